"""Orders for tests of engines, a cast for them, and what a finished clip shows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import av
import numpy as np

from render.contract.order import (
    ROLES,
    CastMember,
    RenderedClip,
    RenderOrder,
)
from render.contract.renderer import Renderer
from render.kit.kit import Kit
from render.sound.voice import SpokenLine
from tests.support.drawn_kit import head, kit

SIZE = (320, 180)
SECONDS = 2.0
CLIP = "K7Q2M9XD"
_SKINS = ((220, 170, 140), (120, 80, 60), (240, 210, 190), (30, 230, 60))


class Whistle:
    """A voice that whistles every line for a second at one pitch."""

    def __init__(self, hz: float = 1000.0) -> None:
        self.hz = hz
        self.read: list[str] = []

    def say(self, text: str, kit: Kit, mood: str = "") -> SpokenLine:
        self.read.append(text)
        return SpokenLine(tone(self.hz, 48000) / 4, True, "cloned")


@dataclass(frozen=True)
class CastClip:
    """A clip and the shares of the work that were told while it was made."""

    clip: RenderedClip
    shares: list[float]


def tone(hz: float, rate: int, seconds: float = 1.0) -> np.ndarray:
    time = np.arange(round(rate * seconds), dtype=np.float32) / rate
    return np.sin(2 * np.pi * hz * time).astype(np.float32)


def save_people(folder: Path) -> list[Path]:
    """Four kits: other faces, other voices; every second one has a still."""
    found = []
    for number, skin in enumerate(_SKINS):
        made = kit(head(skin=skin), head(mouth=0.09, skin=skin))
        stills = (np.full((120, 90, 3), skin, np.uint8),) if number % 2 else ()
        speech = tone(150.0 + 60 * number, 24000, 2.0) / 3
        found.append(folder / f"{number}.kit")
        replace(made, stills=stills, speech=speech, speech_rate=24000).save(found[-1])
    return found


def order(out: Path, people: list[Path], **changes: Any) -> RenderOrder:
    cast = tuple(CastMember(role, kit) for role, kit in zip(ROLES, people, strict=False))
    plain = RenderOrder(CLIP, "{A} walks in the park", cast, out, SIZE, SECONDS)
    return replace(plain, **changes)


def render(
    using: Renderer,
    asked: RenderOrder,
    progress: Callable[[float], None] = lambda share: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> RenderedClip:
    return using.render(asked, progress, is_cancelled)


def notes(clip: RenderedClip) -> list[str]:
    found = clip.plan["notes"]
    assert isinstance(found, list)
    return found


def frames(path: Path) -> np.ndarray:
    with av.open(str(path)) as clip:
        return np.stack([one.to_ndarray(format="rgb24") for one in clip.decode(video=0)])


def heard(path: Path) -> np.ndarray:
    with av.open(str(path)) as clip:
        assert clip.streams.audio[0].rate == 48000
        return np.concatenate([one.to_ndarray() for one in clip.decode(audio=0)], axis=1)


def apart(one: Path, other: Path) -> float:
    """How far the pictures of two clips are apart, 0-255."""
    return float(np.abs(frames(one).astype(float) - frames(other)).mean())
