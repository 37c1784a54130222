"""Whether what is typed behind a number is the unit of its column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.units import same_unit

SAME = """
12 ss | secondes
12 secondes | ß
60 femmes | femmes formées
60 femme | femmes
12 kg | kg par mois
3 t | tonnes
12 | tonnes
2,5 millions | FCFA
2,5 millions de francs | FCFA
12 000 F | FCFA
12 000 FCFA par mois | FCFA / mois
72 % | % des ventes
72 pour cent | %
45 j | jours
45 m2 | m²
au moins 12 ruches | ruches
8 sur 10 | points
20 cl | centilitres
20 centilitres | cl
5 ml | millilitres
3 hl | hectolitres
12 l | litres
12 litres | l
12 litres d'huile | l
12 l | litres d'huile
100 ha | hectares
100 hectares | ha
3h | heures
90 min | minutes
90 mn | minutes
90 minutes | mn
500 (tonnes) | tonnes
500 (t) | tonnes
500 (kg) | kg
12 (femmes) | femmes
12 (2026) | clients
12 (dont 3 femmes) | clients
12 (estimation) | clients
500 kg | kilogrammes
500 kgs | kg
500 kilogrammes | kilos
500 g | grammes
500 gr | grammes
5 T | tonnes
10 q | quintaux
10 quintaux | q
10 quintal | quintaux
5 cm | centimètres
5 m | mètres
5 mètres | m
5 km | kilomètres
45 m² | mètres carrés
45 m2 | mètres carrés
45 mètres carrés | m²
45 mètres carrés | m2
45 mètres cubes | m³
45 m3 | mètres cubes
45 ares | ares
10 kWh | kilowattheures
10 kilowattheures | kWh
10 W | watts
10 kW | kilowatts
250 000 F | F CFA
250 000 FCFA | francs CFA
250 000 francs | XOF
250 k€ | euros
250 k€ | €
250 KFCFA | FCFA
3 MFCFA | FCFA
3 M FCFA | FCFA
3 M€ | euros
1 200 FCFA/kg | FCFA/kg
1 200 F/kg | FCFA par kg
1200 F le kg | FCFA par kg
1200 FCFA le kilo | FCFA/kg
12 pièces | pièces
12 pcs | pièces
12 pce | pièces
12 pièces | pcs
12 unités | pièces
12 pers | personnes
12 pers. | personnes
12 personnes | pers.
12 personnes | personnes formées
12 employés | employées
12 employé·es | employés
12 jours | j
12 j | jours
12 jrs | jours
12 jr | j
12 sem | semaines
12 sem. | semaines
3 ans | années
3 années | ans
3 an | ans
12 s | secondes
12 sec | secondes
12 clients par mois | clients
12 clients | clients par mois
12 clients/mois | clients par mois
12 clients mensuels | clients / mois
12 par mois | clients par mois
12/mois | clients par mois
12 / mois | clients/mois
12 par mois | kg
12 mensuel | kg / mois
12 mensuels | clients par mois
12 par an | kg par mois
500 kg/mois | kg par mois
500 kg par mois | kg mensuels
500 kg mensuels | kg par mois
72 % | %
72% | pourcentage
72 % | pourcentage
72 pct | %
72 pour cent | pourcentage de clients
8 points | /10
8 points | points sur 10
4 étoiles | étoiles sur 5
4 étoiles | note sur 5
25 °C | °C
25 degrés | °C
25° | degrés
12 clients fidèles | clients
12 nouveaux clients | clients
12 clients | nouveaux clients
12 clientes | clients
12 commandes clients | commandes
12 devis envoyés | devis
12 sacs | sac
2 fois | fois
2 fois par semaine | publications par semaine
2 x par semaine | visites
2 X | fois
12 caisses de poisson | caisses
12 kg de poisson fumé | kg
12 kg de poisson fumé | kilos de poisson
12 kg d'attiéké | attiéké (kg)
12 kg | attiéké (kg)
12 t | production (tonnes)
12 boules | boules d'attiéké
12 journées | jours
12 heures | h/semaine
12h/semaine | heures par semaine
12 dossiers | nombre de dossiers
12 dossiers | nombre
12 clients | Nombre
12 clients | nb de clients
12 oui | oui/non
12 le premier mois | clients
12 la première année | clients
12 tous les mois | clients
12 chaque mois | clients par mois
12 au total | clients
12 dans l'année | clients
12 actuellement | clients
12 aujourd'hui | clients
12 seulement | clients
12 déjà | clients
12 maintenant | clients
12 minimum | clients
12 maxi | clients
12 estimés | clients
12 prévus | clients
12 réels | clients
12 ou plus | clients
12 et plus | clients
1 million | FCFA
350 mille | FCFA
350 mille FCFA | FCFA
350 mille kg | kg
12 œufs | oeufs
12 Go | gigaoctets
12 hab | habitants
12 élèves | eleves
12 VOYAGEURS | voyageurs
12 tonnes | t/an
12 T/an | tonnes par an
12 tonnes par an | tonnes / an
12 tonnes/ha | t/ha
30 min | clients
30 min | minutes
12 l | l/jour
250 milliers | milliers de FCFA
2 douzaines | douzaines d'œufs
72 % | taux de satisfaction
12 visites d'une heure | visites
12 visites | visites d'une heure
12 robes | pièces
12 pièces | robes
12 personnes | apprentis formés
12 t-shirts | t-shirts
45 kg | KG
45 KG | kg
45kg | kg/jour
8 points | note sur 10
12 pourcent | %
"""

OTHER = """
500 kg | tonnes
500 kg | t
12 000 F | euros
12 000 F | paniers
12 paniers | FCFA
72 % | tonnes
72 kg | %
environ 12 ruches | fromages
2 h | minutes
30 min | heures
500 (kg) | tonnes
500 g | kg
500 kg | g
500 grammes | kg
5 t | kg
5 tonnes | kg
5 m | cm
5 km | m
5 m | km
5 mm | m
5 m | mm
45 m | m²
45 m² | m
45 m2 | m3
45 m3 | m²
45 m² | ha
10 kwh | kW
10 kWh | MWh
10 MWh | kWh
250 k€ | k€
250 € | k€
250 kFCFA | milliers de FCFA
250 000 FCFA | milliers de FCFA
3 MFCFA | millions FCFA
3 M€ | FCFA
250 k€ | FCFA
250 € | FCFA
250 euros | francs CFA
1 200 FCFA/kg | euros/kg
12 femmes | hommes
12 jours | heures
12 h | jours
12 semaines | jours
12 mois | ans
72 points | %
12 commandes | ventes
12 cartons | kg
12 kg poisson fumé | poisson fumé
500 kg | production (tonnes)
350 mille kg | tonnes
2 milliers de kg | kg
2 douzaines | oeufs
2 douzaines d'oeufs | œufs
12 Go | Mo
12 ml | cl
12 cl | l
12 l | cl
12 ha | m²
12 heures | minutes
12 dollars | euros
12 $ | FCFA
12 kg/ha | tonnes/ha
12 kg | tonnes/ha
12 poulets | têtes
12 hommes | visites d'une heure
12 sacs de riz | devis
5 M | M
24 œufs | douzaines d'œufs
12 sacs de riz | kg de riz
12 pièces | kg
12 t-shirts | tonnes
12 kilos | kilomètres
2,5 millions de francs | euros
250 millions | millions de FCFA
45 000 F | paniers
"""


def cases(table):
    return [tuple(map(str.strip, line.split("|"))) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("typed", "unit"), cases(SAME))
def test_a_unit_is_that_of_the_column(typed, unit):
    assert same_unit(typed, unit)


@pytest.mark.parametrize(("typed", "unit"), cases(OTHER))
def test_a_unit_is_another_than_that_of_the_column(typed, unit):
    assert not same_unit(typed, unit)


@given(st.from_regex(r"[0-9]{1,4} ?[^0-9]{0,30}", fullmatch=True), st.text(max_size=30))
def test_any_cell_is_compared(typed, unit):
    if not is_blank(unit) and not is_blank(typed):
        assert same_unit(typed, unit) in {True, False}


@pytest.mark.parametrize("unit", ["kg", "FCFA", "m²", "femmes formées", "% des ventes", "pièces"])
def test_a_bare_number_is_in_the_unit_of_its_column(unit):
    assert same_unit("12", unit)
    assert same_unit(f"12 {unit}", unit)
