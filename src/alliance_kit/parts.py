"""What an alliance is made of, and how its facts are addressed.  组成与事实的地址

An alliance is a tree of *parts* (members, tasks, contributions ...). A part is a frozen attrs
class derived from :class:`Part`; its fields are *facts*. What a field is can be read off its
type, so that loading, the schema, the labels and the tests need no second description:

* ``T | None``: a fact that may be unknown (``None``);
* ``T | Absent | None``: one that may also be known to be none (:data:`NONE`);
* ``tuple[P, ...] | None``: a list of parts that may be unknown;
* ``other_<list>: int | None``: how many further entries the list does not show, 0 by default,
  ``None`` when that number is unknown;
* an ``id`` of a type made by :class:`Id`: the name other parts refer to; the same type
  elsewhere is a reference;
* :data:`Happened`: the day something happened, never after the document's ``as_of``.

A fact's *path* names it in findings and letters: ``members[M-07].tasks``. An entry of a list is
addressed by its id, or else by its content, never by its position.
"""

import functools
import re
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, TypeVar, cast

import attrs

from .errors import InvalidValue
from .text import Text
from .wording import LEGIBLE, Wording, is_legible

if TYPE_CHECKING:
    from .facts import Facts, Truth

T = TypeVar("T")
P = TypeVar("P", bound="Part")


def per_class(function: "Callable[[type[Part]], T]") -> "Callable[[type[Part]], T]":
    """Work out once for each class of parts."""
    return cast("Callable[[type[Part]], T]", functools.cache(function))


OTHER = "other_"
"""Prefix of the fields that count what a list does not show."""


MOST_COUNTED = 10**9
"""The largest number that a count of further entries may be."""

COUNT = Text(
    zh=f"0 至 {MOST_COUNTED} 的整数，或 unknown（不知道有多少）",
    en=f"a whole number from 0 to {MOST_COUNTED}, or unknown",
)
NUMBER = Text(zh=f"0 至 {MOST_COUNTED} 的整数", en=f"a whole number from 0 to {MOST_COUNTED}")
SHARE = Text(
    zh="0 至 1 的分数，写作 分子/分母，如 35/100",
    en="a share from 0 to 1 as numerator/denominator, such as 35/100",
)
ID = Text(
    zh="编号：1 至 64 个字符，不含空白和方括号，不能是 none、unknown",
    en="an id: 1 to 64 characters, no blanks or brackets, not none or unknown",
)
SOMETHING = Text(zh="此项必填", en="a value: this cannot be left out")


class Absent(StrEnum):
    """What is known to be none (无), where a fact is not a list or a number."""

    NONE = "none"


NONE: Final = Absent.NONE
"""Known to be none; written ``none`` in documents."""


class Part:
    """Something an alliance is made of."""

    __slots__ = ()
    TOLD_BY: ClassVar[tuple[str, ...]] = ()
    """Fields that tell an entry of a list from the others; none for what stands by itself."""

    TAG: ClassVar[tuple[str, str] | None] = None
    """Field and word that tell this class from the others of its union in a document."""

    JUDGED: ClassVar[bool] = False
    """Whether its facts are somebody's judgement: answers that rest on them are counted apart."""

    ONE_OF: ClassVar[tuple[str, ...]] = ()
    """Fields of which at least one must be known, where the part would say nothing without."""

    def __attrs_post_init__(self) -> None:
        if self.ONE_OF and all(getattr(self, name) is None for name in self.ONE_OF):
            raise InvalidValue(found="{}", accepted=one_of(self.ONE_OF))
        for field in fields_of(type(self)):
            accepted = refusal(field, getattr(self, field.name))
            if accepted is not None:
                found = repr(getattr(self, field.name))[:80]
                raise InvalidValue(field=field.name, found=found, accepted=accepted)
        self.check()

    def check(self) -> None:
        """Refuse what no world could mean, beyond wrong types.

        Raises:
            InvalidValue: such a value.
        """

    def key(self) -> str:
        """How a list addresses this entry: by its id, or in brief by its content."""
        values = (getattr(self, name) for name in self.TOLD_BY)
        return content_key(*(self.TAG or ())[1:], *values)

    def full_key(self) -> str:
        """How a list addresses this entry where the brief key fits another one as well."""
        known = {
            field.name: getattr(self, field.name)
            for field in fields_of(type(self))
            if field.shape is Shape.SCALAR and getattr(self, field.name) is not None
        }
        said = [f"{name}={' / '.join(_said(value))}" for name, value in known.items()]
        return " ".join([self.TAG[1], *said] if self.TAG else said)

    def stands(self, facts: "Facts") -> "bool | Truth":
        """Whether the part is there on the day asked about: what happens, from its day on.

        Parts that come and go override this and ask *facts* for their days.
        """
        name = day_field(type(self))
        return name is None or facts.happened(getattr(self, name), self, name)


