"""A copy is near, another clip is far."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from render.marking.fingerprint import MAX_COPY_DISTANCE, distance, fingerprint
from tests.render.marking.clips import Attack, Frame, flat, luma, textured

SIZE = (640, 360)


def of(path: Path) -> str:
    with av.open(str(path)) as clip:
        return fingerprint((f.time, f.to_ndarray(format="gray")) for f in clip.decode(video=0))


def timed(frames: Iterator[Frame], fps: int) -> Iterator[tuple[float, Frame]]:
    for index, frame in enumerate(frames):
        yield index / fps, luma(frame)


@pytest.mark.parametrize("kind", ["drawn", "filmed"])
def test_copies_are_near(kind: str, marked: dict[str, Path], tmp_path: Path) -> None:
    original = of(marked[kind])
    for attack in (Attack(crf=28, scale=0.5, fps=24), Attack(crf=28, scale=0.5, trim=0.3)):
        copy = of(attack.run(marked[kind], tmp_path / "copy.mp4"))
        assert distance(original, copy) < MAX_COPY_DISTANCE
        assert distance(copy, original) == distance(original, copy)
    assert distance(original, original) == 0


def test_other_clips_are_far() -> None:
    clips = [
        fingerprint(timed(flat(SIZE, 3, 4), 4)),
        *(fingerprint(timed(textured(SIZE, 3, 4, seed), 4)) for seed in (1, 2, 3)),
    ]
    for index, one in enumerate(clips):
        for other in clips[index + 1 :]:
            assert distance(one, other) > MAX_COPY_DISTANCE + 0.1


def test_a_stretch_of_a_longer_clip_is_found() -> None:
    frames = list(timed(textured(SIZE, 6, 4), 4))
    cut = [(seconds - 2, frame) for seconds, frame in frames if 2 <= seconds < 5]
    assert distance(fingerprint(frames), fingerprint(cut)) == 0


def test_empty_and_broken_fingerprints() -> None:
    whole = fingerprint([(0.0, np.zeros((9, 9), np.uint8))])
    assert fingerprint([]) == ""
    assert distance("", whole) == 1
    assert distance(whole, "") == 1
    for broken in ("!!", "abc", "한글"):
        with pytest.raises(ValueError, match="not a fingerprint"):
            distance(whole, broken)
