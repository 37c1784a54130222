"""What a spreadsheet calls: in Excel each click is a Python of its own, in LibreOffice a visit to one."""

import os

from wecco_xl import garbage

garbage.seldom()  # here, before anything is loaded
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no search through all that is installed
