"""LibreOffice with our extension, for the Python that has `uno`: commands are dispatched as its menu does."""

import uno
import uno_live
import uno_server
import unohelper
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.FilterOperator import EQUAL
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

    def press(self, bar, name):
        """Press a button of a toolbar of the real window, found by the names that a screen reader says."""
        window = self.book.CurrentController.Frame.ContainerWindow.getAccessibleContext()
        (found,) = [one for one in inside(bars(window, bar)) if one.AccessibleName == name]
        found.getAccessibleContext().doAccessibleAction(0)

    def bar(self, name):
        """The names of the buttons of a toolbar."""
        window = self.book.CurrentController.Frame.ContainerWindow.getAccessibleContext()
        return [one.AccessibleName for one in inside(bars(window, name))]

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
        """An empty spreadsheet."""
        self.close()
        self.book = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def filter(self, sheet, head, last, column, text):
        """Show the rows under a head that hold a text in a column, as its arrow does."""
        area = self._area(sheet, head, column, last, column)
        field = TableFilterField(IsNumeric=False, StringValue=text, Operator=EQUAL)
        asked = area.createFilterDescriptor(True)  # noqa: FBT003 - UNO takes no keyword
        asked.ContainsHeader = True
        asked.setFilterFields((field,))
        area.filter(asked)

    def open_unsaved(self, path):
        """A workbook made from another, as from a model: it has no place yet."""
        self.close()
        how = uno_server.properties(AsTemplate=True)
        self.book = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, how)

    def open_read_only(self, path):
        self.close()
        how = uno_server.properties(ReadOnly=True)
        self.book = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, how)

    def store_here(self, path, kind):
        self.book.storeAsURL(uno.systemPathToFileUrl(path), uno_server.properties(FilterName=kind))


TOOL_BAR = 63
"""A role of com.sun.star.accessibility.AccessibleRole."""


def bars(context, name):
    """The toolbars of that name in a window."""
    found = [context] if context.AccessibleRole == TOOL_BAR and context.AccessibleName == name else []
    if context.AccessibleChildCount < 200:  # a sheet has millions of children and no toolbar
        for child in inside([context]):
            found += bars(child, name)
    return found


def inside(contexts):
    children = [one.getAccessibleChild(at) for one in contexts for at in range(one.AccessibleChildCount)]
    return [child.getAccessibleContext() for child in children if child is not None]


if __name__ == "__main__":
    uno_server.Server = ButtonServer
    uno_server.main()
