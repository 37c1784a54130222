"""The three formats say the same words, show what people typed as it is, and are well made."""

from io import BytesIO
from itertools import pairwise

import docx
import pikepdf
import pypdf
import pytest
from papers import (
    NOW,
    READERS,
    TODAY,
    block_texts,
    of_plan,
    paper,
    read,
    squashed,
    stretched,
    texts,
    with_fields,
)

from wecco_xl import palette
from wecco_xl.documents.write import DOCUMENTS, write
from wecco_xl.plan.programme import profiles, programme
from wecco_xl.plan.stages import Phase
from wecco_xl.review.phases import kept
from wecco_xl.wording.blocks import Unbroken
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

HOSTILE = (
    "{{ 7 * 7 }}",
    "{% raw %}{{ plan }}{% endraw %}",
    "{%p for row in needs %}",
    "<script>alert(1)</script>",
    "</style><b>gras</b>",
    "&amp; &lt;b&gt; a & b < c",
    "\"guillemets\" et 'apostrophes' \\ barre",
    "#strike[barré] $x^2$ @ref <label> // note",
    '#read("/etc/passwd")',
    "*gras* _souligné_ `code` = titre",
    "=1+1",
    "@SUM(A1)",
    "]]> --> ${x} %s {0}",
    "Ŋaxas ɓiir ɗemngal, Ñuul, Œuvre",
)
LONG = "Une très longue phrase qui ne finit pas, avec 1 250 000 FCFA et des mots ; " * 30
FIXED_PAGES = {"fiche": 2, "charte": 1}


def files(judged, name, kinds=READERS):
    return dict(zip(kinds, (file.data for file in write(judged, [name], list(kinds), NOW)), strict=True))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_text_is_in_every_format(name, built):
    judged = read(built("tissages-ndar"))
    expected = [squashed(text) for text in texts(paper(judged, name))]
    for kind, data in files(judged, name).items():
        found = squashed(READERS[kind](data))
        assert [text for text in expected if text not in found] == [], kind


@pytest.mark.parametrize("kind", ["html", "docx"])
def test_texts_come_in_reading_order(kind, built):
    judged = read(built("recyclage-rufisque"))
    found, at = squashed(READERS[kind](files(judged, "suivi", [kind])[kind])), 0
    for text in map(squashed, texts(paper(judged, "suivi"))):
        at = found.find(text, at)
        assert at >= 0, text


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_people_type_is_shown_as_it_is(typed, example):
    plan = with_fields(example("tissages-ndar"), diagnosis={"summary": typed}, origin_company={"name": typed})
    judged = of_plan(plan)
    for kind, data in files(judged, "fiche").items():
        assert squashed(READERS[kind](data)).count(squashed(typed)) >= 2, kind


def test_control_characters_and_halves_of_characters_are_left_out(example):
    typed = "A\x00B\x07C\ud800D\x1bE\ufffeF"
    judged = of_plan(with_fields(example("tissages-ndar"), diagnosis={"summary": typed}))
    for kind, data in files(judged, "fiche").items():
        assert "ABCDEF" in READERS[kind](data), kind


def test_a_sign_that_the_typeface_lacks_is_a_square_in_pdf_only(example):
    judged = of_plan(with_fields(example("tissages-ndar"), diagnosis={"summary": "Récolte 🌾 de mil"}))
    made = files(judged, "fiche")
    assert "🌾" in READERS["html"](made["html"])
    assert "🌾" in READERS["docx"](made["docx"])
    assert "Récolte □ de mil" in READERS["pdf"](made["pdf"])


def washes(page):
    """The stretches of paper under « à compléter », a line each: its height, where it starts and ends."""
    missing, colour, left, height, wide = palette.MISSING.lower(), "", 0.0, 0.0, 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "cm":
                left, height, wide = float(operands[4]), float(operands[5]), 0.0
            case "scn":
                colour = "#" + "".join(f"{round(255 * float(one)):02x}" for one in operands)
            case "l":
                wide = max(wide, float(operands[0]))
            case "f" if colour == missing:
                yield height, left, left + wide


@pytest.mark.parametrize("name", ["fiche", "plan-complet"])
def test_the_paper_under_a_missing_place_covers_no_letter_of_it(name, built):
    """A word that may end a line at several places is drawn in pieces, each on its own paper."""
    made = files(read(built("atelier-teranga")), name, ["pdf"])["pdf"]
    with pikepdf.open(BytesIO(made)) as pdf:
        pieces = [sorted(washes(page)) for page in pdf.pages]
    assert sum(map(len, pieces)) > 4
    for one, after in (pair for page in pieces for pair in pairwise(page)):
        assert one[0] != after[0] or one[2] <= after[1] + 0.01


