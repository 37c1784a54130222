"""The state of a plan on the terminal: drawn from the document that `wecco etat --json` prints."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from wecco_xl.reports.terminal import Page
from wecco_xl.wording.place import Document, place
from wecco_xl.wording.readiness import shown


def show(page: Page, found: Document) -> None:
    """Print the state of a plan, the next things first."""
    _next(page, found)
    _readiness(page, found)
    _goals(page, found["progress"])
    _firm(page, found["progress"])
    _services_given(page, found["services"])
    _calendar(page, found)


def _next(page: Page, found: Document) -> None:
    page.title("next")
    page.points(f"{place(one)} : {one['message']}" for one in found["next"])


def _readiness(page: Page, found: Document) -> None:
    page.title("readiness")
    heads = {"usage": "left", "state": "left", "due": "left", "now": "right", "in_all": "right"}
    page.table(heads, (_usage_row(page, one) for one in found["readiness"]))
    if found["warnings"]:
        page.title("warnings")
        page.points(f"{one['message']} {one['fix']}" for one in found["warnings"])


def _usage_row(page: Page, one: Document) -> list[str]:
    said = page.words.say
    return [
        page.say(f"usages.{one['usage']}"),
        said(f"readiness.state.{one['state']}"),
        page.words.labels("stage")[one["due"]],
        f"{one['filled']} / {one['needed']}",
        f"{one['filled_when_due']} / {one['needed_when_due']}",
    ]


def _goals(page: Page, found: Document) -> None:
    page.title("progress")
    if not found["objectives"]:
        page.line(page.say("no_objective"))
        return
    page.table(
        {"goal": "left"} | _GOAL_HEADS,
        (_goal_row(page, one, one["id"] or "–") for one in found["objectives"]),
    )
    page.points(
        page.words.say("progress.words.lacking", where=", ".join(place(cell) for cell in one["lacking"]))
        for one in found["objectives"]
        if one["lacking"] and one["latest"] is not None
    )
    if found["set_aside"]:
        page.line(page.words.say("progress.words.set_aside"))
        page.points(place(one) for one in found["set_aside"])


_GOAL_HEADS = {
    "status": "left",
    "reached": "right",
    "elapsed": "right",
    "baseline": "right",
    "latest": "right",
    "target": "right",
    "measured_on": "right",
}


def _goal_row(page: Page, one: Document, name: str) -> list[str]:
    values = (_value(page, one, key) for key in ("baseline", "latest", "target"))
    return [
        name,
        page.words.say(f"progress.status.{one['status']}"),
        page.share(one["share"]),
        page.share(one["elapsed"]),
        *values,
        page.short_day(one["measured_on"]),
    ]


def _value(page: Page, one: Document, key: str) -> str:
    """A baseline, a measure or a target; yes and no as words."""
    value = shown(page.words, ("objectives", 0, "target"), one[key])
    return value if isinstance(value, str) else page.number(value)


def _firm(page: Page, found: Document) -> None:
    page.title("firm")
    said = page.words.table("progress.firm")
    page.table(
        {"figure": "left"} | _GOAL_HEADS, (_goal_row(page, one, said[one["id"]]) for one in found["firm"])
    )
    before, latest = (page.number(found["autonomy"][key]) for key in ("before", "latest"))
    page.line(page.say("autonomy", label=said["autonomy"], before=before, latest=latest))


def _services_given(page: Page, found: Document) -> None:
    """What is planned or done, by role; roles that are only present stand in the JSON."""
    page.title("services")
    given = ("actions", "training_days", "meetings")
    rows = [one for one in found["table"] if any(one[key] for key in given)]
    if rows:
        heads = {
            "role": "left",
            "phase": "left",
            "country": "left",
            **dict.fromkeys(("actors", *given), "right"),
        }
        page.table(heads, (_service_row(page, one) for one in rows))
    remarks = [one["message"] for one in (*found["gaps"], *found["overlaps"])]
    if found["unplaced"]:
        where = ", ".join(place(one) for one in found["unplaced"])
        remarks.append(page.words.say("progress_sheet.unplaced", where=where))
    page.points(remarks or [page.words.say("services.words.none")])


def _service_row(page: Page, one: Document) -> list[str]:
    labels: Mapping[str, Any] = {name: page.words.labels(name) for name in ("role", "phase", "side")}
    return [
        labels["role"][one["role"]] if one["role"] else page.words.say("services.words.nobody"),
        labels["phase"][one["phase"]],
        labels["side"][one["country"]],
        *(page.number(one[key]) for key in ("actors", "actions", "training_days", "meetings")),
    ]


def _calendar(page: Page, found: Document) -> None:
    """What is late, what comes, what is blocked, and the last sign of life."""
    said = page.words.say
    days = page.words.programme.thresholds.late_notice_days
    for key, blanks in (("late", {}), ("upcoming", {"days": days})):
        page.title(key, **blanks)
        page.points(_events(page, found["agenda"][key]) or [said(f"agenda.words.nothing_{key}")])
    if found["agenda"]["blocked"]:
        page.title("blocked")
        page.points(place(one) for one in found["agenda"]["blocked"])
    page.title("liveliness")
    lively = found["liveliness"]
    if lively["updated_on"] is None:
        page.line(said("agenda.words.never"))
    else:
        page.line(said("agenda.words.updated", day=date.fromisoformat(lively["updated_on"])))
    if lively["stale"]:
        page.line(said("agenda.words.stale", days=lively["days"]), look="yellow")


def _events(page: Page, items: list[Document]) -> list[str]:
    events = page.words.table("agenda.events")
    return [f"{page.day(one['day'])} · {one['id'] or place(one)} · {events[one['event']]}" for one in items]
