"""What holds for every plan: no training changes the order of two others, better is never lower."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from priority_plans import NEEDS, OBJECTIVES, case, said

from wecco_xl.review.priority import Motive, prioritise

FEW = settings(max_examples=60, deadline=None)


def row():
    return st.fixed_dictionaries(
        {
            "needs": st.none()
            | st.lists(st.sampled_from([*NEEDS, "B99"]), min_size=1, max_size=3, unique=True),
            "objectives": st.none()
            | st.lists(st.sampled_from([*OBJECTIVES]), min_size=1, max_size=3, unique=True),
            "phase": st.none() | st.sampled_from(["before", "during", "after"]),
            "cost": st.none() | st.integers(0, 60).map(lambda n: n * 25_000),
            "days": st.none() | st.sampled_from([0.5, 1, 2, 2.5, 5, 12, 20]),
            "available_from": st.none()
            | st.integers(0, 220).map(lambda n: date(2026, 12, 1) + timedelta(days=n)),
            "preference": st.none() | st.sampled_from(["low", "medium", "high"]),
            "mandatory": st.none() | st.booleans(),
            "decision": st.none() | st.sampled_from(["approved", "refused", "waiting"]),
            "provider_rank": st.none() | st.integers(1, 9),
        }
    )


def lists(most=6):
    return st.lists(row(), min_size=1, max_size=most).map(
        lambda rows: [{"id": f"F{at:02}"} | one for at, one in enumerate(rows, 1)]
    )


def order(rows):
    """The order of each pair: by list, and by rank."""
    items = prioritise(case(rows)).items
    return {
        (one.id, other.id): (one.rank or 99) - (other.rank or 99) if one.tied and other.tied else -1
        for at, one in enumerate(items)
        for other in items[at + 1 :]
    }


def signs(rows, ids):
    pairs = order(rows)
    return {pair: (gap > 0) - (gap < 0) for pair, gap in pairs.items() if set(pair) <= ids}


@FEW
@given(lists(), st.data())
def test_dropping_cloning_permuting_changes_no_other_pair(rows, data):
    ids = {one["id"] for one in rows}
    before = signs(rows, ids)
    clone = data.draw(st.sampled_from(rows)) | {"id": "F90"}
    shuffled = data.draw(st.permutations(rows))
    kept = data.draw(st.sets(st.sampled_from(sorted(ids)), min_size=1))
    assert signs([*rows, clone], ids) == before
    assert signs(shuffled, ids) == before
    assert signs([one for one in rows if one["id"] in kept], kept) == {
        pair: sign for pair, sign in before.items() if set(pair) <= kept
    }


@FEW
@given(lists(), st.data())
def test_a_clone_ties(rows, data):
    twin = data.draw(st.sampled_from(rows))
    found = {one.id: one for one in prioritise(case([*rows, twin | {"id": "F90"}])).items}
    assert found["F90"].rank == found[twin["id"]].rank
    assert found["F90"].tied == found[twin["id"]].tied == found["F90"].eligible


@FEW
@given(lists())
def test_dominance(rows):
    items = [one for one in prioritise(case(rows)).items if one.eligible and not one.mandatory]
    for one in items:
        for other in items:
            pairs = zip(one.contributions, other.contributions, strict=True)
            if all((mine.value or 0) >= (its.value or 0) for mine, its in pairs):
                assert one.rank <= other.rank


BETTER = {
    "needs": lambda known: [*(known or ()), *(one for one in NEEDS if one not in (known or ()))][:4],
    "objectives": lambda known: [*(known or ()), *(one for one in OBJECTIVES if one not in (known or ()))],
    "cost": lambda known: 900_000 if known is None else known / 2,
    "days": lambda known: max(0.5, known / 2),
    "available_from": lambda known: known and known - timedelta(days=15),
    "preference": lambda known: {None: "low", "low": "medium"}.get(known, "high"),
}


@FEW
@given(lists(), st.data())
def test_better_on_one_criterion_is_never_ranked_lower(rows, data):
    at = data.draw(st.integers(0, len(rows) - 1))
    key = data.draw(st.sampled_from(sorted(BETTER)))
    worse = rows[at] | ({"days": 0.5} if key == "days" and rows[at]["days"] is None else {})
    rows[at] = worse
    better = [*rows[:at], worse | {key: BETTER[key](worse[key])}, *rows[at + 1 :]]
    before, after = (
        next(one for one in prioritise(case(found)).items if one.id == worse["id"])
        for found in (rows, better)
    )
    assert after.score >= before.score
    assert (after.rank or 99) <= (before.rank or 99)


@FEW
@given(lists(), st.data())
def test_a_graver_or_more_urgent_need_is_never_ranked_lower(rows, data):
    name = data.draw(st.sampled_from(sorted(NEEDS)))
    graver = NEEDS | {name: ("critical", "now")}
    scores = [
        {one.id: one.score for one in prioritise(case(rows, needs=needs)).items} for needs in (NEEDS, graver)
    ]
    assert all(scores[1][one] >= scores[0][one] for one in scores[0])


@FEW
@given(lists(), st.integers(0, 4_000))
def test_the_unit_of_cost_does_not_matter(rows, budget):
    euros = [one | {"cost": one["cost"] and one["cost"] / 500} for one in rows]
    francs = [one | {"cost": one["cost"] and francs_of(one["cost"])} for one in euros]
    told = []
    for found, currency, most in ((euros, "EUR", budget), (francs, "XOF", francs_of(budget))):
        ranking = prioritise(case(found, mobility={"budget_currency": currency}), budget=most, days=12)
        items = [(one.id, one.rank, one.score) for one in ranking.items]
        told.append((items, ranking.basket.trainings, ranking.plain_cut.trainings))
    assert told[0] == told[1]


def francs_of(euros):
    return float(Decimal(repr(euros)) * Decimal("655.957"))


@FEW
@given(lists())
def test_every_reason_can_be_said(rows):
    ranking = prioritise(case(rows), budget=700_000, days=9, robust=False)
    reasons = [*ranking.differences, *ranking.basket.problems, *ranking.basket.left_out.values()]
    for one in ranking.items:
        stability = (one.stability.reason,) if one.stability else ()
        reasons += [*one.filters, one.reason, *stability, *(part.cause for part in one.contributions)]
        reasons += [one.difference] if one.difference else []
    assert all(isinstance(one, Motive) and said(one) for one in reasons)
