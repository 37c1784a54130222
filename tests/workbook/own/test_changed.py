"""Which stored results of formulas are written: those that the workbook does not show yet."""

import pytest

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.workbook.own.results import changed

ARROW = ("Contrôle", 0, 1)


@pytest.mark.parametrize(
    ("shown", "told", "value", "written"),
    [
        ("→", {}, "→", False),
        ("→", {}, "", True),
        ("", {}, "→", True),
        ("", {}, "", False),
        (None, {}, "", False),
        ("", {"unknown": frozenset({ARROW})}, "", True),
        ("", {"errors": {ARROW: "#N/A"}}, "", True),
    ],
)
def test_a_result_is_written_unless_the_cell_shows_it(shown, told, value, written):
    snapshot = Snapshot({"Contrôle": [["B01", shown]]}, **told)
    assert changed({ARROW: value}, snapshot) == ({ARROW: value} if written else {})


def test_a_cell_that_is_not_there_shows_nothing():
    assert changed({ARROW: "", ("Calculs", 2, 1): 3}, Snapshot({})) == {("Calculs", 2, 1): 3}
