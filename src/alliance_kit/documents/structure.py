"""From plain values to an alliance, and back.  结构化

cattrs does the work, with a hook for every field, because its own hooks are lenient: ``"ab"``
would become a tuple and ``1.9`` the number 1. Every problem of a document is found at once.
"""

import difflib
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeAlias, cast

import cattrs
from attrs import evolve
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn, override

from ..alliance import Alliance, InvalidAlliance
from ..articles import ArticleRef
from ..errors import InvalidValue
from ..labels import label_of
from ..money import Money
from ..parts import (
    COUNT,
    ID,
    MOST_COUNTED,
    NONE,
    NUMBER,
    OTHER,
    SHARE,
    Field,
    Id,
    Part,
    Shape,
    classes_under,
    fields_of,
    in_currency,
)
from ..relations import Flaw, Steps, flaws
from ..text import Text, printable
from ..wording import LEGIBLE, Wording, is_legible, is_one_line
from .problems import Problem
from .reading import MOST_PROBLEMS, Odd

FORMAT = "alliance_kit/1"
"""The format line of the documents this release writes."""

SHARE_PATTERN = r"([0-9]{1,9})/(?!0+(?![0-9]))([0-9]{1,9})"
"""A share as documents write it."""

UNKNOWN_NUMBER = "unknown"
"""The word for a count of further entries that nobody knows."""

DATE = Text(
    zh="日期，写作 YYYY-MM-DD，如 2026-06-30", en="a date as YYYY-MM-DD, such as 2026-06-30"
)
YES_OR_NO = Text(zh="true（是）或 false（否）", en="true or false")
OR_NONE = Text(zh="；确实没有的，写 none", en="; none if there is none")
LIST = Text(zh="列表；确实一个也没有时写 []", en="a list; [] if there are none")
TEXT = Text(zh="文字；数字请加引号", en="text; put a number in quotes")
WORDING = Text(
    zh="写明语言的文字，如 {zh: 中文, en: English}",
    en="words by language, such as {zh: 中文, en: English}",
)
FIRST_MEND = Text(zh="请先改正以上各项", en="mend these first")
REQUIRED = Text(
    zh="此项必填；不写、null 和留空都等于未知",
    en="a value: left out, null and blank all mean unknown",
)

Plain: TypeAlias = Any
"""A plain value: mapping, list, text, whole number, boolean, ``None`` or :class:`Odd`."""
Hook: TypeAlias = Callable[[Plain, Any], Any]


class Refused(Exception):
    """Values that are not accepted, each with its way from here."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


def refused(kind: str, value: Plain, accepted: Text, steps: Steps = ()) -> Refused:
    """One value that is not accepted."""
    return Refused(Problem(kind=kind, steps=steps, found=shown(value), accepted=accepted))


def shown(value: Plain) -> str:
    """A plain value, in brief, in words of neither language."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case Odd(written):
            return written
        case str():
            return f"“{printable(value[:60])}{'…' if len(value) > 60 else ''}”"
        case list():
            return "[…]" if value else "[]"
        case dict():
            return "{…}" if value else "{}"
        case _:
            return str(value)


# --- scalars --------------------------------------------------------------------------


def _text(value: Plain, _: Any) -> str:
    if not isinstance(value, str):
        raise refused("wrong_type", value, TEXT)
    if not is_legible(value):
        raise refused("bad_value", value, LEGIBLE)
    return value


def _line(value: Plain) -> str:
    words = _text(value, str)
    if not is_one_line(words):
        raise refused("bad_value", value, LEGIBLE)
    return words


def _identifier(value: Plain, _: Any) -> str:
    if not isinstance(value, str):
        raise refused("wrong_type", value, TEXT)
    if not Id.pattern.fullmatch(value):
        raise refused("bad_value", value, ID)
    return value


def read_date(value: Plain) -> date:
    """Read ``2026-06-30``.

    Raises:
        Refused: anything else, a day that no calendar has among them.
    """
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise refused("bad_value", value, DATE)


def _count(value: Plain, _: Any) -> int | None:
    if value == UNKNOWN_NUMBER:
        return None
    if type(value) is int and 0 <= value <= MOST_COUNTED:
        return value
    raise refused("bad_value", value, COUNT)


def _yes_or_no(value: Plain, _: Any) -> bool:
    if type(value) is not bool:
        raise refused("wrong_type", value, YES_OR_NO)
    return value


