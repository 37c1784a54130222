"""The numbers that the sentence states against those of the columns."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from wecco_xl.plan.spelling import sentence_numbers
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import COUNTED, is_short_for, kinds_of, named, unit_kinds
from wecco_xl.review.smart.language.french import EUR, PERCENT, XOF, Number, Use, ahead, lead
from wecco_xl.review.smart.language.french_dates import Precision
from wecco_xl.review.smart.measurable.amounts import in_column
from wecco_xl.review.smart.measurable.periods import over_its_time
from wecco_xl.review.smart.moves import change
from wecco_xl.review.smart.tally import Fault
from wecco_xl.review.smart.ways import ends_nothing

_WHOLE, _FEW = 100, 1000
_THOUSANDS = (1000, 0.001, 1e6, 1e-6)
_RATIO = 0.05
"""How far two changes of one thing may differ, told in two units and rounded."""
_LEAD = 16
"""In how many characters before a number « moins de » stands."""


def close(evidence: Evidence, one: float, other: float) -> bool:
    """Whether two values are the same to a reader, who rounds amounts and shares, not a few things."""
    if one % 1 == other % 1 == 0 and max(abs(one), abs(other)) < _FEW:
        return one == other
    return abs(one - other) <= evidence.limits.same * max(abs(one), abs(other), 1e-9)


def other_start(evidence: Evidence) -> Fault:
    """« De 12 à 4 », « 4 au lieu de 12 », and a column that starts at 20."""
    start, baseline, aim = evidence.stated_start, evidence.baseline, evidence.stated
    if start is None or aim is None or not isinstance(baseline, float) or aim.value != evidence.target:
        return None
    stated = _same_as(evidence, _units(evidence)) | {-one.value for one in evidence.numbers}
    same = any(close(evidence, value, baseline) for value in stated)
    return None if same or start.unit not in {"", aim.unit} else ("clash", "start_against_text", "baseline")


def bound_is_start(evidence: Evidence) -> Fault:
    """« Trois retours au plus », where the column starts at three and goes to twenty-one."""
    baseline, target = evidence.baseline, evidence.target
    if not isinstance(baseline, float) or not isinstance(target, float) or baseline == target:
        return None
    if any(one.value == target for one in evidence.numbers):
        return None
    at_most = evidence.lexicon.pattern("at_most")
    bound = any(one.value == baseline and at_most.match(evidence.plain, one.end) for one in evidence.numbers)
    return ("clash", "text_against_column", "target") if bound else None


def other_pair(evidence: Evidence) -> Fault:
    """« 300 baguettes, contre 120 » beside flour from 20 to 45: another start, another aim, another ratio."""
    start, aim, baseline, target = evidence.stated_start, evidence.stated, evidence.baseline, evidence.target
    if start is None or aim is None or not isinstance(baseline, float) or not isinstance(target, float):
        return None
    same = _same_as(evidence, _units(evidence))
    if any(close(evidence, value, column) for value in same for column in (baseline, target)):
        return None
    told, counted = aim.value * baseline, start.value * target
    apart = bool(told or counted) and abs(told - counted) > _RATIO * max(abs(told), abs(counted))
    return ("measure_incomplete", "indicator_elsewhere", "indicator") if apart else None


def some_left(evidence: Evidence) -> Fault:
    """« Ne plus jeter de lait », and a target that still counts litres thrown away."""
    baseline, target = evidence.baseline, evidence.target
    fewer = isinstance(baseline, float) and isinstance(target, float) and 0 < target < baseline
    left = fewer and not evidence.counted and ends_nothing(evidence)
    return ("clash", "text_against_column", "target") if left else None


@lru_cache(maxsize=1)
def text_against_column(evidence: Evidence) -> Fault:
    """The sentence aims at another number than the column, of the same unit (asked three times a row)."""
    target, level, moved = evidence.target, _level(evidence), _from_the_baseline(evidence)
    if not isinstance(target, float) or not (evidence.stated or level) or change(evidence):
        return None
    at_end = target == 0 or (target == _WHOLE and PERCENT in evidence.cell("unit"))
    if target == 1 and evidence.lexicon.pattern("just_one").search(evidence.plain):
        return None  # « il ne s'en perd qu'un », « un jour d'arrêt par mois »
    if at_end and any(evidence.lexicon.holds("none_left", word) for word in evidence.words):
        return None  # « arriver à zéro franc perdu pendant six mois », « aucun départ sans 40 % d'acompte »
    units = _units(evidence)
    if any(close(evidence, value, target) for value in _same_as(evidence, units)):
        return None
    if any(abs(one.value - target) <= 1 and _bounds(evidence, one) for one in evidence.quantities):
        return None
    out_of = evidence.lexicon.pattern("just_behind_out_of")
    aims = (
        one
        for one in evidence.quantities
        if one.value not in evidence.defining
        if one.use is Use.TARGET
        or one is level
        or (one.use is Use.PLAIN and one.value > 1 and not out_of.search(ahead(evidence.plain, one.start)))
    )
    its = units | {evidence.lexicon.root(named(evidence))}
    clash = any(
        one.use is Use.TARGET
        or one is level
        or one is moved
        or (not one.unit and _is_level(evidence, one) and _is_of_indicator(evidence))
        or evidence.lexicon.root(one.unit) in its
        or is_short_for(evidence, one.unit)
        for one in aims
    )
    return ("clash", "text_against_column", "target") if clash else None


def _from_the_baseline(evidence: Evidence) -> Number | None:
    """« Réparer 60 autos, contre 40 aujourd'hui », whatever they are called in columns that start at 40."""
    start = evidence.stated_start
    if start is None or start.value != evidence.baseline:
        return None
    counts = [other for other in evidence.quantities if other is not start]
    return counts[0] if len(counts) == 1 else None


