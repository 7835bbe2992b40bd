"""Three-valued logic over facts: known, every, at least, total, distinct, count."""

from datetime import date
from fractions import Fraction

import pytest

from alliance_kit import (
    NONE,
    Alliance,
    Answer,
    Application,
    ApplicationOutcome,
    Attestation,
    Contribution,
    Count,
    Decision,
    Facts,
    Framework,
    Judgements,
    Left,
    Member,
    MemberKind,
    Met,
    Money,
    Region,
    Task,
    Truth,
    Undetermined,
    Wording,
    is_attested,
)
from alliance_kit.text import Text

AS_OF = date(2026, 6, 30)
TASK = Task(what=Wording(zh="中试"))
IDLE = Member(id="idle", tasks=())
ONE = Member(id="one", tasks=(TASK,))
UNKNOWN = Member(id="open")


def facts(alliance: Alliance, on: date = AS_OF) -> Facts:
    return Facts(alliance, as_of=alliance.as_of, on=on)


def every_has_a_task(members: tuple[Member, ...] | None, others: int | None = 0) -> Truth:
    alliance = Alliance(as_of=AS_OF, members=members, other_members=others)
    asked = facts(alliance)
    return asked.every(
        alliance.members,
        alliance,
        "members",
        lambda member: asked.at_least(1, member.tasks, member, "tasks"),
    )


@pytest.mark.parametrize(
    ("members", "others", "value"),
    [
        pytest.param((ONE, ), 0, True, id="all hold, list complete"),
        pytest.param((), 0, True, id="nothing to range over holds; the rule says not applicable"),
        pytest.param((ONE, UNKNOWN), 0, None, id="one is open"),
        pytest.param((ONE, ), 1, None, id="one is not listed"),
        pytest.param((ONE, ), None, None, id="nobody knows how many are not listed"),
        pytest.param(None, 0, None, id="no list"),
        pytest.param((ONE, IDLE), 0, False, id="one fails"),
        pytest.param((UNKNOWN, IDLE), None, False, id="a failure stands whatever the rest is"),
    ],
)  # fmt: skip
def test_every(members: tuple[Member, ...] | None, others: int | None, value: bool | None) -> None:
    assert every_has_a_task(members, others).value is value


def universities(number: int, kinds: str, others: int | None) -> Truth:
    """U is a university, E an enterprise, ? unknown."""
    known = {"U": MemberKind.UNIVERSITY, "E": MemberKind.ENTERPRISE, "?": None}
    members = tuple(Member(id=f"M{n}", kind=known[kind]) for n, kind in enumerate(kinds))
    alliance = Alliance(as_of=AS_OF, members=members, other_members=others)
    asked = facts(alliance)
    return asked.at_least(
        number,
        alliance.members,
        alliance,
        "members",
        lambda member: asked.known(member.kind, member, "kind") is MemberKind.UNIVERSITY,
    )


@pytest.mark.parametrize(
    ("number", "kinds", "others", "value"),
    [
        pytest.param(2, "UUE", 0, True, id="exactly enough"),
        pytest.param(2, "UUU", None, True, id="more than enough, the rest does not matter"),
        pytest.param(2, "UEE", 0, False, id="one too few"),
        pytest.param(2, "U?E", 0, None, id="one may be the second"),
        pytest.param(3, "U?E", 0, False, id="even if it were one, too few"),
        pytest.param(3, "U?E", 1, None, id="with one not listed it could be enough"),
        pytest.param(4, "U?E", 1, False, id="even with both, too few"),
        pytest.param(4, "U?E", None, None, id="nobody knows how many are not listed"),
        pytest.param(1, "", 0, False, id="an empty list has none"),
    ],
)
def test_at_least(number: int, kinds: str, others: int | None, value: bool | None) -> None:
    assert universities(number, kinds, others).value is value


def test_entries_counted_but_not_listed_are_entries() -> None:
    member = Member(id="A", tasks=(), other_tasks=3)
    alliance = Alliance(as_of=AS_OF, members=(member,))
    asked = facts(alliance)
    truth = asked.every(
        alliance.members,
        alliance,
        "members",
        lambda member: asked.at_least(3, member.tasks, member, "tasks"),
    )
    assert truth.value is True
    assert "members[A].other_tasks" in asked.grounds(truth)


