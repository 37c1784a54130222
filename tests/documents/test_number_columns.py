"""Columns of numbers stand to the right, whoever draws them; what is no number stands to the left."""

from dataclasses import replace
from io import BytesIO

import docx as word
import pytest
from papers import NOW, of_plan

from wecco_xl.documents.columns import figures
from wecco_xl.documents.docx import docx
from wecco_xl.documents.html import html
from wecco_xl.documents.monitoring import TRAITS
from wecco_xl.documents.write import said
from wecco_xl.wording.blocks import Bar, Gap, Mark, Table, Tone


def column(*cells):
    return Table("", ("x",), tuple((one,) for one in cells), (1,))


FIGURES = [
    (("8", "62", "900\u202f000"), True),
    (("1 300 000", "–", ""), True),
    (("480\xa0000\xa0FCFA", "2\xa0810\xa0000\xa0FCFA"), True),
    (("46 %", "100\xa0%"), True),
    (("17,5", "-3", "−0,5"), True),
    (("12", Gap("[à compléter : Objectifs!H9]")), True),
    ((Gap("[à compléter : Objectifs!H9]"),), False),
    (("–", ""), False),
    (("12", "oui"), False),
    (("O01", "O02"), False),
    (("77 123 45 67",), False),
    (("21/10/2026",), False),
    (("1er juin 2026",), False),
    (("12 (21 octobre 2026)",), False),
    (("2 · Dans les trois mois",), False),
    (("12 jours",), False),
    (("12", Mark("20 ✓", Tone.GOOD)), False),
    (("12", Bar(((0.5, Tone.GOOD),), "50 %")), False),
]


@pytest.mark.parametrize(("cells", "right"), FIGURES)
def test_a_column_of_figures_is_known_by_what_it_holds(cells, right):
    assert figures(column(*cells)) == (right,)


@pytest.fixture
def document(example):
    found = said(of_plan(example("tissages-ndar")), TRAITS, NOW)
    return replace(
        found, blocks=(Table("t", ("Nom", "Coût"), (("Fil", "480"), ("Fil à coudre", "1 250")), (2, 1)),)
    )


def test_figures_stand_to_the_right_on_a_page(document):
    page = html(document).decode()
    assert page.count('<td class="number">') == 2
    assert '<th scope="col" class="number">Coût</th>' in page
    assert '<th scope="col">Nom</th>' in page


def test_figures_stand_to_the_right_in_word(document):
    made = word.Document(BytesIO(docx(document)))
    (table,) = made.tables
    sides = [[cell.paragraphs[0].alignment for cell in row.cells] for row in table.rows]
    assert sides == [[None, word.enum.text.WD_ALIGN_PARAGRAPH.RIGHT]] * 3
