"""The ranking of the trainings in sentences."""

from collections.abc import Iterator

from wecco_xl.plan.trainings import Training
from wecco_xl.review.priority import Basket, Motive, Ranking, TrainingRank
from wecco_xl.words import Words


def means_lines(ranking: Ranking, said: Words) -> Iterator[str]:
    """The means, the basket, and how it differs from the list cut where they run out."""
    say, basket = said.say, ranking.basket
    if not ranking.items:
        yield say("priorities.nothing", sheet=say("sheets.trainings.title"))
    elif basket is None:
        yield say("priorities.no_means", sheet=say("sheets.mobility.title"))
    else:
        budget = say("priorities.unlimited")
        if basket.budget is not None:
            budget = say("priorities.budget", amount=float(basket.budget), currency=basket.currency)
        limit = say("priorities.unlimited_days") if basket.most_days is None else float(basket.most_days)
        yield say("priorities.means", budget=budget, days=limit)
        yield _basket(basket, said)
        yield " ".join(sentence(one, said) for one in (*basket.problems, *ranking.differences))


def _basket(basket: Basket, said: Words) -> str:
    count, say = len(basket.trainings), said.say
    cost = say("priorities.unknown")
    if basket.cost is not None:
        cost = say("priorities.budget", amount=float(basket.cost), currency=basket.currency)
    days = say("priorities.unknown") if basket.days is None else float(basket.days)
    key = "priorities.basket_one" if count == 1 else "priorities.basket_many"
    return say(key, count=count, cost=cost, days=days, points=float(basket.score))


def solidity(one: TrainingRank, said: Words) -> Iterator[str]:
    """How firmly it stands before the next one, and in how many draws of weights it stays in place."""
    if one.stability:
        verdict = said.say(f"priority.robustness.{one.stability.verdict}")
        yield f"{verdict.capitalize()}. {sentence(one.stability.reason, said)}"
    if one.shares and one.eligible:
        first = said.say("priorities.first", share=said.percent(one.shares.first))
        basket = one.shares.basket
        kept = said.say("priorities.kept", share=said.percent(basket)) if basket is not None else ""
        group = f" ({said.say(f'priority.robustness.{one.shares.group}')})" if one.shares.group else ""
        yield f"{first}{', ' if kept else ''}{kept}{group}."


def in_basket(one: TrainingRank, basket: Basket | None, said: Words) -> str:
    """Whether a training is in the basket, and why not; empty without means."""
    if basket is None:
        return ""
    if one.loc in basket.trainings:
        return said.say("priorities.inside")
    return said.say("priorities.outside", reason=sentence(basket.left_out[one.loc], said))


def provider(one: TrainingRank, said: Words) -> Iterator[str]:
    """The rank that the provider gave, and why the computed one differs."""
    if one.provider_rank is not None:
        yield said.say("priorities.provider", rank=one.provider_rank)
    if one.difference:
        yield sentence(one.difference, said)


def decision(training: Training, said: Words) -> str:
    """« Approuvée, par l'équipe, le 3 mars 2027 », and the motive under it."""
    if training.decision is None:
        return said.say("priorities.undecided")
    by = said.say("priorities.by", name=training.decided_by) if training.decided_by else ""
    on = said.say("priorities.on", day=training.decided_on) if training.decided_on else ""
    first = said.say("priorities.decided", decision=training.decision, by=by, on=on)
    return "\n".join([first, *([training.decision_reason] if training.decision_reason else [])])


def sentence(reason: Motive, said: Words) -> str:
    """A reason of the ranking in words, with the reasons that it is made of."""
    names = ("first", "second", "third")
    parts = {name: sentence(part, said) for name, part in zip(names, reason.parts, strict=False)}
    return said.say(f"priority.{reason.code}", **reason.params, **parts)
