"""Knowing less never invents a verdict: every answer stays as it was or becomes undetermined."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alliance_kit import (
    NONE,
    Alliance,
    Application,
    ApplicationOutcome,
    Attestation,
    Decision,
    Framework,
    Goal,
    Judgements,
    Left,
    Market,
    MarketShare,
    Member,
    MemberKind,
    Met,
    Need,
    Organ,
    Rejoined,
    Report,
    ServedNeed,
    Task,
    Undetermined,
    Violated,
    Wording,
    check,
    load,
    render,
)
from alliance_kit.parts import Place, Shape, places
from alliance_kit.strategies import alliances
from documents import EXAMPLES
from rebuilding import (
    less_known,
    replaced,
    shuffled,
    without_later,
    without_references_to_later,
)

NAMES = sorted(path.name for path in EXAMPLES.iterdir())
# Sixty alliances and every ninety-seventh fact keep the suite short; -m exhaustive leaves none out.
SLOW = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def judged(alliance: Alliance, on: date) -> Report:
    """The whole catalogue's answers, with every parameter set."""
    return check(alliance, on=on, parameters={"AP204.ratio": 1})


def assert_no_verdict_invented(before: Report, after: Report) -> None:
    for old, new in zip(before.results, after.results, strict=True):
        assert new.grade == old.grade
        assert new.verdict == old.verdict or isinstance(new.answer, Undetermined), (
            old.rule.code,
            old.answer,
            new.answer,
        )


def assert_missing_is_unknown(report: Report) -> None:
    """Each missing item is an unknown fact, entries not shown, or time after as_of."""
    alliance = report.alliance
    known = {}
    for place in places(alliance, report.on):
        known.setdefault(place.path, []).append(place)
    for result in report.results:
        for path in getattr(result.answer, "missing", ()):
            at = known[path]
            if path == "as_of":
                assert report.on > alliance.as_of
            elif at[0].field.shape is Shape.COUNT:
                assert any(place.value != 0 for place in at)
            else:
                assert any(place.value is None for place in at), path
        for name in getattr(result.answer, "unset", ()):
            assert dict(result.parameters)[name] is None
        if isinstance(result.answer, Undetermined):
            assert result.answer.missing or result.answer.unset


def assert_grounds_are_known(report: Report) -> None:
    known = {p.path for p in places(report.alliance, report.on) if p.value is not None}
    for result in report.results:
        if isinstance(result.answer, Met):
            assert set(result.answer.grounds) <= known
            assert result.answer.grounds
        if isinstance(result.answer, Violated):
            assert all(finding.evidence for finding in result.answer.findings)
            for finding in result.answer.findings:
                assert set(finding.evidence) <= known


def days(alliance: Alliance) -> tuple[date, ...]:
    return (
        alliance.as_of,
        alliance.as_of - timedelta(days=400),
        alliance.as_of + timedelta(days=1),
    )


def outcome(report: Report) -> list[Any]:
    return [(result.rule.code, result.answer) for result in report.results]


def assert_knowing_less_invents_nothing(alliance: Alliance, step: int) -> None:
    for on in days(alliance):
        before = judged(alliance, on)
        for place, changes in less_known(alliance)[::step]:
            after = judged(replaced(place, **changes), on)
            assert_no_verdict_invented(before, after)
            assert_missing_is_unknown(after)
            assert_grounds_are_known(after)


@pytest.mark.parametrize("name", NAMES)
def test_knowing_one_fact_less_in_a_sample(name: str) -> None:
    assert_knowing_less_invents_nothing(load(EXAMPLES / name), step=97)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", NAMES)
def test_knowing_one_fact_less_everywhere(name: str) -> None:
    assert_knowing_less_invents_nothing(load(EXAMPLES / name), step=1)


