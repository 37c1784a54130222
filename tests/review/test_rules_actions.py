import pytest
from drawn import case, findings

from wecco_xl.plan.stages import Stage
from wecco_xl.review.requirements import missing
from wecco_xl.review.rules.actions import waiting_training


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("blocked | Acompte attendu | La banque", []),
        ("blocked | | La banque", ["blocked_by: blocked_without_cause"]),
        ("blocked | Acompte attendu |", ["freed_by: blocked_without_way_out"]),
        ("planned | |", []),
    ],
)
def test_a_blocked_action_says_why_and_how_to_go_on(row, found):
    drawing = f"id | status | blocked_by | freed_by\nA01 | {row}"
    assert findings(actions=drawing) == [f"actions[0].{one}" for one in found]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("planned | 2026-11-02 | 2026-11-19", ["late_action"]),
        ("planned | 2026-11-02 | 2026-11-20", []),
        (" | 2026-11-02 | 2026-11-19", ["late_action"]),
        ("done | 2026-11-02 | 2026-11-19", []),
        ("cancelled | 2026-11-02 | 2026-11-19", []),
        ("done | 2026-11-20 | 2026-11-25", []),
        ("done | 2026-11-21 | 2026-11-25", ["done_ahead"]),
    ],
)
def test_statuses_follow_the_calendar(row, found):
    drawing = f"id | status | start | end\nA01 | {row}"
    assert findings(actions=drawing) == [f"actions[0].status: {one}" for one in found]


@pytest.mark.parametrize(
    ("decision", "status", "found"),
    [
        ("approved", "planned", []),
        ("waiting", "planned", ["waiting_training"]),
        ("refused", "planned", ["unapproved_training"]),
        ("refused", "cancelled", []),
        ("", "planned", []),
    ],
)
def test_planned_trainings_are_approved(decision, status, found):
    trace = "Comité | 2026-11-02 | Vu en comité" if decision in ("approved", "refused") else " | |"
    trainings = (
        f"id | days | decision | decided_by | decided_on | decision_reason\nF01 | 2 | {decision} | {trace}"
    )
    actions = f"id | status | training\nA01 | {status} | F01"
    assert findings(actions=actions, trainings=trainings) == [f"actions[0].training: {one}" for one in found]


def test_trainings_that_wait_are_told_once_for_all():
    trainings = "id | days | decision\nF01 | 2 | waiting\nF02 | 2 | waiting\nF03 | 2 |"
    planned = enumerate(("F03", "F02", "F01", "F02"), 1)
    actions = "\n".join(
        ["id | status | training", *(f"A{at:02} | planned | {training}" for at, training in planned)]
    )
    (found,) = waiting_training(case(actions=actions, trainings=trainings))
    assert found == (("actions", 1, "training"), {"ids": "F02, F01"})


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("origin | Gand", True),
        ("origin | gand", True),
        ("host | Gand", False),
        ("both | Gand", False),
        ("host | Rufisque", True),
        ("origin | Rufisque", False),
        ("origin | Laboratoire du partenaire", False),
        (" | Gand", False),
    ],
)
def test_a_commune_lies_in_the_country_of_its_row(row, told):
    for table, one in (("actions", "A01"), ("journal", "J01")):
        found = findings(**{table: f"id | country | place\n{one} | {row}"})
        assert found == ([f"{table}[0].place: place_elsewhere"] if told else [])


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("during | origin | Rencontrer les recycleurs à Gand", True),
        ("during | host | Rencontrer les recycleurs à Gand", False),
        ("before | origin | Appeler les recycleurs à Gand", False),
        ("during | origin | Rencontrer à distance les recycleurs", False),
        ("during | host | Visite du port à Rufisque", True),
        ("during | origin | Visite d'une ferme à Écaussinnes", True),
        ("during | origin | Journée à Éghezée, puis retour", True),
        ("during | host | Journée à Éghezée, puis retour", False),
        ("during | origin | Foire à La Louvière", True),
        ("during | origin | Départ vers Saint-Gilles", True),
        ("during | origin | Visite a Gand", True),
        ("during | host | Retour à Médina Yoro Foulah", True),
        ("during | origin | Retour à Médina Yoro Foulah", False),
        ("during | origin | Formation à Écrire un contrat", False),
        ("during | origin | Cours donné à la mairie de Gand", False),
    ],
)
def test_a_commune_named_in_what_is_done_in_the_stay_lies_in_its_country(row, told):
    found = findings(actions=f"id | phase | country | title\nA01 | {row}")
    assert found == (["actions[0].country: place_elsewhere"] if told else [])


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("logistics", False), ("meeting", False), ("evaluation", False), ("activity", True), ("training", True)],
)
def test_only_what_serves_an_objective_must_name_one(kind, asked):
    drawn = case(Stage.PREPARATION, actions=f"id | title | kind\nA01 | Déposer le dossier | {kind}")
    absent = {one.loc for one in missing(drawn)}
    assert (("actions", 0, "objectives") in absent) is asked


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("planned | Briques en rupture", True),
        ("in_progress | Briques en rupture", True),
        ("blocked | Briques en rupture", False),
        ("done | Briques en rupture", False),
        ("cancelled | Briques en rupture", False),
        ("planned |", False),
        (" | Briques en rupture", False),
    ],
)
def test_what_blocks_is_told_while_it_blocks(row, told):
    found = findings(actions=f"id | status | blocked_by\nA01 | {row}")
    assert ("actions[0].status: cause_without_block" in found) is told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("in_progress | 2026-12-02", True),
        ("in_progress | 2026-11-21", True),
        ("in_progress | 2026-11-20", False),
        ("in_progress | ", False),
        ("planned | 2026-12-02", False),
        ("blocked | 2026-12-02", False),
    ],
)
def test_what_goes_on_has_begun(row, told):
    found = findings(actions=f"id | status | start\nA01 | {row}")
    assert ("actions[0].status: begun_ahead" in found) is told
