"""The formulas of the calculations: what an entry needs and holds, where its first gap is, its sheet."""

from wecco_xl.words import Words
from wecco_xl.workbook.building.registry import Demand
from wecco_xl.workbook.formulas import column, empty_table, filled, form_cell, quoted, waived

ARRAYS = frozenset({"needed", "filled", "target"})
"""The columns whose formulas run over the rows of a table."""


def counts(entry: Demand, said: Words) -> tuple[str, str, str]:
    """The formulas of an entry: how many cells it needs, how many are filled, where the first gap is."""
    if entry.table is None:
        return _form_counts(entry, said)
    name = entry.section
    cells = filled(column(name, entry.spec.key))
    if entry.table.fixed:
        wanted = f"({filled(column(name, 'id'))}*1)"
    elif entry.spec.unless:
        kept = (
            f"(1-{waived(column(name, one.key), one, said.asking(name, one))})" for one in entry.spec.unless
        )
        wanted = f"(U_{name}*{'*'.join(kept)})"
    else:
        wanted = f"U_{name}"
    gap = f"MATCH(1,{wanted}*(1-{cells}),0)"
    place = f'COLUMN(T_{name})+MATCH("{entry.spec.key}",K_{name},0)-1'
    needed, begin = f"SUM(1*{wanted})", '""'
    if entry.table.needed and not entry.table.fixed:
        needed += f"+({empty_table(name)})"
        begin = f'IF({empty_table(name)},ADDRESS(ROW(T_{name})+1,{place},4),"")'
    target = f"=IFERROR(ADDRESS(ROW(T_{name})+{gap},{place},4),{begin})"
    return f"={needed}", f"=SUM({wanted}*{cells})", target


def _form_counts(entry: Demand, said: Words) -> tuple[str, str, str]:
    sheet, spec = entry.sheet, entry.spec
    cell = form_cell(sheet, spec.name)
    kept = (
        f"(1-{waived(form_cell(sheet, f'{spec.section}.{one.key}'), one, said.asking(spec.section, one))})"
        for one in spec.unless
    )
    needed = f"={'*'.join(kept) or '1'}"
    held = f"={filled(cell)}*({needed[1:]})"
    target = f'=ADDRESS(MATCH("{spec.name}",KEY_{sheet},0),COLUMN(VAL_{sheet}),4)'
    return needed, held, target


def tab_formula(key: str, title: str) -> str:
    """The present name of a sheet, whatever people call it; Excel says `[book]tab`, LibreOffice `…#$tab`."""
    said = f'CELL("filename",INDEX(KEY_{key},1))'
    excel = f'MID({said},FIND("]",{said})+1,99)'
    office = f'MID({said},FIND("#$",{said})+2,99)'
    return f"=IFERROR({excel},IFERROR({office},{quoted(title)}))"
