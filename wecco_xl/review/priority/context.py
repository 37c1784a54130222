"""What the criteria and the filters look up: linked rows, dates of a phase, costs in one currency."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any

from wecco_xl.plan.diagnosis import Need
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.priority_settings import PrioritySettings
from wecco_xl.plan.stages import Phase
from wecco_xl.plan.trainings import Training
from wecco_xl.review.case import Case
from wecco_xl.review.links import by_id
from wecco_xl.review.money import assumed_currency
from wecco_xl.review.needs import present
from wecco_xl.review.phases import Span, span

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Context:
    """A case read for the ranking of its trainings."""

    case: Case
    settings: PrioritySettings

    @cached_property
    def _needs(self) -> dict[str, Any]:
        """The needs as they stand today."""
        now = present(self.case.plan)
        return {one: now[at] for one, at in self.case.ids["needs"].items()}

    @cached_property
    def _objectives(self) -> dict[str, Any]:
        return by_id(self.case, "objectives")

    @cached_property
    def currency(self) -> str:
        """The currency of the budget, and of a cost beside which none is written."""
        return assumed_currency(self.case.plan, self.case.programme)

    def needs(self, training: Training) -> list[Need]:
        """The needs that a training answers, as far as they exist."""
        return [self._needs[one] for one in training.needs or () if one in self._needs]

    def objectives(self, training: Training) -> list[Objective]:
        """The objectives that a training serves, as far as they exist."""
        return [self._objectives[one] for one in training.objectives or () if one in self._objectives]

    def span(self, phase: Phase) -> Span:
        """The dates of a phase; those not written follow from the stay and from the end of the project."""
        mobility, dated = self.case.plan.mobility, span(self.case.plan.mobility, phase)
        start, end = dated
        if phase is Phase.BEFORE and end is None and mobility.during_start:
            end = mobility.during_start - DAY
        if phase is Phase.AFTER and start is None and mobility.during_end:
            start = mobility.during_end + DAY
        if phase is Phase.AFTER and end is None:
            end = self.case.programme.window.end
        return dated if Span(start, end).backwards else Span(start, end)

    def worth(self, amount: float | None, currency: str | None) -> Fraction | None:
        """An amount in the currency of the cost scale, exactly; None when unknown or without fixed parity."""
        rate = self.settings.cost.worth.get(currency or self.currency)
        return None if amount is None or rate is None else exact(amount) * exact(rate)


@lru_cache(4096)
def exact(number: float) -> Fraction:
    """The number that a person typed: 0.1 is one tenth."""
    return Fraction(repr(number))
