"""A company is registered when it is founded, or some years after."""

import pytest
from test_rules_scale import told

from wecco_xl.plan.identifiers import year_of
from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Side


@pytest.mark.parametrize(
    ("founded", "number", "found"),
    [
        ("2020-06-15", "SN-KLK-2020-B-01842", []),
        ("2012-06-15", "SN-KLK-2020-B-01842", []),  # informal at first
        ("1971-06-15", "SN-KLK-2020-B-01842", []),
        ("2021-06-15", "SN-KLK-2020-B-01842", ["origin_company.founded_on"]),
        ("1920-06-15", "SN-KLK-2020-B-01842", ["origin_company.founded_on"]),
        ("2021-06-15", "rccm SN.KLK.2020.B.1842", ["origin_company.founded_on"]),
        ("2021-06-15", "SN-DKR-01-2021-B12-00123", []),
        ("2021-06-15", "en cours", []),
        ("", "SN-KLK-2020-B-01842", []),
    ],
)
def test_the_register_holds_the_year(founded, number, found):
    company = {"founded_on": founded, "trade_register": number} if founded else {"trade_register": number}
    assert told("founded_unlike_register", origin_company=company) == found


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("SN-STL-2037-B-1482", ["origin_company.trade_register"]),
        ("rccm SN.STL.2027.B.1482", ["origin_company.trade_register"]),
        ("SN-STL-2026-B-1482", []),
        ("SN-STL-2012-B-1482", []),
        ("en cours", []),
    ],
)
def test_the_register_holds_no_year_to_come(number, found):
    company = {"founded_on": "2012-06-15", "trade_register": number}
    assert told("registered_ahead", origin_company=company) == found
    assert told("registered_ahead", host_company={"trade_register": number}) == []
    if found:
        assert told("founded_unlike_register", origin_company=company) == []


def test_a_belgian_company_is_as_old_as_it_is():
    company = {"founded_on": "1919-06-15", "tax_id": "0403.170.701"}
    assert told("founded_unlike_register", host_company=company) == []


@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_the_example_of_each_programme_holds_its_year(code):
    known = programme(code).identifiers[Side.ORIGIN]
    assert year_of(known["trade_register"].example, known["trade_register"]) in range(2015, 2027)
    assert year_of(known["tax_id"].example, known["tax_id"]) is None
    assert year_of("2019 " * 40, known["trade_register"]) is None
    longest = "SN-DKR-2020-B-1234".replace("-", "-" * 12)
    assert year_of(longest, known["trade_register"]) is None
