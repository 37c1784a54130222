"""`python -m wecco_xl` and the `wecco` command."""


def main() -> None:
    """Run the command line."""
    from wecco_xl.cli.workbooks import wecco

    wecco()


if __name__ == "__main__":
    main()
