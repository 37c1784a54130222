"""Amounts in one currency, and the currency of those that name none."""

from wecco_xl.plan.currency import EURO_IN_XOF
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme


def assumed_currency(plan: Plan, programme: Programme) -> str:
    """The currency of an amount beside which none is written: that of the budget, else of the origin."""
    return plan.mobility.budget_currency or programme.country(None).currency


def converted(amount: float, currency: str | None, wanted: str) -> float | None:
    """An amount in the currency wanted; None when there is no fixed parity between the two."""
    if currency == wanted:
        return amount
    if (currency, wanted) == ("EUR", "XOF"):
        return amount * EURO_IN_XOF
    if (currency, wanted) == ("XOF", "EUR"):
        return amount / EURO_IN_XOF
    return None
