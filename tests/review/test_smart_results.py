"""Two results in one sentence, or one: its preparation, its conditions and its way are none of their own."""

import pytest
from objective import check, scored

CARS = "Réparer 60 véhicules par mois à l'atelier de Kaolack"
ANOTHER = """
vendre 200 pneus par mois
louer 40 motos par mois
former 12 élèves du lycée technique
sensibiliser 300 écoliers au code de la route
replanter 300 arbres
développer 3 agences en Gambie
construire 4 logements
ouvrir une station de lavage à Kaffrine
ouvrir un second hôtel à Fatick
ouvrir une boucherie
créer une école de conduite
créer une auto-école
bâtir un immeuble à Fatick
bâtir une maison pour les apprentis
fonder une coopérative de taxis
inaugurer un musée de l'automobile
lancer une marque de lubrifiants
installer un restaurant
publier un guide pour les chauffeurs
exporter des moteurs en Gambie
obtenir la certification ISO 9001
décrocher un prix international
doubler les ventes de pièces
diviser par deux la facture d'électricité
réduire de moitié les accidents du travail
limiter les retours de 9 à 4 par mois
"""


@pytest.mark.parametrize("tail", ANOTHER.strip().splitlines())
def test_what_could_be_an_objective_of_its_own_is_a_second_result(tail):
    check("S < 15", scored(text=f"{CARS} et {tail} d'ici le 31 décembre 2027."))
    check("S < 15", scored(text=f"{CARS}, contre 40 aujourd'hui, et {tail}, d'ici le 31 décembre 2027."))


OTHER_JOINTS = [
    "puis ouvrir un garage à Mbour",
    "; ouvrir une auto-école à Fatick",
    "; obtenir aussi la norme ISO 9001",
    ", puis vendre 200 pneus par mois",
    ", et puis vendre 200 pneus par mois",
]


@pytest.mark.parametrize("tail", OTHER_JOINTS)
def test_a_second_result_is_seen_however_it_is_joined(tail):
    check("S < 15", scored(text=f"{CARS} {tail} d'ici le 31 décembre 2027."))


OF_THE_SAME = """
les rendre en 48 heures
non 40
ainsi vendre plus de pièces
garder 90 % de clients satisfaits
maintenir le prix actuel
tenir le délai de 3 jours
encaisser 90 % des factures à la livraison
rendre 95 % des clés le jour promis
facturer chaque réparation
noter chaque panne au cahier
offrir un an de garantie à chaque véhicule
assurer une garantie de 2 ans
répondre aux clients en 24 heures
fermer à 20 heures
perdre moins de 3 clients
limiter les retours à 4 %
contrôler les freins de chacun
acheter une valise de diagnostic
publier les prix à l'entrée
créer un fichier des clients
ouvrir une boutique en ligne
ouvrir une boutique pour les vendre
obtenir un prix plus bas
"""


@pytest.mark.parametrize("tail", OF_THE_SAME.strip().splitlines())
def test_a_condition_or_a_way_of_the_result_is_no_second_one(tail):
    check("S >= 15", scored(text=f"{CARS} et {tail} d'ici le 31 décembre 2027."))
    check("S >= 15", scored(text=f"{CARS}, contre 40 aujourd'hui, et {tail}, d'ici le 31 décembre 2027."))


CHILDREN, HONEY, ORDERS = (
    ("Enfants", "enfants", 22, 36),
    ("Miel", "kg/an", 520, 900),
    ("Devis", "devis", 0, 12),
)
ROOMS, BROKEN, KITS = (
    ("Chambres louées", "%", 38, 55),
    ("Œufs cassés", "%", 9, 4),
    ("Kits", "kits/mois", 11, 18),
)
BIKES, LINEN, ROBES = (
    ("Vélos loués", "vélos/semaine", 45, 75),
    ("Délai de remise", "heures", 72, 48),
    ("Robes", "robes/mois", 20, 40),
)
FODDER = ("Lait par vache en mars", "l/vache/jour", 4, 7)
PREPARED = {
    "Aménager une deuxième salle et accueillir 36 enfants à la crèche de Mbour": CHILDREN,
    "Repeindre la grande salle, et accueillir 36 enfants à la crèche de Mbour": CHILDREN,
    "Agrandir 2 salles et accueillir 36 enfants à la crèche de Mbour": CHILDREN,
    "Se former à Chimay puis récolter 900 kg de miel par an dans le Saloum": HONEY,
    "Prospecter 30 producteurs et obtenir d'eux 12 devis signés en Casamance": ORDERS,
    "Rénover 8 chambres et porter l'occupation de l'auberge de Toubacouta à 55 %": ROOMS,
    "Créer un site de réservation et porter l'occupation de l'auberge à 55 %": ROOMS,
    "Former l'équipe et réduire la casse des œufs à 4 % à Keur Massar": BROKEN,
    "Former 6 livreurs et ramener la casse des œufs à 4 % à Keur Massar": BROKEN,
    "Recruter un trieur et ramener la casse des œufs à 4 % à Keur Massar": BROKEN,
    "Former les poseurs puis installer 18 kits solaires par mois à Tambacounda": KITS,
    "Ouvrir un point de location à Saly et louer 75 vélos par semaine": BIKES,
    "Stocker 8 tonnes d'ensilage, et tenir 7 l/vache/jour en mars": FODDER,
    "Vendre 40 robes par mois à Ngaye et encaisser 90 % à la commande": ROBES,
    "Couper, coudre, et vendre 40 robes par mois à Ngaye": ROBES,
}
TWO_WITH_COLUMNS = {
    "Louer 75 vélos par semaine à Saly et réparer 40 motos par mois": BIKES,
    "Rendre le linge en 48 heures à Grand Yoff et coudre 60 uniformes par mois": LINEN,
    "Rendre le linge en 48 heures à Grand Yoff et exporter 300 pagnes teints": LINEN,
    "Ouvrir un restaurant à Thiès et vendre 40 robes par mois à Ngaye": ROBES,
    "Vendre 40 frigos et installer 18 kits solaires par mois à Tambacounda": KITS,
    "Former 12 élèves du lycée et installer 18 kits solaires par mois à Tambacounda": KITS,
    "Porter l'occupation de l'auberge à 55 % et réduire de 30 % la facture de gaz": ROOMS,
    "Ramener la casse des œufs à 4 % et ouvrir un restaurant à Keur Massar": BROKEN,
}


