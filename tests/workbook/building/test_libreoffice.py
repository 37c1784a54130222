"""What people do in a real LibreOffice, on protected sheets and without protection, is read back right."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from read_back import Read, by_id, read_back
from soffice import Office, started

from wecco_xl.grid.layout import KEYS, LABEL, SHEETS, VALUE
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.places import TablePlace
from wecco_xl.reading.plan_json import dump

pytestmark = pytest.mark.libreoffice

EXAMPLE = "tissages-ndar"
TABLES = ("needs", "objectives", "actions", "trainings", "journal")
Change = Callable[[Office, Read], object]


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[Office]:
    program = started(tmp_path_factory.mktemp("libreoffice"))
    yield program
    program.stop()


def at(read: Read, *loc: str | int) -> dict[str, str | int]:
    """The place of a field as the orders name it."""
    sheet, row, column = read.places.cell(loc)
    return {"sheet": sheet, "row": row, "column": column}


def span(read: Read, table: str) -> dict[str, str | int]:
    """The rows of a table from its first to its last column, with the column of ids to sort by."""
    place = read.places.tables[table]
    left, right = min(place.columns.values()), max(place.columns.values())
    rows = {"first": place.rows[0], "last": place.rows[-1]}
    return {"sheet": place.sheet, "left": left, "right": right, "by": place.columns["id"], **rows}


def changed(one: Plan, other: Plan) -> list[str]:
    """The sections in which two plans differ."""
    return [name for name, value in one if value != getattr(other, name)]


def test_an_example_saved_by_libreoffice_is_the_same_plan(each_example, office, built, example):
    office.open(built(each_example))
    read = read_back(office.saved())
    assert read.doubts == []
    assert read.text == dump(example(each_example))


AMOUNTS = {
    ("trainings", 0, "cost"): {"999.5": "999.5", "12345": "12 345", "2584000000": "2 584 000 000"},
    ("objectives", 0, "target"): {"2026": "2026", "350000": "350 000", "1300000": "1 300 000"},
    ("origin_company", "turnover"): {"999999999": "999 999 999", "1000000000": "1 000 000 000"},
}


def test_amounts_stand_by_thousands_up_to_billions(office, built):
    read = read_back(built(EXAMPLE))
    office.open(built(EXAMPLE))
    for loc, amounts in AMOUNTS.items():
        for typed, shown in amounts.items():
            office.do("type", **at(read, *loc), text=typed)
            text = office.do("get", **at(read, *loc))["text"]
            assert text.replace("\u00a0", " ").strip() == shown


@pytest.mark.parametrize("key", ["identification", "trainings", "actors"])
def test_inputs_are_open_and_labels_are_locked(key, office, built):
    read = read_back(built(EXAMPLE))
    office.open(built(EXAMPLE))
    sheet, places = read.places.sheets[key], read.places
    tables = [place for place in places.tables.values() if place.sheet == sheet]
    forms = [(row, column) for name, row, column in places.forms.values() if name == sheet]
    ends = [(place.rows[n], column) for place in tables for n in (0, -1) for column in inputs_of(place)]
    heads = [(place.head_row, column) for place in tables for column in place.columns.values()]
    guarded = [(0, KEYS), *heads, *((row, LABEL) for row, _ in forms)]
    assert office.do("locked", sheet=sheet, cells=[*forms, *ends]) == []
    assert office.do("locked", sheet=sheet, cells=guarded) == [list(cell) for cell in guarded]


def inputs_of(place: TablePlace) -> list[int]:
    """The columns in which people type; ids may be locked where the rows are fixed."""
    return [column for key, column in place.columns.items() if key != "id"]


def test_protected_tables_can_be_sorted(office, built, example):
    read, before = read_back(built(EXAMPLE)), example(EXAMPLE)
    office.open(built(EXAMPLE))
    for table in TABLES:
        office.do("sort", **span(read, table))
    after = read_back(office.saved())
    assert after.doubts == []
    assert by_id(after.plan) == by_id(before)
    for table in TABLES:
        ids = [row.id for row in getattr(after.plan, table) if row]
        assert ids == sorted((row.id for row in getattr(before, table)), reverse=True)


def test_rows_of_protected_tables_can_be_inserted_and_deleted(office, built, example):
    read, plan = read_back(built(EXAMPLE)), example(EXAMPLE)
    office.open(built(EXAMPLE))
    for table in TABLES:
        place, rows = read.places.tables[table], getattr(plan, table)
        office.do("delete_rows", sheet=place.sheet, row=place.rows[1], count=2)
        office.do("insert_rows", sheet=place.sheet, row=place.rows[2], count=3)
        plan = plan.model_copy(update={table: (rows[0], rows[3], None, None, None, *rows[4:])})
    after = read_back(office.saved())
    assert after.doubts == []
    assert after.plan == plan


TYPED = [
    (("origin_person", "phone"), "+221 77 623 05 14", "+221776230514"),
    (("origin_company", "tax_id"), "00123456", "00123456"),
    (("diagnosis", "strengths"), "- un\n- deux", "- un\n- deux"),
    (("diagnosis", "method"), "=1+1", "=1+1"),
    (("origin_company", "employees"), "7", 7),
    (("trainings", 9, "title"), "@home", "@home"),
    (("trainings", 9, "days"), "1,5", 1.5),
    (("trainings", 9, "start"), "2026-07-01", date(2026, 7, 1)),
    (("trainings", 0, "mandatory"), "oui", True),
]


def test_what_people_type_on_protected_sheets_is_read(office, built):
    read = read_back(built(EXAMPLE))
    office.open(built(EXAMPLE))
    for loc, text, _ in TYPED:
        office.do("type", **at(read, *loc), text=text)
    after = read_back(office.saved())
    assert after.doubts == []
    for loc, _, value in TYPED:
        section = getattr(after.plan, loc[0])
        assert getattr(section if len(loc) == 2 else section[loc[1]], loc[-1]) == value


def test_a_block_pasted_into_a_protected_table_is_read(office, built):
    """The first two needs, ids apart, copied to free rows."""
    read = read_back(built(EXAMPLE))
    place = read.places.tables["needs"]
    first, last = place.columns["id"] + 1, max(place.columns.values())
    office.open(built(EXAMPLE))
    source = {"source_sheet": place.sheet, "source_row": place.rows[0], "source_column": first}
    target = {"sheet": place.sheet, "row": place.rows[15], "column": first}
    office.do("paste", **target, **source, last_row=place.rows[1], last_column=last)
    after = read_back(office.saved())
    assert after.doubts == []
    texts = [row.description for row in after.plan.needs if row]
    assert texts[-2:] == texts[:2]
    assert [row.id for row in after.plan.needs if row][-2:] == ["B16", "B17"]


def test_formulas_in_inputs_give_their_result_and_errors_are_named(office, built):
    read = read_back(built(EXAMPLE))
    office.open(built(EXAMPLE))
    office.do("type", **at(read, "trainings", 1, "days"), text="=3+4")
    office.do("type", **at(read, "trainings", 2, "days"), text="=1/0")
    after = read_back(office.saved())
    assert after.doubts == ["error_value @ trainings[2].days"]
    assert after.plan.trainings[1].days == 7


def sheets_moved(office: Office, read: Read) -> None:
    for sheet in read.places.sheets.values():
        office.do("move_sheet", sheet=sheet, to=0)


def sheets_renamed(office: Office, read: Read) -> None:
    for number, sheet in enumerate(read.places.sheets.values()):
        office.do("rename_sheet", sheet=sheet, name=f"Feuille d'été {number}")


def sheets_hidden(office: Office, read: Read) -> None:
    for sheet in list(read.places.sheets.values())[1:]:
        office.do("hide_sheet", sheet=sheet)


def rows_hidden(office: Office, read: Read) -> None:
    place = read.places.tables["needs"]
    office.do("hide_rows", sheet=place.sheet, row=place.rows[1], count=3)
    office.do("hide_rows", sheet=place.sheet, row=0, count=1, visible=True)


def in_front(read: Read) -> list[str]:
    """The sheets of input: what the menu does to a hidden sheet happens to the one that is seen."""
    return [read.places.sheets[key] for key in SHEETS]


def columns_inserted(office: Office, read: Read) -> None:
    for sheet in in_front(read):
        for column in (VALUE, LABEL, KEYS):
            office.do("insert_columns", sheet=sheet, column=column, count=2)


def rows_inserted_above(office: Office, read: Read) -> None:
    for sheet in in_front(read):
        office.do("insert_rows", sheet=sheet, row=0, count=4)


def all_rearranged(office: Office, read: Read) -> None:
    for change in (
        rows_hidden,
        columns_inserted,
        rows_inserted_above,
        sheets_hidden,
        sheets_moved,
        sheets_renamed,
    ):
        change(office, read)


def block_moved(office: Office, read: Read) -> None:
    place = read.places.tables["needs"]
    block = {"row": place.head_row - 1, "column": 0, "last_row": place.rows[-1] + 1, "last_column": 20}
    office.do("move", sheet=place.sheet, **block, to_row=place.head_row + 60, to_column=0)


def sheet_copied(office: Office, read: Read) -> None:
    office.do("copy_sheet", sheet=read.places.sheets["objectives"], name="Copie", to=20)


def sheet_deleted(office: Office, read: Read) -> None:
    office.do("delete_sheet", sheet=read.places.sheets["mobility"])


def calculations_deleted(office: Office, _: Read) -> None:
    office.do("delete_sheet", sheet="Calculs")


def form_row_deleted(office: Office, read: Read) -> None:
    place = at(read, "diagnosis", "summary")
    office.do("delete_rows", sheet=place["sheet"], row=place["row"])


def sentinel_deleted(office: Office, read: Read) -> None:
    place = read.places.tables["needs"]
    office.do("delete_rows", sheet=place.sheet, row=place.rows[-1] + 1)


def inputs_merged(office: Office, read: Read) -> None:
    place = read.places.tables["needs"]
    column = place.columns["severity"]
    office.do(
        "merge",
        sheet=place.sheet,
        row=place.rows[8],
        column=column,
        last_row=place.rows[9],
        last_column=column,
    )


def merged_with_the_label(office: Office, read: Read) -> None:
    place = at(read, "diagnosis", "summary")
    office.do("type", **place, text="")
    area = {"row": place["row"], "column": LABEL, "last_row": place["row"], "last_column": place["column"]}
    office.do("merge", sheet=place["sheet"], **area)


CHANGES: list[tuple[Change, list[str], list[str]]] = [
    (all_rearranged, [], []),
    (block_moved, [], []),
    (sentinel_deleted, [], []),
    (sheet_copied, ["duplicate_sheet @ objectives"], []),
    (
        sheet_deleted,
        ["formulas_lost @ cover", "missing_sheet @ mobility"],
        ["mobility", "opportunities", "logistics"],
    ),
    (calculations_deleted, ["formulas_lost @ cover", "own_sheets_gone @ cover"], []),
    (form_row_deleted, ["missing_place @ diagnosis.summary"], ["diagnosis"]),
    (inputs_merged, ["merged_cells @ needs[8].severity"], []),
    (merged_with_the_label, ["merged_away @ diagnosis.summary"], ["diagnosis"]),
]


@pytest.mark.parametrize("case", CHANGES, ids=[change.__name__ for change, *_ in CHANGES])
def test_an_unprotected_workbook_can_be_rearranged(case, office, built, example):
    change, doubts, lost = case
    read = read_back(built(EXAMPLE))
    office.open(built(EXAMPLE))
    for sheet in read.places.sheets.values():
        office.do("unprotect", sheet=sheet)
    change(office, read)
    after = read_back(office.saved())
    assert after.doubts == doubts
    assert changed(after.plan, example(EXAMPLE)) == lost
