"""Members: what they are, when they belong, what they have taken on.  成员"""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, TypeAlias

from attrs import frozen

from .articles import ArticleRef, Evidenced
from .attestations import Attestation
from .chain import FilledLink
from .errors import InvalidValue
from .parts import Absent, Happened, Id, Part, content_key
from .regions import Region
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


class LegalStatus(StrEnum):
    """Whether a member is a person of its own before the law (法律地位)."""

    LEGAL_PERSON = "legal_person"
    UNINCORPORATED = "unincorporated"
    BRANCH = "branch"
    NATURAL_PERSON = "natural_person"


class Initiative(StrEnum):
    """On whose initiative a member came in (入盟动议)."""

    OWN = "own"
    INVITED = "invited"
    ASSIGNED = "assigned"


@frozen(kw_only=True)
class Consent(Evidenced):
    """A member's own application or written consent (本单位的申请或者书面同意).

    Attributes:
        article: the article it stands in.
        document: the application or letter.
        on: the day it was given.
    """

    on: Happened | None = None


@frozen(kw_only=True)
class Entry(Part):
    """How a member came in (入盟经过).

    Attributes:
        initiative: on whose initiative.
        authority: the authority or unit that invited or assigned it, by its name.
        consent: its own application or consent; NONE if it gave none.
    """

    initiative: Initiative | None = None
    authority: str | None = None
    consent: Consent | Absent | None = None


@frozen(kw_only=True)
class Resource(Part):
    """What a member makes available to the alliance (提供的资源).

    Attributes:
        what: equipment, data, premises or people.
        provided_on: the day from which it is available.

    Raises:
        InvalidValue: *what* is not given.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("what",)
    TOLD_BY: ClassVar[tuple[str, ...]] = ("what", "provided_on")
    what: Wording | None = None
    provided_on: Happened | None = None


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
    TOLD_BY: ClassVar[tuple[str, ...]] = ("what", "article")
    what: Wording | None = None
    article: ArticleRef | None = None
    assigned_on: Happened | None = None

    def key(self) -> str:
        return content_key(self.what or self.article)


@frozen(kw_only=True)
class Event(Part):
    """Something that happened to a member after it joined (变动).

    Attributes:
        on: the day.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("on",)
    on: Happened | None = None


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
        legal_status: whether it is a legal person of its own.
        credit_code: its unified social credit code; NONE if it has none, as abroad.
        region: where it is registered.
        legal_representative: who represents it by law; NONE if nobody does.
        liaison: who speaks with the alliance for it; NONE if nobody was named.
        agricultural_producer: whether it produces farm produce or is a rural economic organisation.
        backbone: whether it is a backbone of its industry, as attested.
        frontier: whether it is at the frontier of the field of cooperation, as attested.
        entry: how it came in.
        joined_on: the day it became a member.
        events: what happened to it since, complete up to the document's ``as_of``.
        other_events: events that the list does not show.
        tasks: the tasks it has taken on.
        other_tasks: tasks that the list does not show.
        links: the links of the innovation chain it fills.
        other_links: links it fills that the list does not show.
        resources: what it makes available to the alliance.
        other_resources: resources that the list does not show.

    Raises:
        InvalidValue: it left or came back before it joined, or is an individual that is no
            natural person.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: MemberId
    name: Wording | None = None
    kind: MemberKind | None = None
    legal_status: LegalStatus | None = None
    credit_code: str | Absent | None = None
    region: Region | None = None
    legal_representative: Wording | Absent | None = None
    liaison: Wording | Absent | None = None
    agricultural_producer: bool | None = None
    backbone: Attestation | None = None
    frontier: Attestation | None = None
    entry: Entry | None = None
    joined_on: Happened | None = None
    events: tuple[MemberEvent, ...] = ()
    other_events: int | None = 0
    tasks: tuple[Task, ...] | None = None
    other_tasks: int | None = 0
    links: tuple[FilledLink, ...] | None = None
    other_links: int | None = 0
    resources: tuple[Resource, ...] | None = None
    other_resources: int | None = 0

    def check(self) -> None:
        individual = self.kind is MemberKind.INDIVIDUAL
        if individual and self.legal_status not in (None, LegalStatus.NATURAL_PERSON):
            raise InvalidValue(
                field="legal_status",
                found=str(self.legal_status),
                accepted=Text(
                    zh="natural_person（个人成员是自然人）",
                    en="natural_person, for an individual",
                ),
            )
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
        if facts.on == facts.as_of and not self.events and self.other_events == 0:
            return True  # listed without an exit
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
        if len({type(event) for event in dated}) > 1:  # their days say which is the last
            for event in dated:
                facts.known(event.on, event, "on")
        return Left not in may_be_last
