"""A need, a wish, a report, a sentence of the guide or a copy, where a promise is asked for."""

from wecco_xl.plan.fillers import bare
from wecco_xl.review.case import rows
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import is_later
from wecco_xl.review.smart.language.french import Use
from wecco_xl.review.smart.states import participles

_SHORTEST_COPY = 12


def no_promise(evidence: Evidence) -> str:
    """A need, a wish, a report, a sentence of the guide or a copy; a number makes a promise of each."""
    says, text = evidence.lexicon.says, evidence.text
    since = evidence.lexicon.pattern("since_a_year").search(evidence.plain)
    if since and not (_acts(evidence) or participles(evidence.lexicon, evidence.objective.text or "")):
        return "text_reports"
    needed = evidence.lexicon.pattern("opens_with_a_need").match(text) is not None
    if evidence.counted:
        needed = needed or _is_as_it_is(evidence)
        wished = says("sure_wishes", text) or evidence.lexicon.pattern("opens_with_a_wish").match(text)
        return "text_wishes" if wished else "text_needs" if needed else ""
    return "text_needs" if needed else _without_number(evidence)


def _without_number(evidence: Evidence) -> str:
    """The same where nothing is counted."""
    says, text = evidence.lexicon.says, evidence.text
    if evidence.lexicon.pattern("hoped_of_others").match(text) and not evidence.numbers:
        seen = evidence.lexicon.pattern("shown_by_a_test").search(text) or to_be_done(evidence)
        return "" if seen else "text_wishes"
    for category in ("needs", "wishes", "reports"):
        if (phrase := says(category, text)) and (category == "reports" or text.find(phrase) < len(text) // 2):
            return f"text_{category}"
    if says("guide", text):
        return "text_from_guide"
    return "text_is_copy" if _is_copy(evidence) else "text_needs" if _tells_why(evidence) else ""


def to_be_done(evidence: Evidence) -> str:
    """« Que le dossier soit déposé », which one sees; not « que les clientes soient contentes »."""
    lexicon, text = evidence.lexicon, evidence.text
    if lexicon.pattern("that_we_have").match(text) and (paper := lexicon.says("permits", text)):
        return paper
    done = lexicon.pattern("to_be_done").search(text)
    if done is None:
        return ""
    by_then = lexicon.holds_agreed("finished", done["done"]) and is_later(evidence)
    return done["done"] if by_then or lexicon.conjugates(done["done"]) else ""


def _tells_why(evidence: Evidence) -> bool:
    """« C'est le fournisseur qui tarde », « les ouvriers toussent à cause de la poussière »."""
    told = evidence.lexicon.says("telling", evidence.text)
    if told and evidence.text.startswith(f"{told} "):
        return True
    acts = any(map(evidence.lexicon.looks_infinitive, evidence.words[:2]))
    return not acts and evidence.lexicon.pattern("because").search(evidence.text) is not None


def _is_as_it_is(evidence: Evidence) -> bool:
    """« 25 % de nos colis arrivent abîmés », where 25 is the baseline and another number is aimed at."""
    said, aimed = ({one.value for one in numbers} for numbers in (evidence.quantities, evidence.numbers))
    known = said == {evidence.baseline} and evidence.target not in aimed
    return known and any(map(evidence.lexicon.is_finite, evidence.words)) and not _acts(evidence)


def _acts(evidence: Evidence) -> bool:
    """Whether a verb of result, a noun of action or a move between numbers says that something changes."""
    lexicon = evidence.lexicon
    moves = any(one.use in {Use.TARGET, Use.CHANGE} for one in evidence.quantities)
    kinds = ("observable", "vague", "action_nouns")
    return moves or any(lexicon.knows(kind, word) for word in evidence.words for kind in kinds)


def _is_copy(evidence: Evidence) -> bool:
    """Whether the sentence is the words of a need, an opportunity or another objective's row."""
    text = bare(evidence.text)
    if len(text) < _SHORTEST_COPY:
        return False
    plan = evidence.case.plan
    others = [row.description or "" for table in ("needs", "opportunities") for _, row in rows(plan, table)]
    return any(bare(evidence.lexicon.folded(other)) == text for other in others if len(other) >= len(text))
