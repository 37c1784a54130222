"""A clause with its own subject beside the counted result: another result, or how the first is reached."""

import pytest
from objective import check, scored

ROBES, VELOS = "Vendre 25 robes par mois à Thiès", "Réparer 40 vélos par semaine à Gand"
ANOTHER = f"""
{ROBES}, la cordonnerie livrant de son côté 30 sandales, d'ici juin 2027
{ROBES}, mon frère ouvrant quant à lui un garage, d'ici juin 2027
{ROBES} et que mon fils obtienne son permis d'ici juin 2027
{ROBES} et que ma sœur ouvre un restaurant d'ici juin 2027
{ROBES} ; une école sera également construite d'ici juin 2027
{ROBES} ; le prêt de la banque sera aussi remboursé d'ici juin 2027
{ROBES}, la création d'une garderie étant prévue aussi, d'ici juin 2027
{ROBES}, un second magasin étant également ouvert à Mbour, d'ici juin 2027
{ROBES} et mon mari construira une villa d'ici juin 2027
{VELOS}, tandis que ma fille lancera une marque de savons, d'ici juin 2027
{VELOS} et que les dettes soient remboursées d'ici juin 2027
{VELOS} et mon épouse vendra 90 gâteaux d'ici juin 2027
"""
THE_WAY = f"""
{ROBES} et notre couturière coudra les ourlets d'ici juin 2027
{ROBES} et ma sœur ouvrira une boutique pour les vendre à Mbour d'ici juin 2027
{ROBES} et ma sœur en vendra 10 à Mbour d'ici juin 2027
{ROBES} et ma sœur vendra 10 robes à Mbour d'ici juin 2027
{ROBES} et mon oncle prêtera 200000 F d'ici juin 2027
{ROBES} pour que les dettes baissent et que mon fils obtienne son bac d'ici juin 2027
{ROBES}, ma mère ayant ouvert une boutique au marché, d'ici juin 2027
{ROBES} ; une boutique sera ouverte à Mbour pour les exposer d'ici juin 2027
{ROBES}, une boutique étant déjà ouverte à Mbour, d'ici juin 2027
{ROBES}, l'ouverture d'une boutique à Mbour étant déjà faite, d'ici juin 2027
{VELOS}, mon frère tenant la caisse, d'ici juin 2027
{VELOS}, l'apprenti faisant quant à lui les crevaisons, d'ici juin 2027
{VELOS}, l'apprenti réparant de son côté 15 vélos, d'ici juin 2027
{VELOS} ; les pièces seront également commandées à l'avance d'ici juin 2027
{VELOS}, une révision étant prévue aussi pour chacun, d'ici juin 2027
{VELOS} et que chaque client soit rappelé d'ici juin 2027
"""


def _counted(text):
    if text.startswith(VELOS):
        columns = {"indicator": "Vélos réparés par semaine", "unit": "vélos", "baseline": 20, "target": 40}
    else:
        columns = {"indicator": "Robes vendues par mois", "unit": "robes", "baseline": 10, "target": 25}
    return scored(text=text, **columns)


@pytest.mark.parametrize("text", ANOTHER.strip().splitlines())
def test_what_somebody_else_founds_or_counts_is_another_result(text):
    check("S < 15", _counted(text))


@pytest.mark.parametrize("text", THE_WAY.strip().splitlines())
def test_what_somebody_does_for_the_result_is_none(text):
    check("S >= 15", _counted(text))


def test_what_is_opened_one_by_one_is_the_result():
    text = "Ouvrir 3 points de vente à Thiès ; une boutique sera ouverte par trimestre d'ici juin 2027"
    columns = {"indicator": "Points de vente ouverts", "unit": "points de vente", "baseline": 0, "target": 3}
    check("S >= 15", scored(text=text, **columns))
