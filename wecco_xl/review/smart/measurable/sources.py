"""Where a measure is read: a document; no hearsay, no feeling, no person, no paper about another thing."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.kinds import unit_kinds
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.states import participles
from wecco_xl.review.smart.tally import FULL, HALF, NONE

_FEW = 5
"""Words up to which a source that begins with people names nothing else."""

_TOLD_BY = {"weather": "told_by_weather", "guests": "told_by_guests"}
"""The pattern of what each paper of one thing tells."""


def source(evidence: Evidence) -> tuple[float, str]:
    """The share of the source column and the code of what it lacks; empty for a document."""
    said, lexicon = evidence.cell("source"), evidence.lexicon
    nothing = lexicon.says("no_source", said)
    if lexicon.pattern("hearsay").search(said) and not _is_kept(evidence, said):
        return HALF, "source_weak"
    if not said or (nothing and (said.startswith(nothing) or said.endswith(nothing))):
        told = lexicon.says("documents", evidence.text)
        return (HALF, "source_in_text") if told else (NONE, "source_missing")
    felt = any(check(evidence, said) for check in (_is_opinion, _are_people, _is_unwritten))
    if felt or lexicon.says("weak_sources", said):
        return HALF, "source_weak"
    idle = _is_idle(evidence, said) or _tells_another_thing(evidence, said)
    return (HALF, "source_idle") if idle else (FULL, "")


def _is_kept(evidence: Evidence, said: str) -> bool:
    """Whether a source names what keeps a trace: « cahier que je tiens »."""
    kept = any(evidence.lexicon.says(kind, said) for kind in ("documents", "traces"))
    return kept or evidence.lexicon.pattern("signed_by").search(said) is not None


def _is_unwritten(evidence: Evidence, said: str) -> bool:
    """« L'œil du patron », « la chance »; « expérience notée au cahier » is written down."""
    felt = evidence.lexicon.pattern("nothing_written").match(said)
    behind = said[felt.end() :] if felt else ""
    written = evidence.lexicon.pattern("written_down").search(behind)
    return felt is not None and not (written or _is_kept(evidence, behind))


def _is_opinion(evidence: Evidence, said: str) -> bool:
    """« Avis du pompiste », « le chef donne son impression »; « avis de virement » is a paper."""
    lexicon = evidence.lexicon
    thought = lexicon.pattern("somebodys_opinion").match(said)
    whose = lexicon.words(said[thought.end() :])[:1] if thought else []
    trade = lexicon.pattern("somebody_by_trade")
    somebody = any(_is_person(lexicon, word) or trade.fullmatch(word) for word in whose)
    if somebody and not lexicon.says("documents", said):
        return True
    rest, given = lexicon.pattern("gives_an_opinion").subn(" ", said)
    return bool(given) and not _is_kept(evidence, rest)


def _are_people(evidence: Evidence, said: str) -> bool:
    """Whether only people are named, « les voisins du quartier », and nothing that they write."""
    lexicon = evidence.lexicon
    words = [word for word in lexicon.words(said) if not lexicon.holds("stop", word)]
    some = any(_is_person(lexicon, word) for word in words[:1]) and len(words) <= _FEW
    signed = participles(lexicon, evidence.objective.source or "")  # « patrons signés par la modéliste »
    return some and not (signed or _is_kept(evidence, said) or any(mark in said for mark in ":(,"))


def _is_person(lexicon: Lexicon, word: str) -> bool:
    return any(lexicon.knows(kind, word) for kind in ("people", "who_tells"))


def _is_idle(evidence: Evidence, said: str) -> bool:
    """Whether a paper tells of another thing, « bail de la boutique » beside litres of water.

    What the sentence or the indicator names is measured by it: « menus vendus » by the menu.
    """
    lexicon = evidence.lexicon
    paper = lexicon.pattern("idle_papers").fullmatch(said)
    others = lexicon.pattern("a_second_measure").split(said)[1:]
    if paper is None or any(_is_kept(evidence, other) for other in others):
        return False
    if unit_kinds(evidence) & {"energy", "volume"} and lexicon.pattern("bills_of_flows").search(said):
        return False
    subject = map(lexicon.root, lexicon.words(f"{evidence.text} {evidence.cell('indicator')}"))
    own = (word for word in lexicon.words(said) if not lexicon.holds("groups", word))  # « de l'atelier »
    named = {lexicon.root(word) for word in own if not lexicon.holds("stop", word)}
    return not (named & set(subject) or lexicon.says("opening_a_place", evidence.text))


def _tells_another_thing(evidence: Evidence, said: str) -> bool:
    """A weather report or a guest book beside what it cannot tell; another source behind it may."""
    lexicon = evidence.lexicon
    paper = lexicon.pattern("paper_of_one_thing").match(said)
    if paper is None or _is_kept(evidence, said[paper.end() :]):
        return False
    subject = f"{evidence.text} {evidence.cell('indicator')}"
    return lexicon.pattern(_TOLD_BY[paper.lastgroup or ""]).search(subject) is None
