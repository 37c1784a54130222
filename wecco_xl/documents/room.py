"""How high blocks stand on paper, reckoned before anything draws them: for what must fit on counted pages."""

from collections.abc import Iterable, Sequence
from math import ceil

from wecco_xl.documents.columns import shares
from wecco_xl.documents.letters import width
from wecco_xl.wording.blocks import (
    Bar,
    Block,
    Boxes,
    Bullets,
    Cell,
    Columns,
    Fields,
    Heading,
    Mark,
    Note,
    Paragraph,
    Signatures,
    Table,
    Unbroken,
    Value,
)

PAGE, WIDE = 95.0, 66.0
"""A page of dense letters: its height in their size, and its width."""

LINE, SMALL = 1.21, 1.07
"""What a line takes, and one of a table; all heights are in sizes of the letters."""

EDGE, SMALLER = 0.55, 0.88
"""What stands above and under a row, and the letters of a table as a part of the others."""

LABEL, CARE = 0.3, 0.94
"""The part of the width that labels take, and the part of a line that words fill on average."""

HEADS = {1: 4.0, 2: 2.4}
"""What a title takes, by its level."""


def height(blocks: Iterable[Block], wide: float = WIDE) -> float:
    """How high blocks are one under the other, in sizes of their letters."""
    return sum(_height(block, wide) for block in blocks)


def _height(block: Block, wide: float) -> float:  # noqa: C901, PLR0911 - one branch per kind
    match block:
        case Heading(_, level):
            return HEADS[level]
        case Paragraph(text):
            return _lines(str(text), wide) * LINE + EDGE
        case Fields(entries):
            return sum(_field(label, str(value), wide) for label, value in entries) + EDGE
        case Bullets(texts):
            return _texts(texts, wide)
        case Note(_, texts):
            return 3 * LINE + _texts(texts, wide)
        case Table():
            return _table(block, wide)
        case Boxes():
            return (3 + 2 * len(block.lines)) * LINE + 2
        case Columns(columns):
            return max(height(column, wide / len(columns)) for column in columns)
        case Unbroken(inside):
            return height(inside, wide)
        case Signatures():
            return (max(len(one.entries) for one in block.blocks) + 6) * LINE


def _texts(texts: Iterable[Value], wide: float) -> float:
    return sum(_lines(str(text), wide) * LINE + EDGE for text in texts)


def _field(label: str, value: str, wide: float) -> float:
    lines = max(_lines(label, wide * LABEL), _lines(value, wide * (1 - LABEL)))
    return lines * LINE + EDGE


def _table(block: Table, wide: float) -> float:
    room = wide / SMALLER
    columns = [room * part / 100 for part in shares(block, room).columns]
    above = (bool(block.caption) + bool(block.legend)) * 1.7
    return above + EDGE + sum(_row(row, columns) for row in (block.heads, *block.rows))


def _row(row: Sequence[Cell], columns: Sequence[float]) -> float:
    return max(_cell(one, wide) for one, wide in zip(row, columns, strict=True)) * SMALL + EDGE


def _cell(cell: Cell, wide: float) -> float:
    match cell:
        case Bar():
            return 2.4
        case Mark():
            return 1
        case _:
            return _lines(str(cell), wide)


def _lines(text: str, wide: float) -> int:
    return sum(max(ceil(width(line) / (wide * CARE)), 1) for line in text.split("\n"))
