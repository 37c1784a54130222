"""The catalogues of words: one folder per language, one TOML file per room."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from wecco_xl.tables import shipped

_HERE = Path(__file__).parent


def languages() -> list[str]:
    """The codes of the languages that have a catalogue."""
    return sorted(folder.name for folder in _HERE.iterdir() if any(folder.glob("*.toml")))


class _Table(dict[str, Any]):
    """A table of words; what it lacks is told with its place."""

    def __init__(self, name: str, entries: Mapping[str, Any]) -> None:
        super().__init__(
            (key, _Table(f"{name}.{key}", value) if isinstance(value, dict) else value)
            for key, value in entries.items()
        )
        self.name = name

    def __missing__(self, key: str) -> Any:
        message = f"add [{self.name}] {key} to the words of lang/<language>/"
        raise KeyError(message)


@cache
def catalogue(language: str = "fr") -> Mapping[str, Any]:
    """The catalogue of a language, read once; needs nothing but the standard library.

    Rooms may add to one table (`[refusals.…]` in the file of the room that refuses); no entry stands twice.
    """
    found: dict[str, Any] = {}
    for file in sorted((_HERE / language).glob("*.toml")):
        for table, entries in shipped(file).items():
            found.setdefault(table, {}).update(entries)
    return {table: _Table(table, entries) for table, entries in found.items()}


def refusal(code: str, blanks: Mapping[str, Any], language: str = "fr") -> str:
    """Why a file cannot be taken, and what to do, in one line."""
    entry = catalogue(language)["refusals"][code]
    return f"{entry['message']} {entry['fix']}".format_map(blanks)
