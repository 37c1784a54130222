import pytest
from drawn import findings

CODE = "amount_without_currency"


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        ({"trainings": "id | cost\nF01 | 400000"}, ["trainings[0].cost_currency"]),
        ({"trainings": "id | cost | cost_currency\nF01 | 400000 | XOF"}, []),
        ({"trainings": "id | cost\nF01 | "}, []),
        ({"mobility": {"budget": 3_000_000, "training_budget": 900_000}}, ["mobility.budget_currency"]),
        ({"mobility": {"budget": 3_000_000, "budget_currency": "EUR"}}, []),
    ],
)
def test_an_amount_says_its_currency(plan, found):
    assert [one for one in findings(**plan) if CODE in one] == [f"{place}: {CODE}" for place in found]


def test_approved_trainings_are_counted_in_the_assumed_currency():
    trainings = "id | cost | cost_currency | decision\nF01 | 600000 | XOF | approved"
    found = findings(mobility={"training_budget": 500_000}, trainings=trainings)
    assert "mobility.training_budget: training_budget_exceeded" in found
