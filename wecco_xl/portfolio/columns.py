"""The tables of a consolidation and their columns: derived from the field list, completed by judgements."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wecco_xl.plan.plan import fields, is_table, sections
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.portfolio.added import JUDGED, KEYS, OF_ROW, OF_SIDE, Type
from wecco_xl.portfolio.privacy import HIDDEN, shared
from wecco_xl.words import Words, words


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
            columns = (*_own(said, OF_ROW), *own, *_own(said, JUDGED.get(section, ())))
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
    columns = (*_own(said, OF_SIDE), *own, *_own(said, JUDGED.get(name, ())))
    return TableSpec(name, _title(said, name), columns, KEYS[name])


def _own(said: Words, columns: tuple[tuple[str, Type], ...]) -> tuple[Column, ...]:
    titles = said.table("portfolio.columns")
    return tuple(Column(name, kind, titles[name]) for name, kind in columns)


def _title(said: Words, table: str) -> str:
    return str(said.table("portfolio.tables")[table])
