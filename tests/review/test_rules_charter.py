import pytest
from drawn import findings

BOTH = {"origin_signed_on": "2026-11-02", "host_signed_on": "2026-11-02"}


@pytest.mark.parametrize(
    ("charter", "found"),
    [
        ({"state": "signed"} | BOTH, []),
        ({"state": "signed", "host_signed_on": "2026-11-02"}, ["origin_signed_on: state_without_signatures"]),
        (BOTH, ["state: signatures_without_state"]),
        ({"state": "drafted"} | BOTH, ["state: signatures_without_state"]),
        ({"state": "drafted", "host_signed_on": "2026-11-02"}, []),
        ({"state": "to_write", "host_signed_on": "2026-11-02"}, ["state: signatures_without_state"]),
        ({"state": "to_write"}, []),
        ({"state": "attached"} | BOTH, ["file_name: attached_without_file"]),
        ({"state": "attached", "file_name": "charte.pdf"} | BOTH, []),
        ({"origin_signatory": "Awa Diop", "host_signatory": "Claire Dumont"}, []),
        (
            {"origin_signatory": "Awa Diop", "host_signatory": "AWA DIOP"},
            ["host_signatory: same_signatory_twice"],
        ),
    ],
)
def test_state_signatures_and_signatories_agree(charter, found):
    assert findings(charter=charter) == [f"charter.{one}" for one in found]


def test_the_beneficiaries_sign_unless_another_person_is_named():
    awa = {"first_names": "Awa", "last_name": "Diop"}
    assert findings(origin_person=awa, charter={"host_signatory": "Awa  DIOP"}) == [
        "charter.host_signatory: same_signatory_twice"
    ]
    assert (
        findings(origin_person=awa, charter={"origin_signatory": "Ali Ba", "host_signatory": "Awa Diop"})
        == []
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Charlotte Lambert", False),
        ("LAMBERT Charlotte", False),
        ("Charlotte Lambrecht", True),
        ("Charlote Lambert", True),
        ("Charlotte Dumont", False),  # somebody else
        ("Marc Peeters", False),
        ("Charlotte Marie Lambert", False),
    ],
)
def test_a_signatory_is_spelled_as_in_the_identification(typed, told):
    person = {"first_names": "Charlotte", "last_name": "Lambert"}
    found = findings(host_person=person, charter={"host_signatory": typed})
    assert found == (["charter.host_signatory: signatory_spelled_otherwise"] if told else [])
