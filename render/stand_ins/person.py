"""Draws stand-ins, cartoon people who resemble nobody, as kits for roles without a cameo."""

from dataclasses import dataclass

import numpy as np

from render.contract.order import ROLES
from render.drawing.skia import skia
from render.kit.expression import LIDS, LOWER_LIP, UPPER_LIP
from render.kit.kit import (
    LANDMARKS,
    Floats,
    Head,
    Kit,
    Pixels,
)
from render.stand_ins import hair
from render.stand_ins.hair import (
    Rgb,
    darken,
    fill_paint,
    stroke_paint,
)

_SIZE = (420, 540)  # width, height of a head's picture
_MIDDLE = (210.0, 300.0)
_WIDE = 118.0  # half the width of the face in pixels: the unit of the drawing
_HIGH = 1.27  # half its height in that unit
_MOUTHS = (0.0, 0.02, 0.04, 0.06, 0.08, 0.1)  # gaps, in heights of the face
_SKINS: tuple[Rgb, ...] = ((246, 205, 172), (190, 130, 92), (226, 172, 130), (134, 90, 66))
_HAIRS: tuple[Rgb, ...] = ((92, 56, 36), (34, 30, 38), (196, 108, 48), (66, 50, 92))
_EYES: tuple[Rgb, ...] = ((74, 104, 80), (70, 46, 32), (60, 92, 130), (84, 56, 38))
_PITCH_HZ = (190.0, 125.0, 225.0, 150.0)

# Positions of mesh points that other modules use by number, -1..1 across and along the face.
_OVAL = {
    10: -90, 338: -65, 109: -115, 356: -20, 127: 200, 361: 25, 132: 155, 454: 0, 234: 180, 152: 90,
    58: 142, 172: 134, 136: 126, 150: 118, 149: 110, 176: 102, 148: 94,
    377: 86, 400: 78, 378: 70, 379: 62, 365: 54, 397: 46, 288: 38,
}  # fmt: skip
_INSIDE = {
    168: (0.0, -0.25), 6: (0.0, -0.18), 197: (0.0, -0.1), 4: (0.0, 0.15), 1: (0.0, 0.18),
    2: (0.0, 0.24), 98: (-0.16, 0.22), 327: (0.16, 0.22), 151: (0.0, -0.55),
    101: (-0.5, 0.16), 330: (0.5, 0.16), 50: (-0.62, 0.2), 280: (0.62, 0.2),
    205: (-0.42, 0.36), 425: (0.42, 0.36), 187: (-0.6, 0.4), 411: (0.6, 0.4),
    105: (-0.42, -0.48), 334: (0.42, -0.48),
}  # fmt: skip


@dataclass(frozen=True)
class _Person:
    style: hair.HairStyle
    skin: Rgb
    hair: Rgb
    eyes: Rgb
    pitch_hz: float


