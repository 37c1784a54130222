"""What names a person in a free text, whoever it is: e-mails, phones, papers. One list for all who look."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from wecco_xl.lang import catalogue
from wecco_xl.tables import shipped

_PERHAPS = "perhaps"


@cache
def personal_patterns() -> Mapping[str, tuple[str, ...]]:
    """The patterns of each kind (`email`, `phone`, …), for texts in lower case without accents.

    A group, where there is one, is the datum alone; `Match.lastindex` tells.
    """
    return {
        kind: tuple(one.replace("{month}", month_names()) for one in patterns.values())
        for kind, patterns in _tables().items()
        if kind != _PERHAPS
    }


@cache
def perhaps_personal(kind: str) -> re.Pattern[str]:
    """What every datum of a kind holds something of: a text without it need not be looked through."""
    return re.compile(_tables()[_PERHAPS][kind])


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return shipped(Path(__file__).with_name("personal_patterns.toml"))


@cache
def month_names(number: int = 0) -> str:
    """The names of a month, or of all, as alternatives of a pattern."""
    months = catalogue()["typed"]["days"]["months"]
    names = (name for names in (months[number - 1 : number] if number else months) for name in names)
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
