"""What a consolidation tells of one plan, where it could tell it otherwise than the other doors."""

import pytest
from drawn import plan
from papers import of_plan

from wecco_xl.portfolio.columns import tables
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.rows import rows_of

APPROVED = "id | title | decision | cost\nF01 | Hygiène | approved | 1200"


@pytest.mark.parametrize(("budget", "euros"), [("EUR", 1200.0), ("XOF", 1.83), (None, 1.83)])
def test_a_cost_without_currency_is_in_that_of_the_budget_as_for_the_ranking(budget, euros):
    judged = of_plan(plan(trainings=APPROVED, mobility={"budget_currency": budget} if budget else {}))
    (row,) = rows_of(judged, Names(None), "P1")["plans"]
    assert dict(zip(tables(nominative=True)["plans"].names, row, strict=True))["training_cost_eur"] == euros
