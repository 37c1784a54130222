"""The lines of Contrôle: a finding each, sheet after sheet, on each the gravest first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wecco_xl.grid.snapshot import Raw, Snapshot, value_at
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Finding
from wecco_xl.reading.judge import Judged
from wecco_xl.wording.findings import Remark, remarks
from wecco_xl.wording.place import row_id
from wecco_xl.words import Words
from wecco_xl.workbook.imprint import HOLDS, imprint
from wecco_xl.workbook.own import control as own

_AT = own.CONTROL_AT


class _Line(NamedTuple):
    """What one line says: the key of its mark, its words, what its cell held, what someone noted."""

    key: str
    remark: Remark
    imprint: float
    note: Raw = None


def control_lines(
    judged: Judged, snapshot: Snapshot, rows: Sequence[Sequence[Raw]]
) -> tuple[list[list[Raw]], int]:
    """The lines of Contrôle, then the notes whose finding is gone; and how many findings found no room.

    `rows` are those of the sheet before. Nothing typed is lost: a noted finding keeps its own line, and the
    lines that carry a note come in first, whatever else must stay out; then the gravest.
    """
    left = {key: cells for key, (_, cells) in own.noted(rows).items() if not is_blank(cells[_AT["note"]])}
    met = Counter[tuple[str, str]]()
    found: list[_Line] = []
    for line in _lines(judged, snapshot):
        noted = left.pop((line.key, line.remark.code, met[line.key, line.remark.code]), None)
        met[line.key, line.remark.code] += 1
        found.append(line._replace(note=noted[_AT["note"]]) if noted else line)
    gone = [_gone(cells, judged.words) for cells in left.values()]
    room = max(own.CONTROL_ROWS - len(gone), 0)
    noted_late = [line for line in found[room:] if not is_blank(line.note)]
    taken = [*found[: max(room - len(noted_late), 0)], *noted_late][:room]
    shown = [*(_row(line, judged.words) for line in _by_sheet(taken, snapshot)), *gone]
    return shown[: own.CONTROL_ROWS], len(found) + len(gone) - min(len(shown), own.CONTROL_ROWS)


def _lines(judged: Judged, snapshot: Snapshot) -> Iterator[_Line]:
    """The findings in their order."""
    for finding, remark in zip(judged.review.findings, remarks(judged), strict=True):
        yield _Line(mark_key(finding, judged), remark, _imprint(finding, judged, snapshot))


def _by_sheet(lines: Sequence[_Line], snapshot: Snapshot) -> list[_Line]:
    """In the order of the sheets, on each the gravest first; what has no place comes before all."""
    tabs = {tab: at for at, tab in enumerate(snapshot.sheets)}
    return sorted(lines, key=lambda line: (tabs.get(line.remark.sheet, -1), line.remark.severity))


def _gone(cells: Sequence[Raw], words: Words) -> list[Raw]:
    """The row of a note whose finding is gone."""
    kept: list[Raw] = [*cells[: len(own.CONTROL)]]
    kept[_AT["severity"]], kept[_AT["sign"]] = None, words.say("control.signs.gone")
    kept[_AT["imprint"] :] = []
    return kept


def _imprint(finding: Finding, judged: Judged, snapshot: Snapshot) -> float:
    """The imprint of the cell that a finding speaks of, as it was judged."""
    spec = judged.words.programme.by_loc.get((finding.loc[0], finding.loc[-1]))
    place = judged.places.cell(finding.loc)
    return HOLDS if spec is None or place is None else imprint(value_at(snapshot, place), spec)


def _row(line: _Line, words: Words) -> list[Raw]:
    remark = line.remark
    values: dict[str, Raw] = {
        "key": line.key,
        "severity": float(remark.severity),
        "sign": words.say(f"control.signs.{remark.severity.name}"),
        "where": _where(remark),
        "message": remark.message,
        "fix": remark.fix,
        "note": line.note or "",
        "code": remark.code,
        "sheet": remark.sheet,
        "cell": remark.cell,
        "imprint": line.imprint,
    }
    return [values.get(name) for name in own.CONTROL]


def _where(remark: Remark) -> str:
    """« Formations · E9 », and under it what that cell is, without the name of the sheet again."""
    if not remark.sheet:
        return remark.where
    inside = remark.where.removeprefix(f"{remark.sheet} · ")
    first = f"{remark.sheet} · {remark.cell}"
    return first if inside == remark.sheet else f"{first}\n{inside}"


def mark_key(finding: Finding, judged: Judged) -> str:
    """The key by which marks find a finding: `cover.stage`, `needs`, `needs.B03.severity`."""
    section, *rest = (str(part) for part in finding.loc)
    if len(finding.loc) > 1 and isinstance(finding.loc[1], int):
        rest[0] = row_id(finding.loc, judged.review.plan, judged.words)
    return ".".join([section, *rest])
