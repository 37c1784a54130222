"""The frames of a Word document: a remark on a tint, a question to answer by hand, where someone signs."""

from typing import Any

from docx.shared import Pt

from wecco_xl.documents.legible import legible
from wecco_xl.documents.letters import width as letter_width
from wecco_xl.documents.shapes import tint
from wecco_xl.documents.word_grid import AIR, BOXED, EDGE, after, grid, line, side_by_side, tidy, underlined
from wecco_xl.documents.word_styles import colour, shaded
from wecco_xl.documents.word_tables import STAND_IN_WIDER, fields
from wecco_xl.wording.blocks import Boxes, Note, Signature, Signatures
from wecco_xl.words import NBSP

BOX = f"\N{BALLOT BOX}{NBSP}"

BAND = 24
"""How thick the line at the left of a remark is, in eighths of a point."""


SIGNED = 50
"""Points to sign in, the stamp of a firm included."""


def note(place: Any, block: Note, width: float) -> None:
    """A remark under its own small title, on a tint; `width` is in millimetres."""
    background, ink = tint(block.tone)
    (cell,) = line(grid(place, [width], {"left": (BAND, ink)}, AIR), [width])
    shaded(cell._tc.get_or_add_tcPr(), background)  # noqa: SLF001 - python-docx has no tints
    title = cell.paragraphs[0].add_run(legible(block.title))
    title.bold = True
    for text in block.texts:
        cell.add_paragraph(legible(text), style="List Bullet")
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            run.font.color.rgb = colour(ink)
    after(place)


def boxes(place: Any, block: Boxes, width: float) -> None:
    """Answers to tick, and labels of lines to write on."""
    (cell,) = line(grid(place, [width], BOXED, AIR), [width])
    cell.paragraphs[0].style = "Emphatic"
    cell.paragraphs[0].add_run(legible(block.label))
    cell.add_paragraph("     ".join(f"{BOX}{legible(choice)}" for choice in block.choices))
    for label in block.lines:
        _to_write_on(cell, legible(label), width - EDGE)
    tidy(cell)
    after(place)


def _to_write_on(cell: Any, label: str, wide: float) -> None:
    """A label, and a line after it to the end of the frame."""
    letters = cell.part.styles["Normal"].font.size.mm
    taken = min(letter_width(label) * letters * STAND_IN_WIDER + EDGE, wide / 2)
    widths = [taken, wide - taken]
    first, second = line(grid(cell, widths), widths)
    first.paragraphs[0].add_run(label)
    said = first.paragraphs[0].paragraph_format
    said.space_before, said.space_after = Pt(7), Pt(0)
    underlined(second)
    after(cell)


def signatures(place: Any, block: Signatures, width: float) -> None:
    """Where each signs, side by side."""
    cells = side_by_side(place, len(block.blocks), width, BOXED, AIR)
    for cell, one in zip(cells, block.blocks, strict=True):
        _signature(cell, one, width / len(cells))
    after(place)


def _signature(cell: Any, one: Signature, width: float) -> None:
    cell.paragraphs[0].style = "Heading 2"
    cell.paragraphs[0].paragraph_format.space_before = Pt(0)
    cell.paragraphs[0].add_run(legible(one.title))
    fields(cell, one.entries, width - EDGE)
    cell.add_paragraph(legible(one.sign), style="Quiet").paragraph_format.space_after = Pt(SIGNED)
    tidy(cell)
