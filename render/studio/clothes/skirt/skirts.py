"""Skirts, gowns and long coats over the legs, on a canvas that stands at the feet."""

from render.drawing.skia import skia
from render.studio.clothes.shapes import curve, folds, on_leg, on_torso, skirt
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.95, 0.76, 0.28)


def _skirt_colour(actor: Performer) -> Colour:
    return actor.colours.get("skirt") or actor.colours["top"]


def _hem(
    canvas: skia.Canvas,
    actor: Performer,
    brush: Brush,
    length: float,
    flare: float,
    rgb: Colour,
    width: float,
) -> None:
    """A border along the lower edge of a skirt."""
    left, right = sorted(
        (on_leg(actor, side, length) for side in (0, 1)), key=lambda point: point[0]
    )
    lift = width * 0.9
    line = skia.Path()
    line.moveTo(left[0] - flare + 0.008, left[1] - lift)
    line.quadTo(
        (left[0] + right[0]) / 2,
        max(left[1], right[1]) + 0.028 - lift,
        right[0] + flare - 0.008,
        right[1] - lift,
    )
    canvas.drawPath(line, brush.stroke(brush.base(rgb), width))


def knee_skirt(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A skirt to the knees with pleats."""
    cloth = _skirt_colour(actor)
    brush.shape(canvas, skirt(actor, (0.215, 0.092), 0.5, 0.075), cloth)
    canvas.drawPath(
        folds(actor, 0.215, 0.5, 0.075, 5), brush.stroke(brush.shade(times(cloth, 0.86)), 0.007)
    )


def summer_skirt(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A wide skirt below the knees with a coloured hem."""
    cloth = _skirt_colour(actor)
    brush.shape(canvas, skirt(actor, (0.205, 0.09), 0.66, 0.12), cloth)
    canvas.drawPath(
        folds(actor, 0.205, 0.66, 0.12, 4), brush.stroke(brush.shade(times(cloth, 0.88)), 0.008)
    )
    _hem(canvas, actor, brush, 0.66, 0.12, actor.colours["trim"], 0.018)


def ball_gown(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A gown down to the ground, in two layers."""
    cloth = _skirt_colour(actor)
    brush.shape(
        canvas, skirt(actor, (0.2, 0.088), 0.96, 0.19, folds=7), mix(cloth, (1, 1, 1), 0.25)
    )
    brush.shape(canvas, skirt(actor, (0.2, 0.09), 0.74, 0.16, folds=6), cloth)
    canvas.drawPath(
        folds(actor, 0.2, 0.74, 0.16, 5), brush.stroke(brush.shade(times(cloth, 0.88)), 0.008)
    )


def tutu(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A ballet skirt of stiff tulle that stands out around the hips."""
    cloth = _skirt_colour(actor)
    (lx, ly), (rx, ry) = on_torso(actor, -0.092, 0.235), on_torso(actor, 0.092, 0.235)
    for step in range(3):
        reach, drop = 0.25 - step * 0.02, 0.115 - step * 0.03
        points = [(lx, ly)]
        points.append((lx - reach + 0.09, ly + drop * 0.55))
        for tooth in range(9):
            share = tooth / 8
            x = lx - reach + 0.09 + (rx - lx + 2 * reach - 0.18) * share
            points.append((x, ly + drop + (0.018 if tooth % 2 else 0.0)))
        points.append((rx + reach - 0.09, ry + drop * 0.55))
        points.append((rx, ry))
        brush.shape(canvas, curve(*points), mix(cloth, (1, 1, 1), 0.35 - step * 0.16), 0.009)


def chima(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A hanbok's bell-shaped skirt, from under the jacket to the ground."""
    cloth = actor.colours["skirt"]
    brush.shape(canvas, skirt(actor, (0.135, 0.108), 0.95, 0.17), cloth)
    canvas.drawPath(
        folds(actor, 0.15, 0.95, 0.17, 7), brush.stroke(brush.shade(times(cloth, 0.88)), 0.007)
    )
    _hem(canvas, actor, brush, 0.95, 0.17, actor.colours.get("hem", mix(cloth, GOLD, 0.35)), 0.024)


def long_coat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A coat to the shins that is open in front: a scholar's, a pirate's, a wizard's."""
    cloth = actor.colours["top"]
    whole = skirt(actor, (0.2, 0.104), 0.78, 0.075)
    brush.shape(canvas, whole, cloth)
    top, low = on_torso(actor, 0.02, 0.22), [on_leg(actor, side, 0.78) for side in (0, 1)]
    x, y = (low[0][0] + low[1][0]) / 2, max(low[0][1], low[1][1])
    canvas.drawPath(
        curve(
            top, ((top[0] + x) / 2 + 0.01, (top[1] + y) / 2), (x + 0.014, y + 0.004), closed=False
        ),
        brush.stroke(brush.line(cloth), 0.008),
    )


def robe(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A closed robe to the feet."""
    cloth = actor.colours["top"]
    brush.shape(canvas, skirt(actor, (0.19, 0.104), 0.93, 0.1), cloth)
    canvas.drawPath(
        folds(actor, 0.2, 0.93, 0.1, 3), brush.stroke(brush.shade(times(cloth, 0.86)), 0.008)
    )
    if "hem" in actor.colours:
        _hem(canvas, actor, brush, 0.93, 0.1, actor.colours["hem"], 0.026)


def wrapped(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A narrow kimono or towel around the legs, one side over the other."""
    cloth = actor.colours.get("skirt") or actor.colours["top"]
    brush.shape(canvas, skirt(actor, (0.2, 0.098), 0.9, 0.045), cloth)
    top, low = on_torso(actor, -0.03, 0.24), on_leg(actor, 1, 0.9)
    canvas.drawPath(
        curve(top, ((top[0] + low[0]) / 2 + 0.02, (top[1] + low[1]) / 2), low, closed=False),
        brush.stroke(brush.line(cloth), 0.008),
    )
    if "trim" in actor.colours:
        for share, shift in ((0.6, -0.04), (0.74, 0.03), (0.84, -0.02)):
            points = [on_leg(actor, side, share) for side in (0, 1)]
            x, y = (points[0][0] + points[1][0]) / 2 + shift, (points[0][1] + points[1][1]) / 2
            canvas.drawCircle(x, y, 0.016, brush.fill(brush.lit(actor.colours["trim"])))


def short_tunic(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A tunic that ends above the knees, with a zigzag hem: elves, heroes, cave people."""
    cloth = _skirt_colour(actor)
    brush.shape(canvas, skirt(actor, (0.21, 0.1), 0.34, 0.06, folds=6), cloth)


def shorts(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Short trousers over bare or stockinged legs."""
    cloth = actor.colours["shorts"]
    start = on_torso(actor, 0.0, 0.285)
    for side in (0, 1):
        hip, end = on_leg(actor, side, 0.0), on_leg(actor, side, 0.4)
        line = skia.Path()
        line.moveTo(*hip)
        line.lineTo(*end)
        canvas.drawPath(line, _flat(brush, brush.line(cloth), 0.146))
        canvas.drawPath(line, _flat(brush, brush.base(cloth), 0.13))
    x, y = start
    brush.shape(
        canvas,
        skia.Path.Rect(skia.Rect.MakeLTRB(x - 0.105, y - 0.016, x + 0.105, y + 0.03)),
        cloth,
        0.0,
    )
    if "stripe" in actor.colours:
        for side, shift in ((0, -0.052), (1, 0.052)):
            hip, end = on_leg(actor, side, 0.0), on_leg(actor, side, 0.4)
            canvas.drawLine(
                hip[0] + shift,
                hip[1],
                end[0] + shift,
                end[1],
                brush.stroke(brush.lit(actor.colours["stripe"]), 0.012),
            )


def _flat(brush: Brush, rgb: Colour, width: float) -> skia.Paint:
    paint = skia.Paint(brush.stroke(rgb, width))
    paint.setStrokeCap(skia.Paint.kButt_Cap)
    return paint


def plate_skirt(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Hanging plates over the thighs, of samurai and Romans."""
    cloth, trim = actor.colours["top"], actor.colours["trim"]
    for step in range(5):
        across = (step - 2) * 0.046
        start = on_torso(actor, across, 0.275)
        side = 0 if step < 2 else 1
        end = on_leg(actor, side, 0.3)
        x = start[0] * 0.5 + (end[0] + (step - 2) * 0.03) * 0.5
        y = start[1] + 0.1
        plate = curve(
            (start[0] - 0.024, start[1]),
            (start[0] + 0.024, start[1]),
            (x + 0.028, y),
            (x, y + 0.014),
            (x - 0.028, y),
        )
        brush.shape(canvas, plate, cloth if step % 2 else mix(cloth, trim, 0.25), 0.008)
        canvas.drawCircle(x, y - 0.012, 0.008, brush.fill(brush.lit(GOLD)))


def sheet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A bed sheet over the whole body, wavy at the hem."""
    cloth = actor.colours["top"]
    brush.shape(canvas, skirt(actor, (0.03, 0.135), 0.86, 0.13, folds=6), cloth)
    canvas.drawPath(
        folds(actor, 0.05, 0.86, 0.13, 5), brush.stroke(brush.shade(times(cloth, 0.88)), 0.009)
    )


def puffy_legs(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Wide trousers gathered at the ankles: hanbok baji, genies, clowns."""
    cloth = actor.colours["legs"]
    for side in (0, 1):
        hip, knee, foot = (on_leg(actor, side, share) for share in (0.0, 0.55, 0.86))
        out = -1 if side == 0 else 1
        leg = curve(
            (hip[0] - out * 0.05, hip[1]), (hip[0] + out * 0.056, hip[1]),
            (knee[0] + out * 0.092, knee[1]), (foot[0] + out * 0.05, foot[1]),
            (foot[0] - out * 0.036, foot[1]), (knee[0] - out * 0.052, knee[1]),
        )  # fmt: skip
        brush.shape(canvas, leg, cloth)
        canvas.drawLine(
            foot[0] - 0.036,
            foot[1],
            foot[0] + 0.036,
            foot[1],
            brush.stroke(brush.base(actor.colours.get("cuff", times(cloth, 0.8))), 0.02),
        )


PIECES = {
    piece.__name__: piece
    for piece in (
        knee_skirt, summer_skirt, ball_gown, tutu, chima, long_coat, robe, wrapped, short_tunic,
        shorts, plate_skirt, sheet, puffy_legs,
    )
}  # fmt: skip
