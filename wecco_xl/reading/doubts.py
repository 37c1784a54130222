"""What the values of input cells do not tell: errors, formulas, percentages, merged cells."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wecco_xl.grid.snapshot import Cell, Snapshot
from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.parse import address
from wecco_xl.plan.spec import Kind
from wecco_xl.reading.locate import Located
from wecco_xl.reading.places import InputRow

Inputs = Mapping[tuple[str, int], InputRow]


def doubt(located: Located, snapshot: Snapshot) -> None:
    """Add the findings of error values, formulas without a result, percentages and merged inputs."""
    told = (snapshot.errors, snapshot.unknown, snapshot.merged, snapshot.percents, snapshot.elsewhere)
    if not any(told):
        return
    inputs = located.places.inputs()
    _unreadable(located, snapshot, inputs)
    for loc in _inputs_at(snapshot.percents, inputs):
        _as_shown(located, loc)
    for loc in _inputs_at(set(snapshot.elsewhere) - snapshot.errors.keys(), inputs):
        located.findings.append(Finding("formula_elsewhere", loc, Severity.TO_FIX))
    _merged(located, snapshot, inputs)


def _unreadable(located: Located, snapshot: Snapshot, inputs: Inputs) -> None:
    for cell, text in snapshot.errors.items():
        for loc in _inputs_at((cell,), inputs):
            _unread(located, loc, "error_value", text, error=text)
    for loc in _inputs_at(snapshot.unknown, inputs):
        _unread(located, loc, "formula_without_result")


def _merged(located: Located, snapshot: Snapshot, inputs: Inputs) -> None:
    for area in snapshot.merged:
        covered = _covered(area, inputs)
        if covered and not _covered((*area[:3], *area[1:3]), inputs):
            located.findings.append(Finding("merged_away", covered[0], Severity.TO_FIX))
        elif len(covered) > 1:
            located.findings.append(
                Finding("merged_cells", covered[0], Severity.TO_FIX, {"count": len(covered)})
            )


def _as_shown(located: Located, loc: Loc) -> None:
    """A number shown as a percentage: 0.68 is the 68 of « 68 % » for a measure, elsewhere a doubt."""
    kind = located.programme.by_loc[loc[0], loc[-1]].kind
    values = _holder(located, loc)
    number = values.get(loc[-1])
    if isinstance(number, bool) or not isinstance(number, int | float):
        return
    if kind is Kind.MEASURE:
        values[loc[-1]] = float(f"{100 * number:.15g}")
    elif kind in (Kind.NUMBER, Kind.INTEGER, Kind.AMOUNT):
        _unread(located, loc, "number_percent", f"{100 * number:.15g} %")


def _inputs_at(cells: Iterable[Cell], inputs: Inputs) -> Iterator[Loc]:
    """Those of some cells that are input cells."""
    for sheet, row, column in cells:
        if (sheet, row) in inputs:
            yield from inputs[sheet, row].within(column, column)


def _covered(area: tuple[str, int, int, int, int], inputs: Inputs) -> list[Loc]:
    """The input cells inside a range, which may be as large as a sheet, row by row."""
    sheet, top, left, bottom, right = area
    if bottom - top < len(inputs):
        held = [(sheet, row) for row in range(top, bottom + 1) if (sheet, row) in inputs]
    else:
        held = sorted(place for place in inputs if place[0] == sheet and top <= place[1] <= bottom)
    return [loc for place in held for loc in inputs[place].within(left, right)]


def _unread(located: Located, loc: Loc, code: str, typed: str = "", **params: Any) -> None:
    """The cell counts as empty, is named, and keeps what it shows: nothing can be read there."""
    if typed:
        located.raw.setdefault("unread", {})[address(loc)] = typed
    located.findings.append(Finding(code, loc, Severity.TO_FIX, params))
    _holder(located, loc).pop(loc[-1], None)


def _holder(located: Located, loc: Loc) -> dict[str | int, Any]:
    """The values of the form or of the row that an address is in."""
    place: Any = located.raw[str(loc[0])]
    return (place[loc[1]] or {}) if len(loc) == 3 and isinstance(loc[1], int) else place
