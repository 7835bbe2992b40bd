"""What is wrong with a document, and where.  文件中的问题"""

from attrs import frozen

from ..errors import AllianceError
from ..labels import label
from ..relations import Steps, written
from ..text import Text, printable


@frozen(kw_only=True)
class Problem:
    """One problem.

    Attributes:
        kind: what is wrong, such as ``bad_choice``; the label ``problem.<kind>`` says it.
        steps: the way to the value, field names and positions from 0.
        line: its line, from 1; 0 where the document has none.
        column: its column, from 1; 0 where the document has none.
        found: what stands there.
        accepted: what could stand there.
    """

    kind: str
    steps: Steps
    found: str
    accepted: Text
    line: int = 0
    column: int = 0

    @property
    def path(self) -> str:
        """The way to the value, entries counted from 1: ``members[#7].kind``."""
        return written(self.steps)

    def said_in(self, lang: str) -> str:
        """The problem in one line."""
        return label(
            "problem.line" if self.line else "problem.whole",
            lang,
            line=str(self.line),
            column=str(self.column),
            path=f"{self.path[:200]} " if self.path else "",
            kind=label(f"problem.{self.kind}", lang),
            found=self.found,
            accepted=self.accepted.said_in(lang),
        )


class DocumentError(AllianceError, ValueError):
    """A document that cannot be loaded; nothing of it is.

    Attributes:
        source: the file's name, or ``-``.
        problems: everything that is wrong, in the order of the document.
    """

    source: str
    problems: tuple[Problem, ...]

    def __init__(self, *, source: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(source=source, problems=problems)

    def said_in(self, lang: str) -> str:
        """Every problem, one a line."""
        source = printable(self.source)
        return "\n".join(f"{source}:{problem.said_in(lang)}" for problem in self.problems)
