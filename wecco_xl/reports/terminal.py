"""Lines, lists and tables on the terminal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import fill
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wecco_xl.words import Words


def text_line(console: Console, text: str, look: str, first: str) -> None:
    """Print a text wrapped under itself; `first` stands before its first line, as wide as all others."""
    wrapped = fill(text, console.width, initial_indent=first, subsequent_indent=" " * len(first))
    console.print(Text(wrapped, style=look), soft_wrap=True)


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
        """A table; `heads` gives each column its heading key and its side: `left`, `right` or `wide`."""
        table = Table(box=None, pad_edge=False, padding=(0, 1))
        for key, side in heads.items():
            wide = side == "wide"
            right = side == "right"
            table.add_column(
                self.say(f"heads.{key}"),
                justify="right" if right else "left",
                ratio=1 if wide else None,
                overflow="fold",
                no_wrap=not wide,
            )
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.console.print(Padding(table, (0, 0, 0, 2), expand=False))

    def number(self, value: float | None) -> str:
        """A number to a tenth as people write it; a dash when it is not known."""
        return "–" if value is None else self.words.number(round(value, 1))

    def share(self, value: float | None) -> str:
        """A share from 0 to 1 as « 87 % »; a dash when it is not known."""
        return "–" if value is None else self.words.percent(value).replace(" ", "\N{NO-BREAK SPACE}")

    def day(self, value: str | None) -> str:
        """A day of the document, short; a dash when it is not known."""
        return "–" if value is None else f"{date.fromisoformat(value):%d/%m/%Y}"
