"""S: states that one can see, verbs behind « ne plus » and « faire », steps and their result, lists, open verbs."""

import pytest
from objective import check, scored
from spent import spent

COUNT = {"indicator": "Pièces comptées au stand", "unit": "pièces", "baseline": 0, "target": 60}
DONE = {"indicator": "Document prêt", "unit": "oui/non", "baseline": "no", "target": "yes"}

SEEN = {
    "Avoir un manuel d'accueil imprimé, remis à chaque apprenti du garage": "S >= 15",
    "Avoir une soudeuse diplômée pour les cuves d'eau de la laiterie": "S >= 15",
    "une fiche de prix par modèle de chaise, affichée dans la boutique de Thiès": "S >= 15",
    "mon comptable a son agrément pour signer les bilans des tanneries": "S >= 15",
    "La boulangère a un carnet de commandes rempli pour les écoles": "S >= 15",
    "Être certifiée bio pour la purée de mangue de la coopérative": "S >= 15",
    "Avoir pesé et chiffré les dix plats de la carte avant le départ": "S >= 15",
    "Plus aucun enfant remis sans carte de sortie au portail de l'école": "S >= 15",
    "Avoir un beau manuel imprimé et une bonne ambiance au garage": "S < 15",
    "Avoir du bon matériel de menuiserie": "S < 15",
    "Être formé à la conduite des tours de la tannerie": "S < 15",
    "Avoir des chaises qui durent": "S < 15",
    "Le manuel d'accueil": "S < 15",
}


@pytest.mark.parametrize("text", SEEN)
def test_a_state_that_one_can_see_is_a_result(text):
    check(SEEN[text], scored(text=text, **DONE))


def test_a_state_that_no_column_shows_is_a_wish():
    text = "Avoir un manuel d'accueil imprimé, remis à chaque apprenti du garage"
    check("S < 15", scored(text=text, indicator=None, unit=None, baseline=None, target=None))


BEHIND = {
    "Ne plus perdre de bidons de lait sur la route de Dahra": "S >= 15",
    "Ne plus jeter de poisson invendu au marché de Joal": "S >= 15",
    "Ne jamais livrer un sac de mil sans pesée à la coopérative": "S >= 15",
    "Faire analyser 9 échantillons de miel au laboratoire de Dakar": "S >= 15",
    "Faire poncer 30 tables par les apprentis de Mbour": "S >= 15",
    "Ne plus dépendre d'un seul acheteur de mil": "S < 15",
    "Ne plus avoir de soucis au marché de Joal": "S < 15",
    "Faire connaître notre miel aux familles de Dakar": "S < 15",
    "Faire évoluer les pratiques de la coopérative": "S < 15",
}


THEMES = {
    "Il y a trop d'appels perdus à l'accueil de la clinique": "S < 15",
    "Une clinique digne de ce nom": "S < 15",
    "Apporter une réponse adaptée aux patientes de la clinique": "S < 15",
    "Améliorer 5 aspects de l'accueil": "S < 15",
    "Nous pensons ouvrir un jour une clinique à Fatick": "S < 15",
    "Je rêve d'une grande clinique à Fatick": "S < 15",
    "Offrir un cadre agréable aux patientes": "S < 15",
    "Offrir 60 consultations gratuites aux patientes de la clinique de Fatick": "S >= 15",
    "90 % des appels perdus rappelés le jour même par la clinique": "S >= 15",
}


@pytest.mark.parametrize("text", THEMES)
def test_a_theme_or_a_need_is_no_promise(text):
    check(THEMES[text], scored(text=text))


@pytest.mark.parametrize("text", BEHIND)
def test_the_verb_stands_behind_its_helper(text):
    check(BEHIND[text], scored(text=text))


STEPS = {
    "Presser le bissap de Kaolack et vendre 60 caisses aux épiceries": "S >= 18",
    "Présenter la gamme de savons à huit hôtels et signer 60 commandes": "S >= 18",
    "Sécher les mangues de Casamance, expédier 60 sacs vers Gand": "S >= 18",
    "Coudre des uniformes et livrer 60 pièces à l'école de Thiès": "S >= 18",
    "Monter une ligne d'embouteillage et remplir 60 bouteilles de vinaigre par jour": "S >= 18",
    "Recruter deux couturières et livrer 60 pièces à l'école de Thiès": "S < 15",
    "Imprimer, relier et vendre 60 carnets à l'école de Thiès": "S >= 18",
    "Coudre 40 uniformes et recruter 60 apprenties à Thiès": "S < 15",
    "Presser 30 % du bissap sur place et ouvrir une boutique à Kaolack": "S < 15",
    "Presser le bissap et vendre 90 caisses aux épiceries de Kaolack": "S < 15",
}


@pytest.mark.parametrize("text", STEPS)
def test_a_step_and_its_counted_result_are_one(text):
    check(STEPS[text], scored(text=text, **COUNT))


DONE_BY_SECOND = {
    "Concevoir un séchoir démontable et sécher 60 kg d'oignons de Potou": ("Oignons séchés", "S >= 18"),
    "Réunir les mères de la crèche et appliquer 60 de leurs demandes": ("Demandes appliquées", "S >= 18"),
    "Embaucher un maraîcher et sécher 60 kg d'oignons de Potou": ("Oignons séchés", "S < 15"),
    "Construire un séchoir à Potou et sécher 60 kg d'oignons": ("Oignons séchés", "S < 15"),
    "Concevoir un séchoir démontable et former 60 maraîchers de Potou": ("Oignons séchés", "S < 15"),
    "Ranger la réserve de Potou et vérifier 60 % des rayons": ("Rayons vérifiés", "S < 15"),
}


