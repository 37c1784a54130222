"""The commands that make documents: `document`, `documents`, `modele`."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import click

from wecco_xl.cli.french import FILE, SAID, TARGET, Command, date_option, fail, help_of, option, tell
from wecco_xl.cli.typed import Given, named, one_of, programme_code, target

SEVERAL = 2
"""From how many workbooks on a progress bar is shown."""


@click.command("document", cls=Command, **help_of("document"))
@click.argument("given", nargs=-1, required=True, metavar="NOM… FICHIER…")
@option("--format", "formats", default="html", metavar="html,docx,pdf")
@option("--final", "final", is_flag=True)
@option("--modele", "model", type=FILE, metavar="MODELE.docx")
@option(
    "--sortie", "folder", type=FILE, default=Path("documents"), said="sortie-documents", metavar="DOSSIER"
)
@date_option
def document(given: tuple[str, ...], formats: str, folder: Path, today: date, **how: Any) -> int:
    """Make documents of one or several plans."""
    from wecco_xl.documents.write import chosen
    from wecco_xl.reports.bar import bar
    from wecco_xl.reports.documents import Made, Order, make

    names, files = _sorted_out(given)
    if not names or not files:
        fail(SAID["errors"]["document"])
    if how["model"] and (len(names) > 1 or names[0] in ("tous", "calendrier")):
        fail(SAID["errors"]["model"])
    _refuse_file(folder)
    order = Order(chosen(names), _formats(formats), folder, today, **how)
    taken: set[Path] = set()
    made: list[Made] = []
    with bar(SAID["documents_bar"]) if len(files) >= SEVERAL else nullcontext(lambda *_: None) as watch:
        for path in files:
            made.append(make(path, order, taken))
            watch(len(made), len(files), 0)
    for one in made:
        for path in one.files:
            click.echo(str(path))
        for sentence in one.refusals:
            tell(SAID["refused"].format(name=one.path.name, sentence=sentence), err=True)
    return max(one.exit_code for one in made)


def _sorted_out(given: tuple[str, ...]) -> tuple[list[str], list[Path]]:
    """Names of documents first, then files: a word without a dot or a slash is a name."""
    from wecco_xl.documents.write import NAMES

    known = {one: one_of(one, NAMES) for one in given}
    names = [one for one in given if known[one] or not (set(one) & set("./\\") or Path(one).exists())]
    return [known[one] or one for one in names], [named(Path(one)) for one in given if one not in names]


def _formats(typed: str) -> list[str]:
    """The formats that were asked for, by their names or as people call them."""
    from wecco_xl.documents.write import drawn

    asked = [one.strip().lower().lstrip(".") for one in typed.split(",") if one.strip()]
    return drawn([SAID["formats"].get(one, one) for one in asked] or [typed])


def _refuse_file(folder: Path) -> None:
    """Refuse the name of a file where a folder is asked for."""
    from wecco_xl.documents.write import ENDINGS
    from wecco_xl.plan.finding import Refused
    from wecco_xl.workbook.file.disk import file_on_the_way

    if (file := file_on_the_way(folder)) or (folder.suffix.lower() in ENDINGS and not folder.is_dir()):
        raise Refused("folder_expected", name=(file or folder).name)


@click.command("documents", cls=Command, **help_of("documents"))
@click.argument("files", type=FILE, nargs=-1, metavar="[FICHIER…]")
@date_option
def documents(files: tuple[Path, ...], today: date) -> int:
    """List the documents, and what each lacks in some plans."""
    from wecco_xl.reports.documents import show_list

    return show_list(files, today)


@click.command("modele", cls=Command, **help_of("modele"))
@click.argument("name", metavar="NOM")
@option("--programme", said="programme-modele", metavar="CODE")
@option("--sortie", "given", type=TARGET, said="sortie", metavar="MODELE.docx")
def model(name: str, programme: str | None, given: Given | None) -> int:
    """Write a Word template to start from, with every placeholder that a document may use."""
    from wecco_xl.documents.write import DOCUMENTS
    from wecco_xl.plan.programme import REFERENCE
    from wecco_xl.reports.documents import model as write_model

    known = one_of(name, DOCUMENTS) or name
    path = target(given, f"modele-{known}.docx", ".docx")
    write_model(known, programme_code(programme) or REFERENCE, path)
    click.echo(str(path))
    return 0


COMMANDS = (document, documents, model)
