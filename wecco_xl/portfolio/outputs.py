"""A portfolio as files: tables, dictionary, workbook, page; all in place at once, or nothing changed."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.added import OF_RUN
from wecco_xl.portfolio.consolidate import Portfolio
from wecco_xl.portfolio.figures import Figures
from wecco_xl.portfolio.met import BOOK, MARKS, NOMINATIVE
from wecco_xl.portfolio.package import datapackage
from wecco_xl.portfolio.written import BATCH, CsvWriter, ParquetWriter, Writer, arrow_library

FORMATS = ("parquet", "csv", "xlsx")
_UNFINISHED = ".en-cours"


def write(portfolio: Portfolio, to: Path, formats: tuple[str, ...], *, page: bool = False) -> list[Path]:
    """Write what is asked for into a folder; returns the paths of the files and folders at its top.

    Plans are streamed once for all formats. What an earlier run left there under the same names is replaced.

    Raises:
        Refused: `folder_not_writable`, or `extra_missing` when a library is not installed.
    """
    unfinished = to / _UNFINISHED
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        (unfinished / "tables").mkdir(parents=True)
        _fill(portfolio, unfinished, formats, page)
        return list(_put(unfinished, to, portfolio.known))
    except OSError as error:
        raise Refused("folder_not_writable", name=to.name) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def require(formats: tuple[str, ...]) -> None:
    """Make sure, before hours of reading, that what will be written can be.

    Raises:
        Refused: `extra_missing` when a library is not installed.
    """
    if "parquet" in formats:
        arrow_library()


def suffix(portfolio: Portfolio) -> str:
    """The mark that names of files bear when people are named in them."""
    return NOMINATIVE if portfolio.account.nominative else ""


def _fill(portfolio: Portfolio, folder: Path, formats: tuple[str, ...], page: bool) -> None:  # noqa: FBT001
    lines, mark = list(portfolio.account.lines(portfolio.said)), suffix(portfolio)
    figures = Figures()
    with ExitStack() as open_:
        writers = _writers(portfolio, folder, formats, open_)
        for rows in portfolio.plans():
            for name, made in rows.items():
                for writer in writers[name]:
                    writer.add(made)
            if page:
                figures.add(rows, portfolio.known)
        for name in OF_RUN:
            for writer in writers.get(name, ()):
                waiting = portfolio.rows(name)
                while some := list(islice(waiting, BATCH)):
                    writer.add(some)
    (folder / f"LISEZMOI{mark}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    tables = tuple(one for one in formats if one != "xlsx")
    if tables:
        text = datapackage(portfolio.known, tables, mark, portfolio.account, portfolio.said)
        (folder / "datapackage.json").write_text(text, encoding="utf-8")
    if page:
        from wecco_xl.portfolio.page import page_of

        (folder / f"page{mark}.html").write_text(page_of(portfolio, figures), encoding="utf-8")


def _writers(
    portfolio: Portfolio, folder: Path, formats: tuple[str, ...], open_: ExitStack
) -> dict[str, list[Writer]]:
    """The writers of each table; each is closed when the stack is."""
    mark, notes = suffix(portfolio), {"account": " ".join(portfolio.account.lines(portfolio.said))}
    found: dict[str, list[Writer]] = {name: [] for name in portfolio.known}
    if "xlsx" in formats:
        from wecco_xl.portfolio.sheets import Book

        book = Book(folder / BOOK.format(mark=mark), portfolio)
        open_.callback(book.close)
        for name, own in found.items():
            own.append(book.sheet(name))
    for name, own in found.items():
        table = portfolio.known[name]
        path = folder / "tables" / f"{name}{mark}"
        if "csv" in formats:
            own.append(CsvWriter(path.with_name(f"{path.name}.csv"), table))
        if "parquet" in formats:
            own.append(ParquetWriter(path.with_name(f"{path.name}.parquet"), table, notes))
    for writer in (one for writers in found.values() for one in writers):
        open_.callback(writer.close)
    return found


def _put(unfinished: Path, to: Path, known: Iterable[str]) -> Iterator[Path]:
    """Everything in its place; what an earlier run wrote and this one does not goes, and nothing else."""
    for old in _ours(to, known):
        old.unlink(missing_ok=True)
    tables = to / "tables"
    if tables.is_dir() and not any(tables.iterdir()):
        tables.rmdir()
    for new in sorted(unfinished.iterdir()):
        if not new.is_dir():
            new.replace(to / new.name)
            yield to / new.name
            continue
        for table in sorted(new.iterdir()):
            (to / new.name).mkdir(exist_ok=True)
            table.replace(to / new.name / table.name)
        if (to / new.name).is_dir():
            yield to / new.name


def _ours(to: Path, known: Iterable[str]) -> Iterator[Path]:
    yield to / "datapackage.json"
    for mark in MARKS:
        names = [f"LISEZMOI{mark}.txt", f"page{mark}.html", BOOK.format(mark=mark)]
        names += [f"tables/{name}{mark}.{kind}" for name in known for kind in ("csv", "parquet")]
        yield from (to / name for name in names)
