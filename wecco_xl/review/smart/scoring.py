"""The score of every objective of a plan, and their profile."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from wecco_xl.plan.cells import unfolded
from wecco_xl.plan.finding import Loc
from wecco_xl.review.case import Case, rows
from wecco_xl.review.smart.attainable.points import attainable
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.impressions import settle
from wecco_xl.review.smart.language.families import place
from wecco_xl.review.smart.language.lexicon import lexicon
from wecco_xl.review.smart.measurable.points import measurable
from wecco_xl.review.smart.measurable.units import counts_the_unit
from wecco_xl.review.smart.realistic.points import realistic
from wecco_xl.review.smart.result import (
    Letter,
    LetterScore,
    ObjectiveScore,
    Profile,
    Reason,
    Rewording,
    Standing,
    Status,
    Suggestion,
)
from wecco_xl.review.smart.specific.points import specific
from wecco_xl.review.smart.tally import LETTER_POINTS, Tally
from wecco_xl.review.smart.timely.deadlines import deadline, is_exact, same_end, says_the_day, without_end
from wecco_xl.review.smart.timely.points import timely

_LETTERS: Mapping[Letter, Callable[[Evidence, Tally], None]] = {
    Letter.S: specific,
    Letter.M: measurable,
    Letter.A: attainable,
    Letter.R: realistic,
    Letter.T: timely,
}

Points = tuple[LetterScore, list[Reason]]
"""What a letter gives to an objective, and why points were lost."""

_REWORDED = ("due", "responsible", "text", "baseline", "target", "unit", "source")


def score(case: Case) -> tuple[ObjectiveScore, ...]:
    """Score every used row of the objectives, in order."""
    points = zip(*(case.once(_POINTS[letter]) for letter in Letter), strict=True)
    return tuple(
        _scored(evidence, dict(zip(Letter, found, strict=True)))
        for evidence, found in zip(case.once(evidences), points, strict=True)
    )


def reasons(case: Case, *letters: Letter) -> Iterator[Reason]:
    """Why the objectives lost points for some letters; the others are not read for that."""
    for letter in letters:
        for _, lost in case.once(_POINTS[letter]):
            yield from lost


def evidences(case: Case) -> Iterator[Evidence]:
    """What is known of each objective, read once for all letters."""
    words = lexicon(case.programme)
    return (Evidence(case, words, at, objective) for at, objective in rows(case.plan, "objectives"))


def _tallied(letter: Letter, case: Case) -> Iterator[Points]:
    """The points of each objective for a letter, and why some were lost."""
    for evidence in case.once(evidences):
        tally = Tally(letter, evidence.at, evidence.case.programme.smart)
        _LETTERS[letter](evidence, tally)
        settle(evidence, letter, tally)
        points, lost = tally.close()
        yield points, [_quoted(evidence, why) for why in lost]


def _quoted(evidence: Evidence, why: Reason) -> Reason:
    """A reason that quotes the sentence as it was typed, and not as it was compared."""
    at = place(why.params.get("phrase", ""), evidence.text)
    if at < 0 or not why.params.get("phrase"):
        return why
    typed = unfolded(evidence.objective.text or "", at, at + len(why.params["phrase"]))
    return replace(why, params={**why.params, "phrase": typed})


_POINTS = {letter: partial(_tallied, letter) for letter in Letter}


def profile(scores: Iterable[ObjectiveScore]) -> Profile:
    """The share of objectives that meets each letter, the letter met least, and how many have each status."""
    known = tuple(scores)
    met = {letter: _share(letter, known) for letter in Letter}
    weakest = min(Letter, key=lambda letter: met[letter]) if known else None
    counts = Counter(one.status for one in known)
    statuses = {status: counts[status] for status in Status}
    return Profile(
        MappingProxyType(met),
        weakest if weakest and met[weakest] < 1 else None,
        MappingProxyType(statuses),
    )


def _share(letter: Letter, scores: tuple[ObjectiveScore, ...]) -> float:
    return sum(one.letters[letter].status is Standing.MET for one in scores) / len(scores) if scores else 0.0


def _scored(evidence: Evidence, found: Mapping[Letter, Points]) -> ObjectiveScore:
    letters = {letter: points for letter, (points, _) in found.items()}
    lowest = min(letters, key=lambda letter: letters[letter].points)
    return ObjectiveScore(
        loc=evidence.at,
        id=evidence.objective.id,
        letters=MappingProxyType(letters),
        total=sum(one.points for one in letters.values()),
        status=_status(letters),
        weakest=lowest if letters[lowest].points < LETTER_POINTS else None,
        reasons=tuple(why for _, lost in found.values() for why in lost),
        found=tuple(_found(evidence)),
        rewording=_rewording(evidence),
    )


def _status(letters: Mapping[Letter, LetterScore]) -> Status:
    """The worst letter decides."""
    standings = {one.status for one in letters.values()}
    if Standing.MISSING in standings:
        return Status.NOT_SMART
    return Status.TO_COMPLETE if Standing.PARTIAL in standings else Status.SMART


def _found(evidence: Evidence) -> Iterator[Suggestion]:
    """What stands only in the sentence and has an empty column."""
    objective = evidence.objective
    told = deadline(evidence)
    offers = {
        "baseline": evidence.stated_start.value if evidence.stated_start else None,
        "target": evidence.stated.value if evidence.stated and counts_the_unit(evidence) else None,
        "due": told.last if told and (is_exact(told) or told.dated) else None,
    }
    for key, value in offers.items():
        loc: Loc = (*evidence.at, key)
        if value is not None and getattr(objective, key) is None and loc not in evidence.case.unread:
            yield Suggestion(key, loc, value)


def _rewording(evidence: Evidence) -> Rewording:
    """What a rewording is made of: the end that sentence and column say is told once."""
    objective, told = evidence.objective, same_end(evidence)
    values = {key: getattr(objective, key) for key in _REWORDED}
    cut = without_end(evidence, told) if told and objective.due and not says_the_day(evidence, told) else ""
    dated = told is not None and not cut
    gaps = tuple(key for key, value in values.items() if value is None and not (key == "due" and dated))
    values["text"] = cut or values["text"]
    return Rewording(MappingProxyType(values), gaps, dated)
