"""Which parts of a plan changed since an earlier check, as a hidden cell of Historique lets one tell.

The cell holds, of each part, a number from which nothing can be told, and the day of the last check before a
change whose date nobody has noted yet: `#parts 2026-11-20 S01=5321 S02=88@2026-11-02`.
"""

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from wecco_xl.grid.layout import SHEETS
from wecco_xl.grid.snapshot import Snapshot, value_at
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.places import Places
from wecco_xl.reading.tabs import tab
from wecco_xl.words import Words

KEY, CELL = "history", (2, 0)
"""The sheet that remembers, and the row and column of the cell."""

TABLE, DAY = "contributions", "updated_on"
PARTS = {
    f"S{number:02}": tuple(name for name in names if name != TABLE)
    for number, names in enumerate((names for sheet, names in SHEETS.items() if sheet != "home"), 1)
}
"""The sections of each part, which is a sheet."""

_MARK, _REMAINDER = "#parts", 9973
_STATE = re.compile(rf"{_MARK} (\d{{4}}-\d\d-\d\d)((?: \w+=\d+(?:@\d{{4}}-\d\d-\d\d)?)*)")
_PART = re.compile(r"(\w+)=(\d+)(?:@(\S+))?")


class Part(NamedTuple):
    """A part as it is: its imprint, and the last check before a change that waits for its date."""

    imprint: int
    since: date | None = None


def parts(snapshot: Snapshot, plan: Plan, words: Words, today: date) -> dict[str, Part]:
    """Every part of a plan against what the last check remembered; without one, nothing has changed."""
    last, known = _remembered(snapshot, words)
    noted = {row.id: row.updated_on for row in plan.contributions if row is not None}
    found = {}
    for code in PARTS:
        imprint, before = _imprint(plan, code), known.get(code)
        since = before.since if before else None
        if before and before.imprint != imprint:
            since = since or last
        day = noted.get(code)
        settled = since and day and (day > since or day >= today)
        found[code] = Part(imprint, None if settled else since)
    return found


def remembered(found: Mapping[str, Part], today: date) -> str:
    """What the cell is to hold after a check."""
    said = (f"{code}={one.imprint}" + (f"@{one.since}" if one.since else "") for code, one in found.items())
    return " ".join((_MARK, today.isoformat(), *said))


def findings(
    found: Mapping[str, Part], snapshot: Snapshot, places: Places, words: Words, today: date
) -> Iterator[Finding]:
    """An advice for each part that changed since an earlier day: the day of its update is to be noted."""
    labels = words.labels("parts")
    for at, code in _rows(snapshot, places):
        since = found[code].since if code in found else None
        if since and since < today:
            params = {"part": labels.get(code, code), "since": since, "today": f"{today:%d/%m/%Y}"}
            yield Finding("part_changed", (TABLE, at, DAY), Severity.ADVICE, params)


def _rows(snapshot: Snapshot, places: Places) -> Iterator[tuple[int, str]]:
    """The rows of the table of updates, filled or not, with their numbers."""
    table = places.tables.get(TABLE)
    if table is None or "id" not in table.columns:
        return
    for at, row in enumerate(table.rows):
        yield at, str(value_at(snapshot, (table.sheet, row, table.columns["id"])) or "")


def _remembered(snapshot: Snapshot, words: Words) -> tuple[date | None, dict[str, Part]]:
    """The day of the last check, and what it remembered of each part; nothing where that cannot be told."""
    state = _STATE.fullmatch(str(value_at(snapshot, (tab(snapshot, KEY, words), *CELL)) or ""))
    if state is None:
        return None, {}
    try:
        found = _PART.findall(state[2])
        known = {code: Part(int(one), date.fromisoformat(day) if day else None) for code, one, day in found}
        return date.fromisoformat(state[1]), known
    except ValueError:  # somebody typed a day that does not exist
        return None, {}


def _imprint(plan: Plan, code: str) -> int:
    """A small number that changes with what a part says; the order of rows does not count."""
    names = set(PARTS[code])
    data = plan.model_dump(mode="json", include=names, exclude_none=True)
    said = [sorted(map(_text, one)) if isinstance(one, list) else _text(one) for one in data.values() if one]
    unread = {place: typed for place, typed in plan.unread.items() if place.partition(".")[0] in names}
    return zlib.crc32(_text([said, unread]).encode()) % _REMAINDER


_text = json.JSONEncoder(sort_keys=True, default=str).encode
"""A value in one way only: keys in order, letters as numbers."""
