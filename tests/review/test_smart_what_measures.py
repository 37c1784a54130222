"""What measures an objective: a document, one thing that is counted, in its own unit; and who decides."""

from datetime import date

import pytest
from objective import check, scored

NO_DOCUMENTS = [
    "Coup d'œil du chef d'atelier",
    "Avis de la secrétaire",
    "Journal télévisé",
    "Les voisins du quartier",
    "radio trottoir",
    "Awa s'en souvient",
    "le public",
    "les gens du marché",
    "photos de vacances",
    "Bulletin météo de l'ANACIM",
    "Impression de la gérante",
    "Notre intuition",
    "Estimation personnelle",
    "Contrat de bail du local",
    "Le menu de la cantine",
    "Catalogue du fournisseur",
    "Carte de visite",
    "L'horoscope",
    "Le bail de la boutique",
    "mes clients",
    "Le mécanicien",
    "À l'estime",
    "Au doigt mouillé",
    "Selon l'humeur",
    "Mon petit doigt",
    "Les discussions au marché",
    "La famille",
    "Météo",
    "Dans ma tête",
    "Un ami",
    "Des on-dit",
    "Facture d'électricité de la maison",
    "Passeport du gérant",
    "Le statut de l'entreprise",
    "Réponse de mémoire",
    "Le calendrier mural",
]
DOCUMENTS = [
    "Comptable (cahier)",
    "Registre tenu par la secrétaire",
    "Avis de passage signés",
    "Photos datées des véhicules rendus",
    "Groupe WhatsApp de l'atelier (messages datés)",
    "Registre, visé par les clients",
    "Enquête auprès des clients",
    "Cahier de la gérante",
    "Carnet du chef d'atelier",
    "Factures",
    "Bons de sortie signés par les clients",
    "Compteur du pont",
    "Fichier Excel de la caisse",
    "Main courante",
    "Bons de commande",
    "Souche de reçus",
    "Tableau mural de l'atelier",
    "Fiches d'avis des clients",
    "Souches du carnet à souches",
    "Agenda de l'atelier",
    "Suivi hebdomadaire",
    "Base clients",
    "Contrats signés",
    "Relevé Wave",
    "Listing de caisse",
    "Planning rempli chaque soir",
    "Feuille de route",
    "Journal de caisse",
    "Journal des réparations",
]
STEPS_COUNTED = [
    ("Nombre de réunions tenues", "réunions"),
    ("Messages publiés sur Facebook", "messages"),
    ("Arbres plantés", "arbres"),
    ("Affiches posées", "affiches"),
    ("Rencontres de suivi", "rencontres"),
]
RESULTS_COUNTED = [
    ("Factures payées par les clients", "factures"),
    ("Réparations facturées", "réparations"),
    ("Voitures sorties", "voitures"),
    ("Ordres de réparation clos", "ordres"),
    ("Passages au pont", "passages"),
    ("Autos remises au client", "autos"),
]
PERMIT = {
    "text": "Obtenir l'agrément du garage de Kaolack avant le 30 novembre 2027.",
    "indicator": "Agrément obtenu",
    "unit": "oui/non",
    "baseline": "non",
    "target": "oui",
    "source": "Arrêté d'agrément",
    "due": date(2027, 11, 30),
}
NO_ANSWERS = [
    {"indicator": "Tonnage de glace consommé"},
    {"indicator": "Teneur en beurre de karité"},
    {"indicator": "Ambiance au travail"},
    {"indicator": "Ensoleillement moyen à Kaolack"},
    {"indicator": "Nombre de panneaux vendus"},
    {"unit": "FCFA"},
    {"unit": "kg"},
    {"unit": "degrés"},
    {"baseline": 0, "target": "non"},
    {"baseline": "oui"},
    {"baseline": "oui", "target": "non"},
    {"indicator": "Taux de satisfaction"},
    {"indicator": "Prix du litre d'essence"},
    {"indicator": "Chiffre d'affaires mensuel"},
    {"unit": "%"},
    {"indicator": "Délai d'attente"},
    {"target": 12},
]
ANSWERS = [
    {},
    {"baseline": 0, "target": 1},
    {"baseline": 0},
    {"unit": "O/N"},
    {"unit": "agrément", "baseline": 0, "target": 1},
    {"unit": "document", "baseline": 0, "target": 1},
    {"unit": "nombre", "baseline": 0, "target": 1},
    {"unit": "Oui / Non"},
    {"unit": "certificat", "baseline": 0, "target": 1},
    {"indicator": "Arrêté d'agrément délivré"},
    {"indicator": "Le garage est agréé"},
]
TURNOVER = {
    "text": "Porter le chiffre d'affaires de 3 à 9 millions FCFA par an d'ici le 31 décembre 2027.",
    "indicator": "Chiffre d'affaires annuel",
    "unit": "millions FCFA",
    "baseline": 3,
    "target": 9,
    "source": "Grand livre",
}
OTHER_MONEY = [
    {"unit": "M€"},
    {"unit": "k€"},
]
SAME_MONEY = [
    {},
    {"unit": "M FCFA"},
    {"unit": "MFCFA"},
    {"unit": "M. FCFA"},
    {"unit": "millions"},
    {"unit": "millions de francs"},
    {"unit": "M CFA"},
    {"unit": "millions F CFA"},
    {"unit": "millions de FCFA/an"},
    {"unit": "Millions XOF"},
    {"unit": "mio FCFA"},
    {"unit": "FCFA", "baseline": 3000000, "target": 9000000},
    {"unit": "kFCFA", "baseline": 3000, "target": 9000},
    {"unit": "K FCFA", "baseline": 3000, "target": 9000},
]
ABSENCES = {
    "text": "Faire baisser de 40 à 12 par mois les absences non remplacées d'ici le 31 décembre 2027.",
    "indicator": "Absences non remplacées par mois",
    "unit": "absences/mois",
    "baseline": 40,
    "target": 12,
    "source": "Main courante",
}
NO_UNITS = [
    "kg",
    "degrés",
    "litres",
    "km",
    "°C",
    "FCFA",
]
UNITS = [
    "absences/mois",
    "nb",
    "absences",
    "jours",
    "cas",
    "postes",
    "nombre/mois",
]
SETTINGS = [
    ("Rendre le salon de 45 m² plus accueillant", "clients/mois"),
    ("Réorganiser les 3 équipes de la ferme", "litres/jour"),
    ("Ouvrir 6 jours sur 7 le pressing", "FCFA/mois"),
    ("Réorganiser l'étal de 12 m²", "clients/jour"),
    ("Ouvrir 5 jours sur 7 la clinique", "animaux/mois"),
    ("Remettre en état la salle de 80 places", "FCFA/mois"),
]
TARGETS = [
    ("Accueillir 90 clients par mois au salon de Kaolack", "clients/mois"),
    ("Livrer 60 litres par jour à Kaolack", "litres/jour"),
    ("Encaisser 450 000 FCFA par mois à Kaolack", "FCFA/mois"),
    ("Coudre 90 robes par mois à Kaolack", "robes/mois"),
    ("Servir 90 personnes par jour à Kaolack", "clients/jour"),
]
RATES = [
    ("Réparer 60 véhicules chaque semaine à Kaolack", "véhicules/mois", "M < 15"),
    ("Réparer 60 véhicules chaque jour à Kaolack", "véhicules/mois", "M < 15"),
    ("Réparer 60 véhicules par trimestre à Kaolack", "véhicules/mois", "M < 15"),
    ("Réparer chaque mois 60 véhicules à Kaolack", "véhicules/mois", "M >= 15"),
    (
        "Réparer 60 véhicules par mois, avec une réunion chaque semaine, à Kaolack",
        "véhicules/mois",
        "M >= 15",
    ),
]
OTHERS_DECIDE = [
    "Obtenir du président de la République une grâce fiscale pour les garages",
    "Obtenir du gouverneur l'interdiction des importations de voitures",
    "Obtenir de la commune la fermeture du garage concurrent",
    "Pousser le roi des Belges à parrainer notre garage",
    "Obtenir du ministre une exonération d'impôt pour tous les garages",
    "Obtenir des douanes la fin des taxes sur les pièces",
    "Convaincre le gouverneur de fermer les garages concurrents",
    "Amener le président à visiter le garage de Kaolack",
    "Obtenir de l'État une subvention de 60 millions",
    "Obtenir du maire le goudronnage de la rue du garage",
]
OURS_TO_DO = [
    "Obtenir de la mairie l'autorisation d'ouvrir le garage de Kaolack",
    "Obtenir du service des mines l'agrément du garage de Kaolack",
    "Obtenir de l'école partenaire 12 attestations de mécaniciens",
    "Amener les apprentis à remplir leur fiche : 60 véhicules notés par mois",
    "Obtenir 60 contrats d'entretien signés à Kaolack",
]
STILL_TO_COME = [
    "Une stagiaire que nous prendrons en mars",
    "Un apprenti que nous embaucherons en avril",
    "Le comptable, dès qu'il sera engagé",
    "Un gérant que le conseil désignera",
    "La secrétaire qu'on va recruter",
    "Celle que le patron choisira",
    "Le futur chef",
    "Un mécanicien encore inconnu",
]
THERE = [
    "Awa Sarr, que nous avons formée",
    "Mme Sarr, qui tient l'atelier",
    "Le chef d'atelier que nous avons engagé en 2026",
    "Sarah Faye, gérante",
]


