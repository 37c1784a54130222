"""A second result behind a word that adds: « tout en ouvrant… », « de plus… », a bare list."""

import re
from collections.abc import Iterator
from itertools import islice

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.specific.beside import (
    Joined,
    aims_at,
    counts_beside,
    does,
    tells_how,
    told_plainly,
)
from wecco_xl.review.smart.specific.own_aims import is_an_aim, is_another_trade
from wecco_xl.review.smart.specific.second_result import is_condition
from wecco_xl.review.smart.specific.side_by_side import acts, carried_verb, is_formed

_OF_THE_SAME = ("in_passing", "recording", "taking_stock", "keep", "settling", "limiting", "preparing")
"""Verbs that tell of the result itself, be it with « de plus »: to note, to check, to keep."""
_ON_THE_WAY = ("attendance", "leading", "vague", "acquiring")
"""Verbs that only lead somewhere."""
_FEW = 8
"""How many words that add are looked at: a sentence holds no more."""
_LISTED = 2
"""From so many bare verbs or nouns behind the result on, they are a programme."""


def adds_another(evidence: Evidence) -> bool:
    """Whether something is added to the result that is one of its own."""
    added = _first_few(evidence, "and_besides")
    if any(acts(evidence, match["verb"]) for match in added):
        return True
    kinds = (_adds_a_gerund, _adds_an_infinitive, _adds_a_noun, _lists_bare_ones)
    return any(adds(evidence) for adds in kinds)


def _first_few(evidence: Evidence, name: str) -> Iterator[re.Match[str]]:
    """Where a pattern stands in the sentence; each place is read on from, so that a few must do."""
    return islice(evidence.lexicon.pattern(name).finditer(evidence.plain), _FEW)


def _adds_a_gerund(evidence: Evidence) -> bool:
    """« Tout en ouvrant une poissonnerie », « en obtenant également le permis de conduire »."""
    found = _first_few(evidence, "beside_it")
    seconds = (_gerund(evidence, match) for match in found)
    return any(_is_told_besides(evidence, one) and not _is_the_way(evidence, one) for one in seconds)


def _is_the_way(evidence: Evidence, second: Joined) -> bool:
    """« Tout en divisant les pertes », « en ouvrant aussi une boutique », « … mes nattes »."""
    lexicon = evidence.lexicon
    said, *_ = lexicon.pattern("parts_of_sentence").split(told_plainly(evidence, second), maxsplit=1)
    counted = evidence.naming(evidence.cell("indicator"), without="empty")
    named = evidence.naming(said, without="observable") & counted
    return bool(named) or does(evidence, "down", second) or bool(lexicon.pattern("sells_there").search(said))


def _gerund(evidence: Evidence, match: re.Match[str]) -> Joined:
    """The verb of a gerund in the infinitive; it starts at the adverb, right before its object."""
    stem = "all" if match["all"] else "too"
    carried = carried_verb(evidence.lexicon, evidence.plain, match.start(stem))
    verb = _infinitive(evidence.lexicon, match[stem])
    return carried or Joined(verb, match.start("also") if match["also"] else match.start(stem), verb)


def _infinitive(lexicon: Lexicon, stem: str) -> str:
    """« Ouvrir » for « ouvr(ant) », « produire » for « produis(ant) », « bâtir » for « bâtiss(ant) »."""
    stems = (stem[: len(stem) - cut] for cut in (0, 1, 3))
    forms = [one + end for one in stems for end in lexicon.lists["infinitive_endings"]]
    kinds = ("observable", "vague", "attendance", "works", "founding", "obtaining")
    return next((one for one in forms if any(lexicon.holds(kind, one) for kind in kinds)), forms[0])


def _is_told_besides(evidence: Evidence, second: Joined) -> bool:
    """Whether what is done beside the result is an aim of its own, or counts what nothing else names."""
    told, added = counts_beside(evidence, second)
    if not told or aims_at(evidence, added) or is_condition(evidence, second, second):
        return False
    if evidence.lexicon.pattern("serving_it").search(evidence.plain[second.start :]):
        return False
    return is_an_aim(evidence, second) or _is_about_another(evidence, second, counted=True)


