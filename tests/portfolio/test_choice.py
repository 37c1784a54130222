"""Which file counts for each plan."""

import pytest

from wecco_xl.portfolio.choice import Found, chosen, is_copy
from wecco_xl.portfolio.worker import Head


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("plan.xlsx", False),
        ("plan (1).xlsx", True),
        ("plan (copie en conflit de Awa 2026-11-02).xlsx", True),
        ("plan-DESKTOP-4F2K.xlsx", True),
        ("plan - Copie.xlsx", True),
        ("WhatsApp Plan 2026-11-03.xlsx", True),
        ("Plan (2026).xlsx", False),
        ("plan v2.xlsx", False),
        ("plan conflict.xlsx", True),
    ],
)
def test_names_of_copies(name, copy):
    assert is_copy(name) is copy


def drawn(table: str) -> list[Found]:
    """Files from lines `path | plan | saved | what it says`; `!` before a path is a refused one."""
    found = []
    for line in table.strip().splitlines():
        path, plan, saved, meaning = (cell.strip() for cell in line.split("|"))
        code = "damaged" if path.startswith("!") else ""
        found.append(Found(path, 1, Head(path, code, (), plan, saved or None, None, 0, meaning)))
    return found


CASES = [
    ("a|P|2026-01|x", ["a kept"]),
    ("a|P|2026-01|x\nb|P|2026-02|y", ["a older", "b kept"]),
    ("a|P|2026-02|x\nb|P|2026-01|y", ["a kept", "b older"]),
    ("a|P|2026-01|x\nb|P|2026-02|x", ["a kept", "b duplicate"]),
    ("a (1)|P|2026-01|x\nbbbbbbb|P|2026-01|x", ["a (1) duplicate", "bbbbbbb kept"]),
    ("a|P|2026-01|x\nb|P|2026-01|y", ["a conflict", "b kept"]),
    ("a|P|2026-01|x\nb (1)|P|2026-02|y", ["a conflict", "b (1) kept"]),
    ("a|P|2026-02|x\nb (1)|P|2026-01|y", ["a kept", "b (1) conflict"]),
    ("a|P||x\nb|P|2026-01|y", ["a older", "b kept"]),
    ("a|P|2026-01|x\nb|Q|2026-02|y\n!c||2026|", ["!c refused", "a kept", "b kept"]),
    ("", []),
]


@pytest.mark.parametrize(("table", "expected"), CASES)
def test_every_file_has_one_answer(table, expected):
    found = drawn(table)
    for order in (found, found[::-1]):
        assert [f"{file.found.path} {file.status}" for file in chosen(order)] == expected
