"""Whether the sentence counts in the unit of the column."""

import re

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import (
    COUNTED,
    MEASURES,
    SHORTEST_NAME,
    is_in_indicator,
    kinds_named,
    kinds_of,
    named,
    named_kinds,
    unit_of,
)
from wecco_xl.review.smart.language.french import EUR, METRE, PERCENT, POINTS, TIMES, XOF, Number, Use
from wecco_xl.review.smart.meaning.meanings import meanings
from wecco_xl.review.smart.measurable.amounts import column_measure, measure_of
from wecco_xl.review.smart.tally import Fault

SIGNS = {"", METRE, EUR, XOF, POINTS, TIMES}
"""What stands for the unit of a number without being a word."""
_AN_AMOUNT = 1000
"""From here on a number in francs or euros is one, whatever word follows: « 250 000 de recettes »."""
_ALIKE = 0.3
"""From this nearness in meaning on two words may count the same things."""
_FAR = 0.1
"""Below this nearness in meaning a unit has nothing to do with what is counted."""


def said_otherwise(evidence: Evidence) -> Fault:
    """The number of the column counts something else in the sentence: « 15 litres » in kg."""
    values = (evidence.target, evidence.baseline) if unit_of(evidence) else ()
    for value in values:
        said = [one for one in evidence.quantities if value and one.value == value]
        if said and all(_counts_otherwise(evidence, one) for one in said):
            return "clash", "unit_against_text", "unit"
        if isinstance(value, float) and _counts_all(evidence, value):
            return "clash", "unit_against_text", "unit"
        if any(one.unit for one in said):  # « en 7 minutes au lieu de 20 entre 12 h et 14 h »
            return None
    return None


def _counts_all(evidence: Evidence, value: float) -> bool:
    """« Équiper nos 6 tricycles », and 6 per cent of « tricycles équipés »."""
    if unit_of(evidence) != PERCENT or evidence.lexicon.says("share_marks", evidence.cell("indicator")):
        return False
    named = evidence.naming(evidence.cell("indicator"), without="empty")
    all_of_them = (one for one in evidence.numbers if one.use is Use.TOTAL and one.value == value)
    return any(evidence.lexicon.root(one.unit) in named for one in all_of_them)


def other_scale(evidence: Evidence) -> Fault:
    """« 450 000 FCFA » in the sentence, and 450 000 « millions de FCFA »."""
    if not evidence.lexicon.pattern("money_by_scale").match(evidence.cell("unit")):
        return None
    amounts = [one for one in evidence.quantities if one.unit in {EUR, XOF} and one.value >= _AN_AMOUNT]
    same = any(one.value in {evidence.target, evidence.baseline} for one in amounts)
    return ("clash", "unit_against_text", "unit") if same else None


def counted_yes_no(evidence: Evidence) -> Fault:
    """A number to reach where the unit offers yes and no."""
    offered = set(re.split(r" ?/ ?", evidence.cell("unit")))
    offers = len(offered) == 2 and all(evidence.lexicon.holds("yes_no", one) for one in offered)
    counts = isinstance(evidence.target, float) and evidence.target > 1
    return ("clash", "unit_is_yes_no", "unit") if offers and counts else None


def counts_the_unit(evidence: Evidence) -> bool:
    """Whether the number that the sentence states may be of the column's unit: no 45 m² of clients.

    A unit that is not said, or not told apart from what is counted, may be.
    """
    one, unit = evidence.stated, unit_of(evidence)
    if one is None or not unit or one.unit in {"", POINTS, TIMES}:
        return True
    if "time" in named_kinds(evidence) and _is_a_rhythm(evidence, one):
        return False
    if one.unit == METRE and kinds_of(evidence, unit) & {"length", "area", "volume"}:
        return True
    kinds, its = kinds_of(evidence, one.unit), kinds_of(evidence, unit)
    named = {evidence.lexicon.root(word) for word in evidence.lexicon.words(evidence.cell("indicator"))}
    people = all(evidence.lexicon.knows("people", word) for word in (one.unit, unit))
    alike = meanings().of(one.unit).near(meanings().of(unit)) >= _ALIKE
    same = evidence.lexicon.root(one.unit) in named | {evidence.lexicon.root(unit)}
    general = evidence.lexicon.knows("generic_units", unit) or evidence.lexicon.holds("counting", unit)
    money = one.unit in {EUR, XOF} and "money" in its
    share = one.unit == PERCENT and _tells_a_share(evidence)
    return same or people or alike or general or money or share or bool(kinds & its)


def _is_a_rhythm(evidence: Evidence, one: Number) -> bool:
    """« Ouvrir 6 jours sur 7 » is no delay."""
    return evidence.lexicon.pattern("opening_hours").match(evidence.plain[one.end :].lstrip()) is not None


