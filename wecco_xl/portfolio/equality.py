"""Equality of opportunity on the page: groups of plans side by side, and who is far from the others."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wecco_xl.portfolio.spread import MEASURES, K, PlanGroup, Quartiles, groups, outliers, overall
from wecco_xl.words import Words

_LARGE = 1000
_MOST_FAR = 20

Line = dict[str, Any]


class Equality:
    """What the template shows of groups and of the whole; evaluators do not see groups smaller than K."""

    def __init__(self, said: Words, plans: Sequence[Mapping[str, Any]], *, nominative: bool) -> None:
        self._said, self._plans, self._open = said, plans, nominative

    def dimension(self, name: str) -> Line:
        """One way of grouping the plans: each group that is large enough, and how many are hidden."""
        found, hidden = groups(self._plans, name, 1 if self._open else K)
        most = {one: max((_third(group.spreads[one]) for group in found), default=0) for one in MEASURES}
        return {
            "title": self._said.say(f"portfolio.columns.{name}").lower(),
            "lines": [self._group(one, most) for one in found],
            "note": self._hidden(hidden) if hidden else "",
        }

    def _hidden(self, sizes: list[int]) -> str:
        return self._said.say("portfolio.page.hidden", groups=len(sizes), plans=sum(sizes), k=K)

    def _group(self, group: PlanGroup, most: Mapping[str, float]) -> Line:
        return {
            "label": group.label or self._said.say("portfolio.page.not_said"),
            "count": len(group.plans),
            "plans": places(group.plans) if self._open else "",
            "cells": [self._spread(group.spreads[measure], most[measure]) for measure in MEASURES],
        }

    def _spread(self, spread: Quartiles | None, most: float) -> Line:
        if spread is None:
            return {
                "text": self._said.say("portfolio.page.too_few"),
                "range": "",
                "left": 0,
                "width": 0,
                "middle": 0,
            }
        number = self._short
        scale = 100 / most if most else 0
        return {
            "text": number(spread.median),
            "range": self._said.say(
                "portfolio.page.range",
                low=number(spread.first),
                high=number(spread.third),
            ),
            "left": round(spread.first * scale, 1),
            "width": round((spread.third - spread.first) * scale, 1),
            "middle": round(spread.median * scale, 1),
        }

    def _short(self, value: float) -> str:
        """A figure without decimals that nobody reads."""
        return self._said.number(round(value, 1 if abs(value) < _LARGE else 0))

    def overall(self, measure: str) -> Line:
        """One measure over all plans, and those that are far from the others."""
        least = 1 if self._open else K
        spread = overall(self._plans, measure, least)
        far = outliers(self._plans, measure, least)
        return {
            "label": self._said.say(f"portfolio.page.measures.{measure}"),
            "cell": self._spread(spread, _third(spread)),
            "count": sum(plan[measure] is not None for plan in self._plans),
            "nobody": self._said.say(f"portfolio.page.{'nobody_far' if spread else 'too_few'}"),
            "far": [self._far(at, measure) for at in far[:_MOST_FAR]],
            "plans": places(far),
        }

    def _far(self, at: int, measure: str) -> str:
        value = self._short(self._plans[at][measure])
        return self._said.say("portfolio.page.far", plan=str(self._plans[at]["plan"]), value=value)


def _third(spread: Quartiles | None) -> float:
    return spread.third if spread else 0.0


def places(plans: Iterable[int]) -> str:
    """The numbers of some plans, as the script of the page reads them."""
    return " ".join(map(str, plans))
