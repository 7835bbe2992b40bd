"""To which alliances a rule speaks.  适用范围"""

from ..alliance import Alliance, Framework
from ..facts import Facts
from ..rules import Scope
from ..text import Text


def declares_m648(alliance: Alliance, facts: Facts) -> bool:
    """Whether the alliance declares itself formed under the measures of 2009."""
    return facts.known(alliance.framework, alliance, "framework") is Framework.M648


UNDER_M648 = Scope(
    words=Text(
        zh="声明依据国科发政〔2009〕648号组建的联盟",
        en="alliances that declare themselves formed under Measures No. 648 [2009]",
    ),
    covers=declares_m648,
)


def is_an_alliance(_alliance: Alliance, _facts: Facts) -> bool:
    """Whether a rule speaks to it: to every alliance, without asking."""
    return True


EVERY_ALLIANCE = Scope(
    words=Text(
        zh="各类联盟，不论依据什么规定组建",
        en="alliances of every kind, whatever rules they were formed under",
    ),
    covers=is_an_alliance,
)

NO_MEMBERS = Text(zh="当日没有成员", en="there are no members on the day")
NO_GOALS = Text(zh="没有技术创新目标", en="there are no goals")
NO_PUBLIC_MONEY = Text(zh="没有收到政府资助", en="no public money was received")
"""Why several rules have nothing to judge."""
