"""The hidden sheet of calculations: what is due, filled and missing at the chosen stage, by formulas alone.

Each formula is stored with its right value, so that viewers that never calculate show the truth too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import FINDINGS_ROW, KEYS, SHEETS, VALUE, SheetLayout
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.words import Words
from wecco_xl.workbook.building.counts import ARRAYS, counts, tab_formula
from wecco_xl.workbook.building.registry import Demand
from wecco_xl.workbook.formulas import form_cell, used_rows
from wecco_xl.workbook.imprint import LENGTH

STAGE_ROW, ONES_COLUMN, ONES, NTH_COLUMN = 1, 20, 64, 25
SHEETS_ROW, USAGES_ROW, TOTAL_ROW, FIRST_ROW = 4, 18, 25, 30
"""Where the blocks of the sheet start (rows from 0)."""

HEADS = (
    "key",
    "sheet",
    "due",
    *Usage,
    "needed",
    "filled",
    "due_now",
    "missing_now",
    "missing_next",
    "gaps_now",
    "gaps_next",
    "label",
    "target",
    "tab",
)
AT = {name: at for at, name in enumerate(HEADS)}


@dataclass(frozen=True, slots=True)
class LiveFigures:
    """Due and missing counts, as stored beside their formulas."""

    due: int
    missing: int

    @property
    def share(self) -> float:
        """From 0 to 1 in whole hundredths, rounded down: never 1 while something is missing."""
        return 100 * (self.due - self.missing) // self.due / 100 if self.due else 1.0


class Live:
    """Writes the calculations and knows their values; other sheets read them by name."""

    def __init__(
        self, words: Words, entries: list[Demand], stage: Stage, layouts: tuple[SheetLayout, ...]
    ) -> None:
        self.words, self.entries, self.stage, self.layouts = words, entries, stage, layouts
        self.title = words.say("sheets.calculations.title")

    def now(self, entry: Demand) -> LiveFigures:
        """What an entry asks for at the stage of the plan."""
        return (
            LiveFigures(entry.needed, entry.needed - entry.filled)
            if entry.due.rank <= self.stage.rank
            else LiveFigures(0, 0)
        )

    def next(self, entry: Demand) -> int:
        """What an entry will miss at the next stage."""
        return entry.needed - entry.filled if entry.due.rank == self.stage.rank + 1 else 0

    def figures(self, sheet: str | None = None, usage: Usage | None = None) -> LiveFigures:
        """The sum over a sheet or a usage, or over all."""
        kept = [
            self.now(entry)
            for entry in self.entries
            if (sheet is None or entry.sheet == sheet) and (usage is None or usage in entry.usages)
        ]
        return LiveFigures(sum(one.due for one in kept), sum(one.missing for one in kept))

    def whole(self, usage: Usage) -> LiveFigures:
        """What a usage needs in all: what is due once it is due, or already at the stage of the plan."""
        last = max(self.stage.rank, self._due(usage))
        kept = [one for one in self.entries if usage in one.usages and one.due.rank <= last]
        return LiveFigures(sum(one.needed for one in kept), sum(one.needed - one.filled for one in kept))

    def _due(self, usage: Usage) -> int:
        """The rank of the stage at which a usage falls due."""
        return self.words.programme.due.usages[usage].rank

    def gaps(self, *, ahead: bool) -> list[Demand]:
        """The entries with something missing now, or at the next stage, in order."""
        return [entry for entry in self.entries if (self.next(entry) if ahead else self.now(entry).missing)]

    def label(self, entry: Demand) -> str:
        """« Identification · Commune »."""
        title = self.words.say(f"sheets.{entry.sheet}.title")
        return f"{title} · {self.words.field(entry.spec).label}"

    def define_names(self, book: Workbook) -> None:
        """The names by which formulas find keys, values, tables and calculations."""
        for layout in self.layouts:
            tab = self.words.say(f"sheets.{layout.key}.title").replace("'", "''")
            for name, at in (("KEY", KEYS), ("VAL", VALUE)):
                letter = xl_col_to_name(at)
                book.define_name(f"{name}_{layout.key}", f"='{tab}'!${letter}:${letter}")
            for table in layout.tables:
                book.define_name(
                    f"U_{table.section}", f"={used_rows(table.section, fixed=bool(table.fixed))}"
                )
        last = FIRST_ROW + len(self.entries) - 1
        for name in (
            "key",
            "needed",
            "missing_now",
            "missing_next",
            "gaps_now",
            "gaps_next",
            "label",
            "target",
            "tab",
        ):
            book.define_name(f"REG_{name}", self._area(FIRST_ROW, AT[name], last))
        book.define_name("ONES", self._area(FIRST_ROW, ONES_COLUMN, FIRST_ROW + ONES - 1))
        book.define_name("NTH", self._area(FIRST_ROW, NTH_COLUMN, FIRST_ROW + LENGTH - 1))
        book.define_name("stage_rank", self._area(STAGE_ROW, 1, STAGE_ROW))
        book.define_name("ctl_any", self._area(FINDINGS_ROW, 1, FINDINGS_ROW))
        for at, key in enumerate(SHEETS):
            book.define_name(f"TAB_{key}", self._area(SHEETS_ROW + at, 1, SHEETS_ROW + at))
            book.define_name(f"DUE_{key}", self._area(SHEETS_ROW + at, 2, SHEETS_ROW + at))
            book.define_name(f"GAP_{key}", self._area(SHEETS_ROW + at, 3, SHEETS_ROW + at))
        for at, usage in enumerate(Usage):
            book.define_name(f"DUE_u_{usage}", self._area(USAGES_ROW + at, 2, USAGES_ROW + at))
            book.define_name(f"GAP_u_{usage}", self._area(USAGES_ROW + at, 3, USAGES_ROW + at))
            book.define_name(f"DUE_w_{usage}", self._area(USAGES_ROW + at, 4, USAGES_ROW + at))
            book.define_name(f"GAP_w_{usage}", self._area(USAGES_ROW + at, 5, USAGES_ROW + at))
        book.define_name("DUE_all", self._area(TOTAL_ROW, 2, TOTAL_ROW))
        book.define_name("GAP_all", self._area(TOTAL_ROW, 3, TOTAL_ROW))

    def _area(self, first: int, at: int, last: int) -> str:
        return f"='{self.title}'!{xl_range_abs(first, at, last, at)}"

    def write(self, sheet: Worksheet, addresses: Mapping[str, str]) -> None:
        """Fill the sheet. `addresses` gives the cell of each entry's first gap at build time, by key."""
        sheet.write_string(STAGE_ROW, 0, "stage")
        stage = form_cell("home", "cover.stage")
        sheet.write_formula(STAGE_ROW, 1, f"=IFERROR(MATCH({stage},L_stage,0)-1,0)", None, self.stage.rank)
        sheet.write_string(FINDINGS_ROW, 0, "findings")
        sheet.write_formula(FINDINGS_ROW, 1, "=COUNT(ctl_severity)", None, 0)
        for at in range(ONES):
            sheet.write_number(FIRST_ROW + at, ONES_COLUMN, 1)
        sheet.write_column(FIRST_ROW, NTH_COLUMN, range(1, LENGTH + 1))
        self._sums(sheet)
        sheet.write_row(FIRST_ROW - 1, 0, [str(head) for head in HEADS])
        gaps_now = gaps_next = 0
        for at, entry in enumerate(self.entries):
            gaps_now += self.now(entry).missing > 0
            gaps_next += self.next(entry) > 0
            self._entry(sheet, FIRST_ROW + at, entry, (gaps_now, gaps_next), addresses.get(entry.key, ""))

    def _sums(self, sheet: Worksheet) -> None:
        last = FIRST_ROW + len(self.entries) - 1
        due, missing = (
            xl_range_abs(FIRST_ROW, AT[name], last, AT[name]) for name in ("due_now", "missing_now")
        )
        for at, key in enumerate(SHEETS):
            row, figures = SHEETS_ROW + at, self.figures(sheet=key)
            tab = self.words.say(f"sheets.{key}.title")
            keys = xl_range_abs(FIRST_ROW, AT["sheet"], last, AT["sheet"])
            sheet.write_string(row, 0, key)
            sheet.write_formula(row, 1, tab_formula(key, tab), None, tab)
            sheet.write_formula(row, 2, f"=SUMIFS({due},{keys},A{row + 1})", None, figures.due)
            sheet.write_formula(row, 3, f"=SUMIFS({missing},{keys},A{row + 1})", None, figures.missing)
        for at, usage in enumerate(Usage):
            row, figures = USAGES_ROW + at, self.figures(usage=usage)
            flags = xl_range_abs(FIRST_ROW, AT[usage], last, AT[usage])
            sheet.write_string(row, 0, usage)
            sheet.write_formula(row, 2, f"=SUMIFS({due},{flags},1)", None, figures.due)
            sheet.write_formula(row, 3, f"=SUMIFS({missing},{flags},1)", None, figures.missing)
            self._whole(sheet, row, usage, flags)
        total = self.figures()
        sheet.write_formula(TOTAL_ROW, 2, f"=SUM({due})", None, total.due)
        sheet.write_formula(TOTAL_ROW, 3, f"=SUM({missing})", None, total.missing)

    def _whole(self, sheet: Worksheet, row: int, usage: Usage, flags: str) -> None:
        """What a usage needs and lacks once it is due; column B holds the rank of that stage."""
        last, figures = FIRST_ROW + len(self.entries) - 1, self.whole(usage)
        due, needed, held = (
            xl_range_abs(FIRST_ROW, AT[name], last, AT[name]) for name in ("due", "needed", "filled")
        )
        rank = self._due(usage)
        sheet.write_formula(row, 1, f"=MAX(stage_rank,{rank})", None, max(self.stage.rank, rank))
        total = f'SUMIFS({{0}},{flags},1,{due},"<="&$B{row + 1})'
        sheet.write_formula(row, 4, f"={total.format(needed)}", None, figures.due)
        sheet.write_formula(row, 5, f"=E{row + 1}-{total.format(held)}", None, figures.missing)

    def _entry(self, sheet: Worksheet, row: int, entry: Demand, gaps: tuple[int, int], address: str) -> None:
        figures, ahead = self.now(entry), self.next(entry)
        sheet.write_string(row, AT["key"], entry.key)
        sheet.write_string(row, AT["sheet"], entry.sheet)
        sheet.write_number(row, AT["due"], entry.due.rank)
        for usage in Usage:
            sheet.write_number(row, AT[usage], usage in entry.usages)
        cells = {name: xl_rowcol_to_cell(row, AT[name]) for name in HEADS}
        above = {name: xl_rowcol_to_cell(row - 1, AT[name]) for name in HEADS}
        needed, held, target = counts(entry, self.words)
        lacks = f"{cells['needed']}-{cells['filled']}"
        plan = {
            "needed": (needed, entry.needed),
            "filled": (held, entry.filled),
            "due_now": (f"=IF({cells['due']}<=stage_rank,{cells['needed']},0)", figures.due),
            "missing_now": (f"=IF({cells['due']}<=stage_rank,{lacks},0)", figures.missing),
            "missing_next": (f"=IF({cells['due']}=stage_rank+1,{lacks},0)", ahead),
            "gaps_now": (f"=N({above['gaps_now']})+({cells['missing_now']}>0)", gaps[0]),
            "gaps_next": (f"=N({above['gaps_next']})+({cells['missing_next']}>0)", gaps[1]),
            "target": (target, address),
            "tab": (f"=TAB_{entry.sheet}", self.words.say(f"sheets.{entry.sheet}.title")),
        }
        sheet.write_string(row, AT["label"], self.label(entry))
        for name, (formula, value) in plan.items():
            write: Any = sheet.write_array_formula if entry.table and name in ARRAYS else sheet.write_formula
            place = (row, AT[name], row, AT[name]) if entry.table and name in ARRAYS else (row, AT[name])
            write(*place, formula, None, value)
