"""Article 5, first: forced matchmaking.  防止“拉郎配”"""

from collections.abc import Hashable

from ...alliance import Alliance
from ...answers import Answer
from ...chain import ChainLink
from ...facts import Facts, Truth
from ...goals import Goal
from ...members import Initiative, Member
from ...parts import NONE
from ...rules import Rule
from ...text import Text
from ..measures import ARTICLE_5, condition
from ..needs import is_filled, serves_an_enterprise
from ..scope import NO_GOALS, NO_MEMBERS, UNDER_M648


def every_member_came_of_its_own_will(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5 and 7(1): nobody is put together with others without having agreed to it."""

    def came_of_its_own_will(member: Member) -> Truth:
        entry = facts.known(member.entry, member, "entry")
        return facts.either(
            facts.test(
                lambda: facts.known(entry.initiative, entry, "initiative") is Initiative.OWN
            ),
            facts.test(lambda: facts.known(entry.consent, entry, "consent") is not NONE),
        )

    return facts.answer(
        facts.every(alliance.members, alliance, "members", came_of_its_own_will),
        about="entry",
        applies=facts.at_least(1, alliance.members, alliance, "members"),
        otherwise=NO_MEMBERS,
    )


AP101 = Rule(
    code="AP101",
    title=Text(zh="成员均应自愿加入", en="Every member should have come of its own will"),
    why=Text(
        zh="平等协商以自愿为前提。既非主动申请，又没有本单位的申请或者书面同意的成员，"
        "有可能是“拉郎配”而来。",
        en="Equal consultation presumes free will. A member that neither came on its own "
        "initiative nor applied or consented in writing may have been put together with the "
        "others.",
    ),
    norms=(
        ARTICLE_5,
        condition(7, 1),
    ),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}既非主动申请加入，也没有本单位的申请或者书面同意",
        en="{owner} came neither on its own initiative nor with its own application or written "
        "consent",
    ),
    remedy=Text(
        zh="请上述成员书面确认是否自愿加入；不愿加入的，按照联盟协议或者章程办理退出。",
        en="Ask each of these members to confirm in writing whether it wants to belong; let those "
        "that do not leave as the agreement or charter provides.",
    ),
    violating="""\
members:
  - {id: M-01, entry: {initiative: own}}
  - {id: M-02, entry: {initiative: assigned, consent: none}}
""",
    satisfying="""\
members:
  - {id: M-01, entry: {initiative: own}}
  - {id: M-02, entry: {consent: {document: {zh: 同意函, en: Letter of consent}}}}
""",
    judge=every_member_came_of_its_own_will,
)


def every_member_has_a_task(alliance: Alliance, facts: Facts) -> Answer:
    """Article 8(2): the agreement divides the tasks among the members."""

    def has_a_task(member: Member) -> Truth:
        return facts.at_least(1, member.tasks, member, "tasks")

    return facts.answer(
        facts.every(alliance.members, alliance, "members", has_a_task),
        about="tasks",
        applies=facts.at_least(1, alliance.members, alliance, "members"),
        otherwise=NO_MEMBERS,
    )


AP102 = Rule(
    code="AP102",
    title=Text(zh="成员均应承担任务", en="Every member should have a task"),
    why=Text(
        zh="联盟协议应当落实成员的任务分工。没有任务的成员可能只是挂名，是“拉郎配”的迹象。",
        en="The agreement divides the tasks among the members. A member without a task may belong "
        "in name only, a sign of matchmaking.",
    ),
    norms=(
        ARTICLE_5,
        condition(8, 2),
    ),
    scope=UNDER_M648,
    finding=Text(zh="{owner}没有承担任何任务", en="{owner} has not taken on any task"),
    remedy=Text(
        zh="与上述成员逐一商定任务，写入联盟协议；确无任务可承担的，按照联盟协议或者章程办理退出。",
        en="Agree on a task with each of these members and write it into the agreement; where "
        "there is none, let the member leave as the agreement or charter provides.",
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


def every_goal_serves_an_enterprise(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: not detached from what industry and its innovation need of themselves."""

    def serves_a_need_of_an_enterprise(goal: Goal) -> Truth:
        return serves_an_enterprise(goal, alliance, facts)

    goals = alliance.goals
    return facts.answer(
        facts.every(goals, alliance, "goals", serves_a_need_of_an_enterprise),
        about="needs",
        applies=facts.at_least(1, goals, alliance, "goals"),
        otherwise=NO_GOALS,
    )


AP103 = Rule(
    code="AP103",
    title=Text(
        zh="技术创新目标均应对应企业需求",
        en="Every goal should serve what an enterprise needs",
    ),
    why=Text(
        zh="应当防止脱离产业内在需求的“拉郎配”。目标不对应企业成员提出的任何需求，"
        "可能不是出自产业自身的需要。",
        en="Matchmaking detached from what the industry itself needs is to be prevented. A goal "
        "that serves no need of an enterprise member may not come from there.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}不对应企业成员提出的任何需求",
        en="{owner} serves no need that an enterprise member stated",
    ),
    remedy=Text(
        zh="与企业成员核对上述目标：有需求的，请其书面提出，并注明对应关系；没有需求的，"
        "调整或者取消该目标。",
        en="Go through these goals with the enterprise members: where there is a need, have it "
        "stated in writing and note it with the goal; where there is none, change or drop it.",
    ),
    violating="""\
members: [{id: M-01, kind: university}]
needs: [{id: N-1, member: M-01}]
goals: [{id: G-1, needs: [{need: N-1}]}]
""",
    satisfying="""\
members: [{id: M-01, kind: enterprise}]
needs: [{id: N-1, member: M-01}]
goals: [{id: G-1, needs: [{need: N-1}]}]
""",
    judge=every_goal_serves_an_enterprise,
)


def every_link_is_filled(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: members are joined for what innovation needs, so that no link stays empty."""

    def is_filled_by_a_member(link: ChainLink) -> Truth:
        return is_filled(link, alliance, facts)

    return facts.answer(
        facts.every(alliance.chain, alliance, "chain", is_filled_by_a_member),
        about="what",
        applies=facts.at_least(1, alliance.chain, alliance, "chain"),
        otherwise=Text(
            zh="技术创新链没有环节",
            en="the innovation chain has no links",
        ),
    )


AP104 = Rule(
    code="AP104",
    title=Text(
        zh="技术创新链各环节均应有成员承担",
        en="Every link of the innovation chain should have a member",
    ),
    why=Text(
        zh="按照技术创新的需要选择成员，各环节就有人承担。环节空缺，可能表明成员不是按需要组合的，"
        "是“拉郎配”的迹象。",
        en="Where members are chosen by what innovation needs, every link is filled. An empty "
        "link may mean that they were not, a sign of matchmaking.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(zh="{owner}没有成员承担", en="{owner} is filled by no member"),
    remedy=Text(
        zh="就空缺的环节与现有成员商定承担者，或者吸收能够承担的单位为成员。",
        en="Agree with a member on filling the empty link, or admit an organisation that can.",
    ),
    violating="""\
chain: [{id: L-1}, {id: L-2}]
members: [{id: M-01, links: [{link: L-1}]}]
""",
    satisfying="""\
chain: [{id: L-1}, {id: L-2}]
members: [{id: M-01, links: [{link: L-1}, {link: L-2}]}]
""",
    judge=every_link_is_filled,
)


def every_member_fills_a_link(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: a member that no link of the chain needs was not joined by need."""

    def fills_a_link(member: Member) -> Truth:
        return facts.at_least(1, member.links, member, "links")

    return facts.answer(
        facts.every(alliance.members, alliance, "members", fills_a_link),
        about="links",
        applies=facts.both(
            facts.at_least(1, alliance.chain, alliance, "chain"),
            facts.at_least(1, alliance.members, alliance, "members"),
        ),
        otherwise=Text(
            zh="技术创新链没有环节，或者当日没有成员",
            en="the innovation chain has no links, or there are no members on the day",
        ),
    )


AP105 = Rule(
    code="AP105",
    title=Text(
        zh="成员均应承担技术创新链的环节",
        en="Every member should fill a link of the innovation chain",
    ),
    why=Text(
        zh="没有承担技术创新链任何环节的成员，可能与产业技术创新没有实际联系，是“拉郎配”的迹象。",
        en="A member that fills no link of the innovation chain may have no part in the "
        "industry's innovation, a sign of matchmaking.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="{owner}没有承担技术创新链的任何环节",
        en="{owner} fills no link of the innovation chain",
    ),
    remedy=Text(
        zh="与上述成员逐一商定其承担的环节；确无环节可承担的，按照联盟协议或者章程办理退出。",
        en="Agree with each of these members on a link to fill; where there is none, let the "
        "member leave as the agreement or charter provides.",
    ),
    violating="""\
chain: [{id: L-1}]
members:
  - {id: M-01, links: [{link: L-1}]}
  - {id: M-02, links: []}
""",
    satisfying="""\
chain: [{id: L-1}]
members:
  - {id: M-01, links: [{link: L-1}]}
  - {id: M-02, links: [{link: L-1}]}
""",
    judge=every_member_fills_a_link,
)


def members_were_not_brought_in_by_one(alliance: Alliance, facts: Facts) -> Answer:
    """Article 5: members find each other, they are not assembled by one authority."""

    def who_brought_it_in(member: Member) -> Hashable:
        entry = facts.known(member.entry, member, "entry")
        if facts.known(entry.initiative, entry, "initiative") is Initiative.OWN:
            return ("itself", member.id)
        return ("an authority", facts.known(entry.authority, entry, "authority"))

    members = alliance.members
    return facts.answer(
        facts.distinct(2, members, alliance, "members", who_brought_it_in),
        about="members",
        applies=facts.at_least(2, members, alliance, "members"),
        otherwise=Text(zh="当日成员不足两个", en="there are fewer than two members on the day"),
    )


AP106 = Rule(
    code="AP106",
    title=Text(
        zh="成员不宜均由同一单位邀请或者指定",
        en="One authority should not have brought in all members",
    ),
    why=Text(
        zh="全体成员都由同一单位邀请或者指定加入，没有一个主动申请，联盟就可能由外力撮合而成，"
        "是“拉郎配”的迹象。",
        en="Where one authority invited or assigned all members and none came by itself, the "
        "alliance may have been assembled from outside, a sign of matchmaking.",
    ),
    norms=(ARTICLE_5,),
    scope=UNDER_M648,
    finding=Text(
        zh="全体成员均由同一单位邀请或者指定加入",
        en="all members were invited or assigned by one and the same authority",
    ),
    remedy=Text(
        zh="逐一确认现有成员的需求和意愿；公开入盟条件，吸收主动申请的单位为成员。",
        en="Confirm with each member what it needs and wants; publish the conditions of "
        "admission, and admit organisations that apply by themselves.",
    ),
    violating="""\
members:
  - {id: M-01, entry: {initiative: assigned, authority: 甲厅}}
  - {id: M-02, entry: {initiative: invited, authority: 甲厅}}
""",
    satisfying="""\
members:
  - {id: M-01, entry: {initiative: own}}
  - {id: M-02, entry: {initiative: invited, authority: 甲厅}}
""",
    judge=members_were_not_brought_in_by_one,
)
