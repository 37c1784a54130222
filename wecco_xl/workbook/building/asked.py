"""When each field is asked for: the sign of its row, and the words beside its cell."""

from wecco_xl.grid.layout import FILLED, MISSING_NEXT, MISSING_NOW, UNASKED, sheet_of
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.spec import Spec, Usage
from wecco_xl.review.case import Case
from wecco_xl.review.requirements import missing, unasked, waived
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import form_cell, quoted
from wecco_xl.workbook.formulas import waived as waived_formula

_SIGNS = {"missing": MISSING_NOW, "missing_next": MISSING_NEXT}


class Asked:
    """What the forms of one workbook say of their fields when it is built."""

    def __init__(self, words: Words, case: Case) -> None:
        self.words, self.case = words, case
        self.signs: dict[Loc, str] = dict.fromkeys(unasked(case), UNASKED)
        self.signs |= {one.loc: _SIGNS[one.code] for one in missing(case) if one.code in _SIGNS}

    def sign(self, spec: Spec) -> str:
        """The sign of a form row."""
        form = getattr(self.case.plan, spec.section)
        held = getattr(form, spec.key) is not None or spec.loc in self.case.unread
        return FILLED if held else self.signs.get(spec.loc, "")

    def beside(self, spec: Spec) -> tuple[str, str]:
        """What stands beside a form cell: as the expression of a formula, and as its value.

        The stage from which it is asked for and what for; or that another cell lets it off.
        """
        said = self._said(spec)
        if not spec.unless:
            return quoted(said), said
        (waiver,) = spec.unless  # what lets off a field of a form is one thing
        other = self.words.programme.by_loc[spec.section, waiver.key]
        off = self.words.say("asked.let_off", label=self.words.field(other).label)
        cell = form_cell(sheet_of(spec.section), other.name)
        test = waived_formula(cell, waiver, self.words.asking(spec.section, waiver))
        let_off = waived(self.case, spec, getattr(self.case.plan, spec.section), (spec.section,))
        return f"IF({test},{quoted(off)},{quoted(said)})", off if let_off else said

    def _said(self, spec: Spec) -> str:
        stage = self.case.programme.due_stages.get(spec.name)
        if stage is None:
            return self.words.say("asked.never" if spec.usages else "asked.optional")
        usages = ", ".join(self.words.say(f"asked.usages.{one}") for one in Usage if one in spec.usages)
        return self.words.say("asked.since", stage=self.words.labels("stage")[stage], usages=usages)
