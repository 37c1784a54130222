"""What the reader needs to turn labels typed by people into codes, from the catalogue and the programme."""

from collections.abc import Callable, Mapping
from itertools import permutations, product
from typing import Any

from wecco_xl.plan.cells import fold
from wecco_xl.plan.field import Vocabulary
from wecco_xl.plan.plan import choices
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.shorthand import Shorthand
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.stages import Side

Labels = Callable[[str, Side | None], Mapping[str, str]]
"""A list by its name as `code -> label`, for one side or both."""


def vocabulary(programme: Programme, catalogue: Mapping[str, Any], labels: Labels) -> Vocabulary:
    """Every list that people answer from, by folded label, and the words that may follow a number."""

    def answers(name: str, side: Side | None = None) -> dict[str, str]:
        return _answers(labels(name, side), catalogue["synonyms"].get(name, {}))

    names = {spec.source for spec in programme.specs if spec.kind is Kind.CHOICE} | set(choices())
    lists = {name: answers(name) for name in names}
    for name, side in product(names, programme.countries):
        if f"{name}_{side}" in programme.lists:
            lists[f"{name}_{side}"] = answers(name, side)
    for side, country in programme.countries.items():
        lists["side"].setdefault(fold(country.code), side)
    for one, other in permutations(programme.countries.values()):
        lists["side"][fold(f"{one.name}, {other.name}")] = Side.BOTH
        lists["side"][fold(f"{one.code}, {other.code}")] = Side.BOTH
    regions = tuple(country.code for country in programme.countries.values())
    typed = catalogue["typed"]
    units = {key: frozenset(map(fold, known)) for key, known in typed["units"].items()}
    return Vocabulary(lists, regions, units, _shorthand(typed["answers"]), _likely(catalogue["likely"]))


def _answers(labels: Mapping[str, str], others: Mapping[str, list[str]]) -> dict[str, str]:
    """The code of an entry by its folded label, its code and what else it is called."""
    return {
        **{fold(word): code for code, known in others.items() if code in labels for word in known},
        **{fold(code): code for code in labels},
        **{fold(label): code for code, label in labels.items()},
    }


def _likely(lists: Mapping[str, Mapping[str, list[str]]]) -> dict[str, dict[str, str]]:
    """What makes an answer of a list probable: code by folded text."""
    return {
        name: {fold(word): code for code, known in others.items() for word in known}
        for name, others in lists.items()
    }


def _shorthand(known: Mapping[str, Any]) -> Shorthand:
    listed = {key: frozenset(known[key]) for key in Shorthand._fields if key != "short"}
    return Shorthand(**listed, short=tuple((fold(word), short) for word, short in known["short"].items()))
