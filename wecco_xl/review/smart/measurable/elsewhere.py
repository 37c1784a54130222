"""Whether the columns count what the sentence counts, or another thing."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import SHORTEST_NAME, kinds_of, named, unit_of
from wecco_xl.review.smart.language.french import PERCENT, Number
from wecco_xl.review.smart.meaning.meanings import meanings
from wecco_xl.review.smart.measurable.units import SIGNS
from wecco_xl.review.smart.states import participles
from wecco_xl.review.smart.tally import Fault

_ALIKE = 0.45
"""From this nearness in meaning on, a measure may be of what the sentence counts, in other words."""
_ALIKE_TEXTS = 0.35
"""The same where both are of one number."""
_ELSEWHERE = "measure_incomplete", "indicator_elsewhere", "indicator"


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
    return _ELSEWHERE if _are_apart(evidence, _ALIKE) else None


def counts_another_thing(evidence: Evidence) -> Fault:
    """« Vendre 60 pagnes » beside « 60 formations suivies »: the same number of steps towards it."""
    lexicon, unit = evidence.lexicon, unit_of(evidence)
    steps = any(lexicon.knows(kind, unit) for kind in ("gatherings", "step_counts"))
    counts = steps and bool(evidence.aims) and bool(evidence.cell("indicator"))
    return _ELSEWHERE if counts and _are_apart(evidence, _ALIKE_TEXTS) else None


def counts_another_deed(evidence: Evidence) -> Fault:
    """« Vendre 140 sandales » beside « 140 cordonniers formés »: as many of another thing, done otherwise."""
    lexicon, head = evidence.lexicon, named(evidence)
    done = participles(lexicon, evidence.objective.indicator or "")
    if not (evidence.aims and done and _counts_some(evidence)):
        return None
    general = any(
        lexicon.knows(kind, head)
        for kind in ("generic_units", "counting", "incidental", "sales", "empty", "uncountable")
    )
    told = {verb for word in evidence.words for verb in (word, *lexicon.infinitives(word))}
    same = any(verb in told for word in done for verb in lexicon.infinitives(word))
    same = same or _are_the_same_people(evidence)
    lasts = "time" in kinds_of(evidence, unit_of(evidence))
    return None if general or same or lasts or not _are_apart(evidence, _ALIKE_TEXTS) else _ELSEWHERE


def _are_the_same_people(evidence: Evidence) -> bool:
    """« Raccorder 150 foyers » beside « ménages branchés »: people by a name that fits them all."""
    lexicon, unit = evidence.lexicon, unit_of(evidence)
    if not (lexicon.knows("anybody", unit) and lexicon.knows("anybody", named(evidence))):
        return False
    by_trade, its = lexicon.pattern("somebody_by_trade"), meanings().of(unit)
    return any(
        by_trade.fullmatch(one.unit) or meanings().of(one.unit).near(its) >= _ALIKE_TEXTS
        for one in evidence.aims
    )


def rated_elsewhere(evidence: Evidence) -> Fault:
    """« Satisfaction de la clientèle », where the sentence speaks of a stock: an opinion of another thing."""
    said, root = evidence.cell("indicator"), evidence.lexicon.root
    if not evidence.lexicon.knows("opinions", named(evidence)) or not evidence.quantities:
        return None
    told = {root(word) for word in evidence.lexicon.words(said) if len(word) > SHORTEST_NAME}
    same = told & set(map(root, evidence.words))
    return None if same or _near(evidence, said) >= _ALIKE else _ELSEWHERE


def _are_apart(evidence: Evidence, alike: float) -> bool:
    """Whether the columns name nothing that the sentence names, nor come as near to it as what is `alike`."""
    said = f"{evidence.cell('indicator')} {evidence.cell('unit')}"
    shared = evidence.naming(said, without="empty") & evidence.concrete
    return not shared and _near(evidence, said) < alike


def _near(evidence: Evidence, said: str) -> float:
    return meanings().of(said).near(meanings().of(evidence.text))


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
