"""From text to plain values, bounded and with positions.  读取

Both formats give the same plain values: mappings, lists, text, whole numbers, booleans and
``None``. Anything else a document can say (a fraction, ``NaN``, a number beyond all use) becomes
an :class:`Odd` value that no field accepts. Positions are looked up in a second pass over the
text, and only when there is something to report.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

from attrs import define, field, frozen

from ..errors import MissingExtra
from ..relations import Steps
from ..text import Text
from .limits import Limits
from .problems import Problem

MOST_PROBLEMS = 1000
"""So many problems are reported of one kind of search; then the rest is not looked at."""

MOST_DIGITS = 18
"""A whole number in a document has at most this many digits."""


@frozen
class Odd:
    """A scalar that no field accepts, as it was written."""

    written: str


@define
class Read:
    """What reading gave.

    Attributes:
        value: the plain value.
        problems: what is wrong with the text but does not keep the rest from being judged.
    """

    value: Any
    problems: list[Problem] = field(factory=list)


class Unreadable(Exception):
    """The text cannot be read any further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


Position: TypeAlias = tuple[int, int]
"""Line and column, from 1."""

Positions: TypeAlias = dict[Steps, tuple[Position, Position]]
"""Where the key and where the value of each wanted way stand."""


def whole_number(written: str) -> int | Odd:
    """A whole number of bearable length."""
    return int(written) if len(written) <= MOST_DIGITS else Odd(written[:40] + "…")


def _stop(kind: str, found: str, accepted: Text, position: Position = (0, 0)) -> Unreadable:
    return Unreadable(
        Problem(
            kind=kind,
            steps=(),
            found=found,
            accepted=accepted,
            line=position[0],
            column=position[1],
        )
    )


def _too_deep(limits: Limits, position: Position) -> Unreadable:
    accepted = Text(zh=f"至多嵌套 {limits.depth} 层", en=f"at most {limits.depth} levels")
    return _stop("too_deep", f"{limits.depth + 1}", accepted, position)


def _too_many(limits: Limits, position: Position = (0, 0)) -> Unreadable:
    accepted = Text(
        zh=f"至多 {limits.nodes} 个值（别名展开后）",
        en=f"at most {limits.nodes} values, aliases resolved",
    )
    return _stop("too_many_values", f"> {limits.nodes}", accepted, position)


def _excerpt(text: str, offset: int) -> str:
    row, _, _ = text[offset : offset + 20].partition("\n")
    return repr(row) if offset < len(text) else "…"


def _duplicate(steps: Steps, key: str, position: Position) -> Problem:
    return Problem(
        kind="duplicate_key",
        steps=(*steps, key),
        found=repr(key[:80]),
        accepted=Text(zh="每个键只写一次", en="each key once"),
        line=position[0],
        column=position[1],
    )


# --- JSON -----------------------------------------------------------------------------

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def read_json(text: str, limits: Limits) -> Read:
    """Read JSON.

    Raises:
        Unreadable: it is not JSON, or beyond the limits.
    """
    upper_bound = text.count(",") + text.count("[") + text.count("{") + 1
    if upper_bound > limits.nodes:
        _count_json(text, limits)
    repeated = False

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        built = dict(pairs)
        if len(built) != len(pairs):
            repeated = True
            built = dict(reversed(pairs))
        return built

    try:
        value = json.loads(
            text,
            object_pairs_hook=mapping,
            parse_int=whole_number,
            parse_float=lambda written: Odd(written[:40]),
            parse_constant=Odd,
        )
    except json.JSONDecodeError as error:
        accepted = Text(
            zh="合乎 JSON 语法的内容（检查逗号、引号和括号）",
            en="JSON (look for commas, quotes and brackets)",
        )
        position = (error.lineno, error.colno)
        raise _stop("syntax", _excerpt(text, error.pos), accepted, position) from None
    except RecursionError:
        raise _json_too_deep(text, limits) from None
    if _is_deeper(value, limits.depth):
        raise _json_too_deep(text, limits)
    read = Read(value)
    if repeated:
        read.problems += _repeated_in_json(text)
    return read


def _is_deeper(value: Any, depth: int) -> bool:
    """Whether mappings and lists are nested in more than *depth* levels."""
    level = [value]
    for _ in range(depth):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return any(isinstance(outer, dict | list) for outer in level)


def _json_too_deep(text: str, limits: Limits) -> Unreadable:
    open_ = 0
    for token in _TOKEN.finditer(text):
        open_ += (token[0] in "{[") - (token[0] in "}]")
        if open_ > limits.depth:
            return _too_deep(limits, _Lines(text).position(token.start()))
    return _too_deep(limits, (1, 1))


def _count_json(text: str, limits: Limits) -> None:
    """Count values without building any: every comma and opening bracket outside strings."""
    values = 1
    for token in _TOKEN.finditer(text):
        if token[0] in ",[{":
            values += 1
            if values > limits.nodes:
                raise _too_many(limits, _Lines(text).position(token.start()))


