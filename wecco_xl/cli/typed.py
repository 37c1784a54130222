"""What people type after a command or an option: its one reading, or a French sentence that helps."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import click

from wecco_xl.lang import catalogue

SAID: Mapping[str, Any] = catalogue()["cli"]
STAGES: Mapping[str, str] = SAID["stages"]
MACROS = ".xlsm"
"""A workbook that holds macros: spreadsheets open no copy of it under another ending."""


class MistakeError(click.ClickException):
    """A mistake on the command line whose message is a French sentence already."""


class FilePath(click.Path):
    """A path that has a name to be called by: `.` is the folder that it stands for."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path as it was typed, or the whole one where that has no name."""
        return named(Path(str(super().convert(value, param, ctx))))


class Given(NamedTuple):
    """Where a file is to go, as it was typed: its path, or that of a `folder` that may not be there yet."""

    path: Path
    folder: bool = False


class TargetPath(click.ParamType[Given]):
    """The place of a file to write; a slash at its end says that it is a folder."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Given:
        """The place with what its end says."""
        return Given(FilePath().convert(value, param, ctx), str(value).endswith(("/", os.sep)))


def named(path: Path) -> Path:
    """A path with a name, if it has one at all."""
    return path if path.name.strip(".") else path.resolve()


def mistake(key: str, **blanks: Any) -> NoReturn:
    """Raise a sentence of `[cli.errors]`."""
    raise MistakeError(str(SAID["errors"][key]).format_map(blanks))


def day(_: click.Context, __: click.Parameter, value: str | None) -> date:
    """The day to judge on: today, or one typed as in a cell (`20/11/2026`), from 1900 to 2100."""
    from wecco_xl.plan import cells

    if value is None:
        return date.today()  # noqa: DTZ011 - the day where the user is
    try:
        return cells.day(value)
    except ValueError:
        mistake("day", value=value)


def stage(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The code of a stage, by its name with or without capitals and accents."""
    if value is None:
        return None
    found = one_of(value, STAGES)
    if found is None:
        mistake("stage", value=value, known=", ".join(STAGES))
    return STAGES[found]


def budget(_: click.Context, __: click.Parameter, value: str | None) -> float | None:
    """An amount in the currency of the plan (`2 500 000`, `2,5 M`)."""
    from wecco_xl.reports.means import budget_of

    return _positive("budget", budget_of, value)


def days(_: click.Context, __: click.Parameter, value: str | None) -> float | None:
    """A number of days (`12`, `9,5`, `12 jours`)."""
    from wecco_xl.reports.means import days_of

    return _positive("days", days_of, value)


def _positive(key: str, read: Any, value: str | None) -> float | None:
    try:
        return None if value is None else float(read(value))
    except ValueError:
        mistake(key, value=value)


def programme_code(typed: str | None) -> str | None:
    """The code of a programme that was typed; an unknown one stays as it is, to be refused by its name."""
    from wecco_xl.plan.programme import profiles

    return typed and (one_of(typed, profiles()) or typed)


def one_of(typed: str, known: Iterable[str]) -> str | None:
    """The word of a list that was typed, whatever its capitals, accents and hyphens; None for another one."""
    asked = _plain(typed)
    return next((one for one in known if _plain(one) == asked), None)


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The word of a list that was probably meant."""
    names = {_plain(one): one for one in known}
    asked = _plain(typed)
    begun = [one for one in names if one.startswith(asked)]
    close = begun if len(begun) == 1 else get_close_matches(asked, names, 1)
    return names[close[0]] if close else None


def _plain(typed: str) -> str:
    from wecco_xl.plan.cells import fold

    return fold(typed.replace("-", " ").replace("_", " "))


def target(given: Given | None, name: str, suffix: str) -> Path:
    """The file to write: `name`, there or in the given folder; a given name without an ending takes `suffix`.

    Raises:
        Refused: `other_suffix(name, suffix, example)` for a name that another program would take for its own.
    """
    from wecco_xl.plan.finding import Refused

    path, folder = given or Given(Path(), folder=True)
    if folder or path.is_dir():
        return path / name
    ending = path.suffix.lower()
    if ending == suffix:
        return path
    if ending[1:].isalnum() and not ending[1:].isdigit():
        example = path.with_suffix(suffix).name
        raise Refused("other_suffix", name=path.name, suffix=suffix, example=example)
    return path.with_name(path.name.rstrip(". ") + suffix)


def copy_of(path: Path, given: Given) -> Path:
    """Where a copy of a workbook goes; one with macros stays one."""
    suffix = path.suffix.lower()
    return target(given, path.name, suffix if suffix == MACROS else ".xlsx")
