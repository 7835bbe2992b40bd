"""The boundary cases of each rule, written by hand from its articles: ``tests/cases/``.

Each file also holds, by hand, the rule's verdict on every example alliance: one word, or a mapping
that also says what is found or missing.
"""

import functools
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from alliance_kit import (
    DependsOnReading,
    Met,
    NotApplicable,
    Report,
    Undetermined,
    Violated,
    check,
    load,
    rules_by_code,
    select,
)
from documents import EXAMPLES, case_files, completed, plain

CASES = [
    pytest.param(read["rule"], case, id=f"{read['rule']}: {case['name']}")
    for read in (plain(path.read_text("utf-8")) for path in case_files())
    for case in read["cases"]
]
EXAMPLES_OF = [
    pytest.param(read["rule"], read["grade"], name, expected, id=f"{read['rule']} on {name}")
    for read in (plain(path.read_text("utf-8")) for path in case_files())
    for name, said in read["examples"].items()
    for expected in ({"verdict": said} if isinstance(said, str) else said,)
]


@functools.cache
def report_on(name: str) -> Report:
    """The answers of the whole catalogue on one example."""
    return check(load(EXAMPLES / name))


def assert_answers(report: Report, code: str, expected: dict[str, Any]) -> None:
    """Compare everything that the table states."""
    answer = report.of(code).answer
    assert answer.verdict == expected["verdict"]
    match answer:
        case Met():
            if "grounds" in expected:
                assert list(answer.grounds) == sorted(expected["grounds"])
        case Violated():
            if "findings" in expected:
                assert [finding.subject for finding in answer.findings] == expected["findings"]
            if "missing" in expected:
                assert list(answer.missing) == sorted(expected["missing"])
        case Undetermined():
            unset = [f"{code}.{name}" for name in answer.unset]
            if "missing" in expected:
                assert sorted([*answer.missing, *unset]) == sorted(expected["missing"])
        case DependsOnReading():
            assert len({inner.verdict for _, inner in answer.readings}) > 1
        case NotApplicable():
            assert answer.reason.zh
            assert answer.reason.en


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_case_comes_out_as_worked_out_by_hand(code: str, case: dict[str, Any]) -> None:
    assert {"violated": "findings", "undetermined": "missing"}.get(case["verdict"], "name") in case
    alliance = completed(case["document"])
    on = date.fromisoformat(case["on"]) if "on" in case else None
    parameters = {
        f"{code}.{name}": None if value is None else Fraction(value)
        for name, value in case.get("parameters", {}).items()
    }
    report = check(alliance, on=on, rules=select(rules_by_code(), [code]), parameters=parameters)
    assert_answers(report, code, case)


@pytest.mark.parametrize(("code", "grade", "name", "expected"), EXAMPLES_OF)
def test_an_example_comes_out_as_worked_out_by_hand(
    code: str, grade: str, name: str, expected: dict[str, Any]
) -> None:
    report = report_on(name)
    assert report.of(code).grade == grade
    assert_answers(report, code, expected)


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.stem)
def test_every_example_has_its_expected_verdict_for_every_rule(path: Path) -> None:
    read = plain(path.read_text("utf-8"))
    assert read["rule"] == path.stem
    assert set(read["examples"]) == {example.name for example in EXAMPLES.iterdir()}


def test_every_rule_has_its_cases() -> None:
    with_cases = {plain(path.read_text("utf-8"))["rule"] for path in case_files()}
    assert with_cases == {rule.code for rule in rules_by_code()}


@pytest.mark.parametrize("rule", rules_by_code(), ids=lambda rule: rule.code)
def test_a_rule_brings_an_example_of_each_kind(rule: Any) -> None:
    if rule.code == "PR401":  # addressed to government: no alliance keeps or breaks it
        assert rule.violating == rule.satisfying == ""
        return
    unset = {f"{rule.code}.{p.name}": 1 for p in rule.parameters if p.default is None}
    for fragment, verdict in ((rule.violating, "violated"), (rule.satisfying, "met")):
        report = check(completed(plain(fragment)), rules=[rule], parameters=unset)
        assert report.of(rule.code).verdict == verdict
