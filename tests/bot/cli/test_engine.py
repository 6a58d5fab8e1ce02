"""An engine whose packages are not installed is refused before anybody waits."""

import importlib.util
from pathlib import Path

import pytest

from bot.__main__ import main

find = importlib.util.find_spec


@pytest.fixture(autouse=True)
def weights_without_torch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "models" / "vace-1.3b"
    folder.mkdir(parents=True)
    (folder / "model_index.json").write_text("{}")
    monkeypatch.setenv("WALKON_HOME", str(tmp_path))
    monkeypatch.setenv("WALKON_ENGINE", "vace")
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *more: None if name in ("torch", "diffusers") else find(name, *more),
    )


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("command", ["up", "try", "run worker gpu"])
def test_what_an_engine_runs_with_is_asked_for_first(
    command: str,
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("WALKON_LANGUAGE", language)
    out = tmp_path / "out.mp4"
    more = ["--person", f"A={tmp_path}/a.mp4", "--prompt", "surfing", "--out", str(out)]
    assert main([*command.split(), *(more if command == "try" else [])]) == 2
    said = capsys.readouterr().err
    assert "torch, diffusers" in said
    assert "pip install 'walkon[gpu]'" in said
    assert "a.mp4" not in said, "nobody's clip was looked at"
