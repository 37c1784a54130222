import json
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from drawn import case, findings
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.review.phases import in_doubt
from wecco_xl.review.rules.dates import FACTS, PLANNED, in_waived_phase, phase_very_long
from wecco_xl.review.rules.outside import phase_against_rows

TODAY, TOMORROW = "2026-11-20", "2026-11-21"


def test_facts_and_plans_are_fields_that_exist():
    known = {spec.name for spec in programme("wecco").specs}
    assert known >= FACTS | {f"{section}.{key}" for section, keys in PLANNED.items() for key in keys}


def test_what_happened_is_not_ahead():
    assert findings(diagnosis={"done_on": TODAY}) == []
    assert findings(diagnosis={"done_on": TOMORROW}) == ["diagnosis.done_on: date_ahead"]
    assert findings(visa={"birth_date": TOMORROW}) == ["visa.birth_date: date_ahead"]
    assert findings(measures=f"id | indicator | date\nM01 | jobs | {TOMORROW}") == [
        "measures[0].date: date_ahead"
    ]
    assert findings(mobility={"during_start": TOMORROW}) == []


@pytest.mark.parametrize(
    ("table", "start", "end"),
    [("actions", "start", "end"), ("trainings", "start", "end"), ("actors", "since", "until")],
)
def test_rows_end_after_they_start(table, start, end):
    letter = {"actions": "A", "trainings": "F", "actors": "P"}[table]
    drawing = (
        f"id | {start} | {end}\n{letter}01 | 2027-03-02 | 2027-03-01\n{letter}02 | 2027-03-02 | 2027-03-02"
    )
    assert findings(**{table: drawing}) == [f"{table}[0].{end}: end_before_start"]


def test_phases_end_after_they_start():
    assert findings(mobility={"during_start": "2027-03-10", "during_end": "2027-03-01"}) == [
        "mobility.during_end: end_before_start"
    ]


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ({"before_end": "2027-03-01", "during_start": "2027-03-01"}, []),
        ({"before_end": "2027-03-02", "during_start": "2027-03-01"}, ["during_start"]),
        ({"during_end": "2027-03-02", "after_start": "2027-03-01"}, ["after_start"]),
        ({"before_end": "2027-03-02", "after_start": "2027-03-01"}, ["after_start"]),
        ({"before_start": "2027-03-02", "during_end": "2027-03-01"}, ["during_end"]),
    ],
)
def test_phases_follow_each_other(dates, found):
    assert findings(mobility=dates) == [f"mobility.{key}: phases_out_of_order" for key in found]


def test_swapped_ends_are_told_once():
    dates = {"before_start": "2027-03-02", "before_end": "2027-01-02", "during_start": "2027-02-01"}
    action = "id | phase | start\nA01 | before | 2027-01-15"
    assert findings(mobility=dates, actions=action) == ["mobility.before_end: end_before_start"]


def test_what_is_planned_lies_in_the_project():
    assert findings(objectives="id | due\nO01 | 2028-12-31\nO02 | 2029-01-01") == [
        "objectives[1].due: outside_project"
    ]
    assert findings(mobility={"after_start": "2024-12-31"}) == ["mobility.after_start: outside_project"]


@pytest.mark.parametrize(
    ("end", "fits"), [("2027-03-04", False), ("2027-03-05", True), ("2027-12-01", False)]
)
def test_length_of_the_stay(end, fits):
    found = findings(mobility={"during_start": "2027-03-01", "during_end": end})
    assert found == ([] if fits else ["mobility.during_end: stay_length"])


def test_a_phase_that_does_not_take_place_is_empty():
    waived = {"before_waived": "Préparation faite avec un autre programme"}
    assert findings(mobility=waived) == []
    assert findings(mobility=waived | {"before_end": "2027-03-01"}) == [
        "mobility.before_waived: waived_phase_with_dates"
    ]
    rows = {"actions": "id | phase\nA01 | before\nA02 | during", "trainings": "id | phase\nF01 | before"}
    assert findings(mobility=waived, **rows) == ["mobility.before_waived: in_waived_phase"]
    judged = case(mobility=waived, **rows)
    assert list(in_waived_phase(judged)) == [(("mobility", "before_waived"), {"count": 2})]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("during | 2027-03-01 | 2027-03-12", []),
        ("during | 2027-02-28 | 2027-03-12", ["start"]),
        ("during | 2027-03-01 | 2027-03-13", ["end"]),
        ("during | 2027-03-13 | ", ["start"]),
        ("after | 2027-02-28 | 2027-03-13", []),
        (" | 2027-02-28 | 2027-03-13", []),
    ],
)
def test_dates_and_phase_agree(row, found):
    mobility = {"during_start": "2027-03-01", "during_end": "2027-03-12"}
    drawing = f"id | phase | start | end\nF01 | {row}"
    assert findings(mobility=mobility, trainings=drawing) == [
        f"trainings[0].{key}: outside_phase" for key in found
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("during | 2027-03-01", False),
        ("during | 2026-03-05", True),
        ("during | 2027-03-13", True),
        ("before | 2025-01-09", False),  # the path has a story before it begins
        ("before | 2027-03-02", True),
        ("after | 2030-01-09", False),
        ("after | 2027-03-02", True),
    ],
)
def test_a_meeting_lies_in_its_phase(row, told):
    phases = {"before_start": "2026-12-01", "before_end": "2027-02-27", "after_start": "2027-03-14"}
    phases |= {"during_start": "2027-03-01", "during_end": "2027-03-12", "after_end": "2027-09-30"}
    found = findings(mobility=phases, journal=f"id | phase | date\nJ01 | {row}")
    assert [one for one in found if "outside_phase" in one] == (
        ["journal[0].date: outside_phase"] if told else []
    )


