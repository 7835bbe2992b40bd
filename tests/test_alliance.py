"""What an alliance may be, and what no world could mean."""

import pickle
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from alliance_kit import (
    NONE,
    Agreement,
    Alliance,
    AllianceError,
    Application,
    Article,
    ArticleRef,
    Attestation,
    Contribution,
    Decision,
    Document,
    DocumentError,
    Framework,
    Goal,
    InvalidAlliance,
    InvalidValue,
    Left,
    LegalStatus,
    MarketShare,
    Member,
    MemberKind,
    Money,
    Need,
    Organ,
    Provision,
    PublicFund,
    Rejoined,
    ServedNeed,
    Subject,
    Task,
    Term,
    Wording,
    check,
    load,
    loads,
    rules_by_code,
    select,
)
from alliance_kit.parts import places
from alliance_kit.strategies import alliances
from documents import EXAMPLES

AS_OF = date(2026, 6, 30)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Alliance(as_of="2026-06-30"), id="a day as text"),
        pytest.param(lambda: Alliance(as_of=datetime(2026, 6, 30)), id="a moment for a day"),
        pytest.param(lambda: Alliance(as_of=None), id="no day"),
        pytest.param(lambda: Alliance(as_of=AS_OF, framework="m648"), id="a word for a choice"),
        pytest.param(lambda: Alliance(as_of=AS_OF, members=[]), id="a list for a tuple"),
        pytest.param(lambda: Alliance(as_of=AS_OF, members=("A",)), id="text for a member"),
        pytest.param(lambda: Alliance(as_of=AS_OF, members=(), other_members=-1), id="fewer than none"),
        pytest.param(lambda: Alliance(as_of=AS_OF, members=(), other_members=True), id="a truth for a number"),
        pytest.param(lambda: Member(id=""), id="an empty id"),
        pytest.param(lambda: Member(id="a b"), id="an id with a blank"),
        pytest.param(lambda: Member(id="[a]"), id="an id with brackets"),
        pytest.param(lambda: Member(id="x" * 65), id="an id of 65 characters"),
        pytest.param(lambda: Task(), id="a task that says nothing"),
        pytest.param(lambda: Member(id="A", events=None), id="no list of events"),
        pytest.param(lambda: Member(id="A", joined_on=date(2026, 1, 2), events=(Left(on=date(2026, 1, 1)),)), id="left before it joined"),
        pytest.param(lambda: Wording(zh="甲\n乙"), id="a name of two lines"),
        pytest.param(lambda: Wording(zh="甲\u202e乙"), id="words that turn the direction of reading"),
        pytest.param(lambda: ArticleRef(document=Document.AGREEMENT, id="3 1"), id="a blank in the number of an article"),
        pytest.param(lambda: ArticleRef(document="agreement", id="3"), id="a word for a text"),
        pytest.param(lambda: Wording(), id="words in no language"),
        pytest.param(lambda: Wording(zh=" "), id="blank words"),
        pytest.param(lambda: Wording(zh="a\x00b"), id="control characters"),
        pytest.param(lambda: Wording(zh="字" * 10_001), id="too many characters"),
        pytest.param(lambda: Contribution(amount=Money.parse("CNY 1.00"), booked_as=Money.parse("CNY 1.00")), id="CNY booked as CNY"),
        pytest.param(lambda: PublicFund(booked_as=Money.parse("USD 1.00")), id="booked in foreign money"),
        pytest.param(lambda: Member(id="none"), id="none for an id"),
        pytest.param(lambda: Member(id="unknown"), id="unknown for an id"),
        pytest.param(lambda: Contribution(member="none"), id="none for a reference that cannot be none"),
        pytest.param(lambda: Member(id="A", name=NONE), id="a name that is none"),
        pytest.param(lambda: Alliance(as_of=AS_OF, reach=NONE), id="a reach that is none"),
        pytest.param(lambda: Member(id="A", agricultural_producer=1), id="1 for true"),
        pytest.param(lambda: Member(id="A", kind=MemberKind.INDIVIDUAL, legal_status=LegalStatus.LEGAL_PERSON), id="an individual that is a legal person"),
        pytest.param(lambda: Organ(id="O", full_time_staff=True), id="a truth for a number of people"),
        pytest.param(lambda: Organ(id="O", full_time_staff=-1), id="fewer people than none"),
        pytest.param(lambda: MarketShare(member="A", share=0.5), id="a share that is not exact"),
        pytest.param(lambda: MarketShare(member="A", share=Fraction(3, 2)), id="more than the whole market"),
        pytest.param(lambda: MarketShare(member="A", share=Fraction(-1, 2)), id="less than nothing of a market"),
        pytest.param(lambda: MarketShare(share=Fraction(1, 2)), id="a share of nobody"),
        pytest.param(lambda: Provision(subject=Subject.OWNERSHIP), id="a provision that stands nowhere"),
        pytest.param(lambda: Attestation(holds=True), id="a judgement that nobody made"),
        pytest.param(lambda: Term(starts_on=date(2026, 1, 2), ends_on=date(2026, 1, 1)), id="a term that ends before it starts"),
    ],
)  # fmt: skip
def test_what_no_world_could_mean_is_refused(make: Any) -> None:
    with pytest.raises(InvalidValue) as refused:
        make()
    assert refused.value.said_in("zh") != refused.value.said_in("en")


