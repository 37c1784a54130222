import pytest
from drawn import findings

from wecco_xl.plan.stages import Stage

ONE = "id | text\nO01 | Vendre à deux boutiques belges"


def test_an_objective_ends_after_it_starts():
    found = findings(
        objectives="id | start | due\nO01 | 2027-05-01 | 2027-04-30\nO02 | 2027-05-01 | 2027-05-01"
    )
    assert found == ["objectives[0].due: due_before_start"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2 | 2 | ", ["target_is_baseline"]),
        ("2 | 2 | keep", []),
        ("2 | 3 | keep", ["target_against_direction"]),
        ("oui | Oui | ", ["target_is_baseline"]),
        ("non | oui | ", []),
        ("0 | 0 | up", ["target_is_baseline"]),
        ("0 | 3 | ", []),
        ("2 | 3 | up", []),
        ("2 | 1 | up", ["target_against_direction"]),
        ("2 | 3 | down", ["target_against_direction"]),
        (" | 3 | down", []),
    ],
)
def test_targets(row, found):
    drawing = f"id | baseline | target | direction\nO01 | {row}"
    assert findings(objectives=drawing) == [f"objectives[0].target: {one}" for one in found]


@pytest.mark.parametrize(
    ("plan", "served"),
    [
        ({}, False),
        ({"actions": "id | objectives\nA01 | O01"}, True),
        ({"trainings": "id | objectives\nF01 | O01"}, True),
        ({"actions": "id | objectives | status\nA01 | O01 | cancelled"}, False),
        ({"trainings": "id | objectives | phase\nF01 | | during"}, False),
    ],
)
def test_from_the_preparation_on_each_objective_is_served(plan, served):
    fault = "objectives[0].id: objective_without_action"
    assert (fault in findings(Stage.PREPARATION, objectives=ONE, **plan)) is not served
    assert fault not in findings(Stage.TWINNING, objectives=ONE, **plan)


def test_a_refused_training_serves_nothing():
    trainings = "id | objectives | decision | decided_by | decided_on | decision_reason"
    row = "F01 | O01 | refused | Comité | 2026-11-02 | Trop long"
    assert findings(Stage.PREPARATION, objectives=ONE, trainings=f"{trainings}\n{row}") == [
        "objectives[0].id: objective_without_action"
    ]


def test_nothing_is_absent_where_cells_could_not_be_read():
    unread = frozenset({("actions", 0, "objectives")})
    assert findings(Stage.PREPARATION, unread=unread, objectives=ONE) == []


@pytest.mark.parametrize(
    ("stage", "families", "found"),
    [
        (Stage.SELECTION, "mobility", []),
        (Stage.TWINNING, "mobility", ["objectives: no_partnership_objective"]),
        (Stage.TWINNING, "partnership", []),
    ],
)
def test_from_the_twinning_on_the_couple_has_an_objective(stage, families, found):
    assert findings(stage, objectives=f"id | family\nO01 | {families}") == found


def test_a_family_that_is_missing_is_not_told_twice():
    assert (
        findings(Stage.TWINNING, objectives="id | family | text\nO01 | mobility |\nO02 | | Vendre mieux")
        == []
    )


def test_trainings_have_an_objective_in_each_phase_that_takes_place():
    objectives = "id | family | phase\nO01 | training | before\nO02 | partnership |"
    served = {"actions": "id | objectives\nA01 | O01, O02"}
    waived = {"mobility": {"after_waived": "Suivi assuré par un autre programme"}}
    gap = "objectives: training_objective_gap"
    assert findings(Stage.PREPARATION, objectives=objectives, **served) == [gap, gap]
    assert findings(Stage.PREPARATION, objectives=objectives, **served, **waived) == [gap]
    assert findings(Stage.TWINNING, objectives=objectives, **served) == []


@pytest.mark.parametrize(
    ("due", "told"),
    [("2027-09-30", False), ("2027-10-01", True), ("2026-12-31", False), ("2031-01-01", False)],
)
def test_an_objective_falls_due_while_the_couple_is_accompanied(due, told):
    rows = f"id | due\nO01 | {due}"
    path = {"during_end": "2027-03-28", "after_end": "2027-09-30"}
    code = "objectives[0].due: due_after_path"
    assert (code in findings(mobility=path, objectives=rows)) is told
    assert code not in findings(mobility={"during_end": "2027-03-28"}, objectives=rows)