class _Lines:
    """Turns offsets into lines and columns."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(self, offset: int) -> Position:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def _json_values(text: str) -> Iterator[tuple[Steps, int, int, bool]]:
    """Each value's way, the offsets of its key and of itself, and whether its key is a repeat.

    The text is JSON already known to parse.
    """
    steps: list[str | int] = []
    keys: list[set[str] | None] = []
    key_at, repeat, awaiting_key = 0, False, False
    for token in _TOKEN.finditer(text):
        mark, at = token[0], token.start()
        if mark in ("}", "]"):
            steps.pop()
            keys.pop()
            awaiting_key = False
        elif mark == ",":
            if keys[-1] is None:
                steps[-1] = int(steps[-1]) + 1
            awaiting_key = keys[-1] is not None
        elif mark == ":":
            pass
        elif awaiting_key:
            name = json.loads(mark)
            seen = keys[-1]
            repeat = seen is not None and name in seen
            if seen is not None:
                seen.add(name)
            steps[-1], key_at, awaiting_key = name, at, False
        else:
            in_list = not keys or keys[-1] is None
            yield tuple(steps), at if in_list else key_at, at, repeat and not in_list
            if mark in ("{", "["):
                steps.append("" if mark == "{" else 0)
                keys.append(set() if mark == "{" else None)
                awaiting_key = mark == "{"


def _repeated_in_json(text: str) -> list[Problem]:
    lines = _Lines(text)
    repeated = (
        _duplicate(steps[:-1], str(steps[-1]), lines.position(key_at))
        for steps, key_at, _, repeat in _json_values(text)
        if repeat
    )
    return list(islice(repeated, MOST_PROBLEMS))


def locate_json(text: str, wanted: Iterable[Steps]) -> Positions:
    """Where the wanted values of a JSON text stand."""
    missing = set(wanted)
    lines = _Lines(text)
    positions: Positions = {}
    for steps, key_at, value_at, _ in _json_values(text):
        if steps in missing:
            missing.remove(steps)
            positions[steps] = (lines.position(key_at), lines.position(value_at))
    return positions


# --- YAML -----------------------------------------------------------------------------

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


def plain_scalar(written: str) -> str | int | bool | Odd | None:
    """What an unquoted YAML scalar means: whole numbers, booleans and null; else its text."""
    if written in _WORDS:
        return _WORDS[written]
    return whole_number(written) if _INTEGER.fullmatch(written) else written


def import_yaml() -> Any:
    """The YAML package.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        import yaml
    except ImportError:
        need = Text(zh="读写 YAML", en="reading and writing YAML")
        raise MissingExtra(need=need, extra="yaml") from None
    return yaml


def _events(text: str) -> Iterator[Any]:
    yaml = import_yaml()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        rows = text.splitlines()
        row = rows[line - 1] if 0 < line <= len(rows) else ""
        accepted = Text(
            zh="合乎 YAML 语法的内容（检查缩进、冒号后的空格、引号，不用制表符缩进）",
            en="YAML (look for indentation, a space after each colon, quotes; no tabs)",
        )
        raise _stop("syntax", repr(row.strip()[:40]), accepted, (line, column)) from None


@define
class _Frame:
    """A mapping or list that is being read."""

    value: Any
    steps: Steps
    anchor: str | None
    position: Position
    key: str | None = None
    key_position: Position = (0, 0)
    skip: bool = False
    weight: int = 1
    height: int = 1


