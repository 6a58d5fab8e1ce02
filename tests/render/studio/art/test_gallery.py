"""Pictures of things: treated, kept, and drawn where they belong."""

import math
import os
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from render.drawing.skia import skia
from render.models.store import ModelStore
from render.studio.art import shelf as shelves
from render.studio.art.blit import blend
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.art.glyphs import Pixels
from render.studio.art.heads import place_head
from render.studio.art.picture import make_picture, pack, unpack
from render.studio.art.picture_folder import PictureFolder
from render.studio.art.shelf import LARGEST, SMALLEST, PictureKey, Shelf, bucket
from render.studio.art.treatment import Treatment, find_padding, treat
from render.studio.contracts.scene import Light
from render.studio.frame.camera import Projection

DAY = Light((1.04, 1.01, 0.96), (0.78, 0.84, 0.93), 60, shadow=0.36)
NIGHT = Light((0.5, 0.5, 0.7), (0.3, 0.3, 0.5), 120, shadow=0.5)
PLACE = Projection(160, 142, 0)
GREY = 120


@pytest.fixture(scope="module")
def shelf(models: ModelStore) -> Shelf:
    return Shelf(models)


@pytest.fixture
def gallery(shelf: Shelf) -> Gallery:
    return Gallery(shelf, DAY)


def empty() -> Pixels:
    frame = np.full((160, 284, 4), GREY, np.uint8)
    frame[..., 3] = 255
    return frame


