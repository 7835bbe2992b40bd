"""Article 5, third: regional division and closure.  防止地区分割、封闭发展"""

from fractions import Fraction

from ...activities import Activity, ActivityKind
from ...admission import Admission, Application, ApplicationOutcome, Decision
from ...alliance import Alliance, Reach
from ...answers import Answer
from ...clauses import Restriction
from ...facts import Facts, Truth
from ...funds import PublicFund
from ...members import Member
from ...parts import NONE
from ...regions import Region
from ...rules import Parameter, Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..scope import NO_PUBLIC_MONEY, UNDER_M648
from ..sums import public_money
from ..texts import no_clause_restricts


def claims(reach: Reach, alliance: Alliance, facts: Facts) -> Truth:
    """Whether the alliance says of itself that it reaches so far."""
    return facts.test(lambda: facts.known(alliance.reach, alliance, "reach") is reach)


BY_REGION_OR_OWNERSHIP = (
    Restriction.ADMISSION_BY_REGION,
    Restriction.ADMISSION_BY_OWNERSHIP,
)


def a_national_alliance_is_open_to_all(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): open development; Article 5: no division by region, no closure."""
    return facts.answer(
        no_clause_restricts(BY_REGION_OR_OWNERSHIP, alliance, facts),
        about="restricts",
        applies=claims(Reach.NATIONAL, alliance, facts),
        otherwise=Text(
            zh="联盟没有声明为全国性联盟", en="the alliance does not say that it is national"
        ),
    )


AP301 = Rule(
    code="AP301",
    title=Text(
        zh="全国性联盟不应按地区或者所有制限制加入",
        en="A national alliance should not restrict admission by region or ownership",
    ),
    why=Text(
        zh="联盟应当对外开放，及时吸收新成员，防止地区分割、封闭发展。声明为全国性的联盟，"
        "不应因地区或者所有制不同而不吸收有关单位。",
        en="An alliance is to be open and admit new members in good time; division by region and "
        "closure are to be prevented. One that says it is national should not turn "
        "organisations away for their region or ownership.",
    ),
    norms=(condition(8, 6), ARTICLE_5),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}按地区或者所有制限制加入",
        en="{owner} restricts admission by region or ownership",
    ),
    remedy=Text(
        zh="删除按地区、所有制限制加入的内容，改为以技术能力和联盟需要为准的入盟条件，"
        "按照联盟协议规定的程序修改。",
        en="Delete what restricts admission by region or ownership, and let conditions turn on "
        "technical ability and what the alliance needs; amend as the agreement provides.",
    ),
    violating="""\
reach: national
clauses:
  - {restricts: admission_by_region, article: agreement 5}
""",
    satisfying="""\
reach: national
clauses: []
""",
    judge=a_national_alliance_is_open_to_all,
)


def a_regional_alliance_is_open_to_all(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no division by region, no closure."""
    return facts.answer(
        no_clause_restricts(BY_REGION_OR_OWNERSHIP, alliance, facts),
        about="restricts",
        applies=claims(Reach.REGIONAL, alliance, facts),
        otherwise=Text(
            zh="联盟没有声明为区域性联盟", en="the alliance does not say that it is regional"
        ),
    )


AP302 = Rule(
    code="AP302",
    title=Text(
        zh="区域性联盟不宜按地区或者所有制限制加入",
        en="A regional alliance should not restrict admission by region or ownership",
    ),
    why=Text(
        zh="应当防止地区分割、封闭发展。联盟可以立足区域支柱产业，"
        "但只因地区或者所有制不同就不吸收有关单位，可能割断技术创新链。",
        en="Division by region and closure are to be prevented. An alliance may serve a pillar "
        "industry of its region, but turning organisations away merely for their region or "
        "ownership may cut the innovation chain.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}按地区或者所有制限制加入",
        en="{owner} restricts admission by region or ownership",
    ),
    remedy=Text(
        zh="删除按地区、所有制限制加入的内容；确需立足本区域的，改为对成员承担的任务提出要求，"
        "并允许区域外单位以成员或者合作单位的身份参加。",
        en="Delete what restricts admission by region or ownership; where the region matters, ask "
        "it of the tasks, and let organisations from elsewhere take part as members or "
        "partners.",
    ),
    violating="""\
reach: regional
clauses:
  - {restricts: admission_by_ownership, article: agreement 5}
""",
    satisfying="""\
reach: regional
clauses: []
""",
    judge=a_regional_alliance_is_open_to_all,
)


