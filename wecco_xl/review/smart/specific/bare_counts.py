"""How many there are of something, and no more: « 60 véhicules », a shop sign with its machines."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT, TIMES, Use
from wecco_xl.review.smart.states import participles

_MANY_THINGS = 3
"""From so many counts on, one may be the target by chance: « garage de 60 m², 4 ponts, 2 apprentis »."""


def is_bare_count(evidence: Evidence) -> bool:
    """Whether all that is said is how many of what there are: « 60 véhicules », « boulangerie, 2 fours »."""
    lexicon, counts = evidence.lexicon, evidence.quantities
    if any(one.unit in {PERCENT, TIMES} or one.use is not Use.PLAIN for one in counts):
        return False
    if evidence.target == "yes" and len(counts) == 1:
        return False
    if (len(evidence.concrete) <= 1 == len(counts)) or _is_only_a_count(evidence):
        return True
    aimed = bool(evidence.aims) and len(counts) < _MANY_THINGS
    return not (aimed or lexicon.says("rates", evidence.text) or lexicon.says("quantifiers", evidence.text))


def _is_only_a_count(evidence: Evidence) -> bool:
    """« 18 kits solaires », or a shop sign."""
    return (
        is_a_sign(evidence)
        or evidence.lexicon.pattern("so_many_of_them").fullmatch(evidence.text) is not None
    )


def is_a_sign(evidence: Evidence) -> bool:
    """« Garage de Kaolack, 3 mécaniciens, 40 véhicules par mois »; « ventes, 400 pots par mois » is none."""
    lexicon, text = evidence.lexicon, evidence.text
    sign = lexicon.pattern("shop_sign").fullmatch(text)
    if sign is None or (evidence.aims and lexicon.says("rates", text)):
        return False
    place = lexicon.holds("groups", sign["place"]) or lexicon.pattern("a_place_of_work").fullmatch(
        sign["place"]
    )
    done = participles(lexicon, evidence.objective.text or "")
    return bool(place) and not (done or any(map(lexicon.looks_infinitive, evidence.words[1:])))
