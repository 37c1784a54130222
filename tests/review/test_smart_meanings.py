"""Vectors of words: texts about the same thing are near though they share no word."""

import pytest
from lessons import digest, plans

from wecco_xl.plan.cells import fold
from wecco_xl.review.smart.meaning.meanings import FILE, Meaning, Meanings, meanings, spelled

CHOICES = """
Faire revenir 40 abonnées au salon                  | Les clientes ne restent pas fidèles          | Comptes tenus sur un cahier d'écolier
Remettre en marche les trois frigos de l'officine   | Panne du froid, vaccins perdus               | Pas de site pour se faire connaître
Signer 6 contrats avec des hôtels                   | Trop peu d'acheteurs                         | Accidents à l'atelier, gants absents
Déposer le bilan de l'année au fisc                 | Impôts et comptabilité en désordre           | Les sachets se déchirent pendant le transport
Embaucher deux soudeurs                             | Manque de main-d'œuvre qualifiée             | Coupures d'électricité chaque soir
Poser 20 panneaux sur le toit                       | Facture de courant trop lourde               | Les vendeuses ne savent pas accueillir
Afficher le prix de revient de 15 articles          | On vend sans connaître sa marge              | Le four chauffe mal
Composter les épluchures du restaurant              | Ordures jetées derrière la cuisine           | Prêt bancaire refusé
Livrer 90 % des commandes le jour dit               | Retards, les clients attendent               | Marque non protégée
Obtenir l'autorisation sanitaire de mise en vente   | Produits sans papiers, refusés en rayon      | Pas assez de ruches
Vacciner 2 000 poussins                             | Mortalité des volailles au démarrage         | Loyer de la boutique impayé
Former 12 apprentis au tour                         | Jeunes sans métier, gestes mal appris        | Aucun camion pour la tournée
Ouvrir une page et recevoir 30 demandes en ligne    | Invisible sur internet                       | Le puits tarit en mai
Ramener les grains cassés de 18 à 5 %               | Riz de mauvaise qualité après décorticage    | Les associés se disputent
Recouvrer 3 millions d'impayés                      | Les débiteurs ne règlent pas                 | Tissus décolorés au lavage
Porter un casque et des chaussures sur le chantier  | Blessures fréquentes des maçons              | Catalogue vieilli
""".strip().splitlines()


@pytest.mark.parametrize("line", CHOICES)
def test_an_objective_is_nearer_to_its_need_than_to_another_without_a_common_word(line):
    objective, need, other = (meanings().of(fold(text)) for text in line.split("|"))
    assert objective.near(need) > objective.near(other)


def test_what_holds_no_known_word_is_near_to_nothing():
    nothing = meanings().of("xqzt 12 ! wwkj")
    assert (nothing.near(meanings().of("vendre")), Meaning().near(nothing)) == (0.0, 0.0)


def test_a_text_is_as_near_to_itself_as_can_be_in_whatever_order_and_however_often_a_word_comes():
    one, other = (meanings().of(text) for text in ("vendre du savon", "savon savon du vendre"))
    assert one.sums == other.sums
    assert one.near(other) == pytest.approx(1.0)


def test_words_are_letters_only_each_once():
    assert spelled(fold("L'atelier : 3 ateliers, à l'atelier (Thiès)")) == ("atelier", "ateliers", "thies")


def test_the_file_is_read_as_it_is_described():
    numbers = b"\0\0" + b"\1\0" + b"\0\0"
    tiny = Meanings(b"2 2 3 abcdefgh\n" + b"bois\nsavon\nscie\n" + numbers + bytes([3, 4, 0, 256 - 5]))
    assert [tiny.of(word).sums for word in ("bois", "savon", "scie", "seau")] == [(3, 4), (0, -5), (3, 4), ()]
    assert (tiny.of("bois savon"), tiny.lessons) == (Meaning((3, -1), 10**0.5), "abcdefgh")


def test_the_vectors_were_taught_by_the_plans_that_are_kept():
    assert Meanings(FILE.read_bytes()).lessons == digest()


def test_every_plan_that_teaches_holds_together():
    faults = [
        (objective, needs, chances)
        for plan in plans()
        for objective, (needs, chances) in plan.objectives
        if not (needs and chances and needs <= set(plan.rows[0]) and chances <= set(plan.rows[1]))
    ]
    assert faults == []
