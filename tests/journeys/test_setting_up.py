"""`walkon doctor`, `walkon models`, `walkon sample`: what a newcomer and an operator meet first."""

import json
import shutil
from pathlib import Path

import pytest

from render.models.pins import FILES
from render.models.store import ModelStore
from tests.journeys.conftest import Walkon


@pytest.fixture
def home(tmp_path: Path, models: ModelStore, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own with every model file in it."""
    shutil.copytree(models.folder, tmp_path / "models")
    monkeypatch.setenv("WALKON_HOME", str(tmp_path))
    return tmp_path


def test_a_whole_set_up_is_in_order(walkon: Walkon, home: Path) -> None:
    said = walkon("doctor")
    assert said.returncode == 0, said.stdout
    assert "✗" not in said.stdout
    assert str(home / "signing") in said.stdout
    assert walkon("models", "verify").returncode == 0


@pytest.mark.parametrize(("language", "gives"), [("en", "cuts out the head"), ("ko", "머리 오려")])
def test_what_is_missing_or_damaged_is_named_with_what_it_gives(
    walkon: Walkon, home: Path, language: str, gives: str
) -> None:
    (home / "models" / "selfie_segmentation.tflite").unlink()
    damaged = home / "models" / "silero_vad.onnx"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    said = walkon("doctor", language=language)
    assert said.returncode == 1
    assert gives in said.stdout
    assert said.stdout.count("✗") == 2
    assert "walkon models pull base" in said.stdout
    wrong = walkon("models", "verify", language=language)
    assert wrong.returncode == 1
    assert "silero_vad.onnx" in wrong.stderr


def test_a_certificate_that_cannot_sign_is_found(walkon: Walkon, home: Path) -> None:
    assert walkon("doctor").returncode == 0
    (home / "signing" / "operator-key.pem").write_text("nothing")
    said = walkon("doctor")
    assert said.returncode == 1
    assert "PEM" in said.stdout


def test_the_list_names_every_file_with_its_licence(walkon: Walkon) -> None:
    listed = walkon("models", "list").stdout
    assert [pin.name for pin in FILES if pin.name not in listed or pin.licence not in listed] == []


def test_the_sample_person_of_the_command_is_accepted(walkon: Walkon, tmp_path: Path) -> None:
    clip = tmp_path / "river.mp4"
    made = walkon(
        *("sample", clip, "--person", "river", "--digits", "8306", "--turns", "up,left"),
        *("--size", "480x854", "--seconds", "6"),
    )
    assert made.returncode == 0, made.stderr
    report = json.loads(
        walkon("inspect", clip, "--digits", "8306", "--turns", "up,left", "--json").stdout
    )
    assert report["accepted"], report
