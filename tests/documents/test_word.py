"""What Word finds in a document of ours: lines of a told height, whatever typeface stands in."""

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from papers import NOW, paper, read

from wecco_xl.documents.write import DOCUMENTS, write
from wecco_xl.wording.blocks import Heading, Signatures, Table, Unbroken

EXAMPLE = "tissages-ndar"


@pytest.fixture(scope="module")
def made(built):
    """Each document of an example with much in it, as Word opens it."""
    files = {name: write(read(built(EXAMPLE)), [name], ["docx"], NOW)[0] for name in DOCUMENTS}
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


def test_the_line_that_explains_a_table_stays_with_its_last_row(made):
    table = next(one for one in made["fiche"].tables if one.rows[0].cells[-1].text == "Sur 100")
    air = Paragraph(table._tbl.getnext(), made["fiche"])
    assert Paragraph(air._p.getnext(), made["fiche"]).text.startswith("S\u00a0: Spécifique")
    assert kept(table.rows[-1])
    assert air.paragraph_format.keep_with_next


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_air_after_the_last_table_begins_a_page(name, made):
    last = made[name].paragraphs[-1]
    assert last.text or last.paragraph_format.line_spacing <= Pt(1)


def flat(blocks):
    for block in blocks:
        yield block
        inside = block.blocks if isinstance(block, Unbroken) else ()
        yield from flat(one for part in getattr(block, "columns", (inside,)) for one in part)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_navigation_pane_shows_each_heading(name, made, built):
    """Real styles, in the order of the document, those inside frames included."""
    found = [
        (Paragraph(one, None).text, one.style)
        for one in made[name].element.body.iter(qn("w:p"))
        if (one.style or "").startswith("Heading")
    ]
    expected = []
    for block in flat(paper(read(built(EXAMPLE)), name).blocks):
        if isinstance(block, Heading):
            expected.append((block.text, f"Heading{block.level}"))
        if isinstance(block, Signatures):
            expected += [(one.title, "Heading2") for one in block.blocks]
    assert found == expected


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_table_with_heads_repeats_them(name, made, built):
    tables = [block for block in flat(paper(read(built(EXAMPLE)), name).blocks) if isinstance(block, Table)]
    assert len(list(made[name].element.body.iter(qn("w:tblHeader")))) == len(tables)


def test_a_file_says_nothing_of_another_one(made):
    """Neither a picture of its model, nor an author, nor an older Word, nor another language."""
    one = made["plan-complet"]
    assert not [link for link in one.part.package.rels.values() if "thumbnail" in link.reltype]
    about = one.core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    settings = {
        child.get(qn("w:name"), child.tag.rpartition("}")[2]): child.get(qn("w:val"))
        for child in one.settings.element.iter()
    }
    names = ("compatibilityMode", "themeFontLang", "decimalSymbol", "listSeparator")
    assert [settings[name] for name in names] == ["15", "fr-FR", ",", ";"]
