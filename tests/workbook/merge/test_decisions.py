"""The team's decisions and notes come back from its copy; what differs is told, and nothing is lost."""

from datetime import date
from io import BytesIO
from itertools import product
from zipfile import ZipFile

import pytest
from decided import TODAY, edited, places, snapshot, with_cells, workbook, written
from hands import Hands

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import Answers, Fate, Keep
from wecco_xl.workbook.merge.decisions import CARRIED, carry
from wecco_xl.workbook.merge.plan_file import plan_file

DECISION, BY, ON, WHY = (("trainings", 5, key) for key in CARRIED)
TITLE, THEME, ROW_ID, PLAN_ID = (
    ("trainings", 5, "title"),
    ("trainings", 5, "theme"),
    ("trainings", 5, "id"),
    ("cover", "plan_id"),
)
YES, NO, WAIT = "Approuvée", "Non retenue", "En attente"
BLANK = dict.fromkeys((DECISION, BY, ON, WHY))
"""The sixth training of the example with nothing decided."""


def told(carried):
    return [
        f"{item.key.removeprefix('trainings.')} {item.verdict}"
        for item in carried.items
        if item.verdict is not Fate.SAME
    ]


# what the copy says, what the plan says -> what of the plan was written for another decision
DOUBTFUL = {
    "an author and a day of the decision that goes": (
        {DECISION: YES, BY: None, ON: None},
        {DECISION: NO, BY: "Awa Ba"},
        ["F06.decided_by", "F06.decided_on"],
    ),
    "the copy tells of all": ({DECISION: YES, BY: "Awa Ba"}, {DECISION: NO, BY: "Ly Sy"}, []),
    "the same decision of another day": ({ON: date(2026, 11, 2), BY: None}, {BY: "Awa Ba"}, []),
    "the plan had not decided": ({DECISION: YES, BY: None}, {DECISION: None, BY: "Awa Ba"}, []),
    "nothing stands beside it": ({DECISION: YES, BY: None}, {DECISION: NO, BY: None}, []),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_was_written_for_another_decision_is_doubtful(name):
    theirs, ours, expected = DOUBTFUL[name]
    found = carry(edited(theirs), edited(ours), Keep.COPY).items
    assert [one.key.removeprefix("trainings.") for one in found if one.doubtful] == expected


# what the copy says, what the plan says, who is right -> what is told, what is written
CASES = {
    "the same on both sides": ({}, {}, None, [], []),
    "the plan has not decided": (
        {},
        BLANK,
        None,
        [f"F06.{key} taken" for key in CARRIED],
        [
            WAIT,
            "Rokhaya Thiam (équipe projet)",
            date(2026, 10, 22),
            "À revoir après l'observation de la ligne de tissus récupérés en décembre.",
        ],
    ),
    "the copy is silent": (BLANK, {}, None, [], []),
    "one cell is blank in the plan": (
        {},
        {BY: None},
        None,
        ["F06.decided_by taken"],
        ["Rokhaya Thiam (équipe projet)"],
    ),
    "two decisions": ({DECISION: YES}, {DECISION: NO}, None, ["F06.decision conflict"], []),
    "two decisions, the copy is right": (
        {DECISION: YES},
        {DECISION: NO},
        Keep.COPY,
        ["F06.decision taken"],
        [YES],
    ),
    "two decisions, the plan is right": (
        {DECISION: YES},
        {DECISION: NO},
        Keep.PLAN,
        ["F06.decision kept"],
        [],
    ),
    "an author never goes without the decision": (
        {DECISION: YES, BY: "Awa Ba"},
        {DECISION: NO, BY: None},
        None,
        ["F06.decision conflict", "F06.decided_by held"],
        [],
    ),
    "an author of the decision that goes is told": (
        {DECISION: YES, BY: None},
        {DECISION: NO, BY: "Awa Ba"},
        Keep.COPY,
        ["F06.decision taken", "F06.decided_by kept"],
        [YES],
    ),
    "an unreadable cell of the copy": (
        {DECISION: "peut-être"},
        {DECISION: None, BY: None},
        None,
        ["F06.decision unread", "F06.decided_by held"],
        [],
    ),
    "an unreadable cell of the plan is not blank": (
        {},
        {ON: "demain"},
        None,
        ["F06.decided_on conflict"],
        [],
    ),
    "another training bears the id": (
        {DECISION: YES},
        {TITLE: "Conduire un camion", DECISION: None},
        None,
        ["F06.decision other_training"],
        [],
    ),
    "another theme": (
        {DECISION: YES},
        {THEME: "costing", DECISION: None},
        None,
        ["F06.decision other_training"],
        [],
    ),
    "another theme, the copy is right everywhere": (
        {DECISION: YES},
        {THEME: "costing", DECISION: None},
        Keep.COPY,
        ["F06.decision other_training"],
        [],
    ),
    "another title and decision, the copy is right everywhere": (
        {DECISION: YES},
        {TITLE: "Conduire un camion", DECISION: NO},
        Answers(Keep.COPY, {"F05": Keep.COPY}),
        ["F06.decision other_training"],
        [],
    ),
    "another title, the copy is right for this one": (
        {DECISION: YES},
        {TITLE: "Conduire un camion", DECISION: NO},
        Answers(None, {"F06": Keep.COPY}),
        ["F06.decision taken"],
        [YES],
    ),
    "another title, the plan is right everywhere": (
        {DECISION: YES},
        {TITLE: "Conduire un camion", DECISION: NO},
        Keep.PLAN,
        ["F06.decision kept"],
        [],
    ),
    "a title in other letters is the same": (
        {DECISION: YES, TITLE: "CREER DES ACCESSOIRES A PARTIR DES CHUTES"},
        {DECISION: None},
        None,
        ["F06.decision taken"],
        [YES],
    ),
    "the id is gone from the plan": (
        {},
        {ROW_ID: "F55"},
        Keep.COPY,
        [*(f"F06.{key} not_in_plan" for key in CARRIED), "F55 not_in_copy"],
        [],
    ),
    "the id stands twice in the copy": (
        {ROW_ID: "F05"},
        {},
        Keep.COPY,
        [*(f"F05.{key} twice" for key in CARRIED * 2), "F06 not_in_copy"],
        [],
    ),
    "the id stands twice in the plan": (
        {},
        {("trainings", 6, "id"): "F06"},
        Keep.COPY,
        [*(f"F06.{key} twice" for key in CARRIED), *(f"F07.{key} not_in_plan" for key in CARRIED)],
        [],
    ),
    "no id in the copy": (
        {ROW_ID: None},
        {},
        None,
        [*(f".{key} no_id" for key in CARRIED), "F06 not_in_copy"],
        [],
    ),
}


@pytest.mark.parametrize(("copy", "plan", "keep", "expected", "values"), CASES.values(), ids=CASES)
def test_decision(copy, plan, keep, expected, values):
    carried = carry(edited(copy), edited(plan), keep)
    assert told(carried) == expected
    assert written(carried) == values


F05 = ("trainings", 4, "decision")
ANSWERED = [
    ({"F06": Keep.COPY}, None, {"F05": "conflict", "F06": "taken"}),
    ({"F06": Keep.PLAN}, None, {"F05": "conflict", "F06": "kept"}),
    ({"F06": Keep.COPY, "F05": Keep.PLAN}, None, {"F05": "kept", "F06": "taken"}),
    ({"F06": Keep.COPY}, Keep.PLAN, {"F05": "kept", "F06": "taken"}),
    ({"trainings.F06.decision": Keep.COPY}, None, {"F05": "conflict", "F06": "taken"}),
]


@pytest.mark.parametrize(("one", "every", "verdicts"), ANSWERED)
def test_each_conflict_has_an_answer_of_its_own(one, every, verdicts):
    copy, plan = edited({DECISION: YES, F05: YES}), edited({DECISION: NO, F05: NO})
    carried = carry(copy, plan, Answers(every, one))
    found = {item.key: str(item.verdict) for item in carried.items if item.key.endswith(".decision")}
    assert {name: found[f"trainings.{name}.decision"] for name in verdicts} == verdicts


def test_an_answer_to_nothing_is_refused():
    with pytest.raises(Refused) as refused:
        carry(edited({DECISION: YES}), edited({DECISION: NO}), Answers(None, {"F66": Keep.COPY}))
    assert (refused.value.code, refused.value.params) == ("decisions_unknown_answer", {"names": "F66"})


def test_the_author_of_a_replaced_decision_is_doubtful():
    carried = carry(edited({DECISION: YES, BY: None}), edited({DECISION: NO, BY: "Awa Ba"}), Keep.COPY)
    assert [item.plan for item in carried.items if item.doubtful] == ["Awa Ba"]


@pytest.mark.parametrize("keep", [None, *Keep])
def test_nothing_typed_is_lost(keep):
    decisions, authors = (None, YES, NO), ((None, "Awa Ba"), (None, "Luc Maes"))
    for theirs, ours, by_them, by_us in product(decisions, decisions, *authors):
        copy, plan = edited({DECISION: theirs, BY: by_them}), edited({DECISION: ours, BY: by_us})
        carried = carry(copy, plan, keep)
        after = {block.column: block.values[0][0] for block in carried.blocks}
        for loc, copied, present in ((DECISION, theirs, ours), (BY, by_them, by_us)):
            column = plan.places.cell(loc)[2]
            now = after.get(column, present)
            item = next((one for one in carried.items if one.key == f"trainings.F06.{loc[2]}"), None)
            assert copied is None or copied in (now, item.copy)
            assert present is None or now is not None
            assert keep is Keep.COPY or present in (None, now)


def test_only_the_cells_of_decisions_change():
    plan = with_cells(workbook(), {DECISION: YES, BY: None, ON: None})
    carried = carry(edited({DECISION: YES}), plan_file(snapshot_of(plan), "plan.xlsx"))
    new = patched(plan, carried.blocks)
    before, after = snapshot_of(plan).sheets, snapshot_of(new).sheets
    changed = {
        (name, at, column)
        for name, rows in after.items()
        for at, row in enumerate(rows)
        for column, value in enumerate(row)
        if value != before[name][at][column]
    }
    assert changed == {places("tissages-ndar").cell(loc) for loc in (BY, ON)}
    sheet = {name for name, old, now in _parts(plan, new) if old != now}
    assert len(sheet) == 1
    assert judge(snapshot_of(new), TODAY).review.plan.trainings[5].decided_on == date(2026, 10, 22)


def test_a_second_time_there_is_nothing_to_take():
    plan = with_cells(workbook(), BLANK)
    copy = edited()
    new = patched(plan, carry(copy, plan_file(snapshot_of(plan), "plan.xlsx")).blocks)
    again = carry(copy, plan_file(snapshot_of(new), "plan.xlsx"))
    assert told(again) == []
    assert again.blocks == ()


STRANGERS = {
    "another plan": (edited, {PLAN_ID: "WECCO-2026-999"}, "decisions_other_plan"),
    "a plan without a name": (edited, {PLAN_ID: None}, "decisions_unnamed_plan"),
}


@pytest.mark.parametrize(("make", "cells", "code"), STRANGERS.values(), ids=STRANGERS)
def test_another_plan_is_refused(make, cells, code):
    for pair in ((make(cells), edited()), (edited(), make(cells))):
        with pytest.raises(Refused) as refused:
            carry(*pair)
        assert refused.value.code == code


@pytest.mark.parametrize("filler", ["à définir", "???", "xxx"])
def test_two_plans_with_a_filler_for_a_number_are_refused(filler):
    with pytest.raises(Refused, match="decisions_unnamed_plan"):
        carry(edited({PLAN_ID: filler}), edited({PLAN_ID: filler}))


def no_home(on):
    on.book.remove(on.sheet("home"))


def no_row_of_the_number(on):
    on.sheet("home").delete_rows(on.cell("cover", "plan_id").row)


@pytest.mark.filterwarnings("ignore:.* extension is not supported")
@pytest.mark.parametrize("change", [no_home, no_row_of_the_number])
def test_a_plan_that_lost_the_place_of_its_number_is_refused_by_its_name(change):
    on = Hands(workbook())
    change(on)
    with pytest.raises(Refused) as refused:
        plan_file(snapshot_of(on.saved()), "abîmé.xlsx")
    assert (refused.value.code, refused.value.params) == ("decisions_no_number", {"name": "abîmé.xlsx"})


def test_another_programme_is_refused():
    with pytest.raises(Refused) as refused:
        carry(edited(name="cacao-abidjan"), edited())
    assert refused.value.code == "decisions_other_programme"


def test_a_workbook_without_trainings_is_refused():
    found = Snapshot(dict(snapshot("tissages-ndar").sheets))
    del found.sheets[places("tissages-ndar").tables["trainings"].sheet]
    with pytest.raises(Refused) as refused:
        plan_file(found, "plan.xlsx")
    assert refused.value.code == "decisions_no_trainings"


def _parts(old, new):
    with ZipFile(BytesIO(old)) as one, ZipFile(BytesIO(new)) as other:
        return [(name, one.read(name), other.read(name)) for name in one.namelist()]
