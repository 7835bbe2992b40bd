"""Who the members are before the law.  成员身份"""

import re
from collections import Counter
from functools import cache

from ..alliance import Alliance
from ..answers import Answer
from ..facts import Facts, Truth
from ..members import Member, MemberKind
from ..norms import Norm, NormKind
from ..parts import NONE, Absent
from ..rules import Rule
from ..sources import CREDIT_CODES, M648, MEMBERS_RIGHTS, Source
from ..text import Text
from .measures import condition
from .scope import EVERY_ALLIANCE, NO_MEMBERS, UNDER_M648

NO_CODES = Text(
    zh="当日没有具有统一社会信用代码的成员",
    en="no member has a unified social credit code on the day",
)

_SHAPE = re.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
"""Authority and kind, region, body and check digit; the standard leaves out I, O, S, V and Z."""


def bare(code: str) -> str:
    """A credit code as the standard writes it: without spaces, in capitals."""
    from stdnum.cn import uscc

    return uscc.compact(code)


def follows_the_standard(code: str) -> bool:
    """Whether a credit code is one by its form and its check digit.

    The first places may be letters: rural collectives are registered under N. That is why
    ``uscc.is_valid``, which takes only digits there, does not decide.
    """
    from stdnum.cn import uscc

    written = bare(code)
    return _SHAPE.fullmatch(written) is not None and written[-1] == uscc.calc_check_digit(written)


def every_code_is_well_formed(alliance: Alliance, facts: Facts) -> Answer:
    """GB 32100-2015: eighteen places, the last of which checks the others."""

    def has_a_code(member: Member) -> bool:
        return facts.known(member.credit_code, member, "credit_code") is not NONE

    def is_none_or_well_formed(member: Member) -> bool:
        code = facts.known(member.credit_code, member, "credit_code")
        return isinstance(code, Absent) or follows_the_standard(code)

    members = alliance.members
    return facts.answer(
        facts.every(members, alliance, "members", is_none_or_well_formed),
        about="credit_code",
        applies=facts.at_least(1, members, alliance, "members", has_a_code),
        otherwise=NO_CODES,
    )


ID101 = Rule(
    code="ID101",
    title=Text(
        zh="统一社会信用代码应符合编码规则",
        en="Credit codes should follow the coding rules",
    ),
    why=Text(
        zh="统一社会信用代码共十八位，末位为校验码，可以据此发现抄录错误。代码有误的，"
        "难以确认成员是哪一个单位。境外成员没有代码的，不影响判断。",
        en="A unified social credit code has eighteen places, and the last one checks the others, "
        "so that copying errors show. With a wrong code it is hard to tell which organisation "
        "the member is. A member abroad that has none is in order.",
    ),
    norms=(Norm(source=Source(instrument=CREDIT_CODES, article=0), kind=NormKind.RECOMMENDATION),),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}的统一社会信用代码不符合编码规则",
        en="the credit code of {owner} does not follow the coding rules",
    ),
    remedy=Text(
        zh="对照营业执照、法人登记证书等证照核对并更正代码。",
        en="Compare the code with the business licence or registration certificate and correct it.",
    ),
    violating="""\
members:
  - {id: M-01, credit_code: 91000000000000001K}
""",
    satisfying="""\
members:
  - {id: M-01, credit_code: 91000000000000001N}
""",
    judge=every_code_is_well_formed,
)


