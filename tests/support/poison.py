"""Work for a pool in which one file kills the process that reads it."""

import os

from wecco_xl.portfolio.worker import work

NAME = "tueur"


def poisoned(paths, options):
    """The usual work, until it comes to the killer."""
    if any(NAME in path for path in paths):
        os._exit(9)
    return work(paths, options)
