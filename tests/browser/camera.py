"""A clip as Chromium's fake camera and microphone: what a person in front of them would do."""

import wave
from pathlib import Path

import av
import cv2
import numpy as np

RATE = 48000
SIZE = (480, 854)
"""What a busy machine still films, encodes and shows in time."""
FPS = 30.0
"""Frames a second that Chromium plays an .mjpeg file with."""


def arguments(clip: Path, folder: Path, before: float, after: float) -> list[str]:
    """What Chromium is started with so that its camera shows the clip.

    `before`, `after`: seconds in which the person just looks, ahead of the clip and behind it.
    """
    picture, sound = folder / "camera.mjpeg", folder / "microphone.wav"
    _film(clip, picture, before, after)
    _record(clip, sound, before, after)
    return [
        "--no-sandbox",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={picture}",
        f"--use-file-for-fake-audio-capture={sound}",
    ]


def _film(clip: Path, out: Path, before: float, after: float) -> None:
    with av.open(str(clip)) as source:
        rate = float(source.streams.video[0].average_rate or 25)
        pictures = (
            frame.to_ndarray(width=SIZE[0], height=SIZE[1], format="bgr24")
            for frame in source.decode(video=0)
        )
        frames = [cv2.imencode(".jpg", picture)[1].tobytes() for picture in pictures]
    lasts = len(frames) / rate
    with out.open("wb") as file:
        for number in range(int((before + lasts + after) * FPS)):
            at = int((number / FPS - before) * rate)
            file.write(frames[min(max(at, 0), len(frames) - 1)])


def _record(clip: Path, out: Path, before: float, after: float) -> None:
    with av.open(str(clip)) as source:
        resampler = av.AudioResampler("s16", "mono", RATE)
        samples = np.concatenate(
            [
                part.to_ndarray().ravel()
                for frame in source.decode(audio=0)
                for part in resampler.resample(frame)
            ]
        )
    room = np.random.default_rng(1)  # a silence of zeros is no room
    quiet = [room.integers(-30, 30, int(s * RATE), dtype=np.int16) for s in (before, after)]
    with wave.open(str(out), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.concatenate([quiet[0], samples, quiet[1]]).astype("<i2").tobytes())
