"""Camera moves within a shot, and the projection of layers by their depth."""

from dataclasses import dataclass

from render.studio.contracts.scene import Stage
from render.studio.motion.idle import ease, sway

MARGIN = 0.28
"""How far the camera may move beyond the edges of a layer at depth 1, in stage units."""


@dataclass(frozen=True)
class CameraView:
    """What the camera sees: the stage point in the middle of the picture, and the zoom."""

    x: float = 0.0
    y: float = 0.5
    zoom: float = 1.0


@dataclass(frozen=True)
class Shot:
    """A part of the clip without a cut. `focus`: index of the actor it follows, or None; `anchor`:
    where that actor's face is when the views fit. `shake`: of the camera, 1 is a hand's.
    """

    start: float
    end: float
    first: CameraView
    last: CameraView
    focus: int | None = None
    anchor: tuple[float, float] = (0.0, 0.0)
    shake: float = 1.0


@dataclass(frozen=True)
class Projection:
    """Stage units to pixels for one layer: pixel = stage * scale + (dx, dy)."""

    scale: float
    dx: float
    dy: float


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
    hand, fast = 0.004 * shot.shake / zoom, shot.shake**0.5
    return CameraView(
        a.x + (b.x - a.x) * share + follow[0] + hand * sway(seconds, seed + 11, 0.6 * fast),
        a.y + (b.y - a.y) * share + follow[1] + hand * sway(seconds, seed + 12, 0.7 * fast),
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
