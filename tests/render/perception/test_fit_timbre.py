"""A timbre is searched with the real network and the encoder that enrollment uses."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from render.kit.kit import Kit
from render.models.store import ModelStore
from render.perception.fit_timbre import fit_timbre
from render.sound.kokoro import timbre_search
from render.sound.kokoro.styles import load_stock_voices
from render.sound.kokoro.timbre_search import decode_search
from render.sound.kokoro.timbre_space import DIMENSIONS
from tests.support.drawn_kit import kit


def _never() -> bool:
    return False


@pytest.fixture
def _short_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timbre_search, "CANDIDATES", 1)
    monkeypatch.setattr(timbre_search, "_PARENTS", 1)
    monkeypatch.setattr(timbre_search, "GENERATIONS", 2)


@pytest.mark.usefixtures("_short_search")
def test_a_search_goes_on_from_slice_to_slice(models: ModelStore, tmp_path: Path) -> None:
    voices = load_stock_voices()
    person = voices.embeddings[voices.names.index("bf_emma")]
    paths = [tmp_path / f"{name}.kit" for name in "abcd"]
    replace(kit(), voice=person, pitch_hz=205.0).save(paths[0])
    assert not fit_timbre(paths[0], models.folder, paths[1], 0, _never)
    half = Kit.load(paths[1]).timbre
    assert half is not None
    assert half.search
    assert half.similarity > 0.7  # the start is a mix of the nearest voices, and one is this voice
    assert fit_timbre(paths[1], models.folder, paths[2], 0, _never)
    done = Kit.load(paths[2]).timbre
    assert done is not None
    assert done.search == ""
    assert fit_timbre(paths[2], models.folder, paths[3], 0, _never)
    assert not paths[3].exists()


def test_a_cancelled_slice_keeps_the_candidates_that_were_tried(
    models: ModelStore, tmp_path: Path
) -> None:
    replace(kit(), voice=load_stock_voices().embeddings[0], pitch_hz=205.0).save(tmp_path / "a.kit")
    asked = iter([False, False, True])
    paths = tmp_path / "a.kit", models.folder, tmp_path / "b.kit"
    assert not fit_timbre(*paths, 600, lambda: next(asked))
    timbre = Kit.load(tmp_path / "b.kit").timbre
    assert timbre is not None
    state = decode_search(timbre.search, DIMENSIONS)
    assert state is not None
    assert (state.generation, len(state.scores)) == (0, 2)


def test_a_kit_without_a_voice_is_left_as_it_is(models: ModelStore, tmp_path: Path) -> None:
    replace(kit(), voice=None).save(tmp_path / "a.kit")
    assert fit_timbre(tmp_path / "a.kit", models.folder, tmp_path / "b.kit", 0, _never)
    assert not (tmp_path / "b.kit").exists()


def test_published_voices_are_told_apart() -> None:
    voices = load_stock_voices()
    assert len(voices.names) == 54
    likeness = voices.embeddings @ voices.embeddings.T
    assert np.median(likeness[~np.eye(54, dtype=bool)]) < 0.75
    assert np.isfinite(voices.tables).all()
