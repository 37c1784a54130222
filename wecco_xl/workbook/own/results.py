"""What Python puts on one of its sheets: lines under the title, figures, a table, gauges of Accueil."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wecco_xl.grid.region import Block, Printed, Results, Stored, gathered
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot, shows
from wecco_xl.reading.judge import Judged
from wecco_xl.reading.tabs import tab_to_write
from wecco_xl.workbook import sizes
from wecco_xl.workbook.own.frame import FIGURES, FIGURES_ROW, LINES_ROW, SIDE, SheetGrid
from wecco_xl.workbook.paper import BROAD, air, page_room

TITLE = "title"
"""The key of a row that is the title of those under it."""


class Flow(NamedTuple):
    """How the rows of a table lie on paper, counted from its first one.

    `titles` gives the last row under each title, `above` the heights of what stands over the table on the
    first page, the last of them a blank row that grows for that page; heads are `repeated` on the others, or
    else no table is parted that a page holds.
    """

    titles: Mapping[int, int]
    above: Sequence[float]
    repeated: float = 0.0


class OwnResults:
    """Gathers the blocks of one sheet, and how to find what a closed file stores about them.

    Without any row in its table, a sheet prints as far as its lines: no empty chart, no head of nothing.

    Raises:
        Refused: what `tab_to_write` refuses.
    """

    def __init__(self, judged: Judged, snapshot: Snapshot, key: str, grid: SheetGrid) -> None:
        self.tab = tab_to_write(snapshot, key, judged.words)
        self._judged, self._snapshot, self._grid = judged, snapshot, grid
        self._blocks: list[Block] = []
        self._stored: list[Callable[[], Stored]] = []
        self._last = LINES_ROW

    def add(self, block: Block) -> None:
        """One more block."""
        self._blocks.append(block)

    def figures(self, values: Sequence[float]) -> None:
        """The figures of the hidden row, which other sheets read by name."""
        self.add(Block(self.tab, FIGURES_ROW, FIGURES, len(values), [[float(one) for one in values]], 1))

    def lines(self, texts: Iterable[str], room: int, line_end: int) -> None:
        """The lines under the title, without the empty ones; `room` says how many there are."""
        said = [text for text in texts if text][:room]
        self._last = LINES_ROW + len(said) - 1
        self.add(Block(self.tab, LINES_ROW, SIDE, 1, [[text] for text in said], room))
        width = 1.3 * sum(column.width for column in self._grid.columns[SIDE : line_end + 1])
        self._stored.append(lambda: self._tall_lines(said, width))

    def table(self, rows: Sequence[Sequence[Raw]], flow: Flow | None = None) -> None:
        """The rows of the table, and the stored results of the links beside them.

        Without a flow, a row whose key is `TITLE` stands above others, up to a row that holds nothing.
        """
        grid, width = self._grid, len(self._grid.columns)
        shown = rows[: grid.rows]
        self._last = grid.first_row + len(shown) - 1 if shown else self._last
        left, right = [row[: grid.link] for row in shown], [row[grid.link + 1 :] for row in shown]
        self.add(Block(self.tab, grid.first_row, 0, grid.link, left, grid.rows))
        self.add(Block(self.tab, grid.first_row, grid.link + 1, width - grid.link - 1, right, grid.rows))
        self._stored.append(lambda: self._beside(shown, flow))

    def nothing(self, place: tuple[int, int], count: int) -> None:
        """The stored result of what stands behind a chart of so many things."""
        said = "" if count else self._judged.words.say("own.nothing")
        self.cache(lambda: {(self.tab, *place): said})

    def gauge(self, name: str, value: str) -> None:
        """The stored result of a gauge of Accueil, found by its label, wherever the panel stands now."""
        label, home = (
            self._judged.words.say(f"home.gauges.{name}"),
            self._judged.places.sheets.get("home", ""),
        )
        rows = self._snapshot.sheets.get(home, [])
        self.cache(
            lambda: {(home, at, row.index(label) + 1): value for at, row in enumerate(rows) if label in row}
        )

    def cache(self, values: Callable[[], Mapping[Cell, Raw]]) -> None:
        """More stored results of the builder's formulas."""
        self._stored.append(lambda: Stored(values()))

    def results(self) -> Results:
        """All of it; a sheet that was never written before is to be shown."""
        rows = self._snapshot.sheets[self.tab]
        figures = rows[FIGURES_ROW][FIGURES:] if rows else []
        new = not any(isinstance(one, int | float) for one in figures)
        area = Printed(self.tab, self._last, columns=(SIDE, self._grid.last))
        return Results(tuple(self._blocks), self._all_stored, (self.tab,) if new else (), (area,))

    def _all_stored(self) -> Stored:
        found = gathered(one() for one in self._stored)
        return found._replace(cached=changed(found.cached, self._snapshot))

    def _tall_lines(self, said: Sequence[str], width: float) -> Stored:
        """The heights that show the lines under the title whole."""
        heights = {
            (self.tab, row): sizes.height([(text, width)], sizes.ONE_LINE)
            for row, text in enumerate(said, LINES_ROW)
        }
        return Stored(heights=heights)

    def _beside(self, shown: Sequence[Sequence[Raw]], flow: Flow | None) -> Stored:
        """The links beside the rows of the table, and the heights that show every text of these whole."""
        grid, arrow = self._grid, self._judged.words.say("home.arrow")
        cached: dict[Cell, Raw] = {}
        heights = {}
        for at, row in enumerate([*shown, *[()] * (grid.rows - len(shown))], grid.first_row):
            linked = bool(row) and row[grid.at("cell")]
            cached[self.tab, at, grid.link] = arrow if linked else ""
            heights[self.tab, at] = self._height(row)
        tall = [heights[self.tab, grid.first_row + at] for at in range(len(shown))]
        for at, height in self._aired(tall, flow or self._titled(shown), spare=flow is not None):
            heights[self.tab, at] = height
        return Stored(cached, heights)

    def _titled(self, shown: Sequence[Sequence[Raw]]) -> Flow:
        """The titles of a table that flows, up to the blank row under each."""
        blank = [at for at, row in enumerate(shown) if not any(row)]
        titles = {
            at: next((one for one in blank if one > at), len(shown)) - 1
            for at, row in enumerate(shown)
            if row and row[0] == TITLE
        }
        lines = self._grid.first_row - LINES_ROW + 1
        return Flow(titles, [0.0, sizes.TITLE_HEIGHT, *[sizes.ONE_LINE] * lines])

    def _aired(self, heights: Sequence[float], flow: Flow, *, spare: bool) -> Iterator[tuple[int, float]]:
        """The rows that grow, so that no title stands alone at the foot of a page."""
        first, columns = self._grid.first_row, self._grid.columns[SIDE : self._grid.last + 1]
        blocks = {first + at: (first + at + 1, first + last) for at, last in flow.titles.items()}
        width = sum(sizes.pixels(column.width) for column in columns if column.width) * BROAD
        tall = [*flow.above, *heights]
        for row, height in air(tall, width, blocks, flow.repeated, whole=not flow.repeated):
            if spare and sum(tall[: row + 1]) < page_room(width):
                yield first - 1, tall[first - 1] + height - tall[row]
            else:
                yield row, height

    def _height(self, row: Sequence[Raw]) -> float:
        cells = zip(row, self._grid.columns, strict=False)
        texts = [(cell, column.width) for cell, column in cells if isinstance(cell, str) and column.width]
        return sizes.small_height(texts, sizes.ONE_LINE)


def changed(cached: Mapping[Cell, Raw], snapshot: Snapshot) -> dict[Cell, Raw]:
    """The stored results that a workbook does not show yet: a sheet that stays as it is need not be read."""
    return {cell: value for cell, value in cached.items() if not shows(snapshot, cell, value)}


def in_columns(grid: SheetGrid, values: dict[str, Raw]) -> list[Raw]:
    """A row of the table from values by column name."""
    return [values.get(column.name) for column in grid.columns]
