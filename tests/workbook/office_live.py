"""A LibreOffice whose formulas are watched: what they say, and what Python says of the same cells."""

import subprocess
from datetime import date
from pathlib import Path
from typing import Any

from soffice import PYTHON, Office, started
from uno_places import Answers

SERVER = Path(__file__).with_name("uno_live.py")
