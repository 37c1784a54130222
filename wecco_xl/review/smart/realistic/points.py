"""R: a diagnosed need, an opportunity of the mobility, a shared theme, a plausible size (guide § 3.4)."""

from dataclasses import replace

from wecco_xl.review.case import rows
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.meaning.related import Between, Chosen, Told, between, chosen, rarity, told
from wecco_xl.review.smart.meaning.signs import signs_of_need, signs_of_opportunity
from wecco_xl.review.smart.realistic.links import Link, links
from wecco_xl.review.smart.realistic.sizes import size
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_ONE = {"needs": "need", "opportunities": "opportunity"}
_CLEARLY = 1.0
"""How much more another row shares, a rare word or idea at least, to be named instead."""
_AS_WORDS = 2.0
"""How many shared words a perfect nearness in meaning is worth there."""


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
    size(evidence, tally)


def _theme(evidence: Evidence, tally: Tally) -> None:
    """The objective speaks of what its need and its opportunity speak of.

    Doubt is a remark at most; a link that is clearly about something else leaves the letter to be completed,
    two of them fail it.
    """
    stands = links(evidence, signs_of_links(evidence))
    if not stands:
        tally.item("theme", NONE, "theme_unclear", "needs")
        return
    apart = [key for key, link in stands.items() if link is Link.ELSEWHERE]
    if apart:
        key = apart[0]
        better = _better(evidence, key)
        code = f"{_ONE[key]}_{'better' if better else 'unrelated'}"
        tally.item("theme", NONE, code, key, id=better)
        tally.cap("links_elsewhere" if len(apart) > 1 else "link_elsewhere", code, key, id=better)
        return
    doubtful = [key for key, link in stands.items() if link is Link.DOUBTFUL] or ["needs"]
    share = (FULL, HALF, NONE)[sum(link is Link.DOUBTFUL for link in stands.values())]
    code = "theme_unclear" if doubtful[0] == "needs" else "opportunity_unclear"
    tally.item("theme", share, code, doubtful[0])


def signs_of_links(evidence: Evidence) -> dict[str, dict[str, float]]:
    """What speaks for and against the linked rows of each table; one without a link is left out."""
    lexicon, about, found = evidence.lexicon, evidence.about, {}
    need, chance = (best_of(evidence, about, key) for key in ("needs", "opportunities"))
    beside = _between(evidence, need, chance) if need and chance else Between()
    if need:
        found["needs"] = signs_of_need(lexicon, about, need, beside)
        if not about.trades:
            about = replace(about, trades=need.row.trades)
            chance = best_of(evidence, about, "opportunities")
    if chance:
        found["opportunities"] = signs_of_opportunity(lexicon, about, chance, beside)
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
