"""Public money that the alliance has received.  政府资助"""

from typing import ClassVar

from attrs import frozen

from .accounts import Sum
from .parts import Happened
from .wording import Wording


@frozen(kw_only=True)
class PublicFund(Sum):
    """A sum of public money received (政府资助经费).

    Attributes:
        amount: what was received.
        booked_as: what the accounts carry it at in CNY, for foreign money only.
        grantor: the programme or authority it comes from.
        received_on: the day it was received.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("received_on", "amount")
    grantor: Wording | None = None
    received_on: Happened | None = None
