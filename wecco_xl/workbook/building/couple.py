"""The couple by the names of its companies, as a live formula and as its value."""

from wecco_xl.plan.plan import Plan
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import filled, form_cell, quoted

_SIDES = ("origin", "host")


def couple_formula(words: Words) -> str:
    """« Tissages Ndar × Atelier Zuivere Draad », with a word for a company that is not known yet."""
    unknown = quoted(words.say("home.unknown"))
    names = [form_cell("identification", f"{side}_company.name") for side in _SIDES]
    return '&" × "&'.join(f"IF({filled(name)},{name},{unknown})" for name in names)


def couple_value(words: Words, plan: Plan) -> str:
    """What that formula gives for a plan."""
    unknown = words.say("home.unknown")
    return " × ".join(getattr(plan, f"{side}_company").name or unknown for side in _SIDES)
