"""`walkon inspect`: accepted, rejected with advice, unreadable with a reason."""

import json
from pathlib import Path

import pytest

from tests.journeys.conftest import Walkon
from tests.support.video_clips import write_clip


def test_an_accepted_clip(walkon: Walkon, sunny_clip: Path) -> None:
    said = walkon("inspect", sunny_clip, "--digits", "49217", "--turns", "left,up,right", "--json")
    assert said.returncode == 0, said.stderr
    report = json.loads(said.stdout)
    assert set(report) == {
        *("accepted", "faces", "checks", "digits_heard", "turns_seen", "seconds", "elapsed"),
        "liveness",
    }
    assert report["accepted"] is True
    assert (report["faces"], report["digits_heard"]) == (1, "49217")
    assert report["turns_seen"] == ["left", "up", "right"]
    keys = {"name", "passed", "value", "limit", "span", "advice"}
    assert all(set(check) == keys for check in report["checks"])


@pytest.mark.parametrize(
    ("language", "advice"), [("en", "Read them aloud in English"), ("ko", "소리 내어 읽어 주세요")]
)
def test_a_rejected_clip_says_what_to_do(
    walkon: Walkon, sunny_clip: Path, language: str, advice: str
) -> None:
    said = walkon("inspect", sunny_clip, "--digits", "83305", language=language)
    assert said.returncode == 1
    assert "✗" in said.stdout
    assert advice in said.stdout


def test_what_is_no_clip_has_a_reason(walkon: Walkon, tmp_path: Path) -> None:
    letter = tmp_path / "letter.mp4"
    letter.write_text("Dear Mina,\n")
    said = walkon("inspect", letter)
    assert (said.returncode, said.stdout) == (2, "")
    assert "not a clip we can read" in said.stderr
    assert "Traceback" not in said.stderr
    report = json.loads(walkon("inspect", letter, "--json").stdout)
    assert report["accepted"] is False
    assert [check["advice"] for check in report["checks"]] == ["media-unknown"]


def test_a_clip_without_sound_has_a_reason_in_korean(walkon: Walkon, tmp_path: Path) -> None:
    silent = tmp_path / "silent.mp4"
    write_clip(silent, sound=None)
    said = walkon("inspect", silent, language="ko")
    assert said.returncode == 2
    assert "마이크를 켜 주세요" in said.stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--digits", "four"), '"four"'),
        (("--digits", "12"), '"12"'),
        (("--turns", "left,back"), '"back"'),
        (("--turns", ""), "left, right, up, down"),
    ],
)
def test_a_challenge_that_cannot_be_is_explained(
    walkon: Walkon, tmp_path: Path, typed: tuple[str, str], said: str
) -> None:
    told = walkon("inspect", tmp_path / "any.mp4", *typed)
    assert told.returncode == 2
    assert said in told.stderr
    assert "walkon inspect --help" in told.stderr
    assert "Traceback" not in told.stderr
