"""The alliance agreement: its clauses, its force, who signed it.  联盟协议"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .articles import Article
from .members import MemberId
from .parts import Happened, Part
from .wording import Wording


class AgreementNature(StrEnum):
    """Whether a text binds its parties (协议性质)."""

    CONTRACT = "contract"
    LETTER_OF_INTENT = "letter_of_intent"


class Capacity(StrEnum):
    """As what somebody signs for a member (签署身份)."""

    LEGAL_REPRESENTATIVE = "legal_representative"
    AGENT = "agent"
    IN_PERSON = "in_person"


@frozen(kw_only=True)
class Signature(Part):
    """A signature under the agreement (签署).

    Attributes:
        member: for whom.
        signed_by: who signed.
        capacity: as what.
        signed_on: the day; for later members that of their accession.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("member", "signed_by")
    member: MemberId | None = None
    signed_by: Wording | None = None
    capacity: Capacity | None = None
    signed_on: Happened | None = None


@frozen(kw_only=True)
class Agreement(Part):
    """The alliance agreement (联盟协议).

    Attributes:
        nature: a contract, or a mere statement of intent.
        signatures: who signed it.
        other_signatures: signatures that the list does not show.
        articles: its clauses.
        other_articles: clauses that the list does not show.
    """

    nature: AgreementNature | None = None
    signatures: tuple[Signature, ...] | None = None
    other_signatures: int | None = 0
    articles: tuple[Article, ...] | None = None
    other_articles: int | None = 0
