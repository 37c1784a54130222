"""Rules on the charter: its state agrees with its signatures (S97)."""

from wecco_xl.plan.cells import fold
from wecco_xl.plan.charter import CharterState
from wecco_xl.plan.finding import Severity
from wecco_xl.review.case import Case
from wecco_xl.review.people import SIDES, full_name, sounding, told
from wecco_xl.review.rule import Problems, rule

ALIKE = 3
"""How many first letters two spellings of a name share."""

SIGNED = (CharterState.SIGNED, CharterState.ATTACHED)
SIGNATURES = ("origin_signed_on", "host_signed_on")


@rule(Severity.TO_FIX)
def state_without_signatures(case: Case) -> Problems:
    """A signed charter says when each side signed."""
    charter = case.plan.charter
    if charter.state in SIGNED:
        yield from ((("charter", key), {}) for key in SIGNATURES if getattr(charter, key) is None)


@rule(Severity.TO_FIX)
def signatures_without_state(case: Case) -> Problems:
    """A charter with both signatures is signed; one that is still to be written has none."""
    charter = case.plan.charter
    signed = [bool(getattr(charter, key)) for key in SIGNATURES]
    unwritten = charter.state is CharterState.TO_WRITE
    if charter.state not in SIGNED and (all(signed) or (unwritten and any(signed))):
        yield ("charter", "state"), {}


@rule(Severity.ADVICE)
def attached_without_file(case: Case) -> Problems:
    """An attached charter can be found by the name of its file."""
    charter = case.plan.charter
    if charter.state is CharterState.ATTACHED and charter.file_name is None:
        yield ("charter", "file_name"), {}


@rule(Severity.ADVICE)
def signatory_spelled_otherwise(case: Case) -> Problems:
    """Who signs is written as in Identification, or is somebody else."""
    for side in SIDES:
        typed, known = getattr(case.plan.charter, f"{side}_signatory"), full_name(case.plan, side)
        if typed and known and fold(typed) != fold(known) and _nearly(fold(typed), fold(known)):
            yield ("charter", f"{side}_signatory"), {}


def _nearly(one: str, other: str) -> bool:
    """Whether two names sound the same, or differ in one word that begins the same."""
    own, others = set(one.split()) - set(other.split()), set(other.split()) - set(one.split())
    heard = bool(own) and sounding(one) == sounding(other)
    return heard or (len(own) == len(others) == 1 and own.pop()[:ALIKE] == others.pop()[:ALIKE])


@rule(Severity.TO_FIX)
def same_signatory_twice(case: Case) -> Problems:
    """Each company signs by its own representative."""
    origin, host = (told(case.plan, "charter", f"{side}_signatory") for side in SIDES)
    if origin and host and fold(origin) == fold(host):
        yield ("charter", "host_signatory"), {}
