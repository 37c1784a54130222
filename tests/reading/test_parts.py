"""What changed since an earlier check is told, until the day of the update is noted."""

from datetime import date, datetime, time

import pytest

from wecco_xl.grid.address import reference_of
from wecco_xl.grid.layout import SHEETS
from wecco_xl.plan.cover import Parts
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.parts import CELL, PARTS
from wecco_xl.wording.findings import remarks
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block
from wecco_xl.workbook.own.lines import mark_key
from wecco_xl.workbook.own.validation import validation

FIRST, LATER, LAST = date(2026, 11, 20), date(2026, 11, 26), date(2026, 12, 3)
NEED, OBJECTIVE = ("needs", 0, "description"), ("objectives", 0, "text")
UPDATED = ("contributions", 1, "updated_on")


class Couple:
    """A workbook that people fill in and check, day after day."""

    def __init__(self, data):
        self.data = data

    def typed(self, **cells):
        places = judge(snapshot_of(self.data), FIRST).places
        locs = {"need": NEED, "objective": OBJECTIVE, "noted": UPDATED}
        blocks = [cell_block(places.cell(locs[name]), value) for name, value in cells.items()]
        self.data = patched(self.data, blocks)
        return self

    def checked(self, day):
        """The parts that a check of that day says to have changed, and since when."""
        snapshot = snapshot_of(self.data)
        found = judge(snapshot, day)
        results = validation(found, snapshot, datetime.combine(day, time(9)))
        self.data = patched(self.data, results.blocks, results.stored().cached)
        changed = [one.params for one in found.review.findings if one.code == "part_changed"]
        return [(one["part"], one["since"]) for one in changed]


@pytest.fixture
def couple(built):
    return Couple(built("tissages-ndar"))


def test_a_first_check_knows_of_no_change(couple):
    assert couple.checked(FIRST) == []
    assert couple.checked(LATER) == []


def test_a_change_is_told_until_its_day_is_noted(couple):
    couple.checked(FIRST)
    couple.typed(need="La teinture ne tient pas au lavage.")
    assert couple.checked(LATER) == [("Diagnostic", FIRST)]
    assert couple.checked(LAST) == [("Diagnostic", FIRST)]
    assert couple.typed(noted=LATER).checked(LAST) == []
    assert couple.checked(LAST) == []


def test_each_part_is_told_with_its_own_day(couple):
    couple.checked(FIRST)
    couple.typed(need="La teinture ne tient pas au lavage.").checked(LATER)
    couple.typed(objective="Vendre 40 vestes par mois à Gand d'ici décembre 2027.")
    assert couple.checked(LAST) == [("Diagnostic", FIRST), ("Objectifs", LATER)]


def test_changes_of_the_same_day_wait_for_another_day(couple):
    couple.checked(FIRST)
    assert couple.typed(need="La teinture ne tient pas.").checked(FIRST) == []
    assert couple.checked(LATER) == [("Diagnostic", FIRST)]


def test_a_day_noted_before_the_run_is_enough(couple):
    couple.checked(FIRST)
    assert couple.typed(need="La teinture ne tient pas.", noted=LATER).checked(LATER) == []
    assert couple.checked(LAST) == []


def test_the_day_of_the_last_check_is_not_one_after_the_change(couple):
    couple.checked(FIRST)
    assert couple.typed(need="La teinture ne tient pas.", noted=FIRST).checked(LATER) == [
        ("Diagnostic", FIRST)
    ]


def test_a_change_noted_on_the_very_day_of_two_checks_is_noted(couple):
    couple.checked(FIRST)
    assert couple.typed(need="La teinture ne tient pas.", noted=FIRST).checked(FIRST) == []
    assert couple.checked(LATER) == []


def test_an_unreadable_cell_is_a_change_and_its_correction_too(couple):
    couple.checked(FIRST)
    places = judge(snapshot_of(couple.data), FIRST).places
    couple.data = patched(couple.data, [cell_block(places.cell(("needs", 0, "severity")), "Extrême")])
    assert couple.checked(LATER) == [("Diagnostic", FIRST)]


def test_the_advice_stands_at_the_cell_to_fill(couple):
    couple.checked(FIRST)
    couple.typed(need="La teinture ne tient pas au lavage.")
    found = judge(snapshot_of(couple.data), LATER)
    (told,) = [one for one in remarks(found) if one.code == "part_changed"]
    sheet, row, column = found.places.cell(UPDATED)
    assert (told.sheet, told.cell) == (sheet, reference_of(row, column))
    assert told.message.replace("\xa0", " ") == (
        "« Diagnostic » a changé depuis la vérification du 20 novembre 2026."
    )
    assert "26/11/2026" in told.fix


def test_what_is_remembered_says_nothing_of_the_plan(couple):
    couple.checked(FIRST)
    row, column = CELL
    said = snapshot_of(couple.data).sheets["Historique"][row][column]
    assert len(said) < 150
    assert said.split()[:2] == ["#parts", "2026-11-20"]
    assert [one.partition("=")[0] for one in said.split()[2:]] == list(PARTS)


def test_each_sheet_but_accueil_is_a_part_of_the_list():
    assert list(PARTS) == list(Parts)
    assert [one.name.lower() for one in Parts] == [key for key in SHEETS if key != "home"]


def test_a_part_that_nobody_noted_yet_is_told_by_its_number(built):
    """The mark and the words of a blank row of the table find it."""
    couple = Couple(built("atelier-teranga"))
    couple.checked(FIRST)
    couple.typed(need="Le séchoir ne suffit plus.")
    found = judge(snapshot_of(couple.data), LATER)
    (told,) = [one for one in found.review.findings if one.code == "part_changed"]
    assert mark_key(told, found) == "contributions.S02.updated_on"


@pytest.mark.parametrize(
    "typed", ["#parts", "#parts 2026-13-45 S01=1", "#parts 2026-11-20 S01=1@2026-02-30", 12.0]
)
def test_a_cell_that_somebody_typed_over_is_no_memory(typed, couple):
    couple.checked(FIRST)
    couple.data = patched(couple.data, [cell_block(("Historique", *CELL), typed)])
    assert couple.typed(need="La teinture ne tient pas.").checked(LATER) == []
