"""What a document may know of a plan: fields of its whitelist, as people write them, or what lacks."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from wecco_xl.documents.traits import Traits
from wecco_xl.plan.contacts import spaced_phone
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan, sections
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.plan.stages import side_of
from wecco_xl.reading.judge import Judged
from wecco_xl.review.case import rows
from wecco_xl.review.money import assumed_currency
from wecco_xl.review.needs import present
from wecco_xl.review.people import NAMES, behind
from wecco_xl.review.requirements import waived
from wecco_xl.wording.blocks import Fields, Gap, Paragraph, Value
from wecco_xl.wording.place import address, wording
from wecco_xl.words import NBSP

FREE = (Kind.TEXT, Kind.LONG, Kind.REFERENCE)
"""The kinds of text that may be of any length; a reference may be somebody's name."""

FILLER = "filler"
"""The fault of a cell that is filled and says nothing: a document takes it for empty."""

NAME = 120
"""Characters of a name that even counted pages tell: it is wrapped and not cut, unless it is no name."""

YEARS = 1000
"""A whole number that is at least this is a year: it is written without spaces."""


class Source:
    """Reads one plan for one document; `gaps` gathers by address what the document lacks.

    Its plan holds the needs as they stand today; how they stood at the diagnosis is in that of the review.
    """

    def __init__(self, judged: Judged, traits: Traits, now: datetime) -> None:
        self.judged, self.traits, self.now = judged, traits, now
        self.review, self.words, self.say = judged.review, judged.words, judged.words.say
        told = judged.review.plan
        self.plan: Plan = told.model_copy(update={"needs": present(told)})
        self.gaps: dict[Loc, Gap] = {}
        self._specs = self.words.programme.by_loc
        self._fillers = frozenset(one.loc for one in self.review.findings if one.code == FILLER)

    def value(self, *loc: str | int, most: int | None = None) -> Value | None:
        """A field as people write it; where pages are counted a free text is cut after `most` characters.

        A `Gap` when the document needs it and it is not there; None when it is optional and empty, or not
        for this document. A text that says nothing, « à compléter », is as good as none.
        """
        spec = self._specs[str(loc[0]), str(loc[-1])]
        most = most if self.traits.counted else None
        if not self.traits.allows(spec):
            return None
        value = self._raw(loc)
        if value is None and (elsewhere := self._elsewhere(loc)):
            said = [one for at in elsewhere if (one := self.value(*at)) is not None]
            gap = next((one for one in said if isinstance(one, Gap)), None)
            return gap or self.short(" ".join(map(str, said)), elsewhere[0], most) or None
        if value is None or self.says_nothing(loc):
            return self.gap(loc) if self.needs(spec, loc) else None
        return self.short(self._spoken(loc, spec, value), loc, most if spec.kind in FREE else None)

    def says_nothing(self, loc: Loc) -> bool:
        """Whether a cell is filled with what the rules take for no information, or with blanks."""
        return loc in self._fillers or not str(self._raw(loc)).strip()

    def text(self, *loc: str | int, most: int | None = None) -> Value:
        """The same for a cell of a table: a dash when it is empty."""
        return self.value(*loc, most=most) or self.say("documents.none")

    def fields(self, section: str, keys: str, most: int | None = None) -> Iterator[tuple[str, Value]]:
        """Labels and values of some fields (`keys` apart by blanks); those that are empty are left out."""
        for key in keys.split():
            value = self.value(section, key, most=most)
            if value is not None:
                yield self.label(section, key), value

    def cells(self, at: Loc, keys: str) -> Iterator[tuple[str, Value]]:
        """The same for some cells of one row."""
        for key in keys.split():
            value = self.value(*at, key)
            if value is not None:
                yield self.label(str(at[0]), key), value

    def labelled(self, label: str, value: Value) -> str:
        """A label and its value on one line."""
        return self.say("documents.labelled", label=label, value=str(value))

    def form(self, section: str, keys: str, most: int | None = None) -> Iterator[Fields]:
        """The same as a block; none when nothing is there."""
        if entries := tuple(self.fields(section, keys, most)):
            yield Fields(entries)

    def paragraph(self, section: str, key: str, most: int | None = None) -> Iterator[Paragraph]:
        """A long text by itself; none when it is empty."""
        value = self.value(section, key, most=most)
        if value is not None:
            yield Paragraph(value)

    def couple(self) -> str:
        """The firms of the couple, as far as they are known."""
        names = (self.value(f"{side}_company", "name", most=NAME) for side in ("origin", "host"))
        return self.say("documents.and").join(str(name) for name in names if name)

    def rows(self, table: str) -> list[tuple[tuple[str, int], Any]]:
        """The used rows of a table."""
        return list(rows(self.plan, table))

    def no_rows(self, table: str) -> Iterator[Paragraph]:
        """What stands in the place of an empty table: what is missing if it is needed, nothing otherwise."""
        if set(self._kind(table).needed) & set(self.traits.usages):
            yield Paragraph(self.gap((table,)))

    def label(self, section: str, key: str) -> str:
        """What people call a field."""
        return self.words.field(self._specs[section, key]).label

    def heads(self, section: str, keys: str) -> tuple[str, ...]:
        """The heads of a table: « N° » for the id or what its rows are, the labels of the fields."""
        named = self._kind(section).fixed or "id"
        return tuple(
            self.say(f"documents.heads.{named}")
            if key == "id"
            else " · ".join(self.label(section, one) for one in key.split("+"))
            for key in keys.split()
        )

    def row_names(self, table: str) -> dict[str, str]:
        """The names of the rows of a table that always has the same ones, by their ids."""
        fixed = self._kind(table).fixed
        return self.words.labels(fixed) if fixed else {}

    def needs(self, spec: Spec, loc: Loc) -> bool:
        """Whether the document lacks something without this field: a usage needs it by now, or by then."""
        due = self.words.programme.due_stages.get(spec.name)
        if due is None or not set(spec.usages) & set(self.traits.usages):
            return False
        if spec.since > self.plan.model or waived(self.review.case, spec, self._holder(loc), loc[:-1]):
            return False
        return due.rank <= max(self.review.stage.rank, self.traits.stage.rank)

    def gap(self, loc: Loc) -> Gap:
        """What stands in the place of a missing value, noted for the first page."""
        key = "documents.unread" if loc in self.review.case.unread else "documents.gap"
        return self.gaps.setdefault(loc, Gap(self.say(key, place=self.place(loc))))

    def place(self, loc: Loc) -> str:
        """The cell of an address, as in `Formations!E9`; its words when it has none."""
        sheet, cell = address(loc, self.judged)
        return f"{sheet}!{cell}" if sheet else wording(loc, self.plan, self.words)

    def short(self, text: str, loc: Loc, most: int | None) -> str:
        """A text of at most so many characters on one line; a cut is said, with the place of the rest.

        It stays whole when that remark is longer than what it spares.
        """
        if most is None:
            return text
        line = " ".join(text.split("\n"))
        if len(line) <= most:
            return line
        kept = line[:most].rsplit(None, 1)[0] if " " in line[:most] else line[:most]
        cut = self.say("documents.cut", text=kept.rstrip(" ,;:."), place=self.place(loc))
        return cut if len(cut) < len(line) else line

    def day(self, day: date | None) -> str:
        """A day in full, its parts kept together; a dash when it is not known."""
        if day is None:
            return self.say("documents.none")
        return self.say("documents.day", day=day).replace(" ", NBSP)

    def brief(self, day: date | None) -> str:
        """A day for a narrow column, as in « 3 avr. 2026 »."""
        if day is None:
            return self.say("documents.none")
        first = self.say("values.first") if day.day == 1 else str(day.day)
        months: Any = self.words.table("documents")["months"]
        return NBSP.join((first, months[day.month - 1], str(day.year)))

    def span(self, start: date | None, end: date | None) -> str:
        """From when to when, for a narrow column; one day is said once."""
        if start is None or end is None or start == end:
            return self.brief(start or end)
        return self.say("documents.span", start=self.brief(start), end=self.brief(end))

    def money(self, amount: float, currency: str) -> str:
        """An amount with its currency, kept together."""
        label = self.words.table("values.currencies").get(currency, currency)
        return f"{self.words.number(amount)}{NBSP}{label}"

    def _kind(self, table: str) -> Any:
        return sections(self.words.programme.plan_type)[table]

    def _holder(self, loc: Loc) -> Any:
        """The form or the row that an address is in."""
        section: Any = getattr(self.plan, str(loc[0]))
        return section[loc[1]] if isinstance(loc[1], int) else section

    def _elsewhere(self, loc: Loc) -> tuple[Loc, ...]:
        """The cells of Identification that speak for an empty one, if the document may name that person."""
        locs = behind(self.plan, loc)
        return locs if all(self.traits.allows(self._specs[str(at[0]), NAMES[-1]]) for at in locs) else ()

    def _raw(self, loc: Loc) -> Any:
        return getattr(self._holder(loc), str(loc[-1]))

    def _spoken(self, loc: Loc, spec: Spec, value: Any) -> str:
        if spec.kind is Kind.AMOUNT:
            return self.money(value, self._currency(loc))
        if spec.kind is Kind.INTEGER and (spec.least or 0) >= YEARS:
            return str(value)
        if spec.kind is Kind.PHONE:
            return spaced_phone(str(value))
        if spec.source == "actors" and isinstance(value, str):
            return self._named(value)
        shown = self.words.shown(spec, value)
        if isinstance(shown, date):
            return self.brief(shown)
        return str(shown) if isinstance(shown, str) else self.words.number(shown)

    def _named(self, typed: str) -> str:
        """Somebody as typed; an actor by name if the document may hold it, else by organisation or role."""
        at = self.review.case.ids["actors"].get(typed)
        if at is None:
            return typed
        known = (self.value("actors", at, key) for key in ("name", "organisation", "role"))
        return next((one for one in known if isinstance(one, str)), typed)

    def _currency(self, loc: Loc) -> str:
        """The currency beside an amount; else that of the firm's turnover, of the budget, of the country."""
        profile, side = self.words.programme, side_of(str(loc[0]))
        if loc[0] == "monitoring":
            return self.plan.origin_company.turnover_currency or profile.country(None).currency
        beside = str(loc[0]), f"{loc[-1]}_currency"
        found = self._raw((*loc[:-1], beside[1])) if beside in self._specs else None
        assumed = profile.country(side).currency if side else assumed_currency(self.plan, profile)
        return found or assumed
