"""The native charts of the sheets that Python writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from wecco_xl import palette
from wecco_xl.workbook import look

if TYPE_CHECKING:  # a click draws nothing
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart

Kind = Literal["counts", "shares", "stacked", "course"]
"""Bars of one series, bars of a whole, stacked bars, or columns side by side as time goes on."""

_TYPES: dict[Kind, dict[str, str]] = {
    "counts": {"type": "bar"},
    "shares": {"type": "bar", "subtype": "percent_stacked"},
    "stacked": {"type": "bar", "subtype": "stacked"},
    "course": {"type": "column"},
}
_FIGURES: dict[Kind, str] = {"counts": "0;;", "shares": "0;;", "stacked": "0;;", "course": "0 %"}
"""How the figures on the bars are shown; a zero is not."""

_FONT = {"name": look.TYPEFACE, "size": 9, "color": palette.INK}


class Series(NamedTuple):
    """A column of figures: its name, its colour, the colour of the figures written on it."""

    column: int
    name: str
    colour: str
    ink: str = palette.PAPER


class Picture(NamedTuple):
    """A chart of the rows `first` to `last`; `labels` is the column of names."""

    title: str
    labels: int
    series: tuple[Series, ...]
    first: int
    last: int
    kind: Kind = "counts"


def drawn(book: Workbook, sheet: str, picture: Picture) -> Chart:
    """The chart, to be put on a sheet; its figures stand on the sheet of that name, shown or hidden."""
    chart = book.add_chart(_TYPES[picture.kind])
    for one in picture.series:
        chart.add_series(_series(sheet, picture, one))
    chart.set_title({"name": picture.title, "name_font": {**_FONT, "size": 10}, "overlay": False})
    chart.set_legend({"none": True} if len(picture.series) == 1 else {"position": "bottom", "font": _FONT})
    names = {"num_font": _FONT, "major_tick_mark": "none", "line": {"color": palette.QUIET}}
    values = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}
    if picture.kind == "course":
        chart.set_x_axis(names | {"num_font": {**_FONT, "size": 8, "rotation": 360}})  # 360 is upright
        chart.set_y_axis(values | {"max": 1.2})  # room for the figure above a full bar
    else:  # a bar chart counts its names from the bottom
        chart.set_x_axis(values)
        chart.set_y_axis(names | {"reverse": True})
    for area in (chart.set_chartarea, chart.set_plotarea):  # what stands in the cells behind is seen
        area({"border": {"none": True}, "fill": {"none": True}})
    chart.show_hidden_data()
    return chart


def _series(sheet: str, picture: Picture, one: Series) -> dict[str, Any]:
    rows = (picture.first, picture.last)
    areas = {
        name: [sheet, rows[0], column, rows[1], column]
        for name, column in (("categories", picture.labels), ("values", one.column))
    }
    alone = len(picture.series) == 1
    figures = {
        "value": True,
        "num_format": _FIGURES[picture.kind],
        "font": {**_FONT, "size": 8, "color": palette.INK if alone else one.ink},
        "position": "outside_end" if alone else "center",
    }
    return {**areas, "name": one.name, "fill": {"color": one.colour}, "gap": 45, "data_labels": figures}
