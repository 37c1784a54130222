"""How the columns of a table share its width: none so narrow that a number, a date or a short word breaks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wecco_xl.documents.letters import width
from wecco_xl.wording.blocks import Bar, Cell, Gap, Mark, Size, Table

ROOM = {Size.USUAL: 58.0, Size.LARGE: 45.0, Size.COMPACT: 58.0, Size.DENSE: 65.0}
"""The width of a page in sizes of the letters of a table: on a screen, where they are largest."""

EDGES, TINT, SHORTEST_BAR = 0.95, 0.8, 4.0
"""What a cell loses on both sides, what a tint adds, the least of a bar; all in sizes of the letters."""

SHORT, LONGEST = 11, 24
"""Letters of a word that is never broken, and of one beyond which it makes no more room for itself."""

LINE, LINES = 14.0, 4
"""On a narrow screen a column holds its longest text in so many lines, or a line of such a width."""

_PIECE = re.compile(r"(?<=[^\W\d_][-–/])(?=[^\W\d_])|[ \t\n]+")


_FIGURE = re.compile(r"[-−+]?(?:\d+|\d{1,3}(?:[ \xa0\u202f]\d{3})+)(?:,\d+)?(?:[ \xa0\u202f][%€A-Z]{1,4})?")
"""A number as people write it, with its unit; neither a phone number nor a day is one."""


class Shares(NamedTuple):
    """The width of each column: in hundredths of a page, and for a narrow screen in sizes of letters."""

    columns: tuple[float, ...]
    narrow: tuple[float, ...]


class _Column(NamedTuple):
    """What one column asks for: to break nothing short, to break nothing at all, to be read with ease."""

    short: float
    whole: float
    easy: float


def shares(table: Table, room: float) -> Shares:
    """The widths of a table: those that its author wants, as far as what it holds allows.

    `room` is counted in sizes of the letters of the table.
    """
    asked = [_asked(head, cells) for head, *cells in zip(table.heads, *table.rows, strict=True)]
    shared = _shared(asked, table.widths, room)
    columns = tuple(round(100 * one / sum(shared), 2) for one in shared)
    return Shares(columns, tuple(round(one.easy, 1) for one in asked))


def figures(table: Table) -> tuple[bool, ...]:
    """Which columns hold numbers and nothing else, and stand to the right; a dash is a number not known."""
    return tuple(_of_figures([str(cell) for cell in cells]) for cells in _columns(table))


def _columns(table: Table) -> Iterator[Sequence[Cell]]:
    """What each column holds but for what is still missing; nothing where a cell is drawn."""
    for cells in zip(*table.rows, strict=True):
        drawn = any(isinstance(one, (Bar, Mark)) for one in cells)
        yield () if drawn else [one for one in cells if not isinstance(one, Gap)]


def _of_figures(texts: Sequence[str]) -> bool:
    known = [text for text in texts if text not in ("", "–")]
    return bool(known) and all(map(_FIGURE.fullmatch, known))


def _shared(asked: Sequence[_Column], parts: Sequence[int], room: float) -> list[float]:
    short, whole = sum(one.short for one in asked), sum(one.whole for one in asked)
    if short >= room:
        return [one.short for one in asked]
    if whole > room:
        part = (room - short) / (whole - short)
        return [one.short + (one.whole - one.short) * part for one in asked]
    return _filled([one.whole for one in asked], parts, room)


def _filled(least: Sequence[float], parts: Sequence[int], room: float) -> list[float]:
    """Share a room by parts where nobody gets less than the least."""
    held: set[int] = set()
    while True:
        left = room - sum(least[at] for at in held)
        unit = left / (sum(part for at, part in enumerate(parts) if at not in held) or 1)
        found = [least[at] if at in held else part * unit for at, part in enumerate(parts)]
        narrow = {at for at, wide in enumerate(found) if wide < least[at]} - held
        if not narrow:
            return found
        held |= narrow


def _asked(head: str, cells: Sequence[Cell]) -> _Column:
    pieces = [piece for cell in cells for piece in _pieces(cell)]
    texts = [width(str(cell)) for cell in cells if not isinstance(cell, (Bar, Mark))]
    heads = list(_broken(head, bold=True))
    whole = max((wide for wide, _ in (*heads, *pieces)), default=0.0)
    short = max((wide for wide, firm in (*heads, *pieces) if firm), default=0.0)
    easy = max(whole, min(LINE, max(texts, default=0.0) / LINES))
    return _Column(*(one + EDGES for one in (short, whole, easy)))


def _pieces(cell: Cell) -> Iterator[tuple[float, bool]]:
    """What a cell holds between the places where a line may end: its width, and whether it never breaks."""
    match cell:
        case Bar():
            yield SHORTEST_BAR, True
            yield from _broken(cell.said)
        case Mark(text):
            yield width(text, bold=True) + TINT, True
        case _:
            yield from _broken(str(cell))


def _broken(text: str, *, bold: bool = False) -> Iterator[tuple[float, bool]]:
    for piece in _PIECE.split(text):
        firm = len(piece) <= SHORT or any(one.isdigit() for one in piece)
        kept = piece if firm and len(piece) <= 2 * LONGEST else piece[:LONGEST]
        yield width(kept, bold=bold), firm and len(piece) <= 2 * LONGEST
