"""Whether the unit can measure what the indicator says, and whether the sentence counts in the same one."""

import re
from functools import lru_cache

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import EUR, PERCENT, POINTS, TIMES, XOF, Number, Use
from wecco_xl.review.smart.meanings import meanings

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
_SIGNS = {"", _METRE, EUR, XOF, POINTS, TIMES}
_AN_AMOUNT = 1000
"""From here on a number in francs or euros is one, whatever word follows: « 250 000 de recettes »."""
_A_PRICE = 60
"""Nobody counts what he sells, loses or pays in fewer francs or euros; a price has its own name."""
_ALIKE = 0.45
"""From this nearness in meaning on, a measure may be of what the sentence counts, in other words."""
Fault = tuple[str, str, str] | None
"""The ceiling, the code of the reason, the column to correct."""


def other_kind(evidence: Evidence) -> Fault:
    """A unit of another kind than what the indicator measures: water in m², a delay in kg."""
    if _unit(evidence) in evidence.lexicon.words(evidence.cell("indicator")):
        return None
    its = _kinds(evidence, _unit(evidence))
    if evidence.lexicon.pattern("number_of").match(evidence.cell("indicator")) and _unit(evidence) == PERCENT:
        return "clash", "unit_of_another_kind", "unit"
    kinds = named_kinds(evidence)
    kinds = kinds.union(*(_ALSO.get(kind, set()) for kind in kinds))
    whole = evidence.lexicon.pattern("out_of_a_whole").search(evidence.cell("unit"))
    if evidence.lexicon.says("on_time", evidence.cell("indicator")) and not whole:
        kinds = kinds - {"time"} or {"things"}
    kinds = kinds or _measures_of(evidence)
    other = (kinds and its and not kinds & its) or _counts_things(evidence, kinds)
    return ("clash", "unit_of_another_kind", "unit") if other or _is_no_price(evidence, its) else None


def said_otherwise(evidence: Evidence) -> Fault:
    """The number of the column counts something else in the sentence: « 15 litres » in kg."""
    values = (evidence.target, evidence.baseline) if _unit(evidence) else ()
    for value in values:
        said = [one for one in evidence.quantities if value and one.value == value]
        if said and all(_counts_otherwise(evidence, one) for one in said):
            return "clash", "unit_against_text", "unit"
        if any(one.unit for one in said):  # « en 7 minutes au lieu de 20 entre 12 h et 14 h »
            return None
    return None


def two_measures(evidence: Evidence) -> Fault:
    """« Reprises et satisfaction », under one unit: an indicator is one measure."""
    said, settings = evidence.cell("indicator"), evidence.case.programme.smart
    first, *others = (part.strip() for part in evidence.lexicon.pattern("a_second_measure").split(said))
    if ";" in said and others[-1]:
        return "clash", "indicator_is_two", "indicator"
    if " " in first or any(map(evidence.lexicon.conjugates, evidence.lexicon.words(said))):
        return None  # « modèles avec fiche et prix », « recettes et dépenses notées »
    its = _of(settings, "named_kinds", first.partition(" ")[0])
    kinds = [_of(settings, "named_kinds", other.partition(" ")[0]) - {"things"} for other in others]
    several = any(kind and not kind & its for kind in kinds)
    return ("clash", "indicator_is_two", "indicator") if several else None


def page_counted(evidence: Evidence) -> Fault:
    """The fans of a page, where the sentence speaks of something else."""
    says = evidence.lexicon.says
    counted = says("page_counts", evidence.cell("indicator")) and not says("page_words", evidence.text)
    return ("clash", "indicator_of_a_page", "indicator") if counted else None


def counted_elsewhere(evidence: Evidence) -> Fault:
    """« Former 12 apprentis », and a column of sewn shirts: what is counted is not what the sentence counts.

    An effect told as a share, a mark, an amount or a weight is one all the same.
    """
    counts = isinstance(evidence.target, float) and _counts_some(evidence)
    if not counts or not any(_is_a_thing(evidence, one) for one in evidence.quantities):
        return None
    if page_counted(evidence) or any(
        one.value in {evidence.target, evidence.baseline} for one in evidence.numbers
    ):
        return None
    said = f"{evidence.cell('indicator')} {evidence.cell('unit')}"
    shared = evidence.naming(said, without="empty") & evidence.concrete
    if shared or meanings().of(said).near(meanings().of(evidence.text)) >= _ALIKE:
        return None
    return "measure_incomplete", "indicator_elsewhere", "indicator"


def _counts_some(evidence: Evidence) -> bool:
    """Whether the column counts things, people or time."""
    unit, kinds = evidence.cell("unit"), _kinds(evidence, _unit(evidence)) or {"things"}
    marks = evidence.lexicon.says("scale_words", unit) or PERCENT in unit
    whole = evidence.lexicon.pattern("out_of_a_whole").search(f" {unit}")
    return not (marks or whole) and bool(evidence.lexicon.words(unit)) and bool(kinds & {"things", "time"})


def _is_a_thing(evidence: Evidence, one: Number) -> bool:
    """Whether a number of the sentence counts things or people, and not time, weight, money or shares."""
    kinds = _kinds(evidence, one.unit) or {"things"}
    return (
        one.unit not in _SIGNS | {PERCENT}
        and "things" in kinds
        and not evidence.lexicon.holds("stop", one.unit)
    )


