"""What was pledged, paid in and granted, as several rules ask it.  资金合计"""

from ..accounts import CURRENCY
from ..alliance import Alliance
from ..facts import Facts, Total


def pledged(alliance: Alliance, facts: Facts) -> Total:
    """What members have pledged altogether."""
    return facts.total(
        alliance.pledges, alliance, "pledges", lambda pledge: pledge.value(facts), CURRENCY
    )


def paid_in(alliance: Alliance, facts: Facts) -> Total:
    """What members have put in altogether."""
    return facts.total(
        alliance.contributions,
        alliance,
        "contributions",
        lambda contribution: contribution.value(facts),
        CURRENCY,
    )


def public_money(alliance: Alliance, facts: Facts) -> Total:
    """What public money was received altogether."""
    return facts.total(
        alliance.public_funds, alliance, "public_funds", lambda fund: fund.value(facts), CURRENCY
    )
