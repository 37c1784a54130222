"""The parts of a profile, as a team writes them: countries, identifiers, lists, dates, limits, stages."""

import re
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage


class ProfilePart(BaseModel):
    """A part of a profile: nothing unknown in it, nothing changed after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class ListEntry(ProfilePart):
    """An entry of a list: the code is stored, the label is seen.

    `parent` ties a department to its region, a theme to its domain, `also` to others that it may serve;
    what is `conditional` is not asked of everybody.
    """

    code: str
    label: str
    parent: str = ""
    also: tuple[str, ...] = ()
    conditional: bool = False
    least: float | None = None
    most: float | None = None


class Country(ProfilePart):
    """One side of the programme: ISO code, names, currency and the international code of its phones."""

    code: str
    name: str
    adjective: str
    currency: str


class Identifier(ProfilePart):
    """How a country writes an identifier: `check` names a python-stdnum module, `pattern` a form.

    Where the check digits are known by use only, not `published`, what fails them may still be right.
    """

    label: str
    help: str
    example: str
    check: str = Field(default="", pattern=r"^([a-z_]+\.[a-z_0-9]+)?$")
    published: bool = True
    pattern: str = ""

    @field_validator("check")
    @classmethod
    def _known_check(cls, name: str) -> str:
        if name and not _knows(name):
            raise ValueError(name)
        return name

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(pattern) from error
        return pattern


def _knows(check: str) -> bool:
    """Whether python-stdnum has a module of that name; it is not loaded for that."""
    folder = find_spec("stdnum")
    parts = [*check.split(".")[:-1], f"{check.rpartition('.')[2]}.py"]
    return folder is not None and any(
        Path(place, *parts).is_file() for place in folder.submodule_search_locations or ()
    )


class Window(ProfilePart):
    """The dates of the project; everything planned lies between them."""

    start: date
    end: date


class Stay(ProfilePart):
    """How long a mobility lasts, in days, as advice."""

    least: int
    most: int


class Admission(ProfilePart):
    """From which yearly turnover a company is admitted, in `currency`; None admits all."""

    turnover: float | None = None
    currency: str = ""


class Thresholds(ProfilePart):
    """The limits that rules use, so that a team can move them without touching code."""

    stale_days: int = 60
    passport_days: int = 90
    passport_years: tuple[int, ...] = ()
    short_training_days: float = 15
    late_notice_days: int = 30


class WordSettings(ProfilePart):
    """Words that rules know: `fillers` hold a cell's place, `before_places` stand before a place's name.

    What is told in `divisible` units is measured rather than counted.
    """

    fillers: tuple[str, ...] = ()
    before_places: tuple[str, ...] = ()
    divisible: tuple[str, ...] = ()


class Due(ProfilePart):
    """When a usage falls due, and the fields or sections that fall due at another stage (or never)."""

    usages: dict[Usage, Stage]
    fields: dict[str, Literal["never"] | Stage]

    @field_validator("usages")
    @classmethod
    def _every_usage(cls, usages: dict[Usage, Stage]) -> dict[Usage, Stage]:
        if missing := set(Usage) - set(usages):
            raise ValueError(sorted(missing))
        return usages