def paid(*amounts: str | None, others: int | None = 0) -> Alliance:
    return Alliance(
        as_of=AS_OF,
        contributions=tuple(
            Contribution(amount=None if amount is None else Money.parse(amount))
            for amount in amounts
        ),
        other_contributions=others,
    )


@pytest.mark.parametrize(
    ("alliance", "low", "high"),
    [
        pytest.param(paid("CNY 0.10", "CNY 0.20"), 30, 30, id="known sums are exact"),
        pytest.param(paid(), 0, 0, id="nothing paid is nothing"),
        pytest.param(paid("CNY 0.10", None), 10, None, id="an unknown amount has no upper bound"),
        pytest.param(paid("CNY 0.10", others=2), 10, None, id="nor has what is not listed"),
        pytest.param(paid("USD 1.00"), 0, None, id="foreign money not booked is unknown"),
        pytest.param(Alliance(as_of=AS_OF), 0, None, id="no list"),
    ],
)
def test_total(alliance: Alliance, low: int, high: int | None) -> None:
    asked = facts(alliance)
    total = asked.total(
        alliance.contributions, alliance, "contributions", lambda c: c.value(asked), "CNY"
    )
    assert total.range.low.minor == low
    assert (total.range.high and total.range.high.minor) == high


def test_a_sum_that_may_not_be_there_yet_only_widens_the_range() -> None:
    alliance = paid("CNY 0.10")
    asked = facts(alliance, on=date(2026, 1, 1))
    total = asked.total(
        alliance.contributions, alliance, "contributions", lambda c: c.value(asked), "CNY"
    )
    assert (total.range.low.minor, total.range.high and total.range.high.minor) == (0, 10)


def test_a_truth_is_never_tested_for_truth() -> None:
    with pytest.raises(TypeError):
        bool(Truth(value=True))


def test_a_test_answers_true_or_false_and_nothing_like_it() -> None:
    alliance = Alliance(as_of=AS_OF, members=(ONE,))
    asked = facts(alliance)
    with pytest.raises(TypeError):
        asked.every(alliance.members, alliance, "members", lambda _: 1)  # type: ignore[arg-type,return-value]


def test_a_list_is_known_only_if_it_is_complete() -> None:
    alliance = Alliance(as_of=AS_OF, members=(ONE,), other_members=25)
    asked = facts(alliance)

    def judge() -> Met:
        asked.known(alliance.members, alliance, "members")
        return Met(grounds=())

    answer = asked.settle(judge, {})
    assert answer == Undetermined(missing=("other_members",))


def test_a_part_that_was_not_reached_through_the_facts_is_a_mistake_of_the_rule() -> None:
    asked = facts(Alliance(as_of=AS_OF))
    with pytest.raises(LookupError):
        asked.known(ONE.kind, ONE, "kind")


def test_an_unset_parameter_leaves_the_rule_open() -> None:
    alliance = Alliance(as_of=AS_OF, framework=Framework.M648)
    asked = facts(alliance)

    def judge() -> Met:
        asked.parameter("ratio")
        return Met(grounds=())

    assert asked.settle(judge, {"ratio": None}) == Undetermined(missing=(), unset=("ratio",))


def test_what_does_not_apply_gives_its_reason() -> None:
    alliance = Alliance(as_of=AS_OF, members=())
    asked = facts(alliance)
    answer = asked.answer(
        Truth(value=True),
        about="members",
        applies=asked.at_least(1, alliance.members, alliance, "members"),
        otherwise=Text(zh="没有成员", en="no members"),
    )
    assert answer.verdict == "not_applicable"


def test_equal_parts_under_different_owners_are_told_apart() -> None:
    """The same task object in two members: the path says whose it is."""
    shared = Task(what=Wording(zh="中试"))
    alliance = Alliance(
        as_of=AS_OF,
        members=(
            Member(id="A", joined_on=date(2020, 1, 1), tasks=(shared,)),
            Member(id="B", joined_on=date(2020, 1, 1), tasks=(shared,)),
        ),
    )
    asked = facts(alliance, on=date(2026, 1, 1))
    truth = asked.every(
        alliance.members,
        alliance,
        "members",
        lambda member: asked.at_least(1, member.tasks, member, "tasks"),
    )
    assert asked.missing(truth) == (
        "members[A].tasks[中试].assigned_on",
        "members[B].tasks[中试].assigned_on",
    )


