"""A cell holds 32,767 characters, and people paste them anywhere: no reader takes a second over them."""

from contextlib import suppress
from time import process_time

import pytest
from pydantic_core import PydanticCustomError
from spent import uncollected

from wecco_xl.grid.layout import MARK, MARK_HEAD
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan import answers, cells, contacts, counts, fillers, identifiers, percents, results, row_ids
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Side
from wecco_xl.reading.tabs import mark_of, tab_to_write
from wecco_xl.review.progress import evidence_pieces
from wecco_xl.words import words

SIZE, MOST = 32_000, 1.0
"""Characters of a text, and seconds for it: a linear reader takes a hundredth of that."""

IDENTIFIERS = programme("wecco").identifiers
VOCABULARY = words("wecco").vocabulary()
READERS = {
    "text": cells.text,
    "number": cells.number,
    "integer": cells.integer,
    "amount": cells.amount,
    "day": cells.day,
    "yes or no": cells.yes_no,
    "email": contacts.email,
    "web": contacts.web,
    "phone": lambda raw: contacts.phone(raw, ("SN", "BE")),
    "measure": results.measure,
    "part": results.out_of,
    "figure": results.is_figure,
    "mark": lambda raw: results.mark(raw, 5),
    "references": row_ids.references,
    "somebody": row_ids.named,
    "ids among words": lambda raw: row_ids.named_ids(raw, "P"),
    "choice": lambda raw: answers.choice(raw, VOCABULARY.lists["criteria"], VOCABULARY.shorthand),
    "count": lambda raw: counts.without_unit(raw, VOCABULARY.units["age"]),
    "halves": lambda raw: counts.halves(raw, VOCABULARY.units["days"]),
    "none": lambda raw: counts.named(raw, VOCABULARY.units["women"]),
    "bare amount": lambda raw: counts.bare_amount(raw, yearly=True),
    "NINEA": lambda raw: identifiers.fault(raw, IDENTIFIERS[Side.ORIGIN]["tax_id"]),
    "RCCM": lambda raw: identifiers.year_of(raw, IDENTIFIERS[Side.ORIGIN]["trade_register"]),
    "unit": percents.counts_percents,
    "share": percents.names_small_shares,
    "filler": fillers.sends_elsewhere,
    "evidence": evidence_pieces,
    "mark of a sheet": lambda raw: mark_of("x", [[raw]]),
}
UNITS = (
    "1",
    " ",
    "a",
    ".",
    "-",
    "(",
    "1 ",
    "a ",
    "1.",
    "a.",
    "P1 ",
    "P1,",
    "@",
    "a@",
    "1a",
    "8 sur 10 ",
    "et ",
)
ENDS = (("", ""), ("", "!"), ("1", "1"), ("a;", ";b"), ("B01 ", ""), (f"{MARK} 1 ", ""))


@pytest.mark.parametrize("name", READERS)
def test_a_long_text_is_read_or_refused_at_once(name):
    slow = []
    texts = [f"{first}{unit * (SIZE // len(unit))}{last}" for unit in UNITS for first, last in ENDS]
    with uncollected():
        for text in texts:
            start = process_time()
            with suppress(PydanticCustomError):
                READERS[name](text)
            if process_time() - start > MOST:
                slow.append(text[:12])
    assert slow == []


def test_a_mark_of_thousands_of_digits_is_no_place():
    rows = [[f"{MARK} 1 wecco history"], [f"{MARK_HEAD} {'9' * 5000} 1"]]
    with pytest.raises(Refused, match="own_sheet_missing"):
        tab_to_write(Snapshot({}), "history", words("wecco"))
    assert tab_to_write(Snapshot({"Historique": rows}), "history", words("wecco")) == "Historique"