@pytest.mark.parametrize(
    ("baseline", "target", "told"),
    [
        ("pas grand-chose", "4", True),
        ("environ la moitié", "80", True),
        ("3", "4", False),
        ("4 sur 10", "8", False),
        ("aucun", "4", False),
        ("néant", "4", False),
        ("non", "oui", False),
        ("niveau 1", "niveau 3", False),
        ("", "4", False),
    ],
)
def test_a_baseline_is_of_the_kind_of_its_target(baseline, target, told):
    found = findings(objectives=f"id | baseline | target\nO01 | {baseline} | {target}")
    assert ("objectives[0].baseline: baseline_unlike_target" in found) is told


@pytest.mark.parametrize(
    ("baseline", "target", "told"),
    [
        ("40", "beaucoup plus", True),
        ("40", "à définir", True),
        ("40", "48 à 60", True),
        ("3", "oui", True),
        ("0", "oui", False),
        ("3", "4", False),
        ("4", "8 sur 10", False),
        ("4", "aucun", False),
        ("peu", "bien plus", False),
        ("", "bien plus", False),
    ],
)
def test_a_target_is_of_the_kind_of_its_baseline(baseline, target, told):
    found = findings(objectives=f"id | baseline | target\nO01 | {baseline} | {target}")
    assert ("objectives[0].target: target_unlike_baseline" in found) is told


@pytest.mark.parametrize(
    ("text", "target", "unit", "told"),
    [
        ("Vendre 150 kg de poisson fumé par mois", "150", "FCFA", True),
        ("Vendre 150 kg de poisson fumé par mois", "150", "kg/mois", False),
        ("Vendre 150 kg de poisson fumé par mois", "150", "kilos", False),
        ("Vendre 2 tonnes de mangues", "2", "jours", True),
        ("Gagner 500 000 FCFA par mois", "500000", "kg", True),
        ("Gagner 500 000 FCFA par mois", "500000", "F CFA", False),
        ("Livrer en 10 jours", "10", "kg", True),
        ("Vendre 150 paniers", "150", "FCFA", True),
        ("Vendre 150 paniers", "150", "paniers", False),
        ("Vendre 80 paniers par mois", "80", "paniers par an", True),
        ("Vendre 80 paniers par mois", "80", "paniers/mois", False),
        ("Vendre 150 kg de poisson", "150", "clients", True),
        ("Vendre 150 kg de poisson à 12 magasins", "12", "magasins", False),
        ("Vendre du poisson", "150", "FCFA", False),
    ],
)
def test_the_sentence_and_the_unit_count_the_same_kind(text, target, unit, told):
    found = findings(objectives=f"id | text | target | unit\nO01 | {text} | {target} | {unit}")
    assert ("objectives[0].unit: sentence_against_unit" in found) is told


PATH = {
    "before_start": "2026-10-05",
    "before_end": "2027-02-26",
    "during_start": "2027-03-01",
    "during_end": "2027-03-26",
    "after_start": "2027-03-29",
    "after_end": "2028-03-31",
}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("before | 2027-03-08 | 2027-03-25", True),
        ("during | 2027-03-08 | 2027-03-25", False),
        ("after | 2026-11-01 | 2027-02-01", True),
        ("before | 2026-11-01 | 2027-02-01", False),
        ("during | 2026-11-01 | 2027-02-01", True),
        (" | 2027-03-08 | 2027-03-25", False),
        ("after | 2027-05-01 | 2028-04-30", False),  # its end is told
        ("during | 2027-03-08 | 2028-04-30", True),
    ],
)
def test_an_objective_lies_in_its_phase(row, told):
    objectives = f"id | text | phase | start | due\nO01 | Goûter 3 recettes | {row}"
    found = findings(objectives=objectives, mobility=PATH)
    assert ("objectives[0].phase: phase_unlike_dates" in found) is told


@pytest.mark.parametrize(
    ("end", "missing"), [("2026-11-19", []), ("2026-11-20", ["before"]), ("", ["before"])]
)
def test_no_objective_is_asked_for_in_a_phase_that_is_over(end, missing):
    drawn = (
        "id | family | phase | text\n"
        "O01 | training | during | A\nO02 | training | after | B\nO03 | partnership | after | C"
    )
    found = findings(Stage.PREPARATION, objectives=drawn, mobility={"before_end": end} if end else {})
    assert [one for one in found if "training_objective_gap" in one] == [
        "objectives: training_objective_gap" for _ in missing
    ]


def test_a_wrong_last_day_is_one_slip():
    row = "O01 | Former 10 personnes avant le 30/09/2026 | after | 2026-08-01 | 2025-09-30"
    found = findings(
        objectives=f"id | text | phase | start | due\n{row}",
        cover={"opened_on": "2025-11-03"},
        mobility=PATH,
    )
    assert [one for one in found if ".due" in one or ".phase" in one] == [
        "objectives[0].due: sentence_against_due"
    ]
