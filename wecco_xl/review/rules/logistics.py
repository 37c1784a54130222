"""Rules on the logistics of the stay: they last as long as it does and fit in its budget (S48)."""

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.mobility import LogisticKind, LogisticState
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import used
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.smart.french_dates import Precision
from wecco_xl.review.smart.lexicon import lexicon

WHOLE_STAY = (LogisticKind.LODGING, LogisticKind.INSURANCE)
"""What the traveller needs on every day of the stay."""


@rule(Severity.TO_FIX)
def logistics_end_in_stay(case: Case) -> Problems:
    """Lodging and insurance last as long as the stay, as far as their text says until when."""
    mobility, profile = case.plan.mobility, case.programme
    if mobility.during_end is None:
        return
    dates = lexicon(profile.smart, profile.lexicon.fillers).dates
    for key in ("lodging", "insurance"):
        told = dates.read(fold(getattr(mobility, key) or ""), mobility.during_start or mobility.during_end)
        days = [one.last for one in told if one.precision is Precision.DAY and one.last]
        if days and mobility.during_start and mobility.during_start <= max(days) < mobility.during_end:
            yield ("mobility", key), {"told": max(days), "end": mobility.during_end}


@rule(Severity.TO_FIX)
def logistics_row_ends_in_stay(case: Case) -> Problems:
    """The rows of lodging and of insurance together last as long as the stay."""
    end = case.plan.mobility.during_end
    if end is None:
        return
    live = [(at, row) for at, row in rows(case.plan, "logistics") if row.state is not LogisticState.CANCELLED]
    for kind in WHOLE_STAY:
        dated = [(at, row.end) for at, row in live if row.kind is kind]
        if dated and all(day for _, day in dated):
            at, last = max(dated, key=lambda one: one[1])
            if last < end:
                yield (*at, "end"), {"told": last, "end": end}


@rule(Severity.ADVICE)
def logistics_over_budget(case: Case) -> Problems:
    """What the rows cost fits in the budget of the mobility, as far as the currencies can be compared."""
    budget, currency = case.plan.mobility.budget, assumed_currency(case.plan, case.programme)
    if budget is None:
        return
    live = [row for row in used(case, "logistics") if row.cost and row.state is not LogisticState.CANCELLED]
    costs = [converted(row.cost, row.cost_currency or currency, currency) for row in live]
    total = sum(filter(None, costs))
    if None not in costs and total > budget:
        yield ("mobility", "budget"), {"total": total, "currency": currency}
