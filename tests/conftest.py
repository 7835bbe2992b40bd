"""What all tests share."""

import os
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).parent.parent

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs out unless they are asked for."""
    if "exhaustive" in config.option.markexpr:
        return
    skip = [item for item in items if item.get_closest_marker("exhaustive")]
    config.hook.pytest_deselected(items=skip)
    items[:] = [item for item in items if item not in skip]
