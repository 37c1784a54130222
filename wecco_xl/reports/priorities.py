"""What `wecco prioriser` says: the rank of each training and why, the best basket, the plain list cut."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from wecco_xl.plan.finding import Loc
from wecco_xl.reading.judge import Judged
from wecco_xl.reports.judgement import View
from wecco_xl.reports.terminal import Page
from wecco_xl.review.priority import Basket, Motive, Portion, Stability, TrainingRank
from wecco_xl.wording.place import Document, at
from wecco_xl.wording.priority import in_days, in_money, sentence
from wecco_xl.words import Words
from wecco_xl.workbook.own.priorities import results

Ids = Mapping[Loc, str | None]


@dataclass(frozen=True, slots=True)
class GivenMeans:
    """Another training budget, in the currency of the plan, or other days than those of the plan."""

    budget: float | None = None
    days: float | None = None


def view(means: GivenMeans) -> View:
    """The command with the means that were given to it."""
    return View(partial(document, means=means), show, partial(results, budget=means.budget, days=means.days))


def document(judged: Judged, means: GivenMeans) -> Document:
    """The ranking of a plan: `trainings` by rank, `basket` and `plain_cut` (None without means), weights."""
    ranking = judged.review.ranking(means.budget, means.days)
    ids = {one.loc: one.id for one in ranking.items}
    words = judged.words
    return {
        "weights": _weights(judged),
        "trainings": [_training(one, judged, ids) for one in ranking.items],
        "basket": _basket(ranking.basket, words, ids),
        "plain_cut": _basket(ranking.plain_cut, words, ids),
        "differences": [_reason(one, words) for one in ranking.differences],
    }


def _weights(judged: Judged) -> Document:
    """The weights out of 100, and whether « Paramètres » changes some number of the ranking."""
    weights = judged.review.programme.priority.weights.model_dump()
    total = sum(weights.values())
    return {
        "used": {key: round(100 * weight / total, 2) for key, weight in weights.items()},
        "differ": any(change.key.startswith("priority.") for change in judged.settings.changed),
    }


def _training(one: TrainingRank, judged: Judged, ids: Ids) -> Document:
    words, row = judged.words, judged.review.plan.trainings[int(one.loc[1])]
    return {
        "id": one.id,
        **at(judged, one.loc),
        "title": row.title if row is not None else None,
        "eligible": one.eligible,
        "mandatory": one.mandatory,
        "filters": [_reason(reason, words) for reason in one.filters],
        "rank": one.rank,
        "tied": one.tied,
        "score": one.score,
        "contributions": [_contribution(part, words) for part in one.contributions],
        "reason": sentence(one.reason, words),
        "provider_rank": one.provider_rank,
        "difference": sentence(one.difference, words) if one.difference else None,
        "robustness": _stability(one.stability, words, ids) if one.stability else None,
        "shares": {"first": one.shares.first, "basket": one.shares.basket, "group": one.shares.group}
        if one.shares
        else None,
        "decision": row.decision if row is not None else None,
    }


def _contribution(part: Portion, words: Words) -> Document:
    return {
        "criterion": part.criterion,
        "label": words.say(f"priority.criteria.{part.criterion}.label"),
        "weight": round(part.weight, 2),
        "value": part.value,
        "points": part.points,
        "cause": sentence(part.cause, words),
    }


def _stability(found: Stability, words: Words, ids: Ids) -> Document:
    return {
        "verdict": found.verdict,
        "neighbour": ids[found.neighbour],
        "criterion": found.criterion,
        "change": found.change,
        "message": sentence(found.reason, words),
    }


def _basket(found: Basket | None, words: Words, ids: Ids) -> Document | None:
    if found is None:
        return None
    return {
        "trainings": [ids[loc] for loc in found.trainings],
        "score": found.score,
        "cost": found.cost,
        "currency": found.currency,
        "days": found.days,
        "budget": found.budget,
        "most_days": found.most_days,
        "problems": [_reason(one, words) for one in found.problems],
        "left_out": [{"id": ids[loc], **_reason(why, words)} for loc, why in found.left_out.items()],
    }


def _reason(reason: Motive, words: Words) -> Document:
    """A reason by its code and in words."""
    return {"code": reason.code, "message": sentence(reason, words)}


def show(page: Page, found: Document) -> None:
    """Print the ranking, what each rank comes from, then the basket beside the list that is cut."""
    if not found["trainings"]:
        page.line(page.say("no_training"))
        return
    _ranking(page, found["trainings"])
    for one in found["trainings"]:
        _why(page, one)
    _weights_used(page, found["weights"])
    if found["basket"] is None:
        page.line(page.say("no_means"))
        return
    _chosen(page, "basket", found["basket"])
    page.points(_left_out(page, found["basket"]["left_out"]))
    _chosen(page, "plain_cut", found["plain_cut"])
    page.points(one["message"] for one in found["differences"])


def _ranking(page: Page, trainings: Iterable[Document]) -> None:
    heads = {
        "rank": "right",
        "id": "left",
        "title": "left",
        "score": "right",
        "provider_rank": "right",
        "firmness": "left",
        "group": "left",
        "decision": "left",
    }
    page.table(heads, (_row(page, one) for one in trainings))


def _row(page: Page, one: Document) -> list[str]:
    said = page.words.say
    rank = "–" if one["rank"] is None else f"{one['rank']}{page.say('tied') if one['tied'] else ''}"
    firmness = said(f"priority.robustness.{one['robustness']['verdict']}") if one["robustness"] else "–"
    group = (one["shares"] or {}).get("group")
    return [
        rank,
        one["id"] or "–",
        one["title"] or "–",
        page.number(one["score"]) if one["eligible"] else "–",
        page.number(one["provider_rank"]),
        firmness,
        said(f"priority.robustness.{group}") if group else "–",
        page.words.labels("decision")[one["decision"]] if one["decision"] else "–",
    ]


def _why(page: Page, one: Document) -> None:
    """The reason of a rank, its points by criterion, and why it is not the provider's."""
    page.title("training", id=one["id"] or one["where"], title=one["title"] or "–")
    parts = ", ".join(f"{part['label']} {page.number(part['points'])}" for part in one["contributions"])
    sentences = [one["reason"]]
    if one["eligible"]:
        sentences.append(page.say("points", parts=parts))
    sentences += [one["difference"]] if one["difference"] else []
    sentences += [one["robustness"]["message"]] if one["robustness"] else []
    page.points(sentences)


