"""Saying things to people: reports, letters, rules, errors.  呈现"""

from typing import Literal, TypeAlias

from ..checks.report import Report
from ..errors import AllianceError
from ..labels import catalogue
from ..rules import Rule
from .layouts import as_json, as_markdown, as_text
from .letters import letter
from .rules import explained, explained_in_markdown
from .views import view

__all__ = ["render"]

Format: TypeAlias = Literal["text", "markdown", "json", "letter"]


def render(thing: Report | Rule | AllianceError, lang: str, *, format: Format = "text") -> str:
    """A report, a rule or an error in the language of its reader.

    Args:
        thing: what to say. A report can be said in every format, a rule as ``text`` or
            ``markdown``, an error as ``text``.
        lang: ``zh`` or ``en``.
        format: ``text``, ``markdown``, ``json``, or ``letter``: a request to the alliance for
            the facts that are missing.

    Raises:
        ValueError: *thing* cannot be said in *format*.
        UnknownLanguage: there is no such language.
    """
    catalogue(lang)
    match thing, format:
        case Report(), "text":
            return as_text(view(thing, lang))
        case Report(), "markdown":
            return as_markdown(view(thing, lang))
        case Report(), "json":
            return as_json(view(thing, lang))
        case Report(), "letter":
            return letter(thing, lang)
        case Rule(), "text":
            return explained(thing, lang)
        case Rule(), "markdown":
            return explained_in_markdown(thing, lang)
        case AllianceError(), "text":
            return thing.said_in(lang) + "\n"
        case _:
            raise ValueError(f"a {type(thing).__name__} cannot be said as {format!r}")
