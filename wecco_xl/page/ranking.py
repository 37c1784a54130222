"""The trainings by rank with their reasons, and the basket within means that can be tried on the spot."""

from collections.abc import Callable
from typing import Any

from wecco_xl.documents import trainings
from wecco_xl.page.drawn import blocks, drawn
from wecco_xl.page.taken import Taken
from wecco_xl.plan.finding import Refused
from wecco_xl.reports.means import budget_of, days_of
from wecco_xl.review.priority import Ranking, TrainingRank
from wecco_xl.wording.place import wording
from wecco_xl.wording.priority import decision, in_basket, means_lines, provider, sentence, solidity

Line = dict[str, Any]


def ranking(taken: Taken) -> Line:
    """What the template shows of the trainings."""
    source, means = taken.source(), taken.means
    found = taken.judged.review.ranking(means.budget, means.days)
    basket = found.basket
    return {
        "blocks": blocks(trainings.ranking(source), taken.judged.words),
        "lines": [line for line in means_lines(found, taken.judged) if line],
        "trainings": [_training(taken, one, found) for one in found.items],
        "budget": _typed(
            means.budget if means.budget is not None or basket is None else basket.budget, taken
        ),
        "days": _typed(means.days if means.days is not None or basket is None else basket.most_days, taken),
    }


def tried(taken: Taken, budget: str, days: str) -> str:
    """The ranking with other means, as HTML; a blank is what the plan says.

    Raises:
        Refused: `means_unread` when one of them is no number.
    """
    taken.means.budget, taken.means.days = _read(budget_of, budget), _read(days_of, days)
    return drawn("ranking.html.j2", ranking=ranking(taken))


def _read(read: Callable[[str], float], typed: str) -> float | None:
    if not typed.strip():
        return None
    try:
        return read(typed)
    except ValueError:
        raise Refused("means_unread") from None


def _typed(value: float | None, taken: Taken) -> str:
    return "" if value is None else taken.judged.words.number(float(value))


def _training(taken: Taken, one: TrainingRank, found: Ranking) -> Line:
    words, plan = taken.judged.words, taken.judged.review.plan
    row = plan.trainings[int(one.loc[1])]
    filters = one.filters if not one.eligible else ()
    why = dict.fromkeys(sentence(reason, words) for reason in (*filters, one.reason))
    title = (row.title if row is not None else None) or wording(one.loc, plan, words)
    return {
        "id": one.id or "–",
        "title": title,
        "rank": "–" if one.rank is None else words.number(float(one.rank)),
        "inside": found.basket is not None and one.loc in found.basket.trainings,
        "sentences": [*why, *solidity(one, words), *filter(None, [in_basket(one, found.basket, words)])],
        "provider": list(provider(one, words)),
        "decision": decision(row, words).splitlines() if row is not None else [],
    }
