"""What stands in a cell that could not be read, and how a plan in JSON says it."""

from datetime import date, datetime, time, timedelta
from typing import Any

Typed = str | float | bool | datetime | date | time | timedelta
"""What stands in a cell that could not be read, as it was typed or as the spreadsheet holds it."""


def in_json(typed: Typed) -> str | float | bool | dict[str, str | float]:
    """A value in JSON; `from_json` gives it back."""
    if isinstance(typed, timedelta):
        return {"seconds": typed.total_seconds()}
    if isinstance(typed, time):
        return {"time": typed.isoformat()}
    return {"date": typed.isoformat()} if isinstance(typed, date) else typed


def from_json(value: Any) -> Typed:
    """What `in_json` wrote.

    Raises:
        ValueError: it never writes that.
    """
    if isinstance(value, str | float | int):
        return value
    match value:
        case {"date": str(day)} if len(value) == 1:
            at = datetime.fromisoformat(day).replace(tzinfo=None)
            return at if len(day) > len("2026-01-31") else at.date()
        case {"time": str(hour)} if len(value) == 1:
            return time.fromisoformat(hour).replace(tzinfo=None)
        case {"seconds": float() | int() as seconds} if len(value) == 1:
            return timedelta(seconds=seconds)
    raise ValueError(value)
