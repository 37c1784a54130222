"""Shares typed as parts of one, 0.72 beside the unit « % »: read as the percentages that they are."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic_core import PydanticCustomError

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.results import measure
from wecco_xl.plan.row_ids import reference
from wecco_xl.plan.spelling import spaced_or_not

ENDS = ("baseline", "target")
_BELOW_ONE = re.compile(r"(?<![0-9.,])0[.,][0-9]")
_FIGURE = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[.,][0-9]{1,3})?(?![0-9])")


@cache
def _sign() -> re.Pattern[str]:
    signs = spaced_or_not(catalogue()["typed"]["signs"]["percent"])
    return re.compile(rf"(?<![^\W\d_])(?:{signs})(?![^\W\d_])", re.IGNORECASE)


def counts_percents(unit: str | None) -> bool:
    """Whether a unit is a percentage: « % », « pour cent », « % des ventes »; points of it are none."""
    folded = fold(unit or "")
    return _sign().search(folded) is not None and not folded.startswith("point")


def names_small_shares(text: str | None) -> bool:
    """Whether a sentence holds a number below one: such a share is then meant as it stands."""
    return _BELOW_ONE.search(text or "") is not None


def says_percent(text: str | None, share: float) -> bool:
    """Whether a sentence in percent says a part of one as such: « de 20 à 8 % » says 0.08."""
    folded = fold(text or "")
    said = {float(number.replace(",", ".")) for number in _FIGURE.findall(folded)}
    return _sign().search(folded) is not None and float(f"{100 * share:.15g}") in said


def as_percents(data: dict[str, Any]) -> Iterator[Finding]:
    """Objectives in percent that rise between two parts of one: those and their measures become percentages.

    `data` are the raw sections, which are changed; every change is told. 0.55 to 0.72 are 55 and 72, a
    measure of 68 stays; what falls, starts at nothing or was typed with its sign is left as it is.
    """
    read = set[str]()
    for at, row in enumerate(_rows(data, "objectives")):
        if row and counts_percents(str(row.get("unit") or "")) and _rises_below_one(row):
            read.add(_id(row.get("id")))
            yield from _raised(row, ("objectives", at), ENDS)
    for at, row in enumerate(_rows(data, "measures")):
        if row and _id(row.get("objective")) in read - {""}:
            yield from _raised(row, ("measures", at), ("value",))


def _rows(data: dict[str, Any], table: str) -> list[Any]:
    held = data.get(table)
    return [row if isinstance(row, dict) else None for row in held] if isinstance(held, list) else []


def _id(raw: Any) -> str:
    try:
        return reference(raw)
    except PydanticCustomError:
        return ""


def _rises_below_one(row: dict[str, Any]) -> bool:
    baseline, target = (_share(row.get(key)) for key in ENDS)
    told = names_small_shares(str(row.get("text") or ""))
    return baseline is not None and target is not None and baseline < target and not told


def _share(raw: Any) -> float | None:
    """A part of one that was typed without a sign; None for anything else."""
    if isinstance(raw, bool) or raw is None or (isinstance(raw, str) and _sign().search(raw)):
        return None
    try:
        found = measure(raw)
    except PydanticCustomError:
        return None
    return found if isinstance(found, float) and 0 < found <= 1 else None


def _raised(row: dict[str, Any], at: Loc, keys: tuple[str, ...]) -> Iterator[Finding]:
    for key in keys:
        share = _share(row.get(key))
        if share is not None:
            row[key] = float(f"{100 * share:.15g}")
            yield Finding(
                "percent_read_as", (*at, key), Severity.ADVICE, {"share": share, "number": row[key]}
            )
