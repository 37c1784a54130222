import pytest
from drawn import findings

from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Stage


@pytest.mark.parametrize("side", ["origin", "host"])
@pytest.mark.parametrize(("women", "found"), [(12, []), (0, []), (13, ["women_above_total"])])
def test_women_are_among_all_employees(side, women, found):
    section = f"{side}_company"
    assert findings(**{section: {"women": women, "employees": 12}}) == [
        f"{section}.women: {one}" for one in found
    ]


@pytest.mark.parametrize(("employees", "fits"), [(9, False), (10, True), (49, True), (50, False)])
def test_size(employees, fits):
    found = findings(origin_company={"size": "small", "employees": employees})
    assert found == ([] if fits else ["origin_company.size: size_against_employees"])


def test_the_largest_size_has_no_limit():
    assert findings(host_company={"size": "large", "employees": 100_000}) == []


@pytest.mark.parametrize(
    ("code", "section", "key", "typed", "fits"),
    [
        ("wecco", "origin_company", "tax_id", "1234567 2G2", True),
        ("wecco", "origin_company", "tax_id", "30", False),
        ("wecco", "origin_company", "trade_register", "SN DKR 2019 B 12345", True),
        ("wecco", "origin_company", "trade_register", "CI-ABJ-2020-B-12345", False),
        ("wecco", "host_company", "tax_id", "0123.456.749", True),
        ("wecco", "host_company", "tax_id", "123456749", True),
        ("wecco", "host_company", "trade_register", "RPM Gand", True),
        ("nzassa", "origin_company", "tax_id", "1 234 567 A", True),
        ("nzassa", "origin_company", "tax_id", "12345", False),
    ],
)
def test_identifiers_have_the_form_of_their_country(code, section, key, typed, fits):
    found = findings(code=code, **{section: {key: typed}})
    assert found == ([] if fits else [f"{section}.{key}: identifier_form"])


@pytest.mark.parametrize(
    ("section", "typed", "found"),
    [
        ("origin_company", "1234568 2G2", "identifier_doubt"),  # the rule of its digits is not published
        ("origin_company", "1234568", "identifier_doubt"),
        ("origin_company", "1234567 2Y2", "identifier_doubt"),
        ("origin_company", "12345672", "identifier_form"),
        ("origin_company", "1234567 9Z9", "identifier_doubt"),
        ("origin_company", "1234567 2G22", "identifier_form"),
        ("host_company", "0123.456.748", "identifier_check"),
        ("host_company", "BE 0123 465 749", "identifier_check"),
        ("host_company", "0123.456.7", "identifier_form"),
        ("host_company", "trois", "identifier_form"),
    ],
)
def test_wrong_digits_are_told_from_a_wrong_form(section, typed, found):
    assert findings(**{section: {"tax_id": typed}}) == [f"{section}.tax_id: {found}"]


@pytest.mark.parametrize("typed", ["1" * 20_000, "²³", "٣" * 10, "-"])
def test_whatever_is_typed_is_judged(typed):
    assert findings(host_company={"tax_id": typed}) == ["host_company.tax_id: identifier_form"]


def test_an_added_identifier_has_no_form():
    found = findings(visa={"passport_number": "quelconque"})
    assert [one for one in found if "identifier" in one] == []


@pytest.mark.parametrize(
    ("company", "found"),
    [
        ({"region": "thies"}, []),
        ({"region": "namur"}, ["region: region_elsewhere"]),
        ({"region": "thies", "department": "mbour"}, []),
        ({"region": "thies", "department": "kebemer"}, ["department: department_elsewhere"]),
        ({"department": "kebemer"}, []),
        ({"region": "thies", "department": "dinant"}, ["department: department_elsewhere"]),
        ({"legal_form": "sa"}, []),
        ({"legal_form": "asbl"}, ["legal_form: legal_form_elsewhere"]),
    ],
)
def test_places_and_forms_are_those_of_the_country(company, found):
    assert findings(origin_company=company) == [f"origin_company.{one}" for one in found]


def test_a_sector_that_is_not_listed_is_named():
    assert findings(origin_company={"sector": "other"}) == ["origin_company.sector_other: sector_unnamed"]
    assert findings(origin_company={"sector": "other", "sector_other": "Imprimerie"}) == []
    assert findings(origin_company={"sector": "energy"}) == []


def test_a_turnover_is_known():
    assert findings(host_company={"turnover_year": 2026}) == []
    assert findings(host_company={"turnover_year": 2027}) == [
        "host_company.turnover_year: turnover_year_ahead"
    ]


def test_currency():
    assert findings(host_company={"turnover_currency": "EUR"}) == []
    assert findings(host_company={"turnover_currency": "XOF"}) == [
        "host_company.turnover_currency: currency_unlike_country"
    ]


@pytest.mark.parametrize(
    ("turnover", "currency", "low"),
    [
        (5_000_000, "XOF", False),
        (4_999_999, "XOF", True),
        (7_623, "EUR", False),
        (7_622, "EUR", True),
        (1, None, False),
    ],
)
def test_admission(turnover, currency, low):
    company = {"turnover": turnover, "turnover_currency": currency}
    found = findings(code="nzassa", origin_company={key: value for key, value in company.items() if value})
    assert ("origin_company.turnover: below_admission" in found) is low


def test_admission_is_over_once_the_couple_is_made_and_absent_where_all_are_admitted():
    company = {"turnover": 1, "turnover_currency": "XOF"}
    assert findings(Stage.SELECTION, "nzassa", origin_company=company) == [
        "origin_company.turnover: below_admission"
    ]
    assert findings(Stage.TWINNING, "nzassa", origin_company=company) == []
    assert findings(code="wecco", origin_company=company) == []


