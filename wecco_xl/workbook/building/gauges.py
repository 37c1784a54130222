"""The gauges of Accueil: lines that read the sheets of Python by name, or say that nothing is computed."""

from collections.abc import Mapping

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.plan import Plan
from wecco_xl.plan.trainings import Decision
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import column, quoted


def write(
    sheet: Worksheet, place: tuple[int, int], words: Words, plan: Plan, styles: Mapping[str, Format]
) -> int:
    """Write the panel with its top left corner at a place, three columns wide; the row after it."""
    row, left = place
    for at in range(left, left + 3):
        sheet.write_blank(row, at, None, styles["block"])
    sheet.write_string(row, left, words.say("home.gauges.title"), styles["block"])
    sheet.write_string(row + 1, left, words.say("home.gauges.help"), styles["subtitle"])
    lines = (
        ("smart", smart_formula(words), words.say("home.gauges.never")),
        ("trainings", trainings_formula(words), trainings_value(words, plan)),
        ("progress", progress_formula(words), words.say("home.gauges.never")),
    )
    for at, (name, formula, value) in enumerate(lines, row + 2):
        sheet.write_string(at, left, words.say(f"home.gauges.{name}"), styles["panel"])
        write_formula = sheet.write_array_formula if name == "trainings" else sheet.write_formula
        corner = (at, left + 1, at, left + 1) if name == "trainings" else (at, left + 1)
        write_formula(*corner, formula, styles["gauge"], value)
        sheet.write_blank(at, left + 2, None, styles["gauge"])
    return row + 2 + len(lines)


def smart_formula(words: Words) -> str:
    """« 2 sur 5 », from « Scores SMART »; a dash when there was no objective."""
    say = words.say
    shown = f"smr_smart&{quoted(' ' + say('home.gauges.of') + ' ')}&smr_all"
    return f"=IF(COUNT(smr_all)=0,{quoted(say('home.gauges.never'))},{_some('smr_all', shown, words)})"


def progress_formula(words: Words) -> str:
    """« 2 à temps · 1 en retard », from « Avancement »; a dash when there was no objective."""
    say = words.say
    on_time, late = (quoted(" " + say(f"home.gauges.{name}")) for name in ("on_time", "late"))
    shown = f'prg_ok&{on_time}&" · "&prg_late&{late}'
    return f"=IF(COUNT(prg_all)=0,{quoted(say('home.gauges.never'))},{_some('prg_all', shown, words)})"


def trainings_formula(words: Words) -> str:
    """« 2 sur 5 », live from the trainings; a dash when there is none."""
    approved = words.labels(Decision.list_name())[Decision.APPROVED]
    count = f"COUNTIF({column('trainings', 'decision')},{quoted(approved)})"
    shown = f"{count}&{quoted(' ' + words.say('home.gauges.of') + ' ')}&SUM(U_trainings)"
    return f"={_some('SUM(U_trainings)', shown, words)}"


def trainings_value(words: Words, plan: Plan) -> str:
    """What that formula gives for a plan."""
    rows = [row for row in plan.trainings if row is not None]
    approved = sum(row.decision is Decision.APPROVED for row in rows)
    return f"{approved} {words.say('home.gauges.of')} {len(rows)}" if rows else words.say("synthesis.none")


def _some(count: str, shown: str, words: Words) -> str:
    """What is shown of some rows, or a dash: « 0 sur 0 » says nothing."""
    return f"IF({count}=0,{quoted(words.say('synthesis.none'))},{shown})"
