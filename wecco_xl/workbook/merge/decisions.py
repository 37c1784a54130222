"""The team's decisions on trainings, brought back from its copy into the plan that went on in the meantime.

Without a common ancestor: a blank takes the value of the other file, equal is nothing, different is a
conflict. A decision, its author, its day and its motive are one act: a training is taken whole or not at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wecco_xl.grid.snapshot import Raw
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.trainings import Training
from wecco_xl.wording.place import wording
from wecco_xl.workbook.merge.carried import Answers, Carried, CarriedCell, Fate, Keep, alike, cell_block
from wecco_xl.workbook.merge.notes import Copied, carry_notes
from wecco_xl.workbook.merge.plan_file import DECIDED, PlanFile

CARRIED = ("decision", "decided_by", "decided_on", "decision_reason")
"""The columns in which the team decides."""


def carry(copy: PlanFile, plan: PlanFile, keep: Keep | Answers | None = None) -> Carried:
    """Compare the decisions and notes of a copy with those of the plan, and say what to write there.

    `keep` settles all that both say otherwise, or each by its answer, which another training needs.

    Raises:
        Refused: `decisions_other_programme`, `decisions_other_plan` or `decisions_unnamed_plan` when the two
            files do not hold the same plan; `decisions_unknown_answer(names)` for an answer to nothing.
    """
    _refuse_strangers(copy, plan)
    answers = replace(keep if isinstance(keep, Answers) else Answers(keep), strangers=_strangers(copy, plan))
    items = [
        item
        for at, other in _pairs(copy, plan)
        for item in _training(copy, plan, at, other, answers.of(f"{DECIDED}.{copy.rows[at].id}.decision"))
    ]
    items += _unpaired(copy, plan)
    blocks = tuple(
        cell_block(item.cell, item.copy) for item in items if item.verdict is Fate.TAKEN and item.cell
    )
    notes = carry_notes(Copied(copy.snapshot, plan.snapshot, plan.words, answers))
    _refuse_idle(answers, (*items, *notes.items))
    return Carried((*items, *notes.items), (*blocks, *notes.blocks))


def _refuse_strangers(copy: PlanFile, plan: PlanFile) -> None:
    names = {"copy": copy.name, "plan": plan.name}
    if copy.plan.programme != plan.plan.programme:
        raise Refused("decisions_other_programme", **names)
    theirs, ours = copy.number, plan.number
    if not theirs or not ours:
        raise Refused("decisions_unnamed_plan", name=plan.name if theirs else copy.name)
    if fold(theirs) != fold(ours):
        raise Refused("decisions_other_plan", **names, copy_id=theirs, plan_id=ours)


def _refuse_idle(answers: Answers, items: Sequence[CarriedCell]) -> None:
    """An answer names something that was compared: a slip in a number would settle nothing, in silence."""
    known = {name for item in items for name in Answers.names(item.key)}
    if idle := [name for name in answers.one if name not in known]:
        raise Refused("decisions_unknown_answer", names=", ".join(idle))


def _pairs(copy: PlanFile, plan: PlanFile) -> Iterator[tuple[int, int]]:
    """The rows of the trainings that stand once in both files."""
    for name, at in copy.by_id.items():
        if name in plan.by_id:
            yield at, plan.by_id[name]


def _training(copy: PlanFile, plan: PlanFile, at: int, other: int, keep: Keep | None) -> list[CarriedCell]:
    """The cells of one training, which go together."""
    items = [_item(copy, plan, at, other, key) for key in CARRIED]
    stranger = _stranger(copy.rows[at], plan.rows[other])
    found = [item for item in items if item is not None]
    clash = stranger or any(item.verdict in (Fate.CONFLICT, Fate.UNREAD) for item in found)
    if keep is Keep.COPY:
        answered = [_taken(item) for item in found]
        return [*answered, *_doubtful(plan, other, found)]
    if not clash:
        return found
    if keep is Keep.PLAN:
        return [replace(item, verdict=Fate.KEPT) if item.verdict in _OPEN else item for item in found]
    return [_waiting(item, stranger=stranger) for item in found]


def _item(copy: PlanFile, plan: PlanFile, at: int, other: int, key: str) -> CarriedCell | None:
    """One cell of the copy against that of the plan; None when the copy says nothing."""
    theirs, ours = copy.shown(at, key), plan.shown(other, key)
    if theirs is None:
        return None
    cell = plan.cell(other, key)
    if not copy.readable(at, key):
        verdict = Fate.UNREAD
    elif cell is None:
        verdict = Fate.NO_PLACE
    elif ours is None:
        verdict = Fate.TAKEN
    else:
        verdict = Fate.SAME if alike(theirs, ours) else Fate.CONFLICT
    where = wording((DECIDED, other, key), plan.plan, plan.words)
    return CarriedCell(verdict, f"{DECIDED}.{copy.rows[at].id}.{key}", where, theirs, ours, cell=cell)


def _strangers(copy: PlanFile, plan: PlanFile) -> frozenset[str]:
    pairs = ((copy.rows[at], plan.rows[other]) for at, other in _pairs(copy, plan))
    return frozenset(theirs.id for theirs, ours in pairs if theirs.id and _stranger(theirs, ours))


def _stranger(theirs: Training, ours: Training) -> bool:
    """Whether an id now names another training: another title or another theme."""
    titles = {fold(one.title) for one in (theirs, ours) if one.title}
    themes = {one.theme for one in (theirs, ours) if one.theme}
    return len(titles) > 1 or len(themes) > 1


_OPEN = frozenset({Fate.CONFLICT, Fate.TAKEN, Fate.UNREAD})
"""The verdicts on a cell that keeping the plan settles."""


def _taken(item: CarriedCell) -> CarriedCell:
    """A conflict settled for the copy; what cannot be read or written stays open."""
    return replace(item, verdict=Fate.TAKEN) if item.verdict is Fate.CONFLICT else item


def _waiting(item: CarriedCell, *, stranger: bool) -> CarriedCell:
    """A cell of a training that waits for somebody's answer."""
    if stranger and item.verdict in (Fate.CONFLICT, Fate.TAKEN):
        return replace(item, verdict=Fate.OTHER_TRAINING)
    return replace(item, verdict=Fate.HELD) if item.verdict is Fate.TAKEN else item


