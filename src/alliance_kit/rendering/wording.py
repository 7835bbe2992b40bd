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
from ..checks.report import Result
from ..contributions import Contribution
from ..funds import PublicFund
from ..labels import formatting, label, label_of, label_of_field, label_of_part, request_for, words
from ..members import Left, Member, Rejoined, Task
from ..money import Money
from ..parts import Part, Place, Shape, places, seen_on
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
        said = self.part(owners[-1][1])
        if len(owners) > 2:
            return self.label("fact.of", field=said, owner=self.part(owners[-2][1]))
        return said

    def part(self, part: Part) -> str:
        """A part, with what tells it apart."""
        name = label_of_part(type(part), self.lang)
        match part:
            case Alliance():
                return self.name(part.name)
            case Member(id=id_):
                said = self.label("fact.member", part=name, id=id_)
                if part.name is None:
                    return said
                return self.label("fact.named", what=said, name=part.name.said_in(self.lang))
            case Task():
                details: list[object] = [part.what or part.article]
            case Contribution():
                details = [part.member, part.paid_on, part.amount]
            case PublicFund():
                details = [part.grantor, part.received_on, part.amount]
            case Left() | Rejoined():
                details = [part.on]
            case Article():
                details = [part.id]
            case _:
                details = []
        known = [self.value(detail) for detail in details if detail is not None]
        if not known:
            return name
        separator = "，" if self.lang == "zh" else ", "
        return self.label("fact.entry", part=name, details=separator.join(known))

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
            case StrEnum():
                return label_of(value, self.lang)
            case Money():
                return formatting.money(value, self.lang)
            case Range():
                return self.range(value)
            case Fraction():
                return formatting.fraction(value)
            case date():
                return formatting.day(value, self.lang)
            case Wording():
                return value.said_in(self.lang)
            case ArticleRef():
                return self.article(value)
            case _:
                return str(value)

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
        text: Agreement | Charter | None = getattr(self.alliance, reference.document.value)
        for article in (text and text.articles) or ():
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
        """The value of the fact *path*, with the article its part rests on, if it names one."""
        place = self.place(path)
        if place.field.shape is Shape.COUNT and place.value is not None:
            return self.label("fact.further", number=str(place.value))
        said = self.value(place.value)
        article = getattr(place.owners[-1][1], "article", None)
        if article is None or place.field.name == "article":
            return said
        return self.label("fact.with_article", what=said, article=self.article(article))

    def kind(self, path: str) -> str:
        """What facts like *path* are, whosever they are: ``成员的任务``."""
        place = self.place(path)
        owner = place.owners[-1][1]
        name = label_of_field(type(owner), place.field.name, self.lang)
        if len(place.owners) == 1:
            return name
        part = label_of_part(type(owner), self.lang)
        return self.label("fact.of_all", field=name, part=part)

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
        return said.format_map(
            {
                "subject": self.fact(finding.subject),
                "owner": self.owner(finding.subject),
                **figures,
            }
        )

    def rule(self, rule: Rule, name: str) -> str:
        """Words that stand beside a rule."""
        text: Text = getattr(rule, name)
        return words(text, f"rule.{rule.code}.{name}", self.lang)
