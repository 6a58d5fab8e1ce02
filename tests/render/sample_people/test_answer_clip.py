"""Sample people answer whatever challenge they get."""

from pathlib import Path

import pytest

from bot.cli import sample
from render.contract.errors import MissingPiece
from render.models.store import ModelStore
from render.perception.evidence import ExpectedChallenge
from render.perception.inspect import inspect_clip
from render.sample_people import portraits
from render.sample_people.answer_clip import PITCH_HZ, write_sample
from render.sound import speech


def test_everybody_has_a_voice_and_can_be_named() -> None:
    assert set(PITCH_HZ) == set(portraits.PEOPLE) == set(sample.PEOPLE)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "digits", "turns"),
    [
        ("sunny", "83065", ("down", "left", "up")),
        ("river", "72941", ("right", "up", "left")),
        ("wren", "50826", ("up", "right", "down")),
    ],
)
def test_an_answer_is_accepted(
    models: ModelStore, tmp_path: Path, name: str, digits: str, turns: tuple[str, ...]
) -> None:
    shares: list[float] = []
    write_sample(name, digits, turns, models.folder, tmp_path / "a.mp4", shares.append)
    told = inspect_clip(tmp_path / "a.mp4", ExpectedChallenge(digits, turns), models.folder).report
    assert [check.name for check in told.checks if not check.passed] == []
    assert shares[-1] == 1.0


def test_nobody_is_silent(
    models: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "_library", lambda: None)
    monkeypatch.setattr(speech, "_binary", lambda: None)
    with pytest.raises(MissingPiece, match="speech-missing"):
        write_sample("sunny", "12345", ("up",), models.folder, tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []
