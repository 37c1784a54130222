"""The pieces of live formulas: Excel 2013 functions only, by key and by name, never by one cell.

Every function returns the text of an expression. A cell counts as filled when something other than blanks
is in it, an error included; the same words as `cells.is_blank`.
"""

from collections.abc import Iterable

from wecco_xl.plan.spec import Waiver
from wecco_xl.words import CUT

BLANKS = (160, 8199, 8203, 8239)
"""The no-break, figure, zero-width and narrow no-break spaces, which TRIM does not know."""

_GAP = '&" "&'
_LAST_BLANK = "_xlfn.UNICHAR(57344)"
"""A sign that nobody types: it stands for the last blank of a text."""

_FIRST_DAY = 61
"""The first of March 1900, from which all spreadsheets count alike."""


def filled(cell: str, *, error: str = "TRUE") -> str:
    """Whether a cell, or each cell of a range, holds something; `error` is the answer for an error value."""
    text = cell
    for blank in BLANKS:
        text = f'SUBSTITUTE({text},_xlfn.UNICHAR({blank}),"")'
    return f"IFERROR(LEN(TRIM(CLEAN({text})))>0,{error})"


def shortened_cell(text: str, most: int) -> str:
    """A text of at most so many characters, as `words.shortened` cuts it."""
    kept = f"LEFT({text},{most - 1})"
    blanks = f'LEN({kept})-LEN(SUBSTITUTE({kept}," ",""))'
    last = f'FIND({_LAST_BLANK},SUBSTITUTE({kept}," ",{_LAST_BLANK},{blanks}))'
    cut = f'IFERROR(LEFT({text},{last}),{kept})&"{CUT}"'
    return f'IF(LEN({text})>{most},{cut},{text}&"")'


def grouped_cell(number: str) -> str:
    """A whole number of at most twelve digits, its thousands apart; `TEXT` depends on the computer."""
    groups = (f'MID("{" " * 12}"&{number},LEN({number})+{first},3)' for first in (1, 4, 7, 10))
    return f'SUBSTITUTE(TRIM({_GAP.join(groups)})," ","\u00a0")'


def waived(cell: str, waiver: Waiver, asking: Iterable[str]) -> str:
    """Whether a cell, or each cell of a range, lets its sibling off; `asking` are the labels that do not.

    What cannot be read lets off too, a day before 1900 or an answer of no list: its own finding is enough.
    """
    if waiver.answers:
        still = "+".join(f"({cell}={quoted(label)})" for label in asking)
    elif waiver.ahead:
        still = f"ISNUMBER({cell})*({cell}>={_FIRST_DAY})*({cell}<=this_day)"
    else:
        return filled(cell)
    return f"({filled(cell)}*(1-IFERROR({still},0))>0)"


def form_cell(sheet: str, key: str) -> str:
    """The input cell of a form field, found by its key."""
    return f'INDEX(VAL_{sheet},MATCH("{key}",KEY_{sheet},0))'


def column(table: str, key: str) -> str:
    """The data cells of a column of a table, from the row under its labels to the one above its sentinel."""
    place = f'MATCH("{key}",K_{table},0)'
    return f"INDEX(T_{table},2,{place}):INDEX(T_{table},ROWS(T_{table})-1,{place})"


def used_rows(table: str, *, fixed: bool) -> str:
    """1 for each row in which something but an error stands beside its id (and its label if it is fixed)."""
    first = 3 if fixed else 2
    block = f"INDEX(T_{table},2,{first}):INDEX(T_{table},ROWS(T_{table})-1,COLUMNS(T_{table}))"
    ones = f"INDEX(ONES,1):INDEX(ONES,COLUMNS(T_{table})-{first - 1})"
    return f"--(MMULT(--{filled(block, error='FALSE')},{ones})>0)"


def empty_table(table: str) -> str:
    """Whether no row of a table is in use."""
    return f"SUM(U_{table})=0"


def row_cell(table: str, key: str, at: int) -> str:
    """The cell of a column in the data row number `at` of a table, from 0."""
    return f'INDEX(T_{table},{at + 2},MATCH("{key}",K_{table},0))'


def beyond_print(tables: Iterable[str], said: str) -> str:
    """A sentence when filled rows of a table lie under its last printed cell, else nothing."""
    beyond = "+".join(_beyond(table) for table in tables)
    return f'=IF({beyond}>0,{quoted(said)},"")' if beyond else '=""'


def _beyond(table: str) -> str:
    """How many cells are filled under the last printed one, as far as the table goes on."""
    top, last = f"ROW(INDEX(T_{table},1,1))", f"ROW(PRN_{table})"
    rest = f"INDEX(T_{table},{last}-{top}+2,2):INDEX(T_{table},ROWS(T_{table})-1,COLUMNS(T_{table}))"
    return f"IFERROR(IF({last}>={top}+ROWS(T_{table})-2,0,SUMPRODUCT(--(LEN({rest})>0))),0)"


def link(target: str, shown: str) -> str:
    """A link inside the workbook, to `sheet!cell` given as an expression."""
    return f'HYPERLINK("#"&{target},{shown})'


def quoted(text: str) -> str:
    """A text constant."""
    return '"' + text.replace('"', '""') + '"'
