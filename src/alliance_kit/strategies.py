"""Hypothesis strategies for alliances and their parts.  测试数据

For the tests of programs that use the library, as for its own. Every fact that may be unknown is
unknown now and then; whatever is drawn can be constructed, dumped and loaded. Needs the extra
``hypothesis``.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from .accounts import CURRENCY
from .activities import Activity, ActivityKind
from .admission import Admission, Application, ApplicationOutcome, Criterion, Decision
from .agreements import Agreement, AgreementNature, Capacity, Signature
from .alliance import Alliance, Form, Framework, Reach, Term
from .articles import Article, ArticleRef, Charter, Document
from .attestations import Attestation, Judgements
from .chain import ChainLink, FilledLink
from .clauses import BoundMember, Exemption, ExemptionGround, Restriction, RestrictiveClause
from .contributions import Contribution, ContributionKind, Pledge
from .errors import MissingExtra
from .funds import PublicFund
from .goals import Goal, Milestone, Need, ServedNeed
from .markets import Competitors, Market, MarketShare
from .members import (
    Consent,
    Entry,
    Initiative,
    Left,
    LegalStatus,
    Member,
    MemberEvent,
    MemberKind,
    Rejoined,
    Resource,
    Task,
)
from .money import MINOR_DIGITS, Money
from .organs import Answerable, Function, Organ, OrganKind, OrganRole, ResponsibleEntity
from .parts import NONE, OTHER, Absent, Part
from .provisions import Provision, Subject
from .regions import Region
from .text import Text
from .wording import Wording, is_one_line

try:
    from hypothesis import strategies as st
except ImportError:
    raise MissingExtra(
        need=Text(zh="测试数据策略", en="strategies for tests"), extra="hypothesis"
    ) from None

__all__ = [
    "activities",
    "admissions",
    "agreements",
    "alliances",
    "applications",
    "article_ids",
    "attestations",
    "clauses",
    "contributions",
    "goals",
    "markets",
    "members",
    "moneys",
    "needs",
    "organs",
    "pledges",
    "provisions",
    "public_funds",
    "tasks",
    "wordings",
]

AS_OF = date(2026, 6, 30)
"""The day up to which drawn parts are known, unless another is asked for."""

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
P = TypeVar("P", bound=Part)
Drawn = st.SearchStrategy
References = st.SearchStrategy[ArticleRef] | None


def _texts() -> Drawn[str]:
    common = st.sampled_from(["中试", "检测", "Pilot production"])  # the same words twice
    return common | st.text(min_size=1, max_size=12).filter(is_one_line)


def _days(as_of: date) -> Drawn[date]:
    return st.dates(min_value=as_of - timedelta(days=1000), max_value=as_of)


def _further() -> Drawn[int | None]:
    return st.sampled_from([0, 0, 0, 1, 25, None])


def _choices(kind: type[E]) -> Drawn[E | None]:
    return st.sampled_from([None, *kind])


def _truths() -> Drawn[bool | None]:
    return st.sampled_from([None, True, False])


def _ids(letter: str) -> Drawn[str]:
    return st.integers(1, 9).map(lambda number: f"{letter}-{number}")


def _one_of(ids: Sequence[str]) -> Drawn[str | None]:
    return st.sampled_from([None, *ids])


def _or_none(value: Drawn[T]) -> Drawn[T | Absent | None]:
    return st.sampled_from([None, NONE]) | value


def _lists(entry: Drawn[P], max_size: int = 2) -> Drawn[tuple[P, ...]]:
    def name(part: P) -> object:
        return getattr(part, "id", None) or id(part)

    return st.lists(entry, max_size=max_size, unique_by=name).map(tuple)


@st.composite
def _some(draw: st.DrawFn, facts: Mapping[str, Callable[[], Drawn[Any]]], most: int) -> Any:
    """Up to *most* of the facts by name, a list with the number of what it does not show."""
    drawn: dict[str, Any] = {}
    for name in draw(st.lists(st.sampled_from(list(facts)), max_size=most, unique=True)):
        drawn[name] = draw(facts[name]())
        if isinstance(drawn[name], tuple):
            drawn[OTHER + name] = draw(_further())
    return drawn


def _with(cls: type[P], *facts: Drawn[dict[str, Any]]) -> Drawn[P]:
    """Parts of a class from facts by name."""

    def build(*drawn: dict[str, Any]) -> P:
        return cls(**{name: value for some in drawn for name, value in some.items()})

    return st.builds(build, *facts)


def _evidence(articles: References) -> Drawn[dict[str, Any]]:
    document = st.builds(lambda words: {"document": words}, wordings())
    if articles is None:
        return document
    return document | st.builds(lambda article: {"article": article}, articles)


def _articles_or_unknown(articles: References) -> Drawn[ArticleRef | None]:
    return st.none() if articles is None else st.none() | articles


def moneys(*, currency: str | None = None, max_minor: int = 10**9) -> Drawn[Money]:
    """Amounts of up to *max_minor* minor units, in *currency* or in any."""
    currencies = st.sampled_from(sorted(MINOR_DIGITS)) if currency is None else st.just(currency)
    minors = st.integers(min_value=0, max_value=max_minor)
    return st.builds(Money, minor=minors, currency=currencies)


def wordings() -> Drawn[Wording]:
    """Words in one language or both."""
    return st.one_of(
        st.builds(Wording, zh=_texts()),
        st.builds(Wording, en=_texts()),
        st.builds(Wording, zh=_texts(), en=_texts()),
    )


def article_ids() -> Drawn[str]:
    """Numbers of articles, in Arabic and Chinese numerals."""
    return st.sampled_from(["1", "2.1", "3.2", "八.2", "第三条", "27(3)"])


def _references(document: Document, articles: tuple[Article, ...] | None) -> Drawn[ArticleRef]:
    ids = article_ids() if articles is None else st.sampled_from([a.id for a in articles])
    return st.builds(ArticleRef, document=st.just(document), id=ids)


def attestations(*, articles: References = None, as_of: date = AS_OF) -> Drawn[Attestation]:
    """Judgements attested by *as_of*, by somebody or on some evidence."""
    by = st.builds(lambda words: {"by": words}, wordings())
    rest = st.fixed_dictionaries({"on": st.none() | _days(as_of), "holds": _truths()})
    return _with(Attestation, by | _evidence(articles), rest)


def tasks(*, articles: References = None, as_of: date = AS_OF) -> Drawn[Task]:
    """Tasks, assigned by *as_of*; *articles* gives the references they may have."""
    article = _articles_or_unknown(articles)
    return st.builds(Task, what=wordings(), article=article, assigned_on=st.none() | _days(as_of))


def _events(first: date, as_of: date) -> Drawn[tuple[MemberEvent, ...]]:
    days = st.none() | st.dates(min_value=first, max_value=as_of)
    event = st.builds(Left, on=days) | st.builds(Rejoined, on=days)
    return st.just(()) | st.lists(event, max_size=3).map(tuple)


def _entries(articles: References, as_of: date) -> Drawn[Entry]:
    day = st.fixed_dictionaries({"on": st.none() | _days(as_of)})
    return st.builds(
        Entry,
        initiative=_choices(Initiative),
        authority=st.none() | _texts(),
        consent=_or_none(_with(Consent, _evidence(articles), day)),
    )


@st.composite
def members(  # noqa: D417  Hypothesis hands in draw
    draw: st.DrawFn,
    *,
    ids: Drawn[str] | None = None,
    articles: References = None,
    link_ids: Sequence[str] = (),
    as_of: date = AS_OF,
) -> Member:
    """Members, their histories and tasks, up to *as_of*.

    Args:
        ids: their ids; ``M-01`` to ``M-99`` by default.
        articles: the references that tasks may have; none by default.
        link_ids: the links of the innovation chain that they may fill.
        as_of: nothing happened to them later.
    """
    default_ids = st.integers(1, 99).map(lambda number: f"M-{number:02d}")
    joined_on = draw(st.none() | _days(as_of))
    known = draw(st.none() | _lists(tasks(articles=articles, as_of=as_of), 3))
    kind = draw(_choices(MemberKind))
    statuses = [LegalStatus.NATURAL_PERSON] if kind is MemberKind.INDIVIDUAL else list(LegalStatus)
    further = draw(
        _some(
            {
                "legal_status": lambda: st.sampled_from(statuses),
                "credit_code": lambda: st.sampled_from([NONE, "91350100M000100Y43", "甲"]),
                "region": lambda: st.sampled_from(Region),
                "legal_representative": lambda: st.just(NONE) | wordings(),
                "liaison": lambda: st.just(NONE) | wordings(),
                "agricultural_producer": st.booleans,
                "backbone": lambda: attestations(articles=articles, as_of=as_of),
                "frontier": lambda: attestations(articles=articles, as_of=as_of),
                "entry": lambda: _entries(articles, as_of),
                "links": lambda: _lists(st.builds(FilledLink, link=_one_of(link_ids))),
                "resources": lambda: _lists(
                    st.builds(Resource, what=wordings(), provided_on=st.none() | _days(as_of))
                ),
            },
            3,
        )
    )
    return Member(
        id=draw(default_ids if ids is None else ids),
        name=draw(st.none() | wordings()),
        kind=kind,
        joined_on=joined_on,
        events=draw(_events(joined_on or as_of - timedelta(days=1000), as_of)),
        other_events=draw(_further()),
        tasks=known,
        other_tasks=0 if known is None else draw(_further()),
        **further,
    )


def needs(*, member_ids: Sequence[str] = (), as_of: date = AS_OF) -> Drawn[Need]:
    """Needs stated by *as_of*, by one of *member_ids* or by nobody known."""
    return st.builds(
        Need,
        id=_ids("N"),
        member=_one_of(member_ids),
        what=st.none() | wordings(),
        stated_on=st.none() | _days(as_of),
        document=st.none() | wordings(),
    )


def goals(
    *, need_ids: Sequence[str] = (), articles: References = None, as_of: date = AS_OF
) -> Drawn[Goal]:
    """Goals that serve some of *need_ids*."""
    due = st.dates(min_value=as_of - timedelta(days=400), max_value=as_of + timedelta(days=400))
    facts: dict[str, Callable[[], Drawn[Any]]] = {
        "what": wordings,
        "article": lambda: _articles_or_unknown(articles),
        "needs": lambda: _lists(st.builds(ServedNeed, need=_one_of(need_ids))),
        "milestones": lambda: _lists(
            st.builds(Milestone, what=st.none() | wordings(), due_on=st.none() | due)
        ),
        "budget": lambda: st.just(NONE) | moneys(currency=CURRENCY),
    }
    return _with(Goal, st.fixed_dictionaries({"id": _ids("G")}), _some(facts, 4))


def organs(*, member_ids: Sequence[str] = (), articles: References = None) -> Drawn[Organ]:
    """Organs, some at the place of one of *member_ids*."""
    role = _with(
        OrganRole, _evidence(articles), st.fixed_dictionaries({"function": _choices(Function)})
    )
    facts: dict[str, Callable[[], Drawn[Any]]] = {
        "kind": lambda: _choices(OrganKind),
        "name": wordings,
        "roles": lambda: _lists(role),
        "full_time_staff": lambda: st.integers(0, 3),
        "host": lambda: st.sampled_from([NONE, *member_ids]),
    }
    return _with(Organ, st.fixed_dictionaries({"id": _ids("O")}), _some(facts, 3))


def provisions(*, articles: References = None, as_of: date = AS_OF) -> Drawn[Provision]:
    """Provisions settled by *as_of*."""
    rest = st.fixed_dictionaries({"subject": _choices(Subject), "since": st.none() | _days(as_of)})
    return _with(Provision, _evidence(articles), rest)


def clauses(
    *,
    member_ids: Sequence[str] = (),
    market_ids: Sequence[str] = (),
    articles: References = None,
    as_of: date = AS_OF,
) -> Drawn[RestrictiveClause]:
    """Restrictive clauses that stand by *as_of*, in one of *market_ids*."""
    proof = _or_none(attestations(articles=articles, as_of=as_of))
    proofs = st.fixed_dictionaries(
        {
            "ground": _choices(ExemptionGround),
            "competition_kept": proof,
            "consumers_share": proof,
        }
    )
    exemption = _with(Exemption, _evidence(articles), proofs)
    facts: dict[str, Callable[[], Drawn[Any]]] = {
        "since": lambda: _days(as_of),
        "market": lambda: _one_of(market_ids),
        "binds": lambda: _lists(st.builds(BoundMember, member=_one_of(member_ids))),
        "exemption": lambda: st.just(NONE) | exemption,
    }
    what = st.fixed_dictionaries({"restricts": _choices(Restriction)})
    return _with(RestrictiveClause, _evidence(articles), what, _some(facts, 4))


def admissions(*, articles: References = None) -> Drawn[Admission]:
    """Rules of admission."""
    criterion = st.builds(Criterion, what=wordings(), objective=_truths())
    facts: dict[str, Callable[[], Drawn[Any]]] = {
        "accepts_applications": st.booleans,
        "criteria": lambda: _lists(criterion),
    }
    return _with(Admission, _evidence(articles), _some(facts, 2))


def applications(*, as_of: date = AS_OF) -> Drawn[Application]:
    """Applications, made and decided by *as_of*."""
    decision = st.builds(
        Decision,
        outcome=st.sampled_from(ApplicationOutcome),
        on=st.none() | _days(as_of),
        reasons=_or_none(wordings()),
    )
    return st.builds(
        Application,
        applicant=st.none() | wordings(),
        applied_on=st.none() | _days(as_of),
        decision=_or_none(decision),
    )


def activities(*, as_of: date = AS_OF) -> Drawn[Activity]:
    """Activities held by *as_of*."""
    return st.builds(
        Activity,
        what=st.none() | wordings(),
        kind=_choices(ActivityKind),
        held_on=st.none() | _days(as_of),
        partner=_or_none(wordings()),
    )


@st.composite
def markets(draw: st.DrawFn, *, member_ids: Sequence[str] = ()) -> Market:
    """Markets in which *member_ids* have shares; what is known of them is at most the whole."""
    weights = draw(st.lists(st.none() | st.integers(0, 6), max_size=4))
    whole = max(1, sum(filter(None, weights)) + draw(st.integers(0, 6)))
    shares = []
    unused = list(member_ids)
    for number, weight in enumerate(weights):
        of_a_member = draw(st.booleans())
        member = unused.pop() if unused and of_a_member else None
        outsider = None if member else Wording(zh=f"外部企业{number}")
        share = None if weight is None else Fraction(weight, whole)
        shares.append(MarketShare(member=member, outsider=outsider, share=share))
    pairs = [*itertools.combinations(member_ids, 2), *((one, None) for one in member_ids)]
    pair = st.sampled_from([(None, None), *pairs]).map(
        lambda pair: Competitors(one=pair[0], other=pair[1])
    )
    known = draw(st.booleans())
    facts: dict[str, Callable[[], Drawn[Any]]] = {
        "what": wordings,
        "agricultural": st.booleans,
        "competitors": lambda: _lists(pair),
    }
    return Market(
        id=draw(_ids("K")),
        shares=tuple(shares) if known else None,
        other_shares=draw(_further()) if known else 0,
        **draw(_some(facts, 2)),
    )


def agreements(
    *,
    member_ids: Sequence[str] = (),
    listed: tuple[Article, ...] | None = None,
    as_of: date = AS_OF,
) -> Drawn[Agreement]:
    """Agreements with the articles *listed*, signed by *as_of* for some of *member_ids*."""
    signature = st.builds(
        Signature,
        member=_one_of(member_ids),
        signed_by=st.none() | wordings(),
        capacity=_choices(Capacity),
        signed_on=st.none() | _days(as_of),
    )
    facts: dict[str, Callable[[], Drawn[Any]]] = {
        "nature": lambda: st.sampled_from(AgreementNature),
        "signatures": lambda: _lists(signature, 4),
    }
    return _with(Agreement, st.just({"articles": listed}), _some(facts, 2))


def _sums() -> Drawn[dict[str, Any]]:
    """Amounts, foreign ones with or without what they were booked as."""
    foreign = moneys().filter(lambda amount: amount.currency != CURRENCY)
    booked = st.none() | moneys(currency=CURRENCY)
    return st.fixed_dictionaries(
        {"amount": st.none() | moneys(currency=CURRENCY)}
    ) | st.fixed_dictionaries({"amount": foreign, "booked_as": booked})


def pledges(
    *, member_ids: Sequence[str] = (), articles: References = None, as_of: date = AS_OF
) -> Drawn[Pledge]:
    """Pledges of one of *member_ids* or of nobody known, due before or after *as_of*."""
    due = st.dates(min_value=as_of - timedelta(days=400), max_value=as_of + timedelta(days=400))
    rest: dict[str, Drawn[Any]] = {
        "id": _ids("P"),
        "member": _one_of(member_ids),
        "due_on": st.none() | due,
        "article": _articles_or_unknown(articles),
    }
    return _with(Pledge, _sums(), st.fixed_dictionaries(rest))


def contributions(
    *,
    member_ids: Sequence[str] = (),
    pledge_ids: Sequence[str] = (),
    as_of: date = AS_OF,
) -> Drawn[Contribution]:
    """Contributions paid by *as_of*, by one of *member_ids* or by nobody known."""
    rest: dict[str, Drawn[Any]] = {
        "member": _one_of(member_ids),
        "kind": _choices(ContributionKind),
        "pledge": _one_of(pledge_ids),
        "paid_on": st.none() | _days(as_of),
    }
    return _with(Contribution, _sums(), st.fixed_dictionaries(rest))


def public_funds(*, as_of: date = AS_OF) -> Drawn[PublicFund]:
    """Sums of public money received by *as_of*."""
    return st.builds(
        PublicFund,
        grantor=st.none() | wordings(),
        amount=st.none() | moneys(currency=CURRENCY),
        received_on=st.none() | _days(as_of),
    )


def _articles() -> Drawn[tuple[Article, ...] | None]:
    article = st.builds(Article, id=article_ids(), zh=st.none() | _texts(), en=st.none() | _texts())
    listed = st.lists(article, min_size=1, max_size=3, unique_by=lambda article: article.id)
    return st.none() | listed.map(tuple)


@st.composite
def _terms(draw: st.DrawFn, articles: Drawn[ArticleRef], as_of: date) -> Term:
    starts_on = draw(st.none() | _days(as_of))
    first = starts_on or as_of - timedelta(days=1000)
    ends = st.dates(min_value=first, max_value=as_of + timedelta(days=2000))
    ends_on = draw(ends if starts_on is None else st.none() | ends)
    return Term(starts_on=starts_on, ends_on=ends_on, article=draw(st.none() | articles))


def _judgements(articles: Drawn[ArticleRef], as_of: date) -> Drawn[Judgements]:
    names = ("equal_consultation", "outline_field", "core_technology", "regional_pillar")
    facts = {name: lambda: attestations(articles=articles, as_of=as_of) for name in names}
    return _with(Judgements, _some(facts, 2))


def _responsible(ids: Sequence[str], articles: Drawn[ArticleRef]) -> Drawn[ResponsibleEntity]:
    rest: dict[str, Drawn[Any]] = {"who": _choices(Answerable), "member": _one_of(ids)}
    return _with(ResponsibleEntity, _evidence(articles), st.fixed_dictionaries(rest))


@st.composite
def alliances(draw: st.DrawFn, *, max_size: int = 4) -> Alliance:
    """Alliances whose lists have up to *max_size* entries."""
    as_of = draw(st.dates(min_value=date(2012, 1, 1), max_value=date(2030, 12, 31)))
    articles = draw(_articles())
    unsigned = articles is None and draw(st.integers(0, 4)) == 0  # nothing refers into it
    references = _references(Document.CHARTER if unsigned else Document.AGREEMENT, articles)
    chain = draw(st.none() | _lists(st.builds(ChainLink, id=_ids("L"), what=wordings())))
    links = [link.id for link in chain or ()]
    entries = members(articles=references, link_ids=links, as_of=as_of)
    listed = draw(st.none() | _lists(entries, max_size))
    ids = [member.id for member in listed or ()]
    referred: dict[str, Any] = draw(
        _some(
            {
                "needs": lambda: _lists(needs(member_ids=ids, as_of=as_of)),
                "pledges": lambda: _lists(
                    pledges(member_ids=ids, articles=references, as_of=as_of)
                ),
                "markets": lambda: _lists(markets(member_ids=ids)),
            },
            2,
        )
    )
    named = {
        name: [entry.id for entry in referred.get(name, ())]
        for name in ("needs", "pledges", "markets")
    }
    paid = draw(
        st.none()
        | _lists(contributions(member_ids=ids, pledge_ids=named["pledges"], as_of=as_of), max_size)
    )
    public = draw(st.none() | _lists(public_funds(as_of=as_of), max_size))
    further = draw(
        _some(
            {
                "form": lambda: st.sampled_from(Form),
                "reach": lambda: st.sampled_from(Reach),
                "founded_on": lambda: _days(as_of),
                "term": lambda: st.just(NONE) | _terms(references, as_of),
                "goals": lambda: _lists(
                    goals(need_ids=named["needs"], articles=references, as_of=as_of)
                ),
                "organs": lambda: _lists(organs(member_ids=ids, articles=references)),
                "responsible_entity": lambda: st.just(NONE) | _responsible(ids, references),
                "custodian": lambda: st.sampled_from([NONE, *ids]),
                "provisions": lambda: _lists(provisions(articles=references, as_of=as_of)),
                "clauses": lambda: _lists(
                    clauses(
                        member_ids=ids,
                        market_ids=named["markets"],
                        articles=references,
                        as_of=as_of,
                    )
                ),
                "admission": lambda: st.just(NONE) | admissions(articles=references),
                "applications": lambda: _lists(applications(as_of=as_of)),
                "activities": lambda: _lists(activities(as_of=as_of)),
                "judgements": lambda: _judgements(references, as_of),
            },
            4,
        )
    )
    agreement = agreements(member_ids=ids, listed=articles, as_of=as_of)
    return Alliance(
        as_of=as_of,
        name=draw(st.none() | wordings()),
        framework=draw(_choices(Framework)),
        members=listed,
        other_members=0 if listed is None else draw(_further()),
        chain=chain,
        other_chain=0 if chain is None else draw(_further()),
        contributions=paid,
        other_contributions=0 if paid is None else draw(_further()),
        public_funds=public,
        other_public_funds=0 if public is None else draw(_further()),
        agreement=NONE
        if unsigned
        else draw(st.none() | agreement if articles is None else agreement),
        charter=None
        if unsigned
        else draw(_or_none(_articles().map(lambda listed: Charter(articles=listed)))),
        **referred,
        **further,
    )
