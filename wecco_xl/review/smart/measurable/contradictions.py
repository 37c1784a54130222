"""Contradictions inside a measure: values, sentence, direction, currency and unit against each other."""

from functools import lru_cache

from wecco_xl.plan.objectives import Direction
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import EUR, PERCENT, POINTS, TIMES, XOF, Number, ahead
from wecco_xl.review.smart.measurable.amounts import other_measure
from wecco_xl.review.smart.measurable.elsewhere import (
    counted_elsewhere,
    counts_another_deed,
    counts_another_thing,
    page_counted,
    rated_elsewhere,
)
from wecco_xl.review.smart.measurable.indicators import is_counted_by_number, other_kind
from wecco_xl.review.smart.measurable.one_measure import two_measures, two_units
from wecco_xl.review.smart.measurable.pairs import another_number, part_of_them, share_as_number, swapped
from wecco_xl.review.smart.measurable.periods import counts_another_time, other_period
from wecco_xl.review.smart.measurable.stated import (
    bound_is_start,
    close,
    other_pair,
    other_start,
    some_left,
    text_against_column,
)
from wecco_xl.review.smart.measurable.units import counted_yes_no, other_scale, said_otherwise
from wecco_xl.review.smart.moves import change, said_way
from wecco_xl.review.smart.tally import Fault
from wecco_xl.review.smart.ways import (
    counts_steps,
    ends_nothing,
    goes_as_said,
    good_way,
    says_both,
    way_of_things,
)

_BOTH, _WHOLE = 2, 100
_HEDGED = 0.5
"""Which share of a change « presque » may lack, « plus que » may add."""


def aims_to_keep(evidence: Evidence) -> bool:
    """Whether the objective is to stay where one is."""
    return evidence.objective.direction is Direction.KEEP or said_way(evidence) == "keep"


def is_unsized(evidence: Evidence) -> bool:
    """Whether baseline and target contradict each other, which is a fault of this letter alone."""
    faults = (check(evidence) for check in _SIZES)
    return any(fault[0] == "contradiction" for fault in faults if fault)


def is_above_whole(evidence: Evidence) -> bool:
    """Whether a share of a whole above 100 % is aimed at, which nobody can reach."""
    return _above_whole(evidence) is not None


def _no_change(evidence: Evidence) -> Fault:
    same = evidence.target is not None and evidence.target == evidence.baseline
    return ("contradiction", "target_is_baseline", "target") if same and not aims_to_keep(evidence) else None


def _undone(evidence: Evidence) -> Fault:
    """From yes to no, for something that nobody wants to end."""
    if (evidence.baseline, evidence.target) != ("yes", "no"):
        return None
    ended = said_way(evidence) == "down" or good_way(evidence) or ends_nothing(evidence)
    ended = ended or any(evidence.lexicon.holds("ending", word) for word in evidence.words)
    return None if ended else ("contradiction", "wrong_direction", "target")


@lru_cache(maxsize=1)
def _wrong_way(evidence: Evidence) -> Fault:
    """The values against the column « direction » and the verb; a falling burden has a wrong column.

    (M and R ask for it in turn.)
    """
    baseline, target = evidence.baseline, evidence.target
    if not isinstance(baseline, float) or not isinstance(target, float) or baseline == target:
        return None
    goes = "up" if target > baseline else "down"
    told = "" if text_against_column(evidence) else said_way(evidence)
    column = evidence.objective.direction or ""
    if column and column != goes and goes == (told or good_way(evidence)):
        return "direction_slip", "direction_against_values", "direction"
    things = "" if goes_as_said(evidence) else way_of_things(evidence)
    against = (column or told or things) not in {"", goes, Direction.KEEP}
    if column == goes and told and _leads_the_other_way(evidence, goes):
        against = not says_both(evidence, baseline, target)
    if not column and told and (goes == good_way(evidence) or says_both(evidence, baseline, target)):
        against = False
    if (told, goes) == ("down", "up") and not column and counts_steps(evidence):
        against = False
    return ("contradiction", "wrong_direction", "target") if against else None


def _leads_the_other_way(evidence: Evidence, goes: str) -> bool:
    """« Faire baisser », « réduire », where both columns and the column of the direction rise."""
    lexicon, other = evidence.lexicon, "down" if goes == "up" else "up"
    verbs = filter(lexicon.looks_infinitive, evidence.words[:2])
    named = evidence.naming(evidence.cell("indicator"), without="empty") & evidence.concrete
    return bool(named) and good_way(evidence) != goes and any(lexicon.knows(other, one) for one in verbs)


def _above_whole(evidence: Evidence) -> Fault:
    """A share of a whole above 100 %, or more than there are: 26 nets « sur 20 »."""
    target = evidence.target if isinstance(evidence.target, float) else None
    lexicon, indicator = evidence.lexicon, evidence.cell("indicator")
    whole = lexicon.pattern("out_of_so_many").search(evidence.cell("unit"))
    if target is not None and whole and target > float(whole["whole"]):
        return "contradiction", "share_above_whole", "target"
    if target is None or target <= _WHOLE or not (_of_them(evidence) or _is_percent(evidence)):
        return None
    grows = said_way(evidence) == "up" or any(lexicon.knows("up", word) for word in lexicon.words(indicator))
    of_whole = (
        _of_them(evidence)
        or "/" in indicator
        or any(lexicon.holds("shares", word) for word in lexicon.words(indicator))
    )
    grows = grows and not of_whole
    of_whole = of_whole or (isinstance(evidence.baseline, float) and evidence.baseline <= _WHOLE)
    of_whole = of_whole or lexicon.pattern("share_of_them").search(evidence.text) is not None
    return ("contradiction", "share_above_whole", "target") if of_whole and not grows else None


