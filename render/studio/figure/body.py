"""Draws a cast member: a cartoon body in its clothes with the real head on top."""

import math
from collections.abc import Mapping

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import (
    Dress,
    HeadFrame,
    HeadPuppet,
    Performer,
    Point,
    Wardrobe,
)
from render.studio.contracts.scene import Colour
from render.studio.figure.signs import draw_signs

SHAPE = {
    "shoulder": 0.125,
    "waist": 0.095,
    "hem": 0.11,
    "drop": 0.03,
    "arm": 0.072,
    "wrist": 0.056,
    "leg": 0.1,
    "ankle": 0.066,
    "hand": 0.036,
    "foot": 0.105,
}
"""Half widths of the torso, whole widths of limbs, in figure heights; wardrobes change them."""

_FACE_DEPTH, _HAT_DEPTH = 0.06, 0.03  # of the eyes and a hat before the neck, for turned heads


def draw(
    canvas: skia.Canvas,
    actor: Performer,
    wardrobe: Wardrobe,
    puppet: HeadPuppet,
    brush: Brush,
    mouth: float,
    shut: bool,
) -> None:
    """Draws a figure on a canvas that stands on its feet, in figure heights."""
    shape = {**SHAPE, **wardrobe.shape}
    joints, pose = actor.joints, actor.pose
    if wardrobe.back:
        wardrobe.back(canvas, actor, brush)
    far_first = (1, 0) if pose.turn > 0 else (0, 1)
    for side in far_first:
        if not pose.over[side]:
            _arm(canvas, actor, side, shape, brush)
    for side in far_first:
        _leg(canvas, actor, side, shape, brush)
    seat = brush.stroke(brush.base(actor.colours["legs"]), shape["leg"])
    canvas.drawLine(*joints.hips[0], *joints.hips[1], seat)
    _neck(canvas, actor, brush)
    brush.shape(canvas, torso(actor, shape), actor.colours["top"])
    if wardrobe.skirt:
        wardrobe.skirt(canvas, actor, brush)
    _dress(canvas, actor, joints.torso, wardrobe.chest, brush, _width(actor))
    canvas.save()
    canvas.translate(*joints.neck)
    canvas.rotate(joints.head)
    _head(canvas, actor, wardrobe, puppet, mouth, shut)
    canvas.restore()
    _dress(canvas, actor, joints.torso, wardrobe.collar, brush, _width(actor))
    turn, nod = math.sin(math.radians(pose.yaw)), math.sin(math.radians(pose.pitch))
    for piece, depth in ((wardrobe.face, _FACE_DEPTH), (wardrobe.hat, _HAT_DEPTH)):
        _dress(canvas, actor, joints.head, piece, brush, moved=(turn * depth, -nod * depth))
    _dress(canvas, actor, joints.head, draw_signs, brush)
    for side in far_first:
        if pose.over[side]:
            _arm(canvas, actor, side, shape, brush)


def torso(actor: Performer, shape: Mapping[str, float]) -> skia.Path:
    """Shoulders to hem, leaning and turned with the pose."""
    (nx, ny), (px, py) = actor.joints.neck, actor.joints.pelvis
    lean = math.radians(actor.joints.torso)
    right = math.cos(lean), math.sin(lean)
    length = math.hypot(nx - px, ny - py)

    def at(x: float, y: float) -> Point:
        """x across, y down from the neck."""
        return nx + right[0] * x - right[1] * y, ny + right[1] * x + right[0] * y

    shoulder, waist, hem = (shape[part] * _width(actor) for part in ("shoulder", "waist", "hem"))
    bottom = length + shape["drop"]
    path = skia.Path()
    path.moveTo(*at(-0.045, -0.004))
    path.cubicTo(*at(-shoulder * 0.8, 0.0), *at(-shoulder, 0.012), *at(-shoulder, 0.055))
    path.cubicTo(*at(-waist, length * 0.5), *at(-waist, length * 0.7), *at(-hem, bottom))
    path.cubicTo(*at(-hem * 0.4, bottom + 0.014), *at(hem * 0.4, bottom + 0.014), *at(hem, bottom))
    path.cubicTo(*at(waist, length * 0.7), *at(waist, length * 0.5), *at(shoulder, 0.055))
    path.cubicTo(*at(shoulder, 0.012), *at(shoulder * 0.8, 0.0), *at(0.045, -0.004))
    path.close()
    return path


def _width(actor: Performer) -> float:
    """Factor on the width of a torso that is turned to a side: less deep than wide."""
    return 1 - 0.28 * min(1.0, abs(actor.pose.turn))


def _dress(
    canvas: skia.Canvas,
    actor: Performer,
    turn: float,
    dress: Dress | None,
    brush: Brush,
    width: float = 1.0,
    moved: Point = (0.0, 0.0),
) -> None:
    """Draws a garment with (0, 0) between the shoulders, turned with the torso or the head.

    `moved`: how far the part of the head under it moves when the head turns and nods.
    """
    if dress is None:
        return
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(turn)
    canvas.scale(width, 1.0)
    canvas.translate(*moved)
    dress(canvas, actor, brush)
    canvas.restore()


