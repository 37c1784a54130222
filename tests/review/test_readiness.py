from datetime import date
from itertools import chain

import pytest
from drawn import TODAY, case, place, plan
from hypothesis import given, settings
from hypothesis import strategies as st

from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.review.readiness import early_warnings, next_things, readiness
from wecco_xl.review.requirements import missing
from wecco_xl.review.review import review


def state(of, usage=Usage.VISA):
    return next(one for one in readiness(of) if one.usage is usage)


def test_the_six_usages_in_the_order_of_the_guide():
    assert [(one.usage, one.due) for one in readiness(case())] == [
        (Usage.SELECTION, Stage.SELECTION),
        (Usage.VISA, Stage.PREPARATION),
        (Usage.TRAINING, Stage.PREPARATION),
        (Usage.PARTNERSHIP, Stage.TWINNING),
        (Usage.JOURNAL, Stage.MOBILITY),
        (Usage.MONITORING, Stage.RETURN),
    ]


def test_a_usage_that_is_not_due_yet_is_not_ready():
    visa = state(case(Stage.DIAGNOSIS))
    assert visa.filled == 0 < visa.needed < visa.needed_when_due
    assert not visa.ready
    assert ("visa", "passport_number") not in (*visa.missing, *visa.upcoming)


@pytest.mark.parametrize(
    ("stage", "missing_now", "next_up"),
    [
        (Stage.SELECTION, False, False),
        (Stage.TWINNING, False, True),
        (Stage.PREPARATION, True, False),
        (Stage.CLOSING, True, False),
    ],
)
def test_what_lacks_now_and_what_will_lack_next(stage, missing_now, next_up):
    visa = state(case(stage))
    assert (("visa", "passport_number") in visa.missing) is missing_now
    assert (("visa", "passport_number") in visa.upcoming) is next_up


def test_counts_are_those_of_the_review():
    for stage in Stage:
        of = case(stage, origin_company={"name": "Atelier", "women": 3})
        counts = {one.usage: (one.filled, one.needed) for one in readiness(of)}
        reviewed = review(of.plan, of.programme, TODAY, stage=stage).by_usage
        assert counts == {usage: (count.filled, count.due) for usage, count in reviewed.items()}


def test_a_usage_is_ready_when_nothing_lacks_and_all_is_read(example):
    plan = example("tissages-ndar")
    profile = programme(plan.programme)
    assert all(one.ready for one in readiness(Case(plan, profile, TODAY, Stage.MOBILITY)))
    uninsured = plan.model_copy(update={"mobility": plan.mobility.model_copy(update={"insurance": None})})
    found = readiness(Case(uninsured, profile, TODAY, Stage.MOBILITY))
    insurance = (("mobility", "insurance"),)
    stuck = [(Usage.VISA, insurance), (Usage.JOURNAL, insurance)]
    assert [(one.usage, one.missing) for one in found if not one.ready] == stuck
    unread = Case(plan, profile, TODAY, Stage.MOBILITY, frozenset(insurance))
    assert [(one.usage, one.unread) for one in readiness(unread) if not one.ready] == stuck


@pytest.mark.parametrize(
    ("section", "cells", "stuck"),
    [
        ("visa", {"passport_expires_on": date(2026, 12, 1)}, {Usage.VISA}),
        ("visa", {"passport_expires_on": date(2027, 1, 1)}, {Usage.VISA}),
        ("visa", {"visa_valid_until": date(2026, 12, 1)}, set()),  # no usage asks for that day
        ("mobility", {"insurance": "Schengen, du 1er au 30 novembre 2026"}, {Usage.VISA, Usage.JOURNAL}),
        ("mobility", {"lodging": "Studio, du 1er au 30 novembre 2026"}, set()),  # to be corrected, no more
        ("origin_company", {"women": 30}, {Usage.SELECTION, Usage.MONITORING}),
        ("visa", {"passport_issued_on": date(2026, 12, 1)}, set()),
    ],
)
def test_a_usage_with_a_blocking_remark_on_a_cell_of_its_own_is_not_ready(section, cells, stuck, example):
    plan = example("tissages-ndar")
    plan = plan.model_copy(update={section: getattr(plan, section).model_copy(update=cells)})
    found = review(plan, programme(plan.programme), TODAY, stage=Stage.MOBILITY).readiness
    assert {one.usage for one in found if not one.ready} == stuck
    assert {one.state for one in found if not one.ready} <= {"blocked"}


