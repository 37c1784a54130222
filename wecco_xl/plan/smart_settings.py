"""What the SMART score counts, as data: `smart*.toml` beside this file, then what the profile changes."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from wecco_xl.plan.currency import EURO_IN_XOF
from wecco_xl.tables import shipped


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Limits(_Table):
    """Points from which a letter is met or partial; growth per month and factors that are implausible."""

    met: float = 15
    partial: float = 10
    growth_amber: float = 1.15
    growth_red: float = 1.6
    factor_loose: float = 5
    factor_red: float = 13
    factor_tight: float = 8
    factor_clicks: float = 30
    share_at_once: float = 30
    count_at_once: float = 10
    trivial_change: float = 0.03
    phase_slack_days: int = 10
    euro_in_xof: float = EURO_IN_XOF
    same: float = 0.03
    small_count: float = 40
    small_team: float = 15
    daily_from_nothing: float = 1000
    most_from_nothing: float = 20_000
    euros_from_nothing: float = 500_000
    buyers_from_nothing: float = 150
    link_clear: float = 0.8
    link_fine: float = 0.5
    link_apart: float = 0.0
    link_crowded: float = 1.0
    lone_clear: float = 1.0
    lone_need: float = 0.2
    lone_opportunity: float = -0.1
    lone_apart: float = -0.1
    lone_crowded: float = 0.5
    lone_backing: float = 0.4
    lone_backed: float = 0.6
    looks_fine: float = -1.0


class Named(_Table):
    """A word that stands for a number: `dix` 10, `million` 1e6."""

    name: str
    value: float


class Season(_Table):
    """A season by its first and last month; it may run over the new year."""

    name: str
    first: int
    last: int


class Feast(_Table):
    """A feast by its names and its day: in days from Easter, of a month, or of a month of the Muslim year."""

    names: tuple[str, ...]
    month: int = 1
    day: int = 1
    after_easter: int | None = None
    by_moon: bool = False
    lasts: int = 1


class French(_Table):
    """The words by which the reader of sentences knows dates, numbers and what only looks like one."""

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    quarters: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    ordinals: tuple[tuple[str, ...], ...] = ()
    seasons: tuple[Season, ...] = ()
    feasts: tuple[Feast, ...] = ()
    season_leads: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    durations: tuple[str, ...] = ()
    duration_days: tuple[int, ...] = ()
    within: tuple[str, ...] = ()
    time_units: tuple[str, ...] = ()
    time_lengths: tuple[Named, ...] = ()
    unit_days: tuple[Named, ...] = ()
    once_a_day: tuple[str, ...] = ()
    once_a_year: tuple[str, ...] = ()
    adjectives_of_time: tuple[tuple[str, ...], ...] = ()
    measure_sizes: tuple[Named, ...] = ()
    factors: tuple[Named, ...] = ()
    fractions: tuple[Named, ...] = ()
    parts: tuple[Named, ...] = ()
    scaled_by: tuple[str, ...] = ()
    scales: tuple[Named, ...] = ()
    xof: tuple[str, ...] = ()
    eur: tuple[str, ...] = ()
    not_units: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    moves_from: tuple[str, ...] = ()
    moves_to: tuple[str, ...] = ()
    softeners: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    out_of: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    street: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    year_leads: tuple[str, ...] = ()
    from_words: tuple[str, ...] = ()
    from_after: tuple[str, ...] = ()


_SLOT = r"\{[a-z_]+\}"
"""Where a pattern takes words of the lists: `{month}`."""
_OPEN_TABLES = (
    "points",
    "caps",
    "looks_weak",
    "words",
    "patterns",
    "themes",
    "ideas",
    "trades",
    "alike",
    "named_kinds",
    "unit_kinds",
    "need_link",
    "opportunity_link",
    "need_alone",
    "opportunity_alone",
)
"""Tables of which a profile may change an entry, and add none."""


def _listed(value: Any) -> Any:
    return tuple(map(str.strip, value.split(","))) if isinstance(value, str) else value


Entries = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""A long list of words and phrases, which a file may write as one text with commas: read far faster."""


def _either(value: Any) -> Any:
    return (
        "|".join(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else value
    )


Expression = Annotated[str, BeforeValidator(_either)]
"""A regular expression over folded texts, which a file may write as a list of those of which one must fit."""


class SmartSettings(_Table):
    """All that the score weighs; a profile overrides single entries of the shipped file, table by table.

    Two settings are equal only when they are the same object, so that what is compiled from them is kept.
    """

    limits: Limits = Limits.model_construct()
    looks_weak: dict[str, float] = {}
    points: dict[str, float] = {}
    caps: dict[str, float] = {}
    words: dict[str, tuple[str, ...]] = {}
    patterns: dict[str, Expression] = {}
    themes: dict[str, Entries] = {}
    ideas: dict[str, Entries] = {}
    trades: dict[str, Entries] = {}
    alike: dict[str, tuple[str, ...]] = {}
    named_kinds: dict[str, tuple[str, ...]] = {}
    unit_kinds: dict[str, tuple[str, ...]] = {}
    need_link: dict[str, float] = {}
    opportunity_link: dict[str, float] = {}
    need_alone: dict[str, float] = {}
    opportunity_alone: dict[str, float] = {}
    french: French = French.model_construct()

    @model_validator(mode="before")
    @classmethod
    def _over_shipped(cls, own: Any) -> Any:
        return _merged(_shipped(), own) if isinstance(own, Mapping) else own

    @model_validator(mode="after")
    def _known_entries(self) -> "SmartSettings":
        for table in _OPEN_TABLES:
            if unknown := set(getattr(self, table)) - set(_shipped()[table]):
                raise ValueError(table, sorted(unknown))
        return self

    @model_validator(mode="after")
    def _usable_patterns(self) -> "SmartSettings":
        """What a profile replaces is compiled here; what is shipped, when it is first asked for."""
        for name, known in _shipped()["patterns"].items():
            own, shipped = self.patterns[name], _either(known)
            if own != shipped and (fault := _fault(own, shipped)):
                raise ValueError("patterns", name, fault)
        return self

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


@cache
def _shipped() -> dict[str, Any]:
    files = ("smart.toml", "smart_patterns.toml", "smart_links.toml")
    return {key: table for name in files for key, table in shipped(Path(__file__).with_name(name)).items()}


def _fault(own: str, shipped: str) -> str:
    """Why a pattern cannot replace a shipped one: it is none, lacks a group, or a slot stays empty."""
    try:
        missing = re.compile(shipped).groupindex.keys() - re.compile(own).groupindex
    except re.error as error:
        return str(error)
    if unfilled := set(re.findall(_SLOT, own)) - set(re.findall(_SLOT, shipped)):
        return f"nothing fills {sorted(unfilled)}"
    return f"lacks {sorted(missing)}" if missing else ""


def _merged(shipped: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped tables with the entries that a profile replaces."""
    merged = dict(shipped)
    for key, value in own.items():
        under = merged.get(key)
        both = isinstance(value, Mapping) and isinstance(under, Mapping)
        merged[key] = {**under, **value} if both and under is not None else value
    return merged