def _doubtful(plan: PlanFile, at: int, found: list[CarriedCell]) -> Iterator[CarriedCell]:
    """What the plan says beside a decision that the copy replaces, and the copy does not speak of."""
    told = {item.key.rpartition(".")[2] for item in found}
    if any(item.verdict is Fate.CONFLICT and item.key.endswith(".decision") for item in found):
        for key in CARRIED:
            if key not in told and (ours := plan.shown(at, key)) is not None:
                where = wording((DECIDED, at, key), plan.plan, plan.words)
                name = f"{DECIDED}.{plan.rows[at].id}.{key}"
                yield CarriedCell(Fate.KEPT, name, where, None, ours, cell=plan.cell(at, key), doubtful=True)


def _unpaired(copy: PlanFile, plan: PlanFile) -> Iterator[CarriedCell]:
    """The trainings of one file that have no single counterpart in the other."""
    for at, row in copy.rows.items():
        if row.id in copy.by_id and row.id in plan.by_id:
            continue
        verdict = _why_alone(row.id, copy, plan)
        filled: Mapping[str, Raw] = {key: value for key in CARRIED if (value := copy.shown(at, key))}
        for key, value in filled.items():
            where = wording((DECIDED, at, key), copy.plan, copy.words)
            yield CarriedCell(verdict, f"{DECIDED}.{row.id or ''}.{key}", where, value)
        if not filled and verdict is Fate.NOT_IN_PLAN:
            yield CarriedCell(verdict, f"{DECIDED}.{row.id}", wording((DECIDED, at), copy.plan, copy.words))
    for name, at in plan.by_id.items():
        if not copy.has(name):
            yield CarriedCell(
                Fate.NOT_IN_COPY, f"{DECIDED}.{name}", wording((DECIDED, at), plan.plan, plan.words)
            )


def _why_alone(name: str | None, copy: PlanFile, plan: PlanFile) -> Fate:
    if name is None:
        return Fate.NO_ID
    twice = name not in copy.by_id or plan.has(name)
    return Fate.TWICE if twice else Fate.NOT_IN_PLAN
