"""The TOML files of the package, read as fast as its modules: Python keeps them compiled in `__pycache__`."""

from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from pathlib import Path
from types import CodeType
from typing import Any


class _TomlLoader(SourceFileLoader):
    """Loads a TOML file as a module with one name, so that the import system does the keeping."""

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]
        import tomllib

        code = f"import datetime\nDATA = {tomllib.loads(data.decode())!r}"
        return compile(code, path, "exec", optimize=_optimize)


def shipped(path: Path) -> dict[str, Any]:
    """The tables of a TOML file of ours; users' files are never written beside, nor run.

    Raises:
        OSError: when there is no such file.
        tomllib.TOMLDecodeError: when it is not TOML.
    """
    loader = _TomlLoader(f"{__package__}.{path.stem}_toml", str(path))
    module = module_from_spec(ModuleSpec(loader.name, loader, origin=str(path)))
    loader.exec_module(module)
    found: dict[str, Any] = module.DATA
    return found
