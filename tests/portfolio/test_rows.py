"""What a consolidation tells of one plan, where it could tell it otherwise than the other doors."""

import pytest
from drawn import plan
from papers import of_plan

from wecco_xl.portfolio.columns import tables
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.rows import rows_of
from wecco_xl.words import words

APPROVED = "id | title | decision | cost\nF01 | Hygiène | approved | 1200"


@pytest.mark.parametrize(("budget", "euros"), [("EUR", 1200.0), ("XOF", 1.83), (None, 1.83)])
def test_a_cost_without_currency_is_in_that_of_the_budget_as_for_the_ranking(budget, euros):
    judged = of_plan(plan(trainings=APPROVED, mobility={"budget_currency": budget} if budget else {}))
    (row,) = rows_of(judged, Names(None), "P1")["plans"]
    assert dict(zip(tables(nominative=True)["plans"].names, row, strict=True))["training_cost_eur"] == euros


def test_a_need_keeps_its_first_state_and_tells_that_of_today():
    needs = "id | description | severity | urgency\nB01 | Pertes | high | now\nB02 | Prix | low |"
    updates = "id | need | date | severity\nH01 | B01 | 2026-10-01 | low"
    found = rows_of(of_plan(plan(needs=needs, need_updates=updates)), Names(None), "P1")["needs"]
    told = [dict(zip(tables(nominative=True)["needs"].names, row, strict=True)) for row in found]
    keys = ("severity", "severity_now", "severity_now_label", "urgency_now", "urgency_now_label")
    low, now = words("wecco").labels("need_severity")["low"], words("wecco").labels("urgency")["now"]
    assert [[row[key] for key in keys] for row in told] == [
        ["high", "low", low, "now", now],
        ["low", "low", low, None, None],
    ]


def told(judged, table="plans"):
    """The rows of a table by the names of its columns."""
    found = rows_of(judged, Names(None), "P1")[table]
    return [dict(zip(tables(nominative=True)[table].names, row, strict=True)) for row in found]


DECIDED = """
id | title | decision | days | proposed_on | decided_on
F01 | Hygiène | approved | 2 | 2026-10-01 | 2026-10-11
F02 | Coûts | approved | 3 | 2026-10-01 | 2026-10-01
F03 | Vente | refused | 8 | 2026-10-01 | 2026-10-06
F04 | Tri | waiting | 5 | 2026-10-01 |
F05 | Export | approved | | 2026-10-09 | 2026-10-02
"""


def test_days_are_those_of_approved_trainings_and_those_that_a_decision_took():
    """A decision before its proposal is a slip: it shortens no mean."""
    (row,) = told(of_plan(plan(trainings=DECIDED)))
    assert (row["training_days"], row["days_to_decide"]) == (5, 5.0)


def test_days_of_silence_and_of_delay_are_counted_to_the_day_of_the_run():
    actions = "id | title | start | end | status\nA01 | Trier | 2026-10-01 | 2026-11-10 | in_progress\n"
    actions += (
        "A02 | Vendre | 2026-10-01 | 2026-11-20 | in_progress\nA03 | Peser | 2026-10-01 | 2026-11-01 | done"
    )
    journal = "id | date | kind\nJ01 | 2026-11-05 | couple"
    judged = of_plan(plan(actions=actions, journal=journal, cover={"stage": "mobility"}))
    assert [(row["id"], row["days_late"]) for row in told(judged, "actions")] == [
        ("A01", 10),
        ("A02", None),
        ("A03", None),
    ]
    assert told(judged)[0]["days_since_update"] == 15