def test_an_unset_parameter_inside_a_sum_leaves_it_open() -> None:
    alliance = Alliance(as_of=AS_OF, members=(ONE,))
    asked = facts(alliance)

    def judge() -> Answer:
        truth = asked.every(
            alliance.members,
            alliance,
            "members",
            lambda member: asked.total(
                member.tasks,
                member,
                "tasks",
                lambda _: Money(minor=int(asked.parameter("fee")), currency="CNY"),
                "CNY",
            ).is_positive(),
        )
        return asked.answer(truth, about="tasks")

    assert asked.settle(judge, {"fee": None}) == Undetermined(missing=(), unset=("fee",))
    assert asked.settle(judge, {"fee": Fraction(5)}).verdict == "met"


def test_an_open_test_never_counts_as_met() -> None:
    alliance = Alliance(as_of=AS_OF, members=(ONE,))
    truth = facts(alliance).every(
        alliance.members, alliance, "members", lambda _: Truth(value=None)
    )
    assert truth.value is None


@pytest.mark.parametrize(
    ("number", "others", "on", "value"),
    [
        pytest.param(1, 1, AS_OF, True, id="one not listed is one"),
        pytest.param(2, 1, AS_OF, False, id="and no more"),
        pytest.param(2, None, AS_OF, None, id="unless nobody knows how many"),
        pytest.param(2, 1, date(2026, 1, 1), None, id="nobody knows how many there were earlier"),
    ],
)
def test_entries_that_are_not_listed(
    number: int, others: int | None, on: date, value: bool | None
) -> None:
    alliance = Alliance(as_of=AS_OF, members=(), other_members=others)
    asked = facts(alliance, on=on)
    assert asked.at_least(number, alliance.members, alliance, "members").value is value


def test_only_the_list_itself_is_ranged_over() -> None:
    alliance = Alliance(as_of=AS_OF, members=(ONE,))
    asked = facts(alliance)
    with pytest.raises(ValueError, match="not the members"):
        asked.at_least(1, (), alliance, "members")


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (True, True, True), (True, None, None), (None, None, None), (False, None, False),
        (None, False, False), (False, True, False), (True, False, False), (None, True, None),
    ],
)  # fmt: skip
def test_both(one: bool | None, other: bool | None, value: bool | None) -> None:
    asked = facts(Alliance(as_of=AS_OF))
    assert asked.both(Truth(value=one), Truth(value=other)).value is value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (True, True, True), (True, None, True), (None, None, None), (False, None, None),
        (None, False, None), (False, True, True), (True, False, True), (False, False, False),
    ],
)  # fmt: skip
def test_either(one: bool | None, other: bool | None, value: bool | None) -> None:
    asked = facts(Alliance(as_of=AS_OF))
    assert asked.either(Truth(value=one), Truth(value=other)).value is value


@pytest.mark.parametrize(("value", "opposite"), [(True, False), (False, True), (None, None)])
def test_opposite(value: bool | None, opposite: bool | None) -> None:
    assert facts(Alliance(as_of=AS_OF)).opposite(Truth(value=value)).value is opposite


def regions(number: int, names: str, others: int | None) -> tuple[Truth, tuple[str, ...]]:
    """B is Beijing, S Shanghai, ? unknown."""
    known = {"B": Region.BEIJING, "S": Region.SHANGHAI, "?": None}
    members = tuple(Member(id=f"M{n}", region=known[name]) for n, name in enumerate(names))
    alliance = Alliance(as_of=AS_OF, members=members, other_members=others)
    asked = facts(alliance)
    truth = asked.distinct(
        number,
        alliance.members,
        alliance,
        "members",
        lambda member: asked.known(member.region, member, "region"),
    )
    return truth, asked.missing(truth)