def draw_stand_in(role: str, seed: int) -> Kit:
    """The stand-in for a role: a kit like a cameo's, without stills and recorded speech.

    Deterministic in role and seed; the roles of a seed differ in hair and skin.
    """
    place = ROLES.index(role)
    again = place // 4  # the fifth is not like the first
    person = _Person(
        hair.STYLES[(place + again + seed) % 4],
        _SKINS[(place + 2 * again + seed // 4) % 4],
        _HAIRS[(place + again + seed // 16) % 4],
        _EYES[place % 4],
        _PITCH_HZ[(place + again + seed) % 4],
    )
    points = _landmarks()
    heads = [Head(_draw(person, gap, False), points, 0.0, 0.0, gap, 1.0) for gap in _MOUTHS]
    heads.append(Head(_draw(person, 0.0, True), points, 0.0, 0.0, 0.0, 0.0))
    return Kit(
        heads=tuple(heads),
        stills=(),
        face=np.zeros(128, np.float32),
        voice=None,
        pitch_hz=person.pitch_hz,
        speech=np.zeros(0, np.float32),
    )


def _landmarks() -> Floats:
    """The mesh of the drawn face, (468, 3); points that nothing uses fill the oval."""
    steps = np.arange(LANDMARKS)
    away, turn = np.sqrt((steps + 0.5) / LANDMARKS) * 0.97, steps * 2.399963  # a sunflower
    flat = np.stack([away * np.cos(turn), away * np.sin(turn)], 1)
    for index, degrees in _OVAL.items():
        flat[index] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    for index, place in _INSIDE.items():
        flat[index] = place
    for eye, side in zip(LIDS, (-1, 1), strict=True):
        for edge, lift in zip(eye, (-0.13, 0.13), strict=True):
            for index, x in zip(edge, np.linspace(-1, 1, len(edge)), strict=True):
                flat[index] = 0.42 * side + 0.22 * x, -0.16 + lift * (1 - x * x)
    for lip in (UPPER_LIP, LOWER_LIP):
        for index, x in zip(lip, np.linspace(-1, 1, len(lip)), strict=True):
            flat[index] = 0.34 * x, 0.47 + 0.09 * (1 - x * x)
    points = np.empty((LANDMARKS, 3), np.float32)
    points[:, :2] = _MIDDLE + flat * (_WIDE, _WIDE * _HIGH)
    round_ = 1 - np.sqrt(np.clip(1 - (flat**2).sum(1) * 0.95, 0, 1))
    nose = np.exp(-((flat[:, 0] / 0.16) ** 2) - ((flat[:, 1] - 0.14) / 0.2) ** 2)
    points[:, 2] = (round_ * 0.9 - nose * 0.2) * _WIDE
    return points


def _draw(person: _Person, gap: float, shut: bool) -> Pixels:
    """A head with a mouth `gap` and eyes open or `shut`, (h, w, 4) RGBA, straight alpha."""
    surface = skia.Surface(*_SIZE)
    with surface as canvas:
        canvas.clear(0)
        canvas.translate(*_MIDDLE)
        canvas.scale(_WIDE, _WIDE)
        person.style.back(canvas, person.hair)
        _face(canvas, person.skin)
        for side in (-1, 1):
            canvas.save()
            canvas.scale(side, 1)
            _half(canvas, person, shut)
            canvas.restore()
            if not shut:  # light falls from one side
                glint = skia.Point(0.42 * side + 0.05, -0.27)
                canvas.drawCircle(glint, 0.035, fill_paint((255, 255, 255)))
        nose = skia.Path().moveTo(-0.1, 0.24).cubicTo(-0.06, 0.34, 0.08, 0.34, 0.11, 0.24)
        canvas.drawPath(nose, stroke_paint(darken(person.skin, 0.72), 0.045))
        _mouth(canvas, person.skin, gap * 2 * _HIGH)
        person.style.front(canvas, person.hair)
    return np.asarray(
        surface.makeImageSnapshot().toarray(
            colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kUnpremul_AlphaType
        ),
        np.uint8,
    )


def _face(canvas: skia.Canvas, skin: Rgb) -> None:
    edge = darken(skin, 0.7)
    for side in (-1, 1):
        ear = skia.Rect.MakeLTRB(side * 1.02 - 0.17, -0.14, side * 1.02 + 0.17, 0.34)
        canvas.drawOval(ear, fill_paint(skin))
        canvas.drawOval(ear, stroke_paint(edge, 0.035))
        canvas.drawOval(ear.makeInset(0.08, 0.11), fill_paint(darken(skin, 0.86)))
    face = (
        skia.Path()
        .moveTo(0, -_HIGH)
        .cubicTo(0.7, -_HIGH, 1.02, -0.85, 1.0, -0.1)
        .cubicTo(0.98, 0.72, 0.55, _HIGH, 0, _HIGH)
        .cubicTo(-0.55, _HIGH, -0.98, 0.72, -1.0, -0.1)
        .cubicTo(-1.02, -0.85, -0.7, -_HIGH, 0, -_HIGH)
        .close()
    )
    canvas.drawPath(face, fill_paint(skin))
    canvas.drawPath(face, stroke_paint(edge, 0.035))


def _half(canvas: skia.Canvas, person: _Person, shut: bool) -> None:
    """Eye, brow and cheek of the right half; the left half is its mirror image."""
    canvas.drawCircle(0.6, 0.36, 0.17, fill_paint((236, 96, 96), 0.2))
    brow = skia.Path().moveTo(0.22, -0.62).quadTo(0.44, -0.76, 0.66, -0.6)
    canvas.drawPath(brow, stroke_paint(darken(person.hair, 0.8), 0.075))
    lash = (38, 26, 26)
    if shut:
        lid = skia.Path().moveTo(0.2, -0.18).quadTo(0.42, -0.04, 0.64, -0.18)
        canvas.drawPath(lid, stroke_paint(lash, 0.06))
        return
    eye = skia.Rect.MakeLTRB(0.22, -0.4, 0.62, 0.0)
    canvas.drawOval(eye, fill_paint((255, 255, 255)))
    canvas.drawCircle(0.415, -0.195, 0.135, fill_paint(person.eyes))
    canvas.drawCircle(0.415, -0.195, 0.08, fill_paint((24, 18, 20)))
    lid = skia.Path().moveTo(0.19, -0.24).cubicTo(0.26, -0.46, 0.58, -0.46, 0.66, -0.25)
    canvas.drawPath(lid, stroke_paint(lash, 0.055))


def _mouth(canvas: skia.Canvas, skin: Rgb, gap: float) -> None:
    """A smile, open by `gap`, in half widths of the face."""
    lips = darken(skin, 0.55)
    if gap <= 0:
        smile = skia.Path().moveTo(-0.34, 0.58).quadTo(0, 0.82, 0.34, 0.58)
        canvas.drawPath(smile, stroke_paint(lips, 0.055))
        return
    mouth = (
        skia.Path()
        .moveTo(-0.34, 0.58)
        .quadTo(0, 0.72, 0.34, 0.58)
        .cubicTo(0.3, 0.66 + 1.3 * gap, -0.3, 0.66 + 1.3 * gap, -0.34, 0.58)
        .close()
    )
    canvas.save()
    canvas.clipPath(mouth, doAntiAlias=True)
    canvas.drawPath(mouth, fill_paint((112, 30, 40)))
    canvas.drawCircle(0, 0.84 + gap, 0.24, fill_paint((226, 104, 108)))
    teeth = skia.Path().moveTo(-0.3, 0.5).lineTo(0.3, 0.5).lineTo(0.26, 0.66)
    canvas.drawPath(
        teeth.quadTo(0, 0.66 + 0.3 * gap + 0.06, -0.26, 0.66).close(), fill_paint((255,) * 3)
    )
    canvas.restore()
    canvas.drawPath(mouth, stroke_paint(lips, 0.045))
