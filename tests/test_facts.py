"""Three-valued logic over facts: known, every, at least, total."""

from datetime import date
from fractions import Fraction

import pytest

from alliance_kit import (
    Alliance,
    Answer,
    Contribution,
    Facts,
    Framework,
    Member,
    MemberKind,
    Met,
    Money,
    Task,
    Truth,
    Undetermined,
    Wording,
)
from alliance_kit.text import Text

AS_OF = date(2026, 6, 30)
TASK = Task(what=Wording(zh="中试"))
NONE = Member(id="none", tasks=())
ONE = Member(id="one", tasks=(TASK,))
UNKNOWN = Member(id="unknown")


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
        pytest.param((ONE, NONE), 0, False, id="one fails"),
        pytest.param((UNKNOWN, NONE), None, False, id="a failure stands whatever the rest is"),
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
