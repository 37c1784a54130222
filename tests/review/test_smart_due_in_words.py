"""T: words in the due column beside a sentence that names the day, 31 décembre 2027."""

import pytest
from objective import check, scored

DOUBTED = """
avant la Tabaski si possible
en 2027 je pense
avant le ramadan si possible
en 2027 je crois
courant 2027 peut-être
avant la Tabaski
décembre 2027 si tout va bien
fin 2027 sans doute
31 décembre 2027 ou plus tard
31 décembre 2027 si possible
31 décembre 2027 à confirmer
fin décembre 2027, inchallah
2027 environ
en principe décembre 2027
décembre 2027 normalement
au retour
avant le départ
décembre 2027 si la banque accepte
après la Tabaski
fin d'année
probablement décembre 2027
en décembre 2027, à voir
quand la récolte sera finie
décembre 2027 dès que le prêt est versé
"""
SURE = """
décembre 2027
fin décembre 2027
31 décembre 2027
fin 2027
le 31 décembre 2027 au plus tard
d'ici le 31 décembre 2027
avant le 31 décembre 2027
4e trimestre 2027
31 décembre 2027 (confirmé)
31.12.2027 inclus
vendredi 31 décembre 2027
avant fin décembre 2027
"""


@pytest.mark.parametrize("due", DOUBTED.strip().splitlines())
def test_a_feast_or_a_doubt_in_the_column_says_no_more_than_soon(due):
    check("T < 15", scored(due=due))


@pytest.mark.parametrize("due", SURE.strip().splitlines())
def test_the_same_day_or_its_month_in_words_does(due):
    check("T >= 15", scored(due=due))
