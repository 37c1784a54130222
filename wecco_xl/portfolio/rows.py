"""One judged plan → rows of plain values for every table; no plan object leaves this file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from statistics import fmean
from typing import Any

from wecco_xl.plan.actors import Actor
from wecco_xl.plan.cells import is_row_id
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.journal import MEETINGS
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.plan.trainings import Decision
from wecco_xl.portfolio.columns import JUDGED, PAIRS, allowed, forms, tables
from wecco_xl.portfolio.privacy import HIDDEN, Names, age_band, shared
from wecco_xl.portfolio.screen import MASK, Screen
from wecco_xl.reading.judge import Judged
from wecco_xl.review.agenda import Event
from wecco_xl.review.case import rows
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.people import actor_name
from wecco_xl.review.smart.result import Status as Smart

Value = str | int | float | bool | None
Row = list[Value]
Rows = dict[str, list[Row]]
"""For each table, its rows in the order of its columns."""

_EURO = "EUR"


@dataclass(frozen=True)
class _Source:
    """What the rows of one plan are made from."""

    judged: Judged
    names: Names
    plan: str
    screen: Screen

    def plain(self, spec: Spec, value: Any) -> Value:
        """A value of the plan as a plain one; texts are screened unless people are named."""
        if isinstance(value, tuple):
            return ", ".join(value)
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, date):
            return value.isoformat()
        if spec.kind is Kind.MEASURE and value is not None:
            value = value if isinstance(value, str) else format(value, ".15g")
        if isinstance(value, str) and spec.kind is Kind.REFERENCE:
            return value if self.names.nominative or is_row_id(value) else MASK
        if isinstance(value, str) and spec.kind is not Kind.CHOICE:
            return value if self.names.nominative else self.screen(value)
        return value  # type: ignore[no-any-return]

    def cells(self, spec: Spec, holder: Any, prefix: str = "") -> dict[str, Value]:
        """The columns of one field."""
        value, name = getattr(holder, spec.key), prefix + spec.key
        found = {name: self.plain(spec, value)}
        if spec.kind is Kind.CHOICE and value is not None:
            found[f"{name}_label"] = self.judged.words.labels(spec.source).get(value)
        if spec.kind is Kind.MEASURE and not isinstance(value, str):
            found[f"{name}_number"] = value
        return found


def rows_of(judged: Judged, names: Names, plan: str) -> Rows:
    """Every row of one plan, whenever it was saved; values are those of JSON, dates as `2026-11-20`."""
    screen = Screen(judged.review.plan, judged.review.programme)
    source = _Source(judged, names, plan, screen)
    found: dict[str, list[Mapping[str, Any]]] = {"plans": [_plan(source)]}
    for table, pair in PAIRS.items():
        found[table] = [row for section in pair if (row := _side(source, section))]
    for section, kind in sections().items():
        if is_table(kind) and section not in HIDDEN:
            found[section] = list(_table(source, section))
    found |= {"readiness": list(_readiness(source)), "findings": list(_findings(source))}
    found["free_fields"] = list(_free(source))
    known = tables(nominative=names.nominative)
    return {name: [[row.get(c) for c in known[name].names] for row in made] for name, made in found.items()}


def dated(rows: Rows, saved_at: str | None) -> Rows:
    """The same rows, with the moment at which the workbook was saved."""
    at = [name for name, _ in JUDGED["plans"]].index("saved_at")
    return rows | {"plans": [[*row[:at], saved_at, *row[at + 1 :]] for row in rows["plans"]]}


def _plan(source: _Source) -> dict[str, Value]:
    review = source.judged.review
    found: dict[str, Value] = {}
    for section in forms():
        for spec in allowed(section, nominative=source.names.nominative):
            found |= source.cells(spec, getattr(review.plan, section), f"{section}_")
    return found | _standing(source) | _figures(source) | _dimensions(source)


def _standing(source: _Source) -> dict[str, Value]:
    """Where the plan stands, as of its date."""
    review = source.judged.review
    agenda = review.agenda
    return {
        "plan": source.plan,
        "programme": review.programme.code,
        "model": review.plan.model,
        "stage": str(review.stage.value),
        "stage_label": source.judged.words.labels("stage")[review.stage],
        "updated_on": agenda.updated_on.isoformat() if agenda.updated_on else None,
        "days_since_update": agenda.days,
        "stale": agenda.stale,
        "completeness": round(review.overall.share, 4),
        "blocking": review.count(Severity.BLOCKING),
        "to_fix": review.count(Severity.TO_FIX),
        "advice": review.count(Severity.ADVICE),
        "late_actions": len(agenda.late),
        "blocked_actions": len(agenda.blocked),
    }


def _figures(source: _Source) -> dict[str, Value]:
    review, plan = source.judged.review, source.judged.review.plan
    currency = assumed_currency(plan, review.programme)
    trainings = [row for _, row in rows(plan, "trainings")]
    approved = [row for row in trainings if row.decision is Decision.APPROVED]
    costs = [_euros(row.cost, row.cost_currency or currency) for row in approved if row.cost is not None]
    waits = [(r.decided_on - r.proposed_on).days for r in trainings if r.decided_on and r.proposed_on]
    shares = [one.share for one in review.progress.objectives if one.share is not None]
    scores = review.scores
    return {
        "objectives": len(scores),
        "objectives_smart": sum(one.status is Smart.SMART for one in scores),
        "smart_points": _mean([one.total for one in scores]),
        "objectives_measured": sum(one.measures > 0 for one in review.progress.objectives),
        "progress_share": _mean(shares),
        "trainings": len(trainings),
        "trainings_waiting": sum(row.undecided for row in trainings),
        "training_days": sum(row.days or 0 for row in approved),
        "training_cost_eur": _total(costs),
        "days_to_decide": _mean([days for days in waits if days >= 0]),
        "meetings": sum(row.kind in MEETINGS for _, row in rows(plan, "journal")),
        "budget_eur": _euros(plan.mobility.budget, currency),
    }


def _dimensions(source: _Source) -> dict[str, Value]:
    """Along which equality of opportunity is looked at."""
    plan, words = source.judged.review.plan, source.judged.words
    person, company = plan.origin_person, plan.origin_company
    found: dict[str, Value] = {"age_band": age_band(person.age)}
    found["provider"] = source.names.provider(plan.cover.provider)
    for name, value in (("gender", person.gender), ("region", company.region), ("sector", company.sector)):
        source_list = {"region": "regions", "sector": "sectors"}.get(name, name)
        found[name] = None if value is None else str(getattr(value, "value", value))
        found[f"{name}_label"] = None if value is None else words.labels(source_list).get(value)
    return found


def _euros(amount: float | None, currency: str | None) -> float | None:
    euros = None if amount is None else converted(amount, currency, _EURO)
    return None if euros is None else round(euros, 2)


def _total(amounts: list[float | None]) -> float | None:
    """The sum; None when one of them is in a currency without fixed parity."""
    known = [amount for amount in amounts if amount is not None]
    return round(sum(known), 2) if len(known) == len(amounts) else None


def _mean(values: list[Any]) -> float | None:
    return round(fmean(values), 4) if values else None


def _side(source: _Source, section: str) -> dict[str, Value]:
    """The row of one side; empty when nothing is known of it."""
    holder = getattr(source.judged.review.plan, section)
    if not any(value is not None for _, value in holder):
        return {}
    found: dict[str, Value] = {"plan": source.plan, "side": section.partition("_")[0]}
    own = next(pair for pair in PAIRS.values() if section in pair)[0]
    for spec in allowed(own, nominative=source.names.nominative):
        found |= source.cells(spec, holder)
    return found | {"age_band": age_band(getattr(holder, "age", None))}


def _table(source: _Source, section: str) -> Iterator[Mapping[str, Any]]:
    specs = tuple(allowed(section, nominative=source.names.nominative))
    judge = {"objectives": _of_objectives, "trainings": _of_trainings, "actions": _of_actions}.get(section)
    judged = judge(source) if judge else {}
    for at, row in rows(source.judged.review.plan, section):
        found: dict[str, Value] = {"plan": source.plan, "row": at[1] + 1, "id": row.id}
        for spec in specs:
            found |= source.cells(spec, row)
        if "name" in found and isinstance(row, Actor):  # the couple is named in Identification
            found["name"] = actor_name(source.judged.review.plan, row)
        yield found | judged.get(at, {})


def _of_objectives(source: _Source) -> dict[Any, dict[str, Any]]:
    found: dict[Any, dict[str, Any]] = {}
    for score in source.judged.review.scores:
        letters = {f"smart_{letter.lower()}": one.points for letter, one in score.letters.items()}
        found[score.loc] = {"smart_total": score.total, "smart_status": str(score.status), **letters}
    spec = next(spec for spec in allowed("measures", nominative=True) if spec.key == "value")
    for one in source.judged.review.progress.objectives:
        found.setdefault(one.goal.loc, {}).update(
            progress_share=None if one.share is None else round(one.share, 4),
            progress_status=str(one.status),
            progress_trend=one.trend and str(one.trend),
            latest=source.plain(spec, one.latest),
            measured_on=one.measured_on.isoformat() if one.measured_on else None,
            measures=one.measures,
            evidences=one.evidences,
        )
    return found


def _of_trainings(source: _Source) -> dict[Any, dict[str, Any]]:
    return {
        one.loc: {"rank": one.rank, "score": round(one.score, 4), "eligible": one.eligible}
        for one in source.judged.review.ranking().items
    }


def _of_actions(source: _Source) -> dict[Any, dict[str, Any]]:
    late = (one for one in source.judged.review.agenda.late if one.event is Event.ACTION_END)
    return {one.loc[:2]: {"days_late": -one.days} for one in late}


def _readiness(source: _Source) -> Iterator[dict[str, Any]]:
    for state in source.judged.review.readiness:
        yield {
            "plan": source.plan,
            "usage": str(state.usage),
            "usage_label": source.judged.words.say(f"usages.{state.usage}"),
            "due": str(state.due.value),
            "ready": state.ready,
            "needed": state.needed_when_due,
            "filled": state.filled_when_due,
            "warnings": len(state.warnings),
        }


def _findings(source: _Source) -> Iterator[dict[str, Any]]:
    """Where and what, never the words of a cell; what is said of the visa annex is counted, not placed."""
    specs = source.judged.review.programme.by_loc
    for number, finding in enumerate(source.judged.review.findings, 1):
        section = str(finding.loc[0])
        hidden = section in HIDDEN
        spec = specs.get((section, finding.loc[-1]))
        row = finding.loc[1] if len(finding.loc) > 1 and isinstance(finding.loc[1], int) else None
        yield {
            "plan": source.plan,
            "number": number,
            "section": section,
            "row": None if hidden or row is None else row + 1,
            "id": None if hidden else _row_id(source, finding),
            "field": None if hidden or spec is None else spec.key,
            "field_label": None if hidden or spec is None else source.judged.words.field(spec).label,
            "code": None if hidden else finding.code,
            "severity": finding.severity.name.lower(),
        }


def _row_id(source: _Source, finding: Finding) -> str | None:
    part = getattr(source.judged.review.plan, str(finding.loc[0]), None)
    at = finding.loc[1] if len(finding.loc) > 1 else None
    row = part[at] if isinstance(part, tuple) and isinstance(at, int) and at < len(part) else None
    return None if row is None else row.id


def _free(source: _Source) -> Iterator[dict[str, Any]]:
    """The free field of each form, and the fields that the programme adds."""
    review = source.judged.review
    added = {(extra.section, extra.key) for extra in review.programme.fields}
    for loc, spec, value in review.case.filled:
        if spec.key != "other" and spec.loc not in added:
            continue
        if shared(spec, nominative=source.names.nominative):
            row = loc[1] if len(loc) > 2 and isinstance(loc[1], int) else None
            yield {
                "plan": source.plan,
                "section": spec.section,
                "row": None if row is None else row + 1,
                "id": None if row is None else getattr(review.plan, spec.section)[row].id,
                "field": spec.key,
                "field_label": source.judged.words.field(spec).label,
                "value": spelled(source.plain(spec, value)),
                "value_number": value if type(value) in (int, float) else None,
            }


def spelled(value: Value) -> str | None:
    """A plain value as text, the same in every table and file: `true`, `12.5`; None for nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if value is None or isinstance(value, str) else format(value, ".15g")
