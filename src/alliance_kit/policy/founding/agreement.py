"""Article 8(2): the agreement, its goals, tasks and signatures.  联盟协议"""

from ...agreements import Agreement, AgreementNature, Capacity, Signature
from ...alliance import Alliance
from ...answers import Answer
from ...facts import Facts, Truth
from ...goals import Goal
from ...members import Member, Task
from ...parts import NONE
from ...rules import Rule
from ...text import Text
from ..measures import condition
from ..scope import NO_MEMBERS, UNDER_M648
from ..texts import is_in_the_agreement

NO_AGREEMENT = Text(zh="没有可供签署的联盟协议", en="there is no agreement to sign")


def a_binding_agreement(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(2): there is an alliance agreement, and it binds by law."""

    def is_there_and_binds() -> bool:
        agreement = facts.known(alliance.agreement, alliance, "agreement")
        if not isinstance(agreement, Agreement):
            return False
        return facts.known(agreement.nature, agreement, "nature") is AgreementNature.CONTRACT

    return facts.answer(facts.test(is_there_and_binds), about="agreement")


FC201 = Rule(
    code="FC201",
    title=Text(
        zh="应有具有法律约束力的联盟协议", en="There should be an agreement that binds by law"
    ),
    why=Text(
        zh="联盟靠契约维系，契约须有法律约束力，联盟成立时即应订立联盟协议。意向书只表明合作意愿，"
        "不能约束成员，也不能保护成员的利益。",
        en="An alliance rests on a contract that binds by law, and has an agreement when it is "
        "formed. A letter of intent only says what the members hope for: it neither binds nor "
        "protects them.",
    ),
    norms=(condition(8, 2),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有具有法律约束力的联盟协议", en="there is no agreement that binds its members by law"
    ),
    remedy=Text(
        zh="由全体成员订立联盟协议，写明技术创新目标、任务分工、权利义务和违约责任；"
        "现有文本为意向书的，改订为契约。",
        en="Let all members conclude an agreement on goals, tasks, rights and duties, and "
        "liability for breach; where there is a letter of intent, turn it into a contract.",
    ),
    violating="""\
agreement: {nature: letter_of_intent}
""",
    satisfying="""\
agreement: {nature: contract}
""",
    judge=a_binding_agreement,
)


def goals_stated_in_the_agreement(alliance: Alliance, facts: Facts) -> Answer:
    """Articles 8(2) and 14(2): the agreement states goals of technological innovation."""

    def stands_in_the_agreement(goal: Goal) -> bool:
        return is_in_the_agreement(facts.known(goal.article, goal, "article"))

    return facts.answer(
        facts.at_least(1, alliance.goals, alliance, "goals", stands_in_the_agreement),
        about="goals",
    )


FC202 = Rule(
    code="FC202",
    title=Text(
        zh="联盟协议应写明技术创新目标",
        en="The agreement should state goals of technological innovation",
    ),
    why=Text(
        zh="联盟协议中要有明确的技术创新目标，成员据此确定任务、安排投入。"
        "只写入章程或者其他文件的目标，不是联盟协议中的目标。",
        en="The agreement states clear goals of technological innovation, from which tasks and "
        "contributions follow. A goal that stands only in the charter or elsewhere is not a goal "
        "of the agreement.",
    ),
    norms=(condition(8, 2), condition(14, 2)),
    scope=UNDER_M648,
    finding=Text(
        zh="联盟协议中没有技术创新目标",
        en="the agreement states no goal of technological innovation",
    ),
    remedy=Text(
        zh="由成员协商确定技术创新目标，在联盟协议中列出条款写明；目标已写入章程的，"
        "补写入联盟协议。",
        en="Agree on the goals and give them an article of the agreement; goals that stand in the "
        "charter are to be written into the agreement as well.",
    ),
    violating="""\
goals:
  - {id: G-1, article: charter 4}
""",
    satisfying="""\
goals:
  - {id: G-1, article: agreement 2.1}
""",
    judge=goals_stated_in_the_agreement,
)


def tasks_assigned_by_the_agreement(alliance: Alliance, facts: Facts) -> Answer:
    """Articles 8(2) and 14(2): the agreement divides the tasks among the members."""

    def stands_in_the_agreement(task: Task) -> bool:
        return is_in_the_agreement(facts.known(task.article, task, "article"))

    def has_a_task_in_the_agreement(member: Member) -> Truth:
        return facts.at_least(1, member.tasks, member, "tasks", stands_in_the_agreement)

    members = alliance.members
    return facts.answer(
        facts.every(members, alliance, "members", has_a_task_in_the_agreement),
        about="tasks",
        applies=facts.at_least(1, members, alliance, "members"),
        otherwise=NO_MEMBERS,
    )


FC203 = Rule(
    code="FC203",
    title=Text(
        zh="成员任务均应写入联盟协议",
        en="Every member's task should be written in the agreement",
    ),
    why=Text(
        zh="联盟协议应当落实成员之间的任务分工。任务没有写入联盟协议的，成员是否承担、"
        "如何承担都没有约束。",
        en="The agreement divides the tasks among the members. Where a task is not written in it, "
        "nothing binds the member to take it on.",
    ),
    norms=(condition(8, 2), condition(14, 2)),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}没有写入联盟协议的任务", en="{owner} has no task written in the agreement"
    ),
    remedy=Text(
        zh="与上述成员商定任务，以条款或者补充协议写入联盟协议，并注明所在条款。",
        en="Agree on a task with each of these members, write it into the agreement or a "
        "supplement to it, and note the article.",
    ),
    violating="""\
members:
  - {id: M-01, tasks: [{what: {zh: 中试, en: Pilot production}, article: agreement 3.1}]}
  - {id: M-02, tasks: [{what: {zh: 检测, en: Testing}, article: charter 6}]}
""",
    satisfying="""\
members:
  - {id: M-01, tasks: [{what: {zh: 中试, en: Pilot production}, article: agreement 3.1}]}
  - {id: M-02, tasks: [{what: {zh: 检测, en: Testing}, article: agreement 3.2}]}
""",
    judge=tasks_assigned_by_the_agreement,
)


def signed_by_every_legal_representative(alliance: Alliance, facts: Facts) -> Answer:
    """Articles 8(2) and 14(2): the members' legal representatives sign the agreement together."""

    def there_is_one() -> bool:
        return facts.known(alliance.agreement, alliance, "agreement") is not NONE

    def signed_by_its_legal_representative(member: Member) -> Truth | bool:
        def is_made_as_legal_representative(signature: Signature) -> bool:
            capacity = facts.known(signature.capacity, signature, "capacity")
            return capacity is Capacity.LEGAL_REPRESENTATIVE

        agreement = facts.known(alliance.agreement, alliance, "agreement")
        if not isinstance(agreement, Agreement):
            return False
        # Among the signatures for this member, at least one is its legal representative's.
        return facts.at_least(
            1,
            agreement.signatures,
            agreement,
            "signatures",
            is_made_as_legal_representative,
            to=("member", member.id),
        )

    members = alliance.members
    there_are_members = facts.at_least(1, members, alliance, "members")
    # Where there is no agreement, FC201 says so: here nobody could have signed.
    there_is_an_agreement = facts.test(there_is_one)
    return facts.answer(
        facts.every(members, alliance, "members", signed_by_its_legal_representative),
        about="legal_representative",
        applies=facts.both(there_are_members, there_is_an_agreement),
        otherwise=NO_MEMBERS if there_are_members.value is False else NO_AGREEMENT,
    )


FC204 = Rule(
    code="FC204",
    title=Text(
        zh="联盟协议应由成员法定代表人共同签署",
        en="The legal representatives of all members should sign the agreement",
    ),
    why=Text(
        zh="联盟协议由各成员的法定代表人共同签署后生效。由代理人签署的，或者由个人成员自行签署的，"
        "不符合这一条件。",
        en="The agreement takes effect when the legal representatives of the members have signed "
        "it together. An agent's signature, or that of a person signing for himself, is not "
        "what is asked for.",
    ),
    norms=(condition(8, 2), condition(14, 2)),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}的法定代表人没有签署联盟协议",
        en="the legal representative of {owner} has not signed the agreement",
    ),
    remedy=Text(
        zh="请上述成员的法定代表人签署联盟协议，并如实注明签署日期；个人成员没有法定代表人的，"
        "可改由其所在单位作为成员，由该单位的法定代表人签署。",
        en="Ask the legal representatives of these members to sign, and note the true day of "
        "signing; an individual has none: its employer may be the member instead, and sign by "
        "its own legal representative.",
    ),
    violating="""\
members:
  - {id: M-01}
agreement:
  signatures:
    - {member: M-01, capacity: agent}
""",
    satisfying="""\
members:
  - {id: M-01}
agreement:
  signatures:
    - {member: M-01, capacity: legal_representative}
""",
    judge=signed_by_every_legal_representative,
)
