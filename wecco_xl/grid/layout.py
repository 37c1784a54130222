"""Where each field sits: sheets, blocks, rows and columns, derived from the field list.

Column A (hidden) holds keys, B the row ids and the state of form rows, C the labels, D the values; the
cells of a table start at C (at D when its rows are fixed, C then names the row). Markers of column A:
`#wecco MODEL PROGRAMME SHEET` on the first row, `#title SECTION` above each block, `section.key` on a form
row, `#keys TABLE` on the hidden row that carries the column keys, `#head TABLE` on the row of labels,
`#end TABLE` on the sentinel row.
"""

from collections.abc import Mapping
from typing import NamedTuple

from wecco_xl.plan.field import Row
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.spec import Spec

KEYS, STATE, LABEL, VALUE, HELP = range(5)
LAST_COLUMN = 12
VERDICT = "#wecco-verdict"
"""The key of the line of Accueil that repeats what Contrôle says."""

MISSING_NOW, MISSING_NEXT, FOUND, FILLED, UNASKED = "●", "○", "▲", "✓", "–"
"""The signs of the state column: missing now, missing at the next stage, found by the last run, filled,
empty and not asked for."""

MARK, MARK_KEYS, MARK_HEAD, MARK_END, MARK_VALUE = "#wecco", "#keys", "#head", "#end", "#value"
MARK_TITLE = "#title"

FINDINGS_ROW = 2
"""The row of the sheet of calculations that counts the findings on Contrôle."""

SHEETS: Mapping[str, tuple[str, ...]] = {
    "home": ("cover",),
    "identification": ("origin_company", "origin_person", "host_company", "host_person", "criteria"),
    "diagnosis": ("diagnosis", "needs", "need_updates"),
    "mobility": ("mobility", "opportunities", "logistics"),
    "objectives": ("objectives",),
    "action_plan": ("actions",),
    "charter": ("charter",),
    "trainings": ("trainings",),
    "monitoring": ("monitoring", "measures"),
    "journal": ("journal",),
    "actors": ("contributions", "actors"),
    "visa": ("visa", "visa_documents"),
}
"""The input sheets in the order of the guide (S130), and the sections on each."""


class FormBlock(NamedTuple):
    """A form on a sheet: its title row and the row of each field."""

    section: str
    title_row: int
    rows: Mapping[str, int]
    specs: tuple[Spec, ...]


class TableBlock(NamedTuple):
    """A table on a sheet. Data rows run from `head_row + 1` to `end_row - 1`; `ids` numbers them.

    `needed`: some usage needs a row of it.
    """

    section: str
    title_row: int
    keys_row: int
    head_row: int
    end_row: int
    columns: Mapping[str, int]
    specs: tuple[Spec, ...]
    ids: tuple[str, ...]
    fixed: str
    needed: bool


class SheetLayout(NamedTuple):
    """One input sheet as it is built."""

    key: str
    forms: tuple[FormBlock, ...]
    tables: tuple[TableBlock, ...]


def corner_mark(what: str, row: int, column: int) -> str:
    """A mark on a sheet that Python writes, which says where it was built: `#head 7 0`."""
    return f"{what} {row} {column}"


def sheet_of(section: str) -> str:
    """The key of the sheet that a section stands on."""
    return next(sheet for sheet, names in SHEETS.items() if section in names)


def lay_out(programme: Programme, rows: Mapping[str, int], first_row: int = 4) -> tuple[SheetLayout, ...]:
    """Place every section of a programme. `rows` gives the number of used rows per table."""
    return tuple(_sheet(programme, key, names, rows, first_row) for key, names in SHEETS.items())


def _sheet(
    programme: Programme, key: str, names: tuple[str, ...], used: Mapping[str, int], first_row: int
) -> SheetLayout:
    known = sections(programme.plan_type)
    forms, tables, row = [], [], first_row
    for name in names:
        specs = in_order(programme, name)
        section = known[name]
        if is_table(section):
            table = _table(programme, name, section, specs, used.get(name, 0), row)  # type: ignore[arg-type]
            tables.append(table)
            row = table.end_row + 2
        else:
            form = FormBlock(name, row, {spec.key: row + 2 + at for at, spec in enumerate(specs)}, specs)
            forms.append(form)
            row += len(specs) + 3
    return SheetLayout(key, tuple(forms), tuple(tables))


def in_order(programme: Programme, section: str) -> tuple[Spec, ...]:
    """The fields of a section as they stand on its sheet: rare ones last.

    In a form the rare field that goes on from another, `sector_other` from `sector`, stays beside it.
    """
    specs = [spec for spec in programme.specs if spec.section == section]
    form = not is_table(sections(programme.plan_type)[section])

    def last(spec: Spec) -> bool:
        return spec.rare and not (form and any(spec.key.startswith(f"{one.key}_") for one in specs))

    return tuple(sorted(specs, key=last))


def _table(  # noqa: PLR0913, PLR0917 - what a table is made of
    programme: Programme, name: str, section: type[Row], specs: tuple[Spec, ...], used: int, row: int
) -> TableBlock:
    ids = row_ids(programme, section, used)
    first = VALUE if section.fixed else LABEL
    return TableBlock(
        section=name,
        title_row=row,
        keys_row=row + 2,
        head_row=row + 3,
        end_row=row + 4 + len(ids),
        columns={"id": STATE} | {spec.key: first + at for at, spec in enumerate(specs)},
        specs=specs,
        ids=ids,
        fixed=section.fixed,
        needed=bool(section.needed),
    )


def row_ids(programme: Programme, section: type[Row], used: int) -> tuple[str, ...]:
    """The ids of the rows: those of the programme's list for a fixed table, else `B01`, `B02` and so on."""
    if section.fixed:
        return programme.codes(section.fixed)
    return tuple(f"{section.prefix}{number:02}" for number in range(1, max(section.room, used + 10) + 1))
