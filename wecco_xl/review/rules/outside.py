"""Rules on rows outside their phase: told one by one, or once where many speak against one day of a phase."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.stages import Phase
from wecco_xl.review.case import Case, rows
from wecco_xl.review.phases import Span, last_day, span, waived
from wecco_xl.review.rule import Problems, rule

TIMED = {"actions": ("start", "end"), "trainings": ("start", "end"), "journal": ("date", "date")}
"""The tables whose rows say both a phase and days, and the columns of these."""

FEW = 2
"""Up to so many rows are told one by one; beyond, the day on which a phase begins or ends is in doubt."""


NAMED = 8
"""How many rows are named of those that speak against one day."""


class Outside(NamedTuple):
    """A row outside its phase: its cell, the day of the phase that it passes, and the cell of that day."""

    loc: tuple[str, int, str]
    limit: date
    edge: Loc


@rule(Severity.ADVICE, beside=("starts_before_available",))
def outside_phase(case: Case) -> Problems:
    """An action, a training or a meeting takes place in the phase where it is entered."""
    return ((one.loc, {"day": one.limit}) for one in _few(case) if one.loc[0] in TIMED)


@rule(Severity.ADVICE, beside=("sentence_against_due", "due_against_stay"))
def due_after_path(case: Case) -> Problems:
    """An objective falls due while the couple is still accompanied."""
    return ((one.loc, {"end": one.limit}) for one in _few(case) if one.loc[0] not in TIMED)


@rule(Severity.ADVICE)
def phase_against_rows(case: Case) -> Problems:
    """The days of a phase are those of what takes place in it; said once where much says otherwise."""
    for edge, found in _by_edge(case).items():
        if len(found) > FEW:
            yield edge, {"count": len(found), "ids": _names(case, found)}


def past_the_path(case: Case) -> Iterator[Outside]:
    """The objectives that fall due after the last day on which the couple is accompanied."""
    end = last_day(case.plan) if case.plan.mobility.after_end else None
    for at, objective in rows(case.plan, "objectives"):
        if end and objective.due and end < objective.due <= case.programme.window.end:
            yield Outside((*at, "due"), end, ("mobility", "after_end"))


def _few(case: Case) -> Iterator[Outside]:
    """The rows outside that few others join."""
    few = {edge for edge, found in _by_edge(case).items() if len(found) <= FEW}
    return (one for one in case.once(_outside) if one.edge in few)


def _by_edge(case: Case) -> dict[Loc, list[Outside]]:
    found = defaultdict[Loc, list[Outside]](list)
    for one in case.once(_outside):
        found[one.edge].append(one)
    return found


def _outside(case: Case) -> Iterator[Outside]:
    yield from past_the_path(case)
    for table, (start, end) in TIMED.items():
        for at, row in rows(case.plan, table):
            own = Span(getattr(row, start), getattr(row, end))
            if row.phase is None or waived(case.plan.mobility, row.phase) or own.backwards:
                continue
            phase = span(case.plan.mobility, row.phase)
            told = table == "journal"  # the path has a story before it begins, and after it ends
            early, late = not (told and row.phase is Phase.BEFORE), not (told and row.phase is Phase.AFTER)
            if early and phase.start and own.start and own.start < phase.start:
                yield Outside((*at, start), phase.start, ("mobility", f"{row.phase}_start"))
            elif late and phase.end and own.last and own.last > phase.end:
                yield Outside((*at, end if own.end else start), phase.end, ("mobility", f"{row.phase}_end"))


def _names(case: Case, found: list[Outside]) -> str:
    """How people name rows, the first of many only."""
    held: list[tuple[int, Any]] = [(one.loc[1], getattr(case.plan, one.loc[0])[one.loc[1]]) for one in found]
    ids = [row.id or str(at + 1) for at, row in held]
    return ", ".join([*ids[:NAMED], *("…" for _ in ids[NAMED:][:1])])
