"""The commands of `wecco`: each reads, calls one room below, and shows; nothing is decided here."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from wecco_xl.cli import documents, installation, judgements, portfolio
from wecco_xl.cli.french import (
    FILE,
    HELP,
    SAID,
    TARGET,
    CommandGroup,
    copy_option,
    date_option,
    files_argument,
    force_option,
    help_of,
    json_option,
    option,
    print_json,
    runs,
    stage_option,
    tell,
)
from wecco_xl.cli.typed import Given, programme_code, target
from wecco_xl.plan.finding import CLEAN, FOUND


@click.group(
    cls=CommandGroup,
    help=SAID["about"],
    context_settings=HELP,
    subcommand_metavar=SAID["subcommand"],
    invoke_without_command=True,
)
@click.pass_context
def wecco(context: click.Context) -> None:
    """Gather the commands; alone, it shows its help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@wecco.command("nouveau", **help_of("nouveau"))
@option("--programme", metavar="CODE")
@option("--depuis", "source", type=FILE, metavar="PLAN")
@option("--sortie", "given", type=TARGET, metavar="FICHIER.xlsx")
@option("--remplacer", "replaces", is_flag=True)
@date_option
def new(programme: str | None, source: Path | None, given: Given | None, replaces: bool, today: date) -> int:  # noqa: FBT001
    """Build a blank workbook, or one filled from a plan in JSON or in another workbook."""
    from wecco_xl.plan.finding import Refused
    from wecco_xl.reports.new import blank, filled

    code = programme_code(programme)
    made = blank(code, today) if source is None else filled(source, code, today)
    path = target(given, made.name, ".xlsx")
    if source is not None and path.resolve() == source.resolve():
        raise Refused("onto_itself", name=path.name)
    if path.exists() and not replaces:
        raise Refused("already_there", name=path.name)
    _put(path, made.data)
    tell(SAID["built"], path=path)
    for sentence in made.told:
        tell(sentence, err=True)
    return FOUND if made.left else CLEAN


@wecco.command("valider", **help_of("valider"))
@files_argument
@stage_option
@option("--ecrire", "writes", is_flag=True)
@copy_option
@force_option
@date_option
@json_option
def validate(files: tuple[Path, ...], **how: Any) -> int:
    """Say what is wrong or missing in workbooks, cell by cell."""
    from wecco_xl.reports.validation import as_document, checked, show
    from wecco_xl.workbook.own.validation import validation

    found = [checked(one) for one in runs(files, validation, how)]
    if how["as_json"]:
        print_json(as_document(found))
    else:
        for one in found:
            show(one)
    return max(one.exit_code for one in found)


@wecco.command("extraire", **help_of("extraire"))
@click.argument("file", type=FILE, metavar="FICHIER.xlsx")
@option("--sortie", "given", type=TARGET, metavar="PLAN.json")
def extract(file: Path, given: Given | None) -> int:
    """Give the plan of a workbook back as JSON."""
    from wecco_xl.reading.closed import open_snapshot
    from wecco_xl.reading.judge import judge
    from wecco_xl.reading.plan_json import dump
    from wecco_xl.reports.as_read import as_read
    from wecco_xl.reports.validation import unread
    from wecco_xl.workbook.file.replace import write_file

    judged = judge(open_snapshot(file), date.today())  # noqa: DTZ011
    text = dump(judged.review.plan)
    if given is None:
        click.echo(text.encode(), nl=False)
    else:
        path = target(given, f"{file.stem}.json", ".json")
        _refuse_other_files(path)
        write_file(path, text.encode())
        tell(SAID["extracted"], err=True, path=path)
    lost = unread(judged)
    for line in (*lost, *as_read(judged.review.reading, judged.places, judged.words)):
        tell(line, err=True, hang=2)
    return FOUND if lost else CLEAN


@wecco.command("guide", **help_of("guide"))
@option("--dossier", "folder", type=FILE, default=Path("docs"), metavar="DOSSIER")
def guide(folder: Path) -> int:
    """Write the pages that are generated from the field list and the rules."""
    from wecco_xl.reports.guide import pages
    from wecco_xl.workbook.file.replace import write_file

    for name, text in pages().items():
        write_file(folder / name, text.encode())
        click.echo(str(folder / name))
    return CLEAN


def _put(path: Path, data: bytes) -> None:
    """A workbook in its place; one that was there is kept beside it, in the folder of backups."""
    from wecco_xl.reports.run import backup_folder
    from wecco_xl.workbook.file.replace import replace_file, write_file

    if path.exists():
        now = datetime.now()  # noqa: DTZ005 - the hour where the user is
        replace_file(path, path.read_bytes(), data, backups=backup_folder(), now=now)
    else:
        write_file(path, data)


def _refuse_other_files(path: Path) -> None:
    """A plan in JSON may replace an older one, never a workbook or another file."""
    from wecco_xl.plan.finding import Refused

    if path.exists() and not path.read_bytes()[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        raise Refused("output_is_other_file", name=path.name)


for _command in (
    *judgements.COMMANDS,
    *documents.COMMANDS,
    *portfolio.COMMANDS,
    *installation.COMMANDS,
):
    wecco.add_command(_command)
