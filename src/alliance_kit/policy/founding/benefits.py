"""Article 8(5): results and income settled beforehand.  利益保障"""

from ...alliance import Alliance
from ...answers import Answer
from ...facts import Facts, Truth
from ...members import Member, Task
from ...provisions import Provision, Subject
from ...rules import Rule
from ...text import Text
from ..measures import condition
from ..scope import UNDER_M648
from ..texts import is_in_the_agreement

SETTLED_BEFOREHAND = (Subject.OWNERSHIP, Subject.LICENCE, Subject.INCOME)
"""What Article 8(5) wants settled before work begins."""


def the_agreement_settles(subject: Subject, alliance: Alliance, facts: Facts) -> Truth:
    """Whether an article of the agreement settles *subject*; other texts do not stand in."""

    def is_on_the_subject(provision: Provision) -> Truth:
        return facts.test(lambda: facts.known(provision.subject, provision, "subject") is subject)

    def is_agreed(provision: Provision) -> Truth:
        return facts.test(
            lambda: is_in_the_agreement(facts.known(provision.article, provision, "article"))
        )

    def is_agreed_on_the_subject(provision: Provision) -> Truth:
        return facts.both(is_on_the_subject(provision), is_agreed(provision))

    return facts.at_least(1, alliance.provisions, alliance, "provisions", is_agreed_on_the_subject)


def the_agreement_settles_ownership(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(5): the agreement makes clear who owns results and intellectual property."""
    return facts.answer(
        the_agreement_settles(Subject.OWNERSHIP, alliance, facts), about="provisions"
    )


FC501 = Rule(
    code="FC501",
    title=Text(
        zh="联盟协议应约定成果的权利归属",
        en="The agreement should settle the ownership of results",
    ),
    why=Text(
        zh="研发成果和知识产权归谁所有，应当事先在联盟协议中明确，以免成果形成后发生争议。"
        "章程和内部制度不能代替联盟协议。",
        en="The agreement makes clear in advance who owns the results and intellectual property "
        "of joint projects, so that there is no dispute later. Charter and internal rules do "
        "not stand in for it.",
    ),
    norms=(condition(8, 5),),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟协议没有约定成果和知识产权的归属",
        en="the agreement does not settle who owns results and intellectual property",
    ),
    remedy=Text(
        zh="在联盟协议中增加条款，写明成果和知识产权归谁所有，共有的如何行使权利；"
        "只写在其他文本中的，写入联盟协议并由成员签署。",
        en="Add an article to the agreement on who owns results and intellectual property and how "
        "joint rights are exercised; what stands in another text only, write into the agreement "
        "and let the members sign it.",
    ),
    violating="""\
provisions:
  - {subject: ownership, article: charter 9}
""",
    satisfying="""\
provisions:
  - {subject: ownership, article: agreement 9}
""",
    judge=the_agreement_settles_ownership,
)


def the_agreement_settles_licences(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(5): the agreement makes clear how results are licensed."""
    return facts.answer(the_agreement_settles(Subject.LICENCE, alliance, facts), about="provisions")


FC502 = Rule(
    code="FC502",
    title=Text(
        zh="联盟协议应约定成果的许可使用",
        en="The agreement should settle the licence of results",
    ),
    why=Text(
        zh="研发成果和知识产权由谁、以何种条件许可使用，应当事先在联盟协议中明确，"
        "以免使用时发生争议。章程和内部制度不能代替联盟协议。",
        en="The agreement makes clear in advance who may use the results and intellectual "
        "property of joint projects, and on what terms, so that there is no dispute over their "
        "use. Charter and internal rules do not stand in for it.",
    ),
    norms=(condition(8, 5),),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟协议没有约定成果和知识产权的许可使用",
        en="the agreement does not settle how results and intellectual property are licensed",
    ),
    remedy=Text(
        zh="在联盟协议中增加条款，写明成员之间和对外许可的范围、条件和费用；"
        "只写在其他文本中的，写入联盟协议并由成员签署。",
        en="Add an article to the agreement on the extent, terms and price of licences among "
        "members and to others; what stands in another text only, write into the agreement and "
        "let the members sign it.",
    ),
    violating="""\
provisions:
  - {subject: ownership, article: agreement 9}
""",
    satisfying="""\
provisions:
  - {subject: licence, article: agreement 10}
""",
    judge=the_agreement_settles_licences,
)


