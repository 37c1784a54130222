"""What an examiner who had not seen the rules expects of the good objective with other columns.

`tests/cases/examined/*.toml`, one file a question; a column that is `false` is empty. Cases on which he and
the rules differ are left out: they are told in `docs/smart.md`.
"""

import tomllib
from pathlib import Path

import pytest
from objective import SIGNS, scored, told

FILES = sorted((Path(__file__).parents[1] / "cases" / "examined").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_examiner_who_had_not_seen_the_rules_agrees(file):
    cases = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    assert [one for case in cases for one in disagreements(case)] == []


def disagreements(case: dict) -> list[str]:
    columns = {key: None if value is False else value for key, value in case.items() if key != "expect"}
    found = scored(**columns)
    points = {str(letter): one.points for letter, one in found.letters.items()}
    expected = (one.split() for one in case["expect"].split(", "))
    return [
        f"{letter} {sign} {limit}: {columns} → {told(found, letter)}"
        for letter, sign, limit in expected
        if not SIGNS[sign](points[letter], float(limit))
    ]