def _said(value: object) -> tuple[str, ...]:
    if isinstance(value, Wording):
        return tuple(said for said in (value.zh, value.en) if said is not None)
    return (str(value),)


def content_key(*values: object) -> str:
    """The key of an entry without an id: its content, ``?`` for what is unknown."""
    return " ".join("?" if value is None else str(value) for value in values)


class Id:
    """Marks a text type as the id of the parts in one list."""

    __slots__ = ("collection",)
    pattern: ClassVar[re.Pattern[str]] = re.compile(
        r"(?!(?:none|unknown)(?!\S))[^\s\[\]\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ud800-\udfff\ufeff]{1,64}"
    )

    def __init__(self, collection: str) -> None:
        self.collection: str = collection


class InCurrency:
    """Marks an amount that is always in one currency."""

    __slots__ = ("code",)

    def __init__(self, code: str) -> None:
        self.code: str = code


class _Happened:
    __slots__ = ()


HAPPENED = _Happened()
Happened = Annotated[date, HAPPENED]
"""The day something happened: never later than the day up to which the document knows."""


class Shape(StrEnum):
    """What a field holds."""

    SCALAR = "scalar"
    PART = "part"
    PARTS = "parts"
    COUNT = "count"


@attrs.frozen(kw_only=True)
class Field:
    """One field of a part, read off its type.

    Attributes:
        name: its name in Python and in documents.
        shape: what it holds.
        types: the type of the scalar or part, several for a union.
        required: whether a document may not leave it out.
        identifies: the list whose entries it names, for an id.
        refers_to: the list whose entries it refers to, for a reference.
        happened: whether it is the day something happened.
        currency: the only currency of an amount, where there is one.
        empty_if_unsaid: whether a list that is left out is empty rather than unknown.
        may_be_none: whether it may be known to be none.
    """

    name: str
    shape: Shape
    types: tuple[Any, ...]
    required: bool
    identifies: str | None = None
    refers_to: str | None = None
    happened: bool = False
    currency: str | None = None
    empty_if_unsaid: bool = False
    may_be_none: bool = False


@per_class
def fields_of(cls: type[Part]) -> tuple[Field, ...]:
    """The fields of a class of parts, in their order of definition."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return tuple(
        _field(attribute.name, hints[attribute.name], attribute.default)
        for attribute in attrs.fields(cls)  # type: ignore[arg-type]  # every Part is an attrs class
    )


def _alternatives(hint: Any) -> tuple[Any, ...]:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return tuple(arg for arg in typing.get_args(hint) if arg is not type(None))
    return (hint,)


def _field(name: str, hint: Any, default: Any) -> Field:
    required = default is attrs.NOTHING
    given = _alternatives(hint)
    kinds = tuple(kind for kind in given if kind is not Absent)
    may_be_none = kinds != given
    if name.startswith(OTHER):
        return Field(name=name, shape=Shape.COUNT, types=(int,), required=False)
    if typing.get_origin(kinds[0]) is tuple:
        entries = _alternatives(typing.get_args(kinds[0])[0])
        return Field(
            name=name,
            shape=Shape.PARTS,
            types=entries,
            required=required,
            empty_if_unsaid=default == (),
        )
    if isinstance(kinds[0], type) and issubclass(kinds[0], Part):
        return Field(
            name=name,
            shape=Shape.PART,
            types=kinds,
            required=required,
            may_be_none=may_be_none,
        )
    marks = typing.get_args(kinds[0])[1:] if typing.get_origin(kinds[0]) is Annotated else ()
    plain = typing.get_args(kinds[0])[0] if marks else kinds[0]
    collection = next((mark.collection for mark in marks if isinstance(mark, Id)), None)
    return Field(
        name=name,
        shape=Shape.SCALAR,
        types=(plain,),
        required=required,
        identifies=collection if name == "id" else None,
        refers_to=None if name == "id" else collection,
        happened=HAPPENED in marks,
        currency=next((mark.code for mark in marks if isinstance(mark, InCurrency)), None),
        may_be_none=may_be_none,
    )


def one_of(names: tuple[str, ...]) -> Text:
    """What a part accepts that needs one of several fields."""
    return Text(zh=f"{'、'.join(names)} 至少写一项", en=f"at least one of {', '.join(names)}")


def refusal(field: Field, value: object) -> Text | None:
    """What a field accepts, if it does not accept *value* in memory; else ``None``."""
    if field.shape is Shape.COUNT:
        return COUNT if value is not None and not _is_count(value) else None
    if value is None:
        return SOMETHING if field.required or field.empty_if_unsaid else None
    if value is NONE and field.may_be_none:
        return None
    if field.shape is Shape.PARTS:
        if type(value) is tuple and all(type(entry) in field.types for entry in value):
            return None
        return _named("tuple", field.types)
    if type(value) not in field.types:
        return _named("", field.types)
    if field.identifies or field.refers_to:
        return None if Id.pattern.fullmatch(str(value)) else ID
    return _out_of_range(field, value)


def _out_of_range(field: Field, value: object) -> Text | None:
    """What a field accepts, if it does not accept *value* of the right type."""
    accepted = None
    match value:
        case str() if type(value) is str and not is_legible(value):
            accepted = LEGIBLE
        case int() if type(value) is int and not _is_count(value):
            accepted = NUMBER
        case Fraction() if not (0 <= value <= 1 and value.denominator < MOST_COUNTED):
            accepted = SHARE
        case _ if field.currency and getattr(value, "currency", None) != field.currency:
            accepted = in_currency(field.currency)
    return accepted


def in_currency(code: str) -> Text:
    """What a field accepts that is always in one currency."""
    return Text(zh=f"{code} 金额", en=f"an amount in {code}")


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value <= MOST_COUNTED


def _named(outer: str, types_: tuple[Any, ...]) -> Text:
    names = " | ".join(cls.__name__ for cls in types_)
    return (
        Text(zh=f"{outer}[{names}]", en=f"{outer}[{names}]") if outer else Text(zh=names, en=names)
    )


def classes_under(root: type[Part]) -> tuple[type[Part], ...]:
    """*root* and every class of parts reachable from it, each once."""
    found = {root: None}
    waiting = [root]
    while waiting:
        for field in fields_of(waiting.pop()):
            if field.shape in (Shape.PART, Shape.PARTS):
                waiting += [cls for cls in field.types if cls not in found]
                found.update(dict.fromkeys(field.types))
    return tuple(found)


@attrs.frozen(kw_only=True)
class Place:
    """Where one fact stands.

    Attributes:
        owners: the parts from the alliance down to the one the fact belongs to, each with the
            field it stands in (empty for the alliance itself).
        field: the fact's field.
        value: what is known, ``None`` when nothing is.
        keys: the steps of the path to the owner.
    """

    owners: tuple[tuple[str, Part], ...]
    field: Field
    value: Any

    keys: tuple[str, ...]

    @property
    def path(self) -> str:
        """The fact's path, such as ``members[M-07].tasks``."""
        return ".".join((*self.keys, self.field.name))

    @property
    def kind(self) -> str:
        """The path without the keys of entries: ``members[…].tasks``."""
        steps = (
            f"{field}[…]" if stands_in_lists(type(part)) else field
            for field, part in self.owners[1:]
        )
        return ".".join((*steps, self.field.name))


