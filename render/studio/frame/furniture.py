"""What staging adds to a scene besides things: tables, leads and strings."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.scene import Colour
from render.studio.contracts.staging import StagedScene, Table, Tie
from render.studio.frame.geometry import on_stage
from render.studio.frame.scene_state import SceneState

_TOP: Colour = (0.62, 0.41, 0.25)
_LEG: Colour = (0.48, 0.3, 0.18)
_THICK = 0.028


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
