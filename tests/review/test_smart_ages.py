"""M: an age range is about those who are counted, « 35 enfants de 1 à 3 ans »; it moves nothing."""

import pytest
from objective import check, scored

COUNTED = [
    (
        "Que 35 enfants de 1 à 3 ans soient inscrits à Guédiawaye au 31 décembre 2027, contre 16.",
        "enfants",
    ),
    ("Inscrire 35 enfants de 1 à 3 ans à la crèche au 31 décembre 2027, contre 16.", "enfants"),
    ("Inscrire 35 enfants de 6 à 12 ans au club au 31 décembre 2027, contre 16.", "enfants"),
    ("Former 35 jeunes de 18 à 25 ans à Thiès d'ici le 31 décembre 2027, contre 16.", "jeunes"),
    ("Former 35 femmes âgées de 20 à 45 ans à Thiès d'ici le 31 décembre 2027, contre 16.", "femmes"),
    ("Vendre 35 veaux de 6 à 9 mois par an à Dahra au 31 décembre 2027, contre 16.", "veaux"),
    ("Accueillir 35 bébés de 3 à 18 mois à Pikine au 31 décembre 2027, contre 16.", "bébés"),
    ("Nous formons 35 élèves (de 15 à 20 ans) à Thiès d'ici le 31 décembre 2027, contre 16.", "élèves"),
    (
        "Soigner 35 personnes de 60 à 80 ans par mois à Thiès au 31 décembre 2027, contre 16.",
        "personnes/mois",
    ),
    ("Vendre 35 robes de 2 à 8 ans par mois à Thiès au 31 décembre 2027, contre 16.", "robes/mois"),
    ("Vendre 35 chiots de 2 à 4 mois à Thiès au 31 décembre 2027, contre 16.", "chiots"),
    (
        "35 jeunes filles du quartier de 12 à 16 ans jouent au club de Thiès au 31 décembre 2027, contre 16.",
        "filles",
    ),
]
MOVED = [
    (
        "Porter la garantie des pompes vendues à Thiès de 1 à 3 ans d'ici le 31 décembre 2027",
        "ans",
        "Durée de la garantie",
        1,
        3,
    ),
    (
        "Allonger de 1 à 3 ans la durée de vie des pneus rechapés à Kaolack d'ici le 31 décembre 2027",
        "ans",
        "Durée de vie des pneus",
        1,
        3,
    ),
    (
        "Faire passer les contrats de 35 clients de 1 à 3 ans à Thiès d'ici le 31 décembre 2027",
        "ans",
        "Durée des contrats",
        1,
        3,
    ),
    (
        "Ramener le délai de paiement des clients de Thiès de 6 à 2 mois d'ici le 31 décembre 2027",
        "mois",
        "Délai de paiement",
        6,
        2,
    ),
    (
        "Prolonger les baux de 4 boutiques de 2 à 5 ans à Thiès d'ici le 31 décembre 2027",
        "ans",
        "Durée des baux",
        2,
        5,
    ),
    (
        "Porter l'ancienneté moyenne des ouvriers de 1 à 3 ans à Thiès d'ici le 31 décembre 2027",
        "ans",
        "Ancienneté moyenne",
        1,
        3,
    ),
]


@pytest.mark.parametrize(("text", "unit"), COUNTED)
def test_an_age_hides_no_number_of_the_sentence(text, unit):
    counted = {"text": text, "unit": unit, "indicator": unit.capitalize()}
    check("M >= 15", scored(**counted, baseline=16, target=35))
    check("M < 15", scored(**counted, baseline=35, target=16))


@pytest.mark.parametrize(("text", "unit", "indicator", "start", "aim"), MOVED)
def test_years_that_are_made_longer_or_shorter_are_a_change(text, unit, indicator, start, aim):
    moved = {"text": text, "unit": unit, "indicator": indicator}
    check("M >= 15", scored(**moved, baseline=start, target=aim))
    check("M < 15", scored(**moved, baseline=aim, target=start))
