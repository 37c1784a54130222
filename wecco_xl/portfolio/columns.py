"""The tables of a consolidation and their columns: derived from the field list, completed by judgements."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from wecco_xl.plan.plan import fields, is_table, sections
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.portfolio.privacy import HIDDEN, shared
from wecco_xl.words import Words, words


class Type(StrEnum):
    """What a column holds, in the words of Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `typed` when people typed it, so that a change of it is a change of the plan."""

    name: str
    type: Type
    title: str
    description: str = ""
    typed: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table; `key` are the columns that tell its rows apart."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


TYPES = {
    Kind.INTEGER: Type.INTEGER,
    Kind.NUMBER: Type.NUMBER,
    Kind.AMOUNT: Type.NUMBER,
    Kind.DAY: Type.DATE,
    Kind.YES_NO: Type.BOOLEAN,
}
PAIRS = {
    "companies": ("origin_company", "host_company"),
    "beneficiaries": ("origin_person", "host_person"),
}
"""Tables with one row per side."""

S, I, N, B, D = Type.STRING, Type.INTEGER, Type.NUMBER, Type.BOOLEAN, Type.DATE  # noqa: E741 - a table of types
_OF_ROW = (("plan", S), ("row", I), ("id", S))
_OF_SIDE = (("plan", S), ("side", S))
_OF_FILE = (
    ("file", S),
    ("kind", S),
    ("status", S),
    ("plan", S),
    ("same_plan_as", S),
    ("suspect_name", B),
    ("saved_at", S),
    ("bytes", I),
    ("content", S),
    ("code", S),
    ("message", S),
)
JUDGED: dict[str, tuple[tuple[str, Type], ...]] = {
    "plans": (
        ("plan", S),
        ("programme", S),
        ("model", I),
        ("saved_at", S),
        ("stage", S),
        ("stage_label", S),
        ("updated_on", D),
        ("days_since_update", I),
        ("stale", B),
        ("completeness", N),
        ("blocking", I),
        ("to_fix", I),
        ("advice", I),
        ("objectives", I),
        ("objectives_smart", I),
        ("smart_points", N),
        ("objectives_measured", I),
        ("progress_share", N),
        ("trainings", I),
        ("trainings_waiting", I),
        ("training_days", N),
        ("training_cost_eur", N),
        ("days_to_decide", N),
        ("meetings", I),
        ("late_actions", I),
        ("blocked_actions", I),
        ("budget_eur", N),
        ("gender", S),
        ("gender_label", S),
        ("age_band", S),
        ("region", S),
        ("region_label", S),
        ("sector", S),
        ("sector_label", S),
        ("provider", S),
    ),
    "beneficiaries": (("age_band", S),),
    "needs": (
        ("severity_now", S),
        ("severity_now_label", S),
        ("urgency_now", S),
        ("urgency_now_label", S),
    ),
    "objectives": (
        ("smart_total", N),
        ("smart_s", N),
        ("smart_m", N),
        ("smart_a", N),
        ("smart_r", N),
        ("smart_t", N),
        ("smart_status", S),
        ("progress_share", N),
        ("progress_status", S),
        ("progress_trend", S),
        ("latest", S),
        ("measured_on", D),
        ("measures", I),
        ("evidences", I),
    ),
    "trainings": (("rank", I), ("score", N), ("eligible", B)),
    "actions": (("days_late", I),),
    "readiness": (
        ("plan", S),
        ("usage", S),
        ("usage_label", S),
        ("due", S),
        ("ready", B),
        ("needed", I),
        ("filled", I),
        ("warnings", I),
    ),
    "findings": (
        ("plan", S),
        ("number", I),
        ("section", S),
        ("row", I),
        ("id", S),
        ("field", S),
        ("field_label", S),
        ("code", S),
        ("severity", S),
    ),
    "free_fields": (
        ("plan", S),
        ("section", S),
        ("row", I),
        ("id", S),
        ("field", S),
        ("field_label", S),
        ("value", S),
        ("value_number", N),
    ),
    "files": _OF_FILE,
    "refusals": _OF_FILE,
    "changes": (
        ("plan", S),
        ("change", S),
        ("table", S),
        ("row", S),
        ("column", S),
        ("before", S),
        ("after", S),
    ),
}
"""The columns that no field gives, in order; in a table of fields they come first (plans) or last."""

KEYS = {
    "plans": ("plan",),
    "companies": ("plan", "side"),
    "beneficiaries": ("plan", "side"),
    "readiness": ("plan", "usage"),
    "findings": ("plan", "number"),
    "free_fields": ("plan", "section", "row", "field"),
    "files": ("file",),
    "refusals": ("file",),
}
OF_RUN = ("files", "refusals", "changes")
"""Tables of the whole run; all others are made plan by plan."""


@cache
def tables(*, nominative: bool) -> dict[str, TableSpec]:
    """Every table by name, in order; what a programme adds goes to the free fields."""
    said = words(REFERENCE)
    found = [_plans(said, nominative), *(_pair(said, name, nominative) for name in PAIRS)]
    for section, kind in sections().items():
        if is_table(kind) and section not in HIDDEN:
            own = (
                column for spec in allowed(section, nominative=nominative) for column in of_field(said, spec)
            )
            columns = (*_own(said, _OF_ROW), *own, *_own(said, JUDGED.get(section, ())))
            found.append(TableSpec(section, said.section(section).title, columns, ("plan", "row")))
    others = ("readiness", "findings", "free_fields", "files", "refusals", "changes")
    found += [
        TableSpec(name, _title(said, name), _own(said, JUDGED[name]), KEYS.get(name, ())) for name in others
    ]
    return {table.name: table for table in found}


def allowed(section: str, *, nominative: bool) -> Iterator[Spec]:
    """The fields of a section that may leave the plan, free fields left out."""
    for spec in fields():
        if spec.section == section and spec.key != "other" and shared(spec, nominative=nominative):
            yield spec


def of_field(said: Words, spec: Spec, prefix: str = "") -> Iterator[Column]:
    """The columns of one field: a choice has its code and its label, a measure its text and its number."""
    about = said.field(spec)
    name = prefix + spec.key
    kind = TYPES.get(spec.kind, Type.STRING)
    yield Column(name, kind, about.label, about.help, typed=True)
    if spec.kind is Kind.CHOICE:
        yield Column(f"{name}_label", Type.STRING, said.say("portfolio.label_of", title=about.label))
    if spec.kind is Kind.MEASURE:
        yield Column(f"{name}_number", Type.NUMBER, said.say("portfolio.number_of", title=about.label))


def forms() -> list[str]:
    """The forms that become columns of the plans, with the section before the key."""
    paired = {section for pair in PAIRS.values() for section in pair}
    return [n for n, kind in sections().items() if not is_table(kind) and n not in paired | HIDDEN]


def _plans(said: Words, nominative: bool) -> TableSpec:  # noqa: FBT001
    own = (
        column
        for section in forms()
        for spec in allowed(section, nominative=nominative)
        for column in of_field(said, spec, f"{section}_")
    )
    return TableSpec("plans", _title(said, "plans"), (*_own(said, JUDGED["plans"]), *own), KEYS["plans"])


def _pair(said: Words, name: str, nominative: bool) -> TableSpec:  # noqa: FBT001
    own = (c for spec in allowed(PAIRS[name][0], nominative=nominative) for c in of_field(said, spec))
    columns = (*_own(said, _OF_SIDE), *own, *_own(said, JUDGED.get(name, ())))
    return TableSpec(name, _title(said, name), columns, KEYS[name])


def _own(said: Words, columns: tuple[tuple[str, Type], ...]) -> tuple[Column, ...]:
    titles = said.table("portfolio.columns")
    return tuple(Column(name, kind, titles[name]) for name, kind in columns)


def _title(said: Words, table: str) -> str:
    return str(said.table("portfolio.tables")[table])
