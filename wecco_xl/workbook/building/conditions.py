"""The two kinds of mark on input cells: « manque à cette étape », live; and what Python found, by key."""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import (
    FILLED,
    FOUND,
    KEYS,
    MISSING_NEXT,
    MISSING_NOW,
    STATE,
    UNASKED,
    VALUE,
    FormBlock,
    TableBlock,
)
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.spec import Spec
from wecco_xl.plan.stages import Stage
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import empty_table, filled, waived
from wecco_xl.workbook.imprint import held_until_a_run, still_found
from wecco_xl.workbook.marks import MARKS


class CellMarks:
    """The conditional formats of one workbook."""

    def __init__(self, book: Workbook, words: Words) -> None:
        self.words = words
        self.due: dict[str, Stage] = words.programme.due_stages
        self.asked = words.programme.asked_stages
        self.unasked = book.add_format(MARKS["unasked"])
        self.row_lacks = book.add_format(MARKS["row_lacks"])
        self.row_again = book.add_format(MARKS["row_again"])
        self.quiet = book.add_format(MARKS["quiet_sign"])
        self.missing = book.add_format(MARKS["missing"])
        self.ahead = book.add_format(MARKS["ahead"])
        self.again = book.add_format(MARKS["again"])
        self.found: dict[Severity, Format] = {one: book.add_format(MARKS[one]) for one in Severity}

    def form(self, sheet: Worksheet, form: FormBlock) -> None:
        """Mark the values and the states of a form."""
        first, last = min(form.rows.values()), max(form.rows.values())
        state = f"${xl_col_to_name(STATE)}{first + 1}"
        for spec in form.specs:
            row = form.rows[spec.key]
            value, key = (f"${xl_col_to_name(at)}{row + 1}" for at in (VALUE, KEYS))
            self._found(sheet, (row, VALUE, row, VALUE), key, value, spec)
        self._mark(sheet, (first, VALUE, last, VALUE), f'={state}="{MISSING_NOW}"', self.missing)
        self._mark(sheet, (first, VALUE, last, VALUE), f'={state}="{UNASKED}"', self.unasked)
        signs = (
            (MISSING_NOW, self.missing),
            (MISSING_NEXT, self.ahead),
            (FOUND, self.again),
            (UNASKED, self.quiet),
        )
        for sign, style in signs:
            self._mark(sheet, (first, STATE, last, STATE), f'={state}="{sign}"', style)

    def table(self, sheet: Worksheet, table: TableBlock) -> None:
        """Mark the cells of a table; the id of a row shows ● or ▲ before itself, and does not hold it."""
        first = table.head_row  # a row inserted at an edge is inside; a fixed list takes none
        last = table.end_row - 1 if table.fixed else table.end_row
        columns = [xl_col_to_name(at) for at in sorted(table.columns.values()) if at != STATE]
        row = f"${columns[0]}{first + 1}:${columns[-1]}{first + 1}"
        used = f"SUMPRODUCT(--{filled(row, error='FALSE')})>0"
        row_id = f"${xl_col_to_name(STATE)}{first + 1}"
        begun = f"LEN({row_id})>0" if table.fixed else _begun(table, used)
        lacking, found = [], [held_until_a_run(f'"{table.section}."&{row_id}&".id"')]
        for spec in table.specs:
            at = table.columns[spec.key]
            letter = xl_col_to_name(at)
            area, cell = (first, at, last, at), f"${letter}{first + 1}"
            key = f'"{table.section}."&{row_id}&"."&${letter}${table.keys_row + 1}'
            self._found(sheet, area, key, cell, spec)
            found.append(still_found(key, cell, spec))
            if spec.name in self.due:
                lacking.append(self._lacks(table, spec, cell))
                self._mark(sheet, area, f"=AND({lacking[-1]},{begun})", self.missing)
            self._unasked(sheet, area, table, spec)
        ids = (first, STATE, last, STATE)
        if lacking:
            self._mark(
                sheet, ids, f"=AND({begun},OR({','.join(f'AND({one})' for one in lacking)}))", self.row_lacks
            )
        for formula in found:  # one by one: together they would be longer than a formula may be
            self._mark(sheet, ids, f"={formula}", self.row_again)

    def _lacks(self, table: TableBlock, spec: Spec, cell: str) -> str:
        """The tests that hold when a compulsory cell of a row in use is empty at its stage."""
        tests = [f"stage_rank>={self.due[spec.name].rank}", f"NOT({filled(cell)})"]
        tests += [f"NOT({off})" for off in self._let_off(table, spec)]
        return ",".join(tests)

    def _let_off(self, table: TableBlock, spec: Spec) -> list[str]:
        """The tests that hold when a sibling of the first row lets a field off."""
        return [
            waived(
                f"${xl_col_to_name(table.columns[one.key])}{table.head_row + 1}",
                one,
                self.words.asking(spec.section, one),
            )
            for one in spec.unless
        ]

    def _unasked(
        self, sheet: Worksheet, area: tuple[int, int, int, int], table: TableBlock, spec: Spec
    ) -> None:
        """Grey the empty cells of a column before its stage comes, and those that a sibling lets off."""
        first, at, *_ = area
        cell = f"${xl_col_to_name(at)}{first + 1}"
        tests = [*_early(self.asked[spec.name]), *self._let_off(table, spec)]
        if tests:
            self._mark(sheet, area, f"=AND(LEN({cell})=0,OR({','.join(tests)}))", self.unasked)

    def _found(
        self, sheet: Worksheet, area: tuple[int, int, int, int], key: str, cell: str, spec: Spec
    ) -> None:
        """Three severities; the gravest wins. None counts once the cell holds something else."""
        for severity in Severity:
            formula = f"={still_found(key, cell, spec, severity.value)}"
            self._mark(sheet, area, formula, self.found[severity])

    @staticmethod
    def _mark(sheet: Worksheet, area: tuple[int, int, int, int], formula: str, style: Format) -> None:
        sheet.conditional_format(
            *area, {"type": "formula", "criteria": formula, "format": style, "stop_if_true": True}
        )


def _begun(table: TableBlock, used: str) -> str:
    """Whether a row is in use, or is the first one of a table that needs a row and has none."""
    if not table.needed:
        return used
    first = f"ROW()=MIN(ROW(T_{table.section}))+1"
    return f"OR({used},IF({first},{empty_table(table.section)},FALSE))"


def _early(asked: Stage | None) -> Iterator[str]:
    """Whether the stage that asks for a field is still further than the next one; None is never asked for."""
    if asked is None:
        yield "TRUE"
    elif asked.rank > 1:
        yield f"stage_rank<{asked.rank - 1}"


def state_formula(sheet: str, spec: Spec, asked: Stage | None) -> str:
    """The state of a form row, by the key of its own row: missing now or next, found, filled, not asked for.

    SUM makes a plain number of the row, which some programs take for a list of one inside SUMPRODUCT.
    """
    key, value = f"INDEX(KEY_{sheet},ROW())", f"INDEX(VAL_{sheet},SUM(ROW()))"
    now, ahead = (f"SUMIFS(REG_{name},REG_key,{key})>0" for name in ("missing_now", "missing_next"))
    tests = [*_early(asked)]
    if spec.unless:
        tests.append(f"SUMIFS(REG_needed,REG_key,{key})=0")
    blank = f'IF(OR({",".join(tests)}),"{UNASKED}","")' if tests else '""'
    rest = f'IF({still_found(key, value, spec)},"{FOUND}",IF({filled(value)},"{FILLED}",{blank}))'
    return f'=IF({now},"{MISSING_NOW}",IF({ahead},"{MISSING_NEXT}",{rest}))'
