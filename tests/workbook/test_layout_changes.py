"""Whatever people do to the layout of a workbook, the same data are read or the doubt has an address."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hands import Hands, sheet_path, with_part, with_xml
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from read_back import by_id, read_back

from wecco_xl.plan.plan import Plan
from wecco_xl.workbook.judge import judge, remarks
from wecco_xl.workbook.layout import MARK_HEAD, MARK_KEYS, ROWS, SHEETS
from wecco_xl.workbook.plan_file import dump
from wecco_xl.workbook.read import snapshot_of

TODAY = date(2026, 11, 20)
EXAMPLE = "tissages-ndar"
Change = Callable[[Hands], Any]


def reversed_sheets(on: Hands) -> None:
    on.book._sheets.reverse()


def renamed_sheets(on: Hands) -> None:
    for number, sheet in enumerate(on.book.worksheets):
        sheet.title = f"Feuille d'été {number}"


def hidden_sheets(on: Hands) -> None:
    for number, sheet in enumerate(on.book.worksheets[1:]):
        sheet.sheet_state = ("hidden", "veryHidden")[number % 2]


def own_sheet(on: Hands) -> None:
    sheet = on.book.create_sheet("Mes notes", 0)
    for row, text in enumerate(
        ["#wecco", "#wecco 1 wecco", "#wecco 1 wecco notes", "#keys needs", "cover.plan_id"], 1
    ):
        sheet.cell(row, 1, text)


def rows_inserted_everywhere(on: Hands) -> None:
    for key in SHEETS:
        sheet = on.sheet(key)
        for row in range(sheet.max_row, 0, -1):
            inside = sheet.cell(row, 1).value is None and sheet.cell(row - 1 or 1, 1).value is None
            if not inside and not str(sheet.cell(row, 1).value).startswith((MARK_HEAD, MARK_KEYS)):
                sheet.insert_rows(row)


def columns_inserted_left(on: Hands) -> None:
    for key in SHEETS:
        on.sheet(key).insert_cols(1, 3)


def columns_inserted_inside(on: Hands) -> None:
    for key in SHEETS:
        for column in (8, 5, 4, 3, 2):
            on.sheet(key).insert_cols(column)


def columns_moved(on: Hands) -> None:
    on.swap_columns("needs", "id", "severity")
    on.swap_columns("trainings", "title", "end")


def keys_shown(on: Hands) -> None:
    for key in SHEETS:
        sheet = on.sheet(key)
        sheet.column_dimensions["A"].hidden = False
        for row in list(sheet.row_dimensions):
            sheet.row_dimensions[row].hidden = False


def rows_filtered(on: Hands) -> None:
    for name in ("needs", "trainings"):
        for row in on.rows(name)[::2]:
            on.table(name).row_dimensions[row].hidden = True


def other_language(on: Hands) -> None:
    for key in SHEETS:
        sheet = on.sheet(key)
        keyed = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value]
        inputs = {(row + 1, column + 1) for _, row, column in on.read.places.locs()}
        for row in keyed:
            for column in range(2, 12):
                cell = sheet.cell(row, column)
                if (row, column) not in inputs and not str(sheet.cell(row, 1).value).startswith(
                    (MARK_KEYS, "#end")
                ):
                    cell.value = "Name in English"


def junk_among_the_keys(on: Hands) -> None:
    for key in SHEETS:
        sheet = on.sheet(key)
        for row in range(1, sheet.max_row + 8):
            if sheet.cell(row, 1).value is None:
                sheet.cell(row, 1, ("bonjour", "#REF!", "hello.you", "#note", "a b", "needs.id")[row % 6])


def notes_beside(on: Hands) -> None:
    for key in SHEETS:
        for row in range(4, on.sheet(key).max_row + 1):
            if not str(on.sheet(key).cell(row, 1).value).startswith(MARK_KEYS):
                on.sheet(key).cell(row, 40, "note à moi")


def numbers_as_text(on: Hands) -> None:
    for section in ("origin_company", "host_company"):
        for key in ("turnover", "employees"):
            cell = on.cell(section, key)
            if cell.value is not None:
                cell.value = f" {cell.value:,.0f}\u00a0".replace(",", "\u202f")


def dates_as_text(on: Hands) -> None:
    cell = on.cell("trainings", 0, "start")
    cell.value = f"{cell.value:%d/%m/%Y}"


def year_of_1904(on: Hands) -> None:
    on.book.epoch = CALENDAR_MAC_1904


def form_row_moved(on: Hands) -> None:
    sheet, source = on.sheet("diagnosis"), on.cell("diagnosis", "summary").row
    target = sheet.max_row + 5
    for column in range(1, 6):
        sheet.cell(target, column, sheet.cell(source, column).value)
        sheet.cell(source, column).value = None


def sentinel_deleted(on: Hands) -> None:
    for name in ("criteria", "needs", "contributions", "actors", "visa_documents"):
        on.table(name).delete_rows(on.end(name))


SAME = [
    *(reversed_sheets, renamed_sheets, hidden_sheets, own_sheet, keys_shown),
    *(columns_inserted_left, columns_inserted_inside, columns_moved, rows_filtered, other_language),
    *(junk_among_the_keys, notes_beside, numbers_as_text, dates_as_text, year_of_1904, form_row_moved),
    sentinel_deleted,
]


@pytest.mark.parametrize("change", SAME, ids=lambda change: change.__name__)
def test_the_same_plan_is_read(change, built, example):
    on = Hands(built(EXAMPLE))
    change(on)
    read = read_back(on.saved())
    assert read.doubts == []
    assert read.text == dump(example(EXAMPLE))


def test_every_address_follows_the_moved_cells(built):
    """Junk typed before the move is named at its new cell."""
    on = Hands(built(EXAMPLE))
    on.cell("trainings", 2, "days").value = "sept jours"
    on.cell("origin_company", "employees").value = "vingt-deux"
    on.table("trainings").insert_rows(on.rows("trainings")[1], 4)
    on.sheet("identification").insert_cols(3, 2)
    renamed_sheets(on)
    data = on.saved()
    shown = [remark for remark in remarks(judge(snapshot_of(data), TODAY)) if "parsing" in remark.code]
    cells = {remark.address for remark in shown}
    assert {
        Hands(data).book[place][cell].value for place, _, cell in (one.partition("!") for one in cells)
    } == {
        "sept jours",
        "vingt-deux",
    }


def rows_sorted(on: Hands) -> None:
    for name in ("needs", "objectives", "actions", "trainings"):
        on.sort_rows(name, lambda rows: rows[::-1])


def rows_inserted_inside(on: Hands) -> None:
    for name in ("criteria", "needs", "trainings", "actors"):
        on.table(name).insert_rows(on.rows(name)[2], 3)


def filled_row_after_a_gap(on: Hands) -> None:
    on.move_row("needs", on.rows("needs")[5], on.rows("needs")[30])


@pytest.mark.parametrize(
    "change", [rows_sorted, rows_inserted_everywhere, rows_inserted_inside, filled_row_after_a_gap]
)
def test_the_same_rows_are_read_in_another_order(change, built, example):
    on = Hands(built(EXAMPLE))
    change(on)
    read = read_back(on.saved())
    assert read.doubts == []
    assert by_id(read.plan) == by_id(example(EXAMPLE))


def test_rows_added_above_the_sentinel_are_read(built, example):
    on = Hands(built(EXAMPLE))
    end = on.end("needs")
    on.table("needs").insert_rows(end, 30)
    for number in range(30):
        on.write_row("needs", end + number, id=f"B{number + ROWS + 1}", description=f"besoin {number}")
    read = read_back(on.saved())
    assert read.doubts == []
    assert [row.description for row in read.plan.needs[ROWS:]] == [f"besoin {number}" for number in range(30)]
    assert read.plan.needs[:6] == example(EXAMPLE).needs


def test_deleted_rows_are_gone_and_nothing_else(built, example):
    on = Hands(built(EXAMPLE))
    on.table("needs").delete_rows(on.rows("needs")[1], 2)
    read, plan = read_back(on.saved()), example(EXAMPLE)
    assert read.doubts == []
    assert read.plan == plan.model_copy(update={"needs": (plan.needs[0], *plan.needs[3:])})


def sheet_deleted(on: Hands) -> None:
    on.book.remove(on.sheet("mobility"))


def sheet_copied(on: Hands) -> None:
    on.book.copy_worksheet(on.sheet("identification"))


def mark_deleted(on: Hands) -> None:
    on.sheet("mobility").delete_rows(1)


def pushed_too_far(on: Hands) -> None:
    on.sheet("mobility").insert_cols(1, 12)


def form_row_deleted(on: Hands) -> None:
    on.sheet("diagnosis").delete_rows(on.cell("diagnosis", "summary").row)


def form_row_copied(on: Hands) -> None:
    sheet, row = on.sheet("diagnosis"), on.cell("diagnosis", "summary").row
    for column in range(1, 6):
        sheet.cell(sheet.max_row + (column == 1), column, sheet.cell(row, column).value)


def form_row_copied_into_a_table(on: Hands) -> None:
    row = on.cell("diagnosis", "summary").row
    for column in range(1, 6):
        on.sheet("diagnosis").cell(
            on.rows("needs")[20], column, on.sheet("diagnosis").cell(row, column).value
        )


def column_deleted(on: Hands) -> None:
    on.table("needs").delete_cols(on.cell("needs", 0, "severity").column)


def column_key_twice(on: Hands) -> None:
    on.table("needs").cell(on.head("needs") - 1, 30, "severity")


def head_deleted(on: Hands) -> None:
    on.table("needs").delete_rows(on.head("needs"))
    on.table("needs").cell(on.end("needs") + 2, 4, "sous le tableau")


def table_copied_below(on: Hands) -> None:
    sheet, first, last = on.table("needs"), on.head("needs") - 1, on.end("needs")
    for row in range(first, last + 1):
        for column in range(1, 14):
            sheet.cell(row + 60, column, sheet.cell(row, column).value)


def row_under_the_sentinel(on: Hands) -> None:
    on.write_row("needs", on.end("needs") + 1, id="B77", description="un besoin de plus", severity="Forte")


def row_on_the_sentinel(on: Hands) -> None:
    on.write_row("trainings", on.end("trainings"), title="une formation de plus")


def merged_rows(on: Hands) -> None:
    one, other = on.cell("needs", 0, "severity"), on.cell("needs", 2, "severity")
    on.table("needs").merge_cells(f"{one.coordinate}:{other.coordinate}")
    on.cell("needs", 1, "severity")


def merged_with_the_label(on: Hands) -> None:
    cell = on.cell("diagnosis", "summary")
    on.sheet("diagnosis").merge_cells(
        start_row=cell.row, end_row=cell.row, start_column=3, end_column=cell.column
    )


def merged_with_the_help(on: Hands) -> None:
    cell = on.cell("diagnosis", "summary")
    column = cell.column
    on.sheet("diagnosis").merge_cells(
        start_row=cell.row, end_row=cell.row, start_column=column, end_column=column + 3
    )


def errors(on: Hands) -> None:
    on.cell("trainings", 1, "days").value = "#REF!"
    on.cell("cover", "provider").value = "#N/A"
    on.cell("needs", 25, "severity").value = "#DIV/0!"
    on.cell("needs", 1, "id").value = "#NAME?"


def formulas_without_result(on: Hands) -> None:
    on.cell("trainings", 1, "days").value = "=3+4"
    on.cell("cover", "provider").value = '="a"&"b"'


def foreign_column_key(on: Hands) -> None:
    on.table("needs").cell(on.head("needs") - 1, 30, "budget")
    on.table("needs").cell(on.rows("needs")[1], 30, 12)


def field_of_another_model(on: Hands) -> None:
    sheet = on.sheet("diagnosis")
    row = on.cell("diagnosis", "weaknesses").row + 1
    sheet.insert_rows(row)
    sheet.cell(row, 1, "diagnosis.old_field")
    sheet.cell(row, on.cell("diagnosis", "summary").column, "une valeur")


NEEDS = (
    "domain",
    "description",
    "evidence",
    "severity",
    "urgency",
    "theme",
    "step",
    "identified_on",
    "effect",
)
DOUBTS: list[tuple[Change, list[str]]] = [
    (sheet_deleted, ["missing_section @ mobility", "missing_section @ opportunities"]),
    (mark_deleted, ["missing_section @ mobility", "missing_section @ opportunities"]),
    (pushed_too_far, ["missing_section @ mobility", "missing_section @ opportunities"]),
    (sheet_copied, ["duplicate_sheet @ origin_company"]),
    (form_row_deleted, ["missing_place @ diagnosis.summary"]),
    (form_row_copied, ["duplicate_key @ diagnosis.summary"]),
    (form_row_copied_into_a_table, ["duplicate_key @ diagnosis.summary"]),
    (column_deleted, ["missing_place @ needs.severity"]),
    (column_key_twice, ["duplicate_key @ needs.severity"]),
    (head_deleted, ["missing_section @ needs"]),
    (table_copied_below, ["duplicate_key @ needs"]),
    (row_under_the_sentinel, ["outside_table @ needs"]),
    (row_on_the_sentinel, ["outside_table @ trainings"]),
    (merged_rows, ["merged_cells @ needs[0].severity"]),
    (merged_with_the_label, ["merged_away @ diagnosis.summary"]),
    (merged_with_the_help, []),
    (
        errors,
        [
            "error_value @ cover.provider",
            "error_value @ needs[1].id",
            "error_value @ needs[25].severity",
            "error_value @ trainings[1].days",
        ],
    ),
    (
        formulas_without_result,
        ["formula_without_result @ cover.provider", "formula_without_result @ trainings[1].days"],
    ),
    (foreign_column_key, ["extra_forbidden @ needs[1].budget"]),
    (field_of_another_model, ["extra_forbidden @ diagnosis.old_field"]),
]
LOST: dict[Change, list[str]] = {
    sheet_deleted: ["mobility", "opportunities"],
    mark_deleted: ["mobility", "opportunities"],
    pushed_too_far: ["mobility", "opportunities"],
    form_row_deleted: ["diagnosis"],
    column_deleted: ["needs"],
    head_deleted: ["needs"],
    merged_rows: ["needs"],
    merged_with_the_label: ["diagnosis"],
    errors: ["cover", "needs", "trainings"],
    formulas_without_result: ["cover", "trainings"],
}
"""The sections that lose something; all others are read whole."""


@pytest.mark.parametrize(("change", "doubts"), DOUBTS, ids=[change.__name__ for change, _ in DOUBTS])
def test_the_doubt_has_an_address_and_nothing_else_is_lost(change, doubts, built, example):
    on = Hands(built(EXAMPLE))
    change(on)
    data = on.saved()
    read = read_back(data)
    assert read.doubts == doubts
    assert changed(read.plan, example(EXAMPLE)) == LOST.get(change, [])
    said = remarks(judge(snapshot_of(data), TODAY))
    assert all(one.where and one.message and one.fix for one in said)


def changed(one: Plan, other: Plan) -> list[str]:
    """The sections in which two plans differ."""
    return [name for name, value in one if value != getattr(other, name)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [(None, "missing_id"), ("B01", "duplicate_id"), ("X03", "foreign_id"), ("n° 3", "row_id_form")],
)
def test_an_id_that_names_no_single_row_is_told(typed, code, built):
    on = Hands(built(EXAMPLE))
    cell = on.cell("needs", 2, "id")
    cell.value = typed
    found = remarks(judge(snapshot_of(on.saved()), TODAY))
    assert [one.cell for one in found if one.code == code] == [cell.coordinate]


def test_a_formula_gives_its_stored_result(built, example):
    data = built(EXAMPLE)
    place = read_back(data).places.cell(("trainings", 1, "days"))
    read = read_back(with_xml(data, place, "<f>2+5</f><v>7</v>"))
    assert read.doubts == []
    assert read.plan.trainings[1].days == 7
    assert changed(read.plan, example(EXAMPLE)) in ([], ["trainings"])


@pytest.mark.parametrize("blank", ["\u00a0 ", "\u200b", "\n", " "])
def test_a_row_of_blanks_is_a_blank_row(blank, built, example):
    on = Hands(built(EXAMPLE))
    on.write_row("needs", on.rows("needs")[12], description=blank, severity=blank)
    on.cell("cover", "other").value = blank
    read = read_back(on.saved())
    assert read.doubts == []
    assert read.text == dump(example(EXAMPLE))


def test_a_million_formatted_blank_rows_change_nothing(built, example):
    data = built(EXAMPLE)
    part = sheet_path(data, read_back(data).places.tables["journal"].sheet)

    def grown(xml: bytes) -> bytes:
        first = max(int(one.split(b'"', 1)[0]) for one in xml.split(b'<row r="')[1:]) + 1
        rows = b"".join(
            b'<row r="%d"><c r="D%d" s="1"/></row>' % (row, row) for row in range(first, 1_048_577)
        )
        return xml.replace(b"</sheetData>", rows + b"</sheetData>")

    read = read_back(with_part(data, part, grown))
    assert read.doubts == []
    assert read.text == dump(example(EXAMPLE))
