"""What a rule can answer, and what an answer carries.  结论

Five verdicts, one class each, with the facts only it has. An answer is never a bare yes.
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from .money import Money
from .sources import Source
from .text import Text


class Verdict(StrEnum):
    """How a rule came out (结论)."""

    MET = "met"
    VIOLATED = "violated"
    UNDETERMINED = "undetermined"
    DEPENDS_ON_READING = "depends_on_reading"
    NOT_APPLICABLE = "not_applicable"


@frozen(kw_only=True)
class Range:
    """A sum of money between bounds.

    Attributes:
        low: what it is at least.
        high: what it is at most; ``None`` where nothing bounds it.
    """

    low: Money
    high: Money | None


Figure: TypeAlias = tuple[str, Range | Money | Fraction | int | date]
"""A named figure that a finding's words put in their place."""


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        subject: path of the fact it is about, such as ``members[M-07].tasks``.
        evidence: paths of the facts that show it, sorted.
        figures: figures for the rule's words.
    """

    subject: str
    evidence: tuple[str, ...]
    figures: tuple[Figure, ...] = ()


@frozen(kw_only=True)
class Reading:
    """One way to read a provision that can be read in several.

    Attributes:
        key: short name of the reading.
        words: what the provision says when read so.
        source: the provision that supports it.
    """

    key: str
    words: Text
    source: Source


@frozen(kw_only=True)
class Met:
    """The rule is satisfied (符合).

    Attributes:
        grounds: paths of the facts it stands on, sorted.
        attested: those of them that somebody attested, sorted.
    """

    grounds: tuple[str, ...]
    attested: tuple[str, ...] = ()
    verdict = Verdict.MET


@frozen(kw_only=True)
class Violated:
    """The rule is not satisfied; how much that weighs says the rule's grade (不符合).

    Attributes:
        findings: one per subject, sorted.
        missing: paths of unknown facts that could add findings, sorted.
    """

    findings: tuple[Finding, ...]
    missing: tuple[str, ...] = ()
    verdict = Verdict.VIOLATED


@frozen(kw_only=True)
class Undetermined:
    """The facts do not settle it (待定).

    Attributes:
        missing: paths of the unknown facts that would help, sorted.
        unset: the rule's parameters that have no value, sorted.
    """

    missing: tuple[str, ...]
    unset: tuple[str, ...] = ()
    verdict = Verdict.UNDETERMINED


@frozen(kw_only=True)
class DependsOnReading:
    """The provision can be read in several ways, and they differ (取决于解读).

    Attributes:
        readings: each reading with its result.
    """

    readings: tuple[tuple[Reading, Met | Violated], ...]
    verdict = Verdict.DEPENDS_ON_READING


@frozen(kw_only=True)
class NotApplicable:
    """The rule does not speak to this alliance or on this day (不适用).

    Attributes:
        reason: why not.
        grounds: paths of the facts that show it, sorted.
    """

    reason: Text
    grounds: tuple[str, ...] = ()
    verdict = Verdict.NOT_APPLICABLE


Answer: TypeAlias = Met | Violated | Undetermined | DependsOnReading | NotApplicable
