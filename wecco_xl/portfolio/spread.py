"""Equality of opportunity: what couples receive, by group; small groups are masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import Any

K = 5
"""The fewest plans of a group that is shown."""

DIMENSIONS = ("gender", "region", "sector", "provider")
MEASURES = ("training_days", "meetings", "budget_eur", "days_to_decide")
_FENCE = 1.5
"""How many interquartile ranges from the quartiles a plan stands out."""


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Three quarters of a series, and how many values it has."""

    count: int
    first: float
    median: float
    third: float


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """One group of plans; `spreads` by measure, None where too few plans say it."""

    code: str | None
    label: str | None
    plans: tuple[int, ...]
    spreads: Mapping[str, Quartiles | None]


def quartiles(values: Sequence[float]) -> Quartiles | None:
    """The quartiles of a series, its ends included (type 7); None of an empty one."""
    if not values:
        return None
    if len(values) == 1:
        return Quartiles(1, values[0], values[0], values[0])
    first, median, third = quantiles(values, n=4, method="inclusive")
    return Quartiles(len(values), first, median, third)


def groups(
    plans: Sequence[Mapping[str, Any]], dimension: str, least: int = K
) -> tuple[list[PlanGroup], list[int]]:
    """The plans by one dimension, largest group first, those that do not say last; sizes of masked groups."""
    found: dict[str | None, list[int]] = {}
    for at, plan in enumerate(plans):
        found.setdefault(plan[dimension], []).append(at)
    ordered = sorted(found, key=lambda code: (code is None, -len(found[code]), str(code)))
    hidden = _hidden({code: len(found[code]) for code in ordered}, least)
    shown = [_group(plans, dimension, code, found[code], least) for code in ordered if code not in hidden]
    return shown, [len(found[code]) for code in hidden]


def _hidden(sizes: Mapping[str | None, int], least: int) -> set[str | None]:
    """The groups to mask: the small ones, and the next one when the total would give them away."""
    small = {code for code, size in sizes.items() if size < least}
    if small and sum(sizes[code] for code in small) < least:
        others = sorted((size, str(code), code) for code, size in sizes.items() if code not in small)
        small |= {others[0][2]} if others else set()
    return small


def _group(
    plans: Sequence[Mapping[str, Any]], dimension: str, code: str | None, own: list[int], least: int
) -> PlanGroup:
    """One group; a measure that fewer than `least` of its plans say is not shown."""
    label = code and (plans[own[0]].get(f"{dimension}_label") or code)
    spreads: dict[str, Quartiles | None] = {}
    for measure in MEASURES:
        values = [plans[at][measure] for at in own if plans[at][measure] is not None]
        spreads[measure] = None if len(values) < least else quartiles(values)
    return PlanGroup(code, label, tuple(own), spreads)


def overall(plans: Sequence[Mapping[str, Any]], measure: str, least: int = K) -> Quartiles | None:
    """The spread over all plans; None when too few say it."""
    values = [plan[measure] for plan in plans if plan[measure] is not None]
    return quartiles(values) if len(values) >= least else None


def outliers(plans: Sequence[Mapping[str, Any]], measure: str, least: int = K) -> tuple[int, ...]:
    """The plans that stand far from the others, lowest first."""
    spread = overall(plans, measure, least)
    if spread is None:
        return ()
    reach = _FENCE * (spread.third - spread.first)
    low, high = spread.first - reach, spread.third + reach
    known = [(plan[measure], at) for at, plan in enumerate(plans) if plan[measure] is not None]
    return tuple(at for value, at in sorted(known) if not low <= value <= high)
