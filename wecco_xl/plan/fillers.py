"""Short texts that say nothing: they only fill their cell, or send their reader elsewhere."""

import re
from functools import cache

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.spelling import alternatives

LONGEST = 60
"""Characters from which on a text says something, wherever else it sends its reader."""

_OUTER_MARKS = " .…,;:!?-_*/\\()[]<>«»\"'"


def bare(folded: str) -> str:
    """A folded text without its outer marks: `(tbd…)` is `tbd`, `-` is nothing, `xxxx` is `x`."""
    kept = folded.strip(_OUTER_MARKS)
    return "x" if set(kept) == {"x"} else kept


def is_filler(folded: str, typed: tuple[str, ...]) -> bool:
    """Whether a folded text is one of those that a programme lists, such as « à définir », or only marks."""
    return bare(folded) in _folded(typed)


def gives_reason(comment: str | None, typed: tuple[str, ...]) -> bool:
    """Whether a comment may say why something is so: « ok », « à voir » or « vérifié » do not."""
    if comment is None:
        return False
    idle = tuple(catalogue()["typed"]["reasons"]["none"])
    return not is_filler(fold(comment), typed + idle) and not sends_elsewhere(comment)


@cache
def _folded(typed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(("", *(bare(fold(one)) for one in typed)))


@cache
def _pattern() -> re.Pattern[str]:
    known = catalogue()["typed"]["elsewhere"]
    starts, ends = (alternatives(map(fold, known[key])) for key in ("starts", "ends"))
    apart = rf"(?!.* (?:{alternatives(map(fold, known['apart']))})(?!\w))"
    said, page = r"[^,;:.!?]*?\.?[^,;:.!?]*?", r"(?: ?\(?(?:n|no|p|pp|pages?)?[\W\d]*)?"
    day = rf"(?: (?:{alternatives(known['dated'])}) [0-9][\w/. ]*)?"
    return re.compile(rf"\W*(?:{starts})(?!\w){apart}{said}(?<!\w)(?:{ends}){day}{page}\W*")


def sends_elsewhere(text: str) -> bool:
    """Whether a text is nothing but « voir rapport joint », « idem ci-dessus », « cf. annexe 2 »."""
    return len(text) <= LONGEST and _pattern().fullmatch(fold(text)) is not None
