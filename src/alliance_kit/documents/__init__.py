"""Alliances as documents: JSON and YAML, both ways.  文件

Loading is strict: a document loads whole or not at all, and then every problem is named with its
line. What is saved loads to an equal alliance.
"""

import json
import os
import re
import shutil
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import evolve

from ..alliance import Alliance
from ..errors import InvalidValue
from ..text import Text
from .limits import JSON_LIMITS, YAML_LIMITS, Limits
from .problems import DocumentError, Problem
from .reading import (
    MOST_PROBLEMS,
    Positions,
    Unreadable,
    locate_json,
    locate_yaml,
    read_json,
    read_yaml,
)
from .structure import FORMAT, Refused, structured, too_many, unstructured
from .writing import yaml_text

__all__ = [
    "FORMAT",
    "JSON_LIMITS",
    "YAML_LIMITS",
    "DocumentError",
    "Limits",
    "Problem",
    "dump",
    "dumps",
    "load",
    "loads",
]

Format: TypeAlias = Literal["json", "yaml"]

SUFFIXES: dict[str, Format] = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
"""The format of a file by the end of its name."""

NAMES = Text(zh="以 .yaml、.yml 或 .json 结尾的文件名", en="a name ending in .yaml, .yml or .json")


def load(
    path: str | os.PathLike[str], *, format: Format | None = None, limits: Limits | None = None
) -> Alliance:
    """Load an alliance from a file.

    Args:
        path: the file.
        format: ``json`` or ``yaml``; by default told by the end of the name.
        limits: bounds on size, values and depth; by default those of the format.

    Raises:
        DocumentError: with every problem of the document.
        OSError: the file cannot be opened.
        MissingExtra: YAML without the extra ``yaml``.
    """
    file = Path(path)
    chosen = format or SUFFIXES.get(file.suffix.lower())
    if chosen is None:
        problem = Problem(kind="unreadable_file", steps=(), found=file.name, accepted=NAMES)
        raise DocumentError(source=str(path), problems=(problem,))
    bounds = limits or _default_limits(chosen)
    with file.open("rb") as stream:
        data = stream.read(bounds.size + 1)
    return loads(data, format=chosen, limits=bounds, source=str(path))


def loads(
    data: str | bytes, *, format: Format, limits: Limits | None = None, source: str = "-"
) -> Alliance:
    """Load an alliance from text.

    Args:
        data: the text, or its bytes in UTF-8.
        format: ``json`` or ``yaml``.
        limits: bounds on size, values and depth; by default those of the format.
        source: what errors call the document.

    Raises:
        DocumentError: with every problem of the document.
        MissingExtra: YAML without the extra ``yaml``.
    """
    _check_format(format)
    bounds = limits or _default_limits(format)
    read, locate = (read_json, locate_json) if format == "json" else (read_yaml, locate_yaml)
    try:
        text = _decoded(data, bounds)
        plain = read(text, bounds)
    except Unreadable as error:
        raise DocumentError(source=source, problems=(error.problem,)) from None
    problems = list(plain.problems)
    if len(problems) >= MOST_PROBLEMS:
        problems.sort(key=_in_order)
        raise DocumentError(source=source, problems=(*problems, too_many()))
    try:
        alliance = structured(plain.value)
    except Refused as error:
        positions = locate(text, _ways(error.problems))
        problems += (_located(problem, positions) for problem in error.problems)
    else:
        if not problems:
            return alliance
    if plain.problems:  # what could not be read may be what is referred to
        problems = [p for p in problems if p.kind != "dangling_reference"]
    problems.sort(key=_in_order)
    raise DocumentError(source=source, problems=tuple(problems))


def dumps(alliance: Alliance, *, format: Format) -> str:
    """The text of a document of *alliance*, which loads to an equal one.

    Raises:
        MissingExtra: YAML without the extra ``yaml``.
    """
    _check_format(format)
    plain = unstructured(alliance)
    if format == "json":
        return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    return yaml_text(plain)


def dump(alliance: Alliance, path: str | os.PathLike[str], *, format: Format | None = None) -> None:
    """Save an alliance to a file, in UTF-8; the file is replaced whole or not touched.

    Args:
        alliance: what to save.
        path: the file.
        format: ``json`` or ``yaml``; by default told by the end of the name.

    Raises:
        InvalidValue: the end of the name tells no format.
        MissingExtra: YAML without the extra ``yaml``.
    """
    file = Path(path).resolve()  # a link stays a link
    chosen = format or SUFFIXES.get(file.suffix.lower())
    if chosen is None:
        raise InvalidValue(field="path", found=file.name, accepted=NAMES)
    text = dumps(alliance, format=chosen)
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _in_order(problem: Problem) -> tuple[int, int, str]:
    """Problems stand in the order of the document."""
    return problem.line, problem.column, problem.path


def _check_format(format: str) -> None:
    if format not in ("json", "yaml"):
        accepted = Text(zh="json 或 yaml", en="json or yaml")
        raise InvalidValue(field="format", found=str(format), accepted=accepted)


def _default_limits(format: Format) -> Limits:
    return JSON_LIMITS if format == "json" else YAML_LIMITS


def _decoded(data: str | bytes, limits: Limits) -> str:
    size = len(data) if isinstance(data, bytes) else len(data.encode("utf-8", "surrogatepass"))
    if size > limits.size:
        accepted = Text(zh=f"至多 {limits.size} 字节", en=f"at most {limits.size} bytes")
        raise _whole("too_large", f"> {limits.size}", accepted)
    utf8 = Text(
        zh="UTF-8 编码的文字（另存时选择 UTF-8）", en="text in UTF-8 (choose UTF-8 when saving)"
    )
    if isinstance(data, str):
        if re.search("[\ud800-\udfff]", data):
            raise _whole("encoding", "U+D800–U+DFFF", utf8)
        return data.removeprefix("\ufeff")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _whole("encoding", "UTF-16", utf8)
    if b"\0" in data:
        raise _whole("encoding", "NUL", utf8)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            Problem(
                kind="encoding",
                steps=(),
                found=f"0x{data[error.start]:02X}",
                accepted=utf8,
                line=line,
                column=error.start - data.rfind(b"\n", 0, error.start),
            )
        ) from None


def _whole(kind: str, found: str, accepted: Text) -> Unreadable:
    return Unreadable(Problem(kind=kind, steps=(), found=found, accepted=accepted))


def _ways(problems: tuple[Problem, ...]) -> set[tuple[str | int, ...]]:
    """The ways to look up: each problem's own and those above it."""
    return {p.steps[:length] for p in problems for length in range(len(p.steps) + 1)}


def _located(problem: Problem, positions: Positions) -> Problem:
    """The problem with the position of its value, or of what is nearest above it."""
    steps = problem.steps
    while steps not in positions and steps:
        steps = steps[:-1]
    key_position, value_position = positions.get(steps, ((0, 0), (0, 0)))
    about_key = problem.kind == "unknown_key" and steps == problem.steps
    line, column = key_position if about_key else value_position
    return evolve(problem, line=line, column=column)
