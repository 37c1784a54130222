"""Numbers in words: whatever their spelling, they are read whole or not at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ],
)
def test_one_word_may_follow(words, found):
    assert counted(words) == found
