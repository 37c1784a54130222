"""The colours of the house, for the workbook and for the documents: one look in all formats."""

INK, QUIET, RULE = "#1C2930", "#5B6770", "#D9D4C7"
DEEP, SOFT, SAND, PAPER = "#14505C", "#E4EFEF", "#FFFDF6", "#FFFFFF"
EDGE = "#8C8778"
"""Around what people fill in: seen by those who do not tell the pale inside from the paper."""
IDLE = "#F0EEE9"
"""Inside what is not asked for: neither to fill in now, nor closed."""
MISSING, MISSING_INK = "#FCEBC8", "#7A4B00"
BLOCKING, BLOCKING_INK = "#F8D7D0", "#8C2B1B"
DOUBT = "#FFF1A8"
ADVICE, ADVICE_INK = "#DCE8F5", "#1F4E79"
GOOD, GOOD_INK = "#DDEFE0", "#1E6B3A"
BAR, TRACK, DESK = "#5F9EA4", "#EDF1F0", "#EEF1F0"
QUIET_INK = "#56626A"
"""Quiet letters of small size on paper, darker than those of the screen."""

BARS = {
    "before": "#5E9B79",
    "during": "#2C7078",
    "after": "#6C86AC",
    "undated": "#8A9299",
    "done": "#4E5F58",
    "cancelled": "#8F9590",
    "blocked": "#B57B0A",
    "late": "#C0452C",
    "today": "#FBEFCF",
}
"""The colours of the calendar; the column of today is a tint with an edge."""

CHART = {
    "met": "#2E7D4F",
    "partial": "#9A6410",
    "missing": "#B5442F",
    "count": "#2C7078",
    "share": "#2C7078",
}
"""The colours of the charts, dark enough for white letters."""

STACK = ("#14505C", "#3F8C93", "#5E9B79", "#B57B0A", "#B5563A", "#6C86AC")
"""The colours of the parts of one bar, in order."""
