"""Rows and cells of a worksheet part that is written the usual way, found by pattern instead of parsed.

Excel, LibreOffice, XlsxWriter and openpyxl all write so (ECMA-376 part 1, 18.3.1): no prefix, no comment,
attributes between double quotes. Whatever is written otherwise is left to the parser.
"""

import re

from wecco_xl.grid.address import Place, column_of
from wecco_xl.workbook.file.xml import Element, scanned

_DATA, _DATA_END, _ROW_END = b"<sheetData>", b"</sheetData>", b"</row>"
_ATTRIBUTES = rb'(?: [A-Za-z0-9:]{1,24}="[^"<>&]*+")*+ ?'
_TEXT = rb'(?:<t(?: xml:space="preserve")?>[^<]*+</t>)?+'
_CHILD = rb"<(?:f|v|is)(?: [A-Za-z0-9:]{1,24}=\"[^\"<>]*+\")*+ ?(?:/>|>[^<]*+" + _TEXT + rb"</(?:f|v|is)>)"
_CELL = rb"<c" + _ATTRIBUTES + rb"(?:/>|>(?:" + _CHILD + rb")*+</c>)"
_ROW = rb"<row" + _ATTRIBUTES + rb"(?:/>|>(?:" + _CELL + rb")*+</row>)"
_ROWS = re.compile(rb"(?:" + _ROW + rb")*+")
_EACH_ROW = re.compile(rb"<row([^>]*?)(/?)>")
_EACH_CELL = re.compile(rb'<c(?: r="([A-Z]+)([0-9]+)")?[^>]*?(?:/>|>(.*?)</c>)', re.DOTALL)
_EACH_CHILD = re.compile(rb"<(f|v|is)((?: [^>\"]*\"[^\"]*\")*) ?(?:/>|>(.*?)</\1>)", re.DOTALL)
_ATTRIBUTE = re.compile(rb' ([A-Za-z0-9:]+)="([^"]*)"')


def plain_root(part: bytes) -> Element | None:
    """The root of a worksheet part down to its rows, these without their cells; None if written otherwise.

    What follows the rows holds no value: it is not read.
    """
    opened, closing = part.find(_DATA) + len(_DATA), part.rfind(_DATA_END)
    if opened < len(_DATA) or closing < opened:
        return None
    tiled = _ROWS.match(part, opened, closing)
    if tiled is None or tiled.end() != closing:
        return None
    root = scanned(part[:opened], whole=False)
    data = root.child("sheetData")
    if data is None or data.opened != opened:
        return None
    data.closing, data.end = closing, closing + len(_DATA_END)
    data.children = [_row(found, part) for found in _EACH_ROW.finditer(part, opened, closing)]
    return root


def _row(found: re.Match[bytes], part: bytes) -> Element:
    """A row without its cells."""
    start, opened = found.span()
    closing = opened if found[2] else part.index(_ROW_END, opened)
    end = opened if found[2] else closing + len(_ROW_END)
    return Element("row", _attributes(found[1]), start, opened, closing, end)


class PlainCell:
    """A cell found by pattern: an `Element` whose attributes and children are read when asked for."""

    __slots__ = ("_found",)
    name = "c"

    def __init__(self, found: re.Match[bytes]) -> None:
        self._found = found

    @property
    def start(self) -> int:
        """Where its tag begins."""
        return self._found.start()

    @property
    def end(self) -> int:
        """The byte after it."""
        return self._found.end()

    @property
    def opened(self) -> int:
        """Where its content begins, or its end."""
        return self._found.start(3) if self._found[3] is not None else self.end

    @property
    def closing(self) -> int:
        """Where its closing tag begins, or its end."""
        return self._found.end(3) if self._found[3] is not None else self.end

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by name."""
        return _attributes(self._found.string[self.start : self.opened])

    @property
    def children(self) -> list[Element]:
        """What the cell holds: `f`, `v` or `is`."""
        if not self._found[3]:
            return []
        held = _EACH_CHILD.finditer(self._found.string, self.opened, self.closing)
        return [_element(found, found[1].decode()) for found in held]

    def child(self, name: str) -> Element | None:
        """The first child of that name, if any."""
        return next((child for child in self.children if child.name == name), None)


def plain_cells(part: bytes, row: Element) -> list[tuple[Place | None, PlainCell]]:
    """The cells of a row of `plain_root`, each after its place, if it says where it stands."""
    found = _EACH_CELL.finditer(part, row.opened, row.closing)
    return [
        ((int(one[2]) - 1, column_of(one[1].decode())) if one[1] else None, PlainCell(one)) for one in found
    ]


def _element(found: re.Match[bytes], name: str) -> Element:
    """The element of a match, whose two last groups are its attributes and its content."""
    last = found.re.groups
    attributes = _attributes(found[last - 1])
    if found[last] is None:
        return Element(name, attributes, found.start(), found.end(), found.end(), found.end())
    return Element(name, attributes, found.start(), found.start(last), found.end(last), found.end())


def _attributes(tag: bytes) -> dict[str, str]:
    return {key.decode(): value.decode() for key, value in _ATTRIBUTE.findall(tag)}