def _neck(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    x, y = actor.joints.neck
    turn = math.radians(actor.joints.head)
    top = x + math.sin(turn) * 0.06, y - math.cos(turn) * 0.06
    middle = (x + top[0]) / 2, (y + top[1]) / 2
    skin = brush.dark(mix(actor.colours["skin"], (0.35, 0.15, 0.1), 0.12))
    canvas.drawLine(x, y + 0.03, *top, brush.stroke(skin, 0.085))
    canvas.drawPoint(*middle, brush.stroke(skin, 0.085))


def _head(
    canvas: skia.Canvas,
    actor: Performer,
    wardrobe: Wardrobe,
    puppet: HeadPuppet,
    mouth: float,
    shut: bool,
) -> None:
    canvas.save()
    head = actor.head
    if wardrobe.crown:
        # Hair does not stick out of a hat: cut a little above where the brim will be.
        canvas.clipRect(skia.Rect.MakeLTRB(-1, head.brow - 0.075, 1, 1), doAntiAlias=True)
    if wardrobe.glass:
        canvas.clipPath(helmet(head.middle, head.chin), doAntiAlias=True)
    if wardrobe.hood:
        canvas.clipPath(_within_hood(head), doAntiAlias=True)
    pose = actor.pose
    puppet.draw(canvas, pose.yaw, pose.pitch, mouth, shut, pose.mood, pose.mood_strength, pose.gaze)
    canvas.restore()


def _within_hood(head: HeadFrame) -> skia.Path:
    """The face, up to the middle of a hood's rim: hair does not stick out of the hood."""
    return skia.Path.Oval(
        skia.Rect.MakeLTRB(
            head.middle - head.wide * 1.12,
            head.brow - 0.07,
            head.middle + head.wide * 1.12,
            head.chin + 0.02,
        )
    )


def helmet(middle: float, chin: float) -> skia.Path:
    """The glass that a helmet puts around any head."""
    return skia.Path.Oval(
        skia.Rect.MakeLTRB(middle - 0.225, chin - 0.405, middle + 0.225, chin + 0.028)
    )


def _arm(
    canvas: skia.Canvas, actor: Performer, side: int, shape: Mapping[str, float], brush: Brush
) -> None:
    joints, colours = actor.joints, actor.colours
    shoulder, elbow, hand = joints.shoulders[side], joints.elbows[side], joints.hands[side]
    _hand(canvas, elbow, hand, side, shape["hand"], colours.get("hands", colours["skin"]), brush)
    brush.limb(
        canvas,
        (shoulder, elbow, _short_of(elbow, hand, 0.012)),
        (shape["arm"], shape["wrist"]),
        colours.get("sleeve", colours["top"]),
    )


def _hand(
    canvas: skia.Canvas,
    elbow: Point,
    hand: Point,
    side: int,
    size: float,
    rgb: Colour,
    brush: Brush,
) -> None:
    """A mitten with a thumb, along the forearm."""
    angle = math.degrees(math.atan2(hand[1] - elbow[1], hand[0] - elbow[0]))
    canvas.save()
    canvas.translate(*hand)
    canvas.rotate(angle)
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(-size * 0.75, -size * 0.95, size * 1.5, size * 0.95))
    thumb = -1 if side == 0 else 1
    canvas.drawOval(
        skia.Rect.MakeXYWH(-size * 0.1, thumb * size * 0.95 - size * 0.35, size * 1.15, size * 0.7),
        brush.fill(brush.line(rgb)),
    )
    brush.shape(canvas, path, rgb, 0.009)
    canvas.drawOval(
        skia.Rect.MakeXYWH(size * 0.0, thumb * size * 0.85 - size * 0.25, size * 0.95, size * 0.5),
        brush.fill(brush.lit(rgb)),
    )
    canvas.restore()


def _leg(
    canvas: skia.Canvas, actor: Performer, side: int, shape: Mapping[str, float], brush: Brush
) -> None:
    joints, colours = actor.joints, actor.colours
    foot, knee = joints.feet[side], joints.knees[side]
    ankle = foot[0], foot[1] - max(0.03, shape["ankle"] * 0.52)
    brush.limb(
        canvas,
        (joints.hips[side], knee, ankle),
        (shape["leg"], shape["ankle"]),
        colours["legs"],
    )
    _shoe(canvas, foot, actor.pose.toes[side], shape["foot"], colours["shoes"], brush)


def _shoe(
    canvas: skia.Canvas, foot: Point, toe: float, length: float, rgb: Colour, brush: Brush
) -> None:
    x, y = foot
    tip = x + toe * length * 0.75
    heel = x - math.copysign(length * 0.34, toe or 1.0) * min(1.0, abs(toe) + 0.4)
    left, right = min(tip, heel), max(tip, heel)
    path = skia.Path()
    high = 0.052
    path.moveTo(left, y)
    path.cubicTo(
        left - 0.008, y - high * (0.7 if tip == left else 1.2), x - 0.03, y - high, x, y - high
    )
    path.cubicTo(
        x + 0.03, y - high, right + 0.008, y - high * (0.7 if tip == right else 1.2), right, y
    )
    path.close()
    brush.shape(canvas, path, rgb)
    sole = times(brush.line(rgb), 0.8)
    canvas.drawLine(left, y, right, y, brush.stroke(sole, 0.014))


def _short_of(start: Point, end: Point, gap: float) -> Point:
    length = math.hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    share = max(0.0, 1 - gap / length)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
