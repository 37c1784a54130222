import pytest
from drawn import findings

DECIDED = "decided_by | decided_on | decision_reason"
TRACE = "Comité | 2026-11-02 | Vu en comité"


@pytest.mark.parametrize(
    ("decision", "fault"), [("approved", "decision_on_unranked"), ("refused", "decision_incomplete")]
)
def test_a_decision_says_who_when_and_why(decision, fault):
    """Approving a training linked to nothing goes against the ranking: its motive is asked for once."""
    assert findings(trainings=f"id | decision | {DECIDED}\nF01 | {decision} | {TRACE}") == []
    assert findings(trainings=f"id | decision | {DECIDED}\nF01 | {decision} | Comité | |") == [
        "trainings[0].decided_on: decision_incomplete",
        f"trainings[0].decision_reason: {fault}",
    ]


def test_a_decision_that_waits_needs_no_trace():
    assert findings(trainings="id | decision\nF01 | waiting") == []


def test_a_trace_needs_a_decision():
    drawing = "id | decided_on\nF01 | 2026-11-02"
    assert findings(trainings=drawing) == ["trainings[0].decided_on: decision_without_choice"]
    assert findings(trainings=drawing, unread=frozenset({("trainings", 0, "decision")})) == []


@pytest.mark.parametrize(("proposed", "fits"), [("2026-11-02", True), ("2026-11-03", False)])
def test_a_decision_follows_the_proposal(proposed, fits):
    found = findings(
        trainings=f"id | decision | {DECIDED} | proposed_on\nF01 | approved | {TRACE} | {proposed}"
    )
    assert found == ([] if fits else ["trainings[0].decided_on: decided_before_proposed"])


@pytest.mark.parametrize(
    ("links", "second", "found"),
    [
        ("F02 |", "approved", []),
        ("F02 |", "refused", ["required_training_refused"]),
        ("| F02", "refused", []),
        ("| F02", "approved", ["excluded_training_approved"]),
    ],
)
def test_decisions_follow_the_links(links, second, found):
    drawing = f"id | requires | excludes | decision | {DECIDED}"
    rows = f"F01 | {links} | approved | {TRACE}\nF02 | | | {second} | {TRACE}"
    assert findings(trainings=f"{drawing}\n{rows}") == [f"trainings[0].decision: {one}" for one in found]


@pytest.mark.parametrize(("by", "told"), [("P01", True), ("P02", False), ("Awa Diop", False), ("", False)])
def test_the_one_who_follows_a_training_does_not_decide_on_it(by, told):
    actors = "id | role\nP01 | entrepreneur\nP02 | team"
    found = findings(actors=actors, trainings=f"id | decision | decided_by\nF01 | approved | {by}")
    assert ("trainings[0].decided_by: decided_by_beneficiary" in found) is told
