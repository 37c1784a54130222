"""What the columns of departure and target hold: a number, its words, a part of a whole, or other words."""

from wecco_xl.plan.cells import fold
from wecco_xl.plan.fillers import bare
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.results import is_none, out_of
from wecco_xl.review.smart.language.lexicon import Lexicon

YES_NO = frozenset({"yes", "no"})
"""What the columns of baseline and target hold where a thing is there or not."""
_BESIDE = {"baseline": "target", "target": "baseline"}


def result(lexicon: Lexicon, objective: Objective, key: str) -> float | str | None:
    """The value of `baseline` or `target`, folded if it is words; None when empty or a filler."""
    value = getattr(objective, key)
    if not isinstance(value, str):
        return value if value is None else float(value)
    said = fold(value)
    if lexicon.is_filler(said) or lexicon.holds("unknown", bare(said)):
        return None
    if is_none(said):
        return 0.0
    part = _part(said, getattr(objective, _BESIDE[key]))
    return _spelled(lexicon, said) if part is None else part


def start(lexicon: Lexicon, objective: Objective, target: float | str | None) -> float | str | None:
    """The value of `baseline`; 0 is « no » beside yes or no; None for words beside a number, « variable »."""
    said = result(lexicon, objective, "baseline")
    if isinstance(said, float) and target in YES_NO:
        return {0.0: "no", 1.0: "yes"}.get(said, said)
    if not isinstance(said, str) or said in YES_NO:
        return said
    some = any(map(str.isdigit, said)) or lexicon.says("parts_in_words", said)
    counted = isinstance(target, float) and not some
    return None if counted or lexicon.holds("quantifiers", said) else said


def _part(said: str, beside: object) -> float | None:
    """The 8 of « 8 sur 10 »; its share of 100 where the column beside counts out of another number."""
    found = out_of(said)
    if found is None:
        return None
    whole = out_of(beside) if isinstance(beside, str) else None
    return found[0] if whole is None or whole[1] == found[1] else 100 * found[0] / found[1]


def _spelled(lexicon: Lexicon, said: str) -> float | str:
    """A number in words, « soixante-dix »; anything else as it stands."""
    read = lexicon.numbers.read(said)
    return read[0].value if len(read) == 1 and read[0].end - read[0].start == len(said) else said
