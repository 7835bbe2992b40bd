"""What can be written on the command line, in either language.  命令行"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from itertools import pairwise

from .. import __version__
from ..documents.structure import DATE, Refused, read_date
from ..labels import catalogue, label, languages
from ..norms import Grade
from ..text import Text

FORMATS = ("text", "markdown", "json", "letter")
FRACTION = Text(
    zh="大于 0 的整数或分数，如 2 或 3/2", en="a whole number or fraction above 0, such as 2 or 3/2"
)


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """``--lang``, else the language of the environment: Chinese where it is, else English."""
    for argument, following in pairwise([*arguments, ""]):
        said = following if argument == "--lang" else argument.removeprefix("--lang=")
        if argument.startswith("--lang") and said in languages():
            return said
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].startswith("zh") else "en"
    return "en"


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Let argparse itself speak *lang*."""
    try:
        said = catalogue(lang, "argparse")
    except LookupError:  # English is argparse's own
        yield
        return

    def counted(one: str, many: str, number: int) -> str:
        return said(one if number == 1 else many)

    saved = {name: getattr(argparse, name) for name in ("_", "ngettext")}
    setattr(argparse, "_", said)  # noqa: B010  argparse offers no other way but a global domain
    setattr(argparse, "ngettext", counted)  # noqa: B010
    try:
        yield
    finally:
        for name, function in saved.items():
            setattr(argparse, name, function)


def parser(lang: str) -> argparse.ArgumentParser:
    """The parser of the whole command; it takes no abbreviations, which could break later."""

    def say(key: str) -> str:
        return label(f"cli.{key}", lang).replace("%", "%%")

    whole = argparse.ArgumentParser(
        prog="alliance-kit",
        description=say("description"),
        epilog=say("epilog"),
        allow_abbrev=False,
    )
    whole.add_argument(
        "--version", action="version", version=f"alliance-kit {__version__}", help=say("version")
    )
    whole.add_argument(
        "--print-completion", choices=("bash", "zsh", "tcsh"), help=say("completion")
    )
    speaks = argparse.ArgumentParser(add_help=False)
    for place, default in ((whole, lang), (speaks, argparse.SUPPRESS)):
        place.add_argument("--lang", choices=languages(), default=default, help=say("lang"))
    commands = whole.add_subparsers(dest="command", metavar=say("command"), required=True)

    def command(name: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, parents=[speaks], help=say(name), description=say(name), allow_abbrev=False
        )

    check = command("check")
    check.add_argument("paths", nargs="+", metavar=say("path"), help=say("check.paths"))
    check.add_argument("--input", choices=("json", "yaml"), help=say("check.input"))
    check.add_argument("--on", type=_day(lang), metavar="YYYY-MM-DD", help=say("check.on"))
    check.add_argument(
        "--select", type=_codes, default=(), metavar="AP,FC103", help=say("check.select")
    )
    check.add_argument(
        "--param",
        type=_setting(lang),
        action="append",
        default=[],
        metavar="AP402.ratio=1/2",
        help=say("check.param"),
    )
    check.add_argument("--format", choices=FORMATS, default="text", help=say("check.format"))
    check.add_argument(
        "--fail-on",
        choices=[grade.value for grade in Grade],
        default=Grade.ADVICE.value,
        help=say("check.fail_on"),
    )
    check.add_argument(
        "--undetermined", choices=("pass", "fail"), default="pass", help=say("check.undetermined")
    )
    rule = command("rule")
    rule.add_argument("code", metavar=say("code"), help=say("rule.code"))
    rule.add_argument(
        "--format", choices=("text", "markdown"), default="text", help=say("rule.format")
    )
    rules = command("rules")
    rules.add_argument(
        "--select", type=_codes, default=(), metavar="AP,FC103", help=say("check.select")
    )
    command("schema")
    new = command("new")
    new.add_argument(
        "path", nargs="?", default="alliance.yaml", metavar=say("path"), help=say("new.path")
    )
    return whole


def _codes(written: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in written.split(","))


def _day(lang: str) -> Callable[[str], date]:
    def read(written: str) -> date:
        try:
            return read_date(written)
        except Refused:
            raise argparse.ArgumentTypeError(_found(written, DATE, lang)) from None

    return read


def _setting(lang: str) -> Callable[[str], tuple[str, Fraction]]:
    def read(written: str) -> tuple[str, Fraction]:
        name, equals, value = written.partition("=")
        number, slash, divisor = value.partition("/")
        digits = (number, divisor) if slash else (number,)
        if not equals or not all(
            part.isascii() and part.isdigit() and len(part) <= 18 and int(part) for part in digits
        ):
            raise argparse.ArgumentTypeError(_found(written, FRACTION, lang))
        return name, Fraction(int(number), int(divisor) if slash else 1)

    return read


def _found(written: str, accepted: Text, lang: str) -> str:
    return label("cli.found", lang, found=written, accepted=accepted.said_in(lang))
