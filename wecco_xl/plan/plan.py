"""The whole plan of one couple, and the field list that every other room derives from."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, field_serializer
from pydantic.fields import FieldInfo

from wecco_xl.plan.actions import Action
from wecco_xl.plan.actors import Actor
from wecco_xl.plan.charter import Charter
from wecco_xl.plan.cover import Contribution, Cover, Parts
from wecco_xl.plan.diagnosis import Diagnosis, Need, NeedUpdate
from wecco_xl.plan.field import Cell, Choice, Form, Row, Section
from wecco_xl.plan.identification import Company, Criterion, Person
from wecco_xl.plan.journal import Entry
from wecco_xl.plan.mobility import Logistic, Mobility, Opportunity
from wecco_xl.plan.monitoring import MeasureTaken, Monitoring
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.spec import Kind, Spec, waivers
from wecco_xl.plan.trainings import Training
from wecco_xl.plan.typed import Typed, in_json
from wecco_xl.plan.visa import Visa, VisaDocument

MODEL = 2
"""The version of the field list; a workbook states the version it was built with."""


class Plan(BaseModel):
    """One plan d'accompagnement. Tables keep None where a row is blank, so that row numbers stay true.

    `unread` keeps what was typed where it could not be read, by address (`needs.2.severity`): it is judged as
    unread wherever the plan goes, and a workbook that is built again shows it as it was.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    programme: str
    model: int = MODEL
    cover: Cover = Cover.model_construct()
    contributions: tuple[Contribution | None, ...] = ()
    origin_company: Company = Company.model_construct()
    origin_person: Person = Person.model_construct()
    host_company: Company = Company.model_construct()
    host_person: Person = Person.model_construct()
    criteria: tuple[Criterion | None, ...] = ()
    diagnosis: Diagnosis = Diagnosis.model_construct()
    needs: tuple[Need | None, ...] = ()
    need_updates: tuple[NeedUpdate | None, ...] = ()
    mobility: Mobility = Mobility.model_construct()
    opportunities: tuple[Opportunity | None, ...] = ()
    logistics: tuple[Logistic | None, ...] = ()
    objectives: tuple[Objective | None, ...] = ()
    actions: tuple[Action | None, ...] = ()
    charter: Charter = Charter.model_construct()
    trainings: tuple[Training | None, ...] = ()
    monitoring: Monitoring = Monitoring.model_construct()
    measures: tuple[MeasureTaken | None, ...] = ()
    journal: tuple[Entry | None, ...] = ()
    actors: tuple[Actor | None, ...] = ()
    visa: Visa = Visa.model_construct()
    visa_documents: tuple[VisaDocument | None, ...] = ()
    unread: dict[str, Typed] = {}

    @field_serializer("unread", when_used="json")
    def _apart_from_texts(self, unread: dict[str, Typed]) -> dict[str, Any]:
        """A day or an hour that a spreadsheet holds, `{"date": …}`, is no text that spells it."""
        return {place: in_json(typed) for place, typed in unread.items()}


@cache
def sections(plan_type: type[Plan] = Plan) -> dict[str, type[Section]]:
    """Every section by name, in the order of the guide: a `Form` has values, a `Row` type makes a table."""
    return {
        name: section
        for name, info in plan_type.model_fields.items()
        if (section := _section(info.annotation)) is not None
    }


def is_table(section: type[Section]) -> bool:
    """Whether the section is a table of rows."""
    return issubclass(section, Row)


@cache
def fields(plan_type: type[Plan] = Plan) -> tuple[Spec, ...]:
    """The field list: one `Spec` per field of every section, row ids left out."""
    return tuple(
        spec(name, key, info, section.born)
        for name, section in sections(plan_type).items()
        for key, info in ordered(section)
        if key != "id"
    )


def ordered(section: type[Section]) -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a section as people see them: the free field of a form comes last."""
    last = [(key, info) for key, info in section.model_fields.items() if key == "other"]
    yield from ((key, info) for key, info in section.model_fields.items() if key != "other")
    yield from last


def spec(section: str, key: str, info: FieldInfo, born: int = 1) -> Spec:
    """Read the traits of one field from its annotation and its `field(...)` line; `born` is its section's."""
    kind, source = _kind(info.annotation)
    traits: Any = info.json_schema_extra
    return Spec(
        section=section,
        key=key,
        kind=kind,
        source=source,
        usages=tuple(traits["usages"]),
        privacy=traits["privacy"],
        smart=traits["smart"],
        rare=traits["rare"],
        unless=waivers(traits["unless"]),
        least=traits["least"],
        most=traits["most"],
        since=max(born, traits["since"]),
    )


def _kind(annotation: Any) -> tuple[Kind, str]:
    """The kind and the source that an annotation such as `Annotated[str, Cell(...)] | None` carries."""
    inner = get_args(annotation)[0]
    if isinstance(inner, type) and issubclass(inner, Choice):
        return Kind.CHOICE, inner.list_name()
    cell = next(mark for mark in inner.__metadata__ if isinstance(mark, Cell))
    return cell.kind, cell.source


def _section(annotation: Any) -> type[Section] | None:
    """The section behind `Cover` or behind `tuple[Need | None, ...]`; None for a plain value."""
    candidate = annotation
    while get_args(candidate):
        candidate = get_args(candidate)[0]
    return candidate if isinstance(candidate, type) and issubclass(candidate, (Form, Row)) else None


@cache
def choices(plan_type: type[Plan] = Plan) -> dict[str, type[Choice]]:
    """Every closed list of the guide by name; the lists of the programme are data and not among them."""
    found: dict[str, type[Choice]] = {Parts.list_name(): Parts}
    for section in sections(plan_type).values():
        for info in section.model_fields.values():
            inner = get_args(info.annotation)[0]
            if isinstance(inner, type) and issubclass(inner, Choice):
                found[inner.list_name()] = inner
    return found
