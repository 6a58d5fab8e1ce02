"""Moving pictures that the tests draw, and what happens to a clip after it was posted."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia

Frame = NDArray[np.uint8]


def flat(size: tuple[int, int], seconds: float, fps: int = 30) -> Iterator[Frame]:
    """Drawn like the studio draws: a smooth sky, hills that pan, a figure that bobs. RGBA."""
    width, height = size
    unit = min(size)
    pixels = np.zeros((height, width, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    sky = skia.Paint(
        Shader=skia.GradientShader.MakeLinear(
            [(0, 0), (0, height)], [0xFF3A6EA5, 0xFFF7B267, 0xFFF4845F]
        )
    )
    for index in range(round(seconds * fps)):
        now = index / fps
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
        body = skia.Rect.MakeXYWH(x - unit * 0.09, y, unit * 0.18, unit * 0.3)
        canvas.drawRoundRect(body, 30, 30, _ink(0xFFE63946))
        canvas.drawCircle(x, y - unit * 0.08, unit * 0.13, _ink(0xFFF2C6A0))
        for side in (-0.04, 0.04):
            canvas.drawCircle(x + unit * side, y - unit * 0.1, unit * 0.015, _ink(0xFF222222))
        yield pixels.copy()


def textured(
    size: tuple[int, int], seconds: float, fps: int = 30, seed: int = 1
) -> Iterator[Frame]:
    """Like filmed: detail at every scale, moving in two directions, with sensor noise. RGB."""
    width, height = size
    random = np.random.default_rng(seed)
    far, near = (_clouds(random, width + 400, height + 200) for _ in range(2))
    front = (_clouds(random, width, height)[..., 0] > 150).astype(np.float32)
    front = cv2.GaussianBlur(front, (0, 0), 2)
    noise = random.normal(10, 2, (height + 40, width + 40, 1)).repeat(3, axis=2).astype(np.uint8)
    for index in range(round(seconds * fps)):
        now = index / fps
        x, y = int(40 * now), int(15 + 12 * np.sin(3 * now))
        picture = cv2.blendLinear(
            np.ascontiguousarray(far[y : y + height, x : x + width]),
            np.ascontiguousarray(near[100 - y :, max(0, 300 - 2 * x) :][:height, :width]),
            1 - front,
            front,
        )
        down, right = random.integers(0, 40, 2)
        grain = noise[down : down + height, right : right + width]
        yield cv2.subtract(cv2.add(picture, grain), np.full_like(picture, 10))


def luma(frame: Frame) -> Frame:
    """Brightness of a frame, (h, w)."""
    return cv2.cvtColor(np.ascontiguousarray(frame[..., :3]), cv2.COLOR_RGB2GRAY)


def lumas(path: Path, every: int = 3) -> Iterator[Frame]:
    """Brightness of every so many-th frame of a file."""
    with av.open(str(path)) as clip:
        for index, frame in enumerate(clip.decode(video=0)):
            if index % every == 0:
                yield frame.to_ndarray(format="gray")


def _ink(colour: int) -> skia.Paint:
    return skia.Paint(Color=colour, AntiAlias=True)


def _clouds(random: np.random.Generator, width: int, height: int) -> Frame:
    total = np.full((height, width, 3), 128, np.float32)
    for octave in range(7):
        cells = 3 * 2**octave
        coarse = random.normal(0, 60 / 1.6**octave, (cells, cells * 2, 3)).astype(np.float32)
        total += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(total, 0, 245).astype(np.uint8)


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
