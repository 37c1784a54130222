"""A document for Word: real styles, editable, tables with heads that repeat, pictures with their words."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

import docx as word
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from wecco_xl import palette
from wecco_xl.documents.columns import shares
from wecco_xl.documents.legible import legible
from wecco_xl.documents.shapes import COLOURS, png, tint
from wecco_xl.documents.word_styles import (
    colour,
    dressed,
    repeated,
    ruled,
    shaded,
    together,
    told,
    underlined,
    unsplit,
)
from wecco_xl.wording.blocks import (
    Bar,
    Block,
    Boxes,
    Bullets,
    Cell,
    Columns,
    Document,
    Fields,
    Gap,
    Heading,
    Mark,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Table,
    Tone,
    Value,
)

WIDTH = 180.0
"""The width of the text on A4, in millimetres."""

EDGE, BAR_HEIGHT = 4.0, 2.6
"""The air inside a cell and the height of a bar, in millimetres."""

STAND_IN_WIDER = 1.13
"""How much wider than ours the letters of the typeface may be that a computer takes for it."""

BOX = "\N{BALLOT BOX}\N{NO-BREAK SPACE}"
STYLES = {Tone.QUIET: "Quiet", Tone.STRONG: "Emphatic"}


def docx(document: Document) -> bytes:
    """The file, as the document says it."""
    made = word.Document()
    dressed(made, document)
    made.add_paragraph(legible(document.title), style="Title")
    if document.subtitle:
        made.add_paragraph(legible(document.subtitle), style="Subtitle")
    made.add_paragraph(legible(document.status), style="Quiet").paragraph_format.space_after = Pt(6)
    _all(made, document.blocks, WIDTH)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _all(place: Any, blocks: Iterable[Block], width: float) -> None:
    """Draw blocks one under the other; `place` is the document or a cell, `width` is in millimetres."""
    last: Block | None = None
    for block in blocks:
        _draw(place, block, width)
        if isinstance(last, PageBreak) and isinstance(block, Heading):
            place.paragraphs[-1].paragraph_format.page_break_before = True
        last = block


def _draw(place: Any, block: Block, width: float) -> None:  # noqa: C901 - one branch per kind of block
    match block:
        case Heading(text, level):
            place.add_paragraph(legible(text), style=f"Heading {level}")
        case Paragraph(text, tone):
            _value(place.add_paragraph(style=STYLES.get(tone, "Normal")), text)
        case Fields(entries):
            _fields(place, entries, width)
        case Bullets(items):
            for item in items:
                _value(place.add_paragraph(style="List Bullet"), item)
        case Note():
            _note(place, block, width)
        case Table():
            _table(place, block, width)
        case Boxes():
            _boxes(place, block, width)
        case Signatures() | Columns():
            _side_by_side(place, block, width)
        case PageBreak():
            pass  # the heading that follows begins the page


def _side_by_side(place: Any, block: Signatures | Columns, width: float) -> None:
    if isinstance(block, Signatures):
        cells = _row(place, len(block.blocks), width, boxed=True)
        for cell, signature in zip(cells, block.blocks, strict=True):
            _signature(cell, signature, width / len(cells))
        _after(place)
        return
    cells = _row(place, len(block.columns), width)
    for cell, inside in zip(cells, block.columns, strict=True):
        _all(cell, inside, width / len(cells) - EDGE)
        _tidy(cell)
    _after(place)


def _value(paragraph: Any, value: Value) -> None:
    """A text, or what is missing on a tint."""
    run = paragraph.add_run(legible(str(value)))
    if isinstance(value, Gap):
        run.font.color.rgb = colour(palette.MISSING_INK)
        shaded(run._r.get_or_add_rPr(), palette.MISSING)  # noqa: SLF001 - python-docx has no tints


def _grid(place: Any, widths: Sequence[float]) -> Any:
    """A new table with columns of these widths and no row yet."""
    inside = place.add_table(0, len(widths))
    inside.autofit = False
    for column, width in zip(inside.columns, widths, strict=True):
        column.width = Mm(width)
    return inside


def _line(table: Any, widths: Sequence[float]) -> list[Any]:
    """The cells of a new row, which is not split between pages."""
    row = table.add_row()
    unsplit(row)
    cells = list(row.cells)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Mm(width)
    return cells


def _row(place: Any, count: int, width: float, *, boxed: bool = False) -> list[Any]:
    """Cells side by side, for a layout."""
    table = _grid(place, [width / count] * count)
    ruled(table, boxed=boxed, lines=False)
    return _line(table, [width / count] * count)


def _fields(place: Any, entries: Sequence[tuple[str, Value]], width: float) -> None:
    widths = [width * 0.32, width * 0.68]
    table = _grid(place, widths)
    ruled(table)
    for label, value in entries:
        first, second = _line(table, widths)
        first.paragraphs[0].style = "Quiet"
        first.paragraphs[0].add_run(legible(label))
        second.paragraphs[0].style = "Cell"
        _value(second.paragraphs[0], value)
    together(table.rows)
    _after(place)


def _after(place: Any) -> None:
    """A little air after a table, and a paragraph so that two tables stay two."""
    air = place.add_paragraph(style="Cell")
    air.paragraph_format.space_after = Pt(0)
    air.paragraph_format.line_spacing = Pt(5)


def _note(place: Any, note: Note, width: float) -> None:
    table = _grid(place, [width])
    ruled(table, lines=False)
    (cell,) = _line(table, [width])
    background, ink = tint(note.tone)
    shaded(cell._tc.get_or_add_tcPr(), background)  # noqa: SLF001 - python-docx has no tints
    title = cell.paragraphs[0].add_run(legible(note.title))
    title.bold = True
    for text in note.texts:
        cell.add_paragraph(legible(text), style="List Bullet")
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            run.font.color.rgb = colour(ink)
    _after(place)


def _table(place: Any, block: Table, width: float) -> None:
    if block.caption:
        caption = place.add_paragraph(legible(block.caption), style="Cell Head")
        caption.paragraph_format.keep_with_next = True
    if block.legend:
        _legend(place, block.legend)
    room = Mm(width) / place.part.styles["Cell"].font.size / STAND_IN_WIDER
    widths = [width * part / 100 for part in shares(block, room).columns]
    table = _grid(place, widths)
    ruled(table)
    told(table, block.caption)
    for cell, head in zip(_line(table, widths), block.heads, strict=True):
        cell.paragraphs[0].style = "Cell Head"
        cell.paragraphs[0].add_run(legible(head))
        shaded(cell._tc.get_or_add_tcPr(), palette.SOFT)  # noqa: SLF001 - same
    repeated(table.rows[0])
    for row in block.rows:
        for cell, value, wide in zip(_line(table, widths), row, widths, strict=True):
            _cell(cell, value, wide)
    together(table.rows)
    _after(place)


def _cell(cell: Any, value: Cell, width: float) -> None:
    first = cell.paragraphs[0]
    first.style = "Cell"
    match value:
        case Bar():
            _bar(first, value, width)
            cell.add_paragraph(legible(value.said), style="Cell")
        case Mark(text, tone):
            background, ink = tint(tone)
            run = first.add_run(legible(text))
            run.bold, run.font.color.rgb = True, colour(ink)
            shaded(run._r.get_or_add_rPr(), background)  # noqa: SLF001 - same
        case _:
            _value(first, value)


def _bar(paragraph: Any, bar: Bar, width: float) -> None:
    """The picture of a bar, with what it says for those who do not see it."""
    size = {"width": Mm(max(width - EDGE, EDGE)), "height": Mm(BAR_HEIGHT)}
    picture = paragraph.add_run().add_picture(BytesIO(png(bar)), **size)
    inline = picture._inline  # noqa: SLF001 - python-docx has neither descriptions nor margins of pictures
    inline.docPr.set("descr", legible(bar.said))
    for side in ("distL", "distR"):  # LibreOffice keeps room beside it, and cuts as much
        inline.set(side, "0")


def _legend(place: Any, legend: Iterable[tuple[Tone, str]]) -> None:
    line = place.add_paragraph(style="Quiet")
    line.paragraph_format.keep_with_next = True
    for tone, text in legend:
        key = line.add_run("\N{BLACK SQUARE}\N{NO-BREAK SPACE}")
        key.font.color.rgb = colour(COLOURS[tone])
        line.add_run(f"{legible(text)}   ")


def _boxes(place: Any, boxes: Boxes, width: float) -> None:
    table = _grid(place, [width])
    ruled(table, boxed=True)
    (cell,) = _line(table, [width])
    cell.paragraphs[0].style = "Emphatic"
    cell.paragraphs[0].add_run(legible(boxes.label))
    cell.add_paragraph("     ".join(f"{BOX}{legible(choice)}" for choice in boxes.choices))
    for label in boxes.lines:
        line = cell.add_paragraph(legible(label))
        line.paragraph_format.space_before = Pt(9)
        underlined(line)
    _after(place)


def _signature(cell: Any, signature: Signature, width: float) -> None:
    cell.paragraphs[0].style = "Heading 2"
    cell.paragraphs[0].add_run(legible(signature.title))
    _fields(cell, signature.entries, width - EDGE)
    cell.add_paragraph(legible(signature.sign), style="Quiet").paragraph_format.space_after = Pt(44)
    _tidy(cell)


def _tidy(cell: Any) -> None:
    """Take away the empty paragraph that a new cell starts with; a cell must still end with one."""
    first = cell.paragraphs[0]
    if not first.text and len(cell._tc) > 2 and cell._tc[1] is first._p:  # noqa: SLF001 - the order of its parts
        cell._tc.remove(first._p)  # noqa: SLF001 - same
    if cell._tc[-1].tag != qn("w:p"):  # noqa: SLF001 - same
        cell.add_paragraph(style="Cell")
