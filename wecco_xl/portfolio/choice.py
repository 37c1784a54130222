"""Which file counts for each plan, and what becomes of all the others: every file has one answer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from wecco_xl.plan.cells import fold
from wecco_xl.portfolio.couple import Signs, likeness
from wecco_xl.portfolio.worker import Head


class Answered(StrEnum):
    """What became of one file."""

    KEPT = "kept"
    OLDER = "older"
    CONFLICT = "conflict"
    DUPLICATE = "duplicate"
    EMPTY = "empty"
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
    """One file, what became of it, the name of its plan; `same_plan_as` is the path of the file that counts.

    `reason` is why somebody has to look: `same_moment`, `copy_by_name`, or `same_number` for the plan of
    another couple, whose path is `same_plan_as` then.
    """

    found: Found
    status: Answered
    plan: str = ""
    same_plan_as: str = ""
    reason: str = ""

    @property
    def suspect(self) -> bool:
        """Whether the name is one that programs give to a second copy."""
        return is_copy(self.found.path)


_CLEAR = 2
"""How many more signs tie than part two files without a number that are of one couple."""

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

    A number that several couples were given is several plans: none is lost, and somebody gives one another.
    A workbook in which nothing is filled is no plan.

    Two files that say the same are one version, even if saved anew. A second version is in conflict, and not
    only older, when one of the two names says that it is a copy, or when both were saved at the same moment:
    a person looks. Until then the one with the later sign of life counts, then the one whose name is none of
    a copy, then the one with the shorter name: what a person sees too, and the same at each run.
    """
    answers: list[ReceivedFile] = []
    read: dict[str, list[Found]] = {}
    for one in sorted(files, key=lambda found: found.path):
        if one.ignored or one.head is None:
            answers.append(ReceivedFile(one, Answered.IGNORED if one.ignored else Answered.NOT_REACHED))
        elif one.head.code:
            answers.append(ReceivedFile(one, Answered.REFUSED))
        elif not one.head.filled:
            answers.append(ReceivedFile(one, Answered.EMPTY))
        else:
            read.setdefault(one.head.number, []).append(one)
    for found in read.values():
        answers += _of_number(found)
    return sorted(answers, key=lambda file: file.found.path)


def _of_number(files: list[Found]) -> Iterator[ReceivedFile]:
    """The files of one number, or without any; each couple that has it counts."""
    versions: dict[tuple[str, Signs], list[Found]] = {}
    for one in files:
        versions.setdefault((_head(one).meaning, _head(one).signs), []).append(one)
    couples = sorted(([*_of_plan(own)] for own in _couples([*versions.values()])), key=_by_name_kept)
    for at, own in enumerate(couples):
        kept, other = _kept(own), _kept(couples[0 if at else -1])
        head = _head(kept.found)
        plan = f"{head.plan} ({at + 1})" if at and head.numbered else head.plan
        if head.numbered and other is not kept:
            yield replace(kept, plan=plan, same_plan_as=other.found.path, reason="same_number")
        else:
            yield replace(kept, plan=plan)
        yield from (replace(file, plan=plan) for file in own if file is not kept)


def _couples(versions: list[list[Found]]) -> list[list[list[Found]]]:
    """The versions of each couple.

    Under one number they are of one couple unless more parts them than ties them; without a number they are
    of several unless they are clearly of one.
    """
    found: list[list[list[Found]]] = []
    for same in sorted(versions, key=_tells):
        head = _head(same[0])
        ties = [max(likeness(head.signs, _head(one[0]).signs) for one in own) for own in found]
        if found and max(ties) >= (0 if head.numbered else _CLEAR):
            found[ties.index(max(ties))].append(same)
        else:
            found.append([same])
    return found


def _tells(version: list[Found]) -> tuple[int, tuple[bool, int, str]]:
    """Those that say most of their couple first, for the others to find theirs."""
    return -sum(map(bool, _head(version[0]).signs)), _by_name(version[0])


def _kept(files: Iterable[ReceivedFile]) -> ReceivedFile:
    return next(file for file in files if file.status is Answered.KEPT)


def _by_name_kept(files: list[ReceivedFile]) -> tuple[bool, int, str]:
    return _by_name(_kept(files).found)


def _of_plan(versions: list[list[Found]]) -> Iterator[ReceivedFile]:
    """The files of one plan, version by version; each version is the list of its identical files."""
    named = sorted((sorted(same, key=_by_name) for same in versions), key=lambda same: _by_name(same[0]))
    last, *others = sorted(named, key=_moment, reverse=True)
    kept = last[0]
    yield ReceivedFile(kept, Answered.KEPT)
    yield from (ReceivedFile(one, Answered.DUPLICATE, same_plan_as=kept.path) for one in last[1:])
    for same in others:
        first, *more = same
        reason = "same_moment" if _moment(same)[0] == _moment(last)[0] else ""
        if is_copy(first.path) or is_copy(kept.path):
            reason = reason or "copy_by_name"
        status = Answered.CONFLICT if reason else Answered.OLDER
        yield ReceivedFile(first, status, same_plan_as=kept.path, reason=reason)
        yield from (ReceivedFile(one, Answered.DUPLICATE, same_plan_as=kept.path) for one in more)


def _by_name(one: Found) -> tuple[bool, int, str]:
    """The order of files by their names alone: no copy first, then the shortest path."""
    return is_copy(one.path), len(one.path), one.path


def _moment(version: list[Found]) -> tuple[str, str]:
    """When a version was saved, then the last sign of life in it."""
    return max((_head(one).saved_at or "", _head(one).updated_on or "") for one in version)


def _head(read: Found) -> Head:
    """What is known of a file that was read."""
    if read.head is None:
        raise TypeError(read.path)
    return read.head
