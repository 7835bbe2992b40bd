"""The innovation chain, link by link.  技术创新链"""

from typing import Annotated, ClassVar

from attrs import frozen

from .parts import Id, Part
from .wording import Wording

LinkId = Annotated[str, Id("chain")]


@frozen(kw_only=True)
class ChainLink(Part):
    """One link of the chain, from research to the market (环节).

    Attributes:
        id: the name that members refer to it by.
        what: what is done there.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("id",)
    id: LinkId
    what: Wording | None = None


@frozen(kw_only=True)
class FilledLink(Part):
    """A link that a member fills (承担的环节).

    Attributes:
        link: which.
    """

    TOLD_BY: ClassVar[tuple[str, ...]] = ("link",)
    link: LinkId | None = None
