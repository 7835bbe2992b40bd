"""What members have paid in.  成员实缴"""

from typing import TYPE_CHECKING

from attrs import frozen

from .accounts import Sum
from .articles import ArticleRef
from .members import MemberId
from .parts import Happened, content_key

if TYPE_CHECKING:
    from .facts import Facts


@frozen(kw_only=True)
class Contribution(Sum):
    """Money or value that a member has paid in, received or accepted (实缴).

    Attributes:
        amount: what was paid.
        booked_as: what the accounts carry it at in CNY, for foreign money only.
        member: who paid.
        paid_on: the day it was received or accepted.
        article: the article under which it was due.
    """

    member: MemberId | None = None
    paid_on: Happened | None = None
    article: ArticleRef | None = None

    def key(self) -> str:
        return content_key(self.member, self.paid_on, self.amount)

    def stands(self, facts: "Facts") -> bool:
        return facts.happened(self.paid_on, self, "paid_on")
