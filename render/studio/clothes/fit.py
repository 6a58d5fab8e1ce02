"""Where hats, hoods, glasses and masks sit on a head."""

from collections.abc import Iterator
from contextlib import contextmanager

from render.drawing.skia import skia
from render.studio.clothes.shapes import oval
from render.studio.contracts.figure import Performer

HALF = 0.12
"""Half the width of a head where a hat sits, in the units in which hats are drawn."""

BRIM = 0.05
"""Height of a hat's lower edge above the eyebrows, in figure heights: the face stays free."""


@contextmanager
def at_brim(canvas: skia.Canvas, actor: Performer, turn: float = 0.0) -> Iterator[None]:
    """(0, 0) is the middle of the forehead below a hat; the head is `HALF` wide to each side."""
    head = actor.head
    wide = min(max(head.side, head.wide), head.wide * 1.16, 0.15)
    canvas.save()
    canvas.translate(head.middle, head.brow - BRIM)
    canvas.scale(wide / HALF, wide / HALF)
    canvas.rotate(turn)
    yield
    canvas.restore()


@contextmanager
def at_eyes(canvas: skia.Canvas, actor: Performer) -> Iterator[None]:
    """(0, 0) lies between the eyes, which are at x = -1 and x = 1."""
    head = actor.head
    canvas.save()
    canvas.translate(head.middle, head.eyes)
    canvas.scale(head.apart, head.apart)
    yield
    canvas.restore()


def face_opening(actor: Performer) -> skia.Path:
    """The oval of the face, from above the eyebrows to the chin: what a hood leaves free."""
    head = actor.head
    top, bottom = head.brow - BRIM * 0.8, head.chin + 0.008
    return oval(head.middle, (top + bottom) / 2, head.wide * 1.09, (bottom - top) / 2)


def crest(actor: Performer) -> float:
    """y of the top of the head in a hood or a halo: big hair is pressed down."""
    head = actor.head
    return max(min(head.top, head.brow - 0.12), head.brow - 0.16)


def hood(actor: Performer, above: float = 0.035, wide: float = 1.28) -> skia.Path:
    """A hood around the face: its outline without the opening. `above`: over the hair."""
    head = actor.head
    half = max(head.wide, 0.1) * wide
    top, bottom = crest(actor) - above, head.chin + 0.035
    outline = skia.Path()
    outline.moveTo(head.middle, top)
    outline.cubicTo(
        head.middle + half * 0.85, top, head.middle + half * 1.06, top + 0.1,
        head.middle + half, head.brow + 0.02,
    )  # fmt: skip
    outline.cubicTo(
        head.middle + half * 0.98, head.chin - 0.05, head.middle + half * 0.7, bottom,
        head.middle, bottom,
    )  # fmt: skip
    outline.cubicTo(
        head.middle - half * 0.7, bottom, head.middle - half * 0.98, head.chin - 0.05,
        head.middle - half, head.brow + 0.02,
    )  # fmt: skip
    outline.cubicTo(
        head.middle - half * 1.06, top + 0.1, head.middle - half * 0.85, top, head.middle, top
    )
    outline.close()
    return skia.Op(outline, face_opening(actor), skia.PathOp.kDifference_PathOp)
