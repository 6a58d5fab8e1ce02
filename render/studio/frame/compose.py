"""Composes the frames of a scene: layers of the place, cast, shadows and things."""

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer
from render.studio.frame import camera
from render.studio.frame.cast_painter import CastPainter, draw_shadow
from render.studio.frame.draw_order import order_items
from render.studio.frame.fireworks import draw_fireworks
from render.studio.frame.furniture import draw_tie
from render.studio.frame.geometry import Box, face_box
from render.studio.frame.layers import Sheet, draw_picture, draw_scrolled, layer_width
from render.studio.frame.scene_state import SceneState
from render.studio.frame.take_parts import Player, Take

Pixels = NDArray[np.uint8]

_BEHIND_US = 1.15
"""Layers nearer than this are behind the camera in a close shot and not drawn over a face."""

_DEPTHS = {"sky": 0.3, "backdrop": 0.6}
"""Depth at which things far away are drawn."""


class Composer:
    """Draws the frames of a take; a frame number always gives the same pixels.

    `canvas`: of the last frame, in pixels, for drawing on top of it; None before the first.
    """

    def __init__(self, take: Take, painted: tuple[Sheet, ...]) -> None:
        self._take = take
        self.canvas: skia.Canvas = None
        self._brushes: dict[float, Brush] = {}
        self._sheets = painted

    def draw_frame(self, number: int) -> Pixels:
        """Draws a frame into a new array, (h, w, 4) RGBA."""
        take, seconds = self._take, number / self._take.fps
        frame = np.zeros((take.stage.height, take.stage.width, 4), np.uint8)
        self._surface = skia.Surface(frame)  # keep a reference: the canvas does not hold one
        self.canvas = canvas = self._surface.getCanvas()
        state = take.reader.at(number)
        shot, view = camera.find_shot(take.shots, seconds), self._view(number)
        places = [camera.project(view, sheet.depth, take.stage) for sheet in self._sheets]
        floors = self._floors(places)
        waiting = ["sky", "backdrop", "cast"]
        for sheet, place, floor in zip(self._sheets, places, floors, strict=True):
            while waiting and sheet.depth > _DEPTHS.get(waiting[0], 1.0):
                self._draw_group(frame, waiting.pop(0), view, state, number)
            if shot.focus is not None and sheet.picture and sheet.depth > _BEHIND_US:
                continue
            self._draw_sheet(frame, canvas, sheet, place, floor, seconds)
        for group in waiting:
            self._draw_group(frame, group, view, state, number)
        return frame

    def faces_at(self, number: int) -> tuple[Box, ...]:
        """The protected boxes of a frame, in pixels: eyebrows to chin of everybody."""
        take = self._take
        state = take.reader.at(number)
        place = camera.project(self._view(number), 1.0, take.stage)
        return tuple(_in_pixels(face_box(each), place) for each in state.actors.values())

    @property
    def players(self) -> tuple[Player, ...]:
        """The cast of the scene."""
        return tuple(self._take.players.values())

    def shot_number(self, number: int) -> int:
        """Which shot of the scene a frame belongs to."""
        shot = camera.find_shot(self._take.shots, number / self._take.fps)
        return round(shot.start * self._take.fps)

    def shot_frames(self, number: int) -> tuple[int, int]:
        """The first frame of the shot of a frame, and the first after it."""
        shot = camera.find_shot(self._take.shots, number / self._take.fps)
        return round(shot.start * self._take.fps), round(shot.end * self._take.fps)

    def _view(self, number: int) -> camera.CameraView:
        take, seconds = self._take, number / self._take.fps
        shot = camera.find_shot(take.shots, seconds)
        return camera.view_at(shot, seconds, take.stage.seed, self._follow(shot, number))

    def _draw_sheet(
        self,
        frame: Pixels,
        canvas: skia.Canvas,
        sheet: Sheet,
        place: camera.Projection,
        floor: int,
        seconds: float,
    ) -> None:
        scroll = self._take.staged.scroll
        if sheet.picture is not None and scroll is not None:
            moved = scroll(seconds) * min(sheet.depth, 1.3) ** 1.5
            wide = layer_width(self._take.stage)
            draw_scrolled(sheet.picture, frame, place, floor, moved, wide)
        elif sheet.picture is not None:
            draw_picture(sheet.picture, frame, place, floor)
        elif sheet.paint is not None:
            canvas.save()
            canvas.translate(place.dx, place.dy)
            canvas.scale(place.scale, place.scale)
            sheet.paint(canvas, seconds)
            canvas.restore()

    def _floors(self, places: list[camera.Projection]) -> list[int]:
        """For each layer the row from which nearer opaque pictures hide it."""
        floors = [self._take.stage.height]
        for sheet, place in zip(self._sheets[:0:-1], places[:0:-1], strict=True):
            row = sheet.picture.solid_row(place) if sheet.picture else floors[-1]
            floors.append(max(0, min(floors[-1], row)))
        return floors[::-1]

    def _follow(self, shot: camera.Shot, number: int) -> tuple[float, float]:
        """How far the followed cast member has moved, in stage units, smoothed over time."""
        if shot.focus is None:
            return 0.0, 0.0
        steps = round(0.3 * self._take.fps)
        role = self._take.staged.actors[shot.focus].role
        boxes = [
            face_box(self._take.reader.at(max(0, number + step)).actors[role])
            for step in (-steps, 0, steps)
        ]
        x = sum(box.left + box.right for box in boxes) / 6
        y = sum(box.top + box.bottom for box in boxes) / 6
        return x - shot.anchor[0], y - shot.anchor[1]

    def _draw_group(
        self,
        frame: Pixels,
        group: str,
        view: camera.CameraView,
        state: SceneState,
        number: int,
    ) -> None:
        take = self._take
        place = camera.project(view, _DEPTHS.get(group, 1.0), take.stage)
        canvas = self.canvas
        canvas.save()
        canvas.translate(place.dx, place.dy)
        canvas.scale(place.scale, place.scale)
        if group == "sky" and take.staged.has_fireworks:
            draw_fireworks(canvas, state.seconds, take.stage)
        if group == "cast":
            self._draw_cast(frame, state, number, place)
        else:
            for index, placed in state.props.items():
                if take.staged.props[index].layer == group:
                    become = state.states[index]
                    take.painter.draw(frame, canvas, placed, become, place, group)
        canvas.restore()

    def _brush(self, seconds: float) -> Brush:
        pulse, lights = self._take.light.pulse, self._take.staged.lights
        strength = (pulse(seconds) if pulse else 1.0) * (lights(seconds) if lights else 1.0)
        # Quantised, because a brush caches its paints.
        strength = round(strength * 24) / 24
        return self._brushes.setdefault(strength, Brush(self._take.light, strength))

    def _draw_cast(
        self, frame: Pixels, state: SceneState, number: int, place: camera.Projection
    ) -> None:
        take, brush, canvas = self._take, self._brush(state.seconds), self.canvas
        for actor in take.staged.actors:
            if actor.is_grounded and not actor.wades and state.actions[actor.role].grounded:
                draw_shadow(canvas, state.actors[actor.role], brush)
        for index, placed in state.props.items():
            prop = take.staged.props[index]
            if (
                prop.has_shadow
                and take.staged.waterline is None
                and prop.layer in ("behind", "with", "front")
            ):
                take.painter.shade(frame, placed, prop.track(state.seconds).y, place)
        together = self._together(state)
        shared = next(iter(state.actions.values()))
        if together and shared.set_behind:
            shared.set_behind(canvas, together, brush)
        drawing = CastPainter(take, state, brush, number, frame, place)
        for item in order_items(take.staged, state):
            drawing.draw(canvas, item)
        for tie in take.staged.ties:
            draw_tie(canvas, tie, take.staged, state, brush)
        drawing.uncover_faces(canvas)
        if together and shared.set_front:
            shared.set_front(canvas, together, brush)

    def _together(self, state: SceneState) -> tuple[Performer, ...]:
        """The cast when all do the same: what they share is then drawn once."""
        names = {action.name for action in state.actions.values()}
        return tuple(state.actors.values()) if len(names) == 1 else ()


def _in_pixels(box: Box, place: camera.Projection) -> Box:
    return Box(
        box.left * place.scale + place.dx,
        box.top * place.scale + place.dy,
        box.right * place.scale + place.dx,
        box.bottom * place.scale + place.dy,
    )
