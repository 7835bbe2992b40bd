"""How facts, figures and rules are said.  表述"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from attrs import define, field

from ..agreements import Agreement
from ..alliance import Alliance
from ..answers import Finding, Range
from ..articles import Article, ArticleRef, Charter
from ..attestations import Attestation
from ..checks.report import Result
from ..funds import PublicFund
from ..labels import (
    filled,
    formatting,
    label,
    label_of,
    label_of_field,
    label_of_part,
    request_for,
    words,
)
from ..members import Task
from ..money import Money
from ..parts import Absent, Part, Place, Shape, places, seen_on, stands_in_lists
from ..rules import Rule
from ..text import Text
from ..wording import Wording


@define
class Speaker:
    """Says the facts of one alliance in one language.

    Attributes:
        alliance: whose facts.
        on: the day on which they are seen.
        lang: the language.
    """

    alliance: Alliance
    on: date
    lang: str
    _places: dict[str, Place] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for place in places(self.alliance, self.on):
            self._places.setdefault(place.path, place)

    def place(self, path: str) -> Place:
        """The fact that *path* names."""
        return self._places[path]

    def label(self, key: str, **values: str) -> str:
        """A label in the speaker's language."""
        return label(key, self.lang, **values)

    # --- facts ------------------------------------------------------------------------

    def fact(self, path: str) -> str:
        """What *path* is: ``成员 M-07（甲大学）的任务``."""
        place = self.place(path)
        owner = place.owners[-1][1]
        name = label_of_field(type(owner), place.field.name, self.lang)
        if place.field.name == "as_of":
            return self.label("fact.as_of", day=self.value(self.alliance.as_of))
        if len(place.owners) == 1:
            return name
        return self.label("fact.of", field=name, owner=self.owner(path))

    def owner(self, path: str) -> str:
        """Whose fact *path* is: ``成员 M-07（甲大学）``."""
        owners = self.place(path).owners
        said = self._standing(owners, len(owners) - 1)
        for position in reversed(range(1, len(owners) - 1)):
            said = self.label("fact.of", field=said, owner=self._standing(owners, position))
        return said

    def _standing(self, owners: tuple[tuple[str, Part], ...], position: int) -> str:
        """An entry as :meth:`part` says it; what stands by itself as the fact it is."""
        name, part = owners[position]
        if position == 0 or stands_in_lists(type(part)):
            return self.part(part)
        return label_of_field(type(owners[position - 1][1]), name, self.lang)

    def part(self, part: Part) -> str:
        """A part, with what tells it apart: ``成员 M-07（甲大学）``, ``任务（中试）``."""
        name = label_of_part(type(part), self.lang)
        match part:
            case Alliance():
                return self.name(part.name)
            case Task():
                details: list[object] = [part.what or part.article]
            case PublicFund():
                details = [part.grantor, part.received_on, part.amount]
            case Article():
                details = [part.id]
            case _ if type(part).TOLD_BY == ("id",):
                return self._with_id(part, name)
            case _:
                details = [getattr(part, told) for told in type(part).TOLD_BY]
        known = [self.value(detail) for detail in details if detail is not None]
        if not known:
            return name
        separator = "，" if self.lang == "zh" else ", "
        return self.label("fact.entry", part=name, details=separator.join(known))

    def _with_id(self, part: Part, name: str) -> str:
        """An entry by its id, and by what it is called or what it is."""
        said = self.label("fact.member", part=name, id=getattr(part, "id"))  # noqa: B009
        called = getattr(part, "name", None) or getattr(part, "what", None)
        if called is None:
            return said
        return self.label("fact.named", what=said, name=self.value(called))

    def name(self, name: Wording | None) -> str:
        """What the alliance is called."""
        return self.label("report.unnamed") if name is None else name.said_in(self.lang)

    def value(self, value: Any) -> str:
        """A value as a reader would write it."""
        match value:
            case None:
                return self.label("fact.unknown")
            case tuple():
                return self.entries(seen_on(value, self.on))
            case Attestation():
                return self._attested(self.value(value.holds), value)
            case Part():
                return self.label("fact.stated")
            case ArticleRef():
                return self.article(value)
            case Wording():
                return value.said_in(self.lang)
            case StrEnum():
                return label_of(value, self.lang)
            case _:
                return self._plain(value)

    def _plain(self, value: Any) -> str:
        """A truth, a number, an amount or a day."""
        match value:
            case bool():
                return self.label("fact.yes" if value else "fact.no")
            case Money():
                return formatting.money(value, self.lang)
            case Range():
                return self.range(value)
            case Fraction():
                return formatting.fraction(value)
            case date():
                return formatting.day(value, self.lang)
            case _:
                return str(value)

    def _attested(self, what: str, attestation: Attestation) -> str:
        """What was attested, and by whom or on what evidence."""
        by = attestation.by or attestation.article or attestation.document
        return self.label("fact.attested", what=what, by=self.value(by))

    def entries(self, entries: tuple[Part, ...]) -> str:
        """A list: tasks by name, anything else by number."""
        if not entries:
            return self.label("fact.none")
        if isinstance(entries[0], Task):
            tasks = sorted(self.task(entry) for entry in entries if isinstance(entry, Task))
            return formatting.joined(tasks, self.lang)
        return self.label("fact.entries", number=str(len(entries)))

    def task(self, task: Task) -> str:
        """A task with the article that assigns it."""
        if task.what is None or task.article is None:
            return self.value(task.what or task.article)
        return self.label(
            "fact.with_article", what=self.value(task.what), article=self.value(task.article)
        )

    def article(self, reference: ArticleRef) -> str:
        """An article, with what it says where the document holds its text."""
        named = self.label(
            "fact.article", document=label_of(reference.document, self.lang), id=reference.id
        )
        text: Agreement | Charter | Absent | None = getattr(self.alliance, reference.document.value)
        listed = text.articles if isinstance(text, Agreement | Charter) else None
        for article in listed or ():
            said = article.zh if self.lang == "zh" else article.en
            if article.id == reference.id and (said or article.zh or article.en):
                saying = " ".join((said or article.zh or article.en or "").split())
                return self.label("fact.saying", article=named, text=saying)
        return named

    def range(self, range_: Range) -> str:
        """A sum, or its bounds."""
        low = formatting.money(range_.low, self.lang)
        if range_.high is None:
            return self.label("range.at_least", low=low)
        if range_.high == range_.low:
            return low
        return self.label("range.between", low=low, high=formatting.money(range_.high, self.lang))

    def value_at(self, path: str) -> str:
        """The value of the fact *path*, with the text its part rests on, if it names one.

        Of an attestation, with whoever made it.
        """
        place = self.place(path)
        if place.field.shape is Shape.COUNT and place.value is not None:
            return self.label("fact.further", number=str(place.value))
        said = self.value(place.value)
        owner = place.owners[-1][1]
        if place.field.name in ("article", "document", "by"):
            return said
        if isinstance(owner, Attestation):
            return self._attested(said, owner)
        evidence = getattr(owner, "article", None) or getattr(owner, "document", None)
        if evidence is None:
            return said
        return self.label("fact.with_article", what=said, article=self.value(evidence))

    def kind(self, path: str) -> str:
        """What facts like *path* are, whosever they are: ``成员的任务``."""
        place = self.place(path)
        owners = place.owners
        said = label_of_field(type(owners[-1][1]), place.field.name, self.lang)
        for position in reversed(range(1, len(owners))):
            part = type(owners[position][1])
            if stands_in_lists(part):
                named = label_of_part(part, self.lang)
                return self.label("fact.of_all", field=said, part=named)
            said = self.label("fact.of", field=said, owner=self._standing(owners, position))
        return said

    def request(self, path: str) -> str:
        """How a letter asks for facts like *path*."""
        place = self.place(path)
        return request_for(type(place.owners[-1][1]), place.field.name, self.lang)

    def by_kind(self, paths: Iterable[str]) -> list[list[str]]:
        """Paths grouped by their path without keys."""
        groups: dict[str, list[str]] = {}
        for path in paths:
            groups.setdefault(self.place(path).kind, []).append(path)
        return list(groups.values())

    # --- findings ---------------------------------------------------------------------

    def finding(self, result: Result, finding: Finding) -> str:
        """A finding in the rule's words, with its figures and the rule's parameters."""
        said = self.rule(result.rule, "finding")
        named = (*result.parameters, *finding.figures)
        figures = {name: self.value(figure) for name, figure in named}
        subject, owner = self.fact(finding.subject), self.owner(finding.subject)
        return filled(said, {"subject": subject, "owner": owner, **figures}, self.lang)

    def rule(self, rule: Rule, name: str) -> str:
        """Words that stand beside a rule."""
        text: Text = getattr(rule, name)
        return words(text, f"rule.{rule.code}.{name}", self.lang)
