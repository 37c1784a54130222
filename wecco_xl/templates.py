"""Where templates are found, and how all of them are filled: text is data, a name that lacks is a fault."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wecco_xl.places import shared


def environment(*folder: str) -> Environment:
    """The templates of a folder of `templates/`."""
    return Environment(
        loader=FileSystemLoader(shared("templates", *folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
