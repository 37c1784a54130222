"""Ratios of two pieces of work, measured in turn so that a busy machine slows both."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

ROUNDS = 30
"""How many times each piece of work is measured; the median counts."""

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: its code, the ratio that was measured, the goal (0: none)."""

    code: str
    ratio: float
    goal: float = 0

    @property
    def met(self) -> bool:
        """Whether the goal is held."""
        return not self.goal or self.ratio <= self.goal


def ratios(
    reference: Work, *works: Work, rounds: int = ROUNDS, clock: Callable[[], float] = time.process_time
) -> list[float]:
    """How many times each work takes what the reference takes: the medians of the rounds, after a warm-up."""
    found: list[list[float]] = [[] for _ in works]
    for work in (reference, *works):
        work()
    for _ in range(rounds):
        first = _spent(reference, clock)
        for kept, work in zip(found, works, strict=True):
            kept.append(_spent(work, clock) / first)
    return [median(kept) for kept in found]


def _spent(work: Work, clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start
