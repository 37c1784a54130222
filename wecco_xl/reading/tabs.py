"""Our sheets by their mark, wherever people moved or renamed them."""

from __future__ import annotations

import re

from wecco_xl.grid.layout import MARK
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.words import Words

_CORNER = 12


def tab(snapshot: Snapshot, key: str, words: Words) -> str:
    """The present name of one of our sheets: the one with its mark, else the one it was built with."""
    found = _found(snapshot, key)
    return found[0] if found else words.say(f"sheets.{key}.title")


def tab_rows(snapshot: Snapshot, key: str) -> list[tuple[int, list[Raw]]]:
    """The rows of one of our sheets, each with the column in which its keys stand."""
    found = _found(snapshot, key)
    return [(found[1], row) for row in snapshot.sheets[found[0]] if len(row) > found[1]] if found else []


def _found(snapshot: Snapshot, key: str) -> tuple[str, int] | None:
    """The sheet that carries the mark of one of ours, and the column of the mark."""
    mark = re.compile(rf"{MARK} [0-9]{{1,9}} \S+ {key}")
    for name, rows in snapshot.sheets.items():
        for row in rows[:_CORNER]:
            for column, cell in enumerate(row[:_CORNER]):
                if isinstance(cell, str) and mark.fullmatch(cell):
                    return name, column
    return None
