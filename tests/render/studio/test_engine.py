import hashlib
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from render.contract.errors import (
    BadOrder,
    Cancelled,
    MissingPiece,
    Unreadable,
)
from render.contract.order import ROLES, CastMember, RenderOrder
from render.models.store import ModelStore
from render.studio.engine import FPS, StudioRenderer
from tests.support.drawn_kit import head, kit

SIZE = (320, 180)


@pytest.fixture(scope="module")
def engine(models: ModelStore) -> StudioRenderer:
    made = StudioRenderer(models.folder)
    made.load()
    return made


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kits") / "a.kit"
    kit(head(), head(mouth=0.09), head(eyes=0.1)).save(path)
    return path


def order(out: Path, person: Path, cast: int = 1, **changes: object) -> RenderOrder:
    members = tuple(CastMember(role, person) for role in ROLES[:cast])
    plain = RenderOrder("K7Q2M9XD", "standing in the park", members, out, SIZE, 2.0)
    return replace(plain, **changes)  # type: ignore[arg-type]


def render(engine: StudioRenderer, asked: RenderOrder) -> list[np.ndarray]:
    engine.render(asked, lambda share: None, lambda: False)
    with av.open(str(asked.out)) as clip:
        return [frame.to_ndarray(format="rgb24") for frame in clip.decode(video=0)]


def test_a_clip_has_the_size_and_length_it_was_asked_for(
    engine: StudioRenderer, person: Path, tmp_path: Path
) -> None:
    shares: list[float] = []
    asked = order(tmp_path / "a.mp4", person)
    made = engine.render(asked, shares.append, lambda: False)
    assert made.path == asked.out
    assert (made.engine, made.size, made.seconds) == ("studio", SIZE, 2.0)
    assert made.plan["place"] == "park"
    assert made.timings["draw"] > 0
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with av.open(str(asked.out)) as clip:
        assert (clip.streams.video[0].width, clip.streams.video[0].height) == SIZE
        assert sum(1 for _ in clip.decode(video=0)) == 2 * FPS


def test_equal_orders_give_equal_bytes_and_another_seed_another_clip(
    engine: StudioRenderer, person: Path, tmp_path: Path
) -> None:
    digests = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        asked = order(tmp_path / f"{name}.mp4", person, seed=seed)
        engine.render(asked, lambda share: None, lambda: False)
        digests.append(hashlib.sha256(asked.out.read_bytes()).hexdigest())
    assert digests[0] == digests[1]
    assert digests[0] != digests[2]


def test_the_persons_face_is_in_the_clip_and_moves(engine: StudioRenderer, tmp_path: Path) -> None:
    path = tmp_path / "green.kit"
    kit(head(skin=(30, 230, 60))).save(path)
    frames = render(engine, order(tmp_path / "a.mp4", path))
    green = [np.argwhere((f[..., 1] > 130) & (f[..., 0] < 110) & (f[..., 2] < 130)) for f in frames]
    assert min(len(found) for found in green) > 150
    middles = np.array([found.mean(0) for found in green])
    assert np.abs(middles - middles[0]).max() > 0.5


@pytest.mark.parametrize(("size", "cast"), [((180, 320), 3), ((240, 240), 4)])
def test_portrait_and_square_and_larger_casts(
    engine: StudioRenderer, person: Path, tmp_path: Path, size: tuple[int, int], cast: int
) -> None:
    frames = render(engine, order(tmp_path / "a.mp4", person, cast, size=size))
    assert frames[0].shape == (size[1], size[0], 3)
    assert len(frames) == 2 * FPS


def test_a_cancelled_clip_leaves_nothing(
    engine: StudioRenderer, person: Path, tmp_path: Path
) -> None:
    asked = order(tmp_path / "a.mp4", person)
    drawn: list[float] = []
    with pytest.raises(Cancelled):
        engine.render(asked, drawn.append, lambda: len(drawn) >= 3)
    assert len(drawn) == 3
    assert list(tmp_path.iterdir()) == []


def test_what_it_cannot_do_has_a_reason(
    engine: StudioRenderer, person: Path, tmp_path: Path
) -> None:
    with pytest.raises(BadOrder):
        engine.render(order(tmp_path / "a.mp4", person, seconds=61), print, lambda: False)
    broken = tmp_path / "broken.kit"
    broken.write_bytes(b"no kit")
    with pytest.raises(Unreadable):
        engine.render(order(tmp_path / "a.mp4", broken), print, lambda: False)
    with pytest.raises(MissingPiece):
        StudioRenderer(tmp_path / "nowhere").load()
