"""The only module that imports skia; everything else uses `from render.drawing.skia import skia`.

The wheel is linked against OpenGL and expat, which a bare machine may lack. Drawing happens on the
CPU with bundled fonts, so stub functions replace those libraries where they are missing.
"""

import importlib.util
import platform
from pathlib import Path

from render.drawing.elf_stubs import provide_missing

UNUSED = {"libGL.so.1": "gl", "libEGL.so.1": "egl", "libexpat.so.1": "XML_"}
"""Libraries that skia is linked against but never calls here, with the prefix of their symbols."""


def _binaries() -> list[Path]:
    spec = importlib.util.find_spec("skia")
    if spec is None or spec.origin is None:
        return []  # the import below raises the clearest error
    skia_file = Path(spec.origin)
    return [skia_file, *skia_file.parent.glob("skia_python.libs/*.so*")]


if platform.machine() == "x86_64":
    provide_missing(UNUSED, _binaries())

import skia  # noqa: E402

__all__ = ["skia"]
