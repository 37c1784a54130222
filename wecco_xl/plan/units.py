"""The unit typed beside a number, and the one that a column names: whether they are one."""

import re
from functools import cache

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold, one_line
from wecco_xl.plan.percents import counts_percents
from wecco_xl.plan.results import without_bound
from wecco_xl.plan.spelling import alternatives, currency_in_text

_WORD = r"[^\W\d_]+[23]?|[%€$]"
_WORDS, _ALONE = re.compile(_WORD), re.compile(r" ?/| par ")
_POWERS = str.maketrans("²³", "23")


@cache
def _typed() -> re.Pattern[str]:
    """A number and what it counts, a word that scales or bounds it aside."""
    known = catalogue()["typed"]
    others = [*map(fold, known["scales"]), *known["results"]["bounds"], *known["results"]["beside"]]
    return re.compile(rf"\d ?((?!(?:{alternatives(others)})(?!\w))(?:{_WORD}))")


def same_unit(typed: str, unit: str) -> bool:
    """Whether the first word or sign after a number is one of the unit's, abridged or not."""
    folded, named = (fold(one).translate(_POWERS) for one in (without_bound(one_line(typed)), unit))
    found = _typed().search(folded)
    if found is None or (counts_percents(folded[found.start(1) :]) and counts_percents(unit)):
        return True
    cells = (without_bound(one_line(typed)), f"1 {one_line(unit)}")
    stated = {currency_in_text(_ALONE.split(cell)[0]) for cell in cells}
    if stated != {None}:
        return len(stated) == 1
    word = found[1].rstrip("sx")
    return any(one.startswith(word) or found[1].startswith(one.rstrip("sx")) for one in _WORDS.findall(named))
