"""What stands beside a counted result and could be aimed at for itself is a second result, however joined."""

import pytest
from objective import check, scored

KNIVES = ("Affûter 110 couteaux par semaine à Namur", "Couteaux affûtés par semaine", "couteaux", 55, 110)
PIANOS = ("Accorder 25 pianos par mois à Tournai", "Pianos accordés par mois", "pianos", 10, 25)
PITS = ("Poser 30 fosses par an à Ziguinchor", "Fosses posées par an", "fosses", 12, 30)
MATS = ("Vendre 60 nattes par mois à Dakar", "Nattes vendues par mois", "nattes", 20, 60)
HIDES = ("Tanner 80 peaux par mois à Maroua", "Peaux tannées par mois", "peaux", 35, 80)
PLANTS = ("Avoir 3000 plants vivants à Joal", "Plants vivants", "plants", 1000, 3000)
COSTUMES = ("Louer 18 costumes par week-end à Mons", "Costumes loués", "costumes", 9, 18)
WELLS = ("Avoir creusé 11 puits par an à Kolda", "Puits creusés par an", "puits", 6, 11)
BREAKDOWNS = ("Réduire de 9 à 4 les pannes de four", "Pannes de four par mois", "pannes", 9, 4)
MEALS = ("Servir 120 repas par jour à Thiès", "Repas servis par jour", "repas", 60, 120)
WELDERS = ("Former 12 soudeurs à Mbour", "Soudeurs formés et diplômés", "soudeurs", 0, 12)

