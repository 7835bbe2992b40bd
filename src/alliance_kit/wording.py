"""Words of an alliance's own: names and descriptions.  用语"""

import re

from attrs import frozen

from .errors import InvalidValue
from .text import Text

MOST_CHARACTERS = 10_000
"""A text of a document has at most this many characters."""

LEGIBLE = Text(
    zh=f"1 至 {MOST_CHARACTERS} 个字符的文字，不能全是空白，不含控制字符，"
    "不能只写 none 或 unknown；名称和说明只写一行",
    en=f"text of 1 to {MOST_CHARACTERS} characters, not all blank, without control characters, "
    "not just none or unknown; names and descriptions on one line",
)

_REFUSED = (
    r"\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
)
_NO_WORDS = r"(?!(?:none|unknown)(?![\s\S]))"  # they say that there is nothing, or nothing known
_SOMETHING = rf"{_NO_WORDS}(?=[\s\S]*[^\s\u200b])"
LEGIBLE_PATTERN = rf"{_SOMETHING}[^\x00-\x08{_REFUSED}]{{1,{MOST_CHARACTERS}}}"  # lines allowed
ONE_LINE_PATTERN = rf"{_SOMETHING}[^\x00-\x08\x0a{_REFUSED}]{{1,{MOST_CHARACTERS}}}"
_LEGIBLE = re.compile(LEGIBLE_PATTERN)
_ONE_LINE = re.compile(ONE_LINE_PATTERN)


def is_legible(words: object) -> bool:
    """Whether *words* are text that a reader could read."""
    return isinstance(words, str) and _LEGIBLE.fullmatch(words) is not None


def is_one_line(words: object) -> bool:
    """Whether *words* are text that a reader could read, on one line."""
    return isinstance(words, str) and _ONE_LINE.fullmatch(words) is not None


@frozen(kw_only=True)
class Wording:
    """What an alliance calls or says something, in one language or both.

    Attributes:
        zh: Chinese.
        en: English.

    Raises:
        InvalidValue: neither is given, or one is not legible.
    """

    zh: str | None = None
    en: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.zh is None and self.en is None:
            raise InvalidValue(
                found="{}", accepted=Text(zh="zh、en 至少一项", en="zh or en, or both")
            )
        for field in ("zh", "en"):
            words = getattr(self, field)
            if words is not None and not is_one_line(words):
                raise InvalidValue(field=field, found=repr(words)[:80], accepted=LEGIBLE)

    def said_in(self, lang: str) -> str:
        """The words in *lang*, or in the other language where they are not known in it."""
        said = self.zh if lang == "zh" else self.en
        return said or self.zh or self.en or ""

    def __str__(self) -> str:
        return self.said_in("zh")
