"""Captions: the spoken lines, shown in the lower part of the picture while they are heard."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.drawing.text import draw_caption, load_font, wrap
from render.models.store import ModelStore
from render.studio.contracts.scene import Stage
from render.studio.frame.geometry import Box

_SIZE = 1 / 19  # font size in short sides
_FADE = 0.12  # seconds
_LINGER = 0.35  # seconds that a caption stays after the voice ends


@dataclass(frozen=True)
class Caption:
    """A caption as an image, with its position in pixels and its time in seconds."""

    image: skia.Image
    x: int
    y: int
    start: float
    end: float

    @property
    def box(self) -> Box:
        """Where it is, in pixels."""
        return Box(self.x, self.y, self.x + self.image.width(), self.y + self.image.height())

    def is_shown(self, seconds: float) -> bool:
        """Whether anything of it is seen at a time."""
        return self.start <= seconds < self.end

    def draw(self, canvas: skia.Canvas, seconds: float) -> None:
        """Draws the caption if it is shown at that time. `canvas`: in pixels."""
        if not self.is_shown(seconds):
            return
        seen = min(1.0, (seconds - self.start) / _FADE, (self.end - seconds) / _FADE)
        canvas.drawImage(
            self.image, self.x, self.y, skia.SamplingOptions(), skia.Paint(Alphaf=seen)
        )


def make_caption(
    text: str, span: tuple[float, float], stage: Stage, raised: int, models: ModelStore
) -> Caption:
    """Makes a caption in the lower part of the picture, `raised` pixels above its usual place.

    `span`: when the line is spoken, seconds. Raises MissingPiece when the font has not been
    downloaded.
    """
    size = min(stage.width, stage.height) * _SIZE
    drawn = load_font(models, size)
    lines = wrap(text, drawn, stage.width * 0.84)
    wide = max((drawn.measureText(line) for line in lines), default=0.0)
    width, height = int(wide + size), int(len(lines) * 1.3 * size + size * 0.6)
    pixels: NDArray[np.uint8] = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(
        width, height, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    canvas = skia.Surface.MakeRasterDirect(info, pixels).getCanvas()
    draw_caption(canvas, lines, width / 2, height - 0.5 * size, drawn)
    image = skia.Image.fromarray(
        pixels, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    below = round(stage.height * 0.055) + raised
    return Caption(
        image,
        (stage.width - width) // 2,
        stage.height - below - height,
        span[0],
        min(span[1] + _LINGER, stage.seconds),
    )
