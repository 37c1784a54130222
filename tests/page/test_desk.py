"""The door of the page without a browser: questions in, answers out, nothing raised."""

import json

import pytest
from conftest import flat

from wecco_xl.page.desk import Desk
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block

NOW = "2026-11-20T09:00:00"


class Asking:
    """A page that asks."""

    def __init__(self) -> None:
        self.desk = Desk()

    def __call__(self, do, *files, names=("plan.xlsx",), **more):
        text, made = self.desk.answer(json.dumps({"do": do, "names": names, "now": NOW, **more}), files)
        answer = json.loads(text)
        assert len(made) == len(answer["files"])
        return answer


@pytest.fixture
def ask():
    return Asking()


def test_a_plan_is_shown(ask, built, each_example):
    answer = ask("plan", built(each_example))
    assert not answer["refused"]
    assert 'id="findings"' in answer["html"]


def test_what_people_typed_is_text_and_never_markup(ask, book):
    cells = [
        (("objectives", 0, "text"), "<img src=x onerror=alert(1)>"),
        (("trainings", 0, "title"), "<script>alert(2)</script>"),
        (("cover", "provider"), "a\"onmouseover='x'<b>"),
    ]
    html = ask("plan", book("tissages-ndar", cells).read_bytes())["html"]
    assert "&lt;img src=x onerror" in html
    assert "<img" not in html
    assert "<script" not in html
    assert "<b>" not in html


@pytest.mark.parametrize("do", ["written", "means", "document"])
def test_without_a_plan_a_sentence_says_so(ask, do):
    answer = ask(do, names=(), budget="", days="", document="fiche")
    assert answer["refused"]
    assert answer["message"].startswith("Aucun plan n'est ouvert.")


@pytest.mark.parametrize(
    ("do", "more"), [("plan", {}), ("line", {"first": True, "refusal": ""}), ("blank", {"programme": "mars"})]
)
def test_nothing_is_raised(ask, do, more):
    answer = ask(do, b"PK\x03\x04 and then nothing", **more)
    assert answer["refused"] or do == "line"


def test_what_nobody_foresaw_is_a_sentence(ask):
    answer = ask("no such thing")
    assert answer["refused"]
    assert "KeyError" in answer["message"]


def test_a_refused_plan_leaves_the_one_before_open(ask, built):
    ask("plan", built("tissages-ndar"))
    assert ask("plan", b"nothing")["refused"]
    assert ask("written")["files"][0]["name"] == "plan-wecco-2026-021-tissages-ndar.xlsx"


@pytest.mark.parametrize("typed", ["beaucoup", "-3", "1e3"])
def test_means_that_are_no_number_are_refused(ask, built, typed):
    ask("plan", built("tissages-ndar"))
    answer = ask("means", budget=typed, days="")
    assert answer["refused"]
    assert "n'est pas un nombre" in answer["message"]


def test_blank_means_are_those_of_the_plan(ask, built):
    first = ask("plan", built("tissages-ndar"))["html"]
    ask("means", budget="100", days="1")
    again = flat(ask("means", budget="", days="")["html"])
    assert again in flat(first)


def test_a_new_table_forgets_the_former_one(ask, built):
    for first, name in ((True, "a.xlsx"), (False, "b.xlsx"), (True, "c.xlsx")):
        ask("line", built("tissages-ndar"), names=(name,), first=first, refusal="")
    html = ask("table", names=())["html"]
    assert [name in html for name in ("a.xlsx", "b.xlsx", "c.xlsx")] == [False, False, True]


def test_the_name_of_a_file_is_no_formula(built):
    desk = Desk()
    asked = {"do": "line", "names": ["=cmd()"], "now": NOW, "first": True, "refusal": ""}
    desk.answer(json.dumps(asked), [built("tissages-ndar")])
    _, (data,) = desk.answer('{"do": "csv", "names": []}', [])
    assert (
        data.decode("utf-8-sig").splitlines()[1].startswith("'=cmd();Tissages Ndar et Atelier Zuivere Draad;")
    )


def test_decisions_of_the_same_file_change_nothing(ask, built):
    data = built("tissages-ndar")
    answer = ask("decisions", data, data, names=("plan.xlsx", "copie.xlsx"), keep="")
    assert "Rien à reprendre" in answer["html"]
    assert ask("brought")["files"] == []


@pytest.mark.parametrize(("title", "offered"), [(None, True), ("Conduire un tracteur", False)])
def test_a_file_is_offered_to_be_right_only_where_that_settles_something(ask, built, title, offered):
    """What a copy says of another training of the same number is settled by no button."""
    data = built("tissages-ndar")
    places = locate(snapshot_of(data)).places
    cells = {"decision": "Non retenue"} | ({"title": title} if title else {})
    blocks = [cell_block(places.cell(("trainings", 1, key)), value) for key, value in cells.items()]
    names = ("plan.xlsx", "copie.xlsx")
    html = ask("decisions", data, patched(data, blocks), names=names, keep="")["html"]
    assert "Non retenue" in html
    assert ("data-keep" in html) is offered


def test_warming_up_shows_nothing_and_opens_nothing(ask):
    ask.desk.warm()
    assert ask("written", names=())["refused"]
