import pytest
from drawn import findings

from wecco_xl.plan.stages import Stage

TARGETS = "id | target\nO01 | 3\nO02 | oui\nO03 |"


def test_a_measure_is_about_something():
    assert findings(measures="id | value | indicator\nM01 | 3 | jobs") == []
    assert findings(measures="id | value\nM01 | 3") == ["measures[0].value: measure_without_subject"]
    assert findings(measures="id | value\nM01 | 3", unread=frozenset({("measures", 0, "objective")})) == []


def test_targets_are_measured_from_the_return_on():
    plan = {
        "objectives": TARGETS,
        "measures": "id | objective | value\nM01 | O02 | non",
        "actions": "id | objectives\nA01 | O01, O02",
    }
    assert findings(Stage.MOBILITY, **plan) == []
    assert findings(Stage.RETURN, **plan) == ["objectives[0].target: objective_unmeasured"]
    assert findings(Stage.RETURN, unread=frozenset({("measures", 1, "objective")}), **plan) == []


@pytest.mark.parametrize(
    ("row", "fits"),
    [
        ("O01 | 2", True),
        ("O01 | 2 sur 10", True),
        ("O01 | aucun", True),
        ("O02 | non", True),
        ("O01 | oui", False),
        ("O02 | 1", False),
        ("O02 | 1 sur 3", False),
    ],
)
def test_a_measure_is_of_the_kind_of_its_target(row, fits):
    found = findings(objectives=TARGETS, measures=f"id | objective | value\nM01 | {row}")
    assert found == ([] if fits else ["measures[0].value: measure_unlike_target"])


@pytest.mark.parametrize(
    ("monitoring", "found"),
    [
        ({"autonomy_before": "level_2", "autonomy_after": "level_2"}, []),
        ({"autonomy_after": "level_2"}, ["autonomy_after: autonomy_after_without_before"]),
        ({"autonomy_before": "level_2", "autonomy_after": "level_1"}, ["autonomy_after: autonomy_fallen"]),
        ({"partnerships_sought": 3, "partnerships_kept": 3}, []),
        (
            {"partnerships_sought": 3, "partnerships_kept": 4},
            ["partnerships_kept: partnerships_kept_above_sought"],
        ),
        ({"jobs_target": 8, "women_target": 8}, []),
        ({"jobs_target": 8, "women_target": 9}, ["women_target: women_target_above_jobs"]),
    ],
)
def test_figures_of_the_firm(monitoring, found):
    assert findings(monitoring=monitoring) == [f"monitoring.{one}" for one in found]


@pytest.mark.parametrize(("day", "told"), [("2026-03-01", False), ("2026-02-28", True), ("", False)])
def test_a_measure_comes_after_the_baseline(day, told):
    objectives = "id | baseline_on\nO01 | 2026-03-01\nO02 |"
    found = findings(objectives=objectives, measures=f"id | objective | date\nM01 | O01 | {day}")
    expected = ["measures[0].date: measure_before_baseline"] if told else []
    assert [one for one in found if "baseline" in one] == expected


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("14 | 10 | 4", None),
        ("14 | 8 | 4", None),
        ("14 | 10 | 7", "men"),
        ("3 | 4 |", "women"),
        ("oui | 4 | 2", None),
    ],
)
def test_women_and_men_are_among_those_counted(row, told):
    found = findings(
        measures=f"id | objective | value | women | men\nM01 | O01 | {row}",
        objectives="id | text\nO01 | Former",
    )
    assert [one for one in found if "counted" in one] == (
        [f"measures[0].{told}: counted_above_value"] if told else []
    )


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ("2026-10-01 | 7 |\nM02 | O01 | 2026-11-01 | 5 |", True),
        ("2026-10-01 | 7 |\nM02 | O01 | 2026-11-01 | 5 | Panne en octobre", False),
        ("2026-10-01 | 7 |\nM02 | O01 | 2026-11-01 | 7 |", False),
        ("2026-10-01 | 7 |\nM02 | O02 | 2026-11-01 | 5 |", False),
        ("2026-10-01 | 7 |\nM02 | O01 | 2026-11-01 | 6,5 |", False),
        ("2026-10-01 | 7 |\nM02 | O01 | 2026-11-01 | 6 |", True),
        ("2026-10-01 | oui |\nM02 | O01 | 2026-11-01 | 5 |", False),
    ],
)
def test_a_measure_worse_than_the_one_before_says_why(values, told):
    objectives = "id | baseline | target\nO01 | 4 | 12\nO02 | 9 | 2"
    measures = f"id | objective | date | value | comment\nM01 | O01 | {values}"
    found = findings(objectives=objectives, measures=measures)
    assert [one for one in found if "falls_back" in one] == (
        ["measures[1].value: measure_falls_back"] if told else []
    )


