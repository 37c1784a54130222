"""Cells by their A1 reference and by row and column."""

import re
from functools import lru_cache
from typing import Final

Place = tuple[int, int]
"""Zero-based row and column."""

Area = tuple[int, int, int, int]
"""Zero-based first row, first column, last row, last column."""

_REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]*)")


def reference_of(row: int, column: int) -> str:
    """The A1 reference of a zero-based place: `(6, 2)` is `C7`."""
    return f"{letters_of(column)}{row + 1}"


def letters_of(column: int) -> str:
    """The letters of a zero-based column: 2 is `C`."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def place_of(reference: str) -> Place:
    """The place of an A1 reference; `ValueError` for anything else."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    return int(found[2]) - 1, column_of(found[1])


@lru_cache(1024)
def column_of(letters: str) -> int:
    """The zero-based column of its letters: `C` is 2."""
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1


def area_of(reference: str) -> Area:
    """The zero-based area of `B2:D9` or `B2`; `ValueError` for anything else."""
    first, _, last = reference.partition(":")
    return *place_of(first), *place_of(last or first)
