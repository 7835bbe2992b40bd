"""Compiles the label catalogues into every build."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a ``.mo`` beside each ``.po`` and adds it to the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before anything is collected."""
        root = Path(self.root)
        for source in sorted(root.glob("src/alliance_kit/labels/locale/*/LC_MESSAGES/*.po")):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as stream:
                catalogue = read_po(stream, locale=source.parts[-3], abort_invalid=True)
            with compiled.open("wb") as stream:
                write_mo(stream, catalogue)
            inside = compiled.relative_to(root / "src")
            build_data["force_include"][str(compiled)] = inside.as_posix()
