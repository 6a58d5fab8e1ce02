"""Real clips of the sample people: who is accepted, who is not and why, and what is kept."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from render.contract.errors import MissingPiece, Unreadable
from render.kit.kit import Floats, Kit, Pixels
from render.models.store import ModelStore
from render.perception.evidence import ExpectedChallenge
from render.perception.identity import face_distance, judge_distance
from render.perception.inspect import Inspection, inspect_clip, inspect_to_file
from render.perception.report import Report
from tests.render.perception import scenes
from tests.render.perception.scenes import Frames
from tests.support.video_clips import tone, write_clip


def wrong(report: Report) -> dict[str, str]:
    """Failed checks and their advice."""
    return {check.name: check.advice for check in report.checks if not check.passed}


Judge = Callable[..., Inspection]


@pytest.fixture(scope="module")
def talked(
    models: ModelStore, talking: Frames, voice: Floats, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Inspection]:
    """The clip of somebody who just talks, and what its inspection gives."""
    clip = scenes.clip(tmp_path_factory.mktemp("talked") / "clip.mp4", talking, voice)
    return clip, inspect_clip(clip, None, models.folder)


@pytest.fixture
def judged(models: ModelStore, tmp_path: Path, voice: Floats) -> Judge:
    """Inspects frames as a clip, with speech unless another sound is given."""

    def judge(
        frames: Frames, challenge: ExpectedChallenge | None = None, sound: Floats = voice
    ) -> Inspection:
        return inspect_clip(
            scenes.clip(tmp_path / "clip.mp4", frames, sound), challenge, models.folder
        )

    return judge


@pytest.mark.slow
def test_the_sample_person_is_accepted(sunny: Inspection) -> None:
    told = sunny.report
    assert wrong(told) == {}
    assert told.accepted
    assert told.faces == 1
    assert told.turns_seen == ("left", "up", "right")
    assert told.digits_heard is not None
    assert len(told.digits_heard) == 5
    assert told.elapsed > 0


@pytest.mark.slow
def test_the_kit_shows_her_in_every_way(sunny: Inspection) -> None:
    kit = sunny.kit
    assert kit is not None
    assert 9 <= len(kit.heads) <= 24
    first = kit.heads[0]
    level = float(np.median([head.pitch for head in kit.heads]))
    ahead = [h for h in kit.heads if abs(h.yaw) < 6 and abs(h.pitch - level) < 6]
    assert abs(first.yaw) < 5
    assert first.eyes > 0.8
    assert first.mouth <= min(head.mouth for head in ahead) + 0.02
    assert max(head.yaw for head in kit.heads) > 10
    assert min(head.yaw for head in kit.heads) < -10
    assert max(head.pitch for head in kit.heads) > level + 6
    assert len({round(head.mouth / 0.01) for head in ahead if head.eyes > 0.8}) >= 5
    assert min(head.eyes for head in ahead) < 0.5  # a blink
    eyes = [np.linalg.norm(np.subtract(*head.landmarks[[33, 263]])) for head in kit.heads]
    assert np.ptp(eyes) / np.mean(eyes) < 0.15  # all in one scale
    for head in kit.heads:
        height, width = head.image.shape[:2]
        assert head.image.shape[2] == 4
        x, y = head.landmarks[1, :2]
        assert 0 < x < width
        assert 0 < y < height
        assert abs(head.landmarks[263, 1] - head.landmarks[33, 1]) < 0.1 * width  # upright
    assert 4 <= len(kit.stills) <= 9
    assert kit.voice is not None
    assert kit.voice.shape == (256,)
    assert kit.pitch_hz == pytest.approx(205, rel=0.1)
    assert len(kit.speech) > 2 * kit.speech_rate


@pytest.mark.slow
def test_another_challenge_is_not_met(models: ModelStore, sunny_clip: Path) -> None:
    found = inspect_clip(
        sunny_clip, ExpectedChallenge("30586", ("up", "left", "down")), models.folder
    )
    assert wrong(found.report) == {
        "digits": "digits-not-heard",
        "turns": "turns-in-another-order",
    }
    assert found.kit is None


def test_somebody_who_just_talks(talked: tuple[Path, Inspection]) -> None:
    _, found = talked
    assert wrong(found.report) == {}
    assert found.report.digits_heard is None
    assert found.kit is not None
    assert len(found.kit.heads) >= 5


def test_somebody_who_talks_but_does_not_turn(judged: Judge, talking: Frames) -> None:
    report = judged(talking, ExpectedChallenge(None, ("left", "up"))).report
    assert wrong(report) == {"turns": "turns-not-seen"}


def test_two_people_are_too_many(judged: Judge, talking: Frames, stranger: Frames) -> None:
    two = [np.hstack(pair) for pair in zip(talking, stranger, strict=True)]
    report = judged(two).report
    assert wrong(report) == {"one-face": "face-not-alone"}
    assert report.faces == 2


def test_somebody_far_behind_is_seen(judged: Judge, talking: Frames) -> None:
    def passer_by(picture: Pixels, index: int) -> Pixels:
        room = np.full((640, 854, 3), 120, np.uint8)
        room[:, :480] = picture
        if index >= 24:
            room[200:400, 600:750] = cv2.resize(talking[0], (150, 200))
        return room

    report = judged([passer_by(p, i) for i, p in enumerate(talking)]).report
    assert wrong(report) == {"one-face": "face-not-alone"}
    span = next(check.span for check in report.checks if check.name == "one-face")
    assert span == pytest.approx((2.0, len(talking) / 12), abs=0.6)


def test_nobody_is_there(judged: Judge) -> None:
    found = judged([np.full((640, 480, 3), 90, np.uint8)] * 38)
    assert wrong(found.report) == {"one-face": "face-none"}
    assert found.report.faces == 0
    assert found.kit is None


def test_a_face_that_changes_on_the_way(judged: Judge, talking: Frames, stranger: Frames) -> None:
    report = judged([*talking[:24], *stranger[24:]]).report
    assert wrong(report)["same-face"] == "face-changes"
    span = next(check.span for check in report.checks if check.name == "same-face")
    assert span == pytest.approx((2.2, len(talking) / 12), abs=0.6)


def test_the_sample_people_are_two(
    talked: tuple[Path, Inspection], judged: Judge, stranger: Frames
) -> None:
    one, other = talked[1].kit, judged(stranger).kit
    assert one is not None
    assert other is not None
    assert judge_distance(face_distance(one.face, other.face)) != "same"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda p: (p * 0.04).astype(np.uint8), {"light": "face-too-dark"}),
        (lambda p: cv2.GaussianBlur(p, (0, 0), 4), {"sharpness": "face-blurred"}),
        (lambda p: cv2.resize(p, (180, 240)), {"face-size": "face-too-small"}),
    ],
)
def test_a_poor_picture(
    judged: Judge, talking: Frames, change: Callable[[Pixels], Pixels], expected: dict[str, str]
) -> None:
    failed = wrong(judged([change(picture) for picture in talking]).report)
    assert expected.items() <= failed.items()


def test_a_waved_photograph_is_no_person(judged: Judge, portrait: Pixels) -> None:
    waved = [scenes.tilted(portrait, 45 * np.sin(i / 5), 30 * np.sin(i / 8)) for i in range(45)]
    failed = wrong(judged(waved, ExpectedChallenge(None, ("left", "right", "up"))).report)
    assert failed.keys() & {"turns", "depth"}


def test_wrong_turns(judged: Judge, models: ModelStore) -> None:
    frames = scenes.acted(models.folder, turns=("right", "down"))
    report = judged(frames, ExpectedChallenge(None, ("left", "up"))).report
    assert wrong(report) == {"turns": "turns-in-another-order"}
    assert report.turns_seen == ("right", "down")
    mirrored = [np.ascontiguousarray(picture[:, ::-1]) for picture in frames]
    flipped = judged(mirrored, ExpectedChallenge(None, ("right", "down"))).report
    assert wrong(flipped) == {}
    assert flipped.turns_seen == ("right", "down")


@pytest.mark.parametrize("sound", [np.zeros(3 * 48000, np.float32), tone(3.0)])
def test_nobody_speaks(judged: Judge, talking: Frames, sound: Floats) -> None:
    assert wrong(judged(talking, None, sound).report) == {"speech": "speech-not-heard"}


def test_a_clip_without_sound_is_unreadable(
    models: ModelStore, talking: Frames, tmp_path: Path
) -> None:
    silent = scenes.clip(tmp_path / "silent.mp4", talking, None)
    with pytest.raises(Unreadable, match="media-no-sound"):
        inspect_clip(silent, None, models.folder)


def test_no_clip_at_all(models: ModelStore, tmp_path: Path) -> None:
    path = tmp_path / "words.mp4"
    path.write_bytes(os.urandom(4096))
    with pytest.raises(Unreadable):
        inspect_clip(path, None, models.folder)


def test_model_files_are_needed(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "card.mp4", sound=tone(1.0))
    with pytest.raises(MissingPiece, match="model-missing"):
        inspect_clip(clip, None, tmp_path)


def test_the_kit_of_a_child_process_is_a_file(
    talked: tuple[Path, Inspection], models: ModelStore, tmp_path: Path
) -> None:
    clip, before = talked
    shares: list[float] = []
    told = inspect_to_file(clip, None, models.folder, tmp_path / "a.kit", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert replace(told, elapsed=0.0) == replace(before.report, elapsed=0.0)
    assert before.kit is not None
    before.kit.save(tmp_path / "b.kit")
    assert (tmp_path / "a.kit").read_bytes() == (tmp_path / "b.kit").read_bytes()
    assert Kit.load(tmp_path / "a.kit").heads[0].landmarks.shape == (468, 3)
