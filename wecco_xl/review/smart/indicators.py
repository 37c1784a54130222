"""Whether the unit can measure what the indicator says, and whether both are what the sentence counts."""

from wecco_xl.review.smart.columns import YES_NO
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import PERCENT
from wecco_xl.review.smart.kinds import (
    MEASURES,
    SHORTEST_NAME,
    is_in_indicator,
    kinds_named,
    kinds_of,
    measures_of,
    named,
    named_kinds,
    unit_kinds,
    unit_of,
)
from wecco_xl.review.smart.meanings import meanings
from wecco_xl.review.smart.states import participles
from wecco_xl.review.smart.tally import Fault
from wecco_xl.review.smart.units import names_a_thing

_ALSO = {
    "things": {"mass", "time", "money"},
    "rating": {"things"},
    "volume": {"money"},
    "energy": {"money"},
}
"""The units that a kind of thing bears too: things are weighed, take time, are worth an amount."""
_OWN_UNITS = {"share", "area", "length", "heat"}
"""Kinds that are told in their own units, in things never."""
_WHOLE = 100
_A_PRICE = 60
"""Nobody counts what he sells, loses or pays in fewer francs or euros; a price has its own name."""
_ALIKE = 0.45
"""From this nearness in meaning on, a measure may be of what the sentence counts, in other words."""


def other_kind(evidence: Evidence) -> Fault:
    """A unit of another kind than what the indicator measures: water in m², a delay in kg."""
    lexicon, said, unit = evidence.lexicon, evidence.cell("indicator"), unit_of(evidence)
    if any(check(evidence) for check in (_is_no_count, _is_not_weighed, _is_no_answer)):
        return "clash", "unit_of_another_kind", "unit"
    if _is_a_time_in_things(evidence):
        return "clash", "unit_of_another_kind", "unit"
    if unit in lexicon.words(said):
        return None
    its = kinds_of(evidence, unit)
    if unit == PERCENT and lexicon.pattern("number_of").match(said):
        return "clash", "unit_of_another_kind", "unit"
    kinds = named_kinds(evidence) - {"share"}
    kinds = kinds.union(*(_ALSO.get(kind, set()) for kind in kinds))
    whole = lexicon.pattern("out_of_a_whole").search(evidence.cell("unit"))
    if lexicon.says("on_time", said) and not whole:
        kinds = kinds - {"time"} or {"things"}
    kinds = kinds or measures_of(evidence)
    other = (kinds and its and not kinds & its) or _counts_things(evidence, kinds)
    return ("clash", "unit_of_another_kind", "unit") if other or _is_no_price(evidence, its) else None


def _is_a_time_in_things(evidence: Evidence) -> bool:
    """« Délai de résolution des tickets » in tickets: a delay is told in days or hours."""
    lexicon, unit = evidence.lexicon, unit_of(evidence)
    first = "".join(lexicon.words(evidence.cell("indicator"))[:1])
    delay = lexicon.holds("delays", first) and not _is_a_ratio(evidence)
    return delay and not kinds_of(evidence, unit) and lexicon.root(unit) in evidence.concrete


def _is_no_count(evidence: Evidence) -> bool:
    """Whether things are counted, « véhicules », where a share, a satisfaction or a delay is to be told."""
    lexicon, unit = evidence.lexicon, unit_of(evidence)
    if _is_a_ratio(evidence):
        return False
    if lexicon.pattern("number_of").match(evidence.cell("indicator")):  # « nombre d'œufs » in sheets
        acts = lexicon.pattern("number_of_acts").match(evidence.cell("indicator"))
        if (acts and _is_aimed_at(evidence)) or lexicon.knows("by_the_head", unit):
            return False
        alike = meanings().of(unit).near(meanings().of(evidence.cell("indicator"))) >= _ALIKE
        return names_a_thing(evidence) and not alike and not lexicon.knows("people", unit)
    counted = "things" in kinds_named(evidence, unit) or _is_what_is_counted(evidence)
    if named_kinds(evidence) & _OWN_UNITS:
        return counted or names_a_thing(evidence)
    return counted and not is_in_indicator(evidence) and _is_no_thing(evidence)


def _is_no_thing(evidence: Evidence) -> bool:
    """Whether the indicator tells an amount, a time, an opinion; « recettes avec fiche » are things."""
    kinds, first, knows = named_kinds(evidence), named(evidence), evidence.lexicon.knows
    amount = bool(kinds & {"money", "time"}) and not first.endswith("s")
    felt = knows("uncountable", first) and not knows("people", unit_of(evidence))  # « réussite » of pupils
    return amount or felt or "rating" in kinds or bool(measures_of(evidence))


def _is_a_ratio(evidence: Evidence) -> bool:
    """Whether the unit sets one thing against another: « colis sur 20 », « tonnes pour 10 ramassées »."""
    patterns = (evidence.lexicon.pattern(name) for name in ("out_of_a_whole", "ratio_in_unit"))
    return any(pattern.search(evidence.cell("unit")) for pattern in patterns)


