"""Which of the six usages of the guide the plan is ready for, and the next things to do (G2, S22)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Side, Stage, side_of
from wecco_xl.plan.visa import DocumentState
from wecco_xl.review.agenda import Event, agenda
from wecco_xl.review.case import Case, rows
from wecco_xl.review.requirements import Requirement, requirements

MISSING = {
    "missing": "fill",
    "empty_table": "start_table",
    "missing_next": "prepare",
    "block_next": "prepare",
    "empty_table_next": "prepare_table",
}
"""The findings of absence, and what to do about each."""


@dataclass(frozen=True, slots=True)
class EarlyWarning:
    """What will block a usage if nothing is done; `params` never hold a value of the visa annex."""

    code: str
    usages: tuple[Usage, ...]
    locs: tuple[Loc, ...]
    params: Mapping[str, Any] = field(default_factory=dict)


class UsageState(NamedTuple):
    """Where one usage stands. Ready: all that it needs once it is due is there, was read, and blocks nothing.

    `needed` and `filled` count what is due at the stage of the plan, the `_when_due` pair what is due once
    the usage is; `missing` lacks now, `upcoming` at the next stage, `unread` is filled but not understood,
    `blocked` is read and cannot be as it is.
    """

    usage: Usage
    due: Stage
    needed: int
    filled: int
    needed_when_due: int
    filled_when_due: int
    missing: tuple[Loc, ...]
    upcoming: tuple[Loc, ...]
    unread: tuple[Loc, ...]
    blocked: tuple[Loc, ...]
    warnings: tuple[EarlyWarning, ...]

    @property
    def ready(self) -> bool:
        """Whether the usage can be served as the plan stands."""
        return self.state == "ready"

    @property
    def state(self) -> str:
        """The code of its word in `readiness.state`; `blocked` when nothing else keeps it from ready."""
        if self.filled_when_due < self.needed_when_due or self.unread:
            return "not_ready"
        return "blocked" if self.blocked else "ready"


class NextThing(NamedTuple):
    """One thing to do: its code, the first cell to go to, and what its sentence needs to know."""

    code: str
    loc: Loc
    params: Mapping[str, Any]


def readiness(case: Case, findings: Iterable[Finding] = ()) -> tuple[UsageState, ...]:
    """The state of the six usages at the stage of the case, in the order of the guide.

    A remark that blocks, other than on what is absent, keeps the usages of its cell from being ready.
    """
    needs = requirements(case)
    grave = (one for one in findings if one.severity is Severity.BLOCKING and one.code not in MISSING)
    blocked = tuple(dict.fromkeys(one.loc for one in grave))
    warnings = tuple(early_warnings(case))
    return tuple(_state(case, usage, needs, warnings, blocked) for usage in Usage)


def _state(
    case: Case,
    usage: Usage,
    needs: tuple[Requirement, ...],
    warnings: tuple[EarlyWarning, ...],
    blocked: tuple[Loc, ...],
) -> UsageState:
    due, rank = case.programme.due.usages[usage], case.stage.rank
    own = [need for need in needs if usage in need.usages]
    now = [need for need in own if need.due.rank <= rank]
    then = [need for need in own if need.due.rank <= max(rank, due.rank)]
    return UsageState(
        usage=usage,
        due=due,
        needed=len(now),
        filled=sum(need.filled for need in now),
        needed_when_due=len(then),
        filled_when_due=sum(need.filled for need in then),
        missing=tuple(need.loc for need in now if not need.filled),
        upcoming=tuple(need.loc for need in own if not need.filled and need.due.rank == rank + 1),
        unread=tuple(need.loc for need in then if need.loc in case.unread),
        blocked=tuple(loc for loc in blocked if _serves(case, loc, usage) and loc not in case.unread),
        warnings=tuple(warning for warning in warnings if usage in warning.usages),
    )


def _serves(case: Case, loc: Loc, usage: Usage) -> bool:
    """Whether a usage needs what stands in a cell."""
    spec = case.programme.by_loc.get((str(loc[0]), str(loc[-1])))
    return spec is not None and usage in spec.usages


def early_warnings(case: Case) -> Iterator[EarlyWarning]:
    """What is known to block a later stage: registration papers, the host side, passport, papers to get."""
    absent = [need for need in requirements(case) if not need.filled]
    papers = case.programme.identifiers.get(Side.ORIGIN, {})
    registration = [need for need in absent if need.loc[0] == "origin_company" and need.loc[-1] in papers]
    if registration:
        yield _of_needs("registration_missing", registration)
    soon = [need for need in absent if need.due.rank <= case.stage.rank + 1 and _of_host(need.loc)]
    if soon:
        yield _of_needs("host_partner_incomplete", soon)
    if not case.reached(Stage.RETURN):
        yield from _passport(case)
        yield from _papers(case)


def _of_needs(code: str, needs: list[Requirement]) -> EarlyWarning:
    usages = tuple(usage for usage in Usage if any(usage in need.usages for need in needs))
    due = min((need.due for need in needs), key=lambda stage: stage.rank)
    return EarlyWarning(code, usages, tuple(need.loc for need in needs), {"due": due})


def _of_host(loc: Loc) -> bool:
    """Whether a field is for the host partner to give: of its sections, or of its part of the charter."""
    return side_of(str(loc[0])) is Side.HOST or (loc[0] == "charter" and side_of(str(loc[-1])) is Side.HOST)


def _passport(case: Case) -> Iterator[EarlyWarning]:
    """The passport is known in time and outlasts the stay; before the stay is dated, the shortest one."""
    loc: Loc = ("visa", "passport_expires_on")
    due = case.programme.due_stages.get("visa.passport_expires_on")
    expires: date | None = getattr(case.plan.visa, "passport_expires_on", None)
    spare, end = case.programme.thresholds.passport_days, case.plan.mobility.during_end
    soonest = case.today + timedelta(days=case.programme.stay.least)
    if expires is None:
        if due and due.rank <= case.stage.rank + 1 and loc not in case.unread:
            yield EarlyWarning("passport_unknown", (Usage.VISA,), (loc,), {"days": spare})
    elif expires < (end or soonest) + timedelta(days=spare):
        code = "passport_too_short" if end else "passport_expires_soon"
        yield EarlyWarning(code, (Usage.VISA,), (loc,), {"days": spare})


def _papers(case: Case) -> Iterator[EarlyWarning]:
    """Documents of the visa file that are still to be had, until the visa is there."""
    if getattr(case.plan.visa, "visa_obtained_on", None):
        return
    to_get = (DocumentState.TO_GET, DocumentState.REQUESTED)
    locs = tuple((*at, "state") for at, row in rows(case.plan, "visa_documents") if row.state in to_get)
    if locs:
        yield EarlyWarning("papers_to_get", (Usage.VISA,), locs, {"count": len(locs)})


def next_things(case: Case, findings: Iterable[Finding], count: int = 3) -> tuple[NextThing, ...]:
    """« Et maintenant ? »: what is missing now, then what is late, what comes next, what is to be corrected.

    At most one thing per section as long as others are left; the order of `findings` does not matter. What
    remains is filled with moving on, when nothing blocks and the calendar allows it, then with the agenda.
    """
    found = sorted(findings, key=_place(case))
    blocking = [one for one in found if one.severity is Severity.BLOCKING]
    coming = [one for one in found if one.severity is Severity.ADVICE and one.code in MISSING]
    to_fix = [one for one in found if one.severity is Severity.TO_FIX]
    ranked = [*_grouped(blocking), *_late(case), *_grouped(coming), *_grouped(to_fix)]
    if not blocking:
        ranked += _move_on(case)
    ranked += _coming(case)
    seen: dict[Any, int] = {}
    for at, thing in enumerate(ranked):
        seen.setdefault(thing.loc[0], at)
    firsts = sorted(range(len(ranked)), key=lambda at: (seen[ranked[at].loc[0]] != at, at))
    return tuple(ranked[at] for at in sorted(firsts[:count]))


def _place(case: Case) -> Callable[[Finding], tuple[Any, ...]]:
    """What is wrong and blocks before what is absent, earliest due first, then as the plan goes."""
    fields = {spec.loc: at for at, spec in enumerate(case.programme.specs)}
    sections = {section: at for at, section in enumerate(dict.fromkeys(spec[0] for spec in fields))}

    def key(one: Finding) -> tuple[Any, ...]:
        section, row, cell = str(one.loc[0]), _row(one.loc), str(one.loc[-1])
        danger = -1 if one.severity is Severity.BLOCKING else len(Stage)
        due = one.params["due"].rank if one.code in MISSING else danger
        place = -1 if row is None else row
        return due, sections.get(section, -1), place, fields.get((section, cell), -1), one.code

    return key


def _row(loc: Loc) -> int | None:
    return loc[1] if len(loc) > 1 and isinstance(loc[1], int) else None


def _grouped(found: list[Finding]) -> Iterator[NextThing]:
    """One thing per form or row of a table, at its first cell; `fault` is the code of its first finding."""
    groups: dict[tuple[Any, ...], list[Finding]] = {}
    for one in found:
        groups.setdefault((MISSING.get(one.code, "fix"), one.loc[0], _row(one.loc)), []).append(one)
    for (code, *_), group in groups.items():
        first = group[0]
        what = {"due": first.params["due"]} if first.code in MISSING else {"fault": first.code}
        yield NextThing(code, first.loc, {"count": sum(one.params.get("count", 1) for one in group), **what})


def _late(case: Case) -> Iterator[NextThing]:
    for item in agenda(case).late:
        code = "late_step" if item.event is Event.NEXT_STEP else "late_action"
        yield NextThing(code, item.loc, {"id": item.id, "day": item.day, "days": -item.days})


def _coming(case: Case) -> Iterator[NextThing]:
    """Blocked actions to free, then what the next days bring."""
    found = agenda(case)
    ids: dict[Loc, str] = {at: row.id or "" for at, row in rows(case.plan, "actions")}
    for at in found.blocked:
        yield NextThing("unblock", (*at, "freed_by"), {"id": ids[at]})
    for item in found.upcoming:
        yield NextThing(f"coming_{item.event}", item.loc, {"id": item.id, "day": item.day, "days": item.days})


def _move_on(case: Case) -> Iterator[NextThing]:
    """The next stage, unless there is none or the day that opens it lies ahead."""
    mobility = case.plan.mobility
    gates = {
        Stage.MOBILITY: mobility.during_start,
        Stage.RETURN: mobility.during_end,
        Stage.CLOSING: mobility.after_end,
    }
    for stage in list(Stage)[case.stage.rank + 1 :][:1]:
        day = gates.get(stage)
        if day is None or day <= case.today:
            yield NextThing("move_on", ("cover", "stage"), {"next": stage})
