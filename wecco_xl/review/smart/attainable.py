"""A: concrete means, one person or role, own control (Doran 1981; Lockspeiser 2013; Bovend'Eerdt 2009)."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.lexicon import bare
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_MEANS_WORDS = 2


def attainable(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter A."""
    means, means_code = _means(evidence)
    who, who_code = _responsible(evidence)
    tally.item("means", means, means_code, "means")
    tally.item("responsible", who, who_code, "responsible")
    control, control_code, key = _control(evidence)
    tally.item("own_control", control, control_code, key)
    if means == NONE and who == NONE:
        tally.cap("means_and_responsible_missing", means_code, "means")
    for share, code, column in (
        (means, means_code, "means"),
        (who, who_code, "responsible"),
        (control, control_code, key),
    ):
        if share < FULL:
            tally.cap("means_or_responsible_incomplete", code, column)
    if control_code == "third_party_decides":
        tally.cap("third_party", control_code, key)


def _means(evidence: Evidence) -> tuple[float, str]:
    """Amounts, equipment, people, acquired funding; general words or conditions count half."""
    lexicon, said = evidence.lexicon, evidence.cell("means")
    if not said or lexicon.says("no_means", said) == bare(said):
        return NONE, "means_missing"
    if lexicon.says("conditional_means", said):
        return HALF, "means_conditional"
    if lexicon.says("no_means", said) and said.startswith(lexicon.says("no_means", said)):
        return NONE, "means_missing"
    if evidence.repeats("means"):
        return HALF, "means_is_text"
    named = len(evidence.naming(said, without="weak_means")) >= _MEANS_WORDS
    concrete = named or any(one.is_quantity for one in lexicon.numbers.read(said))
    return (FULL, "") if concrete else (HALF, "means_vague")


def _responsible(evidence: Evidence) -> tuple[float, str]:
    """One person or role of the couple; everybody is nobody."""
    lexicon, said = evidence.lexicon, bare(evidence.cell("responsible"))
    if not said:
        return NONE, "responsible_missing"
    if _is_third_party(evidence):
        return NONE, "responsible_outside"
    return (HALF, "responsible_nobody") if lexicon.says("nobody", said) == said else (FULL, "")


def _is_third_party(evidence: Evidence) -> bool:
    said = bare(evidence.cell("responsible"))
    third = evidence.lexicon.says("third_parties", said)
    return bool(third) and said.startswith(third) and "," not in said


def _control(evidence: Evidence) -> tuple[float, str, str]:
    """Own control: no partner to be found, no decision of somebody else, no condition on the means."""
    lexicon, text = evidence.lexicon, evidence.text
    if _others_decide(evidence):
        return NONE, "third_party_decides", "text"
    if lexicon.says("to_find", text):
        return NONE, "partner_to_find", "text"
    if _is_third_party(evidence):
        return NONE, "responsible_outside", "responsible"
    if lexicon.says("conditional_means", evidence.cell("means")):
        return NONE, "means_conditional", "means"
    return FULL, "", "text"


def _others_decide(evidence: Evidence) -> bool:
    """Whether the result is granted by a third party, or a third party is the one who acts."""
    lexicon, text = evidence.lexicon, evidence.text
    actor = lexicon.says("third_parties", text)
    if actor and text.startswith(actor):
        return True
    first = evidence.words[0] if evidence.words else ""
    near = " ".join(evidence.words[1:4])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("granted", near)) and not evidence.counted
