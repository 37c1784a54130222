"""What one only builds, hires, stores or writes is no result beside a column that measures another thing."""

import pytest
from objective import check, scored

ROBES, COLIS = ("Robes vendues par mois", 10, 25), ("Colis livrés par jour", 40, 90)
ALONE = {
    "Construire une serre de tomates à Kébémer": ("Tomates vendues par semaine", 80, 200),
    "Aménager un quai de déchargement à Mbao": COLIS,
    "Constituer un stock de tissus à Thiès": ROBES,
    "Rédiger un plan de communication pour le garage de Pikine": ("Voitures réparées par mois", 10, 25),
    "Élaborer un plan marketing pour le miel de Kolda": ("Pots de miel vendus par mois", 100, 250),
    "Embaucher deux livreurs à Rufisque": ("Bouteilles de gaz livrées par jour", 30, 80),
    "Engager un pâtissier à Gand": ("Gâteaux vendus par semaine", 20, 45),
    "Démarcher 40 hôtels de Saly": ("Draps lavés par semaine", 200, 600),
    "Mettre en ligne le catalogue des meubles de Huy": ("Meubles vendus par mois", 4, 12),
    "Mettre en ligne un site de réservation": ("Nuitées vendues par mois", 40, 120),
    "Louer un entrepôt et embaucher un gardien à Abobo": ("Sacs de ciment vendus par mois", 150, 400),
    "Acheter un tour et aménager un atelier à Huy": ("Pièces tournées par mois", 20, 50),
    "Acheter deux machines à coudre à Thiès": ROBES,
    "Placer deux chariots devant les hôtels de Saly": ("Glaces vendues par jour", 70, 160),
    "Préparer un plan de formation à Korhogo": ("Tisserandes certifiées", 2, 14),
}
TOLD = {
    "Construire une serre pour vendre 200 kg de tomates par semaine": (
        "Tomates vendues par semaine",
        80,
        200,
    ),
    "Construire 6 serres à Kébémer": ("Serres construites", 0, 6),
    "Construire un hangar de séchage à Kolda": ("Surface couverte", 0, 200),
    "Construire une digue contre les pertes de riz à Podor": ("Pertes de riz", 30, 8),
    "Aménager un quai pour ne plus perdre de colis à Mbao": ("Colis perdus par mois", 12, 2),
    "Aménager un quai de sorte que chaque camion soit déchargé en une heure à Mbao": COLIS,
    "Recruter quatre vendeuses à Gand": ("Emplois créés", 8, 12),
    "Recruter deux femmes à l'atelier de Gand": ("Effectif de l'atelier", 8, 10),
    "Recruter une vendeuse, ventes portées de 10 à 25 robes par mois à Thiès": ROBES,
    "Recruter des couturières pour réduire le délai de livraison à Thiès": ("Délai de livraison", 20, 8),
    "Démarcher 40 hôtels de Saly": ("Hôtels visités", 0, 40),
    "Démarcher 20 clients à Gand": ("Clients signés", 0, 8),
    "Constituer un stock de sécurité de 3 semaines à Thiès": ("Jours de rupture", 12, 2),
    "Construire l'école de couture de Thiès": ("Élèves inscrites à l'école", 0, 30),
    "Rédiger le plan de maîtrise sanitaire de la laiterie de Dahra": ("Fiches du plan rédigées", 0, 12),
    "Constituer un stock de tissus pour livrer les robes en une semaine à Thiès": ROBES,
    "Engager un pâtissier afin que les gâteaux soient prêts le matin à Gand": ("Gâteaux prêts à 8 h", 20, 90),
    "Acheter deux machines à coudre et livrer les robes en une semaine à Thiès": ROBES,
    "Aménager trois parcelles à l'eau du forage de Podor": ("Surface irriguée", 1, 4),
}


def _beside(text, columns):
    indicator, baseline, target = columns
    unit = indicator.split()[0].lower()
    return scored(
        text=f"{text} d'ici juin 2027", indicator=indicator, unit=unit, baseline=baseline, target=target
    )


@pytest.mark.parametrize("text", ALONE)
def test_a_way_alone_says_not_yet_what_changes(text):
    check("S < 15", _beside(text, ALONE[text]))


@pytest.mark.parametrize("text", TOLD)
def test_a_way_that_names_what_it_is_for_is_told(text):
    check("S >= 15", _beside(text, TOLD[text]))
