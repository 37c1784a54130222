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


@pytest.mark.parametrize("text", ROUTINES.strip().splitlines())
def test_when_one_works_is_no_result(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", PROMISES.strip().splitlines())
def test_a_number_a_change_or_a_day_to_come_is_a_result(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", REGULAR)
def test_to_do_it_regularly_is_the_result_that_the_indicator_counts(text):
    indicator, baseline, target = REGULAR[text]
    check(
        "S >= 15", scored(text=text, indicator=indicator, unit="par mois", baseline=baseline, target=target)
    )
