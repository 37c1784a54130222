"""Two rules that see one fault: the cell says it once, in the words of the one that sees more."""

import pytest
from drawn import findings

from wecco_xl.review.rule import RULES


def test_what_says_it_better_is_a_rule_and_no_less_grave():
    severities = {one.code: one.severity for one in RULES}
    wrong = [
        (one.code, better) for one in RULES for better in one.beside if severities[better] > one.severity
    ]
    assert wrong == []


TRAININGS = "id | cost | cost_currency | days\nF01 | 400000 | XOF | 3\nF02 | 300000 | XOF | 2"


@pytest.mark.parametrize(
    ("plan", "cell", "said"),
    [
        (
            {"trainings": TRAININGS, "mobility": {"training_budget": 70e7, "budget_currency": "XOF"}},
            "mobility.training_budget",
            ["means_far_above_use"],
        ),
        (
            {"mobility": {"training_budget": 70e7, "budget_currency": "XOF"}},
            "mobility.training_budget",
            ["amount_out_of_scale"],
        ),
        ({"visa": {"emergency_contact": "idem"}}, "visa.emergency_contact", ["filler"]),
        (
            {"visa": {"emergency_contact": "Modou Diop"}},
            "visa.emergency_contact",
            ["emergency_without_number"],
        ),
        (
            {"actions": "id | owner\nA01 | 77 123 45 67", "actors": "id | role\nP01 | team"},
            "actions[0].owner",
            ["misplaced_personal_data"],
        ),
        (
            {"actions": "id | owner\nA01 | 12 34", "actors": "id | role\nP01 | team"},
            "actions[0].owner",
            ["nobody_named"],
        ),
        (
            {"journal": "id | date | next_step_on | next_step\nJ01 | 2026-10-01 | 2025-10-08 | Appeler"},
            "journal[0].next_step_on",
            ["next_step_before_entry"],
        ),
        (
            {"cover": {"keep_until": "2021-12-31"}, "mobility": {"after_end": "2027-12-31"}},
            "cover.keep_until",
            ["kept_too_briefly"],
        ),
        ({"cover": {"keep_until": "2025-12-31"}}, "cover.keep_until", ["keeping_over"]),
        (
            {
                "trainings": "decision | proposed_on | decided_on\nwaiting | 2026-06-01 | 2025-06-10",
                "cover": {"opened_on": "2026-05-01"},
            },
            "trainings[0].decided_on",
            ["decided_before_proposed"],
        ),
    ],
)
def test_a_cell_says_one_thing(plan, cell, said):
    told = [one.split(": ") for one in findings(**plan)]
    assert [code for place, code in told if place == cell] == said
