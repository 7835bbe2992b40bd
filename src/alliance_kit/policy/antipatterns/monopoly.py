"""Article 5, fifth: monopoly agreements between competing members.  防止垄断

A clause of an alliance is measured by Article 17 of the Anti-Monopoly Law, item by item; the
exemptions of Article 20 and the farm produce of Article 69 are the same for all of them.
"""

from collections.abc import Callable

from ...alliance import Alliance
from ...answers import Answer
from ...attestations import Attestation, is_attested
from ...clauses import BoundMember, Exemption, ExemptionGround, Restriction, RestrictiveClause
from ...facts import Facts, Truth
from ...markets import Competitors, Market
from ...members import Member
from ...norms import Norm, NormKind
from ...rules import Rule
from ...sources import ANTI_MONOPOLY_LAW, Source
from ...text import Text
from ..measures import ARTICLE_5
from ..scope import EVERY_ALLIANCE


def article_17(item: int) -> Norm:
    """One of the agreements that competing undertakings are forbidden, by its item."""
    source = Source(instrument=ANTI_MONOPOLY_LAW, article=17, item=item)
    return Norm(source=source, kind=NormKind.MANDATORY)


def its_market(
    clause: RestrictiveClause,
    test: Callable[[Market], bool | Truth],
    alliance: Alliance,
    facts: Facts,
) -> Truth:
    """Whether the market that the clause bears on passes *test*."""
    name = facts.known(clause.market, clause, "market")
    return facts.the(name, alliance.markets, alliance, "markets", test)


# --- Article 17: between competing undertakings ---------------------------------------


def is_between_competitors(clause: RestrictiveClause, alliance: Alliance, facts: Facts) -> Truth:
    """Article 17: whether two of the members that the clause binds compete in its market."""

    def is_bound(name: str) -> Truth:
        return facts.both(
            facts.at_least(1, clause.binds, clause, "binds", to=("member", name)),
            facts.the(name, alliance.members, alliance, "members", lambda _: True),
        )

    def both_are_bound(pair: Competitors) -> Truth:
        return facts.both(
            facts.test(lambda: is_bound(facts.known(pair.one, pair, "one"))),
            facts.test(lambda: is_bound(facts.known(pair.other, pair, "other"))),
        )

    def has_such_a_pair(market: Market) -> Truth:
        return facts.at_least(1, market.competitors, market, "competitors", both_are_bound)

    return facts.test(lambda: its_market(clause, has_such_a_pair, alliance, facts))


# --- Article 20: exempt ---------------------------------------------------------------

WITHOUT_PROOFS = (ExemptionGround.FOREIGN_TRADE, ExemptionGround.OTHER_LAW)
"""Items 6 and 7 of Article 20; for items 1 to 5 two things are to be proved."""


def is_exempt(clause: RestrictiveClause, facts: Facts) -> Truth:
    """Article 20: a ground of items 1 to 5 with both proofs, or one of items 6 and 7."""

    def competition_is_kept(exemption: Exemption) -> bool:
        proof = facts.known(exemption.competition_kept, exemption, "competition_kept")
        return isinstance(proof, Attestation) and is_attested(proof, facts)

    def consumers_share(exemption: Exemption) -> bool:
        proof = facts.known(exemption.consumers_share, exemption, "consumers_share")
        return isinstance(proof, Attestation) and is_attested(proof, facts)

    def needs_no_proof(exemption: Exemption) -> bool:
        return facts.known(exemption.ground, exemption, "ground") in WITHOUT_PROOFS

    def is_shown() -> bool | Truth:
        exemption = facts.known(clause.exemption, clause, "exemption")
        if not isinstance(exemption, Exemption):
            return False
        return facts.either(
            facts.test(lambda: needs_no_proof(exemption)),
            facts.both(
                facts.test(lambda: competition_is_kept(exemption)),
                facts.test(lambda: consumers_share(exemption)),
            ),
        )

    return facts.test(is_shown)


# --- Article 69: outside the law ------------------------------------------------------


