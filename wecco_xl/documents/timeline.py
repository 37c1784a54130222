"""A line of time from one day to another: where days and months lie on it, as shares from 0 to 1."""

from dataclasses import dataclass
from datetime import date

MOST_TICKS = 60


@dataclass(frozen=True, slots=True)
class Timeline:
    """From the first to the last day, both included."""

    first: date
    last: date

    def begins(self, day: date) -> float:
        """Where a day begins; days outside lie on the ends."""
        return self._share((day - self.first).days)

    def ends(self, day: date) -> float:
        """Where a day ends."""
        return self._share((day - self.first).days + 1)

    def today(self, day: date) -> float | None:
        """Where a day lies, if it lies on the line."""
        return self.begins(day) if self.first <= day <= self.last else None

    def months(self) -> tuple[float, ...]:
        """Where the months begin, or on a long line the years."""
        numbers = range(12 * self.first.year + self.first.month, 12 * self.last.year + self.last.month)
        starts = [date(number // 12, number % 12 + 1, 1) for number in numbers[: 100 * 12]]
        if len(starts) > MOST_TICKS:
            starts = [day for day in starts if day.month == 1][:MOST_TICKS]
        return tuple(self.begins(day) for day in starts)

    def _share(self, days: int) -> float:
        return min(max(days / ((self.last - self.first).days + 1), 0.0), 1.0)
