"""One field, one line: what a cell holds, which usages of the guide need it, how private it is."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from wecco_xl.plan import answers, cells, contacts, counts, results, row_ids
from wecco_xl.plan.answers import NO_SHORTHAND
from wecco_xl.plan.currency import BESIDE
from wecco_xl.plan.shorthand import Shorthand
from wecco_xl.plan.spec import Kind, Privacy, Usage

YEARLY = "turnover"
"""How the keys of amounts begin that are those of a year."""


class Vocabulary(NamedTuple):
    """What the reader of one programme in one language knows: `lists[name][folded label or code] -> code`.

    `units[field]` are the folded words that may follow a number of that field; `shorthand` is how labels are
    shortened, and `likely[name]` what makes an answer probable without saying it, as in `lists`.
    """

    lists: dict[str, dict[str, str]]
    regions: tuple[str, ...]
    units: Mapping[str, frozenset[str]] = MappingProxyType({})
    shorthand: Shorthand = NO_SHORTHAND
    likely: Mapping[str, Mapping[str, str]] = MappingProxyType({})


Read = Callable[[Any, ValidationInfo], Any]


class Cell(NamedTuple):
    """The mark in an annotation that says how raw cells become values; `source` is a list or a table."""

    kind: Kind
    read: Read
    source: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_before_validator_function(self.read, handler(source))


def _plain(read: Callable[[Any], Any]) -> Read:
    def of_cell(raw: Any, _: ValidationInfo) -> Any:
        return read(raw)

    return of_cell


def _counted(read: Callable[[Any], Any], spelt: Callable[[str, frozenset[str]], str]) -> Read:
    """A number that may be followed by what the field counts: « 34 ans », « 3 jours », « 1er ».

    `spelt` gives in figures what such a field may say in words.
    """

    def of_cell(raw: Any, info: ValidationInfo) -> Any:
        if not isinstance(raw, str):
            return read(raw)
        units = info.context.units.get(info.field_name, frozenset()) if info.context else frozenset()
        return read(counts.without_unit(spelt(raw, units), units))

    return of_cell


def _phone(raw: Any, info: ValidationInfo) -> str:
    return contacts.phone(raw, info.context.regions if info.context else ())


def _amount(raw: Any, info: ValidationInfo) -> float:
    """An amount, in the currency of a field before it: `turnover` follows `turnover_currency`."""
    key = info.field_name or ""
    if isinstance(raw, str):
        yearly = key.startswith(YEARLY)
        raw = "0" if counts.is_free(raw) and not yearly else counts.bare_amount(raw, yearly=yearly)
    return cells.amount(raw, info.data.get(BESIDE.get(key, "")))


def _references(raw: Any, _: ValidationInfo) -> tuple[str, ...]:
    """Row ids from a cell, « B01, B03 », or from the list of a plan in JSON."""
    if isinstance(raw, (list, tuple)):
        return tuple(row_ids.reference(one) for one in raw)
    return row_ids.references(raw)


def mark(most: int) -> Cell:
    """A cell that holds a mark out of `most`."""
    return Cell(Kind.INTEGER, _plain(lambda raw: results.mark(raw, most)))


def listed(name: str) -> Cell:
    """A cell that holds an entry of the programme's list `name`."""
    return Cell(Kind.CHOICE, _chosen(name), name)


def _chosen(name: str) -> Read:
    def of_cell(raw: Any, info: ValidationInfo) -> str:
        answer = ("yes" if raw else "no") if isinstance(raw, bool) else raw
        known: Vocabulary | None = info.context
        if known is None:
            return cells.text(answer)
        return answers.choice(answer, known.lists[name], known.shorthand, known.likely.get(name, {}))

    return of_cell


Text = Annotated[str, Cell(Kind.TEXT, _plain(cells.text))]
Who = Annotated[str, Cell(Kind.TEXT, _plain(cells.text), "actors")]
"""A free text in which people are named: the actors are offered."""

