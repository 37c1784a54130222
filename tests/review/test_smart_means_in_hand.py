"""Means in hand by their name or their giver; what belongs to others, is gone or is a gift of the person."""

import pytest
from objective import check, scored

IN_HAND = [
    "Fonds propres de l'atelier : 1,5 million FCFA",
    "Capital du groupement : 2 millions",
    "Épargne de la coopérative : 1,2 million",
    "Caisse : 0,8 million de francs",
    "Fonds de roulement : 2,5 millions",
    "Le pont que mon père m'a donné en 2024",
    "Outils que ma tante m'a légués",
    "Le local que la mairie nous a attribué en 2025",
    "Machines rachetées à l'atelier concurrent",
    "Pont de mon oncle, avec son accord écrit",
    "Un soudeur qui intervient sans leur demander d'avance, contrat signé",
    "Aucune sortie de caisse sans son accord, 1 pont payé et 2 mécaniciens",
    "Relevé des prix des garages concurrents, 2 mécaniciens",
    "Presse en service, coût 0 FCFA",
]
NOT_OURS = [
    "Fonds propres : 0 FCFA",
    "Trésorerie : 0 F",
    "Épargne de la coopérative : 0",
    "Fonds propres : à constituer",
    "Le pont que mon oncle me donnera",
    "Le pont que la mairie doit nous donner",
    "Les outils du voisin, sans sa permission",
    "Le pont de ma tante, à son insu",
    "Extracteur de mon cousin, sans lui en parler",
    "Machines de l'atelier concurrent",
]


@pytest.mark.parametrize("means", IN_HAND)
def test_what_is_in_hand_is_a_means(means):
    check("A >= 15", scored(means=means))


@pytest.mark.parametrize("means", NOT_OURS)
def test_what_nobody_gave_is_none(means):
    check("A < 15", scored(means=means))


GONE = [
    "Le tour, vendu en juin pour payer le loyer",
    "4 cuves percées",
    "Les fours ont été saisis",
    "Encre finie, plus d'argent pour en racheter",
    "Harnais usés, interdits d'emploi",
    "La presse, revendue en juillet",
    "Filets usés",
]
STILL_THERE = [
    "Ancienne presse revendue, nouvelle presse payée et installée",
    "Presse d'occasion, un peu usée mais en service",
    "Huile usée collectée chez 4 garages, 1 presse",
    "Outils usés remplacés en 2026, 2 mécaniciens",
    "2 ouvriers, briques percées en réserve",
    "Données saisies chaque semaine par la secrétaire, 1 ordinateur",
    "Les factures ont été saisies par la comptable, 1 logiciel payé",
    "Le miel, vendu en juin : 400 000 F en caisse",
    "Stock vendu d'avance, contrat signé",
]


@pytest.mark.parametrize("means", GONE)
def test_what_is_sold_pierced_or_worn_is_none(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize("means", STILL_THERE)
def test_what_is_sold_or_worn_may_be_another_thing(means):
    check("A >= 15", scored(means=means))


GIFTS = [
    "Mon talent, reconnu de tous",
    "Ma renommée",
    "Notre réputation, connue de tous",
    "Le don que j'ai reçu de Dieu",
    "Mon nom est connu partout",
]
MORE_THAN_A_GIFT = [
    "Mes 20 ans de métier, 40 plaques de verre",
    "Mon talent et mes deux machines payées",
    "Notre réputation, 12 clients sous contrat",
    "Notre nom de domaine acheté et hébergé",
    "Don de 90 000 F reçu de mon frère",
]


@pytest.mark.parametrize("means", GIFTS)
def test_what_one_is_is_no_means(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize("means", MORE_THAN_A_GIFT)
def test_what_one_has_beside_is(means):
    check("A >= 15", scored(means=means))


OF_NATURE = {
    "Faire baisser le cours mondial du coton de 9 à 4 dollars.": "A < 15",
    "Réduire l'inflation du pays de 9 à 4 %.": "A < 15",
    "Réduire les jours de pluie de 9 à 4 par mois.": "A < 15",
    "Réduire les coupures d'électricité de la commune de 9 à 4 par mois.": "A < 15",
    "Réduire les jours de pluie perdus au chantier de 9 à 4 par mois.": "A >= 15",
    "Réduire les coupures de courant de l'atelier de 9 à 4 par mois.": "A >= 15",
    "Réduire le chômage technique de l'atelier de 9 à 4 jours par an.": "A >= 15",
    "Ramener notre prix de revient de 9 à 4 dollars.": "A >= 15",
    "Porter les ventes de la saison sèche de 4 à 9 sacs.": "A >= 15",
}


@pytest.mark.parametrize("text", OF_NATURE)
def test_nobody_of_the_firm_decides_on_the_weather_or_the_market(text):
    check(OF_NATURE[text], scored(text=text, indicator="Mesure faite", unit="fois", baseline=9, target=4))
