"""Every word that a user reads, from one catalogue per language (`lang/<language>/`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from typing import Any, NamedTuple, Self

from wecco_xl.lang import catalogue
from wecco_xl.plan.field import Choice, Vocabulary
from wecco_xl.plan.finding import Finding
from wecco_xl.plan.programme import Programme, programme
from wecco_xl.plan.spec import Kind, Spec, Waiver
from wecco_xl.plan.stages import Side, side_of, sideless
from wecco_xl.vocabulary import vocabulary


class FieldWords(NamedTuple):
    """What people read about one field: its label, a short help, an example, its place in the guide."""

    label: str
    help: str
    example: str
    guide: str


class SectionWords(NamedTuple):
    """What people read about a section: its title, what the guide wants there, its rows of the guide."""

    title: str
    help: str
    guide: str


NBSP = "\N{NO-BREAK SPACE}"
"""What stands between two words that no line parts."""

CUT = "…"
"""What ends a text that goes on elsewhere."""

FEW_ANSWERS = 8
"""How many answers of a list a sentence can name."""


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters: a longer one ends after a word, with « … ».

    `workbook.formulas.shortened_cell` is the same as a live formula.
    """
    if len(text) <= most:
        return text
    kept, _, rest = text[: most - 1].rpartition(" ")
    return f"{kept} {CUT}" if kept else f"{rest}{CUT}"


def whole_percents(share: float) -> int:
    """A share in whole percents: the last is reached with the whole only, 0.999 is 99."""
    return int(round(share * 100, 6))


class Counted(str):
    """A number inside a sentence, as people write it; its format spec is what it counts.

    `{days:jour}` is « 1 jour » and « 3 jours », `{count:a fui|ont fui}` takes the plural that it is given.
    """

    __slots__ = ("many",)
    many: bool

    def __new__(cls, shown: str, value: float) -> Self:
        """The number as it is shown; from 2 on it is many."""
        made = super().__new__(cls, shown)
        made.many = abs(value) >= 2
        return made

    def __format__(self, counted: str) -> str:
        if not counted:
            return str(self)
        one, _, many = counted.partition("|")
        return f"{self}{NBSP}{(many or f'{one}s') if self.many else one}"


