"""Article 8(6): open to members, partners and users.  开放发展"""

from fractions import Fraction

from ...activities import Activity
from ...admission import Application
from ...alliance import Alliance
from ...answers import Answer
from ...facts import Facts, Truth
from ...parts import NONE
from ...provisions import Subject
from ...rules import Parameter, Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..scope import UNDER_M648
from ..texts import settles


def there_are_rules_of_admission(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): new members are taken in, as development requires."""
    return facts.answer(
        facts.test(lambda: facts.known(alliance.admission, alliance, "admission") is not NONE),
        about="admission",
    )


FC601 = Rule(
    code="FC601",
    title=Text(
        zh="应有吸收新成员的规则",
        en="There should be rules of admission",
    ),
    why=Text(
        zh="联盟应当对外开放，及时吸收新成员。没有规则，有意加入的单位不知道条件和程序，"
        "吸收与否也没有依据。",
        en="An alliance is to be open and admit new members in good time. Without rules those who "
        "would join know neither conditions nor procedure.",
    ),
    norms=(condition(8, 6),),
    scope=UNDER_M648,
    finding=Text(zh="没有文本规定如何吸收新成员", en="no text says how new members are admitted"),
    remedy=Text(
        zh="在联盟协议、章程或者内部制度中规定入盟条件、申请方式、审议机构和审议期限，并对外公布。",
        en="Settle in the agreement, the charter or internal rules the conditions of admission, "
        "how to apply, which organ decides and by when; publish it.",
    ),
    violating="""\
admission: none
""",
    satisfying="""\
admission: {article: agreement 13}
""",
    judge=there_are_rules_of_admission,
)


def applications_are_decided_in_time(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no closed development; Article 8(6): new members are taken in in good time."""

    def is_decided(application: Application) -> bool:
        return facts.known(application.decision, application, "decision") is not NONE

    def is_recent(application: Application) -> bool:
        applied_on = facts.known(application.applied_on, application, "applied_on")
        return applied_on >= facts.days_ago("days")

    def does_not_wait_too_long(application: Application) -> Truth:
        return facts.either(
            facts.test(lambda: is_decided(application)),
            facts.test(lambda: is_recent(application)),
        )

    applications = alliance.applications
    return facts.answer(
        facts.every(applications, alliance, "applications", does_not_wait_too_long),
        about="decision",
        applies=facts.at_least(1, applications, alliance, "applications"),
        otherwise=Text(
            zh="截至当日没有入盟申请",
            en="nobody has applied by the day",
        ),
    )


FC602 = Rule(
    code="FC602",
    title=Text(zh="入盟申请应及时审议", en="Applications should be decided in good time"),
    why=Text(
        zh="联盟应当及时吸收新成员，防止封闭发展。申请长期没有结果，"
        "与不予同意而不说明理由没有实际区别。",
        en="New members are to be admitted in good time, and closure is to be prevented. An "
        "application that stays undecided comes to the same as a refusal without reasons.",
    ),
    norms=(
        ARTICLE_5,
        condition(8, 6),
    ),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="days",
            words=Text(
                zh="入盟申请可以未作决定的最长日数",
                en="most days that an application may stand undecided",
            ),
            unit=Text(zh="日", en="days"),
            origin=Text(
                zh="由本库设定，各条只要求及时，未规定日数；取 90 日即约三个月",
                en="set by this library, the articles ask for good time and give no number; 90 is "
                "about three months",
            ),
            default=Fraction(90),
            whole=True,
        ),
    ),
    finding=Text(
        zh="{owner}提出已超过 {days} 日，尚未作出决定",
        en="{owner} was made more than {days} days ago and is still undecided",
    ),
    remedy=Text(
        zh="尽快审议上述申请，将结果书面告知申请人，不予同意的说明理由；"
        "在吸收新成员的规则中写明审议期限。",
        en="Decide these applications soon and tell the applicants in writing, with reasons where "
        "one is refused; put a time limit into the rules of admission.",
    ),
    violating="""\
applications:
  - {applicant: {zh: 甲公司, en: Company A}, applied_on: 2026-01-01, decision: none}
""",
    satisfying="""\
applications:
  - {applicant: {zh: 甲公司, en: Company A}, applied_on: 2026-06-01, decision: none}
""",
    judge=applications_are_decided_in_time,
)


def there_is_cooperation_with_outsiders(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): exchange and cooperation with outside organisations."""

    def had_a_partner(activity: Activity) -> bool:
        return facts.known(activity.partner, activity, "partner") is not NONE

    return facts.answer(
        facts.either(
            settles(Subject.OUTSIDE_COOPERATION, alliance, facts),
            facts.at_least(1, alliance.activities, alliance, "activities", had_a_partner),
        ),
        about="activities",
    )


FC603 = Rule(
    code="FC603",
    title=Text(
        zh="应与外部组织开展交流合作",
        en="The alliance should work with outside organisations",
    ),
    why=Text(
        zh="联盟应当与外部组织开展交流与合作。有文本约定如何开展的，"
        "或者已有与外部组织共同开展的活动的，均可。",
        en="An alliance exchanges and cooperates with outside organisations. A provision on it, "
        "or an activity carried out with one of them, will do.",
    ),
    norms=(condition(8, 6),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有文本约定与外部组织的交流合作，也没有与外部组织共同开展的活动",
        en="no text settles cooperation with outside organisations, and no activity was carried "
        "out with one",
    ),
    remedy=Text(
        zh="在联盟协议或者章程中约定与外部组织交流合作的方式和负责机构，"
        "或者与外部组织共同开展活动，并留存记录。",
        en="Settle in the agreement or the charter how and through which organ the alliance "
        "cooperates with outside organisations, or carry out an activity with one and keep a "
        "record of it.",
    ),
    violating="""\
provisions: []
activities:
  - {what: {zh: 理事会会议, en: Council meeting}, held_on: 2026-03-01, partner: none}
""",
    satisfying="""\
provisions:
  - {subject: outside_cooperation, article: agreement 14}
""",
    judge=there_is_cooperation_with_outsiders,
)


def there_is_a_mechanism_of_diffusion(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(6): a mechanism by which results are spread beyond the alliance."""
    return facts.answer(settles(Subject.DIFFUSION, alliance, facts), about="provisions")


FC604 = Rule(
    code="FC604",
    title=Text(zh="应有成果扩散机制", en="There should be a mechanism to spread results"),
    why=Text(
        zh="联盟应当有成果扩散机制，对政府资助项目的成果负有对外扩散的义务。先有机制，"
        "义务才能履行。",
        en="An alliance needs a mechanism to spread results, and owes it to others to spread "
        "those of publicly funded projects. The mechanism comes first, so that the duty can be "
        "met.",
    ),
    norms=(condition(8, 6),),
    scope=UNDER_M648,
    finding=Text(zh="没有文本约定成果扩散机制", en="no text settles how results are spread"),
    remedy=Text(
        zh="在联盟协议或者内部制度中约定成果扩散的范围、方式、条件和负责机构，"
        "并写明政府资助项目的成果向联盟外扩散。",
        en="Settle in the agreement or internal rules which results are spread, how, on what "
        "terms and by which organ; state that results of publicly funded projects go beyond "
        "the alliance.",
    ),
    violating="""\
provisions: []
""",
    satisfying="""\
provisions:
  - {subject: diffusion, article: agreement 15}
""",
    judge=there_is_a_mechanism_of_diffusion,
)
