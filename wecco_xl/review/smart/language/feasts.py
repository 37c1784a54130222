"""The days of a feast in a year: fixed ones, those counted from Easter, those of the Muslim calendar."""

from datetime import date, timedelta

from wecco_xl.plan.smart_settings import Feast

_SEEN = timedelta(days=2)
"""How far the moon that is seen may move a feast from the day that is reckoned."""
_EPOCH = 227_014
"""The ordinal of the last day before the Muslim calendar, in the calendar of today."""
_MOON_YEAR = 354.367


def feast_days(feast: Feast, year: int) -> tuple[date, date]:
    """The first and the last day on which a feast of a year may fall; some fall twice in it."""
    if feast.after_easter is not None:
        day = _easter(year) + timedelta(days=feast.after_easter)
        return day, day
    if not feast.by_moon:
        day = date(year, feast.month, feast.day)
        return day, day
    first = int((date(year, 1, 1).toordinal() - _EPOCH) / _MOON_YEAR)
    days = [_of_moon(one, feast) for one in range(first, first + 4)]
    days = [day for day in days if day.year == year]
    return min(days) - _SEEN, max(days) + _SEEN + timedelta(days=feast.lasts - 1)


def _of_moon(year: int, feast: Feast) -> date:
    """A day of the Muslim calendar, reckoned by its cycle of thirty years."""
    months = 29 * (feast.month - 1) + feast.month // 2
    return date.fromordinal(_EPOCH + feast.day + months + (year - 1) * 354 + (3 + 11 * year) // 30)


def _easter(year: int) -> date:
    """Easter Sunday (Butcher's rule)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
