"""Words the library brings itself, in both languages.  文字"""

from attrs import frozen


@frozen(kw_only=True)
class Text:
    """One statement in Chinese and in English; neither is a translation of the other.

    Placeholders such as ``{subject}`` are the same in both. A further language looks the
    statement up in its catalogue under the key of the thing that says it.

    Attributes:
        zh: Chinese, as an official text would put it.
        en: English.
    """

    zh: str
    en: str

    def said_in(self, lang: str) -> str:
        """The statement in *lang*; English where *lang* is neither Chinese nor English."""
        return self.zh if lang == "zh" else self.en


def printable(text: str) -> str:
    """*text* with the code of every character that no terminal should get."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
