"""Which file counts for each plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.portfolio.choice import Answered, Found, chosen, is_copy
from wecco_xl.portfolio.couple import Signs, likeness
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
        found.append(Found(path, 1, Head(path, code, (), plan, saved or None, None, 1, meaning, plan)))
    return found


def couples(table: str) -> list[Found]:
    """Files from lines `path | NINEA | company | person`, of plan P, or of none after `?` before the path."""
    found = []
    for at, line in enumerate(table.strip().splitlines()):
        path, tax_id, company, person = (cell.strip() for cell in line.split("|"))
        signs = Signs(tuple(tax_id.split()), (), tuple(company.split()), tuple(person.split()))
        plan = f"P{path}" if path.startswith("?") else "P"
        moment, numbered = f"2026-{at + 1:02}", plan == "P"
        head = Head(path, "", (), plan, moment, None, 1, path, "P", numbered, signs)
        found.append(Found(path, 1, head))
    return found


@pytest.mark.parametrize(
    ("mine", "other", "ties"),
    [
        (("1", "awa diop"), ("1", "awa diop"), 2),
        (("1", "awa diop"), ("2", "awa diop"), 0),
        (("1", "awa diop"), ("1", "awa marieme diop"), 2),
        (("1", "awa diop"), ("1", "awa fall"), 1),
        (("1", "awa diop"), ("", "awa fall"), 0),
        (("1", "awa diop"), ("", ""), 0),
        (("", ""), ("1", "awa diop"), 0),
        (("1", "awa diop"), ("2", "modou fall"), -2),
    ],
)
def test_what_ties_couples_and_what_parts_them(mine, other, ties):
    ours, theirs = (Signs(tuple(number.split()), person=tuple(who.split())) for number, who in (mine, other))
    assert likeness(ours, theirs) == likeness(theirs, ours) == ties


def test_of_two_saved_at_one_moment_the_one_with_the_later_sign_of_life_counts():
    signs = ("a", "2026-11-02"), ("b", "2026-11-20"), ("c", None)
    heads = [Head(path, "", (), "P", "2026-12", updated, 1, path, "P") for path, updated in signs]
    found = chosen(Found(head.digest, 1, head) for head in heads)
    assert [(one.status, one.reason) for one in found] == [
        (Answered.CONFLICT, "same_moment"),
        (Answered.KEPT, ""),
        (Answered.CONFLICT, "same_moment"),
    ]


COUPLES = [
    ("a|1|tissages ndar|awa diop\nb|1|tissages ndar|awa diop", ["a older P", "b kept P"]),
    ("a|1|tissages ndar|awa diop\nb|2|cacao|modou fall", ["a kept P -> b", "b kept P (2) -> a"]),
    ("a||tissages ndar|\nb||cacao|", ["a kept P -> b", "b kept P (2) -> a"]),
    ("a||tissages ndar|\nb|1|tissages ndar sarl|awa diop", ["a older P", "b kept P"]),
    ("a||tissages ndar|awa diop\nb||elan|awa marieme diop", ["a older P", "b kept P"]),
    ("a|1|tissages ndar|awa diop\nb|2|tissages de ndar|awa diop", ["a older P", "b kept P"]),
    ("a|1|atelier elan|awa diop\nb|2|atelier sine|modou fall", ["a kept P -> b", "b kept P (2) -> a"]),
    ("a|1||\nb|2||", ["a kept P -> b", "b kept P (2) -> a"]),
    ("a|||\nb|1|cacao|modou fall", ["a older P", "b kept P"]),
    (
        "a|1|elan|awa diop\nb|2|cacao|modou fall\nc|1|elan|awa diop\nd (1)|2|cacao|modou fall",
        ["a older P", "b conflict P (2)", "c kept P -> d (1)", "d (1) kept P (2) -> c"],
    ),
    ("?a|||\n?b|||", ["?a kept P?a", "?b kept P?b"]),
    ("?a||elan|\n?b||elan|", ["?a kept P?a", "?b kept P?b"]),
    ("?a||elan|awa diop\n?b||elan|awa diop", ["?a older P?b", "?b kept P?b"]),
    ("?a|1|elan|\n?b|1|elan|awa diop", ["?a older P?b", "?b kept P?b"]),
]


@pytest.mark.parametrize(("table", "expected"), COUPLES)
def test_two_couples_of_one_number_both_count(table, expected):
    """Nobody is lost, and nobody is counted twice who clearly is one couple."""
    found = couples(table)
    for order in (found, found[::-1]):
        told = [
            f"{one.found.path} {one.status} {one.plan}"
            + (f" -> {one.same_plan_as}" if one.reason == "same_number" else "")
            for one in chosen(order)
        ]
        assert told == expected


def test_a_blank_workbook_is_no_plan():
    blank = Found("vierge", 1, Head("vierge", "", (), "Pv", "2026-01", None, 0, "x", "P"))
    assert [(one.status, one.plan) for one in chosen([blank])] == [(Answered.EMPTY, "")]


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
    ("a|P|2026-01|x\nb|P|2026-03|x\nc|P|2026-02|y", ["a kept", "b duplicate", "c older"]),
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
