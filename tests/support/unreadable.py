"""What people typed where something else is read: one cell of each kind."""

from datetime import date
from typing import Any

UNREADABLE: dict[str, Any] = {
    "origin_company": {"phone": "+221 33 961 1", "employees": "une dizaine", "founded_on": date(1905, 7, 10)},
    "needs": [None, {"id": "n° 2", "severity": "bof"}],
    "trainings": [{"id": "F01", "cost": "plus ou moins 300", "start": "30/02/2026", "days": 0.1}],
    "visa_documents": [{"id": "V01", "state": "peut-être"}],
}
