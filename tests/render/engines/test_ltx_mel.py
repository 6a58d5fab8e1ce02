"""The spectrogram that the sound encoder of LTX-2 reads."""

import numpy as np
import pytest

from render.engines.ltx_mel import log_mel, mel_filters
from tests.render.engines.clips import tone


def test_a_tone_is_where_it_belongs_in_the_spectrogram() -> None:
    found = log_mel(tone(440.0, 16000), 16000, 160, 64)
    assert found.shape == (101, 64)
    middles = np.argmax(mel_filters(16000, 64), axis=0) * 16000 / 1024
    assert abs(middles[found.mean(axis=0).argmax()] - 440) < 40
    assert log_mel(np.zeros(2048, np.float32), 16000, 160, 8) == pytest.approx(np.log(1e-5))


def test_filters_have_equal_areas() -> None:
    areas = mel_filters(16000, 16).sum(axis=0) * 16000 / 1024
    assert areas == pytest.approx(np.ones(16), rel=0.02)
