"""When one works is no result: « arroser matin et soir », « de 9 h à 17 h »; a number per day is one."""

import pytest
from objective import check, scored

ROUTINES = """
Arroser matin et soir les tomates du périmètre
Pétrir, façonner et cuire tous les matins dès 4 h
Donner cours le mardi et le jeudi aux 24 élèves
Encadrer les 6 apprentis le samedi après-midi
Passer chez les éleveurs tous les matins en tricycle
Passer au marché tous les samedis avec la charrette
Donner à manger aux poulets 3 fois par jour
Traire les vaches deux fois par jour
Répondre au téléphone de 9 h à 17 h
Répondre aux messages des clients du lundi au vendredi
Recevoir les parents le mercredi de 14 h à 16 h
Garder le magasin de 9 h à 19 h
Cuisiner midi et soir pour les 40 ouvriers
Charger le camion tous les soirs vers 20 h
Tenir la caisse le week-end
Faire le tour des ruches chaque semaine
"""
PROMISES = """
Livrer 30 repas par jour aux chantiers de Kaolack
Cuire 300 pains tous les matins à Kaolack
Faire 3 livraisons par jour aux garages de Kaolack
Former 10 mécaniciens le samedi matin à la soudure à Kaolack
Répondre à 20 appels par jour de 9 h à 17 h à Kaolack
Répondre aux messages en moins de 2 heures du lundi au vendredi
Réduire chaque semaine les retards de livraison de 12 à 4 à Kaolack
Recevoir 25 patients de plus tous les samedis au cabinet de Kaolack
Contrôler chaque lot tous les matins à la laiterie de Kaolack
Peser 100 % des sacs chaque soir au dépôt de Kaolack
Livrer les 12 écoles de Kaolack le lundi et le jeudi, au lieu du lundi seul
Ouvrir la boutique de Kaolack 7 jours sur 7 d'ici le 31 décembre 2027
Ouvrir la cantine de Fatick aussi le soir, cinq jours par semaine
Ne plus fermer le dimanche au garage de Kaolack
"""
REGULAR = {
    "Compter la caisse chaque soir et noter l'écart dans le cahier": (
        "Soirs où la caisse est comptée",
        0,
        26,
    ),
    "Ouvrir la boutique de Thiès tous les dimanches": ("Dimanches ouverts", 0, 4),
    "Nettoyer le four tous les soirs à la boulangerie": ("Nettoyages faits", 4, 26),
    "Tenir le livre de caisse tous les jours ouvrés": ("Livre de caisse", None, None),
}

POULETS = ("Poulets vendus par mois", 100, 250)
ALL_THE_WHILE = {
    "Nourrir mes poulets tous les matins à Agboville jusqu'en juin 2027": POULETS,
    "Tenir mon étal tous les samedis à Agboville jusqu'en juin 2027": POULETS,
    "Ouvrir ma boutique tous les jours à Agboville jusqu'au 30 juin 2027": POULETS,
    "Traire les brebis matin et soir à Dahra jusqu'en mai 2027": ("Fromages vendus par mois", 60, 140),
    "Arroser les plants tous les matins jusqu'en juin 2027": ("Plants vivants après six mois", 1000, 3000),
    "Passer du temps avec les éleveurs d'Agboville d'ici juin 2027": POULETS,
    "Passer une semaine avec les brodeuses de Gand d'ici mai 2027": ("Tenues vendues par mois", 7, 16),
    "Se réunir avec les éleveurs d'Agboville chaque mois jusqu'en juin 2027": POULETS,
    "Boire un café avec les patrons et visiter les terrasses d'Ixelles": ("Terrasses équipées", 7, 16),
}
MORE_THAN_THAT = {
    "Nourrir mes poulets tous les matins pour en vendre 250 par mois jusqu'en juin 2027": POULETS,
    "Vendre mes poulets tous les samedis à Agboville jusqu'en juin 2027": POULETS,
    "Nettoyer le poulailler chaque soir jusqu'en juin 2027": ("Soirs où il est nettoyé", 8, 30),
    "Passer une semaine avec les brodeuses de Gand et vendre 16 tenues par mois": ("Tenues vendues", 7, 16),
    "Se réunir avec les 9 éleveurs du groupement chaque mois d'ici juin 2027": ("Réunions tenues", 2, 12),
    "Passer du temps de préparation de 50 à 20 minutes à la cuisine": ("Temps de préparation", 50, 20),
    "Servir 70 repas tous les midis au restaurant de Dakar jusqu'en juin 2027": ("Repas servis", 30, 70),
}


def _per_month(text, columns):
    indicator, baseline, target = columns
    return scored(text=text, indicator=indicator, unit="par mois", baseline=baseline, target=target)


@pytest.mark.parametrize("text", ROUTINES.strip().splitlines())
def test_when_one_works_is_no_result(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", PROMISES.strip().splitlines())
def test_a_number_a_change_or_a_day_to_come_is_a_result(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", REGULAR)
def test_to_do_it_regularly_is_the_result_that_the_indicator_counts(text):
    check("S >= 15", _per_month(text, REGULAR[text]))


@pytest.mark.parametrize("text", ALL_THE_WHILE)
def test_until_a_day_or_in_company_it_is_no_result_either(text):
    check("S < 15", _per_month(text, ALL_THE_WHILE[text]))


@pytest.mark.parametrize("text", MORE_THAN_THAT)
def test_what_is_counted_or_comes_of_it_is_a_result(text):
    check("S >= 15", _per_month(text, MORE_THAN_THAT[text]))
