"""How the commands of `wecco` speak: help and mistakes in French, the options that several of them share."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Any, NoReturn

import click

from wecco_xl.cli import typed
from wecco_xl.plan.finding import CLEAN, REFUSED

if TYPE_CHECKING:
    from wecco_xl.reports.run import ResultsOf, Run


SAID: Mapping[str, Any] = typed.SAID


class _Formatter(click.HelpFormatter):
    """Help pages with French headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        super().write_usage(prog, args, prefix=SAID["usage"])

    def write_heading(self, heading: str) -> None:
        super().write_heading(SAID["headings"].get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command with a French help page."""

    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("add_help_option", True)
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; a mistake knows of which command it is."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help page."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = SAID["help_option"]
        return found


class CommandGroup(Command, click.Group):
    """The command `wecco` itself, the last door of every failure."""

    command_class = Command

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, with or without capitals and accents."""
        known = cmd_name if cmd_name in self.commands else typed.one_of(cmd_name, self.commands)
        return super().get_command(ctx, known or cmd_name)

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run a command; mistakes on the command line are said in French and end with code 2."""
        _printable()
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.exceptions.Abort:
            fail(SAID["errors"]["Abort"])
        except click.ClickException as error:
            fail(_in_french(error))
        except Exception as error:  # noqa: BLE001 - the last door: a user never sees a traceback
            fail(_named(error))
        sys.exit(code if isinstance(code, int) else CLEAN)


def _named(error: Exception) -> str:
    """The sentence of a refusal, after the name of the file that it is about."""
    from wecco_xl.reports.run import sentence

    said, name = sentence(error), str(getattr(error, "params", {}).get("name", ""))
    return said if not name or name in said else SAID["refused"].format(name=name, sentence=said)


def _printable() -> None:
    """Let an output that goes to a file in an old code page hold `?` for what that page lacks, like « → »."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def print_json(text: str) -> None:
    """Print JSON in UTF-8, whatever the code page of the output."""
    click.echo(text.encode())


def _in_french(error: click.ClickException) -> str:
    """A sentence for a mistake on the command line, by the kind of mistake."""
    if isinstance(error, typed.MistakeError):
        return error.message
    said, context = SAID["errors"], getattr(error, "ctx", None)
    name = next((kind.__name__ for kind in type(error).__mro__ if kind.__name__ in said), "other")
    parameter = getattr(error, "param", None)
    option = getattr(error, "option_name", "") or (parameter.opts[-1] if parameter else "")
    options = _options(context.command) if context else {}
    meant = _meant(error, options)
    if option in options and options[option].is_flag:
        name = "FlagWithValue"
    elif meant:
        name = f"{name}Meant"
    missing = getattr(parameter, "metavar", None) or option
    return str(said[name]).format(option=option, value=error.message, meant=meant, missing=missing)


def _meant(error: click.ClickException, options: Iterable[str]) -> str | None:
    """The option or the command that was probably meant by one that is none."""
    if isinstance(error, click.NoSuchOption):
        return typed.nearest(error.option_name, options)
    asked, context = getattr(error, "command_name", None), getattr(error, "ctx", None)
    if asked and context:  # before 8.4, click does not tell which command is none
        return typed.nearest(asked, getattr(context.command, "commands", ()))
    return None


def _options(command: click.Command) -> dict[str, click.Option]:
    """The options of a command by each of their names."""
    found = [one for one in command.params if isinstance(one, click.Option)]
    return {name: one for one in found for name in one.opts}


def tell(sentence: str, /, *, err: bool = False, hang: int = 0, **whole: object) -> None:
    """Say a sentence within the width of the terminal, its other lines indented by `hang`.

    `whole` fills its blanks: a path is one word, whatever spaces it has, so that it can be copied.
    """
    kept = {name: str(value).replace(" ", "\0") for name, value in whole.items()}
    text = sentence.format_map(kept) if whole else sentence
    lines = fill(
        text,
        get_terminal_size().columns,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    click.echo(lines.replace("\0", " "), err=err)


def fail(sentence: str) -> NoReturn:
    """Say a sentence on the error stream and end with code 2."""
    tell(sentence, err=True)
    sys.exit(REFUSED)


def help_of(command: str) -> dict[str, Any]:
    """The long and the short help of a command."""
    return {"help": SAID["commands"][command], "short_help": SAID["short"][command]}


def option(name: str, *more: Any, said: str = "", **kwargs: Any) -> Callable[..., Any]:
    """An option with its help from the catalogue, under its own name or under `said`."""
    return click.option(name, *more, help=SAID["options"][said or name.lstrip("-")], **kwargs)


FILE, TARGET = typed.FilePath(), typed.TargetPath()
HELP = {"help_option_names": ["--aide", "--help", "-h"]}
date_option = option("--date", "today", callback=typed.day, metavar="AAAA-MM-JJ")
json_option = option("--json", "as_json", is_flag=True)
stage_option = option("--etape", "stage", callback=typed.stage, metavar="ETAPE")
copy_option = option("--copie", "copy", type=TARGET, metavar="FICHIER.xlsx")
force_option = option("--forcer", "forces", is_flag=True)
budget_option = option("--budget", "budget", callback=typed.budget, metavar="MONTANT")
days_option = option("--jours", "days", callback=typed.days, metavar="JOURS")


def runs(files: Iterable[Path], results: "ResultsOf", how: Mapping[str, Any]) -> "Iterator[Run]":
    """Each file judged, and its results kept where `--ecrire` or `--copie` say; where a copy went is told."""
    from wecco_xl.plan.stages import Stage
    from wecco_xl.reports.run import Target, run

    paths = tuple(files)
    if how["copy"] is not None and (len(paths) > 1 or how["writes"]):
        fail(SAID["errors"]["copy"])
    keeps = how["writes"] or how["copy"] is not None
    copy = None if how["copy"] is None else typed.copy_of(paths[0], how["copy"])
    target = Target(results, copy, ignore_lock=how["forces"]) if keeps else None
    stage = Stage(how["stage"]) if how.get("stage") else None
    for path in paths:
        ran = run(path, how["today"], stage, target)
        if copy is not None and ran.judged is not None:
            tell(SAID["copied"], err=True, path=copy)
        yield ran


files_argument = click.argument("files", type=FILE, nargs=-1, required=True, metavar="FICHIER…")
