"""How large and deep a document may be.  文件上限"""

from attrs import frozen

MIB = 1024 * 1024


@frozen(kw_only=True)
class Limits:
    """Bounds that are checked before any value is built.

    Attributes:
        size: most bytes.
        nodes: most values, counted after aliases are resolved.
        depth: most levels of nesting.
    """

    size: int
    nodes: int
    depth: int = 32


JSON_LIMITS = Limits(size=16 * MIB, nodes=1_000_000)
"""For JSON, which programs write."""

YAML_LIMITS = Limits(size=4 * MIB, nodes=200_000)
"""For YAML, which people write."""
