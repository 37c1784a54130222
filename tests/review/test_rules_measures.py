import pytest
from drawn import findings

HEAD = "id | objective | indicator | date | value"
OBJECTIVES = "id | text\nO01 | Vendre à deux boutiques belges\nO02 | Chiffrer les modèles tissés"


def told(rows):
    found = findings(objectives=OBJECTIVES, measures=f"{HEAD}\n{rows}")
    return [one.removeprefix("measures") for one in found if one.startswith("measures")]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("M01 | O01 | jobs | 2026-10-28 | 25", ["[0].objective: measure_of_two_things"]),
        ("M01 | O01 | turnover | 2026-10-28 | 25", ["[0].objective: measure_of_two_things"]),
        ("M01 | O01 | autonomy | | ", ["[0].objective: measure_of_two_things"]),
        ("M01 | O01 | | 2026-10-28 | 25", []),
        ("M01 | | jobs | 2026-10-28 | 25", []),
        ("M01 | O01 | | 2026-10-28 | 25\nM02 | | jobs | 2026-10-28 | 25", []),
    ],
)
def test_a_measure_is_of_one_thing(row, found):
    assert told(row) == found


@pytest.mark.parametrize(
    ("jobs", "women", "found"),
    [
        ("2026-10-31 | 36", "2026-10-31 | 40", ["[1].value: women_measured_above_jobs"]),
        ("2026-10-31 | 36", "2026-10-31 | 37", ["[1].value: women_measured_above_jobs"]),
        ("2026-10-31 | 36", "2026-10-31 | 36", []),
        ("2026-10-31 | 36", "2026-11-15 | 40", []),  # some may have come since
        ("2026-10-31 | beaucoup", "2026-10-31 | 40", []),
        (" | 36", " | 40", []),
    ],
)
def test_women_are_among_all(jobs, women, found):
    assert told(f"M01 | | jobs | {jobs}\nM02 | | women_jobs | {women}") == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("O01 | | 2026-10-30 | 55", "O01 | | 2026-10-30 | 66", ["[1].date: measured_twice_a_day"]),
        (" | jobs | 2026-10-30 | 25", " | jobs | 2026-10-30 | 26", ["[1].date: measured_twice_a_day"]),
        ("O01 | | 2026-10-30 | oui", "O01 | | 2026-10-30 | non", ["[1].date: measured_twice_a_day"]),
        ("O01 | | 2026-10-30 | 55", "O02 | | 2026-10-30 | 66", []),
        ("O01 | | 2026-10-30 | 55", "O01 | | 2026-10-31 | 66", []),
        (" | jobs | 2026-10-30 | 25", " | women_jobs | 2026-10-30 | 18", []),
        ("O01 | | | 55", "O01 | | | 66", []),
    ],
)
def test_what_is_measured_has_one_value_a_day(first, second, found):
    assert told(f"M01 | {first}\nM02 | {second}") == found
