"""Draws the people and things of one frame, in order, and keeps faces free."""

import math

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer
from render.studio.contracts.staging import StagedActor
from render.studio.figure import body
from render.studio.frame.animal_hats import draw_hat
from render.studio.frame.busts import BustHead
from render.studio.frame.camera import Projection
from render.studio.frame.draw_order import Item
from render.studio.frame.furniture import draw_bed, draw_blanket, draw_chair, draw_table
from render.studio.frame.geometry import Box, face_box, on_stage
from render.studio.frame.scene_state import SceneState
from render.studio.frame.take_parts import Take
from render.studio.frame.water import (
    AFLOAT,
    draw_ripples,
    find_span,
    hide_below,
    is_in_water,
    keep_above,
    keep_below,
    sink_below,
)
from render.studio.motion import idle

LYING = ("sleep", "lie")
"""Actions under a blanket."""

_BULWARK = 0.06
"""How far the side of a boat reaches above its seats, as a share of the boat's height."""

_WORN = ("head", "eyes")
"""Points of the head: what is attached there belongs over it."""


class CastPainter:
    """Draws the people and things of one frame in order, and keeps faces free."""

    def __init__(
        self,
        take: Take,
        state: SceneState,
        brush: Brush,
        number: int,
        frame: NDArray[np.uint8],
        place: Projection,
    ) -> None:
        self._take, self._state, self._brush = take, state, brush
        self._number, self._frame, self._place = number, frame, place
        self._drawn: dict[str, Box] = {}
        self._covered: dict[str, None] = {}

    def draw(self, canvas: skia.Canvas, item: Item) -> None:
        """Draws one item."""
        match item.kind:
            case "actor":
                self._draw_actor(canvas, item.role)
            case "hull":
                self._draw_hull(canvas, item.index)
            case "leg":
                self._draw_near_leg(canvas, item.role)
            case "window":
                self._draw_in_window(canvas, item.role, item.index)
            case "table":
                draw_table(canvas, self._take.staged.tables[item.index], self._brush)
            case _:
                self._draw_prop(canvas, item.index)

    def uncover_faces(self, canvas: skia.Canvas) -> None:
        """Draws the heads that something was drawn over once more."""
        for role in self._covered:
            actor = self._state.actors[role]
            box = face_box(actor)
            head = skia.Path()
            wide, high = box.right - box.left, box.bottom - box.top
            head.addOval(
                skia.Rect.MakeLTRB(
                    box.left - 0.22 * wide, box.top - 0.55 * high,
                    box.right + 0.22 * wide, box.bottom + 0.03 * high,
                )
            )  # fmt: skip
            head.addRect(skia.Rect.MakeLTRB(box.left, box.top, box.right, box.bottom))
            canvas.save()
            canvas.clipPath(head, doAntiAlias=True)
            self._draw_actor(canvas, role, with_props=False)
            canvas.restore()

    def _draw_prop(self, canvas: skia.Canvas, index: int) -> None:
        placed, take = self._state.props[index], self._take
        if index in self._state.busts:
            self._draw_bust(canvas, index)
            return
        prop = take.staged.props[index]
        state = self._state.states[index]
        waterline = take.staged.waterline if is_in_water(prop, placed, take.staged) else None
        dry = None if waterline is None else keep_below(self._frame, waterline, self._place)
        take.painter.draw(self._frame, canvas, placed, state, self._place, prop.layer)
        if waterline is not None and dry is not None:
            if prop.thing.group not in AFLOAT:
                sink_below(self._frame, dry, waterline, self._place)
            box = placed.box
            inset = 0.22 * (box.right - box.left)
            span = box.left + inset, box.right - inset
            draw_ripples(canvas, span, waterline, self._state.seconds, self._brush)
        if index in take.hats:
            draw_hat(canvas, placed, take.hats[index], self._brush)
        held = prop.attached
        if held is None or held.point not in _WORN:
            box = placed.box
            self._covered |= {role: None for role, face in self._drawn.items() if face.meets(box)}
        if held is not None and held.point.endswith("hand") and held.to in self._state.actors:
            self._draw_fingers(canvas, held.to, held.point)

    def _draw_hull(self, canvas: skia.Canvas, index: int) -> None:
        """The part of a boat that hides the legs of those in it, over them."""
        placed, take = self._state.props[index], self._take
        deck = placed.at(placed.thing.seat or (0.5, 0.5))[1] - _BULWARK * placed.height
        above = keep_above(self._frame, deck, self._place)
        state = self._state.states[index]
        layer = take.staged.props[index].layer
        take.painter.draw(self._frame, canvas, placed, state, self._place, layer)
        self._frame[: len(above)] = above

    def _draw_bust(self, canvas: skia.Canvas, index: int) -> None:
        """A thing that is only a head, on a body."""
        player, actor = self._take.busts[index], self._state.busts[index]
        head = player.puppet
        if isinstance(head, BustHead):
            head = head.toward(actor.spot.facing)
        canvas.save()
        move_to_performer(canvas, actor)
        body.draw(canvas, actor, player.wardrobe, head, self._brush, 0.0, False)
        canvas.restore()
        box = self._state.props[index].box
        self._covered |= {role: None for role, face in self._drawn.items() if face.meets(box)}

    def _draw_fingers(self, canvas: skia.Canvas, role: str, point: str) -> None:
        """The hand closes round what it holds."""
        actor = self._state.actors[role]
        side = 1 if point == "right hand" else 0
        x, y = on_stage(actor, actor.joints.hands[side])
        size = 0.03 * actor.spot.height
        skin = actor.colours.get("hands", actor.colours["skin"])
        path = skia.Path.Circle(x, y, size)
        self._brush.shape(canvas, path, skin, 0.008 * actor.spot.height)

    def _draw_actor(self, canvas: skia.Canvas, role: str, with_props: bool = True) -> None:
        player = self._take.players[role]
        actor, action = self._state.actors[role], self._state.actions[role]
        alpha = self._state.alphas[role]
        if alpha <= 0:
            return
        staged = self._staged(role)
        home = staged.track(self._take.staged.start)
        if with_props:
            if staged.furniture == "chair":
                draw_chair(canvas, home, self._brush)
            elif staged.furniture == "bed":
                draw_bed(canvas, home, self._brush)
        waterline = self._take.staged.waterline if staged.wades else None
        if waterline is not None:
            canvas.saveLayer(None, None)
        canvas.save()
        if alpha < 1:
            canvas.saveLayerAlpha(None, round(255 * alpha))
        move_to_performer(canvas, actor)
        if action.behind and with_props:
            action.behind(canvas, actor, self._brush)
        body.draw(
            canvas,
            actor,
            player.wardrobe,
            player.puppet,
            self._brush,
            float(player.mouth[min(self._number, len(player.mouth) - 1)]),
            idle.blinking(player.blinks, actor.seconds),
        )
        if action.front and with_props:
            action.front(canvas, actor, self._brush)
        if alpha < 1:
            canvas.restore()
        canvas.restore()
        if waterline is not None:
            hide_below(canvas, waterline, actor.seconds)
            canvas.restore()
            span = find_span(actor, waterline)
            draw_ripples(canvas, span, waterline, actor.seconds, self._brush)
        if with_props and staged.furniture == "bed" and action.name in LYING:
            draw_blanket(canvas, home, actor.seconds, actor.index + actor.seed, self._brush)
        self._drawn[role] = face_box(actor)

    def _staged(self, role: str) -> StagedActor:
        return next(each for each in self._take.staged.actors if each.role == role)

    def _draw_near_leg(self, canvas: skia.Canvas, role: str) -> None:
        """The leg that hangs over the flank of what somebody rides."""
        actor = self._state.actors[role]
        hip = actor.joints.pelvis
        outward = 0.06 * actor.spot.facing
        knee = hip[0] + outward, hip[1] + 0.12
        ankle = hip[0] + 0.2 * outward, hip[1] + 0.23
        canvas.save()
        move_to_performer(canvas, actor)
        self._brush.limb(canvas, (hip, knee, ankle), (0.1, 0.066), actor.colours["legs"])
        shoe = skia.Path()
        x, y = ankle
        toe = 0.075 * actor.spot.facing
        shoe.addOval(
            skia.Rect.MakeLTRB(min(x - 0.03, x + toe), y - 0.005, max(x + 0.03, x + toe), y + 0.045)
        )
        self._brush.shape(canvas, shoe, actor.colours["shoes"], 0.009)
        canvas.restore()

    def _draw_in_window(self, canvas: skia.Canvas, role: str, index: int) -> None:
        """Somebody seen through a window: only inside its circle, with a rim over it."""
        placed = self._state.props[index]
        staged = self._staged(role)
        if staged.mounted is None:
            return
        x, y, radius = placed.thing.windows[int(staged.mounted.point.split()[1])]
        middle = placed.at((x, y))
        size = radius * placed.height * 1.12
        canvas.save()
        canvas.clipPath(skia.Path.Circle(*middle, size), doAntiAlias=True)
        canvas.drawCircle(*middle, size, self._brush.fill(self._brush.base((0.55, 0.8, 0.95))))
        self._draw_actor(canvas, role)
        canvas.restore()
        rim = self._brush.line((0.6, 0.62, 0.66))
        canvas.drawCircle(*middle, size, self._brush.stroke(rim, 0.02))
        lit = self._brush.lit((0.74, 0.77, 0.82))
        canvas.drawCircle(*middle, size, self._brush.stroke(lit, 0.011))


