"""The sheets that Python writes, as the builder prepares them: Contrôle and Historique.

Python writes values in the columns named here and nothing else; the links beside them are formulas.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wecco_xl import palette
from wecco_xl.grid.snapshot import Raw
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Severity
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import quoted
from wecco_xl.workbook.look import own_head
from wecco_xl.workbook.marks import MARKS
from wecco_xl.workbook.own.charts import Picture, Series
from wecco_xl.workbook.own.frame import OwnSheet

if TYPE_CHECKING:  # a click reads the places below and builds nothing
    from xlsxwriter import Workbook

CONTROL_ROWS, CONTROL_FIRST = 600, 8
"""How many findings Contrôle can show, and its first row (from 0)."""

CONTROL = (
    "key",
    "severity",
    "sign",
    "where",
    "link",
    "message",
    "fix",
    "note",
    "code",
    "sheet",
    "cell",
    "imprint",
)
"""The columns of Contrôle. `key` is `needs.B03.severity`; `severity` 1 to 3; `note` is the reader's own.

`imprint` stands for what the cell held when it was judged: marks drop when it holds something else.
"""

NoteKey = tuple[str, str, int]
"""The key and the code of a finding, and its number among those that share both."""

CONTROL_AT = {name: at for at, name in enumerate(CONTROL)}
CONTROL_WIDTHS = {"sign": 14, "where": 34, "link": 6, "message": 52, "fix": 46, "note": 28}

_STYLES = {"note": "note_input", "severity": "key", "imprint": "key"}
"""The columns that are not plain text: a number written to a text cell of an open book would become text."""

SUMMARY_ROWS = {"stage": 3, "counts": 4, "rest": 5}
"""The rows of the lines at the top: date and stage, counts, what did not fit."""

HIDDEN_ROW = 6
"""The row of the live line that says that some findings are hidden: a filter outlasts a click."""

HISTORY = ("date", "stage", "share", "blocking", "to_fix", "advice", "version")
"""The columns of Historique, from the second on."""

HISTORY_FIRST, HISTORY_ROWS = 5, 400
HISTORY_WIDTHS = {"date": 30, "stage": 16}
HISTORY_CHART, CHARTED = len(HISTORY) + 1, 12
"""The first of two hidden columns behind the chart, day and share; how many runs it shows, the last."""

CHART_ROWS = 12
"""How many rows of 20 pixels the chart is high."""

CONTROL_COLUMNS, HISTORY_COLUMNS = (2, CONTROL_AT["note"]), (1, HISTORY_CHART + 9)
"""What of each sheet prints."""

_HISTORY_STYLES = {"date": "own_text", "stage": "own_text", "share": "own_percent", "version": "own_middle"}

CONTROL_NAMES = (
    ("ctl_keys", "key"),
    ("ctl_severity", "severity"),
    ("ctl_imprint", "imprint"),
    ("ctl_lines", "sign"),
)


def noted(lines: Sequence[Sequence[Raw]]) -> dict[NoteKey, tuple[int, list[Raw]]]:
    """The rows of Contrôle that name a finding or carry a note, with their numbers, whole."""
    found: dict[NoteKey, tuple[int, list[Raw]]] = {}
    met: Counter[tuple[str, str]] = Counter()
    for at, line in enumerate(lines):
        cells = [*line, *[None] * (len(CONTROL) - len(line))]
        pair = (str(cells[CONTROL_AT["key"]] or ""), str(cells[CONTROL_AT["code"]] or ""))
        if at >= CONTROL_FIRST and (any(pair) or not is_blank(cells[CONTROL_AT["note"]])):
            found[*pair, met[pair]] = (at, cells)
            met[pair] += 1
    return found


def define_names(book: Workbook, words: Words) -> None:
    """The names by which marks look findings up: whole columns, so that deleted rows do no harm."""
    control = words.say("sheets.control.title")
    for name, at in CONTROL_NAMES:
        letter = chr(ord("A") + CONTROL_AT[at])
        book.define_name(name, f"='{control}'!${letter}:${letter}")


def control(page: OwnSheet) -> None:
    """An empty Contrôle: heads, links by formula, columns of text; hidden until the first check."""
    sheet, words, styles = page.sheet, page.words, page.styles
    page.sign()
    page.corners(CONTROL_FIRST - 1, len(CONTROL) - 1)
    page.head(CONTROL_COLUMNS[0])
    for row in SUMMARY_ROWS.values():
        sheet.write_blank(row, 2, None, styles["line"])
    sheet.write_string(SUMMARY_ROWS["stage"], 2, words.say("control.never"), styles["line"])
    for name, at in CONTROL_AT.items():
        width = CONTROL_WIDTHS.get(name)
        page.room(at, width or 0, _STYLES.get(name, "own_text"))
        if width:
            head = own_head("own_link" if name == "link" else "own_text")
            page.cell(CONTROL_FIRST - 1, at, words.say(f"control.heads.{name}"), head)
    last = CONTROL_FIRST + CONTROL_ROWS - 1
    for row in range(CONTROL_FIRST, last + 1):
        page.link(row, *(CONTROL_AT[name] for name in ("link", "sheet", "cell")))
    area = f"A{CONTROL_FIRST + 1}:A{last + 1}"
    hidden = f'=IF(SUBTOTAL(103,{area})<COUNTA({area}),{quoted(words.say("control.hidden"))},"")'
    sheet.write_formula(HIDDEN_ROW, 2, hidden, styles["own_hidden"], "")
    _paint(page, last)
    sheet.freeze_panes(CONTROL_FIRST, 0)
    sheet.autofilter(CONTROL_FIRST - 1, 2, last, CONTROL_AT["note"])
    sheet.repeat_rows(CONTROL_FIRST - 1)


def _paint(page: OwnSheet, last: int) -> None:
    """Gravity as a pill, the place of notes, a strong line where another sheet begins."""
    row = CONTROL_FIRST + 1
    another = f'AND($A{row}<>"",$J{row}<>$J{row - 1})'
    sign, note = CONTROL_AT["sign"], CONTROL_AT["note"]
    for severity in Severity:
        for begins, mark in (
            (another, f"pill_{severity.name}_first"),
            (f'$A{row}<>""', f"pill_{severity.name}"),
        ):
            page.mark((CONTROL_FIRST, sign, last, sign), f"=AND($B{row}={severity.value},{begins})", mark)
    page.mark((CONTROL_FIRST, note, last, note), f"={another}", "own_note_first")
    page.mark((CONTROL_FIRST, note, last, note), f"=LEN($A{row}&${chr(65 + note)}{row})>0", "own_note")
    page.mark((CONTROL_FIRST, 2, last, note), f"={another}", "own_first")
    page.mark((CONTROL_FIRST, 2, last, note), f'=$A{row}<>""', "own_rule")


def history(page: OwnSheet) -> None:
    """An empty Historique: one line per run of Python, and the completeness in time; hidden until then."""
    sheet, words = page.sheet, page.words
    page.sign()
    page.corners(HISTORY_FIRST - 1, HISTORY_CHART + 1)
    page.head()
    last = HISTORY_FIRST + HISTORY_ROWS - 1
    for at, name in enumerate(HISTORY, 1):
        style = _HISTORY_STYLES.get(name, "own_number")
        page.room(at, HISTORY_WIDTHS.get(name, 12), style)
        page.cell(HISTORY_FIRST - 1, at, words.say(f"history.heads.{name}"), own_head(style))
    page.room(0, 0, "own_text")
    page.room(HISTORY_CHART, 0, "own_text")
    page.room(HISTORY_CHART + 1, 0, "key_percent")
    sheet.freeze_panes(HISTORY_FIRST, 0)
    ruled = {"type": "formula", "criteria": f'=$B{HISTORY_FIRST + 1}<>""'}
    style = page.book.add_format(MARKS["own_rule"])
    sheet.conditional_format(HISTORY_FIRST, 1, last, len(HISTORY), ruled | {"format": style})
    series = (Series(HISTORY_CHART + 1, words.say("history.heads.share"), palette.CHART["share"]),)
    rows = (HISTORY_FIRST, HISTORY_FIRST + CHARTED - 1)
    picture = Picture(words.say("history.chart", count=CHARTED), HISTORY_CHART, series, *rows, "course")
    page.picture(picture, HISTORY_FIRST, HISTORY_CHART + 2, (510, 20 * CHART_ROWS))
