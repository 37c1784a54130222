"""« Paramètres »: weights and thresholds with the programme's values, guarded, each with its state."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.programme import Programme
from wecco_xl.reading.settings import KEY, LETTER_POINTS, LETTERS, SETTINGS, Setting
from wecco_xl.wording.settings import group_title
from wecco_xl.words import Words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.formulas import quoted
from wecco_xl.workbook.own.frame import LINES_ROW, SIDE, OwnSheet, SheetColumn
from wecco_xl.workbook.tabs import PROTECTION

LABEL, VALUE, PROGRAMME, STATE, BOUNDS = range(SIDE, SIDE + 5)
COLUMNS = (
    SheetColumn("key"),
    SheetColumn("label", 62),
    SheetColumn("value", 12),
    SheetColumn("programme", 14),
    SheetColumn("state", 38),
    SheetColumn("bounds", 24),
)
LINES = 3
HEAD_ROW = LINES_ROW + LINES + 1


def build(book: Workbook, sheet: Worksheet, words: Words, styles: Mapping[str, Format]) -> None:
    """The sheet, hidden and protected without password: only the values can be typed over."""
    page = OwnSheet(book, sheet, words, styles, KEY)
    page.frame(COLUMNS, LINES, BOUNDS)
    for at, name in enumerate(("how", "hidden", "consolidation")):
        page.line(LINES_ROW + at, words.say(f"settings.{name}"))
    for at, column in enumerate(COLUMNS[SIDE:], SIDE):
        page.cell(HEAD_ROW, at, words.say(f"settings.heads.{column.name}"), "head")
    sheet.set_row(HEAD_ROW, sizes.TWO_LINES)
    row = HEAD_ROW + 1
    for group, settings in groupby(SETTINGS, key=lambda one: one.group):
        row = _Group(page, words.programme).write(group, list(settings), row)
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.protect("", PROTECTION | {"insert_rows": False, "delete_rows": False})


class _Group:
    """Writes the settings of one group under its title."""

    def __init__(self, page: OwnSheet, programme: Programme) -> None:
        self.page, self.programme, self.words = page, programme, page.words

    def write(self, group: str, settings: list[Setting], row: int) -> int:
        """Write a group from a row on; the row after it."""
        for column in range(LABEL, BOUNDS + 1):
            self.page.cell(row, column, None, "block")
        self.page.cell(row, LABEL, group_title(group, self.words), "block")
        first = row + 1
        for at, setting in enumerate(settings, first):
            self._setting(setting, at)
        row = first + len(settings)
        if group in LETTERS:
            self._total(group.removeprefix("smart_"), first, row)
            row += 1
        return row + 1

    def _setting(self, setting: Setting, row: int) -> None:
        sheet, styles, say = self.page.sheet, self.page.styles, self.words.say
        value = setting.of(self.programme)
        sheet.write_string(row, 0, setting.key, styles["key"])
        self.page.cell(row, LABEL, say(f"settings.labels.{setting.key}"), "label")
        sheet.write_number(row, VALUE, value, styles["setting"])
        sheet.write_number(row, PROGRAMME, value, styles["setting_fixed"])
        sheet.write_formula(row, STATE, self._state(setting, row), styles["setting_state"], "")
        bounds = {"least": setting.least, "most": setting.most}
        self.page.cell(row, BOUNDS, say("settings.between", **bounds), "panel_note")
        guard = {
            "validate": "decimal",
            "criteria": "between",
            "minimum": setting.least,
            "maximum": setting.most,
        }
        message = say("settings.guard", **bounds)
        words = {"error_type": "stop", "error_title": say("workbook.guard_title"), "error_message": message}
        sheet.data_validation(row, VALUE, row, VALUE, guard | words | {"input_message": message})

    def _state(self, setting: Setting, row: int) -> str:
        """Whether the value is the programme's, another one, or one that cannot be taken."""
        value, programme = (xl_rowcol_to_cell(row, at) for at in (VALUE, PROGRAMME))
        least, most = (f"{bound:.15g}" for bound in (setting.least, setting.most))
        tests = (
            (f"LEN({value})=0", "blank"),
            (f"NOT(ISNUMBER({value}))", "text"),
            (f"OR({value}<{least},{value}>{most})", "outside"),
            (f"{value}<>{programme}", "changed"),
        )
        return "=" + _chosen((test, self.words.say(f"settings.states.{state}")) for test, state in tests)

    def _total(self, letter: str, first: int, row: int) -> None:
        """The points of a letter, which must add up."""
        sheet, styles, say = self.page.sheet, self.page.styles, self.words.say
        self.page.cell(row, LABEL, say("settings.total", letter=letter), "label_name")
        for column in (VALUE, PROGRAMME):
            area = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(row - 1, column)}"
            sheet.write_formula(row, column, f"=SUM({area})", styles["setting_fixed"], LETTER_POINTS)
        off = f"INT({xl_rowcol_to_cell(row, VALUE)}*1000+0.5)<>{1000 * LETTER_POINTS:.15g}"
        wrong = say("settings.states.total", points=LETTER_POINTS)
        sheet.write_formula(row, STATE, "=" + _chosen([(off, wrong)]), styles["setting_state"], "")
        self.page.cell(row, BOUNDS, say("settings.total_help", points=LETTER_POINTS), "panel_note")


def _chosen(answers: Iterable[tuple[str, str]]) -> str:
    """The text of the first test that holds, else nothing."""
    formula = '""'
    for test, text in reversed(list(answers)):
        formula = f"IF({test},{quoted(text)},{formula})"
    return formula
