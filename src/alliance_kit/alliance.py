"""The alliance as a value.  联盟"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .articles import Agreement, Charter
from .contributions import Contribution
from .errors import AllianceError
from .funds import PublicFund
from .members import Member
from .parts import Part
from .relations import Flaw, flaws, read_attribute
from .text import Text
from .wording import Wording


class Framework(StrEnum):
    """The measures that an alliance declares itself formed under (组建依据)."""

    M648 = "m648"
    NONE = "none"


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
        members: its members, present and past.
        other_members: members on *as_of* that the list does not show.
        contributions: what members have paid in.
        other_contributions: contributions that the list does not show.
        public_funds: public money received.
        other_public_funds: sums of public money that the list does not show.
        agreement: the alliance agreement.
        charter: the charter.

    Raises:
        InvalidAlliance: an id stands twice, a reference resolves nowhere, a count stands
            without its list, or something happened after *as_of*.
    """

    as_of: date
    name: Wording | None = None
    framework: Framework | None = None
    members: tuple[Member, ...] | None = None
    other_members: int | None = 0
    contributions: tuple[Contribution, ...] | None = None
    other_contributions: int | None = 0
    public_funds: tuple[PublicFund, ...] | None = None
    other_public_funds: int | None = 0
    agreement: Agreement | None = None
    charter: Charter | None = None

    def check(self) -> None:
        found = flaws(self, type(self), read_attribute)
        if found:
            raise InvalidAlliance(flaws=found)
