"""The weights and thresholds that « Paramètres » may override, and how they are read: never insane ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, NamedTuple

from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.priority_settings import PrioritySettings
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.reading.tabs import tab_rows

KEY = "settings"
LETTER_POINTS = 20.0


class Setting(NamedTuple):
    """A number of the programme: `key` is its path, `priority.weights.need`; the bounds are included."""

    key: str
    group: str
    least: float
    most: float

    def of(self, programme: Programme) -> float:
        """The value of the programme."""
        value: Any = programme
        for part in self.key.split("."):
            value = value[part] if isinstance(value, Mapping) else getattr(value, part)
        return float(value)


class Change(NamedTuple):
    """A setting whose value in the workbook is not that of the programme."""

    key: str
    programme: float
    value: float


class Settings(NamedTuple):
    """The numbers to judge with, what differs from the programme, and what could not be taken."""

    smart: SmartSettings
    priority: PrioritySettings
    changed: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()

    def applied(self, programme: Programme) -> Programme:
        """The programme with these numbers; the very same one when nothing differs."""
        own = {"smart": self.smart, "priority": self.priority}
        return programme.model_copy(update=own) if self.changed else programme


def _settings(group: str, path: str, names: str, least: float = 0, most: float = 100) -> tuple[Setting, ...]:
    return tuple(Setting(f"{path}.{name}", group, least, most) for name in names.split())


SETTINGS: tuple[Setting, ...] = (
    *_settings("priority_weights", "priority.weights", "need objectives cost days availability preference"),
    *_settings("priority_needs", "priority.needs", "low medium high critical further"),
    *_settings("priority_urgency", "priority.urgency", "later soon now"),
    *_settings("priority_objectives", "priority.objectives", "late undated in_time further"),
    *_settings("priority_cost", "priority.cost", "least most", 0, 1e9),
    *_settings("priority_days", "priority.days", "least most", 0, 365),
    *_settings("priority_preference", "priority.preference", "low medium high"),
    *_settings("priority_robustness", "priority.robustness", "sensitive", 0, 1),
    *_settings("smart_limits", "smart.limits", "met partial", 0, LETTER_POINTS),
    *_settings("smart_limits", "smart.limits", "growth_amber growth_red factor_red factor_tight", 1, 100),
    *_settings("smart_limits", "smart.limits", "phase_slack_days", 0, 90),
    *_settings(
        "smart_S", "smart.points", "sentence verb object whom one_result more_than_presence", 0, LETTER_POINTS
    ),
    *_settings("smart_M", "smart.points", "indicator unit baseline target source", 0, LETTER_POINTS),
    *_settings("smart_A", "smart.points", "means responsible own_control", 0, LETTER_POINTS),
    *_settings("smart_R", "smart.points", "need opportunity theme size", 0, LETTER_POINTS),
    *_settings("smart_T", "smart.points", "due start order phase", 0, LETTER_POINTS),
)
"""What « Paramètres » shows, in order; the ceilings and the word lists stay with the profile."""

LETTERS = ("smart_S", "smart_M", "smart_A", "smart_R", "smart_T")
"""The groups whose points make up one letter."""


@dataclass(slots=True)
class _Reading:
    """What was understood so far."""

    programme: Programme
    smart: SmartSettings
    priority: PrioritySettings
    changed: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read(snapshot: Snapshot, programme: Programme) -> Settings:
    """The settings of a workbook: the programme's, but for values that someone changed and that are sane.

    A blank cell, a value out of bounds, a text, or a group whose values contradict each other leaves the
    numbers of the programme. A cell that still shows what it was built with follows the programme.
    """
    typed = as_typed(snapshot)
    reading = _Reading(programme, programme.smart, programme.priority)
    for group, settings in groupby(SETTINGS, key=lambda one: one.group):
        changes = [found for one in settings if (found := _change(one, typed, reading))]
        if changes and _taken(group, changes, reading):
            reading.changed += changes
    return Settings(reading.smart, reading.priority, tuple(reading.changed), tuple(reading.findings))


def programme_settings(programme: Programme) -> Settings:
    """The numbers of the programme, whatever « Paramètres » says."""
    return Settings(programme.smart, programme.priority)


def as_typed(snapshot: Snapshot) -> dict[str, tuple[Raw, Raw]]:
    """By key, the value of each setting and the one that the programme had when the sheet was built."""
    found: dict[str, tuple[Raw, Raw]] = {}
    for column, row in tab_rows(snapshot, KEY):
        cells = [*row[column:], None, None, None, None]
        found.setdefault(str(cells[0]), (cells[2], cells[3]))
    return found


def _change(one: Setting, typed: Mapping[str, tuple[Raw, Raw]], reading: _Reading) -> Change | None:
    """The change of one setting, or None; what cannot be taken becomes a finding."""
    value, built = typed.get(one.key, (None, None))
    if value is None or (isinstance(value, str) and not value.strip()) or value == built:
        return None
    loc = (KEY, one.key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        reading.findings.append(Finding("setting_not_a_number", loc, Severity.TO_FIX))
        return None
    if not one.least <= value <= one.most:
        params = {"least": one.least, "most": one.most}
        reading.findings.append(Finding("setting_out_of_bounds", loc, Severity.TO_FIX, params))
        return None
    programme = one.of(reading.programme)
    return Change(one.key, programme, float(value)) if value != programme else None


def _taken(group: str, changes: list[Change], reading: _Reading) -> bool:
    """Whether the changes of a group make sense together; they are then in use."""
    path = changes[0].key.split(".")
    values = {change.key.split(".")[2]: change.value for change in changes}
    try:
        if path[0] == "priority":
            reading.priority = _ranking(reading.priority, path[1], values)
        else:
            reading.smart = _scoring(reading.smart, group, path[1], values)
    except ValueError:
        reading.findings.append(Finding("settings_contradictory", (KEY, group), Severity.TO_FIX))
        return False
    return True


def _ranking(now: PrioritySettings, part: str, values: Mapping[str, float]) -> PrioritySettings:
    before = getattr(now, part)
    after = type(before).model_validate({**before.model_dump(), **values})
    return now.model_copy(update={part: after})


def _scoring(now: SmartSettings, group: str, part: str, values: Mapping[str, float]) -> SmartSettings:
    if part == "points":
        points = {**now.points, **values}
        names = [one.key.split(".")[2] for one in SETTINGS if one.group == group]
        if abs(sum(points[name] for name in names) - LETTER_POINTS) > 1e-9:
            raise ValueError(group)
        return now.model_copy(update={"points": points})
    limits = type(now.limits).model_validate({**now.limits.model_dump(), **values})
    if limits.partial >= limits.met or limits.growth_amber > limits.growth_red:
        raise ValueError(group)
    return now.model_copy(update={"limits": limits})
