"""Which way a sentence goes, and by what share or factor: « réduire », « de 20 % », « doubler »."""

import re
from functools import lru_cache, partial
from itertools import chain, pairwise

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import TIMES, Number, Use


@lru_cache(maxsize=1)
def said_way(evidence: Evidence) -> str:
    """`up`, `down`, `keep`: the way that the sentence goes; empty when it says none or several.

    Where several things are done, the way is that of the part which holds the target.
    """
    lexicon = evidence.lexicon
    done = lexicon.pattern("thing_named_as_done")
    words = _aiming(evidence) or lexicon.words(done.sub(" ", evidence.plain))
    said = [way for way in ("up", "down") if any(lexicon.knows(way, word) for word in words)]
    if not said and any(lexicon.holds("keep", word) for word in words):
        return "keep"
    return said[0] if len(said) == 1 else ""


def change(evidence: Evidence) -> Number | None:
    """A change by a share or a factor: « de 20 % », « doubler »; None when no direction is said."""
    moved = said_way(evidence) in {"up", "down"} or any(one.unit == TIMES for one in evidence.quantities)
    cheaper = evidence.lexicon.pattern("cheaper_by")
    cheapened = (one for one in evidence.quantities if cheaper.match(evidence.plain, one.end))
    changes = (one for one in evidence.quantities if moved and one.use is Use.CHANGE)
    return next(chain(changes, cheapened), None)


def _aiming(evidence: Evidence) -> list[str]:
    """The words of the part with the target, else of the one that names the indicator."""
    lexicon, plain = evidence.lexicon, evidence.plain
    for name in ("which_of_them", "thing_named_as_done"):
        plain = lexicon.pattern(name).sub(_blank, plain)
    aimed = next((one.start for one in evidence.numbers if one.value == evidence.target), None)
    if aimed is not None:
        plain = lexicon.pattern("in_brackets").sub(partial(_without_aside, aimed), plain)
    bounds = [0, *(one.end() for one in lexicon.pattern("parts_of_sentence").finditer(plain)), len(plain)]
    for start, end in pairwise(bounds):
        if aimed is not None and start <= aimed < end:
            up = evidence.baseline == 0  # nothing cannot be brought down
            bringing = lexicon.pattern("bringing_at_all" if up else "bringing_along")
            return lexicon.words(bringing.sub(" ", plain[start:end]))
    named = {lexicon.root(word) for word in lexicon.words(evidence.cell("indicator"))[:1]}
    parts = (lexicon.words(plain[start:end]) for start, end in pairwise(bounds))
    return next((words for words in parts if named & set(map(lexicon.root, words))), [])


def _without_aside(aimed: int, found: re.Match[str]) -> str:
    """« (moins de 3 défauts) » leads nowhere, unless the target stands in it."""
    return found[0] if found.start() <= aimed < found.end() else _blank(found)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
