"""How much room a text takes in a cell: its lines, by the widths of the letters of Arial."""

import unicodedata
from functools import cache

_WIDTHS = {
    "'": 191,
    "ijl": 222,
    "|": 260,
    " ,.:;/!\\fItţ·": 278,
    '()[]{}r-‑"°*': 345,
    "cksvxyzJ": 500,
    "0123456789abdeghnopquL«»?$_=+<>…––€×": 556,
    "FTZ": 611,
    "ABEKPSVXY&": 667,
    "CDHNRUw": 722,
    "GOQ█░": 778,
    "mM": 833,
    "%": 889,
    "W—→●○✓✖▲◐": 1000,
}
"""Thousandths of the size of the letters."""

_OTHER = 600
_BY_LETTER = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_SPACES = "\u00a0\u202f"

POINT = 96 / 72
"""Pixels in a point on a screen."""

DIGIT, MARGIN = 7, 1
"""Pixels of a width of one, and what a cell loses at its two edges beyond the margin in its own width."""

CARE = 1.02
"""Screens round letters up to whole pixels."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line in pixels; `size` in points."""
    units = sum(map(_letter, text))
    return units / 1000 * size * POINT * CARE * (1.07 if bold else 1)


@cache
def _letter(letter: str) -> int:
    plain = unicodedata.normalize("NFD", letter)[0]
    return _BY_LETTER[" "] if letter in _SPACES else _BY_LETTER.get(plain, _OTHER)


def lines_of(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a column, broken between words; `width` in characters."""
    room = width * DIGIT - MARGIN
    return sum(_wrapped(line, room, size, bold=bold) for line in text.split("\n"))


def _wrapped(line: str, room: float, size: float, *, bold: bool) -> int:
    count, used = 1, 0.0
    blank = text_width(" ", size, bold=bold)
    for word in line.split(" "):
        wide = text_width(word, size, bold=bold)
        if used and used + blank + wide > room:
            count, used = count + 1, 0.0
        if wide > room:  # a word longer than the column is cut
            more = int(wide // room)
            count, used = count + more, wide - more * room
        else:
            used += wide + (blank if used else 0)
    return count
