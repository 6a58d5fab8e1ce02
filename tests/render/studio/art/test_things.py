"""The table of things: every row is complete, and every emoji of it draws."""

import lzma
from pathlib import Path

import numpy as np
import pytest

from render.models.pins import EMOJI_FONT, FILES
from render.models.store import ModelStore
from render.studio.art import things
from render.studio.art.glyphs import Glyphs
from render.studio.art.heads import find_skin, head_box
from render.studio.art.sheet import draw_sheet
from render.studio.art.things import find_thing, is_usable, load_things
from render.studio.contracts.thing import ATTACHMENTS, MOTIONS, ON_REQUEST, Thing

NAMES = Path(things.__file__).parents[1] / "planning" / "lexicon" / "cldr.tsv"
FINAL_REASONS = {
    "adult", "body", "covered", "face", "speech", "stereotype", "symbol", "underwear",
}  # fmt: skip


@pytest.fixture(scope="module")
def glyphs(models: ModelStore) -> Glyphs:
    return Glyphs(models)


def test_every_emoji_of_the_table_draws(glyphs: Glyphs) -> None:
    assert [thing.name for thing in load_things().values() if not glyphs.draws(thing.emoji)] == []


def test_the_spare_font_draws_things_the_same(glyphs: Glyphs, tmp_path: Path) -> None:
    """`walkon models pull` takes it when the package of the font is gone."""
    pin = next(pin for pin in FILES if pin.name == EMOJI_FONT)
    assert pin.spare is not None
    (tmp_path / EMOJI_FONT).write_bytes(lzma.decompress(pin.spare.path.read_bytes()))
    spare = Glyphs(ModelStore(tmp_path))
    joined = [emoji for emoji in load_things() if len(emoji) > 1]
    for emoji in [*list(load_things())[::4], *joined]:
        assert (spare.rasterise(emoji, 24) == glyphs.rasterise(emoji, 24)).all(), emoji


def test_pictures_are_as_high_as_asked_and_touch_their_edges(glyphs: Glyphs) -> None:
    for emoji in load_things():
        picture = glyphs.rasterise(emoji, 40)
        alpha = picture[..., 3]
        assert picture.shape[0] == 40, emoji
        edges = alpha[:2], alpha[-2:], alpha[:, :3], alpha[:, -3:]
        assert all(edge.any() for edge in edges), emoji
        assert (picture[..., :3] <= alpha[..., None]).all(), f"{emoji} is not premultiplied"


def test_what_the_font_cannot_draw_as_one_picture_is_known(glyphs: Glyphs) -> None:
    assert glyphs.draws("🐻‍❄")
    assert glyphs.draws("🐻‍❄️")
    assert not glyphs.draws("🦖🍕")
    assert not glyphs.draws("\u5b57")


def test_every_thing_is_complete() -> None:
    known = load_things()
    assert len(known) > 1000
    for emoji, thing in known.items():
        assert "\ufe0f" not in emoji
        assert known[thing.emoji].emoji == thing.emoji, f"{emoji} is another's other"
        assert 0.05 <= thing.metres <= 1000, emoji
        assert thing.attach in ATTACHMENTS, emoji
        assert thing.motion in MOTIONS, emoji
        assert thing.facing in (-1, 0, 1), emoji
        assert all(0 <= share <= 1 for point in list_points(thing) for share in point), emoji
        assert thing.never in {"", *ON_REQUEST, *FINAL_REASONS}, emoji


def list_points(thing: Thing) -> list[tuple[float, ...]]:
    points: list[tuple[float, ...]] = [thing.grip, *thing.windows]
    points += [point for point in (thing.seat, thing.head) if point]
    return points


def test_what_a_prompt_can_have() -> None:
    assert all(is_usable(find_thing(emoji)) for emoji in "🦖🍕🧟🗡⚰")
    assert not any(is_usable(find_thing(emoji)) for emoji in ("🌆", "💬", "🩲", "🔇"))


