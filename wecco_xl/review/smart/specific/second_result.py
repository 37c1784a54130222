"""What a second verb adds to a counted result: another one, its condition, or what the first prepares."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT, Number, Use, ahead
from wecco_xl.review.smart.specific.beside import Joined, aims_at, counts_beside, does, moves, tells_how
from wecco_xl.review.smart.specific.own_aims import is_an_aim
from wecco_xl.review.smart.specific.ventures import founds, serves_others, works_on_its_walls


def prepares(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """« Aménager une salle et accueillir 36 enfants »: the target stands behind the second verb only."""
    lexicon = evidence.lexicon
    told, added = counts_beside(evidence, second)
    if not aims_at(evidence, added) or aims_at(evidence, told):
        return False
    if founds(evidence, first) or serves_others(evidence, first):
        return False
    if works_on_its_walls(evidence, first):
        return True
    kinds = {
        "preparing": True,
        "preparing_uncounted": not told,
        "ways_to_a_value": moves(evidence, second),
    }
    return any(holds and lexicon.holds(kind, first.said) for kind, holds in kinds.items())


def is_condition(evidence: Evidence, _: Joined, second: Joined) -> bool:
    """« … et garder 90 % de clientes satisfaites », « … et encaisser 90 % à la commande »."""
    lexicon = evidence.lexicon
    told, added = counts_beside(evidence, second)
    if not told or aims_at(evidence, added):
        return False
    if works_on_its_walls(evidence, second):
        return True
    moved = any(one.use is Use.BASELINE for one in added)  # « et limiter les retours de 9 à 4 » is a result
    if not moved and any(does(evidence, kind, second) for kind in ("keep", "limiting")):
        return True
    said = (one.value in evidence.defining or _is_a_size(evidence, one) for one in added)
    if added and aims_at(evidence, told) and all(said):
        return True
    rest = evidence.plain[second.start :]
    words = lexicon.words(rest)[1:3]
    named = any(lexicon.knows(kind, word) for kind in ("delays", "scale_words", "shares") for word in words)
    if does(evidence, "settling", second):
        return named or tells_how(evidence, added, PERCENT)
    bounded = tells_how(evidence, added) or lexicon.pattern("bounded_above").search(rest)
    gains = lexicon.holds("obtaining", second.verb)  # « et gagner 2 heures par jour »
    return bool(added and bounded) and (gains or not moves(evidence, second))


def is_another(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """Whether what is added to a count could be an objective of its own: « … et ouvrir un hôtel »."""
    lexicon, rest = evidence.lexicon, evidence.plain[second.start :]
    told, added = counts_beside(evidence, second)
    if not told or aims_at(evidence, added) or lexicon.knows("taking_stock", first.verb):
        return False
    if lexicon.pattern("serving_it").search(rest):
        return False
    if lexicon.pattern("verb_and_also").match(rest) or is_an_aim(evidence, second):
        return True
    return bool(added and aims_at(evidence, told)) and _counts_another(evidence, first, second)


def _counts_another(evidence: Evidence, first: Joined, second: Joined) -> bool:
    """Whether each of two verbs counts its own: « louer 75 vélos par semaine et réparer 40 motos »."""
    if tells_how(evidence, counts_beside(evidence, second)[1], PERCENT):
        return False
    parts = evidence.plain[first.start : second.start], evidence.plain[second.start :]
    return all(is_a_trade(evidence, one, part) for one, part in zip((first, second), parts, strict=True))


def _is_a_size(evidence: Evidence, one: Number) -> bool:
    """Whether a number only tells how large each thing is: « des sachets de 250 g »."""
    many = evidence.lexicon.pattern("things_of_a_size").search(ahead(evidence.plain, one.start))
    return many is not None and one.unit in evidence.lexicon.sizes


def is_a_trade(evidence: Evidence, joined: Joined, part: str) -> bool:
    """Whether one does what is counted, and does not only lead there, be it a hire « par semaine »."""
    lexicon = evidence.lexicon
    if lexicon.knows("acquiring", joined.verb):
        return bool(lexicon.says("rates", part))
    return not any(lexicon.knows(kind, joined.verb) for kind in ("attendance", "leading"))
