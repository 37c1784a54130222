"""Keys for a sheet that lost some of them, from the titles, labels and headings that people see.

Only what is certain gets its key back: what stands once, and at least half of the fields of a section.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from wecco_xl.grid.address import Place
from wecco_xl.grid.layout import MARK_END, MARK_HEAD, MARK_KEYS, MARK_TITLE, MARK_VALUE, SHEETS
from wecco_xl.grid.snapshot import Raw
from wecco_xl.plan.cells import fold, is_blank
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.reading.labels import Labels
from wecco_xl.reading.tabs import CORNER
from wecco_xl.words import Words

Rows = Sequence[Sequence[Raw]]
Named = Sequence[tuple[str, int]]


class Rekeyed(NamedTuple):
    """A sheet with its keys again: those of rows, those of columns by table, where people answer in forms.

    `sections` got keys from what people see; `unknown` are headings and labels of answers that name no field.
    """

    keys: Mapping[int, str]
    columns: Mapping[str, Mapping[str, int]]
    column: int
    answers: int
    sections: tuple[str, ...]
    unknown: tuple[Place, ...]


def rekeyed(sheet: str, rows: Rows, words: Words, model: int, answers: int | None) -> Rekeyed | None:
    """The keys of an input sheet by its key of `SHEETS`; None when what people see adds nothing certain.

    `answers` is the column of its mark for what people answer in forms, if it still has a mark.
    """
    torn = _Torn(sheet, rows, words, model)
    before = {*torn.keys.values()}
    torn.restore(answers)
    found = tuple(name for name in torn.labels if name in torn.found)
    held = (torn.keys, torn.columns, torn.column, torn.answers, found, tuple(torn.unknown))
    return Rekeyed(*held) if found or (answers is not None and before < {*torn.keys.values()}) else None


class _Torn:
    """Puts keys back on one sheet, section by section, each between its title and the next one."""

    def __init__(self, sheet: str, rows: Rows, words: Words, model: int) -> None:
        self.rows, self.words = rows, words
        self.kinds = sections(words.programme.plan_type)
        self.labels = {
            name: Labels(
                name,
                [one for one in words.programme.specs if one.section == name and one.since <= model],
                words,
                getattr(self.kinds[name], "fixed", ""),
            )
            for name in SHEETS[sheet]
            if self.kinds[name].born <= model
        }
        self.column = self._key_column()
        cells = ((at, self._at(at, self.column)) for at in range(len(rows)))
        self.keys = {at: key for at, key in cells if isinstance(key, str) and key}
        self.starts = {name: at for name in self.labels if (at := self._start(name)) is not None}
        self.columns: dict[str, Mapping[str, int]] = {}
        self.unmarked, self.answers = False, -1
        self.found: set[str] = set()
        self.unknown: list[Place] = []

    def restore(self, answers: int | None) -> None:
        """Give keys to what is certain; titles get theirs, so that a table ends above the next section."""
        self.unmarked = answers is None
        forms = {name: self._form_labels(name) for name in self.labels if not is_table(self.kinds[name])}
        known = self._answers([place for found in forms.values() for place in found.values()], answers)
        for name in self.labels:
            if name not in forms:
                self._table(name)
            elif known is not None:
                self._form(name, forms[name], known)
        for name, at in self.starts.items():
            self.keys.setdefault(at, f"{MARK_TITLE} {name}")

    def _at(self, row: int, column: int) -> Raw:
        return self.rows[row][column] if 0 <= column < len(self.rows[row]) else None

    def _own(self, name: str) -> set[str]:
        """The keys that stand on the rows of a section."""
        words = (MARK_TITLE, MARK_KEYS, MARK_HEAD, MARK_END)
        return {f"{word} {name}" for word in words} | {spec.name for spec in self.labels[name].specs}

    def _key_column(self) -> int:
        """The column in which most keys of the sheet stand; -1 when none is left."""
        keys = {key for name in self.labels for key in self._own(name)}
        cells = ((at, cell) for row in self.rows for at, cell in enumerate(row) if isinstance(cell, str))
        counted = Counter(at for at, cell in cells if cell in keys)
        return max(counted, key=counted.__getitem__, default=-1)

    def _start(self, name: str) -> int | None:
        """Where a section begins: at its title or its first key, whichever comes first."""
        if len(self.labels) == 1:
            return 0
        own = self._own(name)
        titled = (at for at, row in enumerate(self.rows) if self.labels[name].says_title(row))
        return min([*[at for at, key in self.keys.items() if key in own], *islice(titled, 1)], default=None)

    def _range(self, name: str) -> range:
        """The rows of a section, up to the start of the next one; none for a section that was not found."""
        if name not in self.starts:
            return range(0)
        first = self.starts[name]
        return range(first, min((at for at in self.starts.values() if at > first), default=len(self.rows)))

    def _form_labels(self, name: str) -> dict[str, Place]:
        """Where the labels of a form stand, in the column that has most; not those that stand twice."""
        by_column: dict[int, list[tuple[str, int]]] = {}
        for at in self._range(name):
            for key, column in self.labels[name].named(self.rows[at], but=self.column):
                by_column.setdefault(column, []).append((key, at))
        column = max(by_column, key=lambda one: len(by_column[one]), default=-1)
        found = by_column.get(column, [])
        once = Counter(key for key, _ in found)
        return {key: (at, column) for key, at in found if once[key] == 1}

    def _answers(self, labels: Sequence[Place], marked: int | None) -> int | None:
        """The column of the answers of forms: where it is marked, else right of the labels; None in doubt.

        A column inserted between labels and answers would make every answer look empty.
        """
        marks = (at for row in self.rows[:CORNER] for at, cell in enumerate(row) if cell == MARK_VALUE)
        known = next(marks, marked)
        if known is not None or not labels:
            return known
        columns = {column for _, column in labels}
        beside = [self.rows[at][column + 1 :] for at, column in labels]
        answered = any(row and not is_blank(row[0]) for row in beside)
        plain = answered or all(is_blank(cell) or self._is_help(cell) for row in beside for cell in row)
        return min(columns) + 1 if len(columns) == 1 and plain else None

    def _is_help(self, cell: Raw) -> bool:
        """Whether a text is what a form says beside an answer: when and for what it is asked."""
        said = self.words.table("asked")
        begins = tuple(fold(said[key].partition("{")[0]) for key in ("since", "optional", "never"))
        return isinstance(cell, str) and fold(cell).startswith(begins)

    def _form(self, name: str, labels: Mapping[str, Place], answers: int) -> None:
        there, specs = set(self.keys.values()), self.labels[name].specs
        lost = [spec for spec in specs if spec.name not in there]
        found = {labels[spec.key][0]: spec.name for spec in lost if spec.key in labels}
        whole = len(lost) == len(specs)
        if (found or self.unmarked) and (not whole or 2 * len(found) >= len(specs)):
            self.keys |= found
            self.answers = answers
            self.found.add(name)
            self.unknown += self._other_labels(labels.values(), answers)

    def _other_labels(self, labels: Collection[Place], answers: int) -> Iterator[Place]:
        """The texts among the labels of a form that stand beside an answer and name no field."""
        rows, column = [at for at, _ in labels], next(iter(labels))[1]
        for at in range(min(rows), max(rows) + 1):
            filled = not is_blank(self._at(at, answers)) and not is_blank(self._at(at, column))
            if filled and at not in rows and at not in self.keys:
                yield at, column

    def _table(self, name: str) -> None:
        keyed, by_key = self._row(name, MARK_KEYS)
        head, by_label = self._row(name, MARK_HEAD)
        begins = keyed if head is None else head
        if begins is None:
            return
        columns = dict(by_key)
        columns |= {key: at for key, at in by_label if key not in columns and at not in columns.values()}
        whole = None not in (self._marked(MARK_KEYS, name), self._marked(MARK_HEAD, name))
        nothing_lost = whole and len(columns) == len(by_key) and not self.unmarked
        if nothing_lost or not self._certain(name, columns, by_key, by_label):
            return
        self.keys[begins] = f"{MARK_HEAD} {name}"
        self.columns[name] = columns
        self.found.add(name)
        self.unknown += self._other_headings(name, begins, columns)

    def _certain(self, name: str, columns: Mapping[str, int], *named: Named) -> bool:
        """Whether at least half of the fields have one column each, and the end of the table is known."""
        twice = any(len({key for key, _ in one}) < len(one) for one in named)
        enough = 2 * len(columns.keys() - {"id"}) >= len(self.labels[name].specs)
        return enough and not twice and (self._close(name) or len(self.starts) == len(self.labels))

    def _marked(self, word: str, name: str) -> int | None:
        return next((at for at, key in self.keys.items() if key == f"{word} {name}"), None)

    def _row(self, name: str, word: str) -> tuple[int | None, Named]:
        """The row of column keys or of headings of a table, and what it names.

        It has its mark, or names at least half of the fields as no other row does.
        """
        labels, at = self.labels[name], self._marked(word, name)
        read = labels.keyed if word == MARK_KEYS else labels.named
        if at is not None:
            return at, [*read(self.rows[at], but=self.column)]
        found = [(at, [*read(self.rows[at], but=self.column)]) for at in self._range(name)]
        many = [
            (at, named) for at, named in found if 2 * len(dict(named).keys() - {"id"}) >= len(labels.specs)
        ]
        return many[0] if len(many) == 1 else (None, [])

    def _close(self, name: str) -> bool:
        """Whether the last row of a table is known; it gets its key back by what it says."""
        if self._marked(MARK_END, name) is not None:
            return True
        said = fold(self.words.say("workbook.table_end"))
        for at in self._range(name):
            if any(isinstance(cell, str) and fold(cell) == said for cell in self.rows[at]):
                self.keys[at] = f"{MARK_END} {name}"
                return True
        return False

    def _other_headings(self, name: str, head: int, columns: Mapping[str, int]) -> Iterator[Place]:
        """The headings of a table that name no field and have something under them."""
        ends = self._marked(MARK_END, name) or self._range(name).stop
        for column, cell in enumerate(self.rows[head]):
            if column in (*columns.values(), self.column) or self.labels[name].names_rows(cell):
                continue
            if not is_blank(cell) and any(not is_blank(self._at(at, column)) for at in range(head + 1, ends)):
                yield head, column
