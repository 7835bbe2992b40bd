"""Article 8(1): who the members are.  成员构成"""

from collections.abc import Callable
from fractions import Fraction

from ...alliance import Alliance
from ...answers import Answer, Reading
from ...attestations import is_attested
from ...facts import Facts, Truth
from ...members import LegalStatus, Member, MemberKind
from ...rules import Parameter, Rule
from ...sources import M648, Source
from ...text import Text
from ..measures import condition
from ..scope import NO_MEMBERS, UNDER_M648

UNIVERSITIES_AND_INSTITUTES = (MemberKind.UNIVERSITY, MemberKind.RESEARCH_INSTITUTION)

ALL_THREE = Reading(
    key="all_three",
    words=Text(
        zh="企业、大学、科研机构三类缺一不可",
        en="enterprises, universities and institutes are each needed",
    ),
    source=Source(instrument=M648, article=8, item=1),
)
ANY_OF_THEM = Reading(
    key="any_of_them",
    words=Text(
        zh="三类系列举，不要求齐备，没有大学而有科研机构的亦可",
        en="the three are examples: a research institution may stand in for a university",
    ),
    source=Source(instrument=M648, article=1),
)
INSTITUTE_OR_UNIVERSITY = Reading(
    key="any_of_them",
    words=Text(
        zh="三类系列举，不要求齐备，没有科研机构而有大学的亦可",
        en="the three are examples: a university may stand in for a research institution",
    ),
    source=Source(instrument=M648, article=1),
)
EACH = Reading(
    key="each",
    words=Text(zh="该类成员每一个均须达到", en="each member of that kind has to be"),
    source=Source(instrument=M648, article=8, item=1),
)
SOME = Reading(
    key="some",
    words=Text(
        zh="系对该类成员整体的要求，其中有一个达到即可",
        en="it is said of these members as a whole: one of them is enough",
    ),
    source=Source(instrument=M648, article=8, item=1),
)


def is_a_legal_person(member: Member, facts: Facts) -> bool:
    """Whether a member is a legal person of its own."""
    status = facts.known(member.legal_status, member, "legal_status")
    return status is LegalStatus.LEGAL_PERSON


