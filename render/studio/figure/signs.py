"""Small drawn signs beside a face that say what somebody feels: hearts, tears, an anger mark.

They stand outside the outline of the head, never over the face, and repeat smoothly.
"""

import math
from collections.abc import Callable, Mapping

from render.drawing.skia import skia
from render.studio.clothes.shapes import curve, heart, polygon, star
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import HeadFrame, Performer
from render.studio.contracts.scene import Colour

_WATER: Colour = (0.5, 0.8, 1.0)
_RED: Colour = (0.93, 0.2, 0.26)
_PINK: Colour = (0.96, 0.36, 0.5)
_GOLD: Colour = (1.0, 0.84, 0.32)

_Sign = Callable[[skia.Canvas, HeadFrame, Brush, float], None]


def draw_signs(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Draws the signs of `actor.pose.mood`; (0, 0) is below the neck, turned with the head.

    They appear once the mood has half of its strength.
    """
    pose = actor.pose
    sign = _SIGNS.get(pose.mood)
    shown = min(1.0, pose.mood_strength * 2 - 1)
    if sign is None or shown <= 0:
        return
    canvas.save()
    middle, level = actor.head.middle, actor.head.brow
    canvas.translate(middle, level)
    if pose.mood == "asleep":  # letters are upright, however the head lies
        canvas.rotate(-actor.joints.head - pose.roll)
    canvas.scale(shown, shown)
    canvas.translate(-middle, -level)
    sign(canvas, actor.head, brush, actor.seconds + actor.index * 0.37)
    canvas.restore()


def _edge(head: HeadFrame) -> float:
    """How far from the middle a sign clears the head and its hair."""
    return max(head.wide * 1.15, min(head.side, head.wide * 1.5)) + 0.03


def _fade(share: float) -> float:
    """Opacity over the life of a sign: quick in, slow out."""
    return min(1.0, share * 6) * min(1.0, (1 - share) * 2.5)


def _hearts(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    for step in range(4):
        share = (seconds * 0.55 + step / 4) % 1
        side = -1 if step % 2 else 1
        x = head.middle + side * (_edge(head) + 0.025 + 0.02 * math.sin(share * 6 + step))
        y = head.brow + 0.05 - 0.2 * share
        size = 0.05 + 0.03 * share
        shape = heart(x, y, size)
        canvas.drawPath(shape, brush.stroke(brush.line(_PINK), 0.011, _fade(share)))
        canvas.drawPath(shape, brush.fill(_PINK, _fade(share)))
        canvas.drawCircle(x - size * 0.2, y - size * 0.2, size * 0.1, brush.fill((1, 1, 1), 0.8))


def _drop(canvas: skia.Canvas, brush: Brush, x: float, y: float, size: float, alpha: float) -> None:
    shape = curve(
        (x, y - size),
        (x + size * 0.55, y + size * 0.25),
        (x, y + size * 0.7),
        (x - size * 0.55, y + size * 0.25),
    )
    canvas.drawPath(shape, brush.stroke(brush.line(_WATER), 0.009, alpha))
    canvas.drawPath(shape, brush.fill(_WATER, alpha))
    canvas.drawCircle(x - size * 0.15, y + size * 0.15, size * 0.16, brush.fill((1, 1, 1), alpha))


def _tears(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """Drops that leap from the temples in an arc."""
    for step in range(6):
        share = (seconds * 0.9 + step / 6) % 1
        side = -1 if step % 2 else 1
        x = head.middle + side * (head.wide + 0.034 + 0.14 * share)
        y = head.eyes - 0.12 * share + 0.26 * share * share
        _drop(canvas, brush, x, y, 0.024, _fade(share))


def _sweat(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    for step in range(3):
        share = (seconds * 0.7 + step / 3) % 1
        side = 1 if step != 1 else -1
        x = head.middle + side * (_edge(head) + 0.01 + 0.02 * step)
        _drop(canvas, brush, x, head.brow - 0.05 + 0.14 * share, 0.026, _fade(share))


def _anger(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """The crossed veins of comics, throbbing, and steam to both sides."""
    size = 0.036 * (1 + 0.14 * math.sin(seconds * 9))
    x, y = head.middle + _edge(head) + 0.015, head.brow - 0.075
    for turn in range(4):
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(turn * 90 + 45)
        bow = curve(
            (-size * 0.62, -size * 1.05),
            (0, -size * 0.42),
            (size * 0.62, -size * 1.05),
            closed=False,
        )
        canvas.drawPath(bow, brush.stroke(brush.line(_RED), 0.022))
        canvas.drawPath(bow, brush.stroke(_RED, 0.013))
        canvas.restore()
    for side in (-1, 1):
        share = (seconds * 1.1 + (side + 1) / 4) % 1
        puff = head.middle + side * (_edge(head) + 0.02 + 0.07 * share)
        canvas.drawCircle(
            puff,
            head.eyes + 0.03,
            0.016 + 0.022 * share,
            brush.fill((1, 1, 1), 0.75 * _fade(share)),
        )


def _sleep(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """Three letters Z that rise and grow."""
    for step in range(3):
        share = (seconds * 0.4 + step / 3) % 1
        size = 0.02 + 0.032 * share
        x = head.middle + _edge(head) + 0.012 + 0.08 * share + 0.012 * math.sin(share * 7)
        y = head.brow + 0.02 - 0.2 * share
        letter = skia.Path()
        letter.moveTo(x - size, y - size)
        letter.lineTo(x + size, y - size)
        letter.lineTo(x - size, y + size)
        letter.lineTo(x + size, y + size)
        canvas.drawPath(letter, brush.stroke((0.1, 0.1, 0.2), 0.022, _fade(share)))
        canvas.drawPath(letter, brush.stroke((0.95, 0.97, 1.0), 0.011, _fade(share)))


def _rays(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """Short strokes around the head."""
    beat = 0.5 + 0.5 * math.sin(seconds * 8)
    x, y = head.middle, head.brow
    for degrees in (-158, -132, -48, -22):
        turn = math.radians(degrees)
        near = _edge(head) + 0.012 + 0.014 * beat
        start = x + math.cos(turn) * near, y + math.sin(turn) * near
        end = x + math.cos(turn) * (near + 0.055), y + math.sin(turn) * (near + 0.055)
        canvas.drawLine(*start, *end, brush.stroke((0.1, 0.08, 0.14), 0.024))
        canvas.drawLine(*start, *end, brush.stroke((1.0, 0.95, 0.7), 0.013))


def _sparkles(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    for step, (across, up) in enumerate(((1.0, -0.08), (1.18, 0.04), (-1.06, -0.04))):
        share = (seconds * 0.8 + step * 0.4) % 1
        size = 0.042 * math.sin(math.pi * share)
        if size > 0.004:
            shape = star(head.middle + across * _edge(head), head.brow + up, size, 4, 0.28)
            canvas.drawPath(shape, brush.stroke(brush.line(_GOLD), 0.01))
            canvas.drawPath(shape, brush.fill(_GOLD))


def _fright(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """Drops of sweat, and wavy lines beside the head that tremble."""
    _sweat(canvas, head, brush, seconds)
    shake = 0.006 * math.sin(seconds * 38)
    for side in (-1, 1):
        x = head.middle + side * (_edge(head) + 0.045) + shake
        wave = curve(
            *((x + 0.012 * (-1) ** step, head.eyes - 0.02 + step * 0.024) for step in range(5)),
            closed=False,
        )
        canvas.drawPath(wave, brush.stroke((0.1, 0.1, 0.18), 0.02))
        canvas.drawPath(wave, brush.stroke((0.72, 0.84, 1.0), 0.01))


def _joy(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """A drop of a happy tear at each side, and strokes of laughter."""
    _rays(canvas, head, brush, seconds)
    for side in (-1, 1):
        share = (seconds * 1.3 + (side + 1) / 4) % 1
        x = head.middle + side * (head.wide + 0.034 + 0.07 * share)
        _drop(canvas, brush, x, head.eyes + 0.02 + 0.08 * share * share, 0.022, _fade(share))


def _exclamation(canvas: skia.Canvas, head: HeadFrame, brush: Brush, seconds: float) -> None:
    """An exclamation mark beside the head, and strokes."""
    _rays(canvas, head, brush, seconds)
    x, y = head.middle + _edge(head) + 0.05, head.eyes - 0.01
    mark = polygon(
        (x - 0.016, y - 0.06), (x + 0.02, y - 0.066), (x + 0.006, y + 0.01), (x - 0.008, y + 0.01)
    )
    for shape in (mark, skia.Path.Circle(x - 0.002, y + 0.034, 0.012)):
        canvas.drawPath(shape, brush.stroke(brush.line(_RED), 0.012))
        canvas.drawPath(shape, brush.fill(_RED))


_SIGNS: Mapping[str, _Sign] = {
    "laughing": _joy,
    "sad": _tears,
    "scared": _fright,
    "angry": _anger,
    "surprised": _exclamation,
    "asleep": _sleep,
    "proud": _sparkles,
    "in love": _hearts,
}
