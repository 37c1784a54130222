"""What each document of each example says, as a colleague can read it in a diff."""

from itertools import pairwise
from pathlib import Path

import pytest
from conftest import NAMES
from papers import paper, read, texts

from wecco_xl.documents.write import DOCUMENTS
from wecco_xl.wording.blocks import Columns, Heading, Unbroken

GOLDEN = Path(__file__).parents[1] / "cases" / "documents"
RENEW = "if this is what you want, renew the texts: make texts"


def golden(name: str, document: str) -> Path:
    return GOLDEN / name / f"{document}.txt"


def told(data: bytes, document: str) -> str:
    return "\n".join(texts(paper(read(data), document))) + "\n"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_says_what_is_listed(document, each_example, built):
    assert told(built(each_example), document) == golden(each_example, document).read_text("utf-8"), RENEW


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_level_of_headings_is_skipped(document, each_example, built):
    levels = [1, *_levels(paper(read(built(each_example)), document).blocks)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _levels(blocks):
    for block in blocks:
        if isinstance(block, Heading):
            yield block.level + 1
        if isinstance(block, Columns):
            for column in block.columns:
                yield from _levels(column)
        if isinstance(block, Unbroken):
            yield from _levels(block.blocks)


if __name__ == "__main__":
    from conftest import _built

    for example in NAMES:
        for one in DOCUMENTS:
            golden(example, one).parent.mkdir(parents=True, exist_ok=True)
            golden(example, one).write_text(told(_built(example), one), encoding="utf-8")
