"""Water around those who swim or wade: what is below the waterline shows only faintly."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Performer
from render.studio.contracts.staging import StagedProp, StagedScene
from render.studio.frame.camera import Projection
from render.studio.frame.geometry import Placed, on_stage

Pixels = NDArray[np.uint8]

AFLOAT = ("transport-water",)
"""Groups of things that float on the water: their hulls stay as they are."""

_HIDDEN = 0.8
"""How much of what is below the water is hidden."""

_RIPPLE = 0.006
"""Height of the small waves along the waterline, in stage units."""

_FAR = 3.0
"""How far to each side and down the water reaches, in stage units."""


def find_span(actor: Performer, waterline: float) -> tuple[float, float]:
    """Left and right x of a body where the water closes around it, in stage units."""
    joints = actor.joints
    bones = (
        (joints.neck, joints.pelvis),
        (joints.pelvis, joints.knees[0]),
        (joints.pelvis, joints.knees[1]),
        (joints.knees[0], joints.feet[0]),
        (joints.knees[1], joints.feet[1]),
    )
    xs = []
    for first, last in bones:
        (ax, ay), (bx, by) = on_stage(actor, first), on_stage(actor, last)
        if (ay - waterline) * (by - waterline) <= 0 and ay != by:
            xs.append(ax + (bx - ax) * (waterline - ay) / (by - ay))
    if not xs:
        xs = [on_stage(actor, joints.pelvis)[0]]
    half = 0.13 * actor.spot.height
    return min(xs) - half, max(xs) + half


def hide_below(canvas: skia.Canvas, waterline: float, seconds: float) -> None:
    """Makes what was drawn on the topmost layer of the canvas faint below the waterline.

    The canvas is in stage units and has a layer of its own, see `skia.Canvas.saveLayer`.
    """
    path = skia.Path()
    path.moveTo(-_FAR, waterline)
    step = 0.03
    for number in range(round(2 * _FAR / step)):
        x = -_FAR + number * step
        path.lineTo(x, waterline + _RIPPLE * math.sin(38 * x + 4 * seconds))
    path.lineTo(_FAR, waterline + _FAR)
    path.lineTo(-_FAR, waterline + _FAR)
    path.close()
    fade = skia.Paint(AntiAlias=True, Color=skia.Color4f(0, 0, 0, _HIDDEN).toColor())
    fade.setBlendMode(skia.BlendMode.kDstOut)
    canvas.drawPath(path, fade)


def is_in_water(prop: StagedProp, placed: Placed, staged: StagedScene) -> bool:
    """Whether a thing of a scene is partly below its waterline."""
    if staged.waterline is None or prop.attached is not None or prop.motion == "fly":
        return False
    box = placed.box
    return prop.layer in ("behind", "with", "front") and box.top < staged.waterline < box.bottom


def keep_below(frame: Pixels, waterline: float, place: Projection) -> Pixels:
    """A copy of what is in a frame below the waterline, before something is drawn there."""
    return frame[_row_of(frame, waterline, place) :].copy()


def keep_above(frame: Pixels, y: float, place: Projection) -> Pixels:
    """A copy of what is in a frame above a y, before something is drawn there."""
    return frame[: _row_of(frame, y, place)].copy()


def sink_below(frame: Pixels, before: Pixels, waterline: float, place: Projection) -> None:
    """Lets what was drawn since `keep_below` show only faintly below the waterline."""
    after = frame[_row_of(frame, waterline, place) :]
    if after.size:
        cv2.addWeighted(before, _HIDDEN, after, 1 - _HIDDEN, 0.0, dst=after)


def _row_of(frame: Pixels, waterline: float, place: Projection) -> int:
    return min(max(round(place.dy + waterline * place.scale), 0), len(frame))


def draw_ripples(
    canvas: skia.Canvas, span: tuple[float, float], waterline: float, seconds: float, brush: Brush
) -> None:
    """Rings of foam around somebody in the water, which widen and fade."""
    middle, half = (span[0] + span[1]) / 2, (span[1] - span[0]) / 2
    white = mix(brush.lit((0.95, 0.98, 1.0)), (1.0, 1.0, 1.0), 0.3)
    for ring in range(3):
        age = (0.45 * seconds + ring / 3) % 1.0
        wide = half * (1.0 + 0.9 * age)
        high = (0.024 + 0.2 * (wide - half)) * (0.6 + half)
        box = skia.Rect.MakeLTRB(
            middle - wide, waterline - 0.4 * high, middle + wide, waterline + high
        )
        # The far side of a ring is hidden by the body: only the near half is drawn.
        arc = skia.Path()
        arc.addArc(box, -12, 204)
        canvas.drawPath(arc, brush.stroke(white, 0.009 * (1.2 - age), round(0.75 * (1 - age), 1)))
    edge = skia.Path()
    edge.moveTo(span[0], waterline)
    for number in range(1, 9):
        x = span[0] + (span[1] - span[0]) * number / 8
        edge.lineTo(x, waterline + _RIPPLE * math.sin(38 * x + 4 * seconds))
    canvas.drawPath(edge, brush.stroke(white, 0.01, 0.7))
