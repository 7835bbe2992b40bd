"""Clauses that restrict members or outsiders.  限制性条款"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .articles import Evidenced
from .attestations import Attestation
from .markets import MarketId
from .members import MemberId
from .parts import Absent, Happened, Part


class Restriction(StrEnum):
    """What a clause restricts (限制内容)."""

    ADMISSION_BY_REGION = "admission_by_region"
    ADMISSION_BY_OWNERSHIP = "admission_by_ownership"
    ADMISSION_OF_COMPETITORS = "admission_of_competitors"
    OUTSIDE_COOPERATION = "outside_cooperation"
    PRICES = "prices"
    OUTPUT = "output"
    MARKETS = "markets"
    NEW_TECHNOLOGY = "new_technology"
    BOYCOTT = "boycott"
    EXCLUSIVE_LICENSING = "exclusive_licensing"
    GRANT_BACK = "grant_back"
    CLOSED_STANDARD = "closed_standard"
    CLOSED_PATENT_POOL = "closed_patent_pool"


class ExemptionGround(StrEnum):
    """For what the Anti-Monopoly Law exempts an agreement (豁免情形), Article 20 items 1 to 7."""

    RESEARCH = "research"
    STANDARDS = "standards"
    SMALL_FIRMS = "small_firms"
    PUBLIC_INTEREST = "public_interest"
    DOWNTURN = "downturn"
    FOREIGN_TRADE = "foreign_trade"
    OTHER_LAW = "other_law"


@frozen(kw_only=True)
class Exemption(Evidenced):
    """The exemption that the parties rely on (豁免).

    Attributes:
        article: the article that claims it.
        document: what shows that the agreement is one of its ground.
        ground: for what.
        competition_kept: proof that competition in the market is not seriously restricted.
        consumers_share: proof that consumers share in what is gained.
    """

    ground: ExemptionGround | None = None
    competition_kept: Attestation | Absent | None = None
    consumers_share: Attestation | Absent | None = None


@frozen(kw_only=True)
class BoundMember(Part):
    """A member that a clause binds (受约束成员).

    Attributes:
        member: which.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("member",)
    member: MemberId | None = None


@frozen(kw_only=True)
class RestrictiveClause(Evidenced):
    """A clause that restricts somebody (限制性条款).

    Attributes:
        article: the article it stands in.
        document: another text it stands in.
        restricts: what it restricts.
        since: the day from which it stands.
        market: the relevant market it bears on.
        binds: the members it binds.
        other_binds: members it binds that the list does not show.
        exemption: the exemption relied on; NONE if none is.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("restricts", "article", "document")
    restricts: Restriction | None = None
    since: Happened | None = None
    market: MarketId | None = None
    binds: tuple[BoundMember, ...] | None = None
    other_binds: int | None = 0
    exemption: Exemption | Absent | None = None
