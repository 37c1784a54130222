"""Phone numbers of a side: its own country first, and never silently another's."""

import pytest

from wecco_xl.plan.contacts import spaced_phone
from wecco_xl.plan.parse import parse
from wecco_xl.words import words

CASES = [
    ("wecco", "origin_company", "77 123 45 67", "+221771234567"),
    ("wecco", "origin_company", "33 961 11 22", "+221339611122"),
    ("wecco", "origin_company", "33 961 1 12", "phone_elsewhere"),
    ("wecco", "origin_person", "33 821 12 3", "phone_elsewhere"),
    ("wecco", "origin_person", "0471 12 34 56", "phone_elsewhere"),
    ("wecco", "origin_person", "+32 471 12 34 56", "+32471123456"),
    ("wecco", "origin_company", "+33 6 12 34 56 78", "+33612345678"),
    ("wecco", "origin_company", "77 123 45 6", "phone_invalid"),
    ("wecco", "origin_company", 771234567, "+221771234567"),
    ("wecco", "origin_company", "néant", "phone_form"),
    ("wecco", "host_company", "02 511 22 33", "+3225112233"),
    ("wecco", "host_person", "77 123 45 67", "phone_elsewhere"),
    ("wecco", "host_company", "00221 77 123 45 67", "+221771234567"),
    ("wecco", "origin_company", "+221 77 123 45 6", "phone_invalid"),
    ("wecco", "origin_company", "99 123 45 67", "+221991234567"),
    ("wecco", "origin_company", "+221 99 123 45 678", "phone_invalid"),
    ("wecco", "host_company", "0471 12 34 5", "phone_invalid"),
    ("wecco", "host_company", "0999 12 34 56", "phone_invalid"),
    ("nzassa", "origin_company", "+225 27 36 86 14 20", "+2252736861420"),
    ("nzassa", "origin_company", "27 36 86 14 20", "+2252736861420"),
    ("nzassa", "origin_company", "00225 27 36 86 14 2", "phone_invalid"),
    ("nzassa", "origin_company", "07 07 12 34 56", "+2250707123456"),
    ("nzassa", "origin_company", "0471 12 34 56", "phone_elsewhere"),
]


@pytest.mark.parametrize(("code", "section", "typed", "read"), CASES)
def test_a_number_is_read_as_dialled_in_the_country_of_its_side(code, section, typed, read):
    said = words(code)
    plan, findings = parse({section: {"phone": typed}}, said.programme, said.vocabulary())
    got = [one.code for one in findings] or [getattr(plan, section).phone]
    assert got == [read]


ACTORS = [
    ("+221 99 123 45 67", "+221991234567"),
    ("99 123 45 67", "phone_invalid"),
    ("0471 12 34 5", "phone_invalid"),
    ("+32 471 12 34 5", "phone_invalid"),
    ("78 123 45 67", "+221781234567"),
]


@pytest.mark.parametrize(("typed", "read"), ACTORS)
def test_a_number_of_no_side_tells_its_country_or_is_known(typed, read):
    said = words("wecco")
    plan, findings = parse({"actors": [{"phone": typed}]}, said.programme, said.vocabulary())
    assert ([one.code for one in findings] or [plan.actors[0].phone]) == [read]


ROWS = [
    ("Sénégal", "70 655 31 1", "phone_elsewhere"),
    ("Sénégal", "70 655 31 19", "+221706553119"),
    ("Sénégal", "0476 55 10 29", "+32476551029"),  # a Belgian phone, in Senegal
    ("Belgique", "0476 55 10 29", "+32476551029"),
    ("Belgique", "77 123 45 67", "phone_elsewhere"),
    ("Les deux pays", "77 123 45 67", "+221771234567"),
    ("partout", "77 123 45 67", "choice_not_listed"),
]


@pytest.mark.parametrize(("country", "typed", "read"), ROWS)
def test_a_number_of_a_row_is_dialled_in_the_country_of_the_row(country, typed, read):
    said = words("wecco")
    raw = {"actors": [{"country": country, "phone": typed}]}
    plan, findings = parse(raw, said.programme, said.vocabulary())
    assert ([one.code for one in findings] or [plan.actors[0].phone]) == [read]


def test_a_finding_names_the_countries_and_no_number():
    said = words("wecco")
    _, findings = parse({"origin_person": {"phone": "0471 12 34 56"}}, said.programme, said.vocabulary())
    assert [dict(one.params) for one in findings] == [{"where": "Sénégal", "prefix": "+32"}]


def test_a_number_is_shown_in_the_groups_of_its_country():
    shown = {
        "+221771234567": "+221 77 123 45 67",
        "+3292684175": "+32 9 268 41 75",
        "+2250708413962": "+225 07 08 41 39 62",
        "pas un numéro": "pas un numéro",
    }
    assert {number: spaced_phone(number) for number in shown} == shown
