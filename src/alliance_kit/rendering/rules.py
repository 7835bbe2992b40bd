"""A rule, explained to those it concerns.  规则说明"""

import re
from collections.abc import Iterable

from ..labels import formatting, label, label_of, words
from ..rules import Parameter, Rule
from ..sources import cite
from .columns import padded, width


def explained(rule: Rule, lang: str) -> str:
    """What a rule asks, why, on what ground, with examples and remedy, as text."""
    return "\n".join(_lines(rule, lang, heading="{}", code_open="", code_close="")) + "\n"


def explained_in_markdown(rule: Rule, lang: str, level: int = 2) -> str:
    """The same as Markdown, its headings from *level* down."""
    heading = "\n" + "#" * level + " {}\n"
    return "\n".join(_lines(rule, lang, heading, "```yaml", "```")) + "\n"


def listed(rules: Iterable[Rule], lang: str) -> str:
    """One line a rule: code, grade and title in columns."""
    rows = [
        (rule.code, label_of(rule.grade, lang), words(rule.title, f"rule.{rule.code}.title", lang))
        for rule in rules
    ]
    widths = [max((width(row[n]) for row in rows), default=0) for n in (0, 1)]
    return "".join(
        f"{padded(code, widths[0])}  {padded(grade, widths[1])}  {title}\n"
        for code, grade, title in rows
    )


def _lines(rule: Rule, lang: str, heading: str, code_open: str, code_close: str) -> list[str]:
    def said(name: str) -> str:
        return words(getattr(rule, name), f"rule.{rule.code}.{name}", lang)

    def section(key: str, *lines: str) -> list[str]:
        return [heading.format(label(key, lang)), *lines, ""] if lines else []

    def example(fragment: str) -> list[str]:
        said = fragment.rstrip("\n")
        return [line for line in (code_open, said, code_close) if line] if said else []

    sources = (
        label(
            "rule.source",
            lang,
            citation=cite(norm.source).said_in(lang),
            kind=label_of(norm.kind, lang),
        )
        for norm in rule.norms
    )
    instruments = dict.fromkeys(norm.source.instrument for norm in rule.norms)
    titles = [
        "- "
        + label(
            "report.instrument",
            lang,
            short=instrument.short.said_in(lang),
            title=instrument.title.said_in(lang),
        )
        for instrument in instruments
    ]
    parameters = (
        label(
            "report.parameter",
            lang,
            name=f"{rule.code}.{parameter.name}",
            words=words(parameter.words, f"rule.{rule.code}.parameter.{parameter.name}", lang),
            value="—" if parameter.default is None else formatting.fraction(parameter.default),
            unit=words(parameter.unit, f"rule.{rule.code}.parameter.{parameter.name}.unit", lang),
        )
        + _origin(rule, parameter, lang)
        for parameter in rule.parameters
    )
    return [
        heading.format(f"{rule.code} {said('title')}").lstrip("\n"),
        "",
        *section("rule.why", said("why")),
        *section("rule.sources", *(f"- {source}" for source in sources), *titles),
        *section("rule.grade", label_of(rule.grade, lang)),
        *section("rule.scope", rule.scope.words.said_in(lang)),
        *section("rule.parameters", *(f"- {parameter}" for parameter in parameters)),
        *section("rule.finding", _shown(said("finding"))),
        *section("rule.remedy", said("remedy")),
        *section("rule.violating", *example(rule.violating)),
        *section("rule.satisfying", *example(rule.satisfying)),
    ]


def _origin(rule: Rule, parameter: Parameter, lang: str) -> str:
    key = f"rule.{rule.code}.parameter.{parameter.name}.origin"
    origin = words(parameter.origin, key, lang)
    return label(
        "report.unset" if parameter.default is None else "report.default", lang, origin=origin
    )


def _shown(template: str) -> str:
    """A finding's words with … in the places of its figures."""
    return re.sub(r"\{\w+\}", "…", template)
