"""The documents of a plan: which there are, which are due, and their files in the formats asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from wecco_xl.documents import (
    charter,
    closing,
    committee,
    journal,
    monitoring,
    printable,
    request,
    visa,
    whole,
)
from wecco_xl.documents.kept import kept
from wecco_xl.documents.names import file_name
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import Traits
from wecco_xl.plan.finding import Finding, Loc, Refused, Severity
from wecco_xl.reading.judge import Judged
from wecco_xl.wording.blocks import Block, Document, Heading, Note
from wecco_xl.wording.place import wording

DOCUMENTS: Mapping[str, Traits] = {
    room.TRAITS.name: room.TRAITS
    for room in (committee, visa, request, charter, printable, journal, monitoring, closing, whole)
}
"""Every document by the name that people type, in the order of the guide."""

FORMATS = ("html", "docx", "pdf")
ARCHIVE = "pdf-archive"
CALENDAR = "calendrier"
ALL = "tous"
NAMES = (*DOCUMENTS, CALENDAR, ALL)
ENDINGS = (".html", ".docx", ".pdf", ".ics")
"""How the names of the files of documents end."""

NUMBER = 40
"""How many characters of the number of a plan stand on every page."""

PLACES_SAID = 12
"""How many of the missing places a refusal names."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to be kept: its name, safe on every system, and its bytes; `apart` ones in their own folder."""

    name: str
    data: bytes
    apart: bool = False


def chosen(names: Iterable[str]) -> list[str]:
    """The documents meant by some names; « tous » is all but those that are made on explicit request only.

    Raises:
        Refused: `unknown_document` for a name that is none.
    """
    found: dict[str, None] = {}
    for name in names:
        if name == ALL:
            found |= dict.fromkeys([*(one for one in DOCUMENTS if not DOCUMENTS[one].apart), CALENDAR])
        elif name in DOCUMENTS or name == CALENDAR:
            found[name] = None
        else:
            raise Refused("unknown_document", document=name, known=", ".join(NAMES))
    return list(found)


def drawn(formats: Iterable[str]) -> list[str]:
    """Formats, when documents can be drawn in each of them.

    Raises:
        Refused: `unknown_format` for one that is none.
    """
    kept = list(formats)
    for one in kept:
        if one not in (*FORMATS, ARCHIVE):
            raise Refused("unknown_format", format=one, known=", ".join((*FORMATS, ARCHIVE)))
    return kept


def write(
    judged: Judged, names: Iterable[str], formats: Iterable[str], now: datetime, *, final: bool = False
) -> list[Paper]:
    """Make documents of a plan, each in each format; the calendar is always an .ics file.

    Raises:
        Refused: `unknown_document`, `unknown_format`; `not_final` when `final` is asked for and something
            that blocks or is missing remains in one of them.
    """
    files, kinds = [], drawn(formats)
    for name in chosen(names):
        if name == CALENDAR:
            from wecco_xl.documents.calendar import calendar

            files.append(Paper(file_name(judged, name, "ics"), calendar(judged, now)))
            continue
        document = said(judged, DOCUMENTS[name], now, final=final)
        for one in kinds:
            data = _renderer(one)(document)
            suffix = "pdf" if one == ARCHIVE else one
            files.append(Paper(file_name(judged, name, suffix), data, DOCUMENTS[name].apart))
    return files


def due(judged: Judged, now: datetime) -> list[tuple[str, bytes]]:
    """The documents that the stage of the plan asks for, as web pages: name and bytes, drafts all."""
    stage = judged.review.stage
    names = [name for name, traits in DOCUMENTS.items() if stage in traits.due and not traits.apart]
    return [(file.name, file.data) for file in write(judged, names, ["html"], now)]


