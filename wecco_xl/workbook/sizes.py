"""Widths and heights: of columns by what they hold, of rows by the texts that they show whole."""

from collections.abc import Iterable

from wecco_xl.plan.spec import Kind
from wecco_xl.workbook.measure import DIGIT, lines_of, text_width

WIDTHS = {
    Kind.TEXT: 16,
    Kind.LONG: 29,
    Kind.INTEGER: 9,
    Kind.NUMBER: 8,
    Kind.AMOUNT: 13,
    Kind.DAY: 12,
    Kind.YES_NO: 9,
    Kind.MEASURE: 11,
    Kind.CHOICE: 14,
    Kind.REFERENCE: 13,
    Kind.REFERENCES: 11,
    Kind.IDENTIFIER: 18,
    Kind.PHONE: 17,
    Kind.EMAIL: 24,
    Kind.WEB: 24,
}
"""Column widths of tables, in characters."""

STATE_WIDTH, LABEL_WIDTH, VALUE_WIDTH, ROW_LABEL_WIDTH = 6, 34, 46, 26
"""Widths of the first columns: of forms, and where rows have a fixed label; in characters."""

LINE, SMALL_LINE, PADDING = 12.0, 11.0, 4.0
"""Heights in points of a line of text, of a line of small print, and of the air around them."""

TITLE_HEIGHT, FORM_HEIGHT, LONG_HEIGHT, TABLE_HEIGHT, TWO_LINES, ONE_LINE = 27.0, 20.0, 44.0, 18.0, 27.0, 15.0
"""The least height of each kind of row, in points."""

FILTER_BUTTON = 2.4
"""What the button of a filter takes from a head, in characters."""

BUTTONS = {Kind.INTEGER: 2, Kind.NUMBER: 2.5, Kind.AMOUNT: 2.5}
"""How many times that: a head in the middle leaves as much on its left, LibreOffice adds it to an indent."""


def height(texts: Iterable[tuple[str, float]], least: float, *, bold: bool = False) -> float:
    """The height of a row that shows each text whole in a column of the given width, in points."""
    lines = max((lines_of(text, width, 10, bold=bold) for text, width in texts), default=1)
    return max(least, lines * LINE + PADDING)


def large_height(text: str, width: float, size: float, least: float) -> float:
    """The height of a row that shows a text in bold letters of another size whole; `size` in points."""
    return max(least, lines_of(text, width, size, bold=True) * size * 1.2 + PADDING)


def small_height(texts: Iterable[tuple[str, float]], least: float) -> float:
    """The same for the small print of the sheets that Python writes."""
    lines = max((lines_of(text, width, 9) for text, width in texts), default=1)
    return max(least, lines * SMALL_LINE + PADDING)


def pixels(width: float | None) -> float:
    """The width of a column on a screen; None is the usual one."""
    return 64.0 if width is None else width * DIGIT + 5


def word_width(text: str, *, bold: bool = False) -> float:
    """The least width, in characters, at which a text does not break inside a word."""
    return max(text_width(word, 10, bold=bold) for word in text.split()) / DIGIT + 1