@dataclass(frozen=True)
class Words:
    """The catalogue of one language, completed by the words that a programme brings with its data."""

    catalogue: Mapping[str, Any]
    programme: Programme

    def say(self, key: str, **blanks: Any) -> str:
        """A sentence of the interface by dotted key, such as `"sheets.needs.title"`, its blanks filled."""
        entry: Any = self.catalogue
        for part in key.split("."):
            entry = entry[part]
        return self._fill(entry, blanks)

    def table(self, key: str) -> Mapping[str, Any]:
        """A part of the catalogue by dotted key."""
        entry: Any = self.catalogue
        for part in key.split("."):
            entry = entry[part]
        found: Mapping[str, Any] = entry
        return found

    def field(self, spec: Spec) -> FieldWords:
        """The words of a field; identifiers and added fields take theirs from the programme."""
        for extra in self.programme.fields:
            if (extra.section, extra.key) == spec.loc:
                return FieldWords(extra.label, extra.help, extra.example, extra.guide)
        said, side = self._field_entry(spec), side_of(spec.section)
        words = {part: self._fill(said.get(part, ""), {}, side) for part in FieldWords._fields}
        identifier = self.programme.identifiers.get(side or Side.ORIGIN, {}).get(spec.key)
        if identifier and spec.kind is Kind.IDENTIFIER:
            words |= {"label": identifier.label, "help": identifier.help, "example": identifier.example}
        if spec.kind is Kind.CHOICE and words["example"] not in (
            known := self.labels(spec.source, side).values()
        ):
            words["example"] = next(iter(known), "")
        return FieldWords(**words)

    def section(self, name: str) -> SectionWords:
        """The words of a section."""
        said = self.catalogue["sections"][name]
        return SectionWords(*(self._fill(said[part], {}, side_of(name)) for part in SectionWords._fields))

    def asking(self, section: str, waiver: Waiver) -> list[str]:
        """The labels of the answers of a sibling that do not let a field off."""
        if not waiver.answers:
            return []
        source = self.programme.by_loc[section, waiver.key].source
        return [label for code, label in self.labels(source).items() if code not in waiver.answers]

    def shown(self, spec: Spec, value: Any) -> Any:
        """A value of the plan as a cell shows it: text, number or date; None for an empty field."""
        if isinstance(value, bool):
            return self.say("values.yes" if value else "values.no")
        if spec.kind is Kind.CHOICE and value is not None:
            return self.labels(spec.source)[value]
        if spec.kind is Kind.REFERENCES and value is not None:
            return ", ".join(value)
        if spec.kind is Kind.MEASURE and value in ("yes", "no"):
            return self.say(f"values.{value}")
        return value

    def _field_entry(self, spec: Spec) -> Mapping[str, str]:
        """The entry of the very section if it has one (`origin_company.name`), else that of its words."""
        entries, shared = self.catalogue["fields"], sideless(spec.section)
        for table in (spec.section, shared, "form"):
            found: Mapping[str, str] | None = entries.get(table, {}).get(spec.key)
            if found is not None:
                return found
        lacking: Mapping[str, str] = entries[shared][spec.key]  # says what to add, and where
        return lacking

    def message(self, finding: Finding) -> tuple[str, str]:
        """What is wrong and what to do, in two sentences; a short list names its answers."""
        entry, blanks = self.catalogue["messages"][finding.code], dict(finding.params)
        spec = self.programme.by_loc.get((finding.loc[0], finding.loc[-1]))
        if "table" in blanks:
            blanks["table"] = self.section(blanks["table"]).title
        if spec is not None:
            blanks.setdefault("example", self.field(spec).example)
            labels = self.labels(spec.source, side_of(spec.section)) if spec.kind is Kind.CHOICE else {}
            if "nearest" in blanks:
                blanks["nearest"] = self.labels(spec.source)[blanks["nearest"]]
            if finding.code == "choice_not_listed" and 0 < len(labels) <= FEW_ANSWERS:
                answers = f"{NBSP}; ".join(labels.values())
                return self._fill(entry["message"], {}), self.say("values.answers", answers=answers)
        return self._fill(entry["message"], blanks), self._fill(entry["fix"], blanks)

    def labels(self, name: str, side: Side | None = None) -> dict[str, str]:
        """A list as `code -> label`, in order: one of the guide's, or one of the programme's."""
        if name in self.catalogue["choices"]:
            return {code: self._fill(label, {}) for code, label in self.catalogue["choices"][name].items()}
        return {entry.code: entry.label for entry in self.programme.entries(name, side)}

    def _fill(self, sentence: str, blanks: Mapping[str, Any], side: Side | None = None) -> str:
        """Fill `{blanks}`; `{origin}`, `{host}`, `{country}`, `{programme}` are always at hand."""
        if "{" not in sentence:
            return sentence
        known = {
            "origin": self.programme.countries[Side.ORIGIN].name,
            "host": self.programme.countries[Side.HOST].name,
            "country": self.programme.country(side).name,
            "programme": self.programme.name,
        }
        shown = {key: self._show(value) for key, value in blanks.items()}
        if "currency" in shown:
            shown["currency"] = self.catalogue["values"]["currencies"].get(
                shown["currency"], shown["currency"]
            )
        return sentence.format_map(known | shown)

    def _show(self, value: Any) -> Any:
        """A value inside a sentence, as people write it here."""
        if isinstance(value, bool):
            return self.say("values.yes" if value else "values.no")
        if isinstance(value, int | float):
            return Counted(str(value) if isinstance(value, int) else self.number(value), value)
        if isinstance(value, Choice):
            return self.labels(value.list_name())[value]
        if isinstance(value, tuple):
            return ", ".join(str(self._show(one)) for one in value)
        if hasattr(value, "strftime"):
            day = self.say("values.first") if value.day == 1 else value.day
            return f"{day} {self.catalogue['values']['months'][value.month - 1]} {value.year}"
        return value

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as « 87 % »; never 100 % while something is missing."""
        return self.say("values.percent", number=whole_percents(share))

    def points(self, value: float) -> str:
        """Points with their decimal, as the terminal and the sheets show them: « 98,5 »."""
        return self.number(round(value, 1))

    def moment(self, when: datetime) -> str:
        """A day and an hour, as in « 20 novembre 2026 à 9 h 05 »."""
        return self.say("values.moment", day=self._show(when), hour=when.hour, minute=f"{when.minute:02}")

    def number(self, value: float) -> str:
        """A number as people write it: thousands apart by a narrow no-break space, decimal comma."""
        near = round(value, 2) + 0.0  # no « -0 »
        text = f"{near:,.2f}".rstrip("0").rstrip(".") if near % 1 else f"{near:,.0f}"
        return text.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")

    def vocabulary(self) -> Vocabulary:
        """What the reader needs to turn labels typed by people into codes."""
        return self._vocabulary

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary(self.programme, self.catalogue, self.labels)


@cache
def words(code: str, language: str = "fr") -> Words:
    """The words of a language for the programme with that code."""
    return Words(catalogue(language), programme(code))
