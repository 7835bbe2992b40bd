"""What the alliance did.  活动"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .parts import Absent, Happened, Part
from .wording import Wording


class ActivityKind(StrEnum):
    """What kind of activity it was (活动类型)."""

    MEETING = "meeting"
    RESEARCH = "research"
    EXCHANGE = "exchange"
    DIFFUSION = "diffusion"
    TRAINING = "training"
    SERVICE = "service"
    OTHER = "other"


@frozen(kw_only=True)
class Activity(Part):
    """Something the alliance did (活动).

    Attributes:
        what: what was done.
        kind: what kind of activity it was.
        held_on: the day.
        partner: the outside organisation it was done with; NONE if there was none.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("what", "held_on")
    what: Wording | None = None
    kind: ActivityKind | None = None
    held_on: Happened | None = None
    partner: Wording | Absent | None = None
