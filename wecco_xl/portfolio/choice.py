"""Which file counts for each plan, and what becomes of all the others: every file has one answer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from wecco_xl.plan.cells import fold
from wecco_xl.portfolio.worker import Head


class Answered(StrEnum):
    """What became of one file."""

    KEPT = "kept"
    OLDER = "older"
    CONFLICT = "conflict"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    IGNORED = "ignored"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Found:
    """One file that was met; without a head it was not reached, `ignored` says why it was not looked into."""

    path: str
    size: int
    head: Head | None = None
    ignored: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """One file and what became of it; `same_plan_as` is the path of the file that counts for its plan.

    `reason` is why somebody has to look: `same_moment`, `copy_by_name`.
    """

    found: Found
    status: Answered
    same_plan_as: str = ""
    reason: str = ""

    @property
    def suspect(self) -> bool:
        """Whether the name is one that programs give to a second copy."""
        return is_copy(self.found.path)


_COPY = re.compile(
    r"copie|copy|conflit|conflict|whatsapp|doublon|duplicate"
    r"|\(\d{1,3}\)|_\d{4}-\d\d-\d\d_|[-_ ](?:pc|desktop|laptop)(?:[-_ ]|$)|[-_ ](?:desktop|laptop|pc)-?\w*$"
)
"""Marks of browsers, OneDrive (« -DESKTOP-1AB »), Dropbox, WhatsApp, and of people."""


def is_copy(path: str) -> bool:
    """Whether a file name says that it is a second copy, such as `plan (1).xlsx`."""
    return _COPY.search(fold(Path(path).stem)) is not None


def chosen(files: Iterable[Found]) -> list[ReceivedFile]:
    """Every file with its status, by path: of each plan the version saved last counts.

    Two files that say the same are one version, even if saved anew. A second version is in conflict, and not
    only older, when one of the two names says that it is a copy, or when both were saved at the same moment:
    a person looks. Until then the one with the later sign of life counts, then the one whose name is none of
    a copy, then the one with the shorter name: what a person sees too, and the same at each run.
    """
    answers: list[ReceivedFile] = []
    plans: dict[str, dict[str, list[Found]]] = {}
    for one in sorted(files, key=lambda found: found.path):
        if one.ignored or one.head is None:
            answers.append(ReceivedFile(one, Answered.IGNORED if one.ignored else Answered.NOT_REACHED))
        elif one.head.code:
            answers.append(ReceivedFile(one, Answered.REFUSED))
        else:
            plans.setdefault(one.head.plan, {}).setdefault(one.head.meaning, []).append(one)
    for versions in plans.values():
        answers += _of_plan(list(versions.values()))
    return sorted(answers, key=lambda file: file.found.path)


def _of_plan(versions: list[list[Found]]) -> Iterator[ReceivedFile]:
    """The files of one plan, version by version; each version is the list of its identical files."""
    named = sorted((sorted(same, key=_by_name) for same in versions), key=lambda same: _by_name(same[0]))
    last, *others = sorted(named, key=_moment, reverse=True)
    kept = last[0]
    yield ReceivedFile(kept, Answered.KEPT)
    yield from (ReceivedFile(one, Answered.DUPLICATE, kept.path) for one in last[1:])
    for same in others:
        first, *more = same
        reason = "same_moment" if _moment(same)[0] == _moment(last)[0] else ""
        if is_copy(first.path) or is_copy(kept.path):
            reason = reason or "copy_by_name"
        yield ReceivedFile(first, Answered.CONFLICT if reason else Answered.OLDER, kept.path, reason)
        yield from (ReceivedFile(one, Answered.DUPLICATE, kept.path) for one in more)


def _by_name(one: Found) -> tuple[bool, int, str]:
    """The order of files by their names alone: no copy first, then the shortest path."""
    return is_copy(one.path), len(one.path), one.path


def _moment(version: list[Found]) -> tuple[str, str]:
    """When a version was saved, then the last sign of life in it."""
    return max((head.saved_at or "", head.updated_on or "") for one in version if (head := one.head))
