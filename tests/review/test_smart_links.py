"""Letter R: needs and opportunities by family of problems. The same trade is not yet the same problem."""

import pytest
from drawn import case

from wecco_xl.review.smart import Letter, score

RELATED = """
text | need | chance
Faire venir 30 clientes nouvelles par mois à l'institut | Peu de monde en semaine, fauteuils vides | Esthéticienne de Mons, agenda rempli par parrainage
Confectionner 40 uniformes par semaine au lieu de 25 | On perd du temps à chercher, cadence trop faible | Atelier textile de Tournai, organisation des postes
Servir 9 tables sur 10 en moins de 12 minutes | Les clients repartent tellement c'est long | Brasserie d'Arlon, service rapide
Ramener de 18 à 6 % les œufs cassés pendant la tournée | Beaucoup de plateaux abîmés sur la route | Coopérative avicole : emballage et transport des œufs
Facturer 100 % des interventions sous 48 h | L'argent rentre tard, factures oubliées | Cabinet comptable de Huy, une journée
Atteindre 95 % d'inventaires justes | On ne sait jamais ce qu'il reste en rayon | Magasin de pièces de Seraing : gestion du stock
Baisser le charbon de 60 à 35 kg par fournée | Le combustible coûte de plus en plus | Briqueterie à four économe
Obtenir l'autorisation pour 4 confitures | Produits vendus sans autorisation | Laboratoire d'Ath : dossiers d'analyse
Recruter et garder 3 serveuses toute l'année | Le personnel change tous les deux mois | Gérant de restaurant à Spa : contrats et planning
Faire déclarer les 8 ouvriers à la caisse sociale | Aucun contrat, ouvriers payés à la journée | Secrétariat social de Liège
Traiter 80 % des eaux de teinture avant rejet | Le canal derrière l'atelier est tout bleu | Teinturerie flamande : station d'épuration
Contrôler les 12 extincteurs de l'entrepôt | Rien contre le feu | Pompiers de Namur : une demi-journée
Avoir 3 fournisseurs de farine au lieu d'un seul | Quand le grossiste manque, on arrête de produire | Meunier de Ciney
Payer les salaires le 30, 12 mois sur 12 | L'argent manque en fin de mois | Conseillère financière : plan de trésorerie
Désinfecter les bacs 26 soirs sur 30 | Clients malades après avoir mangé le poisson | Criée de Zeebruges : propreté des halls
Diminuer de 14 à 4 le nombre de moutons morts par an | Maladies, pas de vaccination | Vétérinaire de Marche
Tenir 3 entretiens de vente en anglais | Les acheteurs étrangers ne nous comprennent pas | Cours d'anglais à Louvain
Livrer à l'heure 27 fois sur 30 | Les livreurs se perdent et les clients râlent | Plateforme de livraison à vélo
Créer la SARL et l'inscrire au registre du commerce | L'entreprise n'existe pas sur le papier | Notaire de Namur
Compter la caisse 28 soirs sur 30 sans écart | De l'argent disparaît | Commerçante de Huy
"""
"""One line or two per family, told in the words of people: nothing here may be called elsewhere."""

OTHER_PROBLEM = """
text | need | chance | R
Faire signer un contrat écrit à 15 clients de la teinturerie | Teinturerie : cuves et pompes en panne | Atelier d'entretien des machines de Mons | missing
Vendre 200 paniers de légumes par semaine | Maraîchage : aucun statut, pas de NINEA | Notaire de Gand, conseils juridiques | missing
Former 6 apprentis à la soudure d'angle | Soudure : factures impayées, on ne relance pas | Cabinet de recouvrement de Liège | missing
Réduire de 9 à 3 jours l'attente des clients du garage | Garage : déchets et huiles usées brûlés dans la cour | Centre de recyclage de Mons, tri des huiles usées | missing
Poser 12 extincteurs à la menuiserie | Menuiserie : prix fixés au hasard, marge inconnue | Cours de comptabilité de Mons | missing
Vendre 60 chemises par mois | Couture : marge inconnue, comptes tenus de tête | Salon de la mode de Bruxelles, vente aux boutiques | partial
Désinfecter les bacs 26 soirs sur 30 | Clients malades, cuisine sale | Coopérative de crédit : monter un dossier de prêt à la banque | partial
Recruter 3 serveuses en contrat | Restaurant : coupures de courant, groupe électrogène trop cher | Gérante de Spa : contrats et planning du personnel | partial
"""
"""One link to another problem leaves the letter to be completed; two of them fail it."""


ELSEWHERE = {"need_unrelated", "need_better", "opportunity_unrelated", "opportunity_better"}


