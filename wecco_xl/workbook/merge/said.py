"""What came back from a copy of a plan, in sentences: taken, there already, kept, waiting for somebody."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from wecco_xl.words import Words
from wecco_xl.workbook.merge.carried import Carried, CarriedCell, Fate


def spoken(carried: Carried, words: Words) -> Iterator[tuple[str, list[str]]]:
    """Each kind of outcome with its count, and the sentences under it."""
    taken, kept = carried.of(Fate.TAKEN), carried.of(Fate.KEPT)
    added = [_said(words, "added" if one.plan is None else "replaced", one) for one in taken]
    yield _title(words, "taken", added), added
    yield _say(words, "same", count=len(carried.of(Fate.SAME))), []
    if kept:
        left = [_said(words, "doubtful" if one.doubtful else "left", one) for one in kept]
        yield _title(words, "kept", left), left
    waiting = [_said(words, f"waiting_for.{one.verdict}", one) for one in carried.waiting]
    absent = [_said(words, "only.not_in_copy", one) for one in carried.of(Fate.NOT_IN_COPY)]
    yield _title(words, "waiting", waiting), [*waiting, *absent]


def _title(words: Words, key: str, lines: list[str]) -> str:
    return _say(words, key, count=len(lines))


def _said(words: Words, key: str, item: CarriedCell) -> str:
    where = _say(words, "note", where=item.where) if item.code else item.where
    copy, plan = (_value(words, item, value) for value in (item.copy, item.plan))
    return _say(words, key, where=where, copy=copy, plan=plan, id="".join(item.key.split(".")[1:2]))


def _value(words: Words, item: CarriedCell, value: Any) -> str:
    """A value as people read it; those beside a private field are not shown."""
    if value is None:
        return _say(words, "blank")
    if item.private:
        return _say(words, "private")
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def _say(words: Words, key: str, **blanks: Any) -> str:
    return words.say(f"cli_decisions.{key}", **blanks)
