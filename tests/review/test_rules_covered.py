"""Lodging and insurance cover every day of the stay, as far as texts and rows tell."""

import pytest
from drawn import case, findings

from wecco_xl.plan.stages import Stage
from wecco_xl.review.rule import apply

STAY = {"during_start": "2027-03-15", "during_end": "2027-03-28"}
MARCH = {"during_start": "2027-03-01", "during_end": "2027-03-28"}
HEAD = "id | kind | start | end | state"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("L01 | lodging | 2027-03-15 | 2027-03-28 | booked", []),
        ("L01 | lodging | 2027-03-15 | 2027-03-26 | booked", [0]),
        ("L01 | travel | 2027-03-15 | 2027-03-15 | paid", []),
        ("L01 | lodging | 2027-03-15 | 2027-03-20 |\nL02 | lodging | 2027-03-20 | 2027-03-28 |", []),
        ("L01 | lodging | 2027-03-15 | 2027-03-20 |\nL02 | lodging | 2027-03-20 | 2027-03-27 |", [1]),
        ("L01 | lodging | 2027-03-15 | 2027-03-20 |\nL02 | lodging | 2027-03-20 | |", []),
        ("L01 | lodging | 2027-03-15 | 2027-03-28 | cancelled\nL02 | lodging | | 2027-03-20 | paid", [1]),
    ],
)
@pytest.mark.parametrize("kind", ["lodging", "insurance"])
def test_lodging_and_insurance_last_as_long_as_the_stay(kind, rows, found):
    rows = rows.replace("lodging", kind)
    expected = [f"logistics[{at}].end: {kind}_ends_in_stay" for at in found]
    assert findings(mobility=STAY, logistics=f"{HEAD}\n{rows}") == expected
    assert findings(logistics=f"{HEAD}\n{rows}") == []


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("lodging", "Résidence du Parc, du 1er au 15 mars 2027", True),
        ("lodging", "Résidence du Parc, du 1er au 28 mars 2027", False),
        ("lodging", "Chez une cousine à Gand", False),
        ("insurance", "Assur'Voyage, jusqu'au 20/03/2027", True),
        ("insurance", "Assur'Voyage, jusqu'au 30/04/2027", False),
        ("insurance", "Contrat 45-7812 signé le 12/01/2027", False),
        ("insurance", "Assur'Voyage, du 1er mars au vendredi 19 mars 2027", True),
        ("insurance", "Assur'Voyage, 01/03/2027 - 20/03/2027", True),
        ("insurance", "Assur'Voyage, expire le 20 mars 2027", True),
        ("insurance", "Assur'Voyage, payée le 5 mars 2027", False),
        ("insurance", "Assur'Voyage, signée le 20 mars 2027 pour deux mois", False),
        ("insurance", "À renouveler avant le 15 mars 2027", False),
        ("insurance", "Réponse attendue d'ici au 10 mars 2027", False),
        ("insurance", "Devis valable jusqu'au 15 mars 2027", False),
        ("insurance", "Assur'Voyage, expirant le 20/03/2027", True),
        ("insurance", "Assur'Voyage, du 1er mars 2027 à la mi-mars 2027", True),
        ("insurance", "Assur'Voyage, du 1er mars 2027 à fin mars 2027", False),
        ("insurance", "Assur'Voyage, échéance le 20/03/2027", True),
        ("insurance", "Assur'Voyage, arrive à échéance le 20 mars 2027", True),
        ("insurance", "Assur'Voyage, date d'échéance : 20/03/2027", True),
        ("insurance", "Assur'Voyage, échéance le 30/04/2027", False),
        ("insurance", "Fin de validité : 20/03/2027", True),
        ("insurance", "Exp. 20/03/2027", True),
        ("insurance", "Début de validité : 01/03/2027", False),
        ("insurance", "Prime payable à échéance le 20/03/2027", False),
        ("insurance", "Échéance de la prime le 20/03/2027", False),
        ("lodging", "Loyer, échéance le 5 mars 2027", False),
        ("insurance", "Assur'Voyage jusqu'en mars 2027", False),
        ("insurance", "Contrat signé mi-mars 2027", False),
        ("insurance", "Assur'Voyage, du 1er au 15 mars 2027, prolongée ensuite", False),
        ("lodging", "Libre jusqu'à la mi-mars 2027", True),
        ("lodging", "Libre jusqu'à fin mars 2027", False),
        ("lodging", "Hôtel du 1er au 8 mars 2027 puis résidence d'artistes", False),
        ("lodging", "Acompte payé le 3 mars 2027", False),
        ("lodging", "Studio du 1er au 10 mars, puis chambre jusqu'au 28 mars 2027", False),
    ],
)
def test_a_text_says_until_when_it_covers(key, text, told):
    found = findings(mobility={**MARCH, key: text})
    assert (f"mobility.{key}: {key}_ends_in_stay" in found) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Assur'Voyage, du 5 mars au 30 avril 2027", True),
        ("Assur'Voyage, du 05/03/2027 au 30/04/2027", True),
        ("Assur'Voyage, du 1er mars au 30 avril 2027", False),
        ("Assur'Voyage, du 20 février au 30 avril 2027", False),
        ("Billet le 1er mars 2027, contrat du 5 mars au 30 avril 2027", False),
        ("Option du 5 mars au 30 avril 2027", False),
        ("Assur'Voyage, payée le 5 mars 2027", False),
    ],
)
def test_a_text_says_from_when_it_covers(text, told):
    found = findings(mobility={**MARCH, "insurance": text})
    assert found == (["mobility.insurance: insurance_gap"] if told else [])


