"""Facts and what others need, whatever they count; columns of another pair, in tens, of a season."""

import pytest
from objective import check, scored

BY = " d'ici le 31 décembre 2027."
FOWL = {"indicator": "Poulets vendus", "unit": "poulets/semaine", "baseline": 80, "target": 200}
FACTS = [
    "Il y a 200 poulets à vendre par semaine à Thiès",
    "Ce poulailler permet de nourrir 200 poules",
    "Thiès compte 200 rôtisseries",
    "Le poulailler contient 200 poules",
    "Le poulailler peut accueillir 200 poules",
    "Les restaurants de Thiès mangent 200 poulets par semaine",
    "Le marché reçoit 200 clients par semaine",
    "La ferme dispose de 200 mètres carrés et emploie 4 ouvriers",
    "Notre congélateur peut stocker 200 poulets",
    "200 poulets par semaine c'est énorme, et c'est dommage",
    "Les poussins de Mbour donnent 200 poulets en six semaines",
    "Le maïs représente 200 sacs par an",
    "Nous sommes 200 éleveurs à Thiès",
    "Les hôtels de Saly cherchent 200 poulets par semaine",
    "Dakar a besoin de 200 poulets par semaine",
    "Les voyageurs dépensent 200 euros par semaine",
    "La poule appartient à 200 races",
    "Un trajet dure 2 heures et coûte 2 000 FCFA",
]
PROMISES = [
    "La ferme compte vendre 200 poulets par semaine à Thiès",
    "Nous vendons 200 poulets par semaine aux rôtisseries de Thiès" + BY,
    "La ferme compte 200 clients abonnés au 31 décembre 2027, contre 80",
    "Le poulailler agrandi accueille 200 poules d'ici le 31 décembre 2027",
    "Les restaurants de Thiès nous achètent 200 poulets par semaine, contre 80 aujourd'hui",
    "Répondre aux hôtels qui cherchent des poulets : 200 vendus par semaine",
    "Que chaque semaine 200 poulets soient vendus à Thiès",
    "200 poulets vendus chaque semaine au lieu de 80",
    "La ferme livre 200 poulets par semaine au 31 décembre 2027",
    "Perdre moins : aliment mangé par les rats ramené de 80 à 20 kg par mois" + BY,
]
APART = [
    (
        "Vendre 200 poulets par semaine, contre 80 aujourd'hui," + BY,
        "Sacs d'aliment achetés",
        "sacs/mois",
        20,
        35,
    ),
    ("Ramener de 9 à 3 jours le délai de livraison" + BY, "Motos en service", "motos", 2, 5),
    ("Porter de 40 à 90 les élèves inscrits" + BY, "Tables-bancs livrés", "tables-bancs", 60, 70),
    ("Cuire 3 000 pains par jour, contre 1 200 aujourd'hui," + BY, "Pains cuits", "centaines/jour", 12, 45),
    ("Loger 80 touristes par saison au campement" + BY, "Touristes logés", "touristes/semaine", 30, 80),
]
THE_SAME = [
    (
        "Vendre 200 poulets par semaine, contre 80 aujourd'hui," + BY,
        "Recette des poulets",
        "FCFA/semaine",
        360000,
        900000,
    ),
    ("Passer de 3 à 6 tonnes de mangues séchées par an" + BY, "Mangues séchées", "kg/an", 3000, 6000),
    (
        "Vendre 900 œufs par jour, contre 300 aujourd'hui," + BY,
        "Œufs vendus",
        "plateaux de 30 œufs/jour",
        10,
        30,
    ),
    ("Cuire 3 000 pains par jour, contre 1 200 aujourd'hui," + BY, "Pains cuits", "centaines/jour", 12, 30),
    ("Livrer 240 verres par mois, contre 96 aujourd'hui," + BY, "Verres livrés", "douzaines/mois", 8, 20),
    ("Récolter 40 sacs de mil par campagne" + BY, "Mil récolté", "sacs/an", 20, 40),
]
CRAFTS = [
    (
        "Vendre 200 kg de café torréfié par semaine" + BY,
        "Café torréfié vendu",
        "Torréfaction inégale",
        "Torréfacteur de Liège",
    ),
    (
        "Vendre 200 kg de farine moulue par semaine" + BY,
        "Farine moulue vendue",
        "Mouture trop grossière",
        "Meunier jumelé de Dinant",
    ),
    (
        "Vendre 200 kg d'oignons séchés par semaine" + BY,
        "Oignons séchés vendus",
        "Séchoirs qui prennent l'eau",
        "Séchage de légumes chez un maraîcher de Gembloux",
    ),
]


@pytest.mark.parametrize("text", FACTS)
def test_a_plain_fact_is_no_objective(text):
    check("S < 15", scored(text=text, **FOWL))


@pytest.mark.parametrize("text", PROMISES)
def test_a_promise_with_the_same_words_is_one(text):
    check("S >= 15", scored(text=text, **FOWL))


def counted(text, indicator, unit, baseline, target):
    return scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target)


@pytest.mark.parametrize("row", APART, ids=lambda row: f"{row[0][:40]}, {row[2]}")
def test_columns_of_another_pair_or_season_are_seen(row):
    check("M < 15", counted(*row))


@pytest.mark.parametrize("row", THE_SAME, ids=lambda row: f"{row[0][:40]}, {row[2]}")
def test_the_same_in_tens_or_trays_is_left_alone(row):
    check("M >= 15", counted(*row))


@pytest.mark.parametrize(("text", "indicator", "need", "chance"), CRAFTS)
def test_the_words_of_a_craft_are_kin(text, indicator, need, chance):
    columns = {"indicator": indicator, "unit": "kg/semaine", "baseline": 80, "target": 200}
    check("R >= 15", scored(need, chance, text=text, **columns))