@pytest.mark.parametrize(
    ("number", "names", "others", "value", "missing"),
    [
        pytest.param(2, "BS", 0, True, (), id="two of two"),
        pytest.param(2, "BS?", None, True, (), id="the rest does not matter"),
        pytest.param(2, "BB", 0, False, (), id="twice the same is one"),
        pytest.param(2, "B", 0, False, (), id="one has one"),
        pytest.param(1, "", 0, False, (), id="none has none"),
        pytest.param(2, "BB?", 0, None, ("members[M2].region",), id="one may be another"),
        pytest.param(3, "BB?", 0, False, (), id="even so it would be two"),
        pytest.param(2, "B", 1, None, ("other_members",), id="who is not listed may be of another"),
    ],
)
def test_distinct(
    number: int, names: str, others: int | None, value: bool | None, missing: tuple[str, ...]
) -> None:
    truth, unknown = regions(number, names, others)
    assert truth.value is value
    assert value is not None or unknown == missing


@pytest.mark.parametrize(
    ("members", "others", "value"),
    [
        pytest.param("U", 0, True, id="one that is there"),
        pytest.param("Ux", 0, True, id="one that left since"),
        pytest.param("E Ux", 0, True, id="one that left, beside another kind"),
        pytest.param("E Ex", 0, False, id="none of that kind, there or gone"),
        pytest.param("E ?x", 0, None, id="one that left may have been"),
        pytest.param("E", 1, None, id="one that is not listed may be"),
        pytest.param("", 0, False, id="nobody"),
    ],
)
def test_what_was_there_by_the_day_counts_though_it_left(
    members: str, others: int, value: bool | None
) -> None:
    kinds = {"U": MemberKind.UNIVERSITY, "E": MemberKind.ENTERPRISE, "?": None}
    listed = tuple(
        Member(
            id=f"M-{number}",
            kind=kinds[said[0]],
            events=(Left(on=date(2025, 12, 31)),) if said.endswith("x") else (),
        )
        for number, said in enumerate(members.split())
    )
    alliance = Alliance(as_of=AS_OF, members=listed, other_members=others)
    asked = facts(alliance)
    truth = asked.ever(
        alliance.members,
        alliance,
        "members",
        lambda member: asked.known(member.kind, member, "kind") is MemberKind.UNIVERSITY,
    )
    assert truth.value is value


def test_nothing_is_known_of_the_values_of_an_unknown_list() -> None:
    alliance = Alliance(as_of=AS_OF)
    asked = facts(alliance)
    truth = asked.distinct(1, alliance.members, alliance, "members", lambda member: member.id)
    assert truth.value is None
    assert asked.missing(truth) == ("members",)


@pytest.mark.parametrize(
    ("kinds", "others", "low", "high"),
    [
        pytest.param("UUE", 0, 2, 2, id="known"),
        pytest.param("", 0, 0, 0, id="none"),
        pytest.param("UE?", 0, 1, 2, id="one may be"),
        pytest.param("U", None, 1, None, id="nobody knows how many are not listed"),
    ],
)
def test_count(kinds: str, others: int | None, low: int, high: int | None) -> None:
    known = {"U": MemberKind.UNIVERSITY, "E": MemberKind.ENTERPRISE, "?": None}
    members = tuple(Member(id=f"M{n}", kind=known[kind]) for n, kind in enumerate(kinds))
    alliance = Alliance(as_of=AS_OF, members=members, other_members=others)
    asked = facts(alliance)

    def is_university(member: Member) -> Truth:
        return asked.test(lambda: asked.known(member.kind, member, "kind") is MemberKind.UNIVERSITY)

    count = asked.count(alliance.members, alliance, "members", is_university)
    assert (count.low, count.high) == (low, high)


def test_a_count_of_counts_is_their_sum() -> None:
    """Two tasks of A and one of B; what C has taken on is unknown."""
    two = Member(id="A", tasks=(TASK, Task(what=Wording(zh="检测"))))
    one = Member(id="B", tasks=(TASK,))

    def tasks(*members: Member) -> Count:
        alliance = Alliance(as_of=AS_OF, members=members)
        asked = facts(alliance)
        return asked.count(
            alliance.members,
            alliance,
            "members",
            lambda member: asked.count(member.tasks, member, "tasks"),
        )

    known, open_ = tasks(two, one), tasks(two, one, Member(id="C"))
    assert (known.low, known.high) == (3, 3)
    assert (open_.low, open_.high) == (3, None)


def test_whoever_may_have_joined_later_only_widens_a_count() -> None:
    alliance = Alliance(as_of=AS_OF, members=(ONE, Member(id="B", joined_on=date(2025, 1, 1))))
    asked = facts(alliance, on=date(2026, 1, 1))
    count = asked.count(alliance.members, alliance, "members")
    assert (count.low, count.high) == (1, 2)
    assert set(count.missing) == {fact for fact in count.missing if fact[1] == "joined_on"}


