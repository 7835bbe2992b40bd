"""The catalogue gathers rules from beside the concepts they check.  规则目录"""

import importlib
from collections.abc import Iterable
from importlib.metadata import entry_points
from types import ModuleType

from ..errors import UnknownRule
from ..rules import Rule

HOMES = tuple(
    f"alliance_kit.policy.{home}"
    for home in (
        "founding.membership",
        "founding.agreement",
        "founding.organs",
        "founding.funds",
        "founding.benefits",
        "founding.openness",
        "principles",
        "antipatterns.matchmaking",
        "antipatterns.rush",
        "antipatterns.closure",
        "antipatterns.formalism",
        "antipatterns.monopoly",
        "antipatterns.dominance",
        "antipatterns.licensing",
        "identity",
    )
)
"""The modules in which the library's own rules stand."""

PLUGINS = "alliance_kit.rules"
"""Entry-point group: each entry names a module in which a plug-in's rules stand."""


def rules_by_code() -> tuple[Rule, ...]:
    """The library's own rules, in the order of their codes."""
    return _gathered(importlib.import_module(home) for home in HOMES)


def installed_rules() -> tuple[Rule, ...]:
    """The library's rules and those of installed plug-ins, in the order of their codes."""
    modules = [importlib.import_module(home) for home in HOMES]
    modules += [entry.load() for entry in entry_points(group=PLUGINS)]
    return _gathered(modules)


def select(from_: Iterable[Rule], codes: str | Iterable[str]) -> tuple[Rule, ...]:
    """The rules named by code (``AP402``) or by the beginning of one (``AP``, ``AP4``).

    Raises:
        UnknownRule: a name that fits no rule.
    """
    pool = tuple(from_)
    wanted = (codes,) if isinstance(codes, str) else tuple(codes)
    for code in wanted:
        if not code or not any(rule.code.startswith(code) for rule in pool):
            raise UnknownRule(code=code, known=tuple(rule.code for rule in pool))
    return tuple(rule for rule in pool if rule.code.startswith(wanted))


def _gathered(modules: Iterable[ModuleType]) -> tuple[Rule, ...]:
    found: dict[str, Rule] = {}
    rules = (value for module in modules for value in vars(module).values())
    for rule in rules:
        if isinstance(rule, Rule) and found.setdefault(rule.code, rule) is not rule:
            raise ValueError(f"two rules have the code {rule.code}")
    return tuple(found[code] for code in sorted(found))
