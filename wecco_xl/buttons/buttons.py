"""What a spreadsheet calls: one short function per button. The door passes the book, bytes come back.

Portable by rule: one two-dimensional read per sheet, nothing read back, values only, no save, no second book.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import NamedTuple

from wecco_xl.buttons.book import snapshot_of_book, write
from wecco_xl.buttons.button import Button
from wecco_xl.buttons.engine import xw
from wecco_xl.grid.region import Results, together
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.workbook.own.validation import validation

Files = list[tuple[str, bytes]]


class Made(NamedTuple):
    """What a button made: documents, and the sheet to look at by its name in this book, if it wrote one."""

    files: Files
    sheet: str = ""


def validate(book: xw.Book, now: datetime | None = None) -> Made:
    """Judge the plan of an open book and put what was found on « Contrôle » and « Historique ».

    Raises:
        Refused: when the book is not a plan of ours; the door says why.
    """
    return _judged(book, now, validation)


def score(book: xw.Book, now: datetime | None = None) -> Made:
    """Put the SMART completeness of every objective on « Scores SMART »; refusals as for `validate`."""
    from wecco_xl.workbook.own import scores as score_sheet

    return _judged(book, now, score_sheet.results)


def prioritise(
    book: xw.Book, now: datetime | None = None, *, budget: float | None = None, days: float | None = None
) -> Made:
    """Put the ranking of the trainings on « Priorités »; `budget` and `days` replace those of the plan."""
    from wecco_xl.workbook.own import priorities as priority_sheet

    return _judged(book, now, partial(priority_sheet.results, budget=budget, days=days))


def progress(book: xw.Book, now: datetime | None = None) -> Made:
    """Put progress, services and the life of the plan on « Avancement »; refusals as for `validate`."""
    from wecco_xl.workbook.own import progress as progress_sheet

    return _judged(book, now, progress_sheet.results)


def report(book: xw.Book, now: datetime | None = None) -> Made:
    """The documents that the stage asks for, as web pages; the sheets stay as they are."""
    from wecco_xl.documents.write import due

    when = _moment(now)
    return Made(due(judge(snapshot_of_book(book), when.date()), when))


def everything(book: xw.Book, now: datetime | None = None) -> Made:
    """All that the other buttons do, judged once; « Contrôle » is in front at the end."""
    from wecco_xl.documents.write import due
    from wecco_xl.workbook.own import priorities, progress, scores

    when, snapshot = _moment(now), snapshot_of_book(book)
    judged = judge(snapshot, when.date())
    files = due(judged, when)
    sheets = (validation, scores.results, priorities.results, progress.results)
    return Made(files, _write(book, together(*(one(judged, snapshot, when) for one in sheets))))


def _judged(
    book: xw.Book, now: datetime | None, results: Callable[[Judged, Snapshot, datetime], Results]
) -> Made:
    when, snapshot = _moment(now), snapshot_of_book(book)
    return Made([], _write(book, results(judge(snapshot, when.date()), snapshot, when)))


def _moment(now: datetime | None) -> datetime:
    return now or datetime.now()  # noqa: DTZ005 - the hour where the user is


def _write(book: xw.Book, results: Results) -> str:
    """Write results and show the first sheet that they are for; its name."""
    write(book, results)
    name = results.blocks[0].sheet
    book.sheets[name].activate()
    return name


BUTTONS: Mapping[Button, Callable[[xw.Book, datetime | None], Made]] = {
    Button.VALIDATE: validate,
    Button.SCORE: score,
    Button.PRIORITISE: prioritise,
    Button.PROGRESS: progress,
    Button.REPORT: report,
    Button.ALL: everything,
}
