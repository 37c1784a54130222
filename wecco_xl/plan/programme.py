"""The profile of a programme: everything that differs from one country pair to the next, as data."""

import os
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, create_model, field_validator

from wecco_xl.places import shared
from wecco_xl.plan.cells import fold
from wecco_xl.plan.field import Extra
from wecco_xl.plan.finding import Loc, Refused
from wecco_xl.plan.plan import Plan, choices, fields, is_table, sections
from wecco_xl.plan.priority_settings import PrioritySettings
from wecco_xl.plan.profile import (
    Admission,
    Country,
    Due,
    Identifier,
    ListEntry,
    ProfilePart,
    Stay,
    Thresholds,
    Window,
    WordSettings,
)
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.plan.spec import Kind, Privacy, Spec
from wecco_xl.plan.stages import Side, Stage
from wecco_xl.tables import shipped

REFERENCE = "wecco"
"""The programme that counts where none is chosen; another one only changes labels, lists and thresholds."""

NEVER: Literal["never"] = "never"
TIED = frozenset({Kind.ROW_ID, Kind.REFERENCE, Kind.REFERENCES})
"""The kinds that tie tables together: a programme does not add fields of these."""


class Programme(ProfilePart):
    """A programme as its team describes it in one TOML file."""

    code: str
    name: str
    title: str
    disclaimer: str
    origin_note: str
    logos: tuple[str, ...] = ()
    """PNG files beside the profile, shown on the page of synthesis."""
    countries: dict[Side, Country]
    window: Window
    stay: Stay
    due: Due
    admission: Admission = Admission.model_construct()
    thresholds: Thresholds = Thresholds.model_construct()
    lexicon: WordSettings = WordSettings.model_construct()
    identifiers: dict[Side, dict[str, Identifier]]
    lists: dict[str, tuple[ListEntry, ...]]
    plausible: dict[str, tuple[float, float]] = Field(default={})
    """From how much to how much, in euros, an amount of a field is not surprising."""
    plausible_each: dict[str, tuple[float, float]] = Field(default={})
    """The same, for each person employed."""
    communes: dict[Side, dict[str, str]] = Field(default={})
    fields: tuple[Extra, ...] = ()
    smart: SmartSettings = Field(default={}, validate_default=True)
    priority: PrioritySettings = PrioritySettings.model_construct()

    @field_validator("lists")
    @classmethod
    def _codes_once(cls, lists: dict[str, tuple[ListEntry, ...]]) -> dict[str, tuple[ListEntry, ...]]:
        for name, entries in lists.items():
            if len({entry.code for entry in entries}) < len(entries):
                raise ValueError(name)
        return lists

    @field_validator("fields")
    @classmethod
    def _fields_fit(cls, extras: tuple[Extra, ...]) -> tuple[Extra, ...]:
        if unfit := [x.key for x in extras if x.section not in sections() or x.kind in TIED]:
            raise ValueError(unfit)
        return extras

    def entries(self, name: str, side: Side | None = None) -> tuple[ListEntry, ...]:
        """The entries of a list; a list kept per side gives those of `side`, or of both when it is None."""
        if name in self.lists:
            return self.lists[name]
        sides = (side,) if side else (Side.ORIGIN, Side.HOST)
        return tuple(entry for one in sides for entry in self.lists.get(f"{name}_{one}", ()))

    def codes(self, name: str) -> tuple[str, ...]:
        """The codes of a list, of the guide's or of the programme's."""
        closed = choices()
        return tuple(closed[name]) if name in closed else tuple(entry.code for entry in self.entries(name))

    def regions_of(self, commune: str, side: Side) -> frozenset[str]:
        """The regions of a country in which a commune is known to be; none when nobody listed it."""
        return self._regions_of_communes.get(side, {}).get(_bare(commune), frozenset())

    @cached_property
    def _regions_of_communes(self) -> dict[Side, dict[str, frozenset[str]]]:
        """`{side: {"joal fadiouth": {"thies"}}}`; a name that several regions have is known in each."""
        found: dict[Side, dict[str, frozenset[str]]] = {}
        for side, regions in self.communes.items():
            known = found.setdefault(side, {})
            for region, names in regions.items():
                for name in map(_bare, names.split(",")):
                    known[name] = known.get(name, frozenset()) | {region}
        return found

    def country(self, side: Side | None) -> Country:
        """The country of a side; a shared section counts as the country of origin."""
        return self.countries[side or Side.ORIGIN]

    @cached_property
    def plan_type(self) -> type[Plan]:
        """The plan with the fields that this programme adds."""
        added: dict[str, dict[str, Any]] = {}
        for extra in self.fields:
            added.setdefault(extra.section, {})[extra.key] = extra.definition
        known = sections()
        changed: dict[str, Any] = {}
        for name, definitions in added.items():
            section: Any = create_model(f"{known[name].__name__}Of", __base__=known[name], **definitions)
            table = is_table(known[name])
            changed[name] = (
                (tuple[section | None, ...], ()) if table else (section, section.model_construct())
            )
        return create_model("ProgrammePlan", __base__=Plan, **changed)

    @cached_property
    def specs(self) -> tuple[Spec, ...]:
        """The field list of this programme."""
        return fields(self.plan_type)

    @cached_property
    def by_loc(self) -> dict[Loc, Spec]:
        """The field list by address, without rows: `("trainings", "days")`."""
        return {spec.loc: spec for spec in self.specs}

    @cached_property
    def privacy(self) -> dict[str, Privacy]:
        """The privacy class of every field, by field name."""
        return {spec.name: spec.privacy for spec in self.specs}

    @cached_property
    def due_stages(self) -> dict[str, Stage]:
        """The stage from which each compulsory field is due, by field name (`trainings.days`)."""
        stages = ((spec.name, _due_stage(self.due, spec)) for spec in self.specs)
        return {name: stage for name, stage in stages if stage}

    @cached_property
    def compulsory(self) -> dict[str, list[tuple[Spec, Stage]]]:
        """The compulsory fields of each section that has any, with the stage from which they are due."""
        found: dict[str, list[tuple[Spec, Stage]]] = {}
        for spec in self.specs:
            if stage := self.due_stages.get(spec.name):
                found.setdefault(spec.section, []).append((spec, stage))
        return found

    @cached_property
    def asked_stages(self) -> dict[str, Stage | None]:
        """The stage from which each field matters: its own; for an optional one, the first of its section.

        None for a field that a usage needs and that the profile never asks for.
        """
        firsts = {name: min(due, key=lambda stage: stage.rank) for name, due in self._section_stages.items()}
        return {
            spec.name: self.due_stages.get(spec.name)
            if spec.usages
            else firsts.get(spec.section, Stage.DIAGNOSIS)
            for spec in self.specs
        }

    @property
    def _section_stages(self) -> dict[str, list[Stage]]:
        return {name: [stage for _, stage in asked] for name, asked in self.compulsory.items()}


