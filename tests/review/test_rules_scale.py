"""What is set apart against what is used, who is counted against who works there."""

import pytest
from drawn import findings

TRAININGS = "id | cost | days\nF01 | 600000 | 4\nF02 | 300000 | 2"
LINES = "id | kind | cost | cost_currency\nL01 | travel | 600000 | XOF\nL02 | lodging | 1000 | EUR"


def told(code: str, **sections) -> list[str]:
    return [one.removesuffix(f": {code}") for one in findings(**sections) if one.endswith(f": {code}")]


@pytest.mark.parametrize(
    ("mobility", "found"),
    [
        ({"training_days": 12}, []),
        ({"training_days": 30}, []),
        ({"training_days": 120}, ["mobility.training_days"]),
        ({"training_budget": 2_000_000}, []),
        ({"training_budget": 20_000_000}, ["mobility.training_budget"]),
        ({"training_budget": 3_000, "budget_currency": "EUR"}, []),
        ({"training_budget": 30_000, "budget_currency": "EUR"}, ["mobility.training_budget"]),
    ],
)
def test_days_and_budget_are_of_the_order_of_the_trainings(mobility, found):
    trainings = TRAININGS.replace("days\n", "days | cost_currency\n").replace(" | 4", " | 4 | XOF")
    trainings = trainings.replace(" | 2", " | 2 | XOF")
    assert told("means_far_above_use", mobility=mobility, trainings=trainings) == found


@pytest.mark.parametrize(
    "trainings",
    [
        "id | cost | days\nF01 | 200000 | 1",  # the others are still to be proposed
        "id | title | days\nF01 | Prix | 2\nF02 | Hygiène |",
        "id | title\nF01 | Prix\nF02 | Hygiène",
    ],
)
def test_what_is_not_known_yet_is_compared_with_nothing(trainings):
    mobility = {"training_days": 120, "training_budget": 20_000_000}
    assert told("means_far_above_use", mobility=mobility, trainings=trainings) == []


@pytest.mark.parametrize(
    ("budget", "lines", "found"),
    [
        (3_000_000, LINES, []),
        (30_000_000, LINES, ["mobility.budget"]),
        (30_000_000, LINES.replace("lodging", "insurance"), []),  # the lodging is still to be found
        (30_000_000, LINES.replace("1000", ""), []),
        (30_000_000, LINES + "\nL03 | interpreter | | XOF", []),
    ],
)
def test_the_budget_of_the_mobility_is_of_the_order_of_its_lines(budget, lines, found):
    assert told("means_far_above_use", mobility={"budget": budget}, logistics=lines) == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("900000 | XOF |", []),
        ("3500000 | XOF |", ["trainings[0].cost"]),
        ("3500000 | XOF | waiting", ["trainings[0].cost"]),
        ("3500000 | XOF | refused", []),
        ("3500000 | XOF | approved", []),  # the sum of those approved is told, beside the budget
        ("1500 | EUR |", []),
        ("3500 | EUR |", ["trainings[0].cost"]),
        (" | XOF |", []),
    ],
)
def test_one_training_fits_in_the_budget(row, found):
    drawn = f"id | title | cost | cost_currency | decision\nF01 | Prix | {row}"
    assert told("training_above_budget", mobility={"training_budget": 1_500_000}, trainings=drawn) == found
    assert told("training_above_budget", trainings=drawn) == []


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        ("jobs | 14 |", []),
        ("jobs | 24 |", []),
        ("jobs | 120 |", ["measures[0].value"]),
        ("jobs | 120 | Reprise de deux ateliers", []),
        ("jobs | 1.2 |", ["measures[0].value"]),
        ("jobs | 6 |", []),
        ("women_jobs | 7 |", []),
        ("women_jobs | 70 |", ["measures[0].value"]),
        ("women_jobs | 12 |", []),  # three more than twice as many
        ("turnover | 120 |", []),
    ],
)
def test_staff_is_counted_on_the_scale_of_the_company(measure, found):
    drawn = f"id | indicator | value | comment\nM01 | {measure}"
    company = {"employees": 12, "women": 5}
    assert told("staff_out_of_scale", origin_company=company, measures=drawn) == found
    assert told("staff_out_of_scale", measures=drawn) == []


@pytest.mark.parametrize(("value", "found"), [("3", []), ("10", []), ("15", ["measures[0].value"])])
def test_a_small_company_may_grow(value, found):
    drawn = f"id | indicator | value\nM01 | jobs | {value}"
    assert told("staff_out_of_scale", origin_company={"employees": 3}, measures=drawn) == found


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        ("turnover | 156500000 |", []),
        ("turnover | 60000000 |", []),  # of some months, perhaps
        ("turnover | 1565000000 |", ["measures[0].value"]),
        ("turnover | 15650000 |", ["measures[0].value"]),
        ("turnover | 1565000000 | Rachat de deux entreprises en mars", []),
        ("jobs | 31 |", []),
        ("turnover | élevé |", []),
    ],
)
def test_a_turnover_is_measured_on_the_scale_of_the_company(measure, found):
    drawn = f"id | indicator | value | comment\nM01 | {measure}"
    known = {"origin_company": {"turnover": 142e6}, "monitoring": {"turnover_target": 160e6}}
    assert told("turnover_measured_far", measures=drawn, **known) == found
    in_euros = {"origin_company": {"turnover": 216e3, "turnover_currency": "EUR"}}
    assert told("turnover_measured_far", measures=drawn, **in_euros) == []