ANOTHER = [
    (PITS, "et faire baisser l'absentéisme au village"),
    (HIDES, "et faire tomber les vols du dépôt à zéro"),
    (PIANOS, "et gagner le concours national des artisans"),
    (MATS, "et remporter un prix de l'entrepreneuriat"),
    (PITS, "et obtenir un visa pour le Canada"),
    (HIDES, "et décrocher une bourse d'études"),
    (PIANOS, "et passer le permis poids lourd"),
    (MATS, "et devenir maire de la commune"),
    (HIDES, "et élever des chèvres à Kaffrine"),
    (PIANOS, "et produire du fromage de chèvre"),
    (PITS, "et fabriquer des bijoux en argent"),
    (MATS, "et avoir lancé une radio locale"),
    (WELLS, "et avoir ouvert une quincaillerie"),
    (PIANOS, "et avoir formé 12 apprentis"),
    (KNIVES, "et réparer 20 parapluies par semaine"),
    (PLANTS, "et vendre 2 tonnes d'huîtres"),
    (COSTUMES, "et donner des cours de danse à 30 élèves"),
    (MATS, "et augmenter les nuitées de l'auberge"),
    (BREAKDOWNS, "et augmenter les ventes de pain de fonio"),
    (HIDES, "et écrire un roman"),
    (MATS, "et organiser un festival de danse"),
    (PITS, "et publier un dictionnaire wolof"),
    (PITS, "et produire 400 sachets de 250 g de café"),
    # a gerund beside it
    (MATS, "tout en ouvrant une poissonnerie à Mbour"),
    (PITS, "tout en lançant une marque de parfum"),
    (HIDES, ", tout en élevant 60 dindes,"),
    (PIANOS, "tout en construisant un immeuble à Thiès"),
    (MATS, "tout en publiant un livre de recettes"),
    (PITS, "tout en obtenant la certification ISO 22000"),
    (HIDES, ", en obtenant également le permis de conduire,"),
    (PIANOS, "en ouvrant en même temps une épicerie"),
    (MATS, "en créant également une association de quartier"),
    (PITS, "tout en formant 14 élèves du lycée"),
    (PIANOS, "tout en exposant mes tableaux à Bruxelles"),
    (KNIVES, ", tout en faisant reconnaître mon diplôme de cuisinier"),
    (MATS, "tout en exportant des mangues"),
    (MATS, "tout en bâtissant une maison à Mbour"),
    # a word that adds
    (MATS, ", sans oublier d'ouvrir une friperie"),
    (PIANOS, ", sans oublier la construction d'un hôtel"),
    (PITS, ", de plus vendre 60 nattes par mois"),
    (HIDES, ", d'autre part former 12 élèves"),
    (MATS, ", parallèlement créer une marque de parfum"),
    (KNIVES, ", d'autre part louer quatre chambres aux touristes"),
    (KNIVES, ", de plus former le quartier à la nutrition"),
    (PIANOS, "+ élever 60 moutons"),
    (PITS, ", à quoi s'ajoute la création d'une radio"),
    (HIDES, ", à quoi s'ajoute la vente de 60 nattes par mois"),
    (PIANOS, ", avec en plus l'ouverture d'un hôtel"),
    (MATS, ": ouvrir aussi une auberge"),
    (PITS, ": vendre aussi des nattes"),
    (MATS, ", en outre bâtir une maison"),
    # a list of bare ones
    (MATS, ", recruter, exporter, épargner"),
    (KNIVES, ", voyager, épargner, se marier"),
    (PITS, ", embaucher, former et communiquer"),
    (HIDES, ", ouverture d'une auberge, création d'une radio"),
    (PIANOS, ", recrutement d'un comptable, achat d'un terrain"),
]
OF_THE_SAME = [
    (KNIVES, "et les rendre en 2 jours"),
    (KNIVES, "et encaisser 90 % à la remise"),
    (KNIVES, "et tenir le délai de 3 jours"),
    (PIANOS, "et augmenter mon revenu"),
    (PIANOS, "et gagner 2 heures par jour"),
    (MATS, "et gagner de nouveaux clients"),
    (MATS, "et gagner une place au marché"),
    (MATS, "et obtenir un poste de vente au marché"),
    (MATS, "et obtenir le prix de gros"),
    (MATS, "et devenir rentable"),
    (MATS, "et faire contrôler chaque lot"),
    (MATS, "et avoir encaissé chaque facture"),
    (MATS, "et produire un relevé chaque mois"),
    (MATS, "et produire des nattes plus fines"),
    (MATS, "et exposer mes nattes à Saly"),
    (MATS, "et composer un catalogue"),
    (MATS, "et produire des paquets de 250 g"),
    (HIDES, "et fabriquer des caisses pour les transporter"),
    (HIDES, "et élever la qualité"),
    (HIDES, "et élever des moutons"),
    (MEALS, "et cultiver des légumes dans la cour"),
    (COSTUMES, "et former mon aide au pressing"),
    (PLANTS, "et en garder 90 % après un an"),
    (PLANTS, "et arroser chaque soir"),
    (BREAKDOWNS, "et augmenter les ventes"),
    (WELLS, "et avoir tenu les comptes à jour"),
    (WELDERS, "et passer le diplôme avec eux"),
    # a gerund that tells how
    (MATS, "tout en gardant 90 % de clients satisfaits"),
    (MATS, "tout en formant deux apprenties"),
    (MATS, "tout en produisant 20 nattes plus grandes"),
    (MATS, "tout en ouvrant la boutique le soir"),
    (MATS, "tout en baissant le prix de 10 %"),
    (MATS, "tout en consommant 200 litres d'eau de moins"),
    (MATS, "tout en conservant les 4 emplois"),
    (MATS, "en ouvrant une boutique à Saly"),
    (MATS, "en ouvrant également une boutique à Saly"),
    (MATS, "en lançant aussi une gamme de petites nattes"),
    (MATS, "en passant également commande à 3 fournisseurs"),
    (MATS, "en vendant aussi aux hôtels"),
    (PIANOS, "en réparant aussi les pédales"),
    (PIANOS, "tout en divisant par deux les pertes"),
    (MEALS, "en livrant aussi 30 repas aux bureaux"),
    (MEALS, "tout en employant 4 femmes"),
    (MEALS, "tout en économisant 30 kg de gaz par mois"),
    (WELDERS, "tout en faisant certifier 8 d'entre eux"),
    (WELDERS, "tout en réduisant les accidents"),
    # what is added is of the same
    (MATS, ", sans oublier de noter chaque vente"),
    (MATS, ", sans oublier de payer les 3 tisseuses"),
    (MATS, ", sans oublier la livraison à domicile"),
    (MATS, ", sans oublier les clients du dimanche"),
    (MATS, ", soit 20 de plus qu'aujourd'hui"),
    (MATS, ", de plus en plus grandes"),
    (MATS, "+ un reçu pour chacun"),
    (MATS, "+ recruter une vendeuse"),
    (MATS, "+ acheter un métier à tisser"),
    (MATS, ": vendre aussi des nattes d'enfant"),
    (MATS, ": livrer aussi les hôtels"),
    (MATS, ": répondre aussi en 24 heures"),
    (MATS, ", de plus garder 90 % de clients satisfaits"),
    (MATS, ", à quoi s'ajoute la livraison à domicile"),
    (MATS, ", à quoi s'ajoute la garantie de 2 ans"),
    (MATS, ", avec en plus l'ouverture d'une page Facebook"),
    (MEALS, ": servir aussi des jus"),
    (MEALS, "+ vendre des jus"),
    # a list that tells how
    (MATS, ": filer, teindre, tisser"),
    (MATS, "(filer, teindre, tisser)"),
    (MATS, ", filer, teindre et tisser compris"),
    (MATS, ", formation des tisseuses et achat de coton compris"),
    (MATS, ", avec recrutement d'une vendeuse, achat d'un métier et formation des tisseuses"),
    (MATS, ", moyens : achat d'un métier, recrutement d'une vendeuse"),
    (MATS, ", sans recruter, sans emprunter"),
    (MATS, ", trier, teindre et emballer"),
    (HIDES, ", triées, pliées et livrées"),
]


def _scored(columns, tail):
    text, indicator, unit, baseline, target = columns
    sentence = f"{text}{'' if tail[0] in ',;' else ' '}{tail}"
    return scored(text=sentence, indicator=indicator, unit=unit, baseline=baseline, target=target)


@pytest.mark.parametrize(("columns", "tail"), ANOTHER)
def test_what_could_be_aimed_at_for_itself_is_a_second_result(columns, tail):
    check("S < 15", _scored(columns, tail))


@pytest.mark.parametrize(("columns", "tail"), OF_THE_SAME)
def test_what_serves_the_counted_result_is_none(columns, tail):
    check("S >= 15", _scored(columns, tail))


PREPARED = [
    ("Façonner 3 moules et vendre 240 pots par mois", ("Pots vendus par mois", "pots", 100, 240)),
    ("Avoir 3 vendeuses et vendre 240 pots par mois", ("Pots vendus par mois", "pots", 100, 240)),
    ("Avoir acheté un four et avoir vendu 240 pots par mois", ("Pots vendus par mois", "pots", 100, 240)),
]


@pytest.mark.parametrize(("text", "columns"), PREPARED)
def test_a_verb_of_no_list_without_the_target_is_no_result(text, columns):
    check("S >= 15", _scored((text, *columns), "à Podor"))
