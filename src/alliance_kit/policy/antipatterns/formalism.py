"""Article 5, fourth: formalism without members' own input.  防止缺乏自主投入的形式主义"""

from fractions import Fraction

from ...accounts import CURRENCY
from ...alliance import Alliance
from ...answers import Answer
from ...facts import Facts
from ...rules import Parameter, Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..scope import UNDER_M648


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