@SLOW
@given(alliances(), st.data())
def test_knowing_one_fact_less_of_any_alliance(alliance: Alliance, data: st.DataObject) -> None:
    weaker = less_known(alliance)
    if not weaker:
        return
    place, changes = data.draw(st.sampled_from(weaker))
    less = replaced(place, **changes)
    on = data.draw(st.sampled_from(days(alliance)))
    after = judged(less, on)
    assert_no_verdict_invented(judged(alliance, on), after)
    assert_missing_is_unknown(after)
    assert_grounds_are_known(after)
    for lang in ("zh", "en"):
        for format_ in ("text", "markdown", "json", "letter"):
            assert render(after, lang, format=format_)


@pytest.mark.parametrize("name", NAMES)
def test_taking_a_ground_away_changes_the_answer_or_its_grounds(name: str) -> None:
    alliance = load(EXAMPLES / name)
    before = check(alliance)
    without: dict[str, list[tuple[Place, dict[str, Any]]]] = {}
    for place, changes in less_known(alliance):
        listed = place.path.replace(".other_", ".").removeprefix("other_")
        for path in {place.path, listed}:
            without.setdefault(path, []).append((place, changes))
    for result in before.results:
        if not isinstance(result.answer, Met):
            continue
        for path in result.answer.grounds:
            changed = [
                check(replaced(place, **changes), rules=[result.rule]).results[0].answer
                for place, changes in without.get(path, ())  # a part's only evidence stays
            ]
            assert not changed or any(answer != result.answer for answer in changed), path


def earlier_days(alliance: Alliance) -> Iterator[date]:
    for back in (1, 100, 300, 600, 900):
        yield alliance.as_of - timedelta(days=back)


def assert_later_facts_change_nothing(alliance: Alliance, day: date) -> None:
    known = without_references_to_later(alliance, day)
    earlier = without_later(known, day)
    seen, then = judged(known, day), judged(earlier, day)
    assert outcome(seen) == outcome(then)
    for lang in ("zh", "en"):
        assert render(seen, lang) == render(then, lang)


@pytest.mark.parametrize("name", NAMES)
def test_what_happened_later_changes_nothing(name: str) -> None:
    alliance = load(EXAMPLES / name)
    for day in earlier_days(alliance):
        assert_later_facts_change_nothing(alliance, day)


@SLOW
@given(alliances(), st.integers(0, 1000))
def test_what_happened_later_to_any_alliance_changes_nothing(alliance: Alliance, back: int) -> None:
    assert_later_facts_change_nothing(alliance, alliance.as_of - timedelta(days=back))


@pytest.mark.parametrize("name", NAMES)
def test_order_never_changes_a_report(name: str) -> None:
    alliance = load(EXAMPLES / name)
    for seed in range(2):
        assert_order_changes_nothing(alliance, seed, alliance.as_of)


@SLOW
@given(alliances(), st.integers(0, 10), st.integers(-1, 700))
def test_order_never_changes_the_report_of_any_alliance(
    alliance: Alliance, seed: int, back: int
) -> None:
    assert_order_changes_nothing(alliance, seed, alliance.as_of - timedelta(days=back))


def assert_order_changes_nothing(alliance: Alliance, seed: int, on: date) -> None:
    other = shuffled(alliance, seed)
    before, after = judged(alliance, on), judged(other, on)
    assert outcome(before) == outcome(after)
    for lang in ("zh", "en"):
        for format_ in ("json", "letter"):  # text and Markdown lay out what JSON holds
            assert render(before, lang, format=format_) == render(after, lang, format=format_)


