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
BAND_AIR = 3
"""The air around a title on a band, in points."""

_AFTER_TINT = (
    "w:noWrap",
    "w:tcMar",
    "w:vAlign",
    "w:tabs",
    "w:spacing",
    "w:ind",
    "w:jc",
    "w:outlineLvl",
    "w:rPr",
)
"""What Word wants after a tint among the properties of a cell and of a paragraph."""

WORD = "15"
"""The oldest Word that reads a file as it is meant: that of 2013."""

LINE = 1.28
"""How high a line is, in sizes of its letters: told exactly, as typefaces that stand in for ours ask for 1.16
to 1.36 by themselves, and the pages of some documents are counted."""

POINTS = {Size.USUAL: 9.5, Size.LARGE: 12.0, Size.COMPACT: 8.6, Size.DENSE: 7.8}


def colour(code: str) -> RGBColor:
    """A colour of the palette as Word takes it."""
    return RGBColor.from_string(code[1:])


def dressed(made: Any, document: Document) -> None:
    """Give a new document its page, styles, properties, header and footer."""
    _page(made, document)
    _styles(made, POINTS[document.size], document.language)
    _substituted(made)
    _settled(made, document.language)
    about = made.core_properties
    about.title, about.language = legible(document.heading)[:255], document.language
    about.author, about.comments = "", ""
    about.created = about.modified = document.made


def _settled(made: Any, language: str) -> None:
    """Take away what the model of python-docx says of itself: a picture, an older Word, another language.

    Word says a « compatibility mode » in its title bar of what an older one is said to have made.
    """
    links = made.part.package.rels
    for name in [name for name, one in links.items() if one.reltype.endswith("/thumbnail")]:
        links.pop(name)
    settings = made.settings.element
    values = {
        f".//{qn('w:compatSetting')}[@{qn('w:name')}='compatibilityMode']": WORD,
        f".//{qn('w:themeFontLang')}": _place(language),
        f".//{qn('w:decimalSymbol')}": ",",
        f".//{qn('w:listSeparator')}": ";",
    }
    for path, said in values.items():
        settings.find(path).set(qn("w:val"), said)


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
    normal.paragraph_format.space_after = Pt(points * 0.35)
    _language(styles, language)
    _typed(styles["Title"], points * 1.9, palette.DEEP, bold=True).paragraph_format.space_after = Pt(2)
    _unlined(styles["Title"])
    _typed(styles["Subtitle"], points * 1.15, palette.INK, bold=True)
    _typed(styles["Header"], 7.5, palette.QUIET_INK)
    _typed(styles["Footer"], 6.5, palette.QUIET_INK)
    first = _typed(styles["Heading 1"], points * 1.15, palette.PAPER, bold=True)
    first.paragraph_format.space_before, first.paragraph_format.space_after = (
        Pt(points * 0.8),
        Pt(points * 0.45),
    )
    shaded(first.element.get_or_add_pPr(), palette.DEEP)
    _lined(first, "top left bottom right", palette.DEEP, thick=4, space=BAND_AIR)
    first.paragraph_format.left_indent = first.paragraph_format.right_indent = Pt(BAND_AIR)
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
    status = _typed(styles.add_style("Status", WD_STYLE_TYPE.PARAGRAPH), points * 0.88, palette.QUIET_INK)
    status.paragraph_format.space_after = Pt(7)
    _lined(status, "bottom", palette.DEEP, thick=16, space=4)
    items = styles["List Bullet"].paragraph_format
    items.left_indent, items.first_line_indent = Mm(4.5), Mm(-4)


def _typed(style: Any, points: float, ink: str, *, bold: bool = False) -> Any:
    font = style.font
    font.name, font.size, font.bold, font.italic = TYPEFACE, Pt(points), bold, False
    font.color.rgb = colour(ink)
    style.paragraph_format.line_spacing = Pt(points * LINE)
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
    lang.set(qn("w:val"), _place(language))


def _place(language: str) -> str:
    """A language with its country, as Word names it."""
    return f"{language}-{language.upper()}"


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
    properties.insert_element_before(element, *_AFTER_TINT)


def _lined(style: Any, sides: str, code: str, *, thick: int, space: int) -> None:
    """Lines around the paragraphs of a style, `thick` in eighths of a point, `space` away in points."""
    borders = OxmlElement("w:pBdr")
    for side in sides.split():
        border = OxmlElement(f"w:{side}")
        for name, told in (("val", "single"), ("sz", thick), ("space", space), ("color", code[1:])):
            border.set(qn(f"w:{name}"), str(told))
        borders.append(border)
    style.element.get_or_add_pPr().insert_element_before(borders, "w:shd", *_AFTER_TINT)
