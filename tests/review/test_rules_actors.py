import pytest
from drawn import case, findings

from wecco_xl.plan.stages import Stage
from wecco_xl.review.rule import apply
from wecco_xl.words import words


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("P01 | provider | origin\nP02 | partner | host", []),
        ("P01 | provider | both", []),
        ("P01 | provider | origin\nP02 | entrepreneur | host", ["actors: country_gap"]),
        ("P01 | authority | both", ["actors: country_gap"]),
    ],
)
def test_someone_accompanies_in_each_country_from_the_preparation_on(rows, found):
    assert findings(Stage.PREPARATION, actors=f"id | role | country\n{rows}") == found
    assert findings(Stage.TWINNING, actors=f"id | role | country\n{rows}") == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("P01 | provider | both | ", []),
        ("P01 | provider | both | before\nP02 | team | both | during", ["actors: phase_gap"]),
        ("P01 | provider | both | before\nP02 | team | both |", []),
        ("P01 | provider | both | before_during\nP02 | team | both | after", []),
        ("P01 | provider | both | before_after", ["actors: phase_gap"]),
        ("P01 | provider | both | during", ["actors: phase_gap"]),
        ("P01 | provider | both | all", []),
    ],
)
def test_someone_accompanies_in_each_phase(rows, found):
    assert findings(Stage.PREPARATION, actors=f"id | role | country | phase\n{rows}") == found
    assert findings(Stage.TWINNING, actors=f"id | role | country | phase\n{rows}") == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("authority | both | all", "ni équipe projet n'est noté pour : Sénégal, Belgique."),
        ("provider | origin | all", "ni équipe projet n'est noté pour : Belgique."),
        ("provider | both | during", "du parcours : Avant la mobilité, Après la mobilité."),
        ("provider | both | before_during", "du parcours : Après la mobilité."),
    ],
)
def test_all_that_nobody_accompanies_is_said_at_once(row, told):
    here = case(Stage.PREPARATION, actors=f"id | role | country | phase\nP01 | {row}")
    (found,) = apply(here)
    assert words("wecco").message(found)[0].endswith(told.replace(" :", "\N{NO-BREAK SPACE}:"))


def test_nobody_is_absent_where_a_role_could_not_be_read():
    unread = frozenset({("actors", 1, "role")})
    assert (
        findings(Stage.PREPARATION, unread=unread, actors="id | role | country\nP01 | provider | origin")
        == []
    )


@pytest.mark.parametrize(
    ("role", "until", "found"),
    [
        ("provider", "2026-11-19", ["actors[0].until: actor_change_unrecorded"]),
        ("provider", "2026-11-20", []),
        ("partner", "2026-11-19", []),
    ],
)
def test_a_provider_who_leaves_is_told(role, until, found):
    actors = f"id | role | until\nP01 | {role} | {until}"
    assert findings(actors=actors) == found
    assert findings(actors=actors, journal="id | kind\nJ01 | actor_change") == []


def test_a_provider_leaves_at_the_end_of_the_path():
    actors = "id | role | until\nP01 | provider | 2026-11-10"
    assert findings(actors=actors, mobility={"after_end": "2026-11-10"}) == []


def test_a_contact_is_shared_by_consent():
    actors = "id | email | share_consent\nP01 | a@exemple.sn | non\nP02 | b@exemple.sn |"
    assert findings(actors=actors) == ["actors[1].share_consent: contact_without_consent"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("Khady Mbaye / Khadi M'Baye", True),
        ("Ousmane Thiam / Thiam Ousmane", True),
        ("Aissatou Diallo / Aïssatou Dialo", True),
        ("Awa Diop / Awa Diop", False),  # one person with two lines on purpose
        ("Awa Diop / Awa Diouf", False),
        ("Bénéficiaire / Beneficiaire", False),
    ],
)
def test_one_person_has_one_spelling(names, told):
    first, second = names.split(" / ")
    found = findings(actors=f"id | name\nP01 | {first}\nP02 | {second}")
    assert found == (["actors[1].name: same_person_twice"] if told else [])


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("FAYE Ousman | +221773419058 | o.faye@exemple.sn", True),
        ("O. Faye | +221773419058 | o.faye@exemple.sn", True),
        ("Ousmane Faye | +221773419058 | o.faye@exemple.sn", False),
        ("FAYE Ousman | +221773419059 | o.faye@exemple.sn", False),  # perhaps a brother
        ("FAYE Ousman | +221773419058 |", False),
        ("Awa Diop | +221773419058 | o.faye@exemple.sn", False),  # the same office
    ],
)
def test_who_is_reached_in_the_same_way_and_shares_a_name_is_one_person(second, told):
    drawn = (
        f"id | name | phone | email\nP01 | Ousmane Faye | +221773419058 | o.faye@exemple.sn\nP02 | {second}"
    )
    assert ("actors[1].name: same_person_twice" in findings(actors=drawn)) is told


