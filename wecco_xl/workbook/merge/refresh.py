"""The stored results of the builder's formulas after an input cell of a closed file changed.

Excel calculates them when it opens the file; viewers show what is stored, so it must be right.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from wecco_xl.grid.layout import KEYS
from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot, value_at
from wecco_xl.plan.plan import MODEL
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.live import AT, FIRST_ROW, HEADS
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.file.saved import saved


def with_blocks(data: bytes, blocks: Sequence[Block], now: datetime) -> bytes:
    """A closed workbook with blocks in its input cells, saved now, and its stored results as they are then.

    Raises:
        Refused: what `patched` refuses.
    """
    changed = patched(data, blocks)
    results = refreshed(snapshot_of(data), snapshot_of(changed), now.date())
    return saved(patched(changed, (), results), now)


def refreshed(before: Snapshot, after: Snapshot, today: date) -> dict[Cell, Raw]:
    """The results of Calculs, Synthèse and Accueil that a change of the plan changes.

    Calculs is hidden and locked, so its cells stand where they were built, in a workbook of an older model
    not where today's stand: they are found by key. The addresses of gaps are left out, since people may have
    inserted rows. Accueil is taken only if none of its rows moved.
    """
    old, new = (judge(snapshot, today) for snapshot in (before, after))
    said, home = new.words, new.places.sheets["home"]
    was, is_now = (snapshot_of(build(said, today, one.review.plan)) for one in (old, new))
    calculations, synthesis, title = (
        said.say(f"sheets.{key}.title") for key in ("calculations", "synthesis", "home")
    )
    alike = new.review.plan.model == MODEL
    results: dict[Cell, Raw] = {}
    for tab, sheet in ((calculations, calculations), (synthesis, synthesis), (home, title)):
        rows = _rows(after, tab, is_now.sheets[sheet], calculated=sheet == calculations)
        for row, column, before_it, value in _changes(was, is_now, sheet):
            if row in rows and (sheet != calculations or column != AT["target"]):
                stored = value_at(after, (tab, rows[row], column))
                results[tab, rows[row], column] = value if alike else _fitted(stored, before_it, value)
    if not alike:
        results |= _running(after, calculations, results)
    return {cell: value for cell, value in results.items() if value != value_at(after, cell)}


def _running(after: Snapshot, tab: str, results: dict[Cell, Raw]) -> dict[Cell, Raw]:
    """The running counts of gaps in a workbook of an older model, which has rows that today's lacks."""
    lines = after.sheets.get(tab, [])
    found: dict[Cell, Raw] = {}
    for missing, gaps in (("missing_now", "gaps_now"), ("missing_next", "gaps_next")):
        count = 0.0
        for row in range(FIRST_ROW, len(lines)) if _heads(lines) == [*HEADS] else ():
            cell = (tab, row, AT[missing])
            value = results.get(cell, value_at(after, cell))
            count += isinstance(value, float) and value > 0
            if lines[row][KEYS]:
                found[tab, row, AT[gaps]] = count
    return found


def _rows(after: Snapshot, tab: str, built: list[list[Raw]], *, calculated: bool) -> dict[int, int]:
    """Where each row of a sheet as built today stands in a workbook; those that it lacks are left out."""
    present = after.sheets.get(tab, [])
    if not calculated:
        moved = not present or _keys(present) != _keys(built)
        return {} if moved else {row: row for row in range(len(built))}
    if _heads(present) != _heads(built):
        return {}
    by_key = {line[KEYS]: row for row, line in enumerate(present) if row >= FIRST_ROW and line[KEYS]}
    entries = {row: line[KEYS] for row, line in enumerate(built) if row >= FIRST_ROW}
    found = {row: by_key[key] for row, key in entries.items() if key in by_key}
    return found | {row: row for row in range(FIRST_ROW) if present[row][KEYS] == built[row][KEYS]}


def _heads(lines: list[list[Raw]]) -> list[Raw]:
    return lines[FIRST_ROW - 1][: len(HEADS)] if len(lines) >= FIRST_ROW else []


def _fitted(stored: Raw, was: Raw, is_now: Raw) -> Raw:
    """A result of an older model, which asks for less or more: moved as far as today's one moves."""
    if stored == was:
        return is_now
    if isinstance(stored, float) and isinstance(was, float) and isinstance(is_now, float):
        return stored + is_now - was
    return stored


def _changes(was: Snapshot, is_now: Snapshot, sheet: str) -> Iterator[tuple[int, int, Raw, Raw]]:
    for row, (old, new) in enumerate(zip(was.sheets[sheet], is_now.sheets[sheet], strict=True)):
        for column, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                yield row, column, before, after


def _keys(lines: list[list[Raw]]) -> list[Raw]:
    return [line[KEYS] for line in lines if line and line[KEYS]]
