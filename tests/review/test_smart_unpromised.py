"""The target's own number said by somebody, by a rule, in general, as a habit, as done: no promise of it."""

import pytest
from objective import check, in_columns

EGGS = ("Œufs fêlés à la collecte", "œufs/jour", 40, 12)
NETS = ("Filets remontés sans accroc", "filets/mois", 8, 20)
DOUGH = ("Pâte jetée par fournée", "kg", 9, 2)
MENUS = ("Menus livrés à l'heure", "%", 55, 95)
STAMP = ("Agrément sanitaire obtenu", "oui/non", "non", "oui")
NO_PROMISES = [
    # somebody says, believes, advises
    ("Selon le vétérinaire, les œufs fêlés passeront de 40 à 12 par jour.", EGGS),
    ("Ma belle-sœur prétend que nous passerons de 40 à 12 œufs fêlés par jour.", EGGS),
    ("Il paraît qu'on remonte 20 filets sans accroc par mois à Joal, contre 8.", NETS),
    ("Le formateur nous conseille de ramener la pâte jetée de 9 à 2 kg par fournée.", DOUGH),
    ("Les menus livrés à l'heure seront 95 % au lieu de 55, calcule le comptable.", MENUS),
    ("Il paraît qu'un agrément sanitaire va nous être donné.", STAMP),
    # a rule, an authority
    ("La loi impose de passer de 40 à 12 œufs fêlés par jour avant le 31 décembre 2027.", EGGS),
    ("L'inspection exige 95 % de menus livrés à l'heure au lieu de 55 %.", MENUS),
    ("Le règlement oblige l'atelier à obtenir un agrément sanitaire.", STAMP),
    # what could be
    ("L'atelier peut remonter 20 filets sans accroc par mois, mais n'en remonte que 8.", NETS),
    ("L'atelier a de quoi remonter 20 filets sans accroc par mois au lieu de 8.", NETS),
    ("Avec un pétrin neuf on ne jetterait que 2 kg de pâte par fournée, au lieu de 9.", DOUGH),
    ("Livrer 95 % des menus à l'heure au lieu de 55 serait un rêve.", MENUS),
    ("Nous aurions dû passer de 40 à 12 œufs fêlés par jour.", EGGS),
    ("Les restaurants souhaitent 95 % de menus livrés à l'heure et non 55.", MENUS),
    # what is refused, judged, cried out
    ("Nous n'arrivons pas à passer de 40 à 12 œufs fêlés par jour.", EGGS),
    ("Impossible de ramener la pâte jetée de 9 à 2 kg par fournée.", DOUGH),
    ("Nous ne passerons pas de 9 à 2 kg de pâte jetée par fournée.", DOUGH),
    ("Passer de 40 à 12 œufs fêlés par jour est très difficile.", EGGS),
    ("Pour livrer 95 % des menus à l'heure au lieu de 55, il faut deux motos.", MENUS),
    ("95 % de menus livrés à l'heure au lieu de 55, quelle belle idée.", MENUS),
    ("Venez goûter nos menus : 95 % livrés à l'heure, 55 ailleurs.", MENUS),
    # half a sentence
    ("Quand nous livrerons 95 % des menus à l'heure au lieu de 55", MENUS),
    ("Si les œufs fêlés passent de 40 à 12 par jour", EGGS),
    ("Parce que nous ne jetterons plus que 2 kg de pâte par fournée au lieu de 9", DOUGH),
    # in general, as a habit, at a season, since then
    ("Un bon meunier ne jette que 2 kg de pâte par fournée, un mauvais 9.", DOUGH),
    ("D'habitude on jette 9 kg de pâte par fournée, 2 les bons jours.", DOUGH),
    ("Tous les ans en hivernage, les œufs fêlés passent de 40 à 12 par jour.", EGGS),
    ("Depuis le mois de mars, on ne fêle plus que 12 œufs par jour au lieu de 40.", EGGS),
    ("L'équipe remonte 20 filets sans accroc par mois, contre 8 à ses débuts.", NETS),
    # a part of what there is
    ("Sur les 40 œufs fêlés par jour, 12 sont vendus à la pâtisserie.", EGGS),
    ("On fêle 40 œufs par jour, dont 12 au lavage.", EGGS),
    ("L'équipe remonte entre 8 et 20 filets sans accroc par mois.", NETS),
    # others, and we beside them
    ("La ferme de Pout ne fêle que 12 œufs par jour, nous 40.", EGGS),
    ("La boulangerie de Fann jette 2 kg de pâte par fournée, celle de Yoff 9.", DOUGH),
    # done already
    ("Nous avons ramené la pâte jetée de 9 à 2 kg par fournée.", DOUGH),
    ("Le nombre d'œufs fêlés est passé de 40 à 12 par jour.", EGGS),
    ("Le nouveau bac a fait tomber les œufs fêlés de 40 à 12 par jour.", EGGS),
    ("L'an dernier, l'atelier voulait remonter 20 filets sans accroc par mois au lieu de 8.", NETS),
]
PROMISES = [
    ("Comme le vétérinaire l'a conseillé, passer de 40 à 12 œufs fêlés par jour.", EGGS),
    ("Selon notre plan, les œufs fêlés passeront de 40 à 12 par jour.", EGGS),
    ("Nous promettons que les œufs fêlés passeront de 40 à 12 par jour.", EGGS),
    ("Les clients disent que nos œufs cassent : nous passerons de 40 à 12 fêlés par jour.", EGGS),
    ("L'inspection l'exige : nous livrerons 95 % des menus à l'heure au lieu de 55.", MENUS),
    ("Pour respecter le règlement, livrer 95 % des menus à l'heure au lieu de 55.", MENUS),
    ("Le pétrin peut mieux faire : nous ne jetterons plus que 2 kg de pâte par fournée.", DOUGH),
    ("Être capables de remonter 20 filets sans accroc par mois, contre 8.", NETS),
    ("Passer de 40 à 12 œufs fêlés par jour, même si c'est difficile.", EGGS),
    ("Si une maille lâche, la reprendre à quai, et remonter 20 filets sans accroc par mois.", NETS),
    ("Quand la moto part à 11 h, les menus arrivent : en livrer 95 % à l'heure au lieu de 55.", MENUS),
    ("L'équipe remonte 20 filets sans accroc par mois, contre 8 aujourd'hui.", NETS),
    ("Les livreurs apportent 95 % des menus à l'heure au 31 décembre 2027.", MENUS),
    ("Que la ferme ne fêle plus que 12 œufs par jour, au lieu de 40.", EGGS),
    ("On ne jette plus que 2 kg de pâte par fournée au lieu de 9.", DOUGH),
    ("Remonter 20 filets sans accroc par mois, dont 8 de nuit.", NETS),
    ("Au 31 décembre 2027 nous avons ramené la pâte jetée de 9 à 2 kg par fournée.", DOUGH),
    ("Un menu sur vingt seulement livré en retard : 95 % à l'heure au lieu de 55.", MENUS),
    ("Je voudrais qu'au 31 décembre 2027 on ne fêle plus que 12 œufs par jour au lieu de 40.", EGGS),
    ("Le règlement qui fixe les menus livrés est voté : 95 % à l'heure au 31 décembre 2027.", MENUS),
    ("Obtenir l'agrément sanitaire que la loi impose.", STAMP),
]


@pytest.mark.parametrize(("text", "columns"), NO_PROMISES)
def test_the_number_of_the_target_makes_no_promise_of_it(text, columns):
    check("S < 10", in_columns(text, columns))


@pytest.mark.parametrize(("text", "columns"), PROMISES)
def test_a_promise_beside_the_same_words_is_one(text, columns):
    check("S >= 15", in_columns(text, columns))
