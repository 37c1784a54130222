"""New values in one sheet of ours: cells of given regions change, every other byte of the part stays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wecco_xl.grid.address import Place, reference_of
from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Raw
from wecco_xl.workbook.file.cell import CellWriter
from wecco_xl.workbook.file.rows import TRUE, Cell, FileRow, Part
from wecco_xl.workbook.file.xml import Edit, Element, attribute_text, prefix_of, retagged, spliced


class SheetPart:
    """A worksheet part on which blocks and stored results are to be written."""

    def __init__(
        self,
        name: str,
        part: bytes,
        blocks: Sequence[Block],
        heights: Mapping[int, float],
        *,
        date1904: bool,
    ) -> None:
        self.name = name
        self._heights = heights
        self._part = part
        self._blocks = blocks
        self._grid = Part(name, part)
        self._writer = CellWriter(prefix_of(part, self._grid.data), date1904)

    def wiped_formula(self) -> Place | None:
        """The first formula that stands in a region."""
        written = (
            (place, cell)
            for place, cell in self._grid.cells()
            if any(block.holds(place) for block in self._blocks)
        )
        return next((place for place, cell in written if cell.child("f")), None)

    def torn_formula(self) -> Place | None:
        """The first cell of a formula that several cells share and that a region would cut in two."""
        groups = self._grid.groups() if self._blocks else []
        return next(
            (place for place, area in groups if any(block.cuts(area) for block in self._blocks)), None
        )

    def patched(self, cached: Mapping[Place, Raw]) -> bytes:
        """The part with the blocks written and the stored results of these formulas replaced."""
        edits = [edit for place, value in cached.items() for edit in self._cached_edits(place, value)]
        new_rows: dict[int, str] = {}
        for number, changes in self._changes().items():
            if row := self._grid.rows.get(number):
                edits += self._row_edits(row, number, changes)
            else:
                new_rows[number] = self._new_row(number, changes)
        return spliced(self._part, edits + self._inserted(new_rows) + self._dimension_edits())

    def _changes(self) -> dict[int, dict[int, Raw]]:
        """For each row that some region touches, the new value of columns; under the values, of its cells."""
        changes: defaultdict[int, dict[int, Raw]] = defaultdict(dict)
        for block in self._blocks:
            columns, below = range(block.column, block.column + block.width), block.row + len(block.values)
            new = [
                (at, dict(zip(columns, line, strict=True))) for at, line in enumerate(block.lines, block.row)
            ]
            blanked = [
                (number, dict.fromkeys(row.cells.keys() & columns))
                for number, row in self._grid.rows.items()
                if number >= below and block.holds((number, block.column))
            ]
            for number, cells in (*new, *blanked):
                if cells.keys() & changes[number].keys():
                    raise ValueError(block)
                changes[number] |= cells
        return {row: dict(sorted(changes[row].items())) for row in sorted(changes)}

    def _row_edits(self, row: FileRow, number: int, changes: Mapping[int, Raw]) -> list[Edit]:
        """The cells of a row that change, and those that it lacked; a cell already blank stays as it is."""
        edits: list[Edit] = []
        added: dict[int, str] = {}
        for column, value in changes.items():
            place, cell, blank = (number, column), row.cells.get(column), value in (None, "")
            if cell and (not blank or cell.children):
                text = self._writer.cell(reference_of(*place), cell.attributes.get("s"), value)
                edits.append((cell.start, cell.end, text.encode()))
            elif not cell and not blank:
                added[column] = self._writer.cell(
                    reference_of(*place), self._style(place, row.element), value
                )
        return edits + self._added(row, added, self._height(number))

    def _height(self, number: int) -> dict[str, str | None]:
        """The height of a row, in points, as it stands in its tag; it still follows what people type."""
        return {"ht": f"{self._heights[number]:g}"} if number in self._heights else {}

    def _added(self, row: FileRow, added: Mapping[int, str], height: dict[str, str | None]) -> list[Edit]:
        """New cells, each before its right neighbour; the hint `spans` would now be untrue."""
        element = row.element
        new = height | ({"spans": None} if added and "spans" in element.attributes else {})
        if not (new or added):
            return []
        tag = retagged(self._part[element.start : element.opened], new)
        if added and element.opened == element.end:
            cells = "".join(added.values()).encode()
            return [(element.start, element.end, self._filled(tag, "row", cells))]
        edits = [(element.start, element.opened, tag)] if new else []
        for column, text in added.items():
            at = next((cell.start for right, cell in row.cells.items() if right > column), element.closing)
            edits.append((at, at, text.encode()))
        return edits

    def _new_row(self, number: int, changes: Mapping[int, Raw]) -> str:
        """A row that looks like the template row, height included where someone set it."""
        template = self._grid.rows.get(self._top((number, min(changes))))
        like = template.element.attributes if template else {}
        look = {name: like.get(name) for name in ("s", "customFormat")}
        if like.get("customHeight") in TRUE:
            look |= {name: like.get(name) for name in ("ht", "customHeight")}
        cells = "".join(
            self._writer.cell(reference_of(number, column), self._style((number, column), None), value)
            for column, value in changes.items()
        )
        name = f"{self._writer.prefix}row"
        look |= self._height(number)
        return f"<{name}{attribute_text({'r': str(number + 1), **look})}>{cells}</{name}>"

    def _style(self, place: Place, row: Element | None) -> str | None:
        """The style of a cell to create: that of an existing row or of the column, else of the template."""
        if row and row.attributes.get("customFormat") in TRUE:
            return row.attributes.get("s")
        column = self._grid.column_style(place[1])
        template = self._grid.cell((self._top(place), place[1])) if row is None or column is None else None
        return template.attributes.get("s") if template else column

    def _top(self, place: Place) -> int:
        """The template row of the region that holds a place."""
        return next(block.row for block in self._blocks if block.holds(place))

    def _inserted(self, new_rows: Mapping[int, str]) -> list[Edit]:
        """New rows, each before the next one that exists; an empty `<sheetData/>` is opened for them."""
        data = self._grid.data
        if new_rows and data.opened == data.end:
            rows = "".join(new_rows.values()).encode()
            return [
                (data.start, data.end, self._filled(self._part[data.start : data.opened], "sheetData", rows))
            ]
        edits = []
        for number, text in new_rows.items():
            below = self._grid.row_after(number)
            at = below.element.start if below else data.closing
            edits.append((at, at, text.encode()))
        return edits

    def _filled(self, tag: bytes, name: str, content: bytes) -> bytes:
        """A self-closing element with a content."""
        return tag[:-2] + b">" + content + f"</{self._writer.prefix}{name}>".encode()

    def _cached_edits(self, place: Place, value: Raw) -> list[Edit]:
        """The `<v>` and the type of one formula; a cell without formula is not ours to change."""
        cell = self._grid.cell(place)
        kind, result = self._writer.cached(value)
        if cell is None or self._stands(cell, kind, result):
            return []
        formula = cell.child("f")
        if formula is None:
            return []
        old = cell.child("v")
        start, end = (old.start, old.end) if old else (formula.end, formula.end)
        edits = [(start, end, result.encode())]
        if cell.attributes.get("t") != kind:
            tag = self._part[cell.start : cell.opened]
            edits.append((cell.start, cell.opened, retagged(tag, {"t": kind})))
        return edits

    def _stands(self, cell: Cell, kind: str | None, result: str) -> bool:
        """Whether a cell already ends with this result."""
        ends = self._part.endswith(result.encode(), cell.opened, cell.closing) if cell.closing else False
        return ends and cell.attributes.get("t") == kind

    def _dimension_edits(self) -> list[Edit]:
        """The used range, grown to what the blocks fill."""
        element, used = self._grid.dimension, self._grid.used
        filled = [block for block in self._blocks if block.values]
        if element is None or used is None or not filled:
            return []
        grown = (
            min(used[0], *(block.row for block in filled)),
            min(used[1], *(block.column for block in filled)),
            max(used[2], *(block.row + len(block.values) - 1 for block in filled)),
            max(used[3], *(block.column + block.width - 1 for block in filled)),
        )
        if grown == used:
            return []
        reference = f"{reference_of(*grown[:2])}:{reference_of(*grown[2:])}"
        tag = retagged(self._part[element.start : element.opened], {"ref": reference})
        return [(element.start, element.opened, tag)]
