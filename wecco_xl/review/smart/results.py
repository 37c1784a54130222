"""How many results a sentence announces, and whether being there is all of it."""

import re

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.sentence import Verb

_JOINED = re.compile(
    r"(?:^|[,;+/]|(?<!\w)(?:et|puis|and)(?!\w))\s*(?P<shared>(?:y|en|leur|lui|le|la|les)\s)?"
    r"(?:(?:a|de|se|nous|to)\s|[ds]')*(?P<verb>[^\W\d_]+)"
)
_OUTCOME = re.compile(r"[:(] ?[0-9]")
_LISTED = re.compile(r"(?:,|(?<!\w)et) (?:l'|(?:le|la|les|de|des|du|nos|un|une)(?!\w))")
_TOO_MANY, _LONG = 3, 6
_LEADING = ("attendance", "vague", "acquiring", "leading")
"""Verbs that only lead to what comes after: to meet, to learn, to buy, to call."""


def acts_beyond(evidence: Evidence, verb: Verb) -> bool:
    """Whether another verb, or a number set apart (« : 7 comptes rendus »), says what comes out of it."""
    lexicon = evidence.lexicon
    if _OUTCOME.search(evidence.plain):
        return True
    others = [
        word for word in evidence.words if word not in verb.word.split() and lexicon.looks_infinitive(word)
    ]
    return any(lexicon.knows("observable", word) for word in others)


def has_several(evidence: Evidence) -> bool:
    """Several verbs side by side, each with its own object.

    « Rédiger et essayer » share theirs; to meet, to learn or to buy only leads to what comes after.
    """
    lexicon = evidence.lexicon
    verbs, leading, follow = [], 0, 0
    for match in _JOINED.finditer(evidence.plain):
        before = evidence.plain[: match.start()].rstrip()
        follows_verb = before and lexicon.looks_infinitive(before.rsplit(" ", 1)[-1])
        follow += bool(match["shared"]) and lexicon.looks_infinitive(match["verb"])
        if _acts(evidence, match["verb"]) and not match["shared"] and not follows_verb:
            verbs.append(match["verb"])
            leading += any(lexicon.knows(kind, match["verb"]) for kind in _LEADING)
    if verbs and follow > 1 and not evidence.counted:
        return True
    if len(verbs) == 2 and _moves_the_measure(evidence, verbs[1]):
        return False
    if len(verbs) >= _TOO_MANY or (len(verbs) == 2 and not leading):
        return not _names_target(evidence, verbs)
    if len(verbs) == 2 and lexicon.knows("acquiring", verbs[0]):
        return _names_target(evidence, verbs)  # « Acheter 500 chaises et ouvrir un dépôt »
    if not verbs and not evidence.counted and _lists_under_a_vague_verb(evidence):
        return True
    nouns = sum(lexicon.knows("action_nouns", word) for word in evidence.words)
    return not verbs and not evidence.counted and nouns >= _TOO_MANY


def _acts(evidence: Evidence, word: str) -> bool:
    """Whether a word is an infinitive: of a known verb, or by its form where no number holds the sentence."""
    lexicon = evidence.lexicon
    formed = len(word) >= _LONG and word.endswith(("er", "ir")) and not lexicon.holds("not_verbs", word)
    return lexicon.is_infinitive(word) or (formed and not evidence.counted)


def _lists_under_a_vague_verb(evidence: Evidence) -> bool:
    """« Améliorer la qualité, la couture et l'emballage »: three things and nothing counted."""
    vague = bool(evidence.words) and evidence.lexicon.knows("vague", evidence.words[0])
    return vague and len(_LISTED.findall(evidence.plain)) >= _TOO_MANY - 1


def _moves_the_measure(evidence: Evidence, verb: str) -> bool:
    """« Passer en goutte à goutte et réduire l'eau de 9 000 à 5 500 m3 »: the first verb only tells how."""
    lexicon = evidence.lexicon
    rest = evidence.plain[evidence.plain.find(verb) :]
    said = {one.value for one in lexicon.numbers.read(rest)}
    moves = lexicon.knows("up", verb) or lexicon.knows("down", verb)
    return moves and {evidence.baseline, evidence.target} <= said


def _names_target(evidence: Evidence, verbs: list[str]) -> bool:
    """Whether one number, the target, belongs to the first verb and the others only tell how."""
    if evidence.target is None:
        return False
    at = next((one.start for one in evidence.quantities if one.value == evidence.target), -1)
    second = evidence.plain.find(verbs[1])
    return 0 <= at < second and not any(one.start >= second for one in evidence.quantities)
