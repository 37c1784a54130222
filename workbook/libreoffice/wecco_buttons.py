"""The WECCO menu and toolbar of LibreOffice Calc: a click asks our program, its answer changes the book.

Runs in LibreOffice's own Python: standard library and uno only. What it says to people is in `words.json`,
made with the extension. With `WECCO_QUIET` set to a file, sentences go to that file instead of the screen.
"""

import json
import os
import tempfile
from base64 import b64decode
from pathlib import Path

import uno
import unohelper
from com.sun.star.awt.MessageBoxButtons import BUTTONS_OK, BUTTONS_YES_NO
from com.sun.star.awt.MessageBoxType import INFOBOX, QUERYBOX, WARNINGBOX
from com.sun.star.frame import XDispatch, XDispatchProvider
from com.sun.star.lang import XInitialization, XServiceInfo
from wecco_book import Problem, applied, check, sheets_of
from wecco_program import Program

PROTOCOL = "org.wecco.plan:"
NAME = "org.wecco.plan.Buttons"
VERSION = 1
YES = 2
WORDS = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
PROGRAM = Program()


class Buttons(unohelper.Base, XDispatchProvider, XDispatch, XInitialization, XServiceInfo):
    """Answers to the commands `org.wecco.plan:validate`, `:score`… of one window."""

    working = False

    def __init__(self, context):
        self.context, self.frame = context, None

    def initialize(self, arguments):
        self.frame = arguments[0] if arguments else None

    def queryDispatch(self, url, _target, _flags):
        return self if url.Protocol == PROTOCOL else None

    def queryDispatches(self, requests):
        return tuple(self.queryDispatch(one.FeatureURL, one.FrameName, one.SearchFlags) for one in requests)

    def addStatusListener(self, _listener, _url):
        pass

    def removeStatusListener(self, _listener, _url):
        pass

    def supportsService(self, name):
        return name in self.getSupportedServiceNames()

    def getImplementationName(self):
        return NAME

    def getSupportedServiceNames(self):
        return ("com.sun.star.frame.ProtocolHandler",)

    def dispatch(self, url, _arguments):
        """A click; one at a time."""
        if Buttons.working:
            return self.tell(WORDS["problems"]["busy"], WARNINGBOX)
        Buttons.working = True
        try:
            self.click(url.Path)
        except Problem as problem:
            self.tell(WORDS["problems"][problem.code].format(**problem.blanks), WARNINGBOX)
        except Exception as error:  # noqa: BLE001 - the last door: LibreOffice would say nothing at all
            self.tell(WORDS["problems"]["not_applied"].format(kind=type(error).__name__), WARNINGBOX)
        finally:
            Buttons.working = False

    def click(self, button):
        if button == "help":
            return self.tell(WORDS["help"], INFOBOX)
        book = self.frame.Controller.Model if self.frame and self.frame.Controller else None
        check(book, writes=button != "report")
        answer = self.answer({"version": VERSION, "button": button, "sheets": sheets_of(book)})
        if answer.get("status") == "version" or answer.get("version") != VERSION:
            raise Problem("version")
        if not book.isReadonly():
            applied(book, answer["actions"], WORDS["undo"].format(button=WORDS["labels"][button]))
        if answer["status"] != "done":
            return self.tell(answer["message"], WARNINGBOX)
        if answer["files"]:
            return self.keep(answer["files"], book, f"{answer['message']}\n\n" if answer["actions"] else "")
        return self.tell(answer["message"], INFOBOX, quiet=True)

    def answer(self, request):
        """The answer of the program; meanwhile the window says that it works and takes no input."""
        window, toolkit = self.frame.ContainerWindow, self.service("com.sun.star.awt.Toolkit")
        indicator = self.frame.createStatusIndicator()
        indicator.start(WORDS["working"], 0)
        window.setEnable(False)
        try:
            return PROGRAM.ask(request, getattr(toolkit, "reschedule", None))
        finally:
            window.setEnable(True)
            indicator.end()

    def keep(self, files, book, done):
        """Put the documents where they go, say that after what is `done`, and offer the folder."""
        folders = [one / WORDS["reports"] for one in places_of(book)]
        folder = kept(files, folders)
        if folder is None:
            refused = WORDS["problems"]["unwritable"].format(folder=folders[0])
            return self.tell(f"{done}{refused}", WARNINGBOX)
        said = WORDS["saved_one" if len(files) == 1 else "saved_many"]
        sentence = f"{done}{said.format(count=len(files), folder=folder)}\n\n{WORDS['open_folder']}"
        if self.tell(sentence, QUERYBOX, BUTTONS_YES_NO) == YES:
            shell = self.service("com.sun.star.system.SystemShellExecute")
            shell.execute(uno.systemPathToFileUrl(str(folder)), "", 0)
        return None

    def tell(self, sentence, kind, choices=BUTTONS_OK, *, quiet=False):
        """Say a sentence, in the status bar only if `quiet`; the button that was pressed."""
        if record := os.environ.get("WECCO_QUIET"):
            with Path(record).open("a", encoding="utf-8") as file:
                file.write(json.dumps(sentence) + "\n")
            return 0
        if quiet:
            return 0  # the sheet that was written is in front
        window = self.frame.ContainerWindow if self.frame else None
        toolkit = self.service("com.sun.star.awt.Toolkit")
        return toolkit.createMessageBox(window, kind, choices, WORDS["title"], sentence).execute()

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)


def places_of(book):
    """Beside the workbook, unless it lies online or nowhere yet; then with the documents of the user."""
    url = book.getURL()
    beside = [Path(uno.fileUrlToSystemPath(url)).parent] if url.startswith("file:") else []
    return [*beside, Path.home() / "Documents"]


def kept(files, folders):
    """Write documents into the first of some folders that takes them; which one, None if none does."""
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for one in files:
                put(folder / Path(one["name"]).name, b64decode(one["data"]))
        except OSError:
            continue
        return folder
    return None


def put(path, data):
    """Write a file whole; a document that is open elsewhere keeps its name, the new one gets a number."""
    handle, waiting = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    waiting = Path(waiting)
    for number in range(1, 100):
        try:
            waiting.replace(path if number == 1 else path.with_stem(f"{path.stem} ({number})"))
        except PermissionError:
            continue
        return
    waiting.unlink()
    raise PermissionError(path)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Buttons, NAME, ("com.sun.star.frame.ProtocolHandler",))
