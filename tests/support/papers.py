"""Plans judged for documents, and what a document says, read back from its blocks and from its files."""

import re
from datetime import date, datetime
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import docx
from pypdf import PdfReader

from wecco_xl.documents.write import DOCUMENTS, said
from wecco_xl.plan.plan import Plan, is_table, sections
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Kind
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.reading.places import Places
from wecco_xl.reading.settings import Settings
from wecco_xl.review.review import review
from wecco_xl.wording.blocks import (
    Bar,
    Boxes,
    Bullets,
    Columns,
    Document,
    Fields,
    Heading,
    Note,
    Paragraph,
    Signatures,
    Table,
    Unbroken,
)
from wecco_xl.words import words

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9)


def read(data: bytes) -> Judged:
    """A workbook, judged."""
    return judge(snapshot_of(data), TODAY)


def of_plan(plan: Plan) -> Judged:
    """A plan judged without a workbook: its places are told in words."""
    profile = programme(plan.programme)
    settings = Settings(profile.smart, profile.priority)
    return Judged(review(plan, profile, TODAY), words(plan.programme), Places(), settings)


def paper(judged: Judged, name: str) -> Document:
    """One document of a plan, as a draft."""
    return said(judged, DOCUMENTS[name], NOW)


def texts(document: Document) -> list[str]:
    """Every text of a document in reading order."""
    first = [document.title, document.subtitle, document.status]
    return [text for text in (*first, *_all(document.blocks)) if text]


def _all(blocks: Any) -> list[str]:
    return [text for block in blocks for text in block_texts(block)]


def block_texts(block: Any) -> list[str]:
    """Every text of a block in reading order."""
    found: list[Any] = []
    match block:
        case Heading(text) | Paragraph(text):
            found = [text]
        case Fields(entries):
            found = [one for entry in entries for one in entry]
        case Bullets(items):
            found = list(items)
        case Note(title, lines):
            found = [title, *lines]
        case Table():
            cells = [_cell(cell) for row in block.rows for cell in row]
            found = [block.caption, *(text for _, text in block.legend), *block.heads, *cells]
        case Boxes():
            found = [block.label, *block.choices, *block.lines]
        case Signatures(blocks):
            inside = [
                (one.title, *(part for pair in one.entries for part in pair), one.sign) for one in blocks
            ]
            found = [text for one in inside for text in one]
        case Columns(columns):
            found = [text for column in columns for text in _all(column)]
        case Unbroken(inside):
            found = _all(inside)
    return [str(one) for one in found]


def _cell(cell: Any) -> str:
    return cell.said if isinstance(cell, Bar) else cell.text if hasattr(cell, "text") else str(cell)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - as the parser calls it
        self.hidden += tag in ("style", "title")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(data)


def html_text(data: bytes) -> str:
    page = _Page()
    page.feed(data.decode())
    return " ".join(page.found)


def docx_text(data: bytes) -> str:
    body = docx.Document(BytesIO(data)).element.body
    parts = []
    for element in body.iter():
        name = element.tag.rpartition("}")[2]
        if name == "t":
            parts.append(element.text or "")
        elif name in ("br", "tab", "p"):
            parts.append(" ")
    return "".join(parts)


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


READERS = {"html": html_text, "docx": docx_text, "pdf": pdf_text}


def squashed(text: str) -> str:
    """Letters and signs alone: lines are broken and words parted elsewhere in each format."""
    return re.sub(r"[\s\u00ad\u2010\u2011\u200b-]+", "", text)


def with_fields(plan: Plan, **changes: dict[str, Any]) -> Plan:
    """A plan with other values, unchecked: `origin_company={"name": "…"}`."""
    updated = {name: getattr(plan, name).model_copy(update=values) for name, values in changes.items()}
    return plan.model_copy(update=updated)


def stretched(plan: Plan, rows: int, text: str) -> Plan:
    """A plan whose every table has so many rows, and whose every free text is `text`."""
    changed: dict[str, Any] = {}
    for name, kind in sections(programme(plan.programme).plan_type).items():
        section = getattr(plan, name)
        if not is_table(kind):
            changed[name] = _filled(section, plan.programme, name, text)
        elif not kind.fixed:
            used = [row for row in section if row is not None]
            many = [used[at % len(used)] for at in range(rows)] if used else []
            changed[name] = tuple(
                _filled(row, plan.programme, name, text).model_copy(update={"id": f"{kind.prefix}{at:02}"})
                for at, row in enumerate(many, 1)
            )
    return plan.model_copy(update=changed)


def _filled(section: Any, code: str, name: str, text: str) -> Any:
    free = (Kind.TEXT, Kind.LONG)
    keys = [spec.key for spec in programme(code).specs if spec.section == name and spec.kind in free]
    return section.model_copy(update={key: text for key in keys if getattr(section, key) is not None})
