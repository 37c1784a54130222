"""What Word finds in a document of ours: lines of a told height, whatever typeface stands in."""

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt
from papers import NOW, read

from wecco_xl.documents.write import DOCUMENTS, write


@pytest.fixture(scope="module")
def made(built):
    """Each document of an example with much in it, as Word opens it."""
    judged = read(built("atelier-teranga"))
    files = {name: write(judged, [name], ["docx"], NOW)[0] for name in DOCUMENTS}
    return {name: docx.Document(BytesIO(file.data)) for name, file in files.items()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_typeface_that_stands_in_for_ours_makes_lines_higher(name, made):
    """A style that says nothing itself takes the lines of its base."""
    rules = {}
    for paragraph in made[name].paragraphs:
        style = paragraph.style
        while style.paragraph_format.line_spacing is None:
            style = style.base_style
        rules[paragraph.style.name] = style.paragraph_format.line_spacing_rule
    assert set(rules.values()) == {WD_LINE_SPACING.EXACTLY}, rules


def kept(row):
    return all(one.paragraph_format.keep_with_next for cell in row.cells for one in cell.paragraphs)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_row_of_a_table_stands_alone_on_a_page(name, made):
    """The heads and the first rows stay together, the last two rows too."""
    for table in (one for one in made[name].tables if len(one.rows) > 1):
        *others, _ = table.rows
        assert all(kept(row) for row in (*others[:3], others[-1]))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_air_after_the_last_table_begins_a_page(name, made):
    last = made[name].paragraphs[-1]
    assert last.text or last.paragraph_format.line_spacing <= Pt(1)