def test_heads_have_a_box_with_a_face_in_it(glyphs: Glyphs) -> None:
    heads = [thing for thing in load_things().values() if thing.is_head]
    assert len(heads) > 60
    for thing in heads:
        left, top, right, bottom = head_box(thing)
        assert min(right - left, bottom - top) >= 0.3, thing.emoji
        picture = glyphs.rasterise(thing.emoji, 64)
        row, column = round((top + bottom) * 32), round((left + right) / 2 * picture.shape[1])
        assert picture[min(row, 63), column, 3] > 200, thing.emoji
        assert all(0 <= value <= 1 for value in find_skin(glyphs, thing.emoji))
    with pytest.raises(KeyError):
        head_box(find_thing("🍕"))


def test_riders_and_hands_touch_what_they_ride_and_hold(glyphs: Glyphs) -> None:
    for thing in load_things().values():
        points = [thing.seat] if thing.seat else []
        if thing.attach == "grip" and not thing.never:
            points.append(thing.grip)
        for point in points:
            assert near_ink(glyphs.rasterise(thing.emoji, 60)[..., 3], point), thing.emoji


def near_ink(alpha: np.ndarray, point: tuple[float, float]) -> bool:
    """Whether something is drawn within a tenth of the height of a point."""
    row, column = round(point[1] * alpha.shape[0]), round(point[0] * alpha.shape[1])
    reach = 6
    part = alpha[max(0, row - reach) : row + reach + 1, max(0, column - reach) : column + reach + 1]
    return bool((part > 128).any())


@pytest.mark.parametrize(
    ("emoji", "expected"),
    [
        ("🐫", {"attach": "ground", "facing": -1, "seat": (0.68, 0.18)}),
        ("🍕", {"attach": "grip", "metres": 0.28, "never": ""}),
        ("🌆", {"is_framed": True}),
        ("🧟", {"is_head": True, "wears": "zombie"}),
        ("🐶", {"emoji": "🐕", "is_head": False}),
        ("🗡️", {"never": "weapon"}),
        ("🇰🇷", {"never": "flag"}),
        ("🔥", {"glows": True, "motion": "flicker"}),
        ("👑", {"attach": "head"}),
    ],
)
def test_what_the_stage_relies_on(emoji: str, expected: dict[str, object]) -> None:
    thing = find_thing(emoji)
    assert {name: getattr(thing, name) for name in expected} == expected


@pytest.mark.parametrize(
    "row",
    ["🦖\tmetres=high", "🦖\tattach=moon", "🦖\twindow=1,2,3", "🦖\tseat=1", "✝\tmetres=1"],
)
def test_a_wrong_row_is_refused(row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "things.tsv"
    table.write_text(f"animal-reptile\tmetres=1\n{row}\n", "utf-8")
    monkeypatch.setattr(things, "_TABLE", table)
    with pytest.raises(ValueError, match=r"row of|no emoji"):
        load_things.__wrapped__()


def test_a_contact_sheet_shows_every_thing_in_its_cell(models: ModelStore) -> None:
    shown = [find_thing(emoji) for emoji in "🦖🛶🗼🍕🎈"]
    sheet = draw_sheet(models, shown, columns=3, cell=60)
    tall = round(60 * 1.24)
    assert sheet.shape == (2 * tall, 180, 4)
    paper = sheet[-1, -1]
    for number in range(6):
        left, top = number % 3 * 60, number // 3 * tall
        art = sheet[top + 5 : top + 50, left + 5 : left + 55]
        assert bool((art != paper).any()) == (number < 5)
    for column in (60, 120):
        assert (sheet[:50, column] == paper).all(), "a thing reaches into the next cell"


def test_names_of_emoji_are_a_whole_table() -> None:
    rows = [line.split("\t") for line in NAMES.read_text("utf-8").splitlines()]
    assert len(rows) > 1100
    assert {len(row) for row in rows} == {6}
    assert len({emoji for emoji, *_ in rows}) == len(rows)
    for emoji, group, name, korean, *_ in rows:
        assert emoji == emoji.replace("\ufe0f", "")
        assert group.replace("-", "").isascii()
        assert name.strip() == name != ""
        assert korean.strip() == korean != ""
    hangul = [korean for *_, korean, _, _ in rows if any("가" <= each <= "힣" for each in korean)]
    assert len(hangul) > 0.99 * len(rows)
