"""The days of the feasts whose date moves from a year to the next, against those that were kept."""

from datetime import date

import pytest

from wecco_xl.plan.programme import programme
from wecco_xl.review.smart.language.feasts import feast_days

KEPT = [
    ("pâques", date(2024, 3, 31)),
    ("pâques", date(2025, 4, 20)),
    ("pâques", date(2027, 3, 28)),
    ("pentecôte", date(2025, 6, 8)),
    ("ascension", date(2026, 5, 14)),
    ("toussaint", date(2027, 11, 1)),
    ("korité", date(2025, 3, 31)),
    ("korité", date(2026, 3, 20)),
    ("tabaski", date(2025, 6, 7)),
    ("tabaski", date(2024, 6, 17)),
    ("magal", date(2025, 8, 13)),
    ("gamou", date(2025, 9, 4)),
    ("ramadan", date(2026, 2, 19)),
    ("ramadan", date(2025, 3, 29)),
]


@pytest.mark.parametrize(("name", "day"), KEPT)
def test_a_feast_falls_within_its_days(name, day):
    feast = next(one for one in programme("wecco").smart.french.feasts if name in one.names)
    first, last = feast_days(feast, day.year)
    assert first <= day <= last
