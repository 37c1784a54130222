"""What people do to the layout of a workbook: first what must change nothing, then what raises a doubt."""

from hands import Hands
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from wecco_xl.grid.layout import MARK_HEAD, MARK_KEYS, SHEETS


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


def captions_unmerged(sheet: Worksheet) -> None:
    """openpyxl leaves merged areas where they are when columns are inserted, which no spreadsheet does."""
    for area in [*sheet.merged_cells.ranges]:
        sheet.unmerge_cells(str(area))


def columns_inserted_left(on: Hands) -> None:
    for key in SHEETS:
        captions_unmerged(on.sheet(key))
        on.sheet(key).insert_cols(1, 3)


def columns_inserted_inside(on: Hands) -> None:
    for key in SHEETS:
        captions_unmerged(on.sheet(key))
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
        captions_unmerged(sheet)
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


def rows_sorted(on: Hands) -> None:
    for name in ("needs", "objectives", "actions", "trainings"):
        on.sort_rows(name, lambda rows: rows[::-1])


def rows_inserted_inside(on: Hands) -> None:
    for name in ("criteria", "needs", "trainings", "actors"):
        on.table(name).insert_rows(on.rows(name)[2], 3)


def filled_row_after_a_gap(on: Hands) -> None:
    on.move_row("needs", on.rows("needs")[5], on.rows("needs")[15])


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
            on.rows("needs")[15], column, on.sheet("diagnosis").cell(row, column).value
        )


def column_deleted(on: Hands) -> None:
    on.table("trainings").delete_cols(on.cell("trainings", 0, "days").column)


def column_key_twice(on: Hands) -> None:
    on.table("needs").cell(on.head("needs") - 1, 30, "severity")


def head_deleted(on: Hands) -> None:
    on.table("needs").delete_rows(on.head("needs"))
    on.table("needs").cell(on.end("needs") + 2, 4, "sous le tableau")


def keys_deleted(on: Hands) -> None:
    """The hidden row above the labels of a table to which others refer."""
    on.table("actors").delete_rows(on.head("actors") - 1)


def table_copied_below(on: Hands) -> None:
    sheet, first, last = on.table("trainings"), on.head("trainings") - 1, on.end("trainings")
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
    on.cell("needs", 15, "severity").value = "#DIV/0!"
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


def section_torn(on: Hands) -> None:
    """The keys and the headings of a table to which others refer: nothing names its columns any more."""
    on.table("actors").delete_rows(on.head("actors") - 1, 2)
