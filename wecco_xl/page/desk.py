"""The door of the page: a question in JSON with files in, an answer with files out; nothing is raised."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.lang import catalogue
from wecco_xl.page import away, decisions, plan, ranking, several
from wecco_xl.page.answer import Answer, File
from wecco_xl.page.taken import Taken, take
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import MODEL
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.reading.judge import judge_json
from wecco_xl.reports.run import sentence

Asked = Mapping[str, Any]
Files = Sequence[bytes]
EPOCH = datetime(2026, 1, 1)  # noqa: DTZ001 - where nobody is


class Desk:
    """Answers one page; it keeps the open plan, the lines of several, the plan with decisions in it."""

    def __init__(self) -> None:
        self._open: Taken | None = None
        self._lines: list[several.PlanLine] = []
        self._brought: File | None = None
        self._known: Mapping[str, Callable[[Asked, Files], Answer]] = {
            "plan": self._plan,
            "means": self._means,
            "written": self._written,
            "document": self._document,
            "blank": self._blank,
            "line": self._line,
            "table": self._table,
            "csv": self._csv,
            "decisions": self._decisions,
            "brought": self._take_brought,
        }

    def answer(self, asked: str, files: Files) -> tuple[str, list[bytes]]:
        """The answer to a question: `do` says which, `names` those of the files, `now` when it was asked."""
        question = json.loads(asked)
        try:
            found = self._known[question["do"]](question, [bytes(one) for one in files])
        except Exception as error:  # noqa: BLE001 - the last door: a user never sees a traceback
            found = Answer(message=_why(error, question), refused=True)
        said = {
            "html": found.html,
            "message": found.message,
            "refused": found.refused,
            "files": [{"name": one.name, "kind": one.kind} for one in found.files],
        }
        return json.dumps(said), [one.data for one in found.files]

    def warm(self) -> None:
        """Show an empty plan to nobody: what the first plan needs is then loaded."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "plan.json"
            path.write_text(json.dumps({"model": MODEL, "programme": REFERENCE}), encoding="utf-8")
            judged = judge_json(path, EPOCH.date())
        plan.shown(Taken("", b"", Snapshot({}), judged, EPOCH))

    def _taken(self) -> Taken:
        if self._open is None:
            raise Refused("no_plan_open")
        return self._open

    def _plan(self, asked: Asked, files: Files) -> Answer:
        self._open = take(asked["names"][0], files[0], _now(asked))
        return Answer(plan.shown(self._open))

    def _means(self, asked: Asked, _: Files) -> Answer:
        return Answer(ranking.tried(self._taken(), asked["budget"], asked["days"]))

    def _written(self, _: Asked, __: Files) -> Answer:
        return Answer(files=(away.written(self._taken()),))

    def _document(self, asked: Asked, _: Files) -> Answer:
        return Answer(files=(away.document(self._taken(), asked["document"]),))

    def _blank(self, asked: Asked, _: Files) -> Answer:
        return Answer(files=(away.blank(asked["programme"], _now(asked)),))

    def _line(self, asked: Asked, files: Files) -> Answer:
        """One file of several; the first one begins a new table."""
        if asked["first"]:
            self._lines = []
        name = asked["names"][0]
        if asked["refusal"]:  # the browser could not give its bytes
            self._lines.append(several.refused(name, asked["refusal"]))
            return Answer()
        try:
            self._lines.append(several.line(take(name, files[0], _now(asked))))
        except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
            self._lines.append(several.refused(name, sentence(error, name)))
        return Answer()

    def _table(self, _: Asked, __: Files) -> Answer:
        return Answer(several.table(self._lines))

    def _csv(self, _: Asked, __: Files) -> Answer:
        return Answer(files=(several.as_csv(self._lines),))

    def _decisions(self, asked: Asked, files: Files) -> Answer:
        named = [decisions.Named(name, data) for name, data in zip(asked["names"], files, strict=True)]
        html, self._brought = decisions.brought(*named, keep=asked["keep"], now=_now(asked))
        return Answer(html)

    def _take_brought(self, _: Asked, __: Files) -> Answer:
        return Answer(files=(self._brought,) if self._brought else ())


def _why(error: Exception, asked: Asked) -> str:
    """The sentence of a refusal, after the name of the file that it is about."""
    first = next(iter(asked.get("names", ())), "")
    name = str(getattr(error, "params", {}).get("name", first))
    said = sentence(error, name)
    return (
        said if not name or name in said else catalogue()["cli"]["refused"].format(name=name, sentence=said)
    )


def _now(asked: Asked) -> datetime:
    """The moment where the user is."""
    return datetime.fromisoformat(asked["now"])
