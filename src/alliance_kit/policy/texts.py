"""What the alliance's texts settle and restrict, as several rules ask it.  文本约定的事项"""

from ..alliance import Alliance
from ..articles import ArticleRef, Document
from ..clauses import Restriction, RestrictiveClause
from ..facts import Facts, Truth
from ..provisions import Provision, Subject


def settles(subject: Subject, alliance: Alliance, facts: Facts) -> Truth:
    """Whether some text of the alliance settles *subject*, be it agreement, charter or rules."""

    def is_on_the_subject(provision: Provision) -> bool:
        return facts.known(provision.subject, provision, "subject") is subject

    return facts.at_least(1, alliance.provisions, alliance, "provisions", is_on_the_subject)


def is_in_the_agreement(article: ArticleRef) -> bool:
    """Whether an article stands in the alliance agreement and not in the charter."""
    return article.document is Document.AGREEMENT


def no_clause_restricts(
    restrictions: tuple[Restriction, ...], alliance: Alliance, facts: Facts
) -> Truth:
    """Whether no clause is one of those restrictions."""

    def restricts_nothing_of_that(clause: RestrictiveClause) -> bool:
        return facts.known(clause.restricts, clause, "restricts") not in restrictions

    return facts.every(alliance.clauses, alliance, "clauses", restricts_nothing_of_that)
