"""Which file counts for each plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.portfolio.choice import Answered, Found, chosen, is_copy
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
    ("a|P|2026-01|x\nb|P|2026-01|y", ["a kept", "b conflict same_moment"]),
    ("a|P|2026-01|y\nb|P|2026-01|x", ["a kept", "b conflict same_moment"]),
    ("a (1)|P|2026-01|y\nbbbbbbb|P|2026-01|x", ["a (1) conflict same_moment", "bbbbbbb kept"]),
    ("aa|P|2026-01|y\nb|P|2026-01|x", ["aa conflict same_moment", "b kept"]),
    ("a|P||y\nb|P||x", ["a kept", "b conflict same_moment"]),
    ("a|P|2026-01|x\nb (1)|P|2026-02|y", ["a conflict copy_by_name", "b (1) kept"]),
    ("a|P|2026-02|x\nb (1)|P|2026-01|y", ["a kept", "b (1) conflict copy_by_name"]),
    ("a|P||x\nb|P|2026-01|y", ["a older", "b kept"]),
    ("a|P|2026-01|x\nb|Q|2026-02|y\n!c||2026|", ["!c refused", "a kept", "b kept"]),
    ("", []),
]


@pytest.mark.parametrize(("table", "expected"), CASES)
def test_every_file_has_one_answer(table, expected):
    found = drawn(table)
    for order in (found, found[::-1]):
        told = [f"{one.found.path} {one.status} {one.reason}".rstrip() for one in chosen(order)]
        assert told == expected


@given(meanings=st.permutations("vwxyz"), names=st.permutations(["a", "bb", "c (1)", "d", "eee"]))
def test_what_a_file_says_decides_nothing_at_the_same_moment(meanings, names):
    """A hash of the content would choose by chance, one time of two the version before."""
    found = drawn("\n".join(f"{name}|P|2026-01|{told}" for name, told in zip(names, meanings, strict=True)))
    assert [one.found.path for one in chosen(found) if one.status is Answered.KEPT] == ["a"]
