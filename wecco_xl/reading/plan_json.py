"""A plan as a JSON file: the canonical form that examples, exports and other programs use."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wecco_xl.lang import catalogue
from wecco_xl.plan.field import Section
from wecco_xl.plan.finding import Finding, Refused
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import MODEL, Plan, is_table, sections
from wecco_xl.plan.programme import Programme, programme
from wecco_xl.plan.typed import from_json
from wecco_xl.reading.files import read_file
from wecco_xl.words import words

MAX_JSON = 5_000_000
"""Bytes of the largest plan in JSON; the fullest example has 60,000."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def load(path: Path) -> tuple[Plan, Programme, list[Finding]]:
    """Read a plan from JSON, with what could not be read in it.

    Raises:
        Refused: what `read_file` refuses, `json_too_large`, `bad_json`, `bad_json_shape`, `newer_model` or
            `unknown_programme`, with the `name` of the file.
    """
    try:
        data = _shaped(read_file(path))
        profile = programme(data["programme"])
        _refuse_other_shapes(data, sections(profile.plan_type))
    except Refused as refused:
        raise Refused(refused.code, **{"name": path.name, **refused.params}) from refused
    plan, findings = parse(_put_back(data), profile, words(profile.code).vocabulary())
    return plan, profile, findings


def is_json(path: Path) -> bool:
    """Whether a file is meant to be a plan in JSON: by its name, or by how it begins.

    Raises:
        Refused: what `read_file` refuses, with the `name` of the file.
    """
    if path.suffix.lower() == ".json":
        return True
    try:
        start = read_file(path)[:64]
    except Refused as refused:
        raise Refused(refused.code, **{"name": path.name, **refused.params}) from refused
    return start[:2] in _UTF16 or start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _shaped(content: bytes) -> dict[str, Any]:
    """The JSON object of a file in UTF-8 or, as some programs save it, in UTF-16."""
    if len(content) > MAX_JSON:
        raise Refused("json_too_large", most=MAX_JSON // 1_000_000)
    try:
        data = json.loads(content.decode("utf-16" if content[:2] in _UTF16 else "utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused("bad_json") from error
    if not isinstance(data, dict) or not isinstance(data.get("programme"), str):
        raise Refused("bad_json")
    model = data.get("model", MODEL)
    if type(model) is not int:
        raise Refused("bad_json")
    if model > MODEL:
        raise Refused("newer_model", model=model, known=MODEL)
    return {**data, "model": MODEL}


def _put_back(data: dict[str, Any]) -> dict[str, Any]:
    """The data with what could not be read where it was typed, to be judged anew."""
    for place, typed in data.pop("unread", {}).items():
        section, *row, key = place.split(".")
        holder: Any = data.get(section) or ([] if row else {})
        data[section] = holder
        for at in map(int, row):
            holder += [None] * (at + 1 - len(holder))
            holder[at] = holder = holder[at] or {}
        holder[key] = from_json(typed)
    return data


def _refuse_other_shapes(data: Mapping[str, Any], kinds: Mapping[str, type[Section]]) -> None:
    """Every form is an object, every table a list of objects or nulls: what is neither would be lost."""
    said = catalogue()["files"]
    if not _unread_of(data.get("unread", {}), kinds):
        raise Refused("bad_json_shape", where="unread", expected=said["an_object"])
    for name, kind in kinds.items():
        value = data.get(name)
        if value is None:
            continue
        if not is_table(kind) and not isinstance(value, dict):
            raise Refused("bad_json_shape", where=name, expected=said["an_object"])
        if is_table(kind) and not isinstance(value, list):
            raise Refused("bad_json_shape", where=name, expected=said["a_list"])
        rows = enumerate(value) if is_table(kind) else ()
        if (at := next((at for at, row in rows if not isinstance(row, dict | None)), None)) is not None:
            raise Refused("bad_json_shape", where=f"{name}.{at}", expected=said["an_object"])


def _unread_of(unread: Any, kinds: Mapping[str, type[Section]]) -> bool:
    """Whether it maps addresses of these sections to what was typed there."""
    if not isinstance(unread, dict):
        return False
    return all(
        _is_typed(typed)
        and (section := kinds.get(place.partition(".")[0])) is not None
        and re.fullmatch(r"\w+\.\d{1,4}\.\w+" if is_table(section) else r"\w+\.\w+", place) is not None
        for place, typed in unread.items()
    )


def _is_typed(value: Any) -> bool:
    try:
        return bool(from_json(value) is not None)
    except (ValueError, OverflowError):
        return False


def dump(plan: Plan) -> str:
    """A plan as JSON text: filled fields only, codes rather than labels, in the order of the field list."""
    data = plan.model_dump(mode="json", exclude_none=False) | {"model": MODEL}
    return json.dumps(_filled(data), ensure_ascii=False, indent=2) + "\n"


def _filled(value: Any) -> Any:
    """Without empty fields and empty sections; blank rows stay, so that row numbers stay true."""
    if isinstance(value, dict):
        kept = {key: _filled(item) for key, item in value.items() if item is not None}
        return {key: item for key, item in kept.items() if item not in ({}, [])}
    if isinstance(value, list):
        return [None if item is None else _filled(item) for item in value]
    return value
