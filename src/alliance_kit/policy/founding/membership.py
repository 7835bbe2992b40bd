"""Article 8(1): who the members are.  成员构成"""

from ...alliance import Alliance
from ...answers import Answer, Reading
from ...facts import Facts
from ...members import Member, MemberKind
from ...rules import Rule
from ...sources import M648, Source
from ...text import Text
from ..measures import condition
from ..scope import UNDER_M648

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
        en="the three are examples: an institute may stand in for a university",
    ),
    source=Source(instrument=M648, article=1),
)


def at_least_one_university(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): formed by enterprises, universities AND institutes; Article 1 says OR."""

    def is_university(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") is MemberKind.UNIVERSITY

    def is_university_or_institute(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") in (
            MemberKind.UNIVERSITY,
            MemberKind.RESEARCH_INSTITUTION,
        )

    members = alliance.members
    return facts.answer_by_reading(
        {
            ALL_THREE: facts.at_least(1, members, alliance, "members", is_university),
            ANY_OF_THEM: facts.at_least(
                1, members, alliance, "members", is_university_or_institute
            ),
        },
        about="members",
    )


FC103 = Rule(
    code="FC103",
    title=Text(zh="成员中应有大学", en="There should be a university"),
    why=Text(
        zh="联盟应由企业、大学和科研机构等多个独立法人组成，大学提供前沿研究和人才。"
        "第八条用“和”，第一条用“或”，由此有两种解读。",
        en="An alliance is formed by enterprises, universities and research institutions; "
        "universities bring frontier research and people. Article 8 says “and”, Article 1 says "
        "“or”, hence two readings.",
    ),
    norms=(condition(8, 1), condition(1)),
    scope=UNDER_M648,
    finding=Text(zh="成员中没有大学", en="no member is a university"),
    remedy=Text(
        zh="吸收在合作技术领域居于前沿的大学为成员；"
        "确由科研机构承担的，在联盟协议中写明并先征询主管部门意见。",
        en="Admit a university at the frontier of the field; if an institute is to stand in, say "
        "so in the agreement and ask the competent authority first.",
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
