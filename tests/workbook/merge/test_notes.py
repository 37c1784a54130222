"""The notes of Contrôle come back from another copy beside their finding, and none is lost."""

from datetime import datetime
from functools import cache

import pytest
from decided import TODAY, with_cells, workbook, written

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import Answers, Keep, cell_block
from wecco_xl.workbook.merge.decisions import carry
from wecco_xl.workbook.merge.plan_file import plan_file
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own.validation import validation

AT = own.CONTROL_AT
CONTROL = "Contrôle"


@cache
def judged_workbook():
    data = with_cells(workbook(), {("trainings", 5, "decision"): None})
    snapshot = snapshot_of(data)
    results = validation(judge(snapshot, TODAY), snapshot, datetime(2026, 11, 20, 9, 5))
    return patched(data, results.blocks, results.stored().cached)


def noted(*notes, findings=True):
    """The workbook after a validation, or before one, with notes on the first rows of Contrôle."""
    data = judged_workbook() if findings else workbook()
    at = own.CONTROL_FIRST
    blocks = [cell_block((CONTROL, at + n, AT["note"]), note) for n, note in enumerate(notes)]
    return plan_file(snapshot_of(patched(data, blocks)), "plan.xlsx")


NOTES = {
    "taken": ("Vu avec Awa", None, None, "taken"),
    "the same": ("Vu avec Awa", "Vu avec Awa", None, "same"),
    "a conflict": ("Vu avec Awa", "À voir", None, "conflict"),
    "the copy is right": ("Vu avec Awa", "À voir", Keep.COPY, "taken"),
    "the plan is right": ("Vu avec Awa", "À voir", Keep.PLAN, "kept"),
}


@pytest.mark.parametrize(("copy", "plan", "keep", "verdict"), NOTES.values(), ids=NOTES)
def test_note(copy, plan, keep, verdict):
    carried = carry(noted(copy), noted(plan), keep)
    (item,) = [one for one in carried.items if one.code]
    assert (item.verdict, item.copy, item.plan) == (verdict, copy, plan)
    assert written(carried) == ([copy] if verdict == "taken" else [])


@pytest.mark.parametrize("ours", [None, "À voir"])
@pytest.mark.parametrize(
    ("keep", "verdict"),
    [
        (None, "other_training"),
        (Keep.COPY, "other_training"),
        (Answers(None, {"F06": Keep.COPY}), "taken"),
    ],
)
def test_a_note_on_another_training_goes_only_where_its_number_is_named(ours, keep, verdict):
    strange = with_cells(judged_workbook(), {("trainings", 5, "title"): "Conduire un camion"})
    note = [cell_block((CONTROL, own.CONTROL_FIRST, AT["note"]), ours)] if ours else []
    carried = carry(noted("Vu avec Awa"), plan_file(snapshot_of(patched(strange, note)), "plan.xlsx"), keep)
    assert [str(one.verdict) for one in carried.items if one.code] == [verdict]
    assert ("Vu avec Awa" in written(carried)) is (verdict == "taken")


def test_a_note_without_its_finding_gets_a_row():
    plan = noted(findings=False)
    carried = carry(noted("Vu avec Awa"), plan, Keep.PLAN)
    after = snapshot_of(patched(workbook(), carried.blocks)).sheets[CONTROL][own.CONTROL_FIRST]
    assert after[AT["note"]] == "Vu avec Awa"
    assert after[AT["key"]] == "trainings.F06.decision"
    assert after[AT["severity"]] == ""
    again = carry(
        noted("Vu avec Awa"), plan_file(snapshot_of(patched(workbook(), carried.blocks)), "plan.xlsx")
    )
    assert not [block for block in again.blocks if block.sheet == CONTROL]


@pytest.mark.parametrize(
    ("key", "private"), [("trainings.F06.decision", False), ("visa.passport_number", True)]
)
def test_a_note_beside_a_private_field_is_not_shown(key, private):
    copy = noted("Vu avec Awa")
    copy.snapshot.sheets[CONTROL][own.CONTROL_FIRST][AT["key"]] = key
    (item,) = [one for one in carry(copy, noted(), Keep.PLAN).items if one.code]
    assert item.private is private


def test_each_note_without_its_finding_gets_a_row_of_its_own():
    copy, plan = noted("Un", "Deux"), noted(findings=False)
    rows = copy.snapshot.sheets[CONTROL]
    for column in (AT["key"], AT["code"]):
        rows[own.CONTROL_FIRST + 1][column] = rows[own.CONTROL_FIRST][column]
    after = snapshot_of(patched(workbook(), carry(copy, plan).blocks)).sheets[CONTROL]
    assert [row[AT["note"]] for row in after[own.CONTROL_FIRST :][:3]] == ["Un", "Deux", ""]
    assert not carry(copy, plan_file(Snapshot({**plan.snapshot.sheets, CONTROL: after}), "plan.xlsx")).blocks


def test_a_full_sheet_keeps_its_rows():
    plan = noted(findings=False)
    rows = [[*row] for row in plan.snapshot.sheets[CONTROL]]
    rows[own.CONTROL_FIRST + own.CONTROL_ROWS - 1][AT["note"]] = "dernière"
    (item,) = [
        one
        for one in carry(noted("Un"), plan_file(Snapshot({**plan.snapshot.sheets, CONTROL: rows}), "")).items
        if one.code
    ]
    assert item.verdict == "no_place"
