"""Numbers in words: whatever their spelling, they are read whole or not at all."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.plan.spelling import number_words
from wecco_xl.plan.spoken import composed, counted

UNITS = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def spelled(number: int) -> str:
    """A number below a million as one writes it in French."""
    if number >= 1000:
        many = (
            re.sub("(?<=cent|ingt)s$", "", spelled(number // 1000)) + " mille" if number >= 2000 else "mille"
        )
        return many + (f" {spelled(number % 1000)}" if number % 1000 else "")
    if number >= 100:
        many = "cent" if number < 200 else f"{UNITS[number // 100]} cent"
        return many + (f" {spelled(number % 100)}" if number % 100 else "s" * (number >= 200))
    if number <= 16:
        return UNITS[number]
    if number < 20:
        return f"dix-{UNITS[number - 10]}"
    ten = max(one for one in TENS if one <= number)
    rest = number - ten
    link = " et " if rest in {1, 11} and ten != 80 else "-"
    return TENS[ten] + (f"{link}{spelled(rest)}" if rest else "s" * (ten == 80))


def named(words: str) -> tuple[str, ...]:
    """The words of a number that count: without « et », hyphens and the plurals of « cent » and « vingt »."""
    parts = words.replace("-", " ").split()
    return tuple(re.sub("(?<=cent|ingt)s$", "", word) for word in parts if word != "et")


SMALL = {named(spelled(number)): number for number in range(1000)}
SMALL |= {
    (*hundreds, word, *rest): value + ten + unit
    for hundreds, value in [((), 0), *((words, value) for words, value in SMALL.items() if value % 100 == 0)]
    for word, ten in (("septante", 70), ("nonante", 90))
    for rest, unit in [((), 0), *((words, unit) for words, unit in SMALL.items() if 0 < unit < 10)]
    if hundreds != ("zero",)
}
SMALL |= {(*words[:-1], "une"): value for words, value in SMALL.items() if words[-1] == "un"}
"""Every number below a thousand by its words, Belgian ones included."""


def test_every_number_below_a_thousand_is_read_as_it_is_written():
    assert [composed(spelled(number)) for number in range(1000)] == [*range(1000)]


WORDS = sorted(number_words().keys() - {"mille"})


@pytest.mark.parametrize("length", [1, 2, 3])
def test_words_that_make_no_number_are_none(length):
    """Whatever words of numbers follow each other: « vingt douze », « dix six », « un cent » are nothing."""
    read = {words: composed(" ".join(words)) for words in product(WORDS, repeat=length)}
    assert {words: value for words, value in read.items() if value != SMALL.get(words)} == {}


PARTS = {"": 0, "zero": 0, "un": 1, "neuf": 9, "dix": 10, "vingt et un": 21, "cent": 100, "dix deux": None}


@pytest.mark.parametrize(("before", "after"), [*product(PARTS, repeat=2)])
def test_thousands_stand_between_what_counts_them_and_what_is_more(before, after):
    many, more = PARTS[before] if before else 1, PARTS[after]
    right = many and more is not None and after != "zero"
    assert composed(f"{before} mille {after}".strip()) == (many * 1000 + more if right else None)


@given(st.integers(0, 999_999))
def test_every_number_is_read_whole(number):
    words = spelled(number)
    assert composed(words) == number, words
    assert composed(words.replace("-", " ")) == number, words
    assert counted(f"{words} ruches") == (number, "ruches")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "et",
        "cinq trois",
        "vingt trente",
        "dix deux",
        "mille mille",
        "cent cent",
        "cent zero",
        "une charte",
    ],
)
def test_what_is_no_number(words):
    assert composed(words) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("septante-cinq", (75, "")),
        ("nonante neuf kilos", (99, "kilos")),
        ("deux millions", (2_000_000, "")),
        ("deux douzaines", None),
        ("vingt trente", None),
        ("trois mille bons clients", None),
        ("trois 4", None),
        ("vingt-cinq %", None),
        ("", None),
        ("ruches", None),
    ],
)
def test_one_word_may_follow(words, found):
    assert counted(words) == found
