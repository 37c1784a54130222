"""Parts of one beside the unit « % »: read as percentages where nothing else can be meant."""

import pytest
from drawn import findings

from wecco_xl.plan.parse import parse
from wecco_xl.plan.percents import as_percents, counts_percents
from wecco_xl.words import words


def read(unit, baseline, target, *values, text=None):
    """The baseline, the target and the measures as read, and the addresses that are told."""
    objective = {"id": "O01", "unit": unit, "baseline": baseline, "target": target, "text": text}
    measures = [{"id": f"M{at}", "objective": "o1", "value": value} for at, value in enumerate(values, 1)]
    said = words("wecco")
    plan, told = parse({"objectives": [objective], "measures": measures}, said.programme, said.vocabulary())
    assert {one.code for one in told} <= {"percent_read_as"}
    kept = plan.objectives[0]
    found = [kept.baseline, kept.target, *(row.value for row in plan.measures)]
    return found, [one.loc[-1] for one in told]


READ = [
    (("%", 0.55, 0.72), [55, 72], ["baseline", "target"]),
    (("%", "0,55", "0.72"), [55, 72], ["baseline", "target"]),
    (("pour cent", 0.55, 0.72, 0.68), [55, 72, 68], ["baseline", "target", "value"]),
    (("% du chiffre d'affaires", 0.1, 1.0, 0.35, 68.0), [10, 100, 35, 68], ["baseline", "target", "value"]),
    (("Pourcentage", 0.55, 0.72, "68 %"), [55, 72, 68], ["baseline", "target"]),
    (("taux (%)", 0.07, 0.29), [7, 29], ["baseline", "target"]),
    (("%", 55.0, 72.0, 0.68), [55, 72, 0.68], []),
    (("%", 55.0, 0.72), [55, 0.72], []),
    (("%", 0.9, 0.5), [0.9, 0.5], []),  # fewer rejects
    (("%", 0.5, 0.5), [0.5, 0.5], []),
    (("%", 0.5, 2.0), [0.5, 2], []),
    (("%", 0.0, 0.5), [0, 0.5], []),
    (("%", "0,2 %", "0,8 %", 0.5), [0.2, 0.8, 0.5], []),
    (("%", None, 0.72), [None, 0.72], []),
    (("tonnes", 0.55, 0.72), [0.55, 0.72], []),
    (("points de %", 0.2, 0.8), [0.2, 0.8], []),
    (("%", "peu", 0.72), ["peu", 0.72], []),
    (("%", True, 0.72), ["yes", 0.72], []),
]


@pytest.mark.parametrize(("typed", "found", "told"), READ)
def test_parts_of_one_are_percentages_where_they_can_be_nothing_else(typed, found, told):
    assert read(*typed) == (found, told)


def test_a_sentence_that_names_a_share_below_one_means_it():
    assert read("%", 0.2, 0.8, text="Porter les commandes en ligne de 0,2 % à 0,8 % des visites.")[1] == []


def test_only_the_measures_of_such_an_objective_become_percentages():
    ends = {"unit": "%", "baseline": 0.55, "target": 0.72}
    data = {
        "objectives": [None, {**ends, "unit": None}, {**ends, "id": "O03"}, {**ends}],
        "measures": [
            None,
            {"value": 0.5},
            {"objective": "O09", "value": 0.5},
            {"objective": "o3", "value": 0.5},
        ],
    }
    told = [one.loc for one in as_percents(data)]
    assert [row and row["target"] for row in data["objectives"]] == [None, 0.72, 72, 72]
    assert [row and row["value"] for row in data["measures"]] == [None, 0.5, 0.5, 50]
    assert told == [
        *(("objectives", at, key) for at in (2, 3) for key in ("baseline", "target")),
        ("measures", 3, "value"),
    ]


@pytest.mark.parametrize(
    ("ends", "value", "found"),
    [
        ("55 | 72", "68", []),
        ("55 | 72", "0.68", ["measures[0].value"]),
        ("55 | 0.72", "", ["objectives[0].target"]),
        ("0.55 | 72", "", ["objectives[0].baseline"]),
        ("0.55 | 72", "0.6", ["objectives[0].baseline", "measures[0].value"]),
        ("0 | 0.72", "", ["objectives[0].target"]),
        (" | 0.72", "", ["objectives[0].target"]),
        ("8 | 2", "0.5", []),
        ("0.9 | 0.5", "0.7", []),
        ("60 | 0.5", "", []),  # far fewer, or half of them: both can be
    ],
)
def test_a_part_of_one_beside_percentages_is_told(ends, value, found):
    measures = {"measures": f"id | objective | value\nM01 | O01 | {value}"} if value else {}
    told = findings(objectives=f"id | unit | baseline | target\nO01 | % | {ends}", **measures)
    assert [one.partition(":")[0] for one in told if "fraction_for_percent" in one] == found


@pytest.mark.parametrize("unit", ["%", "pour cent", "Pourcent", "% des ventes", "taux en %", "pct"])
def test_a_unit_is_a_percentage(unit):
    assert counts_percents(unit)


@pytest.mark.parametrize("unit", [None, "", "centaines", "points de %", "pour centrale", "personnes"])
def test_a_unit_is_none(unit):
    assert not counts_percents(unit)


@pytest.mark.parametrize(
    ("text", "ends", "found"),
    [
        ("Faire passer de 33% à 10% les lots refusés", "33 | 0.1", ["target"]),
        ("Réduire de 20 à 8 % les pertes", "20 | 0.08", ["target"]),
        ("Réduire de 20 à 8 pour cent les pertes", "0.2 | 8", ["baseline"]),
        ("Réduire de 33 % à 10 % les pertes", "0.33 | 0.1", ["baseline", "target"]),
        ("Réduire les pertes", "20 | 0.08", []),
        ("Réduire de 8 sacs les pertes", "20 | 0.08", []),
        ("Réduire de 2 % à 0,5 % les pertes", "2 | 0.5", []),
        ("Réduire de 18 % les pertes", "20 | 0.08", []),
    ],
)
def test_a_part_of_one_that_the_sentence_says_in_percent_is_told(text, ends, found):
    told = findings(objectives=f"id | text | unit | baseline | target\nO01 | {text} | % | {ends}")
    assert [one for one in told if one.endswith("fraction_for_percent")] == [
        f"objectives[0].{key}: fraction_for_percent" for key in found
    ]
