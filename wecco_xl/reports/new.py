"""What `wecco nouveau` builds: a blank workbook, or one filled from a plan, and what it says of that."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.parse import address
from wecco_xl.plan.plan import MODEL
from wecco_xl.plan.programme import REFERENCE, programme
from wecco_xl.reading.files import read_file
from wecco_xl.reading.plan_json import is_json, load
from wecco_xl.reports.as_read import as_read, first
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.merge.renewal import Renewed, renewed


@dataclass(frozen=True, slots=True)
class New:
    """A workbook, the name it takes unless told otherwise, what is said of it, if anything stayed out."""

    data: bytes
    name: str
    told: tuple[str, ...] = ()
    left: bool = False


def blank(code: str | None, today: date) -> New:
    """A blank workbook of a programme.

    Raises:
        Refused: `unknown_programme`.
    """
    chosen = programme(code or REFERENCE)
    return New(build(words(chosen.code), today), f"plan-{chosen.code}.xlsx")


def filled(source: Path, code: str | None, today: date) -> New:
    """A workbook filled from a plan in JSON or in another workbook, which is only read.

    Raises:
        Refused: `json_other_programme` when the plan is not of the programme `code`; what `load` refuses of
            JSON, `bad_plan` if a value of it would be lost; what `renewed` refuses of a workbook.
    """
    return (_from_json if is_json(source) else _from_workbook)(source, code, today)


def _from_json(source: Path, code: str | None, today: date) -> New:
    plan, chosen, findings = load(source)
    _refuse_other(source, code, chosen.code)
    if lost := [one for one in findings if address(one.loc) not in plan.unread]:
        raise Refused("bad_plan", name=source.name, where=address(lost[0].loc))
    told = tuple(_unread(len(plan.unread)))
    return New(build(words(chosen.code), today, plan), f"{source.stem}.xlsx", told)


def _from_workbook(source: Path, code: str | None, today: date) -> New:
    try:
        made = renewed(read_file(source), today)
    except Refused as refused:
        raise Refused(refused.code, **{"name": source.name, **refused.params}) from refused
    _refuse_other(source, code, made.found.programme.code)
    name = made.found.words.say("renewal.name", stem=source.stem)
    return New(made.data, name, tuple(_told(made, source.name)), left=bool(made.left))


def _refuse_other(source: Path, asked: str | None, found: str) -> None:
    if asked not in (None, found):
        raise Refused("json_other_programme", name=source.name, found=found, asked=asked)


def _told(made: Renewed, name: str) -> Iterator[str]:
    """What came over, once; what is to be looked at; what could not come over, by place."""
    say = made.found.words.say
    parts = [say(f"renewal.parts.{part}", count=count) for part, count in made.counts.items() if count]
    yield say("renewal.brought", name=name, parts=", ".join(parts or [say("renewal.nothing")]))
    if made.found.plan.model < MODEL:
        yield say("renewal.model", old=made.found.plan.model, new=MODEL)
    yield from _unread(len(made.plan.unread))
    yield from as_read(made.found.findings, made.found.places, made.found.words)
    if made.left:
        yield say("renewal.left", where=first(made.left, made.found.words), name=name)


def _unread(count: int) -> Iterator[str]:
    if count:
        yield str(catalogue()["cli"]["built_unread"]).format(count=count)
