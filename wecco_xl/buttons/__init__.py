"""What a spreadsheet calls: in Excel each click is a Python of its own, in LibreOffice a visit to one."""

from wecco_xl import garbage

garbage.seldom()  # here, before anything is loaded