@pytest.mark.parametrize("source", NO_DOCUMENTS)
def test_people_opinions_and_papers_about_other_things_are_no_source(source):
    check("M < 15", scored(source=source))


@pytest.mark.parametrize("source", DOCUMENTS)
def test_what_keeps_a_trace_is_a_source(source):
    check("M >= 15", scored(source=source))


@pytest.mark.parametrize(("indicator", "unit"), STEPS_COUNTED)
def test_a_column_that_counts_steps_measures_another_thing(indicator, unit):
    check("M < 15", scored(indicator=indicator, unit=unit))


@pytest.mark.parametrize(("indicator", "unit"), RESULTS_COUNTED)
def test_a_result_may_be_counted_in_other_words(indicator, unit):
    check("M >= 15", scored(indicator=indicator, unit=unit))


@pytest.mark.parametrize("columns", NO_ANSWERS)
def test_yes_or_no_answers_no_amount_and_no_amount_answers_it(columns):
    check("M < 15", scored(**PERMIT | columns))


@pytest.mark.parametrize("columns", ANSWERS)
def test_yes_or_no_is_said_in_many_ways(columns):
    check("M >= 15", scored(**PERMIT | columns))


@pytest.mark.parametrize("columns", SAME_MONEY)
def test_money_is_told_at_any_scale(columns):
    check("M >= 15", scored(**TURNOVER | columns))


