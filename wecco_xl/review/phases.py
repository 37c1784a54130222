"""The three phases of the mobility as the plan dates them, for every rule that compares with them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.mobility import Mobility
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.stages import Phase
from wecco_xl.review.case import Case

EDGES = frozenset(("mobility", f"{phase}_{edge}") for phase in Phase for edge in ("start", "end"))
"""The cells of the days on which phases begin and end."""

OVERLAP = timedelta(days=30)
"""By how much one phase may run into another before a day is more likely a slip than late."""

TOO_LONG = 2
"""From how many times the longest stay on a day of the stay is more likely a slip of the year."""


class Span(NamedTuple):
    """The first and the last day of a phase or of anything else, as far as they are known."""

    start: date | None
    end: date | None

    @property
    def last(self) -> date | None:
        """The last day that is known."""
        return self.end or self.start

    @property
    def days(self) -> int | None:
        """How many days there are, both ends counted; None when an end is unknown or they are swapped."""
        if self.start is None or self.end is None or self.backwards:
            return None
        return (self.end - self.start).days + 1

    @property
    def backwards(self) -> bool:
        """Whether it ends before it starts."""
        return self.start is not None and self.end is not None and self.end < self.start


def span(mobility: Mobility, phase: Phase) -> Span:
    """The dates of a phase."""
    return Span(getattr(mobility, f"{phase}_start"), getattr(mobility, f"{phase}_end"))


def waived(mobility: Mobility, phase: Phase) -> bool:
    """Whether the plan says why there is no such phase; the stay itself is never waived."""
    return getattr(mobility, f"{phase}_waived", None) is not None


def kept(mobility: Mobility) -> list[Phase]:
    """The phases that take place, in order."""
    return [phase for phase in Phase if not waived(mobility, phase)]


def last_day(plan: Plan) -> date | None:
    """The last day of the path: the end of the return, or of the stay when no return is dated."""
    return plan.mobility.after_end or plan.mobility.during_end


def end_of_path(case: Case) -> date | None:
    """The last day of the path; None where its cell is filled but gives no day that can be trusted."""
    return None if ("mobility", "after_end") in case.unread else last_day(case.plan)


def in_doubt(case: Case) -> frozenset[Loc]:
    """The days of the phases that others of them speak against: the one that most do, else both of two.

    None of them is a limit for what else is dated in the plan.
    """
    left, found = list(_at_odds(case)), set[str]()
    while left:
        counts = Counter(key for pair in left for key in pair)
        found |= {key for key, count in counts.items() if count == max(counts.values())}
        left = [pair for pair in left if found.isdisjoint(pair)]
    return frozenset(("mobility", key) for key in found)


def _at_odds(case: Case) -> Iterator[tuple[str, str]]:
    """The pairs of days of phases that cannot both be right: swapped, or years apart in one stay."""
    mobility = case.plan.mobility
    keys = [(phase, f"{phase}_{edge}") for phase in kept(mobility) for edge in ("start", "end")]
    days = [(phase, key, day) for phase, key in keys if (day := getattr(mobility, key))]
    for (phase, earlier, first), (other, later, last) in combinations(days, 2):
        if first - last > (timedelta(0) if phase is other else OVERLAP):
            yield earlier, later
    stay = span(mobility, Phase.DURING)
    if (stay.days or 0) > TOO_LONG * case.programme.stay.most:
        yield "during_start", "during_end"
