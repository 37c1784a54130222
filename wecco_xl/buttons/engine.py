"""An xlwings engine over a snapshot: a real `xw.Book` without Excel, which remembers what was done to it.

What decided the shape, found by experiment with xlwings 0.37.8 (pinned; the tests are the contract):

* `xw.Book(impl=…)` and the converters ask the book itself for its engine, so ours is registered as "wecco"
  and never activated: `xw.engines.active`, a desktop user's Excel, stays as it was. `Sheet.activate()` wants
  the active engine unless the book's engine is *named* "remote": inside a book ours says so.
* Nothing derives from `xlwings.base_classes`: its read-only properties would have to be shadowed and it is no
  stable API. What is not defined here is not portable; `_Portable` says so, for reading and for setting.
* xlwings compares books by process id and name: each book gets an app, hence a number, of its own.
  It writes only if `Range.api` is truthy: ours is there and refuses every use.
* As in Excel, numbers come back as floats, dates as datetime, blanks and errors as None; sheets are found
  whatever the case. Times and durations pass as they are. A snapshot knows no active sheet and no names.
* A whole sheet is a plain rectangle, never enumerated: it can be cleared, reading or filling it is refused.
* xlwings imports pandas, numpy… and its non-free `xlwings.pro` when it finds them: they are kept out while it
  is imported, and only then. So take `xw` from here. If RunPython imported it before, it stays as it is.
"""

from itertools import count

from wecco_xl.buttons.action import Action, Area
from wecco_xl.buttons.objects import App, Book, Sheet
from wecco_xl.buttons.portable import xw
from wecco_xl.buttons.values import CellError, Engine
from wecco_xl.grid.snapshot import Snapshot

__all__ = ["actions", "open_book", "xw"]


def open_book(snapshot: Snapshot, *, strict: bool = False) -> xw.Book:
    """Open a snapshot as a real `xw.Book`; the snapshot itself never changes.

    Reads give the snapshot and, after a write, the new values; in strict mode such a read raises
    `NotPortableError`, as everything that another spreadsheet could not do always does.
    """
    book = Book(App(next(_numbers)), strict)
    book.tabs += [Sheet(book, name, [list(row) for row in rows]) for name, rows in snapshot.sheets.items()]
    for (name, row, column), text in snapshot.errors.items():
        book.sheets(name).put(Area(row + 1, column + 1, row + 1, column + 1), [[CellError(text)]])
    return xw.Book(impl=book)


def actions(book: xw.Book) -> list[Action]:
    """What was done to a book opened here, in order; TypeError for any other book."""
    if not isinstance(book.impl, Book):
        raise TypeError("not a book over a snapshot")
    return list(book.impl.actions)


_numbers = count(1)
xw.engines.add(xw.Engine(impl=Engine("wecco")))
