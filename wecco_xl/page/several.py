"""Several plans: a line for each, read or refused, as a table and as CSV."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from wecco_xl.documents.source import Source
from wecco_xl.lang import catalogue
from wecco_xl.page.answer import File, Kind
from wecco_xl.page.drawn import bar, drawn
from wecco_xl.page.taken import Taken
from wecco_xl.plan.finding import Severity
from wecco_xl.portfolio.safe import disarmed
from wecco_xl.review.case import rows
from wecco_xl.review.smart.result import Status

COLUMNS = ("file", "couple", "stage", "updated", "complete", "blocking", "smart", "waiting", "late")
"""The columns of the table, in order."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One file: cells by column as people read them, what they are sorted by; or why it was refused."""

    file: str
    cells: Mapping[str, str]
    sort: Mapping[str, float | str]
    share: float = 0.0
    refusal: str = ""


def line(taken: Taken) -> PlanLine:
    """The line of a plan that was read."""
    review, words = taken.judged.review, taken.judged.words
    source: Source = taken.source()
    updated = review.agenda.updated_on
    smart = sum(one.status is Status.SMART for one in review.scores)
    figures = {
        "blocking": review.count(Severity.BLOCKING),
        "waiting": sum(row.undecided for _, row in rows(review.plan, "trainings")),
        "late": len(review.agenda.late),
    }
    cells = {
        "couple": source.couple() or "–",
        "stage": words.labels("stage")[review.stage],
        "updated": source.brief(updated) if updated else "–",
        "complete": words.percent(review.overall.share),
        "smart": words.say("page.several.out_of", count=smart, total=len(review.scores)),
        **{key: str(count) for key, count in figures.items()},
    }
    sort = {
        "couple": cells["couple"],
        "stage": review.stage.rank,
        "updated": updated.isoformat() if updated else "",
        "complete": review.overall.share,
        "smart": smart / len(review.scores) if review.scores else -1.0,
        **figures,
    }
    return PlanLine(taken.name, cells, sort, review.overall.share)


def refused(file: str, refusal: str) -> PlanLine:
    """The line of a file that could not be taken."""
    return PlanLine(file, {}, {}, refusal=refusal)


def table(lines: Iterable[PlanLine]) -> str:
    """The table as HTML."""
    return drawn(
        "several.html.j2", columns=COLUMNS[1:], lines=[_shown(at, one) for at, one in enumerate(lines)]
    )


def _shown(at: int, one: PlanLine) -> dict[str, Any]:
    cells = [{"text": one.cells[key], "sort": one.sort[key], "key": key} for key in COLUMNS[1:] if one.cells]
    return {"at": at, "file": one.file, "cells": cells, "bar": bar(one.share), "refusal": one.refusal}


def as_csv(lines: Iterable[PlanLine]) -> File:
    """The table as a French spreadsheet opens it: semicolons, UTF-8 with its mark, no cell a formula."""
    said = catalogue()["page"]["several"]
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([*(said["heads"][key] for key in COLUMNS), said["heads"]["refusal"]])
    for one in lines:
        writer.writerow([disarmed(text) for text in (one.file, *_texts(one), one.refusal)])
    return File(said["csv"], Kind.TABLE, out.getvalue().encode("utf-8-sig"))


def _texts(one: PlanLine) -> list[str]:
    return [one.cells.get(key, "") for key in COLUMNS[1:]]
