"""The three phases of the mobility as the plan dates them, for every rule that compares with them."""

from datetime import date
from typing import NamedTuple

from wecco_xl.plan.mobility import Mobility
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.stages import Phase
from wecco_xl.review.case import Case


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
