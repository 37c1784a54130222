"""P1 and P9: what it takes to read and judge a closed workbook."""

from datetime import date, datetime
from io import BytesIO

from python_calamine import CalamineWorkbook

from benchmarks.measure import Figure, ratios
from benchmarks.workbooks import FULLEST, TODAY, clean_and_wrong, examples
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.review.priority import prioritise
from wecco_xl.review.progress import progress
from wecco_xl.review.readiness import readiness
from wecco_xl.review.smart import score
from wecco_xl.wording.findings import remarks
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.own.validation import validation


def figures() -> list[Figure]:
    """P1, P1 with everything computed, P1 with the results written back, P9; each on its slowest example."""
    books = examples()
    measured = [_of(data) for data in books.values()]
    read, computed, written = (max(column) for column in zip(*measured, strict=True))
    clean, wrong = clean_and_wrong(books[FULLEST])
    (worse,) = ratios(lambda: _judged(clean), lambda: _judged(wrong))
    return [
        Figure("P1", read, 2.5),
        Figure("P1+", computed, 4),
        Figure("P1w", written, 6),
        Figure("P9", worse, 2),
    ]


def _of(data: bytes) -> list[float]:
    return ratios(lambda: raw(data), lambda: _judged(data), lambda: _computed(data), lambda: _written(data))


def raw(data: bytes) -> list[list[list[object]]]:
    """All the values of a workbook, as python-calamine gives them."""
    with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
        return [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]


def _judged(data: bytes) -> Judged:
    judged = judge(snapshot_of(data), TODAY)
    remarks(judged)
    return judged


def _computed(data: bytes) -> None:
    """Everything that is computed without being asked for; draws of weights are made on demand only."""
    judged = _judged(data)
    case = judged.review.case
    score(case)
    prioritise(case)
    readiness(case)
    progress(case, judged.words.table("progress.scales").values())


def _written(data: bytes) -> None:
    snapshot = snapshot_of(data)
    judged = judge(snapshot, date(TODAY.year, TODAY.month, TODAY.day))
    results = validation(judged, snapshot, datetime.combine(TODAY, datetime.min.time()))
    patched(data, results.blocks, results.stored().cached)
