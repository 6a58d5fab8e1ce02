"""Weather for places that are painted by code of their own."""

from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Layer, Stage
from render.studio.painting.backdrop import everywhere
from render.studio.scenery.air import make_air
from render.studio.scenery.sky import paint_sky
from render.studio.scenery.weather import weather_layers

_VEILS = {"rain": 0.22, "storm": 0.3, "snow": 0.24, "fog": 0.5}
"""How much a weather's haze covers what lies behind the cast, 0-1."""


def add_weather(
    layers: Callable[[Stage], list[Layer]], horizon: float
) -> Callable[[Stage], list[Layer]]:
    """The layers of a place with the stage's weather in them; `horizon`: y of the ground's edge."""

    def made(stage: Stage) -> list[Layer]:
        found = layers(stage)
        if not stage.weather:
            return found
        air = make_air(stage)
        veil = colour(air.haze, _VEILS.get(stage.weather, 0.0))

        def sky(canvas: skia.Canvas, seconds: float) -> None:
            paint_sky(canvas, stage, air, horizon - 0.1)

        def paint(canvas: skia.Canvas, seconds: float) -> None:
            canvas.drawRect(everywhere(stage), skia.Paint(Color=veil))

        if stage.weather in _VEILS:
            found.append(Layer(min(layer.depth for layer in found) + 0.001, sky, still=True))
            found.append(Layer(0.57, paint, still=True))
        return found + weather_layers(stage, air, horizon)

    return made
