"""What is gone from a workbook beside its plan: sheets that show or calculate, what formulas read there."""

from collections.abc import Collection, Iterator, Mapping

from wecco_xl.grid.address import reference_of
from wecco_xl.grid.snapshot import Cell, Snapshot
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.reading.locate import Located
from wecco_xl.words import words

_OWN: Mapping[str, int] = {
    "synthesis": 2,
    "control": 1,
    "scores": 1,
    "priorities": 1,
    "progress": 1,
    "history": 1,
    "settings": 1,
}
"""The sheets that hold no answers and bear a mark, and from which model on they are there."""

_UNMARKED = ("calendar", "lists", "calculations")
"""Those without a mark: renamed, they cannot be told from a sheet that somebody added."""

_LOST = "#REF!"
"""What a formula shows when the cells that it read were deleted."""


def gone(located: Located, snapshot: Snapshot) -> Iterator[Finding]:
    """The sheets without answers that a workbook had once; the formulas that lost the cells they read."""
    if sheets := tuple(_missing(located, snapshot)):
        params = {"sheets": sheets, "count": len(sheets)}
        yield Finding("own_sheets_gone", ("cover",), Severity.TO_FIX, params)
    if lost := _lost(located, snapshot):
        sheet, row, column = lost[0]
        at = {"count": len(lost), "sheet": sheet, "cell": reference_of(row, column)}
        yield Finding("formulas_lost", ("cover",), Severity.TO_FIX, at)


def _missing(located: Located, snapshot: Snapshot) -> Iterator[str]:
    """The titles of the sheets that are there neither by their mark nor by their name."""
    said, there = words(located.programme.code), located.places.sheets
    titles = {key: said.say(f"sheets.{key}.title") for key in (*_OWN, *_UNMARKED)}
    strangers = snapshot.sheets.keys() - {*there.values(), *titles.values()}
    due = [key for key, born in _OWN.items() if born <= located.model and key not in there]
    for key in (*due, *(() if strangers else _UNMARKED)):
        if titles[key] not in snapshot.sheets:
            yield titles[key]


def _lost(located: Located, snapshot: Snapshot) -> list[Cell]:
    """The cells of the plan's sheets that lost what they read; a cell to fill in is told by itself.

    Nothing is calculated in the first column, that of the keys.
    """
    inputs, tabs = located.places.inputs(), {*located.places.sheets.values()}
    closed = (cell for cell, text in snapshot.errors.items() if text == _LOST and cell[0] in tabs)
    return [
        (sheet, row, column)
        for sheet, row, column in (*closed, *_shown(snapshot, tabs))
        if column and not ((sheet, row) in inputs and inputs[sheet, row].within(column, column))
    ]


def _shown(snapshot: Snapshot, tabs: Collection[str]) -> Iterator[Cell]:
    """The cells of some sheets in which an open book shows that error; a closed file gives it apart."""
    for sheet in (name for name in snapshot.sheets if name in tabs):
        for row, cells in enumerate(snapshot.sheets[sheet]):
            if _LOST in cells:
                yield from ((sheet, row, column) for column, cell in enumerate(cells) if cell == _LOST)
