"""The guards of inputs: they stop where a list is closed, warn on dates and numbers, explain everywhere."""

from datetime import date
from typing import Any

from wecco_xl.plan.days import FIRST_CELL_YEAR, LAST_YEAR
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import PARENTS, ROWS_OF, drop_down, parent_of

MESSAGE_LIMIT, TITLE_LIMIT = 255, 32
"""What Excel takes in the message of a guard."""

_NUMBERS = (Kind.INTEGER, Kind.NUMBER, Kind.AMOUNT)


def guard(spec: Spec, words: Words) -> dict[str, Any]:
    """The guard of a field as XlsxWriter wants it, with its input message."""
    said = words.field(spec)
    message = f"{said.help}\n{words.say('workbook.example', example=said.example)}"
    about = {"input_title": short_title(said.label), "input_message": message[:MESSAGE_LIMIT]}
    return about | {"error_title": words.say("workbook.guard_title")} | _check(spec, words)


def short_title(label: str) -> str:
    """A label as the title of an input message takes it: whole, or cut between words."""
    if len(label) <= TITLE_LIMIT:
        return label
    cut = label[: TITLE_LIMIT - 1].rpartition(" ")[0].rstrip(" ,;:·(–")
    return f"{cut}…"


def _check(spec: Spec, words: Words) -> dict[str, Any]:
    name = drop_down(spec)
    if name is not None:
        return _list(spec, name, words)
    if spec.kind is Kind.DAY:
        bounds: dict[str, Any] = {"minimum": date(FIRST_CELL_YEAR, 1, 1), "maximum": date(LAST_YEAR, 12, 31)}
        return _warned("date", bounds, words.say("workbook.guard_day", example=words.field(spec).example))
    if spec.kind in _NUMBERS:
        bounds = {"minimum": 0 if spec.least is None else spec.least, "maximum": spec.most or 10**15}
        return _warned("decimal", bounds, _expected(spec, words))
    return {"validate": "any"}


def _warned(kind: str, bounds: dict[str, Any], message: str) -> dict[str, Any]:
    """A guard that warns outside its bounds."""
    return {
        "validate": kind,
        "criteria": "between",
        "error_type": "warning",
        "error_message": message,
    } | bounds


def _expected(spec: Spec, words: Words) -> str:
    """What a number cell takes: its own bounds, its own example; a year has no space among its digits."""
    least, most = (int(one) if one is not None and one % 1 == 0 else one for one in (spec.least, spec.most))
    key = "guard_between" if most is not None else "guard_from" if least else "guard_number"
    return words.say(f"workbook.{key}", least=least, most=most, example=words.field(spec).example)


def _list(spec: Spec, name: str, words: Words) -> dict[str, Any]:
    """A drop-down; references never stop, since a cell may hold several of them, or an id typed alone."""
    offered = {"validate": "list", "source": f"={name}"}
    if name.startswith(ROWS_OF):
        return offered | {"show_error": False}
    said = words.say("workbook.guard_list")
    if spec.source in PARENTS:
        said = words.say("workbook.guard_within", label=words.field(parent_of(spec, words)).label)
    return offered | {"error_type": "stop", "error_message": said}
