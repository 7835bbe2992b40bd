"""Text in columns: Chinese characters are two columns wide.  等宽排版"""

import unicodedata

NOT_AT_START = "，。；：、）》〕」！？”’,.;:!?)]}"
NOT_AT_END = "（《〔「“‘([{"


def width(text: str) -> int:
    """How many columns *text* takes.

    >>> width("AP102 任务")
    10
    """
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """*text* with spaces up to *columns*."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    """*text* in lines of at most *columns*, later lines indented.

    No line opens with a closing mark or ends with an opening one.


    >>> wrapped("成员均承担任务，一个不少。", 14)
    ['成员均承担任', '务，一个不少。']
    """
    lines, line = [], ""
    for piece in _pieces(text):
        if line.strip() and width(line + piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = indent + piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str) -> list[str]:
    """What must stay together: words, and marks with the character they belong to."""
    pieces: list[str] = []
    for character in text:
        glued = pieces and (
            character in NOT_AT_START
            or character == " "
            or pieces[-1][-1] in NOT_AT_END
            or (_columns(character) < 2 and pieces[-1][-1] != " " and _columns(pieces[-1][-1]) < 2)
        )
        if glued:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces
