"""Measure the goals for speed: ``python benchmarks/run.py [ID ...]``.  性能目标

Run it with the interpreter of the environment under test; README.md beside it says how to make
one. Only the ratios mean anything.
"""

import argparse
import importlib
import platform
import site
import statistics
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from measuring import Comparison, UnmeasurableError, ratios

GOALS = {
    "S-I1": ("starting", "importing"),
    "S-I3": ("starting", "commanding"),
    "S-R1": ("judging", "judging"),
    "S-L1": ("loading", "loading"),
}
"""Where the comparisons of each goal stand: module and function."""

ROUNDS = 7
"""Fewer are good for seeing that the scripts run, and for nothing else."""

QUICK_ROUNDS = 3
QUICK_SHARE = 4
"""With ``--quick`` a round has this many times fewer repetitions."""


def main() -> int:
    """Print a line for each comparison; 1 if one could not be measured, whatever it found."""
    given = _arguments()
    could_measure = True
    for note in _notes(given.rounds):
        print(note, file=sys.stderr)
    for goal in given.ids or GOALS:
        try:
            for comparison in _comparisons(goal):
                print(_line(comparison, given.rounds, quick=given.quick), flush=True)
        except UnmeasurableError as reason:
            print(f"{goal:<12} not measured: {reason}", flush=True)
            could_measure = False
    return 0 if could_measure else 1


def _comparisons(goal: str) -> tuple[Comparison, ...]:
    module, function = GOALS[goal]
    found: tuple[Comparison, ...] = getattr(importlib.import_module(module), function)()
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the goals for speed.")
    parser.add_argument("ids", nargs="*", metavar="ID", help=f"of {', '.join(GOALS)}; default all")
    parser.add_argument("--rounds", type=int, help=f"rounds of each comparison; default {ROUNDS}")
    parser.add_argument(
        "--quick", action="store_true", help=f"{QUICK_ROUNDS} short rounds, only to see it run"
    )
    given = parser.parse_args()
    if given.rounds is None:
        given.rounds = QUICK_ROUNDS if given.quick else ROUNDS
    if given.rounds < 1:
        parser.error("--rounds: at least 1")
    for goal in given.ids:
        if goal not in GOALS:
            parser.error(f"no goal {goal}; there are {', '.join(GOALS)}")
    return given


def _line(comparison: Comparison, rounds: int, *, quick: bool) -> str:
    often = comparison.repetitions
    found = ratios(
        comparison, rounds=rounds, repetitions=max(1, often // QUICK_SHARE) if quick else often
    )
    middle = statistics.median(found)
    if comparison.goal is None:
        goal, outcome = "no goal", "measured"
    else:
        goal = f"goal {comparison.goal}"
        outcome = "met" if comparison.goal.is_met_by(middle) else "not met"
    spread = f"({min(found):.3g} to {max(found):.3g}, {_counted(rounds)})"
    ratio = f"{middle:.3g}"
    return (
        f"{comparison.id:<12} {ratio:>6}  {spread:<30} {goal:<13} {outcome:<9} {comparison.words}"
    )


def _counted(rounds: int) -> str:
    return "1 round" if rounds == 1 else f"{rounds} rounds"


def _notes(rounds: int) -> Iterator[str]:
    yield f"# {platform.python_implementation()} {platform.python_version()}, {sys.platform}"
    yield "# " + ", ".join(f"{name} {_version(name)}" for name in ("alliance-kit", "zen-engine"))
    if rounds < ROUNDS:
        yield f"# fewer than {ROUNDS} rounds: a trial run, no measurement"
    named = ", ".join(file.name for file in _path_files(site.getsitepackages()))
    if named:
        yield f"# path files slow every start and flatter S-I1 and S-I3: {named}"


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "not installed"


def _path_files(folders: Iterable[str]) -> list[Path]:
    return [file for folder in folders for file in sorted(Path(folder).glob("*.pth"))]


if __name__ == "__main__":
    sys.exit(main())
