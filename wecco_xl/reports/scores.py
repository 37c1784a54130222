"""What `wecco noter` says: the SMART completeness of each objective, letter by letter, with its reasons."""

from typing import Any

from wecco_xl.reading.judge import Judged
from wecco_xl.reports.judgement import View
from wecco_xl.reports.terminal import Page
from wecco_xl.review.smart import Letter, ObjectiveScore, Status
from wecco_xl.wording.place import Document, at, place
from wecco_xl.wording.smart import reason, rewording, suggestions
from wecco_xl.workbook.own.scores import results


def document(judged: Judged) -> Document:
    """The scores of a plan: `objectives` in their order, then the `profile` of the plan."""
    scores, whole = judged.review.scores, judged.review.profile
    return {
        "objectives": [_objective(one, judged) for one in scores],
        "profile": {
            "met": {letter: whole.met[letter] for letter in Letter},
            "weakest": whole.weakest,
            "statuses": {status: whole.statuses[status] for status in Status},
        },
    }


def _objective(one: ObjectiveScore, judged: Judged) -> Document:
    row = judged.review.plan.objectives[int(one.loc[1])]
    return {
        "id": one.id,
        **at(judged, one.loc),
        "text": row.text if row is not None else None,
        "letters": {
            letter: {"points": found.points, "status": found.status} for letter, found in one.letters.items()
        },
        "total": one.total,
        "status": one.status,
        "weakest": one.weakest,
        "reasons": [
            {
                "letter": why.letter,
                "code": why.code,
                "field": why.loc[-1],
                **at(judged, why.loc),
                "message": reason(why, judged),
                "lost": why.lost,
            }
            for why in one.reasons
        ],
        "suggestions": [
            {
                "field": found.key,
                **at(judged, found.loc),
                "value": _plain(found.value),
                "message": message,
            }
            for found, message in zip(one.found, suggestions(one, judged.words), strict=True)
        ],
        "rewording": "\n".join(rewording(one, judged)) or None,
    }


def _plain(value: Any) -> Any:
    """A value as JSON holds it: a day as 2027-05-31."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def show(page: Page, found: Document) -> None:
    """Print the table of scores, then what each objective lacks, then the profile."""
    if not found["objectives"]:
        page.line(page.say("no_objective"))
        return
    points = {letter.value: "right" for letter in Letter}
    heads = {"id": "left", "text": "left", **points, "total": "right", "status": "left"}
    page.table(heads, (_row(page, one) for one in found["objectives"]))
    for one in found["objectives"]:
        _lacking(page, one)
    _profile(page, found["profile"], len(found["objectives"]))


def _row(page: Page, one: Document) -> list[str]:
    points = [page.number(one["letters"][letter]["points"]) for letter in Letter]
    status = page.words.say(f"smart.status.{one['status']}")
    return [one["id"] or "–", one["text"] or "–", *points, page.number(one["total"]), status]


def _lacking(page: Page, one: Document) -> None:
    """What lost points, what was read in the sentence, and the sentence in full."""
    if not one["reasons"]:
        return
    page.title("objective", id=one["id"] or one["where"], total=page.number(one["total"]))
    page.points(_said_reason(page, why) for why in one["reasons"])
    page.points(f"{place(offer)} : {offer['message']}" for offer in one["suggestions"])
    if one["rewording"]:
        page.line(page.say("rewording", sentence=one["rewording"]), look="italic", indent=4)


def _said_reason(page: Page, why: Document) -> str:
    """A reason with the points that it takes; what takes none is a remark."""
    key = "reason" if round(why["lost"], 1) else "remark"
    lost, where = page.number(why["lost"]), place(why)
    return page.say(key, letter=why["letter"], lost=lost, place=where, message=why["message"])


def _profile(page: Page, found: Document, count: int) -> None:
    """How many of `count` objectives fill each letter."""
    page.title("profile")
    said = page.words.say
    met = ", ".join(
        f"{said(f'smart.letters.{letter}')} {round(found['met'][letter] * count)} {said('own.of')} {count}"
        for letter in Letter
    )
    page.line(page.say("met", shares=met))
    page.line(page.say("statuses", **found["statuses"]))
    if found["weakest"]:
        page.line(page.say("weakest", letter=said(f"smart.letters.{found['weakest']}")))


VIEW = View(document, show, results)
