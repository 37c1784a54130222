"""The programme's two currencies: what they are worth in each other, and where a plan says which it means."""

EURO_IN_XOF = 655.957
"""The fixed parity: 1 EUR in XOF (Council decision 98/683/EC)."""

_DECIMALS = {"XOF": 0}
"""The franc has no cents; any other currency has hundredths."""

BESIDE = {
    "turnover": "turnover_currency",
    "budget": "budget_currency",
    "training_budget": "budget_currency",
    "cost": "cost_currency",
}
"""The field that holds the currency of an amount, by their keys."""


def in_coins(amount: float, currency: str) -> float:
    """An amount, of a conversion for example, as it can be paid: to the franc, else to the hundredth."""
    return round(amount, _DECIMALS.get(currency, 2))
