"""Members: what they are, when they belong, what they have taken on.  成员"""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

from attrs import frozen

from .articles import ArticleRef
from .errors import InvalidValue
from .parts import Happened, Id, Part, content_key
from .text import Text
from .wording import Wording

if TYPE_CHECKING:
    from .facts import Facts, Truth

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
class Event(Part):
    """Something that happened to a member after it joined (变动).

    Attributes:
        on: the day.
    """

    on: Happened | None = None

    def key(self) -> str:
        return content_key(*(self.TAG or ())[1:], self.on)

    def stands(self, facts: "Facts") -> bool:
        return facts.happened(self.on, self, "on")


@frozen(kw_only=True)
class Left(Event):
    """The member left the alliance (退出); on that day it is no longer a member."""

    TAG: ClassVar[tuple[str, str] | None] = ("event", "left")


@frozen(kw_only=True)
class Rejoined(Event):
    """The member came back (重新加入); on that day it is a member again."""

    TAG: ClassVar[tuple[str, str] | None] = ("event", "rejoined")


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

    Raises:
        InvalidValue: it left or came back before it joined.
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

    def check(self) -> None:
        for event in self.events:
            if self.joined_on and event.on and event.on < self.joined_on:
                raise InvalidValue(
                    field="joined_on",
                    found=str(self.joined_on),
                    accepted=Text(
                        zh=f"不晚于其退出或重新加入的日期（{event.on}）",
                        en=f"a day not after the exit or return ({event.on})",
                    ),
                )

    def stands(self, facts: "Facts") -> "bool | Truth":
        """Whether it is a member on the day: joined, and the last that happened is no exit."""
        return facts.both(
            facts.test(lambda: facts.happened(self.joined_on, self, "joined_on")),
            facts.test(lambda: self._is_in(facts)),
        )

    def _is_in(self, facts: "Facts") -> bool:
        events = facts.so_far(self.events, self, "events")
        undated = [event for event in events if event.on is None]
        dated = [event for event in events if event.on is not None]
        # Of an exit and a return on one day the return is the later.
        last = max(dated, key=lambda e: (e.on or date.min, isinstance(e, Rejoined)), default=None)
        may_be_last = {type(event) for event in (*undated, *([last] if last else []))}
        if len(may_be_last) > 1:
            facts.known_of_each(undated, "on")
        return Left not in may_be_last
