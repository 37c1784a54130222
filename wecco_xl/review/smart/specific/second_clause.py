"""A clause beside the counted result: « et vend 200 pneus », « et que 3 boutiques ouvrent »."""

import re
from itertools import islice

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT, Number, Use
from wecco_xl.review.smart.specific.beside import (
    Joined,
    aims_at,
    counts_beside,
    does,
    tells_how,
    words_before,
)
from wecco_xl.review.smart.specific.own_subject import MOST, acts_apart, stands_beside
from wecco_xl.review.smart.specific.second_result import is_condition
from wecco_xl.review.smart.specific.two_nouns import adds_a_noun
from wecco_xl.review.smart.specific.ventures import founds, stands_apart, works_for_others
from wecco_xl.review.smart.states import participles

_NEAR = 6
"""Among how many words behind its subject the verb of a clause stands."""
_FOUNDING = ("founding", "building", "works")


def adds_a_clause(evidence: Evidence) -> bool:
    """« L'atelier répare 60 véhicules par mois et vend 200 pneus », « … et un roman édité »."""
    lexicon, plain = evidence.lexicon, evidence.plain
    ours = islice(lexicon.pattern("one_of_ours_acts").finditer(plain), MOST)
    if adds_a_noun(evidence) or acts_apart(evidence):
        return True
    if any(_acts_for_itself(evidence, match) for match in ours):
        return True
    if lexicon.looks_infinitive("".join(evidence.words[:1])):
        return False
    done = participles(lexicon, evidence.objective.text or "")  # « atteint en mai et relevé le 31 »
    told = map(_told, islice(lexicon.pattern("second_clause").finditer(plain), MOST))
    clauses = (one for one in told if one.verb not in done)
    if any(_acts_now(evidence, one) and _is_told_beside(evidence, one) for one in clauses):
        return True
    others = islice(lexicon.pattern("other_clause_acts").finditer(plain), MOST)
    return any(_has_its_own(evidence, match) for match in others)


def _acts_for_itself(evidence: Evidence, match: re.Match[str]) -> bool:
    """« … et ma femme ouvrira un salon »; « … une boutique pour les vendre » serves the result."""
    lexicon, told = evidence.lexicon, words_before(evidence, match.start())
    counts = [one for one in evidence.quantities if match.start("rest") <= one.start < match.end()]
    shares = any(lexicon.root(one.unit) in told for one in counts if one.unit)  # « 10 robes » of them
    if shares or lexicon.pattern("serving_it").search(match["rest"]):
        return False
    return _has_its_own(evidence, match)


def _told(match: re.Match[str]) -> Joined:
    return Joined(match["verb"], match.start("start"), match["verb"])


def _acts_now(evidence: Evidence, joined: Joined) -> bool:
    """Whether a word is a verb of the lists, and no infinitive."""
    acts = any(does(evidence, kind, joined) for kind in ("observable", *_FOUNDING))
    return acts and not evidence.lexicon.holds("observable", joined.verb)


def _is_told_beside(evidence: Evidence, second: Joined) -> bool:
    """Whether a clause behind the one that holds the result founds or counts something else."""
    told, added = counts_beside(evidence, second)
    if not _holds_the_result(evidence, told) or aims_at(evidence, added):
        return False
    if is_condition(evidence, second, second):
        return False
    if founds(evidence, second) or works_for_others(evidence, second):
        return True
    return not tells_how(evidence, added, PERCENT)


def _holds_the_result(evidence: Evidence, told: list[Number]) -> bool:
    """Whether the target stands there, or, where the sentence has it nowhere, some count."""
    return aims_at(evidence, told) or (not evidence.aims and not tells_how(evidence, told))


def _has_its_own(evidence: Evidence, match: re.Match[str]) -> bool:
    """Whether a clause with its own subject tells another result: « la ferme vendra… »."""
    lexicon, start = evidence.lexicon, match.start("start")
    purpose = lexicon.pattern("leads_to_a_purpose").search(evidence.plain[:start])
    if purpose or lexicon.root(match["thing"]) in words_before(evidence, start):
        return False
    if lexicon.pattern("own_exam").search(match["rest"]) and stands_beside(evidence, match.start("start")):
        return True
    done = participles(lexicon, evidence.objective.text or "")
    at = match.start("rest")
    for word in islice(lexicon.pattern("clause_word").finditer(match["rest"]), _NEAR):
        second = Joined(word[0], at + word.start(), word[0])
        if word[0] in done or _acts_now(evidence, second) or lexicon.conjugates(word[0]):
            return _tells_another(evidence, match, second)
    return False


def _tells_another(evidence: Evidence, match: re.Match[str], second: Joined) -> bool:
    """Whether what is counted, founded or built behind the first clause is no condition of it."""
    subject = second._replace(start=match.start())  # « + 300 arbres »: the sign is of the number
    told, added = counts_beside(evidence, subject)
    if not _holds_the_result(evidence, told) or aims_at(evidence, added):
        return False
    if is_condition(evidence, subject, subject):
        return False
    own = [one for one in added if one.start < match.end()]
    if own and all(one.use is Use.BASELINE for one in own):
        return False  # « …, 15 maintenant »
    if own and not tells_how(evidence, own, PERCENT):
        return True
    new = evidence.lexicon.pattern("one_new_thing").match(match["start"]) is not None
    founded = any(does(evidence, kind, second) for kind in _FOUNDING)
    said = evidence.plain[match.start("start") : second.start]
    apart = does(evidence, "works", second) and stands_apart(evidence, subject, said)
    return (new and founded) or apart or founds(evidence, second)
