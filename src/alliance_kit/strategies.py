"""Hypothesis strategies for alliances and their parts.  测试数据

For the tests of programs that use the library, as for its own. Every fact that may be unknown is
unknown now and then; whatever is drawn can be constructed, dumped and loaded. Needs the extra
``hypothesis``.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from .accounts import CURRENCY
from .agreements import Agreement
from .alliance import Alliance, Framework
from .articles import Article, ArticleRef, Charter, Document
from .contributions import Contribution
from .errors import MissingExtra
from .funds import PublicFund
from .members import Left, Member, MemberEvent, MemberKind, Rejoined, Task
from .money import MINOR_DIGITS, Money
from .text import Text
from .wording import Wording, is_one_line

try:
    from hypothesis import strategies as st
except ImportError:
    raise MissingExtra(
        need=Text(zh="测试数据策略", en="strategies for tests"), extra="hypothesis"
    ) from None

__all__ = [
    "alliances",
    "article_ids",
    "contributions",
    "members",
    "moneys",
    "public_funds",
    "tasks",
    "wordings",
]

AS_OF = date(2026, 6, 30)
"""The day up to which drawn parts are known, unless another is asked for."""


def _texts() -> st.SearchStrategy[str]:
    common = st.sampled_from(["中试", "检测", "Pilot production"])  # the same words twice
    return common | st.text(min_size=1, max_size=12).filter(is_one_line)


def _days(as_of: date) -> st.SearchStrategy[date]:
    return st.dates(min_value=as_of - timedelta(days=1000), max_value=as_of)


def _further() -> st.SearchStrategy[int | None]:
    return st.sampled_from([0, 0, 0, 1, 25, None])


def moneys(*, currency: str | None = None, max_minor: int = 10**9) -> st.SearchStrategy[Money]:
    """Amounts of up to *max_minor* minor units, in *currency* or in any."""
    currencies = st.sampled_from(sorted(MINOR_DIGITS)) if currency is None else st.just(currency)
    minors = st.integers(min_value=0, max_value=max_minor)
    return st.builds(Money, minor=minors, currency=currencies)


def wordings() -> st.SearchStrategy[Wording]:
    """Words in one language or both."""
    return st.one_of(
        st.builds(Wording, zh=_texts()),
        st.builds(Wording, en=_texts()),
        st.builds(Wording, zh=_texts(), en=_texts()),
    )


def article_ids() -> st.SearchStrategy[str]:
    """Numbers of articles, in Arabic and Chinese numerals."""
    return st.sampled_from(["1", "2.1", "3.2", "八.2", "第三条", "27(3)"])


def _references(
    document: Document, articles: tuple[Article, ...] | None
) -> st.SearchStrategy[ArticleRef]:
    ids = article_ids() if articles is None else st.sampled_from([a.id for a in articles])
    return st.builds(ArticleRef, document=st.just(document), id=ids)


def tasks(
    *, articles: st.SearchStrategy[ArticleRef] | None = None, as_of: date = AS_OF
) -> st.SearchStrategy[Task]:
    """Tasks, assigned by *as_of*; *articles* gives the references they may have."""
    article = st.none() if articles is None else st.none() | articles
    return st.builds(Task, what=wordings(), article=article, assigned_on=st.none() | _days(as_of))


def _events(first: date, as_of: date) -> st.SearchStrategy[tuple[MemberEvent, ...]]:
    days = st.none() | st.dates(min_value=first, max_value=as_of)
    event = st.builds(Left, on=days) | st.builds(Rejoined, on=days)
    return st.just(()) | st.lists(event, max_size=3).map(tuple)


@st.composite
def members(  # noqa: D417  Hypothesis hands in draw
    draw: st.DrawFn,
    *,
    ids: st.SearchStrategy[str] | None = None,
    articles: st.SearchStrategy[ArticleRef] | None = None,
    as_of: date = AS_OF,
) -> Member:
    """Members, their histories and tasks, up to *as_of*.

    Args:
        ids: their ids; ``M-01`` to ``M-99`` by default.
        articles: the references that tasks may have; none by default.
        as_of: nothing happened to them later.
    """
    default_ids = st.integers(1, 99).map(lambda number: f"M-{number:02d}")
    joined_on = draw(st.none() | _days(as_of))
    listed = st.lists(tasks(articles=articles, as_of=as_of), max_size=3).map(tuple)
    known = draw(st.none() | listed)
    return Member(
        id=draw(default_ids if ids is None else ids),
        name=draw(st.none() | wordings()),
        kind=draw(st.none() | st.sampled_from(MemberKind)),
        joined_on=joined_on,
        events=draw(_events(joined_on or as_of - timedelta(days=1000), as_of)),
        other_events=draw(_further()),
        tasks=known,
        other_tasks=0 if known is None else draw(_further()),
    )


def contributions(
    *, member_ids: Sequence[str] = (), as_of: date = AS_OF
) -> st.SearchStrategy[Contribution]:
    """Contributions paid by *as_of*, by one of *member_ids* or by nobody known."""
    payers = st.sampled_from([None, *member_ids])
    days = st.none() | _days(as_of)
    local = st.none() | moneys(currency=CURRENCY)
    foreign = moneys().filter(lambda amount: amount.currency != CURRENCY)
    booked = st.none() | moneys(currency=CURRENCY)
    return st.builds(Contribution, member=payers, amount=local, paid_on=days) | st.builds(
        Contribution, member=payers, amount=foreign, booked_as=booked, paid_on=days
    )


def public_funds(*, as_of: date = AS_OF) -> st.SearchStrategy[PublicFund]:
    """Sums of public money received by *as_of*."""
    return st.builds(
        PublicFund,
        grantor=st.none() | wordings(),
        amount=st.none() | moneys(currency=CURRENCY),
        received_on=st.none() | _days(as_of),
    )


def _articles() -> st.SearchStrategy[tuple[Article, ...] | None]:
    article = st.builds(Article, id=article_ids(), zh=st.none() | _texts(), en=st.none() | _texts())
    listed = st.lists(article, min_size=1, max_size=3, unique_by=lambda article: article.id)
    return st.none() | listed.map(tuple)


@st.composite
def alliances(draw: st.DrawFn, *, max_size: int = 4) -> Alliance:
    """Alliances whose lists have up to *max_size* entries."""
    as_of = draw(st.dates(min_value=date(2012, 1, 1), max_value=date(2030, 12, 31)))
    articles = draw(_articles())
    references = _references(Document.AGREEMENT, articles)
    entries = members(articles=references, as_of=as_of)
    listed = draw(
        st.none() | st.lists(entries, max_size=max_size, unique_by=lambda member: member.id)
    )
    ids = [member.id for member in listed or ()]
    paid = draw(
        st.none()
        | st.lists(contributions(member_ids=ids, as_of=as_of), max_size=max_size).map(tuple)
    )
    public = draw(st.none() | st.lists(public_funds(as_of=as_of), max_size=max_size).map(tuple))
    return Alliance(
        as_of=as_of,
        name=draw(st.none() | wordings()),
        framework=draw(st.none() | st.sampled_from(Framework)),
        members=None if listed is None else tuple(listed),
        other_members=0 if listed is None else draw(_further()),
        contributions=paid,
        other_contributions=0 if paid is None else draw(_further()),
        public_funds=public,
        other_public_funds=0 if public is None else draw(_further()),
        agreement=draw(st.none() | st.just(Agreement(articles=articles)))
        if articles is None
        else Agreement(articles=articles),
        charter=draw(st.none() | _articles().map(lambda listed: Charter(articles=listed))),
    )
