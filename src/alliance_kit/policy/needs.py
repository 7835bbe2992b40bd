"""What members need and what they fill, as several rules ask it.  需求与创新链"""

from ..alliance import Alliance
from ..chain import ChainLink, FilledLink
from ..facts import Facts, Truth
from ..goals import Goal, Need, ServedNeed
from ..members import Member, MemberKind


def serves_an_enterprise(goal: Goal, alliance: Alliance, facts: Facts) -> Truth:
    """Whether *goal* serves at least one need that an enterprise member stated."""

    def is_need_of_an_enterprise(served: ServedNeed) -> Truth:
        need = facts.known(served.need, served, "need")
        return is_stated_by_an_enterprise(need, alliance, facts)

    return facts.at_least(1, goal.needs, goal, "needs", is_need_of_an_enterprise)


def is_stated_by_an_enterprise(id_: str, alliance: Alliance, facts: Facts) -> Truth:
    """Whether the need of that id was stated by an enterprise that is a member on the day."""

    def has_an_enterprise_behind_it(need: Need) -> Truth:
        return is_enterprise_member(facts.known(need.member, need, "member"), alliance, facts)

    return facts.the(id_, alliance.needs, alliance, "needs", has_an_enterprise_behind_it)


def is_enterprise_member(id_: str, alliance: Alliance, facts: Facts) -> Truth:
    """Whether the member of that id is an enterprise, and a member on the day."""

    def is_enterprise(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") is MemberKind.ENTERPRISE

    return facts.the(id_, alliance.members, alliance, "members", is_enterprise)


def is_filled(link: ChainLink, alliance: Alliance, facts: Facts) -> Truth:
    """Whether a member of the day fills *link* of the innovation chain."""

    def is_this_link(filled: FilledLink) -> bool:
        return facts.known(filled.link, filled, "link") == link.id

    def fills_it(member: Member) -> Truth:
        return facts.at_least(1, member.links, member, "links", is_this_link)

    return facts.at_least(1, alliance.members, alliance, "members", fills_it)
