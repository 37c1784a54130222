"""Short texts that send their reader elsewhere instead of saying something."""

import re
from functools import cache

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.spelling import alternatives

LONGEST = 60
"""Characters from which on a text says something, wherever else it sends its reader."""


@cache
def _pattern() -> re.Pattern[str]:
    known = catalogue()["typed"]["elsewhere"]
    starts, ends = (alternatives(map(fold, known[key])) for key in ("starts", "ends"))
    apart = rf"(?!.* (?:{alternatives(map(fold, known['apart']))})(?!\w))"
    said, page = r"[^,;:.!?]*?\.?[^,;:.!?]*?", r"(?: ?\(?(?:n|no|p|pp|pages?)?[\W\d]*)?"
    return re.compile(rf"\W*(?:{starts})(?!\w){apart}{said}(?<!\w)(?:{ends}){page}\W*")


def sends_elsewhere(text: str) -> bool:
    """Whether a text is nothing but « voir rapport joint », « idem ci-dessus », « cf. annexe 2 »."""
    return len(text) <= LONGEST and _pattern().fullmatch(fold(text)) is not None
