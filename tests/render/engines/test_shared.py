"""What engines share and needs no torch."""

from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import MissingPiece
from render.contract.order import CastMember, RenderOrder
from render.engines.planning.references import fit_on_white, load_kits, reference_pictures
from render.engines.runtime.hardware import choose_attention
from render.engines.runtime.output import fit_to_size, to_pixels, to_stereo
from render.engines.runtime.pipeline_loader import check_folder
from render.engines.runtime.step_cache import cache_steps
from tests.support.drawn_kit import head, kit


def test_frames_cover_the_clip_and_lose_as_much_on_both_sides() -> None:
    picture = np.zeros((48, 100, 3), np.uint8)
    picture[:, 40:60] = 255
    out = fit_to_size(picture, (320, 180))
    assert out.shape == (180, 320, 3)
    bright = np.flatnonzero(out[90, :, 0] > 128)
    assert abs((bright[0] + bright[-1]) / 2 - 159.5) <= 2  # half a pixel of the picture
    assert abs(len(bright) - 20 * 180 / 48) < 3
    assert fit_to_size(picture, (100, 48)).shape == (48, 100, 3)


def test_floats_become_bytes_and_no_number_becomes_black() -> None:
    given = np.array([[[0.0, 0.5, 2.0], [np.nan, -1.0, 1.0]]], np.float32)
    assert to_pixels(given).tolist() == [[[0, 128, 255], [0, 0, 255]]]


@pytest.mark.parametrize(("shape", "rate"), [((2, 24000), 24000), ((16000,), 16000)])
def test_sound_of_any_rate_becomes_stereo_of_the_length(shape: tuple[int, ...], rate: int) -> None:
    tone = np.broadcast_to(np.sin(2 * np.pi * 440 * np.arange(shape[-1]) / rate), shape)
    out = to_stereo(tone, rate, 1.5)
    assert (out.shape, out.dtype) == ((72000, 2), np.float32)
    assert abs(np.argmax(np.abs(np.fft.rfft(out[:48000, 1]))) - 440) <= 1
    assert not out[50000:].any()


def test_pictures_lie_on_white_and_fit() -> None:
    out = fit_on_white(np.zeros((200, 100, 3), np.uint8), (96, 48), 0.5)
    dark = np.argwhere(out[..., 0] < 128)
    assert out.shape == (48, 96, 3)
    assert np.abs(dark.mean(0) - (23.5, 47.5)).max() < 1
    assert len(dark) == 24 * 12
    assert (out[0] == 255).all()


def test_a_person_is_shown_as_often_as_asked_and_there_is_something_to_show() -> None:
    person = kit(head(), head(mouth=0.09), head(eyes=0.1))
    assert [one.shape for one in reference_pictures(person, 2, (96, 48))] == [(48, 96, 3)] * 2
    assert len(reference_pictures(person, 9, (96, 48))) == 3
    assert all(picture.min() < 200 for picture in reference_pictures(person, 9, (96, 48)))


def test_whoever_has_no_cameo_has_a_stand_ins_kit() -> None:
    order = RenderOrder("K7Q2M9XD", "x", (CastMember("B", None),), Path("a.mp4"))
    assert load_kits(order)["B"].pitch_hz


@pytest.mark.parametrize(
    ("able", "installed", "expected"),
    [
        ((9, 0), {"flash_attn_interface"}, "_flash_3"),
        ((9, 0), {"flash_attn"}, "_native_cudnn"),
        ((10, 0), {"flash_attn_interface"}, "_native_cudnn"),
        ((8, 9), {"flash_attn"}, "flash"),
        ((8, 6), set(), "native"),
        ((7, 5), {"flash_attn"}, "native"),
    ],
)
def test_the_attention_suits_the_card(
    able: tuple[int, int], installed: set[str], expected: str
) -> None:
    assert choose_attention(able, installed.__contains__) == expected


@pytest.mark.parametrize("name", ["pytorch_model.bin", "pipeline.py", "deep/er/x.PKL"])
def test_a_folder_with_anything_that_could_run_code_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text("{}")
    check_folder(tmp_path)
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"")
    with pytest.raises(MissingPiece) as refused:
        check_folder(tmp_path)
    assert (refused.value.code, refused.value.data["which"]) == ("weights-unsafe", name)


def test_links_of_a_folder_are_followed_and_end(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "weights", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "vae").mkdir(parents=True)
    (folder / "model_index.json").write_text("{}")
    (folder / "transformer").symlink_to(elsewhere)
    (folder / "vae" / "again").symlink_to(folder)
    check_folder(folder)
    (elsewhere / "model.ckpt").write_bytes(b"")
    with pytest.raises(MissingPiece, match="weights-unsafe") as refused:
        check_folder(folder)
    assert refused.value.data["which"] in (
        "transformer/model.ckpt",
        "vae/again/transformer/model.ckpt",
    )


class Number(float):
    """As much of a tensor as the step cache looks at."""

    def detach(self) -> "Number":
        return self

    def abs(self) -> "Number":
        return Number(float.__abs__(self))

    mean = clone = detach

    def clamp(self, min: float) -> "Number":
        return Number(max(self, min))

    def __sub__(self, other: float) -> "Number":
        return Number(float(self) - other)


class Model:
    def __init__(self) -> None:
        self.runs: list[float] = []

    def forward(self, hidden_states: float) -> float:
        self.runs.append(float(hidden_states))
        return -hidden_states


def test_steps_are_skipped_while_little_has_changed() -> None:
    model = Model()
    with cache_steps(model, 0.25, 6) as counted:
        answers = [
            model.forward(hidden_states=Number(given)) for given in (1.0, 1.1, 1.2, 1.3, 2.0, 2.1)
        ]
    assert model.runs == [1.0, 1.1, 2.0, 2.1]  # two first, one that moved far, the last
    assert answers == [-1.0, -1.1, -1.1, -1.1, -2.0, -2.1]
    assert (counted.runs, counted.reused) == (6, 2)
    assert "forward" not in vars(model)


def test_runs_with_and_without_guidance_are_kept_apart() -> None:
    model = Model()
    with cache_steps(model, 9.0, 4, per_step=2):
        answers = [
            model.forward(hidden_states=Number(step + side))
            for step in (1, 2, 3, 4)
            for side in (0, 100)
        ]
    assert model.runs == [1, 101, 2, 102, 4, 104]
    assert answers[4:6] == [-2, -102]


def test_without_a_cache_every_step_runs() -> None:
    model = Model()
    with cache_steps(model, 0.0, 3) as counted:
        for _ in range(3):
            model.forward(hidden_states=1.0)
    assert (len(model.runs), counted.reused) == (3, 0)
