"""`python -m wecco_xl` and the `wecco` command."""

from wecco_xl import garbage


def main() -> None:
    """Run the command line."""
    garbage.seldom()
    from wecco_xl.cli.workbooks import wecco

    wecco()


if __name__ == "__main__":
    main()
