"""`python -m wecco_xl` and the `wecco` command."""

import gc

SELDOM = 100_000
"""Objects made between two searches for garbage: a short run makes many that stay, and almost no cycle."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(SELDOM)
    from wecco_xl.cli.workbooks import wecco

    wecco()


if __name__ == "__main__":
    main()
