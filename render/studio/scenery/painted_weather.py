"""Weather for places that are painted by code of their own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import colour, mix, times
from render.studio.contracts.scene import Colour, Layer, Light, Paint, Stage
from render.studio.painting.backdrop import everywhere
from render.studio.painting.field import BLEED, blend, grid, smooth, tint
from render.studio.scenery.air import Air, make_air
from render.studio.scenery.sky import paint_sky
from render.studio.scenery.weather import weather_layers

Ground = Mapping[float, Callable[[Stage], skia.Path]]
"""Outlines of the ground on which water stands, by the depth of its layer."""

_DARK: Colour = (0.06, 0.08, 0.16)
_VEILS = {"rain": 0.22, "storm": 0.3, "snow": 0.24, "fog": 0.5}
"""How much a weather's haze covers what lies behind the cast, 0-1."""
_GLOOM = {"rain": 0.16, "storm": 0.34}
"""How much darker everything behind the cast becomes where the sky stays, 0-1."""


def add_weather(
    layers: Callable[[Stage], list[Layer]],
    horizon: float,
    ground: Ground | None = None,
    haze: Callable[[Stage], Colour] | None = None,
    thick: float = 2.0,
) -> Callable[[Stage], list[Layer]]:
    """The layers of a place with the stage's weather in them; `horizon`: y of the ground's edge.

    With `ground`, rain leaves puddles on it. With `haze`, the colour of the far air
    at a stage, the place keeps its own sky, which disappears in a haze `thick` times as dense.
    """

    def add(stage: Stage) -> list[Layer]:
        made = layers(stage)
        if not stage.weather:
            return made
        air = make_air(stage)
        if haze:
            air = replace(air, haze=mix(haze(stage), air.haze, 0.25))
        if stage.weather in _VEILS:
            if haze:
                made.append(_veil(stage, air.haze, min(0.85, thick * _VEILS[stage.weather])))
                made.append(_veil(stage, _DARK, _GLOOM.get(stage.weather, 0.0), 0.985))
            else:
                made.append(_cover_sky(stage, air, horizon, min(layer.depth for layer in made)))
                made.append(_veil(stage, air.haze, _VEILS[stage.weather]))
        if stage.weather in ("rain", "storm"):
            for depth, outline in (ground or {}).items():
                water = _stand_water(stage, air, outline(stage))
                made.append(Layer(depth, water, still=True))
        return made + weather_layers(stage, air, horizon)

    return add


def dim_light(light: Light, weather: str) -> Light:
    """The light of a place under the clouds of a weather: cooler, softer, without an edge."""
    if weather not in _VEILS:
        return light
    grey = sum(light.key) / 3
    key = times(mix(light.key, (grey * 0.97, grey, grey * 1.04), 0.7), 0.97)
    return replace(
        light,
        key=key,
        fill=mix(light.fill, times(key, 0.84), 0.5),
        rim_strength=light.rim_strength * 0.6,
        shadow=light.shadow * 0.6,
    )


def _cover_sky(stage: Stage, air: Air, horizon: float, back: float) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        paint_sky(canvas, stage, air, horizon - 0.1)

    return Layer(back + 0.001, paint, still=True)


def _veil(stage: Stage, rgb: Colour, share: float, depth: float = 0.57) -> Layer:
    def paint(canvas: skia.Canvas, seconds: float) -> None:
        canvas.drawRect(everywhere(stage), skia.Paint(Color=colour(rgb, share)))

    return Layer(depth, paint, still=True)


def _stand_water(stage: Stage, air: Air, ground: skia.Path) -> Paint:
    """Wet ground that mirrors the sky in puddles."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        top = ground.getBounds().top()
        cells = grid(stage, 0.35, top=top, bottom=1 + BLEED)
        pools = cells.noise(stage.seed + 93, 0.34, 4, 6.0)
        share = smooth(pools, 0.56, 0.62)
        sky = mix(air.sky[-1][1], air.haze, 0.5)
        rgb = blend(tint(times(sky, 0.3)), tint(times(sky, 0.92)), share)
        canvas.save()
        canvas.clipPath(ground, True)
        cells.lay(canvas, rgb, np.asarray(0.2 + 0.5 * share, np.float32))
        canvas.restore()

    return paint
