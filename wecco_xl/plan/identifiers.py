"""Registration numbers of companies: the form and the check digits of their country."""

import re
import sys
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import plain
from wecco_xl.plan.profile import Identifier
from wecco_xl.plan.spelling import alternatives

MOST_LOST_ZEROS = 3
LONGEST = 60
"""Characters beyond which nothing is an identifier; Python makes no number of thousands of digits."""

_MARKS = r"[ .:,;/°º_-]"
_NOTE = re.compile(r" ?\([^()]{2,}\)$")


def well_formed(typed: str, identifier: Identifier) -> str | None:
    """The identifier as typed, or with the leading zeros that a number cell loses; None when it cannot be."""
    spaced = _bare(typed)
    if len(spaced) > LONGEST:
        return None
    zeros = range(MOST_LOST_ZEROS + 1) if spaced.isdecimal() else range(1)
    candidates = ("0" * lost + spaced for lost in zeros)
    return next((one for one in candidates if _passes(one, identifier)), None)


class Fault(StrEnum):
    """Why a number is not an identifier of its country, or may not be one."""

    FORM = "form"
    DIGITS = "digits"
    DOUBT = "doubt"


def fault(typed: str, identifier: Identifier) -> Fault | None:
    """What is wrong with a registration number, if anything is."""
    if well_formed(typed, identifier) is not None:
        return None
    spaced = _bare(typed)
    if not identifier.check or len(spaced) > LONGEST:
        return Fault.FORM
    module = _checker(identifier)
    try:
        module.validate(_closed_up(spaced))
    except module.InvalidChecksum:
        return Fault.DIGITS if identifier.published else Fault.DOUBT
    except module.InvalidComponent:
        return Fault.FORM if identifier.published else Fault.DOUBT
    except module.ValidationError:
        return Fault.FORM
    return None


def year_of(typed: str, identifier: Identifier) -> int | None:
    """The year that a number holds, where its form says which digits these are (`(?P<year>…)`)."""
    bare = _bare(typed)
    forms = (bare, _closed_up(bare)) if identifier.pattern and len(bare) <= LONGEST else ()
    for form in forms:
        found = re.fullmatch(identifier.pattern, form)
        if found and "year" in found.groupdict():
            return int(found["year"])
    return None


def restored(number: float, identifier: Identifier) -> str | None:
    """The identifier that a number cell holds, with its leading zeros; None when it cannot be one."""
    found = well_formed(f"{number:.0f}", identifier)
    if found is None or not identifier.check:
        return found
    return str(_checker(identifier).compact(found))


def _bare(typed: str) -> str:
    """An identifier without what is written around it: « RCCM n° … », « … RPM Gand », a note in brackets."""
    if len(typed) > 2 * LONGEST:
        return typed
    kept = _NOTE.sub("", plain(typed)).strip(" .:,;")
    before, after = _around()
    return after.sub("", before.sub("", kept, count=1), count=1)


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The names of an identifier that may stand before it, and those that may follow."""
    known = catalogue()["typed"]["identifiers"]
    names, courts = alternatives(known["labels"]), rf"(?:{alternatives(known['courts'])})(?: [^\W\d]+)?"
    before = rf"(?:(?:{names}|{courts})(?![^\W\d_])[()]?{_MARKS}*[()]?{_MARKS}*)*"
    after = rf"{_MARKS}+(?:{names}|{courts})$"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


def _closed_up(spaced: str) -> str:
    return re.sub(_MARKS, "", spaced)


def _passes(candidate: str, identifier: Identifier) -> bool:
    forms = (candidate, _closed_up(candidate))
    if identifier.check:
        return any(map(_checker(identifier).is_valid, forms))
    if identifier.pattern:
        return any(re.fullmatch(identifier.pattern, form) for form in forms)
    return True


def _checker(identifier: Identifier) -> Any:
    """The module of python-stdnum that knows an identifier.

    It takes `ssl` along to ask servers, which nobody does here: that module waits until somebody uses it.
    """
    if "ssl" not in sys.modules and (spec := find_spec("ssl")):
        sys.modules["ssl"] = module_from_spec(spec)
        sys.modules["ssl"].__class__ = _Waiting
    return import_module(f"stdnum.{identifier.check}")


class _Waiting(ModuleType):
    """A module that is loaded when the first thing of it is asked for.

    `LazyLoader` of the standard library is meant for that; before Python 3.12, `import` alone makes it load.
    """

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        if name.startswith("__") or spec is None or spec.loader is None:
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]  # no longer waiting
        spec.loader.exec_module(self)
        return getattr(self, name)
