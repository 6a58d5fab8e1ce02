"""A photo studio: a sweep of coloured paper in soft light, lamps at the sides, confetti."""

import math
import random
from dataclasses import dataclass

from render.drawing.skia import skia
from render.studio.contracts.brush import mix, times
from render.studio.contracts.scene import (
    Colour,
    Layer,
    Light,
    Paint,
    SceneWords,
    Stage,
    StudioScene,
)
from render.studio.painting.backdrop import (
    across,
    downwards,
    everywhere,
    ink,
)
from render.studio.painting.paint import (
    BLEED,
    glow,
    shape,
    soft,
)
from render.studio.places._studio_gear import BLACK, WARM, softbox, umbrella

_GROUND = 0.87
_BAR = 0.035  # where the roll of paper hangs


@dataclass(frozen=True)
class _Paper:
    """Lit and shaded colour of a roll of paper, the wall behind it, confetti that goes with it."""

    lit: Colour
    dark: Colour
    wall: tuple[Colour, Colour]
    bits: tuple[Colour, ...]


_PAPERS = (
    _Paper(
        (1.0, 0.82, 0.68), (0.86, 0.5, 0.42), ((0.46, 0.31, 0.32), (0.24, 0.16, 0.2)),
        ((0.98, 0.95, 0.88), (0.95, 0.42, 0.36), (0.98, 0.72, 0.3), (0.36, 0.6, 0.62)),
    ),
    _Paper(
        (0.66, 0.87, 0.83), (0.2, 0.5, 0.54), ((0.25, 0.34, 0.38), (0.12, 0.18, 0.23)),
        ((0.98, 0.95, 0.88), (0.98, 0.6, 0.45), (0.98, 0.82, 0.42), (0.2, 0.45, 0.55)),
    ),
    _Paper(
        (1.0, 0.9, 0.62), (0.9, 0.63, 0.26), ((0.44, 0.34, 0.27), (0.22, 0.17, 0.17)),
        ((1.0, 0.98, 0.92), (0.93, 0.45, 0.4), (0.35, 0.62, 0.7), (0.95, 0.66, 0.22)),
    ),
    _Paper(
        (0.87, 0.8, 0.97), (0.53, 0.43, 0.73), ((0.3, 0.27, 0.4), (0.16, 0.14, 0.24)),
        ((0.98, 0.96, 0.93), (0.98, 0.58, 0.68), (0.98, 0.8, 0.45), (0.45, 0.45, 0.8)),
    ),
)  # fmt: skip


def _paper(stage: Stage) -> _Paper:
    # Offset by two from the clothes that the seed picks, so that nobody blends into the paper.
    return _PAPERS[(stage.seed + 2) % len(_PAPERS)]


def _half(stage: Stage) -> float:
    """Half the width of the paper: the wall shows at both sides of a wide picture."""
    return min(0.74, stage.edge * (0.84 if stage.aspect > 1 else 0.95))


def _light(stage: Stage) -> Light:
    bounce = mix((0.86, 0.84, 0.86), _paper(stage).lit, 0.3)
    return Light((1.06, 1.01, 0.94), bounce, 128, (1.0, 0.95, 0.86), 0.4, 0.28)


def _layers(stage: Stage) -> list[Layer]:
    paper = _paper(stage)
    return [
        Layer(0.82, _wall(stage, paper), still=True, opaque=True),
        Layer(0.88, _sweep(stage, paper), still=True),
        Layer(0.9, _bulbs(stage)),
        Layer(1.0, _confetti(stage, paper)),
        Layer(1.2, softbox(stage), still=True),
        Layer(1.35, umbrella(stage), still=True),
        Layer(1.6, _close(stage, paper), still=True),
    ]


