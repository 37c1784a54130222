"""A thing, the weather, a firm or an office answers for nothing; somebody who works with them does."""

import pytest
from objective import check, scored

NOBODY = [
    "Le soleil",
    "La pluie",
    "Notre balance",
    "Le moulin à mil",
    "Le chien de garde",
    "Les abeilles",
    "Presse hydraulique",
    "Torréfacteur automatique",
    "Balance électronique",
    "Le four solaire",
    "Savons du Sahel SARL",
    "Tall & Fils SARL",
    "Bio-Énergie SA",
    "Orange Sénégal",
    "Gendarmerie nationale",
    "Chambre de métiers",
    "ONG et mairie",
    "Coopérative, mairie et ONG",
]
SOMEBODY = [
    "Le torréfacteur (Modou)",
    "Le technicien solaire",
    "Électricien solaire",
    "Ingénieur hydraulique",
    "La conductrice du moulin",
    "Le gardien du fleuve",
    "Soleil Diop",
    "Marin Sène",
    "Orange Mendy",
    "M. SA",
    "Awa Sa",
    "Gérante de la SARL",
    "Yacine Tall, gérante de Tall & Fils SARL",
    "Directrice (Tall & Fils SARL)",
    "Aïda, membre de la coopérative",
    "Chargée de la chambre froide",
    "La présidente de la coopérative",
]


@pytest.mark.parametrize("responsible", NOBODY)
def test_neither_a_thing_nor_a_firm_answers(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", SOMEBODY)
def test_who_works_with_them_answers(responsible):
    check("A >= 15", scored(responsible=responsible))
