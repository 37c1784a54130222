"""Verbs side by side in a sentence: whether two of them are two results, or the way to one."""

import re

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.specific.beside import Joined, aims_at, counts_beside
from wecco_xl.review.smart.specific.second_result import is_a_trade, is_another, is_condition, prepares
from wecco_xl.review.smart.specific.ventures import serves_others
from wecco_xl.review.smart.ways import counts_its_effect

TOO_MANY = 3
_LONG, _NEAR = 6, 25
"""How long an unknown infinitive is; in how many characters behind its verb « pour chacun » stands."""
_CLOSE = 8
"""Within how many characters behind a verb its number stands, an article between them."""
_LEADING = ("attendance", "vague", "acquiring", "leading")
"""Verbs that only lead to what comes after: to meet, to learn, to buy, to call."""
_LEADING_UNCOUNTED = ("attendance", "leading")
"""The same behind another verb where no number tells them apart: « … et améliorer l'accueil » is a result."""


def joined(evidence: Evidence) -> tuple[list[Joined], int]:
    """The verbs with an object of their own, and how many share the object of another."""
    lexicon, plain, verbs, shared = evidence.lexicon, evidence.plain, [], 0
    for match in lexicon.pattern("joined_verb").finditer(plain):
        *_, article, before = ["", "", *plain[: match.start()].split()]
        follows_verb = lexicon.looks_infinitive(before) and not lexicon.holds("articles", article)
        shared += bool(match["shared"]) and lexicon.looks_infinitive(match["verb"])
        shares = lexicon.pattern("shares_its_object").match(plain, match.end()) is not None
        carried = carried_verb(lexicon, plain, match.start("verb"))
        acting = acts(evidence, match["verb"]) or carried or _takes_an_object(evidence, match)
        if acting and not (match["shared"] or follows_verb or shares):
            verbs.append(carried or _joined(lexicon, match))
    return verbs, shared


def _joined(lexicon: Lexicon, match: re.Match[str]) -> Joined:
    oneself = lexicon.pattern("oneself_ahead").search(match.string[match.start() : match.start("verb")])
    return Joined(match["verb"], match.start("verb"), (oneself[0] if oneself else "") + match["verb"])


def carried_verb(lexicon: Lexicon, plain: str, start: int) -> Joined | None:
    """The verb behind « avoir » or « faire », in the infinitive: « faire baisser », « avoir ouvert »."""
    match = lexicon.pattern("carries_a_verb").match(plain, start)
    if match is None:
        return None
    done = match["next"]
    known = done if lexicon.looks_infinitive(done) or lexicon.holds("founding", done) else ""
    verb = known or next(filter(lexicon.is_infinitive, lexicon.infinitives(done)), "")
    return Joined(verb, match.start("next"), verb) if verb else None


def _takes_an_object(evidence: Evidence, match: re.Match[str]) -> bool:
    """Whether a verb that no list has is one by what follows: « et replanter 300 arbres »."""
    lexicon, verb = evidence.lexicon, match["verb"]
    behind = lexicon.pattern("before_an_object").match(evidence.plain, match.end())
    if match.start() > 0:
        formed = is_formed(evidence, verb)
    else:  # « Affûter 110 couteaux »: what is counted right behind it makes it the result
        aimed = any(0 < one.start - match.end() < _CLOSE for one in evidence.aims)
        formed = aimed and (is_formed(evidence, verb) or lexicon.holds("having", verb))
    return behind is not None and (lexicon.holds("works", verb) or formed)


def is_formed(evidence: Evidence, word: str) -> bool:
    """Whether a word that no list has is formed like an infinitive."""
    lexicon = evidence.lexicon
    noun = lexicon.holds("not_verbs", word) or lexicon.holds("stop", word)
    return len(word) >= _LONG and word.endswith(lexicon.lists["sure_verb_endings"]) and not noun


def acts(evidence: Evidence, word: str) -> bool:
    """Whether a word is an infinitive: of a known verb, or by its form where no number holds the sentence."""
    return evidence.lexicon.is_infinitive(word) or (not evidence.counted and is_formed(evidence, word))


def lists_without_verb(evidence: Evidence, text: str) -> bool:
    """« Améliorer la qualité, la couture et l'emballage », « Plus de lait, une trayeuse et un berger »."""
    lexicon, words = evidence.lexicon, evidence.words[:3]
    lists = any(lexicon.holds("vague", word) for word in words) or lexicon.holds("more_or_less", words[0])
    return lists and len(lexicon.pattern("listed_thing").findall(text)) >= TOO_MANY - 1


