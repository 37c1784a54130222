"""Plans by people who had seen neither rules nor examples: right ones, and ones with listed slips.

The first seven were met with 11 blocking remarks on the right ones and 70 slips of 90 seen, then used to
mend the rules. The next five, met after that, with no blocking remark, one that was wrong (a telephone),
and 52 slips of 60; then they served too. The last twelve are by one author: `right-8` to `right-11` met one
wrong blocking remark and 18 wrong ones to correct, 17 of them in a plan typed in haste (it is kept as
typed); 41 slips of 48 were seen. Met after these were mended, `right-12`, typed so too, had no blocking
remark and five wrong ones to correct, and 30 slips of 36 were seen. `wrong-13` and
`wrong-14` are by another author, met last: 39 slips of 40 were seen, the fortieth is read as it was meant,
and no remark on the rest blocked. `right-13` to `right-15` are by one more, met last too: no blocking remark,
two to correct, both on a NINEA that the author had made up (it is another here). The next five are by two
more authors, met once all rules were done: `right-16` to `right-18` without a blocking remark, three to
correct, each on a NINEA made up so; `wrong-15` and `wrong-16` with 38 slips of 40 seen, of which a namesake
was mended, and nothing wrong on the rest but such a NINEA. `right-19` to `right-21`, `wrong-17` and
`wrong-18` are by two more again, met last: no blocking remark, one NINEA made up so, all forty slips seen.
What is held here is that this stays so.
"""

from datetime import date
from pathlib import Path

import pytest

from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.reading.plan_json import load
from wecco_xl.review.review import review

PLANS = Path(__file__).parents[1] / "cases" / "plans"
TODAY = date(2026, 11, 20)

ADVICE = {
    "right-1": ["block_next", "block_next", "block_next"],
    "right-2": ["next_step_late", "severe_need_without_training"],
    "right-3": ["block_next"],
    "right-4": ["block_next", "late_action", "late_action", "severe_need_without_training"],
    "right-5": ["empty_table_next", "empty_table_next"],
    "right-6": [],
    "right-7": [],
    "right-8": ["block_next", "block_next", "block_next"],
    "right-9": ["country_gap", "phone_of_no_series"],
    "right-10": ["block_next", "country_gap", "training_objective_gap"],
    "right-11": [
        "block_next",
        "country_gap",
        "meeting_kinds",
        "meeting_kinds",
        "next_step_late",
    ],
    "right-12": [
        "block_next",
        "block_next",
        "block_next",
        "block_next",
        "block_next",
        "empty_table_next",
        "missing_next",
    ],
    "right-13": ["block_next", "block_next", "block_next"],
    "right-14": ["block_next", "next_step_late", "training_objective_gap"],
    "right-15": [
        "block_next",
        "late_action",
        "next_step_late",
        "next_step_late",
    ],
    "right-16": ["block_next", "block_next", "block_next", "outside_phase"],
    "right-17": ["training_objective_gap", "training_objective_gap"],
    "right-18": ["block_next", "late_action", "late_action"],
    "right-19": ["block_next", "block_next", "block_next"],
    "right-20": [
        "action_apart_from_training",  # A02 and A07 name each other's training
        "action_apart_from_training",
        "block_next",
        "severe_need_without_training",
    ],
    "right-21": ["block_next", "late_action"],
}
"""What is still said of each right plan: what the next stage asks for, what is late in truth."""

UNSEEN = {
    "wrong-1": ["Objectif sans indicateur"],  # not due at that stage; the SMART score tells it
    "wrong-2": [
        "Charte signée avant d'être rédigée",  # one side may have signed
        "Coût en toutes lettres",  # read as it was meant, and read aloud from a workbook
        "Objectif vague",
    ],
    "wrong-3": ["Statut en texte libre"],  # « fini » is read as done
    "wrong-4": ["Besoin B05 en double", "Objectif vague"],
    "wrong-5": ["Pays "],  # the title says of which town, not where
    **dict.fromkeys(("wrong-6", "wrong-7", "wrong-8", "wrong-9", "wrong-11", "wrong-12"), ()),
    "wrong-13": ["Texte libre dans une liste"],  # « très grave » is read as critical
    "wrong-14": (),
    **dict.fromkeys(("wrong-15", "wrong-16", "wrong-17", "wrong-18"), ()),
    "wrong-10": ["Logement fini avant"],  # the end of the stay is another slip of that plan
}
"""The slips that no remark tells, by how they begin."""

SLIPS = ((5, 30), (12, 12), (18, 20))
"""The number of the last plan of an author, and how many slips each of his plans holds."""


def found(name: str) -> tuple[Finding, ...]:
    plan, profile, unread = load(PLANS / f"{name}.json")
    return review(plan, profile, TODAY, tuple(unread)).findings


def said(finding: Finding) -> str:
    """The address of a finding as the lists write it: `measures[0].value`."""
    first, *rest = finding.loc
    return str(first) + "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in rest)


@pytest.mark.parametrize("name", sorted(ADVICE))
def test_a_right_plan_meets_advice_only(name):
    remarks = found(name)
    assert [(said(one), one.code) for one in remarks if one.severity is not Severity.ADVICE] == []
    assert sorted(one.code for one in remarks) == ADVICE[name]


@pytest.mark.parametrize("name", sorted(UNSEEN))
def test_slips_are_seen_where_they_are(name):
    places = {said(one) for one in found(name)}
    lines = (PLANS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    slips = [line.split(" | ", 1) for line in lines]
    unseen = sorted(what for where, what in slips if not places.intersection(where.split(", ")))
    assert len(slips) == next(count for last, count in SLIPS if int(name.rpartition("-")[2]) <= last)
    assert len(unseen) == len(UNSEEN[name])
    assert all(what.startswith(known) for what, known in zip(unseen, UNSEEN[name], strict=True))
