"""Settings of the documentation: python -m sphinx -W -b html docs docs/_build/html."""

import re
import sys
from pathlib import Path
from typing import Any

from alliance_kit import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "alliance_kit"
author = "the alliance_kit authors"
copyright = f"2026, {author}"
release = version = __version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "rule_pages"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"alliance_kit {__version__}"

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
autodoc_inherit_docstrings = False  # what a class says anew about a method is said, once
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # fields are described in one place, the docstring of their class
napoleon_use_rtype = False

nitpicky = True
nitpick_ignore_regex = [  # there is no inventory of other packages, and none is fetched
    (r"py:.*", r"(?!alliance_kit).*"),
    (r"py:class", r"alliance_kit\.\w+\.[A-Z]"),  # type variables
]


def without_marks(
    app: Any, what: str, name: str, obj: object, options: Any, signature: str, returns: str
) -> tuple[str, str] | None:
    """Leave out of a signature what ``Annotated`` adds to a type: marks are no types."""
    if signature is None:
        return None
    return re.sub(r"[~\w.]*Annotated\[([^,\]]+), [^\]]*\]", r"\1", signature), returns


def as_it_stands(
    app: Any, what: str, name: str, obj: object, options: Any, lines: list[str]
) -> None:
    """Keep napoleon from taking the words before a colon for the type of a value."""
    if what in ("attribute", "data", "property"):
        lines[:0] = ["..", ""]  # an empty comment comes first, which has no colon


def setup(app: Any) -> None:
    """Register with Sphinx."""
    app.connect("autodoc-process-docstring", as_it_stands, priority=400)  # before napoleon
    app.connect("autodoc-process-signature", without_marks)
