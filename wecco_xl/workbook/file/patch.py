"""New values in a closed workbook: our own sheets and the stored results of our formulas, nothing else."""

import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from wecco_xl.grid.address import Place, reference_of
from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Cell, Raw
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.package import Package
from wecco_xl.workbook.file.rows import TRUE
from wecco_xl.workbook.file.sheet import SheetPart
from wecco_xl.workbook.file.xml import Edit, prefix_of, retagged, scanned, spliced

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
    """The workbook `data` with the blocks in its sheets and `cached` results in its formulas.

    Cells of a block keep their style; text is never read as a formula; dates become serial numbers of
    the workbook's own calendar. A `cached` place without formula, or on a sheet that is gone, is left
    alone. A hidden sheet named in `shown` becomes visible; `heights` gives rows that a block touches
    their height in points. The workbook is marked for a full calculation when it opens. All other parts
    stay byte for byte; the same call on its own result changes nothing.

    Raises:
        Refused: `own_sheet_missing(sheet)`, `own_sheet_formula(sheet, cell)` when someone's formula
            stands in a region and cannot go safely, `patch_unreadable(part)`.
        ValueError: blocks that overlap, or a number that is not finite.
    """
    package = Package(data)
    book = _Book(package)
    for block in blocks:
        if block.sheet not in book.sheets:
            raise Refused("own_sheet_missing", sheet=block.sheet)
    changed = {book.part: book.recalculated(shown)}
    for sheet, name in book.sheets.items():
        own = [block for block in blocks if block.sheet == sheet]
        results = {(row, column): value for (at, row, column), value in (cached or {}).items() if at == sheet}
        if own or results:
            tall = {row: height for (at, row), height in (heights or {}).items() if at == sheet}
            part = SheetPart(sheet, package.part(name), own, tall, date1904=book.date1904)
            _refuse_formulas(part, chained=book.chained)
            changed[name] = part.patched(results)
    return package.with_parts({name: new for name, new in changed.items() if new != package.part(name)})


def _refuse_formulas(part: SheetPart, *, chained: bool) -> None:
    """A formula that Excel lists in its calculation chain, or shares with other cells, cannot be wiped."""
    place: Place | None = part.torn_formula() or (part.wiped_formula() if chained else None)
    if place:
        raise Refused("own_sheet_formula", sheet=part.name, cell=reference_of(*place))


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

    def recalculated(self, shown: Collection[str]) -> bytes:
        """The workbook part that asks for a full calculation and no longer hides the sheets in `shown`."""
        return spliced(self._xml, [*self._visible_edits(shown), *self._calculation_edits()])

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


def written_into(data: bytes, results: Results) -> bytes:
    """A closed workbook with the results in it; refusals are those of `patched`."""
    return patched(data, results.blocks, results.cached, results.shown, results.heights)
