"""What a line must not part, and how the columns of a table share a page."""

import pytest
from papers import NOW, of_plan

from wecco_xl.documents.columns import ROOM, shares
from wecco_xl.documents.kept import together
from wecco_xl.documents.letters import width
from wecco_xl.documents.write import DOCUMENTS, said
from wecco_xl.plan.programme import programme
from wecco_xl.wording.blocks import Bar, Fields, Heading, Mark, Paragraph, Size, Table, Tone
from wecco_xl.words import words

FIRM = """
le 3 avril 2026 au matin → le 3~avril~2026 au matin
du 1er sept. 2026 au 30 → du 1er~sept.~2026 au 30
en septembre 2026 → en septembre~2026
1 250 000 FCFA par an → 1~250~000~FCFA par an
3 000 euros, 18 % et 12,5 kg → 3~000~euros, 18~% et 12,5~kg
au +221 77 123 45 67 → au +221~77~123~45~67
de 40 à 60 vestes → de 40 à 60 vestes
12 modèles de l'atelier → 12 modèles de l'atelier
le n° 7 : « oui » ; et vous ? → le n°~7~: «~oui~»~; et vous~?
du 3 mai 2026 – au 4 → du 3~mai~2026~– au 4
O02 et B01, 3 jours → O02 et B01, 3~jours
lot 12 34 pièces 56 → lot 12~34 pièces 56
"""


@pytest.mark.parametrize("case", FIRM.strip().splitlines())
def test_blanks_where_no_line_may_end_are_firm(case):
    typed, expected = case.split(" → ")
    (found,) = together([Paragraph(typed)], words("wecco"))
    assert found.text.replace("\u00a0", "~") == expected


def test_every_text_of_a_block_is_kept():
    (found,) = together([Fields((("Coût : prévu", "12 kg"),))], words("wecco"))
    assert found.entries == (("Coût\u00a0: prévu", "12\u00a0kg"),)


AMOUNT = "1\u202f250\u202f000\u202f000\u00a0FCFA"


def columns(heads, rows, parts, size=Size.USUAL):
    return shares(Table("", tuple(heads), tuple(map(tuple, rows)), tuple(parts)), ROOM[size]).columns


def test_a_table_that_has_room_is_as_its_author_wants():
    assert columns(["A", "B"], [["x", "y"]], [1, 3]) == (25.0, 75.0)


def test_a_narrow_column_grows_to_its_number():
    narrow, wide = columns(["N°", "Texte"], [[AMOUNT, "mot " * 50]], [1, 19])
    assert 16 < narrow < 22
    assert narrow + wide == pytest.approx(100)


def test_a_bar_and_a_mark_have_their_room():
    bar, mark, _ = columns(["a", "b", "c"], [[Bar((), "–"), Mark("20 ✓", Tone.GOOD), "x"]], [1, 1, 98])
    assert bar * ROOM[Size.USUAL] / 100 > 4
    assert mark > 5


def test_long_words_give_way_before_numbers_do():
    heads = ["Responsabilisation"] * 6
    found = columns(heads, [[AMOUNT, *["institutionnalisation"] * 5]], [1] * 6)
    assert found[0] * ROOM[Size.USUAL] / 100 > width(AMOUNT)
    assert sum(found) == pytest.approx(100, abs=0.1)


def test_a_word_without_end_takes_no_more_than_a_line():
    assert columns(["A", "B"], [["x" * 3000, AMOUNT]], [1, 1])[1] > 18


def test_a_narrow_screen_has_widths_of_its_own():
    table = Table("", ("N°", "Texte"), (("O01", "mot " * 80),), (1, 9))
    assert [round(one) for one in shares(table, 58.0).narrow] == [3, 15]


def test_no_heading_stands_without_anything_under_it(example):
    blank = of_plan(programme("wecco").plan_type.model_construct(programme="wecco"))
    for judged in (blank, of_plan(example("atelier-teranga"))):
        for traits in DOCUMENTS.values():
            blocks = said(judged, traits, NOW).blocks
            for block, after in zip(blocks, [*blocks[1:], Heading("")], strict=True):
                alone = isinstance(block, Heading) and isinstance(after, Heading)
                assert not (alone and after.level <= block.level), (traits.name, block)
