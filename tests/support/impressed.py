"""The numbers of `impressions.txt`: what careful readers find weak, whatever the fault is called.

`pip install --group teaching`, then `python tests/support/impressed.py` writes the file; with `--check`, each
set is judged by what the others teach. A logistic regression for each letter over the traits of the labelled
objectives of the tuning part, with a pull that leaves most traits without a number (L1).
"""

import re
import sys
from hashlib import sha256
from typing import NamedTuple

import numpy as np
from labelled import FILES, TUNING, labelled_cases
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from wecco_xl.plan.cells import fold
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.impressions import COLUMNS, FILE, START, Trait, traits
from wecco_xl.review.smart.result import Letter
from wecco_xl.review.smart.scoring import evidences

LEAST, PULL, KEPT = 3, 1.0, 0.005
"""In how many sets a trait must be met, the pull of its number to 0, the least that is worth keeping."""
_NAME = re.compile(r"(?<=\w[\s'\N{RIGHT SINGLE QUOTATION MARK}])[^\W\d_]\w+")
_WHO = re.compile(r"\w+")
"""In « Responsable » a name may come first."""


class Example(NamedTuple):
    """What is seen of an objective, and whether the readers found the letter weak."""

    name: str
    seen: dict[Trait, float]
    weak: bool


def examples(letter: Letter) -> list[Example]:
    """All labelled objectives of the tuning part."""
    return [
        Example(name, _seen(next(iter(evidences(case))), letter), one["labels"][letter] != "met")
        for name in TUNING
        for one, case in labelled_cases(name)
    ]


def _seen(evidence: Evidence, letter: Letter) -> dict[Trait, float]:
    """The traits of an objective without names of people and places, which teach nothing."""
    names = {
        (column, evidence.lexicon.root(fold(word)))
        for column in COLUMNS[letter]
        for word in (_WHO if column == "responsible" else _NAME).findall(
            str(getattr(evidence.objective, column))
        )
        if word[0].isupper()
    }
    return {trait: value for trait, value in traits(evidence, letter) if trait not in names}


def taught(met: list[Example]) -> dict[Trait, float]:
    """The weight of each trait that says something, and the start that all objectives share."""
    sets: dict[Trait, set[str]] = {}
    for one in met:
        for trait in one.seen:
            sets.setdefault(trait, set()).add(one.name)
    column = {trait: at for at, trait in enumerate(sorted(t for t in sets if len(sets[t]) >= LEAST))}
    cells = [
        (row, column[trait], value)
        for row, one in enumerate(met)
        for trait, value in one.seen.items()
        if trait in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    held = csr_matrix((values, (rows, columns)), shape=(len(met), len(column)))
    start, weights = _fitted(held, np.array([float(one.weak) for one in met]))
    return {START: start} | {
        trait: float(weights[at]) for trait, at in column.items() if abs(weights[at]) >= KEPT
    }


def _fitted(held: csr_matrix, weak: np.ndarray) -> tuple[float, np.ndarray]:
    """The start and the weights of the columns: what pulls each way is fitted apart, none below 0."""
    size = held.shape[1]

    def loss(halves: np.ndarray) -> tuple[float, np.ndarray]:
        weights = halves[1 : size + 1] - halves[size + 1 :]
        sums = held @ weights + halves[0]
        off = 1 / (1 + np.exp(-sums)) - weak
        missed = (np.logaddexp(0, sums) - weak * sums).sum() + PULL * halves[1:].sum()
        slope = held.T @ off
        return float(missed), np.concatenate([[off.sum()], slope + PULL, PULL - slope])

    bounds = [(None, None), *[(0.0, None)] * (2 * size)]
    found = minimize(loss, np.zeros(2 * size + 1), jac=True, method="L-BFGS-B", bounds=bounds)
    return float(found.x[0]), found.x[1 : size + 1] - found.x[size + 1 :]


def odds(weights: dict[Trait, float], one: Example) -> float:
    """What the weights say of an objective."""
    return weights[START] + sum(weights.get(trait, 0.0) * value for trait, value in one.seen.items())


def check(letter: Letter) -> str:
    """How the impressions that the other sets teach order the objectives of each: area under the curve."""
    met, areas = examples(letter), []
    for start in sorted({one.name for one in met}):
        weights = taught([one for one in met if one.name != start])
        areas.append(_area([(odds(weights, one), one.weak) for one in met if one.name == start]))
    return f"{letter} {np.mean(areas):.3f} (least {min(areas):.3f})"


def _area(judged: list[tuple[float, bool]]) -> float:
    """The share of weak and good objectives of which the weak one has the higher odds."""
    weak, good = ([odd for odd, is_weak in judged if is_weak is side] for side in (True, False))
    return float(np.mean([(one > other) + (one == other) / 2 for one in weak for other in good]))


def digest() -> str:
    """Eight letters that change with any of the labelled files."""
    return sha256(b"".join(file.read_bytes() for file in FILES)).hexdigest()[:8]


def main() -> None:
    """Teach and write, or check."""
    if "--check" in sys.argv:
        sys.stdout.write("".join(f"{check(letter)}\n" for letter in COLUMNS))
        return
    lines = [f"lessons {digest()}"]
    for letter in COLUMNS:
        weights = taught(examples(letter))
        lines += [
            f"{letter} {column} {trait} {round(100 * weights[column, trait])}"
            for column, trait in sorted(weights)
        ]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines) - 1} numbers\n")


if __name__ == "__main__":
    main()
