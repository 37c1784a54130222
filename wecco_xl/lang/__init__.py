"""The catalogues of words, one TOML file per language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from wecco_xl.tables import shipped


@cache
def catalogue(language: str = "fr") -> Mapping[str, Any]:
    """The catalogue of a language, read once; needs nothing but the standard library."""
    return shipped(Path(__file__).with_name(f"{language}.toml"))


def refusal(code: str, blanks: Mapping[str, Any], language: str = "fr") -> str:
    """Why a file cannot be taken, and what to do, in one line."""
    entry = catalogue(language)["refusals"][code]
    return f"{entry['message']} {entry['fix']}".format_map(blanks)
