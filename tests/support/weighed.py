"""The weights of links fitted to the labelled objectives, and letter R of a set with what the others teach.

`python tests/support/weighed.py` prints the weights of all tuning sets. Among other rows both links are one
logistic regression, in which what speaks for a link never counts against it. Alone, a link is fine with the
chance 1 / (1 + exp(-sum)), letter R with the product of both: two parts that share a label.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import numpy as np
from labelled import TUNING, known_to_others, labelled_cases, letter_r, measured, percent, weak
from one_cell import FOLDER, LINKS, READ, READ_LINKS, alone_in_its_plan, bases

from wecco_xl.plan.programme import programme
from wecco_xl.review.case import Case
from wecco_xl.review.smart import Letter
from wecco_xl.review.smart.realistic.points import signs_of_links
from wecco_xl.review.smart.scoring import evidences, reasons

TABLES = ("needs", "opportunities")
RIVALS = ("rival_", "other_trade")
"""How signs begin that speak against a link."""
FREE = ("start", "alone")
"""Signs that may speak either way."""
SIZES = {"jump_implausible", "size_from_nothing", "share_above_whole", "market_too_wide", "jump_trivial"}
"""Reasons for which letter R falls whatever it is linked to."""
KEPT = (1.0, 0.6, 0.3)
"""Shares of what a lone link shares that are kept, drawn by chance: others say the same with other words."""
SAID = ("word", "good", "idea", "problem")
BY_HAND: tuple[dict[str, float], dict[str, float]] = ({}, {"open": 1.3})
"""Weights of lone links that cases of `tests/review` ask for, beside which the others are fitted."""
TOLD_APART = 4
"""How often a link that an author made to be apt or elsewhere counts, beside those of whole objectives."""
_INERTIA = 0.9


class Weights(NamedTuple):
    """The weights of both tables, by sign."""

    needs: dict[str, float]
    opportunities: dict[str, float]


class Pair(NamedTuple):
    """The signs of the need and of the opportunity of an objective, and whether a reader calls R met.

    `sized` tells that its size alone decides.
    """

    need: dict[str, float]
    chance: dict[str, float]
    met: bool
    sized: bool


@cache
def pairs(name: str) -> tuple[Pair, ...]:
    """The links of a set, read with words that another set holds too; once with all rows, once alone."""
    settings = known_to_others(name)
    found: list[Pair] = []
    for one, held in labelled_cases(name):
        case = replace(held, programme=held.programme.model_copy(update={"smart": settings}))
        sized = bool(SIZES & {reason.code for reason in reasons(case, Letter.R)})
        views = (_signs(case), _signs(_alone(case)))
        found += [Pair(*signs, one["labels"]["R"] == "met", sized) for signs in views if signs]
    return tuple(found)


@cache
def told_apart() -> tuple[Pair, ...]:
    """Good objectives of which one link, and nothing else, was made to be apt or about something else."""
    files = [*((LINKS, name) for name in READ_LINKS), *((FOLDER, name) for name in READ)]
    found: list[Pair] = []
    for base in (base for folder, name in files for base in bases(folder, name)):
        for change in base["changes"]:
            row = base["row"] | change["set"]
            if change["set"].keys() <= {"need", "chance"} and row["need"] and row["chance"]:
                signs = _signs(alone_in_its_plan(row))
                found += [Pair(*signs, met=change["expect"] == "met", sized=False)] if signs else []
    return tuple(found)


def _alone(case: Case) -> Case:
    """The case with only those needs and opportunities that its objective names, as in a small plan."""
    objective = case.plan.objectives[0]
    rows = {
        key: tuple(row for row in getattr(case.plan, key) if row.id in (getattr(objective, key) or ()))
        for key in TABLES
    }
    return replace(case, plan=case.plan.model_copy(update=rows))


def _signs(case: Case) -> tuple[dict[str, float], dict[str, float]] | None:
    evidence = next(evidences(case))
    signs = signs_of_links(evidence)
    if evidence.about.says_nothing or len(signs) < len(TABLES):
        return None
    return signs["needs"], signs["opportunities"]


def among_others(names: Iterable[str]) -> Weights:
    """The weights of links among other rows, by gradient descent between bounds."""
    shipped = programme("wecco").smart
    keys = (tuple(shipped.need_link), tuple(shipped.opportunity_link))
    rows = [pair for name in names for pair in pairs(name) if not pair.sized]
    signs, met = _compared(rows, keys), np.array([row.met for row in rows], float)
    scale = signs.std(axis=0)
    scale[scale == 0] = 1.0
    low, high = _bounds([*keys[0], *keys[1]])
    weights, speed, scaled = np.zeros(len(scale)), np.zeros(len(scale)), signs / scale
    for _ in range(1500):
        slope = (scaled.T @ (_chance(scaled @ weights) - met) + 3.0 * weights) / len(met)
        speed = _INERTIA * speed - 0.5 * slope
        weights = np.clip(weights + speed, low, high)
    return _evened(signs[met == 1], keys, weights / scale)


def _compared(rows: Sequence[Pair], keys: tuple[tuple[str, ...], ...]) -> np.ndarray:
    """The signs as numbers; how alone a row is counts as the mean of both tables."""
    found = []
    for row in rows:
        alone = {"alone": (row.need["alone"] + row.chance["alone"]) / 2}
        both = zip((row.need | alone, row.chance | alone), keys, strict=True)
        found.append([signs.get(name, 0.0) for signs, names in both for name in names])
    return np.array(found)


def _bounds(signs: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Between what a weight lies: rivals below zero, all else above."""
    low = [-np.inf if sign in FREE or sign.startswith(RIVALS) else 0.0 for sign in signs]
    high = [0.0 if sign.startswith(RIVALS) else np.inf for sign in signs]
    return np.array(low), np.array(high)


