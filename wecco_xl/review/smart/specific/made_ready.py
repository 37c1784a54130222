"""What one only builds, hires, stores or writes to reach what another column measures."""

import re

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT, TIMES, Use

_CHANGED = {Use.TARGET, Use.CHANGE, Use.BASELINE}


def makes_ready(evidence: Evidence) -> bool:
    """« Construire deux enclos », « recruter un brodeur », « rédiger un plan », beside « tenues vendues ».

    Where the sentence names what is counted as what is made, or as what it is made for, it is told.
    """
    lexicon, indicator = evidence.lexicon, evidence.cell("indicator")
    if lexicon.pattern("leads_to_a_purpose").search(evidence.text) or _tells_a_value(evidence):
        return False
    if lexicon.pattern("follows_the_way").search(f"{indicator} {evidence.cell('unit')}"):
        return False
    way, paper = (lexicon.pattern(name).match(evidence.plain) for name in ("a_way", "a_paper_first"))
    made = way or paper
    if made is None:
        return False
    told = f"{made[made.lastgroup or 0]} {_what_for(evidence, made, about=paper is not None)}"
    said, counted = (
        {lexicon.root(word) for word in lexicon.words(text) if not lexicon.holds("stop", word)}
        for text in (told, indicator)
    )
    return not said & counted


def _tells_a_value(evidence: Evidence) -> bool:
    """Whether a share, a move or the difference of the two columns says how far it goes."""
    ends = evidence.baseline, evidence.target
    gap = ends[1] - ends[0] if isinstance(ends[0], float) and isinstance(ends[1], float) else None
    return any(
        one.unit in {PERCENT, TIMES} or one.use in _CHANGED or one.value == gap for one in evidence.quantities
    )


def _what_for(evidence: Evidence, made: re.Match[str], *, about: bool) -> str:
    """What stands behind « pour », « contre », « : »; a plan « pour le sel » only says what it is about."""
    links = evidence.lexicon.pattern("says_what_for").finditer(evidence.plain, made.end())
    start = next((link.start() for link in links if not (about and link["for"])), len(evidence.plain))
    return evidence.plain[start:]
