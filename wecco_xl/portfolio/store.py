"""What was read already, by content: re-runs, resumption and comparison read it instead of the workbooks."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.couple import Signs
from wecco_xl.portfolio.rows import Rows
from wecco_xl.portfolio.worker import Head, Result, unpacked

NAME = "reprise.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS results (signature TEXT, digest TEXT, head TEXT, body BLOB,
  PRIMARY KEY (signature, digest)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kept (plan TEXT PRIMARY KEY, digest TEXT);
CREATE TABLE IF NOT EXISTS run (key TEXT PRIMARY KEY, value TEXT);
"""


class Store:
    """The results of a consolidation, kept in one SQLite file beside its tables.

    Raises:
        Refused: `folder_not_writable` when the file is busy, protected or the disk full, `bad_store` when it
            is damaged.
    """

    def __init__(self, path: Path, signature: str) -> None:
        self.signature, self._name = signature, path.name
        with self._refusals():
            self._base = sqlite3.connect(path)
            self._base.execute("PRAGMA secure_delete = ON")
            self._base.executescript(_TABLES)

    def heads(self) -> dict[str, Head]:
        """What is known already, by digest."""
        with self._refusals():
            found = self._base.execute("SELECT head FROM results WHERE signature = ?", (self.signature,))
            return {head.digest: head for (text,) in found for head in (_head(text),)}

    def put(self, results: Iterable[Result]) -> None:
        """Keep results, all of them or none; those that depend on the moment are not kept."""
        lines = [
            (self.signature, one.head.digest, json.dumps(asdict(one.head)), one.body)
            for one in results
            if one.head.digest and one.head.code != "unexpected"
        ]
        with self._refusals(), self._base:
            self._base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", lines)

    def rows(self, digest: str, signature: str = "") -> Rows:
        """The rows of one content."""
        query = "SELECT body FROM results WHERE signature = ? AND digest = ?"
        with self._refusals():
            (body,) = self._base.execute(query, (signature or self.signature, digest)).fetchone()
        return unpacked(body)

    def finish(self, kept: dict[str, str], run: dict[str, Any]) -> None:
        """Say which content counts for each plan, and forget the results of runs before the last one.

        Those of a run that called people otherwise go at once, and their bytes: this folder may be handed on.
        """
        before = self.run()
        renamed = before.get("fingerprint", run["fingerprint"]) != run["fingerprint"]
        last = "" if renamed else before.get("signature", "")
        with self._refusals(), self._base:
            self._base.execute("DELETE FROM kept")
            self._base.executemany("INSERT INTO kept VALUES (?, ?)", sorted(kept.items()))
            self._base.execute("DELETE FROM run")
            lines = {**run, "signature": self.signature}.items()
            self._base.executemany("INSERT INTO run VALUES (?, ?)", [(k, str(v)) for k, v in lines])
            old = "DELETE FROM results WHERE signature NOT IN (?, ?)"
            self._base.execute(old, (self.signature, last))
        if renamed:
            with self._refusals():
                self._base.execute("VACUUM")

    def run(self) -> dict[str, str]:
        """What is known of the last run; empty before the first one."""
        with self._refusals():
            return dict(self._base.execute("SELECT key, value FROM run"))

    def kept(self) -> dict[str, str]:
        """The content that counted for each plan at the last run."""
        with self._refusals():
            return dict(self._base.execute("SELECT plan, digest FROM kept"))

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Failures of the file as refusals: it cannot be written now, or it is damaged."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise Refused("folder_not_writable", name=self._name) from error
        except sqlite3.DatabaseError as error:
            raise Refused("bad_store", name=self._name) from error

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()


@contextmanager
def previous(folder: Path, fingerprint: str) -> Iterator[Store]:
    """The store of an earlier consolidation, open while it is used.

    Raises:
        Refused: `no_previous` when there is none or it was not finished, `other_key` when it has other names.
    """
    path = folder / NAME
    if not path.is_file():
        raise Refused("no_previous", name=folder.name)
    with closing(Store(path, "")) as store:
        run = store.run()
        if not run:
            raise Refused("no_previous", name=folder.name)
        if run["fingerprint"] != fingerprint:
            raise Refused("other_key", name=folder.name)
        store.signature = run["signature"]
        yield store


def _head(text: str) -> Head:
    data = json.loads(text)
    params = tuple((key, value) for key, value in data["params"])
    return Head(**{**data, "params": params, "signs": Signs(*map(tuple, data["signs"]))})
