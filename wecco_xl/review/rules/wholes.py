"""Rules on wholes: things that are counted have no fraction, a share of a whole is not above it."""

import re
from collections.abc import Iterator
from typing import Any

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.percents import ENDS, counts_percents, names_small_shares, says_percent
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id, explained
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.monitoring import SCALE

COUNTED = "things"
"""The kind of units that are counted; all others are measured, and may have a fraction."""

_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*){0,2}")

WHOLE = 100
_LEAST_PERCENT = 2
"""From which percentage on a part of one beside it is more likely a slip."""


@rule(Severity.ADVICE, beside=("sentence_against_target", "sentence_against_baseline"))
def fraction_of_a_whole(case: Case) -> Problems:
    """A thing that is counted is a whole one, where all the other figures of its objective are whole."""
    for at, objective in rows(case.plan, "objectives"):
        if not _counts(case, objective.unit):
            continue
        told = list(_figures(case, at, objective))
        parts = [loc for loc, value in told if not float(value).is_integer()]
        if len(parts) == 1 and len(told) > 1:
            yield parts[0], {"unit": objective.unit}


def _counts(case: Case, unit: str | None) -> bool:
    """Whether a unit names things that one counts: a word or three, none of them a measure or a rate."""
    folded = fold(unit or "")
    if not _WORDS.fullmatch(folded):
        return False
    measured = frozenset(case.once(_measures))
    return all(measured.isdisjoint({word, word.rstrip("sx")}) for word in folded.split())


def _measures(case: Case) -> Iterator[str]:
    """The folded words of what is measured and may have a fraction."""
    for kind, names in case.programme.smart.unit_kinds.items():
        if kind != COUNTED:
            yield from map(fold, names)
    yield from map(fold, case.programme.lexicon.divisible)


def _figures(case: Case, at: tuple[str, int], objective: Objective) -> Iterator[tuple[Loc, float]]:
    """The baseline, the target and the measures of an objective that are numbers, with their cells."""
    told: list[tuple[Loc, Any]] = [((*at, key), getattr(objective, key)) for key in ("baseline", "target")]
    told += [
        ((*loc, "value"), measure.value)
        for loc, measure in rows(case.plan, "measures")
        if objective.id and measure.objective == objective.id
    ]
    return ((loc, value) for loc, value in told if isinstance(value, int | float))


@rule(Severity.ADVICE, beside=("sentence_against_baseline",))
def baseline_above_whole(case: Case) -> Problems:
    """A share that should come below the whole does not start above it."""
    for at, objective in rows(case.plan, "objectives"):
        baseline, target = objective.baseline, objective.target
        if not isinstance(baseline, int | float) or not isinstance(target, int | float):
            continue
        if counts_percents(objective.unit) and target <= WHOLE < baseline:
            yield (*at, "baseline"), {}


@rule(Severity.ADVICE)
def measure_above_whole(case: Case) -> Problems:
    """A share that starts and should end below the whole is not measured above it, or it says why."""
    objectives = by_id(case, "objectives")
    for at, measure in rows(case.plan, "measures"):
        objective = objectives.get(measure.objective or "")
        if objective is None or not counts_percents(objective.unit) or explained(case, measure):
            continue
        value, known = measure.value, (objective.baseline, objective.target)
        if not all(isinstance(one, int | float) for one in (value, *known)) or not objective.baseline:
            continue
        if max(known) <= WHOLE < value < SCALE * max(known):
            yield (*at, "value"), {}


@rule(Severity.ADVICE, beside=("sentence_against_target", "sentence_against_baseline"))
def fraction_for_percent(case: Case) -> Problems:
    """A percentage is typed as one, 72 and not 0,72, in all the cells of an objective."""
    for at, objective in rows(case.plan, "objectives"):
        if not counts_percents(objective.unit) or names_small_shares(objective.text):
            continue
        told = dict(_figures(case, at, objective))
        start, aim = (told.get((*at, key)) for key in ENDS)
        for loc, value in told.items():
            if 0 < value < 1 and (_beside_percents(loc, start, aim) or says_percent(objective.text, value)):
                yield loc, {"share": value, "number": float(f"{100 * value:.15g}")}


def _beside_percents(loc: Loc, start: float | None, aim: float | None) -> bool:
    """Whether a part of one stands beside percentages that rise, with it among them if it were one."""
    if start is None or aim is None or max(start, aim) < _LEAST_PERCENT:
        return loc[-1] == "target" and not start
    start, aim = (100 * end if 0 < end < 1 else end for end in (start, aim))
    return start < aim
