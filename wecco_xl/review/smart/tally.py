"""The points of one letter as they are given, item by item, under ceilings that nothing makes up for."""

from dataclasses import replace
from typing import Any

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.result import Letter, LetterScore, Reason, Standing

FULL, HALF, NONE = 1.0, 0.5, 0.0
BRIEF = -1.0
"""The points that a column loses which is there, and of one word: a reader would ask for more."""
LETTER_POINTS = 20.0
Fault = tuple[str, str, str] | None
"""A contradiction: the ceiling, the code of the reason, the column to correct; none."""


class Tally:
    """Collects the items and ceilings of one letter; every lost point ends up in exactly one reason."""

    def __init__(self, letter: Letter, at: Loc, settings: SmartSettings) -> None:
        self._letter, self._at, self._settings = letter, at, settings
        self._points = 0.0
        self._reasons: list[Reason] = []
        self._caps: list[tuple[float, str, str, dict[str, Any]]] = []
        self.is_sure = False
        """Whether a rule has seen what it looks for: no impression speaks against it."""

    def item(self, name: str, share: float, code: str, key: str, **params: Any) -> None:
        """Give a share of an item's points; `code` and the column `key` explain what is not given."""
        worth = self._settings.points[name]
        self._points += worth * share
        if share < FULL:
            self._reasons.append(self._reason(code, key, worth * (1 - share), params))

    def cap(self, name: str, code: str, key: str, **params: Any) -> None:
        """Let the letter be worth no more than the ceiling `name`."""
        self._caps.append((self._settings.caps[name], code, key, params))

    def brief(self, code: str, key: str) -> None:
        """Take a point for a column of one word; it counts as there."""
        self._points += BRIEF
        self._reasons.append(self._reason(code, key, -BRIEF, {}))

    def flag(self, code: str, key: str, **params: Any) -> None:
        """Say something that costs no points."""
        self._reasons.append(self._reason(code, key, 0.0, params))

    @property
    def meets(self) -> bool:
        """Whether the letter is met by what was given so far."""
        lowest = min((limit for limit, *_ in self._caps), default=LETTER_POINTS)
        return min(self._points, lowest) >= self._settings.limits.met

    @property
    def is_named(self) -> bool:
        """Whether a fault with a name sets a ceiling; else points only were not given."""
        return bool(self._caps)

    def spare(self) -> None:
        """Let a letter without ceiling be just met; its reasons cost less."""
        least = self._settings.limits.met
        part = (LETTER_POINTS - least) / (LETTER_POINTS - self._points)
        self._reasons = [replace(one, lost=one.lost * part) for one in self._reasons]
        self._points = least

    def close(self) -> tuple[LetterScore, list[Reason]]:
        """The letter's points and its reasons, ceilings first; only the lowest ceiling costs points."""
        caps = sorted(self._caps, key=lambda entry: entry[0])
        reasons, points = [], self._points
        for limit, code, key, params in caps:
            lost = max(0.0, points - limit)
            points -= lost
            if lost or not any(reason.code == code for reason in self._reasons):
                reasons.append(self._reason(code, key, lost, params))
        return LetterScore(points, self._standing(points)), self._merged([*reasons, *self._reasons])

    def _standing(self, points: float) -> Standing:
        limits = self._settings.limits
        if points >= limits.met:
            return Standing.MET
        return Standing.PARTIAL if points >= limits.partial else Standing.MISSING

    def _reason(self, code: str, key: str, lost: float, params: dict[str, Any]) -> Reason:
        return Reason(self._letter, code, (*self._at, key), lost, params)

    def _merged(self, reasons: list[Reason]) -> list[Reason]:
        """One reason per code and cell, its lost points added up."""
        kept: dict[tuple[str, Loc], Reason] = {}
        for one in reasons:
            before = kept.get((one.code, one.loc))
            lost = one.lost + (before.lost if before else 0)
            params = before.params if before else one.params
            kept[one.code, one.loc] = Reason(one.letter, one.code, one.loc, lost, params)
        return list(kept.values())
