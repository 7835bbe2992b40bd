"""What the built wheel must do with nothing of the source tree around."""

import json
import subprocess
import sys
from pathlib import Path

import alliance_kit as ak

if "site-packages" not in ak.__file__:
    sys.exit(f"not the installed wheel: {ak.__file__}")


def run(*arguments: str) -> str:
    """The output of the command, whatever it found."""
    ran = subprocess.run(  # noqa: S603
        [str(Path(sys.executable).with_name("alliance-kit")), *arguments],
        capture_output=True,
        check=False,
    )
    if ran.returncode not in (0, 1):
        sys.exit(f"{arguments}: {ran.returncode} {ran.stderr.decode()}")
    return ran.stdout.decode("utf-8")


def expect(there: str, said: str) -> None:
    """Stop unless *there* is part of what was *said*."""
    if there not in said:
        sys.exit(f"{there!r} is missing from {said[:500]!r}")


expect("成员均应承担任务", run("check", "alliances/complete.yaml", "--lang", "zh"))
expect("Every member should have a task", run("check", "alliances/draft.yaml", "--lang", "en"))
expect("成员 M-06", run("check", "alliances/draft.yaml", "--lang", "zh", "--format", "letter"))
expect("用法：", run("check", "--help", "--lang", "zh"))
expect("AP402", run("rules"))
expect(ak.__version__, run("--version"))
expect("成员名单", json.dumps(json.loads(run("schema", "--lang", "zh")), ensure_ascii=False))
run("new", "ours.yaml", "--lang", "zh")
expect("待定", run("check", "ours.yaml", "--lang", "zh"))
expect("py.typed", str([p.name for p in Path(ak.__file__).parent.iterdir()]))
compiled = [p.name for p in Path(ak.__file__).parent.rglob("*.mo")]
if sorted(compiled) != ["alliance_kit.mo", "alliance_kit.mo", "argparse.mo"]:
    sys.exit(f"catalogues in the wheel: {compiled}")
print("the wheel works")
