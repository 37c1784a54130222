"""Colours can be told apart, heads keep their words whole, messages have titles that Excel takes."""

import re

import pytest
from conftest import TODAY
from hands import opened
from openpyxl.utils import get_column_letter

from wecco_xl import palette
from wecco_xl.plan.finding import Severity
from wecco_xl.words import words
from wecco_xl.workbook import look, sizes
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.guards import TITLE_LIMIT, short_title
from wecco_xl.workbook.marks import MARKS
from wecco_xl.workbook.measure import lines_of

TEXT, GRAPHIC = 4.5, 3.0
"""The least contrast of letters and of what means something (WCAG 2.2, 1.4.3 and 1.4.11)."""


def light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


SQUARES = {f"phase_{phase}" for phase in ("before", "during", "after")}
"""Styles of cells without letters."""

STYLED = {name: style for name, style in look.STYLES.items() if name not in SQUARES}
STYLED |= {str(name): mark for name, mark in MARKS.items()}


@pytest.mark.parametrize("name", STYLED)
def test_letters_can_be_read(name):
    style = STYLED[name]
    ink, ground = style.get("font_color", palette.INK), style.get("bg_color", palette.PAPER)
    assert contrast(ink, ground) >= TEXT


MARKED = [MARKS["missing"], *(MARKS[severity] for severity in Severity)]


@pytest.mark.parametrize("ground", [palette.SAND, palette.IDLE, *(mark["bg_color"] for mark in MARKED)])
def test_what_people_typed_can_be_read_on_every_mark(ground):
    assert contrast(palette.INK, ground) >= TEXT


@pytest.mark.parametrize("kind", sizes.WIDTHS)
def test_an_input_cell_has_an_edge(kind):
    style = look.input_style(kind)
    assert (
        min(contrast(style["border_color"], one) for one in (palette.PAPER, palette.SAND, palette.IDLE))
        >= GRAPHIC
    )


@pytest.mark.parametrize("kind", sizes.WIDTHS)
def test_a_head_stands_where_its_column_does(kind):
    cell, head = look.input_style(kind, table=True), look.STYLES[look.head_style(kind)]
    assert head.get("align", "left") == cell["align"]


@pytest.mark.parametrize("style", ["own_text", "own_middle", "own_number", "own_percent", "own_points"])
def test_a_head_of_a_sheet_of_ours_stands_where_its_column_does(style):
    head = look.STYLES[look.own_head(style)]
    assert head.get("align", "left") == look.STYLES[style].get("align", "left")


SHAPES = {
    **{f"calendar {name}": colour for name, colour in palette.BARS.items() if name != "today"},
    **{f"chart {name}": colour for name, colour in palette.CHART.items()},
    **{f"part {at}": colour for at, colour in enumerate(palette.STACK)},
    "bar": palette.BAR,
}


@pytest.mark.parametrize("name", SHAPES)
def test_shapes_stand_out_from_the_paper(name):
    assert contrast(SHAPES[name], palette.PAPER) >= GRAPHIC


def test_figures_can_be_read_on_bars():
    assert contrast(palette.INK, palette.BAR) >= TEXT
    assert min(contrast(palette.PAPER, palette.CHART[one]) for one in ("met", "partial", "missing")) >= TEXT


# ── words in their cells ────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module", params=["wecco", "nzassa"])
def book(request):
    return opened(build(words(request.param), TODAY))


def test_heads_do_not_break_inside_a_word(book):
    broken = []
    for sheet in book.worksheets:
        widths = {letter: column.width for letter, column in sheet.column_dimensions.items()}
        for row in (row for row in sheet.iter_rows() if str(row[0].value).startswith("#head ")):
            for cell in row[1:]:
                wraps = cell.alignment.wrap_text and cell.alignment.textRotation == 0
                known = cell.value and wraps and cell.column_letter in widths
                if not known:
                    continue
                words_ = str(cell.value).split()
                room = widths[cell.column_letter] - (sizes.FILTER_BUTTON if filtered(sheet, cell) else 0)
                wide = [one for one in words_ if lines_of(one, room, cell.font.sz, bold=True) > 1]
                broken += [(sheet.title, cell.coordinate, one) for one in wide]
    assert broken == []


