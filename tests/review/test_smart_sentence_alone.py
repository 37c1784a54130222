"""A: means and people that only the sentence tells, its conditions, the papers that it asks for."""

import pytest
from objective import check, scored

BY = " d'ici le 31 décembre 2027."
PAPER = {
    "unit": "oui/non",
    "baseline": "non",
    "target": "oui",
    "indicator": "Document délivré",
    "means": "Dossier complet déjà rédigé, frais payés (80 000 FCFA)",
}


CONDITIONS = [
    "dans l'hypothèse où un mécène se manifeste",
    "à supposer qu'un bailleur s'engage",
    "en espérant un don de la mairie",
    "en supposant que le prêt passe",
    "à moins que la mairie ne refuse",
    "moyennant l'accord du propriétaire",
    "du moment que l'État paie",
    "en cas de subvention",
    "en comptant sur un don de l'ambassade",
]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_of_others_is_not_in_ones_power(condition):
    check("A < 15", scored(text=f"Réparer 60 véhicules par mois à Kaolack, {condition},{BY}"))


@pytest.mark.parametrize(
    "opening", ["Si tout se passe bien", "Si tout va bien", "Si tout marche", "Sauf imprévu", "Inch'Allah"]
)
def test_a_reserve_takes_the_commitment_back(opening):
    check("S < 15, A >= 15", scored(text=f"{opening}, réparer 60 véhicules par mois à Kaolack,{BY}"))


UNCONDITIONAL = [
    "Répondre aux clients dans l'heure, même si l'atelier est fermé,",
    "Vérifier les 60 véhicules pour savoir si le frein tient,",
    "Réparer 60 véhicules par mois à Kaolack, même en cas de panne de courant,",
    "Réparer 60 véhicules par mois, moyennant un acompte de 30 %,",
]


@pytest.mark.parametrize("text", UNCONDITIONAL)
def test_not_every_if_is_a_condition(text):
    check("A >= 15", scored(text=text + BY))


PERMITS = [
    "Faire homologuer par la commune notre terrasse de 12 places",
    "Faire agréer par le ministère notre centre de formation de Thiès",
    "Faire immatriculer nos 3 tricycles par la préfecture",
    "Faire certifier nos balances par l'État",
    "Faire légaliser par la mairie les statuts du GIE",
]
DECISIONS = [
    "Faire annuler par la mairie la taxe des 60 étals",
    "Faire goudronner par la commune la rue du garage",
    "Faire financer par le ministère notre centre",
    "Faire autoriser par l'État les importations de poulets",
]


@pytest.mark.parametrize("text", PERMITS)
def test_a_paper_that_an_office_delivers_is_a_remark(text):
    found = scored(text=text + BY, **PAPER)
    check("A >= 15", found)
    assert "permit_asked" in {why.code for why in found.reasons}


@pytest.mark.parametrize("text", DECISIONS)
def test_what_an_office_decides_is_in_its_power(text):
    check("A < 10", scored(text=text + BY))
