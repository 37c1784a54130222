"""A short run searches for garbage seldom, whichever door it comes through."""

import subprocess
import sys

import pytest

from wecco_xl.garbage import SELDOM


@pytest.mark.parametrize("door", ["wecco_xl.buttons.excel", "wecco_xl.buttons.bridge"])
def test_a_click_searches_seldom(door):
    code = f"import {door}, gc; print(gc.get_threshold()[0])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == SELDOM


def test_a_command_searches_seldom():
    code = """
import sys
sys.argv = ["wecco", "--help"]
from wecco_xl.__main__ import main
try:
    main()
except SystemExit:
    import gc
    print(gc.get_threshold()[0])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout.split()[-1]) == SELDOM


def test_nothing_is_searched_at_the_end():
    code = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 0))
from wecco_xl import garbage
garbage.seldom()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
