"""Amounts in one currency."""

from wecco_xl.plan.currency import EURO_IN_XOF


def converted(amount: float, currency: str | None, wanted: str) -> float | None:
    """An amount in the currency wanted; None when there is no fixed parity between the two."""
    if currency == wanted:
        return amount
    if (currency, wanted) == ("EUR", "XOF"):
        return amount * EURO_IN_XOF
    if (currency, wanted) == ("XOF", "EUR"):
        return amount / EURO_IN_XOF
    return None
