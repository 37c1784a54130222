"""Which way an indicator should go, by what it counts and by what the sentence ends or makes."""

import re

from wecco_xl.plan.spelling import sentence_numbers
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import named_kinds, unit_kinds

_DOWN_AT_WILL = {"time", "money", "heat", "volume", "energy", "mass"}
"""Kinds of things that may fall for good, whatever is « livré » or « réparé » beside them."""


def good_way(evidence: Evidence) -> str:
    """`down` for an indicator of losses, delays, accidents; empty when one cannot tell."""
    words = evidence.lexicon.words(evidence.cell("indicator"))
    return "down" if any(evidence.lexicon.knows("burdens", word) for word in words) else ""


def way_of_things(evidence: Evidence) -> str:
    """The way that no verb says: `down` for « zéro accident », `up` for what is made."""
    if owed := _pays_back(evidence):
        return owed
    if no_such_thing(evidence) or _counts_harm(evidence) or _less_of_it(evidence) or _eases(evidence):
        return "down"
    ended = ends_nothing(evidence) or _stops(evidence)
    more = _more_of_it(evidence) or _is_brought_up(evidence)
    return "up" if more or (_counts_what_is_made(evidence) and not ended) else ""


def _pays_back(evidence: Evidence) -> str:
    """« Rembourser le prêt »: what is still owed falls, what is paid rises; empty for all else."""
    pattern, said = evidence.lexicon.pattern, evidence.cell("indicator")
    if not pattern("pays_back").search(evidence.plain) or "money" not in unit_kinds(evidence):
        return ""
    if pattern("is_paid_back").search(said):
        return "" if pattern("still_owed").match(said) else "up"
    return "down" if pattern("still_owed").search(said) else ""


def goes_as_said(evidence: Evidence) -> bool:
    """Whether the sentence itself goes from the value of one column to that of the other."""
    start, aim = evidence.stated_start, evidence.stated
    under = evidence.lexicon.pattern("under_a_limit")
    if aim is not None and aim.value == evidence.target and under.search(evidence.plain[: aim.start]):
        return isinstance(evidence.baseline, float) and evidence.baseline > aim.value
    if start is None or aim is None:
        return False
    return (start.value, aim.value) == (evidence.baseline, evidence.target)


def _stops(evidence: Evidence) -> bool:
    """« Ne plus dépendre », « ne jamais vendre à perte »: something is to end, whatever is counted."""
    lexicon, (first, second, *_) = evidence.lexicon, [*evidence.text.split()[:2], "", ""]
    denied = lexicon.holds("negation", first) and lexicon.holds("no_more", second)
    return denied and not lexicon.pattern("only_or_that").search(evidence.text)


def says_both(evidence: Evidence, baseline: float, target: float) -> bool:
    """Whether the sentence goes from one value to the other: its verb then goes with something else."""
    said, start = {one.value for one in evidence.numbers}, evidence.stated_start
    both = {baseline, target} <= said and (start is None or start.value == baseline)
    return both and not (start and _is_of_the_object(evidence, start.start))


def _is_of_the_object(evidence: Evidence, end: int) -> bool:
    """« Réduire le coût de la retouche de » 4 à 9: only what is counted stands between verb and numbers."""
    lexicon, before = evidence.lexicon, evidence.plain[:end]
    counted = set(map(lexicon.root, lexicon.words(evidence.cell("indicator"))[:1]))
    verb, *others = [*lexicon.words(before), ""]
    moves = any(lexicon.knows(way, verb) for way in ("up", "down"))
    named = counted & set(map(lexicon.root, others))
    return moves and bool(named) and not lexicon.pattern("leads_aside").search(before)


def ends_nothing(evidence: Evidence) -> bool:
    """Whether the sentence ends what the indicator counts: « ne plus jeter », « zéro accident »."""
    if no_such_thing(evidence):
        return True
    return _stops(evidence) and counts_its_effect(evidence, "".join(evidence.text.split()[2:3]))


def counts_its_effect(evidence: Evidence, verb: str) -> bool:
    """Whether the indicator is what the verb does: « photos classées » to « classer »."""
    stem = evidence.lexicon.root(verb)
    return bool(stem) and any(
        word.startswith(stem) for word in evidence.lexicon.words(evidence.cell("indicator"))
    )


def _less_of_it(evidence: Evidence) -> bool:
    """« Consommer moins de fer » beside an indicator that counts iron."""
    lexicon = evidence.lexicon
    less = {match["what"] for match in lexicon.pattern("less_of").finditer(evidence.text)}
    counted = set(map(lexicon.root, lexicon.words(evidence.cell("indicator"))))
    return bool(counted & set(map(lexicon.root, less - sentence_numbers().keys())))


def _more_of_it(evidence: Evidence) -> bool:
    """« Plus de commandes » beside an indicator that counts orders; « plus d'accidents » is none."""
    lexicon = evidence.lexicon
    more = lexicon.pattern("more_of").match(evidence.text)
    counted = map(lexicon.root, lexicon.words(evidence.cell("indicator")))
    return more is not None and not good_way(evidence) and lexicon.root(more["what"]) in counted


