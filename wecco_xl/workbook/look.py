"""Every typeface and format of the workbook, in one place; colours are those of the house."""

from typing import Any

from wecco_xl.palette import (
    BARS,
    BLOCKING_INK,
    DEEP,
    EDGE,
    GOOD_INK,
    INK,
    MISSING_INK,
    PAPER,
    QUIET,
    RULE,
    SAND,
    SOFT,
    TRACK,
)
from wecco_xl.plan.spec import Kind

TYPEFACE = "Arial"
DAY_FORMAT = "[$-40C]d mmm yyyy"
_MILLIONS = '[<1000000000]#"\u00a0"##0"\u00a0"000;0"\u00a0"000"\u00a0"000"\u00a0"000'
AMOUNT_FORMAT = f"[<1000]General;{_MILLIONS}"
"""Thousands apart in any system: `#,##0` takes the sign between them from the computer.

A format holds two conditions, hence one section for thousands and millions: a blank leads below a million.
"""

NUMBER_FORMATS = {
    Kind.DAY: DAY_FORMAT,
    Kind.INTEGER: "0",
    Kind.NUMBER: "General",
    Kind.AMOUNT: AMOUNT_FORMAT,
    Kind.MEASURE: f"[<10000]General;{_MILLIONS}",
}
"""How numbers and dates are shown; every other kind is text (`@`), so that nothing is reinterpreted.

A measure may be a year: its thousands stand apart from five digits on.
"""

FONT = {"font_name": TYPEFACE, "font_size": 10, "font_scheme": "none"}
"""Without a scheme: else Excel takes the typeface of the theme for the one that is named."""

_TEXT = FONT | {"font_color": INK, "valign": "vcenter"}
# `hidden` is what makes XlsxWriter write a protection element: without one, a locked cell would follow the
# unlocked Normal style in some readers.
_LOCKED = _TEXT | {"locked": True, "hidden": True}
_INPUT = _TEXT | {"locked": False, "bg_color": SAND, "border": 1, "border_color": EDGE, "text_wrap": True}

_OWN = _TEXT | {"text_wrap": True, "valign": "top", "font_size": 9}

_TILE = _LOCKED | {"align": "center", "bg_color": SOFT}
_BAND = _LOCKED | {"font_size": 10, "bold": True, "font_color": PAPER, "bg_color": DEEP}
_SHOWN = _LOCKED | {"font_size": 9}
_HEAD = _LOCKED | {
    "bold": True,
    "font_color": DEEP,
    "bg_color": SOFT,
    "text_wrap": True,
    "border": 1,
    "border_color": RULE,
}

_OWN_HEAD = _HEAD | {"font_size": 9}

