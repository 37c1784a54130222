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

TOLD = [
    "Ousmane Fall, chauffeur, livrera 60 paniers par semaine avec le tricycle acheté,",
    "Former 8 apprenties à Mékhé : Fatou Sy, brodeuse, s'en charge avec les 4 machines de l'atelier,",
    "Récolter 300 kg de miel avec les 30 ruches déjà achetées,",
    "Binta Sané, apicultrice, récoltera 300 kg de miel,",
    "Jean-Pierre Sagna, ébéniste, livrera 12 armoires par mois,",
    "Coudre 40 boubous par mois, sous la main d'Aïda Ba, couturière,",
    "Soigner 90 bêtes par mois avec la moto achetée en mai,",
    "Semer 3 hectares de mil avec le tracteur du GIE,",
    "Livrer 40 clients par jour avec nos 2 camionnettes,",
    "Avec le séchoir payé en juin, sécher 300 kg de mangues,",
]
UNTOLD = [
    "Récolter 300 kg de miel à Kédougou,",
    "Signer 6 contrats avec les hôtels de Saly,",
    "Livrer 60 paniers avec le tricycle à acheter,",
    "Livrer 60 paniers avec le camion qu'un bailleur donnera,",
    "Travailler avec les 12 maraîchers de Potou,",
    "Grand Yoff, quartier populaire, recevra 60 paniers par semaine,",
    "Koba Club, restaurant du port, servira 60 repas par jour,",
    "Saly Portudal, station balnéaire, accueillera 60 visiteurs par mois,",
    "Cuire 900 pains par jour avec une farine locale,",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_only_the_sentence_tells_counts_half(text):
    check("A >= 3, A < 15", scored(text=text + BY, means=None, responsible=None))


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_not_there_is_no_means_and_a_place_nobody(text):
    check("A = 0", scored(text=text + BY, means=None, responsible=None))


def test_a_column_that_says_no_means_is_not_made_up_for_by_the_sentence():
    check("A = 10", scored(text=TOLD[2] + BY, means="0 FCFA"))


CONDITIONS = [
    "dans l'hypothèse où un mécène se manifeste",
    "à supposer qu'un bailleur s'engage",
    "en espérant un don de la mairie",
    "en supposant que le prêt passe",
    "à moins que la mairie ne refuse",
    "moyennant l'accord du propriétaire",
    "du moment que l'État paie",
    "en cas de subvention",
    "à la condition que la mairie signe",
    "en attendant la subvention",
    "quand la banque aura accepté",
    "dès lors qu'un investisseur se présente",
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
