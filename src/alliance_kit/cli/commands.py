"""What each command does.  各命令"""

import argparse
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from ..alliance import Alliance
from ..answers import Verdict
from ..checks.catalogue import installed_rules, select
from ..checks.report import Report, check
from ..documents import JSON_LIMITS, YAML_LIMITS, DocumentError, Format, load, loads
from ..documents.schema import shipped_schema
from ..documents.starter import write_starter
from ..errors import AllianceError
from ..labels import label
from ..norms import Grade
from ..rendering import render
from ..rendering.layouts import as_json_of_several, as_markdown, as_text, total
from ..rendering.rules import listed
from ..rendering.views import view
from ..rules import Rule
from ..text import printable
from . import FINDINGS, OK, UNREADABLE, USAGE
from .parser import language, parser, speaking

COLOURS = {
    Grade.VIOLATION.value: "31;1",
    Grade.INELIGIBLE.value: "31",
    Grade.RISK.value: "33",
    Grade.ADVICE.value: "36",
    Verdict.DEPENDS_ON_READING.value: "35",
    Verdict.UNDETERMINED.value: "34",
    Verdict.MET.value: "32",
    Verdict.NOT_APPLICABLE.value: "2",
}


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run the command in *environment* and return its exit code."""
    lang = language(arguments, environment)
    try:
        with speaking(lang):
            whole = parser(lang)
            if "--print-completion" in arguments:
                return _print_completion(whole, arguments, lang)
            options = whole.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    commands = {
        "check": _check,
        "rule": _rule,
        "rules": _rules,
        "schema": _schema,
        "new": _new,
    }
    try:
        return commands[options.command](options)
    except AllianceError as error:
        _complain(error.said_in(options.lang))
        return USAGE


def _complain(words: str) -> None:
    print(words, file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    lang: str = options.lang
    if "-" in options.paths and options.input is None:
        _complain(label("cli.input_needed", lang))
        return USAGE
    rules = _chosen(options.select)
    parameters = dict(options.param)
    reports: list[tuple[str, Report]] = []
    worst = OK
    for path in options.paths:
        alliance = _loaded(path, options.input, lang)
        if alliance is None:
            worst = UNREADABLE
            continue
        report = check(alliance, on=options.on, rules=rules, parameters=parameters)
        reports.append((path, report))
        worst = max(worst, _code(report, options))
    _print_reports(reports, options)
    return worst


def _chosen(codes: Sequence[str]) -> tuple[Rule, ...]:
    """The installed rules that *codes* name, all of them where there are none."""
    rules = installed_rules()
    return select(rules, codes) if codes else rules


def _loaded(path: str, input_: Format | None, lang: str) -> Alliance | None:
    try:
        if path != "-":
            return load(path)
        format_ = cast(Format, input_)
        if sys.stdin is None:
            _complain(label("cli.unreadable", lang, path="-", why=label("cli.why.missing", lang)))
            return None
        most = (JSON_LIMITS if format_ == "json" else YAML_LIMITS).size
        return loads(sys.stdin.buffer.read(most + 1), format=format_)
    except DocumentError as error:
        _complain(error.said_in(lang))
    except OSError as error:
        why = _why(error, lang)
        _complain(label("cli.unreadable", lang, path=printable(path), why=why))
    return None


def _why(error: OSError, lang: str) -> str:
    match error:
        case FileNotFoundError():
            return label("cli.why.missing", lang)
        case PermissionError():
            return label("cli.why.denied", lang)
        case IsADirectoryError():
            return label("cli.why.folder", lang)
        case _:
            return label("cli.why.other", lang, number=str(error.errno))


def _code(report: Report, options: argparse.Namespace) -> int:
    grades = list(Grade)
    weighty = grades[: grades.index(Grade(options.fail_on)) + 1]
    open_ = report.undetermined + report.with_verdict(Verdict.DEPENDS_ON_READING)
    if any(result.grade in weighty for result in report.violated):
        return FINDINGS
    return FINDINGS if options.undetermined == "fail" and open_ else OK


def _print_reports(reports: list[tuple[str, Report]], options: argparse.Namespace) -> None:
    lang: str = options.lang
    if options.format == "letter":
        print("\n".join(render(report, lang, format="letter") for _, report in reports), end="")
        return
    views = [(path, view(report, lang)) for path, report in reports]
    if options.format == "json":
        sys.stdout.write(as_json_of_several(views))
        return
    paint, columns = _paint if _colourful() else None, _columns()
    for number, (path, said) in enumerate(views):
        if number:
            print()
        if options.format == "text":
            print(label("cli.file", lang, path=printable(path)))
            sys.stdout.write(as_text(said, paint, columns))
        else:
            sys.stdout.write(as_markdown(said))
    if len(views) > 1:
        print("\n" + total([said for _, said in views]))


def _colourful() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _columns() -> int | None:
    """How wide a terminal is; output that goes elsewhere is not wrapped."""
    return max(shutil.get_terminal_size().columns, 40) if sys.stdout.isatty() else None


def _paint(what: str, words: str) -> str:
    return f"\x1b[{COLOURS[what]}m{words}\x1b[0m"


def _rule(options: argparse.Namespace) -> int:
    for rule in _chosen([options.code.upper()]):
        sys.stdout.write(render(rule, options.lang, format=options.format))
    return OK


def _rules(options: argparse.Namespace) -> int:
    sys.stdout.write(listed(_chosen(options.select), options.lang))
    return OK


def _schema(options: argparse.Namespace) -> int:
    sys.stdout.write(shipped_schema(options.lang))
    return OK


def _new(options: argparse.Namespace) -> int:
    path = Path(options.path)
    if path.suffix.lower() not in (".yaml", ".yml"):
        _complain(label("cli.yaml_needed", options.lang, path=printable(options.path)))
        return USAGE
    try:
        written = write_starter(path, options.lang)
    except FileExistsError as error:
        _complain(label("cli.exists", options.lang, path=str(error)))
        return USAGE
    except OSError as error:
        why = _why(error, options.lang)
        _complain(label("cli.unwritable", options.lang, path=options.path, why=why))
        return USAGE
    document, schema = (str(path) for path in written)
    print(label("cli.written", options.lang, document=document, schema=schema))
    return OK


def _print_completion(whole: argparse.ArgumentParser, arguments: Sequence[str], lang: str) -> int:
    try:
        import shtab
    except ImportError:
        _complain(label("cli.completion_extra", lang))
        return USAGE
    shell = [*arguments, ""][arguments.index("--print-completion") + 1]
    if shell not in ("bash", "zsh", "tcsh"):
        whole.parse_args(arguments)
    print(shtab.complete(whole, shell))
    return OK
