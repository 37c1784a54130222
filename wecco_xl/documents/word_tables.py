"""The tables of a Word document that hold words: labels with their values, rows under heads."""

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from wecco_xl import palette
from wecco_xl.documents.columns import figures, shares
from wecco_xl.documents.legible import legible
from wecco_xl.documents.word_cells import cell, legend, value
from wecco_xl.documents.word_grid import RULED, after, grid, line, repeated, together, told
from wecco_xl.documents.word_styles import shaded
from wecco_xl.wording.blocks import Table, Value

LABEL = 0.32
"""The part of the width that labels take."""

STAND_IN_WIDER = 1.13
"""How much wider than ours the letters of the typeface may be that a computer takes for it."""


def fields(place: Any, entries: Sequence[tuple[str, Value]], width: float) -> None:
    """Labels and values, one under the other; `width` is in millimetres."""
    widths = [width * LABEL, width * (1 - LABEL)]
    made = grid(place, widths, RULED)
    for label, found in entries:
        first, second = line(made, widths)
        first.paragraphs[0].style = "Quiet"
        first.paragraphs[0].add_run(legible(label))
        second.paragraphs[0].style = "Cell"
        value(second.paragraphs[0], found)
    together(made.rows)
    after(place)


def table(place: Any, block: Table, width: float) -> None:
    """Rows under heads that every page repeats, with a title and a legend above."""
    if block.caption:
        caption = place.add_paragraph(legible(block.caption), style="Cell Head")
        caption.paragraph_format.keep_with_next = True
    if block.legend:
        legend(place, block.legend)
    room = Mm(width) / place.part.styles["Cell"].font.size / STAND_IN_WIDER
    widths = [width * part / 100 for part in shares(block, room).columns]
    made = grid(place, widths, RULED)
    told(made, block.caption)
    right = figures(block)
    for head, text, aside in zip(line(made, widths), block.heads, right, strict=True):
        head.paragraphs[0].style = "Cell Head"
        head.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT if aside else None
        head.paragraphs[0].add_run(legible(text))
        shaded(head._tc.get_or_add_tcPr(), palette.SOFT)  # noqa: SLF001 - python-docx has no tints
    repeated(made.rows[0])
    for row in block.rows:
        for inside, found, wide, aside in zip(line(made, widths), row, widths, right, strict=True):
            cell(inside, found, wide)
            inside.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT if aside else None
    together(made.rows)
    after(place)
