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


WORKS = {
    "construire un hangar à Fatick": "S < 15",
    "équiper le dispensaire de Gossas": "S < 15",
    "équiper l'équipe de foot de Fatick": "S < 15",
    "électrifier 12 maisons de Passy": "S < 15",
    "restaurer la mosquée": "S < 15",
    "rénover la maison de ma mère": "S < 15",
    "repeindre l'école du quartier": "S < 15",
    "meubler un appartement à louer": "S < 15",
    "acheter un minibus de transport en commun": "S < 15",
    "acquérir un terrain à Sokone": "S < 15",
    "reconstruire le pont de Sandiara": "S < 15",
    "bâtir un étage à la maison": "S < 15",
    "éditer un roman": "S < 15",
    "enseigner à 30 élèves": "S < 15",
    "équiper l'atelier d'un second pont": "S >= 15",
    "équiper les mécaniciens de Kaolack de gants": "S >= 15",
    "construire un hangar pour les abriter": "S >= 15",
    "construire une fosse de vidange": "S >= 15",
    "rénover l'atelier de Ndangane": "S >= 15",
    "acheter un pont à Dakar": "S >= 15",
    "installer une enseigne sur la route de Dakar": "S >= 15",
    "meubler la salle d'attente": "S >= 15",
    "restaurer la confiance des clients": "S >= 15",
    "repeindre chaque véhicule": "S >= 15",
}


@pytest.mark.parametrize("tail", WORKS)
def test_what_is_built_for_others_or_elsewhere_is_a_second_result(tail):
    check(WORKS[tail], scored(text=f"{CARS} et {tail} d'ici le 31 décembre 2027."))


PUPILS, NIGHTS = (("Élèves inscrits", "élèves", 80, 120), ("Nuitées vendues", "nuitées/mois", 80, 120))
WALLS = {
    "Inscrire 120 élèves à l'école de Ndar et rénover deux classes": PUPILS,
    "Construire deux classes et inscrire 120 élèves à l'école de Ndar": PUPILS,
    "Vendre 120 nuitées par mois à Saly et rénover l'hôtel": NIGHTS,
    "Meubler 4 chambres et vendre 120 nuitées par mois à Saly": NIGHTS,
}


@pytest.mark.parametrize("text", WALLS)
def test_the_walls_of_a_trade_are_its_own(text):
    check("S >= 15", with_columns(text, WALLS[text]))


OWN_CLAUSES = {
    "Électrifier l'école de Goudiry et réparer 60 véhicules par mois à Kaolack": "S < 15",
    "Que 60 véhicules soient réparés par mois et que 8 apprentis soient embauchés": "S < 15",
    "Que 60 véhicules soient réparés par mois et que 3 boutiques ouvrent à Fatick": "S < 15",
    "Que 60 véhicules soient réparés par mois et qu'une boutique ouvre à Fatick": "S < 15",
    "Que l'atelier répare 60 véhicules par mois et que la ferme vende 200 poulets": "S < 15",
    "Que l'atelier répare 60 véhicules par mois et qu'il forme 12 élèves": "S < 15",
    "Que 80 % des plats soient locaux et que le bar ouvre une piste de danse de 40 places": "S < 15",
    "Je réparerai 60 véhicules par mois à Kaolack et j'ouvrirai une école de conduite": "S < 15",
    "Je réaliserai 25 reportages de mariage par an à Dakar et j'ouvrirai une école de photo": "S < 15",
    "Je répare 60 véhicules par mois et j'ouvre une boutique à Fatick": "S < 15",
    "Nous livrons 90 colis par jour à Bamako et nous construisons un entrepôt à Ségou": "S < 15",
    "L'atelier réparera 60 véhicules par mois et la ferme vendra 200 poulets": "S < 15",
    "L'atelier de Kaolack réparera 60 véhicules par mois et ouvrira une auto-école": "S < 15",
    "L'atelier répare 60 véhicules par mois à Kaolack et équipe le dispensaire": "S < 15",
    "60 véhicules réparés par mois et un roman édité": "S < 15",
    "60 véhicules réparés par mois et un champ de 2 ha clôturé": "S < 15",
    "60 véhicules réparés par mois, 2 hectares de mil cultivés à Fatick": "S < 15",
    "60 véhicules réparés par mois + une boutique de pièces ouverte à Fatick": "S < 15",
    "60 véhicules réparés par mois à Kaolack et la mosquée de Fatick restaurée": "S < 15",
    "60 véhicules réparés par mois à Kaolack + 300 arbres plantés": "S < 15",
    "1 200 livres d'occasion vendus à Gorée et un club de lecture de 30 membres créé": "S < 15",
    "Que 60 véhicules soient réparés par mois et que chacun soit rendu en 3 jours": "S >= 15",
    "Que 60 véhicules soient réparés par mois et que 95 % des clients soient satisfaits": "S >= 15",
    "Que 60 véhicules soient réparés par mois et que le délai reste sous 3 jours": "S >= 15",
    "Que 60 véhicules soient réparés par mois à Kaolack et que 40 soient payés comptant": "S >= 15",
    "Que l'atelier répare 60 véhicules par mois et qu'il les rende le jour promis": "S >= 15",
    "Je réparerai 60 véhicules par mois à Kaolack et je garderai 90 % de mes clients": "S >= 15",
    "Je réparerai 60 véhicules par mois à Kaolack et je donnerai un an de garantie": "S >= 15",
    "Nous réparerons 60 véhicules par mois et nous gagnerons 2 heures par véhicule": "S >= 15",
    "L'atelier réparera 60 véhicules par mois et le chef contrôlera chaque frein": "S >= 15",
    "60 véhicules réparés par mois à Kaolack et un prix affiché à l'entrée": "S >= 15",
    "60 véhicules réparés par mois à Kaolack, 3 jours d'attente au plus": "S >= 15",
    "60 véhicules réparés par mois à Kaolack, une équipe de 4 mécaniciens en place": "S >= 15",
    "60 véhicules réparés par mois et l'atelier de Kaolack équipé d'un pont": "S >= 15",
    "60 véhicules réparés par mois à Kaolack et l'atelier de Ndangane rénové": "S >= 15",
    "Le garage et la station réparent 60 véhicules par mois à Kaolack": "S >= 15",
    "60 véhicules réparés par mois, de sorte que l'atelier vive et que la gérante se paie": "S >= 15",
}


@pytest.mark.parametrize("text", OWN_CLAUSES)
def test_whoever_acts_in_it_a_clause_is_a_second_result_or_a_condition(text):
    check(OWN_CLAUSES[text], scored(text=f"{text} d'ici le 31 décembre 2027."))
