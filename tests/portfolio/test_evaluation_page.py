"""The questions of docs/evaluation.md are answered by the code that stands there."""

import re
from pathlib import Path

import pandas as pd

PAGE = Path(__file__).parents[2] / "docs" / "evaluation.md"


def test_the_three_questions_have_answers(coded):
    first, *questions = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    known = {"pd": pd, "portfolio": coded[0]}
    answers = []
    for question in questions:
        *steps, last = re.split(r"\n(?=\S)", question.strip())
        closing = [")"] if last == ")" else []
        assert not closing
        exec("\n".join(steps), known)  # noqa: S102 - our own page
        answers.append(eval(last, known))  # noqa: S307
    days, unserved, progress = answers
    assert "consolidate" in first
    assert days["count"].sum() == coded[0]["plans"].dropna(subset=["gender_label"]).shape[0]
    assert list(unserved.columns) == ["plan", "id", "description"]
    assert set(progress.columns) == {"count", "median"}
