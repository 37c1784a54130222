"""The score against labels given by a person: figures that must not fall, nor be embellished in the docs."""

from pathlib import Path

import pytest
from labelled import (
    agreement,
    beside_people,
    between_people,
    entries,
    ordered,
    published,
    status_agreement,
    strong_met,
    weak_letters,
)
from one_cell import READ, READ_LINKS, UNREAD, UNREAD_LINKS
from one_cell import published as one_cell
from one_cell import published_links as one_link
from weighed import crossed

from wecco_xl.review.smart import Letter

DOCS = Path(__file__).parents[2] / "docs" / "smart.md"
LEAST = {Letter.S: 0.87, Letter.M: 0.89, Letter.A: 0.93, Letter.R: 0.81, Letter.T: 0.93}


@pytest.mark.parametrize("letter", Letter)
def test_letters_agree_with_the_labels_of_the_tuning_part(letter):
    assert agreement(entries("tune"), letter).agreement >= LEAST[letter]


def test_the_status_agrees_and_the_strong_side_of_a_pair_wins():
    found = entries("tune")
    assert status_agreement(found).agreement >= 0.82
    assert ordered(found) >= 0.95


def test_good_objectives_are_left_alone_and_weak_letters_are_seen():
    found = entries("tune")
    recall, precision = weak_letters(found)
    assert (strong_met(found) >= 0.92, recall >= 0.86, precision >= 0.92) == (True, True, True)


@pytest.mark.parametrize(("part", "heading"), [("tune", "### Réglage"), ("held", "### Épreuve")])
def test_the_figures_of_the_docs_are_those_of_today(part, heading):
    text = DOCS.read_text(encoding="utf-8").partition(heading)[2].partition("\n#")[0]
    assert [row for row in published(part) if row not in text] == []


def test_the_figures_of_two_readers_are_in_the_docs():
    text = DOCS.read_text(encoding="utf-8").partition("### Entre deux lecteurs")[2].partition("\n#")[0]
    assert [row for row in between_people() if row not in text] == []


def test_a_second_reader_and_the_tool_are_set_side_by_side_in_the_docs():
    text = DOCS.read_text(encoding="utf-8").partition("### Épreuve")[2].partition("\n#")[0]
    assert [row for row in beside_people() if row not in text] == []


def test_what_the_other_sets_teach_is_told_apart_in_the_docs():
    text = DOCS.read_text(encoding="utf-8").partition("### Chaque jeu sans lui")[2].partition("\n#")[0]
    assert [row for row in crossed() if row not in text] == []


@pytest.mark.parametrize(("names", "title"), [(UNREAD_LINKS, "non lu"), (READ_LINKS, "du réglage")])
def test_the_figures_of_one_changed_link_are_in_the_docs(names, title):
    section = DOCS.read_text(encoding="utf-8").partition("### Un seul lien changé")[2].partition("\n#")[0]
    assert [row for row in one_link(names, title) if row not in section] == []


@pytest.mark.parametrize(("names", "heading"), [(UNREAD, "non lus"), (READ, "du réglage")])
def test_the_figures_of_one_changed_cell_are_in_the_docs(names, heading):
    section = DOCS.read_text(encoding="utf-8").partition("### Une seule case changée")[2].partition("\n#")[0]
    text = section.partition(f"**Jeux {heading}**")[2]
    assert [row for row in one_cell(names) if row not in text] == []
