"""What the usages of the guide need, at which stage, and whether it is there (S14: nothing else is due)."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from wecco_xl.plan.field import Form, Row, Section
from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.plan import sections
from wecco_xl.plan.spec import Spec, Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case, rows


class Requirement(NamedTuple):
    """One thing that some usages need from a stage on, at one place."""

    loc: Loc
    usages: tuple[Usage, ...]
    due: Stage
    filled: bool


def requirements(case: Case) -> tuple[Requirement, ...]:
    """Every requirement of a plan, whatever its stage; waived ones are left out."""
    return case.once(_requirements)


def _requirements(case: Case) -> Iterator[Requirement]:
    kinds = sections(case.programme.plan_type)
    for name, kind in kinds.items():
        if kind.born > case.plan.model:
            continue
        if issubclass(kind, Row):
            yield from _of_table(case, name, kind)
        else:
            yield from _of_form(case, name)


def _asked(case: Case, name: str) -> list[tuple[Spec, Stage]]:
    """The compulsory fields of a section that the model of the workbook has a place for."""
    compulsory = case.programme.compulsory.get(name, [])
    return [(spec, due) for spec, due in compulsory if spec.since <= case.plan.model]


def _of_form(case: Case, name: str) -> Iterator[Requirement]:
    form = getattr(case.plan, name)
    for spec, due in _asked(case, name):
        if spec.unless and waived(case, spec, form, (name,)):
            continue
        filled = getattr(form, spec.key) is not None or spec.loc in case.unread
        yield Requirement(spec.loc, spec.usages, due, filled)


def waived(case: Case, spec: Spec, holder: Form | Row, at: Loc) -> bool:
    """Whether a sibling lets a field off; one that is filled and could not be read does, too."""
    return any(
        one.holds(getattr(holder, one.key), case.today) or (*at, one.key) in case.unread
        for one in spec.unless
    )


def unasked(case: Case) -> Iterator[Loc]:
    """The fields of forms that neither this stage nor the next asks for, or that a sibling lets off."""
    for spec in case.programme.specs:
        form = getattr(case.plan, spec.section)
        if isinstance(form, Form):
            stage = case.programme.asked_stages[spec.name]
            early = stage is None or stage.rank > case.stage.rank + 1
            if early or waived(case, spec, form, (spec.section,)):
                yield spec.loc


def _of_table(case: Case, name: str, kind: type[Row]) -> Iterator[Requirement]:
    compulsory = _asked(case, name)
    used = dict(rows(case.plan, name))
    if kind.fixed:
        yield from _of_fixed(case, name, kind, compulsory)
        return
    if kind.needed and not used:  # counted as its first row, so that a count never climbs when it is begun
        for spec, due in compulsory:
            yield Requirement((name, 0, spec.key), spec.usages, due, filled=False)
    for at, row in used.items():
        for spec, due in compulsory:
            if spec.unless and waived(case, spec, row, at):
                continue
            filled = getattr(row, spec.key) is not None or (*at, spec.key) in case.unread
            yield Requirement((*at, spec.key), spec.usages, due, filled)


def _of_fixed(
    case: Case, name: str, kind: type[Row], compulsory: list[tuple[Spec, Stage]]
) -> Iterator[Requirement]:
    """Every row of a fixed table is asked for, used or not: a check-list is complete only as a whole."""
    found = {row.id: (at, row) for (_, at), row in rows(case.plan, name)}
    taken = {at for at, _ in found.values()}
    free = (at for at in count() if at not in taken)
    for code in case.programme.codes(kind.fixed):
        at, row = found.get(code) or (next(free), None)
        for spec, due in compulsory:
            filled = getattr(row, spec.key, None) is not None or (name, at, spec.key) in case.unread
            yield Requirement((name, at, spec.key), spec.usages, due, filled)


def missing(case: Case) -> Iterator[Finding]:
    """What is absent and due at this stage (blocking) or at the next one (advice).

    A table without a row is told once, not cell by cell.
    """
    told = set()
    empty = {name for name in case.tables if not dict(rows(case.plan, name))}
    kinds = sections(case.programme.plan_type)
    for need in sorted(requirements(case), key=lambda need: need.due.rank):
        late = need.due.rank - case.stage.rank
        if need.filled or late > 1:
            continue
        loc, absent = need.loc, "missing"
        if loc[0] in empty and not _fixed(kinds, str(loc[0])):
            loc, absent = loc[:1], "empty_table"
        if loc in told:
            continue
        told.add(loc)
        code, severity = (f"{absent}_next", Severity.ADVICE) if late == 1 else (absent, Severity.BLOCKING)
        yield Finding(code, loc, severity, {"due": need.due})


def _fixed(kinds: Mapping[str, type[Section]], name: str) -> bool:
    kind = kinds[name]
    return issubclass(kind, Row) and bool(kind.fixed)


def by_block(found: Iterable[Finding]) -> Iterator[Finding]:
    """What is needed at the next stage only, told once per form or table, at its first cell."""
    coming: dict[Loc, list[Finding]] = {}
    for one in found:
        if one.code == "missing_next":
            coming.setdefault(one.loc[:1], []).append(one)
        else:
            yield one
    for first, *others in coming.values():
        told = {**first.params, "count": 1 + len(others)}
        yield Finding("block_next", first.loc, first.severity, told) if others else first
