"""A space suit: white and thick, a backpack, a glass helmet round the whole head."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import SceneWords
from render.studio.figure.body import helmet


def _back(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(actor.joints.torso)
    pack = skia.Path()
    pack.addRoundRect(skia.Rect.MakeLTRB(-0.175, -0.03, 0.175, 0.27), 0.04, 0.04)
    brush.shape(canvas, pack, mix(actor.colours["top"], (0.5, 0.52, 0.58), 0.55))
    canvas.drawLine(0.15, -0.02, 0.16, -0.2, brush.stroke(brush.line((0.7, 0.7, 0.75)), 0.012))
    canvas.drawCircle(0.16, -0.21, 0.014, brush.fill(brush.lit((1.0, 0.35, 0.25))))
    canvas.restore()
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(actor.joints.head)
    bowl = helmet(actor.head.middle, actor.head.chin)
    canvas.drawPath(bowl, brush.stroke(brush.line((0.8, 0.84, 0.9)), 0.05))
    canvas.drawPath(
        bowl, brush.fill(mix(brush.dark((0.3, 0.38, 0.5)), (0.06, 0.08, 0.14), 0.4), 0.72)
    )
    canvas.restore()


def _chest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    trim = actor.colours["trim"]
    panel = skia.Path()
    panel.addRoundRect(skia.Rect.MakeLTRB(-0.065, 0.1, 0.065, 0.19), 0.014, 0.014)
    brush.shape(canvas, panel, (0.62, 0.66, 0.72), 0.009)
    lamp = 0.5 + 0.5 * (int(actor.seconds * 2 + actor.index) % 2)
    for index, colour in enumerate(((0.95, 0.3, 0.25), (0.98, 0.8, 0.3), (0.35, 0.85, 0.5))):
        bright = lamp if index == actor.index % 3 else 0.85
        canvas.drawCircle(
            -0.04 + index * 0.036, 0.125, 0.012, brush.fill(mix((0.2, 0.2, 0.2), colour, bright))
        )
    canvas.drawLine(-0.042, 0.163, 0.042, 0.163, brush.stroke(brush.line((0.5, 0.5, 0.55)), 0.014))
    canvas.drawLine(-0.108, 0.225, 0.108, 0.225, brush.stroke(brush.base(trim), 0.024))


def _collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ring = skia.Path()
    ring.addRoundRect(skia.Rect.MakeLTRB(-0.125, -0.008, 0.125, 0.036), 0.022, 0.022)
    brush.shape(canvas, ring, actor.colours["trim"])


def _glass(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Reflections and the rim in front of the face; the light shows where it comes from."""
    bowl = helmet(actor.head.middle, actor.head.chin)
    box = bowl.getBounds()
    dx, dy = brush.toward
    glare = skia.Paint(AntiAlias=True)
    x, y = box.centerX() + dx * 0.13, box.centerY() + dy * 0.15
    white = skia.Color4f(1, 1, 1, 0.34).toColor()
    glare.setShader(skia.GradientShader.MakeRadial((x, y), 0.16, [white, 0x00FFFFFF], [0.0, 1.0]))
    canvas.drawPath(bowl, glare)
    canvas.drawPath(bowl, brush.fill((0.6, 0.8, 1.0), 0.07))
    inner = skia.Rect.MakeLTRB(
        box.left() + 0.03, box.top() + 0.03, box.right() - 0.03, box.bottom() - 0.03
    )
    start = 200 if dx < 0 else 285
    canvas.drawArc(inner, start, 55, False, brush.stroke((1, 1, 1), 0.018, 0.7))
    canvas.drawArc(inner, start + 66, 10, False, brush.stroke((1, 1, 1), 0.018, 0.6))
    canvas.drawPath(bowl, brush.stroke(brush.line((0.8, 0.84, 0.9)), 0.034))
    canvas.drawPath(bowl, brush.stroke(brush.lit((0.9, 0.92, 0.96)), 0.018))


PART = Wardrobe(
    name="spacesuit",
    words=SceneWords(
        en=("astronaut", "astronauts", "spacesuit", "space suit", "spacesuits", "cosmonaut"),
        ko=("우주비행사", "우주인", "우주복", "우주 비행사"),
    ),
    palettes=(
        {
            "top": (0.93, 0.93, 0.95),
            "legs": (0.9, 0.9, 0.93),
            "shoes": (0.45, 0.48, 0.55),
            "hands": (0.95, 0.5, 0.25),
            "trim": (0.95, 0.5, 0.25),
        },
        {
            "top": (0.9, 0.92, 0.95),
            "legs": (0.87, 0.89, 0.93),
            "shoes": (0.4, 0.44, 0.52),
            "hands": (0.3, 0.6, 0.85),
            "trim": (0.3, 0.6, 0.85),
        },
        {
            "top": (0.95, 0.93, 0.88),
            "legs": (0.92, 0.9, 0.86),
            "shoes": (0.42, 0.4, 0.46),
            "hands": (0.4, 0.72, 0.45),
            "trim": (0.4, 0.72, 0.45),
        },
        {
            "top": (0.93, 0.9, 0.95),
            "legs": (0.9, 0.87, 0.92),
            "shoes": (0.4, 0.38, 0.5),
            "hands": (0.72, 0.42, 0.8),
            "trim": (0.72, 0.42, 0.8),
        },
    ),
    shape={
        "shoulder": 0.145,
        "waist": 0.125,
        "hem": 0.13,
        "arm": 0.1,
        "wrist": 0.08,
        "leg": 0.12,
        "ankle": 0.1,
        "hand": 0.042,
        "foot": 0.13,
    },
    back=_back,
    chest=_chest,
    collar=_collar,
    hat=_glass,
    glass=True,
)
