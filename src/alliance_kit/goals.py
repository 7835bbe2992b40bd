"""Why the alliance exists: needs, goals and the innovation chain.  需求、目标与创新链"""

from datetime import date
from typing import Annotated, ClassVar

from attrs import frozen

from .accounts import CURRENCY
from .articles import ArticleRef
from .members import MemberId
from .money import Money
from .parts import Absent, Happened, Id, InCurrency, Part
from .wording import Wording

NeedId = Annotated[str, Id("needs")]
GoalId = Annotated[str, Id("goals")]


@frozen(kw_only=True)
class Need(Part):
    """A need for innovation that somebody stated (需求).

    Attributes:
        id: the name that goals refer to it by.
        member: the member who stated it.
        what: what is needed.
        stated_on: the day it was stated.
        document: the text it stands in.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: NeedId
    member: MemberId | None = None
    what: Wording | None = None
    stated_on: Happened | None = None
    document: Wording | None = None


@frozen(kw_only=True)
class ServedNeed(Part):
    """A need that a goal serves (对应需求).

    Attributes:
        need: which.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("need",)
    need: NeedId | None = None


@frozen(kw_only=True)
class Milestone(Part):
    """What is to be reached by a day (节点).

    Attributes:
        what: what is to be reached.
        due_on: by when.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("what", "due_on")
    what: Wording | None = None
    due_on: date | None = None


@frozen(kw_only=True)
class Goal(Part):
    """A goal of innovation (技术创新目标).

    Attributes:
        id: its name.
        what: what is to be achieved.
        article: the article that states it.
        needs: the needs it serves.
        other_needs: needs that the list does not show.
        milestones: what is to be reached by when.
        other_milestones: milestones that the list does not show.
        budget: what it is to cost, in CNY; NONE if no budget was made.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: GoalId
    what: Wording | None = None
    article: ArticleRef | None = None
    needs: tuple[ServedNeed, ...] | None = None
    other_needs: int | None = 0
    milestones: tuple[Milestone, ...] | None = None
    other_milestones: int | None = 0
    budget: Annotated[Money, InCurrency(CURRENCY)] | Absent | None = None
