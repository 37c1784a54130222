"""What a built workbook is made of, by an independent reader: safe formulas, guards, locks, widths."""

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from conftest import EXAMPLES, TODAY
from hands import opened
from openpyxl.formula import Tokenizer
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet
from read_back import Read, read_back

from wecco_xl.grid.layout import MARK, MARK_END, MARK_HEAD, MARK_KEYS, SHEETS
from wecco_xl.plan.field import Row
from wecco_xl.plan.plan import Plan, sections
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Kind
from wecco_xl.reading.plan_json import load
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.look import NUMBER_FORMATS

BLANK = ("wecco", "nzassa")
MAX_SIZE, MAX_TABS, MAX_COLUMNS, SCREEN = 500_000, 14, 12, 1366
MAX_FROZEN = 200
A4_WIDE = (9, True)
SEQUENCE = (  # our other sheets come after
    *("synthesis", "home", "identification", "diagnosis", "mobility", "objectives", "action_plan"),
    *("calendar", "charter"),
    *("trainings", "monitoring", "journal", "actors", "visa", "control"),
)
FUNCTIONS = {
    *("ADDRESS", "AND", "CELL", "CLEAN", "COLUMN", "COLUMNS", "COUNT", "COUNTA", "COUNTIF"),
    *("COUNTIFS", "DATE", "FIND", "SUBTOTAL"),
    *(
        "HYPERLINK",
        "IF",
        "IFERROR",
        "INDEX",
        "INT",
        "ISNUMBER",
        "LEFT",
        "LARGE",
        "LEN",
        "MATCH",
        "MAX",
        "MID",
        "MIN",
    ),
    *(
        "MMULT",
        "MONTH",
        "N",
        "NOT",
        "OR",
        "ROW",
        "ROWS",
        "SMALL",
        "SUBSTITUTE",
        "SUM",
        "SUMIFS",
        "SUMPRODUCT",
        "ISTEXT",
        "MOD",
        "REPT",
        "_xlfn.UNICODE",
    ),
    *("TODAY", "TRIM", "WEEKDAY", "YEAR", "_xlfn.UNICHAR"),
}
"""What formulas may call: all of it is in Excel 2013, in LibreOffice and in Excel on the web."""
VOLATILE = {"TODAY": 1, "CELL": len(SHEETS)}
CELLS = re.compile(r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?")
ENGLISH = re.compile(
    r"\b(the|and|with|value|required|error|please|enter|sheet|click|missing|field|select|your|this|row)\b",
    re.IGNORECASE,
)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@cache
def data_of(name: str) -> bytes:
    """A blank workbook by the code of its programme, or a filled one by the name of its example."""
    if name in BLANK:
        return build(words(name), TODAY)
    plan, _, _ = load(EXAMPLES / f"{name}.json")
    return build(words(plan.programme), TODAY, plan)


@cache
def book_of(name: str) -> openpyxl.Workbook:
    return opened(data_of(name))


@pytest.fixture(params=[*BLANK, "tissages-ndar"])
def name(request) -> str:
    return request.param


@pytest.fixture
def book(name) -> openpyxl.Workbook:
    return book_of(name)


@pytest.fixture
def read(name) -> Read:
    return read_back(data_of(name))


def formulas(book: openpyxl.Workbook) -> Iterator[tuple[str, str, str]]:
    """Every formula of a cell: its sheet, its address, its text."""
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            value = cell.value
            yield sheet.title, cell.coordinate, value.text if isinstance(value, ArrayFormula) else value


def named(book: openpyxl.Workbook) -> dict[str, str]:
    return {name: f"={one.attr_text}" for name, one in book.defined_names.items()}


def coloured(book: openpyxl.Workbook) -> Iterator[str]:
    """The formulas of conditional formats."""
    for sheet in book.worksheets:
        for area in sheet.conditional_formatting:
            yield from (f"={text}" for rule in area.rules for text in rule.formula)


def ranges(formula: str) -> list[str]:
    return [token.value for token in Tokenizer(formula).items if token.subtype == "RANGE"]


def called(formula: str) -> list[str]:
    return re.findall(r"[A-Za-z_][\w.]*(?=\()", re.sub(r'"[^"]*"', '""', formula))


# ── the file ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", [*BLANK, "tissages-ndar"])
def test_the_same_plan_gives_the_same_bytes_in_another_process(name):
    code = (
        "import hashlib, sys; from test_build_structure import data_of;"
        "print(hashlib.sha256(data_of(sys.argv[1])).hexdigest())"
    )
    tests = EXAMPLES.parents[1] / "tests"
    path = os.pathsep.join(map(str, (Path(__file__).parent, tests, tests / "support")))
    asked = subprocess.run(
        [sys.executable, "-c", code, name],
        env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.strip() == hashlib.sha256(data_of(name)).hexdigest()


def long(plan: Plan) -> Plan:
    """A plan whose tables have sixty rows each."""
    rows = {}
    for name, kind in sections(type(plan)).items():
        if issubclass(kind, Row) and not kind.fixed:
            known = [row for row in getattr(plan, name) if row] or [kind()]
            copies = islice(cycle(known), 60)
            rows[name] = tuple(
                row.model_copy(update={"id": f"{kind.prefix}{at:02}"}) for at, row in enumerate(copies, 1)
            )
    return plan.model_copy(update=rows)


def test_files_are_small(example):
    plan = long(example("tissages-ndar"))
    sizes = {name: len(data_of(name)) for name in BLANK}
    sizes["long"] = len(build(words(plan.programme), TODAY, plan))
    assert {name: size for name, size in sizes.items() if size >= MAX_SIZE} == {}


def test_properties_are_set_and_nothing_tells_the_day_of_the_build(book):
    about = book.properties
    assert all((about.title, about.creator, about.subject, about.description))
    assert about.created.year == about.modified.year == 2026
    assert (about.created.month, about.created.day) == (1, 1)


# ── sheets and columns ──────────────────────────────────────────────────────────────────────────────


def test_sheets_follow_the_guide(name, book):
    said = words(name) if name in BLANK else words("wecco")
    titles = [said.say(f"sheets.{key}.title") for key in SEQUENCE]
    assert book.sheetnames[: len(titles)] == titles


def test_tabs_are_few_enough_to_be_seen(book):
    assert len([sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]) <= MAX_TABS


def widths(sheet: Worksheet) -> dict[int, float]:
    """The width of each visible column by number, from 1: 7 pixels each, the margin of 5 pixels included."""
    found = {}
    for dimension in sheet.column_dimensions.values():
        for column in range(dimension.min, dimension.max + 1):
            found[column] = 0 if dimension.hidden else dimension.width
    return found


def test_the_window_is_that_of_a_small_laptop(book):
    """Excel opens a file in the window that it names: not in a smaller one, with half of its tabs out."""
    (view,) = book.views
    assert (view.windowWidth // 15, view.tabRatio) == (SCREEN, 800)


LONGEST = {"title": 31, "prompt": 255, "guard": 255, "formula": 8192}
"""In characters, what Excel takes: of names of sheets and titles of messages, messages, guards, formulas."""


def test_nothing_is_longer_than_excel_takes(book):
    guards = [one for sheet in book.worksheets for one in sheet.data_validations.dataValidation]
    texts = {
        "title": [*book.sheetnames, *(text for one in guards for text in (one.promptTitle, one.errorTitle))],
        "prompt": [text for one in guards for text in (one.prompt, one.error)],
        "guard": [text for one in guards for text in (one.formula1, one.formula2)],
        "formula": [text for _, _, text in formulas(book)],
    }
    found = {name: max(len(text or "") for text in known) for name, known in texts.items()}
    assert {name: found[name] for name in found if found[name] > LONGEST[name]} == {}


def test_tables_fit_a_screen(book, read):
    rare = {spec.name for spec in programme(read.plan.programme).specs if spec.rare}
    wide, many = {}, {}
    for name, place in read.places.tables.items():
        shown = {key: column for key, column in place.columns.items() if f"{name}.{key}" not in rare}
        known = widths(book[place.sheet])
        pixels = sum(round(known.get(at, 9.14) * 7) for at in range(1, max(shown.values()) + 2))
        wide |= {name: pixels} if pixels > SCREEN else {}
        many |= {name: len(shown)} if len(shown) > MAX_COLUMNS else {}
    assert (many, wide) == ({}, {})


def frozen(sheet: Worksheet) -> int:
    """The height of the rows that never scroll away, in pixels: 4 for 3 points."""
    pane = sheet.sheet_view.pane
    points = 0.0
    for row in range(1, int(pane.ySplit if pane and pane.ySplit else 0) + 1):
        about = sheet.row_dimensions[row]
        letters = max((cell.font.sz or 10 for cell in sheet[row] if cell.value is not None), default=10)
        points += 0 if about.hidden else about.height or max(15, letters * 1.35)
    return round(points * 4 / 3)


def test_little_is_frozen(book):
    """Else the rows below cannot be reached by scrolling on a small screen."""
    heights = {sheet.title: frozen(sheet) for sheet in book.worksheets}
    assert {title: height for title, height in heights.items() if height > MAX_FROZEN} == {}
    assert sum(height > 0 for height in heights.values()) >= len(SHEETS)


# ── paper ───────────────────────────────────────────────────────────────────────────────────────────

SMALLEST = 8


def test_every_page_says_whose_it_is(name, book):
    """The programme and the file on the left, the sheet, then the day and the page."""
    said = words(name) if name in BLANK else words("wecco")
    behind = {said.say(f"sheets.{key}.title") for key in ("lists", "calculations")}
    for sheet in (one for one in book.worksheets if one.title not in behind):
        foot = sheet.oddFooter
        told = (foot.left.text, foot.center.text, foot.right.text)
        assert told == (f"{said.programme.name} · &F", "&A", "&D · &P / &N"), sheet.title
        assert (sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage) == A4_WIDE


def test_letters_are_large_enough(book):
    sizes = {cell.font.sz for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert min(size for size in sizes if size) >= SMALLEST


def test_days_are_shown_in_french(book):
    formats = {cell.number_format for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert {one for one in formats if "mmm" in one and not one.startswith("[$-40C]")} == set()


def test_keys_are_hidden(book, read):
    for key in SHEETS:
        sheet = book[read.places.sheets[key]]
        assert sheet.column_dimensions["A"].hidden
        keyed = [cell.row for cell in sheet["A"] if str(cell.value).startswith(MARK_KEYS)]
        assert all(sheet.row_dimensions[row].hidden for row in [1, *keyed])


def test_no_mark_is_seen(book):
    """Not on the sheets either that show themselves once Python has written there."""
    marks = (MARK, MARK_HEAD, MARK_END, MARK_KEYS)
    found = {sheet.title: [text for text in cells_seen(sheet) if text.startswith(marks)] for sheet in book}
    assert {title: texts for title, texts in found.items() if texts} == {}
    assert any(str(cell.value).startswith(MARK_HEAD) for cell in book["Historique"]["A"])


def test_no_english_is_seen():
    for name in BLANK:
        book = book_of(name)
        assert [text for sheet in book.worksheets for text in seen(sheet) if ENGLISH.search(text)] == []


def seen(sheet: Worksheet) -> Iterator[str]:
    """The texts that people may see on a sheet, messages of guards included."""
    if sheet.sheet_state != "visible":
        return
    yield from cells_seen(sheet)
    for guard in sheet.data_validations.dataValidation:
        yield from filter(None, (guard.prompt, guard.promptTitle, guard.error, guard.errorTitle))
    yield sheet.title


def cells_seen(sheet: Worksheet) -> Iterator[str]:
    """The texts of the cells whose row and column are shown."""
    hidden = {column for column, width in widths(sheet).items() if width == 0}
    for row in sheet.iter_rows():
        if not sheet.row_dimensions[row[0].row].hidden:
            yield from (
                str(cell.value) for cell in row if cell.data_type == "s" and cell.column not in hidden
            )


# ── formulas ────────────────────────────────────────────────────────────────────────────────────────


def test_formulas_use_functions_that_every_spreadsheet_knows(book):
    texts = [*(text for _, _, text in formulas(book)), *named(book).values(), *coloured(book)]
    assert {function for text in texts for function in called(text)} - FUNCTIONS == set()


def test_volatile_functions_are_rare(book):
    found = Counter(function for _, _, text in formulas(book) for function in set(called(text)))
    for function, most in VOLATILE.items():
        assert found[function] <= most
        assert not any(function in called(text) for text in [*named(book).values(), *coloured(book)])


def test_no_formula_points_at_an_input_cell(book, read):
    """By key or by name only: a cell that is cut, sorted or deleted would break a reference."""
    inputs = {read.places.sheets[key] for key in SHEETS}
    pointing = []
    for sheet, cell, text in formulas(book):
        for area in ranges(text):
            target, _, local = area.rpartition("!")
            if (target or sheet).strip("'").replace("''", "'") in inputs and CELLS.fullmatch(local):
                pointing.append((sheet, cell, area))
    assert pointing == []


def test_conditional_formats_reach_other_sheets_by_names_only(book):
    """A reference to another sheet would need an extension that is lost when other programs save."""
    assert [text for text in coloured(book) if any("!" in area for area in ranges(text))] == []


def test_every_name_leads_somewhere(book):
    names = named(book)
    sheets = set(book.sheetnames)
    texts = [*names.values(), *(text for _, _, text in formulas(book)), *coloured(book)]
    for area in {area for text in texts for area in ranges(text)}:
        target, _, local = area.rpartition("!")
        assert "#REF!" not in area
        assert not target or target.strip("'").replace("''", "'") in sheets, area
        assert target or CELLS.fullmatch(local) or local in names, area


# ── guards and locks ────────────────────────────────────────────────────────────────────────────────


def test_guards_stop_only_where_a_list_is_closed(book, read):
    kinds = {spec.name: spec.kind for spec in programme(read.plan.programme).specs}
    for key in SHEETS:
        sheet = book[read.places.sheets[key]]
        cells = {
            cell: loc
            for (name, *cell_), loc in read.places.locs().items()
            if name == sheet.title
            for cell in [tuple(cell_)]
        }
        for guard in sheet.data_validations.dataValidation:
            first = next(iter(guard.sqref.ranges))
            loc = cells[first.min_row - 1, first.min_col - 1]
            stops = guard.type and guard.showErrorMessage and guard.errorStyle in (None, "stop")
            assert bool(stops) is (kinds[f"{loc[0]}.{loc[-1]}"] in (Kind.CHOICE, Kind.YES_NO)), loc
            if guard.type == "list":
                assert guard.formula1.lstrip("=") in book.defined_names, loc


def test_inputs_are_open_and_the_rest_is_locked(book, read):
    fixed = {name for name, kind in sections(type(read.plan)).items() if issubclass(kind, Row) and kind.fixed}
    inputs = read.places.locs()
    for key in SHEETS:
        sheet = book[read.places.sheets[key]]
        assert sheet.protection.sheet
        assert not sheet.protection.password
        for row in sheet.iter_rows(max_row=max(at for name, at, _ in inputs if name == sheet.title) + 1):
            for cell in row:
                loc = inputs.get((sheet.title, cell.row - 1, cell.column - 1))
                if loc is not None and not (loc[-1] == "id" and loc[0] in fixed):
                    assert not cell.protection.locked, (loc, cell.coordinate)
                elif loc is None and cell.value is not None:
                    assert cell.protection.locked, (sheet.title, cell.coordinate)


def test_locks_are_written_and_the_normal_style_is_open():
    """Some programs give a cell without a protection of its own the one of the style Normal."""
    with zipfile.ZipFile(io.BytesIO(data_of("wecco"))) as package:
        styles = ET.fromstring(package.read("xl/styles.xml"))  # noqa: S314 - our own file
    normal = styles.find(f"{MAIN}cellStyleXfs/{MAIN}xf/{MAIN}protection")
    formats = styles.findall(f"{MAIN}cellXfs/{MAIN}xf")
    assert normal is not None
    assert normal.get("locked") == "0"
    assert all(one.find(f"{MAIN}protection") is not None for one in formats)


def test_texts_stay_texts(book, read):
    """« +221… » is no number, « - … » no formula, « 0042 » keeps its zeros."""
    kinds = {spec.name: spec.kind for spec in programme(read.plan.programme).specs}
    for (sheet, row, column), loc in read.places.locs().items():
        kind = kinds.get(f"{loc[0]}.{loc[-1]}", Kind.ROW_ID)
        wanted = NUMBER_FORMATS.get(kind, "@")
        assert book[sheet].cell(row + 1, column + 1).number_format == wanted, loc
