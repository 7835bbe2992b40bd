"""What a report says, in one language, before it is laid out.  报告内容

Text, Markdown and JSON are three layouts of the same view, so that none of them can say less or
other than the rest.
"""

from typing import TypedDict

from ..answers import DependsOnReading, Met, NotApplicable, Undetermined, Verdict, Violated
from ..checks.report import Report, Result
from ..labels import formatting, label, label_of
from ..labels import words as words_of
from ..norms import Grade
from ..sources import cite
from .wording import Speaker


class FactView(TypedDict):
    """A fact: its path, what it is, its value, and what facts like it are."""

    path: str
    words: str
    value: str
    kind: str
    kind_words: str


class FindingView(TypedDict):
    """A finding: its subject, its words, and the facts that show it."""

    subject: str
    words: str
    evidence: list[FactView]


class ParameterView(TypedDict):
    """A parameter: its name as set, what it is, its value and where that comes from."""

    name: str
    words: str
    value: str | None
    unit: str
    origin: str


class ReadingView(TypedDict):
    """A reading: what it says, what supports it, how the rule comes out, and what it finds."""

    key: str
    words: str
    source: str
    verdict: str
    verdict_words: str
    findings: list[str]


class ResultView(TypedDict):
    """A result; lists that do not belong to its verdict are empty."""

    code: str
    title: str
    verdict: str
    verdict_words: str
    attested: bool
    grade: str
    grade_words: str
    sources: list[str]
    parameters: list[ParameterView]
    findings: list[FindingView]
    readings: list[ReadingView]
    missing: list[FactView]
    unset: list[ParameterView]
    grounds: list[FactView]
    reason: str | None
    remedy: str | None


class CountView(TypedDict):
    """How many results came out one way."""

    what: str
    words: str
    number: int


class ReportView(TypedDict):
    """A whole report."""

    alliance: str
    lang: str
    as_of: str
    on: str
    on_words: str
    norms: str
    norms_words: str
    instruments: list[str]
    ok: bool
    results: list[ResultView]
    counts: list[CountView]


ATTESTED = "attested"
"""A rule that is met by what somebody attested: counted apart."""

_ORDER: tuple[str, ...] = (
    *Grade,
    Verdict.DEPENDS_ON_READING,
    Verdict.UNDETERMINED,
    Verdict.MET,
    ATTESTED,
    Verdict.NOT_APPLICABLE,
)
"""Results in a report: findings by weight, then what is open, then what is settled."""


def view(report: Report, lang: str) -> ReportView:
    """What *report* says in *lang*."""
    speaker = Speaker(report.alliance, report.on, lang)
    day = formatting.day(report.on, lang)
    is_as_of = report.on == report.alliance.as_of
    ordered = sorted(report.results, key=lambda r: (_ORDER.index(_outcome(r)), r.rule.code))
    return {
        "alliance": speaker.name(report.alliance.name),
        "lang": lang,
        "as_of": report.alliance.as_of.isoformat(),
        "on": report.on.isoformat(),
        "on_words": speaker.label("report.day_is_as_of" if is_as_of else "report.day", day=day),
        "norms": report.norms.isoformat(),
        "norms_words": formatting.day(report.norms, lang),
        "instruments": _instruments(report, speaker),
        "ok": report.ok,
        "results": [_result(result, speaker) for result in ordered],
        "counts": counts(report, lang),
    }


def _instruments(report: Report, speaker: Speaker) -> list[str]:
    """The full titles of the instruments that are cited by their short ones."""
    cited = {
        norm.source.instrument: None for result in report.results for norm in result.rule.norms
    }
    return [
        speaker.label(
            "report.instrument",
            short=instrument.short.said_in(speaker.lang),
            title=instrument.title.said_in(speaker.lang),
        )
        for instrument in sorted(cited, key=lambda instrument: instrument.in_force_from)
    ]


def counts(report: Report, lang: str) -> list[CountView]:
    """How many results came out each way; findings by their grade."""
    tally = [_outcome(result) for result in report.results]
    return [
        {"what": str(outcome), "words": _words(outcome, lang), "number": tally.count(outcome)}
        for outcome in _ORDER
    ]