@pytest.mark.parametrize("columns", OTHER_MONEY)
def test_other_money_is_told(columns):
    check("M < 15", scored(**TURNOVER | columns))


@pytest.mark.parametrize("unit", NO_UNITS)
def test_absences_are_neither_weighed_nor_warm(unit):
    check("M < 15", scored(**ABSENCES | {"unit": unit}))


@pytest.mark.parametrize("unit", UNITS)
def test_absences_are_counted(unit):
    check("M >= 15", scored(**ABSENCES | {"unit": unit}))


@pytest.mark.parametrize(("text", "unit"), SETTINGS)
def test_a_number_of_the_setting_is_no_target_and_is_not_offered(text, unit):
    found = scored(text=text, unit=unit, target=None, baseline=None, indicator="Résultat mensuel")
    check("M < 10", found)
    assert not [one for one in found.found if one.key == "target"]


@pytest.mark.parametrize(("text", "unit"), TARGETS)
def test_a_number_of_the_unit_is_offered(text, unit):
    found = scored(text=text, unit=unit, target=None, baseline=None, indicator="Résultat mensuel")
    check("M >= 10", found)
    assert [one.key for one in found.found if one.key == "target"]


@pytest.mark.parametrize(("text", "unit", "expected"), RATES)
def test_a_rate_of_another_period_is_told(text, unit, expected):
    check(expected, scored(text=text, unit=unit))


@pytest.mark.parametrize("text", OTHERS_DECIDE)
def test_what_an_authority_is_to_decide_is_not_in_our_power(text):
    check("A < 10", scored(text=text))


@pytest.mark.parametrize("text", OURS_TO_DO)
def test_a_paper_one_asks_for_and_our_own_people_are(text):
    check("A >= 10", scored(text=text))


@pytest.mark.parametrize("responsible", STILL_TO_COME)
def test_who_is_still_to_come_answers_for_nothing_yet(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", THERE)
def test_who_is_there_answers(responsible):
    check("A >= 15", scored(responsible=responsible))
