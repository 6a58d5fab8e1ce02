"""Plans shots and camera moves, and projects layers by their depth."""

import random
from dataclasses import dataclass

from render.studio.contracts.figure import Spot
from render.studio.contracts.scene import Stage
from render.studio.motion.idle import ease, sway

MARGIN = 0.28
"""How far the camera may move beyond the edges of a layer at depth 1, in stage units."""

_CLOSE = 2.0
"""The strongest zoom: faces in a kit are about 300 px wide, more would show their pixels."""


@dataclass(frozen=True)
class CameraView:
    """What the camera sees: the stage point in the middle of the picture, and the zoom."""

    x: float = 0.0
    y: float = 0.5
    zoom: float = 1.0


@dataclass(frozen=True)
class Shot:
    """A part of the clip without a cut. `focus`: index of the cast member it follows, or None."""

    start: float
    end: float
    first: CameraView
    last: CameraView
    focus: int | None = None


@dataclass(frozen=True)
class Projection:
    """Stage units to pixels for one layer: pixel = stage * scale + (dx, dy)."""

    scale: float
    dx: float
    dy: float


def plan_shots(
    stage: Stage, spots: tuple[Spot, ...], speaker: int, spoken: tuple[float, float]
) -> tuple[Shot, ...]:
    """One to three shots: wide, close on whoever speaks while they speak, wide again.

    `spoken`: start and end of the speech to go close on, seconds; clips below 3.5 s have no cut.
    """
    wide = _wide(stage, spots)
    chance = random.Random(stage.seed)
    grow = 1.1 if stage.aspect > 1 else 1.04
    side = chance.choice((-1, 1)) * 0.035 * min(1.0, stage.aspect)
    push = (
        CameraView(wide.x + side, wide.y, wide.zoom),
        CameraView(wide.x - side, wide.y, wide.zoom * grow),
    )
    end = stage.seconds
    if end < 3.5:
        return (Shot(0, end, *push),)
    close = _close(stage, spots[speaker], len(spots))
    nearer = CameraView(close.x, close.y, min(close.zoom * 1.07, _CLOSE))
    into = min(max(spoken[0] - 0.25, end * 0.28), end * 0.5)
    out = min(max(spoken[1] + 0.35, into + end * 0.25), into + max(3.2, end * 0.45))
    pull = (
        CameraView(wide.x - side, wide.y, wide.zoom * grow),
        CameraView(wide.x, wide.y, wide.zoom),
    )
    if end - out < 1.0:
        return Shot(0, into, *push), Shot(into, end, close, nearer, speaker)
    return (
        Shot(0, into, *push),
        Shot(into, out, close, nearer, speaker),
        Shot(out, end, *pull),
    )


def find_shot(shots: tuple[Shot, ...], seconds: float) -> Shot:
    """The shot at a time, in seconds."""
    for shot in shots:
        if seconds < shot.end:
            return shot
    return shots[-1]


def view_at(
    shot: Shot, seconds: float, seed: int, follow: tuple[float, float] = (0, 0)
) -> CameraView:
    """The view at a time: eased along the shot, shifted by `follow`, with a slight hand shake."""
    share = ease((seconds - shot.start) / max(shot.end - shot.start, 1e-6))
    a, b = shot.first, shot.last
    zoom = a.zoom + (b.zoom - a.zoom) * share
    hand = 0.004 / zoom
    return CameraView(
        a.x + (b.x - a.x) * share + follow[0] + hand * sway(seconds, seed + 11, 0.6),
        a.y + (b.y - a.y) * share + follow[1] + hand * sway(seconds, seed + 12, 0.7),
        zoom,
    )


def project(view: CameraView, depth: float, stage: Stage) -> Projection:
    """The projection of a layer: distant ones move and grow less than the cast, near ones more."""
    near = 0.3 + 0.7 * depth
    zoom = 1 + (view.zoom - 1) * near
    x, y = view.x * near, (view.y - 0.5) * near
    beyond = MARGIN * max(near, 0.3) + stage.edge * (1 - 1 / zoom)
    x = min(max(x, -beyond), beyond)
    beyond = MARGIN * max(near, 0.3) + 0.5 * (1 - 1 / zoom)
    y = min(max(y, -beyond), beyond)
    scale = stage.height * zoom
    return Projection(scale, stage.width / 2 - x * scale, stage.height / 2 - (y + 0.5) * scale)


def _wide(stage: Stage, spots: tuple[Spot, ...]) -> CameraView:
    """The whole cast with room to move; the scene's own frame when they fill it."""
    tall = max(spot.height for spot in spots)
    left = min(spot.x - 0.4 * spot.height for spot in spots)
    right = max(spot.x + 0.4 * spot.height for spot in spots)
    # The sideways move takes a larger share of a narrow picture.
    room = stage.aspect * (1.0 if stage.aspect > 1 else 0.91)
    zoom = min(max(min(0.72 / tall, room / (right - left)), 1.0), 1.12)
    return CameraView((left + right) * 0.3, 0.5 + (0.012 if zoom > 1 else 0.0), zoom)


def _close(stage: Stage, spot: Spot, count: int) -> CameraView:
    """A bit more than head and shoulders, the face slightly above the middle."""
    # A figure is about half as wide as tall: a narrow picture allows less zoom.
    by_width = stage.aspect / (0.66 * spot.height)
    by_height = 1 / (0.88 * spot.height)
    zoom = min(max(min(by_width, by_height), 1.15), _CLOSE if count < 3 else 1.8)
    return CameraView(spot.x, spot.y - 0.64 * spot.height, zoom)
