"""« Dossier… » of the add-in: every plan of a folder validated, results written, a summary left."""

from datetime import datetime
from pathlib import Path

from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import Severity
from wecco_xl.reports.run import Run, Target, run
from wecco_xl.workbook.file.replace import write_file


def press() -> None:
    """Ask for a folder in Excel, validate its plans, say where the summary is."""
    from wecco_xl.buttons import excel
    from wecco_xl.buttons.engine import xw

    if (chosen := excel.chosen_folder()) is not None:
        excel.tell(xw.Book.caller(), validated(chosen, datetime.now()))  # noqa: DTZ005 - the hour where the user is


def validated(folder: Path, now: datetime) -> str:
    """Validate each workbook of a folder and write the summary; the sentence that says how it went.

    A file that cannot be taken is one line of the summary; a dated copy is kept of each that is written.
    """
    from wecco_xl.workbook.own.validation import validation

    says = catalogue()["buttons"]["folder"]
    paths = sorted(path for path in folder.glob("*.xlsx") if not path.name.startswith(("~$", ".~lock.")))
    if not paths:
        return str(says["empty"]).format(folder=folder.name)
    runs = [run(path, now.date(), target=Target(validation)) for path in paths]
    page = folder / f"{says['page']} {now:%Y-%m-%d %Hh%M}.txt"
    write_file(page, ("\r\n".join(_line(one) for one in runs) + "\r\n").encode("utf-8-sig"))
    refused = sum(one.judged is None for one in runs)
    return str(says["done"]).format(count=len(runs) - refused, refused=refused, page=page.name)


def _line(one: Run) -> str:
    says = catalogue()["buttons"]["folder"]
    if one.judged is None:
        return str(says["refused"]).format(name=one.path.name, sentence=one.refusal)
    review = one.judged.review
    figures = {severity.name.lower(): review.count(severity) for severity in Severity}
    share = one.judged.words.percent(review.overall.share)
    return str(says["judged"]).format(name=one.path.name, share=share, **figures)
