"""The formats of one workbook, made as they are asked for."""

from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from wecco_xl.plan.spec import Kind
from wecco_xl.workbook import look


class InTable(NamedTuple):
    """A kind of input in a table."""

    kind: Kind


class Styles(dict[Any, Format]):
    """The formats of one workbook, each made when it is first asked for, by name or by kind of input."""

    def __init__(self, book: Workbook) -> None:
        super().__init__()
        self.book = book

    def __missing__(self, name: Any) -> Format:
        if isinstance(name, InTable):
            looks = look.input_style(name.kind, table=True)
        else:
            looks = look.input_style(name) if isinstance(name, Kind) else look.STYLES[name]
        self[name] = self.book.add_format(looks)
        return self[name]