def told(text: str, needs: str, chances: str) -> tuple[str, set[str]]:
    """The standing of R and the codes of its reasons, for the first need and opportunity drawn."""
    plan = case(
        needs=f"id | description\n{needs}",
        opportunities=f"id | description\n{chances}",
        objectives=f"id | text | needs | opportunities\nO01 | {text} | B01 | E01",
    )
    (found,) = score(plan)
    return found.letters[Letter.R].status.value, {one.code for one in found.reasons if one.letter is Letter.R}


def lines(drawing: str) -> list[list[str]]:
    return [line.split(" | ") for line in drawing.strip().splitlines()[1:]]


@pytest.mark.parametrize(("text", "need", "chance"), lines(RELATED))
def test_what_people_say_of_one_problem_is_related(text, need, chance):
    status, codes = told(text, f"B01 | {need}", f"E01 | {chance}")
    assert (status, codes & ELSEWHERE) == ("met", set())


@pytest.mark.parametrize(("text", "need", "chance", "status"), lines(OTHER_PROBLEM))
def test_another_problem_of_the_same_trade_is_seen(text, need, chance, status):
    trade = need.partition(" :")[0]
    assert told(text, f"B01 | {need}\nB02 | {trade} : rien à dire", f"E01 | {chance}")[0] == status


def test_the_word_of_a_trade_does_not_save_a_need_of_another_problem():
    need = "B01 | Soudure : factures impayées, on ne relance pas"
    assert told("Former 6 apprentis à la soudure d'angle", need, IMMERSION)[0] == "partial"


STAY = "Stage chez une styliste d'Anvers"


@pytest.mark.parametrize(
    ("chance", "status"),
    [
        (STAY, "met"),
        (f"{STAY} : vente en ligne et vitrine", "met"),
        (f"{STAY} : gabarits et contrôle en bout de chaîne", "partial"),
        (f"{STAY} (tenue de la caisse, rapprochement bancaire)", "partial"),
        ("Stage sur la sécurité des postes et les premiers secours", "partial"),
        ("Mentorat : une comptable et une ingénieure", "met"),
    ],
)
def test_a_stay_is_open_to_all_unless_it_names_another_subject(chance, status):
    text = "Vendre 60 robes par mois sur internet"
    assert told(text, "B01 | Rien ne se vend en ligne", f"E01 | {chance}")[0] == status


TWO_NEEDS = "Perles : commandes livrées en retard", "Comptes : pas de prix de revient"
TWO_CHANCES = "Planning partagé des commandes à livrer", "Contrôleur de gestion : calcul du prix de revient"


@pytest.mark.parametrize(
    ("need", "chance", "status"), [(1, 1, "met"), (0, 1, "partial"), (1, 0, "partial"), (0, 0, "missing")]
)
def test_the_other_rows_of_a_small_plan_tell_what_a_link_is_not(need, chance, status):
    needs = f"B01 | {TWO_NEEDS[need]}\nB02 | {TWO_NEEDS[1 - need]}"
    chances = f"E01 | {TWO_CHANCES[chance]}\nE02 | {TWO_CHANCES[1 - chance]}"
    assert told("Calculer le prix de revient de 12 colliers", needs, chances)[0] == status


IMMERSION = "E01 | Immersion dans l'entreprise partenaire"
DRAPES = "Ramener de 40 à 5 les draps égarés par mois à la blanchisserie"


@pytest.mark.parametrize(
    ("others", "status"),
    [
        ("", "met"),
        ("\nB02 | Blanchisserie : repasseuses mal payées", "met"),
        ("\nB02 | Blanchisserie : draps perdus ou mélangés entre les hôtels", "partial"),
    ],
)
def test_a_need_gives_way_only_to_one_that_names_the_very_thing(others, status):
    found, codes = told(DRAPES, f"B01 | Blanchisserie : tri lent des chemises{others}", IMMERSION)
    assert (found, "need_better" in codes) == (status, status == "partial")


@pytest.mark.parametrize(
    "chance",
    [
        "Communauté des entrepreneurs : pairs et achats groupés",
        "Mentorat d'une comptable de Mons",
        "Immersion chez un fabricant de casques de chantier",
    ],
)
def test_what_is_open_to_every_theme_is_never_elsewhere(chance):
    status, codes = told("Vendre 60 chemises par mois", "B01 | Ventes trop faibles", f"E01 | {chance}")
    assert (status, codes & ELSEWHERE) == ("met", set())


def test_a_need_of_which_one_word_speaks_is_a_doubt():
    status, _ = told("Vendre 60 chemises par mois", "B01 | La boutique, une histoire de pannes", IMMERSION)
    assert status == "met"
