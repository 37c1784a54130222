"""The guards of inputs: they stop where a list is closed, warn on dates and numbers, explain everywhere."""

from datetime import date
from typing import Any

from wecco_xl.plan.field import Kind, Spec
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import list_name

MESSAGE_LIMIT, TITLE_LIMIT = 255, 32
"""What Excel takes in the message of a guard."""

_NUMBERS = (Kind.INTEGER, Kind.NUMBER, Kind.AMOUNT)


def guard(spec: Spec, words: Words) -> dict[str, Any]:
    """The guard of a field as XlsxWriter wants it, with its input message."""
    said = words.field(spec)
    message = f"{said.help}\n{words.say('workbook.example', example=said.example)}"
    about = {"input_title": said.label[:TITLE_LIMIT], "input_message": message[:MESSAGE_LIMIT]}
    return about | {"error_title": words.say("workbook.guard_title")} | _check(spec, words)


def _check(spec: Spec, words: Words) -> dict[str, Any]:
    name = list_name(spec)
    if name is not None:
        return _list(spec, name, words)
    if spec.kind is Kind.DAY:
        bounds = {
            "validate": "date",
            "criteria": "between",
            "minimum": date(1900, 1, 1),
            "maximum": date(2100, 12, 31),
        }
        return bounds | {"error_type": "warning", "error_message": words.say("workbook.guard_day")}
    if spec.kind in _NUMBERS:
        least = spec.least if spec.least is not None else 0
        most = spec.most if spec.most is not None else 10**15
        bounds = {"validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}
        return bounds | {"error_type": "warning", "error_message": words.say("workbook.guard_number")}
    return {"validate": "any"}


def _list(spec: Spec, name: str, words: Words) -> dict[str, Any]:
    """A drop-down; references never stop, since a cell may hold several of them, or an id typed alone."""
    offered = {"validate": "list", "source": f"={name}"}
    if spec.kind in (Kind.REFERENCE, Kind.REFERENCES):
        return offered | {"show_error": False}
    return offered | {"error_type": "stop", "error_message": words.say("workbook.guard_list")}