def test_a_couple_is_two_companies():
    assert findings(origin_company={"name": "Ndar"}, host_company={"name": "Gand"}) == []
    assert findings(origin_company={"name": "Ndar"}, host_company={"name": "NDAR"}) == [
        "host_company.name: same_company_twice"
    ]


@pytest.mark.parametrize(("age", "fits"), [(36, False), (37, True), (38, True), (39, True), (40, False)])
def test_age(age, fits):
    found = findings(origin_person={"age": age}, visa={"birth_date": "1988-03-14"})
    assert found == ([] if fits else ["origin_person.age: age_against_birth_date"])


def test_an_age_told_two_years_ago_was_right_then():
    told = {"origin_person": {"age": 36}, "visa": {"birth_date": "1988-03-14"}}
    fault = "origin_person.age: age_against_birth_date"
    assert fault in findings(cover={"opened_on": "2026-10-01"}, **told)
    assert fault not in findings(cover={"opened_on": "2024-10-01"}, **told)


@pytest.mark.parametrize(
    ("side", "region", "commune", "told"),
    [
        ("origin", "thies", "Joal-Fadiouth", False),
        ("origin", "dakar", "Joal-Fadiouth", True),
        ("origin", "dakar", "JOAL FADIOUTH", True),
        ("origin", "dakar", "Rufisque Est", False),
        ("origin", "saint_louis", "Kaolack", True),
        ("origin", "dakar", "Médina Gounass", False),
        ("origin", "kolda", "Médina Gounass", False),
        ("origin", "thies", "Un village sans nom", False),
        ("origin", "", "Kaolack", False),
        ("origin", "dakar", "", False),
        ("host", "flandre_orientale", "Gand", False),
        ("host", "flandre_orientale", "Gent", False),
        ("host", "liege", "Namur", True),
        ("host", "liege", "Saint-Nicolas", False),
        ("host", "flandre_orientale", "Saint-Nicolas", False),
    ],
)
def test_a_known_commune_lies_in_its_region(side, region, commune, told):
    typed = {"region": region, "commune": commune}
    found = findings(**{f"{side}_company": {key: value for key, value in typed.items() if value}})
    assert found == ([f"{side}_company.commune: commune_elsewhere"] if told else [])


@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_the_communes_are_listed_under_regions_that_exist(code):
    profile = programme(code)
    for side, regions in profile.communes.items():
        assert regions.keys() == {entry.code for entry in profile.entries("regions", side)}


@pytest.mark.parametrize(
    ("turnover", "aimed", "measured", "found"),
    [
        (48_500_000, 58_000_000, 50_000_000, []),
        (48_500, 58_000_000, 48_500_000, ["monitoring.turnover_target"]),
        (36_000_000, 67_000, 37_000_000, ["monitoring.turnover_target"]),
        (36_000_000, 40_000_000, 37_000, ["measures[0].value"]),
        (None, 40_000_000, 37_000, ["measures[0].value"]),
        (1_000_000, 40_000_000, 20_000_000, []),
        (None, None, 5, []),
        (0, 40_000_000, 0, []),
    ],
)
def test_turnovers_are_of_the_same_order(turnover, aimed, measured, found):
    sections = {"origin_company": {"turnover": turnover}, "monitoring": {"turnover_target": aimed}}
    said = findings(measures=f"id | indicator | value\nM01 | turnover | {measured}", **sections)
    assert [one for one in said if "scale" in one] == [f"{one}: turnover_out_of_scale" for one in found]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("two_years | company | no", True),
        ("two_years | company | yes", False),
        ("two_years | company | partly", False),
        ("two_years | person | no", False),
        ("sector_fit | company | no", False),
    ],
)
def test_a_criterion_is_met_or_is_not(second, told):
    found = findings(
        criteria=f"id | criterion | subject | met\nK01 | two_years | company | yes\nK02 | {second}"
    )
    assert [one for one in found if "contradicted" in one] == (
        ["criteria[1].met: criterion_contradicted"] if told else []
    )


@pytest.mark.parametrize(
    ("company", "told"),
    [
        ({"turnover": 18_500, "employees": 12}, True),
        ({"turnover": 18_500_000, "employees": 12}, False),
        ({"turnover": 18_500, "employees": 12, "turnover_currency": "EUR"}, False),
        ({"turnover": 250_000, "employees": 1}, False),
        ({"turnover": 18_500}, False),
        ({"turnover": 0, "employees": 3}, False),
        ({"turnover": 96_400_000_000_000, "employees": 27}, True),
    ],
)
def test_a_turnover_is_what_so_many_people_can_sell(company, told):
    found = findings(origin_company=company)
    assert ("origin_company.turnover: turnover_unlike_size" in found) is told


@pytest.mark.parametrize(
    ("currency", "target", "told"),
    [
        ("XOF", 25_000_000, False),
        ("XOF", 25_000, True),
        ("EUR", 25_000_000, False),
        ("EUR", 25_000, True),
        ("EUR", 14_000_000_000, False),  # the same, in francs
        ("", 25_000, True),
    ],
)
def test_a_turnover_in_the_other_currency_is_compared_in_either(currency, target, told):
    company = {"turnover": 20_000_000} | ({"turnover_currency": currency} if currency else {})
    found = findings(origin_company=company, monitoring={"turnover_target": target})
    assert ("monitoring.turnover_target: turnover_out_of_scale" in found) is told


@pytest.mark.parametrize(("turnover", "told"), [(2_100_000, False), (2_100, True), (29_000, False)])
def test_people_in_belgium_sell_more_each(turnover, told):
    found = findings(host_company={"turnover": turnover, "employees": 14})
    assert ("host_company.turnover: turnover_unlike_size" in found) is told
