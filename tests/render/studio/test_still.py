"""The still of a scene: what will be seen, and nobody's face."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from render.contract.errors import BadOrder
from render.contract.order import ROLES, CastMember, RenderOrder
from render.isolation.child import Child
from render.marking.label import Label
from render.models.store import ModelStore
from render.studio.still import MAX_BYTES, draw_still
from render.tasks import draw_still_in


def order(prompt: str = "dancing in the park", cast: int = 2, **changes: object) -> RenderOrder:
    members = tuple(CastMember(role, None) for role in ROLES[:cast])
    return replace(
        RenderOrder("K7Q2M9XD", prompt, members, Path("none.mp4"), (640, 360)),
        **changes,  # type: ignore[arg-type]
    )


def drawn(models: ModelStore, folder: Path, asked: RenderOrder) -> np.ndarray:
    draw_still(asked, models.folder, folder / "still.jpg")
    data = (folder / "still.jpg").read_bytes()
    assert data.startswith(b"\xff\xd8")
    assert len(data) <= MAX_BYTES
    seen = cv2.imread(str(folder / "still.jpg"))
    assert seen is not None
    return seen


@pytest.mark.parametrize(
    ("asked", "given"),
    [((640, 360), (640, 360)), ((1280, 720), (640, 360)), ((1082, 1920), (540, 960))],
)
def test_size(
    models: ModelStore, tmp_path: Path, asked: tuple[int, int], given: tuple[int, int]
) -> None:
    assert drawn(models, tmp_path, order(size=asked)).shape == (given[1], given[0], 3)


@pytest.mark.parametrize("place", ["beach", "detective", "eiffel_tower", "karaoke", "mars", "wave"])
def test_places_of_every_kind(models: ModelStore, tmp_path: Path, place: str) -> None:
    assert drawn(models, tmp_path, order(place, 4)).std() > 15


def test_no_kit_is_read(models: ModelStore, tmp_path: Path) -> None:
    nobody = order()
    somebody = replace(
        nobody, cast=tuple(CastMember(each.role, tmp_path / "none.kit") for each in nobody.cast)
    )
    assert np.array_equal(drawn(models, tmp_path, nobody), drawn(models, tmp_path, somebody))


def test_the_label_is_on_it(models: ModelStore, tmp_path: Path) -> None:
    still = drawn(models, tmp_path, order())
    left, top, right, bottom = Label("", (640, 360), models).box
    label = still[top:bottom, left:right].astype(int)
    assert label.max() > 200
    assert np.median(label) < 110


def test_the_first_line_is_written(models: ModelStore, tmp_path: Path) -> None:
    one = drawn(models, tmp_path, order('saying "Good morning" in the park'))
    other = drawn(models, tmp_path, order('saying "Who is there" in the park'))
    away = np.argwhere(np.abs(one.astype(int) - other).max(-1) > 60)
    assert len(away) > 50
    assert away.min(0)[0] > 360 * 0.75


def test_pictures_of_things_are_kept_by_the_sandboxed_child(
    models: ModelStore, tmp_path: Path
) -> None:
    pictures = tmp_path / "home" / "cache"
    (tmp_path / "out").mkdir()
    stills = []
    with Child() as child:
        for name in ("a.jpg", "b.jpg"):
            out = tmp_path / "out" / name
            draw_still_in(child, order("riding a camel"), models.folder, out, pictures)
            stills.append(out.read_bytes())
            kept = {path.name: path.read_bytes() for path in pictures.iterdir()}
            assert kept
            assert all(name.endswith(".thing") for name in kept)
        assert stills[0] == stills[1]
        (tmp_path / "file").touch()
        out = tmp_path / "out" / "c.jpg"
        draw_still_in(child, order("riding a camel"), models.folder, out, tmp_path / "file" / "x")
        assert out.read_bytes() == stills[0]


def test_in_a_child(models: ModelStore, tmp_path: Path) -> None:
    with Child() as child:
        prompt = "dancing in the park with a flugelbinder"
        left_out = draw_still_in(child, order(prompt), models.folder, tmp_path / "a.jpg")
        assert left_out == ("flugelbinder",)
        with pytest.raises(BadOrder):
            draw_still_in(child, order(""), models.folder, tmp_path / "b.jpg")
    assert (tmp_path / "a.jpg").stat().st_size > 5000
    assert not (tmp_path / "b.jpg").exists()