def no_organisation_stands_twice(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(1): several legal persons; one organisation listed twice is not several."""
    members = alliance.members
    given: Counter[str] = Counter()

    def has_a_code(member: Member) -> bool:
        code = facts.known(member.credit_code, member, "credit_code")
        if isinstance(code, Absent):
            return False
        given[bare(code)] += 1
        return True

    @cache
    def stands_twice(written: str) -> Truth:
        def has_this_code(member: Member) -> bool:
            code = facts.known(member.credit_code, member, "credit_code")
            return not isinstance(code, Absent) and bare(code) == written

        return facts.at_least(2, members, alliance, "members", has_this_code)

    def stands_once(member: Member) -> bool | Truth:
        code = facts.known(member.credit_code, member, "credit_code")
        # Whose code is given only once need not be compared with all the others: whether one
        # of unknown code is the same is left open by that one itself.
        if isinstance(code, Absent) or given[bare(code)] == 1:
            return True
        return facts.opposite(stands_twice(bare(code)))

    there_are_codes = facts.at_least(1, members, alliance, "members", has_a_code)
    return facts.answer(
        facts.every(members, alliance, "members", stands_once),
        about="credit_code",
        applies=there_are_codes,
        otherwise=NO_CODES,
    )


ID102 = Rule(
    code="ID102",
    title=Text(
        zh="同一单位不宜重复列为成员",
        en="No organisation should be listed twice",
    ),
    why=Text(
        zh="联盟由多个独立法人组成。同一单位以不同编号或者名称重复列入的，成员、"
        "任务和实缴的统计都会失实。",
        en="An alliance is formed by several independent legal persons. One organisation listed "
        "under two ids or names distorts the count of members, tasks and contributions.",
    ),
    norms=(Norm(source=Source(instrument=M648, article=8, item=1), kind=NormKind.RECOMMENDATION),),
    scope=EVERY_ALLIANCE,
    finding=Text(
        zh="{owner}的统一社会信用代码与另一成员相同",
        en="{owner} has the same credit code as another member",
    ),
    remedy=Text(
        zh="核对上述成员是否为同一单位：是同一单位的，合并为一个成员；代码抄录有误的，予以更正。",
        en="Find out whether these members are one organisation: if so, list it once; if a code "
        "was copied wrongly, correct it.",
    ),
    violating="""\
members:
  - {id: M-01, credit_code: 91000000000000001N}
  - {id: M-02, credit_code: 91000000000000001N}
""",
    satisfying="""\
members:
  - {id: M-01, credit_code: 91000000000000001N}
  - {id: M-02, credit_code: 91000000000000000K}
""",
    judge=no_organisation_stands_twice,
)


def every_organisation_has_a_legal_representative(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(2): the legal representatives of the members sign; an individual has none."""

    def is_an_individual(member: Member) -> bool:
        return facts.known(member.kind, member, "kind") is MemberKind.INDIVIDUAL

    def has_a_legal_representative(member: Member) -> bool:
        representative = facts.known(member.legal_representative, member, "legal_representative")
        return representative is not NONE

    def is_represented_or_an_individual(member: Member) -> Truth:
        return facts.either(
            facts.test(lambda: has_a_legal_representative(member)),
            facts.test(lambda: is_an_individual(member)),
        )

    members = alliance.members
    return facts.answer(
        facts.every(members, alliance, "members", is_represented_or_an_individual),
        about="legal_representative",
        applies=facts.at_least(
            1, members, alliance, "members", lambda member: not is_an_individual(member)
        ),
        otherwise=Text(
            zh="当日没有成员，或者成员均为个人",
            en="there are no members on the day, or none but individuals",
        ),
    )


ID103 = Rule(
    code="ID103",
    title=Text(
        zh="单位成员均应有法定代表人", en="Every organisation should have a legal representative"
    ),
    why=Text(
        zh="联盟协议由成员的法定代表人签署。没有法定代表人的单位，不能以这种方式签署联盟协议。"
        "个人成员不在此列。",
        en="The members' legal representatives sign the agreement. An organisation that has none "
        "cannot sign it in that way. Individuals are left out.",
    ),
    norms=(condition(8, 2),),
    scope=UNDER_M648,
    finding=Text(zh="{owner}没有法定代表人", en="{owner} has no legal representative"),
    remedy=Text(
        zh="由上述成员确定法定代表人并办理登记；不具备法人资格的，改由其所属法人作为成员。",
        en="Let these members appoint and register a legal representative; where one is no legal "
        "person, let the legal person it belongs to be the member.",
    ),
    violating="""\
members:
  - {id: M-01, kind: enterprise, legal_representative: none}
""",
    satisfying="""\
members:
  - {id: M-01, kind: enterprise, legal_representative: {zh: 法定代表人甲一, en: Representative A1}}
""",
    judge=every_organisation_has_a_legal_representative,
)


def every_member_has_a_liaison(alliance: Alliance, facts: Facts) -> Answer:
    """A sample text of members' duties, the sixth: name somebody to keep in touch."""

    def has_named_a_liaison(member: Member) -> bool:
        return facts.known(member.liaison, member, "liaison") is not NONE

    return facts.answer(
        facts.every(alliance.members, alliance, "members", has_named_a_liaison),
        about="liaison",
        applies=facts.at_least(1, alliance.members, alliance, "members"),
        otherwise=NO_MEMBERS,
    )


ID104 = Rule(
    code="ID104",
    title=Text(zh="成员均应指定联络人", en="Every member should name a liaison"),
    why=Text(
        zh="示例文本所列成员义务的第六项，是由成员指定专人与联盟保持联系。没有联络人，"
        "通知和资料收集都难以落实。",
        en="The sixth duty of members in the sample text is to name somebody who keeps in touch "
        "with the alliance. Without such a person notices and requests reach nobody.",
    ),
    norms=(Norm(source=Source(instrument=MEMBERS_RIGHTS, article=0), kind=NormKind.MODEL_TEXT),),
    scope=EVERY_ALLIANCE,
    finding=Text(zh="{owner}没有指定联络人", en="{owner} has not named a liaison"),
    remedy=Text(
        zh="请上述成员书面指定联络人，并告知联盟执行机构；人员变动的，及时更新。",
        en="Ask these members to name a liaison in writing to the executive organ, and to say so "
        "when the person changes.",
    ),
    violating="""\
members:
  - {id: M-01, liaison: none}
""",
    satisfying="""\
members:
  - {id: M-01, liaison: {zh: 联络人甲一, en: Liaison A1}}
""",
    judge=every_member_has_a_liaison,
)
