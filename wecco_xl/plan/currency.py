"""The programme's two currencies: what they are worth in each other, and where a plan says which it means."""

EURO_IN_XOF = 655.957
"""The fixed parity: 1 EUR in XOF (Council decision 98/683/EC)."""

BESIDE = {
    "turnover": "turnover_currency",
    "budget": "budget_currency",
    "training_budget": "budget_currency",
    "cost": "cost_currency",
}
"""The field that holds the currency of an amount, by their keys."""
