"""How often Python looks for garbage: seldom, in a run that is short or whose objects mostly stay."""

import gc

SELDOM = 100_000
"""Objects made between two searches: a click or a command makes many that stay, and almost no cycle."""


def seldom() -> None:
    """Search seldom from here on; with the usual 700, a click spends a fifth of its time searching."""
    gc.set_threshold(SELDOM)
