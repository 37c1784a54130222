"""What a worker does: files in, plain rows out. The same function runs in a process and on a cluster."""

import json
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.plan.programme import profiles
from wecco_xl.portfolio.couple import NOBODY, Signs, number_of, signs_of
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.rows import Rows, dated, rows_of
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.files import read_file
from wecco_xl.reading.judge import judge
from wecco_xl.reading.plan_json import dump
from wecco_xl.workbook.file.saved import saved_at

FORMAT = 4
"""The version of what a worker returns: results of another version are made again."""

CHUNK = 25
"""Files of one task: enough to forget what sending it costs."""

KILLER = "killed_worker"


@dataclass(frozen=True, slots=True)
class Options:
    """How plans are read: under which names, on which day."""

    names: Names
    today: date

    @property
    def signature(self) -> str:
        """Results made under the same signature are the same."""
        return f"{FORMAT}.{MODEL}.{self.names.fingerprint}.{self.today.isoformat()}.{_judges()}"


def _judges() -> str:
    """What all that judges comes to, in short: the program, its words and the profiles at hand."""
    package = Path(__file__).parents[1]
    own = (path for kind in ("py", "toml", "txt", "bin") for path in package.rglob(f"*.{kind}"))
    digest = sha256()
    for path in (*sorted(own), *profiles().values()):
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of one content without its rows; `code` is that of a refusal, empty when it was read.

    Two contents that say the same, however they were saved, have the same `meaning`. `number` is the same for
    all plans of one number, however it was typed, and for all without any.
    """

    digest: str
    code: str = ""
    params: tuple[tuple[str, str], ...] = ()
    plan: str = ""
    saved_at: str | None = None
    updated_on: str | None = None
    filled: int = 0
    meaning: str = ""
    number: str = ""
    numbered: bool = True
    signs: Signs = NOBODY


@dataclass(frozen=True, slots=True)
class Result:
    """One file: its path, its head, its rows packed."""

    path: str
    head: Head
    body: bytes = b""


def work(paths: Sequence[str], options: Options) -> list[Result]:
    """Read and judge some files; whatever is wrong with one of them is an answer."""
    return [taken(path, options) for path in paths]


def taken(path: str, options: Options) -> Result:
    """Read and judge one file."""
    digest = ""
    try:
        data = read_file(Path(path))
        digest = sha256(data).hexdigest()
        judged = judge(snapshot_of(data), options.today)
        case = judged.review.case
        code, typed = case.programme.code, number_of(case)
        plan = options.names.plan(code, typed, digest)
        number = options.names.plan(code, typed and fold(typed), "")
        saved = saved_at(data)
        rows = rows_of(judged, options.names, number)
        meaning = _meaning(rows, judged.review.plan, options.names)
        body = packed(dated(rows, saved))
    except Refused as refused:
        return Result(path, Head(digest, refused.code, _plain(refused.params, options.names)))
    except Exception as error:  # one bad file must not stop the others
        if os.environ.get("WECCO_DEBUG"):
            raise
        return Result(path, Head(digest, "unexpected", (("kind", type(error).__name__),)))
    updated = judged.review.agenda.updated_on
    filled, signs = len(case.filled) + len(case.unread), signs_of(case, options.names)
    day = updated.isoformat() if updated else None
    head = Head(digest, "", (), plan, saved, day, filled, meaning, number, typed is not None, signs)
    return Result(path, head, body)


def _meaning(rows: Rows, plan: Plan, names: Names) -> str:
    """What tells one content from another, by fields that no row may show too, without a word of them."""
    return names.sign(sha256(packed(rows) + dump(plan).encode()).hexdigest())


def _plain(params: dict[str, Any], names: Names) -> tuple[tuple[str, str], ...]:
    """What fills the sentence of a refusal; what comes from the file is not repeated without its names."""
    shown = ((key, value) for key, value in params.items() if key != "name")
    return tuple(
        (key, str(value) if names.nominative or isinstance(value, int) else "…") for key, value in shown
    )


def packed(rows: Rows) -> bytes:
    """Rows as bytes; the same rows give the same bytes."""
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpacked(body: bytes) -> Rows:
    """The rows that `packed` packed."""
    return cast("Rows", json.loads(zlib.decompress(body)))
