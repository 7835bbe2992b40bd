"""Article 5, fifth: intellectual property used to restrict competition.  防止滥用知识产权

Licences, standards and patent pools are what an alliance lives by. Each clause named here is a
sign of abuse, not yet one: whether competition is restricted is for the authorities to find.
"""

from ...alliance import Alliance
from ...answers import Answer
from ...clauses import Restriction
from ...facts import Facts
from ...norms import Norm, NormKind
from ...rules import Rule
from ...sources import ANTI_MONOPOLY_LAW, CIVIL_CODE, Source
from ...text import Text
from ..measures import ARTICLE_5
from ..scope import UNDER_M648
from ..texts import no_clause_restricts

ABUSE_OF_RIGHTS = Norm(
    source=Source(instrument=ANTI_MONOPOLY_LAW, article=68), kind=NormKind.MANDATORY
)
"""Who abuses intellectual property to restrict competition falls under the law."""

TECHNOLOGY_MONOPOLISED = Norm(
    source=Source(instrument=CIVIL_CODE, article=850), kind=NormKind.MANDATORY
)
"""A technology contract that monopolises technology against the law is void."""


def no_clause_is_of_this_kind(kind: Restriction, alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: no clause of this kind, whomever it binds."""
    return facts.answer(no_clause_restricts((kind,), alliance, facts), about="restricts")


def no_exclusive_licensing(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5 and Anti-Monopoly Law Article 68: results are not for members only."""
    return no_clause_is_of_this_kind(Restriction.EXCLUSIVE_LICENSING, alliance, facts)


def no_grant_back(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5 and Anti-Monopoly Law Article 68: improvements stay with who made them."""
    return no_clause_is_of_this_kind(Restriction.GRANT_BACK, alliance, facts)


def no_closed_standard(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5 and Anti-Monopoly Law Article 68: standards are not closed to outsiders."""
    return no_clause_is_of_this_kind(Restriction.CLOSED_STANDARD, alliance, facts)


def no_closed_patent_pool(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5 and Anti-Monopoly Law Article 68: nor are patent pools."""
    return no_clause_is_of_this_kind(Restriction.CLOSED_PATENT_POOL, alliance, facts)


AP507 = Rule(
    code="AP507",
    title=Text(zh="成果不宜只许可成员实施", en="Results should not be licensed to members only"),
    why=Text(
        zh="行使知识产权本身不受反垄断法限制，滥用知识产权排除、限制竞争的除外；"
        "非法垄断技术的技术合同无效。只许可成员实施、不许可他人，可能使其他企业无法取得技术。",
        en="The exercise of intellectual property is free, its abuse to restrict competition is "
        "not, and a technology contract that monopolises technology against the law is void. "
        "Where members alone are licensed, others may be shut out from the technology.",
    ),
    norms=(ARTICLE_5, ABUSE_OF_RIGHTS, TECHNOLOGY_MONOPOLISED),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}有可能排除、限制竞争",
        en="{owner} may restrict competition",
    ),
    remedy=Text(
        zh="允许以公平、合理的条件许可联盟以外的企业实施；确有必要只许可成员的，写明理由，并限定领域、地域和期限。",
        en="Let outsiders be licensed on fair and reasonable terms; where licences have to stay "
        "with the members, state why, and limit field, area and time.",
    ),
    violating="""\
clauses: [{restricts: exclusive_licensing, document: {zh: 许可办法, en: Rules on licences}}]
""",
    satisfying="""\
clauses: []
""",
    judge=no_exclusive_licensing,
)

AP508 = Rule(
    code="AP508",
    title=Text(
        zh="不宜要求无偿或者独占回授改进成果",
        en="Improvements should not be granted back free or exclusively",
    ),
    why=Text(
        zh="要求成员将自行改进的技术无偿或者独占回授，可能削弱其继续创新的动力，限制技术竞争；"
        "非法垄断技术的技术合同无效。",
        en="To have members grant their own improvements back, free or exclusively, may take away "
        "the reason to improve and restrain competition in technology; a technology contract "
        "that monopolises technology against the law is void.",
    ),
    norms=(ARTICLE_5, ABUSE_OF_RIGHTS, TECHNOLOGY_MONOPOLISED),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}有可能排除、限制竞争",
        en="{owner} may restrict competition",
    ),
    remedy=Text(
        zh="改为改进成果归完成方所有，其他成员可以在同等条件下有偿取得普通许可。",
        en="Let improvements belong to who makes them, and the other members obtain non-exclusive "
        "licences for fair payment on equal terms.",
    ),
    violating="""\
clauses: [{restricts: grant_back, document: {zh: 许可办法, en: Rules on licences}}]
""",
    satisfying="""\
clauses: []
""",
    judge=no_grant_back,
)

AP509 = Rule(
    code="AP509",
    title=Text(zh="联盟标准应对外开放", en="The alliance's standards should be open"),
    why=Text(
        zh="形成产业技术标准是联盟的任务之一。标准通行之后，不许联盟以外的企业采用，"
        "或者拒绝许可其中的必要专利，可能排除、限制竞争；非法垄断技术的技术合同无效。",
        en="Setting technical standards is among an alliance's tasks. Once a standard is widely "
        "used, keeping outsiders from it, or refusing them the patents it needs, may restrict "
        "competition; a technology contract that monopolises technology against the law is "
        "void.",
    ),
    norms=(ARTICLE_5, ABUSE_OF_RIGHTS, TECHNOLOGY_MONOPOLISED),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}有可能排除、限制竞争",
        en="{owner} may restrict competition",
    ),
    remedy=Text(
        zh="公开标准文本，允许联盟以外的企业采用；标准所含必要专利按照公平、合理、"
        "无歧视的条件许可。",
        en="Publish the standard and let outsiders use it; license the patents it needs on fair, "
        "reasonable and non-discriminatory terms.",
    ),
    violating="""\
clauses: [{restricts: closed_standard, document: {zh: 标准管理办法, en: Rules on standards}}]
""",
    satisfying="""\
clauses: []
""",
    judge=no_closed_standard,
)

AP511 = Rule(
    code="AP511",
    title=Text(zh="专利池应对外开放", en="The patent pool should be open"),
    why=Text(
        zh="成员把专利集中管理、一并许可，可以降低交易成本；只许可成员、一律不对外许可的，"
        "可能排除、限制竞争。非法垄断技术的技术合同无效。",
        en="Members that pool their patents and license them together make licensing cheaper. A "
        "pool that licenses members only, and outsiders never, may restrict competition, and a "
        "technology contract that monopolises technology against the law is void.",
    ),
    norms=(ARTICLE_5, ABUSE_OF_RIGHTS, TECHNOLOGY_MONOPOLISED),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}有可能排除、限制竞争",
        en="{owner} may restrict competition",
    ),
    remedy=Text(
        zh="规定对外许可的条件和程序，按照公平、合理、无歧视的条件许可，"
        "并允许成员在专利池之外单独许可。",
        en="Lay down how outsiders are licensed, on fair, reasonable and non-discriminatory "
        "terms, and let members license their patents outside the pool as well.",
    ),
    violating="""\
clauses: [{restricts: closed_patent_pool, document: {zh: 专利池办法, en: Rules on the patent pool}}]
""",
    satisfying="""\
clauses: []
""",
    judge=no_closed_patent_pool,
)
