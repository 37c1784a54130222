"""The sheets of Python are found by their mark, and written only where nothing moved."""

from collections.abc import Callable
from datetime import datetime

import pytest
from conftest import TODAY

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own import priorities, progress, scores
from wecco_xl.workbook.own.validation import validation

NOON = datetime(2026, 11, 20, 12)
WRITERS = {
    "Contrôle": validation,
    "Historique": validation,
    "Scores SMART": scores.results,
    "Priorités": priorities.results,
    "Avancement": progress.results,
}
AT = own.CONTROL_AT
MESSY = "atelier-teranga"


def changed(data: bytes, sheet: str, change: Callable[[list], object], name: str = "") -> Snapshot:
    """The workbook with the rows of one sheet changed, under another name if one is given."""
    found = snapshot_of(data)
    sheets = {}
    for tab, rows in found.sheets.items():
        lines = [list(row) for row in rows]
        if tab == sheet:
            change(lines)
        sheets[(name or tab) if tab == sheet else tab] = lines
    return Snapshot(sheets)


def results(sheet: str, snapshot: Snapshot):
    return WRITERS[sheet](judge(snapshot, TODAY), snapshot, NOON)


@pytest.mark.parametrize("sheet", WRITERS)
def test_a_renamed_sheet_is_written_under_its_new_name(sheet, built):
    snapshot = changed(built(MESSY), sheet, lambda _: None, "Renommée")
    found = results(sheet, snapshot)
    assert "Renommée" in {block.sheet for block in found.blocks}
    assert sheet not in {block.sheet for block in found.blocks} | {cell[0] for cell in found.stored().cached}


MOVES = {
    "a row at the top": lambda rows: rows.insert(0, []),
    "a row above the table": lambda rows: rows.insert(3, []),
    "a row less above the table": lambda rows: rows.pop(2),
    "a first column": lambda rows: [row.insert(0, "") for row in rows],
    "a column inside": lambda rows: [row.insert(3, "") for row in rows],
    "a column less": lambda rows: [row[3:4] and row.pop(3) for row in rows],
}


@pytest.mark.parametrize("sheet", WRITERS)
@pytest.mark.parametrize("move", MOVES)
def test_a_sheet_whose_places_moved_is_not_written(sheet, move, built):
    snapshot = changed(built(MESSY), sheet, MOVES[move])
    with pytest.raises(Refused) as refused:
        results(sheet, snapshot)
    assert refused.value.code == "own_sheet_moved"
    assert refused.value.params["sheet"] == sheet


@pytest.mark.parametrize("sheet", WRITERS)
def test_a_sheet_that_is_gone_is_named(sheet, built):
    found = snapshot_of(built(MESSY))
    with pytest.raises(Refused) as refused:
        results(sheet, Snapshot({name: rows for name, rows in found.sheets.items() if name != sheet}))
    assert (refused.value.code, refused.value.params["sheet"]) == ("own_sheet_missing", sheet)


# ── notes ───────────────────────────────────────────────────────────────────────────────────────────


def with_notes(data: bytes, notes: dict[int, object]) -> tuple[Snapshot, list[list]]:
    """The workbook after a run, with notes typed on some rows of Contrôle, and those rows."""
    first = validation(judge(snapshot_of(data), TODAY), snapshot_of(data), NOON)
    snapshot = changed(data, "Contrôle", lambda rows: _put(rows, first.blocks))
    rows = snapshot.sheets["Contrôle"]
    for at, note in notes.items():
        rows[own.CONTROL_FIRST + at][AT["note"]] = note
    return snapshot, rows[own.CONTROL_FIRST :]


def _put(rows: list[list], blocks) -> None:
    for block in blocks:
        if block.sheet == "Contrôle":
            for at, line in enumerate(block.values, block.row):
                while len(rows) <= at:
                    rows.append([])
                rows[at] += [""] * (len(own.CONTROL) - len(rows[at]))
                rows[at][block.column : block.column + len(line)] = line


def written_rows(snapshot: Snapshot) -> list[list]:
    rows: list[list] = []
    _put(rows, results("Contrôle", snapshot).blocks)
    return rows[own.CONTROL_FIRST :]


def noted(rows: list[list]) -> list[tuple]:
    return [
        (row[AT["key"]], row[AT["code"]], row[AT["note"]])
        for row in rows
        if row[AT["note"]] not in ("", None)
    ]


def test_two_findings_with_one_key_and_code_keep_both_notes(built):
    data = built(MESSY)
    snapshot, rows = with_notes(data, {})
    twins = Snapshot(dict(snapshot.sheets))
    keys = [(row[AT["key"]], row[AT["code"]]) for row in rows if row[AT["key"]]]
    at = 4
    rows[at + 1][:] = list(rows[at])
    rows[at][AT["note"]], rows[at + 1][AT["note"]] = "premier", "second"
    again = noted(written_rows(twins))
    assert sorted(note for *_, note in again) == ["premier", "second"]
    assert {pair[:2] for pair in again} == {keys[at]}


def test_a_note_typed_as_a_number_stays_one(built):
    snapshot, _ = with_notes(built(MESSY), {0: 3.0, 1: True, 2: "= à voir"})
    assert [note for *_, note in noted(written_rows(snapshot))] == [3.0, True, "= à voir"]


def test_a_note_whose_finding_is_gone_finds_room_before_findings_without_note(built, monkeypatch):
    snapshot, rows = with_notes(built(MESSY), {0: "vu", 9: "à suivre"})
    rows[0][AT["code"]] = "gone"
    monkeypatch.setattr(own, "CONTROL_ROWS", 6)
    shown = written_rows(snapshot)
    assert len(shown) == 6
    assert [note for *_, note in noted(shown)] == ["à suivre", "vu"]
    (rest,) = (
        block for block in results("Contrôle", snapshot).blocks if block.row == own.SUMMARY_ROWS["stage"]
    )
    total = len(judge(snapshot, TODAY).review.findings) + 1
    assert str(total - 6) in rest.values[2][0]
