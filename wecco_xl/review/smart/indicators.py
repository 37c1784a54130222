"""Whether the unit can measure what the indicator says, and whether both are what the sentence counts."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import PERCENT, Number
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
from wecco_xl.review.smart.units import SIGNS

_ALSO = {
    "things": {"mass", "time", "money"},
    "rating": {"things"},
    "volume": {"money"},
    "energy": {"money"},
}
"""The units that a kind of thing bears too: things are weighed, take time, are worth an amount."""
_A_PRICE = 60
"""Nobody counts what he sells, loses or pays in fewer francs or euros; a price has its own name."""
_ALIKE = 0.45
"""From this nearness in meaning on, a measure may be of what the sentence counts, in other words."""


def other_kind(evidence: Evidence) -> Fault:
    """A unit of another kind than what the indicator measures: water in m², a delay in kg."""
    lexicon, said, unit = evidence.lexicon, evidence.cell("indicator"), unit_of(evidence)
    number = lexicon.pattern("number_of").match(said)
    if _is_no_count(evidence) or _is_not_weighed(evidence, number=bool(number)):
        return "clash", "unit_of_another_kind", "unit"
    if unit in lexicon.words(said):
        return None
    its = kinds_of(evidence, unit)
    if number and unit == PERCENT:
        return "clash", "unit_of_another_kind", "unit"
    kinds = named_kinds(evidence) - {"share"}
    kinds = kinds.union(*(_ALSO.get(kind, set()) for kind in kinds))
    whole = lexicon.pattern("out_of_a_whole").search(evidence.cell("unit"))
    if lexicon.says("on_time", said) and not whole:
        kinds = kinds - {"time"} or {"things"}
    kinds = kinds or measures_of(evidence)
    other = (kinds and its and not kinds & its) or _counts_things(evidence, kinds)
    return ("clash", "unit_of_another_kind", "unit") if other or _is_no_price(evidence, its) else None


def _is_no_count(evidence: Evidence) -> bool:
    """Whether things are counted, « véhicules », where a share, a satisfaction or a delay is to be told."""
    unit, kinds, first = unit_of(evidence), named_kinds(evidence), named(evidence)
    if evidence.lexicon.pattern("out_of_a_whole").search(evidence.cell("unit")):
        return False
    if "things" not in kinds_named(evidence, unit) and not _is_what_is_counted(evidence):
        return False
    if "share" in kinds:
        return True
    amount = bool(kinds & {"money", "time"}) and not first.endswith("s")  # « recettes avec fiche » are things
    abstract = evidence.lexicon.knows("uncountable", first) or bool(measures_of(evidence))
    return not is_in_indicator(evidence) and (amount or abstract or "rating" in kinds)


def _is_what_is_counted(evidence: Evidence) -> bool:
    """Whether the unit is the things that the sentence counts up to the target: « 12 couturières »."""
    root, unit = evidence.lexicon.root, unit_of(evidence)
    counted = any(root(one.unit) == root(unit) for one in evidence.aims)
    return counted and len(unit) >= SHORTEST_NAME and not kinds_of(evidence, unit)


def _is_not_weighed(evidence: Evidence, *, number: bool) -> bool:
    """Whether a share, a number, people or events are told in kilos, metres or days: « visites » in kg."""
    lexicon, unit, kinds = evidence.lexicon, evidence.cell("unit"), named_kinds(evidence)
    first = named(evidence)
    alone = evidence.cell("indicator").startswith(first)  # not « quantité sous contrat »
    alone = alone and any(lexicon.knows(kind, first) for kind in ("people", "events"))
    if not ("share" in kinds or number or alone) or kinds_of(evidence, first) & MEASURES:
        return False
    if any(lexicon.pattern(name).search(unit) for name in ("out_of_a_whole", "ratio_in_unit")):
        return False
    never = MEASURES | {"time"} if "share" in kinds else MEASURES
    return bool(unit_kinds(evidence) & never)


def _counts_things(evidence: Evidence, kinds: set[str]) -> bool:
    """Whether a time is told in what the sentence makes, a delay in portals; « délais tenus » are counted."""
    lexicon, unit = evidence.lexicon, unit_of(evidence)
    if kinds != {"time"} or kinds_of(evidence, unit) or lexicon.root(unit) not in evidence.concrete:
        return False
    words = lexicon.words(evidence.cell("indicator"))
    return not any(word.endswith("s") and lexicon.conjugates(word) for word in words)


def _is_no_price(evidence: Evidence, its: set[str]) -> bool:
    """Whether things are told in so few francs that they must be things: « pots cassés, 45 → 4 francs »."""
    if "money" not in its or "money" in named_kinds(evidence) or "/" in evidence.cell("unit"):
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


def page_counted(evidence: Evidence) -> Fault:
    """The fans of a page, where the sentence speaks of something else."""
    says = evidence.lexicon.says
    counted = says("page_counts", evidence.cell("indicator")) and not says("page_words", evidence.text)
    return ("clash", "indicator_of_a_page", "indicator") if counted else None


def counted_elsewhere(evidence: Evidence) -> Fault:
    """« Former 12 apprentis », and a column of sewn shirts: what is counted is not what the sentence counts.

    An effect told as a share, a mark, an amount or a weight is one all the same.
    """
    counts = isinstance(evidence.target, float) and _counts_some(evidence)
    if not counts or not any(_is_a_thing(evidence, one) for one in evidence.quantities):
        return None
    if page_counted(evidence) or any(
        one.value in {evidence.target, evidence.baseline} for one in evidence.numbers
    ):
        return None
    said = f"{evidence.cell('indicator')} {evidence.cell('unit')}"
    shared = evidence.naming(said, without="empty") & evidence.concrete
    if shared or meanings().of(said).near(meanings().of(evidence.text)) >= _ALIKE:
        return None
    return "measure_incomplete", "indicator_elsewhere", "indicator"


def _counts_some(evidence: Evidence) -> bool:
    """Whether the column counts things, people or time."""
    unit, kinds = evidence.cell("unit"), kinds_of(evidence, unit_of(evidence)) or {"things"}
    marks = evidence.lexicon.says("scale_words", unit) or PERCENT in unit
    whole = evidence.lexicon.pattern("out_of_a_whole").search(f" {unit}")
    return not (marks or whole) and bool(evidence.lexicon.words(unit)) and bool(kinds & {"things", "time"})


def _is_a_thing(evidence: Evidence, one: Number) -> bool:
    """Whether a number of the sentence counts things or people, and not time, weight, money or shares."""
    kinds = kinds_of(evidence, one.unit) or {"things"}
    return (
        one.unit not in SIGNS | {PERCENT}
        and "things" in kinds
        and not evidence.lexicon.holds("stop", one.unit)
    )