class _Composer:
    """Builds the plain value from YAML events, keeping to the limits at every step."""

    def __init__(self, limits: Limits | None, wanted: Iterable[Steps] = ()) -> None:
        self.limits = limits
        self.wanted = set(wanted)
        self.positions: Positions = {}
        self.read = Read(None)
        self.frames: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int, int]] = {}
        self.total = 0
        self.documents = 0

    def compose(self, text: str) -> Read:
        for event in _events(text):
            if len(self.read.problems) >= MOST_PROBLEMS:
                break
            position = (event.start_mark.line + 1, event.start_mark.column + 1)
            match type(event).__name__:
                case "DocumentStartEvent":
                    self.documents += 1
                    if self.documents == 2:
                        accepted = Text(zh="只写一份文档", en="one document only")
                        self.note("several_documents", (), "---", accepted, position)
                        break
                case "MappingStartEvent":
                    self.open({}, event, position)
                case "SequenceStartEvent":
                    self.open([], event, position)
                case "MappingEndEvent" | "SequenceEndEvent":
                    frame = self.frames.pop()
                    self.put(frame.value, frame.anchor, frame.position, frame.weight, frame.height)
                case "ScalarEvent":
                    self.scalar(event, position)
                case "AliasEvent":
                    self.alias(event.anchor, position)
        return self.read

    def open(self, value: Any, event: Any, position: Position) -> None:
        if event.tag is not None:
            self.tagged(event.tag, position)
        self.frames.append(_Frame(value, self.steps(), event.anchor, position))
        if self.limits is not None and len(self.frames) > self.limits.depth:
            raise _too_deep(self.limits, position)

    def scalar(self, event: Any, position: Position) -> None:
        if event.tag is not None:
            self.tagged(event.tag, position)
        plain = event.style is None or event.style == ""
        if self.awaits_key():
            self.name(event.value, position, plain=plain)
        else:
            self.put(plain_scalar(event.value) if plain else event.value, event.anchor, position)

    def alias(self, anchor: str, position: Position) -> None:
        if anchor not in self.anchors:
            accepted = Text(zh="此前完整写出的锚点", en="an anchor written out before")
            self.note("unknown_alias", self.steps(), f"*{anchor}", accepted, position)
        value, weight, height = self.anchors.get(anchor, (None, 1, 0))
        if self.awaits_key():
            self.not_a_name(position)
            return
        if self.limits is not None and len(self.frames) + height > self.limits.depth:
            raise _too_deep(self.limits, position)
        self.put(value, None, position, weight, height)

    def awaits_key(self) -> bool:
        if not self.frames:
            return False
        frame = self.frames[-1]
        return isinstance(frame.value, dict) and frame.key is None and not frame.skip

    def name(self, key: str, position: Position, *, plain: bool) -> None:
        frame = self.frames[-1]
        if key == "<<" and plain:
            accepted = Text(zh="逐项写出（不支持合并键）", en="the keys written out: no merge keys")
            self.note("merge_key", frame.steps, key, accepted, position)
            frame.skip = True
        elif key in frame.value:
            self.read.problems.append(_duplicate(frame.steps, key, position))
            frame.skip = True
        else:
            frame.key, frame.key_position = key, position

    def not_a_name(self, position: Position) -> None:
        accepted = Text(zh="文字作键", en="text as a key")
        self.note("wrong_type", self.frames[-1].steps, "?", accepted, position)
        self.frames[-1].skip = True

    def tagged(self, tag: str, position: Position) -> None:
        accepted = Text(zh="不加标签的值", en="a value without a tag")
        self.note("tag", self.steps(), tag.replace("tag:yaml.org,2002:", "!!"), accepted, position)

    def steps(self) -> Steps:
        """The way to the value that comes next."""
        if not self.frames:
            return ()
        frame = self.frames[-1]
        return (
            *frame.steps,
            len(frame.value) if isinstance(frame.value, list) else frame.key or "",
        )

    def put(
        self, value: Any, anchor: str | None, position: Position, weight: int = 1, height: int = 0
    ) -> None:
        """Put a finished value where it belongs."""
        if anchor is not None:
            self.anchors[anchor] = (value, weight, height)
        self.total += 1
        if self.limits is not None and self.total > self.limits.nodes:
            raise _too_many(self.limits, position)
        if self.awaits_key():
            self.not_a_name(position)
            return
        if not self.frames:
            self.read.value = value
            if () in self.wanted:
                self.positions.setdefault((), (position, position))
            return
        frame = self.frames[-1]
        frame.weight += weight
        frame.height = max(frame.height, height + 1)
        if self.limits is not None and frame.weight > self.limits.nodes:
            raise _too_many(self.limits, position)
        if frame.skip:
            frame.skip = False
            return
        self.enter(frame, value, position)

    def enter(self, frame: _Frame, value: Any, position: Position) -> None:
        """Enter a value into the mapping or list it belongs to."""
        steps = self.steps()
        if isinstance(frame.value, list):
            frame.value.append(value)
            frame.key_position = position
        else:
            frame.value[frame.key] = value
            frame.key = None
        if steps in self.wanted:
            self.positions.setdefault(steps, (frame.key_position, position))

    def note(self, kind: str, steps: Steps, found: str, accepted: Text, position: Position) -> None:
        self.read.problems.append(
            Problem(
                kind=kind,
                steps=steps,
                found=found,
                accepted=accepted,
                line=position[0],
                column=position[1],
            )
        )


def read_yaml(text: str, limits: Limits) -> Read:
    """Read YAML 1.2, without tags and merge keys.

    Raises:
        Unreadable: it is not YAML, or beyond the limits.
    """
    odd = re.search("[\x85\u2028\u2029]", text)
    if odd:  # YAML 1.1 would end a line there, YAML 1.2 and JSON would not
        accepted = Text(zh="普通换行", en="an ordinary line break")
        found = f"U+{ord(odd[0]):04X}"
        raise _stop("syntax", found, accepted, _Lines(text).position(odd.start()))
    return _Composer(limits).compose(text)


def locate_yaml(text: str, wanted: Iterable[Steps]) -> Positions:
    """Where the wanted values of a YAML text stand; what an alias holds stands at the alias."""
    composer = _Composer(None, wanted)
    composer.compose(text)
    return composer.positions
