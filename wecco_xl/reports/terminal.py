"""Lines, lists and tables on the terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import fill
from typing import Any, Literal

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wecco_xl.words import NBSP, Words

BROKEN = 6
"""The least width of a column of words that are broken."""


def text_line(console: Console, text: str, look: str, first: str) -> None:
    """Print a text wrapped under itself; `first` stands before its first line, as wide as all others."""
    wrapped = fill(text, console.width, initial_indent=first, subsequent_indent=" " * len(first))
    console.print(Text(wrapped, style=look), soft_wrap=True)


def wrapped(text: str, width: int) -> Text:
    """A text in lines of a width; no-break spaces hold, which rich would break."""
    return Text("\n".join(fill(line, width, break_on_hyphens=False) for line in text.splitlines()))


def column_widths(lines: list[list[str]], sides: Sequence[str], room: int) -> list[int]:
    """The widths of columns that share `room`: the widest gives way first, down to its longest word.

    `lines` are the heads and the cells; what stands to the right is numbers and never broken. Where even
    the longest words leave no room, words are broken before numbers are.
    """
    columns = list(zip(*lines, strict=True))
    widths = [max(map(cell_len, column)) for column in columns]
    least = [max(cell_len(word) for cell in column for word in cell.split(" ")) for column in columns]
    for at, side in enumerate(sides):
        if side == "right":
            widths[at] = least[at] = max(least[at], *(cell_len(cell) for cell in columns[at][1:]), 0)
    widths = _narrowed(widths, least, room)
    words = [one if side == "right" else min(one, BROKEN) for one, side in zip(least, sides, strict=True)]
    return _narrowed(widths, words, room)


def _narrowed(widths: list[int], least: list[int], room: int) -> list[int]:
    """Widths that fit into `room`, none below its least, as far as that can be."""
    widths = list(widths)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda at: (widths[at] > least[at], widths[at]))
        if widths[widest] <= least[widest]:
            break
        widths[widest] -= 1
    return widths


@dataclass(frozen=True, slots=True)
class Page:
    """The terminal and the words of one programme: lines, lists and tables with a margin of two."""

    console: Console
    words: Words

    def say(self, key: str, **blanks: Any) -> str:
        """A sentence of these commands."""
        return self.words.say(f"cli_judgement.{key}", **blanks)

    def title(self, key: str, **blanks: Any) -> None:
        """A heading, after an empty line."""
        self.console.print()
        self.line(self.say(f"titles.{key}", **blanks), look="bold")

    def line(self, text: str, look: str = "", indent: int = 2, sign: str = "") -> None:
        """A line of text, wrapped under itself; no-break spaces hold, which rich would break."""
        text_line(self.console, text, look, " " * indent + sign)

    def points(self, sentences: Iterable[str], indent: int = 4) -> None:
        """A list of sentences."""
        for sentence in sentences:
            self.line(sentence, indent=indent, sign="• ")

    def table(self, heads: dict[str, str], rows: Iterable[Iterable[str]]) -> None:
        """A table; `heads` gives each column its heading key and its side, `left` or `right`."""
        labels, lines = [self.say(f"heads.{key}") for key in heads], [list(row) for row in rows]
        sides = list(heads.values())
        table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
        widths = column_widths([labels, *lines], sides, self.console.width - 2 - len(heads))
        for label, side, width in zip(labels, sides, widths, strict=True):
            justify: Literal["right", "left"] = "right" if side == "right" else "left"
            table.add_column(label, justify=justify, width=width, overflow="fold")
        for line in lines:
            table.add_row(*map(wrapped, line, widths))
        self.console.print(Padding(table, (0, 0, 0, 2), expand=False))

    def number(self, value: float | None) -> str:
        """A number to a tenth as people write it; a dash when it is not known."""
        return "–" if value is None else self.words.number(round(value, 1))

    def share(self, value: float | None) -> str:
        """A share from 0 to 1 as « 87 % »; a dash when it is not known."""
        return "–" if value is None else self.words.percent(value).replace(" ", NBSP)

    def day(self, value: str | None) -> str:
        """A day of the document, short; a dash when it is not known."""
        return "–" if value is None else f"{date.fromisoformat(value):%d/%m/%Y}"

    def short_day(self, value: str | None) -> str:
        """The same for a narrow column."""
        return "–" if value is None else f"{date.fromisoformat(value):%d/%m/%y}"
