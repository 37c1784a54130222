"""How the needs stand today: what their row says, then what their history says."""

import pytest
from drawn import case, plan

from wecco_xl.review.needs import changes, present
from wecco_xl.review.priority import prioritise

NEEDS = "id | description | severity | urgency\nB01 | Pertes | medium | now\nB02 | Prix | high | soon"


def history(updates: str):
    return plan(needs=NEEDS, need_updates=f"id | need | date | severity | urgency\n{updates}")


@pytest.mark.parametrize(
    ("updates", "states"),
    [
        ("H01 | B01 | 2026-10-01 | medium |", "medium now, high soon"),
        ("H01 | B01 | 2026-10-01 | low | later", "low later, high soon"),
        ("H01 | B01 | 2026-10-01 | low |", "low now, high soon"),
        ("H01 | B01 | 2026-10-01 | | soon", "medium soon, high soon"),
        ("H01 | B02 | 2026-10-01 | | ", "medium now, high soon"),
        ("H01 | B09 | 2026-10-01 | low | later", "medium now, high soon"),
        ("H01 | | 2026-10-01 | low | later", "medium now, high soon"),
        ("H01 | B01 | 2026-10-01 | low |\nH02 | B02 | 2026-10-02 | | later", "low now, high later"),
        # the newest day counts, whatever the order of the rows; the last row on one day
        ("H01 | B01 | 2026-10-09 | low |\nH02 | B01 | 2026-10-01 | critical |", "low now, high soon"),
        ("H01 | B01 | 2026-10-01 | low |\nH02 | B01 | 2026-10-01 | high |", "high now, high soon"),
        # each key has its own newest change
        ("H01 | B01 | 2026-10-09 | low |\nH02 | B01 | 2026-10-12 | | soon", "low soon, high soon"),
        # a change without its day is older than a dated one, and counts when it is alone
        ("H01 | B01 | | low |", "low now, high soon"),
        ("H01 | B01 | 2026-10-01 | low |\nH02 | B01 | | high |", "low now, high soon"),
        ("H01 | B01 | | low |\nH02 | B01 | | high |", "high now, high soon"),
    ],
)
def test_the_last_word_of_its_history_is_how_a_need_stands(updates, states):
    now = present(history(updates))
    assert ", ".join(f"{need.severity} {need.urgency}" for need in now if need) == states


def test_the_rows_keep_what_they_said_and_where():
    before = history("H01 | B02 | 2026-10-01 | low |")
    assert [need and need.severity for need in before.needs] == ["medium", "high"]
    assert changes(before)["B02", "severity"].loc == ("need_updates", 0, "severity")
    assert [need and need.description for need in present(before)] == ["Pertes", "Prix"]


def test_blank_rows_stay_blank_and_a_need_without_number_has_no_history():
    drawn = "id | description | severity\nB01 | |\n | Pertes | high"
    now = present(plan(needs=drawn, need_updates="id | severity\nH01 | low"))
    assert [need and str(need.severity) for need in now] == [None, "high"]


TRAININGS = """id | title | needs | objectives | phase
F01 | Prix | B01 | O01 | before
F02 | Pertes | B02 | O01 | before"""


@pytest.mark.parametrize(
    ("updates", "order"),
    [
        ("", ["F02", "F01"]),
        ("H01 | B01 | 2026-10-01 | critical", ["F01", "F02"]),
        ("H01 | B02 | 2026-10-01 | low", ["F01", "F02"]),
        ("H01 | B01 | 2026-10-01 | critical\nH02 | B01 | 2026-10-02 | low", ["F02", "F01"]),
    ],
)
def test_trainings_rank_by_how_needs_stand_today(updates, order):
    judged = case(
        needs="id | severity | urgency\nB01 | medium | soon\nB02 | high | soon",
        need_updates=f"id | need | date | severity\n{updates}".strip(),
        objectives="id | text | phase\nO01 | Vendre plus | before",
        trainings=TRAININGS,
    )
    assert [one.id for one in prioritise(judged).items] == order
