"""A document for Word: real styles, editable, tables with heads that repeat, pictures with their words."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import docx as word
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from wecco_xl.documents.legible import legible
from wecco_xl.documents.word_cells import value
from wecco_xl.documents.word_frames import boxes, note, signatures
from wecco_xl.documents.word_grid import EDGE, after, ended, explained, side_by_side, tidy
from wecco_xl.documents.word_styles import dressed
from wecco_xl.documents.word_tables import fields, table
from wecco_xl.wording.blocks import (
    Block,
    Boxes,
    Bullets,
    Columns,
    Document,
    Fields,
    Heading,
    Note,
    Paragraph,
    Signatures,
    Table,
    Tone,
    Unbroken,
)

WIDTH = 180.0
"""The width of the text on A4, in millimetres."""

STYLES = {Tone.QUIET: "Quiet", Tone.STRONG: "Emphatic"}


def docx(document: Document) -> bytes:
    """The file, as the document says it."""
    made = word.Document()
    dressed(made, document)
    made.add_paragraph(legible(document.title), style="Title")
    if document.subtitle:
        made.add_paragraph(legible(document.subtitle), style="Subtitle")
    made.add_paragraph(legible(document.status), style="Status")
    _all(made, document.blocks, WIDTH)
    ended(made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _all(place: Any, blocks: Iterable[Block], width: float) -> None:
    """Draw blocks one under the other; `place` is the document or a cell, `width` is in millimetres."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Table) and isinstance(block, Paragraph) and block.tone is Tone.QUIET:
            explained(place)
        _draw(place, block, width)
        before = block


def _draw(place: Any, block: Block, width: float) -> None:  # noqa: C901 - one branch per kind of block
    match block:
        case Heading(text, level):
            place.add_paragraph(legible(text), style=f"Heading {level}")
        case Paragraph(text, tone):
            value(place.add_paragraph(style=STYLES.get(tone, "Normal")), text)
        case Fields(entries):
            fields(place, entries, width)
        case Bullets(items):
            for item in items:
                value(place.add_paragraph(style="List Bullet"), item)
        case Note():
            note(place, block, width)
        case Table():
            table(place, block, width)
        case Boxes():
            boxes(place, block, width)
        case Signatures():
            signatures(place, block, width)
        case Columns():
            _columns(place, block, width)
        case Unbroken():
            _unbroken(place, block, width)


def _columns(place: Any, block: Columns, width: float) -> None:
    cells = side_by_side(place, len(block.columns), width)
    for cell, inside in zip(cells, block.columns, strict=True):
        _all(cell, inside, width / len(cells) - EDGE)
        tidy(cell)
    after(place)


def _unbroken(place: Any, block: Unbroken, width: float) -> None:
    """Each paragraph stays with the next one; Word gives that up where a page is too short for all."""
    body = place.element.body
    before = len(body)
    _all(place, block.blocks, width)
    drawn = [one for element in body[before - 1 : -1] for one in element.iter(qn("w:p"))]
    for one in drawn[:-1]:
        WordParagraph(one, place).paragraph_format.keep_with_next = True
