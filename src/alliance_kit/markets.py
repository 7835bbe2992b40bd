"""Relevant markets, shares in them, and who competes with whom.  相关市场"""

from collections import Counter
from fractions import Fraction
from typing import Annotated, ClassVar

from attrs import frozen

from .errors import InvalidValue
from .members import MemberId
from .parts import Id, Part, content_key
from .text import Text
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
        InvalidValue: it is nobody's, or a member's and an outsider's at once.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("member", "outsider")
    TOLD_BY: ClassVar[tuple[str, ...]] = ("member", "outsider")
    member: MemberId | None = None
    outsider: Wording | None = None
    share: Fraction | None = None

    def key(self) -> str:
        return content_key(self.member or self.outsider)

    def check(self) -> None:
        if self.member is not None and self.outsider is not None:
            accepted = Text(
                zh="不写：份额已归成员（member）", en="nothing: the share is a member's already"
            )
            raise InvalidValue(field="outsider", found=str(self.outsider), accepted=accepted)


@frozen(kw_only=True)
class Competitors(Part):
    """Two members that compete in a relevant market (竞争关系).

    Attributes:
        one: a member.
        other: another member.

    Raises:
        InvalidValue: both are the same.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("one", "other")
    one: MemberId | None = None
    other: MemberId | None = None

    def check(self) -> None:
        if self.one is not None and self.one == self.other:
            accepted = Text(zh=f"{self.one} 以外的成员", en=f"a member other than {self.one}")
            raise InvalidValue(field="other", found=self.one, accepted=accepted)


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

    Raises:
        InvalidValue: one undertaking has two shares, or the shares are more than the whole.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: MarketId
    what: Wording | None = None
    agricultural: bool | None = None
    shares: tuple[MarketShare, ...] | None = None
    other_shares: int | None = 0
    competitors: tuple[Competitors, ...] | None = None
    other_competitors: int | None = 0

    def check(self) -> None:
        shares = self.shares or ()
        holders = Counter(share.member or share.outsider for share in shares)
        twice = [holder for holder, times in holders.items() if times > 1]
        if twice:
            accepted = Text(zh="每个经营者一项份额", en="one share for each undertaking")
            raise InvalidValue(field="shares", found=str(twice[0]), accepted=accepted)
        known = sum((share.share for share in shares if share.share is not None), Fraction(0))
        if known > 1:
            accepted = Text(zh="合计不超过 1 的份额", en="shares of 1 at most in all")
            raise InvalidValue(field="shares", found=str(known), accepted=accepted)
