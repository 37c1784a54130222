"""What is written can be read by any tool, says the same in each format, and holds no live formula."""

import csv
import json

import openpyxl
import pandas as pd
import pytest
from frictionless import Package, system
from portfolio_here import TODAY, here

from wecco_xl.portfolio import sheets
from wecco_xl.portfolio.columns import tables
from wecco_xl.portfolio.consolidate import consolidate
from wecco_xl.portfolio.outputs import write
from wecco_xl.portfolio.safe import armed, disarmed

FORMULAS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(1)", "'=1", "''+1", "＝1"]


@pytest.fixture
def armed_book(book):
    """A plan in which people typed what looks like formulas."""
    texts = {("needs", 0, "description"): "=1+1", ("trainings", 0, "title"): "@SUM(A1)"}
    return book("tissages-ndar", [*texts.items(), (("objectives", 0, "text"), "https://exemple.org/a")])


class TestFormulas:
    @pytest.mark.parametrize("text", FORMULAS)
    def test_are_disarmed_and_can_be_had_back(self, text):
        assert disarmed(text).startswith("'")
        assert armed(disarmed(text)) == text

    @pytest.mark.parametrize("text", ["", "a", "12", "'a", "’=1", "a=1", "é"])
    def test_are_not_seen_where_there_are_none(self, text):
        assert disarmed(text) == text == armed(text)

    def test_are_live_in_no_output(self, armed_book, key, tmp_path):
        found = consolidate([armed_book], tmp_path / "o", key=key, today=TODAY, engine=here)
        write(found, tmp_path / "o", ("parquet", "csv", "xlsx"))
        for path in (tmp_path / "o" / "tables").glob("*.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.reader(file):
                    for cell in row:
                        number = cell.replace("-", "", 1).replace(".", "").isdigit()
                        assert not cell.startswith(("=", "+", "@", "\t")), path
                        assert not cell.startswith("-") or number, path
        book = openpyxl.load_workbook(tmp_path / "o" / "consolidation.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert "=1+1" in {cell.value for cell in cells}
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
        assert not [cell for cell in cells if cell.hyperlink]
        needs = pd.read_parquet(tmp_path / "o" / "tables" / "needs.parquet")
        assert needs["description"][0] == "=1+1"


class TestFormats:
    def test_datapackage_is_valid_for_frictionless(self, coded):
        with system.use_context(trusted=True):
            report = Package(str(coded[1] / "datapackage.json")).validate()
        assert report.flatten(["rowNumber", "fieldName", "message"]) == []
        assert report.stats["tasks"] == len(coded[0].known)

    def test_datapackage_tells_the_counts(self, coded):
        told = json.loads((coded[1] / "datapackage.json").read_text(encoding="utf-8"))
        assert told["counts"].pop("total") == sum(told["counts"].values()) == coded[0].account.total

    def test_say_the_same(self, coded):
        portfolio, folder = coded
        for name in portfolio.known:
            frame = portfolio[name]
            parquet = pd.read_parquet(folder / "tables" / f"{name}.parquet")
            lines = [
                *csv.reader(
                    (folder / "tables" / f"{name}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
                )
            ]
            assert list(frame.columns) == list(parquet.columns) == lines[0]
            assert len(frame) == len(parquet) == len(lines) - 1, name

    def test_tables_have_a_key_without_doubles(self, coded):
        portfolio, _ = coded
        for table in portfolio.known.values():
            if table.key:
                assert not portfolio[table.name].duplicated(list(table.key)).any(), table.name

    def test_numbers_have_numbers_and_days_are_days(self, coded):
        types = coded[0]["trainings"].dtypes
        assert [str(types[name]) for name in ("days", "rank", "title")] == ["Float64", "Int64", "string"]
        assert str(coded[0]["actions"]["end"].dtype).startswith("datetime64")

    def test_a_sheet_that_is_too_short_says_so(self, coded, tmp_path, monkeypatch):
        monkeypatch.setattr(sheets, "MOST_ROWS", 13)
        write(coded[0], tmp_path, ("xlsx",))
        book = openpyxl.load_workbook(tmp_path / "consolidation.xlsx", read_only=True)
        told = [row[0] for row in book.worksheets[0].iter_rows(values_only=True) if row[0]]
        assert any("les 10 premières lignes seulement" in line and "26\xa0lignes" in line for line in told)
        book.close()

    def test_a_text_that_is_too_long_is_never_cut_in_silence(self, coded, tmp_path, monkeypatch):
        monkeypatch.setattr(sheets, "MOST_SIGNS", 20)
        write(coded[0], tmp_path, ("xlsx",))
        book = openpyxl.load_workbook(tmp_path / "consolidation.xlsx", read_only=True)
        texts = {
            cell for row in book["Analyse des besoins"].iter_rows(min_row=4, values_only=True) for cell in row
        }
        assert any("il est entier dans la table CSV" in str(text) for text in texts)
        book.close()


@pytest.mark.parametrize("nominative", [False, True])
def test_every_column_has_a_title(nominative):
    gaps = [
        (table.name, column.name)
        for table in tables(nominative=nominative).values()
        for column in table.columns
        if not column.title
    ]
    assert not gaps
    assert all(len(set(table.names)) == len(table.names) for table in tables(nominative=nominative).values())
