"""The panels of Accueil: where the plan stands, what comes next, how to use the file; by formulas alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl import palette
from wecco_xl.grid.layout import FILLED, KEYS, LABEL, MARK_TITLE, SHEETS, STATE, VALUE, VERDICT, FormBlock
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.spec import Kind, Usage
from wecco_xl.words import Words, shortened
from wecco_xl.workbook import sizes
from wecco_xl.workbook.building import gauges as own_gauges
from wecco_xl.workbook.building.couple import couple_formula, couple_value
from wecco_xl.workbook.building.deadlines import Deadlines
from wecco_xl.workbook.building.early import early_formula, early_value
from wecco_xl.workbook.building.live import Live, LiveFigures
from wecco_xl.workbook.formulas import link, quoted, shortened_cell

NAME, SHARE, COUNT = 5, 6, 7
"""The columns of the right-hand panel: what, how far, how many cells are missing."""
WIDTHS = {4: 2.5, NAME: 30, SHARE: 16, COUNT: 18}
DASH = "–"
SHOWN = {"now": 3, "next": 3, "late": 3, "soon": 5}
"""How many lines each list shows."""
LINE_TEXT = 50
"""How many characters of a text stand on one line of a list, « … » included when there are more."""


@dataclass(frozen=True, slots=True)
class Home:
    """Writes Accueil around its form."""

    words: Words
    plan: Plan
    live: Live
    deadlines: Deadlines
    styles: Mapping[str, Format]

    def write(self, sheet: Worksheet, form: FormBlock) -> None:
        """Fill the panels beside and under the form of the cover."""
        for column, width in WIDTHS.items():
            sheet.set_column(column, column, width)
        self._heading(sheet)
        self._usages(sheet, form)
        top = below = max(form.rows.values()) + 2
        for name in SHOWN:
            below = self._list(sheet, below, name)
        row = own_gauges.write(
            sheet, (self._sheet_shares(sheet, top) + 1, NAME), self.words, self.plan, self.styles
        )
        end = max(row, below)
        for at in range(top, end):  # the lists on the left and the panels on the right, line by line
            sheet.set_row(at, sizes.TABLE_HEIGHT)
        self._notes(sheet, end + 1)

    def _say(self, key: str, **blanks: Any) -> str:
        return self.words.say(f"home.{key}", **blanks)

    def _formula(
        self, sheet: Worksheet, place: tuple[int, int], formula: str, style: str, value: Any
    ) -> None:
        sheet.write_formula(*place, formula, self.styles[style], value)

    def _heading(self, sheet: Worksheet) -> None:
        """The couple by name, and how fresh the file is."""
        name, formula = couple_value(self.words, self.plan), f"={couple_formula(self.words)}"
        room = sizes.STATE_WIDTH + sizes.LABEL_WIDTH + sizes.VALUE_WIDTH
        sheet.set_row(2, sizes.large_height(name, room, 13, sizes.ONE_LINE + 4))
        sheet.merge_range(2, STATE, 2, VALUE, "", self.styles["couple"])
        self._formula(sheet, (2, STATE), formula, "couple", name)
        self._freshness(sheet)
        self._verdict(sheet)

    def _freshness(self, sheet: Worksheet) -> None:
        """How long ago the plan was last told of."""
        updated, days = self.deadlines.updated, "this_day-UPDATED"
        never, today, yesterday = (
            self._say(word) for word in ("never_updated", "updated_today", "updated_1")
        )
        before, after = self._say("updated_many", days="\n").split("\n")
        many = f"{quoted(before)}&({days})&{quoted(after)}"
        recent = f"IF({days}=0,{quoted(today)},IF({days}=1,{quoted(yesterday)},{many}))"
        text = f"IF(UPDATED=0,{quoted(never)},{recent})"
        shown = never
        if updated:
            ago = (self.deadlines.today - updated).days
            shown = (today, yesterday)[ago] if ago < 2 else self._say("updated_many", days=ago)
        self._formula(sheet, (2, NAME), f"={text}", "subtitle", shown)

    def _verdict(self, sheet: Worksheet) -> None:
        """Where to begin; after a check, what Contrôle says."""
        sheet.write_string(3, KEYS, VERDICT, self.styles["key"])
        sheet.write_string(3, NAME, self._say("signs"), self.styles["subtitle"])
        line = "INDEX(ctl_lines,{0})"
        said = f'{line.format(4)}&" · "&{line.format(5)}'
        begin, whole = (self._say(word, count="\n") for word in ("begin", "ready_to_check"))
        before, after = begin.split("\n")
        never = f"IF(GAP_all=0,{quoted(whole)},{quoted(before)}&GAP_all&{quoted(after)})"
        formula = f"=IF(ctl_any+LEN({line.format(5)})=0,{never},{said})"
        missing = self.live.figures().missing
        shown = self._say("begin", count=missing) if missing else whole
        sheet.set_row(3, sizes.TWO_LINES + 2 * sizes.PADDING)  # after a check it takes two lines
        sheet.merge_range(3, STATE, 3, VALUE, "", self.styles["verdict"])
        self._formula(sheet, (3, STATE), formula, "verdict", shown)

    def _sheet_shares(self, sheet: Worksheet, row: int) -> int:
        """Completeness in all and per sheet, beside the lists; the row after it."""
        self._panel_title(sheet, row, NAME, COUNT, "by_sheet")
        sheet.write_string(row + 1, NAME, self._say("by_sheet_help"), self.styles["subtitle"])
        first = row = row + 2
        for key in ("all", *SHEETS):
            self._share(sheet, row, key)
            row += 1
        bar = {
            "type": "data_bar",
            "bar_color": palette.BAR,
            "bar_solid": True,
            "bar_border_color": palette.BAR,
        }
        limits = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
        sheet.conditional_format(first, SHARE, row - 1, SHARE, bar | limits)
        return row

    def _share(self, sheet: Worksheet, row: int, key: str) -> None:
        """A sheet, or the whole plan: how far it is at the stage, what it lacks."""
        figures = self.live.figures(None if key == "all" else key)
        if key == "all":
            sheet.write_string(row, NAME, self._say("whole"), self.styles["panel"])
        else:
            tab = self.words.say(f"sheets.{key}.title")
            target = f'"\'"&SUBSTITUTE(TAB_{key},"\'","\'\'")&"\'!B2"'
            self._formula(sheet, (row, NAME), f"={link(target, f'TAB_{key}')}", "panel_link", tab)
        due, gap = f"DUE_{key}", f"GAP_{key}"
        share = f'=IF({due}=0,"{DASH}",INT(100*({due}-{gap})/{due})/100)'
        self._formula(sheet, (row, SHARE), share, "share", figures.share if figures.due else DASH)
        nothing, complete, lacks = (
            quoted(self._say(word)) for word in ("nothing_due", "complete", "lacking")
        )
        text = f'=IF({due}=0,{nothing},IF({gap}=0,{complete},{gap}&" "&{lacks}))'
        shown = self._say("nothing_due") if not figures.due else self._say("complete")
        if figures.missing:
            shown = f"{figures.missing} {self._say('lacking')}"
        self._formula(sheet, (row, COUNT), text, "panel_note", shown)

    def _usages(self, sheet: Worksheet, form: FormBlock) -> None:
        """Each usage with two figures: what the stage asks for, and what the usage needs in all.

        They stand beside the short answers of the form, so that a long one does not pull them apart.
        """
        row = form.title_row
        self._panel_title(sheet, row, NAME, COUNT, "by_usage")
        sheet.write_string(row + 1, NAME, self._say("by_usage_help"), self.styles["subtitle"])
        for at, word in ((SHARE, "to_date"), (COUNT, "in_all")):
            sheet.write_string(row + 1, at, self._say(word), self.styles["panel_head"])
        for at, usage in enumerate(Usage, row + 2):
            sheet.write_string(at, NAME, self.words.say(f"usages.{usage}"), self.styles["panel"])
            self._of(sheet, (at, SHARE), f"u_{usage}", self.live.figures(usage=usage))
            self._of(sheet, (at, COUNT), f"w_{usage}", self.live.whole(usage))
        last = max(form.rows[spec.key] for spec in form.specs if spec.kind is not Kind.LONG)
        self._early(sheet, row + 2 + len(Usage), last)

    def _early(self, sheet: Worksheet, row: int, last: int) -> None:
        """What will block a later stage, under the usages, down to the row `last`."""
        case = self.deadlines.case
        sheet.write_string(row, NAME, self._say("early.title"), self.styles["panel_title"])
        sheet.merge_range(row, SHARE, last, COUNT, "", self.styles["note"])
        formula, shown = early_formula(self.words, case), early_value(self.words, case)
        self._formula(sheet, (row, SHARE), formula, "note", shown)

    def _of(self, sheet: Worksheet, place: tuple[int, int], name: str, figures: LiveFigures) -> None:
        """« 3 sur 38 », with the sign of what is filled when nothing is missing."""
        due, gap, of = f"DUE_{name}", f"GAP_{name}", f" {self._say('gauges.of')} "
        text = f'=IF({due}=0,"{DASH}",({due}-{gap})&{quoted(of)}&{due}&IF({gap}=0," {FILLED}",""))'
        done = f"{figures.due - figures.missing}{of}{figures.due}{'' if figures.missing else f' {FILLED}'}"
        self._formula(sheet, place, text, "panel_count", done if figures.due else DASH)

    def _panel_title(self, sheet: Worksheet, row: int, first: int, last: int, key: str) -> None:
        for column in range(first, last + 1):
            sheet.write_blank(row, column, None, self.styles["block"])
        sheet.write_string(row, first, self._say(key, days=self.deadlines.notice), self.styles["block"])

    def _list(self, sheet: Worksheet, row: int, name: str) -> int:
        """A short list under the form: what is missing, what comes next, what is late, what is near."""
        sheet.write_string(row, KEYS, f"{MARK_TITLE} home_{name}", self.styles["key"])
        self._panel_title(sheet, row, STATE, VALUE, name)
        for at in range(SHOWN[name]):
            sheet.write_string(row + 1 + at, KEYS, f"#line home_{name}", self.styles["key"])
            if name in ("now", "next"):
                self._gap(sheet, row + 1 + at, at, ahead=name == "next")
            else:
                self._deadline(sheet, row + 1 + at, at, late=name == "late")
        return row + SHOWN[name] + 2

    def _gap(self, sheet: Worksheet, row: int, at: int, *, ahead: bool) -> None:
        entries = self.live.gaps(ahead=ahead)
        entry = entries[at] if at < len(entries) else None
        order, count = ("REG_gaps_next", "REG_missing_next") if ahead else ("REG_gaps_now", "REG_missing_now")
        place = f"MATCH({at + 1},{order},0)"
        nothing = self._say("no_gap") if at == 0 else ""
        label = f"=IFERROR(INDEX(REG_label,{place}),{quoted(nothing)})"
        self._formula(sheet, (row, LABEL), label, "panel", self.live.label(entry) if entry else nothing)
        many = f'=IFERROR(INDEX({count},{place})&" "&{quoted(self._say("lacking"))},"")'
        missing = (self.live.next(entry) if ahead else self.live.now(entry).missing) if entry else 0
        shown = f"{missing} {self._say('lacking')}" if entry else ""
        self._formula(sheet, (row, VALUE), many, "panel_note", shown)
        tabs = f"INDEX(REG_tab,{place})"
        target = f'"\'"&SUBSTITUTE({tabs},"\'","\'\'")&"\'!"&INDEX(REG_target,{place})'
        arrow = self._say("arrow")
        go = f'=IFERROR({link(target, quoted(arrow))},"")'
        self._formula(sheet, (row, STATE), go, "arrow", arrow if entry else "")

    def _deadline(self, sheet: Worksheet, row: int, at: int, *, late: bool) -> None:
        name, lines = ("LATE", self.deadlines.late) if late else ("SOON", self.deadlines.soon)
        line = lines[at] if at < len(lines) else None
        days = self.deadlines.notice
        nothing = self._say("no_late" if late else "no_soon", days=days) if at == 0 else ""
        when = f"=IFERROR(INT(SMALL({name},{at + 1})),{quoted(nothing)})"
        self._formula(sheet, (row, LABEL), when, "panel_day", line.day if line else nothing)
        title = f'=IFERROR({shortened_cell(self.deadlines.named(name, at), LINE_TEXT)},"")'
        self._formula(sheet, (row, VALUE), title, "panel", shortened(line.text, LINE_TEXT) if line else "")
        sheet.write_blank(row, STATE, None, self.styles["arrow"])

    def _notes(self, sheet: Worksheet, row: int) -> None:
        """What the colours mean, what works without Python, how to share, where the tool comes from."""
        programme = self.words.programme
        notes = [
            (self._say(f"notes.{key}.title"), self._say(f"notes.{key}.text"))
            for key in self.words.table("home.notes")
        ]
        notes += [
            (self._say("origin"), programme.origin_note),
            (self._say("disclaimer"), programme.disclaimer),
        ]
        for title, text in notes:
            sheet.write_string(row, KEYS, "#note", self.styles["key"])
            sheet.write_string(row, LABEL, title, self.styles["note_title"])
            sheet.merge_range(row, VALUE, row, COUNT, text, self.styles["note"])
            room = sizes.VALUE_WIDTH + sum(WIDTHS.values())
            sheet.set_row(row, sizes.small_height([(text, room)], sizes.FORM_HEIGHT) + sizes.PADDING)
            row += 1