def _weights_used(page: Page, weights: Document) -> None:
    page.title("weights")
    said = page.words.say
    parts = (
        f"{said(f'priority.criteria.{key}.label')} {page.number(share)}"
        for key, share in weights["used"].items()
    )
    page.line(", ".join(parts))
    page.line(page.say("weights_differ" if weights["differ"] else "weights_same"))


def _chosen(page: Page, name: str, chosen: Document) -> None:
    """A set of trainings with what it takes and what there is."""
    page.title(name)
    none = page.say("none")
    page.line(page.say("chosen", ids=", ".join(one or "?" for one in chosen["trainings"]) or none))
    said, currency = page.words, chosen["currency"]
    cost = in_money(chosen["cost"], currency, said) or said.say("priorities.cost_unknown")
    days = in_days(chosen["days"], said) or said.say("priorities.days_unknown")
    cost = _limited(page, cost, in_money(chosen["budget"], currency, said))
    days = _limited(page, days, in_days(chosen["most_days"], said))
    page.line(page.say("taken_means", score=round(float(chosen["score"]), 1), cost=cost, days=days))
    page.points(one["message"] for one in chosen["problems"])


def _limited(page: Page, taken: str, most: str) -> str:
    """What is taken, and how much there is of it where the plan says so."""
    return page.say("limited", taken=taken, most=most) if most else taken


def _left_out(page: Page, left: Iterable[Document]) -> Iterable[str]:
    return (page.say("left_out", id=one["id"] or "?", why=one["message"]) for one in left)