def _wall(stage: Stage, paper: _Paper) -> Paint:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawRect(
            everywhere(stage), downwards(-BLEED, 0.8, [(0, paper.wall[1]), (1, paper.wall[0])])
        )
        # Bricks, barely seen.
        line = ink(mix(paper.wall[0], (0, 0, 0), 0.4), 0.4)
        line.setStrokeWidth(0.003)
        left, right = -stage.edge - BLEED, stage.edge + BLEED
        for row in range(24):
            y = -BLEED + row * 0.052
            canvas.drawLine(left, y, right, y, line)
            x = left + (row % 2) * 0.07
            while x < right:
                canvas.drawLine(x, y, x, y + 0.052, line)
                x += 0.14
        floor = skia.Rect.MakeLTRB(left, 0.8, right, 1 + BLEED)
        wood = mix(paper.wall[0], (0.75, 0.55, 0.38), 0.45)
        canvas.drawRect(floor, downwards(0.8, 1.2, [(0, times(wood, 0.6)), (1, wood)]))
        for board in range(-24, 25):
            canvas.drawLine(board * 0.12, 0.8, board * 0.26, 1 + BLEED, line)
        canvas.drawRect(skia.Rect.MakeLTRB(left, 0.785, right, 0.802), ink(times(wood, 0.45)))
        for side in (-1, 1):
            glow(canvas, side * stage.edge * 0.95, 0.32, 0.55, WARM, 0.3)

    return paint


