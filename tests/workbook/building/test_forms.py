"""Forms and the panels beside them: help said once, panels that a long answer does not pull apart."""

import pytest
from conftest import TODAY
from hands import opened
from office_live import stored_values

from wecco_xl.grid.layout import HELP, STATE, UNASKED, VALUE
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.words import words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.measure import lines_of

PROGRAMMES = ("wecco", "nzassa")
LONG = "Une réponse qui prend beaucoup de place dans sa case. " * 12


@pytest.fixture(scope="module", params=PROGRAMMES)
def said(request):
    return words(request.param)


@pytest.fixture(scope="module")
def book(said):
    return opened(build(said, TODAY))


def test_help_and_examples_are_said_once(said, book):
    """In the message of a cell, where it is seen while one types; nowhere else, and so not on paper."""
    guards = [guard for sheet in book.worksheets for guard in sheet.data_validations.dataValidation]
    prompts = [str(guard.prompt).partition("\n")[0] for guard in guards]
    cells = {str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    helps = {said.field(spec).help for spec in said.programme.specs}
    assert helps - {*prompts} == set()
    assert cells & helps == set()
    assert [cell for cell in cells if cell.replace("\N{NO-BREAK SPACE}", " ").startswith("ex. :")] == []


def beside(key: str) -> tuple[str, str]:
    """The sign of a form row and the words beside it, as a blank workbook stores them."""
    stored = stored_values(build(words("wecco"), TODAY))
    sheet, row, _ = next(cell for cell, value in stored.items() if value == key and cell[2] == 0)
    sign, text = (stored.get((sheet, row, column), "") for column in (STATE, HELP))
    return sign, text.replace("\N{NO-BREAK SPACE}", " ")


BESIDE = [  # what a blank workbook says at the first stage
    ("origin_company.name", "●", "Dès « Diagnostic », pour la sélection, le visa, le partenariat"),
    ("origin_company.tax_id", "○", "Dès « Sélection », pour la sélection, le visa, le partenariat"),
    ("origin_company.address", "", "Facultatif"),
    ("host_company.name", UNASKED, "Dès « Jumelage », pour la sélection, le visa, le partenariat"),
    ("host_company.address", UNASKED, "Facultatif"),
    ("host_company.trade_register", UNASKED, "Non demandé"),
    ("charter.origin_signed_on", UNASKED, "Facultatif"),
]


@pytest.mark.parametrize(("key", "sign", "text"), BESIDE)
def test_a_row_says_when_it_is_asked_for(key, sign, text):
    assert beside(key) == (sign, text)


@pytest.mark.parametrize("name", ["blank", "long"])
def test_a_long_answer_does_not_pull_the_panels_apart(name, example):
    plan: Plan = example("tissages-ndar")
    if name == "long":
        cover = plan.cover.model_copy(update={"model_changes": LONG, "other": LONG})
        plan = plan.model_copy(update={"cover": cover})
    page = opened(build(words("wecco"), TODAY, plan))["Accueil"]
    panels: list[list[float]] = [[]]
    for row in range(5, page.max_row + 1):
        if str(page.cell(row, 1).value).startswith("#note"):
            break
        shown = page.cell(row, 6).value is not None and page.cell(row, 7).value is not None
        if shown:
            panels[-1].append(page.row_dimensions[row].height or 15)
        elif panels[-1]:
            panels.append([])
    heights = [{*panel[1:-1]} for panel in panels if len(panel) > 2]  # not the heads, nor a text that wraps
    assert [len(one) for one in heights] == [1] * len(heights)
    assert len(heights) >= 2


def test_a_long_title_keeps_to_its_line(example):
    """A row of a list is one line high: a text that wraps would be drawn over the lines beside it."""
    plan: Plan = example("recyclage-rufisque")
    title = "Mise en place du montage commun des mémoires techniques et de la gestion des demandes"
    actions = tuple(row and row.model_copy(update={"title": title}) for row in plan.actions)
    data = build(words("wecco"), TODAY, plan.model_copy(update={"actions": actions}))
    lines = [row for row in snapshot_of(data).sheets["Accueil"] if str(row[0]).startswith("#line home_soon")]
    shown = [text for text in (str(row[VALUE]) for row in lines) if title.startswith(text[:20]) and text]
    assert shown
    assert [text for text in shown if lines_of(text, sizes.VALUE_WIDTH, 10) > 1] == []


def test_ids_of_rows_show_their_sign_without_holding_it(book):
    """By a number format, in every table: what lacks something, then what the last run found."""
    for sheet in book.worksheets:
        if any(str(cell.value).startswith("#keys") for cell in sheet["A"]):
            shown = [
                rule.dxf.numFmt.formatCode
                for area in sheet.conditional_formatting
                if next(iter(area.sqref.ranges)).min_col == STATE + 1
                for rule in area.rules
                if rule.dxf.numFmt
            ]
            assert {*shown} >= {'"▲ "@'}, sheet.title
            assert {*shown} <= {'"● "@', '"▲ "@'}


LONG_NAME = "Groupement d'intérêt économique des femmes transformatrices de produits halieutiques de Joal"
NAMED = [("Synthèse", "B2"), ("Synthèse", "U3"), ("Accueil", "B3")]
"""The couple and the provider, where they are shown by formula."""


def test_very_long_names_are_whole(example):
    plan: Plan = example("tissages-ndar")
    named = {f"{side}_company": getattr(plan, f"{side}_company") for side in ("origin", "host")}
    changed = {key: one.model_copy(update={"name": LONG_NAME}) for key, one in named.items()}
    cover = plan.cover.model_copy(update={"provider": LONG_NAME})
    book = opened(build(words("wecco"), TODAY, plan.model_copy(update={**changed, "cover": cover})))
    for sheet, address in NAMED:
        page, cell = book[sheet], book[sheet][address]
        area = next(one for one in page.merged_cells.ranges if address in one)
        width = sum(wide(page, column) for column in range(area.min_col, area.max_col + 1))
        text = LONG_NAME if sheet == "Synthèse" and address != "B2" else f"{LONG_NAME} × {LONG_NAME}"
        needed = lines_of(text, width, cell.font.sz, bold=True) * cell.font.sz * 1.2
        assert cell.alignment.wrap_text, (sheet, address)
        assert page.row_dimensions[cell.row].height >= needed, (sheet, address)


def wide(page, column: int) -> float:
    """The width of a column in characters; openpyxl knows it by the first of its group."""
    found = [one for one in page.column_dimensions.values() if one.min <= column <= one.max]
    return found[0].width if found else 9.14
