"""Every colour, typeface, width and format of the house, in one place."""

from collections.abc import Iterable
from typing import Any

from wecco_xl.plan.field import Kind

TYPEFACE = "Arial"
INK, QUIET, RULE = "#22313A", "#6B7780", "#D9D4C7"
DEEP, SOFT, SAND, PAPER = "#14505C", "#E4EFEF", "#FFFDF6", "#FFFFFF"
MISSING, MISSING_INK = "#FCEBC8", "#7A4B00"
BLOCKING, BLOCKING_INK = "#F8D7D0", "#8C2B1B"
ADVICE, ADVICE_INK = "#DCE8F5", "#1F4E79"
GOOD, GOOD_INK = "#DDEFE0", "#1E6B3A"
LATE, TODAY = "#C8553D", "#E0A526"

DAY_FORMAT = "d mmm yyyy"
NUMBER_FORMATS = {
    Kind.DAY: DAY_FORMAT,
    Kind.INTEGER: "0",
    Kind.NUMBER: "General",
    Kind.AMOUNT: "#,##0",
    Kind.MEASURE: "General",
}
"""How numbers and dates are shown; every other kind is text (`@`), so that nothing is reinterpreted."""

_TEXT = {"font_name": TYPEFACE, "font_size": 10, "font_color": INK, "valign": "vcenter"}
# `hidden` is what makes XlsxWriter write a protection element: without one, a locked cell would follow the
# unlocked Normal style in some readers.
_LOCKED = _TEXT | {"locked": True, "hidden": True}
_INPUT = _TEXT | {"locked": False, "bg_color": SAND, "border": 1, "border_color": RULE, "text_wrap": True}

STYLES: dict[str, dict[str, Any]] = {
    "title": _LOCKED | {"font_size": 18, "bold": True, "font_color": DEEP},
    "subtitle": _LOCKED | {"font_color": QUIET, "italic": True},
    "link": _LOCKED | {"font_color": DEEP, "underline": 1},
    "block": _LOCKED | {"font_size": 12, "bold": True, "font_color": PAPER, "bg_color": DEEP, "indent": 1},
    "block_help": _LOCKED | {"font_color": QUIET, "text_wrap": True, "valign": "top"},
    "label": _LOCKED | {"text_wrap": True, "border": 1, "border_color": RULE, "bg_color": PAPER},
    "help": _LOCKED | {"font_size": 9, "font_color": QUIET, "indent": 1},
    "state": _LOCKED | {"align": "center", "bold": True, "font_color": GOOD_INK},
    "head": _LOCKED
    | {
        "bold": True,
        "font_color": DEEP,
        "bg_color": SOFT,
        "text_wrap": True,
        "border": 1,
        "border_color": RULE,
    },
    "row_label": _LOCKED | {"text_wrap": True, "border": 1, "border_color": RULE},
    "row_id": _TEXT
    | {
        "locked": False,
        "align": "center",
        "font_color": QUIET,
        "border": 1,
        "border_color": RULE,
        "num_format": "@",
    },
    "sentinel": _LOCKED | {"font_size": 9, "italic": True, "font_color": QUIET, "top": 1, "top_color": RULE},
    "example": _LOCKED | {"font_size": 8, "font_color": QUIET, "italic": True},
    "label_name": _LOCKED | {"bold": True},
    "key": _LOCKED | {"font_size": 8, "font_color": QUIET},
    "cell": _LOCKED | {"text_wrap": True, "valign": "top", "border": 1, "border_color": RULE},
    "plain": _LOCKED | {"text_wrap": True, "valign": "top"},
}

WIDTHS = {
    Kind.TEXT: 18,
    Kind.LONG: 32,
    Kind.INTEGER: 9,
    Kind.NUMBER: 8,
    Kind.AMOUNT: 13,
    Kind.DAY: 12,
    Kind.YES_NO: 9,
    Kind.MEASURE: 11,
    Kind.CHOICE: 14,
    Kind.REFERENCE: 10,
    Kind.REFERENCES: 11,
    Kind.IDENTIFIER: 18,
    Kind.PHONE: 17,
    Kind.EMAIL: 24,
    Kind.WEB: 24,
}
"""Column widths of tables, in characters."""

STATE_WIDTH, LABEL_WIDTH, VALUE_WIDTH = 6, 34, 46
"""Widths of the first columns on sheets that hold a form, in characters."""

LINE, PADDING = 12.9, 5.0
FORM_HEIGHT, LONG_HEIGHT, TABLE_HEIGHT = 28.0, 44.0, 18.0
"""Heights in points: a line of text, the air around it, and the least height of each kind of row."""


def height(texts: Iterable[tuple[str, float]], least: float) -> float:
    """The height of a row that shows each text whole in a column of the given width, in points."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return max(least, lines * LINE + PADDING)


def _lines(text: str, width: float) -> int:
    """How many lines a wrapped text takes; words rarely end where the column does, hence the margin."""
    return sum(1 + int(len(line) * 1.08 // width) for line in text.split("\n"))


def input_style(kind: Kind) -> dict[str, Any]:
    """The format of an input cell of a kind."""
    shown = NUMBER_FORMATS.get(kind, "@")
    top = {"valign": "top"} if kind is Kind.LONG else {}
    return _INPUT | {"num_format": shown, "align": "left"} | top
