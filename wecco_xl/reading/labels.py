"""What people see on an input sheet: titles, labels, headings, and which fields they name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from wecco_xl.grid.snapshot import Raw
from wecco_xl.plan.cells import fold
from wecco_xl.plan.spec import Spec
from wecco_xl.words import Words

_AFTER = re.compile(r"\s*[(*:].*", re.DOTALL)
"""What may follow a label: a unit in brackets, the star of what is compulsory, a colon and a name."""


class Labels:
    """The words by which the fields of one section are known, as a cell shows them."""

    def __init__(self, section: str, specs: Sequence[Spec], words: Words, fixed: str) -> None:
        self.words, self.specs = words, specs
        self.title = fold(words.section(section).title)
        self._id, self._fixed = fold(words.say("workbook.row_id")), bool(fixed)
        self.keys = {spec.key for spec in specs} | {"id"}

    @cached_property
    def exact(self) -> Mapping[str, str]:
        """The key of a field by its folded label."""
        return {fold(self.words.field(spec).label): spec.key for spec in self.specs}

    @cached_property
    def bare(self) -> Mapping[str, str]:
        """The same without units and signs, where that still names one field."""
        pairs = [(_bare(label), key) for label, key in self.exact.items()]
        texts = [text for text, _ in pairs]
        return {text: key for text, key in pairs if texts.count(text) == 1}

    def named(self, row: Sequence[Raw], *, but: int) -> Iterator[tuple[str, int]]:
        """The fields that the texts of a row name, each with its column; the column of keys apart."""
        for column, cell in enumerate(row):
            if isinstance(cell, str) and cell and column != but:
                text = fold(cell)
                key = self.exact.get(text) or self.bare.get(_bare(text))
                if key or _bare(text) == self._id:
                    yield key or "id", column

    def keyed(self, row: Sequence[Raw], *, but: int) -> Iterator[tuple[str, int]]:
        """The fields whose keys stand in a row, each with its column."""
        return ((str(cell), at) for at, cell in enumerate(row) if at != but and cell in self.keys)

    def names_rows(self, cell: Raw) -> bool:
        """Whether a heading is the one above what the programme calls the rows of a check-list."""
        return self._fixed and isinstance(cell, str) and _bare(fold(cell)) == self.title

    def says_title(self, row: Sequence[Raw]) -> bool:
        """Whether the title of the section stands in a row."""
        return any(isinstance(cell, str) and fold(cell) == self.title for cell in row)


def _bare(label: str) -> str:
    return _AFTER.sub("", label)
