"""M: a unit of two things, a thing in hours or people in goods measure nothing; both done alike do."""

import pytest
from objective import check, in_line

APART = """
Livrer 150 paniers par semaine contre 45 | Paniers livrés et clients fidélisés | paniers et clients | 45 | 150
Livrer 150 paniers contre 45 | Nombre de paniers et nombre d'abonnés | paniers / abonnés | 45 | 150
Coudre 90 boubous par mois contre 30 | Boubous cousus et apprenties formées | boubous et apprenties | 30 | 90
Coudre 90 boubous par mois contre 30 à Thiès | Boubous cousus, chiffre d'affaires | boubous, FCFA | 30 | 90
Coudre 90 boubous par mois contre 30 | Boubous cousus plus clientes gagnées | boubous + clientes | 30 | 90
Coudre 90 boubous contre 30 | Boubous cousus ainsi que tailleurs embauchés | boubous et tailleurs | 30 | 90
Fumer 300 kg de thon par mois contre 90 à Mbour | Kilos fumés et cartons vendus | kg et cartons | 90 | 300
Fumer 300 kg de thon par mois contre 90 à Mbour | Thon fumé et femmes employées | kg et femmes | 90 | 300
Fumer 300 kg de thon par mois contre 90 à Mbour | Thon fumé et clients servis | kg, clients | 90 | 300
Faire passer de 30 à 80 le nombre de paniers vendus chaque mois | Paniers vendus par mois | heures | 30 | 80
Faire passer de 30 à 80 le nombre de paniers vendus chaque mois | Paniers vendus par mois | litres | 30 | 80
Faire passer de 30 à 80 le nombre de paniers vendus chaque mois | Paniers vendus par mois | FCFA | 30 | 80
Porter le nombre de vélos loués de 30 à 80 à Thiès | Vélos loués par mois | km | 30 | 80
Former 24 femmes à la soudure à Thiès | Femmes formées | masques | 0 | 24
Équiper 24 apprentis à Thiès | Apprentis équipés | marteaux | 0 | 24
Porter les ventes de 200 000 à 650 000 FCFA | Chiffre d'affaires | milliers de FCFA | 200000 | 650000
Porter le chiffre d'affaires de 200 000 à 650 000 FCFA | Chiffre d'affaires mensuel | M FCFA | 200000 | 650000
Moudre 120 kg de mil par heure au lieu de 50 à Thiès | Mil moulu | kg/jour | 50 | 120
Réduire de 50 à 20 minutes l'attente au cabinet de Bassam | Patients reçus par jour | patients | 50 | 20
Livrer les meubles en 15 jours contre 40 | Meubles livrés par mois | meubles | 40 | 15
Passer d'un revenu de 450 000 à 1 200 000 FCFA | Paires vendues | paires | 450000 | 1200000
Porter le prix moyen de vente de 4 000 à 7 500 FCFA | Vases vendus | vases | 4000 | 7500
Ramener la cuisson de 90 à 60 minutes | Briques cuites | briques | 90 | 60
"""
TOGETHER = """
Livrer 150 paniers par semaine contre 45 | Paniers de carottes et de poireaux livrés | paniers | 45 | 150
Livrer 150 paniers par semaine contre 45 à Liège | Paniers livrés et payés | paniers | 45 | 150
Livrer 150 paniers et bouquets contre 45 | Paniers et bouquets livrés | paniers et bouquets | 45 | 150
Livrer 150 paniers par semaine contre 45 à Liège | Paniers livrés | paniers/semaine | 45 | 150
Livrer 150 paniers contre 45 | Paniers livrés par tournée et par semaine | paniers / semaine | 45 | 150
Former 40 hommes et femmes contre 10 à Thiès | Hommes et femmes formés | hommes et femmes | 10 | 40
Former 40 apprentis contre 10 à Thiès | Apprentis formés | apprentis et apprenties | 10 | 40
Coudre 90 boubous par mois contre 30 à Thiès | Boubous cousus et livrés | boubous | 30 | 90
Coudre 90 boubous par mois contre 30 à Thiès | Boubous cousus pour femmes et enfants | boubous | 30 | 90
Fumer 300 kg de thon par mois contre 90 à Mbour | Thon fumé et emballé | kg | 90 | 300
Fumer 300 kg de thon par mois contre 90 à Mbour | Thon et sardine fumés | kg | 90 | 300
Faire passer nos ventes de 90 à 300 pots et bocaux à Mbour | Pots et bocaux vendus | pots + bocaux | 90 | 300
Ouvrir une cantine agréée à Mbour | Cantine ouverte et agréée | oui/non | non | oui
Vendre 90 litres de jus par jour contre 30 à Thiès | Jus vendu, toutes boutiques | litres, par jour | 30 | 90
Vendre 90 pièces par jour contre 30 à Thiès | Pièces vendues | pièces (beignets, galettes) | 30 | 90
Vendre 90 sacs par jour contre 30 à Thiès | Sacs vendus | sacs, vendus et payés | 30 | 90
Faire passer de 30 à 80 le nombre de paniers vendus chaque mois | Paniers vendus par mois | pièces | 30 | 80
Porter de 30 à 80 le nombre de locations de vélos à Thiès | Locations de vélos | jours | 30 | 80
Porter de 30 à 80 le nombre de jours travaillés à Thiès | Jours travaillés | jours | 30 | 80
Porter de 30 à 80 le nombre d'heures de cours à Thiès | Heures de cours données | h | 30 | 80
Former 24 femmes à la soudure à Thiès | Femmes formées | participantes | 0 | 24
Former 24 femmes à la soudure à Thiès | Femmes formées | attestations | 0 | 24
Former 24 femmes à la soudure à Thiès | Femmes formées | soudeuses | 0 | 24
Former 24 femmes à la soudure à Thiès | Femmes formées | étudiantes | 0 | 24
Former 24 femmes à la soudure à Thiès | Femmes formées | têtes | 0 | 24
Équiper 24 apprentis de casques à Thiès | Apprentis équipés d'un casque | casques | 0 | 24
Recevoir 80 patients par jour contre 30 à Thiès | Patients reçus | consultations | 30 | 80
Livrer 80 clients par jour contre 30 à Thiès | Clients livrés | livraisons | 30 | 80
Servir 80 clients par jour contre 30 à Thiès | Clients servis | tables | 30 | 80
Servir 80 clients par jour contre 30 à Thiès | Clients servis | clients/jour | 30 | 80
Porter le chiffre d'affaires de 200 000 à 650 000 FCFA | Chiffre d'affaires | milliers de FCFA | 200 | 650
Porter les ventes annuel de 2 à 6,5 millions de FCFA | Chiffre d'affaires annuel | millions de FCFA | 2 | 6.5
Moudre 120 kg de mil par heure au lieu de 50 à Thiès | Mil moulu | kg/h | 50 | 120
Moudre 120 kg de mil par heure au lieu de 50 à Thiès | Mil moulu par heure | kg | 50 | 120
Payer 500 FCFA par heure 12 femmes contre 4 à Thiès | Femmes payées | femmes/jour | 4 | 12
Vendre 40 robes et jupes contre 12 à Ngor | Robes vendues et jupes vendues | robes et jupes | 12 | 40
Loger 30 élèves contre 12 à Ngor | Élèves logés | lits | 12 | 30
Livrer 30 clients par jour contre 12 à Ngor | Clients livrés | adresses | 12 | 30
Réduire de 50 à 20 minutes l'attente au cabinet de Bassam | Attente des patients | minutes | 50 | 20
Livrer les meubles en 15 jours contre 40 | Délai de livraison | jours | 40 | 15
Livrer 15 meubles en 15 jours | Meubles livrés | meubles | 4 | 15
Passer d'un revenu de 450 000 à 1 200 000 FCFA | Revenu mensuel | FCFA | 450000 | 1200000
Passer d'un revenu de 450 000 à 1 200 000 FCFA | Recettes encaissées | recettes | 450000 | 1200000
Vendre 60 vases par mois à 4 000 FCFA contre 20 | Vases vendus | vases | 20 | 60
Passer de 3 à 6 jours de marché par semaine | Jours de marché | jours | 3 | 6
Donner 40 heures de cours par mois contre 12 | Cours donnés | heures | 12 | 40
Vendre du savon pour 900 000 FCFA par mois contre 250 000 | Ventes de savon | FCFA | 250000 | 900000
Vendre du savon pour 900 000 FCFA par mois contre 250 000 | Savons vendus | savons | 500 | 1800
Couler 12 m3 de béton par jour contre 4 | Béton coulé | m3 | 4 | 12
Ouvrir un éveil écrit dans les trois sections 0-3 ans | Sections qui le suivent | sections | 0 | 3
"""


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_what_the_unit_cannot_count_is_told(line):
    check("M < 15", in_line(line))


@pytest.mark.parametrize("line", TOGETHER.strip().splitlines())
def test_what_the_unit_counts_is_not(line):
    check("M >= 15", in_line(line))