def is_outside_the_law(clause: RestrictiveClause, alliance: Alliance, facts: Facts) -> Truth:
    """Article 69: in a market of farm produce, among agricultural producers alone."""

    def is_agricultural(market: Market) -> bool:
        return facts.known(market.agricultural, market, "agricultural")

    def is_no_producer(member: Member) -> bool:
        return not facts.known(member.agricultural_producer, member, "agricultural_producer")

    def is_bound_and_no_producer(bound: BoundMember) -> Truth:
        name = facts.known(bound.member, bound, "member")
        return facts.the(name, alliance.members, alliance, "members", is_no_producer)

    in_such_a_market = facts.test(lambda: its_market(clause, is_agricultural, alliance, facts))
    binds_others = facts.at_least(1, clause.binds, clause, "binds", is_bound_and_no_producer)
    return facts.both(in_such_a_market, facts.opposite(binds_others))


# --- the five rules -------------------------------------------------------------------


def no_forbidden_agreement(restriction: Restriction, alliance: Alliance, facts: Facts) -> Answer:
    """Articles 17, 20 and 69: no clause restricts it between competitors, unless exempt."""

    def is_forbidden(clause: RestrictiveClause) -> Truth:
        restricts_it = facts.test(
            lambda: facts.known(clause.restricts, clause, "restricts") is restriction
        )
        if restricts_it.value is False:
            return restricts_it
        # Article 17: the clause restricts it, and binds members that compete in one market.
        restrains_competitors = facts.both(
            restricts_it, is_between_competitors(clause, alliance, facts)
        )
        # Unless Article 20 exempts the clause, or Article 69 puts it outside the law.
        excused = facts.either(
            is_exempt(clause, facts), is_outside_the_law(clause, alliance, facts)
        )
        return facts.both(restrains_competitors, facts.opposite(excused))

    def is_allowed(clause: RestrictiveClause) -> Truth:
        return facts.opposite(is_forbidden(clause))

    return facts.answer(
        facts.every(alliance.clauses, alliance, "clauses", is_allowed), about="restricts"
    )


def no_agreement_on_prices(alliance: Alliance, facts: Facts) -> Answer:
    """Anti-Monopoly Law Article 17(1): competitors do not fix or change prices together."""
    return no_forbidden_agreement(Restriction.PRICES, alliance, facts)


def no_agreement_on_output(alliance: Alliance, facts: Facts) -> Answer:
    """Anti-Monopoly Law Article 17(2): nor limit together what is produced or sold."""
    return no_forbidden_agreement(Restriction.OUTPUT, alliance, facts)


def no_agreement_on_markets(alliance: Alliance, facts: Facts) -> Answer:
    """Anti-Monopoly Law Article 17(3): nor divide the markets they sell to or buy from."""
    return no_forbidden_agreement(Restriction.MARKETS, alliance, facts)


def no_agreement_on_new_technology(alliance: Alliance, facts: Facts) -> Answer:
    """Anti-Monopoly Law Article 17(4): nor limit new technology, equipment or products."""
    return no_forbidden_agreement(Restriction.NEW_TECHNOLOGY, alliance, facts)


def no_joint_boycott(alliance: Alliance, facts: Facts) -> Answer:
    """Anti-Monopoly Law Article 17(5): nor refuse together to deal with others."""
    return no_forbidden_agreement(Restriction.BOYCOTT, alliance, facts)