def _is_what_is_counted(evidence: Evidence) -> bool:
    """Whether the unit is the things that the sentence counts up to the target: « 12 couturières »."""
    unit = unit_of(evidence)
    marks = evidence.lexicon.knows("mark_units", unit)
    return (
        _is_aimed_at(evidence) and len(unit) >= SHORTEST_NAME and not marks and not kinds_of(evidence, unit)
    )


def _is_aimed_at(evidence: Evidence) -> bool:
    """Whether the sentence counts the unit up to the target: the acts beside it are those of each."""
    root = evidence.lexicon.root
    return any(root(one.unit) == root(unit_of(evidence)) for one in evidence.aims)


def _is_not_weighed(evidence: Evidence) -> bool:
    """Whether a share, a number, people or events are told in kilos, metres or days: « visites » in kg."""
    lexicon, said, first = evidence.lexicon, evidence.cell("indicator"), named(evidence)
    if number := lexicon.pattern("number_of").match(said):
        behind = (word for word in lexicon.words(said[number.end() :]) if len(word) > 2)
        never = MEASURES | {"time", "money"}
        return bool(
            unit_kinds(evidence) & never - kinds_of(evidence, next(behind, ""))
        )  # « nombre de jours »
    if _is_a_ratio(evidence):
        return False
    if "share" in named_kinds(evidence):
        return bool(unit_kinds(evidence) & (MEASURES | {"time"}))
    kinds = ("people", "gatherings", "events", "uncountable", "unweighed")
    alone = said.startswith(first) and any(lexicon.knows(kind, first) for kind in kinds)
    never = MEASURES | {"heat"}
    return alone and bool(unit_kinds(evidence) & never)  # not « quantité sous contrat »


def _is_no_answer(evidence: Evidence) -> bool:
    """Whether tonnes or hours are told by yes or no, or what is there or not is weighed."""
    lexicon = evidence.lexicon
    answers = lexicon.pattern("answers_apart").split(evidence.cell("unit"))
    if len(answers) > 1 and all(lexicon.holds("yes_no", one) for one in answers):
        return bool(measures_of(evidence)) or _is_an_amount(evidence)
    if evidence.target in YES_NO and len(answers) == 1:
        return unit_of(evidence) == PERCENT or bool(unit_kinds(evidence) - {"things"})
    if _is_half_there(evidence):
        return True
    there = evidence.target == 1 and evidence.baseline in {0.0, None} and not evidence.quantities
    return there and bool(unit_kinds(evidence) & (MEASURES | {"heat"}))


def _is_half_there(evidence: Evidence) -> bool:
    """« Ouvrir une ferme agréée », and 50 per cent of « ferme ouverte »: one thing is there or not."""
    lexicon, said = evidence.lexicon, evidence.cell("indicator")
    target, thing = evidence.target, lexicon.pattern("one_thing_had").match(evidence.text)
    half = isinstance(target, float) and 0 < target < _WHOLE and evidence.baseline in {0.0, None}
    if not half or thing is None or evidence.quantities or unit_of(evidence) != PERCENT:
        return False
    done = participles(lexicon, evidence.objective.indicator or "")
    finished = done or lexicon.pattern("is_done_or_does").search(said)
    return bool(finished) and said.startswith(thing["thing"])


def _is_an_amount(evidence: Evidence) -> bool:
    """Whether an indicator is a number, a rate, a weight or a mood; « budget voté » is there or not."""
    lexicon, said = evidence.lexicon, evidence.cell("indicator")
    kinds, first = named_kinds(evidence) - {"things"}, named(evidence)
    if lexicon.pattern("number_of").match(said) or kinds & {"share", "mass"}:
        return True
    felt = any(lexicon.knows(kind, first) for kind in ("uncountable", "unweighed"))
    accented = participles(lexicon, evidence.objective.indicator or "")
    done = accented or lexicon.pattern("is_done_or_does").search(said)
    return bool(kinds or felt) and not done


def _counts_things(evidence: Evidence, kinds: set[str]) -> bool:
    """Whether a time is told in what the sentence makes, a delay in portals; « délais tenus » are counted."""
    lexicon, unit = evidence.lexicon, unit_of(evidence)
    if kinds != {"time"} or kinds_of(evidence, unit) or lexicon.root(unit) not in evidence.concrete:
        return False
    words = lexicon.words(evidence.cell("indicator"))
    return not any(word.endswith("s") and lexicon.conjugates(word) for word in words)


def _is_no_price(evidence: Evidence, its: set[str]) -> bool:
    """Whether things are told in so few francs that they must be things: « pots cassés, 45 → 4 francs »."""
    unit = evidence.cell("unit")
    if "money" not in its or "money" in named_kinds(evidence) or "/" in unit:
        return False
    if evidence.lexicon.pattern("money_by_scale").match(unit):
        return False
    values = [one for one in (evidence.baseline, evidence.target) if isinstance(one, float)]
    return bool(values) and max(values) < _A_PRICE


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
