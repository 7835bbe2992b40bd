"""Writes a page for each rule, and their index, before Sphinx reads the pages."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from alliance_kit import Rule, render, rules_by_code
from alliance_kit.labels import label_of

LANGUAGES = {"en": "English", "zh": "中文"}


def page(rule: Rule) -> str:
    """The page of one rule: English, then Chinese."""
    said = [f"# {rule.code}\n"]
    for lang, name in LANGUAGES.items():
        body = _lowered(render(rule, lang, format="markdown"))
        said.append(f"## {name}\n\n**{rule.title.said_in(lang)}**\n\n{body}")
    return "\n".join(said)


def _lowered(markdown: str) -> str:
    """Without its own title, and with every other heading on the third level."""
    lines, inside = [], False
    for line in markdown.strip().splitlines()[1:]:
        inside ^= line.startswith("```")
        lines.append(line if inside else re.sub(r"^#+ ", "### ", line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip()) + "\n"


def index(rules: Iterable[Rule]) -> str:
    """The index: a table of the rules, and their pages."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) "
        f"| {label_of(rule.grade, 'en')} · {label_of(rule.grade, 'zh')} "
        f"| {rule.title.en} | {rule.title.zh} |"
        for rule in rules
    ]
    return "\n".join(
        [
            "# The catalogue of rules",
            "",
            "Every rule that comes with the library, generated from the rules themselves.",
            "The grade is what a finding of the rule weighs.",
            "",
            "| Code | Grade | Title | 题目 |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
            "```{toctree}",
            ":hidden:",
            "",
            *(rule.code for rule in rules),
            "```",
            "",
        ]
    )


def write_pages(app: Any) -> None:
    """Write the pages, and remove those of rules that are no more."""
    folder = Path(app.srcdir) / "reference" / "rules"
    folder.mkdir(parents=True, exist_ok=True)
    rules = rules_by_code()
    pages = {"index.md": index(rules), **{f"{rule.code}.md": page(rule) for rule in rules}}
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        path = folder / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def setup(app: Any) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
