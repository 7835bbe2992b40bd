"""The provisions of the ministry's measures, and how they bind.  国科发政〔2009〕648号各条

Article 5 warns; Articles 1, 7, 8, 13, 14 and 18 state conditions of the ministry's policy.
"""

from ..norms import Norm, NormKind
from ..sources import M648, Source

ARTICLE_5 = Norm(source=Source(instrument=M648, article=5), kind=NormKind.POLICY_WARNING)
"""What is to be prevented (应当防止)."""


def condition(article: int, item: int = 0) -> Norm:
    """A condition of the measures (要求), by article and item."""
    source = Source(instrument=M648, article=article, item=item)
    return Norm(source=source, kind=NormKind.POLICY_CONDITION)
