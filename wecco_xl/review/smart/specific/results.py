"""How many results a sentence announces, and whether being there is all of it."""

import re

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import is_future
from wecco_xl.review.smart.language.french import ahead
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.specific.added import adds_another
from wecco_xl.review.smart.specific.beside import Joined
from wecco_xl.review.smart.specific.second_clause import adds_a_clause
from wecco_xl.review.smart.specific.sentence import Verb
from wecco_xl.review.smart.specific.side_by_side import TOO_MANY, are_two, joined, lists_without_verb
from wecco_xl.review.smart.states import participles

_ASIDE = re.compile(r"\([^)]*\)?")
_OUTCOME = re.compile(r"[:(,] ?$")


def acts_beyond(evidence: Evidence, verb: Verb) -> bool:
    """Whether another verb, or a number set apart (« : 7 comptes rendus »), says what comes out of it."""
    lexicon = evidence.lexicon
    if any(_OUTCOME.search(ahead(evidence.plain, one.start)) for one in evidence.aims):
        return True
    others = [
        word for word in evidence.words if word not in verb.word.split() and lexicon.looks_infinitive(word)
    ]
    kinds = ("steps", "leading", "being_there")
    ends = (word for word in others if not any(lexicon.knows(kind, word) for kind in kinds))
    return any(lexicon.knows("observable", word) for word in ends)


def has_several(evidence: Evidence) -> bool:
    """Several verbs side by side, each with its own object.

    « Rédiger et essayer » share theirs; to meet, to learn or to buy only leads to what comes after.
    """
    lexicon = evidence.lexicon
    verbs, shared = joined(evidence)
    two_hands = lexicon.pattern("on_the_one_hand").search(evidence.text) or _is_a_list(evidence)
    own_targets = len(verbs) > 1 and ";" in evidence.typed("target")  # « 5 ; 4 »
    if two_hands or own_targets or (verbs and shared > 1 and not evidence.counted):
        return True
    if max(len(verbs), _to_come(evidence), _subjects(evidence)) >= TOO_MANY:
        return True
    others = (adds_another, _others_act, adds_a_clause)
    if _adds_a_verb(evidence, verbs) or any(adds(evidence) for adds in others):
        return True
    if len(verbs) == 2:
        return lexicon.pattern("three_objects").match(evidence.plain) is not None or are_two(evidence, *verbs)
    listed = _lists_objects(evidence)
    if verbs or listed or evidence.counted:
        return listed or (not verbs and _tells_several(evidence))
    outside = lexicon.words(_ASIDE.sub(" ", evidence.plain))
    nouns = sum(lexicon.knows("action_nouns", word) for word in outside)
    return nouns >= TOO_MANY or lists_without_verb(evidence, evidence.plain) or _tells_several(evidence)


def _is_a_list(evidence: Evidence) -> bool:
    """Whether nothing but things stand there, four at least: « code, étiquette, pirogue, export »."""
    acts = any(map(evidence.lexicon.looks_infinitive, evidence.words[:2]))
    bare = evidence.lexicon.pattern("bare_list")
    return not acts and not evidence.counted and bare.match(evidence.plain) is not None


def has_many(evidence: Evidence) -> bool:
    """Whether a sentence announces four things: a programme, and no objective any more."""
    return max(len(joined(evidence)[0]), len(_clauses(evidence)) + 1) > TOO_MANY


def _to_come(evidence: Evidence) -> int:
    """How many futures stand in the sentence: « …, la flotte aura doublé, une agence sera ouverte ».

    « Et lancé une radio » is one more behind « aura recruté »: they share the auxiliary.
    """
    lexicon = evidence.lexicon
    futures = [word for word in evidence.words if is_future(lexicon, word)]
    had = any(lexicon.holds("auxiliaries", word) for word in futures)
    joined = lexicon.pattern("joined_participle").finditer(evidence.plain) if had else ()
    return len(futures) + sum(lexicon.conjugates(match["done"]) for match in joined)


def _subjects(evidence: Evidence) -> int:
    """How many clauses have a subject of their own; a date alone before the first one is none."""
    others = evidence.lexicon.pattern("other_clause").finditer(evidence.plain)
    return 1 + sum(bool(evidence.lexicon.words(evidence.plain[: match.start()])) for match in others)


