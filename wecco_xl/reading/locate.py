"""Find the fields of a plan in a snapshot by their keys, wherever people moved them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wecco_xl.grid.layout import MARK_END, MARK_HEAD, MARK_KEYS, MARK_TITLE, SHEETS, sheet_of
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Finding, Loc, Refused, Severity
from wecco_xl.plan.plan import MODEL, is_table, sections
from wecco_xl.plan.programme import Programme, programme
from wecco_xl.reading.places import Places, TablePlace
from wecco_xl.reading.recovered import recovered, told
from wecco_xl.reading.rekeyed import Rekeyed
from wecco_xl.reading.tabs import SheetMark, mark_of
from wecco_xl.words import words

MAX_ROWS, MAX_LINES = 2_000, 20_000
"""Used rows of a table, and rows of it in all; what a plan never has would only keep the machine busy."""

MAX_DOUBTS = 2_000
"""Doubts about keys and places: a sheet that has more is no plan any more."""


@dataclass(slots=True)
class Located:
    """What a snapshot holds by key: raw values, their places, and the doubts met on the way."""

    programme: Programme
    raw: dict[str, Any]
    places: Places
    findings: list[Finding]
    model: int = MODEL
    titles: set[str] = field(default_factory=set)


def locate(snapshot: Snapshot) -> Located:
    """Find every field of the plan in a workbook.

    Raises:
        Refused: `foreign_workbook` without any mark of ours, `newer_model` if a later version built it,
            `too_many_rows(sheet, most)` when a table is longer than any plan's.
    """
    marks = [mark for name, rows in snapshot.sheets.items() if (mark := mark_of(name, rows))]
    if not any(mark.key in SHEETS for mark in marks):
        raise Refused("foreign_workbook")
    inputs = [mark for mark in marks if mark.key in SHEETS]
    if (model := max(mark.model for mark in inputs)) > MODEL:
        raise Refused("newer_model", model=model, known=MODEL)
    if not snapshot.styled:
        raise Refused("styles_lost")
    profile = programme(inputs[0].programme)
    located = _located(snapshot, marks, profile, model, {})
    lost = _torn(located)
    if not lost:
        return located
    again = recovered(snapshot, lost, located.places.sheets, marks, words(profile.code))
    found = [mark for mark, _ in again.values() if mark not in marks]
    known = {name: keys for name, (_, keys) in again.items()}
    return _located(snapshot, [*marks, *found], profile, model, known) if again else located


_GONE = frozenset({"missing_sheet", "missing_section", "missing_place"})


def _torn(located: Located) -> set[str]:
    """The input sheets that seem to have lost keys, by their own key.

    A title without its key would be a row of the table above it, or one under it.
    """
    gone = {str(one.loc[0]) for one in located.findings if one.code in _GONE}
    gone |= sections(located.programme.plan_type).keys() & located.raw.keys() - located.titles
    gone |= {name for name, table in located.places.tables.items() if "id" not in table.columns}
    return {sheet_of(name) for name in gone}


def _located(
    snapshot: Snapshot,
    marks: Sequence[SheetMark],
    profile: Programme,
    model: int,
    again: Mapping[str, Rekeyed],
) -> Located:
    """What the sheets with a mark hold; those named in `again` are read by the keys given back to them."""
    located = Located(profile, {"model": model}, Places(), [], model)
    for mark in marks:
        if mark.key in located.places.sheets:
            if mark.key not in SHEETS:
                continue
            loc = (SHEETS[mark.key][0],)
            located.findings.append(Finding("duplicate_sheet", loc, Severity.BLOCKING, {"sheet": mark.sheet}))
            continue
        located.places.sheets[mark.key] = mark.sheet
        if mark.key in SHEETS:
            _Sheet(mark, snapshot.sheets[mark.sheet], located, again.get(mark.sheet)).read()
    _gaps(located)
    for name, keys in again.items():
        located.findings += told(name, keys, words(profile.code))
    return located


class _Sheet:
    """Reads the rows of one sheet, from the key column, or by the keys that it was given `again`."""

    def __init__(
        self, mark: SheetMark, rows: Sequence[Sequence[Raw]], located: Located, again: Rekeyed | None
    ) -> None:
        self.mark, self.rows, self.located = mark, rows, located
        self.kinds = sections(located.programme.plan_type)
        self.keys = again.keys if again else None
        self.columns = {name: {**found} for name, found in again.columns.items()} if again else {}
        self.table: str | None = None
        self.closed: str | None = None
        self.used = 0

    def read(self) -> None:
        """Walk down the sheet once."""
        column, again = self.mark.column, self.keys
        for at, row in enumerate(self.rows):
            key = (row[column] if len(row) > column else None) if again is None else again.get(at)
            if isinstance(key, str) and key:
                self._keyed(at, row, key)
            elif self.table is not None:
                self._data(at, row)
            elif self.closed is not None:
                self._below(at, row)

    def _keyed(self, at: int, row: Sequence[Raw], key: str) -> None:
        word, _, name = key.partition(" ")
        section = self.kinds.get(key.partition(".")[0])
        if word == MARK_KEYS:
            self.columns[name] = self.columns.get(name, {}) | self._column_keys(name, row)
        elif word == MARK_HEAD:
            self._open(at, name)
        elif word == MARK_END:
            self._close(at, row, name)
        elif word == MARK_TITLE:
            self.table = self.closed = None
            self.located.titles.add(name)
        elif section is not None and not is_table(section):
            self._form_value(at, row, key)
        elif self.table is not None:
            self._data(at, row)

    def _column_keys(self, table: str, row: Sequence[Raw]) -> dict[str, int]:
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            if column == self.mark.column or not isinstance(cell, str) or not cell:
                continue
            if cell in found:
                self._find("duplicate_key", (table, cell), key=cell)
            found.setdefault(cell, column)
        return found

    def _open(self, at: int, name: str) -> None:
        places = self.located.places
        self.table = self.closed = None
        self.used = 0
        if name in places.tables:
            self._find("duplicate_key", (name,), key=name)
        elif name in self.kinds and is_table(self.kinds[name]):
            places.tables[name] = TablePlace(self.mark.sheet, at, self.columns.get(name, {}))
            self.located.raw[name] = []
            self.table = name

    def _close(self, at: int, row: Sequence[Raw], name: str) -> None:
        """The last row of a table carries a note in the column of ids, and nothing else of ours."""
        self.table = None
        self.closed = name if name in self.located.places.tables else None
        if self.closed is not None:
            self._below(at, row, but="id")

    def _data(self, at: int, row: Sequence[Raw]) -> None:
        name = str(self.table)
        place = self.located.places.tables[name]
        place.rows.append(at)
        if len(place.rows) > MAX_LINES:
            raise Refused("too_many_rows", sheet=self.mark.sheet, most=MAX_ROWS)
        width = len(row)
        values = {key: row[c] for key, c in place.columns.items() if c < width and row[c] not in ("", None)}
        self.located.raw[name].append(values or None)
        self.used += bool(values.keys() - {"id"})
        if self.used > MAX_ROWS:
            raise Refused("too_many_rows", sheet=self.mark.sheet, most=MAX_ROWS)

    def _below(self, at: int, row: Sequence[Raw], but: str = "") -> None:
        """Something typed under the rows of a table is not part of it: say so, once per row."""
        name = str(self.closed)
        place = self.located.places.tables[name]
        for key, column in place.columns.items():
            if key != but and column < len(row) and not is_blank(row[column]):
                place.below.append(at)
                number = len(place.rows) + len(place.below) - 1
                self._find("outside_table", (name, number, key), row=at + 1)
                return

    def _form_value(self, at: int, row: Sequence[Raw], key: str) -> None:
        section, _, name = key.partition(".")
        loc: Loc = (section, name)
        values = self.located.raw.setdefault(section, {})
        value = row[self.mark.value_column] if len(row) > self.mark.value_column else None
        if loc in self.located.places.forms:
            self._find("duplicate_key", loc, key=key)
            if is_blank(values.get(name)):
                values[name] = value
            return
        self.located.places.forms[loc] = (self.mark.sheet, at, self.mark.value_column)
        values[name] = value

    def _find(self, code: str, loc: Loc, **params: Any) -> None:
        if len(self.located.findings) >= MAX_DOUBTS:
            raise Refused("too_many_rows", sheet=self.mark.sheet, most=MAX_ROWS)
        params["sheet"] = self.mark.sheet
        self.located.findings.append(Finding(code, loc, Severity.BLOCKING, params))


def _gaps(located: Located) -> None:
    """Sheets, sections and fields of the model of this workbook that are no longer there."""
    kinds = sections(located.programme.plan_type)
    said = words(located.programme.code)
    gone = {name for name, kind in kinds.items() if kind.born <= located.model and not _read(located, name)}
    for key, names in SHEETS.items():
        if lost := [name for name in names if name in gone]:
            title = located.places.sheets.get(key, said.say(f"sheets.{key}.title"))
            code = "missing_section" if key in located.places.sheets else "missing_sheet"
            params = {"sheet": title, "sections": tuple(lost)}
            located.findings.append(Finding(code, (lost[0],), Severity.BLOCKING, params))
    for spec in located.programme.specs:
        there = spec.section not in gone and spec.since <= located.model
        if there and not _has_place(located.places, spec.section, spec.key):
            located.findings.append(Finding("missing_place", spec.loc, Severity.BLOCKING))
    if located.model < MODEL:
        models = {"model": located.model, "known": MODEL}
        located.findings.append(Finding("older_model", ("cover",), Severity.ADVICE, models))


def _read(located: Located, name: str) -> bool:
    """Whether a section was found; a table without one of its keys is none."""
    table = located.places.tables.get(name)
    return name in located.raw if table is None else bool(table.columns)


def _has_place(places: Places, section: str, key: str) -> bool:
    table = places.tables.get(section)
    return key in table.columns if table else (section, key) in places.forms
