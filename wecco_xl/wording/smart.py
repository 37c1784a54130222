"""The SMART score in sentences: what to type, and a rewording."""

from typing import Any

from wecco_xl.reading.judge import Judged
from wecco_xl.review.smart import Letter, ObjectiveScore, Reason, Standing
from wecco_xl.words import Words


def letter_reasons(one: ObjectiveScore, letter: Letter, judged: Judged) -> list[str]:
    """The sentences of one letter, which say what to type."""
    return list(dict.fromkeys(reason(why, judged) for why in one.reasons if why.letter is letter))


def reason(why: Reason, judged: Judged) -> str:
    """Why points were lost; a cell that is filled and could not be read is not said to be empty."""
    said = judged.words
    if why.code.endswith(("_missing", "_in_text")) and why.loc in judged.review.case.unread:
        return said.say("smart.reasons.unread", label=_label(str(why.loc[-1]), said))
    return said.say(f"smart.reasons.{why.code}", **why.params)


_CONTRADICTED = frozenset({"text_against_column", "currency_clash", "due_against_text", "target_is_baseline"})
"""Reasons for which the sentence and the columns cannot stand in one sentence."""


def rewording(one: ObjectiveScore, judged: Judged) -> list[str]:
    """A sentence that holds all an objective needs, gaps in brackets; none that would be worse than its own.

    A specific sentence is left alone, and so is one that its columns contradict; what is no objective at all
    gives a frame without it.
    """
    values, specific = dict(one.rewording.values), one.letters[Letter.S].status
    contradicted = any(why.code in _CONTRADICTED for why in one.reasons)
    if values["text"] is None or specific is Standing.MET or contradicted:
        return []
    if specific is Standing.MISSING:
        values["text"] = None
    blanks = {key: _blank(key, value, judged.words) for key, value in values.items()}
    dated = "_dated" if one.rewording.dated and values["text"] else ""
    done = "_done" if values["target"] in ("yes", "no") else ""
    return [judged.words.say(f"smart.rewording.sentence{dated}{done}", **blanks)]


def suggestions(one: ObjectiveScore, said: Words) -> list[str]:
    """What stands in the sentence only, offered for its column."""
    return [
        said.say(
            "smart.rewording.found", value=_blank(found.key, found.value, said), label=_label(found.key, said)
        )
        for found in one.found
    ]


def _label(key: str, said: Words) -> str:
    return said.field(said.programme.by_loc["objectives", key]).label


def _blank(key: str, value: Any, said: Words) -> Any:
    if value is None:
        return said.say("smart.rewording.gap", label=_label(key, said))
    if key in ("baseline", "target") and value in ("yes", "no"):
        return said.say(f"values.{value}")
    return value.rstrip(" .;") if isinstance(value, str) else value