def _others_act(evidence: Evidence) -> bool:
    """« … passe à 10 % et nous ouvrons une boutique », « le centre a signé…, refait… et obtenu… »."""
    lexicon, plain = evidence.lexicon, evidence.plain
    ours = lexicon.pattern("and_we").search(plain)
    if ours and not lexicon.pattern("we_ourselves").search(plain[: ours.start()]):
        return True
    typed = evidence.objective.text or ""
    they = lexicon.pattern("and_they_do").finditer(plain)
    if any(_acts_for_itself(evidence, match) for match in they):
        return True
    done = lexicon.pattern("joined_participle").finditer(plain)
    has = lexicon.pattern("has_done").search(typed) is not None
    return has and sum(_is_done(lexicon, match["done"]) for match in done) > 1


def _acts_for_itself(evidence: Evidence, match: re.Match[str]) -> bool:
    """Whether what stands behind « et » has a verb of its own, and what stands before it one too."""
    lexicon, verb = evidence.lexicon, match["verb"]
    aimed = any(one.start > match.start() for one in evidence.aims)  # the first only tells how
    if aimed or verb in participles(lexicon, evidence.objective.text or ""):
        return False
    before = lexicon.words(evidence.plain[: match.start()])
    acts = any(
        lexicon.holds("auxiliaries", word) or lexicon.is_finite(word) or lexicon.knows_now("observable", word)
        for word in before
    )
    return acts and lexicon.knows_now("observable", verb.removesuffix("nt"))


def _is_done(lexicon: Lexicon, word: str) -> bool:
    return lexicon.conjugates(word) or lexicon.holds_agreed("finished", word)


def _tells_several(evidence: Evidence) -> bool:
    """Several clauses without infinitive: « que l'atelier vende plus, recrute et ouvre… »."""
    lexicon, text = evidence.lexicon, evidence.plain
    if evidence.words and lexicon.looks_infinitive(evidence.words[0]):
        return False
    return len(_clauses(evidence)) >= TOO_MANY - 1 or (
        not evidence.counted and _other_subject(evidence, text)
    )


def _clauses(evidence: Evidence) -> list[str]:
    """The verbs of clauses that are joined to the first: « …, recrute dix personnes et ouvre… »."""
    lexicon, kinds = evidence.lexicon, ("observable", "vague")
    joined = (match["verb"] for match in lexicon.pattern("joined_clause").finditer(evidence.plain))
    done = participles(lexicon, evidence.objective.text or "")  # « un plan écrit, affiché et contrôlé »
    return [
        verb for verb in joined if verb not in done and any(lexicon.knows_now(kind, verb) for kind in kinds)
    ]


def _other_subject(evidence: Evidence, text: str) -> bool:
    """« … et les clients reviennent », « … et que la douane baisse ses frais »: two things happen."""
    lexicon = evidence.lexicon
    if lexicon.pattern("that_and_that").search(text):
        return True
    verbs = (match["verb"] for match in lexicon.pattern("other_subject").finditer(text))
    return any(
        lexicon.holds("auxiliaries", verb) or lexicon.is_finite(verb) or lexicon.knows_now("observable", verb)
        for verb in verbs
    )


def _lists_objects(evidence: Evidence) -> bool:
    """« Réduire la casse, les retards et le coût du gaz »: three things change, and none is counted."""
    objects = evidence.lexicon.pattern("three_objects")
    return not evidence.counted and objects.match(evidence.plain) is not None


def _adds_a_verb(evidence: Evidence, verbs: list[Joined]) -> bool:
    """« Zéro sac perdu et recruter des porteurs »: a result said without verb, and another one."""
    lexicon, (first, *_) = evidence.lexicon, [*evidence.words, ""]
    joined = lexicon.filled("and_the_verb", verb=verbs[0].verb).search(evidence.plain) if verbs else None
    if joined is None or lexicon.holds("stop", first):
        return False
    return not any(map(lexicon.looks_infinitive, lexicon.words(evidence.plain[: joined.start()])))
