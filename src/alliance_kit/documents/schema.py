"""The JSON Schema of the document format.  文件格式的 JSON Schema

Generated from the classes. It accepts every document that loads; what it cannot say, such as
whether a reference resolves, the reference page on documents lists.
"""

import json
from datetime import date
from enum import StrEnum
from fractions import Fraction
from importlib.resources import files
from typing import Any, TypeAlias

from ..alliance import Alliance
from ..articles import ArticleRef
from ..labels import label, label_of, label_of_field, label_of_part
from ..money import MINOR_DIGITS, MOST_DIGITS, Money
from ..parts import MOST_COUNTED, NONE, Field, Id, Part, Shape, classes_under, fields_of
from ..wording import LEGIBLE_PATTERN, ONE_LINE_PATTERN, Wording
from .structure import FORMAT, SHARE_PATTERN, UNKNOWN_NUMBER

Schema: TypeAlias = dict[str, Any]

_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
DATE_PATTERN = (
    "(?!0000)(?:[0-9]{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|[0-9]{4}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|[0-9]{{4}}-02-(?:0[1-9]|1[0-9]|2[0-8])|{_LEAP}-02-29)"
)


def schema(lang: str) -> Schema:
    """The JSON Schema (draft 2020-12) of a document, with titles in *lang*."""
    root = _object(Alliance, lang)
    root["properties"] = {
        "format": {"title": label("document.format", lang), "const": FORMAT},
        **root["properties"],
    }
    root["required"] = ["format", *root["required"]]
    parts = [cls for cls in classes_under(Alliance) if cls is not Alliance]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:alliance-kit:document:{FORMAT.partition('/')[2]}:{lang}",
        **root,
        "$defs": {
            **{cls.__name__: _object(cls, lang) for cls in parts},
            "Wording": {
                "title": label("document.wording", lang),
                "type": "object",
                "properties": {
                    "zh": _optional(_pattern(ONE_LINE_PATTERN)),
                    "en": _optional(_pattern(ONE_LINE_PATTERN)),
                },
                "additionalProperties": False,
            },
        },
    }


def schema_text(lang: str) -> str:
    """The schema as it is shipped."""
    return json.dumps(schema(lang), ensure_ascii=False, indent=2) + "\n"


def shipped_schema(lang: str) -> str:
    """The schema that came with the library: the same text, without generating it."""
    return files(__package__).joinpath("data", f"schema.{lang}.json").read_text("utf-8")


def _object(cls: type[Part], lang: str) -> Schema:
    fields = fields_of(cls)
    properties = {field.name: _field(field, cls, lang) for field in fields}
    required = [field.name for field in fields if field.required]
    if cls.TAG is not None:
        properties = {cls.TAG[0]: {"const": cls.TAG[1]}, **properties}
        required = [cls.TAG[0], *required]
    built = {
        "title": label_of_part(cls, lang),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    return {**built, "anyOf": _one_of(cls.ONE_OF)} if cls.ONE_OF else built


def _one_of(names: tuple[str, ...]) -> list[Schema]:
    return [{"required": [name], "properties": {name: {"not": {"type": "null"}}}} for name in names]


def _field(field: Field, cls: type[Part], lang: str) -> Schema:
    title = {"title": label_of_field(cls, field.name, lang)}
    if field.shape is Shape.COUNT:
        number = {"type": "integer", "minimum": 0, "maximum": MOST_COUNTED}
        return {**title, "anyOf": [number, {"const": UNKNOWN_NUMBER}]}
    value = _value(field, lang)
    if field.may_be_none:
        value = {"anyOf": [value, {"const": NONE.value, "title": label_of(NONE, lang)}]}
    return {**title, **(value if field.required else _optional(value))}


def _value(field: Field, lang: str) -> Schema:
    references = [{"$ref": f"#/$defs/{cls.__name__}"} for cls in field.types]
    match field.shape:
        case Shape.PART:
            return references[0]
        case Shape.PARTS:
            items = references[0] if len(references) == 1 else {"oneOf": references}
            return {"type": "array", "items": items}
    if field.identifies or field.refers_to:
        return _pattern(Id.pattern.pattern)
    return _scalar(field, field.types[0], lang)


def _scalar(field: Field, kind: type, lang: str) -> Schema:
    if issubclass(kind, StrEnum):
        return {"oneOf": [{"const": c.value, "title": label_of(c, lang)} for c in kind]}
    if kind is Money:
        return _pattern(_money(field.currency))
    schemas: dict[type, Schema] = {
        bool: {"type": "boolean"},
        int: {"type": "integer", "minimum": 0, "maximum": MOST_COUNTED},
        Fraction: _pattern(SHARE_PATTERN),
        Wording: {"$ref": "#/$defs/Wording"},
        date: _pattern(DATE_PATTERN),
        ArticleRef: _pattern(f"(?:agreement|charter) {Id.pattern.pattern}"),
        str: _pattern(LEGIBLE_PATTERN),
    }
    return schemas[kind]


def _money(currency: str | None) -> str:
    by_digits: dict[int, list[str]] = {}
    for code, digits in MINOR_DIGITS.items():
        if currency in (None, code):
            by_digits.setdefault(digits, []).append(code)
    return "|".join(
        f"(?:{'|'.join(sorted(codes))}) (?:0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})"
        + (rf"\.[0-9]{{{digits}}}" if digits else "")
        for digits, codes in sorted(by_digits.items())
    )


def _optional(value: Schema) -> Schema:
    return {"anyOf": [value, {"type": "null"}]}


def _pattern(pattern: str) -> Schema:
    """Text that matches from its first to its last character, in every dialect alike."""
    return {"type": "string", "pattern": f"^(?:{pattern})(?![\\s\\S])"}
