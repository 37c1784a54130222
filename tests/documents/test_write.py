"""Which documents are due, what keeps one from being final, names of files, what is loaded."""

import json
from datetime import date

import drawn
import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import nodes
from papers import NOW, of_plan, paper, read, texts, with_fields
from pathvalidate import is_valid_filename
from test_imports import loaded

from wecco_xl.documents.html import _environment
from wecco_xl.documents.names import file_name
from wecco_xl.documents.source import Source
from wecco_xl.documents.write import DOCUMENTS, chosen, due, missing, write
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.wording.blocks import Bullets, Note, Table, Tone, Unbroken

DUE = {
    Stage.DIAGNOSIS: ["fiche"],
    Stage.SELECTION: ["fiche", "demande-formations"],
    Stage.TWINNING: ["demande-formations", "charte"],
    Stage.PREPARATION: ["demande-formations", "charte", "plan-imprimable"],
    Stage.MOBILITY: ["plan-imprimable", "journal", "suivi"],
    Stage.RETURN: ["plan-imprimable", "journal", "suivi"],
    Stage.CLOSING: ["suivi", "bilan", "plan-complet"],
}


def at_stage(plan, stage):
    return of_plan(with_fields(plan, cover={"stage": stage}))


@pytest.mark.parametrize("stage", Stage)
def test_the_documents_of_a_click_are_those_of_the_stage(stage, example):
    made = due(at_stage(example("tissages-ndar"), stage), NOW)
    assert [name for name, _ in made] == [f"{one}-wecco-2026-021-tissages-ndar.html" for one in DUE[stage]]
    assert all(data.startswith(b"<!DOCTYPE html>") for _, data in made)


def test_all_is_all_but_the_visa_annex():
    assert set(DOCUMENTS) - set(chosen(["tous"])) == {"annexe-visa"}
    assert chosen(["charte", "tous", "charte"])[0] == "charte"
    with pytest.raises(Refused, match="unknown_document"):
        chosen(["fichier"])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_clean_plan_gives_final_documents(name, built):
    (file,) = write(read(built("recyclage-rufisque")), [name], ["html"], NOW, final=True)
    assert "à compléter" not in file.data.decode().replace("\N{NO-BREAK SPACE}", " ") or name == "bilan"


def test_what_is_missing_is_marked_listed_first_and_refused_when_final(built):
    judged = read(built("atelier-teranga"))
    document = paper(judged, "charte")
    places = missing(judged, DOCUMENTS["charte"], NOW)
    first = " ".join(document.blocks[0].texts)
    assert places
    assert all(place.rpartition("!")[2] in first for place in places[:3])
    with pytest.raises(Refused) as refused:
        write(judged, ["charte"], ["html"], NOW, final=True)
    assert refused.value.code == "not_final"
    assert places[0] in refused.value.params["places"]


def test_a_blocking_finding_in_what_a_document_reads_keeps_it_a_draft(example):
    plan = example("recyclage-rufisque")
    first, second, *others = plan.journal
    twins = plan.model_copy(update={"journal": (first, second.model_copy(update={"id": first.id}), *others)})
    with pytest.raises(Refused, match="not_final"):
        write(of_plan(twins), ["journal"], ["html"], NOW, final=True)
    assert write(of_plan(twins), ["charte"], ["html"], NOW, final=True)


def test_an_unreadable_cell_is_to_be_corrected_not_completed(book):
    path = book("tissages-ndar", [(("origin_company", "turnover"), "beaucoup")])
    told = " ".join(texts(paper(read(path.read_bytes()), "fiche"))).replace("\N{NO-BREAK SPACE}", " ")
    assert "[à corriger : Identification!" in told


@pytest.mark.parametrize("typed", ["à compléter", "…", "xxx"])
def test_a_text_that_says_nothing_is_missing_where_it_is_needed(typed, example):
    judged = of_plan(with_fields(example("recyclage-rufisque"), diagnosis={"summary": typed}))
    document = paper(judged, "fiche")
    assert typed not in texts(document)
    (note,) = [one for one in document.blocks if isinstance(one, Note)]
    assert "information" in note.title
    with pytest.raises(Refused, match="not_final"):
        write(judged, ["fiche"], ["html"], NOW, final=True)


