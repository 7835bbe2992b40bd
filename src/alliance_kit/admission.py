"""How new members come in.  吸收新成员"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .articles import Evidenced
from .parts import Absent, Happened, Part
from .wording import Wording


@frozen(kw_only=True)
class Criterion(Part):
    """A condition of admission (入盟条件).

    Attributes:
        what: the condition.
        objective: whether anyone can tell who meets it.

    Raises:
        InvalidValue: *what* is not given.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("what",)
    TOLD_BY: ClassVar[tuple[str, ...]] = ("what",)
    what: Wording | None = None
    objective: bool | None = None


@frozen(kw_only=True)
class Admission(Evidenced):
    """The rules by which members are admitted (入盟规则).

    Attributes:
        article: the article that holds them.
        document: the internal rules that hold them.
        accepts_applications: whether outsiders may apply.
        criteria: what an applicant must meet.
        other_criteria: conditions that the list does not show.
    """

    accepts_applications: bool | None = None
    criteria: tuple[Criterion, ...] | None = None
    other_criteria: int | None = 0


class ApplicationOutcome(StrEnum):
    """How an application ended (申请结果)."""

    ADMITTED = "admitted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Decision(Part):
    """How an application was decided (审议结果).

    Attributes:
        outcome: how it ended.
        on: the day.
        reasons: the reasons given; NONE if none were given.

    Raises:
        InvalidValue: nothing is given.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("outcome", "on", "reasons")
    outcome: ApplicationOutcome | None = None
    on: Happened | None = None
    reasons: Wording | Absent | None = None


@frozen(kw_only=True)
class Application(Part):
    """An application to become a member (入盟申请).

    Attributes:
        applicant: who applied.
        applied_on: the day.
        decision: how it was decided; NONE if it was not decided yet.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("applicant", "applied_on")
    applicant: Wording | None = None
    applied_on: Happened | None = None
    decision: Decision | Absent | None = None
