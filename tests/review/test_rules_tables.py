import pytest
from drawn import case, findings

from wecco_xl.plan.finding import Severity
from wecco_xl.review import review
from wecco_xl.review.rules.tables import duplicate_id


def test_references_lead_to_rows():
    found = findings(
        needs="id | description\nB01 | Peu de trésorerie\nB02 |\nB03 | Pas de site",
        objectives="id | needs\nO01 | B01, B02, B03\nO02 | B04",
    )
    assert found == ["objectives[0].needs: dangling_reference", "objectives[1].needs: dangling_reference"]


def test_a_single_reference_is_followed_too():
    assert findings(actions="id | owner\nA01 | P01") == ["actions[0].owner: dangling_reference"]
    assert findings(actions="id | owner\nA01 | P01", actors="id | role\nP01 | team") == []


def test_an_owner_may_be_named_in_words():
    assert findings(actions="id | owner\nA01 | la comptable de l'atelier") == []


@pytest.mark.parametrize(
    ("owner", "found"),
    [
        ("P01 et P02", ["owner_several"]),
        ("P1, P2", ["owner_several"]),
        ("P1 et P99", ["owner_several", "dangling_reference"]),
        ("P99, Awa Diop", ["dangling_reference"]),
        ("Awa Diop (P02)", []),
        ("Awa Diop et P9", ["dangling_reference"]),
        ("la responsable du format A4", []),
        ("?", ["filler"]),
        ("…", ["filler"]),
        ("à définir", ["filler"]),
        ("x", ["filler"]),
        ("77 123 45 67", ["misplaced_personal_data"]),
        ("Awa Diop, 77 123 45 67", ["misplaced_personal_data"]),
        ("771234567", ["misplaced_personal_data"]),
        ("1", ["nobody_named"]),
        ("tout le monde", ["owner_nobody"]),
        ("à recruter", ["owner_nobody"]),
        ("Équipe projet", []),
        ("Zoé", []),
        ("l'assistante de la gérante", []),
    ],
)
def test_an_owner_is_one_person(owner, found):
    """One who is only named in words is taken, and nothing of it blocks."""
    drawing = {"actions": f"id | owner\nA01 | {owner}", "actors": "id | role\nP01 | team\nP02 | partner"}
    told = [(one.code, one.severity) for one in review.apply(case(**drawing))]
    assert sorted(code for code, _ in told) == sorted(found)
    assert all(severity > Severity.BLOCKING for _, severity in told)


@pytest.mark.parametrize("cell", ["objectives.responsible", "trainings.organiser", "logistics.payer"])
@pytest.mark.parametrize(
    ("who", "found"),
    [("P01", []), ("P77", ["dangling_reference"]), ("12", ["nobody_named"]), ("Awa, P1", [])],
)
def test_whoever_is_named_elsewhere_is_somebody_too(cell, who, found):
    section, key = cell.split(".")
    drawing = {section: f"id | {key}\nX01 | {who}", "actors": "id | role\nP01 | team"}
    told = [one.code for one in review.apply(case(**drawing)) if one.loc[-1] == key]
    assert told == found


def test_a_row_names_other_rows():
    assert findings(trainings="id | requires\nF01 | F02\nF02 |") == [
        "trainings[0].requires: dangling_reference"
    ]
    assert findings(trainings="id | requires | days\nF01 | F02 |\nF02 | | 2") == []
    assert findings(trainings="id | requires\nF01 | F01") == ["trainings[0].requires: self_reference"]


def test_a_filled_row_has_a_number():
    assert findings(needs="id | description\n | Peu de trésorerie") == ["needs[0].id: missing_id"]


def test_a_number_names_one_row_and_the_message_says_which_was_first():
    needs = "id | description\nB02 |\nB01 | Peu de trésorerie\nB01 | Pas de site"
    assert findings(needs=needs) == ["needs[2].id: duplicate_id"]
    assert list(duplicate_id(case(needs=needs))) == [(("needs", 2, "id"), {"id": "B01", "first": 2})]


def test_a_number_begins_like_its_table():
    assert findings(needs="id | description\nO01 | Peu de trésorerie") == ["needs[0].id: foreign_id"]
    assert findings(contributions="id | contributors\nS01 | La gérante") == []


def test_a_row_is_written_once():
    same = "id | description\nB01 | Peu de trésorerie\nB02 | peu  de TRESORERIE\nB03 | Pas de site"
    assert findings(needs=same) == ["needs[1].description: duplicate_row"]


def test_an_activity_may_come_back():
    assert findings(actions="id | title | start\nA01 | Suivi | 2026-12-01\nA02 | Suivi | 2027-01-05") == []
    assert findings(actions="id | title | start\nA01 | Suivi | 2026-12-01\nA02 | Suivi | 2026-12-01") == [
        "actions[1].title: duplicate_row"
    ]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Suivre la trésorerie chaque semaine contre les ruptures d'achats de mil", True),
        ("Suivre la trésorerie chaque semaine contre les ruptures d'achat de maïs", False),
        ("Suivre la trésorerie chaque mois contre les ruptures d'achat de mil", False),
        ("Suivre la trésorerie chaque semaine", False),
    ],
)
def test_two_needs_differ_by_more_than_an_ending(second, told):
    first = "Suivre la trésorerie chaque semaine contre les ruptures d'achat de mil"
    found = findings(needs=f"id | description\nB01 | {first}\nB02 | {second}")
    assert found == (["needs[1].description: nearly_the_same_row"] if told else [])


def test_short_texts_and_figures_tell_apart():
    rows = "id | description\nE01 | Vente de 40 pots livrés par mois\nE02 | Vente de 60 pots livrés par mois"
    assert findings(opportunities=rows) == []
    assert findings(needs="id | description\nB01 | Vente faible\nB02 | Ventes faibles") == []
