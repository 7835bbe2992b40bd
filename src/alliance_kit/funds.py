"""Public money that the alliance has received.  政府资助"""

from typing import TYPE_CHECKING

from attrs import frozen

from .accounts import Sum
from .parts import Happened, content_key
from .wording import Wording

if TYPE_CHECKING:
    from .facts import Facts


@frozen(kw_only=True)
class PublicFund(Sum):
    """A sum of public money received (政府资助经费).

    Attributes:
        amount: what was received.
        booked_as: what the accounts carry it at in CNY, for foreign money only.
        grantor: the programme or authority it comes from.
        received_on: the day it was received.
    """

    grantor: Wording | None = None
    received_on: Happened | None = None

    def key(self) -> str:
        return content_key(self.received_on, self.amount)

    def stands(self, facts: "Facts") -> bool:
        return facts.happened(self.received_on, self, "received_on")
