"""Tables as Word has them: columns of a width, rows that stay whole, lines and air; for words and layout."""

from collections.abc import Mapping, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from wecco_xl import palette

EDGE = 4.0
"""The air inside a cell, on both sides together, in millimetres, with a little to spare."""

MARGIN, THIN_AIR, AIR = 60, 15, 70
"""The air at the left and the right of a cell, above and under a row of a table, of a frame; in twentieths
of a point."""

FIRST = 3
"""Rows that stay with the title of their table: the heads and two more."""

Lines = Mapping[str, tuple[int, str]]
"""The lines of a table by side: their thickness in eighths of a point and their colour."""

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")

NONE: Lines = {}
RULED: Lines = dict.fromkeys(("bottom", "insideH"), (4, palette.RULE))
BOXED: Lines = dict.fromkeys(_SIDES, (6, palette.DEEP))

_ORDER = ("tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption")
"""The properties of a table that we set, and their neighbours, in the order that Word asks for."""


def grid(place: Any, widths: Sequence[float], lines: Lines = NONE, air: int = THIN_AIR) -> Any:
    """A new table with columns of these widths, in millimetres, and no row yet.

    Its edges are those of the text around it; `place` is the document or a cell.
    """
    inside = place.add_table(0, len(widths))
    inside.autofit = False
    for column, width in zip(inside.columns, widths, strict=True):
        column.width = Mm(width)
    _set(inside, "tblBorders", {}, [_border(side, lines.get(side)) for side in _SIDES])
    airs = {"top": air, "left": MARGIN, "bottom": air, "right": MARGIN}
    margins = [_element(side, {"w": str(wide), "type": "dxa"}) for side, wide in airs.items()]
    _set(inside, "tblCellMar", {}, margins)
    return inside


def line(table: Any, widths: Sequence[float]) -> list[Any]:
    """The cells of a new row, which is not split between pages."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no such rows
    cells = list(row.cells)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Mm(width)
    return cells


def side_by_side(place: Any, count: int, width: float, lines: Lines = NONE, air: int = 0) -> list[Any]:
    """Cells side by side, for a layout."""
    widths = [width / count] * count
    return line(grid(place, widths, lines, air), widths)


def after(place: Any) -> None:
    """A little air after a table, and a paragraph so that two tables stay two; a cell has one already."""
    air = place.paragraphs[-1] if hasattr(place, "_tc") else place.add_paragraph()
    air.style = "Cell"
    air.paragraph_format.space_after = Pt(0)
    air.paragraph_format.line_spacing = Pt(5)


def ended(place: Any) -> None:
    """Make the air after the last table of a document as low as Word lets it: it must not begin a page."""
    last = place.paragraphs[-1]
    if not last.text:
        last.paragraph_format.line_spacing = Pt(1)


def tidy(cell: Any) -> None:
    """Take away the empty paragraph that a new cell starts with; a cell must still end with one."""
    first = cell.paragraphs[0]
    if not first.text and len(cell._tc) > 2 and cell._tc[1] is first._p:  # noqa: SLF001 - the order of its parts
        cell._tc.remove(first._p)  # noqa: SLF001 - same
    if cell._tc[-1].tag != qn("w:p"):  # noqa: SLF001 - same
        cell.add_paragraph(style="Cell")


def underlined(cell: Any) -> None:
    """A line under a cell, to write on."""
    borders = _element("tcBorders", {})
    borders.append(_border("bottom", (4, palette.INK)))
    cell._tc.get_or_add_tcPr().insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")  # noqa: SLF001 - it has no lines of cells


def told(table: Any, caption: str) -> None:
    """A title for those to whom the document is read aloud."""
    if caption:
        _set(table, "tblCaption", {"val": caption})


def repeated(row: Any) -> None:
    """Repeat a row of heads on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - nor repeated rows


def together(rows: Any) -> None:
    """Keep the first rows of a table on one page, and the last two, so that none stands alone on its own."""
    last = len(rows) - 1
    for row in [*rows[: min(FIRST, last)], *rows[max(FIRST, last - 1) : last]]:
        _stay(row)


def explained(place: Any) -> None:
    """Keep the last row of the last table, and the air after it, with the line that explains the table."""
    _stay(place.tables[-1].rows[-1])
    place.paragraphs[-1].paragraph_format.keep_with_next = True


def _stay(row: Any) -> None:
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _set(table: Any, name: str, values: Mapping[str, str], inside: Sequence[Any] = ()) -> None:
    """A property of a table, where Word looks for it."""
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has neither borders nor margins nor captions
    later = _ORDER[_ORDER.index(name) + 1 :]
    element = _element(name, values)
    element.extend(inside)
    properties.insert_element_before(element, *(f"w:{one}" for one in later))


def _border(side: str, drawn: tuple[int, str] | None) -> Any:
    if drawn is None:
        return _element(side, {"val": "nil"})
    thick, colour = drawn
    return _element(side, {"val": "single", "sz": str(thick), "color": colour[1:]})


def _element(name: str, values: Mapping[str, str]) -> Any:
    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
