"""Of what kind a unit or what an indicator measures is: `time`, `mass`, `money`, `things`."""

import re
from functools import lru_cache

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import METRE

MEASURES = {"mass", "volume", "area", "length", "energy"}
"""Kinds that no thing is counted in."""
COUNTED = {"things", "money"}
"""Kinds of units in which any thing may be told, however the sentence counts it."""
SHORTEST_NAME = 4
"""Letters from which on a unit is a word, and no abbreviation."""
_POWERS = "23²³"
_UNIT, _TWO = re.compile(r"[^\s/,;]+"), re.compile(r"[^\s/]+ [^\s/]+")


def unit_of(evidence: Evidence) -> str:
    """The first word of the unit, « kg/mois » is in kg; both of « mètres cubes »; « M FCFA » is in FCFA."""
    said = evidence.cell("unit")
    if money := evidence.lexicon.pattern("money_by_scale").match(said):
        return money[1].partition(" ")[0]
    two = _TWO.match(said)
    found = two if two and kinds_of(evidence, two[0]) else _UNIT.match(said)
    return found[0] if found else ""


def named(evidence: Evidence) -> str:
    """What the indicator measures: its first word, « nombre de » left aside."""
    lexicon = evidence.lexicon
    words = [word for word in lexicon.words(evidence.cell("indicator")) if not lexicon.holds("stop", word)]
    words = words[1:] if words and lexicon.holds("counting", words[0]) else words
    return words[0] if words else ""


def named_kinds(evidence: Evidence) -> set[str]:
    """The kinds of what the indicator measures: `time` for a delay."""
    return kinds_named(evidence, named(evidence))


def unit_kinds(evidence: Evidence) -> set[str]:
    """The kinds of the unit: `time` for « jours »."""
    return kinds_of(evidence, unit_of(evidence))


def kinds_of(evidence: Evidence, unit: str) -> set[str]:
    """The kinds of a word where it is a unit."""
    return _of(evidence.case.programme.smart, "unit_kinds", unit)


def kinds_named(evidence: Evidence, word: str) -> set[str]:
    """The kinds of what a word names, where an indicator begins with it."""
    return _of(evidence.case.programme.smart, "named_kinds", word)


def is_in_indicator(evidence: Evidence) -> bool:
    """Whether the indicator names the unit."""
    root = evidence.lexicon.root
    return root(unit_of(evidence)) in set(map(root, evidence.lexicon.words(evidence.cell("indicator"))))


def measures_of(evidence: Evidence) -> set[str]:
    """The kinds of the measure that an indicator begins with, « heures d'arrêt »; of things, none."""
    first = "".join(evidence.lexicon.words(evidence.cell("indicator"))[:1])
    return kinds_of(evidence, first) - COUNTED


def is_short_for(evidence: Evidence, unit: str) -> bool:
    """Whether a unit of the sentence is the column's, written otherwise: « 12 t » and « tonnes »."""
    its = unit_of(evidence)
    if unit == METRE and its.rstrip(_POWERS) == METRE:  # the « m » of « 4 m³ »
        return True
    same = kinds_of(evidence, unit) & kinds_of(evidence, its) - COUNTED
    return bool(same) and unit[:1] == its[:1]


def _of(settings: SmartSettings, table: str, word: str) -> set[str]:
    """The kinds whose list holds a folded word, in the singular or the plural."""
    known, plural = _indexed(settings, table), "".join(settings.words["plural_endings"])
    return known.get(word, set()) | known.get(word.rstrip(plural), set())


@lru_cache(maxsize=16)
def _indexed(settings: SmartSettings, table: str) -> dict[str, set[str]]:
    """The kinds of every folded word of a table; settings are the same only as one object."""
    found: dict[str, set[str]] = {}
    for kind, names in getattr(settings, table).items():
        for name in names:
            found.setdefault(fold(name), set()).add(kind)
    return found
