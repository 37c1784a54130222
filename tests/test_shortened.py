"""A text that is too long ends after a word; LibreOffice compares the live formula with it."""

import pytest

from wecco_xl.words import shortened

CASES = [  # at most 20 characters
    ("Vingt signes tout pile"[:20], "Vingt signes tout pi"),
    ("Mesurer la teinture à l'indigo", "Mesurer la …"),
    ("Dix-neuf et un de plus", "Dix-neuf et un de …"),
    ("Anticonstitutionnellement", "Anticonstitutionnel…"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_text_ends_after_a_word(text, expected):
    assert shortened(text, 20) == expected
    assert len(expected) <= 20