def test_a_cell_full_of_text_is_told_whole_where_nothing_is_counted(example):
    typed = "mot " * 8000
    judged = of_plan(with_fields(example("tissages-ndar"), monitoring={"closing_words": typed.strip()}))
    for kind, data in files(judged, "bilan").items():
        assert squashed(READERS[kind](data)).count("mot") >= 8000, kind


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_pdf_is_tagged_titled_french_and_carries_its_letters(name, built):
    (file,) = write(read(built("cacao-abidjan")), [name], ["pdf"], NOW)
    with pikepdf.open(BytesIO(file.data)) as pdf:
        root = pdf.Root
        assert bool(root.MarkInfo.Marked)
        assert "/StructTreeRoot" in root
        assert str(root.Lang).startswith("fr")
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as about:
            assert str(about["pdfuaid:part"]) == "1"
            assert words("nzassa").say(f"documents.titles.{name}") in str(about["dc:title"])
        faces = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
        descriptors = [one.FontDescriptor for font in faces for one in font.get("/DescendantFonts", [font])]
        assert descriptors
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()) for one in descriptors)


def test_an_archive_is_pdf_a(built):
    (file,) = write(read(built("cacao-abidjan")), ["bilan"], ["pdf-archive"], NOW)
    assert file.name.endswith(".pdf")
    with pikepdf.open(BytesIO(file.data)) as pdf, pdf.open_metadata() as about:
        assert (str(about["pdfaid:part"]), str(about["pdfaid:conformance"])) == ("2", "B")


def pages(data):
    return len(pypdf.PdfReader(BytesIO(data)).pages)


def sizes(example):
    """Plans of every size: one short row, sixty endless ones, sixty without a blank, no row at all."""
    for text, rows in (("Oui", 1), (LONG, 60), ("x" * 3000, 60)):
        plan = stretched(example("tissages-ndar"), rows, text)
        yield read(build(words("wecco"), TODAY, plan))
    for code in sorted(profiles()):
        yield read(build(words(code), TODAY))


@pytest.fixture(scope="module")
def of_every_size(example, built):
    from conftest import NAMES

    return [*(read(built(name)) for name in NAMES), *sizes(example)]


@pytest.mark.parametrize(("name", "most"), FIXED_PAGES.items())
def test_pages_are_counted_whatever_the_plan(name, most, of_every_size):
    counts = [pages(files(judged, name, ["pdf"])["pdf"]) for judged in of_every_size]
    assert max(counts) <= most, counts


def test_what_fits_on_counted_pages_is_told_whole(built):
    """A committee reads four needs and two hundred letters only where two pages hold no more."""
    told = {name: texts(paper(read(built(name)), "fiche")) for name in ("tissages-ndar", "cacao-abidjan")}
    cut = words("wecco").say("documents.cut", text="", place="").partition("(")[2].split()[0]
    for name, found in told.items():
        assert [text for text in found if f"({cut}" in text] == [], name


LONG_NAME = "Société coopérative des transformatrices de produits halieutiques de la Grande Côte"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_name_of_a_firm_is_wrapped_and_never_cut(name, example):
    named = {f"{side}_company": {"name": f"{LONG_NAME} ({side})"} for side in ("origin", "host")}
    signing = {"charter": {"origin_signatory": LONG_NAME, "host_signatory": LONG_NAME}}
    judged = of_plan(with_fields(example("recyclage-rufisque"), **named, **signing))
    told = texts(paper(judged, name))
    assert told[1].startswith(f"{LONG_NAME} (origin)")
    assert [text for text in told if LONG_NAME[:30] in text and LONG_NAME not in text] == []
    if name in FIXED_PAGES:
        assert pages(files(judged, name, ["pdf"])["pdf"]) <= FIXED_PAGES[name]


def test_the_charter_tells_its_texts_whole_where_one_page_holds_them(example):
    texts_of = {"purpose": LONG[:350], "origin_motivation": LONG[:350]}
    judged = of_plan(with_fields(example("recyclage-rufisque"), charter=texts_of))
    assert [text for text in texts(paper(judged, "charte")) if "(suite" in text] == []
    assert pages(files(judged, "charte", ["pdf"])["pdf"]) == 1


STAMP = 17 / 25.4 * 72
"""Where a firm signs and puts its stamp: its least height, in points."""


def test_a_firm_has_room_to_sign_the_charter(built):
    judged = read(built("recyclage-rufisque"))
    (page,) = pypdf.PdfReader(BytesIO(files(judged, "charte", ["pdf"])["pdf"])).pages
    lines: list[tuple[str, float]] = []
    page.extract_text(visitor_text=lambda text, at, *_: lines.append((text.strip(), at[5])))
    said = [words("wecco").say(f"documents.charter.{key}") for key in ("sign", "publish")]
    sign, agreed = (min(y for text, y in lines if text and one.startswith(text)) for one in said)
    assert sign - agreed > STAMP


@pytest.mark.parametrize("name", ["cacao-abidjan", "recyclage-rufisque"])
def test_two_rows_of_a_table_stand_under_its_heads(name, built):
    """However high they are: here three lines each."""
    text = files(read(built(name)), "fiche", ["pdf"])["pdf"]
    found = [page.extract_text() for page in pypdf.PdfReader(BytesIO(text)).pages]
    assert [at for at, page in enumerate(found) if "O01" in page and "O02" in page] == [1]


