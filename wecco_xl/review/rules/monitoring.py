"""Rules on measures and assessment: each measure is about something, each figure can be compared."""

from collections.abc import Iterator

from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.monitoring import Autonomy, MeasureTaken
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.percents import counts_percents
from wecco_xl.plan.results import is_figure
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id, explained, unclear, used
from wecco_xl.review.reached import SENSES
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.identification import turnover_out_of_scale

SUBJECTS = ("objective", "indicator")

SCALE = 5
"""From how many times the baseline and the target on a measure is more likely a slip."""

MANY = 20
"""Fewer people than that may come to a very small company."""

NOISE = 0.1
"""The part of the way from the baseline to the target by which a figure may go back and forth."""


@rule(Severity.TO_FIX)
def measure_without_subject(case: Case) -> Problems:
    """A measure is that of an objective or of an indicator of the firm."""
    for at, measure in rows(case.plan, "measures"):
        about = any(getattr(measure, key) is not None or (*at, key) in case.unread for key in SUBJECTS)
        if measure.value is not None and not about:
            yield (*at, "value"), {}


@rule(Severity.TO_FIX)
def objective_unmeasured(case: Case) -> Problems:
    """From the return on, each objective with a target has been measured."""
    if not case.reached(Stage.RETURN) or unclear(case, "measures", "objective"):
        return
    measured = {row.objective for row in used(case, "measures")}
    for at, objective in rows(case.plan, "objectives"):
        if objective.id and objective.target is not None and objective.id not in measured:
            yield (*at, "target"), {"id": objective.id}


@rule(Severity.TO_FIX)
def measure_before_baseline(case: Case) -> Problems:
    """What is measured comes after the day of the baseline."""
    objectives = by_id(case, "objectives")
    for at, measure in rows(case.plan, "measures"):
        start = getattr(objectives.get(measure.objective or ""), "baseline_on", None)
        if start and measure.date and measure.date < start:
            yield (*at, "date"), {"start": start}


@rule(Severity.TO_FIX)
def counted_above_value(case: Case) -> Problems:
    """The women and the men of a measure are among those that it counts."""
    for at, measure in rows(case.plan, "measures"):
        counted = (measure.women or 0) + (measure.men or 0)
        if isinstance(measure.value, int | float) and counted > measure.value:
            yield (*at, "men" if measure.men else "women"), {"counted": counted}


@rule(Severity.TO_FIX)
def measure_unlike_target(case: Case) -> Problems:
    """A measure is of the same kind as the target: a number for a number."""
    alone = {objective for _, objective in _unlike_all(case)}
    for objective, loc, same in _compared(case):
        if not same and objective not in alone:
            yield loc, {"id": objective}


@rule(Severity.TO_FIX, beside=("target_unlike_baseline",))
def target_unlike_measures(case: Case) -> Problems:
    """A target is of the kind of what is measured, where several measures are all of the other one."""
    return (((*at, "target"), {}) for at, _ in _unlike_all(case))


def _compared(case: Case) -> Iterator[tuple[str, Loc, bool]]:
    """The measures of objectives with a target: whose, where, and whether both are figures or neither."""
    objectives = by_id(case, "objectives")
    for at, measure in rows(case.plan, "measures"):
        objective = objectives.get(measure.objective or "")
        if objective is not None and objective.target is not None and measure.value is not None:
            same = is_figure(objective.target) == is_figure(measure.value)
            yield objective.id, (*at, "value"), same


def _unlike_all(case: Case) -> Iterator[tuple[tuple[str, int], str]]:
    """The objectives whose target is unlike all of their measures, these being several."""
    found: dict[str, list[bool]] = {}
    for objective, _, same in _compared(case):
        found.setdefault(objective, []).append(same)
    for objective, alike in found.items():
        if len(alike) > 1 and not any(alike):
            yield ("objectives", case.ids["objectives"][objective]), objective


@rule(Severity.ADVICE)
def people_in_no_count(case: Case) -> Problems:
    """Women and men are told of a measure that counts people, not of a share or a weight."""
    objectives = by_id(case, "objectives")
    for at, measure in rows(case.plan, "measures"):
        told = next((key for key in ("women", "men") if getattr(measure, key)), None)
        unit = getattr(objectives.get(measure.objective or ""), "unit", None)
        parts = isinstance(measure.value, float) and not measure.value.is_integer()
        if told and (parts or counts_percents(unit)):
            yield (*at, told), {}


@rule(Severity.ADVICE)
def measure_out_of_scale(case: Case) -> Problems:
    """A measure is of the same order as the baseline and the target; if it is far better, it says why."""
    objectives = by_id(case, "objectives")
    for at, measure in rows(case.plan, "measures"):
        objective = objectives.get(measure.objective or "")
        if objective and _out_of_scale(case, objective, measure):
            yield (*at, "value"), {"baseline": objective.baseline, "target": objective.target}


