"""The lists of « Synthèse »: strong needs, decided trainings, objectives with their bars."""

from collections.abc import Iterator, Mapping
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl import palette
from wecco_xl.words import Words, shortened
from wecco_xl.workbook.building.events import serial
from wecco_xl.workbook.building.put import Put
from wecco_xl.workbook.building.ranks import Ranks, picked_row
from wecco_xl.workbook.formulas import quoted, shortened_cell
from wecco_xl.workbook.own.overview import FIRST, GOAL, GOALS, GOALS_ROW, LAST

LISTED = 5
"""How many needs and trainings are shown."""

NEEDS = {"id": (1, 2), "description": (3, 15)}
TRAININGS = {"id": (17, 18), "title": (19, 26), "start": (27, 30)}
TABLES = {"STRONG": "needs", "DECIDED": "trainings", "AIMED": "objectives"}
LENGTHS = {"description": 96, "title": 58, "text": 88}
"""How many characters of a text are shown, « … » included."""

_STYLES = {"due": "overview_day", "start": "overview_day", "id": "overview_id"}
LINE_HEIGHT, BAND_HEIGHT = 26, 16


class Picked:
    """Writes the lists; the two short ones stand side by side from `row` on."""

    def __init__(self, words: Words, ranks: Ranks, row: int) -> None:
        self.words, self.ranks, self.row = words, ranks, row

    def _say(self, key: str) -> str:
        return self.words.say(f"synthesis.{key}")

    def lists(self) -> Iterator[Put]:
        """Needs on the left, trainings on the right."""
        yield Put(self.row, (FIRST, 15), "overview_band", self._say("needs"), height=BAND_HEIGHT)
        yield Put(self.row, (17, 26), "overview_band", self._say("trainings"))
        yield Put(self.row, (27, LAST), "overview_band_right", self._say("heads.start"))
        for at in range(LISTED):
            yield from self._line("STRONG", at, 0, NEEDS)
            yield from self._line("DECIDED", at, LAST + 1, TRAININGS)
        yield self._more("STRONG", LISTED, (FIRST, 15))
        yield self._more("DECIDED", LISTED, (17, LAST))

    def goals(self) -> Iterator[Put]:
        """The objectives with their day, and what the last runs said of them."""
        heads = {"id": self._say("objectives")} | {
            name: self._say(f"heads.{name}") for name in ("due", "smart", "reached", "status")
        }
        head = GOALS_ROW - 1
        for name, text in heads.items():
            columns = (GOAL["id"][0], GOAL["text"][1]) if name == "id" else GOAL[name]
            style = "overview_band" if name == "id" else "overview_band_middle"
            yield Put(head, columns, style, text, height=BAND_HEIGHT)
        for at in range(GOALS):
            yield from self._line("AIMED", at, 0, {name: GOAL[name] for name in ("id", "text", "due")})
            yield from self._judged(GOALS_ROW + at, at)
        yield self._more("AIMED", GOALS, (FIRST, LAST))

    def _line(self, name: str, at: int, helper: int, cells: dict[str, tuple[int, int]]) -> Iterator[Put]:
        """One picked row: the hidden number of its row, then its cells."""
        row = (GOALS_ROW if name == "AIMED" else self.row + 1) + at
        found, table = self.ranks.picked[name], TABLES[name]
        number, value = self.ranks.at(name, at)
        yield Put(row, (helper, helper), "key", picked_row(name, at), number)
        place = f"${'A' if helper == 0 else 'AF'}{row + 1}"
        for key, columns in cells.items():
            cell = f'INDEX(T_{table},{place}+1,MATCH("{key}",K_{table},0))'
            empty = self._say(f"no_{table}") if at == 0 and key in LENGTHS else ""
            formula, shown = self._shown(key, cell, getattr(value, key, None))
            text = f'=IF({place}="",{quoted(empty)},IFERROR({formula},""))'
            style = _STYLES.get(key, "overview_text")
            yield Put(row, columns, style, text, shown if at < len(found) else empty, height=LINE_HEIGHT)

    def _shown(self, key: str, cell: str, value: Any) -> tuple[str, Any]:
        """The expression that shows a cell, and its value: a text cut at its length, a day, an id."""
        if key in ("due", "start"):
            none = self._say("none")
            return f"IF(ISNUMBER({cell}),{cell},{quoted(none)})", serial(value) if value else none
        if key not in LENGTHS:
            return f'{cell}&""', value or ""
        most, text = LENGTHS[key], value or ""
        return shortened_cell(cell, most), shortened(text, most)

    def _judged(self, row: int, at: int) -> Iterator[Put]:
        """Points, share reached and status, as the last runs left them on the sheets of Python."""
        place, none = f"$A{row + 1}", self._say("none")
        name = f"$B{row + 1}"
        there = at < len(self.ranks.picked["AIMED"])
        looked = {
            "smart": f'INDEX(smr_points,MATCH("objectives."&{name},smr_keys,0))',
            "reached": f"INDEX(prg_reached,MATCH({name},prg_ids,0))",
            "status": f'INDEX(prg_status,MATCH({name},prg_ids,0))&""',
        }
        for key, cell in looked.items():
            known = f"IF(ISNUMBER({cell}),{cell},{quoted(none)})" if key != "status" else cell
            missing = "" if key == "status" else none
            formula = f'=IF({place}="","",IFERROR({known},{quoted(missing)}))'
            yield Put(row, GOAL[key], f"overview_{key}", formula, missing if there else "")

    def _more(self, name: str, shown: int, columns: tuple[int, int]) -> Put:
        """« … et 12 de plus »."""
        row = (GOALS_ROW if name == "AIMED" else self.row + 1) + shown
        before, after = (quoted(self._say(key)) for key in ("more_before", "more_after"))
        rest = f"COUNT({name})-{shown}"
        formula = f'=IF({rest}>0,{before}&({rest})&{after},"")'
        left = len(self.ranks.picked[name]) - shown
        value = f"{self._say('more_before')}{left}{self._say('more_after')}" if left > 0 else ""
        return Put(row, columns, "overview_more", formula, value, height=13)

    def paint(self, sheet: Worksheet, styles: Mapping[Any, Format]) -> None:
        """Bars behind the points and the shares, a line under each filled row."""
        bar = {"type": "data_bar", "bar_color": palette.BAR, "bar_solid": True, "data_bar_2010": False}
        for key, most in (("smart", 100), ("reached", 1)):
            first, _ = GOAL[key]
            limits = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": most}
            sheet.conditional_format(GOALS_ROW, first, GOALS_ROW + GOALS - 1, first, bar | limits)
        first = self.row + 1
        for row, count, helper, columns in (
            (first, LISTED, "$A", (FIRST, 15)),
            (first, LISTED, "$AF", (17, LAST)),
            (GOALS_ROW, GOALS, "$A", (FIRST, LAST)),
        ):
            rule = {
                "type": "formula",
                "criteria": f'={helper}{row + 1}<>""',
                "format": styles["overview_rule"],
            }
            sheet.conditional_format(row, columns[0], row + count - 1, columns[1], rule)
