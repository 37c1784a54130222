"""New values in a closed workbook: our own sheets and the stored results of our formulas, nothing else."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from wecco_xl.grid.address import Area, Place, area_of, letters_of, reference_of
from wecco_xl.grid.region import Block, Printed, Results, Stored
from wecco_xl.grid.snapshot import Cell, Raw
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.package import Package
from wecco_xl.workbook.file.rows import TRUE, Part
from wecco_xl.workbook.file.sheet import SheetPart
from wecco_xl.workbook.file.xml import Edit, Element, escaped, prefix_of, retagged, scanned, spliced

__all__ = ["Block", "patched"]

_BEFORE_CALCULATION = (
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
)
"""What precedes `calcPr` in a workbook part (ECMA-376-1, CT_Workbook)."""


def patched(
    data: bytes,
    blocks: Sequence[Block],
    cached: Mapping[Cell, Raw] | None = None,
    shown: Collection[str] = (),
    heights: Mapping[tuple[str, int], float] | None = None,
) -> bytes:
    """The workbook `data` with blocks in its sheets and `cached` results in its formulas: `written_into`."""
    return written_into(
        data, Results(tuple(blocks), lambda: Stored(cached or {}, heights or {}), tuple(shown))
    )


def written_into(data: bytes, results: Results) -> bytes:
    """A closed workbook with results in it.

    Cells of a block keep their style; text is never read as a formula; dates become serial numbers of
    the workbook's own calendar. A `cached` place without formula, or on a sheet that is gone, is left
    alone. A hidden sheet named in `shown` becomes visible; `heights` gives rows that a block touches
    their height in points; `printed` moves the last row of print areas that are there. The workbook is
    marked for a full calculation when it opens. All other parts stay byte for byte; the same call on its
    own result changes nothing.

    Raises:
        Refused: `own_sheet_missing(sheet)`, `own_sheet_formula(sheet, cell)` when someone's formula
            stands in a region and cannot go safely, `patch_unreadable(part)`.
        ValueError: blocks that overlap, or a number that is not finite.
    """
    package = Package(data)
    book = _Book(package)
    for block in results.blocks:
        if block.sheet not in book.sheets:
            raise Refused("own_sheet_missing", sheet=block.sheet)
    stored, changed = results.stored(), {book.part: book.recalculated(results.shown, results.printed)}
    for sheet, name in book.sheets.items():
        own = [block for block in results.blocks if block.sheet == sheet]
        cached = {(row, column): value for (at, row, column), value in stored.cached.items() if at == sheet}
        if own or cached:
            tall = {row: height for (at, row), height in stored.heights.items() if at == sheet}
            part = SheetPart(sheet, package.part(name), own, tall, date1904=book.date1904)
            _refuse_formulas(part, chained=book.chained)
            changed[name] = part.patched(cached)
    return package.with_parts({name: new for name, new in changed.items() if new != package.part(name)})


def _refuse_formulas(part: SheetPart, *, chained: bool) -> None:
    """A formula that Excel lists in its calculation chain, or shares with other cells, cannot be wiped."""
    place: Place | None = part.torn_formula() or (part.wiped_formula() if chained else None)
    if place:
        raise Refused("own_sheet_formula", sheet=part.name, cell=reference_of(*place))


LIMIT = "PRN_"
"""How the names of the last printed cells begin, one per table."""

_PRINT_AREA = "_xlnm.Print_Area"
_ONE_AREA = re.compile(rb"^([^,]*\$[A-Z]+\$)\d+$")
"""An area, or a cell, up to its last row; areas made of several are left alone."""


class _Link(NamedTuple):
    """What a part points to: the last word of the relationship type, and a part name."""

    kind: str
    part: str


class _Book:
    """The workbook part: which part holds which sheet, the calendar, the settings of calculation."""

    def __init__(self, package: Package) -> None:
        starts = [link.part for link in _links(package, "").values() if link.kind == "officeDocument"]
        if len(starts) != 1:
            raise Refused("patch_unreadable", part="")
        self.part = starts[0]
        self._xml = package.part(self.part)
        self._root = scanned(self._xml)
        links = _links(package, self.part)
        self.chained = any(link.kind == "calcChain" for link in links.values())
        self.sheets = self._sheet_parts(links)
        properties = self._root.child("workbookPr")
        self.date1904 = properties is not None and properties.attributes.get("date1904") in TRUE

    def recalculated(self, shown: Collection[str], printed: Collection[Printed]) -> bytes:
        """The workbook part that asks for a full calculation and no longer hides the sheets in `shown`."""
        edits = [*self._visible_edits(shown), *self._printed_edits(printed), *self._calculation_edits()]
        return spliced(self._xml, edits)

    def _printed_edits(self, printed: Collection[Printed]) -> Iterator[Edit]:
        """The last row of print areas, and of the names that formulas know them by."""
        rows = {one.sheet: one.row + 1 for one in printed}
        limits = {f"{LIMIT}{one.table}": one.row + 1 for one in printed if one.table}
        known = set()
        for called, tab, name in self._names():
            known |= {tab} if called == _PRINT_AREA else set()
            row = rows.get(tab) if called == _PRINT_AREA else limits.get(called)
            text = self._xml[name.opened : name.closing]
            if row is not None and _ONE_AREA.search(text):
                yield name.opened, name.closing, _ONE_AREA.sub(rb"\g<1>%d" % row, text)
        names = self._root.child("definedNames")
        if names is not None:
            new = (self._area_name(one, names) for one in printed if one.columns and one.sheet not in known)
            yield names.closing, names.closing, "".join(new).encode()

    def _area_name(self, printed: Printed, names: Element) -> str:
        """The print area of a sheet of ours that has none: a hidden one would be printed with it."""
        tabs = self._tabs()
        if printed.sheet not in tabs or printed.columns is None:
            return ""
        first, last = map(letters_of, printed.columns)
        tab = escaped(printed.sheet.replace("'", "''"))
        area = f"'{tab}'!${first}$1:${last}${printed.row + 1}"
        word = f"{prefix_of(self._xml, names)}definedName"
        return f'<{word} name="{_PRINT_AREA}" localSheetId="{tabs.index(printed.sheet)}">{area}</{word}>'

    def area(self, sheet: str) -> Area | None:
        """What of a sheet prints, if one area is set."""
        for called, tab, name in self._names():
            text = self._xml[name.opened : name.closing]
            if (called, tab) == (_PRINT_AREA, sheet) and _ONE_AREA.search(text):
                return area_of(text.decode().rpartition("!")[2].replace("$", ""))
        return None

    def _names(self) -> Iterator[tuple[str, str, Element]]:
        """Each defined name, the tab that it belongs to, if to one, and its element."""
        names, tabs = self._root.child("definedNames"), self._tabs()
        for name in names.named("definedName") if names else []:
            at = name.attributes.get("localSheetId", "")
            tab = tabs[int(at)] if at.isdecimal() and int(at) < len(tabs) else ""
            yield name.attributes.get("name", ""), tab, name

    def _tabs(self) -> list[str]:
        """The names on the tabs, in order."""
        listed = self._root.child("sheets")
        return [sheet.attributes.get("name", "") for sheet in listed.named("sheet")] if listed else []

    def _visible_edits(self, shown: Collection[str]) -> Iterator[Edit]:
        listed = self._root.child("sheets")
        for sheet in listed.named("sheet") if listed else []:
            if sheet.attributes.get("name") in shown and "state" in sheet.attributes:
                tag = retagged(self._xml[sheet.start : sheet.opened], {"state": None})
                yield sheet.start, sheet.opened, tag

    def _calculation_edits(self) -> list[Edit]:
        """`fullCalcOnLoad` on `calcPr`, which is added where it was lacking."""
        settings = self._root.child("calcPr")
        if settings is None:
            last = [child for child in self._root.children if child.name in _BEFORE_CALCULATION][-1]
            added = f'<{prefix_of(self._xml, last)}calcPr fullCalcOnLoad="1"/>'
            return [(last.end, last.end, added.encode())]
        if settings.attributes.get("fullCalcOnLoad") in TRUE:
            return []
        tag = retagged(self._xml[settings.start : settings.opened], {"fullCalcOnLoad": "1"})
        return [(settings.start, settings.opened, tag)]

    def _sheet_parts(self, links: Mapping[str, _Link]) -> dict[str, str]:
        """The part of each worksheet, by the name on its tab."""
        listed = self._root.child("sheets")
        parts: dict[str, str] = {}
        for sheet in listed.named("sheet") if listed else []:
            ids = [value for key, value in sheet.attributes.items() if key.endswith("/relationships id")]
            parts |= {sheet.attributes.get("name", ""): links[each].part for each in ids if each in links}
        if not parts or len(set(parts.values())) < len(parts):
            raise Refused("patch_unreadable", part=self.part)
        return parts


def _links(package: Package, part: str) -> dict[str, _Link]:
    """What a part points to inside the file, by id; `""` is the file itself."""
    folder, name = posixpath.split(part)
    found: dict[str, _Link] = {}
    for element in scanned(package.part(posixpath.join(folder, "_rels", f"{name}.rels"))).children:
        link = element.attributes
        if link.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, unquote(link.get("Target", ""))))
            kind = link.get("Type", "").rpartition("/")[2]
            found[link.get("Id", "")] = _Link(kind, target.lstrip("/"))
    return found


class Sizes(NamedTuple):
    """Heights of rows in points, by number from 0, and the width of what prints in pixels.

    A hidden row, and one above what prints, is 0 high.
    """

    heights: dict[int, float]
    width: float


USUAL_COLUMN = 64.0


def sheet_sizes(data: bytes, sheets: Collection[str]) -> dict[str, Sizes]:
    """The sizes of some sheets, as far as the file says them; other columns have the usual width."""
    package = Package(data)
    book = _Book(package)
    found = {}
    for sheet in sheets:
        heights, widths = Part(sheet, package.part(book.sheets[sheet])).sizes(USUAL_COLUMN)
        top, left, _, right = book.area(sheet) or (0, 0, 0, len(widths) - 1)
        heights |= dict.fromkeys(range(top), 0.0)
        width = sum(widths.get(column, USUAL_COLUMN) for column in range(left, right + 1))
        found[sheet] = Sizes(heights, width)
    return found
