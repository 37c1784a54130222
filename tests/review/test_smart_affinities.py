"""Ideas and problems that go together: two texts may serve each other though they share none."""

import pytest
from lessons import digest

from wecco_xl.plan.cells import fold
from wecco_xl.plan.programme import programme
from wecco_xl.review.smart.language.lexicon import lexicon
from wecco_xl.review.smart.meaning.affinities import FILE, Affinities, affinities
from wecco_xl.review.smart.meaning.related import told

CHOICES = """
Encaisser 80 % des soldes à 30 jours          | Trésorerie à sec, fin de mois difficile      | Machines rouillées
Réduire l'attente au guichet de 40 à 10 min   | Commandes servies en retard                  | Statuts de la société périmés
Jeter moins de pelures                        | Ordures brûlées derrière l'atelier           | Pas de site internet
Déclarer les 8 salariés à la caisse sociale   | Personnel sans contrat de travail            | Emballages qui se percent
Obtenir le certificat sanitaire               | Aucune règle d'hygiène, mains non lavées     | Camions vides au retour
Remettre 90 % des colis le jour dit           | Livraisons en retard, plaintes               | Comptes tenus de tête
Baisser les casses à la cuisson de 20 à 5 %   | Fours mal réglés, pièces fendues             | Personne ne connaît notre marque
Poser 20 panneaux sur le toit                 | Coupures de courant chaque soir              | Vendeuses mal formées à l'accueil
Recevoir 30 demandes de devis en ligne        | Inconnus sur internet                        | Coupures de courant chaque soir
Former 6 apprentis à la soudure               | Gestes mal maîtrisés, pièces à refaire       | Loyer impayé de la boutique
""".strip().splitlines()


def topics(text):
    return told(lexicon(programme("wecco")), fold(text)).topics


@pytest.mark.parametrize("line", CHOICES)
def test_an_objective_goes_with_its_need_rather_than_with_another(line):
    objective, need, other = map(topics, line.split("|"))
    assert affinities().between(objective, need) > affinities().between(objective, other)


def test_the_order_says_nothing_and_unknown_pairs_neither():
    tiny = Affinities(["lessons abcdefgh", "i:cold p:loss 80", "i:cold p:sales -30"])
    assert tiny.between({"i:cold"}, {"p:loss", "p:sales", "p:safety"}) == pytest.approx(0.5)
    assert tiny.between({"p:loss"}, {"i:cold"}) == pytest.approx(0.8)
    assert (tiny.between(frozenset(), {"p:loss"}), tiny.lessons) == (0.0, "abcdefgh")


def test_every_name_is_one_of_the_word_lists():
    smart = programme("wecco").smart
    known = {f"i:{name}" for name in smart.ideas} | {f"p:{name}" for name in smart.themes}
    assert sorted(affinities().names - known) == []


def test_the_numbers_were_taught_by_the_plans_that_are_kept():
    assert Affinities(FILE.read_text(encoding="utf-8").splitlines()).lessons == digest()
