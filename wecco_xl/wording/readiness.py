"""What readiness and services say, in sentences, wherever they are shown."""

from collections.abc import Mapping
from typing import Any

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.spec import Privacy
from wecco_xl.reading.judge import Judged
from wecco_xl.review.readiness import EarlyWarning, NextThing
from wecco_xl.review.services import Overlap, ServiceGap
from wecco_xl.wording.place import wording
from wecco_xl.words import Words, shortened

LONGEST = 60
"""How much of the name of a row a sentence repeats, in characters."""

_TITLES, _STEP = ("title", "text", "description", "subject", "criterion"), ("next_step",)
"""The fields by which people know a row, the first that is filled."""

_TOLD = frozenset({Privacy.PUBLIC, Privacy.PROJECT})

_OF_GROUP = frozenset({"fill", "prepare", "fix"})
"""The next things that are told for a whole form or row when several cells are meant."""


def warning(found: EarlyWarning, words: Words) -> tuple[str, str]:
    """What will block a usage, and what to do about it."""
    said = f"readiness.warnings.{found.code}"
    message, fix = (words.say(f"{said}.{part}", **found.params) for part in ("message", "fix"))
    return message, fix


def next_thing(thing: NextThing, judged: Judged, place: str = "anywhere") -> str:
    """One thing to do now; `place` is where that is read, which knows where corrections are told."""
    whole = thing.code in _OF_GROUP and thing.params["count"] > 1
    of_row = whole or "day" in thing.params or thing.code == "unblock"
    loc = thing.loc[:-1] if of_row and len(thing.loc) > 1 else thing.loc
    where = wording(loc, judged.review.plan, judged.words)
    if of_row and (name := _name(thing, judged)):
        where = f"{where} · {name}"
    how = judged.words.say(f"readiness.how.{place}")
    return judged.words.say(f"readiness.next.{thing.code}.message", where=where, how=how, **thing.params)


def _name(thing: NextThing, judged: Judged) -> str:
    """What people call the row that a thing to do speaks of: one remembers a title, not a number."""
    rows = getattr(judged.review.plan, str(thing.loc[0]))
    row = rows[thing.loc[1]] if isinstance(rows, tuple) and isinstance(thing.loc[1], int) else None
    keys = _STEP if thing.code.endswith("_step") else _TITLES
    programme = judged.words.programme
    told = (
        str(getattr(row, key, None) or "")
        for key in keys
        if (spec := programme.by_loc.get((str(thing.loc[0]), key))) and spec.privacy in _TOLD
    )
    name = " ".join(next(filter(None, told), "").split())
    return shortened(name, LONGEST)


def gap(found: ServiceGap, words: Words) -> str:
    """A phase and a country in which nothing is planned."""
    return words.say("services.words.gap", **_place(found, words), actors=found.actors)


def overlap(found: Overlap, judged: Judged) -> str:
    """Two providers of one role at the same time and place."""
    words, actors = judged.words, judged.review.plan.actors
    rows = [actors[int(loc[1])] for loc in found.locs]
    ids = ", ".join((row.id if row is not None else None) or "?" for row in rows)
    role = words.labels("role")[found.role]
    return words.say("services.words.overlap", **_place(found, words), ids=ids, role=role)


def _place(found: ServiceGap | Overlap, words: Words) -> Mapping[str, str]:
    return {
        "phase": words.labels("phase")[found.phase],
        "country": words.labels("side")[found.country],
    }


def shown(words: Words, loc: Loc, value: Any) -> Any:
    """A value as the cell at `loc` shows it: labels for codes, « oui » and « non »."""
    spec = words.programme.by_loc.get((loc[0], loc[-1]))
    return value if spec is None else words.shown(spec, value)