def _outcome(result: Result) -> str:
    """The grade of a finding, else the verdict; apart from it, what was attested."""
    if result.attested:
        return ATTESTED
    return result.grade if result.verdict is Verdict.VIOLATED else result.verdict


def _words(outcome: str, lang: str) -> str:
    if isinstance(outcome, Grade | Verdict):
        return label_of(outcome, lang)
    return label("report.attested", lang, verdict=label_of(Verdict.MET, lang))


def _result(result: Result, speaker: Speaker) -> ResultView:
    rule, answer = result.rule, result.answer
    said: ResultView = {
        "code": rule.code,
        "title": speaker.rule(rule, "title"),
        "verdict": result.verdict.value,
        "verdict_words": _words(_outcome(result), speaker.lang),
        "attested": result.attested,
        "grade": rule.grade.value,
        "grade_words": label_of(rule.grade, speaker.lang),
        "sources": [cite(norm.source).said_in(speaker.lang) for norm in rule.norms],
        "parameters": [_parameter(result, name, speaker) for name, _ in result.parameters],
        "findings": [],
        "readings": [],
        "missing": [],
        "unset": [],
        "grounds": [],
        "reason": None,
        "remedy": None,
    }
    match answer:
        case Met():
            said["grounds"] = _facts(answer.grounds, speaker)
        case Violated():
            said["findings"] = [
                {
                    "subject": finding.subject,
                    "words": speaker.finding(result, finding),
                    "evidence": _facts(finding.evidence, speaker),
                }
                for finding in answer.findings
            ]
            said["missing"] = _facts(answer.missing, speaker)
            said["remedy"] = speaker.rule(rule, "remedy")
        case Undetermined():
            said["missing"] = _facts(answer.missing, speaker)
            said["unset"] = [_parameter(result, name, speaker) for name in answer.unset]
        case DependsOnReading():
            said["readings"] = [
                {
                    "key": reading.key,
                    "words": words_of(
                        reading.words, f"rule.{rule.code}.reading.{reading.key}", speaker.lang
                    ),
                    "source": cite(reading.source).said_in(speaker.lang),
                    "verdict": inner.verdict.value,
                    "verdict_words": label_of(
                        rule.grade if isinstance(inner, Violated) else inner.verdict, speaker.lang
                    ),
                    "findings": [
                        speaker.finding(result, finding)
                        for finding in (inner.findings if isinstance(inner, Violated) else ())
                    ],
                }
                for reading, inner in answer.readings
            ]
            said["remedy"] = speaker.rule(rule, "remedy")
        case NotApplicable():
            said["reason"] = answer.reason.said_in(speaker.lang)
            said["grounds"] = _facts(answer.grounds, speaker)
    return said


def _facts(paths: tuple[str, ...], speaker: Speaker) -> list[FactView]:
    return [
        {
            "path": path,
            "words": speaker.fact(path),
            "value": speaker.value_at(path),
            "kind": speaker.place(path).kind,
            "kind_words": speaker.kind(path),
        }
        for path in paths
    ]


def _parameter(result: Result, name: str, speaker: Speaker) -> ParameterView:
    rule = result.rule
    parameter = next(known for known in rule.parameters if known.name == name)
    value = dict(result.parameters)[name]
    key = f"rule.{rule.code}.parameter.{name}"
    origin = words_of(parameter.origin, f"{key}.origin", speaker.lang)
    if value is None:
        origin = speaker.label("report.unset", origin=origin)
    elif value == parameter.default:
        origin = speaker.label("report.default", origin=origin)
    else:
        origin = speaker.label("report.set")
    return {
        "name": f"{rule.code}.{name}",
        "words": words_of(parameter.words, key, speaker.lang),
        "value": None if value is None else formatting.fraction(value),
        "unit": words_of(parameter.unit, f"{key}.unit", speaker.lang),
        "origin": origin,
    }