def _adds_an_infinitive(evidence: Evidence) -> bool:
    """« De plus construire une maison », « + importer des vélos », « sans oublier de lancer une marque »."""
    found = _first_few(evidence, "added_verb")
    return any(_is_added(evidence, match) for match in found)


def _is_added(evidence: Evidence, match: re.Match[str]) -> bool:
    verb = match["verb"] or match["summed"] or match["too"]
    second = Joined(verb, match.start() + match[0].rfind(verb), verb)
    if not (acts(evidence, verb) or is_formed(evidence, verb)):
        return False
    if _is_told_besides(evidence, second):
        return True
    told, added = counts_beside(evidence, second)
    aside = match["detail"] or not told or aims_at(evidence, added) or is_condition(evidence, second, second)
    return not aside and _is_about_another(evidence, second)


def _is_about_another(evidence: Evidence, second: Joined, *, counted: bool = False) -> bool:
    """Whether a verb that leads to nothing else has an object of no kin, new, none of ours or `counted`."""
    lexicon, said = evidence.lexicon, told_plainly(evidence, second)
    match = lexicon.pattern("added_object").match(said)
    if match is None or _leads_on(evidence, second, said) or lexicon.knows("own_people", match["thing"]):
        return False
    before, indicator = evidence.plain[: second.start], evidence.cell("indicator")
    if lexicon.root(match["thing"]) in evidence.naming(f"{before} | {indicator}", without="empty"):
        return False
    if counted:
        return bool(match["number"])
    if lexicon.trades.of(match["thing"]) and not is_another_trade(evidence, second, match["thing"]):
        return False
    new = match["number"] or match["new"]
    return bool(new) or lexicon.knows("for_others", match["thing"])


def _leads_on(evidence: Evidence, second: Joined, said: str) -> bool:
    """Whether a verb only serves what comes of it; what one lets to others is no such means."""
    ways = any(does(evidence, kind, second) for kind in (*_OF_THE_SAME, *_ON_THE_WAY))
    return ways and not evidence.lexicon.pattern("lets_out").match(said)


def _adds_a_noun(evidence: Evidence) -> bool:
    """« Sans oublier l'ouverture d'une friperie », « à quoi s'ajoute la vente de 60 nattes »."""
    found = _first_few(evidence, "added_noun")
    return any(_founds_or_counts(evidence, match) for match in found)


def _founds_or_counts(evidence: Evidence, match: re.Match[str]) -> bool:
    told, added = counts_beside(evidence, Joined("", match.start(), ""))
    if not told or aims_at(evidence, added):
        return False
    if match["counted"]:
        return bool(added) and not tells_how(evidence, added, PERCENT)
    return evidence.lexicon.pattern("of_the_desk").match(match["thing"]) is None


def _lists_bare_ones(evidence: Evidence) -> bool:
    """« …, recruter, exporter, épargner », « …, recrutement d'un comptable, ouverture d'un bar »."""
    lexicon, plain = evidence.lexicon, evidence.plain
    at = next((one.end for one in evidence.aims), len(plain))
    counted = evidence.naming(evidence.cell("indicator"), without="empty")
    bare, actions = (
        islice(lexicon.pattern(name).finditer(plain, at), _FEW) for name in ("bare_verb", "bare_action")
    )
    firm = (one for one in bare if lexicon.holds("of_the_firm", one["verb"]))
    verbs = [one for one in firm if lexicon.root(one["verb"]) not in counted]
    nouns = [one for one in actions if lexicon.holds("action_nouns", one["noun"])]
    way = lexicon.pattern("announces_a_way")
    return any(
        len(listed) >= _LISTED and not way.search(plain[at : listed[0].start()]) for listed in (verbs, nouns)
    )
