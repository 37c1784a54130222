"""A sheet that lost keys is read by what people see on it, the same plan; nothing is guessed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read_back import read_back

from wecco_xl.grid.address import reference_of
from wecco_xl.grid.layout import MARK, MARK_KEYS, SHEETS
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.plan_json import dump
from wecco_xl.wording.findings import remarks

EXAMPLES = ("atelier-teranga", "cacao-abidjan", "recyclage-rufisque", "tissages-ndar")
EXAMPLE = EXAMPLES[-1]
Rows = list[list]


def no_key_column(rows: Rows) -> Rows:
    return [row[1:] for row in rows]


def key_column_cleared(rows: Rows) -> Rows:
    return [["", *row[1:]] for row in rows]


def no_first_row(rows: Rows) -> Rows:
    return rows[1:]


def no_key_rows(rows: Rows) -> Rows:
    return [row for row in rows if not str(row[0]).startswith(MARK_KEYS)]


def copied_as_seen(rows: Rows) -> Rows:
    """What « coller les valeurs » of the visible cells gives on a new sheet."""
    return [row[1:] for row in rows if not str(row[0]).startswith((MARK_KEYS, f"{MARK} "))]


def pasted_further_down(rows: Rows) -> Rows:
    return [[], ["Ma copie du plan"], [], *([["", "", *row] for row in copied_as_seen(rows)])]


def pushed_right(rows: Rows) -> Rows:
    return [[""] * 12 + row for row in rows]


def headings_retyped(rows: Rows) -> Rows:
    """Capitals, a star, a unit in brackets: still the same headings."""
    seen = copied_as_seen(rows)
    at = next(at for at, row in enumerate(seen) if "N°" in row[:1])
    seen[at] = [f"{str(cell).upper()} *" if cell else cell for cell in seen[at]]
    return seen


LOSSES = [
    no_key_column,
    key_column_cleared,
    no_first_row,
    no_key_rows,
    copied_as_seen,
    pasted_further_down,
    pushed_right,
]


def torn(snapshot: Snapshot, title: str, change) -> Snapshot:
    rows = [[*row] for row in snapshot.sheets[title]]
    return replace(snapshot, sheets={**snapshot.sheets, title: change(rows)}, merged=())


def title_of(snapshot: Snapshot, key: str) -> str:
    return read_back(snapshot).places.sheets[key]


@pytest.mark.parametrize("key", SHEETS)
@pytest.mark.parametrize("change", LOSSES, ids=lambda change: change.__name__)
def test_the_same_plan_is_read_and_one_sentence_says_how(change, key, built, example):
    snapshot = snapshot_of(built(EXAMPLE))
    title = title_of(snapshot, key)
    read = read_back(torn(snapshot, title, change))
    assert read.text == dump(example(EXAMPLE))
    assert [one.code for one in read.findings] in (["read_by_labels"], [])
    assert read.places.sheets[key] == title


def test_headings_are_known_whatever_is_added_to_them(built, example):
    snapshot = snapshot_of(built(EXAMPLE))
    read = read_back(torn(snapshot, "Formations", headings_retyped))
    assert (read.text, read.doubts) == (dump(example(EXAMPLE)), ["read_by_labels @ trainings"])


def test_a_renamed_copy_is_known_by_what_it_holds(built, example):
    snapshot = torn(snapshot_of(built(EXAMPLE)), "Diagnostic", copied_as_seen)
    sheets = {
        ("Feuille 12" if name == "Diagnostic" else name): rows for name, rows in snapshot.sheets.items()
    }
    read = read_back(replace(snapshot, sheets=sheets))
    assert read.text == dump(example(EXAMPLE))
    assert read.places.sheets["diagnosis"] == "Feuille 12"


def test_columns_that_were_moved_are_read_by_their_headings(built, example):
    def moved(rows: Rows) -> Rows:
        return [[*row[:2], *row[:1:-1]] for row in copied_as_seen(rows)]

    read = read_back(torn(snapshot_of(built(EXAMPLE)), "Formations", moved))
    assert (read.text, read.doubts) == (dump(example(EXAMPLE)), ["read_by_labels @ trainings"])


def notes_instead(_: Rows) -> Rows:
    return [[], ["Mes notes"]]


def two_columns_left(rows: Rows) -> Rows:
    return [row[:3] for row in copied_as_seen(rows)]


def one_heading_twice(rows: Rows) -> Rows:
    return [[*row, *row[4:6]] for row in copied_as_seen(rows)]


def column_between_labels_and_answers(rows: Rows) -> Rows:
    return [[*row[:2], "", *row[2:]] for row in copied_as_seen(rows)]


@pytest.mark.parametrize(
    ("title", "change", "lost"),
    [
        ("Formations", notes_instead, ["missing_sheet @ trainings"]),
        ("Formations", two_columns_left, ["missing_sheet @ trainings"]),
        ("Formations", one_heading_twice, ["missing_sheet @ trainings"]),
        ("Charte", column_between_labels_and_answers, ["missing_sheet @ charter"]),
    ],
)
def test_what_is_not_certain_is_not_guessed(title, change, lost, built):
    assert read_back(torn(snapshot_of(built(EXAMPLE)), title, change)).doubts == lost


def test_two_copies_without_keys_are_not_chosen_from(built):
    snapshot = torn(snapshot_of(built(EXAMPLE)), "Journal", copied_as_seen)
    twice = replace(snapshot, sheets={**snapshot.sheets, "Journal (2)": snapshot.sheets["Journal"]})
    assert read_back(twice).doubts == ["missing_sheet @ journal"]


def test_a_workbook_without_any_key_is_still_none_of_ours(built):
    snapshot = snapshot_of(built(EXAMPLE))
    bare = {name: copied_as_seen([[*row] for row in rows]) for name, rows in snapshot.sheets.items()}
    with pytest.raises(Refused, match="foreign_workbook"):
        read_back(replace(snapshot, sheets=bare))


def test_what_no_field_is_called_is_named_by_its_cell(built):
    def with_own_column(rows: Rows) -> Rows:
        seen = copied_as_seen(rows)
        head = next(at for at, row in enumerate(seen) if row[0] == "N°")
        return [[*row, {head: "Salle", head + 1: "B12"}.get(at, "")] for at, row in enumerate(seen)]

    def with_own_line(rows: Rows) -> Rows:
        seen = copied_as_seen(rows)
        at = next(at for at, row in enumerate(seen) if "Méthode" in row)
        return [*seen[:at], ["", "Météo", "Soleil"], *seen[at:]]

    snapshot = torn(snapshot_of(built(EXAMPLE)), "Formations", with_own_column)
    snapshot = torn(snapshot, "Diagnostic", with_own_line)
    judged = judge(snapshot, date(2026, 11, 20))
    said = [one.message for one in remarks(judged) if one.code == "unknown_labels"]
    head = read_back(snapshot).places.tables["trainings"].head_row
    column = len(snapshot.sheets["Formations"][head]) - 1
    assert [one.rpartition(" ")[2] for one in said] == ["B7.", f"{reference_of(head, column)}."]
    assert not any("Météo" in one or "B12" in one for one in said)


def test_a_single_key_that_is_gone_is_found_again_by_its_label(built, example):
    def one_of_each(rows: Rows) -> Rows:
        return [["" if cell in ("diagnosis.summary", "severity") else cell for cell in row] for row in rows]

    read = read_back(torn(snapshot_of(built(EXAMPLE)), "Diagnostic", one_of_each))
    assert (read.text, read.doubts) == (dump(example(EXAMPLE)), ["read_by_labels @ diagnosis"])


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_keys_go_the_same_plan_is_read(data, built, example):
    """Any cells of keys of any sheet, any rows above and any columns before it."""
    name = data.draw(st.sampled_from(EXAMPLES))
    snapshot = snapshot_of(built(name))
    key = data.draw(st.sampled_from([*SHEETS]))
    title = title_of(snapshot, key)
    rows = snapshot.sheets[title]
    cells = [(at, 0) for at, row in enumerate(rows) if row[0]]
    cells += [
        (at, c) for at, row in enumerate(rows) if str(row[0]).startswith(MARK_KEYS) for c in range(len(row))
    ]
    gone = data.draw(st.sets(st.sampled_from(cells)))
    above, before = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))

    def lost(rows: Rows) -> Rows:
        kept = [
            ["" if (at, c) in gone else cell for c, cell in enumerate(row)] for at, row in enumerate(rows)
        ]
        return [[]] * above + [[""] * before + row for row in kept]

    read = read_back(torn(snapshot, title, lost))
    assert read.text == dump(example(name))
    assert {one.code for one in read.findings} <= {"read_by_labels"}