@pytest.mark.parametrize(
    ("mobility", "told"),
    [
        ({"before_start": "2026-01-05", "before_end": "2026-12-20"}, None),
        ({"before_start": "2025-01-06", "before_end": "2026-05-11"}, "before_start"),
        ({"after_start": "2026-06-12", "after_end": "2027-12-31"}, None),
        ({"after_start": "2026-06-12", "after_end": "2028-05-31"}, "after_end"),
        ({"before_end": "2026-05-11"}, None),
        ({"before_start": "2026-01-01", "before_end": "2026-12-31"}, None),  # 365 days
        ({"before_start": "2025-12-31", "before_end": "2026-12-31"}, "before_start"),
        ({"after_start": "2026-06-12", "after_end": "2028-02-01"}, None),  # 600 days
        ({"after_start": "2026-06-12", "after_end": "2028-02-02"}, "after_end"),
    ],
)
def test_a_phase_lasts_for_months(mobility, told):
    found = findings(mobility=mobility)
    assert found == ([f"mobility.{told}: phase_very_long"] if told else [])


def test_a_phase_that_is_very_long_says_its_name_and_its_days():
    mobility = {"before_start": "2025-12-31", "before_end": "2026-12-31"}
    told = list(phase_very_long(case(mobility=mobility)))
    assert told == [(("mobility", "before_start"), {"phase": Phase.BEFORE, "days": 366})]


CENTURIES = {
    ("mobility", "after_end"): "1926-12-18",
    ("mobility", "during_end"): "2099-05-22",
    ("cover", "opened_on"): "2099-01-12",
    ("visa", "birth_date"): "2099-01-05",
    ("charter", "origin_signed_on"): "1926-03-20",
}


@pytest.mark.parametrize("cell", CENTURIES)
def test_a_day_of_the_wrong_century_is_told_where_it_stands(cell):
    """It is no limit for other days, whose findings would be echoes."""
    section, key = cell
    raw = json.loads(Path("workbook/exemples/recyclage-rufisque.json").read_text(encoding="utf-8"))
    raw = {name: value for name, value in raw.items() if isinstance(value, dict | list)}
    before = findings(Stage.RETURN, **raw)
    raw[section] = raw[section] | {key: CENTURIES[cell]}
    new = [one for one in findings(Stage.RETURN, **raw) if one not in before]
    assert [one.partition(":")[0] for one in new][:1] == [f"{section}.{key}"]
    assert len(new) <= 2


EXAMPLES = sorted(Path("workbook/exemples").glob("*.json"))
PHASES = [f"{phase}_{edge}" for phase in Phase for edge in ("start", "end")]
SLIPS = {
    "an dernier": lambda day: day.replace(year=day.year - 1),
    "an suivant": lambda day: day.replace(year=day.year + 1),
    "chiffres de l'an échangés": lambda day: day.replace(year=2072),
    "six mois trop tôt": lambda day: day - timedelta(days=183),
    "six mois trop tard": lambda day: day + timedelta(days=183),
    "deux mois trop tôt": lambda day: day - timedelta(days=61),
    "deux mois trop tard": lambda day: day + timedelta(days=61),
}


@pytest.mark.parametrize("name", EXAMPLES, ids=lambda path: path.stem)
def test_a_wrong_day_of_a_phase_is_one_fault(name):
    """It was some 25 lines: each meeting, each objective, the insurance, the lodging, the papers."""
    raw = json.loads(name.read_text(encoding="utf-8"))
    code = raw["programme"]
    raw = {name: value for name, value in raw.items() if isinstance(value, dict | list)}
    before, many = findings(Stage.RETURN, code, **raw), []
    for key, (slip, made) in product(PHASES, SLIPS.items()):
        if key not in raw["mobility"]:
            continue
        wrong = made(date.fromisoformat(raw["mobility"][key])).isoformat()
        found = findings(Stage.RETURN, code, **raw | {"mobility": raw["mobility"] | {key: wrong}})
        new = [one for one in found if one not in before]
        many += [f"{key}, {slip}: {', '.join(new)}"] if len(new) > 4 else []
    assert many == []


ROWS = "id | phase | start\nA01 | before | {0}\nA02 | before | {0}\nA03 | before | {0}"


