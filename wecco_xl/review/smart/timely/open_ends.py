"""A sentence that leaves its end open: « d'ici juin ou d'ici octobre », « quand j'aurai le temps »."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import lead
from wecco_xl.review.smart.language.french_dates import Moment, Precision
from wecco_xl.review.smart.timely.deadlines import is_marked
from wecco_xl.review.smart.timely.what_is_dated import is_of_a_thing, is_of_an_event

_JOINT = 20
"""In how many characters « , sinon » and « et » stand between two ends."""
_LAST = 90
"""In how many characters the sentence ends with what leaves its end open."""
_NEAR, _A_PAIR = timedelta(days=31), 2.0


def open_ends(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """What leaves the end open: codes, and the column to correct."""
    if any(_are_two_ends(evidence, *both) for both in pairwise(evidence.moments)):
        yield "due_said_twice", "text"
    if _is_left_open(evidence):
        yield "due_left_open", "text"


def _is_left_open(evidence: Evidence) -> bool:
    """« Un de ces jours », « quand nous serons prêts », in place of any date; « un jour » may be counted."""
    if evidence.objective.due is None or any(one.first for one in evidence.moments):
        return False
    lexicon, near = evidence.lexicon, lead(evidence.text, _LAST)
    if lexicon.pattern("left_open").search(near):
        return True
    counted = any(lexicon.root(word) in lexicon.hours for word in lexicon.words(evidence.cell("unit"))[:1])
    return not counted and lexicon.pattern("some_day").search(near) is not None


def _are_two_ends(evidence: Evidence, one: Moment, other: Moment) -> bool:
    """« D'ici juin ou d'ici octobre », « le 15 mars ou le 15 juin »: not « le 15 mars et le 15 juin ».

    « Livrer 2 lots d'ici juin et d'ici octobre »: as many ends as things are one for each.
    """
    if not (one.last and other.last) or abs(other.last - one.last) <= _NEAR:
        return False
    between, latest = evidence.text[one.end : other.start], evidence.lexicon.pattern("at_the_latest")
    if len(between) > _JOINT or not _is_an_end(evidence, one):
        return False
    if latest.match(evidence.text, other.start) and not latest.match(evidence.text, one.start):
        return False
    return _joins_two(evidence, one, other, between)


def _joins_two(evidence: Evidence, one: Moment, other: Moment, between: str) -> bool:
    """Whether what stands between two ends adds the second to the first, or puts it in its place."""
    pattern, due = evidence.lexicon.pattern, evidence.objective.due
    if pattern("or_else").fullmatch(between):
        return True
    if not is_marked(evidence, one) or not is_marked(evidence, other):
        return False
    if pattern("and_then").fullmatch(between):
        return due is not None and other.last is not None and due + _NEAR < other.last
    return pattern("and_besides_it").fullmatch(between) is not None and evidence.target != _A_PAIR


def _is_an_end(evidence: Evidence, one: Moment) -> bool:
    """Whether « d'ici » or « le » says an end: not « les clients venus le 3 mars », « la foire du 3 »."""
    if is_of_a_thing(evidence, one) or is_of_an_event(evidence, one):
        return False
    return is_marked(evidence, one) or (one.deadline and one.precision is Precision.DAY)
