"""Animates the portrait of a sample person, who turns the head, blinks and speaks."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from av.video.reformatter import VideoReformatter

from render.contract.renderer import Progress
from render.kit.expression import with_lids, with_mouth
from render.kit.kit import Floats, Pixels
from render.kit.warp import Turner
from render.models.store import ModelStore
from render.perception.face import Tracker
from render.perception.quality import mouth_opening
from render.sample_people.portraits import read_portrait
from render.sound.resample import resample
from render.video.encoder import (
    SOUND_RATE,
    add_sound,
    add_video,
    encode_sound,
    open_container,
    to_yuv,
)

FPS = 25
_WAYS = {"left": (22.0, 0.0), "right": (-22.0, 0.0), "up": (0.0, 15.0), "down": (0.0, -15.0)}
"""Yaw and pitch of a turn; the person's left is the picture's right."""

_TURN = 1.4  # seconds of one turn, there and back
_START = 0.5  # seconds of looking straight ahead, at the start and between speech and turns
_BLINKS = (1.7, 2.3)  # seconds from one blink to the next, in turn
_BLINK = 0.28
_WIDE_CROP = 0.82  # share of the portrait's height that a wide clip shows
_WIDE = 0.105  # gap of the lips when the voice is loudest, in heights of the face


@dataclass(frozen=True)
class SelfieScript:
    """What the sample person does. `samples`: mono speech at `rate`, may be empty.

    `turns`: names from `pose.TURNS`. `person`: one of `portraits.PEOPLE`. `seconds`: shortest
    length; longer when speech and turns need it. `size`: width and height in pixels, even.
    """

    samples: Floats
    rate: int
    turns: Sequence[str] = ("left", "up", "right")
    person: str = "sunny"
    size: tuple[int, int] = (720, 1280)
    seconds: float = 10.0


def write_selfie(
    sample: SelfieScript, models: Path, out: Path, progress: Progress | None = None
) -> None:
    """Writes the clip, H.264 and AAC in MP4. Raises MissingPiece without the model files."""
    count = _count(sample)
    with open_container(out) as container:
        video = add_video(container, sample.size, FPS)
        packets = encode_sound(add_sound(container), _sound(sample))
        scaler = VideoReformatter()
        for index, rgb in enumerate(frames(sample, models)):
            drawn = av.VideoFrame.from_ndarray(rgb, format="rgb24")
            container.mux(video.encode(to_yuv(drawn, scaler)))
            if progress is not None:
                progress((index + 1) / count)
        container.mux(video.encode(None))
        for packet in packets:
            container.mux(packet)


def frames(sample: SelfieScript, models: Path) -> Iterator[Pixels]:
    """The frames of the clip, (h, w, 3) RGB, one by one."""
    picture, landmarks = _portrait(sample, ModelStore(models))
    turner = Turner(landmarks, sample.size)
    rest = mouth_opening(landmarks)  # the mesh may take a smile for parted lips
    mouths = np.maximum(_mouths(sample), rest)
    for index in range(_count(sample)):
        time = index / FPS
        face = with_mouth(picture, landmarks, float(mouths[index]) if index < len(mouths) else rest)
        shut = _lids(time) if time < _turning(sample) else 0.0
        if shut > 0:
            face = with_lids(face, landmarks, shut)
        across, along = turner.maps(*_pose(sample, time))
        # The hand that holds the phone moves a little.
        dx, dy = 3 * math.sin(1.1 * time + 1), 2.5 * math.sin(0.8 * time)
        x, y = across + np.float32(dx), along + np.float32(dy)
        shown = cv2.remap(face, x, y, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE)
        yield np.asarray(shown, np.uint8)


def _portrait(sample: SelfieScript, store: ModelStore) -> tuple[Pixels, Floats]:
    """The person's portrait in the size of the clip, the face upper middle, and its landmarks."""
    whole = read_portrait(sample.person)
    points = Tracker(store).track(whole)[0].landmarks
    width, height = sample.size
    shown = 1.0 if height > width else _WIDE_CROP
    high = min(shown * whole.shape[0], whole.shape[1] * height / width)
    wide = high * width / height
    left = np.clip(points[:, 0].mean() - wide / 2, 0, whole.shape[1] - wide)
    top = np.clip(points[:, 1].mean() - 0.38 * high, 0, whole.shape[0] - high)
    scale = height / high
    move = np.array([[scale, 0, -left * scale], [0, scale, -top * scale]])
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    picture = np.asarray(cv2.warpAffine(whole, move, sample.size, flags=way), np.uint8)
    return picture, Tracker(store).track(picture)[0].landmarks


def _turning(sample: SelfieScript) -> float:
    """When the turns begin: after the speech."""
    return 2 * _START + len(sample.samples) / sample.rate


def _length(sample: SelfieScript) -> float:
    return max(sample.seconds, _turning(sample) + _TURN * len(sample.turns) + _START)


def _count(sample: SelfieScript) -> int:
    return round(_length(sample) * FPS)


def _pose(sample: SelfieScript, time: float) -> tuple[float, float]:
    """Yaw and pitch in degrees at a time; the head is never quite still."""
    yaw, pitch = 1.6 * math.sin(1.7 * time), 1.0 * math.sin(2.3 * time)
    begun = time - _turning(sample)
    number = int(begun // _TURN)
    if begun >= 0 and number < len(sample.turns):
        share = math.sin(math.pi * (begun / _TURN - number)) ** 0.7
        way = _WAYS[sample.turns[number]]
        yaw, pitch = yaw * (1 - share) + way[0] * share, pitch * (1 - share) + way[1] * share
    settled = min(time / _START, 1.0)
    return yaw * settled, pitch * settled


def _lids(time: float) -> float:
    """How far the eyes are shut, 0-1."""
    at = time % sum(_BLINKS)
    for start in (_BLINKS[0] / 2, _BLINKS[0] / 2 + _BLINKS[1]):
        if start <= at < start + _BLINK:
            return min(1.3 * math.sin(math.pi * (at - start) / _BLINK), 1.0)
    return 0.0


def _mouths(sample: SelfieScript) -> Floats:
    """Gap of the lips in every frame, from how loud the voice is."""
    step = sample.rate // FPS
    count = len(sample.samples) // step
    if not count:
        return np.zeros(0, np.float32)
    parts = sample.samples[: count * step].reshape(count, step).astype(np.float64)
    loud = np.sqrt((parts**2).mean(1))
    loud = np.convolve(np.pad(loud, 1), (0.25, 0.5, 0.25), "valid") / max(loud.max(), 1e-6)
    gaps = _WIDE * np.clip(loud * 1.25 - 0.06, 0, 1) ** 0.8
    before = np.zeros(round(_START * FPS))
    return np.concatenate([before, gaps]).astype(np.float32)


def _sound(sample: SelfieScript) -> Floats:
    """Stereo at 48 kHz: the speech over the faint noise of a room."""
    sound = np.random.default_rng(1).normal(0, 4e-4, (round(_length(sample) * SOUND_RATE), 2))
    speech = resample(sample.samples, sample.rate, SOUND_RATE)
    start = round(_START * SOUND_RATE)
    sound[start : start + len(speech)] += speech[:, None]
    return np.clip(sound, -1, 1).astype(np.float32)