def _counts_otherwise(evidence: Evidence, one: Number) -> bool:
    """Whether a number of the sentence is of another unit than the column's."""
    if one.unit == PERCENT:
        return not _tells_a_share(evidence)
    own, held = measure_of(evidence, one.unit), column_measure(evidence)
    if own and held and own.kind == held.kind and one.unit != METRE:
        return own.size != held.size
    unit = unit_of(evidence)
    its = kinds_of(evidence, unit)
    kinds = kinds_of(evidence, one.unit) if one.unit != METRE else set()
    if one.unit == METRE and not its and unit != PERCENT:  # « 4 m³ » in boxes
        return one.value == evidence.target and names_a_thing(evidence)
    if one.unit in {EUR, XOF}:
        thing = names_a_thing(evidence) or _counts_its_head(evidence)
        return not its & COUNTED if its else one.value == evidence.target and thing
    if kinds and its:
        another_measure = not kinds & (COUNTED | {"heat"}) and one.unit[0] != unit[0]
        return another_measure or not kinds & its
    return one.value == evidence.target and _is_another_thing(evidence, one, kinds, its)


def _tells_a_share(evidence: Evidence) -> bool:
    """Whether the unit, or an indicator that is no number, is a share."""
    lexicon, unit = evidence.lexicon, evidence.cell("unit")
    number = any(lexicon.holds("counting", word) for word in lexicon.words(unit)[:1])
    return bool(lexicon.says("share_marks", unit if number else f"{unit} {evidence.cell('indicator')}"))


def _is_another_thing(evidence: Evidence, one: Number, kinds: set[str], its: set[str]) -> bool:
    """Whether things are counted, « 8 ferronniers », where the column has hours, pots, per cent or people."""
    if unit_of(evidence) == PERCENT:
        return _is_no_share(evidence, one, kinds)
    if kinds & (MEASURES | {"time"}):
        return names_a_thing(evidence) or ("time" in kinds and _counts_its_head(evidence))
    if one.unit in SIGNS or one.use is Use.BASELINE or evidence.lexicon.holds("stop", one.unit):
        return False  # the last one: « les 24 derniers mois »
    if "heat" in its:
        return "heat" not in kinds_named(evidence, named(evidence))
    if "things" in its or not its:
        return _are_people(evidence, one) or _is_of_nothing_said(evidence, one)
    lexicon, counted = evidence.lexicon, evidence.lexicon.root(one.unit)
    of_it = lexicon.pattern("of_a_thing").match(evidence.plain, one.end)
    named_so = counted == lexicon.root(named(evidence)) and not of_it
    amount = one.value >= _AN_AMOUNT and "money" in its and not named_so
    told = map(lexicon.root, lexicon.words(evidence.cell("unit")))
    return not amount and counted in evidence.concrete - set(told)


def _is_no_share(evidence: Evidence, one: Number, kinds: set[str]) -> bool:
    """Whether things, days or kilos are counted in a column of per cent; « 8 colis sur 10 » is a share."""
    lexicon, said = evidence.lexicon, evidence.cell("indicator")
    if lexicon.says("share_marks", said) or "/" in said:
        return False
    if kinds & (MEASURES | {"time"}):
        return True
    counts = one.unit not in SIGNS and one.use is not Use.BASELINE
    share = lexicon.pattern("share_of_so_many").search(evidence.plain)
    return counts and not share and lexicon.root(one.unit) in evidence.concrete


def _are_people(evidence: Evidence, one: Number) -> bool:
    """Whether the sentence counts things, « 60 véhicules », and the column people, or the other way round."""
    people = {word: evidence.lexicon.knows("people", word) for word in (one.unit, unit_of(evidence))}
    things = [word for word in people if not people[word]]
    alike = len(things) != 1 or not kinds_named(evidence, things[0])
    return not alike and not is_in_indicator(evidence)


def _is_of_nothing_said(evidence: Evidence, one: Number) -> bool:
    """Whether the unit is a thing far from what sentence and indicator count: « pneus » of « robes »."""
    unit, said = unit_of(evidence), evidence.cell("indicator")
    if evidence.lexicon.knows("people", unit) or kinds_of(evidence, one.unit) or not names_a_thing(evidence):
        return False
    if unit[:SHORTEST_NAME] in f"{evidence.text} {said}":  # « soudures » of « microsoudures »
        return False
    its, others = meanings().of(unit), [meanings().of(text) for text in (one.unit, said)]
    return all(text.length for text in (its, *others)) and max(map(its.near, others)) < _FAR


def _counts_its_head(evidence: Evidence) -> bool:
    """« Patients reçus, 50 → 20 patients », where the sentence goes from 50 to 20 minutes."""
    root, head, start = evidence.lexicon.root, named(evidence), evidence.stated_start
    own = bool(head) and root(head) == root(unit_of(evidence))
    paired = start is not None and start.value == evidence.baseline
    return own and paired and not (kinds_named(evidence, head) | kinds_of(evidence, head)) - {"things"}


def names_a_thing(evidence: Evidence) -> bool:
    """Whether the unit is a thing, « pots », that the indicator does not name; « lots » may be of any."""
    unit = unit_of(evidence)
    general = any(evidence.lexicon.knows(kind, unit) for kind in ("generic_units", "counting", "stop"))
    measure = kinds_of(evidence, unit.partition("-")[0]) - COUNTED  # « jours-cheval »
    is_word = len(unit) >= SHORTEST_NAME and not unit.endswith(".") and not measure
    return is_word and not general and not is_in_indicator(evidence)
