"""Names of files: the document, the plan, the firm; nothing personal, safe on every system."""

import re
import unicodedata

from wecco_xl.reading.judge import Judged

LONGEST = 100


def file_name(judged: Judged, document: str, suffix: str) -> str:
    """The name of a file, as in `charte-wecco-2026-021-tissages-ndar.pdf`: ASCII letters, figures, dashes."""
    plan = judged.review.plan
    parts = (document, plan.cover.plan_id, plan.origin_company.name)
    stem = "-".join(filter(None, (_plain(part or "") for part in parts)))
    return f"{_cut(stem)}.{suffix}"


def _cut(stem: str) -> str:
    """A name that is not too long: it ends after a word, unless one word makes up most of it."""
    if len(stem) <= LONGEST:
        return stem
    whole = stem[: LONGEST + 1].rpartition("-")[0]
    return whole if len(whole) >= LONGEST / 2 else stem[:LONGEST]


def _plain(text: str) -> str:
    """Letters without accents, everything else a dash."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
