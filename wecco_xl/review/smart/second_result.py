"""What a second verb adds to a counted result: another one, its condition, or what the first prepares."""

import re
from typing import NamedTuple

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import PERCENT, Number, Use


class Joined(NamedTuple):
    """A verb with an object of its own, and where it stands in the sentence without dates."""

    verb: str
    start: int
    said: str
    """The verb, with « se » where one does it to oneself."""


def prepares(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """« Aménager une salle et accueillir 36 enfants »: the target stands behind the second verb only."""
    lexicon = evidence.lexicon
    told, added = _counts(evidence, second)
    if not _aims(evidence, added) or _aims(evidence, told) or _founds(evidence, first):
        return False
    kinds = {
        "preparing": True,
        "preparing_uncounted": not told,
        "ways_to_a_value": _moves(evidence, second),
    }
    return any(holds and lexicon.holds(kind, first.said) for kind, holds in kinds.items())


def is_condition(evidence: Evidence, _: Joined, second: Joined) -> bool:
    """« … et garder 90 % de clientes satisfaites », « … et encaisser 90 % à la commande »."""
    lexicon = evidence.lexicon
    told, added = _counts(evidence, second)
    if not told or _aims(evidence, added):
        return False
    moved = any(one.use is Use.BASELINE for one in added)  # « et limiter les retours de 9 à 4 » is a result
    if not moved and any(_does(evidence, kind, second) for kind in ("keep", "limiting")):
        return True
    if added and _aims(evidence, told) and all(one.value in evidence.defining for one in added):
        return True
    rest = evidence.plain[second.start :]
    words = lexicon.words(rest)[1:3]
    named = any(lexicon.knows(kind, word) for kind in ("delays", "scale_words", "shares") for word in words)
    if _does(evidence, "settling", second):
        return named or _tells_how(evidence, added, PERCENT)
    bounded = _tells_how(evidence, added) or lexicon.pattern("bounded_above").search(rest)
    return bool(added and bounded) and not _moves(evidence, second)


def is_another(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """Whether what is added to a count could be an objective of its own: « … et ouvrir un hôtel »."""
    lexicon, rest = evidence.lexicon, evidence.plain[second.start :]
    told, added = _counts(evidence, second)
    if not told or _aims(evidence, added) or lexicon.knows("taking_stock", first.verb):
        return False
    if lexicon.pattern("serving_it").search(rest):
        return False
    if lexicon.pattern("verb_and_also").match(rest) or _founds(evidence, second):
        return True
    if _is_granted(evidence, second) or _exports(evidence, second):
        return True
    return bool(added and _aims(evidence, told)) and _counts_another(evidence, first, second)


def adds_a_clause(evidence: Evidence) -> bool:
    """« L'atelier répare 60 véhicules par mois et vend 200 pneus », « … et 200 pneus vendus »."""
    lexicon, plain = evidence.lexicon, evidence.plain
    if lexicon.looks_infinitive("".join(evidence.words[:1])):
        return False
    clauses = map(_told, lexicon.pattern("second_clause").finditer(plain))
    if any(_acts_now(evidence, one) and _is_told_beside(evidence, one) for one in clauses):
        return True
    return any(_is_done_beside(evidence, match) for match in lexicon.pattern("done_beside").finditer(plain))


def _told(match: re.Match[str]) -> Joined:
    return Joined(match["verb"], match.start("start"), match["verb"])


def _acts_now(evidence: Evidence, joined: Joined) -> bool:
    """Whether a word is a verb of the lists, and no infinitive."""
    acts = any(_does(evidence, kind, joined) for kind in ("observable", "founding"))
    return acts and not evidence.lexicon.holds("observable", joined.verb)


def _is_told_beside(evidence: Evidence, second: Joined) -> bool:
    """Whether a clause behind the one that holds the target founds or counts something else."""
    told, added = _counts(evidence, second)
    if not _aims(evidence, told) or _aims(evidence, added) or is_condition(evidence, second, second):
        return False
    return _founds(evidence, second) or not _tells_how(evidence, added, PERCENT)


def _is_done_beside(evidence: Evidence, match: re.Match[str]) -> bool:
    """« … et 200 pneus vendus », « … et une auto-école ouverte », where the first part counts the target."""
    lexicon, second = evidence.lexicon, _told(match)
    before = map(lexicon.root, lexicon.words(evidence.plain[: second.start]))
    if lexicon.root(match["thing"]) in before:
        return False
    if _is_a_venture(evidence, second, match["thing"]):
        return _aims(evidence, _counts(evidence, second)[0])
    return lexicon.conjugates(second.verb) and _is_told_beside(evidence, second)


def _does(evidence: Evidence, kind: str, joined: Joined) -> bool:
    """Whether a verb is of a list, in the infinitive, the present, the future or the past."""
    lexicon, verb = evidence.lexicon, joined.verb
    ours = lexicon.pattern("our_verb").match(verb)
    stem = ours["stem"] if ours else verb
    forms = verb, *lexicon.infinitives(verb)
    return lexicon.knows_now(kind, stem) or any(lexicon.knows(kind, one) for one in forms)


def _counts_another(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """Whether each of two verbs counts its own: « louer 75 vélos par semaine et réparer 40 motos »."""
    if _tells_how(evidence, _counts(evidence, second)[1], PERCENT):
        return False
    parts = evidence.plain[first.start : second.start], evidence.plain[second.start :]
    return all(_is_a_trade(evidence, one, part) for one, part in zip((first, second), parts, strict=True))


def _is_a_trade(evidence: Evidence, joined: Joined, part: str) -> bool:
    """Whether one does what is counted, and does not only lead there, be it a hire « par semaine »."""
    lexicon = evidence.lexicon
    if lexicon.knows("acquiring", joined.verb):
        return bool(lexicon.says("rates", part))
    return not any(lexicon.knows(kind, joined.verb) for kind in ("attendance", "leading"))


def _founds(evidence: Evidence, joined: Joined) -> bool:
    """« Ouvrir un second hôtel », « bâtir un immeuble », « publier un livre »."""
    match = evidence.lexicon.pattern("new_thing").match(evidence.plain, joined.start)
    return match is not None and _is_a_venture(evidence, joined, match["thing"])


def _is_a_venture(evidence: Evidence, joined: Joined, thing: str) -> bool:
    """Whether one founds or builds what stands for itself: a storehouse that one builds serves the rest."""
    lexicon = evidence.lexicon
    founds, builds = (_does(evidence, kind, joined) for kind in ("founding", "building"))
    trade = founds and lexicon.pattern("trading_place").match(thing) is not None
    kinds = ("ventures", "premises") if founds else ("ventures",) if builds else ()
    return trade or any(lexicon.knows(kind, part) for kind in kinds for part in thing.split("-"))


def _is_granted(evidence: Evidence, joined: Joined) -> bool:
    """« Obtenir la certification bio », « décrocher un prix »."""
    lexicon = evidence.lexicon
    match = lexicon.pattern("granted_thing").match(evidence.plain, joined.start)
    had = match is not None and lexicon.knows("distinctions", match["thing"])
    return had and lexicon.holds("obtaining", joined.verb)


def _exports(evidence: Evidence, joined: Joined) -> bool:
    """« Exporter des moteurs » beside something else."""
    lexicon = evidence.lexicon
    match = lexicon.pattern("exported_thing").match(evidence.plain, joined.start)
    before = map(lexicon.root, lexicon.words(evidence.plain[: joined.start]))
    return match is not None and lexicon.root(match["thing"]) not in before


def _moves(evidence: Evidence, joined: Joined) -> bool:
    """Whether a verb goes to a value: « ramener », « porter », « doubler »."""
    return any(evidence.lexicon.knows(way, joined.verb) for way in ("up", "down", "reaching"))


def _tells_how(evidence: Evidence, counts: list[Number], *units: str) -> bool:
    """Whether all that is counted is a time, or of some units: « en 24 heures »."""
    lexicon = evidence.lexicon
    return all(one.unit in units or lexicon.root(one.unit) in lexicon.hours for one in counts)


def _counts(evidence: Evidence, second: Joined) -> tuple[list[Number], list[Number]]:
    """The quantities before the second verb, and behind it."""
    counts = evidence.quantities
    return (
        [one for one in counts if one.start < second.start],
        [one for one in counts if one.start >= second.start],
    )


def _aims(evidence: Evidence, counts: list[Number]) -> bool:
    return any(one.value == evidence.target for one in counts)
