"""One page in one file, without network: for the team and its partners, on a screen, on paper, read aloud.

Charts are tables with bars drawn by the style sheet: a chart library weighs 1 to 4 MB and hides its figures
from a screen reader; these bars weigh nothing, print, and each is a line that can be read, sorted and traced.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from wecco_xl import palette
from wecco_xl.lang import catalogue
from wecco_xl.plan.objectives import Family
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.portfolio.consolidate import Portfolio
from wecco_xl.portfolio.equality import Equality, Line, places
from wecco_xl.portfolio.figures import LETTERS, Figure, Figures
from wecco_xl.portfolio.spread import DIMENSIONS, MEASURES, K
from wecco_xl.templates import environment
from wecco_xl.words import NBSP

MOST_LINES = 2000
"""Lines of the longest list; what is beyond is in the tables, and the page says so."""

_COLOURS = (
    *("INK", "RULE", "DEEP", "SOFT", "SAND", "PAPER", "BAR"),
    *("MISSING", "MISSING_INK", "GOOD", "GOOD_INK"),
)


def page_of(portfolio: Portfolio, figures: Figures) -> str:
    """The page as HTML."""
    template = environment().get_template("portfolio/page.html.j2")
    return template.render(_Page(portfolio, figures).context()) + "\n"


class _Page:
    """What the template shows: texts, and shares from 0 to 100; it compares and computes nothing."""

    def __init__(self, portfolio: Portfolio, figures: Figures) -> None:
        self._portfolio, self._figures, self._said = portfolio, figures, portfolio.said

    def context(self) -> dict[str, Any]:
        said, account = self._said, self._portfolio.account
        equality = Equality(said, self._figures.plans, nominative=account.nominative)
        return {
            "t": said.table("portfolio.page"),
            "colours": {name.lower().replace("_", "-"): getattr(palette, name) for name in _COLOURS},
            "disclaimer": said.programme.disclaimer,
            "day": said.say("portfolio.page.as_of", day=account.today),
            "stamps": list(account.stamps(said)),
            "account": [one for one in account.lines(said) if one not in set(account.stamps(said))],
            "headlines": self._headlines(),
            "masking": said.say(
                "portfolio.page.nothing_masked" if account.nominative else "portfolio.page.masking", k=K
            ),
            "usages": [said.say(f"usages.{usage}") for usage in Usage],
            "plans": self._plans(),
            "stages": self._bars(self._figures.stages(list(Stage)), said.labels("stage")),
            "ready": self._bars(self._figures.ready(), {u: said.say(f"usages.{u}") for u in Usage}),
            "letters": self._bars(self._figures.letters(), self._letters()),
            "families": self._means(self._figures.progress("family", list(Family)), said.labels("family")),
            "aims": self._aims(),
            "lively": self._bars(self._figures.lively(), said.table("portfolio.page.silence")),
            "faults": self._bars(self._figures.commonest(), _Messages()),
            "waiting": self._listed(self._waiting()),
            "late": self._listed(self._late()),
            "equality": [equality.dimension(name) for name in DIMENSIONS],
            "overall": [equality.overall(measure) for measure in MEASURES],
            "measures": [said.say(f"portfolio.page.measures.{measure}") for measure in MEASURES],
        }

    def _headlines(self) -> list[Line]:
        plans, say = self._figures.plans, self._said.say
        objectives = sum(plan["objectives"] for plan in plans)
        smart = sum(plan["objectives_smart"] for plan in plans)
        late = sum(plan["late_actions"] for plan in plans)
        waiting = sum(plan["trainings_waiting"] for plan in plans)
        share = say("portfolio.page.out_of", count=smart, total=objectives)
        found = [
            ("plans", len(plans), ""),
            ("smart", objectives, share),
            ("waiting", waiting, ""),
            ("late", late, ""),
        ]
        lines = []
        for key, count, shown in found:
            number, _, label = say(f"portfolio.page.headlines.{key}", count=count).partition(NBSP)
            lines.append({"value": shown or number, "label": label})
        return lines

    def _letters(self) -> Mapping[str, str]:
        return {letter: self._said.say(f"portfolio.page.letters.{letter}") for letter in LETTERS}

    def _aims(self) -> list[Line]:
        labels = self._said.labels("programme_objectives")
        return self._means(self._figures.progress("programme_objective", list(labels)), labels)

    def _bars(self, figures: Iterable[Figure], labels: Mapping[str, str]) -> list[Line]:
        return [
            {
                "label": labels[one.key],
                "width": round(100 * one.share, 1),
                "text": self._said.say("portfolio.page.out_of", count=int(one.value or 0), total=one.of),
                "sort": one.value or 0,
                "plans": places(one.plans),
            }
            for one in figures
        ]

    def _means(self, figures: Iterable[Figure], labels: Mapping[str, str]) -> list[Line]:
        return [
            {
                "label": labels[one.key],
                "width": 0 if one.value is None else round(100 * min(max(one.value, 0), 1), 1),
                "text": self._mean(one),
                "sort": -1 if one.value is None else one.value,
                "plans": places(one.plans),
            }
            for one in figures
        ]

    def _mean(self, one: Figure) -> str:
        if one.value is None:
            return self._said.say("portfolio.page.no_measure")
        return self._said.say("portfolio.page.mean", share=self._said.percent(one.value), count=one.of)

    def _plans(self) -> Line:
        lines = [self._plan(at, plan) for at, plan in enumerate(self._figures.plans[:MOST_LINES])]
        return self._cut(lines, len(self._figures.plans))

    def _plan(self, at: int, plan: Mapping[str, Any]) -> Line:
        say = self._said.say
        share = plan["progress_share"]
        return {
            "name": plan["plan"],
            "at": at,
            "programme": plan["programme"],
            "stage": plan["stage_label"],
            "stage_rank": Stage(plan["stage"]).rank,
            "updated": self._day(plan["updated_on"]),
            "updated_sort": plan["updated_on"] or "",
            "stale": plan["stale"],
            "complete": self._said.percent(plan["completeness"]),
            "complete_width": round(100 * plan["completeness"], 1),
            "smart": say("portfolio.page.out_of", count=plan["objectives_smart"], total=plan["objectives"]),
            "progress": say("portfolio.page.none") if share is None else self._said.percent(share),
            "progress_sort": -1 if share is None else share,
            "blocking": plan["blocking"],
            "late": plan["late_actions"],
            "waiting": plan["trainings_waiting"],
            "ready": self._figures.ready_of(at),
        }

    def _waiting(self) -> Iterator[list[str]]:
        for at, row in self._figures.waiting():
            rank = "" if row["rank"] is None else str(row["rank"])
            yield [self._name(at), row["id"] or "", row["title"] or "", rank, self._day(row["proposed_on"])]

    def _late(self) -> Iterator[list[str]]:
        for at, row in self._figures.late():
            yield [
                self._name(at),
                row["id"] or "",
                row["title"] or "",
                self._day(row["end"]),
                str(row["days_late"]),
            ]

    def _listed(self, lines: Iterator[list[str]]) -> Line:
        every = list(lines)
        return self._cut(every[:MOST_LINES], len(every))

    def _cut(self, lines: list[Any], total: int) -> Line:
        cut = total > len(lines)
        note = self._said.say("portfolio.page.cut", shown=len(lines), total=total) if cut else ""
        return {"lines": lines, "note": note}

    def _name(self, at: int) -> str:
        return str(self._figures.plans[at]["plan"])

    def _day(self, text: str | None) -> str:
        if not text:
            return ""
        return self._said.say("portfolio.page.day", day=date.fromisoformat(text)).replace(" ", NBSP)


_ASIDE = re.compile(r"\s\([^()]*\{[^()]*\)")
"""What stands between brackets around a value."""


class _Messages(dict[str, str]):
    """What a fault says of several plans, by its code: the values of each left out."""

    def __missing__(self, code: str) -> str:
        told: str | None = catalogue()["portfolio"]["faults"].get(code)
        return told or _ASIDE.sub("", catalogue()["messages"][code]["message"])
