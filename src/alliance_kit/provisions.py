"""What the alliance's texts settle, and where.  约定与制度"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .articles import Evidenced
from .parts import Happened


class Subject(StrEnum):
    """What a provision settles (约定事项)."""

    RIGHTS_AND_DUTIES = "rights_and_duties"
    FUND_RULES = "fund_rules"
    FUND_SUPERVISION = "fund_supervision"
    PUBLIC_MONEY = "public_money"
    OWNERSHIP = "ownership"
    LICENCE = "licence"
    INCOME = "income"
    BREACH = "breach"
    OUTSIDE_COOPERATION = "outside_cooperation"
    DIFFUSION = "diffusion"


@frozen(kw_only=True)
class Provision(Evidenced):
    """One thing that a text of the alliance settles (约定).

    Attributes:
        article: the article that settles it.
        document: the internal rules that settle it.
        subject: what is settled.
        since: the day from which it is settled.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("subject", "article", "document")
    subject: Subject | None = None
    since: Happened | None = None
