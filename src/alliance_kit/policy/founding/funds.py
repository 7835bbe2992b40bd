"""Article 8(4): rules and supervision of funds.  经费管理"""

from ...alliance import Alliance
from ...answers import Answer
from ...facts import Facts
from ...organs import Function, Organ
from ...parts import NONE
from ...provisions import Subject
from ...rules import Rule
from ...text import Text
from ..measures import condition
from ..scope import NO_PUBLIC_MONEY, UNDER_M648
from ..sums import public_money
from ..texts import settles
from .organs import some_organ_has


def there_are_rules_on_funds(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(4): internal rules for managing the alliance's funds."""
    return facts.answer(settles(Subject.FUND_RULES, alliance, facts), about="provisions")


FC401 = Rule(
    code="FC401",
    title=Text(zh="应有经费管理办法", en="There should be rules on funds"),
    why=Text(
        zh="联盟应当制定经费的内部管理办法。没有办法，经费由谁批准、如何支出、向谁报告都没有依据。",
        en="An alliance needs internal rules on its funds. Without them nothing says who approves "
        "spending, how money is spent and who accounts for it.",
    ),
    norms=(condition(8, 4),),
    scope=UNDER_M648,
    finding=Text(zh="没有文本约定经费管理办法", en="no text settles how funds are managed"),
    remedy=Text(
        zh="制定经费管理办法，写明经费的来源、预算、审批、支出和报告，由决策机构通过后施行。",
        en="Make rules on funds that settle sources, budget, approval, spending and reporting, "
        "and let the decision-making organ adopt them.",
    ),
    violating="""\
provisions: []
""",
    satisfying="""\
provisions:
  - {subject: fund_rules, document: {zh: 经费管理办法, en: Rules on funds}}
""",
    judge=there_are_rules_on_funds,
)


def the_use_of_funds_is_supervised(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(4): an internal mechanism to supervise the use of funds."""
    return facts.answer(
        facts.either(
            settles(Subject.FUND_SUPERVISION, alliance, facts),
            some_organ_has(Function.SUPERVISION, alliance, facts),
        ),
        about="provisions",
    )


FC402 = Rule(
    code="FC402",
    title=Text(
        zh="经费使用应有内部监督",
        en="The use of funds should be supervised internally",
    ),
    why=Text(
        zh="联盟应当在内部对经费使用进行监督。有文本约定如何监督的，或者有组织机构承担监督职能的，"
        "均可。",
        en="The use of funds is to be supervised within the alliance. A provision on it, or an "
        "organ whose function is supervision, will do.",
    ),
    norms=(condition(8, 4),),
    scope=UNDER_M648,
    finding=Text(
        zh="没有文本约定经费使用的内部监督，也没有组织机构承担监督职能",
        en="no text settles how the use of funds is supervised, and no organ has the function of "
        "supervision",
    ),
    remedy=Text(
        zh="在经费管理办法中规定由谁检查经费使用、多久检查一次、向谁报告，"
        "或者设立承担监督职能的组织机构。",
        en="Settle in the rules on funds who checks their use, how often, and to whom the result "
        "is reported; or set up an organ with the function of supervision.",
    ),
    violating="""\
organs: []
provisions:
  - {subject: fund_rules, article: agreement 7}
""",
    satisfying="""\
provisions:
  - {subject: fund_supervision, article: agreement 7}
""",
    judge=the_use_of_funds_is_supervised,
)


def the_use_of_public_money_is_settled(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(4): public money is used as its rules say, under the authorities' supervision."""
    return facts.answer(
        settles(Subject.PUBLIC_MONEY, alliance, facts),
        about="provisions",
        applies=public_money(alliance, facts).is_positive(),
        otherwise=NO_PUBLIC_MONEY,
    )


FC403 = Rule(
    code="FC403",
    title=Text(zh="政府资助经费的使用应有约定", en="There should be a provision on public money"),
    why=Text(
        zh="政府资助经费应当按照相关规定使用，并接受有关部门的监督。收到政府资助的，"
        "联盟是否以此约束自己，以文本的约定为准。",
        en="Public money is used as the rules on it say and supervised by the competent "
        "authorities. Whether an alliance that received some binds itself to that is shown by "
        "its texts.",
    ),
    norms=(condition(8, 4),),
    scope=UNDER_M648,
    finding=Text(
        zh="已收到政府资助，没有文本约定政府资助经费的使用",
        en="public money was received, but no text settles its use",
    ),
    remedy=Text(
        zh="在联盟协议或者经费管理办法中写明政府资助经费按照相关规定使用，接受有关部门的监督，"
        "并确定负责人。",
        en="State in the agreement or the rules on funds that public money is used as the rules "
        "on it say and supervised by the competent authorities, and who is in charge of it.",
    ),
    violating="""\
public_funds:
  - {amount: CNY 1000000.00}
provisions:
  - {subject: fund_rules, article: agreement 7}
""",
    satisfying="""\
public_funds:
  - {amount: CNY 1000000.00}
provisions:
  - {subject: public_money, article: agreement 7}
""",
    judge=the_use_of_public_money_is_settled,
)


def the_custodian_hosts_an_organ(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(4): the alliance may entrust its funds to the host of its standing organ."""

    def is_entrusted_to_another() -> bool:
        return facts.known(alliance.custodian, alliance, "custodian") is not NONE

    def stands_at_the_custodian(organ: Organ) -> bool:
        custodian = facts.known(alliance.custodian, alliance, "custodian")
        return facts.known(organ.host, organ, "host") == custodian

    return facts.answer(
        facts.at_least(1, alliance.organs, alliance, "organs", stands_at_the_custodian),
        about="custodian",
        applies=facts.test(is_entrusted_to_another),
        otherwise=Text(zh="联盟自行管理经费", en="the alliance keeps its funds itself"),
    )


FC404 = Rule(
    code="FC404",
    title=Text(
        zh="受托管理经费的成员应为常设机构的依托单位",
        en="Only the host of a standing organ should keep the funds",
    ),
    why=Text(
        zh="联盟可以委托常设机构的依托单位管理经费，也可以自行管理。委托其他成员管理，"
        "该项没有作此规定，经费与日常事务也容易脱节。",
        en="An alliance may entrust its funds to the host of its standing organ, or keep them "
        "itself. Another member is not provided for, and would part the money from the daily "
        "affairs.",
    ),
    norms=(condition(8, 4),),
    scope=UNDER_M648,
    finding=Text(
        zh="受托管理经费的成员不是任何组织机构的依托单位",
        en="the member that keeps the funds hosts no organ",
    ),
    remedy=Text(
        zh="改为委托常设机构（如秘书处）的依托单位管理经费，或者由联盟自行管理，并办理经费和账目的移交。",
        en="Entrust the funds to the host of a standing organ, such as the secretariat, or let the "
        "alliance keep them itself; hand over money and accounts.",
    ),
    violating="""\
members:
  - {id: M-01}
  - {id: M-02}
organs:
  - {id: S, kind: secretariat, host: M-01}
custodian: M-02
""",
    satisfying="""\
members:
  - {id: M-01}
  - {id: M-02}
organs:
  - {id: S, kind: secretariat, host: M-01}
custodian: M-01
""",
    judge=the_custodian_hosts_an_organ,
)
