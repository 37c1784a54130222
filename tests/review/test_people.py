"""Who is typed once, in Identification, and named where a cell stays empty."""

import pytest
from drawn import plan

from wecco_xl.review.people import told

AWA = {"first_names": "Awa Marie", "last_name": "Diop", "role": "Gérante"}
COUPLE = {"origin_person": AWA, "host_person": {"last_name": "Dubois"}}

SIGNING = [
    ({}, "origin", "Awa Marie Diop", "Gérante"),
    ({}, "host", "Dubois", None),
    ({"origin_signatory": "Ali Ba"}, "origin", "Ali Ba", None),
    ({"origin_signatory_role": "Présidente"}, "origin", "Awa Marie Diop", "Présidente"),
    ({"origin_signatory": "Ali Ba", "origin_signatory_role": "Associé"}, "origin", "Ali Ba", "Associé"),
]


@pytest.mark.parametrize(("charter", "side", "name", "role"), SIGNING)
def test_who_signs(charter, side, name, role):
    drawn = plan(charter=charter, **COUPLE)
    assert told(drawn, "charter", f"{side}_signatory") == name
    assert told(drawn, "charter", f"{side}_signatory_role") == role


ACTORS = [
    ("P01 | | entrepreneur | origin", "Awa Marie Diop"),
    ("P01 | | entrepreneur | host", "Dubois"),
    ("P01 | Awa D. | entrepreneur | origin", "Awa D."),
    ("P01 | | entrepreneur | both", None),
    ("P01 | | provider | origin", None),
]


@pytest.mark.parametrize(("row", "name"), ACTORS)
def test_which_actor_is_of_the_couple(row, name):
    drawn = plan(actors=f"id | name | role | country\n{row}", **COUPLE)
    assert told(drawn, "actors", 0, "name") == name