def outsiders_may_apply(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): new members in good time; Article 5: no closure."""

    def the_rules_accept_applications() -> bool:
        admission = facts.known(alliance.admission, alliance, "admission")
        if not isinstance(admission, Admission):  # known to be none
            return False
        return facts.known(admission.accepts_applications, admission, "accepts_applications")

    return facts.answer(facts.test(the_rules_accept_applications), about="admission")


AP303 = Rule(
    code="AP303",
    title=Text(zh="外部单位应可申请加入", en="Outsiders should be able to apply"),
    why=Text(
        zh="应当防止封闭发展，及时吸收新成员。没有吸收新成员的规则，或者规则不接受申请，"
        "外部单位就无从申请加入。",
        en="Closure is to be prevented, and new members are to be admitted in good time. Without "
        "rules of admission, or with rules that accept no applications, outside organisations "
        "have no way to apply.",
    ),
    norms=(ARTICLE_5, condition(8, 6)),
    scope=UNDER_M648,
    finding=Text(
        zh="没有接受外部单位入盟申请的规则",
        en="no rules let outside organisations apply to join",
    ),
    remedy=Text(
        zh="在联盟协议、章程或者内部制度中写明外部单位可以申请加入，并写明申请材料、"
        "审议机构和审议期限。",
        en="State in the agreement, the charter or internal rules that outside organisations may "
        "apply, with what, which organ decides, and by when.",
    ),
    violating="""\
admission: {document: {zh: 入盟办法, en: Rules of admission}, accepts_applications: false}
""",
    satisfying="""\
admission: {document: {zh: 入盟办法, en: Rules of admission}, accepts_applications: true}
""",
    judge=outsiders_may_apply,
)


def refusals_have_reasons(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no closure; whoever is refused is told why."""

    def was_refused(application: Application) -> bool:
        decision = facts.known(application.decision, application, "decision")
        if not isinstance(decision, Decision):  # not decided yet
            return False
        return facts.known(decision.outcome, decision, "outcome") is ApplicationOutcome.REFUSED

    def was_given_reasons(application: Application) -> bool:
        decision = facts.known(application.decision, application, "decision")
        if not isinstance(decision, Decision):  # not decided yet
            return False
        return facts.known(decision.reasons, decision, "reasons") is not NONE

    def was_not_refused_without_reasons(application: Application) -> Truth:
        return facts.either(
            facts.opposite(facts.test(lambda: was_refused(application))),
            facts.test(lambda: was_given_reasons(application)),
        )

    applications = alliance.applications
    return facts.answer(
        facts.every(applications, alliance, "applications", was_not_refused_without_reasons),
        about="decision",
        applies=facts.at_least(1, applications, alliance, "applications", was_refused),
        otherwise=Text(
            zh="没有不予同意的入盟申请",
            en="no application was refused",
        ),
    )


AP304 = Rule(
    code="AP304",
    title=Text(
        zh="不予同意的入盟申请应说明理由",
        en="A refusal should state its reasons",
    ),
    why=Text(
        zh="应当防止封闭发展。不予同意而不说明理由，看不出是申请人不符合入盟条件，"
        "还是联盟不愿开放。",
        en="Closure is to be prevented. A refusal without reasons does not show whether the "
        "applicant fell short or the alliance would not open up.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}未获同意，没有说明理由",
        en="{owner} was refused without reasons",
    ),
    remedy=Text(
        zh="对照入盟条件和审议记录，向申请人书面补充说明理由；没有理由可以说明的，重新审议。",
        en="Give the applicant the reasons in writing, by the conditions of admission and the "
        "record of the decision; where there are none, decide again.",
    ),
    violating="""\
applications:
  - applicant: {zh: 乙公司, en: Company B}
    applied_on: 2026-01-10
    decision: {outcome: refused, on: 2026-02-10, reasons: none}
""",
    satisfying="""\
applications:
  - applicant: {zh: 乙公司, en: Company B}
    applied_on: 2026-01-10
    decision:
      outcome: refused
      on: 2026-02-10
      reasons: {zh: 不具备检测能力, en: No capacity for testing}
""",
    judge=refusals_have_reasons,
)


