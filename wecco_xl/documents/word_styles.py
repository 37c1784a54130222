"""How a Word document of ours is dressed: typeface, styles, header and footer, lines and tints of tables."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from wecco_xl import palette
from wecco_xl.documents.legible import legible
from wecco_xl.wording.blocks import Document, Size

TYPEFACE, STAND_IN = "Noto Sans", "Calibri"
POINTS = {Size.USUAL: 9.5, Size.LARGE: 12.0, Size.COMPACT: 8.6, Size.DENSE: 8.0}


def colour(code: str) -> RGBColor:
    """A colour of the palette as Word takes it."""
    return RGBColor.from_string(code[1:])


def dressed(made: Any, document: Document) -> None:
    """Give a new document its page, styles, properties, header and footer."""
    _page(made, document)
    _styles(made, POINTS[document.size], document.language)
    _substituted(made)
    about = made.core_properties
    about.title, about.language = legible(document.heading)[:255], document.language
    about.author, about.comments = "", ""
    about.created = about.modified = document.made


def _substituted(made: Any) -> None:
    """Say which typeface stands in where ours is not installed."""
    part = next(one.target_part for one in made.part.rels.values() if one.reltype.endswith("/fontTable"))
    entry = (
        f'<w:font w:name="{TYPEFACE}"><w:altName w:val="{STAND_IN}"/>'
        '<w:panose1 w:val="020B0502040504020204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    )
    part._blob = part.blob.replace(b"</w:fonts>", entry.encode() + b"</w:fonts>")  # noqa: SLF001 - as read


def _page(made: Any, document: Document) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(17), Mm(24)
    section.header_distance = section.footer_distance = Mm(8)
    head = section.header.paragraphs[0]
    head.style, head.alignment = "Header", WD_ALIGN_PARAGRAPH.RIGHT
    head.add_run(legible(document.head))
    foot = section.footer
    foot.paragraphs[0].add_run(legible(document.foot))
    count = foot.add_paragraph(style="Footer")
    count.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text, code in zip(document.around_numbers, ("PAGE", "NUMPAGES", ""), strict=True):
        count.add_run(text)
        if code:
            _field(count, code)


def _field(paragraph: Any, code: str) -> None:
    """A field that Word counts, such as the number of the page."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)  # noqa: SLF001 - python-docx has no fields


def _styles(made: Any, points: float, language: str) -> None:
    styles = made.styles
    normal = _typed(styles["Normal"], points, palette.INK)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(points * 0.35), 1.08
    _language(styles, language)
    _typed(styles["Title"], points * 1.9, palette.DEEP, bold=True).paragraph_format.space_after = Pt(2)
    _unlined(styles["Title"])
    _typed(styles["Subtitle"], points * 1.15, palette.INK, bold=True)
    _typed(styles["Header"], 7.5, palette.QUIET_INK)
    _typed(styles["Footer"], 6.5, palette.QUIET_INK)
    first = _typed(styles["Heading 1"], points * 1.15, palette.PAPER, bold=True)
    first.paragraph_format.space_before, first.paragraph_format.space_after = Pt(points), Pt(points * 0.45)
    shaded(first.element.get_or_add_pPr(), palette.DEEP)
    second = _typed(styles["Heading 2"], points, palette.DEEP, bold=True)
    second.paragraph_format.space_before, second.paragraph_format.space_after = Pt(points * 0.7), Pt(2)
    for name, size, ink, bold in (
        ("Quiet", points * 0.88, palette.QUIET_INK, False),
        ("Emphatic", points, palette.INK, True),
        ("Cell", points * 0.88, palette.INK, False),
        ("Cell Head", points * 0.88, palette.DEEP, True),
    ):
        style = _typed(styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH), size, ink, bold=bold)
        style.base_style = normal
        style.paragraph_format.space_after = Pt(1)


def _typed(style: Any, points: float, ink: str, *, bold: bool = False) -> Any:
    font = style.font
    font.name, font.size, font.bold, font.italic = TYPEFACE, Pt(points), bold, False
    font.color.rgb = colour(ink)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), TYPEFACE)
    return style


def _language(styles: Any, language: str) -> None:
    """The language that Word spells and reads aloud in."""
    lang = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    lang.set(qn("w:val"), f"{language}-{language.upper()}")


def _unlined(style: Any) -> None:
    """Take away the line that Word draws under titles."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def shaded(properties: Any, code: str) -> None:
    """Tint what these properties are of: a paragraph, a run or a cell."""
    element = OxmlElement("w:shd")
    element.set(qn("w:val"), "clear")
    element.set(qn("w:color"), "auto")
    element.set(qn("w:fill"), code[1:])
    properties.append(element)


def ruled(table: Any, *, boxed: bool = False, lines: bool = True) -> None:
    """Thin lines under the rows, or a frame around each cell, or none."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        drawn = boxed or (lines and side in ("bottom", "insideH"))
        border.set(qn("w:val"), "single" if drawn else "nil")
        border.set(qn("w:sz"), "6" if boxed else "4")
        border.set(qn("w:color"), (palette.DEEP if boxed else palette.RULE)[1:])
        borders.append(border)
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - python-docx has no borders
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)  # noqa: SLF001 - nor margins of cells


def underlined(paragraph: Any) -> None:
    """A line under a paragraph, to write on."""
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):  # Word draws one line for paragraphs alike, but for what is between
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", palette.INK[1:])):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx has no borders
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def told(table: Any, caption: str) -> None:
    """A title for those to whom the document is read aloud."""
    if caption:
        element = OxmlElement("w:tblCaption")
        element.set(qn("w:val"), caption)
        table._tbl.tblPr.append(element)  # noqa: SLF001 - python-docx has no captions


def repeated(row: Any) -> None:
    """Repeat a row of heads on every page."""
    element = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(element)  # noqa: SLF001 - python-docx has no repeated rows


def unsplit(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - same


FIRST = 3
"""Rows that stay with the title of their table: the heads and two more."""


def together(rows: Any) -> None:
    """Keep the first rows of a table on one page, so that none stands alone under its title."""
    for row in rows[: min(FIRST, len(rows) - 1)]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
