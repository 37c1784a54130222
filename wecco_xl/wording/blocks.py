"""What a document is made of: plain values, in reading order, that every medium draws and none interprets.

Shares run from 0 to 1. Charts carry their words beside their shapes, so that nothing is said by a picture
alone; a renderer decides on looks, never on what is said.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Gap:
    """A value that is still missing; the text says in which cell it goes."""

    text: str

    def __str__(self) -> str:
        return self.text


Value = str | Gap
"""What a line or a cell holds: a text as someone typed it, or what is missing in its place."""


class Tone(StrEnum):
    """How a text or a shape is meant; never by colour alone: its words say the same."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    OVER = "over"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FIFTH = "fifth"
    SIXTH = "sixth"


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside the document; `level` starts at 1 under the title of the document itself."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text; its line ends are kept."""

    text: Value
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels and values, one under the other."""

    entries: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A framed remark under its own small title."""

    title: str
    texts: tuple[str, ...]
    tone: Tone = Tone.FAIR


@dataclass(frozen=True, slots=True)
class Mark:
    """A short text on a tint, such as the points of one letter."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    """Segments of a line from 0 to 1, from `start` on: a progress bar, a stack, or a bar of a calendar.

    `said` tells the same in words under it; `ticks` are thin lines behind, such as the months; `mark` is a
    place on it, such as today.
    """

    segments: tuple[tuple[float, Tone], ...]
    said: str
    start: float = 0.0
    mark: float | None = None
    ticks: tuple[float, ...] = ()


Cell = Value | Mark | Bar
"""What a table may hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads, never without rows; `widths` are parts of the width, one per column.

    It has a `caption` where no heading just above says the same; `legend` says what its colours mean.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    legend: tuple[tuple[Tone, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.rows or any(len(row) != len(self.heads) for row in (*self.rows, self.widths)):
            raise ValueError(self.caption)


@dataclass(frozen=True, slots=True)
class Boxes:
    """A question, answers to tick by hand, and labels of lines to write on."""

    label: str
    choices: tuple[str, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Where one person signs: for whom, who, as what, where and when."""

    title: str
    entries: tuple[tuple[str, Value], ...]
    sign: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature blocks side by side."""

    blocks: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, read from left to right."""

    columns: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Unbroken:
    """Blocks that stand on one page, unless they are longer than one."""

    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Fields | Bullets | Note | Table | Boxes | Signatures | Columns | Unbroken


class Size(StrEnum):
    """How large the letters are: `large` for easy reading, `compact` and `dense` where pages are counted."""

    USUAL = "usual"
    LARGE = "large"
    COMPACT = "compact"
    DENSE = "dense"


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it is said; `head` and `foot` stand on every page.

    `status` says whether it is a draft, `page` how pages are counted, with blanks `{page}` and `{pages}`.
    """

    name: str
    title: str
    subtitle: str
    status: str
    head: str
    foot: str
    page: str
    language: str
    made: datetime
    blocks: tuple[Block, ...]
    size: Size = Size.USUAL

    @property
    def heading(self) -> str:
        """The title, with whom the document is about as far as they are known."""
        return f"{self.title} · {self.subtitle}" if self.subtitle else self.title

    @property
    def around_numbers(self) -> tuple[str, str, str]:
        """What stands before, between and after the number of the page and that of all pages."""
        before, _, rest = self.page.partition("{page}")
        between, _, after = rest.partition("{pages}")
        return before, between, after
