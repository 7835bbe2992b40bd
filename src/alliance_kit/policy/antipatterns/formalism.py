"""Article 5, fourth: formalism without members' own input.  防止缺乏自主投入的形式主义"""

from fractions import Fraction

from ...accounts import CURRENCY
from ...activities import Activity
from ...alliance import Alliance
from ...answers import Answer
from ...contributions import Contribution, ContributionKind, Pledge
from ...facts import Facts, Truth
from ...members import Member
from ...rules import Parameter, Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..scope import NO_MEMBERS, NO_PUBLIC_MONEY, UNDER_M648
from ..sums import paid_in, public_money


def members_have_paid_in(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no formalism without members' own input; Article 18: their input comes first."""
    public = public_money(alliance, facts)
    return facts.answer(
        paid_in(alliance, facts).is_positive(),
        about="contributions",
        figures=(("public", public.range),),
        applies=public.is_positive(),
        otherwise=NO_PUBLIC_MONEY,
    )


AP401 = Rule(
    code="AP401",
    title=Text(
        zh="收到政府资助的，成员应有实缴",
        en="Where there is public money, members should have paid in",
    ),
    why=Text(
        zh="应当防止缺乏自主投入的形式主义；国家支持以联盟先行投入为基础。"
        "收到政府资助而成员没有任何实缴，联盟可能只是申请资助的名义。",
        en="Formalism without the members' own input is to be prevented, and public support "
        "builds on what the alliance has put in first. With public money and nothing paid in, "
        "the alliance may be a mere name to apply under.",
    ),
    norms=(
        ARTICLE_5,
        condition(18),
    ),
    scope=UNDER_M648,
    finding=Text(
        zh="已收到政府资助 {public}，成员没有实缴",
        en="public money of {public} was received, but members have paid in nothing",
    ),
    remedy=Text(
        zh="由成员按照联盟协议缴付已认缴的出资；没有认缴的，先协商确定各成员的投入并写入联盟协议。",
        en="Let members pay what they have pledged; where nothing is pledged, agree first on what "
        "each puts in and write it into the agreement.",
    ),
    violating="""contributions: []
public_funds:
  - {amount: CNY 1000000.00}
""",
    satisfying="""contributions:
  - {amount: CNY 300000.00}
public_funds:
  - {amount: CNY 1000000.00}
""",
    judge=members_have_paid_in,
)


def paid_in_reaches_public_funds(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no formalism without members' own input; Article 18: their input comes first."""
    contributed, public = paid_in(alliance, facts), public_money(alliance, facts)
    return facts.answer(
        facts.reaches(contributed, "ratio", public),
        about="contributions",
        figures=(("paid_in", contributed.range), ("public", public.range)),
        applies=public.is_positive(),
        otherwise=Text(
            zh="没有政府资助可供比较",
            en="there is no public money to compare with",
        ),
    )


AP402 = Rule(
    code="AP402",
    title=Text(
        zh="成员实缴应与政府资助相称", en="Members' paid-in money should match public money"
    ),
    why=Text(
        zh="应当防止缺乏自主投入的形式主义；国家支持以联盟先行投入为基础。"
        "成员实缴合计与政府资助合计之比过低，是主要依靠政府资助维持的迹象。",
        en="Formalism without the members' own input is to be prevented, and public support "
        "builds on what the alliance has put in first. A low ratio of members' paid-in money "
        "to public money is a sign that the alliance lives on public money.",
    ),
    norms=(
        ARTICLE_5,
        condition(18),
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
        zh="催缴已认缴的出资，或者由成员追加投入并按照联盟协议入账；尚未使用的政府资助，"
        "按照资助规定与资助方商定处理。",
        en="Collect what members have pledged, or let them put in more and book it as agreed; "
        "take up with the grantor, under its rules, public money that is not spent yet.",
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


def pledges_are_paid_once_due(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no formalism without members' own input; what was pledged is paid."""

    def is_past_its_day(pledge: Pledge) -> bool:
        return facts.is_past(facts.known(pledge.due_on, pledge, "due_on"))

    def is_paid_in_full(pledge: Pledge) -> Truth:
        paid = facts.total(
            alliance.contributions,
            alliance,
            "contributions",
            lambda contribution: contribution.value(facts),
            CURRENCY,
            to=("pledge", pledge.id),
        )
        return paid.is_at_least(pledge.value(facts))

    def is_not_overdue(pledge: Pledge) -> Truth:
        return facts.either(
            facts.opposite(facts.test(lambda: is_past_its_day(pledge))),
            facts.test(lambda: is_paid_in_full(pledge)),
        )

    pledges = alliance.pledges
    return facts.answer(
        facts.every(pledges, alliance, "pledges", is_not_overdue),
        about="amount",
        applies=facts.at_least(1, pledges, alliance, "pledges", is_past_its_day),
        otherwise=Text(zh="没有缴付期限已过的认缴", en="no pledge is past its due day"),
    )


AP403 = Rule(
    code="AP403",
    title=Text(zh="到期的认缴应足额实缴", en="Pledges should be paid in full once due"),
    why=Text(
        zh="应当防止缺乏自主投入的形式主义。认而不缴，投入就只停留在纸面上。缴付期限当日仍可缴付，"
        "次日起为逾期；逾期后补足的，视为已缴。外币按入账金额计算。",
        en="Formalism without the members' own input is to be prevented. What is pledged and not "
        "paid is input on paper only. The due day is the last to pay in time; what is made up "
        "later counts as paid. Foreign money counts at the booked amount.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}已过缴付期限，尚未足额缴付",
        en="{owner} is past its due day and not paid in full",
    ),
    remedy=Text(
        zh="书面催告认缴成员限期补足；确需延期或者减少的，按照联盟协议规定的程序变更认缴，"
        "并追究约定的违约责任。",
        en="Remind the member in writing to make it up by a set day; where it needs to be put off "
        "or reduced, change the pledge as the agreement provides, and claim what was agreed "
        "for the breach.",
    ),
    violating="""\
pledges:
  - {id: P-01, amount: CNY 1000000.00, due_on: 2025-12-31}
contributions:
  - {pledge: P-01, amount: CNY 300000.00}
""",
    satisfying="""\
pledges:
  - {id: P-01, amount: CNY 1000000.00, due_on: 2025-12-31}
contributions:
  - {pledge: P-01, amount: CNY 1000000.00}
""",
    judge=pledges_are_paid_once_due,
)


def every_member_has_put_in_something(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no formalism without members' own input, in money, things, people or resources."""

    def is_something(contribution: Contribution) -> Truth:
        # Things and people count whatever value was put on them, money by its amount.
        return facts.either(
            facts.test(lambda: is_more_than_nothing(contribution)),
            facts.test(lambda: is_in_kind(contribution)),
        )

    def is_more_than_nothing(contribution: Contribution) -> bool:
        return facts.known(contribution.amount, contribution, "amount").minor > 0

    def is_in_kind(contribution: Contribution) -> bool:
        kind = facts.known(contribution.kind, contribution, "kind")
        return kind is not ContributionKind.CASH

    def has_put_in_something(member: Member) -> Truth:
        return facts.either(
            facts.at_least(1, member.resources, member, "resources"),
            facts.at_least(
                1,
                alliance.contributions,
                alliance,
                "contributions",
                is_something,
                to=("member", member.id),
            ),
        )

    return facts.answer(
        facts.every(alliance.members, alliance, "members", has_put_in_something),
        about="resources",
        applies=facts.at_least(1, alliance.members, alliance, "members"),
        otherwise=NO_MEMBERS,
    )


AP404 = Rule(
    code="AP404",
    title=Text(zh="成员均应有所投入", en="Every member should have put in something"),
    why=Text(
        zh="应当防止缺乏自主投入的形式主义。投入可以是资金、实物、人员，也可以是向联盟提供的设备、"
        "数据、场地；没有任何投入的成员可能只是挂名。",
        en="Formalism without the members' own input is to be prevented. Input may be money, "
        "things or people, or equipment, data and premises made available; a member that put "
        "in nothing may belong in name only.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}没有实缴，也没有向联盟提供资源",
        en="{owner} has neither paid in anything nor made a resource available",
    ),
    remedy=Text(
        zh="与上述成员逐一商定投入的方式、数额和日期，写入联盟协议；确无投入的，"
        "按照联盟协议或者章程办理退出。",
        en="Agree with each of these members on what it puts in, how much and when, and write it "
        "into the agreement; where there is nothing, let it leave as the agreement or charter "
        "provides.",
    ),
    violating="""\
members:
  - {id: M-01, resources: []}
contributions: []
""",
    satisfying="""\
members:
  - {id: M-01, resources: [{what: {zh: 实验设备, en: Laboratory equipment}}]}
  - {id: M-02, resources: []}
contributions:
  - {member: M-02, amount: CNY 100000.00}
""",
    judge=every_member_has_put_in_something,
)


def there_was_an_activity_lately(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no formalism; an alliance that exists does something."""

    def was_held_lately(activity: Activity) -> bool:
        return facts.known(activity.held_on, activity, "held_on") > facts.months_ago("months")

    def was_founded_before() -> bool:
        return facts.known(alliance.founded_on, alliance, "founded_on") <= facts.months_ago(
            "months"
        )

    return facts.answer(
        facts.at_least(1, alliance.activities, alliance, "activities", was_held_lately),
        about="activities",
        applies=facts.test(was_founded_before),
        otherwise=Text(
            zh="联盟成立未满参数所定的月数",
            en="the alliance is younger than the months looked at",
        ),
    )


AP405 = Rule(
    code="AP405",
    title=Text(zh="近期应有活动", en="There should have been an activity lately"),
    why=Text(
        zh="应当防止形式主义。联盟长期不开展活动，是徒有名义而没有合作的迹象。",
        en="Formalism is to be prevented. A long time without any activity is a sign of a name "
        "without cooperation.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="months",
            words=Text(
                zh="最近多少个月内应有活动",
                en="within how many months there should have been an activity",
            ),
            unit=Text(zh="个月", en="months"),
            origin=Text(
                zh="由本库设定，各条均未规定期间；取 12 即最近一年",
                en="set by this library, no article gives a period; 12 means the last year",
            ),
            default=Fraction(12),
            whole=True,
        ),
    ),
    finding=Text(
        zh="最近 {months} 个月没有开展活动",
        en="there was no activity in the last {months} months",
    ),
    remedy=Text(
        zh="由执行机构按照联盟协议提出工作计划并组织实施；确已无意合作的，"
        "按照联盟协议规定的程序终止联盟。",
        en="Let the executive organ plan the work as the agreement provides and carry it out; if "
        "nobody wants to go on, end the alliance as the agreement provides.",
    ),
    violating="""\
founded_on: 2020-01-01
activities:
  - {what: {zh: 成员例会, en: Members' meeting}, held_on: 2024-01-10}
""",
    satisfying="""\
founded_on: 2020-01-01
activities:
  - {what: {zh: 成员例会, en: Members' meeting}, held_on: 2026-01-10}
""",
    judge=there_was_an_activity_lately,
)