def _bare(name: str) -> str:
    """A place without case, accents and hyphens."""
    return " ".join(fold(name).replace("-", " ").split())


def _due_stage(rules: Due, spec: Spec) -> Stage | None:
    """The most specific word of the profile wins: the field, then its section, then its earliest usage."""
    said = rules.fields.get(spec.name) or rules.fields.get(spec.section)
    if not spec.usages or said == NEVER:
        return None
    return said or min((rules.usages[usage] for usage in spec.usages), key=lambda stage: stage.rank)


def profiles() -> dict[str, Path]:
    """The profile files at hand, by programme code; those of the folder WECCO_PROGRAMMES come first.

    Raises:
        Refused: `no_programme_folder` when WECCO_PROGRAMMES names no folder.
    """
    own = os.environ.get("WECCO_PROGRAMMES")
    if own and not Path(own).is_dir():
        raise Refused("no_programme_folder", folder=own)
    folders = [*([Path(own)] if own else []), shared("workbook", "programmes")]
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            found.setdefault(path.stem, path)
    return found


@cache
def programme(code: str) -> Programme:
    """Read the profile of a programme.

    Raises:
        Refused: `unknown_programme` when no profile has that code, `bad_profile` when it cannot be read.
    """
    path = profiles().get(code)
    if path is None:
        raise Refused("unknown_programme", programme=code, known=", ".join(profiles()))
    try:
        return Programme.model_validate(_tables(path))
    except ValueError as error:  # of TOML, of UTF-8, of the profile
        raise Refused("bad_profile", name=path.name, detail=_first(error)) from error


def _tables(path: Path) -> dict[str, Any]:
    """The tables of a profile; only one that is not ours is read as TOML, which takes a click longer."""
    if path.parent == shared("workbook", "programmes"):
        return shipped(path)
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def _first(error: Exception) -> str:
    """Where a profile is wrong, for the colleague who edits it."""
    if isinstance(error, ValidationError):
        return ".".join(str(part) for part in error.errors()[0]["loc"])
    return str(error)
