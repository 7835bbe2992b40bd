"""What members have pledged and what they have put in.  认缴与实缴"""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from attrs import frozen

from .accounts import Sum
from .articles import ArticleRef
from .members import MemberId
from .parts import Absent, Happened, Id

PledgeId = Annotated[str, Id("pledges")]


class ContributionKind(StrEnum):
    """What is put in (投入方式)."""

    CASH = "cash"
    IN_KIND = "in_kind"
    PEOPLE = "people"


@frozen(kw_only=True)
class Pledge(Sum):
    """Money or value that a member has promised to put in (认缴).

    Attributes:
        id: the name that contributions refer to it by.
        amount: what was pledged.
        booked_as: what the accounts carry it at in CNY, for foreign money only.
        member: who pledged.
        due_on: the last day on which it can be paid in time.
        article: the article that obliges the member.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: PledgeId
    member: MemberId | None = None
    due_on: date | None = None
    article: ArticleRef | None = None


@frozen(kw_only=True)
class Contribution(Sum):
    """Money or value that a member has put in, received or accepted (实缴).

    Attributes:
        amount: what was put in; for things and people, the value accepted.
        booked_as: what the accounts carry it at in CNY, for foreign money only.
        member: who put it in.
        kind: money, things or people.
        pledge: the pledge it fulfils; NONE if it fulfils none.
        paid_on: the day it was received or accepted.
        article: the article under which it was due.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("member", "paid_on", "amount")
    member: MemberId | None = None
    kind: ContributionKind | None = None
    pledge: PledgeId | Absent | None = None
    paid_on: Happened | None = None
    article: ArticleRef | None = None
