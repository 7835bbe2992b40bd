"""The door: a quick import, one table of public names, and what a checker sees of it."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import alliance_kit
from documents import ROOT

SOURCE = ROOT / "src" / "alliance_kit"


def python(code: str) -> str:
    ran = subprocess.run(  # noqa: S603  our own interpreter and code
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def test_importing_the_package_loads_nothing_but_itself() -> None:
    code = (
        "before = set(sys.modules)\nimport alliance_kit\nprint(sorted(set(sys.modules) - before))"
    )
    assert python(code).strip() == "['alliance_kit']"


def test_a_first_name_does_not_load_the_edges() -> None:
    code = "import alliance_kit\nalliance_kit.check\nprint([m for m in ('cattrs', 'babel', 'yaml', 'gettext', 'hypothesis') if m in sys.modules])"
    assert python(code).strip() == "[]"


def test_the_version_is_answered_before_anything_is_loaded() -> None:
    code = "from alliance_kit.cli import main\nmain(['--version'])\nprint([m for m in ('attrs', 'argparse', 'gettext') if m in sys.modules])"
    assert python(code).splitlines()[-1] == "[]"


def test_public_names_are_the_same_for_readers_runtime_and_checkers() -> None:
    tree = ast.parse((SOURCE / "__init__.py").read_text("utf-8"))
    for_checkers = {
        alias.asname: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }
    assert sorted(for_checkers) == alliance_kit.__all__
    table = {name: home for home, names in alliance_kit._HOMES.items() for name in names.split()}  # noqa: SLF001
    assert {name: f"{home}.{name}" for name, home in table.items()} == for_checkers
    for name in alliance_kit.__all__:
        assert getattr(alliance_kit, name) is not None
        assert name in dir(alliance_kit)


def test_no_public_name_is_a_modules_name() -> None:
    modules = {path.stem for path in SOURCE.iterdir()}
    assert not modules & set(alliance_kit.__all__)


def test_a_misspelt_name_is_an_error() -> None:
    with pytest.raises(AttributeError):
        alliance_kit.chekc  # type: ignore[attr-defined]  # noqa: B018


def test_the_package_is_typed() -> None:
    assert (SOURCE / "py.typed").is_file()


def test_yaml_without_its_package_says_which_extra_to_install() -> None:
    code = (
        "sys.modules['yaml'] = None\nimport alliance_kit as ak\n"
        "try:\n    ak.loads('a: 1', format='yaml')\n"
        "except ak.MissingExtra as error:\n    print(error)"
    )
    assert "alliance-kit[yaml]" in python(code)


def test_nothing_reads_the_clock_or_the_network() -> None:
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        assert not re.search(
            r"\.today\(|\.now\(|time\.time|import (socket|urllib|random)\b", text
        ), path
        if "cli" not in path.parts:
            assert "os.environ" not in text, path


def test_every_public_function_and_class_says_what_it_is() -> None:
    for path in SOURCE.rglob("*.py"):
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), path


@pytest.mark.parametrize("name", ["embed.py", "check_in_a_script.py"])
def test_an_example_runs(name: str) -> None:
    ran = subprocess.run(  # noqa: S603
        [sys.executable, str(ROOT / "examples" / name)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        env={"PYTHONIOENCODING": "utf-8", "PATH": ""},
    )
    assert ran.stderr == ""
    assert ran.returncode == (1 if name == "check_in_a_script.py" else 0)
    assert ran.stdout


def test_every_example_is_run() -> None:
    scripts = {path.name for path in Path(ROOT / "examples").glob("*.py")}
    assert scripts == {"embed.py", "check_in_a_script.py"}


def test_every_module_has_its_layer() -> None:
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.strip() for layer in layers for name in layer.split("|")}
    modules = {
        f"alliance_kit.{path.stem}"
        for path in SOURCE.iterdir()
        if path.name not in ("__init__.py", "__pycache__", "py.typed")
    }
    assert named == modules
