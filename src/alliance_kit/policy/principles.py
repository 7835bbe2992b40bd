"""Article 7: the four principles.  基本原则

Codes: ``PR1xx`` the rules of the market, ``PR2xx`` the nation's strategy, ``PR3xx`` what industry
needs, ``PR4xx`` the part of government. What only people can judge is attested.
"""

from ..alliance import Alliance, Term
from ..answers import Answer, NotApplicable
from ..attestations import Attestation, is_attested
from ..chain import ChainLink
from ..facts import Facts, Truth
from ..goals import Goal
from ..provisions import Subject
from ..rules import Rule
from ..text import Text
from .measures import condition
from .needs import is_filled, serves_an_enterprise
from .scope import NO_GOALS, UNDER_M648
from .texts import settles


def as_attested(given: Attestation, facts: Facts) -> Answer:
    """What people judged of the alliance is the answer."""
    return facts.answer(facts.test(lambda: is_attested(given, facts)), about="judgements")


def some_goal_serves_an_enterprise(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(1): the alliance stands on what the enterprises' innovation itself needs."""

    def serves_a_need_of_an_enterprise(goal: Goal) -> Truth:
        return serves_an_enterprise(goal, alliance, facts)

    # One such goal is enough here; AP103 warns of every goal that serves none. Where there are
    # no goals at all, FC202 says so.
    goals = alliance.goals
    return facts.answer(
        facts.at_least(1, goals, alliance, "goals", serves_a_need_of_an_enterprise),
        about="goals",
        applies=facts.at_least(1, goals, alliance, "goals"),
        otherwise=NO_GOALS,
    )


PR101 = Rule(
    code="PR101",
    title=Text(
        zh="应有技术创新目标对应企业需求",
        en="At least one goal should serve what an enterprise needs",
    ),
    why=Text(
        zh="联盟应当从企业创新发展的需要出发组建。至少一项技术创新目标对应企业成员提出的需求，"
        "才能表明这种需要存在。",
        en="An alliance starts from what enterprises need for their innovation. At least one goal "
        "that serves a need stated by an enterprise member shows that there is such a need.",
    ),
    norms=(condition(7, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有一项技术创新目标对应企业成员提出的需求",
        en="no goal serves a need that an enterprise member stated",
    ),
    remedy=Text(
        zh="请企业成员书面提出创新需求，据此调整技术创新目标，并注明每项目标对应哪些需求。",
        en="Ask the enterprise members to state their needs in writing, adjust the goals to them "
        "and note which needs each goal serves.",
    ),
    violating="""\
members: [{id: M-01, kind: university}]
needs: [{id: N-1, member: M-01}]
goals: [{id: G-1, needs: [{need: N-1}]}]
""",
    satisfying="""\
members: [{id: M-01, kind: enterprise}]
needs: [{id: N-1, member: M-01}]
goals: [{id: G-1, needs: [{need: N-1}]}]
""",
    judge=some_goal_serves_an_enterprise,
)


def came_about_by_equal_consultation(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(1): the parties agree by consulting each other as equals."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.equal_consultation, judgements, "equal_consultation")
    return as_attested(given, facts)


PR102 = Rule(
    code="PR102",
    title=Text(
        zh="应经平等协商组建",
        en="The alliance should come about by equal consultation",
    ),
    why=Text(
        zh="联盟契约应当由合作各方平等协商订立，不得由一方强加于他方。"
        "是否经平等协商须由有关方面认定，本库不作推断。",
        en="The parties settle their contract as equals, and none imposes it on another. Whether "
        "they did is for people to judge; the library infers nothing.",
    ),
    norms=(condition(7, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟的组建未经平等协商",
        en="as attested, the alliance did not come about by equal consultation",
    ),
    remedy=Text(
        zh="就有异议的约定与有关成员重新协商，形成经各方确认的会议纪要，并重新认定。",
        en="Consult again with the members concerned on what they object to, record it in minutes "
        "that all confirm, and have it attested again.",
    ),
    violating="""\
judgements:
  equal_consultation: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  equal_consultation: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=came_about_by_equal_consultation,
)


def has_a_stated_term(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(1): the contract is made for a certain period, so it has a last day."""

    def has_a_last_day() -> bool:
        term = facts.known(alliance.term, alliance, "term")
        if not isinstance(term, Term):
            return False  # formed without limit
        facts.known(term.ends_on, term, "ends_on")
        return True

    return facts.answer(facts.test(has_a_last_day), about="term")


PR103 = Rule(
    code="PR103",
    title=Text(zh="应约定存续期限", en="A term should be stated"),
    why=Text(
        zh="联盟契约应当有一定的期限，成员据此安排投入、预期回报。该项没有规定期限的长短，"
        "故只看有没有终止日。",
        en="The contract runs for a certain period, so that members can plan what they put in and "
        "what they get. The item gives no length, so that only a last day is asked for.",
    ),
    norms=(condition(7, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有约定存续期限",
        en="no term is stated",
    ),
    remedy=Text(
        zh="在联盟协议中写明存续期限的起始日和终止日，以及期满后续期或者终止的办法。",
        en="Write the first and last day of the term into the agreement, and how it is renewed or "
        "ends.",
    ),
    violating="""\
term: none
""",
    satisfying="""\
term: {ends_on: 2029-12-31}
""",
    judge=has_a_stated_term,
)


def settles_rights_and_duties(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(1): the contract binds what members do and protects their interests."""
    return facts.answer(settles(Subject.RIGHTS_AND_DUTIES, alliance, facts), about="provisions")


PR104 = Rule(
    code="PR104",
    title=Text(
        zh="应约定成员的权利义务",
        en="The rights and duties of members should be settled",
    ),
    why=Text(
        zh="联盟契约既约束成员的行为，又保护成员的利益，成员享有哪些权利、"
        "承担哪些义务应当写入文本。",
        en="The contract both binds the members and protects their interests: what each may claim "
        "and what it owes should stand in a text.",
    ),
    norms=(condition(7, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟协议、章程和内部制度均未约定成员的权利义务",
        en="neither agreement nor charter nor internal rules settle rights and duties",
    ),
    remedy=Text(
        zh="在联盟协议中逐项写明成员的权利义务；内部制度已有规定的，在联盟协议中引用。",
        en="Set out the members' rights and duties in the agreement; where internal rules have "
        "them already, refer to these.",
    ),
    violating="""\
provisions: []
""",
    satisfying="""\
provisions:
  - {subject: rights_and_duties, document: {zh: 成员管理办法, en: Rules for members}}
""",
    judge=settles_rights_and_duties,
)


def works_in_a_key_field(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(2): in a key field of the national Outline; Article 13(1) has this reviewed."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.outline_field, judgements, "outline_field")
    return as_attested(given, facts)


PR201 = Rule(
    code="PR201",
    title=Text(
        zh="应属于《规划纲要》的重点领域",
        en="The alliance should work in a key field of the national Outline",
    ),
    why=Text(
        zh="联盟的技术创新目标和任务应当属于《国家中长期科学和技术发展规划纲要（2006－2020"
        "年）》的重点领域，"
        "申请试点时也要审核。是否属于，须由有关方面认定，本库不作推断。",
        en="Goals and tasks belong to a key field of the National Outline for Medium and "
        "Long-Term Science and Technology Development (2006-2020), which is reviewed when an "
        "alliance applies to be a pilot. Whether they do has to be attested; the library "
        "infers nothing.",
    ),
    norms=(condition(7, 2), condition(13, 1)),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟不属于《规划纲要》的重点领域",
        en="as attested, the alliance works in no key field of the Outline",
    ),
    remedy=Text(
        zh="对照《规划纲要》的重点领域调整技术创新目标和任务，并重新认定；另有依据的，"
        "补充材料后重新认定。",
        en="Adjust goals and tasks to a key field of the Outline and have it attested again; "
        "where there is further evidence, add it first.",
    ),
    violating="""\
judgements:
  outline_field: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  outline_field: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=works_in_a_key_field,
)


def agrees_with_industrial_policy(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(2): in line with industrial policy, energy saving and lower emissions."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.industrial_policy, judgements, "industrial_policy")
    return as_attested(given, facts)


PR202 = Rule(
    code="PR202",
    title=Text(
        zh="应符合产业政策和节能减排要求",
        en="The alliance should agree with industrial and energy policy",
    ),
    why=Text(
        zh="联盟应当与产业政策和节能减排的导向一致，申请试点时还要对照环保和能源政策审核。"
        "是否一致，须由有关方面认定，本库不作推断。",
        en="An alliance goes the way of the nation's industrial policy and of saving energy and "
        "lowering emissions; the review of pilots adds environment and energy. Whether it does "
        "has to be attested; the library infers nothing.",
    ),
    norms=(condition(7, 2), condition(13, 1)),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟不符合产业政策或者节能减排等政策导向",
        en="as attested, the alliance is at odds with industrial policy, energy saving or lower "
        "emissions",
    ),
    remedy=Text(
        zh="查明与哪项政策不符，调整或者终止相应的技术创新目标和任务，并重新认定。",
        en="Find out which policy is at odds, change or end the goals and tasks concerned, and "
        "have it attested again.",
    ),
    violating="""\
judgements:
  industrial_policy: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  industrial_policy: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=agrees_with_industrial_policy,
)


def raises_core_competitiveness(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(2): it answers the pressing need to raise national core competitiveness."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.core_competitiveness, judgements, "core_competitiveness")
    return as_attested(given, facts)


PR203 = Rule(
    code="PR203",
    title=Text(
        zh="应符合提升国家核心竞争力的要求",
        en="The alliance should serve national core competitiveness",
    ),
    why=Text(
        zh="联盟应当回应提升国家核心竞争力的需要，而不只服务于成员自身。是否符合，"
        "须由有关方面认定，本库不作推断。",
        en="An alliance answers the pressing need to raise the nation's core competitiveness, not "
        "its members' needs alone. Whether it does has to be attested; the library infers "
        "nothing.",
    ),
    norms=(condition(7, 2),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟不符合提升国家核心竞争力的要求",
        en="as attested, the alliance does not answer the need to raise national core "
        "competitiveness",
    ),
    remedy=Text(
        zh="围绕制约产业竞争力的关键问题重新确定技术创新目标，说明预期成效，并重新认定。",
        en="Set goals anew around what holds the industry's competitiveness back, say what they "
        "are to bring, and have it attested again.",
    ),
    violating="""\
judgements:
  core_competitiveness: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  core_competitiveness: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=raises_core_competitiveness,
)


def serves_core_technology(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(3): it helps to master core technology and rights of one's own."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.core_technology, judgements, "core_technology")
    return as_attested(given, facts)


PR301 = Rule(
    code="PR301",
    title=Text(
        zh="应有利于掌握核心技术和自主知识产权",
        en="The alliance should help to master core technology",
    ),
    why=Text(
        zh="产业发展需要核心技术和自主知识产权，联盟应当有利于掌握这些技术和权利。是否有利，"
        "须由有关方面认定，本库不作推断。",
        en="Industry needs core technology and intellectual property of its own, and the alliance "
        "should help to get them. Whether it does has to be attested; the library infers "
        "nothing.",
    ),
    norms=(condition(7, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟无助于掌握核心技术和自主知识产权",
        en="as attested, the alliance does not help to master core technology and intellectual "
        "property of one's own",
    ),
    remedy=Text(
        zh="把攻克核心技术列为技术创新目标，约定由此产生的知识产权的归属和许可使用，并重新认定。",
        en="Make core technology a goal, settle who owns and may use the rights that come of it, "
        "and have it attested again.",
    ),
    violating="""\
judgements:
  core_technology: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  core_technology: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=serves_core_technology,
)


def draws_factors_to_enterprises(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(3): it helps to draw the factors of innovation to enterprises."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.factors_to_enterprises, judgements, "factors_to_enterprises")
    return as_attested(given, facts)


PR302 = Rule(
    code="PR302",
    title=Text(
        zh="应有利于创新要素向企业集聚",
        en="The alliance should draw the factors of innovation to enterprises",
    ),
    why=Text(
        zh="人才、技术、资金等创新要素汇集到企业，成果才能转化为产品。是否有利，须由有关方面认定，"
        "本库不作推断。",
        en="Where people, technology and money gather in enterprises, results become products. "
        "Whether the alliance helps with that has to be attested; the library infers nothing.",
    ),
    norms=(condition(7, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟无助于创新要素向企业集聚",
        en="as attested, the alliance does not draw the factors of innovation to enterprises",
    ),
    remedy=Text(
        zh="由企业成员牵头承担任务，约定人员、设备和成果向企业流动的办法，并重新认定。",
        en="Let enterprise members lead tasks, settle how people, equipment and results move to "
        "enterprises, and have it attested again.",
    ),
    violating="""\
judgements:
  factors_to_enterprises: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  factors_to_enterprises: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=draws_factors_to_enterprises,
)


def forms_an_innovation_chain(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(3): it helps an innovation chain to form; a chain has more than one link."""

    def is_filled_by_a_member(link: ChainLink) -> Truth:
        return is_filled(link, alliance, facts)

    return facts.answer(
        facts.at_least(2, alliance.chain, alliance, "chain", is_filled_by_a_member),
        about="chain",
    )


PR303 = Rule(
    code="PR303",
    title=Text(zh="应形成产业技术创新链", en="There should be an innovation chain"),
    why=Text(
        zh="从研究到市场的环节相互衔接，才成为技术创新链，申请试点时也要审核。"
        "该项没有规定环节的数目，本库按字义取其最少：由成员承担的环节至少两个。",
        en="Links from research to the market that join make an innovation chain, which is "
        "reviewed when an alliance applies to be a pilot. The item gives no number of links; "
        "the library takes the word at its least: two that members fill.",
    ),
    norms=(condition(7, 3), condition(13, 3)),
    scope=UNDER_M648,
    finding=Text(
        zh="技术创新链上由成员承担的环节不足两个",
        en="fewer than two links of the innovation chain are filled by members",
    ),
    remedy=Text(
        zh="列明从研究开发到产业化的各个环节，与成员商定由谁承担；没有成员能够承担的，"
        "吸收能够承担的单位为成员。",
        en="List the links from research to industry and agree on who fills each; where no member "
        "can, admit an organisation that can.",
    ),
    violating="""\
chain: [{id: L-1}, {id: L-2}]
members: [{id: M-01, links: [{link: L-1}]}]
""",
    satisfying="""\
chain: [{id: L-1}, {id: L-2}]
members:
  - {id: M-01, links: [{link: L-1}]}
  - {id: M-02, links: [{link: L-2}]}
""",
    judge=forms_an_innovation_chain,
)


def serves_a_regional_pillar(alliance: Alliance, facts: Facts) -> Answer:
    """Article 7(3): it helps the pillar industries of a region to grow."""
    judgements = facts.known(alliance.judgements, alliance, "judgements")
    given = facts.known(judgements.regional_pillar, judgements, "regional_pillar")
    return as_attested(given, facts)


PR304 = Rule(
    code="PR304",
    title=Text(
        zh="应有利于区域支柱产业发展",
        en="The alliance should help a region's pillar industries",
    ),
    why=Text(
        zh="联盟的组建也面向区域支柱产业，应当促进其发展。是否有利，须由有关方面认定，"
        "本库不作推断。",
        en="An alliance looks to a region's pillar industries as well, and should help them to "
        "grow. Whether it does has to be attested; the library infers nothing.",
    ),
    norms=(condition(7, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，联盟无助于区域支柱产业发展",
        en="as attested, the alliance does not help a region's pillar industries",
    ),
    remedy=Text(
        zh="向所在区域的支柱产业征集需求，据此调整技术创新目标和任务，并重新认定。",
        en="Ask the region's pillar industries what they need, adjust goals and tasks, and have "
        "it attested again.",
    ),
    violating="""\
judgements:
  regional_pillar: {by: {zh: 甲专家组, en: Expert Panel A}, holds: false}
""",
    satisfying="""\
judgements:
  regional_pillar: {by: {zh: 甲专家组, en: Expert Panel A}, holds: true}
""",
    judge=serves_a_regional_pillar,
)


def leaves_guidance_to_government(_alliance: Alliance, _facts: Facts) -> Answer:
    """Article 7(4) speaks to government and asks nothing of an alliance."""
    return NotApplicable(
        reason=Text(
            zh="该项对政府部门提出要求，不对联盟提出要求",
            en="this item asks something of government, not of an alliance",
        )
    )


PR401 = Rule(
    code="PR401",
    title=Text(zh="政府引导由政府部门负责", en="Guidance is for government to give"),
    why=Text(
        zh="该项要求政府改进管理、协调引导、营造环境，是对政府部门的要求。"
        "列入本目录是为了四项原则齐全，对联盟一律不适用。",
        en="The item asks government to guide, coordinate and provide a good environment. It "
        "stands here so that the four principles are complete, and applies to no alliance.",
    ),
    norms=(condition(7, 4),),
    scope=UNDER_M648,
    finding=Text(zh="该项不对联盟提出要求", en="this item asks nothing of an alliance"),
    remedy=Text(zh="联盟无须采取措施。", en="The alliance need not do anything."),
    # No alliance can violate or satisfy what is not asked of it.
    violating="",
    satisfying="",
    judge=leaves_guidance_to_government,
)
