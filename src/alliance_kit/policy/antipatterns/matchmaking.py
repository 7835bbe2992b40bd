"""Article 5, first: forced matchmaking.  防止“拉郎配”"""

from ...alliance import Alliance
from ...answers import Answer
from ...facts import Facts, Truth
from ...members import Member
from ...rules import Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..scope import UNDER_M648


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
        condition(8, 2),
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
