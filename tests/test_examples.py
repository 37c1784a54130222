"""The examples that users open first: three are clean, one shows what the tool finds."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import EXAMPLES, NAMES, TODAY

from wecco_xl.plan.charter import CharterState
from wecco_xl.plan.journal import Held
from wecco_xl.plan.programme import profiles
from wecco_xl.plan.stages import Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.plan_json import dump, load
from wecco_xl.review.smart import Standing
from wecco_xl.wording.findings import remarks
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

MESSY = "atelier-teranga"
GOLDEN = Path(__file__).parent / "cases" / f"{MESSY}.txt"
RENEW = f"if this is what you want, renew the list: python {Path(__file__).name} (in the folder tests)"


def found(data: bytes) -> list[str]:
    """One line per finding: its severity, its cell, its code."""
    return [
        f"{one.severity.name.lower()} {one.address or one.where} {one.code}"
        for one in remarks(judge(snapshot_of(data), TODAY))
    ]


@pytest.mark.parametrize("name", [name for name in NAMES if name != MESSY])
def test_a_clean_example_has_nothing_to_tell(name, built):
    assert found(built(name)) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != MESSY])
def test_every_objective_of_a_clean_example_is_smart(name, built):
    scores = judge(snapshot_of(built(name)), TODAY).review.scores
    weak = [
        (one.id, str(letter))
        for one in scores
        for letter in one.letters
        if one.letters[letter].status is not Standing.MET
    ]
    assert weak == []


def test_a_charter_that_is_still_to_be_written_asks_for_no_signature(example):
    """The clean plan of a couple at its twinning: both say why and what for, nobody has signed."""
    plan = example("cacao-abidjan")
    kept = {"purpose", "origin_motivation", "host_motivation", "commitments"}
    charter = plan.charter.model_copy(
        update={key: None for key in type(plan.charter).model_fields if key not in kept}
        | {"state": CharterState.TO_WRITE}
    )
    cover = plan.cover.model_copy(update={"stage": Stage.TWINNING})
    young = plan.model_copy(update={"charter": charter, "cover": cover})
    assert found(build(words(plan.programme), TODAY, young)) == []


def test_the_clean_examples_hold_what_was_once_told_wrongly(example):
    """Meetings to come, trainings that wait or are refused: a right plan holds them and stays clean."""
    entries = {row.held for name in NAMES for row in example(name).journal if row}
    decisions = {row.decision for name in NAMES if name != MESSY for row in example(name).trainings if row}
    assert Held.PLANNED in entries
    assert {*Decision} <= decisions


def test_the_messy_example_tells_what_is_listed(built):
    assert "\n".join(found(built(MESSY))) + "\n" == GOLDEN.read_text(encoding="utf-8"), RENEW


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook; their compression may differ from one machine to the next."""
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_the_built_example_is_the_one_that_is_shipped(name, built):
    shipped = (EXAMPLES / f"{name}.xlsx").read_bytes()
    assert parts(shipped) == parts(built(name)), "run `make examples`"


@pytest.mark.parametrize("programme", sorted(profiles()))
def test_the_blank_workbook_is_the_one_that_is_shipped(programme):
    shipped = (EXAMPLES.parent / f"plan-{programme}.xlsx").read_bytes()
    assert parts(shipped) == parts(build(words(programme), TODAY)), "run `make examples`"


def test_every_example_stands_as_it_is_exported(each_example):
    plan, _, faults = load(EXAMPLES / f"{each_example}.json")
    assert faults == []
    assert load(EXAMPLES / f"{each_example}.json")[0] == plan
    assert dump(plan) == (EXAMPLES / f"{each_example}.json").read_text(encoding="utf-8")


if __name__ == "__main__":
    from conftest import _built

    GOLDEN.write_text("\n".join(found(_built(MESSY))) + "\n", encoding="utf-8")
