"""What a sentence is instead of an objective: things, abstractions, facts, needs, steps, several results."""

import pytest
from objective import check, scored

THINGS = [
    "Restaurant de 40 couverts à Mbour",
    "Boulangerie, 2 fours, 5 employés",
    "Ferme avicole, 2 000 poules, 4 ouvriers",
    "Garderie de 30 places à Pikine",
    "Auberge, 12 chambres, 1 piscine",
    "Atelier de soudure avec 4 postes à Kaolack",
    "Pharmacie, 2 caisses, 6 vendeuses",
    "Un drone DJI, deux batteries, une station de calcul.",
    "Garage de 60 m² à Kaolack, 4 ponts et 2 mécaniciens",
    "Taxi-brousse de 14 places",
    "Kiosque avec 3 congélateurs et 1 employée",
    "Hangar de 400 m² au port de Mbour",
    "60 véhicules, 4 ponts, 2 mécaniciens",
    "Cabinet dentaire : 2 fauteuils, 1 assistante",
]
NOT_THINGS = [
    "12 fiches de contrôle plastifiées et affichées à l'atelier de Kaolack",
    "4 contrats d'entretien signés avec des garages de Dakar",
    "Deux points de vente ouverts à Thiès et à Mbour",
    "Réparation de 60 véhicules par mois à l'atelier de Kaolack",
    "Retards de livraison ramenés à 3 par mois à Kaolack",
    "Passage de 40 à 60 véhicules réparés par mois à Kaolack",
    "60 véhicules réparés et payés par mois à Kaolack",
    "Ouverture d'un garage de 4 ponts à Kaolack",
    "Doublement des réparations de l'atelier de Kaolack : 80 par mois",
    "60 véhicules par mois sortis de l'atelier de Kaolack, contre 40",
    "Livraison de 40 restaurants de Mbour chaque semaine",
    "Zéro véhicule rendu en retard à l'atelier de Kaolack",
    "À Kaolack, 60 véhicules sont réparés chaque mois",
    "Nos 4 ponts servent à 60 réparations par mois",
    "Délai moyen de réparation : 3 jours au lieu de 8 à l'atelier de Kaolack",
]
ABSTRACTIONS = [
    "Obtenir 12 résultats positifs dans la gestion",
    "Mettre en place 4 bonnes pratiques",
    "Obtenir 7 retombées positives pour la structure",
    "Réussir 5 actions fortes en gouvernance",
    "Mettre en œuvre 3 mesures correctives",
    "Instaurer 6 nouvelles habitudes de travail",
    "Atteindre 10 jalons de notre feuille de route",
    "Réaliser 60 actions par mois",
    "Avoir 5 bonnes idées par semaine",
    "Mener 8 chantiers stratégiques de transformation",
    "Atteindre 60 objectifs",
    "Produire 4 impacts positifs sur la communauté",
    "Faire 3 grands pas en avant",
    "Conduire 6 initiatives de changement",
    "Développer 10 compétences clés",
]
NOT_ABSTRACTIONS = [
    "Mettre en place 4 fiches de contrôle à l'atelier de Kaolack",
    "Réaliser 60 vidanges par mois à l'atelier de Kaolack",
    "Réussir 5 examens de conduite sur 6 à l'auto-école de Kaolack",
    "Mener 8 chantiers de peinture pour des écoles de Kaolack",
    "Obtenir 12 commandes fermes d'hôtels de Saly",
    "Former 10 mécaniciens de Kaolack à la soudure",
    "Faire 3 livraisons par jour aux garages de Kaolack",
    "Mettre en œuvre les 3 procédures de sécurité à l'atelier de Kaolack",
]
FACTS = [
    "Nos revendeurs prennent 40 % de marge.",
    "La gâche s'élève à 11 % depuis janvier 2026.",
    "Nous avons 40 clients.",
    "Nous réparons 40 véhicules par mois.",
    "40 véhicules réparés par mois en 2026, file d'attente à Kaolack.",
    "Il pleut trois mois par an ici.",
    "Le moteur, ça chauffe vite avec la poussière à Kaolack.",
    "L'atelier répare 40 véhicules par mois.",
    "On répare 40 véhicules par mois et c'est peu.",
    "Le chiffre s'établit à 40 véhicules par mois.",
    "Les réparations plafonnent à 40 par mois depuis deux ans.",
    "Retards de réparation : gros souci depuis deux ans.",
    "À ce jour l'atelier traite 40 véhicules.",
    "Notre moyenne est de 40 véhicules par mois.",
    "La production tourne autour de 40 véhicules par mois.",
    "Les clients attendent huit jours leur véhicule.",
    "La concurrence casse les prix à Kaolack.",
    "Les pièces viennent de Dubaï et mettent un mois.",
    "Il fait 40 degrés dans l'atelier.",
    "Le pont a coûté 2 400 000 FCFA.",
]
NOT_FACTS = [
    "Fin 2027, l'atelier de Kaolack répare 60 véhicules par mois.",
    "L'atelier de Kaolack répare 60 véhicules par mois au lieu de 40.",
    "D'ici décembre 2027 nous réparons 60 véhicules par mois à Kaolack.",
    "Les clients de Kaolack n'attendent plus que 2 jours leur véhicule.",
    "Au 31 décembre 2027, nos clients reçoivent leur véhicule le jour promis.",
    "Nous réparons 60 véhicules par mois à Kaolack.",
    "Chaque véhicule sort de l'atelier avec sa fiche de contrôle signée.",
    "60 clients de Kaolack par mois repartent avec un véhicule réparé",
    "Que 60 véhicules soient réparés par mois à l'atelier de Kaolack",
    "À Kaolack on répare 60 véhicules par mois, fin décembre 2027",
]
NEEDS = [
    "Nous avons besoin d'un camion plateau de 10 t.",
    "Il nous faut 60 véhicules.",
    "Il nous manque 2 mécaniciens et un pont.",
    "On a besoin de 3 millions pour un pont.",
    "Besoin de 2 mécaniciens à Kaolack",
    "Nous manquons de 2 ponts élévateurs.",
    "Il faut 2 mécaniciens de plus à Kaolack.",
    "Nous cherchons 2 mécaniciens.",
    "Je voudrais 60 véhicules par mois.",
    "Nous aimerions avoir 60 clients.",
    "On souhaite 2 ponts de plus.",
    "L'atelier a besoin de 2 ponts.",
    "J'ai besoin d'une subvention de 3 000 000 FCFA",
    "Manque de 2 mécaniciens à Kaolack",
    "Notre besoin : 2 ponts et 1 compresseur",
    "Les mécaniciens demandent 3 valises de diagnostic.",
]
NOT_NEEDS = [
    "Couvrir les besoins en pièces de 60 véhicules par mois à Kaolack",
    "Réparer 60 véhicules par mois, ce qu'il faut pour payer 2 mécaniciens à Kaolack",
    "Recruter les 2 mécaniciens qui manquent à l'atelier de Kaolack",
    "Supprimer le manque de pièces : 60 véhicules réparés par mois à Kaolack",
]
STEPS = [
    "Acheter trois ordinateurs portables pour les mécaniciens en avril 2027.",
    "Achat d'une valise de diagnostic.",
    "Installer le logiciel de planning sur les 2 ordinateurs en mars 2027.",
    "Mettre une affiche dans l'atelier avant avril 2027.",
    "Faire trois réunions avec les mécaniciens sur la propreté.",
    "Ouvrir la discussion avec des assureurs.",
    "Essayer des huiles neuves.",
    "Publier trois photos par semaine sur Instagram.",
    "Accompagner le garage de Mons à trois rendez-vous.",
    "Nous allons suivre le garagiste belge pendant quatre semaines.",
    "Faire six journées d'essai de diagnostic avec les trois mécaniciens.",
    "Mener des essais de réparation et envoyer des photos au partenaire.",
    "Tester une nouvelle valise pendant deux semaines",
    "Commander 3 caisses d'outils en Belgique",
    "Achat de 2 ponts et d'un compresseur",
    "Installer un compresseur neuf",
    "Organiser deux réunions par mois",
    "Poster chaque jour une vidéo sur TikTok",
    "Discuter avec deux assureurs de Dakar",
    "Imprimer 500 dépliants pour l'atelier",
    "Télécharger une application de gestion",
    "Créer une page Facebook",
    "Faire un devis pour un pont",
    "Brancher le nouveau compresseur",
    "Acquérir deux ordinateurs",
    "Envoyer des courriers à 20 assureurs",
    "Prendre contact avec 3 fournisseurs belges",
    "Lire le manuel du pont élévateur",
    "Répondre à un questionnaire du partenaire",
]
NOT_STEPS = [
    "Acheter 60 véhicules par mois aux enchères de Dakar",
    "Installer 60 boîtiers par mois sur les véhicules de Kaolack",
    "Réparer 60 véhicules par mois avec 3 ordinateurs de diagnostic",
    "Équiper 60 véhicules par mois d'un boîtier GPS à Kaolack",
    "Tester les freins de 60 véhicules par mois à Kaolack",
    "Contrôler 60 véhicules par mois avant remise des clés à Kaolack",
    "Organiser l'atelier de Kaolack pour réparer 60 véhicules par mois",
    "Essayer sur route chaque véhicule réparé, 60 par mois à Kaolack",
]
SEVERAL = [
    "Les pannes baissent de 40 à 20, nous exportons en France et trois femmes sont embauchées.",
    "Fin juillet 2027, l'atelier livrera plus vite, aura recruté trois mécaniciens et lancé une radio.",
    "Doubler le chiffre d'affaires ainsi que réduire de moitié les accidents",
    "Installer 10 panneaux solaires. Vendre 40 tables. Embaucher 3 gardiens.",
    "Certifier le miel en bio et acheter une camionnette",
    "Augmenter la production de lait, de même que réduire les dettes",
    "Informatiser la caisse et acheter un tricycle",
    "Réparer 60 véhicules et aussi ouvrir une boutique de pièces à Thiès",
    "Réparer 60 véhicules par mois, en plus d'ouvrir un lavage auto",
    "Non seulement réparer 60 véhicules mais aussi vendre 20 motos",
    "Réparer 60 véhicules par mois + vendre 20 motos",
    "1) réparer 60 véhicules 2) vendre 20 motos 3) recruter 5 personnes",
    "Réparer 60 véhicules par mois ; ouvrir un lavage ; vendre des pneus",
    "D'abord réparer 60 véhicules, ensuite ouvrir une succursale à Fatick",
    "Le garage répare 60 véhicules par mois, vend 20 motos et forme 12 apprentis",
]
NOT_SEVERAL = [
    "Acheter une pompe et arroser 3 hectares de piment à Kolda",
    "Mettre en bouteille et étiqueter 60 litres de bouye par mois à Kaolack",
    "Recruter une vendeuse afin d'ouvrir la boutique de Kaolack le dimanche, 60 clients par mois",
    "Réparer et rendre 60 véhicules par mois à Kaolack",
    "Réparer 60 véhicules par mois et les rendre le jour promis à Kaolack",
    "Diagnostiquer, réparer et essayer 60 véhicules par mois à Kaolack",
    "Réparer 60 véhicules par mois à Kaolack ainsi qu'à Fatick",
    "Réparer 60 véhicules, motos et tricycles par mois à Kaolack",
    "On démonte et on répare 60 véhicules par mois à Kaolack",
    "Fin 2027, on récupère et on remonte chaque mois 60 moteurs à l'atelier de Kaolack (on en est à 40).",
    "Réparer 60 véhicules par mois. Aujourd'hui nous en réparons 40 à Kaolack.",
    "Réparer 60 véhicules par mois en gardant les deux mécaniciens de Kaolack",
    "Réparer 60 véhicules par mois à Kaolack, de même que l'an dernier à Fatick",
    "Que 60 véhicules par mois soient réparés, essayés et rendus à Kaolack",
    "Réparer 60 véhicules par mois, dont 20 motos, à Kaolack",
    "Couper et coudre 60 robes par mois à Kaolack",
    "Sécher puis ensacher 60 kg de mangues par mois à Kaolack",
]
NO_SENTENCE = [
    "Reprendre l'objectif du formulaire d'inscription",
    "Comme discuté au téléphone avec le coach",
    "Reprendre le texte du dossier de sélection",
    "Copier ici la phrase du diagnostic",
    "Même chose que l'an passé",
    "À reprendre du plan d'affaires",
    "Cf. tableau en annexe",
    "Voir mail du 12 mars",
    "Onze zaak moet groter worden en meer winst maken",
    "Wij zoeken nieuwe partners voor onze honing in Gent",
    "Grow revenue and hire 3 people by the end of the year",
    "Increase sales by 20 percent",
    "Dafa soxla xaalis ngir ndaw yi",
    "Verbe à l'infinitif + chiffre + date + lieu",
    "Passer au niveau supérieur en matière de management",
    "Passer à la vitesse supérieure dans la gestion",
    "Franchir un cap en matière de ressources humaines",
    "Toujours aller de l'avant",
    "Monter en puissance",
    "1. Progresser 2. Grandir 3. Réussir",
    "Si tout va bien, réparer 60 véhicules par mois à Kaolack",
    "Si tout se passe bien, réparer 60 véhicules par mois à Kaolack",
    "Changer de braquet",
    "Sortir la tête de l'eau",
    "Donner un nouveau souffle à l'atelier",
    "Faire un bond en avant",
    "Tourner la page et repartir du bon pied",
    "Mettre les bouchées doubles",
    "Ne rien lâcher",
    "Objectif lune",
    "Cap sur 2027 !",
    "Prendre notre envol",
]
NOT_NO_SENTENCE = [
    "Reprendre 60 véhicules d'occasion par mois à Kaolack",
    "Passer à la vitesse de 60 réparations par mois à Kaolack",
    "Reprendre la réparation de 60 véhicules par mois à l'atelier de Kaolack",
    "Fin 2027, nos pièces se vendent dans notre propre boutique à Kaolack, il n'y en a pas encore.",
    "Franchir le cap des 60 véhicules réparés par mois à Kaolack",
    "Les apprentis peuvent suivre douze modules de diagnostic en ligne à l'atelier de Kaolack",
    "Copier les 60 clés de véhicules par mois dans notre atelier de Kaolack",
]
COUNTED_STEPS = [
    {
        "text": "Acheter deux ponts élévateurs pour l'atelier de Kaolack",
        "indicator": "Ponts élévateurs achetés",
        "unit": "ponts",
        "baseline": 2,
        "target": 4,
    },
    {
        "text": "Installer 3 compresseurs neufs à l'atelier de Kaolack",
        "indicator": "Compresseurs installés",
        "unit": "compresseurs",
        "baseline": 0,
        "target": 3,
    },
    {
        "text": "Créer la page Facebook de l'atelier de Kaolack",
        "indicator": "Page créée et à jour",
        "unit": "oui/non",
        "baseline": "non",
        "target": "oui",
    },
    {
        "text": "Imprimer et afficher 12 consignes de sécurité à l'atelier de Kaolack",
        "indicator": "Consignes affichées",
        "unit": "consignes",
        "baseline": 0,
        "target": 12,
    },
    {
        "text": "Installer le logiciel de stock au magasin de pièces de Kaolack",
        "indicator": "Logiciel en service",
        "unit": "oui/non",
        "baseline": "non",
        "target": "oui",
    },
    {
        "text": "Installer un forage solaire pour irriguer le verger de Kolda",
        "indicator": "Surface irriguée",
        "unit": "hectares",
        "baseline": 1,
        "target": 4,
    },
]


