"""The score against labels given by a person: figures that must not fall, nor be embellished in the docs."""

from pathlib import Path

import pytest
from labelled import agreement, between_people, entries, ordered, published, status_agreement

from wecco_xl.review.smart import Letter

DOCS = Path(__file__).parents[2] / "docs" / "smart.md"
LEAST = {Letter.S: 0.88, Letter.M: 0.96, Letter.A: 0.94, Letter.R: 0.90, Letter.T: 0.98}


@pytest.mark.parametrize("letter", Letter)
def test_letters_agree_with_the_labels_of_the_tuning_part(letter):
    assert agreement(entries("tune"), letter).agreement >= LEAST[letter]


def test_the_status_agrees_and_the_strong_side_of_a_pair_wins():
    found = entries("tune")
    assert status_agreement(found).agreement >= 0.88
    assert ordered(found) >= 0.98


@pytest.mark.parametrize(("part", "heading"), [("tune", "### Réglage"), ("held", "### Épreuve")])
def test_the_figures_of_the_docs_are_those_of_today(part, heading):
    text = DOCS.read_text(encoding="utf-8").partition(heading)[2].partition("\n#")[0]
    assert [row for row in published(part) if row not in text] == []


def test_the_figures_of_two_readers_are_in_the_docs():
    text = DOCS.read_text(encoding="utf-8").partition("### Entre deux lecteurs")[2].partition("\n#")[0]
    assert [row for row in between_people() if row not in text] == []
