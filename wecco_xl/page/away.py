"""What people take away, made as the command line makes it: plan with results, documents, blank plan."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from wecco_xl.documents.names import file_name
from wecco_xl.documents.write import CALENDAR, DOCUMENTS, missing, write
from wecco_xl.page.answer import File, Kind
from wecco_xl.page.taken import Taken
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.own import priorities, progress, scores
from wecco_xl.workbook.own.validation import validation

ORDER = (validation, scores.results, priorities.results, progress.results)
"""What `valider`, `noter`, `prioriser` and `etat` write, one after the other."""


def written(taken: Taken) -> File:
    """The plan with Contrôle, Scores SMART, Priorités and Avancement written in.

    Raises:
        Refused: what `written_into` refuses.
    """
    data, snapshot = taken.data, taken.snapshot
    for results in ORDER:
        if data is not taken.data:
            snapshot = snapshot_of(data)
        data = written_into(data, results(taken.judged, snapshot, taken.now))
    return File(file_name(taken.judged, "plan", "xlsx"), Kind.WORKBOOK, data)


def documents(taken: Taken) -> list[dict[str, Any]]:
    """The documents by name: for whom, whether the stage asks for them, how much they lack."""
    return list(_documents(taken))


def _documents(taken: Taken) -> Iterator[dict[str, Any]]:
    say, stage = taken.say, taken.judged.review.stage
    for name, traits in DOCUMENTS.items():
        lacks = len(missing(taken.judged, traits, taken.now))
        key = "none" if not lacks else "one" if lacks == 1 else "many"
        yield {
            "name": name,
            "title": say(f"documents.titles.{name}"),
            "whom": say(f"documents.for_whom.{name}"),
            "due": stage in traits.due,
            "lacks": say(f"page.away.lacks.{key}", count=lacks),
            "apart": traits.apart,
            "page": True,
        }
    yield {
        "name": CALENDAR,
        "title": say(f"documents.titles.{CALENDAR}"),
        "whom": say(f"documents.for_whom.{CALENDAR}"),
        "due": False,
        "lacks": "",
        "apart": False,
        "page": False,
    }


def document(taken: Taken, name: str) -> File:
    """One document as a web page, or the calendar.

    Raises:
        Refused: `unknown_document`.
    """
    (paper,) = write(taken.judged, [name], ["html"], taken.now)
    return File(paper.name, Kind.CALENDAR if name == CALENDAR else Kind.PAGE, paper.data)


def blank(programme: str, now: datetime) -> File:
    """A blank workbook of a programme.

    Raises:
        Refused: `unknown_programme`.
    """
    said = words(programme)
    return File(f"plan-{programme}.xlsx", Kind.WORKBOOK, build(said, now.date()))
