"""Converts decoded frames to upright 8-bit sRGB: orientation, pixel shape, range, HDR."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

import av
import cv2
import numpy as np
from av.sidedata.sidedata import SideData, Type
from av.video.reformatter import ColorRange, Colorspace, ColorTrc, VideoReformatter
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

_SPACES = {
    1: Colorspace.ITU709,
    5: Colorspace.ITU601,
    6: Colorspace.ITU601,
    7: Colorspace.SMPTE240M,
    9: Colorspace.BT2020,
    10: Colorspace.BT2020,
}
"""Matrix coefficients (ITU-T H.273 table 4) to the scaler's colour spaces."""

_FROM_2020 = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]],
    np.float32,
)
"""BT.2020 to BT.709 primaries, ITU-R BT.2087."""

_WHITE = 203.0  # cd/m2 of diffuse white in HDR, ITU-R BT.2408
_KNEE = 0.7  # share of white up to which HDR is kept as it is


@dataclass(frozen=True)
class Orientation:
    """How a stored picture is displayed: rows and columns swapped first, then flipped."""

    swapped: bool = False
    flip_x: bool = False
    flip_y: bool = False

    @property
    def turn(self) -> int:
        """Degrees clockwise, applied after the mirroring if any."""
        if self.swapped:
            return 270 if self.flip_y else 90
        return 180 if self.flip_y else 0

    @property
    def mirrored(self) -> bool:
        """Whether left and right are swapped."""
        return (self.flip_x != self.flip_y) != self.swapped


def read_orientation(frame: av.VideoFrame) -> Orientation:
    """The orientation in the display matrix, in quarter turns (ISO/IEC 14496-12, 6.2.2)."""
    sides = cast(Iterable[SideData], frame.side_data)  # PyAV's own types call it a dict
    matrix = next((side for side in sides if side.type == Type.DISPLAYMATRIX), None)
    if matrix is None:
        return Orientation()
    a, b, _, c, d, *_ = np.frombuffer(bytes(matrix), np.int32).tolist()
    if abs(a) + abs(d) >= abs(b) + abs(c):
        return Orientation(False, a < 0, d < 0)
    return Orientation(True, c < 0, b < 0)


def display_size(
    width: int, height: int, pixel_shape: float, way: Orientation, max_side: int | None = None
) -> tuple[int, int]:
    """Width and height as displayed: square pixels, upright, no side above `max_side`."""
    if not 0.25 <= pixel_shape <= 4:
        pixel_shape = 1.0  # no camera has such pixels
    wide, high = width * pixel_shape, float(height)
    scale = min(1.0, max_side / max(wide, high)) if max_side else 1.0
    size = max(1, round(wide * scale)), max(1, round(high * scale))
    return (size[1], size[0]) if way.swapped else size


class FrameConverter:
    """Converts the frames of one clip and reuses its scaler between them.

    `pixel_shape`: sample aspect ratio. `max_side`: longest side of the result, None for no limit.
    """

    def __init__(self, pixel_shape: float, max_side: int | None) -> None:
        self._pixel_shape = pixel_shape
        self._max_side = max_side
        self._scaler = VideoReformatter()
        self._ways: dict[int, Orientation] = {}

    def to_rgb(self, frame: av.VideoFrame) -> Pixels:
        """The frame as (h, w, 3), sRGB."""
        way = self._way(frame)
        width, height = display_size(
            frame.width, frame.height, self._pixel_shape, way, self._max_side
        )
        if way.swapped:
            width, height = height, width
        full = frame.color_range == ColorRange.JPEG or frame.format.name.startswith("yuvj")
        untold = Colorspace.ITU709 if max(width, height) >= 1280 else Colorspace.ITU601
        scaled = self._scaler.reformat(
            frame,
            width=width,
            height=height,
            format="rgb24",
            src_colorspace=_SPACES.get(frame.colorspace, untold),
            src_color_range=ColorRange.JPEG if full else ColorRange.MPEG,
            dst_color_range=ColorRange.JPEG,
            threads=1,
        )
        picture = np.asarray(scaled.to_ndarray(), np.uint8)
        if frame.color_trc in (ColorTrc.SMPTE2084, ColorTrc.ARIB_STD_B67):
            picture = _to_sdr(picture, frame.color_trc)
        if way.swapped:
            picture = np.asarray(cv2.transpose(picture), np.uint8)
        if way.flip_x or way.flip_y:
            axis = -1 if way.flip_x and way.flip_y else int(way.flip_x)
            picture = np.asarray(cv2.flip(picture, axis), np.uint8)
        return picture

    def _way(self, frame: av.VideoFrame) -> Orientation:
        # Reading side data creates a reference cycle in the frame, so do it once per rotation.
        if frame.rotation not in self._ways:
            self._ways[frame.rotation] = read_orientation(frame)
        return self._ways[frame.rotation]


def _to_sdr(picture: Pixels, curve: int) -> Pixels:
    toned = cv2.LUT(picture, _sdr_table(curve))
    # Exact only in linear light; on coded values close enough for faces, and ten times faster.
    return np.asarray(cv2.transform(toned, _FROM_2020), np.uint8)


@cache
def _sdr_table(curve: int) -> Pixels:
    """HDR to sRGB code values: light by ITU-R BT.2100, compressed above the knee."""
    code = np.arange(256) / 255
    if curve == ColorTrc.SMPTE2084:
        m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
        power = code ** (1 / m2)
        light = 10000 * (np.maximum(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1)
    else:
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        scene = np.where(code <= 0.5, code**2 / 3, (np.exp((code - c) / a) + b) / 12)
        light = 1000 * scene**1.2  # the system gamma of a 1000 cd/m2 display
    light = light / _WHITE
    room = 1 - _KNEE
    light = np.where(light > _KNEE, _KNEE + room * (1 - np.exp((_KNEE - light) / room)), light)
    coded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.round(coded * 255).astype(np.uint8)
