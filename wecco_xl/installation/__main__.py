"""`make buttons`: the extension and the add-in that users take from `workbook/`, the published protocol."""

import json

from wecco_xl.buttons.protocol import schema
from wecco_xl.installation.addin import addin
from wecco_xl.installation.extension import extension
from wecco_xl.places import shared

if __name__ == "__main__":
    shared("workbook", "libreoffice", "wecco.oxt").write_bytes(extension())
    shared("workbook", "excel", "wecco.xlam").write_bytes(addin())
    text = json.dumps(schema(), indent=1, sort_keys=True) + "\n"
    shared("docs", "protocole.json").write_text(text, encoding="utf-8")
