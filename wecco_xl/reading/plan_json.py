"""A plan as a JSON file: the canonical form that examples, exports and other programs use."""

import json
from pathlib import Path
from typing import Any

from wecco_xl.plan.finding import Finding, Refused
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme, programme
from wecco_xl.words import words


def load(path: Path) -> tuple[Plan, Programme, list[Finding]]:
    """Read a plan from JSON, with what could not be read in it.

    Raises:
        Refused: `file_missing`, `bad_json`, or `unknown_programme`.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Refused("file_missing", name=path.name) from error
    except (OSError, ValueError) as error:
        raise Refused("bad_json", name=path.name) from error
    if not isinstance(data, dict) or not isinstance(data.get("programme"), str):
        raise Refused("bad_json", name=path.name)
    profile = programme(data["programme"])
    plan, findings = parse(data, profile, words(profile.code).vocabulary())
    return plan, profile, findings


def dump(plan: Plan) -> str:
    """A plan as JSON text: filled fields only, codes rather than labels, in the order of the field list."""
    data = plan.model_dump(mode="json", exclude_none=False)
    return json.dumps(_filled(data), ensure_ascii=False, indent=2) + "\n"


def _filled(value: Any) -> Any:
    """Without empty fields and empty sections; blank rows stay, so that row numbers stay true."""
    if isinstance(value, dict):
        kept = {key: _filled(item) for key, item in value.items() if item is not None}
        return {key: item for key, item in kept.items() if item not in ({}, [])}
    if isinstance(value, list):
        return [None if item is None else _filled(item) for item in value]
    return value
