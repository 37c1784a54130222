"""Wishes, facts and second results that a number does not make an objective of; means, people, papers."""

import pytest
from objective import check, scored

NO_OBJECTIVES = [
    "On voudrait bien tomber à 40 pannes, à l'occasion.",
    "Vœu de l'atelier : 60 véhicules par mois, si le ciel nous aide.",
    "60 véhicules par mois ce serait trop bien non ?",
    "Espérer 60 véhicules par mois, si la saison le veut bien.",
    "ce serait trop cool si 60 clients venaient un jour",
    "franchement je rêve de 60 véhicules par mois",
    "vivement 60 véhicules par mois, ça changerait la vie",
    "Nécessité d'avoir 60 véhicules par mois, le besoin est réel.",
    "Ce serait bien que l'atelier arrive un jour à réparer 60 véhicules par mois.",
    "60 véhicules par mois, ce serait le rêve",
    "Si seulement on réparait 60 véhicules par mois",
    "Mon rêve : 60 véhicules par mois",
    "J'aimerais tellement 60 clients par mois",
    "Pourquoi pas 60 véhicules par mois un de ces jours",
    "Dans l'idéal, 60 véhicules par mois",
    "Reprises : 40 sur 100 en 2026, coût unitaire 22 000 FCFA.",
    "Réparations : 40 par mois en moyenne pour 12 clients en 2026, contre 38 en 2025.",
    "Occupation constatée : 40 véhicules, soit 640 heures de juillet à décembre 2025.",
    "en août 2026 : 40 véhicules réparés, 14 motos, 6 tricycles",
    "on est à 40 véhicules et le concurrent à 90, voilà",
    "mdr on a encore perdu 40 clients cette année",
    "40 véhicules et c'est foutu, 12 renvoyés le mois passé",
    "Temps relevé : 40 heures par véhicule, dont 4 de démontage, 3 ouvriers.",
    "Les clients se plaignent car on ne tient pas le jour promis.",
    "Au 31 juillet 2027, la part des retards passe de 60 % à 40 % et le garage s'équipe d'un pont.",
    "La part des retards passe de 60 à 40 et nous ouvrons un point de vente à Thiès.",
    "L'atelier a signé 60 contrats, refait ses salles et obtenu son agrément.",
    "On répare 60 véhicules par mois au lieu de 40, le crédit est récupéré et la façade est repeinte.",
    "Au 30 novembre 2027, la situation des pannes sera nettement améliorée.",
    "bla bla véhicules 2027",
    "Pannes et retards",
    "Nos relations seront fortement renforcées.",
    "Les choses iront mieux à l'atelier de Kaolack",
    "Effectuer 45 tournées par semaine avec 9 motos",
    "faire 3 contrôles d'huile par jour dans les 4 ateliers",
    "Inventaire de 80 articles tous les lundis, durée 3 heures, 2 personnes.",
    "Envoyer un SMS de rappel à tous les chauffeurs",
    "Exposer nos pièces à la foire de Ziguinchor",
    "que les clientes soient contentes du garage",
]
OBJECTIVES = [
    "Nous voulons réparer 60 véhicules par mois à Kaolack d'ici décembre 2027",
    "L'atelier de Kaolack devra réparer 60 véhicules par mois fin 2027",
    "Réparer 60 véhicules par mois à Kaolack pour répondre au besoin des chauffeurs",
    "Objectif de l'atelier de Kaolack : 60 véhicules réparés par mois",
    "Réparations : 60 par mois en 2027, contre 40 en 2026 à Kaolack",
    "Pas plus de 40 retours sur 600 réparations à Kaolack",
    "40 véhicules de plus par an réparés à Kaolack",
    "Reprises ramenées de 40 à 12 par mois à l'atelier de Kaolack",
    "Au 30 juin 2027, l'atelier de Kaolack a 60 clients sous contrat au lieu de 40",
    "60 véhicules par mois sont réparés, essayés et rendus à Kaolack",
    "Au 30 juin 2027, 60 véhicules par mois sont réparés et leurs clients repartent avec une fiche signée",
    "Un registre écrit, tenu et affiché : 60 véhicules notés par mois à Kaolack",
    "Fin 2027, nous réparons et nous rendons 60 véhicules par mois à Kaolack",
    "60 fiches remplies, signées et classées par mois à l'atelier de Kaolack",
    "La file d'attente passe de 60 à 40 véhicules à l'atelier de Kaolack et à celui de Fatick",
    "L'atelier de Kaolack a réparé et rendu 60 véhicules par mois fin 2027",
]
NO_MEANS = [
    "sens de l'accueil",
    "savoir-faire ancestral, amour du cuir",
    "juste se dépêcher",
    "Prudence sur la route",
    "la conscience professionnelle de chacun",
    "la beauté du site et l'hospitalité légendaire",
    "acheter un pont avec l'argent du loto",
    "ponts restant à bâtir, terrain non acquis",
    "logiciel offert, selon rumeur, par un programme public",
    "recruter un directeur, poste non budgété",
    "Levée de fonds envisagée en 2027 pour renforcer l'équipe",
    "politesse et vigilance",
    "la ponctualité des ouvriers",
    "l'esprit du métier",
    "le goût du travail bien fait",
]
MEANS = [
    "Tarif écrit, 26 clients qui ont demandé un devis, deux mécaniciens en CDI",
    "Savoir-faire de deux soudeurs salariés, un poste à souder",
    "Terrain acquis, pont acheté",
    "Fonds propres de 2 000 000 FCFA, deux mécaniciens",
    "Salle d'accueil refaite, une hôtesse salariée",
    "Recrutement du mécanicien fait en juin 2026, pont payé",
]
NOBODY = [
    "le frigo",
    "L'éditeur de l'outil de tickets",
    "Cheikh, Moussa, Astou, Pape et les autres",
    "Le fabricant du pont",
    "Awa et compagnie",
]
IDLE_PAPERS = [
    "facture d'électricité de l'atelier",
    "bulletin de la météo nationale",
    "cartes grises des 9 motos",
    "catalogue de vente, édition 2026",
    "plan cadastral du quartier",
    "tickets de carburant du pick-up",
    "permis de conduire des chauffeurs",
    "statistiques nationales du ministère",
    "la playlist du vendredi",
    "bilan publié d'un concurrent de Dakar",
    "facture d'achat du compresseur",
    "liste de présence des réunions",
    "d'après ce que dit le vigile",
    "compte Instagram du garagiste belge",
]
PAPERS = [
    "Plan coté, daté et signé par l'hôte et nous",
]
COLUMNS = [
    (
        "S >= 15, M >= 15",
        {
            "text": "Avoir en main, au 20 décembre 2027, le rapport de contrôle du pont élévateur de Kaolack",
            "indicator": "Rapport de contrôle reçu",
            "unit": "oui/non",
            "baseline": "non",
            "target": "oui",
            "source": "Rapport du contrôleur",
        },
    ),
    (
        "S >= 15",
        {
            "text": "que la demande d'agrément du garage soit déposée au service des mines, dossier complet",
            "indicator": "Dossier déposé",
            "unit": "oui/non",
            "baseline": "non",
            "target": "oui",
            "source": "Récépissé de dépôt",
        },
    ),
    (
        "M >= 15",
        {
            "text": "Réduire la facture d'électricité de 180 000 à 110 000 FCFA par mois d'ici fin 2027.",
            "indicator": "Facture mensuelle d'électricité",
            "unit": "FCFA/mois",
            "baseline": 180000,
            "target": 110000,
            "source": "facture d'électricité de l'atelier",
        },
    ),
    (
        "M >= 15",
        {
            "text": "Abaisser de 5 200 à 3 900 kWh par mois la consommation de la chambre froide",
            "indicator": "Consommation de la chambre froide",
            "unit": "kWh/mois",
            "baseline": 5200,
            "target": 3900,
            "source": "Factures d'électricité de l'atelier",
        },
    ),
    (
        "M >= 15",
        {
            "text": "Réduire de 300 à 200 litres par mois le gasoil des camions",
            "indicator": "Gasoil consommé par mois",
            "unit": "litres/mois",
            "baseline": 300,
            "target": 200,
            "source": "Tickets de carburant du pick-up et des camions",
        },
    ),
    (
        "M >= 15",
        {
            "text": "Faire passer le permis à 6 chauffeurs",
            "indicator": "Chauffeurs avec permis poids lourd",
            "unit": "chauffeurs",
            "baseline": 0,
            "target": 6,
            "source": "Permis de conduire des chauffeurs",
        },
    ),
    (
        "M >= 15",
        {
            "text": "Déclarer 6 mécaniciens à l'IPRES",
            "indicator": "Salariés déclarés",
            "unit": "salariés",
            "baseline": 0,
            "target": 6,
            "source": "Bulletins de paie des mécaniciens",
        },
    ),
    (
        "M >= 15",
        {
            "text": "Publier un catalogue de 12 pièces",
            "indicator": "Pièces au catalogue",
            "unit": "pièces",
            "baseline": 0,
            "target": 12,
            "source": "Catalogue de vente, édition 2027",
        },
    ),
    (
        "M < 15",
        {
            "text": "Ramener le délai de résolution des tickets de 72 à 24 heures.",
            "indicator": "Délai médian de résolution des tickets",
            "unit": "tickets",
            "baseline": 72,
            "target": 24,
        },
    ),
    (
        "M >= 15",
        {
            "text": "Encaisser 1 800 000 FCFA de publicité par mois, contre 450 000 FCFA.",
            "indicator": "Recettes mensuelles",
            "unit": "milliers de FCFA",
            "baseline": 450,
            "target": 1800,
        },
    ),
]


@pytest.mark.parametrize("text", NO_OBJECTIVES)
def test_a_number_makes_no_objective_of_a_wish_a_fact_a_step_or_two_results(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", OBJECTIVES)
def test_words_of_wishes_and_facts_stand_in_objectives_too(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("means", NO_MEANS)
def test_virtues_and_what_is_not_there_are_no_means(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize("means", MEANS)
def test_what_is_there_is_a_means(means):
    check("A >= 15", scored(means=means))


@pytest.mark.parametrize("responsible", NOBODY)
def test_things_and_whole_lists_answer_for_nothing(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize("source", IDLE_PAPERS)
def test_a_paper_about_another_thing_is_no_source(source):
    check("M < 15", scored(source=source))


@pytest.mark.parametrize("source", PAPERS)
def test_a_paper_that_others_sign_is_a_source(source):
    check("M >= 15", scored(source=source))


@pytest.mark.parametrize(("expected", "columns"), COLUMNS)
def test_several_columns_together(expected, columns):
    check(expected, scored(**columns))
