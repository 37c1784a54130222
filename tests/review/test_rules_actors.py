import pytest
from drawn import findings

from wecco_xl.plan.stages import Stage


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("P01 | provider | origin\nP02 | partner | host", []),
        ("P01 | provider | both", []),
        ("P01 | provider | origin\nP02 | entrepreneur | host", ["actors: country_gap"]),
        ("P01 | authority | both", ["actors: country_gap", "actors: country_gap"]),
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
        ("P01 | provider | both | all", []),
    ],
)
def test_someone_accompanies_in_each_phase(rows, found):
    assert findings(Stage.PREPARATION, actors=f"id | role | country | phase\n{rows}") == found
    assert findings(Stage.TWINNING, actors=f"id | role | country | phase\n{rows}") == []


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
