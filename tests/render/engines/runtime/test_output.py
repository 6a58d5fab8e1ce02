"""Frames and sound in the form that a clip is written in."""

import numpy as np
import pytest

from render.engines.runtime.output import fit_to_size, to_pixels, to_stereo


def test_frames_cover_the_clip_and_lose_as_much_on_both_sides() -> None:
    picture = np.zeros((48, 100, 3), np.uint8)
    picture[:, 40:60] = 255
    out = fit_to_size(picture, (320, 180))
    assert out.shape == (180, 320, 3)
    bright = np.flatnonzero(out[90, :, 0] > 128)
    assert abs((bright[0] + bright[-1]) / 2 - 159.5) <= 2  # half a pixel of the picture
    assert abs(len(bright) - 20 * 180 / 48) < 3
    assert fit_to_size(picture, (100, 48)).shape == (48, 100, 3)


def test_floats_become_bytes_and_no_number_becomes_black() -> None:
    given = np.array([[[0.0, 0.5, 2.0], [np.nan, -1.0, 1.0]]], np.float32)
    assert to_pixels(given).tolist() == [[[0, 128, 255], [0, 0, 255]]]


@pytest.mark.parametrize(("shape", "rate"), [((2, 24000), 24000), ((16000,), 16000)])
def test_sound_of_any_rate_becomes_stereo_of_the_length(shape: tuple[int, ...], rate: int) -> None:
    tone = np.broadcast_to(np.sin(2 * np.pi * 440 * np.arange(shape[-1]) / rate), shape)
    out = to_stereo(tone, rate, 1.5)
    assert (out.shape, out.dtype) == ((72000, 2), np.float32)
    assert abs(np.argmax(np.abs(np.fft.rfft(out[:48000, 1]))) - 440) <= 1
    assert not out[50000:].any()
