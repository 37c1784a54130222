"""What `wecco noter` says: the SMART completeness of each objective, letter by letter, with its reasons."""

from typing import Any

from wecco_xl.reading.judge import Judged
from wecco_xl.reports.judgement import View
from wecco_xl.reports.terminal import Page
from wecco_xl.review.smart import Letter, ObjectiveScore, Status
from wecco_xl.wording.place import Document, at, place
from wecco_xl.wording.smart import rewording, suggestions
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
                "letter": reason.letter,
                "code": reason.code,
                "field": reason.loc[-1],
                **at(judged, reason.loc),
                "message": judged.words.say(f"smart.reasons.{reason.code}", **reason.params),
                "lost": reason.lost,
            }
            for reason in one.reasons
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
    heads = {"id": "left", "text": "wide", **points, "total": "right", "status": "left"}
    page.table(heads, (_row(page, one) for one in found["objectives"]))
    for one in found["objectives"]:
        _lacking(page, one)
    _profile(page, found["profile"])


def _row(page: Page, one: Document) -> list[str]:
    points = [page.number(one["letters"][letter]["points"]) for letter in Letter]
    status = page.words.say(f"smart.status.{one['status']}")
    return [one["id"] or "–", one["text"] or "–", *points, page.number(one["total"]), status]


def _lacking(page: Page, one: Document) -> None:
    """What lost points, what was read in the sentence, and the sentence in full."""
    if not one["reasons"]:
        return
    page.title("objective", id=one["id"] or one["where"], total=page.number(one["total"]))
    page.points(
        page.say(
            "reason",
            letter=why["letter"],
            lost=page.number(why["lost"]),
            place=place(why),
            message=why["message"],
        )
        for why in one["reasons"]
    )
    page.points(f"{place(offer)} : {offer['message']}" for offer in one["suggestions"])
    if one["rewording"]:
        page.line(page.say("rewording", sentence=one["rewording"]), look="italic", indent=4)


def _profile(page: Page, found: Document) -> None:
    page.title("profile")
    said = page.words.say
    met = ", ".join(
        f"{said(f'smart.letters.{letter}')} {page.share(found['met'][letter])}" for letter in Letter
    )
    page.line(page.say("met", shares=met))
    counts = ", ".join(f"{said(f'smart.status.{status}')} : {found['statuses'][status]}" for status in Status)
    page.line(page.say("statuses", counts=counts))
    if found["weakest"]:
        page.line(page.say("weakest", letter=said(f"smart.letters.{found['weakest']}")))


VIEW = View(document, show, results)