def _level(evidence: Evidence) -> Number | None:
    """« Une marge de 25 % » beside an indicator « marge »: a level, where no verb makes it a change."""
    lexicon, named = evidence.lexicon, evidence.naming(evidence.cell("indicator"), without="stop")
    for one in evidence.quantities:
        leads = lexicon.pattern("level_of").search(ahead(evidence.plain, one.start))
        told = one.use is Use.CHANGE and one.unit == PERCENT and one.value != evidence.baseline
        if told and leads and lexicon.root(leads["what"]) in named:
            return one
    return None


def _bounds(evidence: Evidence, one: Number) -> bool:
    """« Moins de cinq écarts » is kept with four."""
    return bool(evidence.lexicon.says("bounds", lead(ahead(evidence.plain, one.start), _LEAD)))


def _units(evidence: Evidence) -> set[str]:
    """The roots of the words of the unit, the sign of a share, the currency."""
    unit, lexicon = evidence.cell("unit"), evidence.lexicon
    found = {lexicon.root(word) for word in lexicon.words(unit)} | {PERCENT} & set(unit)
    money = {one.unit for one in lexicon.numbers.read(f"1 {unit}")} & {EUR, XOF}
    return found | money | set(map(lexicon.root, money))


def _same_as(evidence: Evidence, units: set[str]) -> set[float]:
    """What the numbers of the sentence may be in the column: thousands of the same, a share, more."""
    firm = [one for one in evidence.numbers if one.use is not Use.YEAR]
    found = {one.value * scale for one in firm for scale in (1, *_scales(evidence, one, units))}
    found |= set(in_column(evidence, firm)) | set(_within(evidence)) | set(_in_its_time(evidence, firm))
    for one, whole in pairwise(firm):
        if whole.use is Use.TOTAL and whole.value:  # a share, or what is left: « garder 7 des 8 », one parts
            share = 100 * one.value / whole.value
            found |= {share, float(round(share)), 100 - share, whole.value - one.value}
            found |= {whole.value - one.value * scale for scale in (1e3, 1e6)}  # « 15 des 22 millions »
            if one.unit == PERCENT:
                found.add(round(one.value * whole.value / 100))  # « la moitié de nos 40 clients »
    found |= set(_in_tens(evidence, firm)) | set(over_its_time(evidence, firm))
    found |= {one.value * price.value for one, price in pairwise(firm) if price.unit in {EUR, XOF}}
    if "length" in unit_kinds(evidence):  # « 0,8 m » is no million of them
        found |= {one.value / 1e6 for one in firm}
    if evidence.lexicon.says("each_of", evidence.text):
        found |= {one.value * other.value for one, other in pairwise(firm)}
    if isinstance(evidence.baseline, float) and _may_add(evidence):
        own = [one for one in firm if not (_measures(evidence, one) or _is_level(evidence, one))]
        found |= {evidence.baseline + sign * one.value for one in own for sign in (1, -1)}
    return found


