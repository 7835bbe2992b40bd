"""What a rule is, and how one is asked.  规则

A rule is its words and a function. The words stand beside it, Chinese first, written from the
article; the function reads an alliance through :class:`~alliance_kit.facts.Facts` and returns an
answer.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve, frozen

from .alliance import Alliance
from .answers import Answer, Met, NotApplicable, Undetermined
from .facts import Facts, Truth
from .norms import Grade, Norm, grade_of
from .text import Text

Judge: TypeAlias = Callable[[Alliance, Facts], Answer]


@frozen(kw_only=True)
class Scope:
    """To which alliances a rule speaks (适用范围).

    Attributes:
        words: the alliances it speaks to.
        covers: whether an alliance is one of them.
    """

    words: Text
    covers: Callable[[Alliance, Facts], bool | Truth]


@frozen(kw_only=True)
class Parameter:
    """A number that a rule needs and that no norm fixes (参数).

    Attributes:
        name: its name within the rule; set as ``CODE.name``.
        words: what it is.
        unit: what it is measured in.
        origin: where the default comes from, or why there is none.
        default: the value where none is set; ``None``: undetermined until it is set.
        whole: whether only whole numbers make sense, as for months.
    """

    name: str
    words: Text
    unit: Text
    origin: Text
    default: Fraction | None
    whole: bool = False


@frozen(kw_only=True)
class Rule:
    """One rule: its words, its norms and how it judges (规则).

    Attributes:
        code: stable code: two letters for the family, three digits.
        title: what it asks, in a few words.
        why: what the article asks and why, in plain words.
        norms: what it rests on; the first gives the grade.
        scope: to which alliances it speaks.
        parameters: the numbers it needs.
        finding: the words of a finding, with ``{subject}`` and the finding's figures.
        remedy: what to do about a finding.
        violating: part of a document that violates it, in YAML; empty where none can.
        satisfying: part of a document that satisfies it, in YAML; empty where none can.
        judge: gives the answer.
    """

    code: str
    title: Text
    why: Text
    norms: tuple[Norm, ...]
    scope: Scope
    finding: Text
    remedy: Text
    violating: str
    satisfying: str
    judge: Judge
    parameters: tuple[Parameter, ...] = ()

    @property
    def grade(self) -> Grade:
        """What a finding of this rule weighs."""
        return grade_of(self.norms[0])


def ask(
    rule: Rule, alliance: Alliance, facts: Facts, parameters: Mapping[str, Fraction | None]
) -> Answer:
    """The answer of one rule.

    Args:
        rule: what to ask.
        alliance: of whom.
        facts: what is known of it on the day asked about.
        parameters: the values of the rule's parameters, ``None`` where unset.
    """
    in_force = rule.norms[0].source.instrument.in_force_from
    if facts.on < in_force:
        return NotApplicable(
            reason=Text(
                zh=f"所依据的规定自 {in_force.isoformat()} 起施行",
                en=f"the norm is in force from {in_force.isoformat()}",
            )
        )
    covered = facts.test(lambda: rule.scope.covers(alliance, facts))
    if covered.value is False:
        return NotApplicable(
            reason=Text(
                zh=f"仅适用于{rule.scope.words.zh}", en=f"speaks only to {rule.scope.words.en}"
            ),
            grounds=facts.grounds(covered),
        )
    answer = facts.settle(lambda: rule.judge(alliance, facts), parameters)
    if covered.value is None:
        return _also_missing(answer, facts.missing(covered))
    if isinstance(answer, Met):
        return evolve(answer, grounds=_joined(answer.grounds, facts.grounds(covered)))
    return answer


def _also_missing(answer: Answer, missing: tuple[str, ...]) -> Undetermined:
    if isinstance(answer, Undetermined):
        return evolve(answer, missing=_joined(answer.missing, missing))
    return Undetermined(missing=missing)


def _joined(*paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({path for some in paths for path in some}))
