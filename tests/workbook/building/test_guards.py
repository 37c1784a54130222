"""What Excel says while one types: the bounds and the example of the very field."""

import pytest

from wecco_xl.plan.spec import Kind
from wecco_xl.words import words
from wecco_xl.workbook.building.guards import guard

CASES = [
    ("origin_person.age", 16, 100, "un nombre de 16 à 100, par exemple 34."),
    ("origin_company.turnover_year", 1990, 2100, "un nombre de 1990 à 2100, par exemple 2025."),
    ("trainings.days", 0.5, 90, "un nombre de 0,5 à 90, par exemple 3."),
    ("trainings.provider_rank", 1, 99, "un nombre de 1 à 99, par exemple 1."),
    ("origin_company.turnover", 0, 10**15, "un nombre, par exemple 24 500 000."),
    ("host_company.turnover", 0, 10**15, "un nombre, par exemple 850 000."),
]


@pytest.mark.parametrize(("name", "least", "most", "message"), CASES)
def test_a_number_is_refused_with_its_own_bounds_and_example(name, least, most, message, said):
    spec = next(one for one in said.programme.specs if one.name == name)
    found = guard(spec, said)
    assert (found["minimum"], found["maximum"]) == (least, most)
    assert message in found["error_message"].replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_a_year_typed_in_a_date_cell_is_refused_at_once(code):
    """2018 is 10 July 1905 for a spreadsheet."""
    said = words(code)
    days = [guard(spec, said) for spec in said.programme.specs if spec.kind is Kind.DAY]
    assert {found["minimum"].year for found in days} == {1910}
    assert all("par exemple " in found["error_message"] for found in days)


WHO = [
    "actions.owner",
    "objectives.responsible",
    "trainings.decided_by",
    "trainings.organiser",
    "logistics.payer",
]


@pytest.mark.parametrize("name", WHO)
def test_somebody_is_offered_among_the_actors_and_may_be_typed(name, said):
    found = guard(next(one for one in said.programme.specs if one.name == name), said)
    assert (found["source"], found["show_error"]) == ("=R_actors", False)
    assert "error_type" not in found
