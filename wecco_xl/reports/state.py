"""What `wecco etat` says: readiness of the usages, next things, progress, services, agenda, liveliness."""

from collections.abc import Iterable
from datetime import date

from wecco_xl.plan.finding import Loc
from wecco_xl.reading.judge import Judged
from wecco_xl.reports.judgement import View
from wecco_xl.reports.state_page import show
from wecco_xl.review.agenda import Agenda, AgendaItem
from wecco_xl.review.progress import PlanProgress, Progress
from wecco_xl.review.readiness import EarlyWarning, UsageState
from wecco_xl.review.services import Services
from wecco_xl.wording.place import Document, at
from wecco_xl.wording.readiness import gap, next_thing, overlap, warning
from wecco_xl.workbook.own.progress import results


def document(judged: Judged) -> Document:
    """The state of a plan; places are given by sheet and cell, never with a value of the visa annex."""
    review = judged.review
    return {
        "readiness": [_usage(one, judged) for one in review.readiness],
        "warnings": [_warning(one, judged) for one in review.warnings],
        "next": [
            {"code": one.code, **at(judged, one.loc), "message": next_thing(one, judged, "terminal")}
            for one in review.next_things
        ],
        "progress": _progress(review.progress, judged),
        "services": _services(review.services, judged),
        "agenda": _agenda(review.agenda, judged),
        "liveliness": _liveliness(review.agenda, judged),
    }


def _usage(one: UsageState, judged: Judged) -> Document:
    return {
        "usage": one.usage,
        "due": one.due,
        "ready": one.ready,
        "state": one.state,
        "needed": one.needed,
        "filled": one.filled,
        "needed_when_due": one.needed_when_due,
        "filled_when_due": one.filled_when_due,
        "missing": _places(one.missing, judged),
        "upcoming": _places(one.upcoming, judged),
        "unread": _places(one.unread, judged),
        "blocked": _places(one.blocked, judged),
        "warnings": [found.code for found in one.warnings],
    }


def _places(locs: Iterable[Loc], judged: Judged) -> list[Document]:
    return [at(judged, loc) for loc in locs]


def _warning(found: EarlyWarning, judged: Judged) -> Document:
    message, fix = warning(found, judged.words)
    return {
        "code": found.code,
        "usages": list(found.usages),
        "message": message,
        "fix": fix,
        "cells": _places(found.locs, judged),
    }


def _progress(found: PlanProgress, judged: Judged) -> Document:
    return {
        "objectives": [_goal(one, judged) for one in found.objectives],
        "by_status": dict(found.by_status),
        "firm": [_goal(one, judged) for one in found.firm],
        "autonomy": {"before": found.autonomy.before, "latest": found.autonomy.latest},
        "set_aside": _places(found.set_aside, judged),
    }


def _goal(one: Progress, judged: Judged) -> Document:
    """One goal; `id` is that of the objective, or the name of the figure of the firm."""
    goal = one.goal
    return {
        "id": goal.name or None,
        **at(judged, goal.loc),
        "status": one.status,
        "share": one.share,
        "elapsed": one.elapsed,
        "trend": one.trend,
        "baseline": goal.baseline,
        "target": goal.target,
        "latest": one.latest,
        "measured_on": _iso(one.measured_on),
        "due": _iso(goal.due),
        "measures": one.measures,
        "evidences": one.evidences,
        "women": one.women,
        "men": one.men,
        "lacking": _places(one.lacking, judged),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _services(found: Services, judged: Judged) -> Document:
    words = judged.words
    return {
        "table": [
            {
                "role": one.role,
                "phase": one.phase,
                "country": one.country,
                "actors": one.actors,
                "actions": one.actions,
                "training_days": one.training_days,
                "meetings": one.meetings,
            }
            for one in found.table
        ],
        "gaps": [
            {"phase": one.phase, "country": one.country, "actors": one.actors, "message": gap(one, words)}
            for one in found.gaps
        ],
        "overlaps": [
            {
                "role": one.role,
                "phase": one.phase,
                "country": one.country,
                "rows": _places(one.locs, judged),
                "message": overlap(one, judged),
            }
            for one in found.overlaps
        ],
        "unplaced": _places(found.unplaced, judged),
    }


def _agenda(found: Agenda, judged: Judged) -> Document:
    return {
        "late": [_event(item, judged) for item in found.late],
        "upcoming": [_event(item, judged) for item in found.upcoming],
        "blocked": _places(found.blocked, judged),
    }


def _event(item: AgendaItem, judged: Judged) -> Document:
    day = item.day.isoformat()
    return {"event": item.event, "id": item.id or None, **at(judged, item.loc), "day": day, "days": item.days}


def _liveliness(found: Agenda, judged: Judged) -> Document:
    parts = judged.words.labels("parts")
    return {
        "updated_on": _iso(found.updated_on),
        "days": found.days,
        "stale": found.stale,
        "parts": [
            {"part": one.part, "label": parts[one.part], "updated_on": _iso(one.updated_on), "days": one.days}
            for one in found.parts
        ],
    }


VIEW = View(document, show, results)
