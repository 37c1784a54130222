import pytest
from drawn import findings

CODE = "amount_without_currency"


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        ({"trainings": "id | cost\nF01 | 400000"}, ["trainings[0].cost_currency"]),
        ({"trainings": "id | cost | cost_currency\nF01 | 400000 | XOF"}, []),
        ({"trainings": "id | cost\nF01 | "}, []),
        ({"trainings": "id | cost\nF01 | 400000\nF02 | 300000"}, ["trainings[0].cost_currency"]),
        (
            {"trainings": "id | cost | cost_currency\nF01 | 400000 | XOF\nF02 | 300000 |"},
            ["trainings[1].cost_currency"],
        ),
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


@pytest.mark.parametrize(
    ("cost", "currency", "told"),
    [
        ("600000", "XOF", False),
        ("600", "XOF", True),
        ("600", "EUR", False),
        ("600000", "EUR", True),
        ("0", "XOF", False),
        ("600", "", True),  # francs are assumed
        ("20000000", "XOF", True),
    ],
)
def test_the_cost_of_a_training_has_its_zeros(cost, currency, told):
    found = findings(trainings=f"id | cost | cost_currency\nF01 | {cost} | {currency}")
    assert ("trainings[0].cost: amount_out_of_scale" in found) is told


@pytest.mark.parametrize(
    ("budget", "currency", "told"),
    [(3_450_000, "XOF", False), (3_450, "XOF", True), (6_200, "EUR", False), (3_450_000_000, "XOF", True)],
)
def test_a_budget_has_its_zeros(budget, currency, told):
    found = findings(mobility={"budget": budget, "budget_currency": currency})
    assert ("mobility.budget: amount_out_of_scale" in found) is told


@pytest.mark.parametrize(("cost", "told"), [("520000", False), ("520", True)])
def test_a_line_of_the_logistics_has_its_zeros(cost, told):
    found = findings(logistics=f"id | cost_currency | cost\nL01 | XOF | {cost}")
    assert ("logistics[0].cost: amount_out_of_scale" in found) is told


@pytest.mark.parametrize(
    ("kind", "cost", "currency", "told"),
    [
        ("travel", "520000", "XOF", False),
        ("travel", "1170", "XOF", True),
        ("travel", "40000", "XOF", False),
        ("lodging", "1170", "XOF", True),
        ("lodging", "1375", "EUR", False),
        ("insurance", "48500", "XOF", False),
        ("insurance", "620000", "XOF", True),
        ("allowance", "1215", "XOF", True),
        ("local_transport", "1500", "XOF", False),
        ("other", "1500", "XOF", False),
        ("", "1500", "XOF", False),
    ],
)
def test_a_line_of_the_logistics_costs_what_such_things_cost(kind, cost, currency, told):
    found = findings(logistics=f"id | kind | cost_currency | cost\nL01 | {kind} | {currency} | {cost}")
    assert ("logistics[0].cost: amount_out_of_scale" in found) is told


@pytest.mark.parametrize(
    ("company", "told"),
    [
        ({"turnover": 0}, True),
        ({"turnover": 0, "turnover_year": 2025, "founded_on": "2019-02-01"}, True),
        ({"turnover": 0, "turnover_year": 2025, "founded_on": "2025-11-01"}, False),
        ({"turnover": 1}, False),
        ({}, False),
    ],
)
def test_a_turnover_of_nothing_is_asked_about(company, told):
    found = findings(origin_company=company)
    assert ("origin_company.turnover: turnover_of_zero" in found) is told


@pytest.mark.parametrize(
    ("year", "told"),
    [("2026", False), ("2025", False), ("2023", False), ("2022", True), ("2019", True), ("", False)],
)
@pytest.mark.parametrize("section", ["origin_company", "host_company"])
def test_a_turnover_is_of_the_last_years(section, year, told):
    found = findings(cover={"opened_on": "2026-11-02"}, **{section: {"turnover_year": year} if year else {}})
    assert found == ([f"{section}.turnover_year: turnover_year_old"] if told else [])
