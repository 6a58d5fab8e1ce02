"""`walkon try` and `verify` with something wrong: a sentence, an exit code, and no file."""

from pathlib import Path

import pytest

from tests.journeys.conftest import Walkon
from tests.support.video_clips import tone, write_clip


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--person", "Mina"), "NAME=CLIP"),
        (("--person", "Mina=a.mp4", "--person", "Mina=b.mp4"), "given twice"),
        (("--person", "Mina=a.mp4", "--say", "Jun=Hi"), "who is not in the cast (Mina)"),
        (("--person", "Mina=a.mp4", "--size", "large"), "WIDTHxHEIGHT"),
        (("--person", "Mina=a.mp4", "--size", "1281x720"), "odd"),
        (("--person", "Mina=a.mp4", "--seconds", "99"), "2 to 60 seconds"),
        (("--person", "Mina=a.mp4", "--look", "shiny"), "natural"),
        (("--person", "Mina=a.mp4"), "a.mp4: There is no such file"),
        (tuple(f"--person=P{n}=a.mp4" for n in range(7)), "1 to 6 people"),
    ],
)
def test_a_mistake_is_explained_before_anybody_waits(
    walkon: Walkon, tmp_path: Path, typed: tuple[str, ...], said: str
) -> None:
    told = walkon("try", *typed, "--prompt", "surfing", "--out", tmp_path / "out.mp4")
    assert told.returncode == 2
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_clip_that_does_not_fit_says_whose_and_why(walkon: Walkon, tmp_path: Path) -> None:
    nobody = tmp_path / "nobody.mp4"
    write_clip(nobody, seconds=4.0, sound=tone(4.0))
    told = walkon(
        *("try", "--person", f"민아={nobody}", "--prompt", "서핑", "--out", tmp_path / "out.mp4"),
        language="ko",
    )
    assert told.returncode == 1
    assert "민아님의 영상" in told.stderr
    assert "얼굴을 찾지 못했어요" in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["nobody.mp4"]


def test_the_clip_goes_where_clips_can_be(walkon: Walkon, tmp_path: Path) -> None:
    for out in (tmp_path / "out.gif", tmp_path / "no" / "such" / "out.mp4"):
        told = walkon("try", "--person", "A=a.mp4", "--prompt", "surfing", "--out", out)
        assert told.returncode == 2
        assert str(out) in told.stderr


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_clip_that_cannot_be_verified_is_named(
    walkon: Walkon, tmp_path: Path, language: str
) -> None:
    (tmp_path / "text.mp4").write_text("no clip")
    for name in ("gone.mp4", "text.mp4"):
        told = walkon("verify", tmp_path / name, language=language)
        assert told.returncode == 2
        assert told.stderr.startswith(f"{name}: ")
