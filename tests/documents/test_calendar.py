"""The calendar: read back by two libraries; a later issue updates and never doubles."""

from datetime import date, datetime, timedelta

import icalendar
import pytest
import vobject
from papers import NOW, of_plan

from wecco_xl.documents.calendar import calendar
from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.journal import EntryStatus
from wecco_xl.plan.trainings import Decision

LATER = NOW + timedelta(days=3)


def events(data: bytes) -> dict[str, icalendar.Event]:
    return {str(one["uid"]): one for one in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def changed(plan, row, **values):
    rows = list(plan.actions)
    rows[row] = rows[row].model_copy(update=values)
    return plan.model_copy(update={"actions": tuple(rows)})


@pytest.fixture
def plan(example):
    return example("tissages-ndar")


def test_two_libraries_read_the_same_events(plan):
    data = calendar(of_plan(plan), NOW)
    other = vobject.readOne(data.decode())
    assert {one.uid.value for one in other.vevent_list} == set(events(data))
    titles = sorted(str(one["summary"]) for one in events(data).values())
    assert sorted(one.summary.value for one in other.vevent_list) == titles
    assert "A10 · Journée de la communauté WECCO à Bruxelles" in titles


def test_days_are_whole_and_the_end_is_the_day_after(plan):
    found = events(calendar(of_plan(plan), NOW))
    (event,) = [one for one in found.values() if str(one["summary"]).startswith("A09 ")]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 11, 4), date(2026, 11, 14))
    assert not any(isinstance(one["dtstart"].dt, datetime) for one in found.values())


def test_a_later_issue_updates_in_place(plan):
    before = events(calendar(of_plan(plan), NOW))
    moved = changed(plan, 0, title="Autre titre", end=date(2026, 7, 25))
    after = events(calendar(of_plan(moved), LATER))
    assert set(before) == set(after)
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in before)
    assert [str(one["summary"]) for one in after.values()].count("A01 · Autre titre") == 1


def test_sorting_rows_changes_no_event(plan):
    turned = plan.model_copy(update={"actions": tuple(reversed(plan.actions))})
    titles = [
        {uid: str(one["summary"]) for uid, one in events(calendar(of_plan(one), NOW)).items()}
        for one in (plan, turned)
    ]
    assert titles[0] == titles[1]


def test_a_cancelled_action_is_cancelled_in_the_calendar(plan):
    found = events(calendar(of_plan(changed(plan, 0, status=ActionStatus.CANCELLED)), NOW))
    assert [str(one["summary"])[:3] for one in found.values() if one["status"] == "CANCELLED"][:1] == ["A01"]


def summaries(plan) -> dict[str, str]:
    """The status of each event by the number before its title."""
    found = events(calendar(of_plan(plan), NOW)).values()
    return {str(one["summary"]).partition(" ")[0]: str(one["status"]) for one in found}


def test_a_training_stands_once_whoever_books_it(plan):
    booked = {row.training for row in plan.actions if row.training}
    dated = {row.id for row in plan.trainings if row.start}
    assert booked & dated
    assert set(summaries(plan)) & dated == dated - booked
    free = tuple(row.model_copy(update={"training": None}) for row in plan.actions)
    assert set(summaries(plan.model_copy(update={"actions": free}))) & dated == dated


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        (Decision.APPROVED, "CONFIRMED"),
        (Decision.REFUSED, "CANCELLED"),
        (Decision.WAITING, "TENTATIVE"),
        (None, "TENTATIVE"),
    ],
)
def test_a_training_is_as_firm_as_its_decision(decision, status, plan):
    rows = tuple(row.model_copy(update={"decision": decision}) for row in plan.trainings)
    free = plan.model_copy(update={"trainings": rows, "actions": ()})
    found = summaries(free)
    assert {found[row.id] for row in rows if row.start} == {status}


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (EntryStatus.CLOSED, "CANCELLED"),
        *((one, "TENTATIVE") for one in (None, *EntryStatus) if one is not EntryStatus.CLOSED),
    ],
)
def test_a_step_that_is_closed_leaves_the_calendar_as_cancelled(state, status, plan):
    rows = tuple(row.model_copy(update={"status": state}) for row in plan.journal)
    found = summaries(plan.model_copy(update={"journal": rows}))
    steps = {row.id for row in rows if row.next_step_on}
    assert steps
    assert {found[one] for one in steps} == {status}


def test_rows_without_or_with_the_same_number_stay_apart(plan):
    twins = changed(changed(changed(plan, 0, id="A02"), 2, id=None), 3, id=None)
    assert len(events(calendar(of_plan(twins), NOW))) == len(events(calendar(of_plan(plan), NOW)))


def test_two_plans_never_share_an_event(example):
    shared = [set(events(calendar(of_plan(example(one)), NOW))) for one in ("tissages-ndar", "cacao-abidjan")]
    assert all(shared)
    assert not shared[0] & shared[1]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_time_are_no_failure(day, plan):
    assert events(calendar(of_plan(changed(plan, 0, start=day, end=day)), NOW))


def test_a_plan_without_dates_gives_an_empty_calendar(plan):
    empty = plan.model_copy(update={"actions": (), "trainings": (), "journal": ()})
    assert events(calendar(of_plan(empty), NOW)) == {}
