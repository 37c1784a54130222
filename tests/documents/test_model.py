"""The team's own Word template: every placeholder is filled, an unknown one is named with its paragraph."""

import docx
import pytest
from papers import NOW, docx_text, of_plan, read, with_fields

from wecco_xl.documents.model import filled, placeholders, starting
from wecco_xl.documents.write import DOCUMENTS
from wecco_xl.plan.finding import Refused


@pytest.fixture
def model(tmp_path):
    """Write a template: its paragraphs, and texts of a table."""

    def put(*paragraphs, cells=()):
        made = docx.Document()
        for text in paragraphs:
            made.add_paragraph(text)
        if cells:
            row = made.add_table(1, len(cells)).rows[0]
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        path = tmp_path / "ma charte.docx"
        made.save(path)
        return path

    return put


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_template_to_start_from_is_filled_whole(name, built, tmp_path):
    path, judged = tmp_path / "modele.docx", read(built("tissages-ndar"))
    path.write_bytes(starting(DOCUMENTS[name], "wecco"))
    made = filled(judged, DOCUMENTS[name], path, NOW)
    text = docx_text(made.data)
    assert "{{" not in text
    assert "{%" not in text
    assert "Tissages Ndar" in text
    assert made.name.startswith(name)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_placeholders_are_the_whitelist(name):
    from wecco_xl.words import words

    said = words("wecco")
    known = {
        f"{section}.{key}" for section, keys in placeholders(DOCUMENTS[name], said).items() for key in keys
    }
    allowed = {spec.name for spec in said.programme.specs if DOCUMENTS[name].allows(spec)}
    assert {one for one in known if not one.endswith(".id")} == allowed


def fill(path, judged, **how):
    return docx_text(filled(judged, DOCUMENTS["charte"], path, NOW, **how).data)


@pytest.mark.parametrize(
    "typed", ["{{ 7 * 7 }}", "a & b < c", "<w:p/>", "{% for x in y %}", "l'été\nsuivant"]
)
def test_what_people_typed_is_data(typed, example, model):
    judged = of_plan(with_fields(example("tissages-ndar"), origin_company={"name": typed}))
    found = fill(model("Nom : {{ origin_company.name }}."), judged)
    assert " ".join(f"Nom : {typed}.".split()) in " ".join(found.split())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bonjour {{ origin_company.nom }}", "origin_company.nom"),
        ("Passeport {{ visa.passport_number }}", "visa.passport_number"),
        ("{{ n_importe_quoi }}", "n_importe_quoi"),
        ("{%p for row in trainings %}", "trainings"),
        ("{{ origin_company.name.__class__ }}", "origin_company.name.__class__"),
    ],
)
def test_an_unknown_placeholder_is_named_with_its_paragraph(text, named, built, model):
    with pytest.raises(Refused) as refused:
        fill(model("Charte", text), read(built("tissages-ndar")))
    assert refused.value.code == "unknown_placeholder"
    assert refused.value.params["placeholder"] == named
    assert refused.value.params["paragraph"] == text


def test_a_placeholder_in_a_table_is_looked_at_too(built, model):
    with pytest.raises(Refused, match="unknown_placeholder"):
        fill(
            model("Charte", cells=["{{ charter.commitments }}", "{{ charter.rien }}"]),
            read(built("tissages-ndar")),
        )


@pytest.mark.parametrize("text", ["{% for row in %}", "{{ charter.commitments", "{% if %}"])
def test_a_badly_written_instruction_is_refused(text, built, model):
    with pytest.raises(Refused, match="bad_model"):
        fill(model(text), read(built("tissages-ndar")))


@pytest.mark.parametrize("text", ["{{ charter.commitments.__class__.__mro__ }}", "{{ ''.__class__ }}"])
def test_a_template_sees_nothing_of_the_program(text, built, model):
    with pytest.raises(Refused):
        fill(model(text), read(built("tissages-ndar")))


def test_a_file_that_is_no_word_document_is_refused(built, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(b"rien")
    with pytest.raises(Refused, match="bad_model"):
        fill(path, read(built("tissages-ndar")))
    with pytest.raises(Refused, match="no_model"):
        fill(tmp_path / "absent.docx", read(built("tissages-ndar")))


def test_a_final_document_of_ones_own_is_refused_as_well(built, model):
    with pytest.raises(Refused, match="not_final"):
        fill(model("{{ origin_company.name }}"), read(built("atelier-teranga")), final=True)


def test_a_missing_value_says_where_it_goes(built, model):
    found = fill(model("{{ host_company.name }}"), read(built("atelier-teranga")))
    assert "[à compléter : Identification!" in found.replace("\N{NO-BREAK SPACE}", " ")