def _is_percent(evidence: Evidence) -> bool:
    return evidence.cell("unit") in evidence.case.programme.smart.french.percent


def _of_them(evidence: Evidence) -> bool:
    """« % des pots » beside « pots étiquetés »: a part of all of them."""
    lexicon = evidence.lexicon
    them = lexicon.pattern("percent_of_them").match(evidence.cell("unit"))
    counted = map(lexicon.root, lexicon.words(evidence.cell("indicator")))
    return them is not None and lexicon.root(them["them"]) in counted


def _currency(evidence: Evidence) -> Fault:
    """The amount of the sentence in another currency than the unit."""
    amounts = [one for one in evidence.quantities if one.unit in {EUR, XOF}]
    if not amounts:
        return None
    units = {one.unit for one in evidence.lexicon.numbers.read(f"1 {evidence.cell('unit')}")} & {EUR, XOF}
    if not units or any(one.unit in units for one in amounts):
        return None
    same = any(one.value in {evidence.target, evidence.baseline} for one in amounts)
    return ("clash", "currency_clash", "unit") if same else None


def _relative(evidence: Evidence) -> Fault:
    """A change in per cent or a factor: needs a baseline, and the target must be what it comes to."""
    move, baseline, target = change(evidence), evidence.baseline, evidence.target
    if move is None or move.unit not in {PERCENT, POINTS, TIMES}:
        return None
    if any(one is not move for one in evidence.aims) and not _spelled_out(evidence, move):
        return None  # « embaucher 5 tricoteuses pour doubler les livraisons »: another thing doubles
    if evidence.stated_start is None and move.unit != POINTS and baseline in {None, 0.0}:
        return "relative_without_baseline", "relative_without_baseline", "baseline"
    if not isinstance(baseline, float) or not isinstance(target, float):
        return None
    falls = said_way(evidence) == "down" or evidence.lexicon.says("cheaper", evidence.text)
    sign = -1 if falls else 1
    if move.unit == TIMES:
        reached = {baseline * move.value, baseline / move.value}
    elif move.unit == POINTS:
        reached = {baseline + sign * move.value}
    else:
        reached = {baseline * (1 + sign * move.value / 100)}
    if any(_is_reached(evidence, move, value) for value in reached):
        return None
    points = move.unit == PERCENT and close(evidence, baseline + sign * move.value, target)
    return "clash", "percent_or_points" if points else "text_against_column", "target"


def _is_reached(evidence: Evidence, move: Number, value: float) -> bool:
    """Whether the target is what a change comes to, as people round; « presque doubler » falls short."""
    baseline, target = evidence.baseline, evidence.target
    if not isinstance(baseline, float) or not isinstance(target, float):
        return False
    if close(evidence, value, target) or _rounded(value, target, baseline):
        return True
    hedged = evidence.lexicon.pattern("nearly_or_more").search(ahead(evidence.plain, move.start))
    return hedged is not None and abs(value - target) <= _HEDGED * abs(value - baseline)


def _spelled_out(evidence: Evidence, move: Number) -> bool:
    """« Réduire de moitié les pertes, de 40 à 20 »: the two numbers behind a change are its own."""
    ends = [one for one in evidence.numbers if one.value in {evidence.baseline, evidence.target}]
    behind = [one.start for one in ends if one.start > move.end and one is not move]
    between = evidence.plain[move.end : min(behind, default=0)]
    elsewhere = evidence.lexicon.pattern("leads_elsewhere").search(between)
    return len(behind) == len(ends) == _BOTH and not elsewhere


def _rounded(reached: float, target: float, baseline: float) -> bool:
    """Whether a target is what a change comes to, as people round: 3 and a half of it is 4 or 5, not 6.

    Rounded to what is counted (whole things, tenths when one of them is typed with tenths), up or down; or to
    the nearest whole, when that alters the change by a quarter at most.
    """
    gap, digits = abs(reached - target), max(map(_decimals, (target, baseline)))
    if gap < 10**-digits:
        return True
    return not _decimals(target) and gap <= min(0.5, abs(reached - baseline) / 4)


def _decimals(number: float) -> int:
    """How many digits stand after the comma, three at most."""
    return next((digits for digits in range(3) if number == round(number, digits)), 3)


_SIZES = (_no_change, _undone, _wrong_way, swapped, _above_whole)
CONTRADICTIONS = (
    *_SIZES,
    _currency,
    _relative,
    text_against_column,
    other_start,
    other_pair,
    another_number,
    share_as_number,
    part_of_them,
    some_left,
    other_kind,
    is_counted_by_number,
    other_measure,
    said_otherwise,
    other_period,
    other_scale,
    counts_another_time,
    two_measures,
    two_units,
    page_counted,
    counted_elsewhere,
    counts_another_thing,
    counts_another_deed,
    rated_elsewhere,
    bound_is_start,
    counted_yes_no,
)
