"""Relevant markets, shares in them, and who competes with whom.  相关市场"""

from fractions import Fraction
from typing import Annotated, ClassVar

from attrs import frozen

from .members import MemberId
from .parts import Id, Part, content_key
from .wording import Wording

MarketId = Annotated[str, Id("markets")]


@frozen(kw_only=True)
class MarketShare(Part):
    """The share of one undertaking in a relevant market (市场份额).

    Attributes:
        member: the member it is the share of.
        outsider: the undertaking outside the alliance it is the share of.
        share: from 0 to 1.

    Raises:
        InvalidValue: it is nobody's.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("member", "outsider")
    TOLD_BY: ClassVar[tuple[str, ...]] = ("member", "outsider")
    member: MemberId | None = None
    outsider: Wording | None = None
    share: Fraction | None = None

    def key(self) -> str:
        return content_key(self.member or self.outsider)


@frozen(kw_only=True)
class Competitors(Part):
    """Two members that compete in a relevant market (竞争关系).

    Attributes:
        one: a member.
        other: another member.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("one", "other")
    one: MemberId | None = None
    other: MemberId | None = None


@frozen(kw_only=True)
class Market(Part):
    """A relevant market (相关市场).

    Attributes:
        id: its name.
        what: the goods or services, and the area.
        agricultural: whether it is about producing, processing, selling, moving or storing farm
            produce.
        shares: the shares of undertakings in it.
        other_shares: shares that the list does not show.
        competitors: the pairs of members that compete in it.
        other_competitors: pairs that the list does not show.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: MarketId
    what: Wording | None = None
    agricultural: bool | None = None
    shares: tuple[MarketShare, ...] | None = None
    other_shares: int | None = 0
    competitors: tuple[Competitors, ...] | None = None
    other_competitors: int | None = 0
