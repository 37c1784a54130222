"""A document as the templates take it: mappings, lists, texts. They loop over it and decide nothing."""

from dataclasses import fields
from typing import Any

from wecco_xl import palette
from wecco_xl.documents.columns import ROOM, figures, shares
from wecco_xl.documents.legible import legible
from wecco_xl.documents.shapes import COLOURS, svg, tint
from wecco_xl.wording.blocks import Bar, Block, Document, Gap, Mark, Note, Size, Table, Tone

Plain = dict[str, Any]

PAGE = 900
"""Characters of a cell beyond which a row may be parted between pages: it could be longer than one."""

NOTES = 15
"""Texts of a note beyond which it may be parted in the same way."""


def plain(document: Document) -> Plain:
    """Everything that a template shows, colours included.

    Blocks and cells carry their `kind`: the name of their class, or `text`.
    """
    names = ("name", "heading", "title", "subtitle", "status", "head", "foot")
    page = {name: legible(getattr(document, name)) for name in names}
    return {
        **page,
        "page": dict(zip(("before", "between", "after"), document.around_numbers, strict=True)),
        "language": document.language,
        "size": document.size,
        "blocks": [plain_block(one, document.size) for one in document.blocks],
        "colours": {name.lower(): value for name, value in vars(palette).items() if isinstance(value, str)},
    }


def plain_block(block: Block, size: Size = Size.USUAL) -> Plain:
    """One block by itself, with its `kind`; `size` is that of the letters around it."""
    found = {one.name: _value(getattr(block, one.name), size) for one in fields(block)}
    if isinstance(block, Note):
        found["split"] = len(block.texts) > NOTES
    if isinstance(block, Table):
        found["widths"], found["narrow"] = shares(block, ROOM[size])
        found["figures"] = figures(block)
        found["legend"] = [{"colour": COLOURS[tone], "text": legible(text)} for tone, text in block.legend]
        found["rows"] = [[_cell(cell) for cell in row] for row in block.rows]
        found["split"] = [max(map(_length, row)) > PAGE for row in block.rows]
    if "tone" in found:
        found["background"], found["ink"] = tint(Tone(found["tone"]))
    return {"kind": type(block).__name__.lower(), **found}


def _length(cell: Any) -> int:
    return 0 if isinstance(cell, (Bar, Mark)) else len(str(cell))


def _value(value: Any, size: Size) -> Any:
    """A part of a block: nested blocks and sequences become plain, texts that may be gaps become cells."""
    if isinstance(value, tuple):
        return [_value(one, size) for one in value]
    if isinstance(value, (Gap, Bar, Mark)):
        return _cell(value)
    if hasattr(value, "__dataclass_fields__"):
        return plain_block(value, size)
    return legible(value) if type(value) is str else value


def _cell(cell: Any) -> Plain:
    match cell:
        case Gap(text):
            return {"kind": "gap", "text": legible(text)}
        case Mark(text, tone):
            background, ink = tint(tone)
            return {"kind": "mark", "text": legible(text), "background": background, "ink": ink}
        case Bar():
            return {"kind": "bar", "svg": svg(cell), "text": legible(cell.said)}
        case _:
            return {"kind": "text", "text": legible(cell)}
