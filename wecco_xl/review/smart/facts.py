"""What only says how things were, « j'ai commencé en 2010 », or are, « nous sommes 5 »: no objective."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import Use
from wecco_xl.review.smart.language.french_dates import Precision
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.states import NAMED_ENOUGH

_EARLY = 6
"""Among how many words the verb of a sentence stands."""


def what_is_told(evidence: Evidence, *, changed: bool) -> str:
    """The code of what a text tells instead of an objective; empty for what is aimed at.

    Whatever aims at the target, at a day or at a change, in the infinitive or the future, is an objective.
    """
    lexicon, pattern, text = evidence.lexicon, evidence.lexicon.pattern, evidence.text
    opens = any(map(lexicon.looks_infinitive, evidence.words[:1]))
    ahead = any(lexicon.is_infinitive(word) or is_future(lexicon, word) for word in evidence.words)
    if changed or opens or (ahead and not pattern("can_hold").match(text)):
        return ""
    if pattern("was_so").match(text) or _is_past(evidence):
        return "text_reports"
    if told := _whatever_number(evidence):
        return told
    if evidence.aims or is_later(evidence):
        return ""
    return "text_reports" if pattern("has_been_so").match(text) else _what_is(evidence)


def _whatever_number(evidence: Evidence) -> str:
    """The code of what no number makes an objective: what others do or need, what waits, a plain fact."""
    pattern, text = evidence.lexicon.pattern, evidence.text
    if _others_do(evidence):
        return "text_as_it_is"
    if _waits(evidence):
        return "text_needs"
    if is_later(evidence) or any(one.use is not Use.PLAIN for one in evidence.quantities):
        return ""
    if pattern("others_need").match(text):
        return "text_needs"
    so = any(pattern(name).match(text) for name in ("states_a_fact", "can_hold"))
    so = so or pattern("judged_beside").search(text) is not None
    return "text_as_it_is" if so else ""


def _is_past(evidence: Evidence) -> bool:
    """« L'an dernier nous avons récolté 900 kg », « on produisait 2 400 savons avant la crise »."""
    pattern, text = evidence.lexicon.pattern, evidence.text
    if any(pattern(name).match(text) for name in ("told_of_the_past", "as_it_used_to_be")):
        return True
    before = pattern("has_been_so").match(text) and pattern("in_the_past").search(text)
    return before is not None and not is_later(evidence)


def _others_do(evidence: Evidence) -> bool:
    """« Nos concurrents vendent 400 pots par mois », and not « … achètent à notre boutique »."""
    others = evidence.lexicon.pattern("others_do").match(evidence.text)
    if others is None:
        return False
    acts = evidence.lexicon.pattern("acts_next").match(evidence.text, others.end())
    return bool(acts) and evidence.lexicon.pattern("with_us").search(evidence.text, others.end()) is None


def _waits(evidence: Evidence) -> bool:
    """« 36 enfants attendent une place », « nos clients nous réclament 400 pots »: what is missing or lost.

    « 4 kg de pain sont jetés par jour » is what a bakery wants that throws 9 away.
    """
    baseline, target, pattern = evidence.baseline, evidence.target, evidence.lexicon.pattern
    if isinstance(baseline, float) and isinstance(target, float) and target < baseline:
        return False
    return any(pattern(name).match(evidence.text) for name in ("so_many_wait", "asked_of_us"))


def _what_is(evidence: Evidence) -> str:
    """The code of how things are now: the baseline, since when, and what is so or lasts."""
    lexicon, pattern, text = evidence.lexicon, evidence.lexicon.pattern, evidence.text
    if _tells_the_start(evidence) or pattern("since_then").search(text):
        return "text_as_it_is"
    if any(one.use in {Use.TARGET, Use.CHANGE} for one in evidence.quantities):
        return ""
    is_so = any(pattern(name).match(text) for name in ("is_so", "is_so_of_itself"))
    is_so = is_so or pattern("is_so_anywhere").search(text) is not None
    acts = any(map(lexicon.is_finite, evidence.words[1:_EARLY]))
    ever = acts and pattern("as_ever").search(text)  # « nos motos roulent sur de mauvaises routes »
    return "text_as_it_is" if is_so or ever else ""


def _tells_the_start(evidence: Evidence) -> bool:
    """« L'atelier répare 40 véhicules », « 40 véhicules en 2026 », where 40 is the baseline."""
    lexicon, said = evidence.lexicon, {one.value for one in evidence.quantities}
    aimed = any(one.value == evidence.target for one in evidence.numbers)
    if not evidence.baseline or evidence.baseline not in said or aimed:
        return False
    if lexicon.pattern("as_of_now").search(evidence.text) and not _is_bounded(evidence):
        return True
    if said != {evidence.baseline}:
        return False
    if lexicon.pattern("opens_with_a_subject").match(evidence.text) is None:
        return any(one.dated and one.precision is Precision.YEAR for one in evidence.moments)
    early = evidence.words[1:_EARLY]
    return any(lexicon.is_finite(word) or lexicon.knows_now("observable", word) for word in early)


def _is_bounded(evidence: Evidence) -> bool:
    """« 40 au plus », « 40 de plus »: where one wants to be, or beside which « (40 en ce moment) » stands."""
    lexicon = evidence.lexicon
    bound = any(lexicon.pattern("at_most").match(evidence.plain, one.end) for one in evidence.numbers)
    bound = bound or any(evidence.plain[: one.start].endswith("(") for one in evidence.numbers)
    return bound or bool(lexicon.says("bounds", evidence.text) or lexicon.says("adding", evidence.text))


def is_later(evidence: Evidence) -> bool:
    """Whether the sentence names a day to come, or « avant le départ »; the year of the plan is now."""
    opened, of_stay = evidence.opened, evidence.lexicon.pattern("moment_of_the_stay")
    relative = (one for one in evidence.moments if one.precision is Precision.RELATIVE)
    if any(of_stay.search(evidence.text[one.start : one.end]) for one in relative):
        return True
    dated = (one for one in evidence.moments if one.dated and one.last and one.last > opened)
    return any(
        one.precision is not Precision.YEAR or (one.last and one.last.year > opened.year) for one in dated
    )


def is_future(lexicon: Lexicon, word: str) -> bool:
    """Whether a folded word is a future, « réparerons », « sera »; « réparons » is none."""
    if lexicon.pattern("sure_future").search(word):
        return True
    future = lexicon.pattern("future_ending").search(word) is not None
    return future and (lexicon.conjugates(word) or lexicon.holds("auxiliaries", word))


def acts_by_then(evidence: Evidence) -> bool:
    """« Le restaurant remplace les barquettes avant le 31 octobre 2027 »: done by a day to come."""
    lexicon, early = evidence.lexicon, evidence.words[1:_EARLY]
    subject = lexicon.pattern("opens_with_a_subject").match(evidence.text)
    acts = any(lexicon.knows_now("observable", word) for word in early)
    return subject is not None and acts and is_later(evidence) and len(evidence.concrete) >= NAMED_ENOUGH
