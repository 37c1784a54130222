"""The numbers of `affinities.txt`: which ideas and problems go together in plans that show it.

`pip install --group teaching`, then `python tests/support/affine.py` writes the file. A logistic
regression over the pairs of what two texts speak of (an objective and a need, an objective and an
opportunity, a need and an opportunity): are both linked in the plans of `tests/cases/links`? No labelled
objective takes part.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import numpy as np
from lessons import digest, plans
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from wecco_xl.plan.cells import fold
from wecco_xl.plan.programme import programme
from wecco_xl.review.smart.language.lexicon import lexicon
from wecco_xl.review.smart.meaning.affinities import FILE
from wecco_xl.review.smart.meaning.related import told

LEAST, PULL, KEPT = 4, 10.0, 0.2
"""How often a pair must be met, the pull of its number to 0, the least that is worth keeping."""


class Example(NamedTuple):
    """The pairs of ideas and problems of two texts, in the order of letters; whether both are linked."""

    pairs: list[tuple[str, str]]
    linked: bool


def examples() -> Iterator[Example]:
    """Every two texts of a plan of which one may serve the other."""
    known = lexicon(programme("wecco"))
    for plan in plans():
        needs, chances = (
            {name: told(known, fold(text)).topics for name, text in rows.items()} for rows in plan.rows
        )
        for text, (its_needs, its_chances) in plan.objectives:
            topics = told(known, fold(text)).topics
            own = next((needs[name] for name in sorted(its_needs) if name in needs), frozenset[str]())
            for said, rows, served in (
                (topics, needs, its_needs),
                (topics, chances, its_chances),
                (own, chances, its_chances),
            ):
                for name, other in rows.items():
                    pairs = [(min(pair), max(pair)) for pair in product(sorted(said), sorted(other))]
                    yield Example(pairs, name in served)


def taught() -> dict[tuple[str, str], int]:
    """The hundredths of each pair that says something."""
    met = list(examples())
    counts = Counter(pair for one in met for pair in one.pairs)
    column = {pair: at for at, pair in enumerate(sorted(pair for pair in counts if counts[pair] >= LEAST))}
    cells = [(row, column[pair]) for row, one in enumerate(met) for pair in one.pairs if pair in column]
    rows, columns = zip(*cells, strict=True)
    held = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(met), len(column)))
    found = _fitted(held, np.array([float(one.linked) for one in met]))
    return {pair: round(100 * float(found[at])) for pair, at in column.items() if abs(found[at]) >= KEPT}


def _fitted(held: csr_matrix, linked: np.ndarray) -> np.ndarray:
    """The weights of the columns, without the start that all examples share."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        sums = held @ weights[1:] + weights[0]
        off = 1 / (1 + np.exp(-sums)) - linked
        pull = np.concatenate([[0.0], weights[1:]]) * PULL
        missed = (np.logaddexp(0, sums) - linked * sums).sum() + (pull @ weights) / 2
        return float(missed), np.concatenate([[off.sum()], held.T @ off]) + pull

    found = minimize(loss, np.zeros(held.shape[1] + 1), jac=True, method="L-BFGS-B")
    return np.asarray(found.x[1:])


def main() -> None:
    """Teach and write."""
    odds = taught()
    lines = [f"lessons {digest()}", *(f"{one} {other} {odds[one, other]}" for one, other in sorted(odds))]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(odds)} pairs\n")


if __name__ == "__main__":
    main()
