"""M: a sense, luck, a virtue or a noise is no document; what is written down is."""

import pytest
from objective import check, scored

FELT = """
L'œil du chef
Téléphone arabe
Bonne volonté
Notre réputation
Les ancêtres
Flair de la gérante
Le hasard
Mes yeux
L'instinct
La chance
L'expérience du patron
La radio
Le vent
Prières du vendredi
Radio cocotier
L'œil du patron
Les bruits du marché
Dieu
Le bon sens
L'oreille du mécanicien
Au pif
À la louche
La voyante du village
Le marabout
Notre sérieux
L'honnêteté du vendeur
Ma parole d'honneur
L'habitude
Les commérages du quartier
Les ragots
L'ambiance en salle
Les sourires des clients
Les échos du marché
La bonne foi du gérant
Conviction personnelle
La logique
L'espoir
Le destin
Le cœur
Le griot
Par expérience
Comme d'habitude
Les rêves de la patronne
Le courage de l'équipe
Applaudissements
La motivation des salariés
Notre savoir-faire
L'air du temps
Le bouche à oreille du village
Les astres
Les palabres du soir
Bavardages au puits
"""
WRITTEN = """
Cahier
Facturier
Relevés Orange Money
Base Access
Fiches de pesée
Cahier de prières du vendredi
Main courante du gardien
Radio locale : contrats signés
Mesures du vent au carnet
Sonomètre, bruit noté au cahier
Carnet du chef
Réputation : notes Google exportées chaque mois
Le registre de la gérante
Compteur d'eau
Ticket de caisse
Œil du patron noté chaque soir au cahier
Tableau Excel
Livre de caisse
Journal de bord
Test de goût noté sur une grille
Fichier des yeux examinés
Bons de livraison
Bon de sortie du magasin
Caméra de comptage
Radiographies classées par le vétérinaire
Expérience notée au cahier d'essais
Statistiques Google Analytics
Questionnaire de satisfaction
Main courante
Photos datées
Cœur : relevés du cardiofréquencemètre
Enquête d'ambiance signée
Pesée au pont-bascule
Logiciel de caisse
Bulletins de l'école
Registre des anciens
Échographies du vétérinaire
Talonnier de tickets
Chèques encaissés
Résultats de l'examen affichés
Décompte des sacs
Sens de circulation, comptages
Voix du client : questionnaire papier
Grande Royale : factures
Radio-étiquettes (RFID) lues à la sortie
Motivation mesurée par un questionnaire
"""


@pytest.mark.parametrize("source", FELT.strip().splitlines())
def test_what_is_felt_believed_or_heard_is_no_source(source):
    check("M < 15", scored(source=source))


@pytest.mark.parametrize("source", WRITTEN.strip().splitlines())
def test_what_is_written_down_is(source):
    check("M >= 15", scored(source=source))
