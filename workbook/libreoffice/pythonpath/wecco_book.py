"""An open workbook of LibreOffice as plain values, and what is done to it."""

from datetime import datetime, timedelta

MOST_CELLS = 1_000_000
DATE, TIME, BOOLEAN = 2, 4, 1024
"""Kinds of number formats (com.sun.star.util.NumberFormat)."""
NUMBERS, FORMULAS = 1 | 2, 16
"""Cells with a number or a date, with a formula (com.sun.star.sheet.CellFlags)."""
NUMBER_RESULTS, ERRORS = 1, 4
"""Formula cells that give a number, an error (com.sun.star.sheet.FormulaResult)."""


class Problem(Exception):
    """What keeps a click from its end: the code of a sentence in `words.json`, and its blanks."""

    def __init__(self, code, **blanks):
        super().__init__(code)
        self.code, self.blanks = code, blanks


def check(book, *, writes):
    """Problem if this is no workbook, or none that can be written though the button `writes` in it."""
    if book is None or not book.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
        raise Problem("not_calc")
    if writes and book.isReadonly():
        raise Problem("read_only")


def sheets_of(book):
    """Every sheet with its values from A1 on, as the protocol wants them."""
    origin = null_date(book)
    return [{"name": sheet.Name, "rows": rows_of(sheet, book, origin)} for sheet in book.Sheets]


def null_date(book):
    day = book.getPropertyValue("NullDate")
    return datetime(day.Year, day.Month, day.Day)


def rows_of(sheet, book, origin):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    if (last.EndRow + 1) * (last.EndColumn + 1) > MOST_CELLS:
        raise Problem("too_large", cells=(last.EndRow + 1) * (last.EndColumn + 1))
    area = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    rows = [[None if cell == "" else cell for cell in row] for row in area.getDataArray()]
    for numbers in (area.queryContentCells(NUMBERS), area.queryFormulaCells(NUMBER_RESULTS)):
        for at in numbers.RangeAddresses:
            shape(rows, sheet, at, book.NumberFormats, origin)
    for faulty in area.queryFormulaCells(ERRORS).RangeAddresses:
        for row in range(faulty.StartRow, faulty.EndRow + 1):
            for column in range(faulty.StartColumn, faulty.EndColumn + 1):
                rows[row][column] = {"error": sheet.getCellByPosition(column, row).String[:64]}
    return rows


def shape(rows, sheet, at, formats, origin):
    """Give the numbers of an area the kind that their format says."""
    area = sheet.getCellRangeByPosition(at.StartColumn, at.StartRow, at.EndColumn, at.EndRow)
    mixed = area.getPropertyState("NumberFormat").value == "AMBIGUOUS_VALUE"
    if not mixed and not kind_of(area, formats):
        return
    for row in range(at.StartRow, at.EndRow + 1):
        for column in range(at.StartColumn, at.EndColumn + 1):
            kind = kind_of(sheet.getCellByPosition(column, row) if mixed else area, formats)
            if kind and isinstance(rows[row][column], float):
                rows[row][column] = shaped(rows[row][column], kind, origin)


def kind_of(area, formats):
    return formats.getByKey(area.NumberFormat).Type & (DATE | TIME | BOOLEAN)


def shaped(number, kind, origin):
    """A number as a truth, a day or an hour; one that can be no such thing stays as it is."""
    if kind & BOOLEAN:
        return bool(number)
    milliseconds = round(number * 86_400_000)
    if 0 <= milliseconds < 86_400_000:
        return {"time": (datetime.min + timedelta(milliseconds=milliseconds)).time().isoformat()}
    if not kind & DATE or number < 0:
        return number
    try:
        return {"date": (origin + timedelta(milliseconds=milliseconds)).isoformat()}
    except OverflowError:
        return number


def applied(book, actions, title):
    """Do what was answered, in one undo step; nothing at all if something cannot be done."""
    writable(book, actions)
    if not actions:
        return
    history = book.getUndoManager()
    book.lockControllers()
    history.enterUndoContext(title)
    try:
        for action in actions:
            DOES[action["do"]](book, action)
    except Exception as error:
        history.leaveUndoContext()
        if title in history.getAllUndoActionTitles()[:1]:
            history.undo()
        raise Problem("not_applied", kind=type(error).__name__) from error
    else:
        history.leaveUndoContext()
    finally:
        book.unlockControllers()


def writable(book, actions):
    """Problem if something is in the way that LibreOffice would refuse without a word, or overwrite."""
    for action in actions:
        name, do = action["sheet"], action["do"]
        if do == "set_values" and book.Sheets.getByName(name).isProtected():
            raise Problem("protected", sheet=name)
        if do == "set_values" and area_of(book, action).queryContentCells(FORMULAS).Count:
            raise Problem("formula", sheet=name)
        hidden = do == "show_sheet" and not book.Sheets.getByName(name).IsVisible
        if hidden and book.isProtected():
            raise Problem("structure")


def area_of(book, action):
    top, left, rows = action["row"] - 1, action["column"] - 1, action["rows"]
    place = left, top, left + len(rows[0]) - 1, top + len(rows) - 1
    return book.Sheets.getByName(action["sheet"]).getCellRangeByPosition(*place)


def set_values(book, action):
    origin = null_date(book)
    rows = tuple(tuple(plain(value, origin) for value in row) for row in action["rows"])
    area = area_of(book, action)
    area.setArrayFormula(
        "=0"
    )  # undoing a data array leaves what was written to empty cells; undoing a matrix
    area.setArrayFormula("")  # gives the whole area back as it was
    area.setDataArray(rows)


def plain(value, origin):
    """A value as LibreOffice takes it: a text or a number."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return (datetime.fromisoformat(value["date"]) - origin) / timedelta(days=1)
    return value if isinstance(value, str) else float(value)


def show_sheet(book, action):
    sheet = book.Sheets.getByName(action["sheet"])
    if not sheet.IsVisible:
        sheet.IsVisible = True


def print_area(book, action):
    sheet = book.Sheets.getByName(action["sheet"])
    corners = (action["column"] - 1, action["row"] - 1, action["last_column"] - 1, action["last_row"] - 1)
    sheet.setPrintAreas((sheet.getCellRangeByPosition(*corners).getRangeAddress(),))


def activate(book, action):
    sheet = book.Sheets.getByName(action["sheet"])
    if book.CurrentController is not None and sheet.IsVisible:
        book.CurrentController.setActiveSheet(sheet)


DOES = {
    "set_values": set_values,
    "show_sheet": show_sheet,
    "print_area": print_area,
    "activate": activate,
}