def test_a_page_of_the_printable_plan_is_filled(example):
    """Fourteen short activities of one phase stand on one page, none is left out."""
    plan = example("tissages-ndar")
    row = plan.actions[0].model_copy(update={"phase": Phase.BEFORE, "title": "Relire le plan"})
    judged = of_plan(plan.model_copy(update={"actions": (row,) * 14}))
    assert texts(paper(judged, "plan-imprimable")).count("Relire le plan") == 14


def test_a_fiche_tells_as_many_rows_as_two_pages_hold(example):
    """Of twelve short rows more are told than the six that any plan is told at least."""
    judged = of_plan(stretched(example("tissages-ndar"), 12, LONG[:60].strip()))
    told = [text for text in texts(paper(judged, "fiche")) if text in {f"O{at:02}" for at in range(1, 13)}]
    assert len(told) > 6


SIZES = [(rows, letters) for rows in (4, 8, 14) for letters in (60, 140, 240)]


def test_two_pages_hold_a_couple_of_any_size(example):
    """Between what is told whole and the shortest form, no size of plan is taken for a smaller one."""
    found = {}
    for rows, letters in SIZES:
        plan = stretched(example("cacao-abidjan"), rows, LONG[:letters].strip())
        judged = read(build(words("nzassa"), TODAY, plan))
        found[rows, letters] = pages(files(judged, "fiche", ["pdf"])["pdf"])
    assert {size: count for size, count in found.items() if count > FIXED_PAGES["fiche"]} == {}


def test_a_phase_of_the_printable_plan_is_not_parted(of_every_size, example):
    """Each begins a page or shares one; all its rows stand on the page of its title."""
    for judged in (*of_every_size, of_plan(stretched(example("tissages-ndar"), 6, "Oui"))):
        titles = judged.words.labels("phase").values()
        (file,) = write(judged, ["plan-imprimable"], ["pdf"], NOW)
        sheets = [squashed(one.extract_text()) for one in pypdf.PdfReader(BytesIO(file.data)).pages]
        assert len(sheets) <= max(len(kept(judged.review.plan.mobility)), 1)
        for block in paper(judged, "plan-imprimable").blocks:
            if isinstance(block, Unbroken):
                title, *others = map(squashed, block_texts(block))
                assert title in map(squashed, titles)
                (page,) = [sheet for sheet in sheets if title in sheet]
                assert [text for text in others if text not in page] == []


def test_short_phases_share_a_page(built):
    made = files(read(built("tissages-ndar")), "plan-imprimable", ["pdf"])
    assert pages(made["pdf"]) == 2


def test_what_stays_on_one_page_is_parted_when_it_is_longer(example):
    """A training with a text of three pages: nothing of it is lost under the foot of a page."""
    plan = example("tissages-ndar")
    endless = plan.trainings[0].model_copy(update={"decision_reason": f"{LONG * 8}fin de tout"})
    judged = of_plan(plan.model_copy(update={"trainings": (endless, *plan.trainings[1:])}))
    for kind, data in files(judged, "demande-formations").items():
        assert squashed("fin de tout") in squashed(READERS[kind](data)), kind


WANTED = {  # the order that the schema of Word wants among the properties that we set
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_word_finds_each_property_where_it_looks_for_it(name, built):
    (file,) = write(read(built("atelier-teranga")), [name], ["docx"], NOW)
    made = docx.Document(BytesIO(file.data))
    for root in (made.element.body, made.styles.element):
        for kind, order in WANTED.items():
            for one in root.iter(f"{{{root.nsmap['w']}}}{kind}"):
                names = [child.tag.rpartition("}")[2] for child in one]
                known = [order.split().index(child) for child in names if child in order.split()]
                assert known == sorted(known), (kind, names)


def test_no_document_fails_on_any_size_nor_draws_an_empty_table(of_every_size):
    for judged in of_every_size:
        for name in DOCUMENTS:
            document = paper(judged, name)
            assert document.blocks


def test_word_opens_with_real_styles_repeated_heads_and_described_pictures(built):
    (file,) = write(read(built("tissages-ndar")), ["suivi"], ["docx"], NOW)
    made = docx.Document(BytesIO(file.data))
    styles = {paragraph.style.name for paragraph in made.paragraphs}
    assert {"Title", "Heading 1", "List Bullet"} <= styles
    xml = made.element.xml
    assert "w:tblHeader" in xml
    assert made.core_properties.language == "fr"
    assert made.core_properties.title.startswith(words("wecco").say("documents.titles.suivi"))
    pictures = made.element.body.findall(".//{*}docPr")
    assert pictures
    assert all(one.get("descr") for one in pictures)
    foot = made.sections[0].footer._element.xml
    assert "NUMPAGES" in foot
    assert programme("wecco").disclaimer[:40] in foot


def test_a_page_on_the_web_needs_nothing_else(built):
    (file,) = write(read(built("tissages-ndar")), ["suivi"], ["html"], NOW)
    page = file.data.decode()
    assert '<html lang="fr"' in page
    for stranger in ("<script", "<link", "http://", "https://", "@import"):
        assert stranger not in page.replace("http://www.w3.org/2000/svg", "").replace(
            "https://tissages-ndar.example.org", ""
        )
    assert page.count("<h1>") == 1
    assert len(file.data) < 150_000
