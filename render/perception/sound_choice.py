"""Chooses the sound of a clip in which somebody speaks: which track, and which of its channels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from render.kit.kit import Floats

_MAX_TRACKS, _MAX_CHANNELS = 8, 16
_MUCH_MORE = 1.25
"""A channel is taken alone when this many times the speech is heard in it: voices that are in
opposite phase on two channels cancel in the mix."""

_SILENT = 0.03
"""Level over that of the loudest channel, 30 dB below, under which a channel is left out of the
mix: the voice of a surround track is on one of six."""


@dataclass(frozen=True)
class SoundChoice:
    """`track`: index among the tracks that can be decoded, the default one is 0. `channel`: index
    within it, None for all channels mixed."""

    track: int = 0
    channel: int | None = None


DEFAULT = SoundChoice()
"""The default track, mixed."""


def mix(channels: Floats, channel: int | None = None) -> Floats:
    """One channel of (channels, n), or the mean of those in which something is heard, (n,)."""
    if channel is not None:
        return np.asarray(channels[channel], np.float32)
    levels = np.sqrt(np.mean(np.square(channels, dtype=np.float64), axis=1))
    return np.asarray(channels[levels >= _SILENT * levels.max()].mean(0), np.float32)


def choose_sound(
    read_track: Callable[[int], Floats],
    tracks: int,
    measure_speech: Callable[[Floats], float],
    least: float,
) -> tuple[SoundChoice, Floats]:
    """The default track, else the first in which somebody speaks, as (n,) samples.

    `read_track`: the channels of a track, (channels, n). `measure_speech`: seconds of speech in
    samples. `least`: seconds that are enough; the most of all is taken when no track has as much.
    """
    best: tuple[float, SoundChoice, Floats] | None = None
    for track in range(min(tracks, _MAX_TRACKS)):
        seconds, choice, samples = _choose_channel(track, read_track(track), measure_speech)
        if best is None or seconds > best[0]:
            best = seconds, choice, samples
        if seconds >= least:
            break
    assert best is not None, "a clip without sound is refused before"
    return best[1], best[2]


def _choose_channel(
    track: int, channels: Floats, measure_speech: Callable[[Floats], float]
) -> tuple[float, SoundChoice, Floats]:
    mixed = mix(channels)
    best = measure_speech(mixed), SoundChoice(track), mixed
    for channel, samples in _list_channels(channels):
        seconds = measure_speech(samples)
        if seconds > best[0] * _MUCH_MORE:
            best = seconds, SoundChoice(track, channel), samples
    return best


def _list_channels(channels: Floats) -> Iterator[tuple[int, Floats]]:
    """The channels that are neither silent nor the same as the one before."""
    if len(channels) < 2:
        return
    for index, samples in enumerate(channels[:_MAX_CHANNELS]):
        if np.any(samples) and (index == 0 or not np.array_equal(samples, channels[index - 1])):
            yield index, samples
