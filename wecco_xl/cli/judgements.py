"""The commands that judge further than `valider`: `noter`, `prioriser`, `etat`, `reprendre-decisions`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wecco_xl.cli.french import (
    FILE,
    Command,
    budget_option,
    copy_option,
    date_option,
    days_option,
    files_argument,
    force_option,
    help_of,
    json_option,
    option,
    print_json,
    runs,
    stage_option,
)
from wecco_xl.cli.typed import mistake

if TYPE_CHECKING:
    from wecco_xl.reports.judgement import View
    from wecco_xl.workbook.merge.carried import Answers

_writes = option("--ecrire", "writes", is_flag=True, said="ecrire-resultats")


@click.command("noter", cls=Command, **help_of("noter"))
@files_argument
@_writes
@copy_option
@force_option
@date_option
@json_option
def score(files: tuple[Path, ...], **how: Any) -> int:
    """Say how complete each objective is, letter by letter."""
    from wecco_xl.reports.scores import VIEW

    return _judge(VIEW, files, how)


@click.command("prioriser", cls=Command, **help_of("prioriser"))
@files_argument
@budget_option
@days_option
@_writes
@copy_option
@force_option
@date_option
@json_option
def prioritise(files: tuple[Path, ...], budget: float | None, days: float | None, **how: Any) -> int:
    """Rank the trainings and choose among them within the means."""
    from wecco_xl.reports.priorities import GivenMeans, view

    return _judge(view(GivenMeans(budget, days)), files, how)


@click.command("etat", cls=Command, **help_of("etat"))
@files_argument
@stage_option
@_writes
@copy_option
@force_option
@date_option
@json_option
def state(files: tuple[Path, ...], **how: Any) -> int:
    """Say where the plan stands and what to do next."""
    from wecco_xl.reports.state import VIEW

    return _judge(VIEW, files, how)


def _judge(view: "View", files: tuple[Path, ...], how: dict[str, Any]) -> int:
    """Judge files, one after the other, and say what was found."""
    from wecco_xl.reports.judgement import as_document, assessed, show

    found = [assessed(view, one) for one in runs(files, view.results, how)]
    if how["as_json"]:
        print_json(as_document(found))
    else:
        for one in found:
            show(view, one)
    return max(one.exit_code for one in found)


def _answers(_: click.Context, parameter: click.Parameter, told: tuple[str, ...]) -> "Answers":
    """Answers as they are typed: `copie` for all, `F02=copie` for one, several after commas."""
    from wecco_xl.workbook.merge.carried import Answers, Keep

    kinds = {"copie": Keep.COPY, "plan": Keep.PLAN}
    found = [one.strip().rpartition("=") for text in told for one in text.split(",")]
    if any(kind.strip() not in kinds for _, _, kind in found):
        raise click.BadParameter(", ".join(told), param=parameter)
    answers = {name.strip(): kinds[kind.strip()] for name, _, kind in found}
    return Answers(answers.pop("", None), answers)


@click.command("reprendre-decisions", cls=Command, **help_of("reprendre-decisions"))
@click.argument("copy", type=FILE, metavar="COPIE.xlsx")
@option("--dans", "plan", type=FILE, metavar="PLAN.xlsx")
@option("--garder", "keep", multiple=True, callback=_answers, metavar="[NUMÉRO=]copie|plan")
@option("--essai", "trial", is_flag=True)
@force_option
@json_option
def bring_decisions(copy: Path, plan: Path | None, *, as_json: bool, **how: Any) -> int:
    """Bring the decisions and notes of a copy back into the plan."""
    from wecco_xl.reports.decisions import as_document, bring, show

    if plan is None:  # click would mark a required option with an English word
        mistake("MissingParameter", missing="--dans PLAN.xlsx")
    brought = bring(copy, plan, how["keep"], trial=how["trial"], ignore_lock=how["forces"])
    if as_json:
        print_json(as_document(brought))
    else:
        show(brought)
    return brought.exit_code


COMMANDS = (score, prioritise, state, bring_decisions)