def the_agreement_settles_income(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(5): the agreement makes clear how income from results is divided."""
    return facts.answer(the_agreement_settles(Subject.INCOME, alliance, facts), about="provisions")


FC503 = Rule(
    code="FC503",
    title=Text(
        zh="联盟协议应约定转化收益的分配",
        en="The agreement should settle the sharing of income from results",
    ),
    why=Text(
        zh="成果转化取得的收益如何分配，应当事先在联盟协议中明确，成员才能放心投入。"
        "章程和内部制度不能代替联盟协议。",
        en="The agreement makes clear in advance how income from putting results to use is "
        "divided, so that members can put in with confidence. Charter and internal rules do "
        "not stand in for it.",
    ),
    norms=(condition(8, 5),),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟协议没有约定成果转化收益的分配",
        en="the agreement does not settle how income from results is divided",
    ),
    remedy=Text(
        zh="在联盟协议中增加条款，写明转化收益的计算、分配比例或者方法和支付时间；"
        "只写在其他文本中的，写入联盟协议并由成员签署。",
        en="Add an article to the agreement on how income is reckoned, in what shares or by what "
        "method it is divided and when it is paid; what stands in another text only, write into "
        "the agreement and let the members sign it.",
    ),
    violating="""\
provisions:
  - {subject: ownership, article: agreement 9}
""",
    satisfying="""\
provisions:
  - {subject: income, article: agreement 11}
""",
    judge=the_agreement_settles_income,
)


def the_agreement_settles_breach(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(5): liability for breach is strengthened, to protect the members' rights."""
    return facts.answer(the_agreement_settles(Subject.BREACH, alliance, facts), about="provisions")


FC504 = Rule(
    code="FC504",
    title=Text(
        zh="联盟协议应约定违约责任",
        en="The agreement should settle liability for breach",
    ),
    why=Text(
        zh="违约责任得到追究，成员的合法权益才有保障。违约责任应当由成员在联盟协议中约定，"
        "章程和内部制度不能代替联盟协议。",
        en="Where breach has consequences, members' lawful rights are protected. Members take on "
        "that liability in the agreement; charter and internal rules do not stand in for it.",
    ),
    norms=(condition(8, 5),),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟协议没有约定违约责任",
        en="the agreement does not settle liability for breach",
    ),
    remedy=Text(
        zh="在联盟协议中增加条款，写明哪些行为构成违约、承担何种责任、如何追究、争议如何解决；"
        "只写在其他文本中的，写入联盟协议并由成员签署。",
        en="Add an article to the agreement on what is a breach, what follows from it and how it "
        "is enforced and disputes are settled; what stands in another text only, write into "
        "the agreement and let the members sign it.",
    ),
    violating="""\
provisions:
  - {subject: rights_and_duties, article: agreement 5}
""",
    satisfying="""\
provisions:
  - {subject: breach, article: agreement 12}
""",
    judge=the_agreement_settles_breach,
)


def benefits_are_settled_before_tasks(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(5): ownership, licence and income are settled beforehand."""

    def is_one_of_the_three(provision: Provision) -> bool:
        return facts.known(provision.subject, provision, "subject") in SETTLED_BEFOREHAND

    def came_after_a_task(provision: Provision) -> Truth:
        since = facts.known(provision.since, provision, "since")

        def was_assigned_earlier(task: Task) -> bool:
            return facts.known(task.assigned_on, task, "assigned_on") < since

        def has_an_earlier_task(member: Member) -> Truth:
            return facts.at_least(1, member.tasks, member, "tasks", was_assigned_earlier)

        # Whoever had the task: one who has left since worked without knowing, too.
        return facts.ever(alliance.members, alliance, "members", has_an_earlier_task)

    def is_in_time(provision: Provision) -> Truth:
        return facts.opposite(
            facts.both(
                facts.test(lambda: is_one_of_the_three(provision)),
                facts.test(lambda: came_after_a_task(provision)),
            )
        )

    def has_a_task(member: Member) -> Truth:
        return facts.at_least(1, member.tasks, member, "tasks")

    provisions = alliance.provisions
    return facts.answer(
        facts.every(provisions, alliance, "provisions", is_in_time),
        about="since",
        applies=facts.both(
            facts.at_least(1, provisions, alliance, "provisions", is_one_of_the_three),
            facts.ever(alliance.members, alliance, "members", has_a_task),
        ),
        otherwise=Text(
            zh="尚未约定权利归属、许可使用和收益分配，或者尚未分配任务",
            en="neither ownership, licence nor income is settled yet, or no task is assigned yet",
        ),
    )


FC505 = Rule(
    code="FC505",
    title=Text(
        zh="归属、许可和收益应在分配任务之前约定",
        en="Ownership, licence and income should be settled before tasks are assigned",
    ),
    why=Text(
        zh="成果和知识产权归谁所有、如何许可、收益如何分配，应当事先明确。任务分配之后才作约定的，"
        "成员在权益不明的情况下就已投入。",
        en="Who owns results, who may use them and who shares the income is to be clear "
        "beforehand. Where tasks come first, members put in without knowing what they will "
        "get.",
    ),
    norms=(condition(8, 5),),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}的约定日期晚于首项任务的分配日期",
        en="{owner} dates from after the first task was assigned",
    ),
    remedy=Text(
        zh="由有关成员签订补充协议，确认该约定适用于已分配的任务和已形成的成果，签订日期如实注明，"
        "不得倒签；此后先作约定，再分配任务。",
        en="Let the members concerned confirm in a supplement to the agreement, truly dated, that "
        "the provision covers the tasks already assigned and the results reached since; in "
        "future settle first and assign tasks afterwards.",
    ),
    violating="""\
members:
  - {id: M-01, tasks: [{what: {zh: 中试, en: Pilot production}, assigned_on: 2025-03-01}]}
provisions:
  - {subject: ownership, article: agreement 9, since: 2025-03-02}
""",
    satisfying="""\
members:
  - {id: M-01, tasks: [{what: {zh: 中试, en: Pilot production}, assigned_on: 2025-03-01}]}
provisions:
  - {subject: ownership, article: agreement 9, since: 2025-03-01}
""",
    judge=benefits_are_settled_before_tasks,
)
