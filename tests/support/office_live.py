"""A LibreOffice whose formulas are watched: what they say, and what Python says of the same cells."""

import io
import os
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import to_excel
from soffice import Office, reason_to_skip
from xlsxwriter.utility import xl_cell_to_rowcol

from wecco_xl import palette
from wecco_xl.grid.layout import SHEETS, STATE, VALUE
from wecco_xl.grid.snapshot import Cell, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Loc
from wecco_xl.reading.judge import Judged
from wecco_xl.review.requirements import missing, unasked
from wecco_xl.review.review import Review

MISSING = {"missing": "●", "missing_next": "○", "empty_table": "●", "empty_table_next": "○"}
Figures = dict[str, float]


class LiveOffice(Office):
    """An `Office` with the orders of `uno_live.LiveServer` as well."""

    server = Path(__file__).with_name("uno_live.py")

    def opened(self, data: bytes, name: str = "ouvert.xlsx") -> "Watched":
        """Open a workbook under a file name of its own."""
        path = self.folder / name
        path.write_bytes(data)
        return Watched(self, self.do("open", path=str(path)))


@dataclass(frozen=True, slots=True)
class Watched:
    """The workbook that is open."""

    office: LiveOffice
    tabs: list[str]

    def read(self) -> Snapshot:
        """What the sheets hold now, as a program reads them: dates are numbers."""
        return _snapshot(self.office.do("sheets"))

    def swept(self, place: Cell, values: list[Any], sheets: list[str]) -> Iterator[Snapshot]:
        """Put one value after the other in a cell; each time what some sheets hold."""
        for found in self.office.do("sweep", place=place, values=values, watched=sheets):
            yield _snapshot(found)

    def put(self, *cells: tuple[Cell, Any]) -> None:
        self.office.do("puts", cells=[[*cell, value] for cell, value in cells])

    def value(self, cell: Cell) -> Any:
        sheet, row, column = cell
        return self.office.do("values", sheet=sheet)[row][column]

    def names(self) -> dict[str, Cell]:
        return {name: (sheet, row, column) for name, (sheet, row, column) in self.office.do("names").items()}

    def evaluated(self, expressions: list[str]) -> list[Any]:
        """The values of some expressions, on a sheet that is made for them."""
        scratch = "Brouillon"
        self.office.do("insert_sheet", name=scratch)
        self.put(*(((scratch, at, 0), f"={one}") for at, one in enumerate(expressions)))
        found = [row[0] for row in self.office.do("values", sheet=scratch)]
        self.office.do("delete_sheet", sheet=scratch)
        return found

    def differences(self, data: bytes) -> dict[Cell, tuple[Any, Any]]:
        """Where the result of a formula is not the one that is stored in `data`: stored, calculated."""
        stored, sheets = stored_values(data), self.read().sheets
        formulas = [
            (name, row, at) for name in sheets for row, at, _ in self.office.do("formulas", sheet=name)
        ]
        pairs = {
            (name, row, at): (stored.get((name, row, at), ""), sheets[name][row][at])
            for name, row, at in formulas
        }
        return {cell: pair for cell, pair in pairs.items() if pair[0] != pair[1]}

    def colours(self) -> dict[Cell, str]:
        """The background of each cell as LibreOffice paints it, conditional formats included."""
        return dict(_painted(self._exported(), r'<td[^>]* bgcolor="(#[0-9A-F]{6})"'))

    def inks(self) -> dict[Cell, str]:
        """The colour of the letters of each cell, conditional formats included."""
        return dict(_painted(self._exported(), r'<font[^>]* color="(#[0-9A-F]{6})"'))

    def _exported(self) -> str:
        path = self.office.folder / "couleurs.html"
        self.office.do("export", path=str(path))
        return path.read_text(encoding="utf-8")


def live_office(folder: Path) -> LiveOffice:
    """A LibreOffice to watch, or a skipped test where there is none."""
    if reason := reason_to_skip():
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    return LiveOffice(folder)


