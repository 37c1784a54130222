"""What is still to fill: one count, which never climbs while one fills."""

from itertools import chain

import pytest
from drawn import TODAY

from wecco_xl.plan.field import Row
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import sections
from wecco_xl.plan.programme import profiles
from wecco_xl.plan.stages import Stage
from wecco_xl.review.review import review
from wecco_xl.words import words


def lacking(raw, said, stage):
    plan, faults = parse(raw, said.programme, said.vocabulary())
    found = review(plan, said.programme, TODAY, tuple(faults), stage)
    return found.overall.due - found.overall.filled


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("code", sorted(profiles()))
def test_the_count_never_climbs_as_one_fills(code, stage):
    """Cell by cell in the order of the plan, the first row of each table, whatever is typed."""
    said, raw = words(code), {}
    kinds = sections(said.programme.plan_type)
    counts = [lacking(raw, said, stage)]
    for spec, _ in chain.from_iterable(said.programme.compulsory.values()):
        kind = kinds[spec.section]
        if issubclass(kind, Row) and kind.fixed:
            continue
        if issubclass(kind, Row):
            raw.setdefault(spec.section, [{"id": f"{kind.prefix}01"}])[0][spec.key] = "texte"
        else:
            raw.setdefault(spec.section, {})[spec.key] = "texte"
        counts.append(lacking(raw, said, stage))
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("code", sorted(profiles()))
@pytest.mark.parametrize("stage", [Stage.DIAGNOSIS, Stage.SELECTION])
def test_a_blank_plan_lacks_what_the_field_list_asks(code, stage):
    """The figure of the documents is the one of Accueil: each compulsory field once, one row per table."""
    said = words(code)
    due = said.programme.due_stages.values()
    assert lacking({}, said, stage) == sum(one.rank <= stage.rank for one in due)
