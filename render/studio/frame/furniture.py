"""What staging adds to a scene besides things: tables, chairs, beds, leads and strings."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.scene import Colour
from render.studio.contracts.staging import Placement, StagedScene, Table, Tie
from render.studio.frame.geometry import on_stage
from render.studio.frame.scene_state import SceneState

_TOP: Colour = (0.62, 0.41, 0.25)
_LEG: Colour = (0.48, 0.3, 0.18)
_THICK = 0.028
_CUSHION: Colour = (0.75, 0.3, 0.28)
_SHEET: Colour = (0.96, 0.96, 0.98)
_BLANKETS: tuple[Colour, ...] = (
    (0.36, 0.5, 0.78),
    (0.8, 0.46, 0.5),
    (0.42, 0.66, 0.52),
    (0.86, 0.7, 0.4),
)


def draw_table(canvas: skia.Canvas, table: Table, brush: Brush) -> None:
    """A wooden table whose legs leave the picture below."""
    half = table.width / 2
    for side in (-0.8, 0.8):
        x = table.x + side * half
        leg = skia.Path.Rect(skia.Rect.MakeLTRB(x - 0.016, table.y, x + 0.016, 1.2))
        brush.shape(canvas, leg, _LEG, 0.007)
    top = skia.Path()
    box = skia.Rect.MakeLTRB(table.x - half, table.y, table.x + half, table.y + _THICK)
    top.addRoundRect(box, 0.01, 0.01)
    brush.shape(canvas, top, _TOP, 0.008)


def draw_tie(
    canvas: skia.Canvas, tie: Tie, staged: StagedScene, state: SceneState, brush: Brush
) -> None:
    """A line from the front hand to the thing, hanging a little."""
    actor, placed = state.actors.get(tie.actor), state.props.get(tie.prop)
    if actor is None or placed is None:
        return
    side = 1 if actor.spot.facing > 0 else 0
    x, y = on_stage(actor, actor.joints.hands[side])
    goal = placed.at(tie.point)
    path = skia.Path()
    path.moveTo(x, y)
    path.quadTo((x + goal[0]) / 2, max(y, goal[1]) + 0.04, *goal)
    canvas.drawPath(path, brush.stroke(brush.line(tie.rgb), 0.011))
    canvas.drawPath(path, brush.stroke(brush.base(tie.rgb), 0.006))


def draw_chair(canvas: skia.Canvas, place: Placement, brush: Brush) -> None:
    """A chair with a back under somebody who sits 0.165 high; `place` is where they sit."""
    _move_to(canvas, place)
    for x, foot in ((-0.15, -0.17), (0.05, 0.07)):
        canvas.drawLine(x, -0.1, foot, 0.0, brush.stroke(brush.line(_LEG), 0.03))
        canvas.drawLine(x, -0.1, foot, 0.0, brush.stroke(brush.base(_LEG), 0.018))
    for y in (-0.3, -0.38):
        canvas.drawLine(-0.17, -0.1, -0.2, y, brush.stroke(brush.line(_LEG), 0.03))
    _panel(canvas, (-0.225, -0.42, -0.175, -0.2), 0.02, _LEG, brush)
    _panel(canvas, (-0.19, -0.135, 0.085, -0.1), 0.014, _LEG, brush)
    _panel(canvas, (-0.185, -0.152, 0.08, -0.122), 0.014, _CUSHION, brush)
    canvas.restore()


def draw_bed(canvas: skia.Canvas, place: Placement, brush: Brush) -> None:
    """A bed under somebody who lies; `place` is on the mattress, the pillow behind the facing."""
    _move_to(canvas, place)
    for x in (-0.67, 0.55):
        _panel(canvas, (x - 0.022, 0.08, x + 0.022, 0.19), 0.01, _LEG, brush)
    _panel(canvas, (-0.72, -0.3, -0.65, 0.15), 0.03, _TOP, brush)
    _panel(canvas, (0.53, -0.07, 0.585, 0.15), 0.025, _TOP, brush)
    _panel(canvas, (-0.66, 0.06, 0.54, 0.13), 0.01, _LEG, brush)
    _panel(canvas, (-0.655, -0.02, 0.535, 0.09), 0.03, _SHEET, brush)
    _panel(canvas, (-0.645, -0.09, -0.32, 0.005), 0.05, _SHEET, brush)
    canvas.restore()


def draw_blanket(
    canvas: skia.Canvas, place: Placement, seconds: float, number: int, brush: Brush
) -> None:
    """The blanket of a bed over whoever lies in it, which rises with the breath."""
    _move_to(canvas, place)
    up = 0.008 * math.sin(math.tau * seconds / 3.0 + number)
    path = skia.Path()
    path.moveTo(-0.1, 0.1)
    path.cubicTo(-0.13, 0.0, -0.13, -0.1, -0.09, -0.19 - up)
    path.cubicTo(0.0, -0.23 - up, 0.05, -0.22, 0.1, -0.26)
    path.cubicTo(0.18, -0.35, 0.3, -0.35, 0.36, -0.27)
    path.cubicTo(0.42, -0.19, 0.53, -0.1, 0.53, 0.1)
    path.close()
    rgb = _BLANKETS[number % len(_BLANKETS)]
    brush.shape(canvas, path, rgb, 0.012)
    fold = skia.Path()
    fold.moveTo(-0.1, 0.1)
    fold.cubicTo(-0.13, 0.0, -0.13, -0.1, -0.09, -0.19 - up)
    fold.lineTo(-0.03, -0.2 - up)
    fold.cubicTo(-0.07, -0.1, -0.07, 0.0, -0.04, 0.1)
    fold.close()
    brush.shape(canvas, fold, _SHEET, 0.008)
    canvas.restore()


def _move_to(canvas: skia.Canvas, place: Placement) -> None:
    """Saves the canvas and moves it to figure heights at a place, mirrored to its facing."""
    canvas.save()
    canvas.translate(place.x, place.y)
    canvas.scale(place.height * (1.0 if place.facing >= 0 else -1.0), place.height)


def _panel(
    canvas: skia.Canvas,
    box: tuple[float, float, float, float],
    radius: float,
    rgb: Colour,
    brush: Brush,
) -> None:
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeLTRB(*box), radius, radius)
    brush.shape(canvas, path, rgb, 0.009)