@pytest.mark.parametrize(
    ("changes", "flaws"),
    [
        pytest.param(
            {"members": (Member(id="A"), Member(id="A"))}, ["duplicate_id"], id="an id twice"
        ),
        pytest.param(
            {"members": (Member(id="A"),), "contributions": (Contribution(member="B"),)},
            ["dangling_reference"],
            id="a payer who is no member",
        ),
        pytest.param(
            {"contributions": (Contribution(member="B"),)},
            [],
            id="a payer while members are unknown",
        ),
        pytest.param(
            {
                "members": (
                    Member(id="A", tasks=(Task(article=ArticleRef.parse("agreement 9")),)),
                ),
                "agreement": Agreement(articles=(Article(id="3"),)),
            },
            ["dangling_reference"],
            id="an article that is not there",
        ),
        pytest.param(
            {"members": (Member(id="A", tasks=(Task(article=ArticleRef.parse("charter 9")),)),)},
            [],
            id="an article of a charter that is unknown",
        ),
        pytest.param({"other_members": 3}, ["count_without_list"], id="a count without its list"),
        pytest.param(
            {"other_members": None}, ["count_without_list"], id="an unknown count without its list"
        ),
        pytest.param(
            {"members": (Member(id="A", joined_on=date(2026, 7, 1)),)},
            ["after_as_of"],
            id="something that happened after the day known up to",
        ),
        pytest.param(
            {"members": (Member(id="A", joined_on=AS_OF),)},
            [],
            id="something that happened that day",
        ),
        pytest.param(
            {"applications": (Application(decision=Decision(on=date(2026, 7, 1))),)},
            ["after_as_of"],
            id="a decision of a later day",
        ),
        pytest.param(
            {"needs": (Need(id="N"),), "goals": (Goal(id="G", needs=(ServedNeed(need="X"),)),)},
            ["dangling_reference"],
            id="a need that is not there",
        ),
        pytest.param(
            {"members": (Member(id="A"),), "custodian": NONE}, [], id="funds that nobody else keeps"
        ),
    ],
)
def test_parts_that_cannot_stand_together_are_refused(
    changes: dict[str, Any], flaws: list[str]
) -> None:
    if not flaws:
        Alliance(as_of=AS_OF, **changes)
        return
    with pytest.raises(InvalidAlliance) as refused:
        Alliance(as_of=AS_OF, **changes)
    assert [flaw.kind for flaw in refused.value.flaws] == flaws


