"""Means that were lost: broken, sunk, dead, sealed off, gone; what was mended or replaced is there again."""

import re

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.lexicon import Lexicon

_MARKED, _WIDE = "lost", "ruined"


def as_mended(evidence: Evidence) -> str:
    """The folded means without what was lost and is there again: « tombée en panne puis réparée »."""
    lexicon, said = evidence.lexicon, evidence.cell("means")
    again = lexicon.pattern("mended")

    def without(lost: re.Match[str]) -> str:
        return " " if again.match(lost.string[lost.end() :]) else lost[0]

    for name in (_MARKED, _WIDE):
        said = lexicon.pattern(name).sub(without, said)
    return said


def is_lost(lexicon: Lexicon, said: str) -> bool:
    """« Machine hors d'usage », « pirogue coulée »; « pièces contre les pannes » are there."""
    if any(not one["apart"] for one in lexicon.pattern(_MARKED).finditer(said)):
        return True
    aside = lexicon.pattern("ruined_aside")
    return any(not aside.search(said[: one.start()]) for one in lexicon.pattern(_WIDE).finditer(said))
