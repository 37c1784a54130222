"""After a change in a closed file, the stored results of our formulas are those of a fresh workbook."""

from datetime import date, datetime

from wecco_xl.grid.region import Block
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.live import AT
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