@pytest.mark.parametrize(
    ("events", "member_on_as_of"),
    [
        pytest.param((), True, id="listed without an exit"),
        pytest.param((Left(on=date(2026, 1, 1)),), False, id="left"),
        pytest.param((Left(),), False, id="left on a day not stated"),
        pytest.param((Left(on=date(2026, 1, 1)), Rejoined(on=date(2026, 2, 1))), True, id="came back"),
        pytest.param((Rejoined(on=date(2026, 2, 1)), Left(on=date(2026, 1, 1))), True, id="in any order"),
        pytest.param((Left(on=date(2026, 1, 1)), Left(on=date(2026, 1, 2)), Rejoined(on=date(2026, 2, 1))), True, id="one exit noted twice, then back"),
        pytest.param((Rejoined(on=date(2026, 1, 1)), Left(on=date(2026, 2, 1))), False, id="a return without an exit, then out"),
        pytest.param((Left(on=date(2026, 1, 1)), Rejoined(on=date(2026, 1, 1))), True, id="out and back on one day"),
        pytest.param((Left(), Left()), False, id="out, twice, days not stated"),
        pytest.param((Left(), Rejoined()), None, id="which was last, nobody knows"),
        pytest.param((Left(), Rejoined(on=date(2026, 2, 1))), None, id="the exit may have been the last"),
    ],
)  # fmt: skip
def test_membership_follows_from_the_last_that_happened(
    events: tuple[Left | Rejoined, ...], member_on_as_of: bool | None
) -> None:
    member = Member(id="A", kind=MemberKind.UNIVERSITY, events=events)
    alliance = Alliance(as_of=AS_OF, framework=Framework.M648, members=(member,))
    verdict = check(alliance).of("FC103").verdict
    assert verdict == {True: "met", False: "violated", None: "undetermined"}[member_on_as_of]


def test_an_exit_settles_an_earlier_day_whenever_the_member_joined() -> None:
    member = Member(id="A", tasks=(), events=(Left(on=date(2025, 1, 1)),))
    alliance = Alliance(as_of=AS_OF, framework=Framework.M648, members=(member,))
    assert check(alliance, on=date(2026, 1, 1)).of("AP102").verdict == "not_applicable"
    assert check(alliance, on=date(2024, 12, 31)).of("AP102").verdict == "undetermined"


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(alliances())
def test_values_are_hashed_and_pickled(alliance: Alliance) -> None:
    report = check(alliance)
    assert hash(alliance) == hash(pickle.loads(pickle.dumps(alliance)))  # noqa: S301
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301
    assert isinstance(hash(report), int)


def errors() -> list[AllianceError]:
    made: list[AllianceError] = []
    attempts: list[Any] = [
        lambda: Money.parse("1"),
        lambda: Member(id=""),
        lambda: Alliance(as_of=AS_OF, members=(Member(id="A"), Member(id="A"))),
        lambda: loads("{}", format="json"),
        lambda: select(rules_by_code(), ["XX"]),
        lambda: check(Alliance(as_of=AS_OF), parameters={"AP402.rate": 1}),
        lambda: check(Alliance(as_of=AS_OF), parameters={"AP402.ratio": 0}),
    ]
    for attempt in attempts:
        with pytest.raises(AllianceError) as raised:
            attempt()
        made.append(raised.value)
    return made


@pytest.mark.parametrize("error", errors(), ids=lambda error: type(error).__name__)
def test_errors_are_hashed_pickled_and_said_in_both_languages(error: AllianceError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert again == error
    assert hash(again) == hash(error)
    assert again.facts == error.facts
    for name, value in error.facts:
        assert getattr(again, name) == value
    assert str(again) == str(error) == error.said_in("en")
    assert error.said_in("zh") != error.said_in("en")


def test_a_document_error_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="format"):
        loads("{}", format="json")
    assert issubclass(DocumentError, AllianceError)


def test_every_fact_of_the_complete_example_has_its_own_path() -> None:
    paths = [place.path for place in places(load(EXAMPLES / "complete.yaml"))]
    assert len(paths) == len(set(paths))


def test_entries_that_differ_in_anything_known_have_different_paths() -> None:
    paid = Contribution(amount=Money.parse("USD 1.00"))
    alliance = Alliance(
        as_of=AS_OF, contributions=(paid, evolve(paid, booked_as=Money.parse("CNY 7.00")))
    )
    paths = [p.path for p in places(alliance) if p.path.endswith("booked_as")]
    assert len(set(paths)) == 2
