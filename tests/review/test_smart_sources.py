"""M: an opinion, a weather report or a guest book shows no number, unless it is what they tell."""

import pytest
from objective import check, scored

SHOWS_NOTHING = """
Avis du pompiste
Avis de la coiffeuse
Avis du caissier
Avis de la comptable
L'avis de notre jardinière
Le caissier donne son avis
Les chauffeurs donneront leur impression
La gérante exprime son ressenti
Opinion générale
Opinions des livreurs
La satisfaction des patrons
Contentement des voisins
Le point de vue du gardien
Livre d'or
Le livre d'or du garage
Relevés météo
Prévisions météo de Kaolack
Station météo de l'aéroport
Bulletin météorologique
Brochure de l'office du tourisme
"""
SHOWS_IT = """
Avis de virement
Avis d'imposition
Avis de la commission de contrôle
Avis clients Google
Avis de sortie du chantier
Avis du laboratoire
Fiches de satisfaction signées
Satisfaction : questionnaire papier à la sortie
Satisfaction notée sur 5 par SMS
Opinion mesurée par questionnaire
Livre d'ordres de réparation
Le moniteur note chaque passage au carnet
Carnet du moniteur avec son avis
Relevé météo, fiches de réparation
Livre d'or et registre des entrées
Dépliant, carnet de commandes
Bail, quittances et registre des entrées
"""
TELL_IT = [
    ("Obtenir la note de 4,6 sur 5 au salon de Matonge", "Note des clientes", "/5", 3.4, 4.6, "Livre d'or"),
    ("Accueillir 900 visiteurs par mois à Gorée", "Visiteurs reçus", "visiteurs", 400, 900, "Livre d'or"),
    ("Récupérer 30 m3 de pluie par an à Fatick", "Eau récupérée", "m3", 10, 30, "Relevés météo de la cour"),
    ("Produire 900 kWh solaires par mois à Fatick", "Énergie produite", "kWh", 300, 900, "Station météo"),
]


@pytest.mark.parametrize("source", SHOWS_NOTHING.strip().splitlines())
def test_what_somebody_thinks_or_the_weather_shows_no_number(source):
    check("M < 15", scored(source=source))


@pytest.mark.parametrize("source", SHOWS_IT.strip().splitlines())
def test_what_keeps_the_number_shows_it(source):
    check("M >= 15", scored(source=source))


@pytest.mark.parametrize("row", TELL_IT)
def test_a_guest_book_tells_opinions_and_a_weather_report_the_rain(row):
    columns = ("text", "indicator", "unit", "baseline", "target", "source")
    check("M >= 15", scored(**dict(zip(columns, row, strict=True))))
