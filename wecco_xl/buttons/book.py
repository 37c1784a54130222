"""Results on the sheets of an open book, through xlwings: values only, one block at a time."""

from contextlib import suppress

from wecco_xl.buttons.engine import xw
from wecco_xl.grid.address import reference_of
from wecco_xl.grid.region import Block, Printed, Results
from wecco_xl.grid.snapshot import Snapshot


def snapshot_of_book(book: xw.Book) -> Snapshot:
    """The values of every sheet, one two-dimensional read each, anchored at A1; errors as their text."""
    sheets = {}
    for sheet in book.sheets:
        area = sheet.range((1, 1), sheet.used_range.last_cell)
        sheets[sheet.name] = area.options(ndim=2, err_to_str=True).value
    return Snapshot(sheets)


def write(book: xw.Book, results: Results) -> None:
    """Put each block in its place and blank what an earlier run left under it.

    The stored results of formulas are not touched: an open book calculates them.
    """
    sheets = [book.sheets[block.sheet] for block in results.blocks]
    heights = [_height(sheet, block) for sheet, block in zip(sheets, results.blocks, strict=True)]
    for sheet, block, height in zip(sheets, results.blocks, heights, strict=True):
        rows = block.lines[:height]
        rows += [[None] * block.width for _ in range(height - len(rows))]
        if rows:
            sheet.range(
                (block.row + 1, block.column + 1), (block.row + height, block.column + block.width)
            ).value = rows
    for name in results.shown:
        book.sheets[name].visible = True
    for one in results.printed:
        _print_to(book, one)


def _print_to(book: xw.Book, printed: Printed) -> None:
    """Move the end of the print area of one of our sheets."""
    if printed.columns is None:
        return
    left, right = printed.columns
    area = f"{reference_of(0, left)}:{reference_of(printed.row, right)}"
    with suppress(Exception):  # an Excel without any printer refuses: the values are there all the same
        book.sheets[printed.sheet].page_setup.print_area = area


def _height(sheet: xw.Sheet, block: Block) -> int:
    """How many rows of the sheet a block owns: those said, or all down to the last used one."""
    if block.height is not None:
        return block.height
    return max(len(block.values), int(sheet.used_range.last_cell.row) - block.row)
