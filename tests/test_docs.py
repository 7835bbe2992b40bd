"""What the pages show is so: every snippet runs, and every module has its page.

By the language of a fence:

* ``python`` with ``>>>`` is a doctest; without, a script whose output is the ``text`` fence that
  follows at once. A page is one namespace.
* ``console`` is the command ``alliance-kit``, in English unless it is told otherwise; a line of
  ``...`` stands for any lines or none.
* ``yaml`` is a document, or a part of one, and loads; ``yaml bad`` does not; ``yaml cases`` is a
  file of cases, and they hold for the rule that the same page defines.
* ``json`` and ``toml`` parse; ``sh`` is not run here, but is one of the commands that are run elsewhere.
"""

import doctest
import io
import json
import re
import runpy
import shlex
import shutil
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import alliance_kit
from alliance_kit import (
    DocumentError,
    Grade,
    MemberKind,
    NormKind,
    Rule,
    Verdict,
    check,
    load,
    loads,
    rules_by_code,
)
from alliance_kit.cli import main
from alliance_kit.labels import label_of
from documents import EXAMPLES, HEADER, ROOT, completed, plain
from test_cases import assert_answers

DOCS = ROOT / "docs"
GENERATED = DOCS / "reference" / "rules"
PAGES = sorted(
    path
    for path in (
        *(ROOT / name for name in ("README.md", "README.zh.md", "CONTRIBUTING.md")),
        *DOCS.rglob("*.md"),
    )
    if path.is_file() and GENERATED not in path.parents and DOCS / "_build" not in path.parents
)
NOXFILE = ROOT / "noxfile.py"

