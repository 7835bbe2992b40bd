"""Settings of the documentation: python -m sphinx -W -b html docs docs/_build/html."""

import sys
from pathlib import Path

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
autodoc_mock_imports = ["hypothesis"]  # the strategies need no Hypothesis to be described
autodoc_default_options = {"members": True, "no-value": True}
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # fields are described in one place, the docstring of their class
napoleon_use_rtype = False

nitpicky = True
nitpick_ignore_regex = [  # there is no inventory of other packages, and none is fetched
    (r"py:.*", r"(?!alliance_kit).*"),
]