def _number(value: Plain, _: Any) -> int:
    if type(value) is not int or not 0 <= value <= MOST_COUNTED:
        raise refused("bad_value", value, NUMBER)
    return value


def _share(value: Plain, _: Any) -> Fraction:
    match = re.fullmatch(SHARE_PATTERN, value) if isinstance(value, str) else None
    if match is not None and 0 < int(match[2]) >= int(match[1]):
        return Fraction(int(match[1]), int(match[2]))
    raise refused("bad_value", value, SHARE)


def _written_share(share: Fraction) -> str:
    return f"{share.numerator}/{share.denominator}"


def _parsed(parse: Callable[[str], Any]) -> Hook:
    def hook(value: Plain, _: Any) -> Any:
        try:
            return parse(value if isinstance(value, str) else shown(value))
        except InvalidValue as error:
            raise refused("bad_value", value, error.accepted) from None

    return hook


def _in_currency(code: str) -> Hook:
    def hook(value: Plain, cls: Any) -> Money:
        amount = cast(Money, _SCALARS[Money](value, cls))
        if amount.currency != code:
            raise refused("bad_value", value, in_currency(code))
        return amount

    return hook


def _choice(choices: type[StrEnum]) -> Hook:
    words = {choice.value: choice for choice in choices}

    def hook(value: Plain, _: Any) -> StrEnum:
        if isinstance(value, str) and value in words:
            return words[value]
        raise refused("bad_choice", value, _choices(choices, value))

    return hook


def _choices(choices: type[StrEnum], value: Plain) -> Text:
    """The words that are accepted, with their labels, and the one that may be meant."""
    said = {lang: {c.value: label_of(c, lang) for c in choices} for lang in ("zh", "en")}
    near = [word for labels in said.values() for word, name in labels.items() if name == value]
    near += difflib.get_close_matches(str(value), said["en"], n=1)
    accepted = Text(
        zh="、".join(f"{word}（{name}）" for word, name in said["zh"].items()),
        en=", ".join(f"{word} ({name})" for word, name in said["en"].items()),
    )
    return _hinted(accepted, near)


def _hinted(accepted: Text, near: list[str]) -> Text:
    """What is accepted, and the first of what may be meant, if anything may."""
    if not near:
        return accepted
    return Text(
        zh=f"{accepted.zh}；是否想写 {near[0]}？", en=f"{accepted.en}; did you mean {near[0]}?"
    )


def _wording(value: Plain, _: Any) -> Wording | None:
    """Words by language; with every language left blank they are unknown."""
    if not isinstance(value, dict):
        raise refused("wrong_type", value, WORDING)
    problems = list(_unknown_keys(value, ("zh", "en")))
    words = {}
    for lang in ("zh", "en"):
        if value.get(lang) is not None:
            try:
                words[lang] = _line(value[lang])
            except Refused as error:
                problems += _within(lang, error)
    if problems:
        raise Refused(*problems)
    return Wording(**words) if words else None


_SCALARS: dict[type, Hook] = {
    str: _text,
    bool: _yes_or_no,
    int: _number,
    Fraction: _share,
    date: lambda value, _: read_date(value),
    Money: _parsed(Money.parse),
    ArticleRef: _parsed(ArticleRef.parse),
    Wording: _wording,
}


# --- parts ----------------------------------------------------------------------------


def _within(step: str | int, error: Refused) -> Iterator[Problem]:
    for problem in error.problems:
        yield evolve(problem, steps=(step, *problem.steps))


def _unknown_keys(value: dict[str, Plain], names: tuple[str, ...]) -> Iterator[Problem]:
    unknown = [key for key in value if key not in names]
    accepted = Text(zh="、".join(names), en=", ".join(names))
    for key in unknown[:MOST_PROBLEMS]:
        hinted = _hinted(accepted, difflib.get_close_matches(key, names, n=1))
        yield Problem(kind="unknown_key", steps=(key,), found=printable(key[:80]), accepted=hinted)
    if len(unknown) > MOST_PROBLEMS:
        yield too_many()


