"""How high blocks stand on paper, reckoned before anything draws them: for what must fit on counted pages."""

from collections.abc import Iterable, Sequence
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

# Measured on the PDF with pages of automatic height: a block of one line, of two, of five between two others,
# and the differences. `tests/documents/test_room.py` draws and compares them again.

LINE, AIR = 1.445, 0.15
"""What a line takes, and what stands between two texts; all heights are in sizes of the letters."""

SMALLER = 0.88
"""The letters of a table as a part of the others."""

ROW, GRID = 0.2, 0.7
"""The air of a row of a table, and around the table."""

ENTRY, LIST = 0.06, 0.66
"""The air of a label with its value, and around their list."""

ABOVE = 1.45
"""What a caption or a legend takes."""

BAR = 2.0
"""What a bar with its words takes, in lines."""

LABEL, EDGES = 0.32, 0.8
"""The part of the width that labels take, and what a cell loses on both sides, in sizes of its letters."""

BLANK, CARE = 0.265, 0.98
"""The width of a blank, and the part of a line that is taken for free: letters are measured by groups."""

HEADS = {1: (3.2, 1.26), 2: (1.7, 1.0)}
"""What a title of one line takes, and how much larger its letters are, by its level."""

TITLE, SUBTITLE = 4.15, 1.1
"""What stands above the first block, and the letters of the couple as a part of the others."""

NOTE, NOTED = 3.25, 0.93
"""A remark without its texts, and its letters as a part of the others."""

SHEETS, GAP = 6, 0.1
"""The most lines of the list of what is missing, and what each gap adds to a line."""

ASKED, WRITTEN = 5.4, 2.25
"""A question with its boxes, and a line to write on."""

SIGN, FRAME = 7.55, 2.4
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
        lines, gaps = _lines(self._source.couple(), self._page.wide / SUBTITLE / BOLD), len(self._source.gaps)
        missing = NOTE + (min(gaps, SHEETS) * LINE + gaps * GAP) * NOTED if gaps else 0.0
        return TITLE + lines * LINE * SUBTITLE + missing


def _height(block: Block, wide: float) -> float:  # noqa: C901, PLR0911 - one branch per kind
    match block:
        case Heading(text, level):
            return _heading(text, level, wide)
        case Paragraph(text):
            return _lines(str(text), wide) * LINE + AIR
        case Fields(entries):
            return sum(_field(label, str(value), wide) for label, value in entries) + LIST
        case Bullets(texts):
            return _texts(texts, wide)
        case Note(_, texts):
            return NOTE + _texts(texts, wide / NOTED) * NOTED
        case Table():
            return _table(block, wide)
        case Boxes():
            return ASKED + len(block.lines) * WRITTEN
        case Columns(columns):
            return max(height(column, wide / len(columns)) for column in columns)
        case Unbroken(inside):
            return height(inside, wide)
        case Signatures(signing):
            return max(_signature(one, wide / len(signing)) for one in signing)


def _heading(text: str, level: int, wide: float) -> float:
    first, larger = HEADS[level]
    return first + (_lines(text, wide / BOLD / larger) - 1) * LINE * larger


def _signature(one: Signature, wide: float) -> float:
    return SIGN + _height(Heading(one.title, 2), wide - FRAME) + _height(Fields(one.entries), wide - FRAME)


def _texts(texts: Iterable[Value], wide: float) -> float:
    return sum(_lines(str(text), wide) * LINE + AIR for text in texts)


def _field(label: str, value: str, wide: float) -> float:
    lines = max(_lines(label, wide * LABEL - EDGES), _lines(value, wide * (1 - LABEL) - EDGES))
    return lines * LINE + ENTRY


def _table(block: Table, wide: float) -> float:
    room = wide / SMALLER
    columns = [room * part / 100 for part in shares(block, room).columns]
    above = (bool(block.caption) + bool(block.legend)) * ABOVE
    return above + GRID + sum(_row(row, columns) for row in (block.heads, *block.rows))


def _row(row: Sequence[Cell], columns: Sequence[float]) -> float:
    lines = max(_cell(one, wide) for one, wide in zip(row, columns, strict=True))
    return lines * LINE * SMALLER + ROW


def _cell(cell: Cell, wide: float) -> float:
    match cell:
        case Bar():
            return BAR
        case Mark():
            return 1
        case _:
            return _lines(str(cell), wide - EDGES)


def _lines(text: str, wide: float) -> int:
    return sum(_wrapped(line, wide * CARE) for line in text.split("\n"))


def _wrapped(line: str, wide: float) -> int:
    """Lines of a text between two line ends: word after word, one that is too long fills several."""
    lines, used = 1, 0.0
    for word in line.split(" "):
        long = width(word)
        if used and used + BLANK + long > wide:
            lines, used = lines + 1, 0.0
        used += long + BLANK * bool(used)
        lines, used = lines + int(used // wide), used % wide
    return lines