@pytest.mark.parametrize("key", ["host_signatory", "origin_signatory"])
def test_a_text_that_says_nothing_is_left_out_where_nobody_needs_it(key, example):
    """Nor does anybody else sign for whom « à compléter » stands."""
    judged = of_plan(with_fields(example("recyclage-rufisque"), charter={key: "à compléter"}))
    assert Source(judged, DOCUMENTS["charte"], NOW).value("charter", key) is None
    assert write(judged, ["charte"], ["html"], NOW, final=True)


@pytest.mark.parametrize(
    ("number", "firm", "wanted"),
    [
        ("WECCO-2026-021", "Tissages Ndar", "charte-wecco-2026-021-tissages-ndar.pdf"),
        ("../../etc", "CON", "charte-etc-con.pdf"),
        (
            "WECCO-2026-021",
            "Société coopérative des transformatrices de produits halieutiques de la Grande Côte",
            "charte-wecco-2026-021-societe-cooperative-des-transformatrices-de-produits-halieutiques-de-la-grande.pdf",
        ),
        ("a/b\\c:d*?", "É" * 300, f"charte-a-b-c-d-{'e' * 85}.pdf"),
        (None, None, "charte.pdf"),
        ("1", "株式会社", "charte-1.pdf"),
        ("1", "fin.", "charte-1-fin.pdf"),
    ],
)
def test_names_of_files_are_safe_everywhere(number, firm, wanted, example):
    plan = with_fields(example("tissages-ndar"), cover={"plan_id": number}, origin_company={"name": firm})
    name = file_name(of_plan(plan), "charte", "pdf")
    assert name == wanted
    assert is_valid_filename(name, platform="universal")


@pytest.fixture
def source(built):
    return Source(read(built("tissages-ndar")), DOCUMENTS["suivi"], NOW)


def same(text):
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("month", range(1, 13))
def test_days_are_written_as_babel_writes_them(month, source):
    day = date(2026, month, 3)
    assert same(source.day(day)) == format_date(day, "long", "fr")
    assert same(source.brief(day)) == format_date(day, "d MMM y", "fr")


@pytest.mark.parametrize("value", [0, 7, 1250, 1250000, 1250.5, 0.25, -1234567.89])
def test_numbers_are_written_as_babel_writes_them(value, source):
    assert same(source.words.number(value)) == same(format_decimal(value, locale="fr"))


def test_amounts_keep_their_currency_on_the_line(source):
    assert same(source.money(1250000, "XOF")) == "1 250 000 FCFA"
    assert " " not in source.money(1250000, "XOF")


def test_a_document_asks_for_nothing_that_an_unread_cell_may_let_off(book):
    """The control does not ask for the result of a meeting whose day cannot be read: no document does."""
    judged = read(
        book(cells=[(("journal", 0, "date"), "bientôt"), (("journal", 0, "result"), "")]).read_bytes()
    )
    asked = {one.loc for one in judged.review.findings}
    assert (("journal", 0, "date") in asked, ("journal", 0, "result") in asked) == (True, False)
    source = Source(judged, DOCUMENTS["journal"], NOW)
    assert source.value("journal", 0, "result") is None


def test_the_template_holds_no_comparison_and_no_arithmetic():
    environment = _environment()
    parsed = environment.parse(environment.loader.get_source(environment, "document.html.jinja")[0])
    assert not list(parsed.find_all((nodes.Compare, nodes.BinExpr, nodes.And, nodes.Or)))


CLICK = """
import json, sys
from datetime import datetime
from pathlib import Path
from wecco_xl.documents.write import due
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.judge import judge
when = datetime(2026, 11, 20, 9)
assert due(judge(Snapshot(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), when.date()), when)
"""
HEAVY = {"typst", "docx", "docxtpl", "icalendar", "lxml", "xlsxwriter", "rich", "click", "numpy", "pandas"}


def test_a_click_that_makes_documents_takes_only_what_pages_need(built, tmp_path):
    book = tmp_path / "book.json"
    book.write_text(json.dumps(snapshot_of(built("tissages-ndar")).sheets, default=str), encoding="utf-8")
    found = {name.partition(".")[0] for name in loaded(CLICK, str(book))}
    assert "jinja2" in found
    assert not found & HEAVY


def test_validation_takes_no_library_of_documents():
    found = {
        name.partition(".")[0] for name in loaded("import wecco_xl.reports.validation, wecco_xl.reports.run")
    }
    assert not found & {"typst", "docx", "docxtpl", "icalendar", "jinja2"}


OWNERS = [("P07", "Papa Oumar Lô"), ("P01", "Ndèye Astou Mbodj"), ("La comptable", "La comptable")]