def _list(entry_hook: Hook) -> Hook:
    def hook(value: Plain, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refused("wrong_type", value, LIST)
        entries: list[Any] = []
        problems: list[Problem] = []
        for position, entry in enumerate(value):
            try:
                entries.append(entry_hook(entry, None))
            except Refused as error:
                problems += _within(position, error)
            if len(problems) >= MOST_PROBLEMS:
                problems.append(too_many())
                break
        if problems:
            raise Refused(*problems)
        return tuple(entries)

    return hook


def _part(cls: type[Part], converter: cattrs.Converter) -> Hook:
    """The hook of one class: cattrs structures the fields, each with a hook of ours."""
    fields = fields_of(cls)
    names = tuple(field.name for field in fields)
    counts = tuple(field.name for field in fields if field.shape is Shape.COUNT)
    overrides = {f.name: override(struct_hook=_field_hook(f, converter)) for f in fields}
    structure = make_dict_structure_fn(
        cast(Any, cls), converter, _cattrs_detailed_validation=True, **cast(Any, overrides)
    )

    def hook(value: Plain, _: Any) -> Any:
        if not isinstance(value, dict):
            accepted = Text(zh="键值对：" + "、".join(names), en="a mapping: " + ", ".join(names))
            raise refused("wrong_type", value, accepted)
        problems = list(_unknown_keys(value, names))
        given = {
            key: inner
            for key, inner in value.items()
            if (inner is not None or key in counts) and key in names
        }
        structured = None
        try:
            structured = structure(given, cast(Any, cls))
        except ClassValidationError as group:
            problems += _of_class(group)
        if problems:
            raise Refused(*problems)
        return structured

    return hook


def _of_class(group: ClassValidationError) -> Iterator[Problem]:
    """The problems of the fields, or, where all are well, of the class they make."""
    of_fields, of_class = group.group_exceptions()
    for error, note in of_fields:
        if isinstance(error, Refused):
            yield from _within(note.name, error)
        elif isinstance(error, KeyError):
            yield Problem(
                kind="missing_key", steps=(note.name,), found=note.name, accepted=REQUIRED
            )
        else:
            raise error
    for other in of_class:
        if isinstance(other, InvalidAlliance):
            yield from _of_flaws(other.flaws)
        elif isinstance(other, InvalidValue):
            yield Problem(
                kind="bad_value",
                steps=(other.field,) if other.field else (),
                found=other.found,
                accepted=other.accepted,
            )
        else:
            raise other


def _of_flaws(found: Iterable[Flaw]) -> Iterator[Problem]:
    for number, flaw in enumerate(found):
        if number == MOST_PROBLEMS:
            yield too_many()
            return
        yield Problem(kind=flaw.kind, steps=flaw.steps, found=flaw.found, accepted=flaw.accepted)


def too_many() -> Problem:
    """The problem that there are too many."""
    return Problem(kind="too_many_problems", steps=(), found="…", accepted=FIRST_MEND)


def _field_hook(field: Field, converter: cattrs.Converter) -> Hook:
    hook = _known_hook(field, converter)
    return _or_none(hook) if field.may_be_none else hook


def _or_none(hook: Hook) -> Hook:
    """The hook of a fact that may also be known to be none."""

    def or_none(value: Plain, cls: Any) -> Any:
        if value == NONE.value:
            return NONE
        try:
            return hook(value, cls)
        except Refused as error:
            raise Refused(*map(_also_none, error.problems)) from None

    return or_none


def _also_none(problem: Problem) -> Problem:
    """The problem of a value as a whole, which could be ``none`` as well."""
    if problem.steps:
        return problem
    said = problem.accepted
    return evolve(problem, accepted=Text(zh=said.zh + OR_NONE.zh, en=said.en + OR_NONE.en))


def _known_hook(field: Field, converter: cattrs.Converter) -> Hook:
    match field.shape:
        case Shape.COUNT:
            return _count
        case Shape.PART | Shape.PARTS:
            hook = (
                _union(field.types, converter)
                if len(field.types) > 1
                else _hook_of(field.types[0], converter)
            )
            return _list(hook) if field.shape is Shape.PARTS else hook
        case Shape.SCALAR:
            if field.identifies or field.refers_to:
                return _identifier
            if issubclass(field.types[0], StrEnum):
                return _choice(field.types[0])
            if field.currency is not None:
                return _in_currency(field.currency)
            return _SCALARS[field.types[0]]


def _hook_of(cls: type[Part], converter: cattrs.Converter) -> Hook:
    return lambda value, _: converter.structure(value, cast(Any, cls))


def _union(types: tuple[type[Part], ...], converter: cattrs.Converter) -> Hook:
    """The hook of a union whose classes are told apart by a tag."""
    tag = cast(tuple[str, str], types[0].TAG)[0]
    words = {cast(tuple[str, str], cls.TAG)[1]: cls for cls in types}
    accepted = Text(zh="、".join(words), en=", ".join(words))

    def hook(value: Plain, _: Any) -> Any:
        if not isinstance(value, dict):
            both = Text(zh=f"含 {tag} 的键值对", en=f"a mapping with {tag}")
            raise refused("wrong_type", value, both)
        if value.get(tag) is None:
            raise Refused(Problem(kind="missing_key", steps=(tag,), found=tag, accepted=accepted))
        chosen = words.get(value[tag]) if isinstance(value[tag], str) else None
        if chosen is None:
            near = difflib.get_close_matches(str(value[tag]), words, n=1)
            raise refused("bad_choice", value[tag], _hinted(accepted, near), (tag,))
        rest = {key: inner for key, inner in value.items() if key != tag}
        return converter.structure(rest, cast(Any, chosen))

    return hook


@functools.cache
def converter() -> cattrs.Converter:
    """The converter of the document format; built on first use."""
    built = cattrs.Converter(detailed_validation=True)
    for cls in classes_under(Alliance):
        built.register_structure_hook(cls, _part(cls, built))
        built.register_unstructure_hook(cls, functools.partial(_unstructured, built))
    built.register_unstructure_hook(date, date.isoformat)
    built.register_unstructure_hook(Money, str)
    built.register_unstructure_hook(Fraction, _written_share)
    built.register_unstructure_hook(ArticleRef, str)
    built.register_unstructure_hook(Wording, _unworded)
    return built


# --- whole documents ------------------------------------------------------------------


def structured(plain: Plain) -> Alliance:
    """The alliance that a plain value is the document of.

    Raises:
        Refused: with every problem.
    """
    if plain is None:
        accepted = Text(zh="含 format 和 as_of 的文件", en="a document with format and as_of")
        raise Refused(Problem(kind="empty_document", steps=(), found="∅", accepted=accepted))
    if not isinstance(plain, dict):
        accepted = Text(zh="键值对，首先是 format", en="a mapping, format first")
        raise refused("wrong_type", plain, accepted)
    problems = list(_format_problems(plain))
    body = {key: value for key, value in plain.items() if key != "format"}
    try:
        alliance = converter().structure(body, Alliance)
    except Refused as error:
        problems += error.problems
    else:
        if not problems:
            return alliance
    raise Refused(*problems, *_also_unrelated(body, problems))


def _also_unrelated(body: dict[str, Plain], problems: list[Problem]) -> Iterator[Problem]:
    """What cannot stand together in a document that is no alliance for other reasons."""
    if any(problem.kind == "too_many_problems" for problem in problems):
        return
    found = {problem.steps for problem in problems}
    yield from _of_flaws(f for f in flaws(body, Alliance, _read_key) if f.steps not in found)


def _format_problems(plain: dict[str, Plain]) -> Iterator[Problem]:
    accepted = Text(zh=FORMAT, en=FORMAT)
    if plain.get("format") is None:
        yield Problem(kind="missing_key", steps=("format",), found="format", accepted=accepted)
    elif plain["format"] != FORMAT:
        yield refused("bad_choice", plain["format"], accepted, ("format",)).problems[0]


def _read_key(value: Plain, name: str) -> Plain:
    if not isinstance(value, dict):
        return None
    inner = value.get(name)
    return 0 if inner is None and name.startswith(OTHER) else inner


def unstructured(alliance: Alliance) -> dict[str, Plain]:
    """The plain value of a document of *alliance*."""
    return {"format": FORMAT, **cast(dict[str, Plain], converter().unstructure(alliance))}


def _unstructured(built: cattrs.Converter, part: Part) -> dict[str, Plain]:
    plain: dict[str, Plain] = dict([part.TAG] if part.TAG else [])
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        match field.shape:
            case Shape.COUNT:
                if value != 0:
                    plain[field.name] = UNKNOWN_NUMBER if value is None else value
            case Shape.PARTS:
                if value or (value is not None and not field.empty_if_unsaid):
                    plain[field.name] = [built.unstructure(entry) for entry in value]
            case _:
                if value is not None:
                    plain[field.name] = built.unstructure(value)
    return plain


def _unworded(words: Wording) -> dict[str, str]:
    return {lang: said for lang in ("zh", "en") if (said := getattr(words, lang)) is not None}
