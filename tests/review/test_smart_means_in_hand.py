"""Means that are in hand by their name or by who gave them, and those of somebody who was not asked."""

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
