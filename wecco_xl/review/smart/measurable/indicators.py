"""Whether the unit can measure what the indicator says, and whether both are what the sentence counts."""

from wecco_xl.review.smart.columns import YES_NO
from wecco_xl.review.smart.evidence import Evidence
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
from wecco_xl.review.smart.language.french import PERCENT
from wecco_xl.review.smart.meaning.meanings import meanings
from wecco_xl.review.smart.measurable.units import names_a_thing
from wecco_xl.review.smart.states import participles
from wecco_xl.review.smart.tally import Fault

_ALSO = {
    "things": {"mass", "time", "money"},
    "rating": {"things"},
    "volume": {"money"},
    "energy": {"money"},
}
"""The units that a kind of thing bears too: things are weighed, take time, are worth an amount."""
_OWN_UNITS = {"share", "area", "length", "heat"}
"""Kinds that are told in their own units, in things never."""
_OF_PEOPLE = ("act_or_paper", "somebody_by_trade", "ends_as_people")
"""What may stand for people in a unit."""
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


def is_counted_by_number(evidence: Evidence) -> Fault:
    """« Le nombre de pagnes vendus » in hours, « 24 femmes » formed in loincloths: not what is counted."""
    lexicon, root, head = evidence.lexicon, evidence.lexicon.root, named(evidence)
    said = {root(one["what"]) for one in lexicon.pattern("number_said").finditer(evidence.plain)}
    act = lexicon.pattern("act_or_paper")
    if _is_a_ratio(evidence) or kinds_of(evidence, head) or act.fullmatch(head) or is_in_indicator(evidence):
        return None
    counted = {root(one.unit) for one in evidence.aims} | said
    if not head or root(head) not in counted:
        return None
    measured = root(head) in said and unit_kinds(evidence) & (MEASURES | {"time", "money", "heat"})
    unit = unit_of(evidence)
    people = lexicon.knows("people", head) and not lexicon.knows("people", unit)
    things = people and _is_foreign_to_people(evidence, unit)
    return ("clash", "unit_of_another_kind", "unit") if measured or things else None


def _is_foreign_to_people(evidence: Evidence, unit: str) -> bool:
    """Whether a unit is a thing, « pagnes », and no person, act or paper that people are told by."""
    lexicon = evidence.lexicon
    told = ("anybody", "by_the_head", "who_tells")
    somebody = any(lexicon.knows(kind, unit) for kind in told)
    somebody = somebody or any(lexicon.pattern(name).fullmatch(unit) for name in _OF_PEOPLE)
    return names_a_thing(evidence) and not somebody


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
    lexicon = evidence.lexicon
    said = lexicon.pattern("leads_the_named").sub("", evidence.cell("indicator"), count=1)
    first = "".join(lexicon.words(said)[:1]) if said != evidence.cell("indicator") else named(evidence)
    if number := lexicon.pattern("number_of").match(said):
        behind = (word for word in lexicon.words(said[number.end() :]) if len(word) > 2)
        never = MEASURES | {"time", "money"}
        return bool(
            unit_kinds(evidence) & never - kinds_of(evidence, next(behind, ""))
        )  # « nombre de jours »
    if _is_a_ratio(evidence):
        return False
    if lexicon.pattern("mean_mark").match(said) and lexicon.knows("people", unit_of(evidence)):
        return True
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
