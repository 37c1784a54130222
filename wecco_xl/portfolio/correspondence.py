"""Which pseudonym stands for which plan and file: kept beside the key, never among the outputs."""

import csv
import os
from pathlib import Path

from wecco_xl.portfolio.consolidate import Portfolio
from wecco_xl.portfolio.safe import disarmed


def keep(portfolio: Portfolio, key: Path) -> Path:
    """Write the list beside the key, for its owner alone: file, its pseudonym, the pseudonym of its plan."""
    path = key.with_name(f"{key.name}.correspondance.csv")
    new = path.with_name(f"{path.name}.nouveau")
    new.unlink(missing_ok=True)
    with os.fdopen(
        os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline=""
    ) as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("plan", "file", "path", "status"))
        for one in portfolio.files:
            shown = one.found.path
            out.writerow((one.plan, portfolio.names.file(shown), disarmed(shown), str(one.status)))
    new.replace(path)
    return path
