"""A need and an opportunity alone in their tables: what is foreign to the objective is seen by itself."""

import pytest
from objective import scored

BREAD = {
    "text": "Ramener les pains invendus de 90 à 40 par jour d'ici le 31 décembre 2027.",
    "indicator": "Pains invendus",
    "unit": "pains/jour",
    "baseline": 90,
    "target": 40,
    "source": "Cahier de production",
    "means": "Fiche de prévision par jour, une demi-heure de la gérante chaque soir",
    "responsible": "Awa Ndiaye, gérante",
}
NEED = "On cuit chaque matin sans prévoir la demande du jour"
BAKERY = "Immersion dans une boulangerie artisanale de Namur"
FOREIGN = [
    "Stage de danse contemporaine à Bruxelles",
    "Visite d'un haras dans les Ardennes",
    "Leçons de batterie avec un groupe de jazz",
    "Séance de thérapie sur les traits de caractère",
]
APT = [
    "Cours de gestion de la production pour artisans de bouche",
    "Un patron boulanger liégeois jumelé avec elle",
    "Immersion dans l'entreprise partenaire",
    "Mentor d'un réseau d'entrepreneurs de Mons",
    "Stage de deux semaines chez le partenaire",
    "Pâtissière jumelée de Liège",
]


def letter_r(need: str, chance: str) -> tuple[float, set[str]]:
    found = scored(need, chance, **BREAD)
    points = next(value.points for letter, value in found.letters.items() if str(letter) == "R")
    return points, {one.code for one in found.reasons if str(one.letter) == "R"}


@pytest.mark.parametrize("chance", FOREIGN)
def test_an_outing_that_teaches_nothing_of_it_is_elsewhere(chance):
    points, codes = letter_r(NEED, chance)
    assert (points < 15, "opportunity_unrelated" in codes) == (True, True)


@pytest.mark.parametrize("chance", APT)
def test_what_teaches_the_trade_or_serves_every_theme_is_related(chance):
    points, codes = letter_r(NEED, chance)
    assert (points >= 15, "opportunity_unrelated" in codes) == (True, False)


@pytest.mark.parametrize("chance", FOREIGN)
def test_two_foreign_links_fail_the_letter(chance):
    assert letter_r("Les statuts de la société sont périmés", chance)[0] < 10


def test_a_foreign_need_leaves_an_open_stay_its_worth():
    assert (
        letter_r("Les statuts de la société sont périmés", "Immersion dans l'entreprise partenaire")[0] >= 10
    )
