"""Rules on the journal: what happened is dated, what was promised is followed, the return is told."""

from datetime import timedelta

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.journal import MEETINGS, EntryStatus, Held
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import unclear, used
from wecco_xl.review.phases import end_of_path, waived
from wecco_xl.review.rule import Problems, rule

FAR = timedelta(days=300)
"""From how long after an entry on its next step is more likely a slip of the year."""


AFTER = timedelta(days=120)
"""How long after the last day of the path somebody may still be met."""


@rule(Severity.TO_FIX, alone=True)
def entry_ahead(case: Case) -> Problems:
    """What has a result has taken place; that of a meeting that was cancelled says why."""
    for at, entry in rows(case.plan, "journal"):
        told = entry.result is not None and entry.held is not Held.CANCELLED
        if entry.date and entry.date > case.today and told:
            yield (*at, "date"), {"today": case.today}


@rule(Severity.TO_FIX)
def held_ahead(case: Case) -> Problems:
    """A meeting that was held lies in the past."""
    for at, entry in rows(case.plan, "journal"):
        if entry.held is Held.HELD and entry.date and entry.date > case.today and entry.result is None:
            yield (*at, "held"), {"today": case.today}


@rule(Severity.ADVICE)
def entry_long_after(case: Case) -> Problems:
    """A meeting takes place along the path, or in the months after it."""
    end = end_of_path(case)
    for at, entry in rows(case.plan, "journal"):
        if end and entry.date and entry.date > end + AFTER:
            yield (*at, "date"), {"end": end}


@rule(Severity.ADVICE)
def planned_entry_past(case: Case) -> Problems:
    """Once its day has passed, a planned meeting was held or was cancelled."""
    for at, entry in rows(case.plan, "journal"):
        if entry.held is Held.PLANNED and entry.date and entry.date < case.today:
            yield (*at, "held"), {"date": entry.date}


@rule(Severity.TO_FIX)
def next_step_before_entry(case: Case) -> Problems:
    """What follows comes after the day of the entry."""
    for at, entry in rows(case.plan, "journal"):
        if entry.date and entry.next_step_on and entry.next_step_on < entry.date:
            yield (*at, "next_step_on"), {"date": entry.date}


@rule(Severity.ADVICE)
def next_step_far(case: Case) -> Problems:
    """What follows is expected in the months after."""
    for at, entry in rows(case.plan, "journal"):
        if entry.date and entry.next_step_on and entry.next_step_on - entry.date > FAR:
            yield (*at, "next_step_on"), {"date": entry.date}


@rule(Severity.ADVICE, beside=("next_step_before_entry",))
def next_step_late(case: Case) -> Problems:
    """A step that was promised is taken, or the entry is closed."""
    for at, entry in rows(case.plan, "journal"):
        open_still = entry.status is not EntryStatus.CLOSED
        if entry.next_step_on and entry.next_step_on < case.today and open_still:
            yield (*at, "next_step_on"), {"due": entry.next_step_on}


@rule(Severity.ADVICE)
def meeting_kinds(case: Case) -> Problems:
    """A mobility brings the four kinds of meeting of the guide."""
    kinds = [entry.kind for entry in used(case, "journal") if entry.held is not Held.CANCELLED]
    if not case.reached(Stage.RETURN) or not kinds or unclear(case, "journal", "kind"):
        return
    for kind in MEETINGS:
        if kind not in kinds:
            yield ("journal",), {"kind": kind}


@rule(Severity.ADVICE)
def return_unrecorded(case: Case) -> Problems:
    """From the return on, the journal tells what follows the stay."""
    entries = used(case, "journal")
    if not case.reached(Stage.RETURN) or not entries or waived(case.plan.mobility, Phase.AFTER):
        return
    end = case.plan.mobility.during_end
    told = any(entry.phase is Phase.AFTER or (end and entry.date and entry.date > end) for entry in entries)
    if not told and not any(unclear(case, "journal", key) for key in ("phase", "date")):
        yield ("journal",), {}
