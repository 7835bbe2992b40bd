"""Labels: what the library calls things, in each language.  标签

Every label has a stable key; each language has one gettext catalogue of them. A rule's own words
stand beside the rule and have derived keys (``rule.AP102.title``), so that a further language can
be added as one more catalogue.
"""

import functools
import gettext
import io
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING

from ..errors import UnknownLanguage
from ..text import Text

if TYPE_CHECKING:
    from ..parts import Part

DOMAIN = "alliance_kit"


@functools.cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue.

    >>> languages()
    ('en', 'zh')
    """
    return tuple(sorted(entry.name for entry in files(__name__).joinpath("locale").iterdir()))


@functools.cache
def catalogue(lang: str, domain: str = DOMAIN) -> Callable[[str], str]:
    """The lookup of one language's catalogue; a key without a text comes back as it is.

    A source tree that was never built has no compiled catalogues: there the sources are read.

    Raises:
        UnknownLanguage: there is no such language, or it has no such catalogue.
    """
    if lang not in languages():
        raise UnknownLanguage(lang=lang, known=languages())
    folder = files(__name__).joinpath("locale", lang, "LC_MESSAGES")
    compiled, source = folder.joinpath(f"{domain}.mo"), folder.joinpath(f"{domain}.po")
    if compiled.is_file():
        return gettext.GNUTranslations(io.BytesIO(compiled.read_bytes())).gettext
    if not source.is_file():
        raise UnknownLanguage(lang=lang, known=languages())
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    built = io.BytesIO()
    write_mo(built, read_po(io.BytesIO(source.read_bytes())))
    built.seek(0)
    return gettext.GNUTranslations(built).gettext


def label(key: str, lang: str, **values: str) -> str:
    """The label *key* in *lang*, with *values* in its placeholders.

    Raises:
        LookupError: neither this language nor English has such a label.
    """
    said = catalogue(lang)(key)
    if said == key:
        said = catalogue("en")(key)
    if said == key:
        raise LookupError(f"no label {key!r}")
    return filled(said, values, lang) if values else said


_BEFORE_IDEOGRAPH = re.compile(r"\{(\w+)\}(?=[\u3400-\u9fff])")


def filled(template: str, values: Mapping[str, str], lang: str) -> str:
    """*template* with *values* in its placeholders.

    In Chinese a value that ends in a letter or digit is set off from the ideograph after it.

    >>> filled("{owner}的任务", {"owner": "成员 M-07"}, "zh")
    '成员 M-07 的任务'
    >>> filled("{owner}的任务", {"owner": "成员 M-07（甲）"}, "zh")
    '成员 M-07（甲）的任务'
    """

    def set_off(match: re.Match[str]) -> str:
        last = values[match[1]][-1:]
        return match[0] + (" " if last.isascii() and last.isalnum() else "")

    if lang == "zh":
        template = _BEFORE_IDEOGRAPH.sub(set_off, template)
    return template.format_map(values)


def words(text: Text, key: str, lang: str) -> str:
    """Words that stand in the code: the catalogue's text under *key*, else *text* itself.

    >>> words(Text(zh="成员", en="member"), "rule.AP102.title", "en") != ""
    True
    """
    said = catalogue(lang)(key)
    return text.said_in(lang) if said == key else said


def label_of(member: StrEnum, lang: str) -> str:
    """The label of a member of a public enumeration.

    >>> from alliance_kit.members import MemberKind
    >>> label_of(MemberKind.ENTERPRISE, "zh")
    '企业'
    """
    from .keys import enum_key

    return label(f"{enum_key(type(member))}.{member.value}", lang)


def label_of_part(cls: "type[Part]", lang: str) -> str:
    """The label of a class of parts, such as 成员."""
    from .keys import part_key

    return label(part_key(cls), lang)


def label_of_field(cls: "type[Part]", name: str, lang: str) -> str:
    """The label of a field, such as 任务."""
    from .keys import field_key

    return label(field_key(cls, name), lang)


def request_for(cls: "type[Part]", name: str, lang: str) -> str:
    """How a letter asks for a field, such as 承担的任务及所依协议条款."""
    from .keys import ask_key

    return label(ask_key(cls, name), lang)
