"""The services of a plan as rows of text: one row per role, one column per phase and country."""

from collections.abc import Iterator
from itertools import product

from wecco_xl.grid.snapshot import Raw
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.stages import Phase, Side
from wecco_xl.reading.judge import Judged
from wecco_xl.review.services import SIDES, Served, Services
from wecco_xl.words import Words

PLACES = tuple(f"{phase}_{side}" for phase, side in product(Phase, SIDES))
"""The columns: each phase in each country."""

GAP = "✖"
"""How the cell of a phase and country without any service begins."""

Rows = Iterator[tuple[str, dict[str, Raw]]]
_COUNTED = ("actors", "actions", "training_days", "meetings")


def service_rows(found: Services, judged: Judged) -> Rows:
    """Title, head and rows, each with its kind; then the gaps, and the overlaps if there are any."""
    said = judged.words
    yield "title", {"text": said.say("progress_sheet.titles.services")}
    yield "head", _head(said)
    roles = said.labels("role")
    for role in dict.fromkeys(one.role for one in found.table):
        name = roles[role] if role else said.say("services.words.nobody")
        cells: dict[str, Raw] = {
            _place(one.phase, one.country): _served(one, said) for one in found.table if one.role is role
        }
        yield "row", {"text": name, **cells}
    yield "row", {"text": said.say("progress_sheet.services.gaps"), **_gaps(found, said)}
    if found.overlaps:
        yield "row", {"text": said.say("progress_sheet.services.overlaps"), **_overlaps(found, judged)}


def _head(said: Words) -> dict[str, Raw]:
    phases, sides = said.labels("phase"), said.labels("side")
    named: dict[str, Raw] = {
        _place(phase, side): f"{phases[phase]}, {sides[side]}" for phase, side in product(Phase, SIDES)
    }
    return {"text": said.say("progress_sheet.heads.role"), **named}


def _place(phase: Phase, side: Side) -> str:
    return f"{phase}_{side}"


def _served(one: Served, said: Words) -> str:
    """One line per kind of service, zeros left out."""
    counts = ((name, getattr(one, name)) for name in _COUNTED)
    return "\n".join(_count(name, float(count), said) for name, count in counts if count)


def _count(name: str, count: float, said: Words) -> str:
    number = "one" if count <= 1 else "many"
    return said.say(f"progress_sheet.services.{name}_{number}", count=count)


def _gaps(found: Services, said: Words) -> dict[str, Raw]:
    cells: dict[str, Raw] = {}
    for gap in found.gaps:
        sentence = said.say("progress_sheet.gap", actors=gap.actors)
        cells[_place(gap.phase, gap.country)] = f"{GAP} {sentence}"
    return cells or {PLACES[0]: said.say("progress_sheet.no_gap")}


def _overlaps(found: Services, judged: Judged) -> dict[str, Raw]:
    said, cells = judged.words, dict[str, list[str]]()
    for one in found.overlaps:
        ids = " · ".join(_id(loc, judged) for loc in one.locs)
        role = said.labels("role")[one.role]
        sentence = said.say("progress_sheet.overlap", ids=ids, role=role)
        cells.setdefault(_place(one.phase, one.country), []).append(sentence)
    return {place: "\n".join(sentences) for place, sentences in cells.items()}


def _id(loc: Loc, judged: Judged) -> str:
    row = getattr(judged.review.plan, str(loc[0]))[int(loc[1])]
    return str(row.id or "?")
