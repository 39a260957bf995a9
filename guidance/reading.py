"""Reads this room's TOML files."""

import tomllib
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


def read_toml(path: Path) -> dict[str, Any]:
    """The content of one TOML file, always read as UTF-8."""
    with path.open("rb") as file:
        return tomllib.load(file)
