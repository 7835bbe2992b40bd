"""The texts an alliance lives by, clause by clause.  联盟协议与章程

Clauses that the library does not model yet stand here as text, so that facts can point to the
article they rest on.
"""

import re
from enum import StrEnum
from typing import Annotated, ClassVar

from attrs import frozen

from .errors import InvalidValue
from .parts import Id, Part, content_key
from .text import Text
from .wording import Wording

ArticleId = Annotated[str, Id("articles")]


class Document(StrEnum):
    """A text with articles (文本)."""

    AGREEMENT = "agreement"
    CHARTER = "charter"


@frozen(kw_only=True)
class ArticleRef:
    """A reference to an article, written ``agreement 3.1`` or ``charter 八.2`` (条款出处).

    Attributes:
        document: which text.
        id: the article's id there.

    >>> str(ArticleRef.parse("agreement 3.1"))
    'agreement 3.1'
    """

    document: Document
    id: str

    def __attrs_post_init__(self) -> None:
        if type(self.document) is not Document or not Id.pattern.fullmatch(str(self.id)):
            raise InvalidValue(found=f"{self.document} {self.id}"[:80], accepted=ACCEPTED)

    @classmethod
    def parse(cls, written: str) -> "ArticleRef":
        """Read ``agreement 3.1``.

        Raises:
            InvalidValue: anything else.
        """
        match = re.fullmatch(rf"(agreement|charter) ({Id.pattern.pattern})", written)
        if match is None:
            raise InvalidValue(found=written, accepted=ACCEPTED)
        return cls(document=Document(match[1]), id=match[2])

    def __str__(self) -> str:
        return f"{self.document.value} {self.id}"


ACCEPTED = Text(
    zh="agreement 或 charter 加条款编号，如 agreement 3.1",
    en="agreement or charter and the id of an article, such as agreement 3.1",
)


@frozen(kw_only=True)
class Evidenced(Part):
    """What must name the text it rests on: a bare yes is refused.

    Attributes:
        article: the article of the agreement or charter.
        document: another text, such as internal rules or minutes.

    Raises:
        InvalidValue: neither is given.
    """

    ONE_OF: ClassVar[tuple[str, ...]] = ("article", "document")
    article: ArticleRef | None = None
    document: Wording | None = None

    def key(self) -> str:
        values = (getattr(self, n) for n in self.TOLD_BY if n not in ("article", "document"))
        return content_key(*values, self.article or self.document)


@frozen(kw_only=True)
class Article(Part):
    """One clause as text (条款).

    Attributes:
        id: its number in the text.
        zh: Chinese text.
        en: English text.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: ArticleId
    zh: str | None = None
    en: str | None = None


@frozen(kw_only=True)
class Charter(Part):
    """The charter (章程).

    Attributes:
        articles: its clauses.
        other_articles: clauses that the list does not show.
    """

    articles: tuple[Article, ...] | None = None
    other_articles: int | None = 0
