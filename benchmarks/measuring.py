"""Two things timed in turns, and the ratio of the two.  计时

A time alone says more about the machine and its other work than about a library. Here two sides
run in the same process (or as child processes of it), one call of each by turns, and only the
ratio of their medians is kept, one per round.
"""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class UnmeasurableError(Exception):
    """Something that a comparison rests on is not so; measuring would mean nothing."""


def _nothing() -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two that are compared.

    Attributes:
        run: what is timed; it is given what *prepare* returned.
        prepare: makes what one run needs; not timed.
    """

    run: Callable[[Any], object]
    prepare: Callable[[], Any] = _nothing


@dataclass(frozen=True, kw_only=True)
class AtMost:
    """The goal is a ratio that is not above *bound*."""

    bound: float

    def is_met_by(self, ratio: float) -> bool:
        return ratio <= self.bound

    def __str__(self) -> str:
        return f"<= {self.bound:.2f}"


@dataclass(frozen=True, kw_only=True)
class AtLeast:
    """The goal is a ratio that is not below *bound*."""

    bound: float

    def is_met_by(self, ratio: float) -> bool:
        return ratio >= self.bound

    def __str__(self) -> str:
        return f">= {self.bound:.2f}"


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """A ratio to measure: the time of *above* divided by the time of *below*.

    Attributes:
        id: the name of the goal, and after a slash the case.
        words: what is divided by what.
        above: the numerator.
        below: the denominator.
        repetitions: calls of each side in one round.
        goal: what the ratio should be; ``None`` where it is only measured.
    """

    id: str
    words: str
    above: Side
    below: Side
    repetitions: int
    goal: AtMost | AtLeast | None = None


def ratios(comparison: Comparison, *, rounds: int, repetitions: int) -> tuple[float, ...]:
    """The ratio of each round, after one run of either side that does not count."""
    _timed(comparison.above)
    _timed(comparison.below)
    return tuple(_round(comparison, repetitions) for _ in range(rounds))


def _round(comparison: Comparison, repetitions: int) -> float:
    sides = (comparison.above, comparison.below)
    times: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    for number in range(repetitions):
        # Whoever runs first in one pair runs second in the next.
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            times[which].append(_timed(sides[which]))
    return statistics.median(times[0]) / statistics.median(times[1])


def _timed(side: Side) -> float:
    given = side.prepare()
    start = time.perf_counter()
    kept = side.run(given)
    took = time.perf_counter() - start
    del kept, given  # freeing what was made is not part of making it
    return took
