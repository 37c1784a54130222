"""Good objectives of which one cell is typed otherwise (`tests/cases/one_cell`), and what a reader says.

Each file is of another author, who had seen neither the rules nor the other files: twelve objectives whose
letters are all met, and of each 34 changes of one cell, after which a letter is clearly met no more (20) or
still is (14).
"""

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from labelled import case

from wecco_xl.review.case import Case
from wecco_xl.review.smart import Letter, ObjectiveScore, score

FOLDER = Path(__file__).parents[1] / "cases" / "one_cell"
LINKS = FOLDER.with_name("one_link")
"""Good objectives whose need or opportunity is another: apt in other words, or about something else."""
READ_LINKS, UNREAD_LINKS = ("premier",), ("deuxieme",)
READ = (
    "premier",
    "deuxieme",
    "troisieme",
    "quatrieme",
    "septieme",
    "huitieme",
    "dixieme",
    "onzieme",
    "douzieme",
)
"""The files that rules were mended on."""
UNREAD = ("cinquieme", "sixieme", "neuvieme", "treizieme")
"""Those that nobody looked at."""
CONTEXT = {
    "project_start": date(2026, 9, 1),
    "project_end": date(2027, 12, 31),
    "plan_date": date(2026, 9, 1),
    "before_start": date(2026, 9, 1),
    "before_end": date(2027, 1, 31),
    "stay_start": date(2027, 2, 1),
    "stay_end": date(2027, 2, 26),
    "after_start": date(2027, 2, 27),
    "after_end": date(2027, 12, 31),
}


def bases(folder: Path, name: str) -> list[dict[str, Any]]:
    """The objectives of a file, each with its changes."""
    found: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["bases"]
    return found


def read(row: dict[str, Any]) -> ObjectiveScore:
    """The score of a row, read as a workbook is."""
    (found,) = score(alone_in_its_plan(row))
    return found


def alone_in_its_plan(row: dict[str, Any]) -> Case:
    """A plan with one objective, its need and its opportunity only."""
    kept = {key: value for key, value in row.items() if value is not None}
    need, chance = kept.pop("need", None), kept.pop("chance", None)
    for key in ("start", "due"):
        kept[key] = _day(kept[key]) if key in kept else None
    context = {
        **CONTEXT,
        "needs": [{"id": "B01", "domain": "", "description": need}] if need else [],
        "opportunities": [{"id": "E01", "description": chance}] if chance else [],
    }
    filled = {key: value for key, value in kept.items() if value is not None}
    return case(context, {**filled, "needs": ["B01"], "opportunities": ["E01"]})


def _day(typed: str) -> date | str:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return typed


@cache
def counts(names: tuple[str, ...], folder: Path = FOLDER) -> Counter[tuple[str, str, bool]]:
    """How many changes of each letter a reader calls `met` or `not`, and whether we say the same."""
    found: Counter[tuple[str, str, bool]] = Counter()
    for name in names:
        for base in bases(folder, name):
            for change in base["changes"]:
                letter = read(base["row"] | change["set"]).letters[Letter(change["letter"])]
                ours = "met" if letter.status.value == "met" else "not"
                found[change["letter"], change["expect"], ours == change["expect"]] += 1
    return found


def published(names: tuple[str, ...]) -> list[str]:
    """The rows of the docs: faults seen and good cells accused, by letter and in all."""
    parts = [*((str(letter), str(letter)) for letter in Letter), ("SMART", "ensemble")]
    return _rows(counts(names), parts)


def published_links(names: tuple[str, ...], title: str) -> list[str]:
    """The row of the docs: foreign links seen and apt ones accused."""
    return _rows(counts(names, LINKS), [("R", title)])


def _rows(found: Counter[tuple[str, str, bool]], parts: list[tuple[str, str]]) -> list[str]:
    rows = []
    for letters, title in parts:
        seen, missed, wrong, right = (
            sum(found[letter, expected, same] for letter in letters)
            for expected, same in (("not", True), ("not", False), ("met", False), ("met", True))
        )
        share = round(100 * seen / (seen + missed))
        rows.append(f"| {title} | {seen} sur {seen + missed} ({share} %) | {wrong} sur {wrong + right} |")
    return rows
