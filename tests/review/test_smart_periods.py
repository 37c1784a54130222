"""M: the same number over another time is another one; over its time it is the same."""

import pytest
from objective import check, in_line

APART = """
Servir 900 thés par mois au lieu de 300 à Thiès | Thés servis par an | thés | 300 | 900
Servir 900 thés par mois au lieu de 300 à Thiès | Nombre annuel de thés servis | thés | 300 | 900
Servir 900 thés par mois au lieu de 300 à Thiès | Thés servis chaque jour | thés | 300 | 900
Porter le revenu mensuel de 300 000 à 900 000 FCFA | Revenu annuel | FCFA | 300000 | 900000
Livrer 60 bidons chaque semaine contre 20 à Thiès | Bidons livrés par mois | bidons | 20 | 60
Tisser 40 nattes par an contre 15 à Thiès | Nattes tissées par trimestre | nattes | 15 | 40
Doubler notre récolte hebdomadaire de fraises, de 30 à 60 kg, | Récolte mensuelle de fraises | kg | 30 | 60
Réduire la facture d'eau de 90 à 50 euros par mois à Liège | Facture d'eau trimestrielle | euros | 90 | 50
Moudre 80 kg de mil par heure contre 30 à Thiès | Mil moulu par heure | kg/jour | 30 | 80
Moudre 80 kg de mil par heure contre 30 à Thiès | Mil moulu par jour | kg | 30 | 80
Livrer 60 bidons par semaine contre 20 à Thiès | Bidons livrés | bidons/an | 20 | 60
"""
TOGETHER = """
Servir 900 thés par mois au lieu de 300 à Thiès | Nombre mensuel de thés servis | thés | 300 | 900
Servir 900 thés par mois au lieu de 300 à Thiès | Thés servis par an | thés | 3600 | 10800
Servir 900 thés par mois au lieu de 300 à Thiès | Thés servis par mois (relevé chaque jour) | thés | 300 | 900
Servir 900 thés par mois au lieu de 300 à Thiès | Thés servis, moyenne mensuelle sur un an | thés | 300 | 900
Servir 900 thés par mois au lieu de 300 | Moyenne trimestrielle des thés servis par mois | thés | 300 | 900
Servir 900 thés par mois au lieu de 300 à Thiès | Thés servis | thés/mois | 300 | 900
Livrer 60 bidons chaque semaine contre 20 à Thiès | Bidons livrés par semaine | bidons | 20 | 60
Livrer 60 bidons par semaine contre 20 à Thiès, soit 240 par mois | Bidons livrés par mois | bidons | 80 | 240
Récolter 40 sacs par campagne contre 15 à Thiès | Sacs récoltés par an | sacs | 15 | 40
Tenir une assemblée annuelle avec 40 membres | Membres présents à l'assemblée annuelle | membres | 15 | 40
Faire signer 12 contrats annuels contre 4 à Thiès | Contrats annuels signés | contrats | 4 | 12
Abonner 120 clients à 500 FCFA par mois contre 40 à Thiès | Abonnements annuels payés | abonnements | 40 | 120
Vendre 60 calendriers annuels par mois contre 20 à Thiès | Calendriers annuels vendus | calendriers | 20 | 60
Livrer 60 colis par jour à l'heure contre 20 à Thiès | Colis livrés à l'heure par jour | colis | 20 | 60
Réduire le loyer mensuel de 900 à 600 euros à Liège | Loyer de l'atelier | euros | 900 | 600
Visiter 12 fermes par mois contre 4, carnets hebdomadaires vus | Fermes visitées par mois | fermes | 4 | 12
Servir 80 repas par jour contre 30 à Ngor | Moyenne mensuelle des repas servis | repas | 30 | 80
Servir 80 repas par jour contre 30 à Ngor | Repas servis (relevé hebdomadaire) | repas | 30 | 80
Servir 80 repas par jour contre 30 à Ngor | Repas servis, comptés chaque semaine | repas | 30 | 80
Gagner 12 000 FCFA par jour contre 5 000 à Ngor | Recette journalière | FCFA | 5000 | 12000
"""


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_another_time_is_told(line):
    check("M < 15", in_line(line))


@pytest.mark.parametrize("line", TOGETHER.strip().splitlines())
def test_the_time_of_the_sentence_is_kept(line):
    check("M >= 15", in_line(line))
