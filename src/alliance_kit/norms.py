"""What weight a norm has.  规范的性质与后果

A rule rests on a norm. The norm's kind and effect give the grade of a finding: only a
mandatory norm makes a violation; a condition of policy makes an alliance ineligible; what
policy warns of or law presumes is a risk; everything else is advice.
"""

from enum import StrEnum
from typing import assert_never

from attrs import frozen

from .sources import Source


class Grade(StrEnum):
    """What a finding weighs (分级), heaviest first."""

    VIOLATION = "violation"
    INELIGIBLE = "ineligible"
    RISK = "risk"
    ADVICE = "advice"


class NormKind(StrEnum):
    """How strictly a norm binds (规范性质)."""

    MANDATORY = "mandatory"
    DEFAULT = "default"
    MODEL_TEXT = "model_text"
    RECOMMENDATION = "recommendation"
    POLICY_CONDITION = "policy_condition"
    POLICY_WARNING = "policy_warning"
    PRESUMPTION = "presumption"


@frozen(kw_only=True)
class Norm:
    """One provision and how it binds.

    Attributes:
        source: where it stands.
        kind: how strictly it binds.
    """

    source: Source
    kind: NormKind


def grade_of(norm: Norm) -> Grade:
    """The grade of a finding that rests on *norm*."""
    match norm.kind:
        case NormKind.MANDATORY:
            return Grade.VIOLATION
        case NormKind.POLICY_CONDITION:
            return Grade.INELIGIBLE
        case NormKind.POLICY_WARNING | NormKind.PRESUMPTION:
            return Grade.RISK
        case NormKind.DEFAULT | NormKind.MODEL_TEXT | NormKind.RECOMMENDATION:
            return Grade.ADVICE
        case _:
            assert_never(norm.kind)
