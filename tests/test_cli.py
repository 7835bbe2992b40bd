"""The command: what it prints where, and how it exits."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from alliance_kit import __version__
from alliance_kit.cli import main
from alliance_kit.labels import catalogue
from documents import EXAMPLES, THREE

COMPLETE, DRAFT, UNIVERSITY = (
    str(EXAMPLES / name) for name in ("complete.yaml", "draft.yaml", "university.yaml")
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def running(*arguments: str, **environment: str) -> tuple[int, str, str]:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        three = ["--select", ",".join(THREE)] if arguments[:1] in (("check",), ("rules",)) else []
        code = main([*arguments[:1], *three, *arguments[1:]])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return running


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["check", COMPLETE], 0, id="nothing violated"),
        pytest.param(["check", DRAFT], 1, id="findings"),
        pytest.param(["check", UNIVERSITY], 0, id="undetermined passes by default"),
        pytest.param(["check", UNIVERSITY, "--undetermined", "fail"], 1, id="or fails"),
        pytest.param(["check", DRAFT, "--select", "FC103"], 0, id="depends on the reading passes"),
        pytest.param(["check", DRAFT, "--select", "FC103", "--undetermined", "fail"], 1, id="or fails too"),
        pytest.param(["check", DRAFT, "--fail-on", "ineligible"], 0, id="risks are lighter"),
        pytest.param(["check", DRAFT, "--fail-on", "risk"], 1, id="risks are risks"),
        pytest.param(["check", DRAFT, "--select", "AP402", "--param", "AP402.ratio=3/8"], 0, id="exactly the ratio"),
        pytest.param(["check", DRAFT, "--select", "AP402", "--param", "AP402.ratio=3000001/8000000"], 1, id="a little more"),
        pytest.param(["check", COMPLETE, DRAFT], 1, id="the worse of two"),
        pytest.param(["check", DRAFT, COMPLETE], 1, id="in any order"),
        pytest.param(["check", "missing.yaml", DRAFT], 3, id="unreadable is worst"),
        pytest.param(["check", str(EXAMPLES)], 3, id="a folder"),
        pytest.param(["check"], 2, id="no file"),
        pytest.param(["check", "-"], 2, id="standard input without its format"),
        pytest.param(["check", COMPLETE, "--on", "2024-02-30"], 2, id="no such day"),
        pytest.param(["check", COMPLETE, "--on", "2008-01-01"], 0, id="before the measures"),
        pytest.param(["check", COMPLETE, "--select", "XX"], 2, id="no such rule"),
        pytest.param(["check", COMPLETE, "--param", "AP402.rate=1"], 2, id="no such parameter"),
        pytest.param(["check", COMPLETE, "--param", "AP402.ratio=0.5"], 2, id="a decimal"),
        pytest.param(["check", COMPLETE, "--param", "AP402.ratio=1/0"], 2, id="nothing to divide by"),
        pytest.param(["check", COMPLETE, "--param", "AP402.ratio"], 2, id="no value"),
        pytest.param(["check", COMPLETE, "--form", "json"], 2, id="an abbreviation"),
        pytest.param(["nonsense"], 2, id="no such command"),
        pytest.param([], 2, id="no command"),
        pytest.param(["rule", "AP102"], 0, id="a rule"),
        pytest.param(["rule", "ap102"], 0, id="in small letters"),
        pytest.param(["rule", "AP999"], 2, id="no such code"),
        pytest.param(["rules"], 0, id="rules"),
        pytest.param(["schema"], 0, id="schema"),
        pytest.param(["--version"], 0, id="version"),
        pytest.param(["--help"], 0, id="help"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_exit_codes(run: Any, arguments: list[str], code: int, lang: str) -> None:
    exit_code, out, err = run(*arguments, LANG=f"{lang}_XX.UTF-8")
    assert exit_code == code
    assert bool(err) == (code in (2, 3))
    if lang == "zh" and err:
        assert any("\u4e00" <= character <= "\u9fff" for character in err)
    if lang == "en":
        assert "用法" not in out + err


def test_findings_go_to_stdout_and_errors_to_stderr(run: Any) -> None:
    code, out, err = run("check", "missing.yaml", DRAFT, "--lang", "en")
    assert code == 3
    assert "missing.yaml: cannot be read, no such file or folder" in err
    assert "AP102" in out
    assert "missing.yaml" not in out


@pytest.mark.parametrize(
    ("environment", "chinese"),
    [
        ({}, False),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, True),
    ],
)
def test_the_language_is_that_of_the_environment(
    run: Any, environment: dict[str, str], chinese: bool
) -> None:
    _, out, _ = run("rules", **environment)
    assert ("成员均应承担任务" in out) is chinese


@pytest.mark.parametrize("option", [["--lang", "zh"], ["--lang=zh"]])
def test_the_option_wins_over_the_environment(run: Any, option: list[str]) -> None:
    _, out, _ = run("rules", *option, LANG="en_GB.UTF-8")
    assert "成员均应承担任务" in out


def test_help_is_wholly_in_the_language_asked_for(run: Any) -> None:
    _, out, _ = run("check", "--lang", "zh", "--help")
    for english in ("usage", "options", "show this", "positional"):
        assert english not in out
    _, out, _ = run("check", "--lang", "en", "--help")
    assert not any("\u4e00" <= character <= "\u9fff" for character in out)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("paths", [[DRAFT], [COMPLETE, DRAFT, UNIVERSITY]])
@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_the_last_line_counts_every_verdict(
    run: Any, lang: str, paths: list[str], format_: str
) -> None:
    _, out, _ = run("check", *paths, "--lang", lang, "--format", format_)
    last = out.rstrip("\n").splitlines()[-1]
    names = {
        "zh": "违反 不符合条件 风险 建议 取决于解读 待定 符合 符合（经认定） 不适用".split(),
        "en": "violation,ineligible,risk,advice,depends on the reading,undetermined,met,met as attested,not applicable".split(","),
    }[lang]  # fmt: skip
    expected = [0, 0, 2, 0, 1, 0, 0, 0, 0] if len(paths) == 1 else [0, 0, 2, 0, 1, 3, 3, 0, 0]
    comma = "，" if lang == "zh" else ", "
    assert last.endswith(comma.join(f"{n} {k}" for n, k in zip(names, expected, strict=True)))


def test_json_names_each_file_and_its_verdicts(run: Any) -> None:
    code, out, _ = run("check", DRAFT, COMPLETE, "--format", "json", "--lang", "en")
    reports = json.loads(out)
    assert code == 1
    assert [report["source"] for report in reports] == [DRAFT, COMPLETE]
    assert [report["ok"] for report in reports] == [False, True]
    found = {result["code"]: result["verdict"] for result in reports[0]["results"]}
    assert found == {"AP102": "violated", "AP402": "violated", "FC103": "depends_on_reading"}


def test_standard_input(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Standard:
        buffer = io.BytesIO(Path(DRAFT).read_bytes())

    monkeypatch.setattr(sys, "stdin", Standard)
    code, out, _ = run("check", "-", "--input", "yaml", "--lang", "en")
    assert code == 1
    assert "AP102" in out


def test_a_bad_document_says_every_problem_on_stderr(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("format: alliance_kit/1\nas_of: x\nmembers: none\n")
    code, out, err = run("check", str(file), "--lang", "zh")
    assert code == 3
    assert [line.split("：")[0] for line in err.splitlines()] == [f"{file}:2:8", f"{file}:3:10"]
    assert out == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_new_writes_a_document_and_its_schema(run: Any, tmp_path: Path, lang: str) -> None:
    file = tmp_path / "ours.yaml"
    assert run("new", str(file), "--lang", lang)[0] == 0
    assert (tmp_path / "alliance.schema.json").is_file()
    assert run("check", str(file))[0] == 0
    before = file.read_text("utf-8")
    code, _, err = run("new", str(file), "--lang", lang)
    assert (code, str(file) in err) == (2, True)
    assert file.read_text("utf-8") == before
    assert run("new", str(tmp_path / "nowhere" / "x.yaml"), "--lang", lang)[0] == 2


@pytest.mark.parametrize("name", ["alliance.schema.json", "x.json", "x.txt", "x", ""])
def test_new_writes_yaml_and_nothing_else(run: Any, tmp_path: Path, name: str) -> None:
    code, _, err = run("new", str(tmp_path / name) if name else "")
    assert (code, bool(err)) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_second_document_shares_the_schema(run: Any, tmp_path: Path) -> None:
    assert run("new", str(tmp_path / "a.yaml"))[0] == 0
    assert run("new", str(tmp_path / "b.yaml"))[0] == 0
    assert run("new", str(tmp_path / "c.yaml"), "--lang", "zh")[0] == 2
    assert not (tmp_path / "c.yaml").exists()


def test_the_language_may_stand_before_the_command(run: Any) -> None:
    assert "成员均应承担任务" in run("--lang", "zh", "rules")[1]


def test_a_family_in_small_letters(run: Any) -> None:
    assert run("rule", "ap")[0] == 0
    assert "FC103" not in run("check", DRAFT, "--select", "ap")[1]


def test_odd_bytes_are_no_fault_of_the_command(tmp_path: Path) -> None:
    odd = tmp_path / "odd.json"
    odd.write_text(
        '{"format":"alliance_kit/1","as_of":"2026-06-30","name":{"zh":"\\ud800\\u001b[31m"}}'
    )
    ran = command("check", str(odd))
    assert ran.returncode == 3
    assert b"\x1b" not in ran.stderr
    name = os.fsencode(tmp_path) + b"/bad\xff.yaml"
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "alliance_kit", "check", name], capture_output=True, check=False
    )
    assert ran.returncode == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_in_one_line() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ran = subprocess.run(
            [sys.executable, "-m", "alliance_kit", "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 70
    assert b"Traceback" not in ran.stderr


def test_schema_prints_json_in_the_language(run: Any) -> None:
    _, out, _ = run("schema", "--lang", "zh")
    assert json.loads(out)["title"] == "联盟"


def test_colour_is_for_terminals_that_want_it(run: Any) -> None:
    assert "\x1b[" not in run("check", DRAFT)[1]
    assert "\x1b[33mrisk\x1b[0m" in run("check", DRAFT, FORCE_COLOR="1")[1]
    assert "\x1b[" not in run("check", DRAFT, FORCE_COLOR="1", NO_COLOR="1")[1]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_a_rule_is_explained(run: Any, lang: str, format_: str) -> None:
    _, out, _ = run("rule", "AP402", "--lang", lang, "--format", format_)
    expected = {
        "zh": ["第五条", "第十八条", "AP402.ratio = 1", "处理办法", "默认"],
        "en": ["Art. 5", "Art. 18", "AP402.ratio = 1", "What to do", "CNY 300000.00"],
    }[lang]
    for word in expected[:-1]:
        assert word in out


def test_rules_stand_in_columns_whatever_the_width_of_a_character(run: Any) -> None:
    from alliance_kit.rendering.columns import width

    _, out, _ = run("rules", "--lang", "zh")
    starts = {
        width(line[: line.index(title)])
        for line, title in zip(out.splitlines(), ["成员均", "成员实缴", "成员中应"], strict=True)
    }
    assert len(starts) == 1


def test_completion_is_printed(run: Any) -> None:
    code, out, _ = run("--print-completion", "bash")
    assert code == 0
    assert "alliance-kit" in out
    assert run("--print-completion", "fish")[0] == 2
    assert run("--print-completion")[0] == 2


def test_a_fault_of_the_command_is_not_a_finding(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from alliance_kit.cli import commands

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(commands, "check", broken)
    code, _, err = run("check", DRAFT)
    assert code == 70
    assert "RuntimeError" in err


def command(*arguments: str, **settings: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-m", "alliance_kit", *arguments],
        capture_output=True,
        check=False,
        **settings,
    )


def test_the_module_is_the_command() -> None:
    ran = command("--version")
    assert ran.stdout.decode().strip() == f"alliance-kit {__version__}"


def test_output_is_utf_8_on_any_system() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    ran = command("check", DRAFT, "--lang", "zh", env=environment)
    assert "处理办法" in ran.stdout.decode("utf-8")


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    ran = subprocess.run(  # noqa: S602
        f'"{sys.executable}" -m alliance_kit check "{COMPLETE}" | head -n 1',
        shell=True,
        capture_output=True,
        check=False,
    )
    assert ran.stderr == b""


def test_argparse_speaks_its_own_language_afterwards(run: Any) -> None:
    import argparse

    before = argparse._  # type: ignore[attr-defined]
    run("check", "--lang", "zh", "--help")
    assert argparse._ is before  # type: ignore[attr-defined]
    assert catalogue("zh", "argparse")("options") == "选项"
