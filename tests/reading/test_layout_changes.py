"""Whatever people do to the layout of a workbook, the same data are read or the doubt has an address."""

from collections.abc import Callable
from datetime import date
from typing import Any

import changes
import pytest
from hands import Hands, sheet_path, with_part, with_xml
from read_back import by_id, read_back

from wecco_xl.plan.diagnosis import Need
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.plan_json import dump
from wecco_xl.wording.findings import remarks

TODAY = date(2026, 11, 20)
EXAMPLE = "tissages-ndar"
Change = Callable[[Hands], Any]

SAME = [
    changes.reversed_sheets,
    changes.renamed_sheets,
    changes.hidden_sheets,
    changes.own_sheet,
    changes.keys_shown,
    changes.columns_inserted_left,
    changes.columns_inserted_inside,
    changes.columns_moved,
    changes.rows_filtered,
    changes.other_language,
    changes.junk_among_the_keys,
    changes.notes_beside,
    changes.numbers_as_text,
    changes.dates_as_text,
    changes.year_of_1904,
    changes.form_row_moved,
    changes.sentinel_deleted,
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
    on.cell("trainings", 2, "days").value = "sept semaines"
    on.cell("origin_company", "employees").value = "vingtaine"
    on.table("trainings").insert_rows(on.rows("trainings")[1], 4)
    on.sheet("identification").insert_cols(3, 2)
    changes.renamed_sheets(on)
    data = on.saved()
    shown = [remark for remark in remarks(judge(snapshot_of(data), TODAY)) if "parsing" in remark.code]
    cells = {remark.address for remark in shown}
    assert {
        Hands(data).book[place][cell].value for place, _, cell in (one.partition("!") for one in cells)
    } == {
        "sept semaines",
        "vingtaine",
    }


@pytest.mark.parametrize(
    "change",
    [
        changes.rows_sorted,
        changes.rows_inserted_everywhere,
        changes.rows_inserted_inside,
        changes.filled_row_after_a_gap,
    ],
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
        on.write_row("needs", end + number, id=f"B{number + Need.room + 1}", description=f"besoin {number}")
    read = read_back(on.saved())
    assert read.doubts == []
    assert [row.description for row in read.plan.needs[Need.room :]] == [
        f"besoin {number}" for number in range(30)
    ]
    assert read.plan.needs[:6] == example(EXAMPLE).needs


def test_deleted_rows_are_gone_and_nothing_else(built, example):
    on = Hands(built(EXAMPLE))
    on.table("needs").delete_rows(on.rows("needs")[1], 2)
    read, plan = read_back(on.saved()), example(EXAMPLE)
    assert read.doubts == []
    assert read.plan == plan.model_copy(update={"needs": (plan.needs[0], *plan.needs[3:])})


DOUBTS: list[tuple[Change, list[str]]] = [
    (changes.sheet_deleted, ["missing_sheet @ mobility"]),
    (changes.mark_deleted, ["read_by_labels @ mobility"]),
    (changes.pushed_too_far, ["read_by_labels @ mobility"]),
    (changes.sheet_copied, ["duplicate_sheet @ origin_company"]),
    (changes.form_row_deleted, ["missing_place @ diagnosis.summary"]),
    (changes.form_row_copied, ["duplicate_key @ diagnosis.summary"]),
    (changes.form_row_copied_into_a_table, ["duplicate_key @ diagnosis.summary"]),
    (changes.column_deleted, ["missing_place @ trainings.days"]),
    (changes.column_key_twice, ["duplicate_key @ needs.severity"]),
    (changes.head_deleted, ["read_by_labels @ needs"]),
    (changes.keys_deleted, ["read_by_labels @ actors"]),
    (changes.table_copied_below, ["duplicate_key @ trainings"]),
    (changes.row_under_the_sentinel, ["outside_table @ needs[20].id"]),
    (changes.row_on_the_sentinel, ["outside_table @ trainings[40].title"]),
    (changes.merged_rows, ["merged_cells @ needs[0].severity"]),
    (changes.merged_with_the_label, ["merged_away @ diagnosis.summary"]),
    (changes.merged_with_the_help, []),
    (
        changes.errors,
        [
            "error_value @ cover.provider",
            "error_value @ needs[15].severity",
            "error_value @ needs[1].id",
            "error_value @ trainings[1].days",
        ],
    ),
    (
        changes.formulas_without_result,
        ["formula_without_result @ cover.provider", "formula_without_result @ trainings[1].days"],
    ),
    (changes.foreign_column_key, ["extra_forbidden @ needs[1].budget"]),
    (changes.field_of_another_model, ["extra_forbidden @ diagnosis.old_field"]),
]
LOST: dict[Change, list[str]] = {
    changes.sheet_deleted: ["mobility", "opportunities", "logistics"],
    changes.form_row_deleted: ["diagnosis"],
    changes.column_deleted: ["trainings"],
    changes.merged_rows: ["needs"],
    changes.merged_with_the_label: ["diagnosis"],
    changes.errors: ["cover", "needs", "trainings", "unread"],
    changes.formulas_without_result: ["cover", "trainings"],
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


@pytest.mark.parametrize("change", [changes.section_torn, changes.sheet_deleted])
def test_what_is_lost_is_told_once_and_not_at_each_cell_that_refers_to_it(change, built):
    on = Hands(built(EXAMPLE))
    change(on)
    found = judge(snapshot_of(on.saved()), TODAY).review.findings
    assert len([one for one in found if one.severity is not Severity.ADVICE]) <= 2
    assert "dangling_reference" not in {one.code for one in found}


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


def test_a_formula_gives_its_stored_result(built):
    data = built(EXAMPLE)
    place = read_back(data).places.cell(("trainings", 1, "days"))
    read = read_back(with_xml(data, place, "<f>2+5</f><v>7</v>"))
    assert read.doubts == []
    assert read.plan.trainings[1].days == 7


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
