"""What misuse of the library raises.  错误

Misuse raises; a faulty alliance does not, it yields findings. Every error carries its facts
as attributes, can be hashed, compared and pickled, and says itself in either language with
:meth:`AllianceError.said_in`.
"""

from typing import ClassVar

from .text import Text


class AllianceError(Exception):
    """Root of the library's errors; never raised itself."""

    words: ClassVar[Text] = Text(zh="{what}", en="{what}")

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self.facts: tuple[tuple[str, object], ...] = tuple(sorted(facts.items()))
        for name, value in facts.items():
            setattr(self, name, value)

    def said_in(self, lang: str) -> str:
        """What went wrong, in *lang* (``zh`` or ``en``)."""
        return self.words.said_in(lang).format_map(
            {name: _plain(value, lang) for name, value in self.facts}
        )

    def __str__(self) -> str:
        return self.said_in("en")

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.facts)})"
        )

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.facts)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.facts == self.facts

    def __hash__(self) -> int:
        return hash((type(self), self.facts))


def _rebuilt(kind: type[AllianceError], facts: tuple[tuple[str, object], ...]) -> AllianceError:
    error = kind.__new__(kind)
    AllianceError.__init__(error, **dict(facts))
    return error


def _plain(value: object, lang: str) -> str:
    if hasattr(value, "said_in"):
        return str(value.said_in(lang))
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(_plain(part, lang) for part in value)
    return str(value)


class InvalidValue(AllianceError, ValueError):
    """A value that no alliance could have.

    Attributes:
        field: the field refused, or empty where it is the whole value.
        found: what was given.
        accepted: what is accepted, in both languages.
    """

    words: ClassVar[Text] = Text(
        zh="给出 {found}；可接受：{accepted}", en="found {found}; accepted: {accepted}"
    )
    field: str
    found: str
    accepted: Text

    def __init__(self, *, field: str = "", found: str, accepted: Text) -> None:
        super().__init__(field=field, found=found, accepted=accepted)

    def said_in(self, lang: str) -> str:
        """What was refused, after the name of the field if there is one."""
        colon = "：" if lang == "zh" else ": "
        return (self.field + colon if self.field else "") + super().said_in(lang)


class MissingExtra(AllianceError, ImportError):
    """An optional dependency is not installed.

    Attributes:
        need: what was asked for.
        extra: the extra of the distribution that brings it.
    """

    words: ClassVar[Text] = Text(
        zh="{need}需要附加组件：请安装 'alliance-kit[{extra}]'",
        en="{need} needs an extra: install 'alliance-kit[{extra}]'",
    )
    need: Text
    extra: str

    def __init__(self, *, need: Text, extra: str) -> None:
        super().__init__(need=need, extra=extra)


class UnknownRule(AllianceError, LookupError):
    """A rule code or family that the catalogue does not hold.

    Attributes:
        code: what was asked for.
        known: the codes there are.
    """

    words: ClassVar[Text] = Text(
        zh="没有规则 {code}；现有：{known}", en="no rule {code}; there are: {known}"
    )
    code: str
    known: tuple[str, ...]

    def __init__(self, *, code: str, known: tuple[str, ...]) -> None:
        super().__init__(code=code, known=known)


class UnknownParameter(AllianceError, LookupError):
    """A parameter that no selected rule has.

    Attributes:
        name: what was set, as ``CODE.name``.
        known: the parameters there are.
    """

    words: ClassVar[Text] = Text(
        zh="没有参数 {name}；现有：{known}", en="no parameter {name}; there are: {known}"
    )
    name: str
    known: tuple[str, ...]

    def __init__(self, *, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name=name, known=known)


class UnknownLanguage(AllianceError, LookupError):
    """A language without a catalogue of labels.

    Attributes:
        lang: what was asked for.
        known: the languages there are.
    """

    words: ClassVar[Text] = Text(
        zh="没有语言 {lang}；现有：{known}", en="no language {lang}; there are: {known}"
    )
    lang: str
    known: tuple[str, ...]

    def __init__(self, *, lang: str, known: tuple[str, ...]) -> None:
        super().__init__(lang=lang, known=known)