def other_period(evidence: Evidence) -> Fault:
    """« 80 par mois », and a column per year with the same number."""
    said = evidence.lexicon.pattern("rate_in_sentence").findall(evidence.plain)
    told = evidence.lexicon.pattern("period_of_unit").findall(evidence.cell("unit"))
    differ = len(set(said)) == len(set(told)) == 1 and said[0] != told[0]
    return ("clash", "unit_against_text", "unit") if evidence.aims and differ else None


def counted_yes_no(evidence: Evidence) -> Fault:
    """A number to reach where the unit offers yes and no."""
    offered = set(re.split(r" ?/ ?", evidence.cell("unit")))
    offers = len(offered) == 2 and all(evidence.lexicon.holds("yes_no", one) for one in offered)
    counts = isinstance(evidence.target, float) and evidence.target > 1
    return ("clash", "unit_is_yes_no", "unit") if offers and counts else None


def named_kinds(evidence: Evidence) -> set[str]:
    """The kinds of what the indicator measures: `time` for a delay."""
    return _of(evidence.case.programme.smart, "named_kinds", named(evidence))


def unit_kinds(evidence: Evidence) -> set[str]:
    """The kinds of the unit: `time` for « jours »."""
    return _kinds(evidence, _unit(evidence))


def is_short_for(evidence: Evidence, unit: str) -> bool:
    """Whether a unit of the sentence is the column's, written otherwise: « 12 t » and « tonnes »."""
    its = _unit(evidence)
    same = _kinds(evidence, unit) & _kinds(evidence, its) - _COUNTED
    return bool(same) and unit[:1] == its[:1]


def _measures_of(evidence: Evidence) -> set[str]:
    """The kinds of the measure that an indicator begins with, « heures d'arrêt »; of things, none."""
    first = "".join(evidence.lexicon.words(evidence.cell("indicator"))[:1])
    return _kinds(evidence, first) - _COUNTED


def _counts_things(evidence: Evidence, kinds: set[str]) -> bool:
    """Whether a time is told in what the sentence makes, a delay in portals; « délais tenus » are counted."""
    lexicon, unit = evidence.lexicon, _unit(evidence)
    if kinds != {"time"} or _kinds(evidence, unit) or lexicon.root(unit) not in evidence.concrete:
        return False
    words = lexicon.words(evidence.cell("indicator"))
    return not any(word.endswith("s") and lexicon.conjugates(word) for word in words)


def _is_no_price(evidence: Evidence, its: set[str]) -> bool:
    """Whether things are told in so few francs that they must be things: « pots cassés, 45 → 4 francs »."""
    if "money" not in its or "money" in named_kinds(evidence) or "/" in evidence.cell("unit"):
        return False
    values = [one for one in (evidence.baseline, evidence.target) if isinstance(one, float)]
    return bool(values) and max(values) < _A_PRICE


def _counts_otherwise(evidence: Evidence, one: Number) -> bool:
    """Whether a number of the sentence is of another unit than the column's."""
    lexicon, unit = evidence.lexicon, _unit(evidence)
    its = _kinds(evidence, unit)
    if one.unit == PERCENT:
        number = any(lexicon.holds("counting", word) for word in lexicon.words(evidence.cell("unit"))[:1])
        said = evidence.cell("unit") + ("" if number else f" {evidence.cell('indicator')}")
        return not lexicon.says("share_marks", said)
    kinds = _kinds(evidence, one.unit) if one.unit != _METRE else set()
    if one.unit in {EUR, XOF}:
        return bool(its) and not its & _COUNTED
    if kinds and its:
        return not kinds & its or (not kinds & _COUNTED and one.unit[0] != unit[0])
    return one.value == evidence.target and _is_another_thing(evidence, one, its)


def _is_another_thing(evidence: Evidence, one: Number, its: set[str]) -> bool:
    """Whether things are counted, « 8 ferronniers », where the column has hours, kilos or francs."""
    lexicon, counted = evidence.lexicon, evidence.lexicon.root(one.unit)
    of_it = lexicon.pattern("of_a_thing").match(evidence.plain, one.end)
    named_so = counted == lexicon.root(named(evidence)) and not of_it
    amount = one.value >= _AN_AMOUNT and "money" in its and not named_so
    if one.unit in _SIGNS or not its or "things" in its or amount or one.use is Use.BASELINE:
        return False
    if lexicon.holds("stop", one.unit):  # « les 24 derniers mois »
        return False
    told = map(lexicon.root, lexicon.words(evidence.cell("unit")))
    return counted in evidence.concrete - set(told)


def _unit(evidence: Evidence) -> str:
    """The first word of the unit; « kg/mois » is in kg."""
    found = _UNIT.match(evidence.cell("unit"))
    return found[0] if found else ""


def named(evidence: Evidence) -> str:
    """What the indicator measures: its first word, « nombre de » left aside."""
    lexicon = evidence.lexicon
    words = [word for word in lexicon.words(evidence.cell("indicator")) if not lexicon.holds("stop", word)]
    words = words[1:] if words and lexicon.holds("counting", words[0]) else words
    return words[0] if words else ""


def _kinds(evidence: Evidence, unit: str) -> set[str]:
    return _of(evidence.case.programme.smart, "unit_kinds", unit)


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