STYLES: dict[str, dict[str, Any]] = {
    "title": _LOCKED | {"font_size": 18, "bold": True, "font_color": DEEP},
    "subtitle": _LOCKED | {"font_color": QUIET, "italic": True},
    "verdict": _LOCKED | {"font_color": QUIET, "italic": True, "text_wrap": True},
    "link": _LOCKED | {"font_color": DEEP, "underline": 1},
    "beyond": _LOCKED | {"font_color": MISSING_INK, "bold": True},
    "block": _LOCKED | {"font_size": 12, "bold": True, "font_color": PAPER, "bg_color": DEEP, "indent": 1},
    "block_note": _LOCKED | {"font_color": PAPER, "bg_color": DEEP},
    "block_help": _LOCKED | {"font_color": QUIET, "text_wrap": True, "valign": "top"},
    "label": _LOCKED
    | {"bold": True, "text_wrap": True, "border": 1, "border_color": RULE, "bg_color": PAPER},
    "help": _LOCKED | {"font_size": 9, "font_color": QUIET, "indent": 1},
    "state": _LOCKED | {"align": "center", "bold": True, "font_color": GOOD_INK},
    "head": _HEAD,
    "head_figures": _HEAD | {"align": "right", "indent": 2},  # beside the button of the filter
    "head_middle": _HEAD | {"align": "center"},
    "head_id": _LOCKED
    | {
        "bold": True,
        "font_color": DEEP,
        "bg_color": SOFT,
        "align": "center",
        "border": 1,
        "border_color": RULE,
    },
    "row_label": _LOCKED | {"valign": "top", "text_wrap": True, "border": 1, "border_color": RULE},
    "row_id": _TEXT
    | {
        "valign": "top",
        "locked": False,
        "align": "center",
        "font_color": QUIET,
        "border": 1,
        "border_color": RULE,
        "num_format": "@",
    },
    "sentinel": _LOCKED | {"font_size": 9, "italic": True, "font_color": QUIET, "top": 1, "top_color": RULE},
    "label_name": _LOCKED | {"bold": True},
    "key": _LOCKED | {"font_size": 8, "font_color": QUIET},
    "key_percent": _LOCKED | {"num_format": "0 %"},
    "couple": _LOCKED | {"font_size": 13, "bold": True, "text_wrap": True},
    "panel": _LOCKED | {"bottom": 1, "bottom_color": RULE, "text_wrap": True},
    "panel_title": _LOCKED | {"valign": "top"},
    "panel_link": _LOCKED | {"bottom": 1, "bottom_color": RULE, "font_color": DEEP, "underline": 1},
    "panel_note": _LOCKED | {"bottom": 1, "bottom_color": RULE, "font_color": QUIET},
    "panel_head": _LOCKED | {"bottom": 1, "bottom_color": RULE, "font_color": QUIET, "align": "center"},
    "panel_count": _LOCKED | {"bottom": 1, "bottom_color": RULE, "align": "center"},
    "panel_day": _LOCKED
    | {"bottom": 1, "bottom_color": RULE, "font_color": QUIET, "num_format": DAY_FORMAT, "align": "left"},
    "share": _LOCKED | {"bottom": 1, "bottom_color": RULE, "num_format": "0 %", "align": "center"},
    "arrow": _LOCKED | {"font_color": DEEP, "bold": True, "align": "center", "underline": 1},
    "note_title": _LOCKED | {"bold": True, "font_color": DEEP, "valign": "top"},
    "note": _LOCKED | {"text_wrap": True, "valign": "top", "font_size": 9},
    "period": _LOCKED
    | {"font_size": 8, "rotation": 90, "num_format": "[$-40C]d mmm yy", "align": "center", "bg_color": SOFT},
    "grid": _LOCKED | {"border": 1, "border_color": "#EFEDE6"},
    "calendar_cell": _LOCKED | {"font_size": 9, "bottom": 1, "bottom_color": RULE, "shrink": False},
    "nothing": _LOCKED | {"font_color": QUIET, "italic": True, "align": "center"},
    "line": _TEXT | {"num_format": "@", "valign": "top"},
    "own_line": _TEXT | {"num_format": "@", "valign": "top", "text_wrap": True},
    "text_cell": _TEXT
    | {
        "num_format": "@",
        "text_wrap": True,
        "valign": "top",
        "bottom": 1,
        "bottom_color": RULE,
        "font_size": 9,
    },
    "clock_input": _INPUT | {"num_format": "[h]:mm"},
    "note_input": _OWN | {"num_format": "@", "locked": False},
    "own_text": _OWN | {"num_format": "@"},
    "own_middle": _OWN | {"num_format": "@", "align": "center"},
    "own_number": _OWN | {"align": "center"},
    "own_percent": _OWN | {"align": "center", "num_format": "0 %"},
    "own_points": _OWN | {"align": "right", "indent": 1, "num_format": 'General" / 20"'},
    "own_total": _OWN | {"align": "right", "indent": 1, "bold": True, "num_format": 'General" / 100"'},
    "own_band": _LOCKED
    | {"font_size": 9, "bold": True, "font_color": DEEP, "bg_color": SOFT, "bottom": 1, "bottom_color": RULE},
    "own_hidden": _LOCKED | {"bold": True, "font_color": DEEP},
    "own_head": _OWN_HEAD,
    "own_head_middle": _OWN_HEAD | {"align": "center"},
    "own_head_right": _OWN_HEAD | {"align": "right", "indent": 1},
    "own_head_up": _OWN_HEAD | {"text_wrap": False, "rotation": 90, "align": "center"},
    "own_link": _OWN | {"font_color": DEEP, "bold": True, "align": "center", "underline": 1},
    "own_label": _LOCKED
    | {"num_format": "@", "font_size": 9, "bottom": 1, "bottom_color": RULE, "text_wrap": True},
    "gauge": _LOCKED | {"bottom": 1, "bottom_color": RULE, "bold": True},
    "overview_title": _LOCKED | {"font_size": 17, "bold": True, "font_color": DEEP, "text_wrap": True},
    "overview_label": _LOCKED | {"font_size": 9, "font_color": QUIET},
    "overview_value": _LOCKED | {"font_size": 9, "bold": True, "num_format": "@", "text_wrap": True},
    "tile_label": _TILE | {"font_size": 9, "font_color": QUIET, "top": 2, "top_color": DEEP},
    "tile": _TILE | {"font_size": 20, "bold": True, "font_color": DEEP, "shrink": True},
    "tile_share": _TILE | {"font_size": 20, "bold": True, "font_color": DEEP, "num_format": "0 %"},
    "tile_day": _TILE | {"font_size": 15, "bold": True, "font_color": DEEP, "num_format": DAY_FORMAT},
    "tile_note": _TILE | {"font_size": 8, "text_wrap": True, "valign": "top"},
    "overview_band": _BAND | {"indent": 1},
    "overview_band_middle": _BAND | {"align": "center"},
    "overview_band_right": _BAND | {"align": "right", "indent": 1},
    "overview_band_day": _BAND | {"align": "left", "num_format": DAY_FORMAT},
    "overview_today": _LOCKED | {"align": "center", "bold": True, "font_color": BLOCKING_INK},
    "overview_unseen": _LOCKED | {"font_size": 8, "num_format": ";;;"},
    "overview_track": _LOCKED | {"bg_color": TRACK},
    "overview_small": _LOCKED | {"font_size": 9, "indent": 1},
    "overview_id": _SHOWN | {"font_color": QUIET, "align": "center"},
    "overview_text": _SHOWN | {"text_wrap": True},
    "overview_day": _SHOWN | {"align": "center", "num_format": DAY_FORMAT},
    "phase_day": _LOCKED | {"font_size": 8, "align": "center", "num_format": DAY_FORMAT, "shrink": True},
    "overview_rule": {"bottom": 1, "bottom_color": RULE},
    "overview_smart": _SHOWN | {"align": "right", "indent": 1, "num_format": 'General" / 100"'},
    "overview_reached": _SHOWN | {"align": "right", "indent": 1, "num_format": "0 %"},
    "overview_status": _SHOWN | {"align": "center", "text_wrap": True},
    "overview_more": _LOCKED | {"font_size": 8, "italic": True, "font_color": QUIET, "indent": 1},
    "overview_foot": _LOCKED
    | {"font_size": 8, "font_color": QUIET, "text_wrap": True, "valign": "top", "top": 1, "top_color": RULE},
    **{f"phase_{phase}": _LOCKED | {"bg_color": BARS[phase]} for phase in ("before", "during", "after")},
    "setting": _INPUT | {"align": "center"},
    "setting_fixed": _LOCKED | {"align": "center", "font_color": QUIET, "bottom": 1, "bottom_color": RULE},
    "setting_state": _LOCKED | {"bottom": 1, "bottom_color": RULE, "bold": True, "font_color": MISSING_INK},
}

_FIGURES = frozenset({Kind.AMOUNT, Kind.NUMBER})


def input_style(kind: Kind, *, table: bool = False) -> dict[str, Any]:
    """The format of an input cell; in a table all cells of a row begin at the top, and figures end alike.

    Counts stand in the middle, away from the text beside them. In a form all of a row stand in the middle:
    label, value, sign.
    """
    shown: dict[str, Any] = {"num_format": NUMBER_FORMATS.get(kind, "@"), "align": "left"}
    if table and kind in _FIGURES:
        shown |= {"align": "right", "indent": 1}
    elif table and kind is Kind.INTEGER:
        shown |= {"align": "center"}
    return _INPUT | shown | ({"valign": "top"} if table else {})


def head_style(kind: Kind) -> str:
    """The format of the head of a column: it stands where what is typed under it stands."""
    if kind in _FIGURES:
        return "head_figures"
    return "head_middle" if kind is Kind.INTEGER else "head"


def own_head(style: str) -> str:
    """The format of the head over a column of a sheet of ours, by the style of that column."""
    ends = {"center": "own_head_middle", "right": "own_head_right"}
    return ends.get(STYLES[style].get("align", "left"), "own_head")