AP502 = Rule(
    code="AP502",
    title=Text(zh="竞争成员之间不得约定价格", en="Competing members may not agree on prices"),
    why=Text(
        zh="具有竞争关系的经营者不得达成固定或者变更商品价格的协议，"
        "联盟协议和联盟的决定也受此约束。反垄断法第二十条的豁免须属于法定情形并提出证明；"
        "农业生产者和农村经济组织在农产品经营中的联合行为不适用反垄断法。",
        en="Competing undertakings may not agree to fix or change prices; an alliance's agreement "
        "and its decisions are no exception. Article 20 of the Anti-Monopoly Law exempts on "
        "its own grounds and upon proof; farm producers and rural economic organisations "
        "acting jointly in farm produce are outside the law.",
    ),
    norms=(article_17(1), ARTICLE_5),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}约束的成员在同一相关市场相互竞争，且没有可以豁免的情形",
        en="{owner} binds members that compete in one market, and nothing exempts it",
    ),
    remedy=Text(
        zh="停止执行并删除该条款，由成员各自独立定价；"
        "主张豁免的，备齐不会严重限制竞争、消费者能够分享利益的证明。",
        en="Stop applying the clause and delete it, so that each member sets its own prices; "
        "where an exemption is claimed, have proof ready that competition is not seriously "
        "restricted and that consumers share the gain.",
    ),
    violating="""\
members: [{id: M-01}, {id: M-02}]
markets: [{id: K-01, agricultural: false, competitors: [{one: M-01, other: M-02}]}]
clauses:
  - restricts: prices
    document: {zh: 定价办法, en: Rules on prices}
    market: K-01
    binds: [{member: M-01}, {member: M-02}]
    exemption: none
""",
    satisfying="""\
clauses: []
""",
    judge=no_agreement_on_prices,
)

AP503 = Rule(
    code="AP503",
    title=Text(
        zh="竞争成员之间不得约定限制产销数量",
        en="Competing members may not agree to limit output or sales",
    ),
    why=Text(
        zh="具有竞争关系的经营者不得达成限制商品生产数量或者销售数量的协议。因经济不景气、"
        "为缓解生产过剩而主张豁免的，也须提出证明。",
        en="Competing undertakings may not agree to limit how much is produced or sold. Even "
        "where they act against overproduction in a downturn, an exemption has to be proved.",
    ),
    norms=(article_17(2), ARTICLE_5),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}约束的成员在同一相关市场相互竞争，且没有可以豁免的情形",
        en="{owner} binds members that compete in one market, and nothing exempts it",
    ),
    remedy=Text(
        zh="停止执行并删除该条款，由成员各自决定生产和销售；"
        "主张豁免的，备齐不会严重限制竞争、消费者能够分享利益的证明。",
        en="Stop applying the clause and delete it, so that each member decides what it produces "
        "and sells; where an exemption is claimed, have proof ready that competition is not "
        "seriously restricted and that consumers share the gain.",
    ),
    violating="""\
members: [{id: M-01}, {id: M-02}]
markets: [{id: K-01, agricultural: false, competitors: [{one: M-01, other: M-02}]}]
clauses:
  - restricts: output
    document: {zh: 限产决议, en: Resolution on output}
    market: K-01
    binds: [{member: M-01}, {member: M-02}]
    exemption: none
""",
    satisfying="""\
clauses: []
""",
    judge=no_agreement_on_output,
)

AP504 = Rule(
    code="AP504",
    title=Text(
        zh="竞争成员之间不得约定分割市场",
        en="Competing members may not agree to divide markets",
    ),
    why=Text(
        zh="具有竞争关系的经营者不得达成分割销售市场或者原材料采购市场的协议。按地域、"
        "客户或者产品划分成果销售的约定，容易落入该项。",
        en="Competing undertakings may not agree to divide the markets they sell to or buy raw "
        "materials from. Arrangements that share out regions, customers or products for the "
        "sale of results easily fall under it.",
    ),
    norms=(article_17(3), ARTICLE_5),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}约束的成员在同一相关市场相互竞争，且没有可以豁免的情形",
        en="{owner} binds members that compete in one market, and nothing exempts it",
    ),
    remedy=Text(
        zh="停止执行并删除该条款，研发可以分工，销售和采购由成员各自决定；主张豁免的，"
        "备齐不会严重限制竞争、消费者能够分享利益的证明。",
        en="Stop applying the clause and delete it: research may be divided, sales and purchases "
        "are each member's own; where an exemption is claimed, have proof ready that "
        "competition is not seriously restricted and that consumers share the gain.",
    ),
    violating="""\
members: [{id: M-01}, {id: M-02}]
markets: [{id: K-01, agricultural: false, competitors: [{one: M-01, other: M-02}]}]
clauses:
  - restricts: markets
    document: {zh: 销售分区方案, en: Plan of sales areas}
    market: K-01
    binds: [{member: M-01}, {member: M-02}]
    exemption: none
""",
    satisfying="""\
clauses: []
""",
    judge=no_agreement_on_markets,
)

