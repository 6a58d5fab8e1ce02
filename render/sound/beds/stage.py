"""A concert: a four-on-the-floor beat, bass and chords at 112 beats a minute, a cheering crowd."""

from functools import cache

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE
from render.sound.synth import (
    add,
    add_echo,
    drift,
    filter_sound,
    level_bed,
    make_noise,
    note_hertz,
    sample_times,
    strike,
    swell,
)

_BEAT = 60 / 112
_CHORDS = (57, 60, 64, 67), (53, 57, 60, 64), (48, 55, 60, 64), (55, 59, 62, 67)
_HOOK = 76, 79, 81, 79, 76, 74, 72, 74
_CROWD = (150, -40), (450, -4), (1100, 0), (2600, -5), (6000, -18), (12000, -34), (24000, -60)
_HAT = (3000, -60), (7000, -8), (10500, 0), (16000, -5), (24000, -30)
_CLAP = (300, -40), (900, -6), (1500, 0), (3500, -8), (9000, -14), (24000, -40)


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    beats = int(seconds / _BEAT) + 1
    drums, band = np.zeros((count, 2), np.float32), np.zeros((count, 2), np.float32)
    kick, hat, clap = _kick(), _burst(rng, 0.06, 0.016, _HAT), _burst(rng, 0.22, 0.055, _CLAP)
    for beat in range(beats):
        now = beat * _BEAT
        add(drums, kick, now, 0.80)
        add(drums, hat, now + _BEAT / 2, 0.17, 0.25)
        for quarter in (0.25, 0.75):
            add(drums, hat, now + quarter * _BEAT, 0.07, -0.3)
        if beat % 2:
            add(drums, clap, now, 0.30)
        chord = _CHORDS[beat // 4 % len(_CHORDS)]
        _play(band, chord, beat, now)
    # Sidechain: the bass drum briefly lowers everything else, as in dance music.
    pump = np.tile(0.35 + 0.65 * np.minimum(1, sample_times(_BEAT) / (0.55 * _BEAT)), beats + 1)[
        :count
    ]
    music = add_echo(rng, band * pump[:, None].astype(np.float32), 1.1, 0.45) + drums
    cheer = 0.30 + 0.16 * drift(rng, count, 0.6)
    cheer += 0.8 * swell(time, -0.4, 0.4, 0.7) + 0.9 * swell(time, seconds - 1.3, 0.8, 1.5)
    music += make_noise(rng, count, _CROWD) * (0.13 * cheer)[:, None]
    for start in rng.uniform(0, seconds, max(2, round(seconds / 1.6))):
        add(music, _whistle(rng), float(start), 0.022, rng.uniform(-0.9, 0.9))
    return level_bed(music, -19)


def _play(band: Floats, chord: tuple[int, ...], beat: int, now: float) -> None:
    """Bass on the off-beats, stabs between, a hook over it."""
    root = chord[0] - 12 if chord[0] > 50 else chord[0]
    for half, level in ((0.0, 0.30), (0.5, 0.42)):
        add(band, _bass(note_hertz(root - 12)), now + half * _BEAT, level)
    for at in ((0.0, 0.75), (0.5,))[beat % 2]:
        for index, note in enumerate(chord):
            add(band, _stab(note_hertz(note)), now + at * _BEAT, 0.10, (index - 1.5) * 0.45)
    for half in (0, 1):
        note = _HOOK[(2 * beat + half) % len(_HOOK)]
        add(band, _bell(note_hertz(note)), now + half * _BEAT / 2, 0.07, 0.3 - 0.6 * half)


def _kick() -> Floats:
    time = sample_times(0.30)
    sweep = 46 + 120 * np.exp(-time / 0.026)
    body = np.sin(2 * np.pi * np.cumsum(sweep) / RATE) * np.exp(-time / 0.11)
    click = np.exp(-time / 0.002) * np.sin(2 * np.pi * 1800 * time) * 0.25
    return np.asarray((body + click) * np.minimum(1, (0.30 - time) / 0.02), np.float32)


def _burst(
    rng: np.random.Generator, seconds: float, fall: float, curve: tuple[tuple[int, int], ...]
) -> Floats:
    time = sample_times(seconds)
    shape = np.exp(-time / fall) * np.minimum(1, (seconds - time) / 0.01)
    return np.asarray(
        filter_sound(make_noise(rng, len(time), curve, 1)[:, 0], curve) * shape, np.float32
    )


@cache
def _bass(tone: float) -> Floats:
    return strike(tone, 0.26, [(n, 1 / n**1.2, 0.16 / n**0.4) for n in range(1, 9)])


@cache
def _stab(tone: float) -> Floats:
    return strike(tone, 0.24, [(n * (1 + 0.002 * (n % 2)), 1 / n, 0.10) for n in range(1, 11)])


@cache
def _bell(tone: float) -> Floats:
    return strike(tone, 0.32, [(1, 1, 0.12), (2, 0.4, 0.09), (3, 0.3, 0.05), (4.02, 0.12, 0.04)])


def _whistle(rng: np.random.Generator) -> Floats:
    """A whistle from the crowd."""
    time = sample_times(0.45)
    share = time / 0.45
    glide = rng.uniform(1900, 2500) * (0.8 + 0.35 * np.sin(np.pi * share**1.6))
    wave = np.sin(2 * np.pi * np.cumsum(glide) / RATE)
    return np.asarray(wave * np.sin(np.pi * share) ** 0.5, np.float32)


PART = bed
