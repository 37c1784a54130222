"""The door of desktop Excel: what RunPython of the add-in calls on the active workbook."""

from contextlib import suppress
from pathlib import Path

from wecco_xl.buttons import door
from wecco_xl.buttons.button import Button
from wecco_xl.buttons.engine import xw
from wecco_xl.lang import catalogue, refusal
from wecco_xl.plan.finding import Refused


def press(button: str) -> None:
    """Run a button on the workbook in front, keep its documents, and say what is to be read."""
    book = xw.Book.caller()
    outcome = door.click(Button(button), book)
    if outcome.status != "done":
        with suppress(
            Exception
        ):  # a workbook that cannot be written gets its sentence in a message all the same
            door.leave(book, outcome.message)
        tell(book, outcome.message)
    elif outcome.files:
        done = "" if button == Button.REPORT else f"{outcome.message}\n\n"
        tell(book, f"{done}{_kept(book, outcome.files)}")


def _kept(book: xw.Book, files: tuple[tuple[str, bytes], ...]) -> str:
    """Put the documents beside the workbook or, where that is refused, with those of the user; say where."""
    says = catalogue()["buttons"]["says"]
    folder = _folder(book) / says["reports"]
    try:
        door.keep_files(files, folder)
    except Refused as refused:
        beside, folder = folder, _own() / says["reports"]
        try:
            door.keep_files(files, folder)
        except Refused:
            return refusal(refused.code, {"name": beside.name, **refused.params})
    said: str = says["saved_one" if len(files) == 1 else "saved_many"]
    return said.format(count=len(files), folder=folder)


def _folder(book: xw.Book) -> Path:
    """Where a workbook lies; the documents of the user if it lies online or nowhere yet."""
    try:
        path = Path(book.fullname)
        if path.is_absolute() and path.is_file():
            return path.parent
    except Exception:  # noqa: BLE001, S110 - xlwings raises kinds of its own for addresses of OneDrive
        pass
    return _own()


def _own() -> Path:
    return Path.home() / "Documents"


def chosen_folder() -> Path | None:
    """The folder that the user chooses in a dialog of Excel on Windows; None if none is."""
    dialog = xw.Book.caller().app.api.FileDialog(4)
    return Path(dialog.SelectedItems.Item(1)) if dialog.Show() else None


def tell(book: xw.Book, sentence: str) -> None:
    """Say a sentence in a message of Excel."""
    book.app.alert(sentence, title=catalogue()["buttons"]["says"]["title"])