@per_class
def stands_in_lists(cls: type[Part]) -> bool:
    """Whether entries of a list are of this class, so that they need keys."""
    return bool(cls.TOLD_BY)


def keys_of(entries: tuple[Part, ...]) -> tuple[str, ...]:
    """The keys of the entries of one list; only entries of equal content share one."""
    brief = [entry.key() for entry in entries]
    seen = Counter(brief)
    return tuple(
        key if seen[key] == 1 else entry.full_key()
        for key, entry in zip(brief, entries, strict=True)
    )


@per_class
def day_field(cls: type[Part]) -> str | None:
    """The field with the day on which parts of a class come about, if they have one."""
    return next((field.name for field in fields_of(cls) if field.happened), None)


def is_later(part: Part, day: date) -> bool:
    """Whether a part came about after *day*, so that nothing of it is seen on *day*."""
    name = day_field(type(part))
    since = None if name is None else getattr(part, name)
    return since is not None and since > day


def seen_on(entries: tuple[P, ...], day: date) -> tuple[P, ...]:
    """The entries that can be seen on *day*: all that did not come about later."""
    return tuple(entry for entry in entries if not is_later(entry, day))


def seen_part(field: Field, value: Any, day: date) -> Any:
    """A part as it is seen on *day*: before it came about there is none, or nobody knows."""
    if isinstance(value, Part) and is_later(value, day):
        return NONE if field.may_be_none else None
    return value


def places(part: Part, on: date | None = None) -> Iterator[Place]:
    """Every fact of *part* and of the parts below it, in the order of the classes.

    Args:
        part: where to begin.
        on: the day on which it is looked at; what came about later is left out.
    """
    yield from _places((("", part),), (), on or date.max)


def _places(
    owners: tuple[tuple[str, Part], ...], keys: tuple[str, ...], on: date
) -> Iterator[Place]:
    part = owners[-1][1]
    for field in fields_of(type(part)):
        value = seen_part(field, getattr(part, field.name), on)
        yield Place(owners=owners, field=field, value=value, keys=keys)
        if isinstance(value, Part):
            yield from _places((*owners, (field.name, value)), (*keys, field.name), on)
        elif field.shape is Shape.PARTS and value:
            entries = seen_on(value, on)
            for key, entry in zip(keys_of(entries), entries, strict=True):
                step = f"{field.name}[{key}]"
                yield from _places((*owners, (field.name, entry)), (*keys, step), on)
