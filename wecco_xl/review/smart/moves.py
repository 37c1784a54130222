"""Which way a sentence goes, and by what share or factor: « réduire », « de 20 % », « doubler »."""

import re
from functools import lru_cache
from itertools import chain, pairwise

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import TIMES, Number, Use

_PARTS = re.compile(r"(?<!\w)(?:et|puis|ainsi que)(?!\w)|;|, (?=\w{2,}(?:er|ir|re) )")
_WHICH = re.compile(r"(?<!\w)qui (?:\w+ ){0,3}\w+(?:e|ent|it|nt)(?!\w)")
"""« Les pièces qui tombent en panne »: which things, and no way of the result."""
_LEFTOVER = re.compile(r"(?<!\w)(?:les|des|de|nos|leurs|une|la) \w+ees?(?!\w)")
"""« Avec les tombées »: a thing, and no way either."""
_CHEAPER = re.compile(r" (?:de )?(?:moins|plus) (?:chers?|cheres?)(?!\w)")
_BRINGING = re.compile(r"(?<!\w)(?:en )ramen\w+|(?<!\w)ramen\w+ (?=\d)")
_BRINGS = re.compile(r"(?<!\w)ramen\w+")


@lru_cache(maxsize=1)
def said_way(evidence: Evidence) -> str:
    """`up`, `down`, `keep`: the way that the sentence goes; empty when it says none or several.

    Where several things are done, the way is that of the part which holds the target.
    """
    lexicon, words = evidence.lexicon, _aiming(evidence) or evidence.words
    said = [way for way in ("up", "down") if any(lexicon.knows(way, word) for word in words)]
    if not said and any(lexicon.holds("keep", word) for word in words):
        return "keep"
    return said[0] if len(said) == 1 else ""


def change(evidence: Evidence) -> Number | None:
    """A change by a share or a factor: « de 20 % », « doubler »; None when no direction is said."""
    moved = said_way(evidence) in {"up", "down"} or any(one.unit == TIMES for one in evidence.quantities)
    cheaper = (one for one in evidence.quantities if _CHEAPER.match(evidence.plain, one.end))
    changes = (one for one in evidence.quantities if moved and one.use is Use.CHANGE)
    return next(chain(changes, cheaper), None)


def _aiming(evidence: Evidence) -> list[str]:
    """The words of the part with the target, else of the one that names the indicator."""
    lexicon, plain = evidence.lexicon, _LEFTOVER.sub(_blank, _WHICH.sub(_blank, evidence.plain))
    aimed = next((one.start for one in evidence.numbers if one.value == evidence.target), None)
    bounds = [0, *(one.end() for one in _PARTS.finditer(plain)), len(plain)]
    for start, end in pairwise(bounds):
        if aimed is not None and start <= aimed < end:
            bringing = _BRINGS if evidence.baseline == 0 else _BRINGING  # nothing cannot be brought down
            return lexicon.words(bringing.sub(" ", plain[start:end]))
    named = {lexicon.root(word) for word in lexicon.words(evidence.cell("indicator"))[:1]}
    parts = (lexicon.words(plain[start:end]) for start, end in pairwise(bounds))
    return next((words for words in parts if named & set(map(lexicon.root, words))), [])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
