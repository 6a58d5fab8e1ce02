"""The Leaning Tower of Pisa, 0.5 as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import LAMP, SetBrush

_MARBLE = (0.95, 0.92, 0.85)


def _draw(b: SetBrush) -> None:
    b.shadow(0.5, 0, 0, 0.45)
    with b.at(-0.06, 0.0, 1.0, 5.5):
        for floor in range(8):
            wide = 0.15 if floor < 7 else 0.115
            low = -0.135 * floor if floor == 0 else -0.15 - 0.115 * (floor - 1)
            high = 0.15 if floor == 0 else 0.115
            box = skia.Path()
            box.addRect(skia.Rect.MakeLTRB(-wide, low - high, wide, low + 0.01))
            b.path(box, mix(_MARBLE, (0.6, 0.55, 0.5), 0.2), 1.3)
            count = 9
            for step in range(count):
                share = (step + 0.5) / count * 2 - 1
                x = wide * share * (1.04 - 0.06 * share * share)
                w = wide * 0.16 * (1 - 0.45 * share * share)
                arch = skia.Path()
                arch.moveTo(x - w / 2, low - high * 0.12)
                arch.lineTo(x - w / 2, low - high * 0.6)
                arch.cubicTo(
                    x - w / 2,
                    low - high * 0.86,
                    x + w / 2,
                    low - high * 0.86,
                    x + w / 2,
                    low - high * 0.6,
                )
                arch.lineTo(x + w / 2, low - high * 0.12)
                arch.close()
                b.path(arch, (0.42, 0.36, 0.34), 0.5, 0.5)
                if b.lamp > 0.3:
                    b.glow(x, low - high * 0.4, 0.05, LAMP, 0.5)
            b.box(-wide * 1.07, low - high - 0.008, wide * 2.14, 0.022, _MARBLE, 0.005)
        b.poly([(0.0, -0.97), (0.0, -1.04)], _MARBLE)


PIECE = _draw