def _is_brought_up(evidence: Evidence) -> bool:
    """« Porter à 40 le nombre de clientes », and not « porter le délai à 3 jours »."""
    falls = (named_kinds(evidence) | unit_kinds(evidence)) & _DOWN_AT_WILL
    said = evidence.lexicon.pattern("bringing_up_to").match(evidence.text)
    return said is not None and not falls and not good_way(evidence)


def _eases(evidence: Evidence) -> bool:
    """« Acheter moins cher » beside a price, « livrer plus vite » beside a delay."""
    says, kinds = evidence.lexicon.says, named_kinds(evidence)
    cheaper = "money" in kinds and says("cheaper", evidence.text)
    return bool(cheaper or ("time" in kinds and says("faster", evidence.text)))


def no_such_thing(evidence: Evidence) -> bool:
    """« Zéro accident »; « aucun tirage sans épreuve » wants the one with the other."""
    lexicon = evidence.lexicon
    if not evidence.denied or lexicon.pattern("the_one_without_the_other").search(evidence.text):
        return False
    indicator = evidence.cell("indicator")
    wanted = lexicon.filled("together_with", thing=re.escape(evidence.denied)).search(indicator)
    denied = lexicon.root(evidence.denied) in map(lexicon.root, lexicon.words(indicator))
    return denied and wanted is None  # « aucun devis de mémoire », and works « avec devis écrit »


def _counts_harm(evidence: Evidence) -> bool:
    """Whether more of it is worse, « retards », and nothing is done about each: « pannes notées »."""
    lexicon = evidence.lexicon
    first, *others = [*lexicon.words(evidence.cell("indicator")), ""]
    if lexicon.holds_agreed("spoilt", "".join(others[:1])):
        return True
    settled = any(lexicon.knows("good_ends", word) for word in others)
    participle = lexicon.pattern("settled_participle")
    settled = settled or participle.search(evidence.objective.indicator or "") is not None
    return lexicon.knows("harms", first) and not settled


def counts_steps(evidence: Evidence) -> bool:
    """« Réduire les accidents », beside « coursiers formés »: what is done against what is to fall."""
    lexicon, aside = evidence.lexicon, evidence.lexicon.pattern("leads_aside")
    head, *_ = aside.split(evidence.plain, maxsplit=1)
    _, *others = [*lexicon.words(evidence.cell("indicator")), ""]
    done = _is(evidence, "good_ends", others) or any(lexicon.knows("steps_done", word) for word in others)
    named = evidence.naming(evidence.cell("indicator"), without="empty")
    return done and not named & set(map(lexicon.root, lexicon.words(head)))


def _counts_what_is_made(evidence: Evidence) -> bool:
    """Whether more of it is better: « contrats signés », or what is done, or each is to have."""
    lexicon, (indicator, *_) = evidence.lexicon, evidence.cell("indicator").split("/")
    behind, days = lexicon.pattern("behind_what_is_counted"), lexicon.pattern("days_per_period")
    counted, *_ = behind.sub("", indicator).split(",")
    first, *others = [*lexicon.words(counted), ""]
    kinds = evidence.case.programme.smart.named_kinds
    falls = any(lexicon.root(first) in map(lexicon.root, kinds.get(kind, ())) for kind in _DOWN_AT_WILL)
    late = any(lexicon.knows("burdens", word) for word in others)  # « colis livrés en retard »
    if _does_it(evidence) and _is(evidence, "good_ends", others) and not late:
        return True
    if (
        falls
        or (unit_kinds(evidence) & _DOWN_AT_WILL and not days.match(evidence.cell("unit")))
        or good_way(evidence)
        or _is(evidence, "spoilt_ends", others)
    ):
        return False
    done = counts_its_effect(evidence, evidence.text.partition(" ")[0])
    each = lexicon.says("for_each", evidence.text) and not lexicon.pattern("none_of_it").search(evidence.text)
    undone = evidence.target == 0 and (done or bool(each))
    return undone or _is(evidence, "good_ends", others)


def _does_it(evidence: Evidence) -> bool:
    """« Encaisser les loyers » beside « loyers encaissés »: the more, the better, whatever the unit."""
    lexicon, verb = evidence.lexicon, evidence.text.partition(" ")[0]
    return lexicon.looks_infinitive(verb) and counts_its_effect(evidence, verb)


def _is(evidence: Evidence, category: str, words: list[str]) -> bool:
    """Whether some words, or the whole indicator, say a category; « test » is no « testé »."""
    lexicon = evidence.lexicon
    known = any(
        lexicon.knows(category, word) and (lexicon.holds(category, word) or word != lexicon.root(word))
        for word in words
    )
    counted = lexicon.pattern("behind_what_is_counted").sub("", evidence.cell("indicator"))
    return known or bool(lexicon.says(category, counted))