LENIENT = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class Snippet(NamedTuple):
    """What stands in one fence, and where its first line is."""

    page: Path
    line: int
    info: str
    text: str
    follows: bool
    """Whether it follows the fence before it, with nothing but blank lines between."""

    @property
    def place(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def snippets(page: Path) -> Iterator[Snippet]:
    body: list[str] = []
    opening, start, between = None, 0, "nothing yet"
    for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        if opening is None:
            opening = re.match(r"( *)(`{3,}|~{3,})(.*)", line)
            start, body = number + 1, []
            between += "" if opening else line.strip()
        elif line.strip() == opening[2]:
            text = textwrap.dedent("".join(f"{row}\n" for row in body))
            yield Snippet(page, start, opening[3].strip(), text, not between)
            opening, between = None, ""
        else:
            body.append(line)
    assert opening is None, f"{page}:{start}: a fence is not closed"


class Page:
    """A page being worked through, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.exit_code = 0
        self.awaiting: list[Snippet] = []

    def run(self, snippet: Snippet, following: Snippet | None) -> None:
        language, *kind = snippet.info.split()
        match language, kind:
            case "python", []:
                if ">>>" in snippet.text:
                    self.doctest(snippet)
                else:
                    self.script(snippet, following)
            case "console", []:
                for command, expected in commands(snippet):
                    assert_shown(expected, self.command(command, snippet), snippet)
            case "yaml", []:
                loads(whole(snippet.text), format="yaml")
            case "yaml", ["bad"]:
                with pytest.raises(DocumentError):
                    loads(whole(snippet.text), format="yaml")
            case "yaml", ["cases"]:
                self.awaiting.append(snippet)
            case "json", []:
                json.loads(snippet.text)
            case "toml", []:
                tomllib.loads(snippet.text)
            case "sh", []:
                assert_known(snippet)
            case "text", []:
                pass
            case _:
                assert re.fullmatch(r"\{[\w-]+\}", language), (snippet.place, snippet.info)

    def doctest(self, snippet: Snippet) -> None:
        parsed = doctest.DocTestParser().get_doctest(
            snippet.text, self.names, snippet.place, str(snippet.page), snippet.line - 1
        )
        said = io.StringIO()
        runner = doctest.DocTestRunner(verbose=False, optionflags=LENIENT)
        runner.run(parsed, out=said.write, clear_globs=False)
        self.names.update(parsed.globs)
        assert not runner.failures, said.getvalue()

    def script(self, snippet: Snippet, following: Snippet | None) -> None:
        said = io.StringIO()
        with redirect_stdout(said):
            exec(compile(snippet.text, snippet.place, "exec"), self.names)  # noqa: S102
        if following is not None and following.info == "text" and following.follows:
            assert_shown(following.text, said.getvalue(), following)

    def command(self, written: str, snippet: Snippet) -> str:
        words = shlex.split(written)
        if words == ["echo", "$?"]:
            return f"{self.exit_code}\n"
        assert words[0] == "alliance-kit", (snippet.place, written)
        input_, output = b"", None
        if "<" in words:
            *words, _, name = words
            input_ = (self.folder / name).read_bytes()
        if ">" in words:
            *words, _, name = words
            output = self.folder / name
        expanded = [name for word in words[1:] for name in self.expanded(word)]
        said = io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(said):
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(input_)))
            self.exit_code = main(expanded)
        if output is None:
            return said.getvalue()
        output.write_text(said.getvalue(), "utf-8")
        return ""

    def expanded(self, word: str) -> Sequence[str]:
        if "*" not in word:
            return (word,)
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(word))

    def cases(self, snippet: Snippet) -> None:
        """The cases hold for the rule of that code which the page defines."""
        read = plain(snippet.text)
        code = read["rule"]
        (rule,) = (
            name for name in self.names.values() if isinstance(name, Rule) and name.code == code
        )
        assert rule.grade == read["grade"]
        assert set(read["examples"]) == {example.name for example in EXAMPLES.iterdir()}
        for name, expected in read["examples"].items():
            on_example = check(load(self.folder / "examples" / "alliances" / name), rules=[rule])
            said = {"verdict": expected} if isinstance(expected, str) else expected
            assert_answers(on_example, code, said)
        for case in read["cases"]:
            on = date.fromisoformat(case["on"]) if "on" in case else None
            given = case.get("parameters", {}).items()
            parameters = {f"{code}.{name}": value and Fraction(value) for name, value in given}
            report = check(completed(case["document"]), on=on, rules=[rule], parameters=parameters)
            assert_answers(report, code, case)


def commands(snippet: Snippet) -> Iterator[tuple[str, str]]:
    """Each command of a console fence, with the output shown."""
    start, *rest = re.split(r"^\$ (.*)\n", snippet.text, flags=re.MULTILINE)
    assert not start, f"{snippet.place}: output before a command"
    yield from zip(rest[::2], rest[1::2], strict=True)


def whole(fragment: str) -> str:
    """A document: a part of one gets the header that it lacks."""
    if re.search(r"^format:", fragment, re.MULTILINE):
        return fragment
    lacking = (key for key in HEADER if not re.search(rf"^{key}:", fragment, re.MULTILINE))
    return "".join(f"{key}: {HEADER[key]}\n" for key in lacking) + fragment


def assert_shown(expected: str, got: str, snippet: Snippet) -> None:
    """The output is as shown; blanks at the end of a line and of the output do not count.

    A line of ``...`` stands for any lines or none, ``...`` within a line for any characters.
    """
    want, have = (
        "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())
        for text in (expected, got)
    )
    pattern = "".join(
        "(?:.*\n)*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + "\n"
        for line in want.splitlines()
    )
    assert re.fullmatch(pattern, have), f"{snippet.place} shows\n{want}but the output is\n{have}"


def assert_known(snippet: Snippet) -> None:
    """Commands that install stand verbatim in ``.ci/run``, which runs them; or are nox's."""
    script = ROOT / ".ci" / "run"
    if not script.is_file():  # a source distribution
        return
    known = script.read_text("utf-8")
    sessions = re.findall(r"^def (\w+)|name=\"(\w+)\"", NOXFILE.read_text("utf-8"), re.MULTILINE)
    for line in snippet.text.splitlines():
        asked = re.fullmatch(r"nox -s ([\w ]+?)(?: -- .*)?", line)
        if asked and not snippet.page.name.startswith("README"):
            assert set(asked[1].split()) <= {name for pair in sessions for name in pair}
        else:
            assert line in known, (snippet.place, line)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, and an English environment without colours."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (("LANG", "en"), ("NO_COLOR", "1"), ("COLUMNS", "80")):
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_snippet_of_a_page_runs(path: Path, desk: Path) -> None:
    page = Page(desk)
    found = list(snippets(path))
    for snippet, following in pairwise([*found, None]):
        assert snippet is not None
        try:
            page.run(snippet, following)
        except AssertionError:
            raise
        except Exception as error:
            raise AssertionError(f"{snippet.place}: {type(error).__name__}: {error}") from error
    for snippet in page.awaiting:
        page.cases(snippet)


# --- one word for a module and its page -----------------------------------------------

SHARED = {
    "__main__": "command",
    "accounts": "contributions",
    "cli": "command",
    "funds": "contributions",
    "parts": "facts",
    "policy": "rules",
    "relations": "alliance",
    "sources": "norms",
    "text": "labels",
    "wording": "labels",
}
"""Modules that stand on the page of another word."""

WITHOUT_MODULE = {"command", "glossary", "index"}
"""Pages of the reference that no module is named after."""


def modules() -> list[str]:
    package = Path(alliance_kit.__file__).parent
    return sorted(
        path.stem
        for path in package.iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").is_file()) and path.stem != "__init__"
    )


@pytest.mark.parametrize("module", modules())
def test_every_module_has_a_line_in_the_architecture(module: str) -> None:
    rooms = (DOCS / "explanation" / "architecture.md").read_text("utf-8")
    assert re.search(rf"^\| `{module}[`/]", rooms, re.MULTILINE)


@pytest.mark.parametrize("module", modules())
def test_every_module_has_its_page(module: str) -> None:
    page = DOCS / "reference" / f"{SHARED.get(module, module)}.md"
    assert re.search(rf"\balliance_kit\.{module}\b", page.read_text("utf-8"))


def test_every_page_of_the_reference_has_its_module() -> None:
    pages = {page.stem for page in (DOCS / "reference").glob("*.md")}
    assert pages == {SHARED.get(module, module) for module in modules()} | WITHOUT_MODULE


def test_every_public_name_stands_in_the_reference_index() -> None:
    index = (DOCS / "reference" / "index.md").read_text("utf-8")
    assert [name for name in alliance_kit.__all__ if f"`{name}`" not in index] == []


def test_every_page_is_in_a_table_of_contents() -> None:
    listed = set()
    for page in PAGES:
        for snippet in snippets(page):
            if snippet.info == "{toctree}":
                names = [line for line in snippet.text.split() if not line.startswith(":")]
                listed |= {(page.parent / f"{name}.md").resolve() for name in names}
    pages = {page.resolve() for page in PAGES if DOCS in page.parents}
    assert pages - listed == {(DOCS / "index.md").resolve()}


@pytest.mark.parametrize(
    "member",
    [member for kind in (Grade, MemberKind, NormKind, Verdict) for member in kind],
    ids=lambda member: f"{type(member).__name__}.{member.value}",
)
def test_the_glossary_speaks_as_the_labels_do(member: StrEnum) -> None:
    rows = (DOCS / "reference" / "glossary.md").read_text("utf-8").splitlines()
    assert any(
        row.startswith(f"| {label_of(member, 'zh')} | {label_of(member, 'en')} |") for row in rows
    )


# --- the generated pages --------------------------------------------------------------


@pytest.mark.parametrize("rule", rules_by_code(), ids=lambda rule: rule.code)
def test_a_rule_page_says_the_rule_in_both_languages(rule: Rule, tmp_path: Path) -> None:
    written = runpy.run_path(str(DOCS / "_ext" / "rule_pages.py"))["page"](rule)
    for text in (rule.title, rule.why, rule.remedy):
        assert written.index(text.en) < written.index(text.zh)
    page = tmp_path / f"{rule.code}.md"
    page.write_text(written, "utf-8")
    examples = [snippet.text for snippet in snippets(page)]
    assert examples == [said for said in (rule.violating, rule.satisfying) if said] * 2


def test_the_index_of_rules_names_every_rule() -> None:
    index = runpy.run_path(str(DOCS / "_ext" / "rule_pages.py"))["index"](rules_by_code())
    for rule in rules_by_code():
        for said in (rule.code, rule.title.en, rule.title.zh):
            assert said in index
