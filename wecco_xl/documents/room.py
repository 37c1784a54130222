"""How high blocks stand on paper, reckoned before anything draws them: for what must fit on counted pages."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from wecco_xl.documents.columns import shares
from wecco_xl.documents.letters import BOLD, width
from wecco_xl.documents.source import Source
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
    Signature,
    Signatures,
    Size,
    Table,
    Unbroken,
    Value,
)

HIGH, WIDE = 722.0, 502.0
"""What a page holds, in points."""

LETTERS = {Size.USUAL: 9.0, Size.LARGE: 12.0, Size.COMPACT: 8.3, Size.DENSE: 7.6}
"""The letters of each size, in points."""

LINE, SMALL = 1.21, 1.07
"""What a line takes, and one of a table; all heights are in sizes of the letters."""

EDGE, SMALLER = 0.55, 0.88
"""What stands above and under a row, and the letters of a table as a part of the others."""

LABEL, CARE = 0.3, 0.94
"""The part of the width that labels take, and the part of a line that words fill on average."""

HEADS = {1: 4.0, 2: 2.4}
"""What a title of one line takes, by its level."""

TITLE, SUBTITLE = 6.0, 1.1
"""What stands above the first block, and the letters of the couple as a part of the others."""

MISSING, SHEETS, GAP = 4.0, 6, 0.1
"""The list of what is missing on the first page, its most lines, and what each gap adds to a line."""

SIGN, FRAME = 6.1, 2.4
"""Where someone signs, and what the frame around and the next column take from its width."""


class Page(NamedTuple):
    """What a page holds, in sizes of its letters."""

    high: float
    wide: float


PAGES = {size: Page(HIGH / points, WIDE / points) for size, points in LETTERS.items()}


def height(blocks: Iterable[Block], wide: float) -> float:
    """How high blocks are one under the other, in sizes of their letters."""
    return sum(_height(block, wide) for block in blocks)


class Sheets:
    """The pages of a document, the `first` ones with its title on them: is there room for some blocks?"""

    def __init__(self, source: Source, *, first: bool = True) -> None:
        self.blocks: tuple[Block, ...] = ()
        self._source, self._before, self._first = source, dict(source.gaps), first
        self._page = PAGES[source.traits.size]

    def hold(self, told: Iterable[Block], pages: float) -> bool:
        """Whether so many pages hold what is told, which is kept as `blocks`.

        The gaps of what was told before are forgotten: what is not shown in the end is not asked for.
        """
        self._source.gaps = dict(self._before)
        self.blocks = tuple(told)
        return height(self.blocks, self._page.wide) + self._above() <= pages * self._page.high

    def _above(self) -> float:
        """How high the title, the couple and the list of what is missing stand on the first page."""
        if not self._first:
            return 0.0
        lines, gaps = _lines(self._source.couple(), self._page.wide / SUBTITLE), len(self._source.gaps)
        return TITLE + lines * LINE + (MISSING + min(gaps, SHEETS) * LINE + gaps * GAP if gaps else 0.0)


def _height(block: Block, wide: float) -> float:  # noqa: C901, PLR0911 - one branch per kind
    match block:
        case Heading(text, level):
            return HEADS[level] + (_lines(text, wide / BOLD) - 1) * LINE
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
        case Signatures(signing):
            return max(_signature(one, wide / len(signing)) for one in signing)


def _signature(one: Signature, wide: float) -> float:
    return SIGN + _height(Heading(one.title, 2), wide - FRAME) + _height(Fields(one.entries), wide - FRAME)


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
