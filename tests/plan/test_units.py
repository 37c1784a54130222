"""Whether what is typed behind a number is the unit of its column."""

import pytest

from wecco_xl.plan.units import same_unit

SAME = """
60 femmes | femmes formées
60 femme | femmes
12 kg | kg par mois
12 kilos | kg | no
500 kg | tonnes | no
500 kg | t | no
3 t | tonnes
12 | tonnes
2,5 millions | FCFA
2,5 millions de francs | FCFA
12 000 F | FCFA
12 000 FCFA par mois | FCFA / mois
12 000 F | euros | no
12 000 F | paniers | no
12 paniers | FCFA | no
72 % | % des ventes
72 pour cent | %
72 % | tonnes | no
72 kg | % | no
45 j | jours
45 m2 | m²
au moins 12 ruches | ruches
environ 12 ruches | fromages | no
8 sur 10 | points
"""


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_a_unit_is_that_of_the_column_or_another(line):
    typed, unit, *no = map(str.strip, line.split("|"))
    assert same_unit(typed, unit) is not bool(no)