AP505 = Rule(
    code="AP505",
    title=Text(
        zh="竞争成员之间不得约定限制新技术",
        en="Competing members may not agree to limit new technology",
    ),
    why=Text(
        zh="具有竞争关系的经营者不得达成限制购买新技术、新设备或者限制开发新技术、新产品的协议。"
        "联盟为技术创新而组建，要求成员不得自行研发或者不得采用其他技术，与这一目的相背。",
        en="Competing undertakings may not agree to limit the purchase of new technology or "
        "equipment, or the development of new technology or products. An alliance is formed to "
        "innovate; forbidding members research of their own or the technology of others goes "
        "against that aim.",
    ),
    norms=(article_17(4), ARTICLE_5),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}约束的成员在同一相关市场相互竞争，且没有可以豁免的情形",
        en="{owner} binds members that compete in one market, and nothing exempts it",
    ),
    remedy=Text(
        zh="停止执行并删除该条款，由成员自行决定研发、采购和采用何种技术；"
        "确为合作研发所必需的限制，限于合作项目本身，并备齐不会严重限制竞争、"
        "消费者能够分享利益的证明。",
        en="Stop applying the clause and delete it, so that members may develop, buy and use "
        "other technology; keep a restriction that joint research needs to the joint project "
        "itself, with proof that competition is not seriously restricted and that consumers "
        "share the gain.",
    ),
    violating="""\
members: [{id: M-01}, {id: M-02}]
markets: [{id: K-01, agricultural: false, competitors: [{one: M-01, other: M-02}]}]
clauses:
  - restricts: new_technology
    document: {zh: 研发管理办法, en: Rules on research}
    market: K-01
    binds: [{member: M-01}, {member: M-02}]
    exemption: none
""",
    satisfying="""\
clauses: []
""",
    judge=no_agreement_on_new_technology,
)

AP506 = Rule(
    code="AP506",
    title=Text(
        zh="竞争成员之间不得约定联合抵制交易",
        en="Competing members may not agree on a joint boycott",
    ),
    why=Text(
        zh="具有竞争关系的经营者不得达成联合抵制交易的协议。约定成员一致不与联盟以外的企业交易，"
        "既包括供货、采购，也包括许可。",
        en="Competing undertakings may not agree on a joint boycott. A clause by which all "
        "members refuse to deal with an enterprise outside the alliance is one, be it over "
        "supplies, purchases or licences.",
    ),
    norms=(article_17(5), ARTICLE_5),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}约束的成员在同一相关市场相互竞争，且没有可以豁免的情形",
        en="{owner} binds members that compete in one market, and nothing exempts it",
    ),
    remedy=Text(
        zh="停止执行并删除该条款，由成员各自决定交易对象；"
        "主张豁免的，备齐不会严重限制竞争、消费者能够分享利益的证明。",
        en="Stop applying the clause and delete it, so that each member chooses whom it deals "
        "with; where an exemption is claimed, have proof ready that competition is not seriously "
        "restricted and that consumers share the gain.",
    ),
    violating="""\
members: [{id: M-01}, {id: M-02}]
markets: [{id: K-01, agricultural: false, competitors: [{one: M-01, other: M-02}]}]
clauses:
  - restricts: boycott
    document: {zh: 采购决议, en: Resolution on purchases}
    market: K-01
    binds: [{member: M-01}, {member: M-02}]
    exemption: none
""",
    satisfying="""\
clauses: []
""",
    judge=no_joint_boycott,
)