def somebody_was_admitted_lately(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): new members in good time; Article 5: no closure."""

    def joined_lately(member: Member) -> bool:
        return facts.known(member.joined_on, member, "joined_on") > facts.months_ago("months")

    def was_founded_before() -> bool:
        return facts.known(alliance.founded_on, alliance, "founded_on") <= facts.months_ago(
            "months"
        )

    # An alliance younger than that is not asked: its members have all joined lately.
    return facts.answer(
        facts.at_least(1, alliance.members, alliance, "members", joined_lately),
        about="members",
        applies=facts.test(was_founded_before),
        otherwise=Text(
            zh="联盟成立未满参数所定的月数",
            en="the alliance is younger than the months looked at",
        ),
    )


AP305 = Rule(
    code="AP305",
    title=Text(zh="近期应有新成员加入", en="Somebody should have been admitted lately"),
    why=Text(
        zh="应当防止封闭发展，及时吸收新成员。长期没有新成员加入，是封闭的迹象。",
        en="Closure is to be prevented, and new members are to be admitted in good time. A long "
        "time without any is a sign of closure.",
    ),
    norms=(ARTICLE_5, condition(8, 6)),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="months",
            words=Text(
                zh="最近多少个月内应有新成员加入",
                en="within how many months somebody should have been admitted",
            ),
            unit=Text(zh="个月", en="months"),
            origin=Text(
                zh="由本库设定，各条均未规定期间；取 24 即一批试点的期限（国科发体〔2013〕632号）",
                en="set by this library, no article gives a period; 24 is the term of a batch of "
                "pilots (Guo Ke Fa Ti No. 632 [2013])",
            ),
            default=Fraction(24),
            whole=True,
        ),
    ),
    finding=Text(
        zh="现有成员中没有最近 {months} 个月内加入的",
        en="none of the present members joined in the last {months} months",
    ),
    remedy=Text(
        zh="公开入盟条件和联系方式，对照技术创新链上空缺的环节征集新成员；确无需要的，"
        "在年度总结中说明理由。",
        en="Make the conditions of admission public and look for members where the innovation "
        "chain has gaps; where nobody is needed, say why in the yearly report.",
    ),
    violating="""\
founded_on: 2020-01-01
members:
  - {id: M-01, joined_on: 2020-01-01}
""",
    satisfying="""\
founded_on: 2020-01-01
members:
  - {id: M-01, joined_on: 2020-01-01}
  - {id: M-02, joined_on: 2026-01-01}
""",
    judge=somebody_was_admitted_lately,
)


def a_national_alliance_spans_regions(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no division by region."""

    def region_of(member: Member) -> Region:
        return facts.known(member.region, member, "region")

    members = alliance.members
    return facts.answer(
        facts.distinct(2, members, alliance, "members", region_of),
        about="members",
        applies=facts.both(
            claims(Reach.NATIONAL, alliance, facts),
            facts.at_least(2, members, alliance, "members"),
        ),
        otherwise=Text(
            zh="联盟没有声明为全国性联盟，或者成员不足两个",
            en="the alliance does not say that it is national, or has fewer than two members",
        ),
    )


AP306 = Rule(
    code="AP306",
    title=Text(
        zh="全国性联盟的成员应来自两个以上地区",
        en="A national alliance should have members from at least two regions",
    ),
    why=Text(
        zh="应当防止地区分割。声明为全国性的联盟，成员全部来自同一个省级行政区，"
        "与其声明的范围不相称。国外合计为一个地区。",
        en="Division by region is to be prevented. An alliance that says it is national, with all "
        "members from one province, is not what it says. Abroad counts as one region.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟声明为全国性，成员全部来自同一地区",
        en="the alliance says it is national, but all members are from one region",
    ),
    remedy=Text(
        zh="吸收其他地区符合入盟条件的单位为成员；只服务本地区产业的，将声明的范围改为区域性。",
        en="Admit organisations from other regions that meet the conditions of admission; if the "
        "alliance serves the industry of its region only, let it say regional.",
    ),
    violating="""\
reach: national
members:
  - {id: M-01, region: hubei}
  - {id: M-02, region: hubei}
""",
    satisfying="""\
reach: national
members:
  - {id: M-01, region: hubei}
  - {id: M-02, region: hunan}
""",
    judge=a_national_alliance_spans_regions,
)