@pytest.mark.parametrize("text", THINGS)
def test_a_place_and_what_it_holds_say_nothing_that_changes(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_THINGS)
def test_what_is_done_or_counted_at_a_place_does(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", ABSTRACTIONS)
def test_a_number_of_what_nobody_counts_is_none(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_ABSTRACTIONS)
def test_a_number_of_things_with_a_name_is_one(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", FACTS)
def test_what_is_so_today_is_no_objective(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_FACTS)
def test_what_will_be_so_is_one(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", NEEDS)
def test_a_need_or_a_wish_with_a_number_is_still_one(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_NEEDS)
def test_what_a_need_is_met_by_is_an_objective(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", STEPS)
def test_a_step_says_not_yet_what_the_indicator_measures(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_STEPS)
def test_a_step_that_is_what_is_counted_is_the_result(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", SEVERAL)
def test_several_results_are_several_objectives(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_SEVERAL)
def test_steps_of_one_work_are_one_result(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", NO_SENTENCE)
def test_a_pointer_an_image_another_language_is_no_objective(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize("text", NOT_NO_SENTENCE)
def test_words_that_look_like_these_are_fine(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("columns", COUNTED_STEPS)
def test_a_step_whose_columns_count_it_is_an_objective(columns):
    check("S >= 15", scored(**columns))