def find_box(frame: Pixels, tolerance: int = 40) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what differs from the empty frame."""
    rows, columns = np.nonzero(np.abs(frame[..., :3].astype(int) - GREY).max(2) > tolerance)
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def draw(gallery: Gallery, thing: PlacedThing) -> Pixels:
    frame = empty()
    gallery.draw(frame, thing, PLACE)
    return frame


def test_a_thing_stands_where_it_is_put(gallery: Gallery) -> None:
    thing = PlacedThing("🍎", 0.2, 0.9, 0.5)
    left, top, right, bottom = find_box(draw(gallery, thing))
    line = 4
    assert bottom == pytest.approx(0.9 * 160, abs=line)
    assert bottom - top == pytest.approx(0.5 * 160, abs=2 * line)
    assert (left + right) / 2 == pytest.approx(142 + 0.2 * 160, abs=line)
    assert right - left == pytest.approx(0.5 * 160 * gallery.aspect("🍎"), abs=2 * line)


@pytest.mark.parametrize("anchor", ["bottom", "centre", "top", "grip", "seat", (0.1, 0.9)])
@pytest.mark.parametrize("flip", [False, True])
def test_the_anchor_stays_under_every_turn(
    gallery: Gallery, anchor: str | tuple[float, float], flip: bool
) -> None:
    for rotation, squash in ((0, 1), (70, 0.6), (180, 1.3)):
        thing = PlacedThing("🐫", 0.3, 0.4, 0.2, anchor, rotation, flip, squash)
        assert gallery.locate(thing, anchor) == pytest.approx((0.3, 0.4))


def test_points_of_the_picture_follow_it(gallery: Gallery) -> None:
    thing = PlacedThing("🐫", 0, 1, 0.5)
    wide = 0.5 * gallery.aspect("🐫")
    assert gallery.locate(thing, (0, 0)) == pytest.approx((-wide / 2, 0.5))
    assert gallery.locate(replace(thing, flip=True), (0, 0)) == pytest.approx((wide / 2, 0.5))
    turned = replace(thing, anchor="centre", rotation=90)
    assert gallery.locate(turned, (0.5, 0)) == pytest.approx((0.25, 1))
    assert gallery.locate(replace(thing, squash=0.25), (1, 0)) == pytest.approx((wide, 0.875))


def test_a_flipped_thing_is_mirrored_but_lit_from_the_same_side(gallery: Gallery) -> None:
    straight = draw(gallery, PlacedThing("⚽", 0, 0.8, 0.6))
    flipped = draw(gallery, PlacedThing("⚽", 0, 0.8, 0.6, flip=True))
    assert (straight != flipped).any()
    for frame in (straight, flipped):
        lit, shaded = frame[50:110, 150:170, :3].mean(), frame[50:110, 100:120, :3].mean()
        assert lit > shaded + 4


def test_the_same_thing_gives_the_same_bytes(models: ModelStore, gallery: Gallery) -> None:
    thing = PlacedThing("🦖", 0.1, 0.9, 0.6, rotation=8, shadow=1)
    again = Gallery(Shelf(models), DAY)
    assert (draw(gallery, thing) == draw(again, thing)).all()
    assert (draw(gallery, thing) == draw(gallery, thing)).all()


@pytest.mark.parametrize(
    ("x", "y", "height"), [(-0.9, 0.5, 0.4), (0.9, 0.1, 0.5), (0, 0.5, 3.0), (5, 5, 0.3)]
)
def test_frames_are_not_left(gallery: Gallery, x: float, y: float, height: float) -> None:
    frame = np.full((200, 324, 4), 7, np.uint8)
    inner = frame[20:180, 20:304]
    gallery.draw(inner, PlacedThing("🎈", x, y, height, "centre", 30, shadow=1), PLACE)
    inner[:] = 7
    assert (frame == 7).all()


def test_frames_stay_opaque_and_alpha_fades(gallery: Gallery) -> None:
    thing = PlacedThing("🍎", 0, 0.9, 0.6)
    full, half = draw(gallery, thing), draw(gallery, replace(thing, alpha=0.5))
    assert (full[..., 3] == 255).all()
    assert (half[..., 3] >= 254).all()
    middle = full[100, 142, :3].astype(int), half[100, 142, :3].astype(int)
    assert middle[1] == pytest.approx((middle[0] + GREY) / 2, abs=3)
    assert (draw(gallery, replace(thing, alpha=0)) == empty()).all()


def test_a_canvas_and_a_frame_show_the_same(gallery: Gallery) -> None:
    thing = PlacedThing("🎸", 0.1, 0.5, 0.5, "centre", 25)
    frame = empty()
    surface = skia.Surface(frame)
    canvas = surface.getCanvas()
    canvas.translate(PLACE.dx, PLACE.dy)
    canvas.scale(PLACE.scale, PLACE.scale)
    gallery.paint(canvas, thing)
    difference = np.abs(frame.astype(int) - draw(gallery, thing))
    assert difference.mean() < 1.0
    assert np.percentile(difference, 99) < 40


def test_the_shadow_lies_at_the_feet(gallery: Gallery) -> None:
    frame = empty()
    gallery.draw_shadow(frame, PlacedThing("🐘", 0, 0.7, 0.5, shadow=1), PLACE)
    left, top, right, bottom = find_box(frame, tolerance=8)
    assert top < 0.7 * 160 < bottom
    assert bottom - top < 0.2 * (right - left)
    assert frame[..., :3].max() == GREY
    assert abs((left + right) / 2 - 142) < 12


def test_night_is_dark_and_what_glows_is_not(shelf: Shelf) -> None:
    day, night = Gallery(shelf, DAY), Gallery(shelf, NIGHT)

    def brightness(gallery: Gallery, emoji: str) -> float:
        picture = gallery.picture(PlacedThing(emoji, 0, 0, 0.5), 80).pixels
        return float(picture[..., :3][picture[..., 3] == 255].mean())

    assert brightness(night, "🐘") < 0.7 * brightness(day, "🐘")
    assert brightness(night, "🔥") > 0.9 * brightness(day, "🔥")


def test_the_treatment_outlines_darkly_and_stays_premultiplied(shelf: Shelf) -> None:
    glyph = shelf.glyphs.rasterise("🍋", 100)
    treatment = Treatment(DAY, 0.04)
    treated = treat(glyph, treatment)
    padding = find_padding(treatment, 100)
    assert treated.shape[0] == 100 + 2 * padding
    assert (treated[..., :3] <= treated[..., 3:]).all()
    assert treated[0].max() == 0
    outer = treated[padding:-padding, padding:-padding]
    outline = treated[..., 3].astype(int)
    outline[padding:-padding, padding:-padding][glyph[..., 3] > 0] = 0
    assert (outline > 250).sum() > 300
    assert treated[outline > 250][:, :3].mean() < 60 < outer[glyph[..., 3] == 255][:, :3].mean()
    hazy = treat(glyph, Treatment(DAY, 0.04, haze=((0.5, 0.6, 0.9), 0.7)))
    solid = glyph[..., 3] == 255
    assert hazy[padding:-padding, padding:-padding][solid].mean(0)[2] > 140


@pytest.mark.parametrize("height", [3, 24, 25, 40, 100, 333, 720, 2000])
def test_pictures_are_kept_in_few_sizes(height: float) -> None:
    size = bucket(height)
    assert SMALLEST <= size <= LARGEST
    assert size >= 0.98 * min(height, LARGEST)
    assert size <= max(height * 1.43, SMALLEST)


def test_a_steady_zoom_does_not_jump(gallery: Gallery) -> None:
    """The picture changes its size under a slow push; edges may not flicker by it."""
    previous, worst = None, 0.0
    for step in range(24):
        frame = empty()
        scale = 160 * (1 + step * 0.004)
        gallery.draw(frame, PlacedThing("🏰", 0, 0.5, 0.5, "centre"), Projection(scale, 142, 0))
        middle = frame[40:100, 110:170].astype(float)
        if previous is not None:
            worst = max(worst, float(np.abs(middle - previous).mean()))
        previous = middle
    assert worst < 12


def test_heads_are_put_by_their_chin(gallery: Gallery) -> None:
    for emoji in ("🧟", "🤖", "🧙"):
        placed = place_head(emoji, 0.1, 0.6, 0.25)
        assert gallery.locate(placed, placed.anchor) == pytest.approx((0.1, 0.6))
    assert place_head("🤖", 0, 0, 0.25).height == pytest.approx(0.25)
    assert place_head("🧟", 0, 0, 0.25).height == pytest.approx(0.25 / 0.76)
    with pytest.raises(KeyError):
        place_head("🍕", 0, 0, 1)


def test_memory_is_bounded_and_the_latest_stay(models: ModelStore) -> None:
    small = Shelf(models, max_bytes=200_000)
    keys = [PictureKey(emoji, 96, Treatment(DAY, 0.03)) for emoji in "🐘🐫🦖🍎🍕🎸🎈🏰🚗🚀"]
    pictures = [small.get(key) for key in keys]
    assert small.size <= 200_000
    assert small.get(keys[-1]) is pictures[-1]
    again = small.get(keys[0])
    assert again is not pictures[0]
    assert (again.pixels == pictures[0].pixels).all()


def test_pictures_are_kept_between_processes(
    models: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = PictureKey("🦖", 64, Treatment(DAY, 0.03, ((0.5, 0.5, 0.5), 0.2)), flip=True)
    first = Shelf(models, tmp_path / "cache").get(key)
    assert len(list((tmp_path / "cache").iterdir())) == 1
    monkeypatch.setattr(shelves, "treat", None)
    second = Shelf(models, tmp_path / "cache").get(key)
    assert (second.pixels == first.pixels).all()
    assert (second.padding, second.foot) == (first.padding, pytest.approx(first.foot))
    monkeypatch.undo()
    monkeypatch.setattr(shelves, "VERSION", shelves.VERSION + 1)
    Shelf(models, tmp_path / "cache").get(key)
    assert len(list((tmp_path / "cache").iterdir())) == 2


@pytest.mark.parametrize("content", [b"", b"wot1", b"wot1" + bytes(14) + b"nonsense"])
def test_a_damaged_file_is_drawn_again(models: ModelStore, tmp_path: Path, content: bytes) -> None:
    key = PictureKey("🦖", 48, Treatment(DAY, 0.03))
    first = Shelf(models, tmp_path).get(key)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(content)
    assert (Shelf(models, tmp_path).get(key).pixels == first.pixels).all()
    assert unpack(kept.read_bytes()).pixels.shape == first.pixels.shape


def test_a_folder_that_cannot_be_written_changes_nothing(
    models: ModelStore, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("in the way")
    key = PictureKey("🦖", 48, Treatment(DAY, 0.03))
    assert Shelf(models, tmp_path / "cache").get(key).height == 48


def test_a_process_that_people_may_have_taken_over_adds_nothing(
    models: ModelStore, tmp_path: Path
) -> None:
    key = PictureKey("🦖", 48, Treatment(DAY, 0.03))
    Shelf(models, tmp_path, is_read_only=True).get(key)
    assert list(tmp_path.iterdir()) == []


def test_pictures_of_a_still_serve_a_clip_of_twice_its_size(
    models: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    things = [PlacedThing("🦖", 0, 0.9, 0.6), PlacedThing("🍕", 0.2, 0.5, 0.11, rotation=10)]
    still = Shelf(models, tmp_path)
    for thing in things:
        Gallery(still, DAY).draw(empty(), thing, Projection(360, 142, 0))
    still.keep_scaled(2)
    monkeypatch.setattr(shelves, "treat", None)
    clip = Gallery(Shelf(models, tmp_path, is_read_only=True), DAY)
    for thing in things:
        clip.draw(empty(), thing, Projection(720, 142, 0))


def test_the_folder_is_bounded_and_the_least_used_go_first(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (50, 50, 4), np.uint8)
    picture = make_picture(noise, 3)
    size = len(pack(picture))
    folder = PictureFolder(tmp_path, max_bytes=20 * size)
    for number in range(49):
        folder.put(f"{number:02}", picture)
        if number < 10:
            age_file(tmp_path / f"{number:02}.thing")
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 20 * size
    assert folder.get("00") is None
    assert not [path for path in tmp_path.iterdir() if path.suffix != ".thing"]


def age_file(path: Path) -> None:
    os.utime(path, (1, 1))


def test_several_writers_do_not_hurt_each_other(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (40, 40, 4), np.uint8)
    picture = make_picture(noise, 3)
    failures: list[str] = []

    def work() -> None:
        folder = PictureFolder(tmp_path, max_bytes=5 * len(pack(picture)))
        for number in range(60):
            folder.put(str(number % 9), picture)
            kept = folder.get(str((number + 4) % 9))
            if kept is not None and not (kept.pixels == picture.pixels).all():
                failures.append(str(number))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_blending_is_exact_where_nothing_is_turned() -> None:
    frame = empty()
    picture = np.zeros((10, 20, 4), np.uint8)
    picture[2:8, 4:16] = (200, 100, 50, 255)
    blend(frame, picture, np.array([[1, 0, 30], [0, 1, 40]], float))
    assert (frame[42:48, 34:46] == (200, 100, 50, 255)).all()
    frame[42:48, 34:46] = (GREY, GREY, GREY, 255)
    assert (frame == empty()).all()


def test_blending_turns_round_the_right_point() -> None:
    frame = empty()
    picture = np.zeros((21, 21, 4), np.uint8)
    picture[10, 10] = 255
    turn = math.radians(37)
    matrix = np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    shift = np.array([60.5, 50.5]) - matrix @ np.array([10.5, 10.5])
    blend(frame, picture, np.column_stack([matrix, shift]))
    row, column = np.unravel_index(frame[..., 0].argmax(), frame.shape[:2])
    assert (row, column) == (50, 60)