PATH = {
    "before_end": "2027-02-26",
    "during_start": "2027-03-01",
    "during_end": "2027-03-26",
    "after_end": "2027-09-30",
}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("team | before | 2026-10-05", False),
        ("team | before | 2027-10-05", True),
        ("team | before | 2027-03-01", True),
        ("team | before_during | 2027-03-01", False),
        ("team | during_after | 2027-08-01", False),
        ("team | all | 2027-08-01", False),
        ("team | all | 2027-10-05", True),
        ("team | | 2027-10-05", True),
        ("team | all |", False),
    ],
)
def test_somebody_comes_while_there_is_something_to_do(row, told):
    drawn = f"id | role | phase | since\nP01 | {row}"
    assert ("actors[0].since: actor_after_phase" in findings(mobility=PATH, actors=drawn)) is told
    assert "actors[0].since: actor_after_phase" not in findings(actors=drawn)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("P01 | provider | origin | 2026-10-05", []),
        ("P01 | provider | origin | 2027-10-05", ["actors[0].since"]),
        ("P01 | entrepreneur | origin | 2027-10-05", ["actors[0].since"]),
        ("P01 | entrepreneur | host | 2027-10-05", []),  # the couple is still to be made
        ("P01 | provider | origin | 2026-10-05\nP02 | provider | origin | 2027-03-01", []),  # one takes over
        ("P01 | provider | origin |\nP02 | provider | origin | 2027-03-01", []),
        ("P01 | provider | both | 2027-03-01\nP02 | provider | host |", ["actors[0].since"]),
        ("P01 | ecosystem | origin | 2027-10-05", []),
    ],
)
def test_those_who_make_the_plan_are_there(rows, found):
    drawn = f"id | role | country | since\n{rows}"
    assert [one for one in findings(actors=drawn) if "to_come" in one] == [
        f"{one}: guide_to_come" for one in found
    ]


def test_a_year_too_much_is_told_once():
    drawn = "id | role | country | phase | since\nP01 | provider | origin | all | 2027-10-05"
    found = findings(mobility=PATH, actors=drawn)
    assert [one for one in found if ".since" in one] == ["actors[0].since: actor_after_phase"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("à désigner", True),
        ("À identifier", True),
        ("Pas encore choisi", True),
        ("Organisme de formation à choisir", True),
        ("vacant", True),
        ("Responsable d'atelier à Gand, accueil et urgences", False),
        ("École de design de Cocody", False),
        ("Futur Agro Conseil", False),
        ("Chambre de métiers, antenne du futur", False),
        ("P03", False),
    ],
)
def test_who_is_named_is_somebody(name, told):
    found = findings(mobility={"local_contact": name}, trainings=f"id | days | organiser\nF01 | 2 | {name}")
    cells = ("mobility.local_contact", "trainings[0].organiser")
    assert [one for one in found if "nobody" in one] == [f"{cell}: nobody_yet" for cell in cells if told]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("moi", True),
        ("Moi-même", True),
        ("Nous deux.", True),
        ("Moïse", False),
        ("P01", False),
    ],
)
def test_a_pronoun_names_nobody_to_others(typed, told):
    actors = "id | name | role\nP01 | Awa Diop | provider"
    for table, key in (("objectives", "responsible"), ("actions", "owner"), ("trainings", "organiser")):
        found = findings(actors=actors, **{table: f"id | {key}\nX01 | {typed}"})
        assert (f"{table}[0].{key}: named_by_pronoun" in found) is told, table
