"""A sheet without answers that somebody deleted is told, and so are formulas that lost what they read."""

from dataclasses import replace

import pytest
from conftest import TODAY
from hands import Hands
from read_back import read_back

from wecco_xl.grid.layout import SHEETS
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.words import words

EXAMPLE = "tissages-ndar"
SAID = words("wecco")
OWN = ("synthesis", "control", "scores", "priorities", "progress", "history", "settings")
UNMARKED = ("calendar", "lists", "calculations")
TITLES = {key: SAID.say(f"sheets.{key}.title") for key in (*OWN, *UNMARKED)}


def told(snapshot: Snapshot) -> list[tuple[str, dict]]:
    found = judge(snapshot, TODAY).review.findings
    return [(one.code, one.params) for one in found if one.code in ("own_sheets_gone", "formulas_lost")]


def without(snapshot: Snapshot, *names: str) -> Snapshot:
    return replace(
        snapshot, sheets={name: rows for name, rows in snapshot.sheets.items() if name not in names}
    )


def renamed(snapshot: Snapshot, name: str) -> Snapshot:
    return replace(
        snapshot, sheets={"À moi" if at == name else at: rows for at, rows in snapshot.sheets.items()}
    )


def test_every_sheet_of_a_workbook_holds_answers_or_is_known_here(built):
    known = {*TITLES.values(), *(SAID.say(f"sheets.{key}.title") for key in SHEETS)}
    assert known == snapshot_of(built(EXAMPLE)).sheets.keys()


def test_nothing_is_told_of_a_whole_workbook(built):
    assert told(snapshot_of(built(EXAMPLE))) == []


@pytest.mark.parametrize("key", TITLES)
def test_a_sheet_that_is_gone_is_named_and_no_answer_with_it(key, built):
    whole = snapshot_of(built(EXAMPLE))
    left = without(whole, TITLES[key])
    assert told(left) == [("own_sheets_gone", {"sheets": (TITLES[key],), "count": 1})]
    assert judge(left, TODAY).review.plan == judge(whole, TODAY).review.plan


def test_all_of_them_are_named_in_one_sentence(built):
    left = without(snapshot_of(built(EXAMPLE)), *TITLES.values())
    assert told(left) == [("own_sheets_gone", {"sheets": tuple(TITLES.values()), "count": len(TITLES)})]
    message, _ = next(
        SAID.message(one) for one in judge(left, TODAY).review.findings if one.code == "own_sheets_gone"
    )
    assert message.startswith(
        "Il manque à ce classeur 10\xa0feuilles qu'il avait au départ (Synthèse, Contrôle, "
    )


@pytest.mark.parametrize("key", TITLES)
def test_a_sheet_with_another_name_is_there(key, built):
    assert told(renamed(snapshot_of(built(EXAMPLE)), TITLES[key])) == []


@pytest.mark.parametrize("key", OWN)
def test_a_sheet_that_somebody_added_is_none_of_those_with_a_mark(key, built):
    left = without(snapshot_of(built(EXAMPLE)), TITLES[key])
    added = replace(left, sheets={**left.sheets, "Mes notes": [["bonjour"]]})
    assert told(added) == [("own_sheets_gone", {"sheets": (TITLES[key],), "count": 1})]


@pytest.mark.parametrize("where", ["errors", "values"])
def test_formulas_that_lost_what_they_read_are_counted_and_the_first_is_named(where, built):
    """A closed file keeps the error apart, an open book shows it as a text."""
    whole = snapshot_of(built(EXAMPLE))
    cells = [("Synthèse", 5, 1), ("Accueil", 5, 1)]
    if where == "errors":
        torn = replace(whole, errors=dict.fromkeys(cells, "#REF!"))
    else:
        torn = replace(whole, sheets={name: [[*row] for row in rows] for name, rows in whole.sheets.items()})
        for name, row, column in cells:
            torn.sheets[name][row][column] = "#REF!"
    assert told(torn) == [("formulas_lost", {"count": 2, "sheet": "Synthèse", "cell": "B6"})]


def test_an_answer_that_is_an_error_is_told_by_itself(built):
    on = Hands(built(EXAMPLE))
    on.cell("diagnosis", "summary").value = "#REF!"
    assert read_back(on.saved()).doubts == ["error_value @ diagnosis.summary"]


def test_another_error_and_a_sheet_that_somebody_added_are_theirs(built):
    whole = snapshot_of(built(EXAMPLE))
    added = replace(
        whole,
        sheets={**whole.sheets, "Mes notes": [["", "#REF!"]]},
        errors={("Mes notes", 0, 1): "#REF!", ("Synthèse", 5, 1): "#DIV/0!"},
    )
    assert told(added) == []
