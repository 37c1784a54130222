"""« Synthèse »: one page to show, by formulas alone, each with its value at build time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import MARK, MARK_END, MARK_HEAD, corner_mark
from wecco_xl.places import shared
from wecco_xl.plan.currency import EURO_IN_XOF
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.words import Words, shortened
from wecco_xl.workbook import sizes
from wecco_xl.workbook.building.couple import couple_formula, couple_value
from wecco_xl.workbook.building.deadlines import Deadlines
from wecco_xl.workbook.building.gauges import trainings_formula, trainings_value
from wecco_xl.workbook.building.live import Live
from wecco_xl.workbook.building.picked import Picked
from wecco_xl.workbook.building.put import Put, put_all
from wecco_xl.workbook.building.ranks import Ranks
from wecco_xl.workbook.building.timeline import TIMELINE_ROW, Timeline
from wecco_xl.workbook.formulas import column, filled, form_cell, grouped_cell, quoted, shortened_cell
from wecco_xl.workbook.own import overview as shape
from wecco_xl.workbook.own.frame import on_paper

TITLE_ROW, ABOUT_ROW = 1, 2
ABOUT = (("stage", (1, 3), (4, 8)), ("plan_id", (9, 10), (11, 16)), ("provider", (17, 19), (20, 30)))
"""What stands under the title, with the columns of its label and of its value."""

LIST_ROW = TIMELINE_ROW + 6
GAPS = (3, 7, LIST_ROW - 1, shape.GOALS_ROW - 2, shape.GOALS_ROW + shape.GOALS + 1)
"""Thin rows between the parts."""

COLUMN = 24 / 7
"""The width of a narrow column, in characters, its margins included."""

NEXT_TEXT = 56
"""How many characters of the next thing are shown."""

LOGO_HEIGHT, LOGO_COLUMNS, LOGOS = 44, 5, 3
"""Pixels, the narrow columns that a logo may take, and how many there may be."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Writes the sheet."""

    words: Words
    plan: Plan
    live: Live
    deadlines: Deadlines
    ranks: Ranks
    styles: Mapping[Any, Format]

    def write(self, sheet: Worksheet) -> None:
        """Fill the page."""
        self._frame(sheet)
        self._logos(sheet)
        timeline = Timeline(self.words, self.plan, self.deadlines)
        picked = Picked(self.words, self.ranks, LIST_ROW)
        parts = (self._about(), self._tiles(), timeline.cells(), picked.lists(), picked.goals(), self._foot())
        for part in parts:
            put_all(sheet, part, self.styles)
        timeline.paint(sheet, self.styles)
        picked.paint(sheet, self.styles)

    def _say(self, key: str) -> str:
        return self.words.say(f"synthesis.{key}")

    def _frame(self, sheet: Worksheet) -> None:
        key, right = self.styles["key"], shape.LAST + 1
        sheet.write_string(0, 0, f"{MARK} {MODEL} {self.words.programme.code} {shape.KEY}", key)
        head = shape.GOALS_ROW - 1
        sheet.write_string(head, 0, corner_mark(MARK_HEAD, head, 0), key)
        sheet.write_string(0, right, corner_mark(MARK_END, 0, right), key)
        sheet.set_column(shape.FIRST, shape.LAST, 2.7)
        for first, last in ((0, 0), (right, right + 1)):
            sheet.set_column(first, last, None, None, {"hidden": True})
        sheet.set_row(0, None, None, {"hidden": True})
        for row in GAPS:
            sheet.set_row(row, 8)
        on_paper(sheet, self.words.programme.name, portrait=True, pages=1)
        sheet.print_area(0, shape.FIRST, shape.GOALS_ROW + shape.GOALS + 2, shape.LAST)
        sheet.set_selection(GAPS[0], shape.FIRST, GAPS[0], shape.FIRST)
        sheet.hide_gridlines(2)

    def _logos(self, sheet: Worksheet) -> None:
        """The logos of the programme on the right of the title, all of one height."""
        logos = self.words.programme.logos[:LOGOS]
        for at, name in enumerate(reversed(logos), 1):
            path = shared("workbook", "programmes", name)
            header = path.read_bytes()[16:24]
            width, height = (int.from_bytes(header[place : place + 4], "big") for place in (0, 4))
            scale = min(LOGO_HEIGHT / height, LOGO_COLUMNS * 23 / width)
            options = {"x_scale": scale, "y_scale": scale, "y_offset": 2, "object_position": 3}
            left = shape.LAST + 1 - LOGO_COLUMNS * at
            sheet.insert_image(TITLE_ROW, left, str(path), options | {"description": path.stem})

    def _about(self) -> Iterator[Put]:
        """The couple, then stage, plan and provider."""
        name, formula = couple_value(self.words, self.plan), f"={couple_formula(self.words)}"
        last = shape.LAST - LOGO_COLUMNS * len(self.words.programme.logos[:LOGOS])
        tall = sizes.large_height(name, last * COLUMN, 17, 46)
        yield Put(TITLE_ROW, (1, last), "overview_title", formula, name, height=tall)
        stage = self.plan.cover.stage
        cover = {"stage": stage and self.words.labels("stage")[stage]}
        cover |= {key: getattr(self.plan.cover, key) for key in ("plan_id", "provider")}
        heights: list[float] = []
        for key, label, value in ABOUT:
            cell, none = form_cell("home", f"cover.{key}"), self._say("none")
            room = (value[1] - value[0] + 1) * COLUMN
            heights.append(sizes.large_height(str(cover[key] or none), room, 9, sizes.TWO_LINES))
            yield Put(ABOUT_ROW, label, "overview_label", self._say(key), height=max(heights))
            formula = f"=IF({filled(cell)},{cell},{quoted(none)})"
            yield Put(ABOUT_ROW, value, "overview_value", formula, cover[key] or none)

    # ── big figures ─────────────────────────────────────────────────────────────────────────────────

    def _tiles(self) -> Iterator[Put]:
        for name in shape.TILES:
            yield Put(shape.LABEL_ROW, self._tile(name), "tile_label", self._say(f"tiles.{name}"), height=16)
        yield from self._complete()
        yield from self._smart()
        yield from self._trainings()
        yield from self._next()
        yield from self._alerts()

    @staticmethod
    def _tile(name: str) -> tuple[int, int]:
        return shape.TILES[name], shape.TILES[name] + shape.TILE - 1

    def _complete(self) -> Iterator[Put]:
        none, figures = self._say("none"), self.live.figures()
        formula = f"=IF(DUE_all=0,{quoted(none)},INT(100*(DUE_all-GAP_all)/DUE_all)/100)"
        value = figures.share if figures.due else none
        yield Put(shape.VALUE_ROW, self._tile("complete"), "tile_share", formula, value, height=34)
        whole, lacks = (self.words.say(f"home.{name}") for name in ("complete", "lacking"))
        note = f'=IF(GAP_all=0,{quoted(whole)},GAP_all&" "&{quoted(lacks)})'
        shown = f"{figures.missing} {lacks}" if figures.missing else whole
        yield Put(shape.NOTE_ROW, self._tile("complete"), "tile_note", note, shown, height=26)

    def _smart(self) -> Iterator[Put]:
        values = shape.smart_values(self.words, None, 0)
        none, never, last = (quoted(self._say(key)) for key in ("none", "notes.never", "notes.last_run"))
        of, nothing = (
            quoted(text)
            for text in (f" {self.words.say('home.gauges.of')} ", self._say("notes.no_objectives"))
        )
        formulas = {
            shape.VALUE_ROW: (f"=IF(N(smr_all)=0,{none},smr_smart&{of}&smr_all)", "tile"),
            shape.NOTE_ROW: (
                f"=IF(COUNT(smr_all)=0,{never},IF(smr_all=0,{nothing},{last}))",
                "tile_note",
            ),
        }
        for row, (formula, style) in formulas.items():
            yield Put(row, self._tile("smart"), style, formula, values[row, shape.TILES["smart"]])

    def _trainings(self) -> Iterator[Put]:
        """How many are approved, and what these cost in the currency of the budget."""
        tile, value = self._tile("trainings"), trainings_value(self.words, self.plan)
        yield Put(shape.VALUE_ROW, tile, "tile", trainings_formula(self.words), value, array=True)
        labels, code = self.words.labels("currencies"), assumed_currency(self.plan, self.words.programme)
        typed = form_cell("mobility", "mobility.budget_currency")
        own = quoted(labels[self.words.programme.country(None).currency])
        wanted = f"IF({filled(typed)},{typed},{own})"
        amount, cost = self._cost(wanted), self._cost_value(code)
        yield Put(shape.NOTE_ROW, (0, 0), "key", amount, cost, array=True)
        sum_, none = f"$A${shape.NOTE_ROW + 1}", self._say("none")
        note = f'=IF({sum_}=0,{quoted(none)},{grouped_cell(sum_)}&"\u00a0"&{wanted})'
        shown = f"{cost:,}\u00a0{labels[code]}".replace(",", "\u00a0") if cost else none
        yield Put(shape.NOTE_ROW, tile, "tile_note", note, shown)

    def _cost(self, wanted: str) -> str:
        """The cost of the approved trainings, rounded, those in euros or CFA francs at their parity."""
        labels = self.words.labels("currencies")
        euro, franc = (quoted(labels.get(code, code)) for code in ("EUR", "XOF"))
        approved = quoted(self.words.labels(Decision.list_name())[Decision.APPROVED])
        decision, cost, currency = (column("trainings", key) for key in ("decision", "cost", "cost_currency"))
        rate = f"IF(LEN({currency})=0,1,IF({currency}={wanted},1,"
        rate += f"({currency}={euro})*({wanted}={franc})*{EURO_IN_XOF}"
        rate += f"+({currency}={franc})*({wanted}={euro})/{EURO_IN_XOF}))"
        return f"=INT(SUM(({decision}={approved})*IF(ISNUMBER({cost}),{cost},0)*{rate})+0.5)"

    def _cost_value(self, wanted: str) -> int:
        rows = [row for row in self.plan.trainings if row and row.decision is Decision.APPROVED]
        return int(
            sum(converted(row.cost or 0.0, row.cost_currency or wanted, wanted) or 0.0 for row in rows) + 0.5
        )

    def _next(self) -> Iterator[Put]:
        lines, none = self.deadlines.soon, self._say("none")
        first = f"=IFERROR(INT(SMALL(SOON,1)),{quoted(none)})"
        shown = lines[0].day if lines else none
        yield Put(shape.VALUE_ROW, self._tile("next"), "tile_day", first, shown)
        nothing = self.words.say("home.no_soon", days=self.deadlines.notice)
        named = self.deadlines.named("SOON", 0)
        note = f"=IFERROR({shortened_cell(named, NEXT_TEXT)},{quoted(nothing)})"
        text = shortened(lines[0].text, NEXT_TEXT) if lines else nothing
        yield Put(shape.NOTE_ROW, self._tile("next"), "tile_note", note, text)

    def _alerts(self) -> Iterator[Put]:
        values = shape.alert_values(self.words, len(self.deadlines.late), 0)
        late, blocking = "COUNT(LATE)", "COUNTIF(ctl_severity,1)"
        before, between = (quoted(self._say(f"notes.{name}")) for name in ("late", "blocking"))
        formulas = {
            shape.VALUE_ROW: (f"={late}+{blocking}", "tile"),
            shape.NOTE_ROW: (f"={before}&{late}&{between}&{blocking}", "tile_note"),
        }
        for row, (formula, style) in formulas.items():
            yield Put(row, self._tile("alerts"), style, formula, values[row, shape.TILES["alerts"]])

    def _foot(self) -> Iterator[Put]:
        row, text = shape.GOALS_ROW + shape.GOALS + 2, self.words.programme.disclaimer
        yield Put(row, (shape.FIRST, shape.LAST), "overview_foot", text, height=44)
