"""What identifies people never leaves a plan, unless the team asks for it; then every output says so."""

import csv
import stat
import zlib
from datetime import date
from zipfile import ZipFile

import pandas as pd
import pytest
from papers import of_plan

from benchmarks.portfolios import PROVIDERS, SECRETS
from wecco_xl.plan.actions import Action
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import fields
from wecco_xl.plan.programme import programme
from wecco_xl.portfolio.privacy import Names, age_band, new_key, read_key, shared
from wecco_xl.portfolio.rows import rows_of
from wecco_xl.portfolio.screen import Screen

KEY = bytes(range(32))


def texts(folder):
    """Every output as text, packed ones unpacked."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".parquet":
            yield path.name, pd.read_parquet(path).to_csv()
        elif path.suffix == ".xlsx":
            with ZipFile(path) as book:
                yield path.name, "".join(book.read(part).decode() for part in book.namelist())
        elif path.suffix == ".sqlite":
            yield path.name, unpacked(path)
        elif path.is_file():
            yield path.name, path.read_text(encoding="utf-8")


def unpacked(path) -> str:
    import sqlite3

    base = sqlite3.connect(path)
    lines = [*base.execute("SELECT head, body FROM results")]
    base.close()
    return "".join(head + (zlib.decompress(body).decode() if body else "") for head, body in lines)


class TestOutputs:
    @pytest.mark.parametrize("secret", [*SECRETS, *PROVIDERS, "PLAN-0000", "prestataire-1", "771239876"])
    def test_hold_no_secret(self, coded, secret):
        leaks = [name for name, text in texts(coded[1]) if secret.casefold() in text.casefold()]
        assert not leaks

    def test_would_hold_them_with_names(self, named):
        """The canary sings: the same search finds the names where they are wanted."""
        found = "".join(text for _, text in texts(named[1]))
        assert [secret in found for secret in (*SECRETS[:2], PROVIDERS[0])] == [True] * 3

    def test_never_hold_the_visa_annex(self, named):
        """The passport stands in a motivation, which the team may read, but in no field of its own."""
        columns = {column for name in named[0].known for column in named[0].known[name].names}
        assert not {one for one in columns if "passport" in one or "visa" in one}

    def test_with_names_are_stamped(self, named):
        for name, text in texts(named[1]):
            if name.endswith((".csv", ".parquet", ".xlsx", ".html", ".txt")):
                assert ".nominatif." in name
            if name.endswith((".xlsx", ".html", ".txt", ".json")):
                assert "NOMINATIF" in text, name

    def test_name_a_plan_the_same_in_every_run_and_not_as_its_neighbour(self):
        one = Names(KEY)
        assert one.plan("wecco", " Plan-1 ", "x") == one.plan("wecco", "plan-1", "y")
        assert one.plan("wecco", "1", "x") != one.plan("nzassa", "1", "x")
        assert one.plan("wecco", None, "x") != one.plan("wecco", None, "y")
        assert one.plan("wecco", "1", "x") != Names(KEY[::-1]).plan("wecco", "1", "x")


class TestWhitelist:
    def test_of_the_fields_without_names(self):
        """The list that a person agreed to: a new field is not shared before it stands here."""
        kept = {spec.name.replace("host_", "origin_") for spec in fields() if shared(spec, nominative=False)}
        private = {n for n in kept if n.startswith("origin_person.")}
        assert private == {
            "origin_person.gender",
            "origin_person.languages",
            "origin_person.motivation",
        }
        assert {n for n in kept if n.startswith(("actors.", "visa"))} == {
            "actors.role",
            "actors.country",
            "actors.phase",
            "actors.since",
            "actors.until",
            "actors.share_consent",
        }
        assert {"origin_company.name", "cover.plan_id", "origin_company.commune"}.isdisjoint(kept)
        assert {"origin_company.founded_on", "origin_company.department"}.isdisjoint(kept)
        assert {"origin_company.region", "origin_company.sector"} <= kept

    @pytest.mark.parametrize(
        ("age", "band"),
        [(None, None), (16, "<25"), (24, "<25"), (25, "25-34"), (54, "45-54"), (55, "55+"), (99, "55+")],
    )
    def test_of_ages(self, age, band):
        assert age_band(age) == band


@pytest.fixture(scope="module")
def screen():
    profile = programme("wecco")
    plan = profile.plan_type.model_validate(
        {
            "programme": "wecco",
            "cover": {"plan_id": "WEC-12", "provider": "Ndar Appui"},
            "origin_person": {"first_names": "Awa Marième", "last_name": "Diop", "phone": "+221771234567"},
            "origin_company": {"name": "Tissages de l'Élan", "founded_on": date(2015, 3, 12)},
            "actors": [{"name": "Jean-Luc De Smet"}],
            "visa": {"passport_number": "A01234567", "birth_date": date(1990, 3, 4)}
            if "birth_date" in profile.plan_type.model_fields["visa"].annotation.model_fields
            else {"passport_number": "A01234567"},
            "trainings": [{"decided_by": "Équipe PEM WECCO, Fatou Ndiaye"}],
        }
    )
    return Screen(plan, profile)


@pytest.mark.parametrize(
    ("owner", "nominative", "shown"),
    [("P07", False, "P07"), ("Awa Diop", False, "[…]"), ("la comptable", False, "[…]"), ("Awa", True, "Awa")],
)
def test_an_owner_named_in_words_is_for_the_team_alone(owner, nominative, shown, example):
    plan = example("tissages-ndar").model_copy(update={"actions": (Action(title="Relire", owner=owner),)})
    names = Names(None if nominative else KEY)
    (row,) = rows_of(of_plan(plan), names, "plan")["actions"]
    assert shown in row


class TestScreen:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("Awa veut exporter", "[…] veut exporter"),
            ("AWA MARIEME DIOP", "[…] […]"),
            ("Mme diop, gérante", "Mme […], gérante"),
            ("Diopter et nawak restent", "Diopter et nawak restent"),
            ("tel. 77 123 45 67.", "tel. […]."),
            ("tel. +221 77-123-45-67", "tel. […]"),
            ("passeport A 0123 4567", "passeport […]"),
            ("passeport A-01.23/(45)\u202f67", "passeport […]"),
            ("passeport A0123456", "passeport […]"),
            ("passeport A 0123 456", "passeport […]"),
            ("passeport de Luc : n° B 7654321", "passeport de […] : n° […]"),
            ("Née le 4 mars 1990", "Née le […]"),
            ("NÉE LE 4 MARS 1990", "NÉE LE […]"),
            ("le 4 mars 1990 à Thiès", "le […] à Thiès"),
            ("4 Mars 90, 04-mar-1990", "[…], 04-mar-1990"),
            ("1990/03/04 ; 04 / 03 / 1990 ; 1990-3-4 ; 04.03.90", "[…] ; […] ; […] ; […]"),
            ("04031990 ou 19900304", "[…] ou […]"),
            ("atelier créé le 12 mars 2015", "atelier créé le […]"),
            ("le 4 mars 1991, le 14 mars 1990", "le 4 mars 1991, le 14 mars 1990"),
            ("sa sœur, née le 1er août 1988, et lui", "sa sœur, née le […], et lui"),
            ("Claire : +32 (0)485 12 34 56.", "Claire : […]."),
            ("Registre national 85.07.30-033.28", "Registre national […]"),
            ("a.diop (at) gmail.com ou WhatsApp", "[…] ou WhatsApp"),
            ("BCE 0123.456.749", "BCE […]"),
            ("le 12/10/2026, 1 200 000 FCFA, F01, B03", "le 12/10/2026, 1 200 000 FCFA, F01, B03"),
            ("écrire à x.y@z.example, merci", "écrire à […], merci"),
            ("Tissages de l’Elan vend", "[…] vend"),
            ("vu avec Luc et Smet de Gand", "vu avec […] et […] de Gand"),
            ("décidé par Fatou Ndiaye", "décidé par […]"),
            ("dossier WEC-12", "dossier […]"),
            ("12 500 000 FCFA en 2026", "12 500 000 FCFA en 2026"),
            ("", ""),
        ],
    )
    def test_masks_names_and_leaves_the_rest(self, screen, text, shown):
        assert screen(text) == shown


class TestKey:
    def test_is_for_its_owner_alone(self, tmp_path):
        key = new_key(tmp_path / "cle")
        assert read_key(tmp_path / "cle") == key
        assert stat.S_IMODE((tmp_path / "cle").stat().st_mode) == 0o600

    def test_goes_into_a_folder_that_is_not_there_yet(self, tmp_path):
        path = tmp_path / "clés" / "2026" / "évaluation"
        assert new_key(path) == read_key(path)

    def test_below_a_file_is_refused(self, tmp_path):
        (tmp_path / "fichier").write_bytes(b"")
        with pytest.raises(Refused, match="file_in_the_way"):
            new_key(tmp_path / "fichier" / "cle")

    def test_is_never_overwritten(self, tmp_path):
        new_key(tmp_path / "cle")
        with pytest.raises(Refused, match="key_already_there"):
            new_key(tmp_path / "cle")

    @pytest.mark.parametrize("text", ["", "abc", "00ff", "é" * 64])
    def test_that_is_none_is_refused(self, tmp_path, text):
        (tmp_path / "cle").write_text(text, encoding="utf-8")
        with pytest.raises(Refused, match="bad_key"):
            read_key(tmp_path / "cle")


def test_the_correspondence_is_beside_the_key(coded, key):
    from wecco_xl.portfolio.correspondence import keep

    path = keep(coded[0], key)
    lines = [*csv.DictReader(path.read_text(encoding="utf-8").splitlines())]
    assert path.parent == key.parent
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {line["file"] for line in lines} == set(coded[0]["files"]["file"])


@pytest.mark.parametrize(("key", "shown"), [(None, True), (KEY, False)])
def test_an_entrepreneur_named_in_identification_alone_is_named_to_the_team(key, shown, example):
    rows = rows_of(of_plan(example("tissages-ndar")), Names(key), "plan")["actors"]
    assert any("Ndèye Astou Mbodj" in row for row in rows) is shown
