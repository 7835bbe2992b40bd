"""Organs, what they do, and who answers to the outside.  组织机构"""

from enum import StrEnum
from typing import Annotated, ClassVar

from attrs import frozen

from .articles import Evidenced
from .members import MemberId
from .parts import Absent, Id, Part
from .wording import Wording

OrganId = Annotated[str, Id("organs")]


class OrganKind(StrEnum):
    """What kind of organ it is (机构类型)."""

    ASSEMBLY = "assembly"
    DELEGATE_ASSEMBLY = "delegate_assembly"
    COUNCIL = "council"
    EXECUTIVE_COMMITTEE = "executive_committee"
    SECRETARIAT = "secretariat"
    SPECIALIST_COMMITTEE = "specialist_committee"
    DEPARTMENT = "department"
    ADVISORY_BODY = "advisory_body"
    SUPERVISORY_BODY = "supervisory_body"


class Function(StrEnum):
    """What an organ is there for (职能)."""

    DECISION = "decision"
    CONSULTATION = "consultation"
    EXECUTION = "execution"
    SUPERVISION = "supervision"


@frozen(kw_only=True)
class OrganRole(Evidenced):
    """A function that a text gives an organ (职能).

    Attributes:
        article: the article that gives it.
        document: another text that gives it.
        function: which.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("function", "article", "document")
    function: Function | None = None


@frozen(kw_only=True)
class Organ(Part):
    """An organ of the alliance (组织机构).

    Attributes:
        id: its name.
        kind: what kind of organ it is.
        name: what it is called.
        roles: the functions it has.
        other_roles: functions that the list does not show.
        full_time_staff: how many people work there full time.
        host: the member at whose place it stands (依托单位); NONE if it has none.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: OrganId
    kind: OrganKind | None = None
    name: Wording | None = None
    roles: tuple[OrganRole, ...] | None = None
    other_roles: int | None = 0
    full_time_staff: int | None = None
    host: MemberId | Absent | None = None


class Answerable(StrEnum):
    """Who answers to the outside (对外责任主体)."""

    MEMBER = "member"
    ALLIANCE = "alliance"


@frozen(kw_only=True)
class ResponsibleEntity(Evidenced):
    """Who bears responsibility towards outsiders, as a text settles it (对外责任主体).

    Attributes:
        article: the article that names it.
        document: another text that names it.
        who: a member, or the alliance itself.
        member: which member.
    """

    who: Answerable | None = None
    member: MemberId | None = None
