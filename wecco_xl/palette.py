"""The colours of the house, for the workbook and for the documents: one look in all formats."""

INK, QUIET, RULE = "#22313A", "#6B7780", "#D9D4C7"
DEEP, SOFT, SAND, PAPER = "#14505C", "#E4EFEF", "#FFFDF6", "#FFFFFF"
MISSING, MISSING_INK = "#FCEBC8", "#7A4B00"
BLOCKING, BLOCKING_INK = "#F8D7D0", "#8C2B1B"
ADVICE, ADVICE_INK = "#DCE8F5", "#1F4E79"
GOOD, GOOD_INK = "#DDEFE0", "#1E6B3A"
BAR, TRACK, DESK = "#9CC5C9", "#EDF1F0", "#EEF1F0"
QUIET_INK = "#56626A"
"""Quiet letters of small size on paper, darker than those of the screen."""

BARS = {
    "before": "#A9CBB7",
    "during": "#3F8C93",
    "after": "#8FA9C9",
    "undated": "#C9CED1",
    "done": "#C7D3CC",
    "cancelled": "#ECECEC",
    "blocked": "#E0A526",
    "late": "#C8553D",
    "today": "#FBEFCF",
}
"""The colours of the calendar."""

CHART = {
    "met": "#7FB58F",
    "partial": "#E3C77B",
    "missing": "#D98C7E",
    "reached": "#3F8C93",
    "elapsed": "#C9CED1",
}
"""The colours of the charts."""

STACK = ("#14505C", "#3F8C93", "#8FBFA3", "#E0B455", "#C97B5A", "#8FA9C9")
"""The colours of the parts of one bar, in order."""

OVER = "#9DB0A6"
"""What is over, on a line of time."""
