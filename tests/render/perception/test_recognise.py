"""Real faces in real clips: the sample people are recognised, and told from each other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from render.contract.errors import Cancelled
from render.contract.order import CastMember, RenderOrder
from render.kit.kit import (
    Floats,
    Kit,
    Pixels,
    read_face,
)
from render.models.store import ModelStore
from render.perception.cast_match import DistanceLimits
from render.perception.recognise import DlibEmbedder, name_anonymously, recognise_cast
from render.verified_renderer import load_cast_check
from tests.support.video_clips import write_clip


@pytest.fixture(scope="module")
def base(models: ModelStore) -> DlibEmbedder:
    return DlibEmbedder(models.folder)


@pytest.fixture(scope="module")
def kit(sunny_kit: Path) -> Kit:
    return Kit.load(sunny_kit)


def moving(still: Pixels, size: tuple[int, int] = (640, 480)) -> Callable[[float], Pixels]:
    """The still on grey, wandering."""
    scale = 360 / still.shape[0]
    small = cv2.resize(still, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)

    def picture(time: float) -> Pixels:
        frame = np.full((size[1], size[0], 3), 128, np.uint8)
        left = round(20 + 40 * time)
        frame[60 : 60 + small.shape[0], left : left + small.shape[1]] = small
        return frame

    return picture


@pytest.fixture(scope="module")
def clip(kit: Kit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of the sample person."""
    out = tmp_path_factory.mktemp("clip") / "clip.mp4"
    return write_clip(out, moving(kit.stills[0]), seconds=2.0, fps=12)


def test_the_cast_is_recognised(base: DlibEmbedder, kit: Kit, clip: Path) -> None:
    verdict = recognise_cast(clip, {"A": kit}, {}, base)
    assert verdict.is_accepted
    assert verdict.seen["A"] > 0.8
    assert verdict.frames == 6


def test_somebody_else_is_not_the_cast(base: DlibEmbedder, kit: Kit, clip: Path) -> None:
    other = replace(kit, face=-kit.face)
    assert recognise_cast(clip, {"A": other}, {}, base).missing == ("A",)
    assert recognise_cast(clip, {"A": kit, "B": other}, {}, base).missing == ("B",)


def test_whoever_must_not_be_in_it_is_noticed(base: DlibEmbedder, kit: Kit, clip: Path) -> None:
    other = replace(kit, face=-kit.face)
    guests = name_anonymously((kit.face,))
    assert recognise_cast(clip, {"A": other}, guests, base).uninvited == tuple(guests)
    assert recognise_cast(clip, {"A": kit}, name_anonymously((other.face,)), base).is_accepted


def test_an_order_is_looked_at(kit: Kit, clip: Path, sunny_kit: Path, models: ModelStore) -> None:
    look = load_cast_check(models.folder)
    order = RenderOrder("", "{A} waves", (CastMember("A", sunny_kit), CastMember("B", None)), clip)
    assert look(order, bool).is_accepted
    stand_in = replace(order, cast=(CastMember("A", None),))
    assert look(stand_in, bool).is_accepted
    assert look(replace(stand_in, absent=(read_face(sunny_kit),)), bool).uninvited
    # Whoever is in the cast is never somebody else, should the caller name them twice.
    assert look(replace(order, absent=(read_face(sunny_kit),)), bool).is_accepted


@pytest.mark.parametrize("frames", [0, 1, 6, 9])
def test_it_is_asked_at_every_frame_whether_to_go_on(
    base: DlibEmbedder, kit: Kit, clip: Path, frames: int
) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(len(asked))
        return asked[-1] == frames

    with pytest.raises(Cancelled):
        recognise_cast(clip, {"A": kit}, {}, base, is_cancelled=cancelled)
    assert len(asked) == frames + 1


def test_names_of_others_say_nothing() -> None:
    (name,) = name_anonymously((np.ones(128, np.float32),))
    assert name.startswith("-")
    assert len(name) == 13


class Other:
    """An embedder that never recognises anybody; `knows` nobody without a still."""

    limits = DistanceLimits(0.1, 0.1)

    def embed_faces(self, rgb: Pixels) -> tuple[Floats, ...]:
        return (np.zeros(2, np.float32),)

    def embed_kit(self, kit: Kit) -> Floats | None:
        return np.ones(2, np.float32) if kit.stills else None

    def distance(self, one: Floats, other: Floats) -> float:
        return float(np.abs(one - other).max())


def test_a_better_embedder_has_the_word_on_the_cast(
    base: DlibEmbedder, kit: Kit, clip: Path
) -> None:
    assert recognise_cast(clip, {"A": kit}, {}, base, Other()).missing == ("A",)
    guests = name_anonymously((-kit.face,))
    assert recognise_cast(clip, {"A": kit}, guests, base, Other()).missing == ("A",)


def test_where_it_knows_somebody_not_the_base_has_it(
    base: DlibEmbedder, kit: Kit, clip: Path
) -> None:
    assert recognise_cast(clip, {"A": replace(kit, stills=())}, {}, base, Other()).is_accepted
