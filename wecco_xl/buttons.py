"""What a spreadsheet calls: one short function per button. The door passes the book; files come back as bytes.

Portable by rule: one two-dimensional read per sheet, nothing read back, values only, no save, no second book.
"""

from datetime import datetime

from wecco_xl.workbook.engine import xw
from wecco_xl.workbook.judge import judge
from wecco_xl.workbook.results import validation
from wecco_xl.workbook.write import snapshot_of_book, write


def validate(book: xw.Book, now: datetime | None = None) -> list[tuple[str, bytes]]:
    """Judge the plan of an open book and put what was found on « Contrôle » and « Historique ».

    Raises:
        Refused: when the book is not a plan of ours; the door says why.
    """
    when = now or datetime.now()  # noqa: DTZ005 - the hour where the user is
    snapshot = snapshot_of_book(book)
    write(book, validation(judge(snapshot, when.date()), snapshot, when))
    return []