def with_columns(text, columns):
    return scored(text=text, **dict(zip(("indicator", "unit", "baseline", "target"), columns, strict=True)))


@pytest.mark.parametrize("text", PREPARED)
def test_what_prepares_the_counted_result_is_none(text):
    check("S >= 15", with_columns(text, PREPARED[text]))


@pytest.mark.parametrize("text", TWO_WITH_COLUMNS)
def test_a_count_beside_the_target_is_another_result(text):
    check("S < 15", with_columns(text, TWO_WITH_COLUMNS[text]))


CLAUSES = {
    "L'atelier de Kaolack répare 60 véhicules par mois et vend 200 pneus": "S < 15",
    "L'atelier répare 60 véhicules par mois, contre 40, et forme 12 élèves du lycée": "S < 15",
    "L'atelier de Kaolack répare 60 véhicules par mois et ouvre un restaurant": "S < 15",
    "L'atelier répare 60 véhicules par mois ; il plante 2 000 palétuviers": "S < 15",
    "Nous réparons 60 véhicules par mois à Kaolack et vendons 200 pneus": "S < 15",
    "Nous réparerons 60 véhicules par mois à Kaolack et ouvrirons une auto-école": "S < 15",
    "On répare 60 véhicules par mois et on vend 200 pneus": "S < 15",
    "L'atelier aura réparé 60 véhicules par mois et ouvert une auto-école": "S < 15",
    "60 véhicules réparés par mois à Kaolack et 200 pneus vendus": "S < 15",
    "60 véhicules réparés par mois à Kaolack et une auto-école ouverte à Fatick": "S < 15",
    "60 véhicules seront réparés par mois et une auto-école sera ouverte": "S < 15",
    "L'atelier répare 60 véhicules par mois et les rend le jour promis": "S >= 15",
    "L'atelier répare 60 véhicules par mois et garde 90 % de ses clients": "S >= 15",
    "L'atelier répare 60 véhicules par mois et tient la note de 8 sur 10": "S >= 15",
    "L'atelier répare 60 véhicules par mois et compte 2 pannes au plus": "S >= 15",
    "L'atelier répare 60 véhicules par mois, contre 40, et ferme à 20 heures": "S >= 15",
    "Nous réparons 60 véhicules par mois et donnons 2 ans de garantie": "S >= 15",
    "Nous réparons et rendons 60 véhicules par mois à Kaolack": "S >= 15",
    "On répare 60 véhicules par mois et on note chaque panne": "S >= 15",
    "60 véhicules réparés et payés par mois à Kaolack": "S >= 15",
    "60 véhicules réparés par mois à Kaolack et une fiche remise pour chacun": "S >= 15",
    "60 véhicules réparés par mois à Kaolack et livrés en 3 jours": "S >= 15",
    "60 véhicules réparés par mois, et 4 % de retours au plus": "S >= 15",
}


@pytest.mark.parametrize("text", CLAUSES)
def test_a_clause_of_its_own_is_a_second_result_or_a_condition(text):
    check(CLAUSES[text], scored(text=text))


AIMED = ["Viser 60 véhicules réparés par mois à Kaolack", "On vise 60 véhicules réparés par mois à Kaolack"]


@pytest.mark.parametrize("text", AIMED)
def test_to_aim_at_a_number_is_more_than_being_there(text):
    check("S >= 15", scored(text=text))
