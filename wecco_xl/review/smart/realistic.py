"""R: a diagnosed need, an opportunity of the mobility, a shared theme, a plausible size (guide § 3.4)."""

import re
from dataclasses import replace
from datetime import date

from wecco_xl.review.case import rows
from wecco_xl.review.smart.contradictions import aims_to_keep, is_above_whole, is_unsized
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import EUR, Use
from wecco_xl.review.smart.related import Between, Chosen, Told, between, chosen, rarity, told
from wecco_xl.review.smart.signs import Link, closeness, signs_of_need, signs_of_opportunity
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_DAYS_A_MONTH = 30.44
_WHOLE = 100
_ONE = {"needs": "need", "opportunities": "opportunity"}
_CLEARLY = 1.0
"""How much more another row shares, a rare word or idea at least, to be named instead."""
_AS_WORDS = 2.0
"""How many shared words a perfect nearness in meaning is worth there."""
_AT_ONCE = 1.5
"""Months in which no fall by a large factor can be had."""
_DAYS = {"jour": 1, "semaine": 7, "mois": 30, "trimestre": 91, "an": 365}


def realistic(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter R."""
    needs = evidence.linked("needs")
    chances = evidence.linked("opportunities")
    tally.item("need", FULL if needs else NONE, "need_missing", "needs")
    tally.item("opportunity", FULL if chances else NONE, "opportunity_missing", "opportunities")
    if not needs and not chances:
        tally.cap("no_link", "need_missing", "needs")
    else:
        for linked, code, key in (
            (needs, "need_missing", "needs"),
            (chances, "opportunity_missing", "opportunities"),
        ):
            if not linked:
                tally.cap("link_missing", code, key)
    _theme(evidence, tally)
    _size(evidence, tally)


def _theme(evidence: Evidence, tally: Tally) -> None:
    """The objective speaks of what its need and its opportunity speak of.

    Doubt is a remark at most; a link that is clearly about something else leaves the letter to be completed,
    two of them fail it.
    """
    links = _links(evidence)
    if not links:
        tally.item("theme", NONE, "theme_unclear", "needs")
        return
    apart = [key for key, link in links.items() if link is Link.ELSEWHERE]
    if apart:
        key = apart[0]
        better = _better(evidence, key)
        code = f"{_ONE[key]}_{'better' if better else 'unrelated'}"
        tally.item("theme", NONE, code, key, id=better)
        tally.cap("links_elsewhere" if len(apart) > 1 else "link_elsewhere", code, key, id=better)
        return
    doubtful = [key for key, link in links.items() if link is Link.DOUBTFUL] or ["needs"]
    share = (FULL, HALF, NONE)[sum(link is Link.DOUBTFUL for link in links.values())]
    code = "theme_unclear" if doubtful[0] == "needs" else "opportunity_unclear"
    tally.item("theme", share, code, doubtful[0])


def _links(evidence: Evidence) -> dict[str, Link]:
    """How the linked rows of each table stand to the objective; a table without link is left out.

    An opportunity that speaks of what a fitting need speaks of is close through it, and of its trade.
    """
    found = {}
    for key, signs in signs_of_links(evidence).items():
        found[key] = _link(evidence, key, closeness(evidence.lexicon, key, signs))
    return dict.fromkeys(found, Link.DOUBTFUL) if evidence.about.says_nothing else found


def signs_of_links(evidence: Evidence) -> dict[str, dict[str, float]]:
    """What speaks for and against the linked rows of each table; one without a link is left out."""
    lexicon, about, found = evidence.lexicon, evidence.about, {}
    need, chance = (best_of(evidence, about, key) for key in ("needs", "opportunities"))
    beside = _between(evidence, need, chance) if need and chance else Between()
    strictly = False
    if need:
        found["needs"] = signs_of_need(lexicon, about, need, beside)
        strictly = _link(evidence, "needs", closeness(lexicon, "needs", found["needs"])) is Link.ELSEWHERE
        if not about.trades and not strictly:
            about = replace(about, trades=need.row.trades)
            chance = best_of(evidence, about, "opportunities")
    if chance:
        found["opportunities"] = signs_of_opportunity(lexicon, about, chance, beside, strictly=strictly)
    return found


def _between(evidence: Evidence, need: Chosen, chance: Chosen) -> Between:
    """How the chosen rows of both tables stand to each other, beside all others."""
    texts = [evidence.texts(key) for key in ("needs", "opportunities")]
    needs, chances = ([told(evidence.lexicon, text) for text in table] for table in texts)
    return between(need, chance, needs, chances, rarity(evidence.lexicon, (*texts[0], *texts[1])))


def best_of(evidence: Evidence, about: Told, key: str) -> Chosen | None:
    """The best of the linked rows of a table, beside the other rows."""
    texts, its = evidence.texts(key), {evidence.told(row) for row in evidence.linked(key)}
    if not its:
        return None
    here = [told(evidence.lexicon, text) for text in texts if text in its]
    others = [told(evidence.lexicon, text) for text in texts if text not in its]
    return chosen(evidence.lexicon, about, here, others, rarity(evidence.lexicon, texts))


def _better(evidence: Evidence, key: str) -> str:
    """The number of the row that speaks of the objective instead, empty when none clearly does."""
    best, about, linked = best_of(evidence, evidence.about, key), evidence.about, evidence.linked(key)
    if best is None:
        return ""
    fits = {
        row.id: _fit(best, about, told(evidence.lexicon, evidence.told(row)))
        for _, row in rows(evidence.case.plan, key)
        if row.id and row not in linked
    }
    found = max(fits, key=lambda name: fits[name], default="")
    return found if found and fits[found] - sum(best.own) - _AS_WORDS * best.near >= _CLEARLY else ""


def _fit(best: Chosen, about: Told, row: Told) -> float:
    """How well another row speaks of the objective: what both share, and how near they are in meaning."""
    return sum(best.rare.shared(about, row)) + _AS_WORDS * about.meaning.near(row.meaning)


def _link(evidence: Evidence, key: str, found: float) -> Link:
    limits = evidence.limits
    if found < (limits.link_doubtful if key == "needs" else limits.opportunity_doubtful):
        return Link.ELSEWHERE
    return Link.RELATED if found >= limits.link_clear else Link.DOUBTFUL


def _size(evidence: Evidence, tally: Tally) -> None:
    """The jump from baseline to target against the months there are; ambition itself is never punished."""
    code = _jump(evidence)
    tally.item("size", FULL if code in {"", "jump_large"} else NONE, code, "target")
    if code == "jump_large":
        tally.flag(code, "target")
    if code in {"jump_implausible", "size_from_nothing", "share_above_whole"}:
        tally.cap("implausible", code, "target")


def _jump(evidence: Evidence) -> str:
    """The code of what the size shows, or nothing; a contradiction of M is no fault of this letter."""
    baseline, target = evidence.baseline, evidence.target
    if is_above_whole(evidence):
        return "share_above_whole"
    if not isinstance(target, float) or is_unsized(evidence):
        return ""
    if baseline in (None, 0.0):
        return "size_from_nothing" if _vast(evidence, target) else ""
    if not isinstance(baseline, float) or baseline <= 0 or target <= 0:
        return ""
    return _growth(evidence, baseline, target)


def _growth(evidence: Evidence, baseline: float, target: float) -> str:
    limits, factor = evidence.limits, target / baseline
    if abs(factor - 1) < limits.trivial_change and not aims_to_keep(evidence):
        return "jump_trivial"
    if 1 / factor > limits.factor_loose and _months(evidence) < _AT_ONCE:
        return "jump_implausible"
    growth, tight = factor ** (1 / max(_months(evidence), 1)), _tight(evidence)
    most = limits.factor_tight if tight else limits.factor_red
    bounded = "%" in evidence.cell("unit") and target <= _WHOLE
    bounded = bounded or any(one.use is Use.TOTAL and one.value >= target for one in evidence.numbers)
    few = limits.small_team if tight else limits.small_count
    bounded = bounded or (target <= few and not _is_money(evidence))
    if not bounded and (factor > most or (growth > limits.growth_red and factor > limits.factor_loose)):
        return "jump_implausible"
    return "jump_large" if growth > limits.growth_amber and not bounded else ""


def _vast(evidence: Evidence, target: float) -> bool:
    """Whether so much, in all or a day, cannot start from nothing; clicks are no goods."""
    said, limits = f"{evidence.cell('unit')} {evidence.cell('indicator')}", evidence.limits
    if _is_money(evidence):
        euros = EUR in {one.unit for one in evidence.lexicon.numbers.read(f"1 {evidence.cell('unit')}")}
        return euros and target >= limits.euros_from_nothing
    if "%" in said or evidence.lexicon.says("clicks", said):
        return False
    unit = evidence.cell("unit")
    days = next((days for word, days in _DAYS.items() if re.search(rf"(?<!\w){word}", unit)), None)
    return target >= limits.most_from_nothing or bool(days and target / days >= limits.daily_from_nothing)


def _is_money(evidence: Evidence) -> bool:
    said = f"{evidence.cell('unit')} {evidence.cell('indicator')}"
    return bool(evidence.lexicon.says("money_units", said))


def _tight(evidence: Evidence) -> bool:
    """Whether money or people are counted, which grow slower than clicks."""
    words = evidence.lexicon.words(evidence.cell("unit"))
    return any(evidence.lexicon.knows("headcount", word) for word in words) or _is_money(evidence)


def _months(evidence: Evidence) -> float:
    """The months from the start (or the plan's day) to the deadline; a year when none is said."""
    objective = evidence.objective
    last = [one.last for one in evidence.moments if one.last and one.last > evidence.opened]
    start: date = objective.start or evidence.opened
    end = objective.due or max(last, default=None)
    return (end - start).days / _DAYS_A_MONTH if end and end > start else 12.0
