"""Rules on measures side by side: each is of one thing, and those of one day agree."""

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.monitoring import FirmIndicator
from wecco_xl.review.case import Case, rows
from wecco_xl.review.rule import Problems, rule


@rule(Severity.TO_FIX)
def measure_of_two_things(case: Case) -> Problems:
    """A measure is that of an objective or of the firm: of both, its value would count twice."""
    for at, measure in rows(case.plan, "measures"):
        if measure.objective and measure.indicator:
            yield (*at, "objective"), {}


@rule(Severity.TO_FIX)
def women_measured_above_jobs(case: Case) -> Problems:
    """The women employed on a day are among all the people employed on that day."""
    jobs = _on_days(case, FirmIndicator.JOBS)
    for at, measure in rows(case.plan, "measures"):
        most = jobs.get(measure.date)
        counted = measure.indicator is FirmIndicator.WOMEN_JOBS and isinstance(measure.value, int | float)
        if counted and most is not None and measure.value > most:
            yield (*at, "value"), {"women": measure.value, "jobs": most}


def _on_days(case: Case, indicator: FirmIndicator) -> dict[object, float]:
    """What an indicator of the firm was on each day, the highest where a day has several."""
    found: dict[object, float] = {}
    for _, measure in rows(case.plan, "measures"):
        if measure.indicator is indicator and measure.date and isinstance(measure.value, int | float):
            found[measure.date] = max(measure.value, found.get(measure.date, measure.value))
    return found


@rule(Severity.ADVICE, beside=("measure_of_two_things",))
def measured_twice_a_day(case: Case) -> Problems:
    """What is measured has one value a day."""
    firsts: dict[tuple[object, ...], tuple[str, object]] = {}
    for at, measure in rows(case.plan, "measures"):
        about = measure.objective or measure.indicator
        if not about or measure.date is None or measure.value is None:
            continue
        first, value = firsts.setdefault((about, measure.date), (measure.id or str(at[1] + 1), measure.value))
        if value != measure.value:
            yield (*at, "date"), {"first": first}
