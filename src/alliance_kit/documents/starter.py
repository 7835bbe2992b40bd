"""A commented document to start from.  起步文件"""

from importlib.resources import files
from pathlib import Path

from .schema import shipped_schema

SCHEMA_NAME = "alliance.schema.json"
"""The schema beside the document; its first line points editors there."""


def starter(lang: str) -> str:
    """The text of a starter document with comments in *lang*."""
    return files(__package__).joinpath("data", f"starter.{lang}.yaml").read_text("utf-8")


def write_starter(path: Path, lang: str) -> tuple[Path, Path]:
    """Write a starter document and its schema beside it; nothing is overwritten.

    Returns:
        the document and the schema.

    Raises:
        FileExistsError: the document is there already, or another schema; then nothing is
            written.
    """
    beside, schema = path.with_name(SCHEMA_NAME), shipped_schema(lang)
    there = beside.is_file() and beside.read_text("utf-8") == schema
    for file in (path,) if there else (path, beside):
        if file.exists() or file.is_symlink():
            raise FileExistsError(str(file))
    beside.write_text(schema, encoding="utf-8", newline="\n")
    path.write_text(starter(lang), encoding="utf-8", newline="\n")
    return path, beside
