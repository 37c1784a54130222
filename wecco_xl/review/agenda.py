"""What is late, what comes next, what is blocked, and how lively the plan is (S12, S52, S94)."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from wecco_xl.plan.actions import OVER, ActionStatus
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.journal import EntryStatus
from wecco_xl.plan.stages import Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows


class Event(StrEnum):
    """What happens on a day of the agenda."""

    ACTION_START = "action_start"
    ACTION_END = "action_end"
    NEXT_STEP = "next_step"
    TRAINING_START = "training_start"


_TABLES = ("actions", "journal", "trainings")
_PROMISES = frozenset({Event.ACTION_END, Event.NEXT_STEP})
"""The events that can be late: those at which something is due."""


class AgendaItem(NamedTuple):
    """One line of the agenda; `days` are counted from today, negative in the past; `loc` holds the day."""

    event: Event
    loc: Loc
    id: str
    day: date
    days: int


class Update(NamedTuple):
    """When a part of the plan was last updated, and how many days ago; None when that is not known."""

    part: str
    updated_on: date | None
    days: int | None


class Agenda(NamedTuple):
    """Late and coming items by day, blocked actions by row, and the days since the last sign of life.

    Both `updated_on` and `days` are None without any; `stale` when the days exceed what the programme allows.
    """

    late: tuple[AgendaItem, ...]
    upcoming: tuple[AgendaItem, ...]
    blocked: tuple[Loc, ...]
    updated_on: date | None
    days: int | None
    stale: bool
    parts: tuple[Update, ...]


def agenda(case: Case) -> Agenda:
    """Draw up the agenda on `case.today`; what is to come reaches as far as `thresholds.late_notice_days`."""
    last = case.today + timedelta(days=case.programme.thresholds.late_notice_days)
    items = sorted(_items(case), key=_order)
    updated = max(_signs(case), default=None)
    days = _days_since(case, updated)
    idle = days is not None and days > case.programme.thresholds.stale_days
    return Agenda(
        late=tuple(item for item in items if item.day < case.today and item.event in _PROMISES),
        upcoming=tuple(item for item in items if case.today <= item.day <= last),
        blocked=tuple(at for at, row in rows(case.plan, "actions") if row.status is ActionStatus.BLOCKED),
        updated_on=updated,
        days=days,
        stale=idle and not case.reached(Stage.CLOSING),
        parts=tuple(_parts(case)),
    )


def _order(item: AgendaItem) -> tuple[date, int, int]:
    """By day, then as the tables and their rows follow each other."""
    return item.day, _TABLES.index(str(item.loc[0])), int(item.loc[1])


def _items(case: Case) -> Iterator[AgendaItem]:
    yield from _of_actions(case)
    for at, entry in rows(case.plan, "journal"):
        if entry.next_step_on and entry.status is not EntryStatus.CLOSED:
            yield _item(case, Event.NEXT_STEP, (*at, "next_step_on"), entry.id, entry.next_step_on)
    booked = {row.training for _, row in rows(case.plan, "actions") if row.status not in OVER and row.start}
    for at, training in rows(case.plan, "trainings"):
        if (
            training.start
            and training.decision is not Decision.REFUSED
            and training.id not in booked - {None}
        ):
            yield _item(case, Event.TRAINING_START, (*at, "start"), training.id, training.start)


def _of_actions(case: Case) -> Iterator[AgendaItem]:
    """One item per action that is not over: its start while that lies ahead, then its end."""
    for at, action in rows(case.plan, "actions"):
        if action.status in OVER:
            continue
        late = action.end is not None and action.end < case.today
        if action.start and action.start >= case.today and not late:
            yield _item(case, Event.ACTION_START, (*at, "start"), action.id, action.start)
        elif action.end:
            yield _item(case, Event.ACTION_END, (*at, "end"), action.id, action.end)


def _item(case: Case, event: Event, loc: Loc, row_id: str | None, day: date) -> AgendaItem:
    return AgendaItem(event, loc, row_id or "", day, (day - case.today).days)


def _signs(case: Case) -> Iterator[date]:
    """The days, up to today, on which the plan was opened, updated, told of or measured."""
    days = [case.plan.cover.opened_on]
    days += [row.updated_on for _, row in rows(case.plan, "contributions")]
    days += [row.date for table in ("journal", "measures") for _, row in rows(case.plan, table)]
    return (day for day in days if day and day <= case.today)


def _parts(case: Case) -> Iterator[Update]:
    """The parts of the plan in the order of their list; a date ahead is not an update."""
    said = {row.id: row.updated_on for _, row in rows(case.plan, "contributions") if row.id}
    for code in case.programme.codes("parts"):
        day = said.get(code)
        known = day if day and day <= case.today else None
        yield Update(code, known, _days_since(case, known))


def _days_since(case: Case, day: date | None) -> int | None:
    return None if day is None else (case.today - day).days
