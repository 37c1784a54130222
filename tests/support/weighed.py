"""The weights of a link fitted to the labelled objectives, and letter R of a set with what the others teach.

`python tests/support/weighed.py` prints the weights of all tuning sets. A link is fine with the chance
1 / (1 + exp(-sum)), letter R with the product of both: a logistic regression whose two parts share a label.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import numpy as np
from labelled import TUNING, known_to_others, labelled_cases, letter_r, measured, percent, weak

from wecco_xl.plan.programme import programme
from wecco_xl.review.case import Case
from wecco_xl.review.smart.realistic import signs_of_links
from wecco_xl.review.smart.scoring import evidences

KEPT = (1.0, 0.6, 0.3)
"""Shares of what is shared that are kept, drawn by chance: others say the same with other words."""
BY_HAND: tuple[dict[str, float], dict[str, float]] = ({}, {"open": 1.3})
"""Weights that the cases of `tests/review` ask for, per table; the others are fitted beside them."""
SAID = ("word", "good", "idea", "problem")
_RIDGE, _STEPS, _PACE, _INERTIA = 0.05, 1200, 0.3, 0.9


class Weights(NamedTuple):
    """The weights of both tables, by sign."""

    needs: dict[str, float]
    opportunities: dict[str, float]


class Pair(NamedTuple):
    """The signs of the need and of the opportunity of an objective, and whether a reader calls R met."""

    need: dict[str, float]
    chance: dict[str, float]
    met: bool


@cache
def pairs(name: str) -> tuple[Pair, ...]:
    """The links of a set, read with words that another set holds too; once with all rows, once alone."""
    settings = known_to_others(name)
    found = []
    for one, held in labelled_cases(name):
        case = replace(held, programme=held.programme.model_copy(update={"smart": settings}))
        for view in (case, _alone(case)):
            signs = _signs(view)
            if signs:
                found.append(Pair(*signs, one["labels"]["R"] == "met"))
    return tuple(found)


def _alone(case: Case) -> Case:
    """The case with only those needs and opportunities that its objective names, as in a small plan."""
    objective = case.plan.objectives[0]
    rows = {
        key: tuple(row for row in getattr(case.plan, key) if row.id in (getattr(objective, key) or ()))
        for key in ("needs", "opportunities")
    }
    return replace(case, plan=case.plan.model_copy(update=rows))


def _signs(case: Case) -> tuple[dict[str, float], dict[str, float]] | None:
    evidence = next(evidences(case))
    signs = signs_of_links(evidence)
    if evidence.about.says_nothing or len(signs) < len(Weights._fields):
        return None
    return signs["needs"], signs["opportunities"]


def fitted(names: Iterable[str], seed: int = 5) -> Weights:
    """The weights that tell best the links of some sets, by gradient descent."""
    shipped = programme("wecco").smart
    keys = [*shipped.need_link], [*shipped.opportunity_link]
    rows = [pair for name in names for pair in pairs(name)]
    need, chance, met = _columns(rows, keys, np.random.default_rng(seed))
    size = len(keys[0])
    weights = np.zeros(size + len(keys[1]))
    weights[0] = weights[size] = 1.0
    fixed = [size * at + keys[at].index(sign) for at in (0, 1) for sign in BY_HAND[at]]
    given = [weight for table in BY_HAND for weight in table.values()]
    speed = np.zeros_like(weights)
    for _ in range(_STEPS):
        weights[fixed] = given
        one, two = _chance(need @ weights[:size]), _chance(chance @ weights[size:])
        both = np.clip(one * two, 1e-6, 1 - 1e-6)
        pull = -(met / both - (1 - met) / (1 - both)) / len(met)
        slope = np.concatenate(
            [need.T @ (pull * two * one * (1 - one)), chance.T @ (pull * one * two * (1 - two))]
        )
        speed = _INERTIA * speed - _PACE * (slope + 2 * _RIDGE * weights / len(weights))
        weights = weights + speed
    weights[fixed] = given
    found = [round(float(one), 2) for one in weights]
    return Weights(
        dict(zip(keys[0], found[:size], strict=True)), dict(zip(keys[1], found[size:], strict=True))
    )


def crossed() -> list[str]:
    """Letter R of each set, with the weights that the others teach and only words that they hold too.

    Most words that one set alone knows are plain French that the others happen not to use: a floor.
    """
    found = []
    for name in TUNING:
        weights = fitted(other for other in TUNING if other != name)
        settings = known_to_others(name).model_copy(
            update={"need_link": weights.needs, "opportunity_link": weights.opportunities}
        )
        answers = letter_r(name, settings)
        one, (recall, precision) = measured(answers, "met"), weak(answers)
        shares = (one.precision, one.recall, one.agreement)
        cells = [*map(percent, shares), f"{one.kappa:.2f}", percent(recall), percent(precision)]
        found.append(f"| {name} | {' | '.join(cells)} |".replace(".", ","))
    return found


def _chance(sums: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-sums))


def _columns(
    rows: Sequence[Pair], keys: tuple[list[str], list[str]], dice: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The signs as numbers, each pair once for each share of what is kept."""
    need, chance, met = [], [], []
    for kept in KEPT:
        for row in rows:
            for signs, names, out in ((row.need, keys[0], need), (row.chance, keys[1], chance)):
                out.append([signs.get(x, 0.0) * (x not in SAID or dice.random() < kept) for x in names])
            met.append(float(row.met))
    return np.array(need), np.array(chance), np.array(met)


if __name__ == "__main__":
    for table, weights in fitted(TUNING)._asdict().items():
        sys.stdout.write(
            "\n  ".join([table, *(f"{sign} = {weight}" for sign, weight in weights.items())]) + "\n"
        )
