"""What the programme's two currencies are worth in each other."""

EURO_IN_XOF = 655.957
"""The fixed parity: 1 EUR in XOF (Council decision 98/683/EC)."""