@pytest.mark.parametrize(
    ("ours", "theirs", "value"),
    [
        pytest.param((2, 2), (2, 2), True, id="as many"),
        pytest.param((3, 3), (2, 2), False, id="one more"),
        pytest.param((1, 3), (2, 2), None, id="open"),
        pytest.param((1, 2), (2, None), True, id="at most 2, of at least 2"),
        pytest.param((3, None), (0, 2), False, id="at least 3, of at most 2"),
        pytest.param((0, None), (5, 5), None, id="without bound"),
        pytest.param((0, 1), (0, None), None, id="of perhaps none"),
    ],
)
def test_at_most(
    ours: tuple[int, int | None], theirs: tuple[int, int | None], value: bool | None
) -> None:
    one, other = (Count(low=low, high=high) for low, high in (ours, theirs))
    assert one.at_most(other).value is value


@pytest.mark.parametrize(
    ("id_", "members", "others", "value", "missing"),
    [
        pytest.param("U", "UE", 0, True, (), id="it passes"),
        pytest.param("E", "UE", 0, False, (), id="it fails, whatever the others do"),
        pytest.param("U", "U", None, True, (), id="a reference resolves: the rest does not matter"),
        pytest.param("?", "U?", 0, None, ("members[?].kind",), id="open"),
        pytest.param("L", "UL", 0, False, (), id="it has left"),
        pytest.param("J", "UJ", 0, False, (), id="it joins later"),
        pytest.param("U", None, 0, None, ("members",), id="no list"),
    ],
)
def test_the_entry_a_reference_means(
    id_: str, members: str | None, others: int | None, value: bool | None, missing: tuple[str, ...]
) -> None:
    """A university, an enterprise, an unknown; a university that left, one that joins later."""
    university = MemberKind.UNIVERSITY
    known = {
        "U": Member(id="U", kind=university, joined_on=date(2025, 1, 1)),
        "E": Member(id="E", kind=MemberKind.ENTERPRISE, joined_on=date(2025, 1, 1)),
        "?": Member(id="?", joined_on=date(2025, 1, 1)),
        "L": Member(
            id="L",
            kind=university,
            joined_on=date(2025, 1, 1),
            events=(Left(on=date(2025, 6, 1)),),
        ),
        "J": Member(id="J", kind=university, joined_on=date(2026, 2, 1)),
    }
    listed = None if members is None else tuple(known[name] for name in members)
    alliance = Alliance(as_of=AS_OF, members=listed, other_members=others)
    asked = facts(alliance, on=date(2026, 1, 31))
    truth = asked.the(
        id_,
        alliance.members,
        alliance,
        "members",
        lambda member: asked.known(member.kind, member, "kind") is university,
    )
    assert truth.value is value
    assert asked.missing(truth) == missing


def day_before(on: date, *, months: Fraction | None = None, days: Fraction | None = None) -> date:
    asked = Facts(Alliance(as_of=AS_OF), as_of=AS_OF, on=on)
    found: list[date] = []

    def judge() -> Answer:
        if months is not None:
            found.append(asked.months_ago("months"))
        if days is not None:
            found.append(asked.days_ago("days"))
        return Met(grounds=("as_of",))

    asked.settle(judge, {"months": months, "days": days})
    (day,) = found
    return day


@pytest.mark.parametrize(
    ("on", "months", "day"),
    [
        pytest.param(date(2026, 6, 30), 12, date(2025, 6, 30), id="a year"),
        pytest.param(date(2026, 3, 31), 1, date(2026, 2, 28), id="February has no 31st"),
        pytest.param(date(2024, 2, 29), 12, date(2023, 2, 28), id="nor always a 29th"),
        pytest.param(date(2026, 1, 15), 1, date(2025, 12, 15), id="into the year before"),
        pytest.param(date(2026, 6, 30), 24, date(2024, 6, 30), id="two years"),
        pytest.param(date(2026, 6, 30), 10**6, date.min, id="before all days"),
    ],
)
def test_months_ago(on: date, months: int, day: date) -> None:
    assert day_before(on, months=Fraction(months)) == day


