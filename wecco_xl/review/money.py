"""Amounts in one currency, and the currency of those that name none."""

from collections.abc import Iterable

from wecco_xl.plan.currency import EURO_IN_XOF
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.trainings import Training


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


def by_currency(rows: Iterable[Training], currency: str) -> dict[str, float]:
    """What trainings cost in all, currency by currency; `currency` is that of a cost that names none."""
    sums: dict[str, float] = {}
    for row in rows:
        if row.cost is not None:
            known = row.cost_currency or currency
            sums[known] = sums.get(known, 0.0) + row.cost
    return sums
