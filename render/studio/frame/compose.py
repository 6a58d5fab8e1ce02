"""Composes the frames of a clip: layers of the scene, cast, shadows and props."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Performer,
    PoseMoment,
    Spot,
    Wardrobe,
)
from render.studio.contracts.scene import Colour, Stage, StudioScene
from render.studio.figure import body, inverse_kinematics
from render.studio.figure.head import Puppet
from render.studio.frame import camera
from render.studio.frame.layers import Sheet, draw_picture
from render.studio.motion import idle

Pixels = NDArray[np.uint8]

_BEHIND_US = 1.15
"""Layers nearer than this are behind the camera in a close shot and not drawn over a face."""


@dataclass(frozen=True)
class Player:
    """A cast member: head, clothes, opening of the mouth in every frame (0-1), times of blinks."""

    puppet: Puppet
    wardrobe: Wardrobe
    colours: Mapping[str, Colour]
    mouth: NDArray[np.float32]
    blinks: tuple[float, ...]


@dataclass(frozen=True)
class Take:
    """Everything that the frames of a clip are drawn from."""

    stage: Stage
    scene: StudioScene
    action: Action
    spots: tuple[Spot, ...]
    shots: tuple[camera.Shot, ...]
    players: tuple[Player, ...]
    fps: int


class Composer:
    """Draws the frames of a take; a frame number always gives the same pixels.

    `canvas`: of the last frame, in pixels, for drawing on top of it; None before the first.
    """

    canvas: skia.Canvas | None = None

    def __init__(self, take: Take, painted: tuple[Sheet, ...]) -> None:
        self._take = take
        self._light = take.scene.light(take.stage)
        self._brushes: dict[float, Brush] = {}
        self._sheets = painted

    def draw_frame(self, number: int) -> Pixels:
        """Draws a frame into a new array, (h, w, 4) RGBA."""
        take, seconds = self._take, number / self._take.fps
        frame = np.zeros((take.stage.height, take.stage.width, 4), np.uint8)
        self._surface = skia.Surface(frame)  # keep a reference: the canvas does not hold one
        self.canvas = canvas = self._surface.getCanvas()
        shot = camera.find_shot(take.shots, seconds)
        view = camera.view_at(shot, seconds, take.stage.seed, self._follow(shot, seconds))
        places = [camera.project(view, sheet.depth, take.stage) for sheet in self._sheets]
        floors = self._floors(places)
        cast_drawn = False
        for sheet, place, floor in zip(self._sheets, places, floors, strict=True):
            if sheet.depth > 1 and not cast_drawn:
                self._draw_cast(canvas, view, number, seconds)
                cast_drawn = True
            if shot.focus is not None and sheet.picture and sheet.depth > _BEHIND_US:
                continue
            if sheet.picture is not None:
                draw_picture(sheet.picture, frame, place, floor)
            elif sheet.paint is not None:
                canvas.save()
                canvas.translate(place.dx, place.dy)
                canvas.scale(place.scale, place.scale)
                sheet.paint(canvas, seconds)
                canvas.restore()
        if not cast_drawn:
            self._draw_cast(canvas, view, number, seconds)
        return frame

    def _floors(self, places: list[camera.Projection]) -> list[int]:
        """For each layer the row from which nearer opaque pictures hide it."""
        floors = [self._take.stage.height]
        for sheet, place in zip(self._sheets[:0:-1], places[:0:-1], strict=True):
            row = sheet.picture.solid_row(place) if sheet.picture else floors[-1]
            floors.append(max(0, min(floors[-1], row)))
        return floors[::-1]

    def _follow(self, shot: camera.Shot, seconds: float) -> tuple[float, float]:
        """How far the followed cast member has moved, in stage units, smoothed over time."""
        if shot.focus is None:
            return 0.0, 0.0
        spot = self._take.spots[shot.focus]
        near = [self._pose(shot.focus, seconds + step, 0.0).at for step in (-0.3, 0.0, 0.3)]
        return (
            sum(x for x, _ in near) / 3 * spot.height,
            sum(y for _, y in near) / 3 * spot.height,
        )

    def _pose(self, index: int, seconds: float, voice: float) -> FigurePose:
        take = self._take
        spot = take.spots[index]
        return take.action.pose(
            PoseMoment(seconds, index, len(take.players), spot.facing, take.stage.seed, voice)
        )

    def _performer(self, index: int, number: int, seconds: float) -> Performer:
        take = self._take
        player, spot = take.players[index], take.spots[index]
        around = player.mouth[max(0, number - 3) : number + 4]
        voice = float(around.mean()) if len(around) else 0.0
        moment = PoseMoment(seconds, index, len(take.players), spot.facing, take.stage.seed, voice)
        pose = idle.enlivened(take.action.pose(moment), moment)
        return Performer(
            index,
            seconds,
            spot,
            pose,
            inverse_kinematics.solve(pose),
            player.puppet.frame,
            player.colours,
            take.stage.seed,
        )

    def _draw_cast(
        self, canvas: skia.Canvas, view: camera.CameraView, number: int, seconds: float
    ) -> None:
        take, light = self._take, self._light
        # Quantised, because a brush caches its paints.
        strength = round(light.pulse(seconds) * 24) / 24 if light.pulse else 1.0
        brush = self._brushes.setdefault(strength, Brush(light, strength))
        place = camera.project(view, 1.0, take.stage)
        actors = tuple(
            self._performer(index, number, seconds) for index in range(len(take.players))
        )
        canvas.save()
        canvas.translate(place.dx, place.dy)
        canvas.scale(place.scale, place.scale)
        if take.action.grounded:
            for actor in actors:
                _shadow(canvas, actor, brush)
        if take.action.set_behind:
            take.action.set_behind(canvas, actors, brush)
        for actor in sorted(actors, key=lambda actor: (actor.spot.y, -actor.spot.x)):
            self._draw_performer(canvas, actor, brush, number)
        if take.action.set_front:
            take.action.set_front(canvas, actors, brush)
        canvas.restore()

    def _draw_performer(
        self, canvas: skia.Canvas, actor: Performer, brush: Brush, number: int
    ) -> None:
        take, player = self._take, self._take.players[actor.index]
        canvas.save()
        move_to_performer(canvas, actor)
        if take.action.behind:
            take.action.behind(canvas, actor, brush)
        body.draw(
            canvas,
            actor,
            player.wardrobe,
            player.puppet,
            brush,
            float(player.mouth[number]),
            idle.blinking(player.blinks, actor.seconds),
        )
        if take.action.front:
            take.action.front(canvas, actor, brush)
        canvas.restore()


def move_to_performer(canvas: skia.Canvas, actor: Performer) -> None:
    """Moves the canvas from stage units to the performer's: figure heights, feet at (0, 0)."""
    spot, pose = actor.spot, actor.pose
    canvas.translate(spot.x + pose.at[0] * spot.height, spot.y + pose.at[1] * spot.height)
    canvas.rotate(pose.roll)
    wide = spot.height / math.sqrt(pose.squash)
    canvas.scale(wide, spot.height * pose.squash)


def _shadow(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A soft shadow under the feet, cast away from the key light, fainter during a jump."""
    spot, pose = actor.spot, actor.pose
    lifted = max(0.0, -pose.at[1])
    feet = (actor.joints.feet[0][0] + actor.joints.feet[1][0]) / 2
    x = spot.x + (pose.at[0] + feet * 0.8 - brush.toward[0] * (0.05 + lifted * 0.4)) * spot.height
    half = 0.24 * spot.height * (1 + lifted)
    alpha = brush.light.shadow / (1 + 3 * lifted)
    shade = skia.Paint(AntiAlias=True)
    shade.setShader(
        skia.GradientShader.MakeRadial(
            (0, 0), 1.0, [skia.Color4f(0, 0, 0, alpha).toColor(), 0], [0.25, 1.0]
        )
    )
    canvas.save()
    canvas.translate(x, spot.y + 0.004)
    canvas.scale(half, half * 0.19)
    canvas.drawCircle(0, 0, 1, shade)
    canvas.restore()
