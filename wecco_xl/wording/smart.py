"""The SMART score in sentences: what to type, and a rewording."""

from typing import Any

from wecco_xl.reading.judge import Judged
from wecco_xl.review.smart import ObjectiveScore
from wecco_xl.words import Words


def reasons(one: ObjectiveScore, said: Words) -> list[str]:
    """The sentences that say what to type, each after its letter."""
    found = (f"{why.letter} · {said.say(f'smart.reasons.{why.code}', **why.params)}" for why in one.reasons)
    return list(dict.fromkeys(found))


def rewording(one: ObjectiveScore, judged: Judged) -> list[str]:
    """A sentence that holds all an objective needs, gaps in brackets; none without a text, or if full."""
    if not one.reasons or one.rewording.values["text"] is None:
        return []
    blanks = {key: _blank(key, value, judged.words) for key, value in one.rewording.values.items()}
    sentence = "sentence_dated" if one.rewording.dated else "sentence"
    return [judged.words.say(f"smart.rewording.{sentence}", **blanks)]


def suggestions(one: ObjectiveScore, said: Words) -> list[str]:
    """What stands in the sentence only, offered for its column."""
    return [
        said.say(
            "smart.rewording.found", value=_blank(found.key, found.value, said), label=_label(found.key, said)
        )
        for found in one.found
    ]


def _label(key: str, said: Words) -> str:
    spec = next(spec for spec in said.programme.specs if spec.name == f"objectives.{key}")
    return said.field(spec).label


def _blank(key: str, value: Any, said: Words) -> Any:
    if value is None:
        return said.say("smart.rewording.gap", label=_label(key, said))
    if key in ("baseline", "target") and value in ("yes", "no"):
        return said.say(f"values.{value}")
    return value.rstrip(" .;") if isinstance(value, str) else value
