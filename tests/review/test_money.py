"""Amounts: in which currency, what they are in the other, and their sums currency by currency."""

import pytest
from drawn import plan

from wecco_xl.plan.currency import EURO_IN_XOF, in_coins
from wecco_xl.plan.programme import programme
from wecco_xl.review.money import assumed_currency, by_currency, converted


@pytest.mark.parametrize(
    ("amount", "currency", "wanted", "found"),
    [
        (2, "EUR", "EUR", 2),
        (2, "EUR", "XOF", 2 * EURO_IN_XOF),
        (EURO_IN_XOF, "XOF", "EUR", 1),
        (2, "USD", "EUR", None),
        (2, "EUR", "USD", None),
        (2, None, "EUR", None),
    ],
)
def test_an_amount_in_another_currency(amount, currency, wanted, found):
    assert converted(amount, currency, wanted) == found


@pytest.mark.parametrize(
    ("amount", "currency", "found"),
    [(1000.4, "XOF", 1000), (1000.6, "XOF", 1001), (10.126, "EUR", 10.13), (10.124, "EUR", 10.12)],
)
def test_an_amount_is_paid_in_whole_francs_and_in_cents(amount, currency, found):
    assert in_coins(amount, currency) == found


@pytest.mark.parametrize(("budget", "found"), [({}, "XOF"), ({"budget_currency": "EUR"}, "EUR")])
def test_an_amount_that_names_no_currency_follows_the_budget_then_the_country(budget, found):
    assert assumed_currency(plan(mobility=budget), programme("wecco")) == found


def test_costs_are_added_in_their_own_currency():
    rows = (
        "id | cost | cost_currency\nF01 | 100 | EUR\nF02 | 200 |\nF03 | 30 | EUR\nF04 | 5 | XOF\nF05 | | EUR"
    )
    assert by_currency(plan(trainings=rows).trainings, "XOF") == {"EUR": 130, "XOF": 205}
