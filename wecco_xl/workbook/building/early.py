"""What will block a later stage, on one line of Accueil: the early warnings of the review, live."""

from collections.abc import Iterator

from wecco_xl.plan.stages import Side, Stage
from wecco_xl.plan.visa import DocumentState
from wecco_xl.review.case import Case
from wecco_xl.review.readiness import early_warnings
from wecco_xl.words import Words
from wecco_xl.workbook.formulas import column, filled, form_cell, quoted

SEPARATOR = " · "
_PASSPORT, _DOCUMENTS = "visa.passport_expires_on", "visa_documents.state"


def early_value(words: Words, case: Case) -> str:
    """The line as it is stored: one short name per warning, or that there is none."""
    codes = dict.fromkeys(one.code for one in early_warnings(case))
    return SEPARATOR.join(words.say(f"home.early.{code}") for code in codes) or words.say("home.early.none")


def early_formula(words: Words, case: Case) -> str:
    """The same by formula: each warning gives its name before a separator, or nothing."""
    parts = "&".join(_parts(words, case))
    none = quoted(words.say("home.early.none"))
    return f"=IF(LEN({parts})=0,{none},MID({parts},{len(SEPARATOR) + 1},500))"


def _parts(words: Words, case: Case) -> Iterator[str]:
    due = case.programme.due_stages
    papers = (f"origin_company.{key}" for key in case.programme.identifiers.get(Side.ORIGIN, {}))
    if numbers := [filled(form_cell("identification", name)) for name in papers if name in due]:
        yield _when(f"NOT(AND({','.join(numbers)}))", "registration_missing", words)
    lacking = (
        f'SUMIFS(REG_{name},REG_key,"{key}")'
        for name in ("missing_now", "missing_next")
        for key in ("host_*", "charter.host_*")
    )
    yield _when(f"{'+'.join(lacking)}>0", "host_partner_incomplete", words)
    before_return = f"stage_rank<{Stage.RETURN.rank}"
    if _PASSPORT in due:
        yield f'IF({before_return},{_passport(words, case)},"")'
    if _DOCUMENTS in due:
        states = words.labels(DocumentState.list_name())
        to_get = (states[one] for one in (DocumentState.TO_GET, DocumentState.REQUESTED))
        cells = column("visa_documents", "state")
        count = "+".join(f"COUNTIF({cells},{quoted(label)})" for label in to_get)
        obtained = form_cell("visa", "visa.visa_obtained_on")
        yield _when(f"AND({before_return},NOT(ISNUMBER({obtained})),{count}>0)", "papers_to_get", words)


def _passport(words: Words, case: Case) -> str:
    """Known in time, and valid long enough after the stay, or the shortest one until it is dated."""
    expires, end = form_cell("visa", _PASSPORT), form_cell("mobility", "mobility.during_end")
    days, least = case.programme.thresholds.passport_days, case.programme.stay.least
    rank = case.programme.due_stages[_PASSPORT].rank
    short = _when(f"{expires}<{end}+{days}", "passport_too_short", words)
    soon = _when(f"{expires}<this_day+{least + days}", "passport_expires_soon", words)
    known = f'IF(ISNUMBER({expires}),IF(ISNUMBER({end}),{short},{soon}),"")'
    unknown = _when(f"{rank}<=stage_rank+1", "passport_unknown", words)
    return f"IF({filled(expires)},{known},{unknown})"


def _when(test: str, code: str, words: Words) -> str:
    return f'IF({test},{quoted(SEPARATOR + words.say(f"home.early.{code}"))},"")'
