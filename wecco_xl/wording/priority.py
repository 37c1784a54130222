"""The ranking of the trainings in sentences."""

from collections.abc import Iterator

from wecco_xl.plan.currency import in_coins
from wecco_xl.plan.trainings import Training
from wecco_xl.reading.judge import Judged
from wecco_xl.review.priority import Basket, Motive, Ranking, TrainingRank
from wecco_xl.words import Words


def means_lines(ranking: Ranking, judged: Judged) -> Iterator[str]:
    """The means, the basket, and how it differs from the list cut where they run out."""
    say, basket = judged.words.say, ranking.basket
    if not ranking.items:
        yield say("priorities.nothing", sheet=say("sheets.trainings.title"))
    elif basket is None:
        yield say("priorities.no_means", sheet=say("sheets.mobility.title"))
    else:
        none = {key: _absent(f"training_{key}", key, judged) for key in ("budget", "days")}
        budget = in_money(basket.budget, basket.currency, judged.words) or none["budget"]
        yield say(
            "priorities.means", budget=budget, days=in_days(basket.most_days, judged.words) or none["days"]
        )
        yield _basket(basket, judged.words)
        yield " ".join(sentence(one, judged.words) for one in (*basket.problems, *ranking.differences))


def _absent(field: str, key: str, judged: Judged) -> str:
    """Why a mean is not known: not written, or written so that it cannot be read."""
    unread = ("mobility", field) in judged.review.case.unread
    return judged.words.say(f"priorities.{'unread' if unread else 'no'}_{key}")


def _basket(basket: Basket, said: Words) -> str:
    cost = in_money(basket.cost, basket.currency, said) or said.say("priorities.cost_unknown")
    days = in_days(basket.days, said) or said.say("priorities.days_unknown")
    points = float(basket.score)
    return said.say("priorities.basket", count=len(basket.trainings), cost=cost, days=days, points=points)


def in_money(amount: float | None, currency: str, said: Words) -> str:
    """An amount with its currency; empty when it is not known."""
    if amount is None:
        return ""
    return said.say("priorities.budget", amount=in_coins(float(amount), currency), currency=currency)


def in_days(days: float | None, said: Words) -> str:
    """A number of days with its word; empty when it is not known."""
    return "" if days is None else said.say("priorities.in_days", days=float(days))


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
