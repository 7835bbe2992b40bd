"""Every label the library has, by its stable key.  标签键

Keys are enumerated here, from the classes and from the phrases below, with their placeholders.
Neither language is the master: each catalogue has one text per key, and a test compares code and
catalogues.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from ..alliance import Alliance
from ..answers import Verdict
from ..articles import Document
from ..norms import Grade, NormKind
from ..parts import Absent, Part, classes_under, fields_of
from ..rules import Rule
from ..text import Text

ENUMS: tuple[type[StrEnum], ...] = (
    *(Absent, Document, Grade, NormKind, Verdict),
    *sorted(
        {
            kind
            for part in classes_under(Alliance)
            for field in fields_of(part)
            for kind in field.types
            if issubclass(kind, StrEnum)
        },
        key=lambda kind: kind.__name__,
    ),
)
"""The public enumerations: those of answers, and those that facts are chosen from."""

PHRASES: dict[str, tuple[str, ...]] = {
    # reports
    "report.day": ("day",),
    "report.day_is_as_of": ("day",),
    "report.attested": ("verdict",),
    "report.heading": ("verdict", "code", "title"),
    "report.unnamed": (),
    "report.sources": (),
    "report.instrument": ("short", "title"),
    "report.parameter": ("name", "words", "value", "unit"),
    "report.default": ("origin",),
    "report.set": (),
    "report.unset": ("origin",),
    "report.fact": ("words", "path", "value"),
    "report.facts": ("words", "path", "number", "which"),
    "report.which": ("keys",),
    "report.open_fact": ("words", "path"),
    "report.grounds": ("number",),
    "report.also_unknown": (),
    "report.needed": (),
    "report.needed_parameter": ("name", "words"),
    "report.reading": ("words", "source", "verdict"),
    "report.reason": ("reason",),
    "report.remedy": (),
    "report.counts": ("rules",),
    "report.total": ("files", "rules"),
    "report.count": ("what", "number"),
    "report.norms": ("day",),
    # facts
    "fact.of": ("field", "owner"),
    "fact.entry": ("part", "details"),
    "fact.member": ("part", "id"),
    "fact.named": ("what", "name"),
    "fact.of_all": ("field", "part"),
    "fact.unknown": (),
    "fact.none": (),
    "fact.yes": (),
    "fact.no": (),
    "fact.stated": (),
    "fact.attested": ("what", "by"),
    "fact.entries": ("number",),
    "fact.with_article": ("what", "article"),
    "fact.article": ("document", "id"),
    "fact.saying": ("article", "text"),
    "fact.as_of": ("day",),
    "fact.further": ("number",),
    "range.at_least": ("low",),
    "range.between": ("low", "high"),
    # letters
    "letter.title": (),
    "letter.to": ("name",),
    "letter.to_unnamed": (),
    "letter.opening": ("day",),
    "letter.item": ("what", "rules"),
    "letter.item_of": ("what", "owners", "rules"),
    "letter.rule": ("code", "source", "title"),
    "letter.rules": ("number", "codes"),
    "letter.how": (),
    "letter.closing": (),
    "letter.signature": (),
    "letter.date": (),
    "letter.nothing": (),
    # rules
    "rule.why": (),
    "rule.scope": (),
    "rule.sources": (),
    "rule.grade": (),
    "rule.parameters": (),
    "rule.finding": (),
    "rule.remedy": (),
    "rule.violating": (),
    "rule.satisfying": (),
    "rule.source": ("citation", "kind"),
    # the command
    "cli.description": (),
    "cli.epilog": (),
    "cli.version": (),
    "cli.completion": (),
    "cli.completion_extra": (),
    "cli.lang": (),
    "cli.command": (),
    "cli.path": (),
    "cli.code": (),
    "cli.check": (),
    "cli.check.paths": (),
    "cli.check.input": (),
    "cli.check.on": (),
    "cli.check.select": (),
    "cli.check.param": (),
    "cli.check.format": (),
    "cli.check.fail_on": (),
    "cli.check.undetermined": (),
    "cli.rule": (),
    "cli.rule.code": (),
    "cli.rule.format": (),
    "cli.rules": (),
    "cli.schema": (),
    "cli.new": (),
    "cli.new.path": (),
    "cli.found": ("found", "accepted"),
    "cli.file": ("path",),
    "cli.input_needed": (),
    "cli.unreadable": ("path", "why"),
    "cli.unwritable": ("path", "why"),
    "cli.exists": ("path",),
    "cli.yaml_needed": ("path",),
    "cli.written": ("document", "schema"),
    "cli.why.missing": (),
    "cli.why.denied": (),
    "cli.why.folder": (),
    "cli.why.other": ("number",),
    # documents
    "document.format": (),
    "document.wording": (),
    # problems with documents
    "problem.line": ("line", "column", "path", "kind", "found", "accepted"),
    "problem.whole": ("path", "kind", "found", "accepted"),
}
"""Phrases of reports, letters, errors and the command, with their placeholders."""

PROBLEMS = (
    "after_as_of",
    "bad_choice",
    "bad_value",
    "count_without_list",
    "dangling_reference",
    "duplicate_id",
    "duplicate_key",
    "empty_document",
    "encoding",
    "merge_key",
    "missing_key",
    "several_documents",
    "syntax",
    "tag",
    "too_deep",
    "too_large",
    "too_many_problems",
    "too_many_values",
    "unknown_alias",
    "unknown_key",
    "unreadable_file",
    "wrong_type",
)
"""Every kind of problem a document can have."""

RULE_WORDS = ("title", "why", "finding", "remedy")
"""The words of a rule that have derived keys."""


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def enum_key(cls: type[StrEnum]) -> str:
    """The first part of the keys of an enumeration."""
    return _snake(cls.__name__)


def part_key(cls: type[Part]) -> str:
    """The key of a class of parts."""
    return f"part.{_snake(cls.__name__)}"


def field_key(cls: type[Part], name: str) -> str:
    """The key of a field."""
    return f"field.{_snake(cls.__name__)}.{name}"


def ask_key(cls: type[Part], name: str) -> str:
    """The key of how a letter asks for a field."""
    return f"ask.{_snake(cls.__name__)}.{name}"


def placeholders(said: str) -> tuple[str, ...]:
    """The names in braces, each once, sorted.

    >>> placeholders("{paid_in} < {ratio} × {public}")
    ('paid_in', 'public', 'ratio')
    """
    return tuple(sorted(set(re.findall(r"\{(\w+)\}", said))))


def keys() -> dict[str, tuple[str, ...]]:
    """Every key that a catalogue must have, with its placeholders, sorted."""
    found = {key: tuple(sorted(names)) for key, names in PHRASES.items()}
    for cls in ENUMS:
        found |= {f"{enum_key(cls)}.{member.value}": () for member in cls}
    for part in classes_under(Alliance):
        found[part_key(part)] = ()
        for field in fields_of(part):
            found[field_key(part, field.name)] = ()
            if not field.identifies:
                found[ask_key(part, field.name)] = ()
    found |= {f"problem.{kind}": () for kind in PROBLEMS}
    return dict(sorted(found.items()))


def derived_keys(rules: Iterable[Rule]) -> dict[str, Text]:
    """The keys of the words that stand beside rules; a catalogue may have them."""
    found: dict[str, Text] = {}
    for rule in rules:
        found |= {f"rule.{rule.code}.{name}": getattr(rule, name) for name in RULE_WORDS}
        for parameter in rule.parameters:
            key = f"rule.{rule.code}.parameter.{parameter.name}"
            found |= {key: parameter.words, f"{key}.origin": parameter.origin}
            found[f"{key}.unit"] = parameter.unit
    return dict(sorted(found.items()))
