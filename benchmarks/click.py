"""One click on a button, in a process of its own: `python -m benchmarks.click BOOK.json validate`."""

import json
import sys
from datetime import datetime
from pathlib import Path

from wecco_xl.buttons import buttons
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.grid.snapshot import Snapshot

if __name__ == "__main__":
    book = open_book(Snapshot(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
    getattr(buttons, sys.argv[2])(book, datetime(2026, 11, 20, 9))  # noqa: DTZ001 - the hour where the user is
    if not actions(book):
        sys.exit(1)
