"""Members: what they are, when they belong, what they have taken on.  成员"""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

from attrs import frozen

from .articles import ArticleRef
from .parts import Happened, Id, Part, content_key
from .wording import Wording

if TYPE_CHECKING:
    from .facts import Facts

MemberId = Annotated[str, Id("members")]


class MemberKind(StrEnum):
    """What kind of organisation a member is (成员类别): 产学研金介, others, individuals."""

    ENTERPRISE = "enterprise"
    UNIVERSITY = "university"
    RESEARCH_INSTITUTION = "research_institution"
    FINANCE = "finance"
    INTERMEDIARY = "intermediary"
    OTHER_ORGANISATION = "other_organisation"
    INDIVIDUAL = "individual"


@frozen(kw_only=True)
class Task(Part):
    """A task that a member has taken on (任务). A bare yes is no task.

    Attributes:
        what: what is to be done.
        article: the article that assigns it.
        assigned_on: the day it was assigned.

    Raises:
        InvalidValue: neither *what* nor *article* is given.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("what", "article")
    what: Wording | None = None
    article: ArticleRef | None = None
    assigned_on: Happened | None = None

    def key(self) -> str:
        return content_key(self.what or self.article)

    def stands(self, facts: "Facts") -> bool:
        return facts.happened(self.assigned_on, self, "assigned_on")


@frozen(kw_only=True)
class Left(Part):
    """The member left the alliance (退出); on that day it is no longer a member.

    Attributes:
        on: the day.
    """

    TAG: ClassVar[tuple[str, str] | None] = ("event", "left")
    on: Happened | None = None

    def key(self) -> str:
        return content_key("left", self.on)

    def stands(self, facts: "Facts") -> bool:
        return facts.happened(self.on, self, "on")


@frozen(kw_only=True)
class Rejoined(Part):
    """The member came back (重新加入); on that day it is a member again.

    Attributes:
        on: the day.
    """

    TAG: ClassVar[tuple[str, str] | None] = ("event", "rejoined")
    on: Happened | None = None

    def key(self) -> str:
        return content_key("rejoined", self.on)

    def stands(self, facts: "Facts") -> bool:
        return facts.happened(self.on, self, "on")


MemberEvent: TypeAlias = Left | Rejoined
"""What can happen to a member after it joined."""


@frozen(kw_only=True)
class Member(Part):
    """An organisation or person that belongs or belonged to the alliance (成员).

    Attributes:
        id: the name other parts refer to it by.
        name: what it is called.
        kind: what kind of organisation it is.
        joined_on: the day it became a member.
        events: what happened to it since, complete up to the document's ``as_of``.
        other_events: events that the list does not show.
        tasks: the tasks it has taken on.
        other_tasks: tasks that the list does not show.
    """

    id: MemberId
    name: Wording | None = None
    kind: MemberKind | None = None
    joined_on: Happened | None = None
    events: tuple[MemberEvent, ...] = ()
    other_events: int | None = 0
    tasks: tuple[Task, ...] | None = None
    other_tasks: int | None = 0

    def key(self) -> str:
        return self.id

    def stands(self, facts: "Facts") -> bool:
        """Whether it is a member on the day: joined, and not out more often than in again."""
        if not facts.happened(self.joined_on, self, "joined_on"):
            return False
        events = facts.so_far(self.events, self, "events")
        left = sum(isinstance(event, Left) for event in events)
        return left <= len(events) - left