def publicly_funded_results_are_spread(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): results of publicly funded projects are spread beyond the alliance."""

    def is_for_spreading(activity: Activity) -> bool:
        return facts.known(activity.kind, activity, "kind") is ActivityKind.DIFFUSION

    def follows_public_money(activity: Activity) -> Truth:
        # What was spread before any public money came did not come of it.
        def came_before(fund: PublicFund) -> bool:
            received_on = facts.known(fund.received_on, fund, "received_on")
            return received_on <= facts.known(activity.held_on, activity, "held_on")

        return facts.at_least(1, alliance.public_funds, alliance, "public_funds", came_before)

    def spreads_results(activity: Activity) -> Truth:
        return facts.both(
            facts.test(lambda: is_for_spreading(activity)),
            facts.test(lambda: follows_public_money(activity)),
        )

    return facts.answer(
        facts.at_least(1, alliance.activities, alliance, "activities", spreads_results),
        about="activities",
        applies=public_money(alliance, facts).is_positive(),
        otherwise=NO_PUBLIC_MONEY,
    )


AP307 = Rule(
    code="AP307",
    title=Text(
        zh="政府资助形成的成果应向联盟外扩散", en="Publicly funded results should be spread"
    ),
    why=Text(
        zh="应当防止封闭发展，联盟对政府资助项目的成果负有对外扩散的义务。"
        "收到政府资助之后没有开展成果扩散活动，是成果只在内部使用的迹象。",
        en="Closure is to be prevented, and an alliance owes it to others to spread the results "
        "of publicly funded projects. Public money without a single activity afterwards that "
        "does so is a sign of results kept inside.",
    ),
    norms=(ARTICLE_5, condition(8, 6)),
    scope=UNDER_M648,
    finding=Text(
        zh="收到政府资助之后，没有开展过成果扩散活动",
        en="since public money was received no activity has spread results",
    ),
    remedy=Text(
        zh="制定成果扩散计划，通过许可、培训、现场推广等方式向外部单位扩散，并留存活动记录。",
        en="Plan how to spread results to organisations outside, by licences, training or "
        "demonstrations on site, and keep a record of what was done.",
    ),
    violating="""\
public_funds:
  - {amount: CNY 1000000.00}
activities:
  - {what: {zh: 成员例会, en: Members' meeting}, kind: meeting, held_on: 2026-01-10}
""",
    satisfying="""\
public_funds:
  - {amount: CNY 1000000.00, received_on: 2025-05-01}
activities:
  - {what: {zh: 成果推广会, en: Results fair}, kind: diffusion, held_on: 2026-01-10}
""",
    judge=publicly_funded_results_are_spread,
)


def members_may_work_with_outsiders(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): exchange and cooperation with outside organisations; Article 5: no closure."""
    return facts.answer(
        no_clause_restricts((Restriction.OUTSIDE_COOPERATION,), alliance, facts),
        about="restricts",
    )


AP308 = Rule(
    code="AP308",
    title=Text(
        zh="不宜限制成员与外部组织合作",
        en="Members' cooperation with outside organisations should not be restricted",
    ),
    why=Text(
        zh="应当防止封闭发展，与外部组织开展交流与合作。限制成员与外部组织合作，与这一要求相背。",
        en="Closure is to be prevented, and an alliance exchanges and cooperates with outside "
        "organisations. To restrict members' cooperation with them does the opposite.",
    ),
    norms=(ARTICLE_5, condition(8, 6)),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}限制成员与外部组织合作",
        en="{owner} restricts members' cooperation with outside organisations",
    ),
    remedy=Text(
        zh="删除该条款；确需保护联盟技术秘密的，改为范围和期限明确的保密约定。",
        en="Delete the clause; where know-how of the alliance needs protection, agree on secrecy "
        "of clear scope and length.",
    ),
    violating="""\
clauses:
  - {restricts: outside_cooperation, article: agreement 7}
""",
    satisfying="""\
clauses: []
""",
    judge=members_may_work_with_outsiders,
)
