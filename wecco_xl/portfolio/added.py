"""The columns of a consolidation that no field gives: what judgements, files and the run itself add."""

from enum import StrEnum


class Type(StrEnum):
    """What a column holds, in the words of Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


S, I, N, B, D = Type.STRING, Type.INTEGER, Type.NUMBER, Type.BOOLEAN, Type.DATE  # noqa: E741 - a table of types
OF_ROW = (("plan", S), ("row", I), ("id", S))
OF_SIDE = (("plan", S), ("side", S))
_OF_FILE = (
    ("file", S),
    ("kind", S),
    ("status", S),
    ("plan", S),
    ("same_plan_as", S),
    ("suspect_name", B),
    ("saved_at", S),
    ("bytes", I),
    ("content", S),
    ("code", S),
    ("message", S),
)
JUDGED: dict[str, tuple[tuple[str, Type], ...]] = {
    "plans": (
        ("plan", S),
        ("programme", S),
        ("model", I),
        ("saved_at", S),
        ("stage", S),
        ("stage_label", S),
        ("updated_on", D),
        ("days_since_update", I),
        ("stale", B),
        ("completeness", N),
        ("blocking", I),
        ("to_fix", I),
        ("advice", I),
        ("objectives", I),
        ("objectives_smart", I),
        ("smart_points", N),
        ("objectives_measured", I),
        ("progress_share", N),
        ("trainings", I),
        ("trainings_waiting", I),
        ("training_days", N),
        ("training_cost_eur", N),
        ("days_to_decide", N),
        ("meetings", I),
        ("late_actions", I),
        ("blocked_actions", I),
        ("budget_eur", N),
        ("gender", S),
        ("gender_label", S),
        ("age_band", S),
        ("region", S),
        ("region_label", S),
        ("sector", S),
        ("sector_label", S),
        ("provider", S),
    ),
    "beneficiaries": (("age_band", S),),
    "needs": (
        ("severity_now", S),
        ("severity_now_label", S),
        ("urgency_now", S),
        ("urgency_now_label", S),
    ),
    "objectives": (
        ("smart_total", N),
        ("smart_s", N),
        ("smart_m", N),
        ("smart_a", N),
        ("smart_r", N),
        ("smart_t", N),
        ("smart_status", S),
        ("progress_share", N),
        ("progress_status", S),
        ("progress_trend", S),
        ("latest", S),
        ("measured_on", D),
        ("measures", I),
        ("evidences", I),
    ),
    "trainings": (("rank", I), ("score", N), ("eligible", B)),
    "actions": (("days_late", I),),
    "readiness": (
        ("plan", S),
        ("usage", S),
        ("usage_label", S),
        ("due", S),
        ("ready", B),
        ("needed", I),
        ("filled", I),
        ("warnings", I),
    ),
    "findings": (
        ("plan", S),
        ("number", I),
        ("section", S),
        ("row", I),
        ("id", S),
        ("field", S),
        ("field_label", S),
        ("code", S),
        ("severity", S),
    ),
    "free_fields": (
        ("plan", S),
        ("section", S),
        ("row", I),
        ("id", S),
        ("field", S),
        ("field_label", S),
        ("value", S),
        ("value_number", N),
    ),
    "files": _OF_FILE,
    "refusals": _OF_FILE,
    "changes": (
        ("plan", S),
        ("change", S),
        ("table", S),
        ("row", S),
        ("column", S),
        ("before", S),
        ("after", S),
    ),
}
"""The columns that no field gives, in order; in a table of fields they come first (plans) or last."""

KEYS = {
    "plans": ("plan",),
    "companies": ("plan", "side"),
    "beneficiaries": ("plan", "side"),
    "readiness": ("plan", "usage"),
    "findings": ("plan", "number"),
    "free_fields": ("plan", "section", "row", "field"),
    "files": ("file",),
    "refusals": ("file",),
}
OF_RUN = ("files", "refusals", "changes")
"""Tables of the whole run; all others are made plan by plan."""