def test_the_path_of_an_entry_does_not_depend_on_one_that_came_later() -> None:
    """Two tasks of the same words are told apart by their day, but only once both are there."""
    first = Task(what=Wording(zh="中试"), assigned_on=date(2025, 1, 1))
    second = evolve(first, assigned_on=date(2025, 3, 2))
    alliance = Alliance(
        as_of=date(2025, 5, 1),
        framework=Framework.M648,
        members=(Member(id="A", joined_on=date(2025, 1, 1), tasks=(first, second)),),
    )
    assert_later_facts_change_nothing(alliance, date(2025, 1, 31))
    answer = check(alliance, on=date(2025, 1, 31)).of("AP102").answer
    assert isinstance(answer, Met)
    assert "members[A].tasks[中试].assigned_on" in answer.grounds
    answer = check(alliance, on=date(2025, 4, 30)).of("AP102").answer
    assert isinstance(answer, Met)
    assert "members[A].tasks[what=中试 assigned_on=2025-03-02].assigned_on" in answer.grounds


def test_every_event_of_unknown_day_is_named_in_whatever_order_they_stand() -> None:
    events = (Rejoined(), Left())
    member = Member(id="A", joined_on=date(2025, 1, 1), kind=MemberKind.UNIVERSITY, events=events)
    alliance = Alliance(as_of=date(2025, 5, 1), framework=Framework.M648, members=(member,))
    for seed in range(4):
        assert_order_changes_nothing(alliance, seed, date(2025, 2, 1))
    answer = check(alliance, on=date(2025, 2, 1)).of("FC103").answer
    assert isinstance(answer, Undetermined)
    assert answer.missing == ("members[A].events[left ?].on", "members[A].events[rejoined ?].on")


def test_a_decision_of_a_later_day_is_not_seen_and_was_none_then() -> None:
    decision = Decision(outcome=ApplicationOutcome.REFUSED, on=date(2026, 3, 1))
    application = Application(applied_on=date(2026, 1, 1), decision=decision)
    alliance = Alliance(as_of=date(2026, 6, 30), applications=(application,))
    before = without_later(alliance, date(2026, 2, 28))
    assert before.applications[0].decision is NONE
    assert without_later(alliance, date(2026, 3, 1)) == alliance
    assert without_later(alliance, date(2025, 12, 31)).applications == ()


def test_an_attestation_of_a_later_day_was_unknown_before() -> None:
    attested = Attestation(by=Wording(zh="甲"), on=date(2026, 3, 1), holds=True)
    alliance = Alliance(as_of=date(2026, 6, 30), judgements=Judgements(equal_consultation=attested))
    before = without_later(alliance, date(2026, 2, 28))
    assert before.judgements == Judgements()


def test_what_refers_to_what_came_later_goes_with_it() -> None:
    """M-2 joins in March: its need goes, and with the need the goal's reference to it."""
    alliance = Alliance(
        as_of=date(2026, 6, 30),
        members=(Member(id="M-1"), Member(id="M-2", joined_on=date(2026, 3, 1))),
        needs=(Need(id="N-1", member="M-1"), Need(id="N-2", member="M-2")),
        goals=(Goal(id="G", needs=(ServedNeed(need="N-1"), ServedNeed(need="N-2"))),),
        custodian="M-2",
    )
    rest = without_references_to_later(alliance, date(2026, 2, 28))
    assert rest.needs == (Need(id="N-1", member="M-1"),)
    assert rest.goals == (Goal(id="G", needs=(ServedNeed(need="N-1"),)),)
    assert rest.custodian is None
    assert without_references_to_later(alliance, date(2026, 3, 1)) == alliance


def test_knowing_less_takes_away_truths_numbers_shares_and_what_is_none() -> None:
    alliance = Alliance(
        as_of=date(2026, 6, 30),
        term=NONE,
        members=(Member(id="A", agricultural_producer=False, credit_code=NONE),),
        organs=(Organ(id="O", full_time_staff=0),),
        markets=(Market(id="K", shares=(MarketShare(member="A", share=Fraction(0)),)),),
    )
    weakened = {place.path for place, _ in less_known(alliance)}
    assert {
        "term",
        "members[A].agricultural_producer",
        "members[A].credit_code",
        "organs[O].full_time_staff",
        "markets[K].shares[A].share",
    } <= weakened
    assert "markets[K].shares[A].member" not in weakened, "a share is somebody's"
