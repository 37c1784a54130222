"""The columns count what the sentence counts: another name for it, another thing, a difference, a rhythm."""

import pytest
from objective import check, scored

BY = " d'ici le 31 décembre 2027."

OTHERWISE = [
    (
        "Former 14 jeunes femmes au tissage, contre 5 aujourd'hui," + BY,
        "Femmes formées",
        "femmes",
        5,
        30,
    ),
    (
        "Fabriquer 40 petites tables par mois" + BY,
        "Tables fabriquées",
        "tables/mois",
        15,
        70,
    ),
    (
        "Cuire 90 grosses jarres par mois, contre 50 aujourd'hui," + BY,
        "Jarres cuites",
        "jarres/mois",
        50,
        120,
    ),
    (
        "Loger 25 visiteurs par nuit, contre 12 aujourd'hui," + BY,
        "Touristes logés",
        "touristes/nuit",
        12,
        45,
    ),
    (
        "Réparer 35 frigos par mois, contre 20 aujourd'hui," + BY,
        "Réfrigérateurs réparés",
        "réfrigérateurs/mois",
        20,
        50,
    ),
    (
        "Vendre 80 chaises par mois à Thiès" + BY,
        "Menuisiers formés",
        "menuisiers",
        30,
        80,
    ),
    ("Vendre 80 chaises par mois à Thiès" + BY, "Arbres plantés", "arbres", 30, 80),
    (
        "Traire 60 chèvres par jour à Dahra" + BY,
        "Barrières posées",
        "barrières",
        20,
        60,
    ),
    ("Imprimer 500 affiches par mois" + BY, "Tabourets achetés", "tabourets", 200, 500),
    ("Laver 45 voitures par jour" + BY, "Gants distribués", "gants", 20, 45),
    (
        "Doubler les ventes de jus" + BY,
        "Bouteilles vendues",
        "bouteilles/jour",
        40,
        200,
    ),
    (
        "Presque doubler les ventes de jus" + BY,
        "Bouteilles vendues",
        "bouteilles/jour",
        40,
        200,
    ),
    (
        "Gagner 30 abonnés à la bibliothèque, contre 50 aujourd'hui," + BY,
        "Abonnés",
        "abonnés",
        50,
        300,
    ),
]
ALIKE = [
    ("Plus qu'un bidon refusé sur 30", "Bidons refusés", "% des bidons livrés", 17, 3),
    ("Les 4 pareuses réussissent le test (moins de 3 défauts)", "Pareuses reçues au test", "pareuses", 0, 4),
    (
        "Former 14 jeunes femmes au tissage, contre 5 aujourd'hui," + BY,
        "Femmes formées",
        "femmes",
        5,
        14,
    ),
    (
        "Décrocher 4 nouveaux clients réguliers" + BY,
        "Clients réguliers",
        "clients",
        1,
        5,
    ),
    (
        "Livrer dans 5 grands villages 80 sacs de mil par mois, contre 30 aujourd'hui," + BY,
        "Sacs livrés",
        "sacs/mois",
        30,
        80,
    ),
    (
        "Loger 25 visiteurs par nuit dans nos 12 petites cases" + BY,
        "Touristes logés",
        "touristes/nuit",
        12,
        25,
    ),
    (
        "Réparer 35 frigos par mois avec 2 bons techniciens, contre 20 aujourd'hui," + BY,
        "Réfrigérateurs réparés",
        "réfrigérateurs/mois",
        20,
        35,
    ),
    (
        "Servir 30 déjeuners de 800 FCFA par jour, contre 18 aujourd'hui," + BY,
        "Recette du midi",
        "FCFA/jour",
        14400,
        24000,
    ),
    (
        "Vendre 80 chaises par mois à Thiès" + BY,
        "Chaises livrées et payées",
        "chaises/mois",
        30,
        80,
    ),
    (
        "Vendre 80 chaises par mois à Thiès" + BY,
        "Factures encaissées",
        "factures/mois",
        30,
        80,
    ),
    ("Laver 45 voitures par jour" + BY, "Véhicules nettoyés", "véhicules/jour", 20, 45),
    ("Accueillir 25 enfants à la crèche" + BY, "Places occupées", "places", 12, 25),
    ("Servir 90 repas par jour" + BY, "Clients servis", "clients/jour", 50, 90),
    (
        "Soigner 70 patients par semaine" + BY,
        "Consultations notées",
        "consultations/semaine",
        40,
        70,
    ),
    (
        "Gagner 30 abonnés à la bibliothèque, contre 50 aujourd'hui," + BY,
        "Abonnés",
        "abonnés",
        50,
        80,
    ),
    (
        "Raccourcir de 5 jours le délai de livraison, aujourd'hui de 12 jours," + BY,
        "Délai de livraison",
        "jours",
        12,
        7,
    ),
    (
        "Presque tripler les ventes de jus, de 40 à 110 bouteilles par jour," + BY,
        "Bouteilles vendues",
        "bouteilles/jour",
        40,
        110,
    ),
    (
        "Plus que doubler la récolte d'oignons, de 3 à 7 tonnes," + BY,
        "Oignons récoltés",
        "tonnes",
        3,
        7,
    ),
]
WITHOUT_TARGET = [
    (
        "M <= 8",
        "Ouvrir l'atelier 6 jours sur 7 et livrer plus vite" + BY,
        "Délai de livraison",
        "jours",
        9,
    ),
    (
        "M <= 8",
        "Répondre plus vite aux appels, standard tenu 12 heures par jour," + BY,
        "Délai de réponse",
        "heures",
        30,
    ),
    ("M >= 9", "Livrer en 4 jours au lieu de 9" + BY, "Délai de livraison", "jours", 9),
]


def counted(text, indicator, unit, baseline, target=None):
    return scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target)


@pytest.mark.parametrize("row", OTHERWISE, ids=lambda row: f"{row[0][:40]}, {row[1]}")
def test_columns_that_count_another_number_or_thing_are_seen(row):
    check("M < 15", counted(*row))


@pytest.mark.parametrize("row", ALIKE, ids=lambda row: f"{row[0][:40]}, {row[1]}")
def test_columns_that_say_it_in_other_words_are_left_alone(row):
    check("M >= 15", counted(*row))


@pytest.mark.parametrize("row", WITHOUT_TARGET, ids=lambda row: row[1][:40])
def test_opening_hours_are_no_target(row):
    expected, *columns = row
    check(expected, counted(*columns))
