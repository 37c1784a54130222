"""What the page shows of one plan: pictures and sentences of its review; nothing is decided here."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from wecco_xl.documents import objectives, schedule
from wecco_xl.grid.layout import SHEETS
from wecco_xl.lang import catalogue
from wecco_xl.page.away import documents
from wecco_xl.page.drawn import bar, blocks, drawn
from wecco_xl.page.ranking import ranking
from wecco_xl.page.taken import Taken
from wecco_xl.plan.finding import Severity
from wecco_xl.review.smart import ObjectiveScore
from wecco_xl.review.smart.result import Letter
from wecco_xl.wording.blocks import Tone
from wecco_xl.wording.findings import Remark, counts, remarks
from wecco_xl.wording.place import at, place
from wecco_xl.wording.progress import last_news
from wecco_xl.wording.readiness import next_thing, warning
from wecco_xl.wording.settings import spoken_findings
from wecco_xl.wording.smart import rewording, suggestions

MOST = 600
"""Findings shown, as many as on Contrôle; the others are counted."""

Line = dict[str, Any]


def shown(taken: Taken) -> str:
    """The plan as HTML."""
    source = taken.source()
    return drawn(
        "plan.html.j2",
        head=_head(taken),
        next=[_next(taken, one) for one in taken.judged.review.next_things],
        warnings=[warning(one, taken.judged.words) for one in taken.judged.review.warnings],
        findings=_findings(taken),
        complete=_complete(taken),
        smart={
            "blocks": blocks(objectives.smart(source), taken.judged.words),
            "objectives": list(_objectives(taken)),
        },
        ranking=ranking(taken),
        progress=blocks(objectives.measured(source), taken.judged.words),
        calendar=blocks(schedule.calendar(source, source.rows("actions")), taken.judged.words),
        documents=documents(taken),
    )


def _head(taken: Taken) -> Line:
    review, words, say = taken.judged.review, taken.judged.words, taken.say
    source = taken.source()
    return {
        "file": taken.name,
        "title": source.couple() or say("page.plan.no_couple"),
        "programme": review.programme.name,
        "stage": words.labels("stage")[review.stage],
        "judged": say("page.plan.judged", day=taken.now.date()),
        "facts": [(label, str(value)) for label, value in source.fields("cover", "plan_id provider")],
        "news": last_news(review.agenda, words),
        "share": words.percent(review.overall.share),
        "bar": bar(review.overall.share),
        "counts": counts(taken.judged),
        "settings": list(spoken_findings(taken.judged.settings, words)),
    }


def _next(taken: Taken, one: Any) -> Line:
    return {"text": next_thing(one, taken.judged, "page"), "place": _place(at(taken.judged, one.loc))}


def _place(entry: Line) -> str:
    """A cell that can be copied; empty when the place is gone."""
    return place(entry) if entry["sheet"] else ""


def _findings(taken: Taken) -> Line:
    """The findings sheet by sheet in the order of the workbook, gravest first in each."""
    said, words = remarks(taken.judged), taken.judged.words
    sheets: dict[str, list[Remark]] = {}
    for one in said[:MOST]:
        sheets.setdefault(one.sheet or _sheet_of(taken, one), []).append(one)
    numbers = {name: at for at, name in enumerate(taken.snapshot.sheets)}
    ordered = sorted(sheets, key=lambda name: numbers.get(name, len(numbers)))
    found = Counter(one.severity for one in said)
    return {
        "total": len(said),
        "filters": [_filter(one, found[one]) for one in Severity],
        "sheets": [{"name": name, "lines": [_remark(one) for one in sheets[name]]} for name in ordered],
        "rest": words.say("control.rest", count=len(said) - MOST) if len(said) > MOST else "",
    }


def _sheet_of(taken: Taken, one: Remark) -> str:
    """The sheet on which a section stands where nobody lost it."""
    key = next((sheet for sheet, names in SHEETS.items() if one.loc[0] in names), "home")
    return taken.say(f"sheets.{key}.title")


def _filter(severity: Severity, count: int) -> Line:
    return {
        "key": severity.name.lower(),
        "label": catalogue()["page"]["filters"][severity.name],
        "count": count,
    }


def _remark(one: Remark) -> Line:
    return {
        "severity": one.severity.name.lower(),
        "label": catalogue()["severities"][one.severity.name],
        "where": one.where,
        "place": one.address,
        "message": one.message,
        "fix": one.fix,
    }


def _complete(taken: Taken) -> Line:
    review, words, say = taken.judged.review, taken.judged.words, taken.say
    usages = [
        {
            "label": say(f"usages.{one.usage}"),
            "state": say(f"readiness.state.{one.state}"),
            "ready": one.ready,
            "due": words.labels("stage")[one.due],
            **_filled(taken, one.filled_when_due, one.needed_when_due),
        }
        for one in review.readiness
    ]
    sections = [
        {"label": words.section(name).title, **_filled(taken, count.filled, count.due)}
        for name, count in review.by_section.items()
        if count.due
    ]
    return {"usages": usages, "sections": sections}


def _filled(taken: Taken, filled: int, due: int) -> Line:
    share = filled / due if due else 1.0
    tone = Tone.GOOD if filled == due else Tone.FAIR
    return {"bar": bar(share, tone), "text": taken.say("page.plan.filled", filled=filled, due=due)}


def _objectives(taken: Taken) -> Iterator[Line]:
    """What each objective lacks, and a sentence in full; those that lack nothing are left out."""
    for one in taken.judged.review.scores:
        if one.reasons:
            yield _objective(taken, one)


def _objective(taken: Taken, one: ObjectiveScore) -> Line:
    words, judged = taken.judged.words, taken.judged
    row = judged.review.plan.objectives[int(one.loc[1])]
    reasons = [
        {
            "letter": f"{why.letter} · {words.say(f'smart.letters.{Letter(why.letter)}')}",
            "text": words.say(f"smart.reasons.{why.code}", **why.params),
            "place": _place(at(judged, why.loc)),
        }
        for why in one.reasons
    ]
    return {
        "id": one.id or "–",
        "text": (row.text if row is not None else None) or "–",
        "total": taken.say("page.plan.out_of_100", points=words.points(one.total)),
        "status": taken.say(f"smart.status.{one.status}"),
        "reasons": reasons,
        "offers": suggestions(one, words),
        "rewording": rewording(one, judged),
    }
