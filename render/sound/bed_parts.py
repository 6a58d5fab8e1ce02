"""Building blocks of sound beds: layers of noise, people far away, effects, music."""

from collections.abc import Sequence

import numpy as np

from render.kit.kit import Floats
from render.sound import effects
from render.sound.loudness import RATE
from render.sound.synth import Curve, add, add_echo, drift, make_noise, note_hertz, pluck, strike

Notes = Sequence[tuple[float, int, float]]
"""(beat, MIDI note or 0 for a rest, length in beats)."""

_UNDER = 0.4  # steady noise lies under what happens in it
_VOICES = (120, -40), (300, -4), (550, 0), (1400, -8), (2600, -14), (5000, -30), (24000, -70)


def wash(
    rng: np.random.Generator,
    count: int,
    curve: Curve,
    level: float,
    pace: float = 1.0,
    depth: float = 0.6,
) -> Floats:
    """Stereo noise that swells and fades about every `pace` seconds. `level`: RMS at its loudest.
    `depth`: share of it that comes and goes."""
    swelling = drift(rng, count, pace, 1 - depth)
    return make_noise(rng, count, curve) * (_UNDER * level * swelling)[:, None]


def murmur(rng: np.random.Generator, count: int, level: float, people: int = 6) -> Floats:
    """People who talk, too many and too far away for words."""
    out = np.zeros((count, 2), np.float32)
    for _ in range(people):
        shift = rng.uniform(0.8, 1.4)
        curve = [(hertz * shift if hertz < 20000 else hertz, loss) for hertz, loss in _VOICES]
        voice = make_noise(rng, count, curve, 1)[:, 0]
        syllables = drift(rng, count, 0.16) ** 2 * np.clip(drift(rng, count, 1.4, -0.4), 0, 1)
        add(out, voice * syllables, 0.0, 1.0, rng.uniform(-0.9, 0.9))
    return np.asarray(out * (level / max(1e-6, float(np.sqrt(np.mean(out**2))))), np.float32)


def scatter(
    rng: np.random.Generator,
    out: Floats,
    effect: str,
    gap: tuple[float, float],
    level: float,
    echo: float = 0.3,
) -> None:
    """Adds an effect to a bed in place, at random places and far away, every `gap` seconds."""
    far = np.zeros_like(out)
    seconds = len(out) / RATE
    start = rng.uniform(0, gap[1]) - 0.3 * gap[0]
    number = 0
    while start < seconds:
        sound = effects.render(effect, number % 3)
        add(far, sound, float(start), level * rng.uniform(0.6, 1.0), rng.uniform(-0.9, 0.9))
        start += len(sound) / RATE + rng.uniform(*gap)
        number += 1
    out += add_echo(rng, far, 0.8, echo)


def play(
    out: Floats,
    notes: Notes,
    tempo: float,
    instrument: str,
    level: float,
    pan: float = 0.0,
    bars: float = 0.0,
) -> None:
    """Adds a melody to a bed in place, again and again when it takes `bars` beats. `tempo`: beats
    a minute. `instrument`: "pluck", "bell", "soft", "reed" or "brass"."""
    seconds, beat = len(out) / RATE, 60 / tempo
    again = 0.0
    while again * beat < seconds:
        for start, note, length in notes:
            at = (again + start) * beat
            if note and at < seconds:
                add(out, _note(instrument, note_hertz(note), length * beat), at, level, pan)
        if not bars:
            break
        again += bars


def _note(instrument: str, hertz: float, seconds: float) -> Floats:
    match instrument:
        case "pluck":
            return pluck(hertz, min(seconds + 0.4, 1.6))
        case "bell":
            partials = [(1.0, 1.0, 0.5), (2.0, 0.35, 0.3), (4.02, 0.12, 0.12)]
            return strike(hertz, seconds + 0.5, partials)
        case "soft":
            return _held(hertz, seconds, [1, 0.35, 0.12, 0.05], 0.16)
        case "reed":
            return _held(hertz, seconds, [1, 0.1, 0.5, 0.08, 0.25, 0.05, 0.1], 0.03)
        case "brass":
            return _held(hertz, seconds, [1 / n**0.9 for n in range(1, 12)], 0.05)
    raise ValueError(instrument)


def _held(hertz: float, seconds: float, partials: Sequence[float], rise: float) -> Floats:
    time = np.arange(round((seconds + 0.12) * RATE), dtype=np.float32) / RATE
    shake = 1 + 0.004 * np.sin(2 * np.pi * 5.2 * time) * np.minimum(time / 0.5, 1)
    phase = 2 * np.pi * np.cumsum(hertz * shake, dtype=np.float64) / RATE
    wave = sum(
        level * np.sin(number * phase)
        for number, level in enumerate(partials, 1)
        if number * hertz < RATE / 2.2
    )
    ends = np.minimum(time / rise, (seconds + 0.12 - time) / 0.12)
    return np.asarray(wave * np.clip(ends, 0, 1), np.float32)