def are_two(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """Whether two verbs are two results, and not the way to one, or a step and what it yields."""
    lexicon = evidence.lexicon
    if _moves_the_measure(evidence, second):
        return False
    ties = (_follows, _applies, _yields, _counts_both, _is_for_each, _records, prepares, is_condition)
    if any(tied(evidence, first, second) for tied in ties):
        return False
    if is_another(evidence, first, second):
        return True
    ended = lexicon.pattern("opens_with_not").match(evidence.plain)  # « ne plus acheter… » leads to nothing
    hires_out = is_a_trade(evidence, first, evidence.plain[: second.start])  # « louer 18 costumes par jour »
    if lexicon.knows("acquiring", first.verb) and not ended and not hires_out:
        return _names_target(evidence, second)  # « Acheter 500 chaises et ouvrir un dépôt »
    if lists_without_verb(evidence, evidence.plain[: second.start]):
        return True
    kinds = _LEADING if evidence.counted else _LEADING_UNCOUNTED
    leading = not ended and any(lexicon.knows(kind, first.verb) for kind in _LEADING)
    leading = leading or any(lexicon.knows(kind, second.verb) for kind in kinds)
    return not leading and not _names_target(evidence, second)


def _follows(evidence: Evidence, _: Joined, second: Joined) -> bool:
    """« … et arriver ainsi avec une offre lisible », « … et livrer ainsi 95 %… »: what comes of the first.

    Of another count, « et vendre ainsi 300 pneus », it is a result of its own.
    """
    end = second.start + len(second.verb)
    behind = evidence.lexicon.pattern("follows_from_it").match(evidence.plain, end)
    told, added = counts_beside(evidence, second)
    return behind is not None and (not added or (aims_at(evidence, added) and not aims_at(evidence, told)))


def _applies(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """« Constituer le dossier et obtenir la licence »: the one is the way to the other."""
    lexicon = evidence.lexicon
    file = lexicon.pattern("makes_an_application").match(evidence.plain, first.start)
    return file is not None and lexicon.knows("obtaining", second.verb)


def _yields(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """« Presser la pomme et vendre 2 000 bouteilles »: the target is what the step yields.

    So is what the indicator says done, « oignons séchés », after any verb that is no result of its own.
    """
    lexicon = evidence.lexicon
    behind = any(one.start > second.start and one.unit != PERCENT for one in evidence.aims)
    if not behind or serves_others(evidence, first):
        return False
    if lexicon.knows("making", first.verb) and lexicon.knows("outcomes", second.verb):
        return True
    return counts_its_effect(evidence, second.verb) and not lexicon.knows("standing_alone", first.verb)


def _is_for_each(evidence: Evidence, _: Joined, second: Joined) -> bool:
    """« Former les 14 coursiers et obtenir pour chacun 14/20 »: the second tells when the first is done."""
    lexicon, rest = evidence.lexicon, evidence.plain[second.start :]
    each, them = lexicon.says("for_each", rest), lexicon.pattern("each_of_them").search(rest)
    named = map(lexicon.root, lexicon.words(evidence.plain[: second.start]))
    if them and lexicon.root(them["what"]) in named:
        return True
    return bool(each) and rest.find(each) < _NEAR


def _records(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """« Compter tout le parc et dresser la liste des manquantes »: the list tells what one has counted."""
    lexicon = evidence.lexicon
    return lexicon.knows("taking_stock", first.verb) and lexicon.knows("recording", second.verb)


def _counts_both(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """« Essayer le semis direct, en écrire une fiche », where the indicator is « fiche du semis direct »."""
    if not evidence.lexicon.knows("making", first.verb):
        return False
    counted = evidence.naming(evidence.cell("indicator"), without="empty")
    parts = evidence.plain[: second.start], evidence.plain[second.start + len(second.verb) :]
    before, behind = (evidence.naming(part, without="observable") & counted for part in parts)
    return bool(before - behind and behind - before)


def _moves_the_measure(evidence: Evidence, second: Joined) -> bool:
    """« Passer en goutte à goutte et réduire l'eau de 9 000 à 5 500 m3 »: the first verb only tells how."""
    lexicon = evidence.lexicon
    said = {one.value for one in lexicon.numbers.read(evidence.plain[second.start :])}
    moves = lexicon.knows("up", second.verb) or lexicon.knows("down", second.verb)
    return moves and {evidence.baseline, evidence.target} <= said


def _names_target(evidence: Evidence, second: Joined) -> bool:
    """Whether one number, the target, belongs to the first verb and the other only tells how."""
    if evidence.target is None:
        return False
    at = next((one.start for one in evidence.aims), -1)
    return 0 <= at < second.start and not any(one.start >= second.start for one in evidence.quantities)
