"""Workbooks built with model 1 of the field list, kept as they were then: nothing that they hold is lost."""

from pathlib import Path

import pytest
from conftest import TODAY
from read_back import read_back

from wecco_xl.plan.plan import MODEL
from wecco_xl.plan.programme import programme
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.plan_json import load
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.merge.renewal import renewed

OLD = Path(__file__).parent.parent / "cases" / "model-1"
FILLED = sorted(path.stem for path in OLD.glob("*.json"))


def workbook(name: str) -> bytes:
    return (OLD / f"{name}.xlsx").read_bytes()


@pytest.mark.parametrize("name", FILLED)
def test_every_value_of_it_is_read(name):
    read = read_back(workbook(name))
    plan, _, faults = load(OLD / f"{name}.json")
    assert faults == []
    assert (read.plan.model, read.plan.model_copy(update={"model": MODEL})) == (1, plan)


@pytest.mark.parametrize("name", [*FILLED, "vierge"])
def test_only_its_age_is_told_once_and_as_advice(name):
    read = read_back(workbook(name))
    assert [(one.code, one.params) for one in read.findings] == [
        ("older_model", {"model": 1, "known": MODEL})
    ]


@pytest.mark.parametrize("name", FILLED)
def test_nothing_is_asked_for_that_it_has_no_place_for(name):
    """A clean plan of model 1 stays clean, but for a number that it lacks and a newer rule asks for."""
    found = judge(snapshot_of(workbook(name)), TODAY).review.findings
    assert [one.code for one in found] == ["older_model", "emergency_without_number"]


@pytest.mark.parametrize("name", FILLED)
def test_every_result_is_written_into_it(name, tmp_path, run):
    """The sheets of model 1 take what today's commands write, and the plan beside them stays the same."""
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(workbook(name))
    for command in ("valider", "noter", "prioriser", "etat"):
        code, _, errors = run(command, path, "--ecrire", "--date", TODAY)
        assert (command, code < 2, errors) == (command, True, "")
    after = read_back(path.read_bytes())
    assert after.text == read_back(workbook(name)).text
    assert after.doubts == ["older_model @ cover"]


@pytest.mark.parametrize("name", FILLED)
def test_it_becomes_a_workbook_of_this_model_without_a_loss(name, tmp_path):
    old = read_back(workbook(name))
    exported = tmp_path / "plan.json"
    exported.write_text(old.text, encoding="utf-8")
    plan, profile, faults = load(exported)
    new = read_back(build(words(profile.code), TODAY, plan))
    assert (faults, new.doubts, new.plan.model) == ([], [], MODEL)
    assert new.text == old.text


@pytest.mark.parametrize("name", FILLED)
def test_what_was_complete_stays_so_in_a_workbook_of_this_model(name):
    """The purpose of a partnership has its own cell since; a charter that was signed is not asked again."""
    moved = renewed(workbook(name), TODAY)
    judged = judge(snapshot_of(moved.data), TODAY).review
    assert [one.code for one in judged.findings] == ["emergency_without_number"]


def test_every_field_has_a_place_in_it_unless_it_was_born_later():
    """The birth of a field is that of its place: neither can change unseen."""
    places = read_back(workbook("vierge")).places
    kept = {f"{section}.{key}" for section, key in places.forms}
    kept |= {f"{name}.{key}" for name, table in places.tables.items() for key in table.columns if key != "id"}
    assert kept == {spec.name for spec in programme("wecco").specs if spec.since == 1}