def warned(of) -> list[str]:
    return [f"{one.code}: {', '.join(map(place, one.locs))}" for one in early_warnings(of)]


PAPERS = {"origin_company": {"tax_id": "1234567 2G2", "trade_register": "SN-DKR-2019-B-12345"}}
STAY = {"mobility": {"during_end": "2027-02-26"}}


def test_registration_papers_are_watched_from_the_first_stage():
    lacks = "registration_missing: origin_company.tax_id, origin_company.trade_register"
    assert warned(case()) == [lacks]
    assert warned(case(**PAPERS)) == []
    assert next(iter(early_warnings(case()))).usages == (Usage.SELECTION, Usage.VISA, Usage.PARTNERSHIP)


def test_the_host_partner_is_watched_one_stage_ahead():
    assert "host_partner" not in str(warned(case(Stage.DIAGNOSIS)))
    host = next(one for one in early_warnings(case(Stage.SELECTION)) if one.code == "host_partner_incomplete")
    assert ("host_company", "name") in host.locs
    assert ("charter", "host_motivation") in host.locs
    assert host.params == {"due": Stage.TWINNING}
    assert {str(loc[0]) for loc in host.locs} == {"host_company", "host_person", "charter"}


@pytest.mark.parametrize(
    ("expires", "stay", "stage", "found"),
    [
        (None, STAY, Stage.SELECTION, []),
        (None, STAY, Stage.TWINNING, ["passport_unknown"]),
        ("2027-05-27", STAY, Stage.TWINNING, []),
        ("2027-05-26", STAY, Stage.TWINNING, ["passport_too_short"]),
        ("2027-05-26", STAY, Stage.DIAGNOSIS, ["passport_too_short"]),
        ("2027-05-26", STAY, Stage.RETURN, []),
        ("2027-02-22", {}, Stage.DIAGNOSIS, ["passport_expires_soon"]),
        ("2027-02-23", {}, Stage.DIAGNOSIS, []),
    ],
)
def test_the_passport_outlasts_the_stay_by_ninety_days(expires, stay, stage, found):
    visa = {"visa": {"passport_expires_on": expires}} if expires else {}
    codes = [one.code for one in early_warnings(case(stage, **PAPERS, **stay, **visa))]
    assert [code for code in codes if "passport" in code] == found


def test_no_warning_tells_a_value_of_the_visa_annex():
    of = case(
        Stage.TWINNING, visa={"passport_expires_on": "2026-12-24", "passport_number": "A01234567"}, **STAY
    )
    assert "passport_too_short" in [one.code for one in early_warnings(of)]
    assert not any(
        secret in str(list(early_warnings(of))) for secret in ("2026, 12, 24", "2026-12-24", "A0123")
    )


def test_an_unread_passport_is_not_unknown():
    of = case(Stage.TWINNING, unread=frozenset({("visa", "passport_expires_on")}))
    assert "passport_unknown" not in [one.code for one in early_warnings(of)]


DOCUMENTS = "id | state\nV01 | to_get\nV02 | ready\nV03 | requested\nV04 | waived"


def test_papers_still_to_get_until_the_visa_is_there():
    assert warned(case(**PAPERS, visa_documents=DOCUMENTS)) == [
        "papers_to_get: visa_documents[0].state, visa_documents[2].state"
    ]
    obtained = {"visa_obtained_on": "2026-11-02"}
    assert warned(case(**PAPERS, visa_documents=DOCUMENTS, visa=obtained)) == []


def finding(code, *loc, due=Stage.SELECTION) -> Finding:
    severity = Severity.ADVICE if code.endswith("_next") else Severity.BLOCKING
    return Finding(code, loc, severity, {"due": due})


def things(of, findings, count=3) -> list[str]:
    return [
        f"{one.code} {place(one.loc)} {one.params.get('count', '')}".strip()
        for one in next_things(of, findings, count)
    ]