def move_to_performer(canvas: skia.Canvas, actor: Performer) -> None:
    """Moves the canvas from stage units to the performer's: figure heights, feet at (0, 0)."""
    spot, pose = actor.spot, actor.pose
    canvas.translate(spot.x + pose.at[0] * spot.height, spot.y + pose.at[1] * spot.height)
    canvas.rotate(pose.roll)
    wide = spot.height / math.sqrt(pose.squash)
    canvas.scale(wide, spot.height * pose.squash)


def draw_shadow(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A soft shadow under the feet, cast away from the key light, fainter during a jump."""
    spot, pose = actor.spot, actor.pose
    lifted = max(0.0, -pose.at[1])
    feet = (actor.joints.feet[0][0] + actor.joints.feet[1][0]) / 2
    x = spot.x + (pose.at[0] + feet * 0.8 - brush.toward[0] * (0.05 + lifted * 0.4)) * spot.height
    half = 0.24 * spot.height * (1 + lifted)
    _soft_spot(canvas, (x, spot.y + 0.004), half, brush.light.shadow / (1 + 3 * lifted))


def _soft_spot(canvas: skia.Canvas, at: tuple[float, float], half: float, alpha: float) -> None:
    shade = skia.Paint(AntiAlias=True)
    shade.setShader(
        skia.GradientShader.MakeRadial(
            (0, 0), 1.0, [skia.Color4f(0, 0, 0, alpha).toColor(), 0], [0.25, 1.0]
        )
    )
    canvas.save()
    canvas.translate(*at)
    canvas.scale(half, half * 0.19)
    canvas.drawCircle(0, 0, 1, shade)
    canvas.restore()
