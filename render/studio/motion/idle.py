"""Idle motion added to every pose: breathing, blinking, glances, nodding while speaking."""

import math
import random
from dataclasses import replace
from functools import lru_cache

from render.studio.contracts.figure import FigurePose, PoseMoment

_BLINK = 0.13  # seconds; a spontaneous blink takes 0.1-0.15
_PAUSE = (1.6, 4.2)  # seconds between blinks in conversation


def sway(seconds: float, seed: int, speed: float = 1.0) -> float:
    """Smooth random motion, -1 to 1, that does not repeat within a clip."""
    total = 0.0
    for wave, (rate, size) in enumerate(((0.37, 0.5), (0.83, 0.3), (1.61, 0.2))):
        total += size * math.sin(math.tau * rate * speed * seconds + _phase(seed * 31 + wave))
    return total


@lru_cache(maxsize=4096)
def _phase(seed: int) -> float:
    return random.Random(seed).random() * math.tau


def ease(share: float) -> float:
    """0 to 1 with a soft start and a soft end; clipped outside."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def pulse(seconds: float, start: float, length: float) -> float:
    """Rises from 0 to 1 and falls back to 0 within `length` seconds from `start`."""
    share = (seconds - start) / length
    return math.sin(math.pi * share) ** 2 if 0 < share < 1 else 0.0


def enlivened(pose: FigurePose, moment: PoseMoment) -> FigurePose:
    """The pose with breathing, small glances, and a head that moves with the voice."""
    t, seed = moment.seconds, moment.seed * 7 + moment.index
    breath = math.sin(math.tau * 0.3 * t + moment.index * 1.7) * 0.0035
    voice = moment.voice
    nod = math.sin(math.tau * 2.1 * t + moment.index) * voice
    hands = tuple((x, y + breath) for x, y in pose.hands)
    return replace(
        pose,
        pelvis=(pose.pelvis[0], pose.pelvis[1] + breath),
        hands=(hands[0], hands[1]),
        squash=pose.squash * (1 + breath * 0.8),
        tilt=pose.tilt + 2.0 * sway(t, seed, 0.8) + 2.2 * nod,
        yaw=pose.yaw + 4.0 * sway(t, seed + 1, 0.7),
        pitch=pose.pitch + 2.5 * sway(t, seed + 2, 0.9) + 4.0 * voice + 2.0 * nod,
    )


def blinks(seed: int, seconds: float) -> tuple[float, ...]:
    """The times at which a person blinks, seconds from the start."""
    chance = random.Random(seed)
    times, t = [], chance.uniform(0.5, 1.6)
    while t < seconds:
        times.append(t)
        if chance.random() < 0.18:
            times.append(t + 0.3)  # sometimes twice in a row
        t += chance.uniform(*_PAUSE)
    return tuple(times)


def blinking(times: tuple[float, ...], seconds: float) -> bool:
    """Whether the eyes are shut."""
    return any(start <= seconds < start + _BLINK for start in times)
