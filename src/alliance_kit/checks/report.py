"""Asking every rule, and what comes of it.  检查报告"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from .. import sources
from ..alliance import Alliance
from ..answers import Answer, Finding, Met, Verdict, Violated
from ..errors import InvalidValue, UnknownParameter
from ..facts import Facts
from ..norms import Grade
from ..rules import Rule, ask
from ..text import Text
from . import catalogue


@frozen(kw_only=True)
class Result:
    """One rule and its answer.

    Attributes:
        rule: what was asked.
        answer: how it came out.
        parameters: the values it was asked with, by name; ``None`` where unset.
    """

    rule: Rule
    answer: Answer
    parameters: tuple[tuple[str, Fraction | None], ...] = ()

    @property
    def verdict(self) -> Verdict:
        """How the rule came out."""
        return self.answer.verdict

    @property
    def grade(self) -> Grade:
        """What a finding of the rule weighs."""
        return self.rule.grade

    @property
    def attested(self) -> bool:
        """Whether the rule is met by what somebody attested."""
        return isinstance(self.answer, Met) and bool(self.answer.attested)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong; nothing unless the rule is violated."""
        return self.answer.findings if isinstance(self.answer, Violated) else ()


@frozen(kw_only=True)
class Report:
    """What a check found (检查报告).

    Attributes:
        alliance: what was checked.
        on: the day it was checked for.
        results: one per rule, by code.
        norms: the day up to which the norms were read.
    """

    alliance: Alliance
    on: date
    results: tuple[Result, ...]
    norms: date = sources.READ_UP_TO

    @property
    def ok(self) -> bool:
        """Whether there are rules, and every one is met or not applicable."""
        return bool(self.results) and all(
            result.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE) for result in self.results
        )

    @property
    def violated(self) -> tuple[Result, ...]:
        """The results with findings."""
        return self.with_verdict(Verdict.VIOLATED)

    @property
    def attested(self) -> tuple[Result, ...]:
        """The results that are met by what somebody attested."""
        return tuple(result for result in self.results if result.attested)

    @property
    def undetermined(self) -> tuple[Result, ...]:
        """The results that need further facts or parameters."""
        return self.with_verdict(Verdict.UNDETERMINED)

    def with_verdict(self, verdict: Verdict) -> tuple[Result, ...]:
        """The results that came out as *verdict*."""
        return tuple(result for result in self.results if result.verdict is verdict)

    def of(self, code: str) -> Result:
        """The result of one rule.

        Raises:
            KeyError: the rule was not asked.
        """
        for result in self.results:
            if result.rule.code == code:
                return result
        raise KeyError(code)


def check(
    alliance: Alliance,
    *,
    on: date | None = None,
    rules: Iterable[Rule] | None = None,
    parameters: Mapping[str, Fraction | int | None] | None = None,
) -> Report:
    """Ask every rule about an alliance.

    Args:
        alliance: the alliance.
        on: the day to check for; by default the day up to which the alliance is known.
        rules: the rules to ask; by default the library's own.
        parameters: values by ``CODE.name``, such as ``{"AP402.ratio": Fraction(1, 2)}``;
            ``None`` unsets a default.

    Raises:
        UnknownParameter: a parameter that none of the rules has.
        InvalidValue: a parameter that is not a positive whole number or fraction, or a day that
            is none.
    """
    given = catalogue.rules_by_code() if rules is None else rules
    asked = tuple(sorted(dict.fromkeys(given), key=lambda rule: rule.code))
    settings = _settings(asked, parameters or {})
    day = alliance.as_of if on is None else on
    if type(day) is not date:
        accepted = Text(zh="日期（datetime.date）", en="a day (datetime.date)")
        raise InvalidValue(field="on", found=repr(on), accepted=accepted)
    facts = Facts(alliance, as_of=alliance.as_of, on=day)
    return Report(
        alliance=alliance,
        on=day,
        results=tuple(
            Result(
                rule=rule,
                answer=ask(rule, alliance, facts, settings[rule.code]),
                parameters=tuple(settings[rule.code].items()),
            )
            for rule in asked
        ),
    )


def _settings(
    rules: tuple[Rule, ...], given: Mapping[str, Fraction | int | None]
) -> dict[str, dict[str, Fraction | None]]:
    settings = {
        rule.code: {parameter.name: parameter.default for parameter in rule.parameters}
        for rule in rules
    }
    whole = {
        (rule.code, parameter.name)
        for rule in rules
        for parameter in rule.parameters
        if parameter.whole
    }
    for name, value in given.items():
        code, _, parameter = name.partition(".")
        if parameter not in settings.get(code, ()):
            known = tuple(f"{code}.{name}" for code in settings for name in settings[code])
            raise UnknownParameter(name=name, known=known)
        if value is not None and (type(value) not in (int, Fraction) or value <= 0):
            accepted = Text(zh="大于 0 的整数或分数", en="a whole number or fraction above 0")
            raise InvalidValue(field=name, found=repr(value), accepted=accepted)
        if value is not None and value != int(value) and (code, parameter) in whole:
            accepted = Text(zh="大于 0 的整数", en="a whole number above 0")
            raise InvalidValue(field=name, found=str(value), accepted=accepted)
        settings[code][parameter] = None if value is None else Fraction(value)
    return settings