def _bulbs(stage: Stage) -> Paint:
    """A string of bulbs along the wall that slowly brighten and dim."""
    rng = random.Random(stage.seed + 2)
    phase = [rng.uniform(0, math.tau) for _ in range(28)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for side in (-1, 1):
            for bulb in range(6):
                x = side * (_half(stage) + 0.03 + 0.05 * bulb)
                y = 0.1 + 0.035 * math.sin(bulb * 1.35) + 0.012 * bulb
                power = 0.7 + 0.3 * math.sin(seconds * 1.5 + phase[bulb + 14 * (side > 0)])
                glow(canvas, x, y, 0.05, WARM, 0.7 * power)
                canvas.drawCircle(x, y, 0.006, ink((1.0, 0.95, 0.82)))

    return paint


def _sweep(stage: Stage, paper: _Paper) -> Paint:
    """The paper: down the wall, round a soft bend, towards the viewer, growing wider."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        half = _half(stage)
        bend, near = 0.78, 1 + BLEED
        flare = half + 0.22 + 0.3 * (near - 1)
        sheet = skia.Path()
        sheet.moveTo(-half, _BAR)
        sheet.lineTo(half, _BAR)
        sheet.lineTo(half, bend - 0.05)
        sheet.cubicTo(half, bend + 0.04, half + 0.06, 0.9, flare, near)
        sheet.lineTo(-flare, near)
        sheet.cubicTo(-half - 0.06, 0.9, -half, bend + 0.04, -half, bend - 0.05)
        sheet.close()
        for side in (-1, 1):  # the shadow it throws on the wall
            soft(canvas, side * half, 0.45, 0.3, BLACK, 0.4, 2.2)
        canvas.drawPath(
            sheet,
            downwards(
                _BAR,
                near,
                [
                    (0.0, mix(paper.dark, BLACK, 0.12)),
                    (0.3, mix(paper.dark, paper.lit, 0.62)),
                    (0.53, paper.lit),
                    (0.6, mix(paper.lit, paper.dark, 0.22)),
                    (0.66, mix(paper.lit, (1, 1, 1), 0.12)),
                    (1.0, mix(paper.dark, paper.lit, 0.45)),
                ],
            ),
        )
        canvas.save()
        canvas.clipPath(sheet, True)
        soft(canvas, -0.03, 0.4, 0.85, mix(paper.lit, (1, 1, 1), 0.45), 0.55, 0.8)
        soft(canvas, 0.0, 1.02, 0.62, (1.0, 0.98, 0.94), 0.22, 0.3)
        edge = [(0.0, paper.dark), (0.16, paper.lit), (0.84, paper.lit), (1.0, paper.dark)]
        rim = across((-half, 0), (half, 0), edge)
        rim.setAlphaf(0.22)
        canvas.drawRect(skia.Rect.MakeLTRB(-flare, _BAR, flare, near), rim)
        for fold in (-0.55, -0.2, 0.3, 0.62):  # it hangs in soft waves
            x = fold * half
            soft(canvas, x, 0.2, 0.1, mix(paper.dark, BLACK, 0.2), 0.12, 3.2)
            soft(canvas, x + 0.07, 0.2, 0.08, (1, 1, 1), 0.09, 3.2)
        canvas.restore()
        roll = skia.Rect.MakeLTRB(-half - 0.02, _BAR - 0.03, half + 0.02, _BAR + 0.012)
        round_roll = [(0.0, mix(paper.lit, (1, 1, 1), 0.3)), (1.0, paper.dark)]
        canvas.drawRoundRect(roll, 0.012, 0.012, downwards(roll.top(), roll.bottom(), round_roll))
        pole = skia.Rect.MakeLTRB(-half - 0.07, _BAR - 0.014, half + 0.07, _BAR - 0.004)
        canvas.drawRoundRect(pole, 0.004, 0.004, ink(BLACK))
        for side in (-1, 1):
            x = side * (half + 0.05)
            canvas.drawRect(skia.Rect.MakeLTRB(x - 0.005, _BAR - 0.02, x + 0.005, 0.84), ink(BLACK))
            for leg in (-0.06, 0.06):
                canvas.drawPath(
                    shape(
                        [
                            (x - 0.004, 0.72),
                            (x + 0.004, 0.72),
                            (x + leg + 0.005, 0.85),
                            (x + leg - 0.005, 0.85),
                        ]
                    ),
                    ink(BLACK),
                )
        for side in (-1, 1):
            _tape(canvas, side * (half + 0.075), 0.945, paper)

    return paint


def _tape(canvas: skia.Canvas, x: float, y: float, paper: _Paper) -> None:
    """A weight that holds a corner of the paper."""
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(-38 if x > 0 else 38)
    canvas.drawRect(
        skia.Rect.MakeLTRB(-0.05, -0.009, 0.05, 0.009), ink(mix(paper.bits[2], (1, 1, 1), 0.3), 0.9)
    )
    canvas.restore()


def _confetti(stage: Stage, paper: _Paper) -> Paint:
    """A few bits of paper that somebody keeps throwing."""
    rng = random.Random(stage.seed + 7)
    bits = [[rng.random() for _ in range(6)] for _ in range(22)]

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        for index, (a, b, c, d, e, f) in enumerate(bits):
            fall = (b + seconds * (0.07 + 0.06 * c)) % 1.0
            canvas.save()
            canvas.translate(
                (a - 0.5) * (stage.aspect + 0.3) + 0.03 * math.sin(seconds * (1 + d) + 6 * e),
                fall * 1.3 - 0.15,
            )
            canvas.rotate(360 * (f + seconds * (0.2 + 0.3 * d)))
            canvas.scale(1.0, 0.25 + 0.75 * abs(math.sin(seconds * (1.6 + e) + 6 * f)))
            size = 0.006 + 0.005 * e
            canvas.drawRect(
                skia.Rect.MakeLTRB(-size, -size * 0.6, size, size * 0.6),
                ink(paper.bits[index % len(paper.bits)], 0.92),
            )
            canvas.restore()

    return paint


def _close(stage: Stage, paper: _Paper) -> Paint:
    """Out of focus in front of the lens: a plant on one side, discs of light on the other."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        rng = random.Random(stage.seed + 5)
        green = mix((0.16, 0.36, 0.28), paper.wall[0], 0.3)
        for _ in range(12):
            canvas.save()
            canvas.translate(stage.edge + 0.07, 1.1)
            canvas.rotate(rng.uniform(-78, 12))
            leaf = skia.Path()
            long = rng.uniform(0.22, 0.36) * min(1.0, 0.4 + 0.5 * stage.aspect)
            leaf.moveTo(0, 0)
            leaf.quadTo(-0.05, -long * 0.6, 0, -long)
            leaf.quadTo(0.05, -long * 0.6, 0, 0)
            canvas.drawPath(
                leaf, ink(mix(green, (0.5, 0.7, 0.45), rng.uniform(0, 0.5)), 0.95, 0.006)
            )
            canvas.restore()
        for _ in range(6):
            at = -stage.edge * rng.uniform(0.7, 1.1), rng.uniform(0.86, 1.06)
            canvas.drawCircle(*at, rng.uniform(0.015, 0.04), ink(WARM, 0.16, 0.002))

    return paint


PART = StudioScene(
    name="studio",
    words=SceneWords(
        en=(
            "photo studio",
            "studio",
            "photo shoot",
            "photoshoot",
            "backdrop",
            "indoors",
            "portrait",
        ),
        ko=("사진관", "스튜디오", "포토 스튜디오", "화보", "촬영장", "실내", "증명사진"),
    ),
    ground=_GROUND,
    bed="studio",
    light=_light,
    layers=_layers,
)
