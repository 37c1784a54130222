"""After a change in a closed file, the stored results of our formulas are those of a fresh workbook."""

from datetime import date, datetime
from itertools import accumulate
from pathlib import Path

import pytest

from wecco_xl.grid.layout import SHEETS
from wecco_xl.grid.region import Block
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.live import AT, FIRST_ROW, SHEETS_ROW, TOTAL_ROW
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.refresh import refreshed
from wecco_xl.workbook.own.validation import validation

TODAY = date(2026, 11, 20)


def without_targets(snapshot):
    return [[*line[: AT["target"]], *line[AT["target"] + 1 :]] for line in snapshot.sheets["Calculs"]]


def test_a_decision_taken_back_shows_on_accueil_without_calculating(example):
    data = build(words("wecco"), TODAY, example("tissages-ndar"))
    before = snapshot_of(data)
    sheet, row, column = judge(before, TODAY).places.cell(("trainings", 1, "decision"))
    changed = patched(data, [Block(sheet, row, column, 1, [[None]], 1)])
    after = snapshot_of(patched(changed, [], refreshed(before, snapshot_of(changed), TODAY)))
    fresh = snapshot_of(build(words("wecco"), TODAY, judge(after, TODAY).review.plan))
    assert after.sheets["Accueil"] == fresh.sheets["Accueil"] != before.sheets["Accueil"]
    assert without_targets(after) == without_targets(fresh) != without_targets(before)


def test_what_python_wrote_before_stays_on_accueil(example):
    data = build(words("wecco"), TODAY, example("atelier-teranga"))
    results = validation(judge(snapshot_of(data), TODAY), snapshot_of(data), datetime(2026, 11, 20, 9, 5))
    checked = patched(data, results.blocks, results.stored().cached)
    before = snapshot_of(checked)
    sheet, row, column = judge(before, TODAY).places.cell(("trainings", 2, "decision"))
    changed = patched(checked, [Block(sheet, row, column, 1, [["Approuvée"]], 1)])
    after = snapshot_of(patched(changed, [], refreshed(before, snapshot_of(changed), TODAY)))
    assert after.sheets["Accueil"][3] == before.sheets["Accueil"][3]
    assert "bloquants" in str(after.sheets["Accueil"][3])


OLD = Path(__file__).parents[2] / "cases" / "model-1"


def sums(snapshot):
    """What the rows of Calculs come to by sheet, in all and one by one, beside what is stored there."""
    rows = snapshot.sheets["Calculs"]
    entries = [row for row in rows[FIRST_ROW:] if row[AT["key"]]]

    def summed(kept):
        return [sum(row[AT[name]] for row in kept) for name in ("due_now", "missing_now")]

    by_sheet = [summed([one for one in entries if one[AT["sheet"]] == key]) for key in SHEETS]
    told = [row[2:4] for row in (*rows[SHEETS_ROW : SHEETS_ROW + len(SHEETS)], rows[TOTAL_ROW])]
    running = [*accumulate(row[AT["missing_now"]] > 0 for row in entries)]
    return [*by_sheet, summed(entries), running], [*told, [row[AT["gaps_now"]] for row in entries]]


@pytest.mark.parametrize(
    ("name", "loc"),
    [("tissages-ndar", ("trainings", 1, "decision")), ("cacao-abidjan", ("cover", "provider"))],
)
@pytest.mark.parametrize("model", [1, 2])
def test_the_counts_of_every_model_are_those_of_its_own_rows(name, loc, model):
    """A workbook of an older model has other rows, and asks for less or more than one of today."""
    folder = OLD if model == 1 else OLD.parents[2] / "workbook" / "exemples"
    data = (folder / f"{name}.xlsx").read_bytes()
    before = snapshot_of(data)
    sheet, row, column = judge(before, TODAY).places.cell(loc)
    changed = patched(data, [Block(sheet, row, column, 1, [[None]], 1)])
    gone = snapshot_of(patched(changed, [], refreshed(before, snapshot_of(changed), TODAY)))
    again = patched(changed, [], refreshed(before, snapshot_of(changed), TODAY))
    filled = patched(again, [Block(sheet, row, column, 1, [[before.sheets[sheet][row][column]]], 1)])
    back = snapshot_of(patched(filled, [], refreshed(gone, snapshot_of(filled), TODAY)))
    for snapshot in (before, gone, back):
        own, told = sums(snapshot)
        assert own == told
    assert gone.sheets["Calculs"][TOTAL_ROW][3] == before.sheets["Calculs"][TOTAL_ROW][3] + 1
    for tab in ("Calculs", "Accueil"):
        assert back.sheets[tab] == before.sheets[tab]
