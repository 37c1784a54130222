"""What a time of the sentence dates when it is no deadline: a thing made then, where one starts, an event."""

from datetime import date

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import LEAD, ahead, lead
from wecco_xl.review.smart.language.french_dates import Moment
from wecco_xl.review.smart.states import participles


def is_of_a_thing(evidence: Evidence, one: Moment) -> bool:
    """« L'atelier bâti avant 2010 », « les clients servis en 2026 »: the time of what is there already."""
    word = _word_before(evidence, one)
    accented = word in participles(evidence.lexicon, evidence.objective.text or "")
    return accented or evidence.lexicon.holds_agreed("finished", word)


def _word_before(evidence: Evidence, one: Moment) -> str:
    """« Produites » of « produites en juillet », « mise » of « mise en place en avril »."""
    before = evidence.lexicon.pattern("behind_what_was_made").sub("", ahead(evidence.text, one.start))
    return before.rpartition(" ")[2]


def is_of_an_event(evidence: Evidence, one: Moment) -> bool:
    """« Avant le salon du 20 novembre », « pour la foire (20/11/2027) »: one is ready some time before."""
    before = ahead(evidence.text, one.start)
    return evidence.lexicon.pattern("before_the_event").search(before) is not None


def is_aside(evidence: Evidence, one: Moment) -> bool:
    """« … (65 d'ici le 31 mai) », « avec un palier de 65 d'ici juin »: a step on the way."""
    return evidence.lexicon.pattern("step_by_then").search(ahead(evidence.text, one.start)) is not None


def is_seen_later(evidence: Evidence, told: Moment, due: date) -> bool:
    """« Résistance à 28 jours des briques produites en juillet », measured in September."""
    those = evidence.lexicon.pattern("those_made_then").search(ahead(evidence.text, told.start))
    plural = evidence.lexicon.pattern("done_in_plural").search(_word_before(evidence, told))
    done = plural or is_of_a_thing(evidence, told)
    return bool(those and done and told.last and due > told.last)


def opens(evidence: Evidence, told: Moment) -> bool:
    """Whether a date says when something begins, or whom or what it is about, and not when it is done."""
    lexicon = evidence.lexicon
    before = lexicon.pattern("between").sub("", ahead(evidence.text, told.start))
    near = lead(before, LEAD)
    cohort = any(lexicon.knows("cohorts", word) for word in lexicon.words(near))
    return cohort or bool(lexicon.says("opens", near) or lexicon.pattern("from_the_event").search(before))


def tells_which(evidence: Evidence, told: Moment) -> bool:
    """Whether a period only tells which thing, « les champs de l'hivernage », « les cours du semestre ».

    « Pour la rentrée d'octobre » sets a date all the same.
    """
    before = ahead(evidence.text, told.start)
    belongs, by = (evidence.lexicon.pattern(name) for name in ("belongs_to_a_time", "by_the_event"))
    return not told.deadline and belongs.search(before) is not None and by.search(before) is None


def dates_the_start(evidence: Evidence, one: Moment) -> bool:
    """« Contre 40 fin 2026 », « au lieu de 12 par mois en juin »."""
    began = evidence.stated_start
    if began is None or began.end > one.start:
        return False
    aimed = any(began.end <= number.start < one.start for number in evidence.numbers)
    return not aimed and not any(mark in evidence.text[began.end : one.start] for mark in ",;.:")
