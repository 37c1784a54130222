"""M: the act beside those it is done to, beasts by the head, people by another name count the same."""

import pytest
from objective import check, scored

SAME = """
Accueillir 45 enfants inscrits à Liège contre 20 | Nombre d'inscriptions en cours | enfants | 20 | 45
Accompagner 60 villageois contre 25 aujourd'hui | Nombre d'accompagnements | villageois | 25 | 60
Héberger 80 pèlerins à Touba contre 30 | Nombre de réservations honorées | pèlerins | 30 | 80
Mener 300 passagers par jour à Mbour contre 120 | Nombre de billets vendus par jour | passagers | 120 | 300
Vacciner 400 moutons à Dahra contre 150 en 2026 | Nombre de vaccinations | moutons | 150 | 400
Élever 400 poulets par mois à Dahra contre 150 | Nombre de poulets élevés | sujets | 150 | 400
Élever 400 lapins par mois à Dahra contre 150 | Nombre de lapins vendus | têtes | 150 | 400
Ramener de 40 à 10 par mois les chèvres mortes à Dahra | Nombre de chèvres perdues | bêtes | 40 | 10
Ramener de 40 à 10 par mois les chèvres mortes à Dahra | Nombre de chèvres perdues | animaux | 40 | 10
Équiper 300 écoliers de cartables à Man | Nombre d'élèves dotés | élèves | 0 | 300
Équiper 300 écoliers de cartables à Man | Élèves dotés d'un cartable | élèves | 0 | 300
Former 30 coiffeuses à Thiès | Participantes certifiées | participantes | 0 | 30
Soigner 60 malades par jour à Thiès contre 20 | Patients pris en charge par jour | patients | 20 | 60
Servir 200 convives par jour à Thiès contre 90 | Clients attablés par jour | clients | 90 | 200
Raccorder 150 foyers à l'eau à Thiès | Ménages branchés | ménages | 0 | 150
Recruter 6 menuisiers à Thiès | Nombre d'embauches signées | menuisiers | 0 | 6
Recruter 6 menuisiers à Thiès | Salariés embauchés | salariés | 0 | 6
Effectuer 35 traversées par semaine au lieu de 14 à Ngor | Nombre de départs assurés | traversées | 14 | 35
Livrer 90 commandes par jour au lieu de 40 à Ngor | Nombre de courses faites | commandes | 40 | 90
Donner 50 cours par mois au lieu de 20 à Ngor | Nombre de leçons données | cours | 20 | 50
Tondre 90 brebis par mois au lieu de 40 à Ngor | Nombre de tontes | brebis | 40 | 90
Coiffer 25 mariées par saison contre 9 à Ixelles | Nombre de coiffures de mariage | mariées | 9 | 25
"""
ANOTHER = """
Équiper 300 écoliers de lunettes à Man | Nombre de lunettiers formés | lunettiers | 0 | 300
Élever 400 poulets par mois à Dahra contre 150 | Nombre de poulets élevés | cages | 150 | 400
Effectuer 35 traversées par semaine au lieu de 14 à Ngor | Nombre de traversées | pirogues | 14 | 35
Vacciner 400 moutons à Dahra contre 150 en 2026 | Nombre de moutons vaccinés | flacons | 150 | 400
Vacciner 400 moutons à Dahra contre 150 en 2026 | Nombre de seringues achetées | seringues | 150 | 400
Vendre 40 robes par mois à Ngor contre 12 | Nombre de clientes | robes | 12 | 40
Vendre 40 robes par mois à Ngor contre 12 | Nombre de machines | robes | 12 | 40
Vendre 40 robes par mois à Ngor contre 12 | Délai de livraison | robes | 12 | 40
"""


def _scored(line):
    text, indicator, unit, baseline, target = line.split(" | ")
    text = f"{text}, d'ici le 31 décembre 2027."
    return scored(text=text, indicator=indicator, unit=unit, baseline=float(baseline), target=float(target))


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_an_act_or_another_name_counts_the_same_people(line):
    check("M >= 15", _scored(line))


@pytest.mark.parametrize("line", ANOTHER.strip().splitlines())
def test_another_thing_does_not(line):
    check("M < 15", _scored(line))
