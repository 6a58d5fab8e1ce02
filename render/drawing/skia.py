"""The one place that imports skia: `from render.drawing.skia import skia`.

The wheel is linked against OpenGL and expat, which a bare machine may lack. We draw on the CPU
and bring our own font, so functions that do nothing take their place where they are missing.
"""

import importlib.util
import platform
from pathlib import Path

from render.drawing.elf_stubs import provide_missing

UNUSED = {"libGL.so.1": "gl", "libEGL.so.1": "egl", "libexpat.so.1": "XML_"}
"""Libraries that skia asks for and we never call, with how their functions' names begin."""


def _binaries() -> list[Path]:
    found = importlib.util.find_spec("skia")
    if found is None or found.origin is None:
        return []  # the import below says it best
    skia_file = Path(found.origin)
    return [skia_file, *skia_file.parent.glob("skia_python.libs/*.so*")]


if platform.machine() == "x86_64":
    provide_missing(UNUSED, _binaries())

import skia  # noqa: E402

__all__ = ["skia"]
