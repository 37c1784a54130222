"""What is reckoned of the height of blocks is what the PDF draws; counted pages are filled, none is blank."""

import json
import shutil
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
import typst
from papers import NOW, of_plan, paper, read, squashed, texts, with_fields

from wecco_xl.documents.pdf import pdf
from wecco_xl.documents.plain import plain
from wecco_xl.documents.room import LETTERS, PAGES, height
from wecco_xl.documents.write import write
from wecco_xl.places import shared
from wecco_xl.plan.stages import Phase
from wecco_xl.wording.blocks import (
    Bar,
    Boxes,
    Bullets,
    Columns,
    Fields,
    Heading,
    Mark,
    Note,
    Paragraph,
    Signature,
    Signatures,
    Size,
    Table,
    Tone,
    Unbroken,
)

MARGINS = (17 + 24) / 25.4 * 72
"""Above and under the text of a page, in points."""

CARE = 0.25
"""How much higher than drawn a block may be reckoned, as a text that just fits its line; never lower."""

PLAIN = Paragraph("Un texte d'une ligne.")
LONG = "Rédiger avec les tisserandes un cahier des charges de la teinture végétale et le faire relire. " * 4


def rows(lines, count=5):
    return Table("", ("Quoi", "Qui"), (("\n".join("a" * lines), "b"),) * count, (3, 1))


SIGNED = Signature("Pour la société", (("Nom", "Awa"),) * 4, "Signature et cachet")
DRAWN = {
    "a paragraph": Paragraph("\n".join("abcde")),
    "a long one": Paragraph(LONG),
    "a title": Heading("Avant la mobilité"),
    "a title of two lines": Heading(LONG[:140]),
    "a small title": Heading("Avant la mobilité", 2),
    **{f"rows of {lines} lines": rows(lines) for lines in (1, 2, 3, 4, 8)},
    "rows of words": Table("", ("Quoi", "Qui", "Quand"), ((LONG[:190], "b", "c"),) * 6, (10, 6, 6)),
    "a title, then rows": Unbroken((Heading("Avant"), PLAIN, rows(2))),
    "a caption and a legend": replace(rows(1), caption="Où l'on en est", legend=((Tone.GOOD, "atteint"),)),
    "bars": Table("", ("a", "b"), (("a", Bar(((0.5, Tone.GOOD),), "50 %")),) * 5, (1, 1)),
    "marks": Table("", ("a", "b"), (("a", Mark("2", Tone.GOOD)),) * 5, (1, 1)),
    "fields": Fields((("Nom", "Awa"),) * 6),
    "fields of many lines": Fields((("Nom", LONG),) * 4),
    "bullets": Bullets(("un", LONG, "trois")),
    "a note": Note("À compléter", (LONG, "deux", "trois")),
    "boxes": Boxes("Décision", ("oui", "non"), ("Date", "Nom", "Signature")),
    "signatures": Signatures((SIGNED, SIGNED)),
    "columns": Columns(((Paragraph(LONG),), (Fields((("Nom", "Awa"),) * 4),))),
}


@pytest.fixture(scope="module")
def drawn(built, tmp_path_factory):
    """How high blocks stand on a page without end, in sizes of their letters, between two lines of text."""
    folder = tmp_path_factory.mktemp("paper") / "templates"
    shutil.copytree(shared("templates"), folder)
    layout = folder / "document.typ"
    text = layout.read_text("utf-8")
    layout.write_text(text.replace('paper: "a4",', "width: 210mm, height: auto,"), "utf-8")
    fonts = [str(folder / "polices")]
    compiler = typst.Compiler(str(layout), root=str(folder), font_paths=fonts, ignore_system_fonts=True)
    base = paper(read(built("tissages-ndar")), "bilan")

    def high(blocks, size):
        data = plain(replace(base, blocks=tuple(blocks), size=size))
        made = compiler.compile(format="pdf", sys_inputs={"data": json.dumps(data)})
        (page,) = pypdf.PdfReader(BytesIO(made)).pages
        return (float(page.mediabox.height) - MARGINS) / LETTERS[size]

    return lambda block, size: high((PLAIN, block, PLAIN), size) - high((PLAIN, PLAIN), size)


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("kind", DRAWN)
def test_blocks_stand_as_high_as_reckoned(kind, size, drawn):
    found, reckoned = drawn(DRAWN[kind], size), height([DRAWN[kind]], PAGES[size].wide)
    assert found - 0.03 <= reckoned <= found * (1 + CARE) + 0.03


def of_activities(plan, count, letters):
    """A plan of one phase of so many long activities."""
    row = plan.actions[0].model_copy(update={"phase": Phase.BEFORE, "title": LONG[:letters].strip()})
    return plan.model_copy(update={"actions": (row,) * count})


COOPERATIVE = "Société coopérative des transformatrices de produits halieutiques de la Grande Côte"
COUNTS = [(count, letters) for count in (3, 7, 12, 20, 60) for letters in (20, 57, 80, 110, 135, 300)]


@pytest.mark.parametrize("name", ["", COOPERATIVE])
@pytest.mark.parametrize(("count", "letters"), COUNTS)
def test_the_first_phase_stands_under_the_title(count, letters, name, example):
    """And nearly fills its page before anything of it is left out."""
    plan = of_activities(example("tissages-ndar"), count, letters)
    named = {f"{side}_company": {"name": f"{name} ({side})"} for side in ("origin", "host")}
    judged = of_plan(with_fields(plan, **named) if name else plan)
    (file,) = write(judged, ["plan-imprimable"], ["pdf"], NOW)
    first, *others = (squashed(one.extract_text()) for one in pypdf.PdfReader(BytesIO(file.data)).pages)
    title = squashed(judged.words.labels("phase")[Phase.BEFORE])
    told = texts(paper(judged, "plan-imprimable")).count("Terminée")
    assert title in first
    assert first.count("Terminée") == told == min(count, told)
    assert told >= min(count, 7)
    assert not any(title in one for one in others)


def test_what_the_first_page_cannot_hold_begins_on_it_all_the_same(built):
    """What a page holds but for the title and what is missing is parted rather than leave a blank page."""
    base = paper(read(built("tissages-ndar")), "plan-imprimable")
    table = Table("", ("Quoi", "Qui"), tuple((f"ligne {at}.\na\nb", "b") for at in range(13)), (3, 1))
    for before in ((), (Note("À compléter", ("un", "deux")),)):
        made = pdf(replace(base, blocks=(*before, Unbroken((Heading("Avant"), table)))))
        first, second = (one.extract_text() for one in pypdf.PdfReader(BytesIO(made)).pages)
        assert "ligne 3." in first
        assert "ligne 12." in second