LongText = Annotated[str, Cell(Kind.LONG, _plain(cells.text))]
Integer = Annotated[int, Cell(Kind.INTEGER, _counted(cells.integer, counts.named))]
Number = Annotated[float, Cell(Kind.NUMBER, _counted(cells.number, counts.halves))]
Amount = Annotated[float, Cell(Kind.AMOUNT, _amount)]
Day = Annotated[date, Cell(Kind.DAY, _plain(cells.day))]
YesNo = Annotated[bool, Cell(Kind.YES_NO, _plain(cells.yes_no))]
Measure = Annotated[float | str, Cell(Kind.MEASURE, _plain(results.measure))]
Identifier = Annotated[str, Cell(Kind.IDENTIFIER, _plain(cells.text))]
Phone = Annotated[str, Cell(Kind.PHONE, _phone)]
Email = Annotated[str, Cell(Kind.EMAIL, _plain(contacts.email))]
Web = Annotated[str, Cell(Kind.WEB, _plain(contacts.web))]
RowId = Annotated[str, Cell(Kind.ROW_ID, _plain(row_ids.row_id))]


def reference(table: str) -> Cell:
    """A cell that holds one row id of `table`."""
    return Cell(Kind.REFERENCE, _plain(row_ids.reference), table)


def named(table: str) -> Cell:
    """A cell that names one row of `table` by its id, or somebody who has none, in words."""
    return Cell(Kind.REFERENCE, _plain(row_ids.named), table)


def references(table: str) -> Cell:
    """A cell that holds one or several row ids of `table`, as in « B01, B03 »."""
    return Cell(Kind.REFERENCES, _references, table)


class Choice(StrEnum):
    """A closed list of the guide: the code is stored, people see and type its label."""

    @classmethod
    def list_name(cls) -> str:
        """The name of the list in the catalogue: `NeedSeverity` is `need_severity`."""
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in cls.__name__).lstrip("_")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        read = _chosen(cls.list_name())
        return core_schema.with_info_before_validator_function(read, handler(source))


def field(  # noqa: PLR0913 - the traits of a field, each named where it is given
    *usages: Usage,
    privacy: Privacy = Privacy.PROJECT,
    smart: str = "",
    rare: bool = False,
    unless: str = "",
    least: float | None = None,
    most: float | None = None,
    since: int = 1,
) -> Any:
    """The one line of a field: the arguments are those of `Spec`."""
    traits: dict[str, Any] = {
        "usages": list(usages),
        "privacy": privacy,
        "smart": smart,
        "rare": rare,
        "unless": unless,
        "least": least,
        "most": most,
        "since": since,
    }
    return Field(default=None, ge=least, le=most, json_schema_extra=traits)


class Section(BaseModel):
    """One part of the plan. Every field may be empty: a plan that is being written is always partial."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    born: ClassVar[int] = 1
    """The model in which the section was born."""

    words: ClassVar[str]
    """The key under which the catalogue names the section's fields."""


class Form(Section):
    """A section with one value per field."""

    other: LongText | None = field(rare=True)


class Row(Section):
    """One row of a table section. `needed` names the usages for which an empty table is a gap."""

    prefix: ClassVar[str]
    needed: ClassVar[tuple[Usage, ...]] = ()
    fixed: ClassVar[str] = ""
    """The list of the programme whose entries are the rows, one each, instead of numbered rows."""
    room: ClassVar[int] = 40
    """How many numbered rows a blank workbook has; people can insert more."""

    id: RowId | None = Field(default=None, json_schema_extra={})


class Extra(BaseModel):
    """A field that a programme adds to a section as data; its words come with it."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    section: str
    key: str
    kind: Kind
    source: str = ""
    usages: tuple[Usage, ...] = ()
    privacy: Privacy = Privacy.PROJECT
    rare: bool = False
    label: str
    help: str
    example: str
    guide: str

    @property
    def definition(self) -> tuple[Any, Any]:
        """The field as pydantic's `create_model` wants it: annotation and default."""
        kinds: dict[Kind, Any] = {k: t for t in PLAIN for k in (t.__metadata__[0].kind,)}
        annotation = Annotated[str, listed(self.source)] if self.kind is Kind.CHOICE else kinds[self.kind]
        return (annotation | None, field(*self.usages, privacy=self.privacy, rare=self.rare))


PLAIN: tuple[Any, ...] = (
    Text,
    LongText,
    Integer,
    Number,
    Amount,
    Day,
    YesNo,
    Measure,
    Identifier,
    Phone,
    Email,
    Web,
)