@pytest.mark.parametrize("text", DONE_BY_SECOND)
def test_what_the_indicator_says_done_is_the_result(text):
    indicator, expected = DONE_BY_SECOND[text]
    check(expected, scored(text=text, indicator=indicator, unit="kg", baseline=0, target=60))


LISTS = {
    "Peser 60 ruches, repeindre le local, baisser les tarifs et lancer une page en ligne": "S < 15",
    "On va revoir les recettes, les prix et l'étiquette, et embaucher une vendeuse": "S < 15",
    "Que la ferme vende plus de lait, achète une trayeuse, recrute deux bergers et ouvre une buvette": "S < 15",
    "La mairie pave la rue et les clients reviennent au marché": "S < 15",
    "Que les sacs soient livrés à l'heure, et que la douane baisse ses frais": "S < 15",
    "Plus de lait, une trayeuse neuve et un berger": "S < 15",
    "Visiter des fermes, nouer des contacts, goûter des fromages, etc.": "S < 15",
    "Peser 60 ruches, les numéroter et noter le poids dans le cahier du rucher": "S >= 15",
    "Chaque berger pèse le lait du matin et note le poids dans son cahier": "S >= 15",
    "Imprimer, relier et livrer 60 carnets à l'école de Thiès": "S >= 15",
}


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_results_is_told_from_one(text):
    check(LISTS[text], scored(text=text, **COUNT))


MANY = {
    "Peser 60 ruches, repeindre le local, baisser les tarifs et lancer une page en ligne": "S < 10",
    "Former les bergers, acheter un taureau, ouvrir une buvette et exporter du fromage": "S < 10",
    "Que la ferme vende plus, achète une trayeuse, recrute deux bergers, forme un gardien et ouvre une buvette": "S < 10",
    "Former les bergers, acheter un taureau et ouvrir une buvette à Dahra": "S >= 10, S < 15",
    "Publier un guide et ouvrir une buvette au marché de Dahra": "S >= 10, S < 15",
}


@pytest.mark.parametrize("text", MANY)
def test_four_results_are_no_objective_any_more(text):
    check(MANY[text], scored(text=text))


OPEN = {
    "Trouver de nouveaux restaurants à Liège pour notre miel": "S < 15",
    "Fidéliser les bergers de la coopérative de Dahra": "S < 15",
    "Apprendre la teinture végétale chez un artisan de Bruges": "S < 15",
    "Attirer les familles de Thiès au marché du samedi": "S < 15",
    "Demander une avance aux restaurants pour remplir la caisse": "S < 15",
    "Garder les bergers à la ferme de Dahra": "S < 15",
    "Trouver 60 restaurants à Liège pour notre miel": "S >= 15",
    "Fidéliser 60 bergers de la coopérative de Dahra": "S >= 15",
    "Apprendre la teinture végétale et teindre 60 foulards à Bruges": "S >= 15",
    "Garder au moins seize des vingt bergers à la ferme de Dahra": "S >= 15",
    "Réduire les pertes de lait entre la ferme et la laiterie": "S >= 15",
}


@pytest.mark.parametrize("text", OPEN)
def test_a_verb_without_an_end_asks_how_many(text):
    check(OPEN[text], scored(text=text))


PRESENCE = {
    "Organiser soixante dégustations de miel pour les écoles de Thiès": "S >= 15",
    "Organiser des dégustations de miel pour les écoles de Thiès": "S < 15",
    "Assister à soixante heures de cours à l'école de Gand": "S < 15",
    "Stage du 3 au 14 mars 2027 chez le fromager (4 associés, 12 employés)": "S < 15",
    "Immersion de deux semaines chez le fromager de Gand": "S < 15",
}


@pytest.mark.parametrize("text", PRESENCE)
def test_what_one_holds_and_counts_is_more_than_presence(text):
    check(PRESENCE[text], scored(text=text))


RESERVES = {
    "Ouvrir un étal de fromage à Dahra, on verra quand": "S < 15",
    "Les 6 bergers pèsent le lait, le carnet reste à voir": "S < 15",
    "Ouvrir un étal de fromage au marché de Dahra": "S >= 15",
}


@pytest.mark.parametrize("text", RESERVES)
def test_a_reserve_takes_the_promise_back(text):
    check(RESERVES[text], scored(text=text))


# ── long texts ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "piece", ["12 kg par mois, ", "5 % ", "de 5 à 9 ", "le 3 mars 2027, ", "48 à 60 sur 20 "]
)
def test_four_times_as_much_text_takes_about_four_times_as_long(piece):
    def seconds(length: int) -> float:
        return spent(lambda: scored(text=(piece * length)[:length]))

    seconds(100)
    assert seconds(24_000) < 9 * max(seconds(6_000), 0.1)


# ── to have ─────────────────────────────────────────────────────────────────────────────────────────

HAD = {
    "Avoir mon agrément FRA": "S >= 15",
    "Avoir le certificat bio": "S >= 15",
    "Disposer du NINEA de la coopérative": "S >= 15",
    "Avoir notre accréditation": "S >= 15",
    "Obtenir ma licence d'exportation": "S >= 15",
    "Être agréée par la douane pour nos jus de bissap": "S >= 15",
    "Être inscrits au registre du commerce": "S >= 15",
    "Avoir une chambre froide": "S >= 10, S < 15",
    "Avoir un site internet marchand": "S >= 10, S < 15",
    "Avoir un beau site internet": "S < 10",
    "Avoir une huile de meilleure qualité": "S < 10",
    "Être reconnue": "S < 10",
    "Avoir des clients contents": "S < 10",
}
"""What an office delivers is there or not; a thing asks how much of it; praise says nothing."""


@pytest.mark.parametrize("text", HAD)
def test_to_have_a_paper_a_thing_or_nothing_to_show(text):
    check(HAD[text], scored(text=text, **DONE))
