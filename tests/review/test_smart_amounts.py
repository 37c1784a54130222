"""A measure against its sentence: weights and volumes, packs, levels, parts of all, the way it goes."""

import pytest
from objective import check, scored

BY = " d'ici le 31 décembre 2027."
Row = tuple[str, str, str, float, float]
AGAINST: list[Row] = [
    (
        "Avoir 400 kg de beurre de karité en réserve, contre 0 aujourd'hui,",
        "Beurre en réserve",
        "litres",
        0,
        250,
    ),
    ("Produire 600 litres de yaourt par mois", "Yaourt produit", "kg/mois", 100, 450),
    ("Récolter 3 tonnes de tomates par campagne", "Tomates récoltées", "m²", 200, 900),
    ("Tisser 80 mètres de pagne par semaine", "Pagne tissé", "kg/semaine", 10, 25),
    ("Livrer 900 kg de mil par mois", "Mil livré", "sacs de 50 kg/mois", 100, 900),
    ("Dégager une marge de 30 % sur tous les meubles", "Marge moyenne", "%", 4, 20),
    ("Atteindre une marge de 25 % sur les boubous", "Marge", "%", 5, 15),
    ("Avoir un taux de rebut de 2 % à la découpe", "Taux de rebut", "%", 9, 5),
    ("Dégager un bénéfice de 20 % sur les plats du jour", "Bénéfice sur les plats", "% du prix", 4, 35),
    ("Ouvrir 12 points de vente", "Points de vente", "kg", 3, 12),
    (
        "Rédiger avec l'atelier partenaire 25 points de contrôle",
        "Points de contrôle rédigés",
        "heures",
        0,
        25,
    ),
    (
        "Calculer la marge de tous les évènements",
        "Évènements avec marge calculée",
        "% des évènements",
        0,
        140,
    ),
    ("Étiqueter tous les pots", "Pots étiquetés", "% des pots", 20, 120),
    ("Que toutes les factures soient payées à temps", "Factures payées à temps", "% des factures", 40, 110),
    ("Équiper nos 6 tricycles d'un frein à disque", "Tricycles équipés", "%", 1, 6),
    ("Garder nos 7 chauffeurs", "Chauffeurs actifs", "%", 3, 7),
    ("Moins d'accidents de moto chez nos coursiers", "Chutes", "chutes/mois", 4, 5),
    ("Davantage de clients fidèles au restaurant", "Clients fidèles", "clients", 40, 30),
    ("Plus de commandes par internet", "Commandes par internet", "commandes/mois", 60, 20),
    ("Porter à 85 % le taux de levée de nos semences", "Taux de germination", "%", 90, 85),
    ("Porter à 40 le nombre de clients abonnés", "Clients abonnés", "clients", 55, 40),
    ("Trier les déchets du marché", "Déchets triés", "kg/jour", 90, 40),
    ("Étiqueter les pots de confiture", "Pots étiquetés", "pots/mois", 200, 50),
    ("Passer 12 journées dans la ferme de Ciney", "Journées passées à la ferme", "vaches", 0, 12),
]
IN_ORDER: list[Row] = [
    ("Produire 60 kg de fromage par semaine", "Lait transformé", "litres/semaine", 200, 600),
    ("Livrer 900 kg de mil par mois, contre 300 aujourd'hui,", "Mil livré", "sacs de 50 kg/mois", 6, 18),
    ("Embouteiller 250 litres de jus par jour", "Jus embouteillé", "bouteilles de 25 cl/jour", 400, 1000),
    ("Embouteiller 900 litres de bissap par mois", "Bissap embouteillé", "bouteilles de 1 l/mois", 500, 900),
    ("Produire 2 tonnes de charbon vert par mois", "Charbon vert produit", "kg/mois", 500, 2000),
    ("Récolter 3 tonnes de tomates par campagne", "Rendement", "kg/m²", 2, 4),
    ("Dégager une marge de 20 % sur les plats du jour, après une remise de 5 %,", "Marge", "%", 4, 20),
    ("Vendre avec une marge de 20 % les 300 sacs du stock", "Sacs vendus", "sacs", 40, 300),
    ("Augmenter la marge de 20 %", "Marge", "FCFA/mois", 100000, 120000),
    ("Obtenir un taux de germination de 85 % sur les lots", "Taux de germination", "%", 60, 85),
    ("Ouvrir 12 points de vente, contre 3 aujourd'hui,", "Points de vente ouverts", "points de vente", 3, 12),
    ("Gagner 6 points de marge", "Marge", "%", 8, 14),
    ("Poser 20 points d'eau", "Points d'eau posés", "robinets", 2, 20),
    ("Vendre plus que l'an dernier", "Ventes", "% des ventes de 2026", 100, 130),
    (
        "Calculer la marge de tous les évènements",
        "Évènements avec marge calculée",
        "% des évènements",
        0,
        100,
    ),
    ("Équiper nos 6 tricycles d'un frein à disque", "Tricycles équipés", "%", 0, 100),
    ("Moins de pannes sur nos deux camions", "Camions entretenus à temps", "camions", 0, 2),
    (
        "Réduire les pannes de nos camions par un entretien chaque mois",
        "Entretiens faits",
        "entretiens/an",
        2,
        24,
    ),
    ("Réduire les accidents de moto", "Coursiers formés à la conduite", "coursiers", 1, 12),
    ("Perdre moins de lait à la collecte", "Lait perdu", "litres/jour", 20, 6),
    ("Livrer à l'heure", "Colis livrés en retard", "colis/mois", 40, 8),
    ("Faire réparer les motos par notre propre mécanicien", "Motos réparées ailleurs", "motos/an", 12, 1),
    ("Porter la perte de 12 % à 4 %", "Perte", "%", 12, 4),
    ("Porter le délai de livraison à 3 jours", "Délai de livraison", "jours", 8, 3),
    ("Passer 12 journées dans la ferme de Ciney", "Journées passées à la ferme", "jours", 0, 12),
]


def measured(row: Row):
    text, indicator, unit, baseline, target = row
    return scored(text=text + BY, indicator=indicator, unit=unit, baseline=baseline, target=target)


@pytest.mark.parametrize("row", AGAINST, ids=lambda row: f"{row[0][:40]}, {row[2]}")
def test_a_measure_that_the_sentence_contradicts_fails(row):
    check("M < 15", measured(row))


def test_a_pack_that_holds_nothing_is_no_measure():
    check("M >= 0", measured(("Livrer 900 kg de mil par mois", "Mil livré", "sacs de 0 kg", 3, 9)))


@pytest.mark.parametrize("row", IN_ORDER, ids=lambda row: f"{row[0][:40]}, {row[2]}")
def test_a_measure_told_in_another_way_is_left_alone(row):
    check("M >= 15", measured(row))
