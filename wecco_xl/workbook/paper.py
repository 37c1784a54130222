"""How far each sheet of input prints: to the last filled row and a few more, then to the end of that page.

The area is a defined name, not a cell: nothing that people typed changes. It cannot follow them by itself,
for LibreOffice takes no formula there; a live line on the sheet says when filled rows lie beyond it.
"""

from collections.abc import Iterator, Sequence

from wecco_xl.grid.layout import MARK_END
from wecco_xl.grid.region import Printed
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.reading.locate import Places, TablePlace
from wecco_xl.workbook.file.patch import sheet_sizes

SPARE = 3
"""Empty rows that are printed after the last filled one."""

WIDE, HIGH = 784.0, 500.0
"""What a landscape A4 page holds between our margins, in points."""

BROAD, CARE = 0.75 * 1.06, 0.95
"""Points per pixel of a column, as LibreOffice draws it; the part of a page that is counted on."""

USUAL_ROW, HEAD_ROW = 15.0, 36.0


def printed(data: bytes, snapshot: Snapshot, places: Places) -> Iterator[Printed]:
    """The last row to print of each sheet of input that ends with a table, as the file stands."""
    last: dict[str, tuple[str, TablePlace]] = {}
    for name, table in places.tables.items():
        if table.rows and (table.sheet not in last or last[table.sheet][1].head_row < table.head_row):
            last[table.sheet] = (name, table)
    sizes = sheet_sizes(data, frozenset(last))
    for sheet, (name, table) in last.items():
        heights, width = sizes[sheet].heights, sizes[sheet].width * BROAD
        lines = snapshot.sheets[sheet]
        end = _end(lines, table)
        rows = [heights.get(row, USUAL_ROW) for row in range(end + 1)]
        wanted = min(_filled(lines, table) + SPARE, end)
        yield Printed(sheet, page_end(rows, width, wanted), name)


def page_end(heights: Sequence[float], width: float, wanted: int) -> int:
    """The last row on the page on which the row `wanted` stands; heights and width in points."""
    room, used = HIGH * CARE / min(1.0, WIDE / width), 0.0
    for row, height in enumerate(heights):
        if used and used + height > room:
            if row > wanted:
                return row - 1
            used = HEAD_ROW
        used += height
    return len(heights) - 1


def _filled(lines: Sequence[Sequence[Raw]], table: TablePlace) -> int:
    """The last row in which something is typed beside its id, or the row of labels."""
    columns = [column for key, column in table.columns.items() if key != "id"]
    used = (
        row
        for row in (*table.rows, *table.below)
        if row < len(lines) and any(not is_blank(lines[row][at]) for at in columns if at < len(lines[row]))
    )
    return max(used, default=table.head_row)


def _end(lines: Sequence[Sequence[Raw]], table: TablePlace) -> int:
    """The row under the table, which says that it ends there."""
    last = max((*table.rows, *table.below))
    ends = (
        row for row in range(last, len(lines)) if any(str(cell).startswith(MARK_END) for cell in lines[row])
    )
    return next(ends, last)
