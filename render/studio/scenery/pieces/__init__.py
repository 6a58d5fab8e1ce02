"""Set pieces drawn by hand: every module of this folder has PIECES, drawings by name.

A drawing gets a `SetBrush`: its foot is at (0, 0) and it is 1 high. Pieces of walls ("on the wall"
in their docstrings) are drawn about (0, 0), their middle. Landmarks are pieces too: one file each
in `render.studio.landmarks`.
"""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from render.studio import landmarks
from render.studio.scenery.set_brush import SetBrush

PieceDrawing = Callable[[SetBrush], None]


@cache
def load_pieces() -> dict[str, PieceDrawing]:
    """All drawings by name. Raises ValueError when two modules use a name."""
    found: dict[str, PieceDrawing] = {}
    for module in pkgutil.iter_modules(__path__):
        part: dict[str, PieceDrawing] = importlib.import_module(f"{__name__}.{module.name}").PIECES
        if twice := found.keys() & part.keys():
            raise ValueError(f"pieces with the same name: {sorted(twice)}")
        found |= part
    return found


def find_piece(name: str) -> PieceDrawing:
    """The drawing of a name. Raises ValueError for an unknown one."""
    if is_landmark(name):
        piece: PieceDrawing = importlib.import_module(f"{landmarks.__name__}.{name}").PIECE
        return piece
    try:
        return load_pieces()[name]
    except KeyError:
        raise ValueError(f"no set piece {name}") from None


def is_landmark(name: str) -> bool:
    """Whether a piece is a landmark."""
    return name in _list_landmarks()


def is_floodlit(name: str) -> bool:
    """Whether lamps light a piece at night: landmarks, but for those that say FLOODLIT = False."""
    if not is_landmark(name):
        return False
    module = importlib.import_module(f"{landmarks.__name__}.{name}")
    return getattr(module, "FLOODLIT", True) is True


@cache
def _list_landmarks() -> frozenset[str]:
    return frozenset(module.name for module in pkgutil.iter_modules(landmarks.__path__))
