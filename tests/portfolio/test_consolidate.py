"""No file is lost: each has one answer, whatever the order, the engine, an interruption or a killer."""

import os
import sqlite3
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from conftest import flat
from portfolio_here import TODAY, here

from wecco_xl.places import shared
from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio import worker
from wecco_xl.portfolio.choice import Answered
from wecco_xl.portfolio.consolidate import consolidate
from wecco_xl.portfolio.outputs import write
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.store import Store
from wecco_xl.portfolio.worker import Head, Options, Result
from wecco_xl.reports.decisions import bring
from wecco_xl.workbook.merge.carried import Answers


@pytest.fixture
def examples(tmp_path):
    """The four built examples in a folder of their own."""
    folder = tmp_path / "plans"
    folder.mkdir()
    for path in shared("workbook", "exemples").glob("*.xlsx"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def contents(folder) -> dict[str, bytes]:
    """What is written, without what is kept for the next run."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "reprise.sqlite"
    }


class TestEveryFile:
    def test_has_the_status_that_was_foreseen(self, made, coded):
        portfolio, _ = coded
        found = Counter(str(file.status) for file in portfolio.files)
        assert found == made.expected

    def test_counts_in_are_counts_out(self, made, coded):
        portfolio, folder = coded
        on_disk = sum(len(names) for _, _, names in os.walk(made.folder))
        told = (folder / "LISEZMOI.txt").read_text(encoding="utf-8")
        assert portfolio.account.total == len(portfolio.files) == on_disk
        assert f"En tout {on_disk} fichiers" in told.replace("\xa0", " ")
        assert portfolio.account.plans == made.plans == len(portfolio["plans"])

    def test_that_kills_its_worker_costs_only_itself(self, coded):
        portfolio, _ = coded
        killers = [file for file in portfolio.files if "tueur" in file.found.path]
        assert [(one.status, one.found.head.code) for one in killers] == [(Answered.REFUSED, "killed_worker")]

    def test_that_is_refused_says_why_in_french(self, coded):
        portfolio, _ = coded
        refusals = portfolio["refusals"]
        assert len(refusals) == portfolio.account.files[Answered.REFUSED]
        assert refusals["message"].str.len().min() > 40

    def test_of_a_plan_points_to_the_one_that_counts(self, coded):
        files = coded[0]["files"]
        others = files[files["status"].isin(["older", "conflict", "duplicate"])]
        kept = files[files["status"] == "kept"].set_index("file")["plan"]
        assert list(others["same_plan_as"].map(kept)) == list(others["plan"])


class TestTheLastVersion:
    def test_counts(self, named):
        plans = named[0]["plans"]
        assert set(plans["mobility_city"]) == {"Namur"}
        assert set(plans["saved_at"]) == {"2026-11-18T16:05:00Z"}

    @pytest.mark.parametrize("names", [True, False])
    @pytest.mark.parametrize(
        "change",
        [
            (("mobility", "city"), "Huy"),
            (("origin_person", "phone"), "77 000 11 22"),
            (("visa", "passport_number"), "A07654321"),
        ],
    )
    def test_is_no_copy_when_only_what_is_hidden_was_changed(self, book, key, tmp_path, change, names):
        folder = tmp_path / "plans"
        folder.mkdir()
        for name, cells in (("plan", []), ("plan-suite", [change])):
            (folder / f"{name}.xlsx").write_bytes(book(cells=cells).read_bytes())
        how = {"nominative": True} if names else {"key": key}
        found = consolidate([folder], today=TODAY, engine=here, **how)
        assert sorted(str(file.status) for file in found.files) == ["conflict", "kept"]


class TestADecisionThatCameBack:
    """`reprendre-decisions` and `sauvegardes/`: what was decided counts, whatever anything is called."""

    @pytest.mark.parametrize("title", [f"Formation {number}" for number in range(5)])
    def test_counts_and_the_backup_is_set_aside(self, book, key, tmp_path, title):
        plan = tmp_path / "plans" / "plan.xlsx"
        plan.parent.mkdir()
        undecided = [(("trainings", 5, "decision"), None), (("trainings", 5, "title"), title)]
        plan.write_bytes(book(cells=undecided).read_bytes())
        copy = book(cells=[(("trainings", 5, "decision"), "Approuvée"), undecided[1]])
        bring(copy, plan, Answers(), trial=False, ignore_lock=False)
        for folder in ("sauvegardes", "Sauvegardes anciennes"):
            backup = next((plan.parent / "sauvegardes").iterdir())
            (plan.parent / folder).mkdir(exist_ok=True)
            (plan.parent / folder / backup.name).write_bytes(backup.read_bytes())
        found = consolidate([plan.parent], key=key, today=TODAY, engine=here)
        assert [(one.status, one.found.ignored) for one in found.files] == [
            (Answered.OLDER, ""),
            (Answered.KEPT, ""),
            (Answered.IGNORED, "backup"),
        ]
        assert list(found["trainings"]["decision"])[5] == "approved"
        assert "sauvegarde" in found["files"].iloc[2]["message"]

    def test_a_folder_of_backups_that_is_given_is_read(self, examples, key):
        examples.rename(examples.with_name("sauvegardes"))
        found = consolidate([examples.with_name("sauvegardes")], key=key, today=TODAY, engine=here)
        assert found.account.plans == 4


class TestNumbers:
    """A number that two couples were given, or a filler in its place, hides nobody."""

    @pytest.mark.parametrize("names", [True, False])
    @pytest.mark.parametrize("number", ["WEC-1", "à définir", "???"])
    def test_of_two_couples(self, book, key, tmp_path, number, names):
        folder = tmp_path / "plans"
        folder.mkdir()
        for name in ("tissages-ndar", "recyclage-rufisque"):
            (folder / f"{name}.xlsx").write_bytes(book(name, [(("cover", "plan_id"), number)]).read_bytes())
        how = {"nominative": True} if names else {"key": key}
        found = consolidate([folder], tmp_path / "out", today=TODAY, engine=here, **how)
        write(found, tmp_path / "out", ("csv", "xlsx"), page=True)
        assert len(set(found["plans"]["plan"])) == len(found["plans"]) == 2
        assert set(found["objectives"]["plan"]) == set(found["plans"]["plan"])
        reasons = [file.reason for file in found.files]
        assert reasons == (["same_number"] * 2 if number == "WEC-1" else ["", ""])
        if number == "WEC-1":
            told = dict(zip(found["files"]["same_plan_as"], found["files"]["message"], strict=True))
            assert set(told) == set(found["files"]["file"])
            assert all(other in message for other, message in told.items())

    @pytest.mark.parametrize("names", [True, False])
    def test_typed_in_other_letters_is_the_same(self, book, key, tmp_path, names):
        for at, number in enumerate(("WEC-1", " wec-1", "Wéc-1")):
            (tmp_path / f"{at}.xlsx").write_bytes(book(cells=[(("cover", "plan_id"), number)]).read_bytes())
        paths = [tmp_path / f"{at}.xlsx" for at in range(3)]
        how = {"nominative": True} if names else {"key": key}
        assert consolidate(paths, today=TODAY, engine=here, **how).account.plans == 1

    def test_of_blank_workbooks(self, key, examples):
        for name in ("wecco", "nzassa"):
            blank = shared("workbook", f"plan-{name}.xlsx").read_bytes()
            (examples / f"vierge-{name}.xlsx").write_bytes(blank)
        found = consolidate([examples], key=key, today=TODAY, engine=here)
        assert (found.account.plans, len(found["plans"])) == (4, 4)
        assert found.account.files[Answered.EMPTY] == 2


class TestTheSameBytes:
    def test_come_out_in_any_order(self, examples, key, tmp_path):
        def backwards(chunks, options):
            for chunk in reversed([list(chunk)[::-1] for chunk in chunks]):
                yield from ([one] for one in next(here([chunk], options)))

        for name, engine in (("a", here), ("b", backwards)):
            found = consolidate([examples], tmp_path / name, key=key, today=TODAY, engine=engine)
            write(found, tmp_path / name, ("parquet", "csv", "xlsx"), page=True)
        assert contents(tmp_path / "a") == contents(tmp_path / "b")

    def test_come_out_twice_without_reading_again(self, examples, key, tmp_path):
        def nobody(chunks, _):
            assert not list(chunks)
            yield []

        outputs = []
        for engine in (here, nobody):
            found = consolidate([examples], tmp_path / "a", key=key, today=TODAY, engine=engine)
            write(found, tmp_path / "a", ("parquet", "csv"), page=True)
            outputs.append(contents(tmp_path / "a"))
        assert outputs[0] == outputs[1]
        assert len(outputs[0]) > 30


class TestTheFolder:
    def test_holds_no_name_once_people_are_pseudonyms(self, examples, key, tmp_path):
        """The signature of rows that name people stands in no byte of what is kept for the next run."""
        out = tmp_path / "out"
        consolidate([examples], out, nominative=True, today=TODAY, engine=here)
        assert b"nominative" in (out / "reprise.sqlite").read_bytes()
        consolidate([examples], out, key=key, today=TODAY, engine=here)
        assert b"nominative" not in (out / "reprise.sqlite").read_bytes()

    def test_keeps_what_somebody_else_put_there(self, examples, key, tmp_path):
        own = tmp_path / "tables" / "mes-donnees.txt"
        own.parent.mkdir()
        own.write_text("à moi", encoding="utf-8")
        found = consolidate([examples], tmp_path, key=key, today=TODAY, engine=here)
        write(found, tmp_path, ("csv",))
        write(found, tmp_path, ("xlsx",))
        assert [path.name for path in own.parent.iterdir()] == [own.name]
        own.unlink()
        write(found, tmp_path, ("csv",))
        write(found, tmp_path, ("xlsx",))
        assert not own.parent.exists()


class TestAnInterruption:
    def test_leaves_a_marked_result_and_is_resumed(self, examples, key, tmp_path):
        def stopped(chunks, options):
            yield from here([next(iter(chunks)), next(iter(chunks))], options)
            raise KeyboardInterrupt

        out = tmp_path / "out"
        found = consolidate([examples], out, key=key, today=TODAY, engine=stopped)
        write(found, out, ("csv",), page=True)
        assert (found.account.plans, found.account.files[Answered.NOT_REACHED]) == (2, 2)
        for name in ("LISEZMOI.txt", "page.html", "datapackage.json"):
            assert "PARTIEL" in (out / name).read_text(encoding="utf-8"), name

        asked = []
        resumed = consolidate(
            [examples],
            out,
            key=key,
            today=TODAY,
            engine=lambda chunks, options: here([asked.extend(c) or c for c in chunks], options),
        )
        assert (len(asked), resumed.account.plans, resumed.account.partial) == (2, 4, False)


class TestChanges:
    def test_tell_new_gone_updated_and_the_values(self, examples, key, tmp_path, book):
        consolidate([examples], tmp_path / "old", key=key, today=TODAY, engine=here)
        (examples / "cacao-abidjan.xlsx").unlink()
        changed = book("tissages-ndar", [(("trainings", 0, "days"), 7.0)])
        (examples / "tissages-ndar.xlsx").write_bytes(changed.read_bytes())
        added = book("recyclage-rufisque", [(("cover", "plan_id"), "AUTRE-1")])
        (examples / "un-autre.xlsx").write_bytes(added.read_bytes())

        later = date(2026, 12, 20)
        found = consolidate(
            [examples], tmp_path / "new", key=key, today=later, engine=here, since=tmp_path / "old"
        )
        changes = found["changes"]
        assert Counter(changes["change"]) == {"gone": 1, "new": 1, "updated": 1, "value": 1}
        told = flat([*found.account.lines(found.said)][-1])
        assert "1 plan nouveau, 1 mis à jour (1 valeur changée), 1 disparu." in told
        value = changes[changes["change"] == "value"].iloc[0]
        assert (value["table"], value["row"], value["column"], value["after"]) == (
            "trainings",
            "F01",
            "days",
            "7",
        )

    def test_that_are_none_are_told_too(self, examples, key, tmp_path):
        for day in (TODAY, date(2026, 12, 20)):
            since = tmp_path / "out" if day != TODAY else None
            found = consolidate([examples], tmp_path / "out", key=key, today=day, engine=here, since=since)
        assert "aucun plan n'a changé" in [*found.account.lines(found.said)][-1]

    def test_are_refused_across_keys(self, examples, key, tmp_path):
        consolidate([examples], tmp_path / "old", key=key, today=TODAY, engine=here)
        with pytest.raises(Refused, match="other_key"):
            consolidate([examples], nominative=True, today=TODAY, engine=here, since=tmp_path / "old")


class TestAFolderFromInside:
    def test_is_named_as_from_outside(self, examples, key, monkeypatch):
        outside = consolidate([examples], key=key, today=TODAY, engine=here)
        monkeypatch.chdir(examples)
        inside = consolidate(["."], key=key, today=TODAY, engine=here)
        assert list(inside["files"]["file"]) == list(outside["files"]["file"])

    def test_may_take_the_results_again_and_again(self, examples, monkeypatch):
        monkeypatch.chdir(examples)
        for _ in range(2):
            found = consolidate(["."], ".", nominative=True, today=TODAY, engine=here)
            write(found, Path(), ("csv", "xlsx"))
            assert found.account.plans == 4
            assert not found.account.files[Answered.REFUSED]


class TestWhatWasRead:
    """A result is taken again only if the same program would give it again."""

    def test_is_read_again_under_another_profile(self, examples, key, tmp_path, monkeypatch):
        asked = []

        def asking(chunks, options):
            yield from here([asked.append(len(chunk)) or chunk for chunk in chunks], options)

        profile = shared("workbook", "programmes", "wecco.toml")
        folder = tmp_path / "programmes"
        folder.mkdir()
        monkeypatch.setenv("WECCO_PROGRAMMES", str(folder))
        for text in ("", "# changed", "# changed"):
            own = profile.read_text(encoding="utf-8") + text
            (folder / "wecco.toml").write_text(own, encoding="utf-8")
            consolidate([examples], tmp_path / "out", key=key, today=TODAY, engine=asking)
        assert sum(asked) == 8

    def test_is_read_again_by_another_program(self, monkeypatch):
        options = Options(Names(None), TODAY)
        before = options.signature
        assert options.signature == before
        package = Path(worker.__file__).parents[1]
        read = Path.read_bytes
        changed = package / "review" / "rules" / "texts.py"
        monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + b" " * (path == changed))
        assert options.signature != before

    def test_is_forgotten_when_it_depends_on_the_moment(self, tmp_path):
        store = Store(tmp_path / "reprise.sqlite", "x")
        kept, lost = Head("a", "damaged"), Head("b", "unexpected", (("kind", "MemoryError"),))
        store.put([Result("1", kept), Result("2", lost), Result("3", Head("", "killed_worker"))])
        assert store.heads() == {"a": kept}

    def test_is_refused_when_it_cannot_be_kept(self, tmp_path):
        path = tmp_path / "reprise.sqlite"
        store = Store(path, "x")
        other = sqlite3.connect(path)
        other.execute("BEGIN EXCLUSIVE")
        store._base.execute("PRAGMA busy_timeout = 10")
        for ask in (
            lambda: store.put([Result("1", Head("a"))]),
            store.heads,
            lambda: store.finish({}, {"fingerprint": "x"}),
        ):
            with pytest.raises(Refused, match="folder_not_writable"):
                ask()
        other.close()

    def test_that_is_no_store_is_refused(self, tmp_path):
        (tmp_path / "reprise.sqlite").write_bytes(b"bonjour" * 1000)
        with pytest.raises(Refused, match="bad_store"):
            Store(tmp_path / "reprise.sqlite", "x")


class TestRefusals:
    def test_no_names_without_being_asked(self, examples):
        with pytest.raises(Refused, match="no_key"):
            consolidate([examples], today=TODAY, engine=here)

    def test_a_folder_that_is_not_there(self, key, tmp_path):
        with pytest.raises(Refused, match="nothing_there"):
            consolidate([tmp_path / "absent"], key=key, today=TODAY, engine=here)

    def test_a_previous_run_that_is_not_there(self, examples, key, tmp_path):
        with pytest.raises(Refused, match="no_previous"):
            consolidate([examples], key=key, today=TODAY, engine=here, since=tmp_path)


def test_an_empty_folder_gives_an_empty_portfolio(key, tmp_path):
    (tmp_path / "vide").mkdir()
    found = consolidate([tmp_path / "vide"], tmp_path / "out", key=key, today=TODAY, engine=here)
    write(found, tmp_path / "out", ("parquet", "csv", "xlsx"), page=True)
    assert found.account.total == 0
    assert "Aucun plan" in (tmp_path / "out" / "page.html").read_text(encoding="utf-8")