@pytest.mark.parametrize(
    ("rows", "insurance", "lodging"),
    [
        ("X | 2027-03-15 | 2027-03-28", None, None),
        ("X | 2027-03-10 | 2027-03-31", None, None),
        ("X | 2027-03-16 | 2027-03-28", 0, None),
        ("X | 2027-03-18 | 2027-03-28", 0, 0),
        ("X | 2027-03-15 | 2027-03-19\nL02 | X | 2027-03-20 | 2027-03-28", None, None),
        ("X | 2027-03-15 | 2027-03-19\nL02 | X | 2027-03-22 | 2027-03-28", 1, None),
        ("X | 2027-03-15 | 2027-03-19\nL02 | X | 2027-03-24 | 2027-03-28", 1, 1),
        ("X | 2027-03-24 | 2027-03-28\nL02 | X | 2027-03-15 | 2027-03-19", 0, 0),
        ("X | 2027-03-15 | 2027-03-28\nL02 | X | 2027-04-10 | 2027-04-12", None, None),
        ("X | 2027-03-15 | \nL02 | X | 2027-03-24 | 2027-03-28", None, None),
        ("travel | 2027-03-24 | 2027-03-28", None, None),
    ],
)
def test_no_day_of_the_stay_is_left_without_cover(rows, insurance, lodging):
    for kind, told in (("insurance", insurance), ("lodging", lodging)):
        drawn = f"id | kind | start | end\nL01 | {rows.replace('X', kind)}"
        gaps = [one for one in findings(mobility=STAY, logistics=drawn) if "gap" in one]
        assert gaps == ([] if told is None else [f"logistics[{told}].start: {kind}_gap"])


@pytest.mark.parametrize(
    ("key", "end", "code", "gravity"),
    [
        ("insurance", "2026-11-19", "insurance_ended_in_stay", "TO_FIX"),
        ("insurance", "2026-11-20", "insurance_ends_in_stay", "BLOCKING"),
        ("lodging", "2026-11-19", "lodging_ended_in_stay", "ADVICE"),
        ("lodging", "2026-11-20", "lodging_ends_in_stay", "TO_FIX"),
    ],
)
def test_what_was_too_short_for_a_stay_that_is_over_blocks_nothing(key, end, code, gravity):
    stay = {"during_start": "2026-10-01", "during_end": end}
    rows = f"{HEAD}\nL01 | {key} | 2026-10-01 | 2026-11-10 | paid"
    for plan, loc in (
        ({"mobility": {**stay, key: "du 1er octobre au 10 novembre 2026"}}, ("mobility", key)),
        ({"mobility": stay, "logistics": rows}, ("logistics", 0, "end")),
    ):
        told = [(one.loc, one.code, one.severity.name) for one in apply(case(**plan))]
        assert told == [(loc, code, gravity)]


@pytest.mark.parametrize(
    ("stay", "end", "stage", "told"),
    [
        ({"during_start": "2026-11-02"}, "2026-11-10", Stage.MOBILITY, True),
        ({"during_start": "2027-03-01"}, "2027-02-28", Stage.PREPARATION, True),
        ({"during_start": "2026-11-02"}, "2026-11-20", Stage.MOBILITY, False),
        ({"during_start": "2026-11-02"}, "2026-11-10", Stage.RETURN, False),
        ({"during_start": "2026-11-02", "during_end": "2026-11-10"}, "2026-11-10", Stage.MOBILITY, False),
        ({}, "2026-11-10", Stage.MOBILITY, False),
    ],
)
def test_an_insurance_is_over_even_when_the_end_of_the_stay_is_not_known(stay, end, stage, told):
    rows = f"{HEAD}\nL01 | insurance | 2026-11-01 | {end} | paid"
    found = [one for one in findings(stage, mobility=stay, logistics=rows) if "insurance" in one]
    assert found == (["logistics[0].end: insurance_over"] if told else [])


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("L01 | travel | cancelled | ", True),
        ("L01 | lodging | cancelled | ", True),
        ("L01 | insurance | cancelled | \nL02 | lodging | booked | ", True),
        ("L01 | insurance | cancelled | \nL02 | insurance | to_book | ", False),
        ("L01 | insurance | cancelled | Prise par la mutuelle", False),
        ("L01 | interpreter | cancelled | ", False),
        ("L01 | travel | booked | ", False),
    ],
)
def test_what_is_cancelled_is_replaced(rows, told):
    drawn = f"id | kind | state | comment\n{rows}"
    found = ["logistics[0].state: cancelled_without_other"] if told else []
    assert findings(mobility=STAY, logistics=drawn) == found
    over = {"during_start": "2026-10-01", "during_end": "2026-10-30"}
    assert findings(mobility=over, logistics=drawn) == []
