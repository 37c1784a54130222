"""`make page`: the page without installation, one file, in `build/page/`."""

import json
from pathlib import Path

from wecco_xl.page.making.lock import engine, wheel, wheels
from wecco_xl.page.making.shell import page
from wecco_xl.page.making.site import site


def main(folder: Path) -> Path:
    """Build the page into a folder; what is fetched is kept in `parts/` there, for the next time.

    Raises:
        LockError: when a part is not the locked one; no page is written then.
    """
    cache = folder / "parts"
    parts = engine(cache)
    told = json.loads(parts.pop("pyodide-lock.json"))
    parts["site.zip"] = site(wheel(one, cache) for one in wheels())
    path = folder / "wecco.html"
    path.write_text(page(parts, told["info"]), encoding="utf-8", newline="\n")
    return path


if __name__ == "__main__":
    main(Path("build") / "page")
