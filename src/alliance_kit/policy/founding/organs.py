"""Article 8(3): organs, staff, and who answers to the outside.  组织机构"""

from ...alliance import Alliance, Form
from ...answers import Answer
from ...facts import Facts, Truth
from ...members import Member
from ...organs import Answerable, Function, Organ, OrganRole, ResponsibleEntity
from ...rules import Rule
from ...text import Text
from ..measures import condition
from ..scope import UNDER_M648


def has(function: Function, organ: Organ, facts: Facts) -> Truth:
    """Whether some text gives the organ that function; what the organ is called is no matter."""

    def is_that_function(role: OrganRole) -> bool:
        return facts.known(role.function, role, "function") is function

    return facts.at_least(1, organ.roles, organ, "roles", is_that_function)


def some_organ_has(function: Function, alliance: Alliance, facts: Facts) -> Truth:
    """Whether the alliance has an organ with that function."""

    def has_the_function(organ: Organ) -> Truth:
        return has(function, organ, facts)

    return facts.at_least(1, alliance.organs, alliance, "organs", has_the_function)


def an_organ_decides(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(3): an organ for decision."""
    return facts.answer(some_organ_has(Function.DECISION, alliance, facts), about="organs")


FC301 = Rule(
    code="FC301",
    title=Text(
        zh="应设决策机构",
        en="There should be a decision-making organ",
    ),
    why=Text(
        zh="联盟应当设立决策机构并建立有效的决策机制，使成员能够就重大事项共同作出决定。"
        "机构有何职能以联盟协议、章程或者内部制度的规定为准，不以名称推定。",
        en="An alliance needs an organ through which its members decide together on what matters. "
        "An organ has the functions that a text gives it, not those its name suggests.",
    ),
    norms=(condition(8, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有组织机构承担决策职能",
        en="no organ has the function of decision",
    ),
    remedy=Text(
        zh="在联盟协议或者章程中规定由一个组织机构（如理事会）承担决策职能，写明其组成、"
        "职权和议事规则。",
        en="Give an organ, such as a council, the function of decision in the agreement or the "
        "charter; say who sits on it, what it decides and how.",
    ),
    violating="""\
organs:
  - {id: S, kind: secretariat, roles: [{function: execution, article: agreement 4}]}
""",
    satisfying="""\
organs:
  - {id: C, kind: council, roles: [{function: decision, article: agreement 4}]}
""",
    judge=an_organ_decides,
)


def an_organ_consults(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(3): an organ for consultation."""
    return facts.answer(some_organ_has(Function.CONSULTATION, alliance, facts), about="organs")


FC302 = Rule(
    code="FC302",
    title=Text(
        zh="应设咨询机构",
        en="There should be an advisory organ",
    ),
    why=Text(
        zh="联盟应当设立咨询机构，使技术方向、任务和成果在决策之前得到专业论证。"
        "机构有何职能以联盟协议、章程或者内部制度的规定为准，不以名称推定。",
        en="An alliance needs an organ that gives expert advice on direction, tasks and results "
        "before decisions are made. An organ has the functions that a text gives it, not those "
        "its name suggests.",
    ),
    norms=(condition(8, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有组织机构承担咨询职能",
        en="no organ has the function of consultation",
    ),
    remedy=Text(
        zh="在联盟协议或者章程中规定由一个组织机构（如专家委员会）承担咨询职能，"
        "写明哪些事项在决策前须经其论证。",
        en="Give an organ, such as an expert committee, the function of consultation in the "
        "agreement or the charter; say which matters it is heard on before they are decided.",
    ),
    violating="""\
organs:
  - {id: C, kind: council, roles: [{function: decision, article: agreement 4}]}
""",
    satisfying="""\
organs:
  - {id: E, kind: advisory_body, roles: [{function: consultation, article: agreement 4}]}
""",
    judge=an_organ_consults,
)


def an_organ_executes(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(3): an organ for execution."""
    return facts.answer(some_organ_has(Function.EXECUTION, alliance, facts), about="organs")


FC303 = Rule(
    code="FC303",
    title=Text(
        zh="应设执行机构",
        en="There should be an executive organ",
    ),
    why=Text(
        zh="联盟应当设立执行机构并建立有效的执行机制，使决定得到落实、日常事务有人办理。"
        "机构有何职能以联盟协议、章程或者内部制度的规定为准，不以名称推定。",
        en="An alliance needs an organ that carries out what was decided and runs its daily "
        "affairs. An organ has the functions that a text gives it, not those its name "
        "suggests.",
    ),
    norms=(condition(8, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有组织机构承担执行职能",
        en="no organ has the function of execution",
    ),
    remedy=Text(
        zh="在联盟协议或者章程中规定由一个组织机构（如秘书处）承担执行职能，写明其职责和向谁负责。",
        en="Give an organ, such as a secretariat, the function of execution in the agreement or "
        "the charter; say what it does and to whom it answers.",
    ),
    violating="""\
organs:
  - {id: C, kind: council, roles: [{function: decision, article: agreement 4}]}
""",
    satisfying="""\
organs:
  - {id: S, kind: secretariat, roles: [{function: execution, article: agreement 4}]}
""",
    judge=an_organ_executes,
)


def somebody_answers_to_the_outside(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(3): it is made clear which entity bears responsibility towards outsiders."""

    def is_a_member(_: Member) -> bool:
        return True  # it is asked about only while it belongs

    def is_settled() -> bool | Truth:
        entity = facts.known(alliance.responsible_entity, alliance, "responsible_entity")
        if not isinstance(entity, ResponsibleEntity):  # known to be none: no text names one
            return False
        if facts.known(entity.who, entity, "who") is Answerable.ALLIANCE:
            # A mere contract is no person that could answer for anything.
            return facts.known(alliance.form, alliance, "form") is not Form.CONTRACT
        named = facts.known(entity.member, entity, "member")
        # Whoever has left no longer answers for the alliance.
        return facts.the(named, alliance.members, alliance, "members", is_a_member)

    return facts.answer(facts.test(is_settled), about="responsible_entity")


FC304 = Rule(
    code="FC304",
    title=Text(zh="应明确对外承担责任的主体", en="A text should name who answers to the outside"),
    why=Text(
        zh="联盟订立合同、承担项目，须有明确的主体对外承担责任。该主体可以是一个现有成员；"
        "联盟具有法人资格的，也可以是联盟自身。",
        en="Where an alliance contracts or takes on projects, outsiders must know who answers: a "
        "present member, or the alliance itself if it is a legal person.",
    ),
    norms=(condition(8, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有文本明确由现有成员或者具有法人资格的联盟对外承担责任",
        en="no text makes a present member, or an alliance that is a legal person, answer to the "
        "outside",
    ),
    remedy=Text(
        zh="在联盟协议中写明由哪一个现有成员对外承担责任；联盟具有法人资格的，"
        "也可以写明由联盟自身承担；原定成员已经退出的，另行确定。",
        en="Name in the agreement the present member that answers to the outside, or the alliance "
        "itself if it is a legal person; if the one named has left, name another.",
    ),
    violating="""\
form: contract
responsible_entity: {who: alliance, article: agreement 6}
""",
    satisfying="""\
members:
  - {id: M-01}
responsible_entity: {who: member, member: M-01, article: agreement 6}
""",
    judge=somebody_answers_to_the_outside,
)


def the_executing_organ_has_full_time_staff(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(3): the executing organ has full-time staff for the daily affairs."""

    def has_full_time_staff(organ: Organ) -> Truth:
        return facts.test(lambda: facts.known(organ.full_time_staff, organ, "full_time_staff") >= 1)

    def executes_with_full_time_staff(organ: Organ) -> Truth:
        return facts.both(has(Function.EXECUTION, organ, facts), has_full_time_staff(organ))

    organs = alliance.organs
    return facts.answer(
        facts.at_least(1, organs, alliance, "organs", executes_with_full_time_staff),
        about="organs",
        applies=some_organ_has(Function.EXECUTION, alliance, facts),
        otherwise=Text(
            zh="没有执行机构",
            en="there is no executive organ",
        ),
    )


FC305 = Rule(
    code="FC305",
    title=Text(
        zh="执行机构应配备专职人员",
        en="The executive organ should have full-time staff",
    ),
    why=Text(
        zh="联盟执行机构应当有专职人员办理日常事务。仅靠成员派员兼任，决定难以持续落实。",
        en="The executive organ needs people who run the daily affairs full time. Where members' "
        "staff only do so on the side, decisions are hard to see through.",
    ),
    norms=(condition(8, 3),),
    scope=UNDER_M648,
    finding=Text(
        zh="承担执行职能的组织机构没有专职人员",
        en="no organ with the function of execution has full-time staff",
    ),
    remedy=Text(
        zh="为执行机构（如秘书处）至少配备一名专职人员，明确其负责的日常事务和经费来源。",
        en="Give the executive organ, such as the secretariat, at least one full-time member of "
        "staff; settle which daily affairs that person runs and who pays.",
    ),
    violating="""\
organs:
  - {id: S, full_time_staff: 0, roles: [{function: execution, article: agreement 4}]}
""",
    satisfying="""\
organs:
  - {id: S, full_time_staff: 1, roles: [{function: execution, article: agreement 4}]}
""",
    judge=the_executing_organ_has_full_time_staff,
)
