"""The team's own Word template: filled with what a document may hold, and one to start from.

A placeholder is `{{ section.key }}`, as in `{{ origin_company.name }}`; the rows of a table are looped over:
`{%p for row in needs %}`, `{{ row.description }}`, `{%p endfor %}`. Values are data, never template.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as word
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from wecco_xl.documents.legible import legible
from wecco_xl.documents.names import file_name
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import Traits
from wecco_xl.documents.write import Paper, refuse_drafts, said
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.reading.judge import Judged
from wecco_xl.wording.blocks import Document
from wecco_xl.words import Words, words

ABOUT = ("title", "subtitle", "status", "head", "foot")
"""What a template may say of the document itself: `{{ document.title }}`."""

LONGEST = 60
"""How much of a paragraph a refusal repeats."""

_PLACEHOLDER = re.compile(r"\{\{\s*([A-Za-z_][\w.]*)")
_LOOP = re.compile(r"\{%\w*\s*for\s+(\w+)\s+in\s+([\w.]+)")


def filled(judged: Judged, traits: Traits, model: Path, now: datetime, *, final: bool = False) -> Paper:
    """A template of the team filled for one plan.

    Raises:
        Refused: `no_model` when it cannot be had, `bad_model` when it is no template that can be filled,
            `unknown_placeholder` with the paragraph when it asks for what the document may not hold;
            `not_final` as for `write`.
    """
    source = Source(judged, traits, now)
    known = placeholders(traits, judged.words)
    template = _opened(model)
    _check(template, known, model.name)
    values = _values(source, known, said(judged, traits, now))
    if final:
        refuse_drafts(source)
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    out = BytesIO()
    try:
        template.render(values, environment)
        template.save(out)
    except TemplateError as error:
        raise Refused("bad_model", name=model.name) from error
    return Paper(file_name(judged, traits.name, "docx"), out.getvalue(), traits.apart)


def placeholders(traits: Traits, said_in: Words) -> dict[str, list[str]]:
    """The keys that a template may use, by section; those of a table start with the id of its rows."""
    kinds = sections(said_in.programme.plan_type)
    found: dict[str, list[str]] = {}
    for spec in said_in.programme.specs:
        if traits.allows(spec):
            first = ["id"] if is_table(kinds[spec.section]) else []
            found.setdefault(spec.section, first).append(spec.key)
    return found


def starting(traits: Traits, programme: str) -> bytes:
    """A Word template with every placeholder that a document may use, each under its label."""
    spoken, made = words(programme), word.Document()
    made.add_paragraph("{{ document.title }}", style="Title")
    made.add_paragraph("{{ document.subtitle }}", style="Subtitle")
    made.add_paragraph("{{ document.status }}")
    kinds = sections(spoken.programme.plan_type)
    for section, keys in placeholders(traits, spoken).items():
        made.add_heading(spoken.section(section).title, 1)
        if is_table(kinds[section]):
            made.add_paragraph(f"{{%p for row in {section} %}}")
            made.add_paragraph(" · ".join(f"{{{{ row.{key} }}}}" for key in keys), style="List Bullet")
            made.add_paragraph("{%p endfor %}")
            continue
        for key in keys:
            spec = spoken.programme.by_loc[section, key]
            made.add_paragraph(f"{spoken.field(spec).label} : {{{{ {section}.{key} }}}}")
    made.sections[0].header.paragraphs[0].text = "{{ document.head }}"
    made.sections[0].footer.paragraphs[0].text = "{{ document.foot }}"
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _opened(model: Path) -> Any:
    """The template, or why it cannot be opened."""
    try:
        template = DocxTemplate(BytesIO(model.read_bytes()))
        template.init_docx()
    except OSError as error:
        raise Refused("no_model", name=model.name) from error
    except Exception as error:  # a broken archive fails in many ways
        raise Refused("bad_model", name=model.name) from error
    return template


def _check(template: Any, known: Mapping[str, list[str]], name: str) -> None:
    """Refuse a template that asks for something unknown, and say in which paragraph."""
    allowed = {f"{section}.{key}" for section, keys in known.items() for key in keys}
    allowed |= {f"document.{key}" for key in ABOUT} | set(known)
    rows: dict[str, str] = {}
    for text in _paragraphs(template.docx):
        rows.update(_LOOP.findall(text))
        for one in (*_PLACEHOLDER.findall(text), *(table for _, table in _LOOP.findall(text))):
            row, _, key = one.partition(".")
            if one not in allowed and key not in known.get(rows.get(row, ""), ()):
                paragraph = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
                raise Refused("unknown_placeholder", name=name, placeholder=one, paragraph=paragraph)


def _paragraphs(place: Any) -> Iterator[str]:
    """The texts of all paragraphs: of the body, of its tables, of headers and footers."""
    for part in (place, *(end for one in place.sections for end in (one.header, one.footer))):
        for element in part._element.iter("{*}p"):  # noqa: SLF001 - paragraphs inside tables and boxes too
            yield "".join(text.text or "" for text in element.iter("{*}t"))


def _values(source: Source, known: Mapping[str, list[str]], document: Document) -> dict[str, Any]:
    """What the placeholders stand for: texts as people write them, or what is missing."""
    kinds = sections(source.words.programme.plan_type)
    values: dict[str, Any] = {"document": {key: legible(getattr(document, key)) for key in ABOUT}}
    for section, keys in known.items():
        if is_table(kinds[section]):
            values[section] = [
                {key: _text(source, row, *at, key) for key in keys} for at, row in source.rows(section)
            ]
        else:
            values[section] = {key: _text(source, None, section, key) for key in keys}
    return values


def _text(source: Source, row: Any, *loc: str | int) -> str:
    if loc[-1] == "id":
        return str(row.id or "")
    return legible(str(source.value(*loc) or ""))
