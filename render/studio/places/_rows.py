"""The places that are rows of the grammar of places: one TOML file each in this folder."""

from importlib.resources import files
from pathlib import Path

from render.studio.contracts.scene import StudioScene
from render.studio.scenery.compile import read_place


def load_rows() -> dict[str, StudioScene]:
    """The compiled places by name. Raises ValueError for a row that the grammar does not know."""
    folder = Path(str(files(__package__)))
    return {path.stem: read_place(path) for path in sorted(folder.glob("*.toml"))}
