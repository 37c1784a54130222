"""What a line must not part: a number and its unit, a date, a telephone number, a sign and its word."""

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from wecco_xl.plan.spelling import alternatives
from wecco_xl.wording.blocks import Block, Document
from wecco_xl.words import NBSP, Words


def kept(document: Document, said_in: Words) -> Document:
    """The same document, its blanks made firm where a line may not end."""
    return replace(document, blocks=together(document.blocks, said_in))


def together(blocks: Iterable[Block], said_in: Words) -> tuple[Block, ...]:
    """The same for some blocks."""
    firm = _firmly(said_in)
    return tuple(_held(one, firm) for one in blocks)


def _held(value: Any, firm: Callable[[str], str]) -> Any:
    if type(value) is str:
        return firm(value)
    if isinstance(value, tuple):
        return tuple(_held(one, firm) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _held(getattr(value, one.name), firm) for one in fields(value)})
    return value


def _firmly(said_in: Words) -> Callable[[str], str]:
    long: Any = said_in.table("values")["months"]
    brief: Any = said_in.table("documents")["months"]
    units: Any = said_in.table("documents.kept")["units"]
    pattern = _pattern(tuple(long + brief), tuple(units))
    return lambda text: pattern.sub(_firm, text) if " " in text else text


def _firm(found: re.Match[str]) -> str:
    return found[0].replace(" ", NBSP)


def _pattern(months: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    """Everything that stays on one line: each branch takes the blanks that it makes firm."""
    month, unit = map(alternatives, (months, units))
    number = r"(?<![\w,.])[+]?\d+(?:[ \u00a0\u202f]\d{2,4}(?!\d))*(?:,\d+)?"
    return re.compile(
        rf"(?i:\b\d{{1,2}}(?:er)? (?:{month})(?!\w)(?: \d{{4}}\b)?|(?<!\w)(?:{month}) \d{{4}}\b)"
        rf"|{number} (?:{unit})(?!\w)|{number}|\b[Nn]° (?=\w)|« | (?=[:;?!»%–])"
    )
