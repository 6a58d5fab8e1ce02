"""Puppets: a person's head from a kit that can turn, nod, blink, speak, look and show a mood."""

import math
from collections import OrderedDict
from dataclasses import replace
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.kit import expression
from render.kit.kit import Floats, Head, Kit
from render.kit.mood import EXPRESSIONS, NEUTRAL, with_mood
from render.studio.contracts.figure import HeadFrame
from render.studio.contracts.scene import Colour, Light
from render.studio.figure import faces
from render.studio.figure.smiles import OwnSmile, find_smile

FACE = 0.25
"""Height of a face, forehead to chin, in figure heights: heads are a third of a figure."""

CHIN_LIFT = 0.012  # the chin ends this far above the middle of the shoulders
_COLUMNS, _ROWS = 9, 11
_MOUTHS = 6
_OPEN = 0.1  # gap of a loud vowel, in heights of the face
_NEAR_ENOUGH = 0.012  # how far a recorded mouth's opening may differ from the wanted one
_SHUT = 0.35  # eyes that are less open count as shut
_STRENGTHS, _GAZES = 4, 3  # steps of a mood, and of a gaze to each side
_KEPT_BYTES = 24 * 2**20
"""Pictures of a head that are kept for frames to come, at most; the oldest ones go first."""


_Face = tuple[int, bool, str, int, tuple[int, int]]
"""What a picture of a head shows: mouth, shut eyes, mood and its strength, gaze; all in steps."""


