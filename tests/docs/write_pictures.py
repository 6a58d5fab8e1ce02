"""Draws docs/pictures from the sample people, with the program itself; `make pictures` runs it.

Takes a few minutes on two cores.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np

from bot.settings import read_settings
from render.kit.kit import Pixels
from render.models.store import ModelStore
from render.sample_people.portraits import PEOPLE, read_portrait
from render.studio.art.sheet import draw_sheet
from render.studio.art.things import find_thing
from render.studio.sheets import draw

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"

_MARS = ("Sunny and River as astronauts exploring Mars", 3.2)
_SCENES = (
    ("Sunny surfing a giant wave at sunset", 2.0),
    ("Wren and Sunny on stage, playing a concert", 2.5),
    ("River and Wren as detectives in a rainy alley", 2.0),
    ("Sunny and River riding a dragon through space", 3.0),
)
"""Prompt and the second of the clip that is shown."""

_THINGS = (
    "🦖🐫🐘🐎🦒🐕🐈🐒🐄🐖🐑🐇🦔🐧🦉🐢🐊🐉🐬🐋🦈🐙🦀🦋🐝🌲🌴🌵🌻🍄"
    "🍎🍌🍉🍍🍔🍕🌮🍜🍙🍣🍦🎂🍩🍿🍺🏰🏠🏥🏫🎡🎢🎠⛲⛺🚗🚓🚌🚒🏎🛵"
    "🚲🚀🛸🚁⛵🚤⏰🌙⛄🔥⚡🎈🎁🏆⚽🏀🎾🥊🎮🎲🧸🎨🎸🎺🥁🎤📱💻📷📚"
    "💰🔨🔑🔭🧪🚪🛁🧹🛒🗿"
)
"""Shown in the picture of things."""

_SHEETS = ("garments", "moods", "actions", "places", "looks")
_SHEET_WIDTH = 1400

_QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 88]


def write_pictures(folder: Path) -> None:
    """Writes all pictures. `folder`: for the clips in between."""
    clips = {person: folder / f"{person}.mp4" for person in PEOPLE}
    for person, clip in clips.items():
        _walkon("sample", str(clip), "--person", person)
    mars = _still(folder, clips, *_MARS)
    cv2.imwrite(str(PICTURES / "mars.jpg"), mars, _QUALITY)
    half = [_half(_still(folder, clips, *scene)) for scene in _SCENES]
    grid = np.vstack([np.hstack(half[:2]), np.hstack(half[2:])])
    cv2.imwrite(str(PICTURES / "scenes.jpg"), grid, _QUALITY)
    people = [cv2.cvtColor(read_portrait(person), cv2.COLOR_RGB2BGR) for person in PEOPLE]
    write_things()
    write_sheets()
    row = np.hstack([cv2.resize(each, (426, 426), interpolation=cv2.INTER_AREA) for each in people])
    cv2.imwrite(str(PICTURES / "sample-people.jpg"), row, _QUALITY)


def write_things() -> None:
    """Writes the picture of things."""
    things = [find_thing(emoji) for emoji in _THINGS]
    sheet = draw_sheet(ModelStore(read_settings().models), things, columns=15, cell=88)
    bgr = cv2.cvtColor(sheet, cv2.COLOR_RGBA2BGR)
    cv2.imwrite(str(PICTURES / "things.jpg"), bgr, _QUALITY)


def write_sheets(kinds: tuple[str, ...] = _SHEETS) -> None:
    """Writes the contact sheets, which `walkon studio sheet` draws larger."""
    for kind in kinds:
        data = draw.draw_sheet(kind, ModelStore(read_settings().models))
        sheet = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        if sheet is None:
            raise SystemExit(f"no sheet of {kind}")
        scale = min(1.0, _SHEET_WIDTH / sheet.shape[1])
        small = cv2.resize(sheet, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        cv2.imwrite(str(PICTURES / f"{kind}.jpg"), small, [cv2.IMWRITE_JPEG_QUALITY, 78])


def _still(folder: Path, clips: dict[str, Path], prompt: str, second: float) -> Pixels:
    """The frame of a clip with whom the prompt names, (720, 1280, 3) BGR."""
    out = folder / "clip.mp4"
    cast = [person for person in clips if person.title() in prompt]
    people = [word for person in cast for word in ("--person", f"{person.title()}={clips[person]}")]
    _walkon("try", *people, "--prompt", prompt, "--out", str(out), "--seconds", "4")
    clip = cv2.VideoCapture(str(out))
    clip.set(cv2.CAP_PROP_POS_MSEC, second * 1000)
    found, frame = clip.read()
    clip.release()
    if not found:
        raise SystemExit(f"no frame at {second} s of: {prompt}")
    return np.asarray(frame, np.uint8)


def _half(picture: Pixels) -> Pixels:
    return np.asarray(cv2.resize(picture, (640, 360), interpolation=cv2.INTER_AREA), np.uint8)


def _walkon(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "bot", *arguments], check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        write_pictures(Path(name))
