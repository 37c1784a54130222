"""An indicator is one measure: « reprises et satisfaction », « pots et clientes » are two."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import MEASURES, kinds_named, kinds_of, named_kinds, unit_kinds
from wecco_xl.review.smart.states import participles
from wecco_xl.review.smart.tally import Fault


def two_units(evidence: Evidence) -> Fault:
    """« Paniers livrés et clients fidélisés » in « paniers et clients »: each has its own number.

    What is done to both is one measure, « hommes et femmes formés », as is what the sentence counts together.
    """
    lexicon = evidence.lexicon
    joined, number = lexicon.pattern("things_joined"), lexicon.pattern("number_of")
    units = [word for part in joined.split(evidence.cell("unit")) for word in lexicon.words(part)[:1]]
    first, *others = [part.strip() for part in joined.split(evidence.cell("indicator"))]
    heads = [lexicon.root(word) for other in others for word in lexicon.words(other)[:1]]
    second = [word for word in units[1:] if lexicon.root(word) in set(heads) - evidence.concrete]
    ratio = any("/" in evidence.cell(key) for key in ("unit", "indicator")) and not number.match(first)
    if (
        not others
        or ratio
        or "(" in evidence.cell("unit")
        or any("time" in kinds_of(evidence, one) for one in second)
    ):
        return None
    done = participles(lexicon, evidence.objective.indicator or "")
    last = "".join(lexicon.words(first)[-1:])
    own = last in done or lexicon.conjugates(last) or lexicon.pattern("is_done_or_does").fullmatch(f" {last}")
    apart = second and (own or number.match(first))
    money = ["money" in kinds_of(evidence, one) for one in units]
    paid = len(set(money)) > 1
    return ("clash", "indicator_is_two", "indicator") if apart or paid else None


def two_measures(evidence: Evidence) -> Fault:
    """« Reprises et satisfaction », under one unit: an indicator is one measure.

    What qualifies them all is one: « recettes et dépenses notées », « modèles avec fiche et prix ».
    """
    said, lexicon = evidence.cell("indicator"), evidence.lexicon
    first, *others = (part.strip() for part in lexicon.pattern("a_second_measure").split(said))
    if ";" in said and others[-1]:
        return "clash", "indicator_is_two", "indicator"
    if not isinstance(evidence.target, float):
        return None
    last, own = ("".join(lexicon.words(part)[-1:]) for part in (said, first))
    alike = lexicon.conjugates(last) and not lexicon.conjugates(own)
    if lexicon.pattern("goes_with_it").search(first) or alike:
        return None
    its, done = named_kinds(evidence), participles(lexicon, evidence.objective.indicator or "")
    heads = [head for other in others if (head := other.partition(" ")[0]) not in done]
    kinds = [kinds_named(evidence, head) for head in heads]
    alike_in_kind = its if unit_kinds(evidence) & MEASURES else its | {"things"}
    several = any(kind and not kind & alike_in_kind for kind in kinds)
    return ("clash", "indicator_is_two", "indicator") if several else None
