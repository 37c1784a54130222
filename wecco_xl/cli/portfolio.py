"""The command `consolider`: many workbooks, one set of tables."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from wecco_xl.cli.french import FILE, Command, date_option, help_of, option, tell
from wecco_xl.cli.typed import mistake
from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import CLEAN, FOUND, REFUSED


@click.command("consolider", cls=Command, **help_of("consolider"))
@click.argument("folders", type=FILE, nargs=-1, required=True, metavar="DOSSIER…")
@option("--sortie", "target", type=FILE, metavar="DOSSIER", said="sortie-dossier")
@option("--format", "formats", default="parquet,csv", metavar="parquet,csv,xlsx", said="format-tables")
@option("--pseudonymes", "key", type=FILE, metavar="CLE")
@option("--nouvelle-cle", "makes_key", is_flag=True)
@option("--nominatif", "nominative", is_flag=True)
@option("--page", "page", is_flag=True)
@option("--depuis", "since", type=FILE, metavar="SORTIE_PRECEDENTE", said="depuis-sortie")
@option("--processus", "count", type=int, metavar="N")
@option("--dask", "address", metavar="ADRESSE")
@date_option
def consolidate(folders: tuple[Path, ...], target: Path | None, today: date, **how: Any) -> int:
    """Read every workbook of some folders into tables."""
    from wecco_xl.portfolio.consolidate import consolidate as run
    from wecco_xl.portfolio.outputs import require, write
    from wecco_xl.reports.bar import bar

    if target is None:  # click would mark a required option with an English word
        mistake("MissingParameter", missing="--sortie DOSSIER")
    formats, key = _formats(how["formats"]), _key(target, how)
    require(formats)
    said = catalogue()["portfolio"]["terminal"]
    with bar(said["bar"], said["refused_so_far"]) as watch:
        found = run(
            folders,
            target,
            key=key,
            nominative=how["nominative"],
            since=how["since"],
            today=today,
            engine=_engine(how["count"], how["address"]),
            watch=watch,
        )
    for path in write(found, target, formats, page=how["page"]):
        tell(said["written"], path=path)
    return _told(found, said, key)


def _told(found: Any, said: Any, key: Path | None) -> int:
    """Say what came in and what became of it; the names of refused files are for this screen alone."""
    from wecco_xl.portfolio.consolidate import sentence
    from wecco_xl.portfolio.correspondence import keep

    if key is not None:
        tell(said["correspondence"], path=keep(found, key))
    click.echo()
    for line in found.account.lines(found.said):
        tell(line, hang=2)
    refused = [file for file in found.files if file.status == "refused"]
    for file in (*refused, *(one for one in found.files if one.reason)):
        tell(said["told_file"].format(name=file.found.path, sentence=sentence(file, found.said)), hang=2)
    if found.account.partial:
        tell(said["interrupted"], err=True)
    if not found.account.plans:
        return REFUSED
    shared = any(one.reason == "same_number" for one in found.files)
    return FOUND if refused or shared or found.account.partial else CLEAN


def _formats(text: str) -> tuple[str, ...]:
    from wecco_xl.plan.finding import Refused
    from wecco_xl.portfolio.outputs import FORMATS

    asked = [one.strip().lower() for one in text.split(",") if one.strip()]
    if unknown := [one for one in asked if one not in FORMATS]:
        raise Refused("bad_formats", value=unknown[0])
    return tuple(one for one in FORMATS if one in asked)


def _key(target: Path, how: dict[str, Any]) -> Path | None:
    """The key file, made if that was asked for; never among the results."""
    from wecco_xl.plan.finding import Refused
    from wecco_xl.portfolio.privacy import new_key

    key: Path | None = how["key"]
    if how["nominative"] and (key is not None or how["makes_key"]):
        mistake("names")
    if key is None:
        return None
    if key.resolve().is_relative_to(target.resolve()):
        raise Refused("key_inside", name=key.name)
    if how["makes_key"]:
        new_key(key)
        tell(catalogue()["portfolio"]["terminal"]["key_made"], path=key)
    return key


def _engine(count: int | None, address: str | None) -> Any:
    from wecco_xl.portfolio.engines import Processes

    if address is None:
        return Processes(max(count or 0, 0))
    from wecco_xl.portfolio.cluster import Cluster

    return Cluster(address)


COMMANDS = (consolidate,)
