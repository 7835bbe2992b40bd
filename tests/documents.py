"""Documents for tests: examples, cases, and fragments completed to whole documents."""

import json
from pathlib import Path
from typing import Any

from alliance_kit import Alliance, loads
from alliance_kit.documents import YAML_LIMITS
from alliance_kit.documents.reading import read_yaml

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples" / "alliances"
THREE = ("AP102", "AP402", "FC103")
"""The rules whose reports the tests of layouts and of the command look at."""
HEADER = {"format": "alliance_kit/1", "as_of": "2026-06-30", "framework": "m648"}


def plain(text: str) -> Any:
    """YAML as plain values, dates and amounts as text."""
    return read_yaml(text, YAML_LIMITS).value


def completed(fragment: dict[str, Any]) -> Alliance:
    """The alliance of a fragment under the usual header."""
    return loads(json.dumps({**HEADER, **fragment}), format="json")


def case_files() -> list[Path]:
    return sorted((ROOT / "tests" / "cases").glob("*.yaml"))
