"""Rules on the past: nothing of a plan is older than its project, little is older than the plan."""

from collections.abc import Iterator
from datetime import date, timedelta

from wecco_xl.plan.cover import ModelState
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.visa import DocumentState
from wecco_xl.review.case import Case, rows
from wecco_xl.review.rule import Problems, rule

OF_THE_PLAN = frozenset(
    {
        "contributions.updated_on",
        "contributions.origin_agreed_on",
        "contributions.host_agreed_on",
        "charter.origin_signed_on",
        "charter.host_signed_on",
        "trainings.proposed_on",
        "trainings.decided_on",
        "logistics.start",
        "logistics.end",
        "visa.visa_submitted_on",
        "visa.visa_obtained_on",
        "visa.visa_valid_until",
    }
)
"""Days of what is done once the plan is open."""

OF_THE_SELECTION = frozenset(
    {
        "origin_person.consent_on",
        "host_person.consent_on",
        "diagnosis.done_on",
        "needs.identified_on",
        "need_updates.date",
        "objectives.baseline_on",
        "journal.date",
        "measures.date",
    }
)
"""Days of what may come from the selection, some months before."""

OF_THE_PROJECT = (
    OF_THE_PLAN
    | OF_THE_SELECTION
    | {"cover.opened_on", "cover.model_approved_on", "actors.since", "trainings.available_from"}
)
"""Days of what the project does; its plans are shown by `outside_project`."""

EARLIER = timedelta(days=180)
"""How long before the plan is opened a selection begins at most."""

FEW = 3
"""Up to so many cells are named one by one; beyond, the day on which the plan was opened is in doubt."""

ASKED_FOR = (DocumentState.REQUESTED, DocumentState.SUBMITTED)


@rule(Severity.TO_FIX, alone=True)
def before_project(case: Case) -> Problems:
    """What the project does is dated from its first day on."""
    start = case.programme.window.start
    return ((loc, {"start": start}) for loc, day in _days(case, OF_THE_PROJECT) if day < start)


@rule(
    Severity.ADVICE,
    beside=(
        "training_before_need",
        "logistics_outside_stay",
        "end_before_start",
        "decided_before_proposed",
        "papers_out_of_order",
        "update_before_need",
        "measure_before_baseline",
        "visa_too_short",
        "visa_was_too_short",
        "visa_expired",
    ),
)
def before_plan(case: Case) -> Problems:
    """What is told of the plan comes after the day on which it was opened, the selection aside."""
    early = case.once(_early)
    if len(early) <= FEW:
        yield from ((loc, {}) for loc in early)


@rule(Severity.ADVICE)
def opened_after_its_facts(case: Case) -> Problems:
    """A plan is opened before most of what is told in it."""
    if opening_in_doubt(case):
        yield ("cover", "opened_on"), {"count": len(case.once(_early))}


def opening_in_doubt(case: Case) -> bool:
    """Whether much of a plan lies before the day on which it is said to have been opened."""
    return len(case.once(_early)) > FEW


@rule(Severity.TO_FIX)
def model_approved_while_proposed(case: Case) -> Problems:
    """A model of plan that somebody approved on some day is approved."""
    cover = case.plan.cover
    if cover.model_state is ModelState.PROPOSED and cover.model_approved_by and cover.model_approved_on:
        yield ("cover", "model_state"), {}


@rule(Severity.ADVICE)
def model_approved_in_part(case: Case) -> Problems:
    """A model of plan is approved by somebody on some day: where one is told, so is the other."""
    cover = case.plan.cover
    told = {key: getattr(cover, key) for key in ("model_approved_by", "model_approved_on")}
    absent = [("cover", key) for key, value in told.items() if value is None]
    if cover.model_state is ModelState.APPROVED and len(absent) == 1 and absent[0] not in case.unread:
        yield absent[0], {}


@rule(Severity.ADVICE)
def opened_long_before_model(case: Case) -> Problems:
    """A plan is opened once its model is approved, or not many months before."""
    opened, approved = case.plan.cover.opened_on, case.plan.cover.model_approved_on
    if opened and approved and opened < approved - EARLIER:
        yield ("cover", "opened_on"), {"approved": approved}


def _early(case: Case) -> list[Loc]:
    """The days of the project that lie before the plan was opened."""
    opened, start = case.plan.cover.opened_on, case.programme.window.start
    if opened is None:
        return []
    early = [loc for loc, day in _days(case, OF_THE_PLAN) if start <= day < opened]
    return early + [loc for loc, day in _dated(case, OF_THE_SELECTION) if start <= day < opened - EARLIER]


def _days(case: Case, names: frozenset[str]) -> Iterator[tuple[Loc, date]]:
    """The days of some fields, and those on which a document of the visa was asked for or handed in."""
    yield from _dated(case, names)
    for at, document in rows(case.plan, "visa_documents"):
        if document.date and document.state in ASKED_FOR:
            yield (*at, "date"), document.date


def _dated(case: Case, names: frozenset[str]) -> Iterator[tuple[Loc, date]]:
    return ((loc, day) for loc, spec, day in case.of_kind(Kind.DAY) if spec.name in names)
