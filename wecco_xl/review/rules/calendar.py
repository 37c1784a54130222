"""Rules on the plan as time goes by: it is kept up to date, its stage follows its dates."""

from datetime import timedelta

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.stages import Stage
from wecco_xl.review.agenda import agenda
from wecco_xl.review.case import Case, rows
from wecco_xl.review.rule import Problems, rule

STALE = timedelta(days=60)
"""How long before its last update a part may have been agreed to."""


@rule(Severity.ADVICE)
def update_late(case: Case) -> Problems:
    """A plan in progress is updated regularly."""
    life = agenda(case)
    if life.stale:
        yield ("contributions",), {"days": life.days, "newest": life.updated_on}


@rule(Severity.ADVICE, beside=("before_plan",))
def agreed_before_update(case: Case) -> Problems:
    """Both sides have agreed to a part of the plan as it is now, or as it was not long before."""
    for at, part in rows(case.plan, "contributions"):
        for key in ("origin_agreed_on", "host_agreed_on"):
            agreed = getattr(part, key)
            if agreed and part.updated_on and agreed < part.updated_on - STALE:
                yield (*at, key), {"updated": part.updated_on}


@rule(Severity.ADVICE)
def stage_behind_dates(case: Case) -> Problems:
    """The stage moves on when the stay begins and when it ends."""
    stage, mobility = case.plan.cover.stage, case.plan.mobility
    if stage is None:
        return
    if mobility.during_end and mobility.during_end < case.today and stage.rank <= Stage.MOBILITY.rank:
        yield ("cover", "stage"), {"reached": mobility.during_end}
    elif mobility.during_start and mobility.during_start <= case.today and stage.rank < Stage.MOBILITY.rank:
        yield ("cover", "stage"), {"reached": mobility.during_start}


@rule(Severity.ADVICE)
def stage_ahead_of_dates(case: Case) -> Problems:
    """The stage does not run ahead of the stay."""
    stage, mobility = case.plan.cover.stage, case.plan.mobility
    gates = (
        (Stage.CLOSING, mobility.after_end),
        (Stage.RETURN, mobility.during_end),
        (Stage.MOBILITY, mobility.during_start),
    )
    for gate, day in gates:
        if stage and day and stage.rank >= gate.rank and day > case.today:
            yield ("cover", "stage"), {"awaited": day}
            return


@rule(Severity.ADVICE, beside=("kept_too_briefly",))
def keeping_over(case: Case) -> Problems:
    """Personal data is not kept longer than announced."""
    until = case.plan.cover.keep_until
    if until and until < case.today:
        yield ("cover", "keep_until"), {"until": until}


@rule(Severity.TO_FIX)
def kept_too_briefly(case: Case) -> Problems:
    """Personal data is kept at least until the end of the path."""
    until, mobility = case.plan.cover.keep_until, case.plan.mobility
    end = mobility.after_end or mobility.during_end
    if until and end and until < end:
        yield ("cover", "keep_until"), {"end": end}