LATE = "id | end\nA01 | 2026-11-10\nA02 | 2026-11-05"
COMING = [finding("missing_next", "charter", "commitments"), finding("empty_table_next", "journal")]
BLOCKING = [
    finding("missing", "needs", 1, "urgency"),
    finding("missing", "needs", 1, "severity"),
    finding("missing", "needs", 0, "domain"),
    finding("missing", "diagnosis", "summary", due=Stage.DIAGNOSIS),
]
TO_FIX = [Finding("int_parsing", ("origin_company", "women"), Severity.TO_FIX)]


@pytest.mark.parametrize(
    ("findings", "sections", "found"),
    [
        (
            [*COMING, *BLOCKING],
            {"actions": LATE},
            ["fill diagnosis.summary 1", "fill needs[0].domain 1", "late_action actions[1].end"],
        ),
        (
            BLOCKING[:3],
            {"actions": LATE},
            ["fill needs[0].domain 1", "fill needs[1].severity 2", "late_action actions[1].end"],
        ),
        (BLOCKING, {}, ["fill diagnosis.summary 1", "fill needs[0].domain 1", "fill needs[1].severity 2"]),
        (
            [*TO_FIX, *COMING],
            {},
            ["prepare charter.commitments 1", "prepare_table journal 1", "fix origin_company.women 1"],
        ),
        (
            COMING,
            {"actions": LATE},
            ["late_action actions[1].end", "prepare charter.commitments 1", "prepare_table journal 1"],
        ),
        ([finding("empty_table", "needs")], {}, ["start_table needs 1"]),
        (
            [],
            {"journal": "id | next_step_on\nJ01 | 2026-11-01"},
            ["late_step journal[0].next_step_on", "move_on cover.stage"],
        ),
        ([], {}, ["move_on cover.stage"]),
    ],
)
def test_the_next_three_things(findings, sections, found):
    assert things(case(Stage.SELECTION, **sections), findings) == found


@pytest.mark.parametrize(
    ("stage", "moves"),
    [(Stage.TWINNING, True), (Stage.PREPARATION, False), (Stage.MOBILITY, False), (Stage.CLOSING, False)],
)
def test_the_next_stage_waits_for_its_day(stage, moves):
    stay = {"during_start": "2026-11-21", "during_end": "2026-12-21"}
    assert things(case(stage, mobility=stay), []) == (["move_on cover.stage"] if moves else [])


def test_the_agenda_fills_what_remains():
    actions = "id | start | status\nA01 | 2026-11-25 | planned\nA02 | 2026-11-26 | blocked"
    journal = "id | next_step_on\nJ01 | 2026-12-01"
    of = case(Stage.CLOSING, actions=actions, journal=journal, trainings="id | start\nF01 | 2026-11-24")
    assert things(of, []) == [
        "unblock actions[1].freed_by",
        "coming_training_start trainings[0].start",
        "coming_next_step journal[0].next_step_on",
    ]


@settings(max_examples=30)
@given(st.permutations([*BLOCKING, *COMING, *TO_FIX]), st.integers(0, 9))
def test_the_order_of_findings_does_not_matter(findings, count):
    of = case(Stage.SELECTION, actions=LATE)
    shown = next_things(of, findings, count)
    assert shown == next_things(of, [*BLOCKING, *COMING, *TO_FIX], count)
    assert len(shown) == min(count, 8)


def test_an_empty_plan_begins_with_three_sections():
    of = case()
    shown = next_things(of, list(missing(of)))
    assert [one.loc[0] for one in shown] == ["cover", "origin_company", "origin_person"]
    assert list(chain(*(one.params for one in shown))) == ["count", "due"] * 3


def test_what_the_next_stage_needs_is_told_once_per_block():
    """One line for the host company and one for its person, not twenty-two; the marks stay cell by cell."""
    judged = review(plan(), programme("wecco"), TODAY, stage=Stage.SELECTION)
    coming = [one for one in judged.findings if one.severity is Severity.ADVICE]
    told = [(place(one.loc), one.code, one.params.get("count", 1)) for one in coming]
    one_by_one = [one for one in missing(judged.case) if one.code == "missing_next"]
    assert [code for _, code, _ in told].count("missing_next") < 3
    assert sum(count for _, code, count in told if code.endswith("_next") and "table" not in code) == len(
        one_by_one
    )
    assert len({one.loc[:-1] for one in coming}) == len(coming)
