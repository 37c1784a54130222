"""Who answers for an objective: a person or a role of the couple, and none of those that are not."""

import pytest
from objective import check, scored

NOT_OURS = [
    "La tisserande de Courtrai",
    "le garagiste de Mons",
    "Le garage de Mons",
    "Le mécanicien de Namur",
    "l'équipe de Gand",
    "Le patron du garage montois",
    "Le directeur du garage belge",
    "La comptable de Liège, à distance",
    "Le géomètre de Gembloux, depuis la Belgique",
    "Le partenaire wallon",
    "La cheffe d'atelier d'Anvers",
    "Notre ami belge",
    "l'ITA",
    "La SODECI",
    "l'ANSD",
    "Le CHU",
    "la BRS",
    "la BCEAO",
    "L'ASER",
    "le CEM",
    "La SAED",
    "Le commissariat de police",
    "la Chambre des notaires",
    "Le directeur du service vétérinaire de l'Etat",
    "L'ordre des experts-comptables",
    "la gendarmerie",
    "Le directeur de la morgue du CHU (il n'est pas de chez nous)",
    "le service des mines",
    "la chambre d'agriculture",
    "La direction des impôts",
    "l'inspecteur du travail",
    "le sous-préfet",
    "L'office des brevets",
    "le juge",
    "les impôts",
    "Toute la boîte",
    "Tout le personnel, chacun en ce qui le concerne",
    "Tous les menuisiers, sans chef",
    "Personne en particulier",
    "mes clientes",
    "nos clients",
    "mes clients fidèles",
    "les clientes",
    "Tous",
    "Toute la famille",
    "tous les mécaniciens",
    "Tout l'atelier",
    "Les uns et les autres",
    "Celui qui passe",
    "le premier venu",
    "Un peu tout le monde",
    "aucun responsable",
    "Pas de responsable précis",
    "pas besoin de responsable",
    "Nul ne sait",
    "Logiciel de planning",
    "Le registre de l'atelier",
    "Le pont élévateur",
    "L'application de caisse",
    "Notre site internet",
    "Une machine",
    "Le camion",
    "Le budget",
    "Facebook",
    "l'ordinateur",
    "la station-service",
    "La menuiserie",
    "Le pressing",
    "N'importe quelle salariée",
    "N'importe lequel des chauffeurs",
    "Le plus disponible",
    "La salariée la moins occupée",
    "une employée parmi les 4",
    "Le premier disponible",
    "quiconque est libre",
    "Bineta sinon sa sœur sinon un apprenti",
]
OURS = [
    "Awa Sarr, gérante",
    "Chef d'atelier (formé à Mons)",
    "Le chef d'atelier de Kaolack",
    "M. Sarr, de retour de Namur",
    "La gérante, avec l'appui du garage de Mons",
    "Mme Peeters (garage de Mons) et M. Sarr",
    "Chef mécanicien, stagiaire à Liège en 2027",
    "Ousmane Diop, correspondant belge",
    "le mécanicien de Saint-Louis",
    "La responsable de Thiès",
    "le gérant de Bruxelles-Dakar Auto",
    "Liégeois Ndiaye, gérant",
    "Responsable des ventes en Belgique",
    "Chargée du marché belge",
    "la DG",
    "Le DG",
    "La DRH",
    "le PDG",
    "La RH",
    "la DAF",
    "le DT",
    "La RAF",
    "le RAF",
    "la RSE",
    "Le CEO",
    "la PCA",
    "La SG",
    "AWA",
    "M. BA",
    "DG",
    "le RQ",
    "La CPE",
    "le chef SAV",
    "la responsable RH",
    "Le DAF (M. Ba)",
    "la RAQ",
    "ASS. DIR.",
    "Mme Sarr, pour toute l'équipe",
    "Tous les mécaniciens sous la conduite de M. Sarr",
    "Chef d'atelier, avec tout le personnel",
    "M. Sarr (tous les mécaniciens l'aident)",
    "Clément Diouf",
    "Toutane Ba",
    "Tout le suivi : Mme Sarr",
    "Responsable clientèle",
    "Responsable clients",
    "Responsable logiciel",
    "Caissière",
    "Gérant de la page Facebook",
    "Conducteur du camion",
    "Mme Camara, caisse",
    "Machiniste",
    "Chargé du planning",
    "Tableautier (M. Fall)",
    "Directrice de la crèche",
    "Chef de station",
    "Gérante du pressing",
    "Imprimeur",
    "La vendeuse la plus ancienne",
    "Chargé du marché",
]
NO_ONE = [
    "Néant",
    "Aucun",
    "Rien",
    "nul",
    "S.O.",
    "non",
    "Sans objet",
    "Aucun pour l'instant",
    "Personne pour l'instant",
    "Plus personne",
    "Pas moi",
    "Moi non",
    "Pas moi, trop occupé",
    "Pas le chef d'atelier",
    "Tout sauf moi",
    "Ni Awa ni Moussa",
    "Aucun salarié",
    "Sans responsable",
    "Plus de gérant depuis mars",
    "Le hasard",
    "Le marché",
    "La chance",
]
NAMED_SO = [
    "Mme Nonette",
    "Nul Ndiaye",
    "Chance Mbaye",
    "Sans-Souci Diallo",
    "Aucune délégation : Mme Sow, gérante",
    "Pas de délégué : le gérant lui-même",
    "Mme Ba, sans adjoint",
    "Gérant, plus de 10 ans de métier",
]
JUDGES = [
    "Le jury d'examen",
    "Le jury du concours",
    "La commission d'attribution",
    "La commission des marchés",
    "L'assureur",
    "L'expert de l'assurance",
    "Le comité de sélection",
    "L'examinatrice",
    "Les électeurs",
    "L'arbitre",
    "Le grand public",
    "La presse",
    "L'imam",
]
BESIDE_JUDGES = [
    "Awa Ndiaye, présidente du jury",
    "Chargée des assurances (Mme Sow)",
    "Responsable de la commission commerciale",
    "La commission commerciale (Mme Sow)",
    "Jury interne de l'atelier, présidé par Awa Ndiaye",
    "Commissionnaire de l'entreprise",
    "Assureur qualité (M. Ba)",
    "Moussa Ba, expert en séchage",
    "M. Public Ndoye",
]
HOPED_FOR = [
    "Pluies abondantes souhaitées",
    "Un pont élévateur souhaité",
    "Un don espéré",
    "Subvention escomptée",
    "Apport d'un oncle, souhaité",
    "Des ouvriers bénévoles, si on en trouve",
    "Une machine dont on rêve",
    "Un local idéalement en centre-ville",
]


@pytest.mark.parametrize("responsible", NOT_OURS)
def test_others_things_and_everybody_answer_for_nothing(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", OURS)
def test_a_name_or_a_role_of_the_couple_answers(responsible):
    check("A >= 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", NO_ONE)
def test_who_says_that_there_is_no_one_names_no_one(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", NAMED_SO)
def test_a_word_that_denies_may_stand_beside_a_name(responsible):
    check("A >= 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", JUDGES)
def test_who_judges_pays_or_looks_on_answers_for_nothing(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize("responsible", BESIDE_JUDGES)
def test_somebody_of_the_house_beside_them_does(responsible):
    check("A >= 15", scored(responsible=responsible))


@pytest.mark.parametrize("means", HOPED_FOR)
def test_what_one_wishes_for_is_no_means(means):
    check("A < 15", scored(means=means))
