"""M: the numbers of the columns are those that the sentence sets against each other, and go its way."""

import pytest
from objective import check, in_line

AGAINST_THE_SENTENCE = """
Scier 90 planches par jour au lieu de 35 avec 12 ouvriers | Planches sciées par jour | planches | 90 | 35
Le pressing atteindra une marge de 31 %, contre 18 % en 2026 | Marge brute sur les draps | % | 31 | 18
Faire éclore 8 œufs sur 10 au lieu de 5 sur 10 à Thiès | Taux d'éclosion | % | 80 | 50
Ramener de 30 à 12 jours le délai de livraison de nos 4 menuisiers | Délai de livraison | jours | 12 | 30
Scier 90 planches par jour au lieu de 35 avec 12 ouvriers | Planches sciées par jour | planches | 12 | 90
Scier 90 planches par jour au lieu de 35 avec 12 ouvriers | Planches sciées par jour | planches | 35 | 12
Avec nos 3 fours, cuire 700 pains par jour contre 250 à Mbour | Pains cuits par jour | pains | 3 | 700
Remplir nos 8 tables de Dakar à 70 % au lieu de 40 % | Taux de remplissage | % | 40 | 8
Former à la soudure 24 jeunes, dont 10 filles, à Thiès | Jeunes formés | jeunes | 0 | 10
Planter 300 arbres, dont 60 manguiers, à Thiès | Arbres plantés | arbres | 0 | 60
Faire éclore 8 œufs sur 10 au lieu de 5 sur 10 à Thiès | Taux d'éclosion | % | 5 | 8
Faire réussir 9 candidats sur 10 au lieu de 6 sur 10 à Thiès | Taux de réussite | % | 6 | 9
Construire un marché couvert agréé par la mairie à Thiès | Marché agréé construit | % | 0 | 50
Obtenir une licence d'exportation signée à Thiès | Licence obtenue | % | 0 | 40
Ouvrir une boulangerie homologuée à Thiès | Boulangerie ouverte | % | 0 | 60
Gagner de nouveaux élèves pour notre école de Thiès | Nouveaux élèves par mois | élèves | 9 | 3
Attirer de nouvelles clientes au salon de Thiès | Nouvelles clientes par mois | clientes | 9 | 3
Trouver de nouveaux abonnés pour notre journal de Thiès | Abonnés | abonnés | 90 | 30
Rembourser 2 millions de FCFA à notre banque de Thiès | Dette envers la banque | FCFA | 0 | 2000000
Rembourser notre crédit de 2 millions de FCFA à Thiès | Capital restant dû | FCFA | 0 | 2000000
Rembourser 2 millions de FCFA à notre banque de Thiès | Montant remboursé | FCFA | 2000000 | 0
Solder notre ardoise de 600 000 FCFA de Thiès | Reste à payer au grossiste | FCFA | 0 | 600000
"""
WITH_THE_SENTENCE = """
Scier 90 planches par jour au lieu de 35 avec 12 ouvriers | Planches sciées par jour | planches | 35 | 90
Le pressing atteindra une marge de 31 %, contre 18 % en 2026 | Marge brute sur les draps | % | 18 | 31
Faire éclore 8 œufs sur 10 au lieu de 5 sur 10 à Thiès | Taux d'éclosion | % | 50 | 80
Faire éclore 8 œufs sur 10 au lieu de 5 sur 10 à Thiès | Œufs éclos sur 10 | œufs sur 10 | 5 | 8
Faire éclore 8 œufs sur 10 au lieu de 5 sur 10 à Thiès | Œufs éclos sur 10 | œufs | 5 | 8
Faire éclore 8 œufs sur 10 au lieu de 5 sur 10 à Thiès | Œufs perdus | % | 50 | 20
Ramener de 30 à 12 jours le délai de livraison de nos 4 menuisiers | Délai de livraison | jours | 30 | 12
Avec nos 3 fours, cuire 700 pains par jour contre 250 à Mbour | Pains cuits par jour | pains | 250 | 700
Remplir nos 8 tables de Dakar à 70 % au lieu de 40 % | Taux de remplissage | % | 40 | 70
Former à la soudure 24 jeunes, dont 10 filles, à Thiès | Jeunes formés | jeunes | 0 | 24
Former à la soudure 24 jeunes, dont 10 filles, à Thiès | Filles formées | filles | 0 | 10
Former à la soudure 24 jeunes, dont 10 filles, à Thiès | Jeunes filles formées | personnes | 0 | 10
Planter 300 arbres, dont 60 manguiers, à Thiès | Manguiers plantés | arbres | 0 | 60
Porter de 24 à 40 nos clients, dont 10 hôtels, à Thiès | Clients | clients | 24 | 40
Construire un marché couvert agréé par la mairie à Thiès | Marché agréé construit | % | 0 | 100
Construire un marché couvert agréé par la mairie à Thiès | Avancement des travaux | % | 0 | 60
Construire un marché couvert agréé par la mairie à Thiès | Part des étals posés | % | 0 | 80
Ouvrir une boulangerie homologuée à Thiès | Boulangerie ouverte | oui/non | non | oui
Gagner de nouveaux élèves pour notre école de Thiès | Nouveaux élèves par mois | élèves | 3 | 9
Trouver de nouveaux débouchés et réduire les invendus à Thiès | Invendus par mois | pots | 90 | 30
Trouver de nouveaux fournisseurs de farine pour Thiès | Prix de la farine | FCFA/kg | 900 | 600
Rembourser 2 millions de FCFA à notre banque de Thiès | Dette envers la banque | FCFA | 2000000 | 0
Rembourser notre crédit de 2 millions de FCFA à Thiès | Capital restant dû | FCFA | 2000000 | 0
Rembourser notre crédit de 2 millions de FCFA à Thiès | Montant remboursé | FCFA | 0 | 2000000
Solder notre ardoise de 600 000 FCFA de Thiès | Reste à payer au grossiste | FCFA | 600000 | 0
Rembourser les clients en 3 jours au lieu de 12 à Thiès | Délai de remboursement | jours | 12 | 3
Vendre du lait à 4 hôtels pour 900 000 FCFA, contre 250 000 | Ventes aux hôtels | FCFA | 250000 | 900000
Obtenir de 3 grossistes un délai écrit de 30 jours, 0 aujourd'hui | Accords de délai écrits | accords | 0 | 3
Ne plus avoir que 5 retours pour 1 000 bouteilles (38 avant) | Bouteilles rapportées | pour mille | 38 | 5
Remonter un pot en 15 minutes, au lieu de 3 heures (180 min) | Durée de la recherche | minutes | 180 | 15
"""


@pytest.mark.parametrize("line", AGAINST_THE_SENTENCE.strip().splitlines())
def test_columns_against_the_sentence_are_told(line):
    check("M < 15", in_line(line))


@pytest.mark.parametrize("line", WITH_THE_SENTENCE.strip().splitlines())
def test_columns_with_the_sentence_are_not(line):
    check("M >= 15", in_line(line))
