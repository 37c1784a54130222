"""How far each sheet of input prints: to the last filled row, then to the end of that page.

The area is a defined name, not a cell: nothing that people typed changes. It cannot follow them by itself,
for LibreOffice takes no formula there; a live line on the sheet says when filled rows lie beyond it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from wecco_xl.grid.layout import MARK_END
from wecco_xl.grid.region import Printed
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.reading.places import Places, TablePlace
from wecco_xl.workbook.file.patch import Sizes, sheet_sizes

EMPTY_ROWS = 3
"""Rows to fill in by hand that a table shows before anything is typed in it."""

WIDE, HIGH = 784.0, 515.0
"""What a landscape A4 page of LibreOffice holds between our margins, in points."""

BROAD, CARE, LOOSE = 0.75 * 1.06, 0.97, 1.01
"""Points per pixel of a column, as LibreOffice draws it; how far a page is full for empty and filled rows."""

USUAL_ROW, HEAD_ROW = 15.0, 36.0
TOGETHER = 3
"""How many rows of a block, or all of a shorter one, stand on each side of a break."""


def printed(data: bytes, snapshot: Snapshot, places: Places) -> Iterator[Printed]:
    """The last row to print of each sheet of input that holds a table, as the file stands.

    Tables under the last one that holds anything are not printed; those above it are, whole.
    """
    sheets: dict[str, list[tuple[str, TablePlace]]] = {}
    for name, table in sorted(places.tables.items(), key=lambda pair: pair[1].head_row):
        if table.rows:
            sheets.setdefault(table.sheet, []).append((name, table))
    sizes = sheet_sizes(data, frozenset(sheets))
    for sheet, tables in sheets.items():
        lines = snapshot.sheets[sheet]
        used = [at for at, (_, table) in enumerate(tables) if _filled(lines, table) > table.head_row]
        last = max(used, default=0)
        for name, table in tables[:last]:
            yield Printed("", _end(lines, table), name)
        for name, table in tables[last + 1 :]:
            yield Printed("", table.head_row, name)
        name, table = tables[last]
        yield Printed(sheet, _last_row(lines, table, sizes[sheet]), name)


def _last_row(lines: Sequence[Sequence[Raw]], table: TablePlace, sizes: Sizes) -> int:
    """The end of the page on which the last filled row of a table stands, or the end of the table."""
    end = _end(lines, table)
    rows = [sizes.heights.get(row, USUAL_ROW) for row in range(end + 1)]
    filled = _filled(lines, table)
    wanted = filled if filled > table.head_row else min(filled + EMPTY_ROWS, end)
    return page_end(rows, sizes.width * BROAD, wanted)


def page_room(width: float) -> float:
    """How high the rows of a page are that is as wide as that, in points."""
    return HIGH / min(1.0, WIDE / width)


def page_end(heights: Sequence[float], width: float, wanted: int) -> int:
    """The last row that fits on the page on which the row `wanted` stands; heights and width in points."""
    room, used = page_room(width), 0.0
    for row, height in enumerate(heights):
        if row > wanted and used + height > room * CARE:
            return row - 1
        if used and used + height > room * LOOSE:
            used = HEAD_ROW
        used += height
    return len(heights) - 1


def air(
    heights: Sequence[float],
    width: float,
    blocks: Mapping[int, tuple[int, int]],
    repeated: float = 0.0,
    *,
    whole: bool = False,
) -> Iterator[tuple[int, float]]:
    """The blank rows that must be higher for no few rows to stand alone beside a break, and how high.

    `blocks` gives, by the row of each title, the first and the last row of what stands under it; heights
    and width in points, as of the heads `repeated` on each page. What should stay `whole` is parted where it
    is higher than a page, or half of one would stay blank. A break of the page would not do: programs ignore
    it where a sheet is fitted to its width.
    """
    room, used = page_room(width), 0.0
    page = room if whole else 0.0
    for row, height in enumerate(heights):
        there = _turned(heights, room - used, row, blocks[row], page) if used and row in blocks else None
        if there is not None:
            kept = used + sum(heights[row:there])
            more = max(room - kept - heights[there] / 2, 0.0)
            if kept + heights[there] <= room * LOOSE:
                yield row - 1, heights[row - 1] + more
            used = repeated if there == row else used + more
        used = repeated + height if used + height > room else used + height


def _turned(
    heights: Sequence[float], room: float, title: int, block: tuple[int, int], page: float
) -> int | None:
    """The row with which a page must begin, if a break would leave few rows of a block on either side.

    A block that a `page` of such a height holds begins that page, if less than half of one stays blank.
    """
    first, last = block
    ends = accumulate(heights[title : last + 1])
    over = next((row for row, end in enumerate(ends, title) if end > room), None)
    if over is None:
        return None
    held = room <= page / 2 and sum(heights[title : last + 1]) <= page
    if held or over < min(first + TOGETHER, last + 1):
        return title
    begins = min(over, last + 1 - TOGETHER)
    if begins == over:
        return None
    return title if begins < first + TOGETHER else begins


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
