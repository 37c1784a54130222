"""A state that one can see: « avoir un manuel imprimé », « le comptable a son agrément »."""

from functools import lru_cache
from itertools import pairwise

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.lexicon import Lexicon

NAMED_ENOUGH = 3
"""From so many words that name something on, an object is well named."""

_EARLY = 6
"""Among how many words a participle still belongs to the thing that the sentence opens with."""


def praises(evidence: Evidence) -> int:
    """How many words of a sentence only praise; « notre propre boutique » is ours, and not clean."""
    own = evidence.lexicon.pattern("ones_own").sub(" ", evidence.text)
    return sum(evidence.lexicon.holds("praise", word) for word in evidence.lexicon.words(own))


def can_be_seen(evidence: Evidence, verb: str) -> bool:
    """Whether a state is there or not, and the columns say when it is.

    One has something finished, « imprimé », or owns a paper; one is what others attest, « certifiée ».
    """
    lexicon, words = evidence.lexicon, evidence.words
    named = len(evidence.concrete) >= NAMED_ENOUGH
    if not _is_aimed_at(evidence) or praises(evidence):
        return False
    if verb and not lexicon.holds("having", verb):
        attested = any(lexicon.holds_agreed("attested", word) for word in words)
        return attested and len(evidence.concrete) > 1
    if has_a_paper(evidence):
        return True
    if not named:
        return False
    finished = any(lexicon.knows("good_ends", word) for word in words)
    finished = finished or bool(participles(lexicon, evidence.objective.text or ""))
    return finished or lexicon.pattern("somebody_owns").search(evidence.text) is not None


def has_a_paper(evidence: Evidence) -> bool:
    """Whether one is to have what an office delivers, « avoir mon agrément », which is there or not."""
    lexicon, words = evidence.lexicon, evidence.words
    near = " ".join(words[1:_EARLY])
    return bool(words) and lexicon.holds("having", words[0]) and bool(lexicon.says("permits", near))


def has_one_thing(evidence: Evidence) -> bool:
    """Whether one is to have one thing, « une chambre froide »: there or not, without how much of it."""
    lexicon, words = evidence.lexicon, evidence.words
    had = lexicon.pattern("one_thing_had").match(evidence.text)
    if (
        had is None
        or not lexicon.holds("having", words[0])
        or lexicon.root(had["thing"]) not in evidence.concrete
    ):
        return False
    compared = any(lexicon.holds("comparing", word) for word in words)
    return not (compared or praises(evidence) or lexicon.says("quantifiers", evidence.text))


def thing_done(evidence: Evidence) -> str:
    """The word that says a thing done, « agrément obtenu », or in each place; empty for a mere theme."""
    lexicon, words = evidence.lexicon, evidence.words
    if not _is_aimed_at(evidence) or not evidence.concrete or lexicon.says("quantifiers", evidence.text):
        return ""
    if praises(evidence) or any(
        lexicon.looks_infinitive(word) and not lexicon.holds("stop", word) for word in words
    ):
        return ""
    settled = participles(lexicon, evidence.objective.text or "")
    early = [
        word
        for before, word in pairwise(words[:_EARLY])
        if lexicon.root(word) not in evidence.units and not lexicon.holds("undoing", before)
    ]
    done = (word for word in early if word in settled or _is_finished(lexicon, word))
    each = (
        lexicon.says("for_each", evidence.text) or "".join(lexicon.pattern("only_one").findall(evidence.text))
        if len(evidence.concrete) >= NAMED_ENOUGH
        else ""
    )
    return next(done, each or lexicon.says("in_place", evidence.text))


@lru_cache(64)
def participles(lexicon: Lexicon, typed: str) -> frozenset[str]:
    """The folded words that an accent makes participles, nouns like « marché » and « qualité » left out."""
    found = lexicon.pattern("accented_participle").finditer(typed)
    accented = (lexicon.folded(word[0]) for word in found)
    return frozenset(word for word in accented if not _is_noun(lexicon, word))


def _is_noun(lexicon: Lexicon, word: str) -> bool:
    """« Sécurité » is one unless some verb, as « visiter », has it for a participle."""
    if lexicon.holds("accented_nouns", word.removesuffix("s")):
        return True
    return lexicon.pattern("ends_as_a_quality").search(word) is not None and not lexicon.conjugates(word)


def _is_finished(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is one of the participles that say a thing done, in any gender and number."""
    return lexicon.holds_agreed("finished", word)


def _is_aimed_at(evidence: Evidence) -> bool:
    """Whether indicator and target say what will be counted or there."""
    target, measured = evidence.target, evidence.cell("indicator")
    usable = isinstance(target, float) or target == "yes"
    return bool(measured) and usable and target != evidence.baseline and not evidence.counts_nothing
