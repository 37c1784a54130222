"""The impression that an objective makes as a whole, beside the rules that name one fault each.

The numbers (`impressions.txt`) are taught by `tests/support/impressed.py` from objectives that people have
labelled; docs/smart.md tells which, and what they are worth on others.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from wecco_xl.plan.cells import fold
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.meaning.meanings import meanings
from wecco_xl.review.smart.result import Letter
from wecco_xl.review.smart.tally import Tally

FILE = Path(__file__).with_name("impressions.txt")
COLUMNS = {
    Letter.S: ("text",),
    Letter.M: ("indicator", "unit", "source", "baseline", "target"),
    Letter.A: ("means", "responsible"),
}
"""What is looked at for a letter; R and T are a matter of links and dates."""
_UNIT = 100
_SIGN = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+'?|[%.,;:!?()+/-]")
_NAME = re.compile(r"\w{4,}")
_ANSWER = "answer"
"""Yes or no: rules tell which way."""
_LENGTHS = {"words": (3, 5, 7, 9, 12, 15, 20, 25), "names": (1, 2, 3, 4, 5, 6, 8), "numbers": (1, 2, 3, 4)}
_TENTHS = range(2, 9)
"""How near the indicator is to the sentence in meaning, from -1 to 1."""

Trait = tuple[str, str]
"""A column, and what is seen in it: a root, a mark, `0` for a number, `/direction` of meaning, `#measure`."""
START: Trait = ("-", "-")


def traits(evidence: Evidence, letter: Letter) -> Iterator[tuple[Trait, float]]:
    """What is seen of an objective for a letter, and how much of it."""
    joining = evidence.lexicon.lists["joining"]  # a rule reads what they join
    for column in COLUMNS[letter]:
        text = _said(evidence, column)
        signs = dict.fromkeys(_signs(evidence, text))
        yield from (((column, sign), 1.0) for sign in signs if sign not in joining)
        meaning = meanings().of(text)
        yield from (((column, f"/{at}"), one / meaning.length) for at, one in enumerate(meaning.sums) if one)
        if not text:
            yield (column, "#empty"), 1.0
    if letter is Letter.S:
        yield from ((("text", name), 1.0) for name in _measures(evidence))
    if letter is Letter.M:
        near = meanings().of(evidence.text).near(meanings().of(evidence.cell("indicator")))
        yield from ((("indicator", f"#near>{tenth}"), 1.0) for tenth in _TENTHS if near >= tenth / 10)


def _said(evidence: Evidence, column: str) -> str:
    """The folded text of a column; a figure or an answer as text."""
    if column == "text":
        return evidence.text
    if column in {"baseline", "target"}:
        said = getattr(evidence, column)
        return "" if said is None else _ANSWER if said in {"yes", "no"} else str(said)
    return evidence.cell(column)


def _signs(evidence: Evidence, text: str) -> Iterator[str]:
    return ("0" if one[0].isdigit() else evidence.lexicon.root(one) for one in _SIGN.findall(text))


def _measures(evidence: Evidence) -> Iterator[str]:
    """How long the sentence is, and how much it names and counts: `#words>9` is nine words or more."""
    lengths = {
        "words": len(evidence.words),
        "names": len(evidence.concrete),
        "numbers": len(evidence.quantities),
    }
    for name, length in lengths.items():
        yield from (f"#{name}>{limit}" for limit in _LENGTHS[name] if length >= limit)
    if evidence.counted:
        yield "#counted"


class Impressions:
    """What each trait says for a weak letter, or against it.

    The lines of the file: « lessons digest », then « letter column trait hundredths », where « - - » is where
    a letter starts.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        head, *rows = lines
        self.lessons = head.split()[1]
        self._weights: dict[str, dict[Trait, int]] = {}
        for letter, column, trait, hundredths in map(str.split, rows):
            self._weights.setdefault(letter, {})[column, trait] = int(hundredths)

    @property
    def letters(self) -> frozenset[str]:
        """The letters that the lines speak of."""
        return frozenset(self._weights)

    def odds(self, evidence: Evidence, letter: Letter) -> float:
        """The logarithm of odds that a reader finds a letter weak that the file knows."""
        weights = self._weights[letter]
        said = sum(weights[trait] * value for trait, value in traits(evidence, letter) if trait in weights)
        return (weights[START] + said) / _UNIT

    def word(self, evidence: Evidence, letter: Letter) -> str:
        """The word that speaks most for a weak letter, as it is typed; empty when no long one does."""
        weights = self._weights[letter]
        against = {trait: weights.get(trait, 0) * value for trait, value in traits(evidence, letter)}
        for column, root in sorted(against, key=lambda trait: -against[trait]):
            words = _NAME.findall(str(getattr(evidence.objective, column) or ""))
            for word in words if against[column, root] > 0 else ():
                if evidence.lexicon.root(fold(word)) == root:
                    return str(word)
        return ""


@cache
def impressions() -> Impressions:
    """The numbers that are shipped."""
    return Impressions(FILE.read_text(encoding="utf-8").splitlines())


def settle(evidence: Evidence, letter: Letter, tally: Tally) -> None:
    """Let the impression decide where no rule does.

    A letter that lost points without any named fault is met when it looks fine; one in which no rule saw
    anything asks for more when it looks weak. A fault that has a name stands.
    """
    if letter not in COLUMNS or (tally.is_sure if tally.meets else tally.is_named):
        return
    settings, odds = evidence.case.programme.smart, impressions().odds(evidence, letter)
    if not tally.meets and odds <= settings.limits.looks_fine:
        tally.spare()
    elif tally.meets and odds >= settings.looks_weak[letter]:
        column, word = COLUMNS[letter][0], impressions().word(evidence, letter)
        code = f"{column}_doubtful_at" if word else f"{column}_doubtful"
        tally.cap("needs_precision", code, column, word=word)
