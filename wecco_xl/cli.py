"""The commands of `wecco`: each reads, calls one room below, and shows; nothing is decided here."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from wecco_xl.lang import catalogue, refusal

CLEAN, FOUND, REFUSED = 0, 1, 2
_SAID: Mapping[str, Any] = catalogue()["cli"]


class _Formatter(click.HelpFormatter):
    """Help pages with French headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        super().write_usage(prog, args, prefix=_SAID["usage"])

    def write_heading(self, heading: str) -> None:
        super().write_heading(_SAID["headings"].get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Command(click.Command):
    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("add_help_option", True)
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _SAID["help_option"]
        return option


class _Group(_Command, click.Group):
    command_class = _Command

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run a command; mistakes on the command line are said in French and end with code 2."""
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.exceptions.Abort:
            _fail(_SAID["errors"]["Abort"])
        except click.ClickException as error:
            _fail(_in_french(error))
        except Exception as error:  # noqa: BLE001 - the last door: a user never sees a traceback
            _fail(_refusal(error))
        sys.exit(code if isinstance(code, int) else CLEAN)


def _in_french(error: click.ClickException) -> str:
    """A sentence for a mistake on the command line, by the kind of mistake."""
    said = _SAID["errors"]
    name = next((kind.__name__ for kind in type(error).__mro__ if kind.__name__ in said), "other")
    parameter = getattr(error, "param", None)
    blanks = {
        "option": getattr(error, "option_name", "") or (parameter.opts[-1] if parameter else ""),
        "value": error.message,
    }
    return str(said[name]).format_map(blanks)


def _refusal(error: Exception) -> str:
    """The sentence for a refused file, or for what nobody foresaw (the traceback with WECCO_DEBUG=1)."""
    from wecco_xl.plan.finding import Refused

    if isinstance(error, Refused):
        return refusal(error.code, error.params)
    if os.environ.get("WECCO_DEBUG"):
        raise error
    return refusal("unexpected", {"kind": type(error).__name__})


def _fail(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(REFUSED)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date:
    """The day to judge on: today, or one given as 2026-11-20."""
    if value is None:
        return date.today()  # noqa: DTZ011 - the day where the user is
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        _fail(_SAID["errors"]["day"].format(value=value))


def _help(command: str) -> dict[str, Any]:
    return {"help": _SAID["commands"][command], "short_help": _SAID["short"][command]}


def _option(name: str, *more: Any, **kwargs: Any) -> Callable[..., Any]:
    return click.option(name, *more, help=_SAID["options"][name.lstrip("-")], **kwargs)


_FILE = click.Path(path_type=Path)
_STAGES: Mapping[str, str] = _SAID["stages"]
_date = _option("--date", "today", callback=_day, metavar="AAAA-MM-JJ")
_json = _option("--json", "as_json", is_flag=True)


_HELP = {"help_option_names": ["--aide", "--help", "-h"]}


@click.group(cls=_Group, help=_SAID["about"], context_settings=_HELP)
def wecco() -> None:
    """Gather the commands."""


@wecco.command("nouveau", **_help("nouveau"))
@_option("--programme", default="wecco", metavar="CODE")
@_option("--depuis", "source", type=_FILE, metavar="PLAN.json")
@_option("--sortie", "target", type=_FILE, metavar="FICHIER.xlsx")
@_option("--remplacer", "replaces", is_flag=True)
@_date
def new(programme: str, source: Path | None, target: Path | None, replaces: bool, today: date) -> int:  # noqa: FBT001
    """Build a blank workbook, or one filled from a plan in JSON."""
    from wecco_xl.plan.finding import Refused
    from wecco_xl.plan.programme import programme as profile
    from wecco_xl.words import words
    from wecco_xl.workbook.build import build
    from wecco_xl.workbook.plan_file import load

    plan = None
    if source is not None:
        plan, chosen, findings = load(source)
        if findings:
            raise Refused("bad_plan", name=source.name, where=".".join(str(step) for step in findings[0].loc))
    else:
        chosen = profile(programme)
    path = target or Path(f"plan-{chosen.code}.xlsx" if source is None else f"{source.stem}.xlsx")
    if path.exists() and not replaces:
        raise Refused("already_there", name=path.name)
    _put(path, build(words(chosen.code), today, plan))
    click.echo(_SAID["built"].format(path=path))
    return CLEAN


@wecco.command("valider", **_help("valider"))
@click.argument("files", type=_FILE, nargs=-1, required=True, metavar="FICHIER…")
@_option("--etape", "stage", type=click.Choice(list(_STAGES)), metavar="ETAPE")
@_option("--ecrire", "writes", is_flag=True)
@_option("--copie", "copy", type=_FILE, metavar="FICHIER.xlsx")
@_option("--forcer", "forces", is_flag=True)
@_date
@_json
def validate(files: tuple[Path, ...], stage: str | None, today: date, **how: Any) -> int:
    """Say what is wrong or missing in workbooks, cell by cell."""
    from wecco_xl.report import Checked, Target, as_document, check, show

    target = Target(in_place=how["writes"], copy=how["copy"], ignore_lock=how["forces"])
    if target.copy is not None and (len(files) > 1 or target.in_place):
        _fail(_SAID["errors"]["copy"])
    checked: list[Checked] = [check(path, today, _STAGES.get(stage or ""), target) for path in files]
    as_json = how["as_json"]
    if as_json:
        click.echo(as_document(checked))
    else:
        for one in checked:
            show(one)
    return max(one.exit_code for one in checked)


@wecco.command("extraire", **_help("extraire"))
@click.argument("file", type=_FILE, metavar="FICHIER.xlsx")
@_option("--sortie", "target", type=_FILE, metavar="PLAN.json")
def extract(file: Path, target: Path | None) -> int:
    """Give the plan of a workbook back as JSON."""
    from wecco_xl.report import unread
    from wecco_xl.workbook.judge import judge
    from wecco_xl.workbook.plan_file import dump
    from wecco_xl.workbook.read import open_snapshot

    judged = judge(open_snapshot(file), date.today())  # noqa: DTZ011
    text = dump(judged.review.plan)
    if target is None:
        click.echo(text, nl=False)
    else:
        _write(target, text.encode())
        click.echo(_SAID["extracted"].format(path=target), err=True)
    lost = unread(judged)
    for line in lost:
        click.echo(line, err=True)
    return FOUND if lost else CLEAN


@wecco.command("guide", **_help("guide"))
@_option("--dossier", "folder", type=_FILE, default=Path("docs"), metavar="DOSSIER")
def guide(folder: Path) -> int:
    """Write the pages that are generated from the field list and the rules."""
    from wecco_xl.guide import pages

    for name, text in pages().items():
        _write(folder / name, text.encode())
        click.echo(str(folder / name))
    return CLEAN


def _put(path: Path, data: bytes) -> None:
    """A workbook in its place; one that was there is kept beside it, in the folder of backups."""
    from wecco_xl.workbook.replace import replace_file

    if path.exists():
        folder = Path(catalogue()["files"]["backup_folder"])
        replace_file(path, path.read_bytes(), data, backups=folder, now=datetime.now())  # noqa: DTZ005
    else:
        _write(path, data)


def _write(path: Path, data: bytes) -> None:
    from wecco_xl.plan.finding import Refused

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise Refused("cannot_write", name=path.name) from error
