"""The action plan as a calendar file: all-day events that a later issue updates in place (S92, S94; G6).

An event keeps its UID as long as its plan and its row keep their numbers; `SEQUENCE` grows with time. Nobody
is invited: there are no attendees, and no name stands in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.journal import EntryStatus
from wecco_xl.plan.stages import Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.reading.judge import Judged
from wecco_xl.review.links import used

START = datetime(2020, 1, 1, tzinfo=UTC)
"""Sequence numbers are the minutes since then."""

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event: the row it stands for, its days (the last included), what it says."""

    loc: Loc
    id: str | None
    first: date
    last: date
    title: str
    status: str
    details: str
    place: str = ""


def calendar(judged: Judged, now: datetime) -> bytes:
    """The calendar of a plan; `now` is the moment of issue, in local time."""
    source = Source(judged, TRAITS, now)
    stamp = now.astimezone(UTC).replace(microsecond=0)
    found = Calendar()
    found.add("prodid", "-//wecco_xl//documents//FR")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add(
        "x-wr-calname",
        source.say("documents.calendar_name", couple=source.couple() or source.plan.cover.plan_id or ""),
    )
    taken: set[str] = set()
    for entry in (*_actions(source), *_trainings(source), *_next_steps(source)):
        found.add_component(_event(source, entry, stamp, taken))
    return bytes(found.to_ical())


def _event(source: Source, entry: CalendarEntry, stamp: datetime, taken: set[str]) -> Event:
    event = Event()
    event.add("uid", _uid(source, entry, taken))
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", int((stamp - START).total_seconds() // 60))
    event.add("dtstart", entry.first)
    if entry.last < date.max:  # the end of an all-day event is the day after
        event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", entry.details)
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT")
    if entry.place:
        event.add("location", entry.place)
    return event


def _uid(source: Source, entry: CalendarEntry, taken: set[str]) -> str:
    """A name for the event that outlives changes; a row number where a row has no number of its own."""
    plan = source.plan.cover.plan_id or source.plan.origin_company.name or ""
    row = entry.id or f"#{entry.loc[1]}"
    key = f"{source.words.programme.code}/{plan}/{entry.loc[0]}/{row}"
    while key in taken:
        key += "+"
    taken.add(key)
    return f"{uuid5(NAMESPACE_URL, key)}@wecco-xl"


def _actions(source: Source) -> Iterator[CalendarEntry]:
    states = {ActionStatus.CANCELLED: CANCELLED, ActionStatus.PLANNED: TENTATIVE}
    for at, row in source.rows("actions"):
        first, last = row.start or row.end, row.end or row.start
        if first and last:
            title = _titled(source, row.id, source.text(*at, "title"))
            details = _details(source, at, "status kind phase country objectives blocked_by freed_by comment")
            place = str(source.value(*at, "place") or "")
            state = states.get(row.status, CONFIRMED)
            yield CalendarEntry(at, row.id, min(first, last), max(first, last), title, state, details, place)


def _trainings(source: Source) -> Iterator[CalendarEntry]:
    """The trainings that no action of the plan books; only those approved are firm (S105)."""
    booked = _booked(source)
    states = {Decision.APPROVED: CONFIRMED, Decision.REFUSED: CANCELLED}
    for at, row in source.rows("trainings"):
        first, last = row.start or row.end, row.end or row.start
        if first and last and row.id not in booked:
            title = _titled(source, row.id, source.value(*at, "title") or source.text(*at, "theme"))
            details = _details(source, at, "decision theme phase organiser mode country objectives")
            state = states.get(row.decision, TENTATIVE)
            yield CalendarEntry(at, row.id, min(first, last), max(first, last), title, state, details)


def _booked(source: Source) -> set[str]:
    """The trainings that actions book."""
    return {row.training for row in used(source.review.case, "actions") if row.training}


def _next_steps(source: Source) -> Iterator[CalendarEntry]:
    """What was promised in the journal; once closed it leaves the calendar as cancelled."""
    for at, row in source.rows("journal"):
        if row.next_step_on:
            title = _titled(source, row.id, source.text(*at, "next_step"))
            state = CANCELLED if row.status is EntryStatus.CLOSED else TENTATIVE
            details = _details(source, at, "kind subject status objectives")
            yield CalendarEntry(at, row.id, row.next_step_on, row.next_step_on, title, state, details)


def _titled(source: Source, row: str | None, title: object) -> str:
    return source.say("documents.event", id=row or source.say("documents.none"), title=str(title))


def _details(source: Source, at: Loc, keys: str) -> str:
    lines = [source.labelled(*one) for one in source.cells(at, keys)]
    return "\n".join([*lines, source.words.programme.disclaimer])


TRAITS = Traits(
    name="calendrier",
    blocks=lambda _: iter(()),
    classes=PROJECT,
    usages=(),
    stage=Stage.PREPARATION,
    due=(),
    sections=("cover", "origin_company", "host_company", "actions", "trainings", "journal"),
)
