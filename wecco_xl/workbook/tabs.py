"""A sheet as a whole: the colour of its tab, and what people may still do on it."""

from wecco_xl.palette import DEEP, QUIET

TAB_COLORS = {
    "synthesis": DEEP,
    "home": DEEP,
    "identification": "#7FA8AD",
    "diagnosis": "#7FA8AD",
    "mobility": "#A9CBB7",
    "objectives": "#A9CBB7",
    "action_plan": "#A9CBB7",
    "calendar": "#A9CBB7",
    "charter": "#A9CBB7",
    "trainings": "#E3C77B",
    "monitoring": "#8FA9C9",
    "journal": "#8FA9C9",
    "actors": "#8FA9C9",
    "visa": "#C98F84",
    "control": QUIET,
    "scores": QUIET,
    "priorities": QUIET,
    "progress": QUIET,
    "history": QUIET,
    "settings": QUIET,
}
"""The colour of each tab, one per part of the guide."""

PROTECTION = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
    "insert_hyperlinks": True,
    "objects": True,
}
"""What people may still do on a protected sheet, comments included; there is no password."""
