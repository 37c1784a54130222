"""Amounts in one currency."""

EURO_IN_CFA = 655.957
"""The fixed parity: 1 EUR in XOF (Council decision 98/683/EC)."""


def converted(amount: float, currency: str | None, wanted: str) -> float | None:
    """An amount in the currency wanted; None when there is no fixed parity between the two."""
    if currency == wanted:
        return amount
    if (currency, wanted) == ("EUR", "XOF"):
        return amount * EURO_IN_CFA
    if (currency, wanted) == ("XOF", "EUR"):
        return amount / EURO_IN_CFA
    return None
