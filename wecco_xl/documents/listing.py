"""A section of the plan as a table: some of its fields, row by row, and what is not shown."""

from collections.abc import Iterator, Sequence
from typing import Any

from wecco_xl.documents.source import Source
from wecco_xl.plan.diagnosis import NeedSeverity
from wecco_xl.wording.blocks import Block, Paragraph, Table, Tone, Value

SEVERITIES = (*reversed(NeedSeverity), None)


def listed(  # noqa: PLR0913 - what a table of a section is made of
    source: Source,
    table: str,
    keys: str,
    widths: Sequence[int],
    *,
    most_rows: int | None = None,
    most: int | None = None,
    chosen: Sequence[tuple[tuple[str, int], Any]] | None = None,
    caption: str = "",
) -> Iterator[Block]:
    """A section as a table of some of its fields; nothing, or what is missing, when it has no row.

    `country+place` is one column of two fields.
    """
    found = source.rows(table) if chosen is None else chosen
    if not found:
        yield from source.no_rows(table)
        return
    shown = found[:most_rows]
    names = source.row_names(table)
    lines = tuple(
        tuple(
            names.get(row.id, row.id) or "–" if key == "id" else _cell(source, at, key, most)
            for key in keys.split()
        )
        for at, row in shown
    )
    yield Table(caption, source.heads(table, keys), lines, tuple(widths))
    if chosen is None:
        yield from rest(source, len(shown), table)


def _cell(source: Source, at: tuple[str, int], key: str, most: int | None) -> Value:
    """A field, or what is known of several."""
    first, *others = key.split("+")
    if not others:
        return source.text(*at, first, most=most)
    known = [source.value(*at, one, most=most) for one in (first, *others)]
    return " · ".join(str(one) for one in known if one) or source.say("documents.none")


def noted(source: Source, table: str, keys: str, widths: Sequence[int]) -> Iterator[Block]:
    """A table of rarely filled fields: its rows and columns that hold something, nothing when none does."""
    first, *rare = keys.split()
    kept = [key for key in rare if any(getattr(row, key) is not None for _, row in source.rows(table))]
    found = [one for one in source.rows(table) if any(getattr(one[1], key) is not None for key in kept)]
    if found:
        wide = dict(zip(keys.split(), widths, strict=True))
        shown = (first, *kept)
        yield from listed(source, table, " ".join(shown), [wide[key] for key in shown], chosen=found)


def rest(source: Source, shown: int, table: str) -> Iterator[Paragraph]:
    """How many rows are not shown, and on which sheet they stand."""
    if (count := len(source.rows(table)) - shown) > 0:
        sheet = source.place((table,)).partition("!")[0]
        key = "documents.rest_one" if count == 1 else "documents.rest_many"
        yield Paragraph(source.say(key, count=count, sheet=sheet), Tone.QUIET)


def needs(source: Source, most_rows: int | None = None, most: int | None = None) -> Iterator[Block]:
    """The needs, the gravest first."""
    found = sorted(source.rows("needs"), key=lambda one: SEVERITIES.index(one[1].severity))
    shown = found[:most_rows]
    yield from listed(
        source, "needs", "id description severity urgency", (2, 14, 5, 5), most=most, chosen=shown
    )
    yield from rest(source, len(shown), "needs")
