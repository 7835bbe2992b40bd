"""Sums of money, and what they count for in accounts kept in CNY.  金额与入账金额"""

from typing import TYPE_CHECKING, Annotated

from attrs import frozen

from .errors import InvalidValue
from .money import Money
from .parts import InCurrency, Part
from .text import Text

if TYPE_CHECKING:
    from .facts import Facts

CURRENCY = "CNY"
"""The currency the accounts are kept in."""


@frozen(kw_only=True)
class Sum(Part):
    """A sum received, possibly in foreign money.

    Attributes:
        amount: what was received.
        booked_as: what the accounts carry it at in CNY, for foreign money only.

    Raises:
        InvalidValue: *booked_as* is not in CNY, or *amount* is in CNY already.
    """

    amount: Money | None = None
    booked_as: Annotated[Money, InCurrency(CURRENCY)] | None = None

    def check(self) -> None:
        if self.booked_as is None or self.amount is None or self.amount.currency != CURRENCY:
            return
        raise InvalidValue(
            field="booked_as",
            found=str(self.booked_as),
            accepted=Text(
                zh=f"不写：金额（amount）已是 {CURRENCY}",
                en=f"nothing: the amount is in {CURRENCY} already",
            ),
        )

    def value(self, facts: "Facts") -> Money:
        """What the sum counts for in CNY.

        Foreign money whose booked amount is unknown counts for an unknown sum: no rate of
        exchange is assumed.
        """
        foreign = self.amount is not None and self.amount.currency != CURRENCY
        if foreign or self.booked_as is not None:
            return facts.known(self.booked_as, self, "booked_as")
        return facts.known(self.amount, self, "amount")