def _out_of_scale(case: Case, objective: Objective, measure: MeasureTaken) -> bool:
    """Whether a value is many times the baseline and the target, as when a comma or a unit is lost."""
    known = [one for one in (objective.baseline, objective.target) if isinstance(one, int | float)]
    value, most = measure.value, max(map(abs, known), default=0)
    if len(known) < 2 or not most or not isinstance(value, int | float) or abs(value) < SCALE * most:
        return False
    return not explained(case, measure) or _sense(objective) * value < 0


@rule(Severity.ADVICE)
def measure_falls_back(case: Case) -> Problems:
    """A measure that is clearly worse than the one before says why."""
    objectives = by_id(case, "objectives")
    dated = [(at, row) for at, row in rows(case.plan, "measures") if row.date]
    before: dict[str, float] = {}
    for at, measure in sorted(dated, key=lambda one: one[1].date):
        objective = objectives.get(measure.objective or "")
        sense = _sense(objective)
        if not objective or not sense or not isinstance(measure.value, int | float):
            continue
        last = before.get(measure.objective)
        if _out_of_scale(case, objective, measure):
            continue
        if (
            last is not None
            and not explained(case, measure)
            and sense * (last - measure.value) > _noise(objective)
        ):
            yield (*at, "value"), {"before": last}
        before[measure.objective] = measure.value


def _noise(objective: Objective) -> float:
    """What a figure moves by from one measure to the next, without anything having changed."""
    baseline, target = objective.baseline, objective.target
    if isinstance(baseline, int | float) and isinstance(target, int | float):
        return NOISE * abs(target - baseline)
    return 0.0


def _sense(objective: Objective | None) -> int:
    """1 for a figure that should rise, -1 for one that should fall, 0 when that is not known."""
    if objective is None or not isinstance(objective.target, int | float):
        return 0
    if isinstance(objective.baseline, int | float):
        return (objective.target > objective.baseline) - (objective.target < objective.baseline)
    return SENSES.get(objective.direction, 0)


@rule(Severity.TO_FIX)
def autonomy_after_without_before(case: Case) -> Problems:
    """The autonomy reached is compared with that at the start."""
    monitoring = case.plan.monitoring
    unread = ("monitoring", "autonomy_before") in case.unread
    if monitoring.autonomy_after and monitoring.autonomy_before is None and not unread:
        yield ("monitoring", "autonomy_after"), {}


@rule(Severity.ADVICE)
def autonomy_fallen(case: Case) -> Problems:
    """The autonomy grows along the path."""
    before, after = case.plan.monitoring.autonomy_before, case.plan.monitoring.autonomy_after
    levels = list(Autonomy)
    if before and after and levels.index(after) < levels.index(before):
        yield ("monitoring", "autonomy_after"), {}


@rule(Severity.TO_FIX)
def partnerships_kept_above_sought(case: Case) -> Problems:
    """The partnerships that last are among those that were sought."""
    sought, kept = case.plan.monitoring.partnerships_sought, case.plan.monitoring.partnerships_kept
    if sought is not None and kept is not None and kept > sought:
        yield ("monitoring", "partnerships_kept"), {"kept": kept, "sought": sought}


@rule(Severity.TO_FIX)
def women_target_above_jobs(case: Case) -> Problems:
    """The women aimed at are counted among all jobs aimed at."""
    jobs, women = case.plan.monitoring.jobs_target, case.plan.monitoring.women_target
    if jobs is not None and women is not None and women > jobs:
        yield ("monitoring", "women_target"), {"women": women, "jobs": jobs}


TODAY_AND_AIM = (
    ("turnover", "turnover_target"),
    ("employees", "jobs_target"),
    ("women", "women_target"),
)
"""The figures of the company of origin, and what it aims at."""


@rule(Severity.ADVICE, beside=("turnover_out_of_scale",))
def target_below_today(case: Case) -> Problems:
    """What the company aims at is more than what it has."""
    company, monitoring = case.plan.origin_company, case.plan.monitoring
    for today, aim in TODAY_AND_AIM:
        has, wants = getattr(company, today), getattr(monitoring, aim)
        if has is not None and wants is not None and wants < has:
            yield ("monitoring", aim), {"today": has}


@rule(Severity.ADVICE, beside=("women_target_above_jobs",))
def target_far_above_today(case: Case) -> Problems:
    """What the company aims at can be reached by the end of the path."""
    company, monitoring = case.plan.origin_company, case.plan.monitoring
    told = {loc for loc, _ in turnover_out_of_scale(case)}
    for today, aim in TODAY_AND_AIM:
        has, wants = getattr(company, today), getattr(monitoring, aim)
        far = has and wants and wants >= SCALE * has and wants - has >= MANY
        if far and ("monitoring", aim) not in told:
            yield ("monitoring", aim), {"today": has}
