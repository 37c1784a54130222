"""What the judgement of a plan adds to its rows, and the rows that it has of its own."""

from collections.abc import Iterator
from statistics import fmean
from typing import Any

from wecco_xl.plan.diagnosis import NeedSeverity, Urgency
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.journal import MEETINGS
from wecco_xl.plan.trainings import Decision
from wecco_xl.portfolio.columns import allowed
from wecco_xl.portfolio.privacy import HIDDEN, age_band
from wecco_xl.portfolio.source import Source, Value
from wecco_xl.review.agenda import Event
from wecco_xl.review.case import rows
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.needs import STATE, present
from wecco_xl.review.priority import prioritise
from wecco_xl.review.smart.result import Status as Smart

_EURO = "EUR"


def standing(source: Source) -> dict[str, Value]:
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


def totals(source: Source) -> dict[str, Value]:
    """Counts, means and sums of a plan; amounts are in euros."""
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


def dimensions(source: Source) -> dict[str, Value]:
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


def of_objectives(source: Source) -> dict[Any, dict[str, Any]]:
    """The score and the progress of each objective, by its address."""
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


def of_needs(source: Source) -> dict[Any, dict[str, Any]]:
    """How each need stands today, by its address; its own columns say how it stood at the diagnosis."""
    labels = {
        "severity": source.judged.words.labels(NeedSeverity.list_name()),
        "urgency": source.judged.words.labels(Urgency.list_name()),
    }
    found: dict[Any, dict[str, Any]] = {}
    for at, need in enumerate(present(source.judged.review.plan)):
        for key in STATE if need else ():
            value = getattr(need, key)
            told = {
                f"{key}_now": value and str(value.value),
                f"{key}_now_label": value and labels[key][value],
            }
            found.setdefault(("needs", at), {}).update(told)
    return found


def of_trainings(source: Source) -> dict[Any, dict[str, Any]]:
    """The rank of each training, by its address; no weights are drawn for that."""
    return {
        one.loc: {"rank": one.rank, "score": round(one.score, 4), "eligible": one.eligible}
        for one in prioritise(source.judged.review.case).items
    }


def of_actions(source: Source) -> dict[Any, dict[str, Any]]:
    """How late each late action is, in days, by its address."""
    late = (one for one in source.judged.review.agenda.late if one.event is Event.ACTION_END)
    return {one.loc[:2]: {"days_late": -one.days} for one in late}


def readiness(source: Source) -> Iterator[dict[str, Any]]:
    """A row for each of the six usages."""
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


def findings(source: Source) -> Iterator[dict[str, Any]]:
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


def _row_id(source: Source, finding: Finding) -> str | None:
    part = getattr(source.judged.review.plan, str(finding.loc[0]), None)
    at = finding.loc[1] if len(finding.loc) > 1 else None
    row = part[at] if isinstance(part, tuple) and isinstance(at, int) and at < len(part) else None
    return None if row is None else row.id
