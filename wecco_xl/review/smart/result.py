"""What the SMART score says: values only, no words. Points run from 0 to 20 per letter, 0 to 100 in all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wecco_xl.plan.finding import Loc


class Letter(StrEnum):
    """The letters with the guide's words: Spécifique, Mesurable, Atteignable, Réaliste, Temporel."""

    S = "S"
    M = "M"
    A = "A"
    R = "R"
    T = "T"


class Standing(StrEnum):
    """How far a letter is filled."""

    MET = "met"
    PARTIAL = "partial"
    MISSING = "missing"


class Status(StrEnum):
    """How far an objective is; no letter makes up for another."""

    SMART = "smart"
    TO_COMPLETE = "to_complete"
    NOT_SMART = "not_smart"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why points were lost: its code has a sentence in `smart.reasons`, `loc` is the cell to fill."""

    letter: Letter
    code: str
    loc: Loc
    lost: float
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetterScore:
    """The points of one letter, and what they mean."""

    points: float
    status: Standing


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that stands only in the text, offered for the column `key`; never copied by itself."""

    key: str
    loc: Loc
    value: Any


@dataclass(frozen=True, slots=True)
class Rewording:
    """What the sentence of `smart.rewording` is filled with; `gaps` names the columns still empty.

    `dated` tells that the sentence of the objective already holds its day.
    """

    values: Mapping[str, Any]
    gaps: tuple[str, ...]
    dated: bool = False


@dataclass(frozen=True, slots=True)
class ObjectiveScore:
    """The score of one objective; `weakest` is the letter with the fewest points, None when all are full."""

    loc: Loc
    id: str | None
    letters: Mapping[Letter, LetterScore]
    total: float
    status: Status
    weakest: Letter | None
    reasons: tuple[Reason, ...]
    found: tuple[Suggestion, ...]
    rewording: Rewording


@dataclass(frozen=True, slots=True)
class Profile:
    """All objectives of a plan: the share that meets each letter, the weakest letter, the statuses."""

    met: Mapping[Letter, float]
    weakest: Letter | None
    statuses: Mapping[Status, int]
