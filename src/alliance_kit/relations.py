"""What must hold between the parts of one alliance.  各部分之间的关系

Ids are unique, references resolve, a count has its list, nothing happened after ``as_of``. The
same reading serves an alliance in memory and a document that is not one yet, so that a document
is told all its mistakes at once.
"""

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeAlias

from attrs import frozen

from .articles import ArticleRef, Document
from .parts import NONE, OTHER, Field, Part, Shape, fields_of, per_class
from .text import Text, printable

MOST_FLAWS = 1001
"""So many flaws of each kind are looked for."""

MOST_COMPARISONS = 10_000
"""After so many comparisons no near id is looked for any more: that would take too long."""

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value: field names and positions, from the alliance down."""


@frozen
class Flaw:
    """One thing that cannot be.

    Attributes:
        kind: a short name: ``duplicate_id``, ``dangling_reference``, ``count_without_list`` or
            ``after_as_of``.
        steps: the way to it.
        found: what stands there.
        accepted: what could stand there.
    """

    kind: str
    steps: Steps
    found: str
    accepted: Text

    def said_in(self, lang: str) -> str:
        """What stands where, and what could."""
        if lang == "zh":
            return f"{written(self.steps)} 为 {self.found}，可接受：{self.accepted.zh}"
        return f"{written(self.steps)} is {self.found}, accepted: {self.accepted.en}"


def written(steps: Steps) -> str:
    """The way to a value in a document, entries counted from 1: ``members[#7].tasks``."""
    said = ""
    for part in steps:
        name = f"[#{part + 1}]" if isinstance(part, int) else printable(part)
        said += f".{name}" if said and isinstance(part, str) else name
    return said


Read: TypeAlias = Callable[[Any, str], Any]
"""Reads a field of a value that may be anything; ``None`` where there is nothing."""


def read_attribute(value: Any, name: str) -> Any:
    """Read a field of a part."""
    return getattr(value, name, None)


def flaws(root: Any, cls: type[Part], read: Read) -> tuple[Flaw, ...]:
    """Everything in *root* that cannot stand together.

    Args:
        root: an alliance, or a document that wants to be one.
        cls: the class of the alliance.
        read: how to read a field of it.
    """
    facts = tuple(_facts(root, cls, read, ()))
    return tuple(
        sorted(
            (
                *islice(_duplicates(facts), MOST_FLAWS),
                *islice(_dangling(facts, root, read), MOST_FLAWS),
                *islice(_uncounted(facts, read), MOST_FLAWS),
                *islice(_too_late(facts, str(read(root, "as_of"))), MOST_FLAWS),
            ),
            key=lambda flaw: [str(part) for part in flaw.steps],
        )
    )


@frozen
class _Fact:
    """A fact that stands in a relation to others."""

    steps: Steps
    field: Field
    value: Any
    owner: Any


@per_class
def _related(cls: type[Part]) -> tuple[Field, ...]:
    """The fields of a class that hold parts or stand in a relation to others."""
    always_known = {OTHER + field.name for field in fields_of(cls) if field.empty_if_unsaid}
    return tuple(
        field
        for field in fields_of(cls)
        if (field.shape is not Shape.SCALAR and field.name not in always_known)
        or field.identifies
        or field.refers_to
        or field.happened
        or field.types == (ArticleRef,)
    )


def _facts(value: Any, cls: type[Part], read: Read, steps: Steps) -> Iterator[_Fact]:
    if not isinstance(value, Part | dict):
        return
    for field in _related(cls):
        inner = read(value, field.name)
        if field.may_be_none and inner == NONE:
            continue
        way = (*steps, field.name)
        if inner is not None or field.shape is Shape.COUNT:
            yield _Fact(way, field, inner, value)
        if field.shape is Shape.PART:
            yield from _facts(inner, field.types[0], read, way)
        elif field.shape is Shape.PARTS and isinstance(inner, list | tuple):
            for position, entry in enumerate(inner):
                yield from _facts(entry, _class_of(entry, field, read), read, (*way, position))


def _class_of(entry: Any, field: Field, read: Read) -> type[Part]:
    chosen: type[Part] = next(
        (
            cls
            for cls in field.types
            if isinstance(entry, cls) or (cls.TAG and read(entry, cls.TAG[0]) == cls.TAG[1])
        ),
        field.types[0],
    )
    return chosen


def _duplicates(facts: tuple[_Fact, ...]) -> Iterator[Flaw]:
    seen: Counter[tuple[Steps, str]] = Counter()
    for fact in facts:
        if fact.field.identifies and isinstance(fact.value, str):
            seen[fact.steps[:-2], fact.value] += 1
            if seen[fact.steps[:-2], fact.value] > 1:
                accepted = Text(zh="本列表中尚未使用的编号", en="an id not used in this list yet")
                yield Flaw("duplicate_id", fact.steps, fact.value, accepted)


def _dangling(facts: tuple[_Fact, ...], root: Any, read: Read) -> Iterator[Flaw]:
    ids = _ids(facts, read)
    ids |= {f"{text}.articles": set() for text in Document if read(root, text) == NONE}
    comparisons = 0
    for fact in facts:
        target, name = _target(fact)
        if target in ids and name not in ids[target]:
            near: list[str] = []
            comparisons += len(ids[target])
            if comparisons <= MOST_COMPARISONS:
                near = difflib.get_close_matches(name, sorted(ids[target]), n=1)
            yield Flaw("dangling_reference", fact.steps, str(fact.value), _listed(target, near))


def _ids(facts: tuple[_Fact, ...], read: Read) -> dict[str, set[str]]:
    """The ids of each known list, by its path."""
    return {
        written(fact.steps): {name for entry in fact.value for name in _names(entry, read)}
        for fact in facts
        if fact.field.shape is Shape.PARTS and isinstance(fact.value, list | tuple)
    }


def _names(entry: Any, read: Read) -> Iterator[str]:
    """The id of an entry; where it has none, whatever was probably meant to be its id."""
    name = read(entry, "id")
    if isinstance(name, str):
        yield name
    elif isinstance(entry, dict):
        yield from (str(value) for value in entry.values() if isinstance(value, str | int))
    elif not isinstance(entry, Part):
        yield str(entry)


def _target(fact: _Fact) -> tuple[str, str]:
    """The path of the list that a reference points into, and the id it names."""
    if fact.field.refers_to:
        return fact.field.refers_to, str(fact.value)
    if fact.field.types == (ArticleRef,):
        document, _, name = str(fact.value).partition(" ")
        return f"{document}.articles", name
    return "", ""


def _listed(target: str, near: list[str]) -> Text:
    hint_zh = f"（是否指 {near[0]}？）" if near else ""
    hint_en = f" (did you mean {near[0]}?)" if near else ""
    return Text(zh=f"{target} 中列出的编号{hint_zh}", en=f"an id listed under {target}{hint_en}")


def _uncounted(facts: tuple[_Fact, ...], read: Read) -> Iterator[Flaw]:
    for fact in facts:
        if fact.field.shape is Shape.COUNT and fact.value != 0:
            listed = fact.field.name.removeprefix(OTHER)
            if read(fact.owner, listed) is None:
                accepted = Text(
                    zh=f"先列出 {listed}（一个也没有列出时写 []）",
                    en=f"the list {listed} first ([] where it shows none)",
                )
                yield Flaw("count_without_list", fact.steps, str(fact.value), accepted)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _too_late(facts: tuple[_Fact, ...], as_of: str) -> Iterator[Flaw]:
    """Days are compared as they are written, which orders them."""
    if not _DAY.fullmatch(as_of):
        return
    for fact in facts:
        day = str(fact.value) if fact.field.happened else ""
        if day > as_of and _DAY.fullmatch(day):
            accepted = Text(
                zh=f"不晚于 {as_of}（as_of）的日期：之后的事本文件还不知道",
                en=f"a day up to {as_of} (as_of): the document knows nothing later",
            )
            yield Flaw("after_as_of", fact.steps, day, accepted)
