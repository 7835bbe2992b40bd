"""Judgements that only people can make.  认定

Whether an enterprise leads its industry, or a goal serves the nation's strategy, is never
computed: somebody attests it, on a day, on some evidence.
"""

from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from .articles import Evidenced
from .parts import Absent, Happened, Part
from .wording import Wording

if TYPE_CHECKING:
    from .facts import Facts


@frozen(kw_only=True)
class Attestation(Evidenced):
    """A judgement, and who made it on what evidence (认定).

    Attributes:
        article: the article it rests on.
        document: the opinion, certificate or minutes it stands in.
        by: who attests it.
        on: the day it was attested.
        holds: whether what is asked holds.

    Raises:
        InvalidValue: neither who attests it nor any evidence is given.
    """

    JUDGED: ClassVar[bool] = True
    ONE_OF: ClassVar[tuple[str, ...]] = ("by", "article", "document")
    by: Wording | None = None
    on: Happened | None = None
    holds: bool | None = None


def is_attested(given: Attestation | Absent, facts: "Facts") -> bool:
    """Whether what is asked was attested to hold; where nothing was attested it was not."""
    return isinstance(given, Attestation) and facts.known(given.holds, given, "holds")


@frozen(kw_only=True)
class Judgements(Part):
    """What was attested of the alliance as a whole (对联盟的认定).

    Attributes:
        equal_consultation: it came about by equal consultation among its members.
        outline_field: it works in a key field of the national Outline.
        industrial_policy: it agrees with industrial policy, energy saving and lower emissions.
        core_competitiveness: it answers the need to raise national core competitiveness.
        core_technology: it serves mastery of core technology and rights of one's own.
        factors_to_enterprises: it draws the factors of innovation to enterprises.
        regional_pillar: it serves the region's pillar industries.
    """

    equal_consultation: Attestation | None = None
    outline_field: Attestation | None = None
    industrial_policy: Attestation | None = None
    core_competitiveness: Attestation | None = None
    core_technology: Attestation | None = None
    factors_to_enterprises: Attestation | None = None
    regional_pillar: Attestation | None = None
