"""What an objective looks like as a whole: taught by labelled ones, it speaks where no rule does."""

import pytest
from impressed import digest
from objective import check, scored

from wecco_xl.plan.programme import programme
from wecco_xl.review.smart import Letter
from wecco_xl.review.smart.impressions import COLUMNS, FILE, Impressions

DOUBTED = {
    ("means", "que l'opérateur relève notre plafond de retraits"): "A < 15",
    ("means", "un beau-frère bien placé à la direction"): "A < 15",
    ("means", "demander à la banque"): "A < 15",
    ("means", "un beau site et des tee-shirts"): "A < 15",
    ("means", "on verra avec les économies"): "A < 15",
    ("means", "Deux presses payées, 300 000 FCFA d'épargne"): "A >= 15",
    ("means", "Machine à coudre et tissu en stock, une apprentie à mi-temps"): "A >= 15",
    ("means", "Grille du partenaire, trois jours de la gérante"): "A >= 15",
}


@pytest.mark.parametrize("case", DOUBTED)
def test_means_that_no_rule_names_are_doubted_as_a_reader_does(case):
    column, said = case
    check(DOUBTED[case], scored(**{column: said}))


def test_the_word_that_weighs_most_is_told_as_it_was_typed():
    found = scored(means="DEMANDER à la Banque")
    (told,) = (one for one in found.reasons if one.code == "means_doubtful_at")
    assert (told.params, told.loc) == ({"word": "DEMANDER"}, ("objectives", 0, "means"))


NAMED = {
    "Obtenir le RCCM": "S >= 15",
    "Publier le catalogue de l'atelier": "S >= 15",
    "Relancer les familles en retard de paiement": "S >= 15",
}


@pytest.mark.parametrize("text", NAMED)
def test_a_rule_that_has_seen_what_it_looks_for_knows_better(text):
    done = {"indicator": "Document prêt", "unit": "oui/non", "baseline": "no", "target": "yes"}
    check(NAMED[text], scored(text=text, **done))


def test_points_alone_do_not_take_a_letter_that_looks_fine():
    text = "Facturer sous 2 jours après la livraison"
    found = scored(text=text, indicator="Délai moyen de facturation", unit="jours", baseline=35, target=2)
    check("S = 15", found)
    lost = sum(one.lost for one in found.reasons if one.letter is Letter.S)
    assert lost == pytest.approx(5)


def test_a_named_fault_stands_whatever_it_looks_like():
    many = (
        "Acheter 2 ponts, former 6 mécaniciens, ouvrir 3 garages et réparer 60 véhicules par mois à Kaolack"
    )
    check("S < 15", scored(text=many))


def test_every_letter_that_is_looked_at_has_numbers_and_a_limit():
    shipped = Impressions(FILE.read_text(encoding="utf-8").splitlines())
    assert shipped.letters == set(COLUMNS) == {Letter(one) for one in programme("wecco").smart.looks_weak}


def test_the_numbers_were_taught_by_the_objectives_that_are_kept():
    assert Impressions(FILE.read_text(encoding="utf-8").splitlines()).lessons == digest()
