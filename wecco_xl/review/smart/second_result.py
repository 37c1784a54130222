"""What a second verb adds to a counted result: another one, its condition, or what the first prepares."""

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
    if not moved and any(lexicon.holds(kind, second.verb) for kind in ("keep", "limiting")):
        return True
    if added and _aims(evidence, told) and all(one.value in evidence.defining for one in added):
        return True
    words = lexicon.words(evidence.plain[second.start :])[1:3]
    named = any(lexicon.knows(kind, word) for kind in ("delays", "scale_words", "shares") for word in words)
    if lexicon.holds("settling", second.verb):
        return named or _tells_how(evidence, added, PERCENT)
    return bool(added) and _tells_how(evidence, added) and not _moves(evidence, second)


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
    lexicon = evidence.lexicon
    match = lexicon.pattern("new_thing").match(evidence.plain, joined.start)
    founds, builds = (lexicon.holds(kind, joined.verb) for kind in ("founding", "building"))
    if match is None or not (founds or builds):
        return False
    things = match["thing"].split("-")
    kinds = ("ventures", "premises") if founds else ("ventures",)
    trade = lexicon.pattern("trading_place").match(match["thing"]) is not None
    return (founds and trade) or any(lexicon.knows(kind, thing) for kind in kinds for thing in things)


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
