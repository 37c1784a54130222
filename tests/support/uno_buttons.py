"""LibreOffice with our extension, for the Python that has `uno`: commands are dispatched as its menu does."""

import uno
import uno_live
import uno_server
import unohelper
from com.sun.star.task import XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment
from com.sun.star.util import URL


class Yes(unohelper.Base, XInteractionHandler, XCommandEnvironment):
    """Says yes to « install this extension? »: approval is the first answer that LibreOffice offers."""

    def handle(self, request):
        request.getContinuations()[0].select()

    def getInteractionHandler(self):  # noqa: N802 - UNO names it
        return self

    def getProgressHandler(self):  # noqa: N802 - UNO names it
        return None


class ButtonServer(uno_live.LiveServer):
    """Installs the extension, presses its buttons, and undoes what they did."""

    def install(self, path):
        manager = self.context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")
        package = manager.addExtension(uno.systemPathToFileUrl(path), (), "user", None, Yes())
        return [package.Identifier.Value, package.Version]

    def click(self, button):
        url = URL(Complete=f"org.wecco.plan:{button}")
        services = self.context.ServiceManager
        transformer = services.createInstanceWithContext("com.sun.star.util.URLTransformer", self.context)
        _, url = transformer.parseStrict(url)
        frame = self.book.CurrentController.Frame
        dispatch = frame.queryDispatch(url, "_self", 0)
        assert dispatch is not None, "no handler"
        dispatch.dispatch(url, ())

    def undo(self):
        self.book.getUndoManager().undo()

    def redo(self):
        self.book.getUndoManager().redo()

    def undo_titles(self):
        return list(self.book.getUndoManager().getAllUndoActionTitles())

    def active(self):
        return self.book.CurrentController.ActiveSheet.Name

    def visible(self, sheet):
        return self._sheet(sheet).IsVisible

    def protect(self, sheet):
        self._sheet(sheet).protect("")

    def open_copy(self):
        """A workbook that was never saved."""
        self.close()
        self.book = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def store_here(self, path, kind):
        self.book.storeAsURL(uno.systemPathToFileUrl(path), uno_server.properties(FilterName=kind))


if __name__ == "__main__":
    uno_server.Server = ButtonServer
    uno_server.main()
