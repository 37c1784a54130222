"""What stands beside an input of a form, live: what the plan already says of it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from wecco_xl.grid.layout import sheet_of
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.spec import Spec
from wecco_xl.review.people import NAMES, SIDES, told
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import form_cell, quoted


class Beside(NamedTuple):
    """What a formula says, without its `=`, and its value when the workbook is built."""

    expression: str
    value: str


def beside(spec: Spec, plan: Plan, words: Words, otherwise: Beside) -> Beside:
    """What the plan already says of a field while it does; else what stands there `otherwise`."""
    made = _KNOWN.get(spec.name)
    return made(spec, plan, words, otherwise) if made else otherwise


def _stay(_: Spec, plan: Plan, words: Words, otherwise: Beside) -> Beside:
    """The length of the stay beside its dates, once both are there."""
    start, end = (form_cell("mobility", f"mobility.during_{edge}") for edge in ("start", "end"))
    said, first, last = words.say("workbook.stay"), plan.mobility.during_start, plan.mobility.during_end
    known = f"AND(ISNUMBER({start}),ISNUMBER({end}))"
    return Beside(
        f"IF({known},{quoted(said)}&({end}-{start}+1),{otherwise.expression})",
        f"{said}{(last - first).days + 1}" if first and last else otherwise.value,
    )


def person_formula(side: str, keys: Iterable[str] = NAMES) -> str:
    """What Identification says of a person, the texts of some cells after one another."""
    sheet = sheet_of(f"{side}_person")
    joined = '&" "&'.join(form_cell(sheet, f"{side}_person.{key}") for key in keys)
    return f"TRIM({joined})"


def _signing(spec: Spec, plan: Plan, words: Words, otherwise: Beside) -> Beside:
    """Who signs when the cells of the signatory stay empty, and as what."""
    return _from_identification(spec, plan, words.say("workbook.signs", known="\n"), otherwise)


def label(spec: Spec, plan: Plan, words: Words) -> Beside:
    """The label of a field; that of a signatory goes on with who signs while its cell is empty."""
    said = words.field(spec).label
    plain = Beside(quoted(said), said)
    if spec.name not in _SIGNING:
        return plain
    return _from_identification(spec, plan, words.say("workbook.signed", label=said, known="\n"), plain)


def _from_identification(spec: Spec, plan: Plan, sentence: str, otherwise: Beside) -> Beside:
    """A sentence with what Identification says in the place of its line break, while it speaks for a cell."""
    side, _, what = spec.key.partition("_")
    known = person_formula(side, NAMES if what == "signatory" else ("role",))
    own = sorted({f"{side}_signatory", spec.key})
    tests = [f"LEN({form_cell('charter', f'charter.{key}')})=0" for key in own]
    before, after = sentence.split("\n")
    said = f"{quoted(before)}&{known}&{quoted(after)}"
    name = None if any(getattr(plan.charter, key) for key in own) else told(plan, "charter", spec.key)
    return Beside(
        f"IF(AND({','.join(tests)},LEN({known})>0),{said},{otherwise.expression})",
        f"{before}{name}{after}" if name else otherwise.value,
    )


_SIGNING = [f"charter.{side}_{what}" for side in SIDES for what in ("signatory", "signatory_role")]
_KNOWN: Mapping[str, Callable[[Spec, Plan, Words, Beside], Beside]] = {
    "mobility.during_end": _stay,
    **dict.fromkeys(_SIGNING, _signing),
}
