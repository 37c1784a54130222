"""The two numbers that a sentence sets against each other, « 14 puits contre 5 », beside the columns."""

from itertools import pairwise

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import kinds_of, unit_kinds
from wecco_xl.review.smart.language.french import PERCENT, Number, Use, ahead
from wecco_xl.review.smart.tally import Fault

_WHOLE, _SHORT = 100, 4
_AIM = "clash", "text_against_column", "target"


def pair(evidence: Evidence) -> tuple[Number, Number] | None:
    """Where a sentence starts and where it goes: the number beside the start, of its unit when it has one.

    A start without one, « contre 5 avec 4 puisatiers », is read in that of the next number.
    """
    start, root = evidence.stated_start, evidence.lexicon.root
    if start is None:
        return None
    wholes = {found.end() for found in evidence.lexicon.pattern("whole_of_them").finditer(evidence.plain)}
    others = [one for one in evidence.quantities if one is not start and one.start not in wholes]
    has_one = not start.unit.isalpha() or evidence.plain[start.end :].startswith(f" {start.unit[:_SHORT]}")
    same = [one for one in others if has_one and root(one.unit) == root(start.unit)] or others
    before = [one for one in same if one.start < start.start][-1:]
    behind = [one for one in same if one.start > start.start][:1]
    moves = evidence.lexicon.pattern("opens_a_move").search(ahead(evidence.plain, start.start))
    found = behind + before if moves else before + behind
    return (start, found[0]) if found else None


def swapped(evidence: Evidence) -> Fault:
    """« 40 visites contre 15 », and columns that go from 40 to 15; « 8 sur 10 » is 80 per cent."""
    found, columns = pair(evidence), (evidence.target, evidence.baseline)
    if found is None or found[0].value == found[1].value:
        return None
    shares = tuple(_share(evidence, one) for one in found)
    complements = None not in shares and sum(filter(None, shares)) == _WHOLE  # 60 to 40 may be what is lost
    told = tuple(one.value for one in found) == columns or (shares == columns and not complements)
    return ("contradiction", "wrong_direction", "target") if told else None


def another_number(evidence: Evidence) -> Fault:
    """« 14 puits contre 5 avec 4 puisatiers »: 4 is neither where the wells start nor where they go."""
    found = pair(evidence)
    if found is None:
        return None
    start, aim = (one.value for one in found)
    baseline, target = evidence.baseline, evidence.target
    if baseline == start and target != aim and _counts_another_thing(evidence, found, target):
        return _AIM
    if target == aim and baseline != start and _counts_another_thing(evidence, found, baseline):
        return "clash", "start_against_text", "baseline"
    return None


def share_as_number(evidence: Evidence) -> Fault:
    """« 9 alevins sur 10 », and a column of per cent that aims at 9."""
    if evidence.cell("unit") not in evidence.case.programme.smart.french.percent:
        return None
    if evidence.lexicon.pattern("out_of_so_many").search(evidence.cell("indicator")):
        return None
    same = [one for one in evidence.numbers if one.value == evidence.target]
    return _AIM if same and all(_share(evidence, one) not in {None, one.value} for one in same) else None


def part_of_them(evidence: Evidence) -> Fault:
    """« 16 jeunes, dont 8 filles », and 8 as the target of all of them."""
    said, lexicon = f"{evidence.cell('indicator')} {evidence.cell('unit')}", evidence.lexicon
    named = evidence.naming(said, without="empty")
    for whole, part in pairwise(evidence.quantities):
        is_part = lexicon.pattern("some_of_them").search(ahead(evidence.plain, part.start))
        of_all = lexicon.root(whole.unit) in named and lexicon.root(part.unit) not in named
        if is_part and of_all and part.value == evidence.target != whole.value and part.unit:
            return None if evidence.baseline == whole.value else _AIM
    return None


def _counts_another_thing(evidence: Evidence, found: tuple[Number, Number], value: object) -> bool:
    """Whether the pair is of the column's unit and a value counts only what no column names."""
    root, aim = evidence.lexicon.root, found[1].unit
    shares = aim == PERCENT in evidence.cell("unit")
    columns = ("unit",) if shares else ("indicator", "unit")
    own = {root(word) for key in columns for word in evidence.lexicon.words(evidence.cell(key))}
    if not shares and root(aim) not in own:
        return False
    same = [one for one in evidence.numbers if one.value == value and one not in found]
    told = any(_share(evidence, one) == value for one in evidence.numbers)
    return bool(same) and not told and all(_is_foreign(evidence, one, own) for one in same)


def _is_foreign(evidence: Evidence, one: Number, own: set[str]) -> bool:
    """Whether a number counts what is not of some roots, nor of the kind of the column's unit."""
    alike = kinds_of(evidence, one.unit) & unit_kinds(evidence)
    named = not one.unit or one.unit == PERCENT or evidence.lexicon.root(one.unit) in own
    return not (alike or named or one.use is Use.YEAR)


def _share(evidence: Evidence, one: Number) -> float | None:
    """What a number comes to in per cent of its whole, « 9 (alevins) sur 10 »; None where it has none."""
    whole = next((other for other in evidence.numbers if other.start > one.start), None)
    if whole is None or whole.use is not Use.TOTAL or not whole.value:
        return None
    behind = evidence.lexicon.pattern("just_behind_out_of").search(ahead(evidence.plain, whole.start))
    return _WHOLE * one.value / whole.value if behind else None
