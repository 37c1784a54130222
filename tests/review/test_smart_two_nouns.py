"""Two results said by nouns, « vente de… et ouverture de… »; what serves the first is none."""

import pytest
from objective import check, scored

ROBES, VELOS = "ente de 25 robes par mois à Thiès", "Réparation de 40 vélos par semaine à Gand"
TWO = f"""
V{ROBES} et ouverture d'un restaurant à Mbour
V{ROBES} ainsi que création d'une école de couture
La v{ROBES}, mais aussi la construction d'une villa
V{ROBES} ainsi qu'ouverture d'un cybercafé
{VELOS} et livraison de 90 repas par jour
{VELOS}, plus baisse des charges de 20 %
{VELOS} et publication d'un roman
{VELOS} et obtention d'un diplôme de pilote
{VELOS}, et aussi réduction des accidents de 9 à 2
{VELOS} et formation de 25 menuisiers
{VELOS} et vente de 30 pompes par mois
"""
ONE = f"""
Tissage et v{ROBES}
V{ROBES} et livraison de 90 % des commandes en 48 heures
V{ROBES} et recrutement de 2 couturières
V{ROBES} et création d'un catalogue
V{ROBES} grâce à la visite de 4 salons et à l'ouverture d'une boutique
V{ROBES} après la formation de 3 couturières et l'ouverture d'une boutique
V{ROBES} par le réglage des lames et la formation de 24 couturières
V{ROBES} et hausse de 150 % des ventes
V{ROBES} et formation de 3 vendeuses de robes
Formation de 2 vendeuses et v{ROBES}
Ouverture d'une boutique à Mbour et v{ROBES}
{VELOS} et contrôle de chaque frein
{VELOS} et remise de 40 vélos à leurs clients
{VELOS} et réduction du délai à 2 jours
{VELOS}, plus précisément remplacement de 40 freins
{VELOS} pour l'ouverture d'un magasin et la création d'une école
{VELOS} et maintien de 4 emplois
"""


def _counted(text):
    if "vélos" in text:
        columns = {"indicator": "Vélos réparés par semaine", "unit": "vélos", "baseline": 20, "target": 40}
    else:
        columns = {"indicator": "Robes vendues par mois", "unit": "robes", "baseline": 10, "target": 25}
    return scored(text=f"{text} d'ici juin 2027", **columns)


@pytest.mark.parametrize("text", TWO.strip().splitlines())
def test_what_is_founded_moved_or_counted_besides_is_a_second_result(text):
    check("S < 15", _counted(text))


@pytest.mark.parametrize("text", ONE.strip().splitlines())
def test_what_serves_or_records_the_result_is_none(text):
    check("S >= 15", _counted(text))