def _evened(fine: np.ndarray, keys: tuple[tuple[str, ...], ...], weights: np.ndarray) -> Weights:
    """The weights with starts that let fine needs and fine opportunities come to the same sum."""
    size = len(keys[0])
    halves = (slice(0, size), slice(size, None))
    middles = [float(np.median(fine[:, half] @ weights[half])) for half in halves]
    tables = [dict(zip(names, weights[half], strict=True)) for names, half in zip(keys, halves, strict=True)]
    for table, own, other in zip(tables, middles, reversed(middles), strict=True):
        table["start"] += (other - own) / 2
    return Weights(*({sign: round(float(one), 2) for sign, one in table.items()} for table in tables))


def alone(names: Iterable[str]) -> Weights:
    """The weights of links without other rows, by gradient descent between bounds over both views."""
    shipped = programme("wecco").smart
    keys = [*shipped.need_alone], [*shipped.opportunity_alone]
    rows = [pair for name in names for pair in pairs(name)] + TOLD_APART * list(told_apart())
    need, chance, met = _thinned(rows, keys, np.random.default_rng(5))
    size = len(keys[0])
    weights, speed = np.zeros(size + len(keys[1])), np.zeros(size + len(keys[1]))
    low, high = _bounds([*keys[0], *keys[1]])
    for at, given in enumerate(BY_HAND):
        for sign, weight in given.items():
            low[size * at + keys[at].index(sign)] = high[size * at + keys[at].index(sign)] = weight
    for _ in range(1200):
        one, two = _chance(need @ weights[:size]), _chance(chance @ weights[size:])
        both = np.clip(one * two, 1e-6, 1 - 1e-6)
        pull = -(met / both - (1 - met) / (1 - both)) / len(met)
        slope = np.concatenate(
            [need.T @ (pull * two * one * (1 - one)), chance.T @ (pull * one * two * (1 - two))]
        )
        speed = _INERTIA * speed - 0.3 * (slope + 0.1 * weights / len(weights))
        weights = np.clip(weights + speed, low, high)
    found = [round(float(one), 2) for one in weights]
    return Weights(
        dict(zip(keys[0], found[:size], strict=True)), dict(zip(keys[1], found[size:], strict=True))
    )


def _thinned(
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


def _chance(sums: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-sums))


def crossed() -> list[str]:
    """Letter R of each set, with the weights that the others teach and only words that they hold too.

    Most words that one set alone knows are plain French that the others happen not to use: a floor.
    """
    found = []
    for name in TUNING:
        weights = among_others(other for other in TUNING if other != name)
        settings = known_to_others(name).model_copy(
            update={"need_link": weights.needs, "opportunity_link": weights.opportunities}
        )
        answers = letter_r(name, settings)
        one, (recall, precision) = measured(answers, "met"), weak(answers)
        shares = (one.precision, one.recall, one.agreement)
        cells = [*map(percent, shares), f"{one.kappa:.2f}", percent(recall), percent(precision)]
        found.append(f"| {name} | {' | '.join(cells)} |".replace(".", ","))
    return found


if __name__ == "__main__":
    for view, fitted in (("link", among_others), ("alone", alone)):
        for table, weights in fitted(TUNING)._asdict().items():
            lines = (f"{sign} = {weight}" for sign, weight in weights.items())
            sys.stdout.write("\n  ".join([f"{view} {table}", *lines]) + "\n")