def test_a_day_of_a_phase_against_many_rows_is_told_there():
    """Up to two rows are told one by one; from three on the day is in doubt, and the rows are named."""
    mobility = {"before_start": "2026-12-01", "before_end": "2027-02-27"}
    outside = ROWS.format("2026-11-25")
    two = outside.rpartition("\n")[0]
    codes = ["mobility.before_start: phase_against_rows"]
    assert findings(mobility=mobility, actions=outside) == codes
    assert findings(mobility=mobility, actions=two) == [
        f"actions[{at}].start: outside_phase" for at in (0, 1)
    ]
    judged = case(mobility=mobility, actions=outside)
    told = {"count": 3, "ids": "A01, A02, A03"}
    assert list(phase_against_rows(judged)) == [(("mobility", "before_start"), told)]


def test_what_ends_after_the_path_is_counted_with_the_rows():
    mobility = {"after_start": "2026-12-01", "after_end": "2027-02-27"}
    cells = {"objectives": "id | due\nO01 | 2027-03-01\nO02 | 2027-03-02"}
    cells |= {"actions": "id | phase | end\nA01 | after | 2027-03-03"}
    judged = case(mobility=mobility, **cells)
    told = {"count": 3, "ids": "O01, O02, A01"}
    assert list(phase_against_rows(judged)) == [(("mobility", "after_end"), told)]


def test_many_rows_are_named_by_the_first_of_them():
    mobility = {"after_start": "2026-12-01", "after_end": "2027-02-27"}
    lines = "\n".join(f"A{at:02} | after | 2027-03-03" for at in range(1, 12))
    judged = case(mobility=mobility, actions=f"id | phase | end\n{lines}")
    [(_, told)] = phase_against_rows(judged)
    assert told == {"count": 11, "ids": "A01, A02, A03, A04, A05, A06, A07, A08, …"}


@pytest.mark.parametrize(
    ("mobility", "doubtful"),
    [
        ({"during_start": "2027-03-01", "during_end": "2027-03-12", "after_start": "2027-03-11"}, []),
        ({"during_start": "2027-03-12", "during_end": "2027-03-01"}, ["during_end", "during_start"]),
        (
            {"before_end": "2027-01-01", "during_start": "2027-03-12", "during_end": "2026-03-20"},
            ["during_end"],
        ),
        (
            {"during_end": "2028-03-12", "after_start": "2027-03-20", "after_end": "2027-09-01"},
            ["during_end"],
        ),
        ({"during_end": "2027-04-19", "after_start": "2027-03-20"}, []),  # 30 days
        ({"during_end": "2027-04-20", "after_start": "2027-03-20"}, ["after_start", "during_end"]),
        ({"during_start": "2027-01-01", "during_end": "2027-12-26"}, []),  # 360 days
        ({"during_start": "2027-01-01", "during_end": "2027-12-27"}, ["during_end", "during_start"]),
        ({"before_start": "2027-09-01", "before_waived": "Faite", "during_start": "2027-03-01"}, []),
    ],
)
def test_the_day_that_others_speak_against_is_in_doubt(mobility, doubtful):
    assert sorted(key for _, key in in_doubt(case(mobility=mobility))) == doubtful


day_of_phase = st.none() | st.dates(date(2025, 1, 1), date(2028, 12, 31)).map(date.isoformat)


@given(st.fixed_dictionaries(dict.fromkeys(PHASES, day_of_phase)))
def test_a_day_in_doubt_is_told(mobility):
    """What is no limit for others is never passed over in silence."""
    given_days = {key: day for key, day in mobility.items() if day}
    told = [one for one in findings(mobility=given_days) if one.startswith("mobility.")]
    assert bool(told) or not in_doubt(case(mobility=given_days))


def test_a_long_stay_that_nothing_else_denies_still_has_its_insurance():
    mobility = {"during_start": "2027-01-04", "during_end": "2027-08-27"}
    found = findings(mobility=mobility | {"insurance": "Assurance valable jusqu'au 30/06/2027"})
    assert [one.partition(": ")[2] for one in found] == ["insurance_ends_in_stay", "stay_length"]


def test_many_days_before_the_plan_say_that_its_own_day_is_wrong():
    """The objectives due before it are no further fault."""
    facts = "id | date\n" + "\n".join(f"M0{at} | 2025-03-0{at}" for at in range(1, 6))
    objectives = "id | text | due\nO01 | Former l'équipe avant l'été | 2026-03-01"
    found = findings(cover={"opened_on": "2026-11-01"}, measures=facts, objectives=objectives)
    assert [one for one in found if "plan" in one or "opened" in one] == [
        "cover.opened_on: opened_after_its_facts"
    ]


def test_a_wrong_day_is_told_once_and_the_others_are_still_compared():
    cells = "id | start | end\nA01 | 1926-12-01 | 2026-12-05\nA02 | 2026-12-09 | 2026-12-05"
    found = [one for one in findings(actions=cells) if "status" not in one]
    assert found == ["actions[1].end: end_before_start", "actions[0].start: outside_project"]
