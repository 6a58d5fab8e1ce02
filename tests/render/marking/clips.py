"""Moving pictures that the tests draw, and what happens to a clip after it was posted."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import skia
from numpy.typing import NDArray

Frame = NDArray[np.uint8]


def flat(size: tuple[int, int], seconds: float, fps: int = 30) -> Iterator[Frame]:
    """Drawn like the studio draws: a smooth sky, a sun, hills that pan, a figure that bobs."""
    width, height = size
    unit = min(size)
    surface = skia.Surface(width, height)
    sky = skia.Paint(
        Shader=skia.GradientShader.MakeLinear(
            [(0, 0), (0, height)], [0xFF3A6EA5, 0xFFF7B267, 0xFFF4845F]
        )
    )
    for index in range(round(seconds * fps)):
        now = index / fps
        with surface as canvas:
            canvas.drawPaint(sky)
            canvas.drawCircle(width * 0.7, height * 0.3, unit * 0.1, _ink(0xFFFFF3B0))
            for depth, colour in ((0.05, 0xFF5B4B8A), (0.15, 0xFF3C3468), (0.4, 0xFF1F2544)):
                hills = skia.Path()
                hills.moveTo(0, height)
                for x in range(0, width + 20, 20):
                    u = (x + now * depth * unit) / unit
                    hills.lineTo(x, height * (0.55 + depth) - unit * 0.08 * np.sin(7 * u + depth))
                hills.lineTo(width, height)
                canvas.drawPath(hills, _ink(colour))
            x = width * (0.3 + 0.1 * now / max(seconds, 1))
            y = height * 0.6 + unit * 0.03 * np.sin(8 * now)
            canvas.drawRoundRect(
                skia.Rect.MakeXYWH(x - unit * 0.09, y, unit * 0.18, unit * 0.3),
                30,
                30,
                _ink(0xFFE63946),
            )
            canvas.drawCircle(x, y - unit * 0.08, unit * 0.13, _ink(0xFFF2C6A0))
            canvas.drawCircle(x + unit * 0.04, y - unit * 0.1, unit * 0.015, _ink(0xFF222222))
            canvas.drawCircle(x - unit * 0.04, y - unit * 0.1, unit * 0.015, _ink(0xFF222222))
        yield surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)


def textured(
    size: tuple[int, int], seconds: float, fps: int = 30, seed: int = 1
) -> Iterator[Frame]:
    """Like filmed: detail at every scale, moving in two directions, with sensor noise."""
    width, height = size
    random = np.random.default_rng(seed)
    far = _clouds(random, width + 400, height + 200)
    near = _clouds(random, width + 400, height + 200)
    mask = (_clouds(random, width, height)[..., 0] > 150).astype(np.float32)
    mask = cv2.GaussianBlur(mask, (0, 0), 2)
    for index in range(round(seconds * fps)):
        now = index / fps
        x, y = int(40 * now), int(15 + 12 * np.sin(3 * now))
        back = far[y : y + height, x : x + width]
        front = near[100 - y : 100 - y + height, max(0, 300 - 2 * x) :][:, :width]
        picture = back * (1 - mask[..., None]) + front * mask[..., None]
        picture = picture + random.normal(0, 2, (height, width, 1))
        yield np.clip(picture, 0, 255).astype(np.uint8)


def _ink(colour: int) -> skia.Paint:
    return skia.Paint(Color=colour, AntiAlias=True)


def _clouds(random: np.random.Generator, width: int, height: int) -> NDArray[np.float32]:
    total = np.full((height, width, 3), 128, np.float32)
    for octave in range(7):
        cells = 3 * 2**octave
        coarse = random.normal(0, 60 / 1.6**octave, (cells, cells * 2, 3)).astype(np.float32)
        total += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(total, 0, 255)


@dataclass(frozen=True)
class Attack:
    """What a messenger or a person does to a clip.

    `crop`: shares cut off left, top, right, bottom. `restore`: scaled back to the old size after
    the crop. `trim`: seconds cut off either end.
    """

    crf: int = 23
    scale: float = 1.0
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    restore: bool = False
    fps: int | None = None
    trim: float = 0.0

    def run(self, source: Path, out: Path) -> Path:
        with av.open(str(source)) as read, av.open(str(out), "w") as written:
            stream = read.streams.video[0]
            rate = Fraction(stream.average_rate)
            fps = Fraction(self.fps) if self.fps else rate
            length = float(stream.frames / rate)
            left, top, right, bottom = self.crop
            width, height = stream.width, stream.height
            x0, x1 = round(width * left), round(width * (1 - right))
            y0, y1 = round(height * top), round(height * (1 - bottom))
            kept = (width, height) if self.restore else (x1 - x0, y1 - y0)
            size = tuple(round(side * self.scale) // 2 * 2 for side in kept)
            encoder = written.add_stream("libx264", rate=fps)
            encoder.width, encoder.height = size
            encoder.pix_fmt = "yuv420p"
            encoder.options = {"crf": str(self.crf), "preset": "veryfast"}
            due = Fraction(0)
            for frame in read.decode(stream):
                now = float(frame.time)
                if now < self.trim or now > length - self.trim or now < self.trim + float(due):
                    continue
                picture = frame.to_ndarray(format="bgr24")[y0:y1, x0:x1]
                picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
                while now >= self.trim + float(due):
                    written.mux(encoder.encode(av.VideoFrame.from_ndarray(picture, "bgr24")))
                    due += 1 / fps
            written.mux(encoder.encode(None))
        return out
