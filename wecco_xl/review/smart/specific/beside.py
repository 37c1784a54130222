"""A verb beside the first one: what it does, and what is counted before it and behind it."""

from typing import NamedTuple

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import Number


class Joined(NamedTuple):
    """A verb with an object of its own, and where it stands in the sentence without dates."""

    verb: str
    start: int
    said: str
    """The verb, with « se » where one does it to oneself."""


def does(evidence: Evidence, kind: str, joined: Joined) -> bool:
    """Whether a verb is of a list, in the infinitive, the present, the future or the past."""
    lexicon, verb = evidence.lexicon, joined.verb
    ours = lexicon.pattern("our_verb").match(verb)
    stem = ours["stem"] if ours else verb
    forms = verb, *lexicon.infinitives(verb)
    return lexicon.knows_now(kind, stem) or any(lexicon.knows(kind, one) for one in forms)


def moves(evidence: Evidence, joined: Joined) -> bool:
    """Whether a verb goes to a value: « ramener », « porter », « doubler »."""
    return any(evidence.lexicon.knows(way, joined.verb) for way in ("up", "down", "reaching"))


def tells_how(evidence: Evidence, counts: list[Number], *units: str) -> bool:
    """Whether all that is counted is a time, or of some units: « en 24 heures »."""
    lexicon = evidence.lexicon
    return all(one.unit in units or lexicon.root(one.unit) in lexicon.hours for one in counts)


def counts_beside(evidence: Evidence, second: Joined) -> tuple[list[Number], list[Number]]:
    """The quantities before the second verb, and behind it."""
    counts = evidence.quantities
    return (
        [one for one in counts if one.start < second.start],
        [one for one in counts if one.start >= second.start],
    )


def aims_at(evidence: Evidence, counts: list[Number]) -> bool:
    """Whether one of some quantities is the target."""
    return any(one.value == evidence.target for one in counts)


def words_before(evidence: Evidence, start: int) -> set[str]:
    """The roots of what the sentence says before a place."""
    lexicon = evidence.lexicon
    return set(map(lexicon.root, lexicon.words(evidence.plain[:start])))


def known_before(evidence: Evidence, joined: Joined) -> set[str]:
    """The roots of what the sentence says before a verb, and of the indicator."""
    return words_before(evidence, joined.start) | evidence.naming(evidence.cell("indicator"), without="stop")


def told_plainly(evidence: Evidence, joined: Joined) -> str:
    """What one does, the verb in the infinitive: « obtenir un poste » for « obtenant aussi un poste »."""
    _, _, behind = evidence.plain[joined.start :].partition(" ")
    return f"{joined.verb} {behind.removeprefix('aussi ')}"
