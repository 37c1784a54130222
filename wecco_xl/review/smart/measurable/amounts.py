"""What a weight, a volume or a length of the sentence comes to in the unit of the column."""

from collections.abc import Iterator
from typing import NamedTuple

from wecco_xl.plan.results import figure
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import MEASURES, kinds_of, unit_of
from wecco_xl.review.smart.language.french import METRE, Number
from wecco_xl.review.smart.tally import Fault


class Measure(NamedTuple):
    """A kind, `mass`, and how much of its first unit: a bag of 50 kg is 50, a litre 1."""

    kind: str
    size: float


def other_measure(evidence: Evidence) -> Fault:
    """« 400 kg de beurre » beside 250 litres of butter."""
    one, its, target = evidence.stated, column_measure(evidence), evidence.target
    if one is None or its is None or not isinstance(target, float) or not _is_of_it(evidence, one):
        return None
    measure = measure_of(evidence, one.unit)
    if measure is None or one.unit == METRE:
        return None
    told = any(number.value == target for number in evidence.numbers)
    return ("clash", "unit_against_text", "unit") if measure.kind != its.kind and not told else None


def in_column(evidence: Evidence, numbers: list[Number]) -> Iterator[float]:
    """The weights and volumes of the sentence in the unit of the column: 900 kg are 18 bags of 50."""
    its = column_measure(evidence)
    if its is not None:
        measured = ((one.value, measure_of(evidence, one.unit)) for one in numbers)
        yield from (value * own.size / its.size for value, own in measured if own and own.kind == its.kind)


def column_measure(evidence: Evidence) -> Measure | None:
    """What one of the column's unit is: of a pack, « sacs de 50 kg », what it holds."""
    return _pack(evidence) or measure_of(evidence, unit_of(evidence))


def measure_of(evidence: Evidence, unit: str) -> Measure | None:
    """A unit of weight, volume, area, length or energy; None for all others."""
    kind, size = next(iter(kinds_of(evidence, unit) & MEASURES), ""), evidence.lexicon.sizes.get(unit)
    return Measure(kind, size) if kind and size else None


def _pack(evidence: Evidence) -> Measure | None:
    """What a pack holds, « bouteilles de 25 cl », « bidons (20 litres) »; None where nothing is packed."""
    found = evidence.lexicon.pattern("pack_of_so_much").search(evidence.cell("unit"))
    held = measure_of(evidence, found["measure"]) if found else None
    count = figure(found["count"]) if found else 0.0
    return Measure(held.kind, count * held.size) if held and count else None


def _is_of_it(evidence: Evidence, one: Number) -> bool:
    """Whether a number is of what the indicator measures: « 400 kg de beurre », « beurre en réserve »."""
    behind = evidence.lexicon.pattern("measure_of_a_thing").match(evidence.plain, one.end)
    named = evidence.naming(evidence.cell("indicator"), without="empty")
    return behind is not None and evidence.lexicon.root(behind["thing"]) in named
