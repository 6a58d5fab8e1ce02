"""Text is drawn from the pinned fonts, in Hangul and Latin, and wraps."""

import unicodedata
from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.drawing.skia import skia
from render.drawing.text import (
    BOLD,
    displayable,
    draw_caption,
    draw_text,
    load_font,
    wrap,
)
from render.models.store import ModelStore


def drawn(text: str, models: ModelStore) -> np.ndarray:
    """White text on black, brightness only."""
    pixels = np.zeros((60, 400, 4), np.uint8)
    draw_text(skia.Surface(pixels).getCanvas(), text, 10, 40, load_font(models, 30))
    return pixels[..., 0]


def test_hangul_and_latin_have_letters_of_their_own(models: ModelStore) -> None:
    seen = [drawn(text, models) for text in ("Surf", "파도", "바다", "")]
    assert [bool(picture.any()) for picture in seen] == [True, True, True, False]
    assert not np.array_equal(seen[1], seen[2])


def test_decomposed_hangul_is_the_same_text(models: ModelStore) -> None:
    face = load_font(models, 30)
    assert displayable(unicodedata.normalize("NFD", "한글 파도"), face) == "한글 파도"


def test_what_has_no_glyph_is_left_out(models: ModelStore) -> None:
    assert displayable("wave 🌊  at\nsunset\x00", load_font(models, 30)) == "wave at sunset"


def test_wrapping_keeps_every_word_within_the_width(models: ModelStore) -> None:
    face = load_font(models, 24)
    for text in (
        "서핑하는 두 친구가 거대한 파도를 만난다",
        "two friends surf a giant wave at sunset",
    ):
        lines = wrap(text, face, 200)
        assert len(lines) > 1
        assert " ".join(lines) == text
        assert all(face.measureText(line) <= 200 for line in lines)


def test_long_words_are_broken(models: ModelStore) -> None:
    face = load_font(models, 24)
    lines = wrap("아" * 40 + " oh", face, 200)
    assert all(face.measureText(line) <= 200 for line in lines)
    assert "".join(lines).replace(" ", "") == "아" * 40 + "oh"
    assert wrap("ab", face, 1) == ("a", "b")
    assert wrap("  ", face, 100) == ()


def test_a_caption_reads_on_white_and_on_black(models: ModelStore) -> None:
    for background in (0, 255):
        pixels = np.full((120, 400, 4), background, np.uint8)
        draw_caption(
            skia.Surface(pixels).getCanvas(),
            ("파도다!", "Surf's up"),
            200,
            100,
            load_font(models, 30),
        )
        bright = pixels[..., 0]
        assert (bright > 240).sum() > 300
        assert (bright < 15).sum() > 300
        columns = np.flatnonzero((bright != background).any(axis=0))
        assert columns.mean() == pytest.approx(200, abs=12)


def test_missing_or_broken_font_is_a_missing_piece(tmp_path: Path) -> None:
    with pytest.raises(MissingPiece, match="model-missing"):
        load_font(ModelStore(tmp_path), 20)
    (tmp_path / BOLD).write_bytes(b"no font")
    with pytest.raises(MissingPiece, match="model-broken"):
        load_font(ModelStore(tmp_path), 20)
