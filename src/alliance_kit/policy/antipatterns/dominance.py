"""Article 5, fifth: presumed dominance, exclusion of competitors.  防止压制竞争"""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from attrs import define

from ...admission import Admission, Criterion
from ...alliance import Alliance
from ...answers import Answer
from ...clauses import Restriction, RestrictiveClause
from ...facts import Facts, Truth
from ...markets import Market, MarketShare
from ...members import Member
from ...norms import Norm, NormKind
from ...rules import Rule
from ...sources import ANTI_MONOPOLY_LAW, Source
from ...text import Text
from ...wording import Wording
from ..measures import ARTICLE_5, condition
from ..scope import EVERY_ALLIANCE, UNDER_M648

ARTICLE_24 = Norm(
    source=Source(instrument=ANTI_MONOPOLY_LAW, article=24), kind=NormKind.PRESUMPTION
)
"""From which shares an undertaking is presumed dominant; the presumption can be rebutted."""

ONE_HALF = Fraction(1, 2)
TWO_THIRDS = Fraction(2, 3)
THREE_QUARTERS = Fraction(3, 4)
ONE_TENTH = Fraction(1, 10)
NOTHING = Fraction(0)


# --- Article 24, on one undertaking ---------------------------------------------------


def is_presumed_dominant(own: Fraction, others: Sequence[Fraction]) -> bool:
    """Article 24: whether an undertaking with the share *own* is presumed dominant.

    >>> quarter = Fraction(1, 4)
    >>> is_presumed_dominant(quarter, [quarter, quarter])
    True
    >>> is_presumed_dominant(Fraction(9, 100), [Fraction(91, 100)])
    False
    """
    second, third, *_ = (*sorted(others, reverse=True), NOTHING, NOTHING)
    if own >= ONE_HALF:
        return True
    if own < ONE_TENTH:  # is not presumed dominant with others
        return False
    return own + second >= TWO_THIRDS or own + second + third >= THREE_QUARTERS


def presumption(own: Fraction | None, others: Sequence[Fraction], rest: Fraction) -> bool | None:
    """Whether an undertaking is presumed dominant: surely, surely not or, ``None``, perhaps.

    What nobody knows does the most in one hand: its own, or that of one partner.

    Args:
        own: its share; ``None`` if unknown.
        others: the shares of others, as far as they are known.
        rest: the most that all unknown shares come to.

    >>> presumption(Fraction(3, 10), [Fraction(3, 10)], rest=Fraction(3, 20)) is None
    True
    >>> presumption(Fraction(3, 10), [Fraction(3, 10)], rest=Fraction(0))
    False
    """
    if own is not None and is_presumed_dominant(own, others):
        return True
    may_be = (
        is_presumed_dominant(rest, others)
        if own is None
        else is_presumed_dominant(own, [*others, rest])
    )
    return None if may_be else False


# --- Article 24, on the members in a market -------------------------------------------


@define
class Undertaking:
    """An undertaking of a market: whether it is a member on the day, and its share if known."""

    is_a_member: Truth
    size: Fraction | None = None


def is_a_members(share: MarketShare, alliance: Alliance, facts: Facts) -> Truth:
    """Whether it is the share of a member on the day: who left is an outsider."""
    outsiders = facts.test(
        lambda: isinstance(facts.known(share.outsider, share, "outsider"), Wording)
    )
    if outsiders.value is True:
        return facts.opposite(outsiders)

    def is_a_member() -> Truth:
        name = facts.known(share.member, share, "member")
        return facts.the(name, alliance.members, alliance, "members", lambda _: True)

    return facts.test(is_a_member)


def may_hold_an_unlisted_share(market: Market, alliance: Alliance, facts: Facts) -> Truth:
    """Whether a share that the list does not show can be a member's: is a member not listed?"""
    shares = market.shares

    def is_listed(member: Member) -> Truth:
        def is_its(share: MarketShare) -> bool:
            its = facts.test(lambda: facts.known(share.member, share, "member") == member.id)
            return its.value is True  # a share without a member is an outsider's

        return facts.at_least(1, shares, market, "shares", is_its)

    return facts.opposite(
        facts.either(
            facts.every(shares, market, "shares", lambda _: True),
            facts.every(alliance.members, alliance, "members", is_listed),
        )
    )


def a_member_is_presumed_dominant(market: Market, alliance: Alliance, facts: Facts) -> Truth:
    """Article 24, for every undertaking of the market that is a member."""
    undertakings: list[Undertaking] = []

    def note(share: MarketShare) -> bool:
        undertaking = Undertaking(is_a_members(share, alliance, facts))
        undertakings.append(undertaking)
        undertaking.size = facts.known(share.share, share, "share")  # or it stays unknown
        return True

    noted = facts.every(market.shares, market, "shares", note)
    known = sorted((one.size for one in undertakings if one.size is not None), reverse=True)
    largest = known[:3]  # no more than two others are ever added up
    rest = NOTHING if noted.value else max(NOTHING, 1 - sum(known, NOTHING))

    def is_presumed(one: Undertaking) -> Truth:
        others = list(largest)
        if one.size in others:
            others.remove(one.size)
        value = presumption(one.size, others, rest)
        missing = noted.missing if value is None else ()
        presumed = Truth(value=value, grounds=noted.grounds, missing=missing)
        return facts.both(presumed, one.is_a_member)

    unlisted = Undertaking(may_hold_an_unlisted_share(market, alliance, facts))
    return any_of([is_presumed(one) for one in (*undertakings, unlisted)], facts)


