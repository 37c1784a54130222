"""What a line or a cell of a Word document holds: a text, what is missing, a mark, a bar with its words."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from docx.shared import Mm

from wecco_xl import palette
from wecco_xl.documents.legible import legible
from wecco_xl.documents.shapes import COLOURS, png, tint
from wecco_xl.documents.word_grid import EDGE
from wecco_xl.documents.word_styles import colour, shaded
from wecco_xl.wording.blocks import Bar, Cell, Gap, Mark, Tone, Value
from wecco_xl.words import NBSP

BAR_HEIGHT = 2.6
"""In millimetres."""


def value(paragraph: Any, found: Value) -> None:
    """A text, or what is missing on a tint."""
    run = paragraph.add_run(legible(str(found)))
    if isinstance(found, Gap):
        run.font.color.rgb = colour(palette.MISSING_INK)
        shaded(run._r.get_or_add_rPr(), palette.MISSING)  # noqa: SLF001 - python-docx has no tints


def cell(place: Any, found: Cell, width: float) -> None:
    """Fill a cell of a table; `width` is in millimetres."""
    first = place.paragraphs[0]
    first.style = "Cell"
    match found:
        case Bar():
            _bar(first, found, width)
            place.add_paragraph(legible(found.said), style="Cell")
        case Mark(text, tone):
            background, ink = tint(tone)
            run = first.add_run(legible(text))
            run.bold, run.font.color.rgb = True, colour(ink)
            shaded(run._r.get_or_add_rPr(), background)  # noqa: SLF001 - same
        case _:
            value(first, found)


def legend(place: Any, entries: Iterable[tuple[Tone, str]]) -> None:
    """What the colours of a table mean, above it."""
    line = place.add_paragraph(style="Quiet")
    line.paragraph_format.keep_with_next = True
    for tone, text in entries:
        key = line.add_run(f"\N{BLACK SQUARE}{NBSP}")
        key.font.color.rgb = colour(COLOURS[tone])
        line.add_run(f"{legible(text)}   ")


def _bar(paragraph: Any, bar: Bar, width: float) -> None:
    """The picture of a bar, with what it says for those who do not see it."""
    size = {"width": Mm(max(width - EDGE, EDGE)), "height": Mm(BAR_HEIGHT)}
    picture = paragraph.add_run().add_picture(BytesIO(png(bar)), **size)
    inline = picture._inline  # noqa: SLF001 - python-docx has neither descriptions nor margins of pictures
    inline.docPr.set("descr", legible(bar.said))
    for side in ("distL", "distR"):  # LibreOffice keeps room beside it, and cuts as much
        inline.set(side, "0")