def _scales(evidence: Evidence, one: Number, units: set[str]) -> tuple[float, ...]:
    """By what a number of the sentence may differ from the same one in the column.

    A share by a hundred, an amount by the other currency, what the unit counts in thousands by a thousand.
    """
    rate, shares = evidence.limits.euro_in_xof, {PERCENT} & (units | {one.unit})
    large = bool(evidence.lexicon.pattern("in_thousands").search(evidence.cell("unit")))
    if one.unit in {EUR, XOF} or (not one.unit and units & {EUR, XOF}):
        return *_THOUSANDS, rate, 1 / rate
    if shares and one.unit in {"", PERCENT}:
        return 100, 0.01
    return _THOUSANDS if large else ()


def _in_tens(evidence: Evidence, numbers: list[Number]) -> Iterator[float]:
    """3 000 loaves are 30 « centaines », 900 eggs 30 « plateaux de 30 »."""
    found = evidence.lexicon.pattern("counted_by_so_many").search(evidence.cell("unit"))
    if found:
        many = float(found["count"] or sentence_numbers()[found["word"]])
        yield from (one.value / many for one in numbers if many)


def _within(evidence: Evidence) -> Iterator[float]:
    """The numbers of delays that read as dates: « dans les 3 jours »."""
    for moment in evidence.moments:
        if moment.precision is Precision.RELATIVE:
            yield from (
                one.value for one in evidence.lexicon.numbers.read(evidence.text[moment.start : moment.end])
            )


def _in_its_time(evidence: Evidence, numbers: list[Number]) -> Iterator[float]:
    """The times of the sentence in the unit of the column: « 2 ans » is 24 where months are counted."""
    hours, root = evidence.lexicon.hours, evidence.lexicon.root
    unit = next(
        (hours[word] for word in map(root, evidence.lexicon.words(evidence.cell("unit"))) if word in hours), 0
    )
    if unit:
        clocks = evidence.lexicon.pattern("clock_time").finditer(evidence.plain)
        yield from ((int(one["h"]) + int(one["min"]) / 60) / unit for one in clocks)
        yield from (one.value * hours[root(one.unit)] / unit for one in numbers if root(one.unit) in hours)


def _is_of_indicator(evidence: Evidence) -> bool:
    """Whether the sentence names what the indicator measures."""
    return bool(evidence.naming(evidence.cell("indicator"), without="empty") & evidence.concrete)


def _is_level(evidence: Evidence, one: Number) -> bool:
    """« Ramener les retours à 2 »: where one goes, and not by how much; « de 2 » is how much."""
    leads = evidence.lexicon.pattern("leads_to_a_level")
    return leads.search(ahead(evidence.plain, one.start)) is not None


def _measures(evidence: Evidence, one: Number) -> bool:
    """Whether a number is a measure beside what the column counts: the « 5 kW » of « 6 poseurs »."""
    kinds = kinds_of(evidence, one.unit) - COUNTED
    return bool(kinds) and not kinds & unit_kinds(evidence)


def _may_add(evidence: Evidence) -> bool:
    """Whether a number may come on top of the baseline, « six de plus »: not in « de 12 à 4 »."""
    says, text = evidence.lexicon.says, evidence.text
    if evidence.lexicon.holds("making_a_difference", "".join(evidence.words[:1])):
        return True
    return evidence.stated_start is None and bool(says("adding", text) or not says("rates", text))
