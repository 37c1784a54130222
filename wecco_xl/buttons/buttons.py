"""What a spreadsheet calls: one short function per button. The door passes the book, bytes come back.

Portable by rule: one two-dimensional read per sheet, nothing read back, values only, no save, no second book.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from wecco_xl.buttons.book import snapshot_of_book, write
from wecco_xl.buttons.engine import xw
from wecco_xl.grid.region import Results
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.workbook.own.validation import validation


def validate(book: xw.Book, now: datetime | None = None) -> list[tuple[str, bytes]]:
    """Judge the plan of an open book and put what was found on « Contrôle » and « Historique ».

    Raises:
        Refused: when the book is not a plan of ours; the door says why.
    """
    return _judged(book, now, validation)


def score(book: xw.Book, now: datetime | None = None) -> list[tuple[str, bytes]]:
    """Put the SMART completeness of every objective on « Scores SMART »; refusals as for `validate`."""
    from wecco_xl.workbook.own import scores as score_sheet

    return _judged(book, now, score_sheet.results)


def prioritise(
    book: xw.Book, now: datetime | None = None, *, budget: float | None = None, days: float | None = None
) -> list[tuple[str, bytes]]:
    """Put the ranking of the trainings on « Priorités »; `budget` and `days` replace those of the plan."""
    from wecco_xl.workbook.own import priorities as priority_sheet

    return _judged(book, now, partial(priority_sheet.results, budget=budget, days=days))


def progress(book: xw.Book, now: datetime | None = None) -> list[tuple[str, bytes]]:
    """Put progress, services and the life of the plan on « Avancement »; refusals as for `validate`."""
    from wecco_xl.workbook.own import progress as progress_sheet

    return _judged(book, now, progress_sheet.results)


def _judged(
    book: xw.Book, now: datetime | None, results: Callable[[Judged, Snapshot, datetime], Results]
) -> list[tuple[str, bytes]]:
    when = now or datetime.now()  # noqa: DTZ005 - the hour where the user is
    snapshot = snapshot_of_book(book)
    write(book, results(judge(snapshot, when.date()), snapshot, when))
    return []