@pytest.mark.parametrize(
    ("objective", "value", "comment", "told"),
    [
        ("1,8 | 1 | kg", "13", "", True),
        ("1,8 | 1 | kg", "13", "Les fours ouverts servent encore", True),
        ("1,8 | 1 | kg", "1,3", "", False),
        ("18 | 8 | %", "176", "", True),
        ("18 | 8 | %", "24", "", False),
        ("0 | 600 | kg", "6000", "", True),
        ("0 | 600 | kg", "6000", "Une commande de la foire", False),
        ("0 | 600 | kg", "6000", "ok", True),
        ("0 | 600 | kg", "6000", "À voir", True),
        ("0 | 600 | kg", "6000", "Vérifié.", True),
        ("0 | 600 | kg", "6000", "voir rapport joint", True),
        ("0 | 600 | kg", "6000", "Ramadan", False),
        ("0 | 600 | kg", "900", "", False),
        ("0 | 600 | kg", "2", "", False),
        ("0 | oui |", "40", "", False),
        (" | 8 | jours", "80", "", False),
        ("0 | 0 | accidents", "3", "", False),
    ],
)
def test_a_measure_is_of_the_order_of_its_objective(objective, value, comment, told):
    found = findings(
        objectives=f"id | baseline | target | unit\nO01 | {objective}",
        measures=f"id | objective | value | comment\nM01 | O01 | {value} | {comment}",
    )
    assert ("measures[0].value: measure_out_of_scale" in found) is told


def test_a_lost_comma_is_told_once_and_not_compared_with():
    found = findings(
        objectives="id | baseline | target\nO01 | 1,8 | 1",
        measures="id | objective | date | value\n"
        "M01 | O01 | 2026-09-01 | 1,4\nM02 | O01 | 2026-10-01 | 13\nM03 | O01 | 2026-11-01 | 1,2",
    )
    assert [one for one in found if "measures" in one] == ["measures[1].value: measure_out_of_scale"]


@pytest.mark.parametrize(
    ("unit", "row", "told"),
    [
        ("%", "18,4 | 3 |", "women"),
        ("%", "60 | | 3", "men"),
        ("kg", "18,4 | 3 |", "women"),
        ("personnes", "10 | 6 | 4", None),
        ("kg", "40 | 6 | 4", None),
        ("%", "60 | 0 | 0", None),
    ],
)
def test_women_and_men_are_told_of_people(unit, row, told):
    found = findings(
        objectives=f"id | unit\nO01 | {unit}",
        measures=f"id | objective | value | women | men\nM01 | O01 | {row}",
    )
    assert [one for one in found if "no_count" in one] == (
        [f"measures[0].{told}: people_in_no_count"] if told else []
    )


@pytest.mark.parametrize(
    ("company", "monitoring", "found"),
    [
        ({"turnover": 72_000_000}, {"turnover_target": 9_000_000}, ["turnover_target"]),
        ({"turnover": 72_000_000}, {"turnover_target": 72_000_000}, []),
        ({"turnover": 72_000_000}, {}, []),
        ({"employees": 12}, {"jobs_target": 10}, ["jobs_target"]),
        ({"employees": 12}, {"jobs_target": 14}, []),
        ({"employees": 12, "women": 8}, {"women_target": 6}, ["women_target"]),
        ({"employees": 12, "women": 0}, {"women_target": 0}, []),
    ],
)
def test_what_is_aimed_at_is_more_than_what_there_is(company, monitoring, found):
    told = findings(origin_company=company, monitoring=monitoring)
    assert [one for one in told if "below" in one] == [
        f"monitoring.{one}: target_below_today" for one in found
    ]


@pytest.mark.parametrize(
    ("company", "monitoring", "told"),
    [
        ({"turnover": 20_000_000}, {"turnover_target": 200_000_000}, "turnover_target"),
        ({"turnover": 20_000_000}, {"turnover_target": 60_000_000}, None),
        ({"employees": 9}, {"jobs_target": 120}, "jobs_target"),
        ({"employees": 1}, {"jobs_target": 8}, None),
        ({"employees": 9}, {"jobs_target": 30}, None),
    ],
)
def test_what_is_aimed_at_can_be_reached(company, monitoring, told):
    found = findings(origin_company=company, monitoring=monitoring)
    assert [one for one in found if "far_above" in one] == (
        [f"monitoring.{told}: target_far_above_today"] if told else []
    )


def test_a_thousandfold_turnover_is_told_once():
    found = findings(origin_company={"turnover": 45_000}, monitoring={"turnover_target": 45_000_000})
    assert [one for one in found if "turnover_target" in one] == [
        "monitoring.turnover_target: turnover_out_of_scale"
    ]


@pytest.mark.parametrize(
    ("target", "values", "found"),
    [
        ("8", ["3", "5"], []),
        ("oui", ["3", "5"], ["objectives[0].target: target_unlike_measures"]),
        ("oui", ["3"], ["measures[0].value: measure_unlike_target"]),
        ("8", ["3", "oui"], ["measures[1].value: measure_unlike_target"]),
        ("8", ["oui", "non"], ["objectives[0].target: target_unlike_measures"]),
        ("oui", ["non", "oui"], []),
    ],
)
def test_a_target_unlike_all_its_measures_is_told_once(target, values, found):
    drawn = "\n".join(f"M0{at} | O01 | {value}" for at, value in enumerate(values, 1))
    said = findings(
        objectives=f"id | text | target\nO01 | Vendre | {target}", measures=f"id | objective | value\n{drawn}"
    )
    assert [one for one in said if "unlike" in one] == found
