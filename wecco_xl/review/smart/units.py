"""Whether the unit can measure what the indicator says, and whether the sentence counts in the same one."""

import re
from functools import lru_cache

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import PERCENT, Number

_UNIT = re.compile(r"[^\s/]+")
_COUNTED = {"things", "money"}
"""Kinds of units in which any thing may be told, however the sentence counts it."""
_ALSO = {
    "things": {"mass", "time", "money"},
    "rating": {"things"},
    "volume": {"money"},
    "energy": {"money"},
}
"""The units that a kind of thing bears too: things are weighed, take time, are worth an amount."""

_METRE = "m"
"""Read of « m2 » and « m3 » too."""

Fault = tuple[str, str, str] | None
"""The ceiling, the code of the reason, the column to correct."""


def other_kind(evidence: Evidence) -> Fault:
    """A unit of another kind than what the indicator measures: water in m², a delay in kg."""
    named, its = _named(evidence), _kinds(evidence, _unit(evidence))
    kinds = _of(evidence.case.programme.smart, "named_kinds", named)
    kinds = kinds.union(*(_ALSO.get(kind, set()) for kind in kinds))
    if evidence.lexicon.says("on_time", evidence.cell("indicator")) and " sur " not in evidence.cell("unit"):
        kinds = kinds - {"time"} or {"things"}
    return ("clash", "unit_of_another_kind", "unit") if kinds and its and not kinds & its else None


def said_otherwise(evidence: Evidence) -> Fault:
    """The number of the column counts something else in the sentence: « 15 litres » in kg."""
    values = (evidence.target, evidence.baseline) if _unit(evidence) else ()
    for value in values:
        said = [one for one in evidence.quantities if value and one.value == value]
        if said and all(_counts_otherwise(evidence, one) for one in said):
            return "clash", "unit_against_text", "unit"
    return None


def _counts_otherwise(evidence: Evidence, one: Number) -> bool:
    """Whether a number of the sentence is of another unit than the column's."""
    lexicon, unit = evidence.lexicon, _unit(evidence)
    its = _kinds(evidence, unit)
    if one.unit == PERCENT:
        said = f"{evidence.cell('unit')} {evidence.cell('indicator')}"
        return not lexicon.says("share_marks", said)
    kinds = _kinds(evidence, one.unit) if one.unit != _METRE else set()
    if kinds and its:
        return not kinds & its or (not kinds & _COUNTED and one.unit[0] != unit[0])
    counted = bool(one.unit) and lexicon.root(one.unit) == lexicon.root(_named(evidence))
    return counted and bool(its) and not its & _COUNTED


def _unit(evidence: Evidence) -> str:
    """The first word of the unit; « kg/mois » is in kg."""
    found = _UNIT.match(evidence.cell("unit"))
    return found[0] if found else ""


def _named(evidence: Evidence) -> str:
    """What the indicator measures: its first word, « nombre de » left aside."""
    lexicon = evidence.lexicon
    words = [word for word in lexicon.words(evidence.cell("indicator")) if not lexicon.holds("stop", word)]
    words = words[1:] if words and lexicon.holds("counting", words[0]) else words
    return words[0] if words else ""


def _kinds(evidence: Evidence, unit: str) -> set[str]:
    return _of(evidence.case.programme.smart, "unit_kinds", unit)


def _of(settings: SmartSettings, table: str, word: str) -> set[str]:
    """The kinds whose list holds a folded word, in the singular or the plural."""
    known = _indexed(settings, table)
    return known.get(word, set()) | known.get(word.rstrip("sx"), set())


@lru_cache(maxsize=16)
def _indexed(settings: SmartSettings, table: str) -> dict[str, set[str]]:
    """The kinds of every folded word of a table; settings are the same only as one object."""
    found: dict[str, set[str]] = {}
    for kind, names in getattr(settings, table).items():
        for name in names:
            found.setdefault(fold(name), set()).add(kind)
    return found
