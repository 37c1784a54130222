"""What conditional formats change in a cell; colours are those of the house."""

from typing import Any

from wecco_xl.palette import (
    ADVICE,
    ADVICE_INK,
    BLOCKING,
    BLOCKING_INK,
    DEEP,
    DOUBT,
    EDGE,
    GOOD,
    GOOD_INK,
    IDLE,
    MISSING,
    MISSING_INK,
    PAPER,
    QUIET,
    RULE,
    SAND,
    SOFT,
)
from wecco_xl.plan.finding import Severity

# LibreOffice applies only the first conditional format that holds, hence the rule in each of them.
_RULED = {"bottom": 1, "bottom_color": RULE}
_GOOD = _RULED | {"bg_color": GOOD, "font_color": GOOD_INK}
_BEGUN = _RULED | {"top": 1, "top_color": DEEP}
_FAIR = _RULED | {"bg_color": MISSING, "font_color": MISSING_INK}
_POOR = _RULED | {"bg_color": BLOCKING, "font_color": BLOCKING_INK}

_GRAVITY: dict[str | Severity, dict[str, Any]] = {
    Severity.BLOCKING: {"bg_color": BLOCKING, "font_color": BLOCKING_INK},
    Severity.TO_FIX: {"bg_color": DOUBT, "font_color": MISSING_INK},
    Severity.ADVICE: {"bg_color": ADVICE, "font_color": ADVICE_INK},
}

MARKS: dict[str | Severity, dict[str, Any]] = {
    "missing": {"bg_color": MISSING, "font_color": MISSING_INK},
    "ahead": {"font_color": ADVICE_INK},
    "again": {"font_color": MISSING_INK, "bold": True},
    "row_lacks": {"font_color": MISSING_INK, "num_format": '"● "@'},
    "row_again": {"font_color": MISSING_INK, "num_format": '"▲ "@'},
    "unasked": {"bg_color": IDLE, "font_color": QUIET},
    "quiet_sign": {"font_color": QUIET, "bold": False},
    **_GRAVITY,
    "own_rule": _RULED,
    "own_first": _BEGUN,
    "own_note": {"bg_color": SAND, "border": 1, "border_color": EDGE},
    "own_note_first": {"bg_color": SAND, "border": 1, "border_color": EDGE, "top_color": DEEP},
    **{f"pill_{one.name}": _RULED | _GRAVITY[one] | {"bold": True} for one in Severity},
    **{f"pill_{one.name}_first": _BEGUN | _GRAVITY[one] | {"bold": True} for one in Severity},
    "own_title": {"bg_color": DEEP, "font_color": PAPER, "bold": True},
    "own_head": _RULED | {"bg_color": SOFT, "font_color": DEEP, "bold": True},
    "good": _GOOD,
    "fair": _FAIR,
    "poor": _POOR,
    "quiet": _RULED | {"font_color": QUIET},
}
"""What a conditional format changes in a cell."""
