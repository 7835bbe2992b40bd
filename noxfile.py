"""The project's tasks: ``nox -s lint types test docs bench all``."""

import shutil
import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["all"]

ROOT = Path(__file__).parent
GROUPS = nox.project.dependency_groups
PROJECT = nox.project.load_toml("pyproject.toml")


def install(session: nox.Session, group: str) -> None:
    """Install the project, editable, with one dependency group."""
    needed = GROUPS(PROJECT, group)
    ours = [name for name in needed if name.startswith("alliance-kit")]
    others = [name for name in needed if name not in ours]
    extras = ",".join(sorted({name.partition("[")[2].rstrip("]") for name in ours} - {""}))
    session.install("-e", f".[{extras}]" if extras else ".", *others)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, and the contracts on imports."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Types of the library, the documented calls and the examples."""
    install(session, "types")
    session.run("mypy")


@nox.session
def test(session: nox.Session) -> None:
    """The test suite; ``nox -s test -- -m exhaustive`` for the long runs."""
    install(session, "test")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def oldest(session: nox.Session) -> None:
    """A smaller run on the oldest supported python-dateutil."""
    install(session, "test")
    session.install("python-dateutil==2.9.0.post0")
    session.run("python", "-m", "pytest", "-q", "tests/test_cases.py", "tests/test_cli.py")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, warnings as errors."""
    install(session, "docs")
    built = ROOT / "docs" / "_build" / "html"
    session.run("python", "-m", "sphinx", "-W", "--keep-going", "-E", "-q", "docs", str(built))


@nox.session
def bench(session: nox.Session) -> None:
    """The benchmarks: ratios against peers in one run, on a plain installation."""
    session.install(".[cli]", *(g for g in GROUPS(PROJECT, "bench") if "alliance-kit" not in g))
    session.run("python", "benchmarks/run.py", *session.posargs)


@nox.session
def smoke(session: nox.Session) -> None:
    """The built wheel, alone in an empty folder: both languages, schema, starter, report."""
    session.install("build")
    with tempfile.TemporaryDirectory() as folder:
        session.run("python", "-m", "build", "--outdir", folder, str(ROOT))
        (wheel,) = Path(folder).glob("*.whl")
        session.install("--force-reinstall", f"{wheel}[cli]")
        shutil.copytree(ROOT / "examples" / "alliances", Path(folder) / "alliances")
        with session.chdir(folder):
            session.run("python", str(ROOT / ".ci" / "smoke.py"))


@nox.session
def generate(session: nox.Session) -> None:
    """Write the shipped schemas anew from the classes."""
    install(session, "test")
    script = (
        "from pathlib import Path\n"
        "from alliance_kit.documents.schema import schema_text\n"
        "data = Path('src/alliance_kit/documents/data')\n"
        "for lang in ('zh', 'en'):\n"
        "    (data / f'schema.{lang}.json').write_text(schema_text(lang), 'utf-8')\n"
    )
    session.run("python", "-c", script)


@nox.session(name="all", python=False)
def everything(session: nox.Session) -> None:
    """Everything that has to pass before a change is handed in."""
    for name in ("lint", "types", "test", "oldest", "docs", "smoke"):
        session.notify(name)