def any_of(truths: Sequence[Truth], facts: Facts) -> Truth:
    """Whether any of *truths* holds; every one that does is a ground, in whatever order."""
    sure = [truth for truth in truths if truth.value is True]
    if sure:
        return Truth(value=True, grounds=tuple(fact for truth in sure for fact in truth.grounds))
    return reduce(facts.either, truths)


def no_member_is_presumed_dominant(alliance: Alliance, facts: Facts) -> Answer:
    """Anti-Monopoly Law Article 24: one half, two thirds, three quarters; not under one tenth."""

    def no_member_is(market: Market) -> Truth:
        return facts.opposite(a_member_is_presumed_dominant(market, alliance, facts))

    markets = alliance.markets
    return facts.answer(
        facts.every(markets, alliance, "markets", no_member_is),
        about="shares",
        applies=facts.at_least(1, markets, alliance, "markets"),
        otherwise=Text(zh="没有列明相关市场", en="no relevant market is stated"),
    )


AP501 = Rule(
    code="AP501",
    title=Text(
        zh="成员不宜具有可推定的市场支配地位",
        en="No member should be presumed dominant",
    ),
    why=Text(
        zh="一个经营者的市场份额达到二分之一、两个合计达到三分之二或者三个合计达到四分之三的，"
        "可以推定具有市场支配地位；后两种情形下份额不足十分之一的，不作此推定。"
        "支配地位本身不违法，推定也可以举证推翻，但有关成员行事更应谨慎，以免压制市场竞争。",
        en="One undertaking with one half of a market, two with two thirds or three with three "
        "quarters together, can be presumed dominant; in the latter two cases not one with "
        "less than a tenth. Dominance is no offence and the presumption can be rebutted, but "
        "such a member should act with more care, lest competition be suppressed.",
    ),
    norms=(ARTICLE_24, ARTICLE_5),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="按{subject}，有成员可以推定具有市场支配地位",
        en="judging by {subject}, a member can be presumed to dominate the market",
    ),
    remedy=Text(
        zh="核对相关市场的界定和市场份额；推定不符合实际的，留存可以推翻推定的证据；"
        "推定成立的，审查该成员与联盟有关的定价、许可和交易条件，避免滥用支配地位。",
        en="Check how the market is defined and the shares; where the presumption is wrong, keep "
        "the evidence that rebuts it; where it is right, review the member's prices, licences and "
        "terms of trade that bear on the alliance, so that dominance is not abused.",
    ),
    violating="""\
members: [{id: M-01}]
markets:
  - id: K-01
    shares:
      - {member: M-01, share: 1/3}
      - {outsider: {zh: 乙公司, en: Company B}, share: 1/3}
""",
    satisfying="""\
members: [{id: M-01}]
markets:
  - id: K-01
    shares:
      - {member: M-01, share: 1/20}
      - {outsider: {zh: 乙公司, en: Company B}, share: 19/20}
""",
    judge=no_member_is_presumed_dominant,
)


def competitors_are_kept_out_by_objective_criteria(alliance: Alliance, facts: Facts) -> Answer:
    """Articles 5 and 8(6): open to new members; competitors only meet objective criteria."""

    def is_not_objective(criterion: Criterion) -> bool:
        return not facts.known(criterion.objective, criterion, "objective")

    def criteria_are_objective() -> bool | Truth:
        admission = facts.known(alliance.admission, alliance, "admission")
        if not isinstance(admission, Admission):
            return False
        criteria = admission.criteria
        return facts.both(
            facts.at_least(1, criteria, admission, "criteria"),
            facts.opposite(facts.at_least(1, criteria, admission, "criteria", is_not_objective)),
        )

    def lets_competitors_in(clause: RestrictiveClause) -> bool:
        restricts = facts.known(clause.restricts, clause, "restricts")
        return restricts is not Restriction.ADMISSION_OF_COMPETITORS

    def is_fine(clause: RestrictiveClause) -> Truth:
        return facts.either(
            facts.test(lambda: lets_competitors_in(clause)), facts.test(criteria_are_objective)
        )

    return facts.answer(
        facts.every(alliance.clauses, alliance, "clauses", is_fine), about="restricts"
    )


AP510 = Rule(
    code="AP510",
    title=Text(
        zh="不宜无客观标准限制竞争者加入",
        en="Competitors should not be kept out without objective criteria",
    ),
    why=Text(
        zh="联盟应当对外开放，吸收新成员，并防止压制竞争。以是否与现有成员竞争决定能否加入，"
        "又没有客观的入盟条件可供对照，联盟就可能成为排斥对手的手段。",
        en="An alliance is to be open to new members and not to suppress competition. Where "
        "admission turns on whether one competes with present members, and there are no "
        "objective conditions to hold it against, the alliance may become a means to shut "
        "rivals out.",
    ),
    norms=(ARTICLE_5, condition(8, 6)),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}没有客观的入盟条件作为依据",
        en="{owner} rests on no objective conditions of admission",
    ),
    remedy=Text(
        zh="删除该条款，或者改为对全体申请人同样适用的客观入盟条件，写入联盟协议或者章程并公开。",
        en="Delete the clause, or replace it by objective conditions that are the same for every "
        "applicant, written into the agreement or the charter and published.",
    ),
    violating="""\
clauses:
  - {restricts: admission_of_competitors, document: {zh: 入盟办法, en: Rules of admission}}
admission: {document: {zh: 入盟办法, en: Rules of admission}, criteria: []}
""",
    satisfying="""\
clauses:
  - {restricts: admission_of_competitors, document: {zh: 入盟办法, en: Rules of admission}}
admission:
  document: {zh: 入盟办法, en: Rules of admission}
  criteria: [{what: {zh: 拥有发明专利, en: Holds a patent}, objective: true}]
""",
    judge=competitors_are_kept_out_by_objective_criteria,
)