def of_the_kind_or_its_counterpart(
    kind: MemberKind, counterpart_will_do: Reading, alliance: Alliance, facts: Facts
) -> Answer:
    """Whether a member is of *kind*; read loosely, a university or an institute is enough."""

    def is_of_the_kind(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") is kind

    def is_a_university_or_an_institute(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") in UNIVERSITIES_AND_INSTITUTES

    members = alliance.members
    return facts.answer_by_reading(
        {
            ALL_THREE: facts.at_least(1, members, alliance, "members", is_of_the_kind),
            counterpart_will_do: facts.at_least(
                1, members, alliance, "members", is_a_university_or_an_institute
            ),
        },
        about="members",
    )


def said_of_a_kind(
    is_of_the_kind: Callable[[Member], bool],
    is_what_is_said: Callable[[Member], bool],
    alliance: Alliance,
    facts: Facts,
    *,
    about: str,
    otherwise: Text,
) -> Answer:
    """What the article says of the members of a kind: of each of them, or of some."""

    def is_of_another_kind_or_passes(member: Member) -> Truth:
        return facts.either(
            facts.opposite(facts.test(lambda: is_of_the_kind(member))),
            facts.test(lambda: is_what_is_said(member)),
        )

    def is_of_the_kind_and_passes(member: Member) -> Truth:
        return facts.both(
            facts.test(lambda: is_of_the_kind(member)),
            facts.test(lambda: is_what_is_said(member)),
        )

    members = alliance.members
    there_is_one = facts.at_least(1, members, alliance, "members", is_of_the_kind)
    return facts.answer_by_reading(
        {
            EACH: facts.every(members, alliance, "members", is_of_another_kind_or_passes),
            SOME: facts.at_least(1, members, alliance, "members", is_of_the_kind_and_passes),
        },
        about=about,
        applies=there_is_one,
        otherwise=otherwise,
    )


def every_member_is_a_legal_person(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): an alliance is formed by independent legal persons."""
    members = alliance.members
    return facts.answer(
        facts.every(members, alliance, "members", lambda member: is_a_legal_person(member, facts)),
        about="legal_status",
        applies=facts.at_least(1, members, alliance, "members"),
        otherwise=NO_MEMBERS,
    )


FC101 = Rule(
    code="FC101",
    title=Text(zh="成员均应为独立法人", en="Every member should be a legal person"),
    why=Text(
        zh="联盟由多个独立法人组成。法人以其全部财产独立承担责任，对联盟协议的承诺由此有所保障；"
        "分支机构、非法人组织和自然人不是法人。",
        en="An alliance is formed by independent legal persons. A legal person answers with all "
        "its assets for what it promised in the agreement; a branch, an unincorporated "
        "organisation or a natural person is none.",
    ),
    norms=(condition(8, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}不是独立法人",
        en="{owner} is not an independent legal person",
    ),
    remedy=Text(
        zh="成员为分支机构或者内设机构的，改由其所属法人作为成员；成员为非法人组织或者自然人的，"
        "不再列为成员，参与方式另行约定。",
        en="Let the legal person that a branch or department belongs to be the member; let "
        "unincorporated organisations and natural persons take part by separate agreement, not "
        "as members.",
    ),
    violating="""\
members:
  - {id: M-01, legal_status: legal_person}
  - {id: M-02, legal_status: branch}
""",
    satisfying="""\
members:
  - {id: M-01, legal_status: legal_person}
  - {id: M-02, legal_status: legal_person}
""",
    judge=every_member_is_a_legal_person,
)


def at_least_one_enterprise(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): formed by enterprises, universities and institutes; enterprises come first."""

    def is_an_enterprise(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") is MemberKind.ENTERPRISE

    return facts.answer(
        facts.at_least(1, alliance.members, alliance, "members", is_an_enterprise),
        about="members",
    )


FC102 = Rule(
    code="FC102",
    title=Text(zh="成员中应有企业", en="There should be an enterprise"),
    why=Text(
        zh="联盟由企业、大学和科研机构组成，企业是其中的主体。没有企业，技术创新成果难以进入产业。",
        en="An alliance is formed by enterprises, universities and research institutions, with "
        "enterprises as its main body. Without one, results hardly reach industry.",
    ),
    norms=(condition(8, 1),),
    scope=UNDER_M648,
    finding=Text(zh="成员中没有企业", en="no member is an enterprise"),
    remedy=Text(
        zh="吸收对技术创新目标有实际需求、在行业中处于骨干地位的企业为成员。",
        en="Admit enterprises that need what the goals are to achieve and that are backbones of "
        "their industry.",
    ),
    violating="""\
members:
  - {id: M-01, kind: university}
  - {id: M-02, kind: research_institution}
""",
    satisfying="""\
members:
  - {id: M-01, kind: enterprise}
  - {id: M-02, kind: university}
""",
    judge=at_least_one_enterprise,
)


def at_least_one_university(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): formed by enterprises, universities AND institutes; Article 1 says OR."""
    return of_the_kind_or_its_counterpart(MemberKind.UNIVERSITY, ANY_OF_THEM, alliance, facts)


FC103 = Rule(
    code="FC103",
    title=Text(zh="成员中应有大学", en="There should be a university"),
    why=Text(
        zh="联盟由企业、大学和科研机构组成，大学提供前沿研究和人才。第八条用“和”，第一条用“或”，"
        "由此有两种解读。",
        en="An alliance is formed by enterprises, universities and research institutions; "
        "universities bring frontier research and people. Article 8 says “and”, Article 1 says "
        "“or”, hence two readings.",
    ),
    norms=(condition(8, 1), condition(1)),
    scope=UNDER_M648,
    finding=Text(zh="成员中没有大学", en="no member is a university"),
    remedy=Text(
        zh="吸收在合作技术领域具有前沿水平的大学为成员；确由科研机构承担的，在联盟协议中写明，"
        "并先征询有关部门意见。",
        en="Admit a university at the frontier of the field; if a research institution is to "
        "stand in, say so in the agreement and ask the competent authority first.",
    ),
    violating="""\
members:
  - {id: M-01, kind: enterprise}
  - {id: M-02, kind: finance}
""",
    satisfying="""\
members:
  - {id: M-01, kind: enterprise}
  - {id: M-02, kind: university}
""",
    judge=at_least_one_university,
)


def at_least_one_institute(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): formed by enterprises, universities AND institutes; Article 1 says OR."""
    return of_the_kind_or_its_counterpart(
        MemberKind.RESEARCH_INSTITUTION, INSTITUTE_OR_UNIVERSITY, alliance, facts
    )


FC104 = Rule(
    code="FC104",
    title=Text(zh="成员中应有科研机构", en="There should be a research institution"),
    why=Text(
        zh="联盟由企业、大学和科研机构组成，科研机构承担应用研究和技术集成。第八条用“和”，"
        "第一条用“或”，由此有两种解读。",
        en="An alliance is formed by enterprises, universities and research institutions; "
        "research institutions bring applied research and put technologies together. Article 8 "
        "says “and”, Article 1 says “or”, hence two readings.",
    ),
    norms=(condition(8, 1), condition(1)),
    scope=UNDER_M648,
    finding=Text(zh="成员中没有科研机构", en="no member is a research institution"),
    remedy=Text(
        zh="吸收在合作技术领域具有前沿水平的科研机构为成员；确由大学承担的，在联盟协议中写明，"
        "并先征询有关部门意见。",
        en="Admit a research institution at the frontier of the field; if a university is to "
        "stand in, say so in the agreement and ask the competent authority first.",
    ),
    violating="""\
members:
  - {id: M-01, kind: enterprise}
  - {id: M-02, kind: finance}
""",
    satisfying="""\
members:
  - {id: M-01, kind: enterprise}
  - {id: M-02, kind: research_institution}
""",
    judge=at_least_one_institute,
)


def several_legal_persons(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): formed by several independent legal persons."""
    members = alliance.members
    several = int(facts.parameter("number"))
    return facts.answer(
        facts.at_least(
            several,
            members,
            alliance,
            "members",
            lambda member: is_a_legal_person(member, facts),
        ),
        about="members",
    )


FC105 = Rule(
    code="FC105",
    title=Text(
        zh="应由多个独立法人组成",
        en="There should be several independent legal persons",
    ),
    why=Text(
        zh="联盟是多个独立法人之间的合作组织，只有一个独立法人的不成其为联盟。",
        en="An alliance is cooperation among several independent legal persons; one by itself "
        "makes no alliance.",
    ),
    norms=(condition(8, 1),),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="number",
            words=Text(
                zh="成员中独立法人的最少个数",
                en="least number of legal persons among the members",
            ),
            unit=Text(zh="个", en="legal persons"),
            origin=Text(
                zh="由本库设定，各条均未规定个数；“多个”至少为两个",
                en="set by this library, no article gives a number; several are at least two",
            ),
            default=Fraction(2),
            whole=True,
        ),
    ),
    finding=Text(
        zh="成员中的独立法人少于 {number} 个",
        en="fewer independent legal persons among the members than {number}",
    ),
    remedy=Text(
        zh="吸收其他独立法人为成员；现有成员为分支机构的，改由其所属法人作为成员。",
        en="Admit further legal persons; where a member is a branch, let the legal person it "
        "belongs to be the member.",
    ),
    violating="""\
members:
  - {id: M-01, legal_status: legal_person}
  - {id: M-02, legal_status: branch}
""",
    satisfying="""\
members:
  - {id: M-01, legal_status: legal_person}
  - {id: M-02, legal_status: legal_person}
""",
    judge=several_legal_persons,
)


def enterprises_are_backbones(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): the enterprises hold a backbone position in their industry."""

    def is_an_enterprise(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") is MemberKind.ENTERPRISE

    def is_a_backbone(member: Member) -> bool:
        return is_attested(facts.known(member.backbone, member, "backbone"), facts)

    return said_of_a_kind(
        is_an_enterprise,
        is_a_backbone,
        alliance,
        facts,
        about="backbone",
        otherwise=Text(zh="当日成员中没有企业", en="no member is an enterprise on the day"),
    )


FC106 = Rule(
    code="FC106",
    title=Text(
        zh="企业成员应处于行业骨干地位", en="Enterprises should be backbones of their industry"
    ),
    why=Text(
        zh="由行业骨干企业参加，联盟才能带动产业技术创新。是否处于骨干地位须由有关方面认定，"
        "本库不作推断。该项没有写明是每一个企业还是其中部分企业，由此有两种解读。",
        en="With backbones of its industry an alliance can move the industry's technology. "
        "Whether an enterprise is one has to be attested; the library infers nothing. The item "
        "does not say whether each enterprise has to be one or some, hence two readings.",
    ),
    norms=(condition(8, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，{owner}未处于行业骨干地位",
        en="as attested, {owner} is not a backbone of its industry",
    ),
    remedy=Text(
        zh="吸收处于行业骨干地位的企业为成员；情况已有变化的，重新认定，并注明认定人和依据。",
        en="Admit enterprises that are backbones of the industry; where things have changed, have "
        "it attested again, with who attests it and on what evidence.",
    ),
    violating="""\
members:
  - id: M-01
    kind: enterprise
    backbone: {by: {zh: 评审专家组, en: Panel of experts}, holds: false}
""",
    satisfying="""\
members:
  - id: M-01
    kind: enterprise
    backbone: {by: {zh: 评审专家组, en: Panel of experts}, holds: true}
""",
    judge=enterprises_are_backbones,
)


def universities_and_institutes_are_at_the_frontier(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): universities and institutes are at the frontier of the field."""

    def is_a_university_or_an_institute(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") in UNIVERSITIES_AND_INSTITUTES

    def is_at_the_frontier(member: Member) -> bool:
        return is_attested(facts.known(member.frontier, member, "frontier"), facts)

    return said_of_a_kind(
        is_a_university_or_an_institute,
        is_at_the_frontier,
        alliance,
        facts,
        about="frontier",
        otherwise=Text(
            zh="当日成员中没有大学和科研机构",
            en="no member is a university or an institute on the day",
        ),
    )


FC107 = Rule(
    code="FC107",
    title=Text(
        zh="大学、科研机构应在合作技术领域具有前沿水平",
        en="Universities and research institutions should be at the frontier of the field",
    ),
    why=Text(
        zh="大学、科研机构居于合作技术领域的前沿，才能支撑联盟突破技术瓶颈。"
        "是否具有前沿水平须由有关方面认定，本库不作推断。该项没有写明是每一个还是其中部分，"
        "由此有两种解读。",
        en="Universities and research institutions at the frontier of the field help an alliance "
        "past what holds its technology back. Whether one is there has to be attested; the "
        "library infers nothing. The item does not say whether each has to be or some, hence "
        "two readings.",
    ),
    norms=(condition(8, 1),),
    scope=UNDER_M648,
    finding=Text(
        zh="经认定，{owner}在合作技术领域未达到前沿水平",
        en="as attested, {owner} is not at the frontier of the field of cooperation",
    ),
    remedy=Text(
        zh="吸收在合作技术领域具有前沿水平的大学或者科研机构为成员；情况已有变化的，重新认定，"
        "并注明认定人和依据。",
        en="Admit universities or research institutions at the frontier of the field; where "
        "things have changed, have it attested again, with who attests it and on what "
        "evidence.",
    ),
    violating="""\
members:
  - id: M-01
    kind: university
    frontier: {by: {zh: 评审专家组, en: Panel of experts}, holds: false}
""",
    satisfying="""\
members:
  - id: M-01
    kind: university
    frontier: {by: {zh: 评审专家组, en: Panel of experts}, holds: true}
""",
    judge=universities_and_institutes_are_at_the_frontier,
)