def test_the_heads_of_the_course_stand_over_their_figures(book):
    heads = next(row for row in book["Historique"].iter_rows() if str(row[0].value).startswith("#head "))
    aligned = [cell.alignment.horizontal or "left" for cell in heads[1:8]]
    assert aligned == ["left", "left", "center", "center", "center", "center", "center"]


def filtered(sheet, cell) -> bool:
    """Whether the button of a filter stands in a cell."""
    return bool(sheet.auto_filter.ref) and cell.coordinate in {
        one.coordinate for one in sheet[sheet.auto_filter.ref][0]
    }


def test_answers_do_not_break_inside_a_word(book):
    """The answers of a list, in the columns of tables that offer it."""
    lists = {
        name: [cell.value for row in book[sheet][area.replace("$", "")] for cell in row]
        for name, one in book.defined_names.items()
        if name.startswith("L_")
        for sheet, area in one.destinations
    }
    broken = []
    for sheet in book.worksheets:
        for guard in sheet.data_validations.dataValidation:
            first = next(iter(guard.sqref.ranges))
            width = sheet.column_dimensions[get_column_letter(first.min_col)].width
            words_ = {
                word for label in lists.get(str(guard.formula1).lstrip("="), ()) for word in label.split()
            }
            broken += [(sheet.title, first.coord, word) for word in words_ if lines_of(word, width, 10) > 1]
    assert broken == []


def test_labels_are_whole(book):
    """In a form the label stands on as many lines as its row is high."""
    cut = []
    for sheet in book.worksheets:
        width = sheet.column_dimensions["C"].width
        for key, _, label in sheet.iter_rows(max_col=3):
            if re.fullmatch(r"\w+\.\w+", str(key.value)) and sheet.sheet_state == "visible":
                room = sheet.row_dimensions[key.row].height - sizes.PADDING + 0.5  # heights are whole pixels
                needed = lines_of(said(label.value), width, 10, bold=True) * sizes.LINE
                cut += [(sheet.title, said(label.value))] if needed > room else []
    assert cut == []


def said(label):
    """A label; of one that goes on live with what Identification says, what a blank workbook shows."""
    return re.findall(r'"((?:[^"]|"")*)"', label)[-1] if label.startswith("=") else label


TITLES = [
    ("Nom", "Nom"),
    ("x" * TITLE_LIMIT, "x" * TITLE_LIMIT),
    ("Numéro d'entreprise de la Banque-Carrefour", "Numéro d'entreprise de la…"),
    ("Date de naissance (comme au passeport)", "Date de naissance (comme au…"),
]


@pytest.mark.parametrize(("label", "title"), TITLES)
def test_titles_are_cut_between_words(label, title):
    assert short_title(label) == title


def test_titles_of_messages_are_short_enough(book):
    titles = {
        guard.promptTitle for sheet in book.worksheets for guard in sheet.data_validations.dataValidation
    }
    assert {title for title in titles if title and len(title) > TITLE_LIMIT} == set()
    assert len(titles) > 100


def test_comments_are_possible_on_protected_sheets(book):
    protected = [sheet for sheet in book.worksheets if sheet.protection.sheet]
    inputs = [sheet for sheet in protected if sheet.data_validations.dataValidation]
    assert len(inputs) > 10
    assert [sheet.title for sheet in inputs if sheet.protection.objects] == []


def test_the_cursor_stands_on_the_first_input(book):
    for sheet in book.worksheets:
        if (
            sheet.protection.sheet
            and sheet.data_validations.dataValidation
            and sheet.sheet_state == "visible"
        ):
            cell = sheet[sheet.sheet_view.selection[-1].activeCell]
            assert not cell.protection.locked, sheet.title
            assert not sheet.row_dimensions[cell.row].hidden


def test_the_cursor_never_stands_on_a_hidden_key(book):
    """On no sheet that people may see, those of Python included: its name and formula bars would show it."""
    hidden = {"Listes", "Calculs", "Paramètres"}
    for sheet in (one for one in book.worksheets if one.title not in hidden):
        cell = sheet[sheet.sheet_view.selection[-1].activeCell]
        assert not sheet.row_dimensions[cell.row].hidden, sheet.title
        assert not sheet.column_dimensions[cell.column_letter].hidden, sheet.title
