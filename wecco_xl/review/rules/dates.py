"""Rules on dates: facts lie in the past, phases follow each other, plans lie in the project."""

from itertools import pairwise

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.stages import Phase
from wecco_xl.review.case import Case, rows
from wecco_xl.review.phases import Span, kept, span, waived
from wecco_xl.review.rule import Problems, rule

FACTS = frozenset(
    {
        "cover.opened_on",
        "cover.model_approved_on",
        "contributions.updated_on",
        "contributions.origin_agreed_on",
        "contributions.host_agreed_on",
        "origin_company.founded_on",
        "host_company.founded_on",
        "origin_person.consent_on",
        "host_person.consent_on",
        "diagnosis.done_on",
        "needs.identified_on",
        "need_updates.date",
        "objectives.baseline_on",
        "charter.origin_signed_on",
        "charter.host_signed_on",
        "trainings.proposed_on",
        "trainings.decided_on",
        "measures.date",
        "visa.birth_date",
        "visa.passport_issued_on",
        "visa.visa_submitted_on",
        "visa.visa_obtained_on",
    }
)
"""Days on which something happened: none of them can lie ahead."""

PLANNED = {
    "mobility": tuple(f"{phase}_{edge}" for phase in Phase for edge in ("start", "end")),
    "objectives": ("start", "due"),
    "actions": ("start", "end"),
    "trainings": ("start", "end"),
}
"""Days that the project has to last for."""

IN_PHASES = ("objectives", "actions", "trainings")
"""The tables whose rows are planned in a phase."""

LONGEST = {Phase.BEFORE: 365, Phase.AFTER: 600}
"""From how many days on a phase is more likely a slip of the year."""

PERIODS = {
    "logistics": ("start", "end"),
    "actions": ("start", "end"),
    "trainings": ("start", "end"),
    "actors": ("since", "until"),
}


@rule(Severity.TO_FIX, alone=True)
def date_ahead(case: Case) -> Problems:
    """What happened has a date that is not in the future."""
    for loc, spec, value in case.of_kind(Kind.DAY):
        if spec.name in FACTS and value > case.today:
            yield loc, {"today": case.today}


@rule(Severity.TO_FIX, phases=True)
def end_before_start(case: Case) -> Problems:
    """An end comes after its start."""
    for phase in Phase:
        if (period := span(case.plan.mobility, phase)).backwards:
            yield ("mobility", f"{phase}_end"), {"start": period.start}
    for table, (start, end) in PERIODS.items():
        for at, row in rows(case.plan, table):
            if (period := Span(getattr(row, start), getattr(row, end))).backwards:
                yield (*at, end), {"start": period.start}


@rule(Severity.TO_FIX, phases=True)
def phases_out_of_order(case: Case) -> Problems:
    """Preparation, stay and return follow each other without overlap."""
    dated = [phase for phase in kept(case.plan.mobility) if any(span(case.plan.mobility, phase))]
    for earlier, later in pairwise(dated):
        before, after = span(case.plan.mobility, earlier), span(case.plan.mobility, later)
        first = after.start or after.end
        if before.last and first and first < before.last and not before.backwards:
            yield ("mobility", f"{later}_{'start' if after.start else 'end'}"), {"end": before.last}


@rule(Severity.TO_FIX, alone=True)
def outside_project(case: Case) -> Problems:
    """What is planned lies between the first and the last day of the project."""
    window = case.programme.window
    for loc, spec, value in case.of_kind(Kind.DAY):
        if spec.key in PLANNED.get(spec.section, ()) and not window.start <= value <= window.end:
            yield loc, {"start": window.start, "end": window.end}


@rule(Severity.ADVICE, phases=True)
def stay_length(case: Case) -> Problems:
    """A stay has the length that the programme provides for."""
    days, stay = span(case.plan.mobility, Phase.DURING).days, case.programme.stay
    if any(phases_out_of_order(case)):
        return
    if days is not None and not stay.least <= days <= stay.most:
        yield ("mobility", "during_end"), {"days": days, "least": stay.least, "most": stay.most}


@rule(Severity.ADVICE)
def phase_very_long(case: Case) -> Problems:
    """The preparation and the follow-up last for months, not for years."""
    for phase, edge in ((Phase.BEFORE, "start"), (Phase.AFTER, "end")):
        days = span(case.plan.mobility, phase).days
        if days and days > LONGEST[phase]:
            yield ("mobility", f"{phase}_{edge}"), {"phase": phase, "days": days}


@rule(Severity.TO_FIX)
def waived_phase_with_dates(case: Case) -> Problems:
    """A phase that does not take place has no dates."""
    for phase in Phase:
        if waived(case.plan.mobility, phase) and any(span(case.plan.mobility, phase)):
            yield ("mobility", f"{phase}_waived"), {}


@rule(Severity.TO_FIX)
def in_waived_phase(case: Case) -> Problems:
    """Nothing is planned in a phase that does not take place; said once, where the phase is set aside."""
    planned = [row.phase for table in IN_PHASES for _, row in rows(case.plan, table) if row.phase]
    for phase in Phase:
        count = planned.count(phase)
        if count and waived(case.plan.mobility, phase) and not any(span(case.plan.mobility, phase)):
            yield ("mobility", f"{phase}_waived"), {"count": count}