@pytest.mark.parametrize(
    ("on", "days", "day"),
    [
        pytest.param(date(2026, 6, 30), 90, date(2026, 4, 1), id="30 of June, 31 of May, 29 of April"),
        pytest.param(date(2024, 3, 1), 1, date(2024, 2, 29), id="a leap day"),
        pytest.param(date(2026, 6, 30), 10**6, date.min, id="before all days"),
    ],
)  # fmt: skip
def test_days_ago(on: date, days: int, day: date) -> None:
    assert day_before(on, days=Fraction(days)) == day


def test_half_a_month_is_no_period() -> None:
    with pytest.raises(ValueError, match="whole"):
        day_before(AS_OF, months=Fraction(1, 2))


def test_an_unset_period_leaves_the_rule_open() -> None:
    asked = facts(Alliance(as_of=AS_OF))

    def judge() -> Answer:
        asked.months_ago("months")
        return Met(grounds=())

    assert asked.settle(judge, {"months": None}) == Undetermined(missing=(), unset=("months",))


# --- parts that stand by themselves ---------------------------------------------------

FIRST_OF_MARCH = date(2026, 3, 1)


def asked_on(day: date, attested_on: date | None) -> Answer:
    """Whether equal consultation was attested, asked on *day*."""
    attestation = Attestation(by=Wording(zh="甲"), on=attested_on, holds=True)
    alliance = Alliance(as_of=AS_OF, judgements=Judgements(equal_consultation=attestation))
    asked = facts(alliance, on=day)

    def judge() -> Answer:
        judgements = asked.known(alliance.judgements, alliance, "judgements")
        given = asked.known(judgements.equal_consultation, judgements, "equal_consultation")
        return asked.answer(asked.test(lambda: is_attested(given, asked)), about="judgements")

    return asked.settle(judge, {})


OF_CONSULTATION = "judgements.equal_consultation"


@pytest.mark.parametrize(
    ("on", "attested_on", "missing"),
    [
        pytest.param(date(2026, 2, 28), FIRST_OF_MARCH, OF_CONSULTATION, id="the day before"),
        pytest.param(FIRST_OF_MARCH, FIRST_OF_MARCH, None, id="the day itself"),
        pytest.param(AS_OF, None, None, id="undated, on the last day known"),
        pytest.param(FIRST_OF_MARCH, None, f"{OF_CONSULTATION}.on", id="undated, on an earlier day"),
    ],
)  # fmt: skip
def test_a_part_that_cannot_be_none_is_unknown_before_its_day(
    on: date, attested_on: date | None, missing: str | None
) -> None:
    answer = asked_on(on, attested_on)
    if missing is None:
        assert answer.verdict == "met"
    else:
        assert answer == Undetermined(missing=(missing,))


@pytest.mark.parametrize(
    ("on", "decided_on", "decided"),
    [
        pytest.param(date(2026, 2, 28), FIRST_OF_MARCH, False, id="the day before"),
        pytest.param(FIRST_OF_MARCH, FIRST_OF_MARCH, True, id="the day itself"),
        pytest.param(AS_OF, None, True, id="undated, on the last day known"),
        pytest.param(FIRST_OF_MARCH, None, None, id="undated, on an earlier day"),
    ],
)
def test_a_part_that_may_be_none_is_none_before_its_day(
    on: date, decided_on: date | None, decided: bool | None
) -> None:
    application = Application(
        applied_on=date(2026, 1, 1),
        decision=Decision(outcome=ApplicationOutcome.REFUSED, on=decided_on),
    )
    alliance = Alliance(as_of=AS_OF, applications=(application,))
    asked = facts(alliance, on=on)
    truth = asked.every(
        alliance.applications,
        alliance,
        "applications",
        lambda entry: asked.known(entry.decision, entry, "decision") is not NONE,
    )
    assert truth.value is decided
    if decided is None:
        assert asked.missing(truth) == ("applications[? 2026-01-01].decision.on",)


def test_what_is_known_to_be_none_is_a_ground() -> None:
    alliance = Alliance(as_of=AS_OF, term=NONE)
    asked = facts(alliance)

    def judge() -> Answer:
        truth = asked.test(lambda: asked.known(alliance.term, alliance, "term") is NONE)
        return asked.answer(truth, about="term")

    assert asked.settle(judge, {}) == Met(grounds=("term",))
