"""The five prohibited anti-patterns of Article 5.  五种应当防止的做法

Codes: ``AP1xx`` forced matchmaking, ``AP2xx`` an unrealistic rush, ``AP3xx`` regional division and
closure, ``AP4xx`` formalism without members' own input, ``AP5xx`` monopoly.
"""

from fractions import Fraction

from ..accounts import CURRENCY
from ..alliance import Alliance
from ..answers import Answer
from ..facts import Facts, Truth
from ..members import Member
from ..norms import Norm, NormKind
from ..rules import Parameter, Rule
from ..sources import M648, Source
from ..text import Text
from .scope import UNDER_M648

ARTICLE_5 = Norm(source=Source(instrument=M648, article=5), kind=NormKind.POLICY_WARNING)


def every_member_has_a_task(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(2): the agreement divides the tasks among the members."""

    def has_a_task(member: Member) -> Truth:
        return facts.at_least(1, member.tasks, member, "tasks")

    return facts.answer(
        facts.every(alliance.members, alliance, "members", has_a_task),
        about="tasks",
        applies=facts.at_least(1, alliance.members, alliance, "members"),
        otherwise=Text(zh="当日没有成员", en="there are no members on the day"),
    )


AP102 = Rule(
    code="AP102",
    title=Text(zh="成员均应承担任务", en="Every member should have a task"),
    why=Text(
        zh="联盟协议应当落实成员单位之间的任务分工。没有任务的成员只是挂名，是脱离技术创新内在需求“拉郎配”的迹象。",
        en="The agreement divides the tasks among the members. A member without a task belongs in "
        "name only, a sign of matchmaking detached from what innovation needs.",
    ),
    norms=(
        ARTICLE_5,
        Norm(source=Source(instrument=M648, article=8, item=2), kind=NormKind.POLICY_CONDITION),
    ),
    scope=UNDER_M648,
    finding=Text(zh="{owner}没有承担任何任务", en="{owner} has not taken on any task"),
    remedy=Text(
        zh="与上述成员逐一协商确定任务，写入联盟协议；确无任务可承担的，按章程或协议办理退出。",
        en="Agree on a task with each of these members and write it into the agreement; where "
        "there is none, let the member leave as the charter or agreement provides.",
    ),
    violating="""\
members:
  - {id: M-01, tasks: [{what: {zh: 中试, en: Pilot production}}]}
  - {id: M-02, tasks: []}
""",
    satisfying="""\
members:
  - {id: M-01, tasks: [{what: {zh: 中试, en: Pilot production}}]}
  - {id: M-02, tasks: [{what: {zh: 检测, en: Testing}}]}
""",
    judge=every_member_has_a_task,
)


def paid_in_reaches_public_funds(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no formalism without members' own input; Article 18: their input comes first."""
    paid_in = facts.total(
        alliance.contributions,
        alliance,
        "contributions",
        lambda contribution: contribution.value(facts),
        CURRENCY,
    )
    public = facts.total(
        alliance.public_funds,
        alliance,
        "public_funds",
        lambda fund: fund.value(facts),
        CURRENCY,
    )
    return facts.answer(
        facts.reaches(paid_in, "ratio", public),
        about="contributions",
        figures=(("paid_in", paid_in.range), ("public", public.range)),
        applies=public.is_positive(),
        otherwise=Text(zh="没有政府资助经费可比", en="there is no public money to compare with"),
    )


AP402 = Rule(
    code="AP402",
    title=Text(
        zh="成员实缴应与政府资助相称", en="Members' paid-in money should match public money"
    ),
    why=Text(
        zh="应当防止缺乏成员单位自主投入的形式主义；国家支持以联盟先行投入为基础。"
        "成员实缴合计与政府资助合计之比过低，是主要依靠政府经费维持的迹象。",
        en="Formalism without the members' own input is to be prevented, and public support builds "
        "on what the alliance has put in first. A low ratio of members' paid-in money to public "
        "money is a sign that the alliance lives on public money.",
    ),
    norms=(
        ARTICLE_5,
        Norm(source=Source(instrument=M648, article=18), kind=NormKind.POLICY_CONDITION),
    ),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="ratio",
            words=Text(
                zh="成员实缴合计与政府资助合计之比的下限",
                en="least ratio of members' paid-in money to public money",
            ),
            unit=Text(zh="比值", en="ratio"),
            origin=Text(
                zh="由本库设定，各条均未规定数额；取 1 即成员投入不少于政府资助",
                en="set by this library, no article gives a number; 1 means members put in at "
                "least as much",
            ),
            default=Fraction(1),
        ),
    ),
    finding=Text(
        zh="成员实缴合计 {paid_in}，政府资助合计 {public}，前者与后者之比低于 {ratio}",
        en="members have paid in {paid_in} against {public} of public money, a ratio below {ratio}",
    ),
    remedy=Text(
        zh="催收已认缴的出资，或由成员追加投入并按协议入账；尚未使用的政府资助，按资助规定商资助方处理。",
        en="Collect what members have pledged, or let them put in more and book it as agreed; take "
        "up with the grantor, under its rules, public money that is not spent yet.",
    ),
    violating="""\
contributions:
  - {amount: CNY 300000.00}
public_funds:
  - {amount: CNY 1000000.00}
""",
    satisfying="""\
contributions:
  - {amount: CNY 1000000.00}
public_funds:
  - {amount: CNY 1000000.00}
""",
    judge=paid_in_reaches_public_funds,
)
