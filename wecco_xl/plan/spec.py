"""The traits of a field: what its cell holds, which usages need it, how private it is, what lets it off."""

from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple


class Usage(StrEnum):
    """The six things a plan serves for (guide, part 2); a field is compulsory because one needs it."""

    SELECTION = "selection"
    VISA = "visa"
    TRAINING = "training"
    PARTNERSHIP = "partnership"
    JOURNAL = "journal"
    MONITORING = "monitoring"


class Privacy(StrEnum):
    """Who may read a value, from everybody to the visa file alone."""

    PUBLIC = "public"
    PROJECT = "project"
    RESTRICTED = "restricted"
    VISA = "visa"


class Kind(StrEnum):
    """What a cell holds: decides its format, its guard and how it is read."""

    TEXT = "text"
    LONG = "long"
    INTEGER = "integer"
    NUMBER = "number"
    AMOUNT = "amount"
    DAY = "day"
    YES_NO = "yes_no"
    MEASURE = "measure"
    CHOICE = "choice"
    REFERENCE = "reference"
    REFERENCES = "references"
    ROW_ID = "row_id"
    IDENTIFIER = "identifier"
    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"


class Waiver(NamedTuple):
    """What lets a field off: something in the sibling `key`, some `answers` in it, or a day `ahead`."""

    key: str
    answers: tuple[str, ...] = ()
    ahead: bool = False

    def holds(self, value: Any, today: date) -> bool:
        """Whether the value of the sibling lets the field off on a day."""
        if self.answers:
            return value in self.answers
        return value > today if self.ahead and value is not None else value is not None


def waivers(told: str) -> tuple[Waiver, ...]:
    """What a field line tells: `indicator`, `decision=refused|waiting`, `date>today; kind=step`."""
    return tuple(_waiver(one.strip()) for one in told.split(";") if one.strip())


def _waiver(told: str) -> Waiver:
    key, _, answers = told.partition("=")
    if answers:
        return Waiver(key, tuple(answers.split("|")))
    key, later, _ = told.partition(">")
    return Waiver(key, ahead=bool(later))


class Spec(NamedTuple):
    """Everything the other rooms derive from one line of the field list.

    `usages` need the field (none: it is optional), unless a sibling field lets it off (`waivers`);
    `rare` columns are grouped away; `least` and `most` are the bounds of a number; `since` is the model in
    which the field was born: a workbook of an older model has no place for it, and nothing asks for it.
    """

    section: str
    key: str
    kind: Kind
    source: str = ""
    usages: tuple[Usage, ...] = ()
    privacy: Privacy = Privacy.PROJECT
    smart: str = ""
    rare: bool = False
    unless: tuple[Waiver, ...] = ()
    least: float | None = None
    most: float | None = None
    since: int = 1

    @property
    def loc(self) -> tuple[str, str]:
        """The address of the field, without a row."""
        return (self.section, self.key)

    @property
    def name(self) -> str:
        """The address in one word, as in `trainings.days`."""
        return f"{self.section}.{self.key}"
