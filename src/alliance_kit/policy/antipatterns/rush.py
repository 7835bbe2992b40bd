"""Article 5, second: an unrealistic rush.  防止一哄而上"""

from fractions import Fraction

from ...accounts import CURRENCY
from ...alliance import Alliance
from ...answers import Answer
from ...facts import Count, Facts, Truth
from ...goals import Goal, Milestone
from ...members import Member, Task
from ...money import Money
from ...parts import NONE
from ...rules import Parameter, Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..scope import NO_GOALS, UNDER_M648
from ..sums import pledged, public_money


def there_is_a_term(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no unrealistic rush; Article 7(1): the agreement is for a certain period."""
    return facts.answer(
        facts.test(lambda: facts.known(alliance.term, alliance, "term") is not NONE),
        about="term",
    )


AP201 = Rule(
    code="AP201",
    title=Text(zh="联盟应有存续期限", en="The alliance should have a term"),
    why=Text(
        zh="应当防止不切实际的一哄而上。联盟契约应当有一定的期限；没有期限，目标何时实现、"
        "期满如何安排都无从确定。",
        en="An unrealistic rush is to be prevented. The contract runs for a certain period; "
        "without one, nobody can say by when the goals are to be reached and what happens "
        "then.",
    ),
    norms=(ARTICLE_5, condition(7, 1)),
    scope=UNDER_M648,
    finding=Text(
        zh="没有约定存续期限",
        en="no term is stated",
    ),
    remedy=Text(
        zh="由成员平等协商，按照实现技术创新目标所需的时间，在联盟协议中约定起始日、"
        "终止日和期满后的安排。",
        en="Let the members agree, by the time the goals need, on a first and a last day, and on "
        "what happens then; put it into the agreement.",
    ),
    violating="""\
term: none
""",
    satisfying="""\
term: {starts_on: 2024-03-01, ends_on: 2027-02-28}
""",
    judge=there_is_a_term,
)


def every_goal_has_a_milestone(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no unrealistic rush; what is planned has stages, each with its day."""

    def has_a_day(milestone: Milestone) -> bool:
        return facts.known(milestone.due_on, milestone, "due_on") is not None

    def has_a_milestone(goal: Goal) -> Truth:
        return facts.at_least(1, goal.milestones, goal, "milestones", has_a_day)

    return facts.answer(
        facts.every(alliance.goals, alliance, "goals", has_a_milestone),
        about="milestones",
        applies=facts.at_least(1, alliance.goals, alliance, "goals"),
        otherwise=NO_GOALS,
    )


AP202 = Rule(
    code="AP202",
    title=Text(zh="技术创新目标均应有节点", en="Every goal should have a milestone"),
    why=Text(
        zh="应当防止不切实际的一哄而上。目标没有分阶段的节点和期限，是否切合实际、"
        "进展如何都无从检查。",
        en="An unrealistic rush is to be prevented. Where a goal has no stages and days, nobody "
        "can check whether it is realistic and how far it has come.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(zh="{owner}没有节点", en="{owner} has no milestone"),
    remedy=Text(
        zh="与承担任务的成员商定各阶段要达到的结果和期限，写入联盟协议或者工作计划。",
        en="Agree with the members in charge on what each stage is to reach and by what day, and "
        "write it into the agreement or the plan of work.",
    ),
    violating="""\
goals:
  - {id: G-01, milestones: []}
""",
    satisfying="""\
goals:
  - {id: G-01, milestones: [{what: {zh: 完成中试, en: Pilot production}, due_on: 2027-06-30}]}
""",
    judge=every_goal_has_a_milestone,
)


def every_goal_has_a_budget(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no unrealistic rush; what is planned has a price."""

    def has_a_budget(goal: Goal) -> bool:
        return facts.known(goal.budget, goal, "budget") is not NONE

    return facts.answer(
        facts.every(alliance.goals, alliance, "goals", has_a_budget),
        about="budget",
        applies=facts.at_least(1, alliance.goals, alliance, "goals"),
        otherwise=NO_GOALS,
    )


AP203 = Rule(
    code="AP203",
    title=Text(zh="技术创新目标均应有预算", en="Every goal should have a budget"),
    why=Text(
        zh="应当防止不切实际的一哄而上。目标没有预算，实现目标需要多少投入、"
        "由谁承担都没有经过测算。",
        en="An unrealistic rush is to be prevented. Where a goal has no budget, nobody has worked "
        "out what it takes and who bears it.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(zh="{owner}没有预算", en="{owner} has no budget"),
    remedy=Text(
        zh="由承担任务的成员测算实现该目标所需的费用，按联盟协议规定的程序审议确定预算。",
        en="Let the members in charge work out what the goal will cost, and settle the budget as "
        "the agreement provides.",
    ),
    violating="""\
goals:
  - {id: G-01, budget: none}
""",
    satisfying="""\
goals:
  - {id: G-01, budget: CNY 1000000.00}
""",
    judge=every_goal_has_a_budget,
)


def goals_are_within_means(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no unrealistic rush; the goals stay within what is committed to them."""

    def planned_for(goal: Goal) -> Money | None:
        budget = facts.known(goal.budget, goal, "budget")
        return budget if isinstance(budget, Money) else None

    planned = facts.total(alliance.goals, alliance, "goals", planned_for, CURRENCY)
    committed = pledged(alliance, facts).plus(public_money(alliance, facts))
    return facts.answer(
        facts.within(planned, "ratio", committed),
        about="goals",
        figures=(("planned", planned.range), ("committed", committed.range)),
        applies=planned.is_positive(),
        otherwise=Text(
            zh="技术创新目标均没有预算金额",
            en="no goal has a budget of any amount",
        ),
    )


AP204 = Rule(
    code="AP204",
    title=Text(
        zh="目标预算不宜超出已落实的资金",
        en="Goals should stay within committed means",
    ),
    why=Text(
        zh="应当防止不切实际的一哄而上。目标预算合计远超认缴和政府资助合计，是目标脱离实际的迹象。"
        "预算只按人民币合计；以外币编制的预算不折算，视为金额不明。",
        en="An unrealistic rush is to be prevented. Budgets far beyond what members have pledged "
        "and public money amounts to are a sign of goals out of touch. Money paid without a "
        "pledge counts once it is recorded as pledged.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="ratio",
            words=Text(
                zh="目标预算合计与认缴、政府资助合计之比的上限",
                en="greatest ratio of the goals' budgets to pledges and public money",
            ),
            unit=Text(zh="比值", en="ratio"),
            origin=Text(
                zh="各条均未规定数额，本库不设默认值，由使用者设定；取 1 即预算不超过已落实的资金",
                en="no article gives a number and this library sets none, the user does; 1 means "
                "budgets of no more than is committed",
            ),
            default=None,
        ),
    ),
    finding=Text(
        zh="目标预算合计 {planned}，认缴和政府资助合计 {committed}，前者与后者之比超过 {ratio}",
        en="the goals are budgeted at {planned} against {committed} of pledges and public money, "
        "a ratio above {ratio}",
    ),
    remedy=Text(
        zh="调减目标或者分期实施，使预算与资金相称；确需扩大的，先由成员追加认缴并写入联盟协议。",
        en="Cut the goals down or take them in stages until the budgets match the means; where "
        "more is needed, let members pledge more first and put it into the agreement.",
    ),
    violating="""\
goals:
  - {id: G-01, budget: CNY 5000000.00}
pledges:
  - {id: P-01, amount: CNY 1000000.00}
public_funds: []
""",
    satisfying="""\
goals:
  - {id: G-01, budget: CNY 1000000.00}
pledges:
  - {id: P-01, amount: CNY 1000000.00}
public_funds: []
""",
    judge=goals_are_within_means,
)


def members_do_not_outgrow_tasks(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no unrealistic rush; members come in as there are tasks for them."""

    # Lately: after the day that lies so many months back; that day itself is not in it.
    def has_just_joined(member: Member) -> Truth:
        return facts.test(
            lambda: facts.known(member.joined_on, member, "joined_on") > facts.months_ago("months")
        )

    def was_just_assigned(task: Task) -> Truth:
        return facts.test(
            lambda: facts.known(task.assigned_on, task, "assigned_on") > facts.months_ago("months")
        )

    def new_tasks_of(member: Member) -> Count:
        return facts.count(member.tasks, member, "tasks", was_just_assigned)

    members = alliance.members
    members_joined = facts.count(members, alliance, "members", has_just_joined)
    tasks_assigned = facts.count(members, alliance, "members", new_tasks_of)
    return facts.answer(
        members_joined.at_most(tasks_assigned),
        about="members",
        applies=facts.at_least(1, members, alliance, "members", has_just_joined),
        otherwise=Text(
            zh="参数所定的月数内没有成员加入",
            en="no member joined within the months looked at",
        ),
    )


AP205 = Rule(
    code="AP205",
    title=Text(
        zh="吸收成员不宜快于分配任务",
        en="Members should not come in faster than tasks",
    ),
    why=Text(
        zh="应当防止不切实际的一哄而上。近期加入的成员多于同期分配的任务，是先求规模、"
        "后定任务的迹象。",
        en="An unrealistic rush is to be prevented. More members joining than tasks being "
        "assigned is a sign of an alliance that seeks numbers first and work later.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    parameters=(
        Parameter(
            name="months",
            words=Text(zh="统计最近多少个月", en="how many of the last months are looked at"),
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
        zh="最近 {months} 个月加入的成员多于同期分配给成员的任务",
        en="more members joined in the last {months} months than tasks were assigned in them",
    ),
    remedy=Text(
        zh="与新成员商定任务并写入联盟协议；任务落实之前，暂缓吸收新成员。",
        en="Agree on tasks with the new members and write them into the agreement; admit nobody "
        "further until they have some.",
    ),
    violating="""\
members:
  - {id: M-01, joined_on: 2026-01-01, tasks: []}
""",
    satisfying="""\
members:
  - id: M-01
    joined_on: 2026-01-01
    tasks: [{what: {zh: 中试, en: Pilot production}, assigned_on: 2026-01-15}]
""",
    judge=members_do_not_outgrow_tasks,
)