def said(judged: Judged, traits: Traits, now: datetime, *, final: bool = False) -> Document:
    """One document in words: its blocks, headed by what it lacks.

    Raises:
        Refused: `not_final` when it must be final and is not.
    """
    source = Source(judged, traits, now)
    plan_id = _plan_id(source)
    blocks = _headed(traits.blocks(source))
    if final:
        refuse_drafts(source)
    say, names = judged.words.say, source.couple()
    day = source.day(now.date())
    document = Document(
        name=traits.name,
        title=_title(source),
        subtitle=names,
        status=say("documents.final" if final else "documents.draft", day=day),
        head=say("documents.head", programme=judged.words.programme.name, id=plan_id, day=day),
        foot=judged.words.programme.disclaimer,
        page=say("documents.page", page="{page}", pages="{pages}"),
        made=now,
        language=say("documents.language"),
        blocks=(*_missing(source), *blocks),
        size=traits.size,
    )
    return kept(document, judged.words)


def _headed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks without the headings that nothing follows."""
    found: list[Block] = []
    for block in reversed(tuple(blocks)):
        after = found[-1] if found else Heading("")
        alone = isinstance(after, Heading) and isinstance(block, Heading) and after.level <= block.level
        if not alone:
            found.append(block)
    return tuple(reversed(found))


def refuse_drafts(source: Source) -> None:
    """Refuse what is not ready to be final.

    Raises:
        Refused: `not_final`, with the places.
    """
    if found := lacking(source):
        raise Refused("not_final", document=_title(source), places=_listed(source, found))


def lacking(source: Source) -> list[Loc]:
    """What keeps a document from being final: blocking findings in what it reads, and missing values."""
    blocking = [one.loc for one in source.review.findings if _blocks(one, source.traits)]
    return list(dict.fromkeys([*source.gaps, *blocking]))


def missing(judged: Judged, traits: Traits, now: datetime) -> list[str]:
    """The places that keep a document of a plan from being final."""
    source = Source(judged, traits, now)
    tuple(traits.blocks(source))
    return [source.place(loc) for loc in lacking(source)]


def _blocks(finding: Finding, traits: Traits) -> bool:
    return finding.severity is Severity.BLOCKING and finding.loc[0] in traits.sections


def _listed(source: Source, locs: list[Loc]) -> str:
    places = [source.place(loc) for loc in locs]
    more = len(places) - PLACES_SAID
    said_more = [source.say("documents.more_places", count=more)] if more > 0 else []
    return ", ".join([*places[:PLACES_SAID], *said_more])


def _missing(source: Source) -> list[Note]:
    """The first block of a draft: what is to be completed, sheet by sheet."""
    if not source.gaps:
        return []
    sheets: dict[str, list[str]] = {}
    for loc in source.gaps:
        sheet, _, cell = source.place(loc).rpartition("!")
        sheets.setdefault(sheet, []).append(cell if sheet else wording(loc, source.plan, source.words))
    lines = [
        source.say("documents.missing_on", sheet=sheet, cells=", ".join(sorted(cells, key=_down)))
        for sheet, cells in sheets.items()
    ]
    count = len(source.gaps)
    key = "documents.missing_one" if count == 1 else "documents.missing_many"
    return [Note(source.say(key, count=count), tuple(lines))]


def _down(cell: str) -> tuple[int, str]:
    """Cells from the top of a sheet to its end; what is told in words keeps its order."""
    column = cell.rstrip("0123456789")
    return int(cell.removeprefix(column) or 0), column if column.isalpha() and column.isupper() else ""


def _title(source: Source) -> str:
    return source.say(f"documents.titles.{source.traits.name}")


def _plan_id(source: Source) -> str:
    """The number of the plan, for every page of every document."""
    loc = "cover", "plan_id"
    number = None if source.says_nothing(loc) else source.plan.cover.plan_id
    return source.short(number, loc, NUMBER) if number else str(source.gap(loc))


def _renderer(name: str) -> Callable[[Document], bytes]:
    """What draws a format; each library is loaded when its format is asked for."""
    if name == "html":
        from wecco_xl.documents.html import html

        return html
    if name == "docx":
        from wecco_xl.documents.docx import docx

        return docx
    from wecco_xl.documents import pdf

    return pdf.archive if name == ARCHIVE else pdf.pdf
