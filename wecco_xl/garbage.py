"""How often Python looks for garbage: seldom, in a run that is short or whose objects mostly stay."""

import atexit
import gc

SELDOM = 250_000
"""Objects made between two searches: a click or a command makes many that stay, and almost no cycle."""


def seldom() -> None:
    """Search seldom from here on, and not at all at the end, where the system takes everything back.

    With what Python does by itself, a click spends a fifth of its time on searches and a quarter on the last.
    """
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)