class Puppet:
    """The head of a cast member under one light. `pixels`: face height in the closest shot."""

    def __init__(self, kit: Kit, light: Light, pixels: float) -> None:
        heads = tuple(_fitted(head, pixels, kit.heads[0]) for head in kit.heads)
        self._head = faces.with_clean_edge(heads[0])
        self._heads = (self._head, *heads[1:])
        self._points = self._head.landmarks
        self._light = light
        self._pictures: OrderedDict[_Face, skia.Shader] = OrderedDict()

    def draw(
        self,
        canvas: skia.Canvas,
        yaw: float,
        pitch: float,
        mouth: float,
        shut: bool,
        mood: str = "",
        strength: float = 1.0,
        gaze: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Draws the head upright on the origin, which is the middle of the shoulders.

        `mouth`: 0-1. `mood`: of `render.kit.mood.EXPRESSIONS`, or "". `strength`: of the mood, 0-1.
        `gaze`: -1 to 1 to the right and down; (0, 0) looks at the camera.
        """
        places = self._turned(yaw, pitch)
        vertices = skia.Vertices(
            skia.Vertices.kTriangles_VertexMode,
            [skia.Point(x, y) for x, y in places.tolist()],
            self._texels,
            None,
            self._triangles,
        )
        shader = self._shader(_quantised(mouth, shut, mood, strength, gaze))
        canvas.drawVertices(vertices, skia.Paint(AntiAlias=True, Shader=shader))

    def _shader(self, face: "_Face") -> skia.Shader:
        """The lit picture of the head with this face; kept within `_KEPT_BYTES`."""
        if face in self._pictures:
            self._pictures.move_to_end(face)
            return self._pictures[face]
        level, shut, mood, steps, gaze = face
        head = self._mouths[level]
        expression = EXPRESSIONS.get(mood, NEUTRAL)
        smile = self._smile
        if smile is not None and level == 0 and expression.corners > 0:
            head = smile.blended(head, steps / _STRENGTHS)
            expression = smile.without(expression)
        if shut or expression.lids * steps == _STRENGTHS:
            head, expression = self._blinked(head), replace(expression, lids=0.0)
        pixels = with_mood(
            head.image,
            head.landmarks,
            expression,
            steps / _STRENGTHS,
            (gaze[0] / _GAZES, gaze[1] / _GAZES),
        )
        image = skia.Image.fromarray(
            self._lighting.on(pixels),
            skia.ColorType.kRGBA_8888_ColorType,
            skia.AlphaType.kPremul_AlphaType,
        )
        self._pictures[face] = image.makeShader(
            skia.TileMode.kClamp,
            skia.TileMode.kClamp,
            skia.SamplingOptions(skia.FilterMode.kLinear),
        )
        while len(self._pictures) * pixels.nbytes > _KEPT_BYTES and len(self._pictures) > 2:
            self._pictures.popitem(last=False)
        return self._pictures[face]

    @cached_property
    def skin(self) -> Colour:
        """The colour for drawn hands and the neck, unlit."""
        gain = faces.exposure(self._head)
        r, g, b = faces.skin(self._head)
        return r * gain, g * gain, b * gain

    @cached_property
    def frame(self) -> HeadFrame:
        """The measures of the head that hats and helmets need."""
        alpha = self._head.image[..., 3]
        scale, chin = self._scale, self._points[faces.CHIN]
        middle = self._points[faces.TEMPLES, 0].mean()
        temples = np.abs(self._points[faces.TEMPLES, 0] - middle).max()
        column = alpha[:, int(max(middle - temples, 0)) : int(middle + temples)].max(1)
        top = int(np.argmax(column > 128))

        def down(y: float) -> float:
            return (y - float(chin[1])) * scale - CHIN_LIFT

        eyes = np.array([self._points[list(eye), :2].mean(0) for eye in faces.EYES])
        brow = float(self._points[faces.BROWS, 1].mean())
        row = np.flatnonzero(alpha[min(max(int(brow), 0), len(alpha) - 1)] > 128)
        side = max(row[-1] - middle, middle - row[0]) if len(row) else temples
        return HeadFrame(
            chin=-CHIN_LIFT,
            brow=down(brow),
            top=down(float(top)),
            middle=(float(middle) - float(chin[0])) * scale,
            wide=float(temples) * scale,
            eyes=down(float(eyes[:, 1].mean())),
            apart=float(np.ptp(eyes[:, 0])) / 2 * scale,
            side=float(side) * scale,
        )

    @cached_property
    def _scale(self) -> float:
        return FACE / faces.face_height(self._points)

    @cached_property
    def _lighting(self) -> faces.Lighting:
        return faces.lighting(self._head, self._light)

    @cached_property
    def _mouths(self) -> tuple[Head, ...]:
        """Heads from shut to open mouth: recorded ones, else the base head's mouth warped open."""
        shut = self._head
        own = [head for head in self._heads[1:] if self._fits(head)]
        widest = max((head.mouth for head in own), default=0.0)
        frames = [shut]
        for step in range(1, _MOUTHS):
            gap = shut.mouth + (max(widest, _OPEN) - shut.mouth) * step / (_MOUTHS - 1)
            near = min(own, key=lambda head: abs(head.mouth - gap), default=None)
            other = None
            if near is not None and abs(near.mouth - gap) < _NEAR_ENOUGH:
                other = faces.laid_over(near, shut)
            if other is not None:
                image = faces.with_mouth(shut, other)
            else:
                image = expression.with_mouth(shut.image, shut.landmarks, gap)
            frames.append(replace(shut, image=image))
        return tuple(frames)

    @cached_property
    def _smile(self) -> OwnSmile | None:
        return find_smile([head for head in self._heads[1:] if self._fits(head)], self._head)

    def _fits(self, head: Head) -> bool:
        """Whether a head faces the same way as the base head, so that its parts can be used."""
        return abs(head.yaw - self._head.yaw) < 8 and abs(head.pitch - self._head.pitch) < 8

    def _blinked(self, head: Head) -> Head:
        for own in sorted(self._heads, key=lambda head: head.eyes):
            if own.eyes < _SHUT and self._fits(own):
                other = faces.laid_over(own, self._head)
                if other is not None:
                    return replace(head, image=faces.with_eyes(head, other))
        return replace(head, image=expression.with_lids(head.image, head.landmarks, 1.0))

    @cached_property
    def _grid(self) -> NDArray[np.float32]:
        """Mesh points on the picture: x, y, depth in pixels and how much they turn (0-1)."""
        height, width = self._head.image.shape[:2]
        ys = np.repeat(np.linspace(0, height, _ROWS), _COLUMNS)
        xs = np.tile(np.linspace(0, width, _COLUMNS), _ROWS)
        fh = faces.face_height(self._points)
        chin = self._points[faces.CHIN]
        cx, cy = float(self._points[faces.TEMPLES, 0].mean()), float(chin[1]) - fh * 0.55
        # An ellipsoid for the skull, the depth of the landmarks for the face.
        inside = 1 - ((xs - cx) / (fh * 0.72)) ** 2 - ((ys - cy) / (fh * 0.9)) ** 2
        depth = np.sqrt(np.clip(inside, 0, 1)) * fh * 0.55
        away = (xs[:, None] - self._points[None, :, 0]) ** 2
        away += (ys[:, None] - self._points[None, :, 1]) ** 2
        weight = np.exp(-away / (2 * (fh * 0.05) ** 2))
        total = weight.sum(1)
        relief = self._points[:, 2].max() - self._points[:, 2]
        own = (weight @ relief) / np.maximum(total, 1e-6)
        share = np.clip(total, 0, 1)
        depth = depth * (1 - share) + own * share
        turns = np.clip((float(chin[1]) + fh * 0.16 - ys) / (fh * 0.16), 0, 1)
        return np.stack([xs, ys, depth, turns], 1).astype(np.float32)

    @cached_property
    def _texels(self) -> list[skia.Point]:
        return [skia.Point(x, y) for x, y in self._grid[:, :2].tolist()]

    @cached_property
    def _triangles(self) -> list[int]:
        corners = np.arange(_ROWS * _COLUMNS).reshape(_ROWS, _COLUMNS)
        a, b = corners[:-1, :-1].ravel(), corners[:-1, 1:].ravel()
        c, d = corners[1:, :-1].ravel(), corners[1:, 1:].ravel()
        flat: list[int] = np.stack([a, b, c, b, d, c], 1).ravel().tolist()
        return flat

    def _turned(self, yaw: float, pitch: float) -> Floats:
        """Mesh points in figure heights for a turn in degrees."""
        xs, ys, depth, turns = self._grid.T
        chin = self._points[faces.CHIN]
        fh = faces.face_height(self._points)
        side, up = np.radians(yaw) * turns, np.radians(pitch) * turns
        cx, cy = float(self._points[faces.TEMPLES, 0].mean()), float(chin[1]) - fh * 0.3
        z = depth - fh * 0.2  # the axis of the neck lies behind the face
        x = cx + (xs - cx) * np.cos(side) + z * np.sin(side)
        y = cy + (ys - cy) * np.cos(up) - z * np.sin(up)
        out = np.stack([(x - chin[0]) * self._scale, (y - chin[1]) * self._scale - CHIN_LIFT], 1)
        return out.astype(np.float32)


def _quantised(
    mouth: float, shut: bool, mood: str, strength: float, gaze: tuple[float, float]
) -> _Face:
    expression = EXPRESSIONS.get(mood, NEUTRAL)
    steps = round(min(max(strength, 0.0), 1.0) * _STRENGTHS) if expression != NEUTRAL else 0
    opened = max(min(max(mouth, 0.0), 1.0), expression.gap * steps / _STRENGTHS)
    level = round(opened * (_MOUTHS - 1))
    looks = tuple(round(min(max(way, -1.0), 1.0) * _GAZES) for way in gaze)
    return level, shut, mood if steps else "", steps, (0, 0) if shut else (looks[0], looks[1])


def _fitted(head: Head, pixels: float, base: Head) -> Head:
    """The head scaled down to the size at which it is shown; never scaled up."""
    scale = min(1.0, pixels / faces.face_height(base.landmarks))
    if scale > 0.95:
        return head
    size = (math.ceil(head.image.shape[1] * scale), math.ceil(head.image.shape[0] * scale))
    image = cv2.resize(head.image, size, interpolation=cv2.INTER_AREA)
    fit = np.array(
        [size[0] / head.image.shape[1], size[1] / head.image.shape[0], scale], np.float32
    )
    return replace(head, image=np.asarray(image, np.uint8), landmarks=head.landmarks * fit)
