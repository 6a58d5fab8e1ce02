"""skia on a machine without OpenGL."""

import ctypes
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from render.drawing.elf_stubs import build_library, provide_missing, undefined_symbols

DRAW = """
import sys
from pathlib import Path
from render.drawing.elf_stubs import provide_missing

sys.path.insert(0, sys.argv[1])
if sys.argv[2] == "with":
    names = {"libGQ.so.1": "gl", "libEGQ.so.1": "egl"}
    assert provide_missing(names, [Path(sys.argv[1], Path(sys.argv[3]).name)]) == list(names)
from render.drawing.skia import skia

assert skia.__file__.startswith(sys.argv[1])
surface = skia.Surface(8, 8)
with surface as canvas:
    canvas.clear(skia.ColorGREEN)
print(surface.toarray(colorType=skia.kRGBA_8888_ColorType)[4, 4].tolist())
"""


@pytest.fixture(scope="module")
def skia_file() -> Path:
    found = find_spec("skia")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin)


@pytest.fixture(scope="module")
def without_gl(skia_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose skia asks for OpenGL libraries that no machine has."""
    folder = tmp_path_factory.mktemp("skia")
    binary = skia_file.read_bytes()
    for name, other in ((b"libGL.so.1", b"libGQ.so.1"), (b"libEGL.so.1", b"libEGQ.so.1")):
        assert binary.count(name + b"\0") == 1
        binary = binary.replace(name + b"\0", other + b"\0")
    (folder / skia_file.name).write_bytes(binary)
    (folder / "skia_python.libs").symlink_to(skia_file.parent / "skia_python.libs")
    return folder


def draw(folder: Path, how: str, skia_file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", DRAW, str(folder), how, str(skia_file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_skia_does_not_start_without_opengl(without_gl: Path, skia_file: Path) -> None:
    assert "libEGQ.so.1" in draw(without_gl, "without", skia_file).stderr


def test_skia_draws_with_stand_ins(without_gl: Path, skia_file: Path) -> None:
    done = draw(without_gl, "with", skia_file)
    assert done.stdout.strip() == "[0, 255, 0, 255]", done.stderr


def test_every_function_of_a_stand_in_returns_zero(tmp_path: Path) -> None:
    file = tmp_path / "stand-in.so"
    file.write_bytes(build_library("libnone.so.7", {"first", "second", "third"}))
    library = ctypes.CDLL(str(file))
    assert [library.first(), library.second(), library.third()] == [0, 0, 0]
    with pytest.raises(AttributeError):
        library.fourth  # noqa: B018


def test_a_stand_in_can_be_empty(tmp_path: Path) -> None:
    file = tmp_path / "empty.so"
    file.write_bytes(build_library("libempty.so.7", ()))
    with pytest.raises(AttributeError):
        ctypes.CDLL(str(file)).anything  # noqa: B018 - it loads, and holds nothing


def test_libraries_that_are_there_are_left_alone(skia_file: Path) -> None:
    assert provide_missing({"libc.so.6": "mem"}, [skia_file]) == []


def test_skia_asks_for_what_stand_ins_give(skia_file: Path) -> None:
    asked = undefined_symbols(skia_file)
    assert {"glClear", "eglGetProcAddress", "malloc"} <= asked
    assert "PyInit_skia" not in asked
