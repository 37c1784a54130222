"""Our sheets by their mark, wherever people moved or renamed them, and whether Python may write there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wecco_xl.grid.layout import MARK, MARK_END, MARK_HEAD, MARK_VALUE
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.words import Words

CORNER = 12
"""The mark of a sheet is looked for in this many rows and columns, in case some were inserted before it."""

_MARK = re.compile(rf"{MARK} ([0-9]{{1,9}}) (\S+) (\S+)")

_NUMBER = re.compile(r"[0-9]{1,9}")


class SheetMark(NamedTuple):
    """The mark of a sheet of ours: `#wecco MODEL PROGRAMME SHEET`, where it stands, where inputs are."""

    sheet: str
    row: int
    column: int
    value_column: int
    model: int
    programme: str
    key: str


def mark_of(name: str, rows: Sequence[Sequence[Raw]]) -> SheetMark | None:
    """The mark of a sheet of ours, or None."""
    for at, row in enumerate(rows[:CORNER]):
        for column, cell in enumerate(row[:CORNER]):
            found = _MARK.fullmatch(cell) if isinstance(cell, str) else None
            if found:
                value = next((c for c, text in enumerate(row) if text == MARK_VALUE), column + 3)
                return SheetMark(name, at, column, value, int(found[1]), found[2], found[3])
    return None


def tab(snapshot: Snapshot, key: str, words: Words) -> str:
    """The present name of one of our sheets: the one with its mark, else the one it was built with."""
    found = _found(snapshot, key)
    return found[0] if found else words.say(f"sheets.{key}.title")


def tab_to_write(snapshot: Snapshot, key: str, words: Words) -> str:
    """The present name of a sheet whose places are as they were built, so that values can go there.

    Raises:
        Refused: `own_sheet_missing(sheet)`, or `own_sheet_moved(sheet)` when rows or columns were inserted or
            deleted in it, above its table or among its columns.
    """
    name = tab(snapshot, key, words)
    if name not in snapshot.sheets:
        raise Refused("own_sheet_missing", sheet=name)
    rows = snapshot.sheets[name]
    stands = {
        cell: (at, column)
        for at, row in enumerate(rows[: 4 * CORNER])
        for column, cell in enumerate(row)
        if isinstance(cell, str) and cell.startswith((MARK, MARK_HEAD, MARK_END))
    }
    built = [_built(mark) for mark in stands]
    if any(place is not None and place != stands[mark] for mark, place in zip(stands, built, strict=True)):
        raise Refused("own_sheet_moved", sheet=name)
    return name


def _built(mark: str) -> tuple[int, int] | None:
    """Where a mark of a sheet of ours was built; None for a text that only looks like one."""
    word, *place = mark.split()
    if word == MARK:
        return (0, 0)
    if word in (MARK_HEAD, MARK_END) and len(place) == 2 and all(_NUMBER.fullmatch(one) for one in place):
        return int(place[0]), int(place[1])
    return None


def tab_rows(snapshot: Snapshot, key: str) -> list[tuple[int, list[Raw]]]:
    """The rows of one of our sheets, each with the column in which its keys stand."""
    found = _found(snapshot, key)
    return [(found[1], row) for row in snapshot.sheets[found[0]] if len(row) > found[1]] if found else []


def _found(snapshot: Snapshot, key: str) -> tuple[str, int] | None:
    """The sheet that carries the mark of one of ours, and the column of the mark."""
    marks = (mark_of(name, rows) for name, rows in snapshot.sheets.items())
    return next(((mark.sheet, mark.column) for mark in marks if mark and mark.key == key), None)
