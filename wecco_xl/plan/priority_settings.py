"""The numbers that rank trainings: a programme overrides them under `[priority]`, nothing else holds any."""

from typing import Annotated, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from wecco_xl.plan.currency import EURO_IN_XOF

Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


_Scale = TypeVar("_Scale", bound=_Data)


def _bonus(points: "NeedPoints | ObjectivePoints") -> float:
    return points.further * points.further_most


def _ordered(scale: _Scale, *points: float) -> _Scale:
    if list(points) != sorted(points):
        raise ValueError(type(scale).__name__)
    return scale


class Weights(_Data):
    """How much each criterion counts; only the proportions matter, a score is always out of 100."""

    need: Points = 35
    objectives: Points = 25
    cost: Points = 12
    days: Points = 8
    availability: Points = 10
    preference: Points = 10

    @model_validator(mode="after")
    def _some_weight(self) -> Self:
        if not any(getattr(self, key) for key in type(self).model_fields):
            raise ValueError("weights")
        return self


class NeedPoints(_Data):
    """What a need is worth by severity, and each further need that the same training answers."""

    low: Points = 20
    medium: Points = 45
    high: Points = 70
    critical: Points = 90
    further: Points = 5
    further_most: Annotated[int, Field(ge=0)] = 2

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(
            self, self.low, self.medium, self.high, self.critical, self.critical + _bonus(self), 100
        )


class UrgencyPoints(_Data):
    """The percentage of those points that is kept by urgency; an unknown urgency counts as the lowest."""

    later: Points = 70
    soon: Points = 85
    now: Points = 100

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, self.later, self.soon, self.now)


class ObjectivePoints(_Data):
    """What an objective is worth by its phase: not before that of the training, unknown, before it."""

    late: Points = 40
    undated: Points = 60
    in_time: Points = 80
    further: Points = 10
    further_most: Annotated[int, Field(ge=0)] = 2

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, self.late, self.undated, self.in_time, self.in_time + _bonus(self), 100)


class CostScale(_Data):
    """The fixed scale of costs, in `currency`: full points up to `least`, none from `most` on.

    `worth` says what one unit of a currency is worth in `currency`: 1 EUR is 655.957 XOF (98/683/EC).
    """

    currency: str = "XOF"
    least: Annotated[float, Field(ge=0)] = 0
    most: Positive = 1_000_000
    worth: dict[str, Positive] = {"XOF": 1, "EUR": EURO_IN_XOF}

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least >= self.most or self.worth.get(self.currency) != 1:
            raise ValueError("cost")
        return self


class DaysScale(_Data):
    """The fixed scale of durations, in days: full points up to `least`, none from `most` on."""

    least: Annotated[float, Field(ge=0)] = 1
    most: Positive = 15

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least >= self.most:
            raise ValueError("days")
        return self


class PreferencePoints(_Data):
    """What the entrepreneur's preference is worth."""

    low: Points = 0
    medium: Points = 50
    high: Points = 100

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, self.low, self.medium, self.high)


class Robustness(_Data):
    """How a ranking is put to the test.

    A neighbour that passes when one weight changes by `sensitive` or less makes a rank sensitive. In `draws`
    sets of weights, each weight moves by up to `spread`; a training in the basket in a share `core` of them
    or more belongs to the core, one in a share `outside` or less is outside.
    """

    sensitive: Share = 0.20
    spread: Annotated[float, Field(gt=0, lt=1)] = 0.20
    draws: Annotated[int, Field(ge=1, le=20_000)] = 2_000
    seed: int = 655_957
    core: Share = 0.95
    outside: Share = 0.05

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.outside >= self.core:
            raise ValueError("core")
        return self


class PrioritySettings(_Data):
    """Everything that the ranking of trainings depends on besides the plan."""

    weights: Weights = Weights.model_construct()
    needs: NeedPoints = NeedPoints.model_construct()
    urgency: UrgencyPoints = UrgencyPoints.model_construct()
    objectives: ObjectivePoints = ObjectivePoints.model_construct()
    cost: CostScale = CostScale.model_construct()
    days: DaysScale = DaysScale.model_construct()
    preference: PreferencePoints = PreferencePoints.model_construct()
    robustness: Robustness = Robustness.model_construct()
