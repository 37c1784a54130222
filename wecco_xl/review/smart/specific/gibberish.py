"""Texts that are no sentence at all: keys struck in a row, letters without vowels, a template in brackets."""

import re

from wecco_xl.review.smart.evidence import Evidence

_ROWS = (
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
)
_IN_A_ROW = 4
_VOWEL, _SAME = re.compile("[aeiouy]"), re.compile(r"(.)\1{2}")
_BRACKETS = re.compile(r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{3,}|\.{4,}")


def no_sentence(evidence: Evidence) -> bool:
    """Whether half of the words are struck at random, or nothing is left beside brackets to be filled."""
    words = [word for word in evidence.words if len(word) > 2]
    known = set(evidence.lexicon.pattern("initials").findall(evidence.text))
    odd = sum(
        (_is_odd(word) and word not in known) or evidence.lexicon.holds("dummy", word) for word in words
    )
    if words and 2 * odd >= len(words):
        return True
    left = _BRACKETS.sub(" ", evidence.text)
    named = [one for one in evidence.lexicon.words(left) if not evidence.lexicon.holds("stop", one)]
    return left != evidence.text and len(named) < 2 and len(_BRACKETS.findall(evidence.text)) > 1


def _is_odd(word: str) -> bool:
    """Whether no French word looks so: four keys in a row, no vowel, one letter three times."""
    head = word[:_IN_A_ROW]
    if len(head) < _IN_A_ROW:
        return bool(_SAME.search(word))
    struck = any(head in line for row in _ROWS for line in (row, row[::-1]))
    return struck or not _VOWEL.search(word) or bool(_SAME.search(word))
