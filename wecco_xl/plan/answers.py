"""Answers of closed lists as people type them: labels, codes, and natural short forms."""

import re
from collections.abc import Mapping

from wecco_xl.plan.cells import fold, text
from wecco_xl.plan.spelling import fault

_ENDING = re.compile(r"[es]+$")


def choice(raw: object, labels: Mapping[str, str]) -> str:
    """The code of a list entry, `labels` being {folded label or code: code}.

    A natural short form is taken when one entry alone can be meant: « Forte » for « Fort », « 3 » for
    « 3 · … », « avant » for « Avant la mobilité »; a near miss names one.
    """
    folded = fold(text(raw))
    if code := labels.get(folded) or _short_form(folded, labels):
        return code
    from difflib import get_close_matches

    if near := get_close_matches(folded[:100], labels, n=1, cutoff=0.75):
        raise fault("unknown_choice", nearest=labels[near[0]])
    raise fault("choice_not_listed")


def _short_form(folded: str, labels: Mapping[str, str]) -> str | None:
    """The one entry that begins with what was typed, endings aside; None when none or several do."""
    typed = _bare_words(folded)
    if not typed or len(folded) > 100:
        return None
    meant = {code for label, code in labels.items() if typed == _bare_words(label)}
    meant = meant or {code for label, code in labels.items() if _begins(_bare_words(label), typed)}
    return meant.pop() if len(meant) == 1 else None


def _bare_words(label: str) -> tuple[str, ...]:
    """The words of a folded label without its remarks in brackets, plural and feminine endings."""
    words = re.findall(r"[^\W_]+", re.sub(r"\([^)]*\)|·e?s?\b", " ", label))
    return tuple(_ENDING.sub("", word) if len(word) > 3 else word for word in words)


def _begins(label: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Whether a label begins so, before or after its number."""
    unnumbered = label[1:] if label[:1] and label[0].isdigit() else label
    return typed in (label[: len(typed)], unnumbered[: len(typed)])
