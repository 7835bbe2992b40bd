"""The alliance as a value.  联盟"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .activities import Activity
from .admission import Admission, Application
from .agreements import Agreement
from .articles import ArticleRef, Charter
from .attestations import Judgements
from .chain import ChainLink
from .clauses import RestrictiveClause
from .contributions import Contribution, Pledge
from .errors import AllianceError, InvalidValue
from .funds import PublicFund
from .goals import Goal, Need
from .markets import Market
from .members import Member, MemberId
from .organs import Organ, ResponsibleEntity
from .parts import Absent, Happened, Part
from .provisions import Provision
from .relations import Flaw, flaws, read_attribute
from .text import Text
from .wording import Wording


class Framework(StrEnum):
    """The measures that an alliance declares itself formed under (组建依据)."""

    M648 = "m648"
    NONE = "none"


class Form(StrEnum):
    """The legal form of an alliance (组织形式)."""

    CONTRACT = "contract"
    SOCIAL_ORGANISATION = "social_organisation"
    TRADE_ASSOCIATION = "trade_association"
    FOUNDATION = "foundation"
    PRIVATE_NON_ENTERPRISE = "private_non_enterprise"
    COMPANY = "company"


class Reach(StrEnum):
    """How far an alliance says it reaches (声明的范围)."""

    NATIONAL = "national"
    REGIONAL = "regional"


@frozen(kw_only=True)
class Term(Part):
    """For how long the alliance was formed (存续期限).

    Attributes:
        starts_on: the first day.
        ends_on: the last day.
        article: the article that settles it.

    Raises:
        InvalidValue: nothing is given, or it ends before it starts.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("starts_on", "ends_on", "article")
    starts_on: date | None = None
    ends_on: date | None = None
    article: ArticleRef | None = None

    def check(self) -> None:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            accepted = Text(
                zh=f"不早于起始日（{self.starts_on}）的日期",
                en=f"a day not before it starts ({self.starts_on})",
            )
            raise InvalidValue(field="ends_on", found=str(self.ends_on), accepted=accepted)


class InvalidAlliance(AllianceError, ValueError):
    """Parts that cannot stand together: an id twice, a dangling reference, a later day.

    Attributes:
        flaws: everything that is wrong, each with its path.
    """

    words: ClassVar[Text] = Text(
        zh="联盟各部分不能并存：{flaws}", en="parts that cannot stand together: {flaws}"
    )
    flaws: tuple[Flaw, ...]

    def __init__(self, *, flaws: tuple[Flaw, ...]) -> None:
        super().__init__(flaws=flaws)


@frozen(kw_only=True)
class Alliance(Part):
    """An alliance, as far as it is known on a day (联盟).

    ``None`` means unknown; see :mod:`alliance_kit.parts` for lists and counts.

    Attributes:
        as_of: the day up to which it is known.
        name: what it is called.
        framework: the measures it declares itself formed under; NONE if under none.
        form: its legal form.
        reach: how far it says it reaches.
        founded_on: the day it was founded.
        term: for how long; NONE if without limit.
        members: its members, present and past.
        other_members: members on *as_of* that the list does not show.
        needs: the needs it answers.
        other_needs: needs that the list does not show.
        goals: what it is to achieve.
        other_goals: goals that the list does not show.
        chain: the innovation chain, link by link.
        other_chain: links that the list does not show.
        organs: its organs.
        other_organs: organs that the list does not show.
        responsible_entity: who answers to the outside; NONE if no text says so.
        custodian: the member that keeps its funds; NONE if it keeps them itself.
        provisions: what its texts settle.
        other_provisions: provisions that the list does not show.
        clauses: the clauses that restrict somebody.
        other_clauses: restrictive clauses that the list does not show.
        admission: the rules by which members are admitted; NONE if there are none.
        applications: who applied.
        other_applications: applications that the list does not show.
        pledges: what members have pledged.
        other_pledges: pledges that the list does not show.
        contributions: what members have put in.
        other_contributions: contributions that the list does not show.
        public_funds: public money received.
        other_public_funds: sums of public money that the list does not show.
        activities: what it did.
        other_activities: activities that the list does not show.
        markets: the relevant markets its members are in.
        other_markets: markets that the list does not show.
        judgements: what was attested of it.
        agreement: the alliance agreement; NONE if there is none.
        charter: the charter; NONE if there is none.

    Raises:
        InvalidAlliance: an id stands twice, a reference resolves nowhere, a count stands
            without its list, or something happened after *as_of*.
    """

    as_of: date
    name: Wording | None = None
    framework: Framework | None = None
    form: Form | None = None
    reach: Reach | None = None
    founded_on: Happened | None = None
    term: Term | Absent | None = None
    members: tuple[Member, ...] | None = None
    other_members: int | None = 0
    needs: tuple[Need, ...] | None = None
    other_needs: int | None = 0
    goals: tuple[Goal, ...] | None = None
    other_goals: int | None = 0
    chain: tuple[ChainLink, ...] | None = None
    other_chain: int | None = 0
    organs: tuple[Organ, ...] | None = None
    other_organs: int | None = 0
    responsible_entity: ResponsibleEntity | Absent | None = None
    custodian: MemberId | Absent | None = None
    provisions: tuple[Provision, ...] | None = None
    other_provisions: int | None = 0
    clauses: tuple[RestrictiveClause, ...] | None = None
    other_clauses: int | None = 0
    admission: Admission | Absent | None = None
    applications: tuple[Application, ...] | None = None
    other_applications: int | None = 0
    pledges: tuple[Pledge, ...] | None = None
    other_pledges: int | None = 0
    contributions: tuple[Contribution, ...] | None = None
    other_contributions: int | None = 0
    public_funds: tuple[PublicFund, ...] | None = None
    other_public_funds: int | None = 0
    activities: tuple[Activity, ...] | None = None
    other_activities: int | None = 0
    markets: tuple[Market, ...] | None = None
    other_markets: int | None = 0
    judgements: Judgements | None = None
    agreement: Agreement | Absent | None = None
    charter: Charter | Absent | None = None

    def check(self) -> None:
        found = flaws(self, type(self), read_attribute)
        if found:
            raise InvalidAlliance(flaws=found)
