"""Days reckoned from others: the same in another year, the end of a month, a third of an interval."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Interval = tuple[date, date]


def nearest(day: date, due: date) -> date:
    """The day of the same name that is nearest to the due date."""
    return min((in_year(day, due.year + by) for by in (-1, 0, 1)), key=lambda other: abs(other - due))


def in_year(day: date, year: int) -> date:
    """The day of the same name in another year; 29 February is the 28th."""
    latest = 28 if day.month == 2 else day.day
    return day.replace(year=max(MINYEAR, min(year, MAXYEAR)), day=min(day.day, latest))


def month_end(day: date) -> date:
    """The last day of the month of a day."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def third(interval: Interval, at: int) -> Interval:
    """The first, second or last third of an interval."""
    first, last = interval
    length = (last - first).days + 1
    return first + timedelta(days=at * length // 3), first + timedelta(days=(at + 1) * length // 3 - 1)