def stored_values(data: bytes) -> dict[Cell, Any]:
    """What is stored in the cells of a file, by an independent reader; dates are numbers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of the extensions that it drops
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {
        (sheet.title, cell.row - 1, cell.column - 1): to_excel(cell.value) if cell.is_date else cell.value
        for sheet in book.worksheets
        for line in sheet.iter_rows()
        for cell in line
        if cell.value is not None
    }


def _snapshot(sheets: dict[str, list[list[Any]]]) -> Snapshot:
    errors = {
        (name, row, column): "#N/A"
        for name, lines in sheets.items()
        for row, line in enumerate(lines)
        for column, value in enumerate(line)
        if value is None
    }
    return Snapshot(sheets, errors)


def _painted(page: str, looked_for: str) -> Iterator[tuple[Cell, str]]:
    for table in page.split("<h1>Sheet ")[1:]:
        name = re.search(r"<em>(.*?)</em>", table)
        assert name
        for row, line in enumerate(re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)):
            column = 0
            for cell in re.findall(r"<td.*?</td>", line, re.DOTALL):
                if colour := re.search(looked_for, cell):
                    yield (name[1], row, column), colour[1]
                span = re.search(r"^<td[^>]* colspan=(\d+)", cell)
                column += int(span[1]) if span else 1


def figures_of(review: Review) -> Figures:
    """Due and missing per sheet, per usage (now and once due) and in all, under the names of the formulas."""
    found: Figures = {"DUE_all": review.overall.due, "GAP_all": review.overall.due - review.overall.filled}
    for sheet, sections in SHEETS.items():
        counts = [review.by_section[section] for section in sections]
        found |= {f"DUE_{sheet}": sum(one.due for one in counts)}
        found |= {f"GAP_{sheet}": sum(one.due - one.filled for one in counts)}
    for usage, one in review.by_usage.items():
        found |= {f"DUE_u_{usage}": one.due, f"GAP_u_{usage}": one.due - one.filled}
    for state in review.readiness:
        found[f"DUE_w_{state.usage}"] = state.needed_when_due
        found[f"GAP_w_{state.usage}"] = state.needed_when_due - state.filled_when_due
    return found


def signs_of(said: Judged, snapshot: Snapshot) -> dict[Loc, str]:
    """The sign of each form field by Python."""
    gaps = {one.loc: MISSING[one.code] for one in missing(said.review.case)}
    found, let_off = {}, {*unasked(said.review.case)}
    for loc, (sheet, row, column) in said.places.forms.items():
        filled = (sheet, row, column) in snapshot.errors or not is_blank(snapshot.sheets[sheet][row][column])
        found[loc] = gaps.get(loc) or ("✓" if filled else "–" if loc in let_off else "")
    return found


def live_signs(said: Judged, rows: dict[str, list[list[Any]]]) -> dict[Loc, str]:
    """The sign of each form field by formula."""
    return {
        loc: rows[sheet][row][column - VALUE + STATE]
        for loc, (sheet, row, column) in said.places.forms.items()
    }


def links(formulas: list[list[Any]]) -> list[str]:
    """The expression of the target in each formula that holds a link."""
    return [
        _first_argument(text.split("HYPERLINK(", 1)[1]) for _, _, text in formulas if "HYPERLINK(" in text
    ]


def _first_argument(text: str) -> str:
    depth, quoted = 0, False
    for at, sign in enumerate(text):
        quoted ^= sign == '"'
        depth += 0 if quoted else (sign == "(") - (sign == ")")
        if sign in ",;" and not depth and not quoted:
            return text[:at]
    raise AssertionError(text)


def place_of(target: str) -> Cell:
    """`#'L''action'!B2` is ("L'action", 1, 1)."""
    found = re.fullmatch(r"#'((?:[^']|'')+)'!([A-Z]+\d+)", target)
    assert found, target
    return (found[1].replace("''", "'"), *xl_cell_to_rowcol(found[2]))


MARKED = palette.MISSING
"""The colour of « manque à cette étape »."""