@pytest.mark.parametrize(("owner", "shown"), OWNERS)
def test_the_printable_plan_names_who_does_it(owner, shown, example):
    plan = example("tissages-ndar")
    action = plan.actions[0].model_copy(update={"owner": owner, "title": "Relire le plan"})
    (told,) = [
        text
        for text in texts(paper(of_plan(plan.model_copy(update={"actions": (action,)})), "plan-imprimable"))
        if text in {name for _, name in OWNERS}
    ]
    assert told == shown


def test_a_document_names_people_only_where_it_may(example):
    plan = example("tissages-ndar")
    objective = plan.objectives[0].model_copy(update={"responsible": "P07"})
    judged = of_plan(plan.model_copy(update={"objectives": (objective,)}))
    assert "P07" in texts(paper(judged, "plan-complet"))


NEEDS = "id | description | severity | urgency\nB01 | Pertes | high | now\nB02 | Prix | medium | soon"


def test_documents_show_a_need_as_it_stands_today_and_the_whole_plan_also_as_it_was():
    updates = "id | need | date | severity\nH01 | B01 | 2026-10-01 | low\nH02 | B02 | 2026-10-01 | critical"
    judged = of_plan(drawn.plan(needs=NEEDS, need_updates=updates))
    for name in ("fiche", "demande-formations", "plan-complet"):
        found = [same(text) for text in texts(paper(judged, name))]
        first, second = found.index("Prix"), found.index("Pertes")
        assert first < second
        assert found[first + 1 : first + 3] == ["4 · Critique : bloque l'activité", "2 · Dans les trois mois"]
        assert found[second + 1 : second + 3] == ["1 · Faible : gêne ponctuelle", "3 · Tout de suite"]
    was = "Au diagnostic : B01, 3 · Forte : freine l'activité ; B02, 2 · Moyenne : gêne régulière."
    assert was in map(same, texts(paper(judged, "plan-complet")))


def test_points_keep_their_decimal_as_on_the_sheets(built):
    judged = read(built("tissages-ndar"))
    totals = [judged.words.number(round(one.total, 1)) for one in judged.review.scores]
    told = texts(paper(judged, "fiche"))
    assert [total for total in totals if total not in told] == []
    assert any("," in total for total in totals)


JOURNAL = """id | date | next_step | next_step_on
J01 | 2026-07-01 | Dernier | 2026-12-01
J02 | 2026-08-01 | Premier | 2026-10-01
J03 | 2026-09-01 | Sans date |"""


def test_what_follows_is_told_in_the_order_of_its_days():
    (steps,) = [
        one
        for one in paper(of_plan(drawn.plan(journal=JOURNAL)), "journal").blocks
        if isinstance(one, Bullets)
    ]
    assert [
        next(word for word in ("Premier", "Dernier", "Sans date") if word in str(one)) for one in steps.items
    ] == ["Premier", "Dernier", "Sans date"]


ACTIONS = """id | title | phase | start | end | status
A01 | Tard | before | 2026-10-01 | 2026-10-05 | in_progress
A02 | Bloquée | before | 2026-12-01 | 2026-12-05 | blocked
A03 | Faite | before | 2026-10-01 | 2026-10-05 | done
A04 | Prévue | before | 2026-12-01 | 2026-12-05 | planned"""


def test_the_calendar_tells_late_and_blocked_by_colour_as_the_workbook_does():
    (table,) = [
        one for one in paper(of_plan(drawn.plan(actions=ACTIONS)), "suivi").blocks if isinstance(one, Table)
    ]
    bars = [row[-1].segments[0][1] for row in table.rows]
    titles = [str(row[1]) for row in table.rows]
    assert dict(zip(titles, bars, strict=True)) == {
        "Tard": Tone.POOR,
        "Faite": Tone.OVER,
        "Bloquée": Tone.FAIR,
        "Prévue": Tone.BEFORE,
    }
    assert set(bars) <= {tone for tone, _ in table.legend}


def test_no_bullet_is_followed_by_another_sign(built):
    document = paper(read(built("tissages-ndar")), "demande-formations")
    items = [str(item) for one in flat(document.blocks) if isinstance(one, Bullets) for item in one.items]
    assert items
    assert [item for item in items if item[0] in "—✓✗•-"] == []


def flat(blocks):
    for block in blocks:
        yield block
        yield from flat(block.blocks) if isinstance(block, Unbroken) else ()
