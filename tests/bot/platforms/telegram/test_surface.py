"""What Telegram shows after cards were posted, edited and taken away."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import av
import pytest

from bot.app.ports import Address
from bot.chat.contract import (
    Button,
    Card,
    Media,
    MediaKind,
    Menu,
    Option,
    Tone,
)
from bot.core.errors import NotFound, Refusal, Temporary
from bot.core.ids import PersonId
from bot.platforms.telegram.surface import TelegramSurface
from tests.simulators.telegram import schema
from tests.simulators.telegram.server import (
    DAY,
    TOKEN,
    Failure,
    Friend,
    Telegram,
    buttons,
    says,
)
from tests.support.video_clips import card, write_clip
from tests.support.world import World

SOL = Friend(1, "Sol")
GROUP = Address("telegram", "-100")
PRIVATE = Address("telegram", "1")
YES = ((Button("Yes", "allow", "0123456789abcdef"),),)


@pytest.fixture
async def surface(sim: Telegram, w: World) -> AsyncIterator[TelegramSurface]:
    """The surface of a worker; there is a group, and somebody who started the bot."""
    sim.group(-100)
    sim.started.add(SOL.id)
    made = TelegramSurface(TOKEN, w.app.files, sim.url)
    yield made
    await made.close()


async def file(w: World, name: str, content: bytes, kind: MediaKind) -> Media:
    """A sealed file to show."""
    owner = PersonId("owner")
    await w.app.files.write(name, [owner], content)
    return Media(kind, name, (owner,), "alt")


@pytest.mark.skipif(schema.spec() is None, reason=schema.MISSING)
def test_the_traffic_is_checked() -> None:
    with pytest.raises(schema.Violation):
        schema.check_request("sendMessage", {"chat_id": 1, "text": "x", "tekst": "y"})


async def test_a_card_is_posted_with_its_buttons(sim: Telegram, surface: TelegramSurface) -> None:
    menu = Menu("Off", "set-off", "0123456789abcdef", (Option("horror", "Horror", True),), True)
    handle = await surface.post(GROUP, Card("Title", ("line",), YES, (menu,)), "n")
    assert handle == "-100/1"
    shown = sim.messages[-100, 1]
    assert shown["text"] == "Title\n\nline"
    assert [one["text"] for one in buttons(shown)] == ["— Off —", "✓ Horror", "Yes"]


async def test_in_a_topic_of_a_forum(sim: Telegram, surface: TelegramSurface) -> None:
    await surface.post(Address("telegram", "-100:7"), Card("Title"), "n")
    assert sim.messages[-100, 1]["message_thread_id"] == 7


async def test_text_then_picture_then_clip_then_nothing(
    sim: Telegram, surface: TelegramSurface, w: World, tmp_path: Path
) -> None:
    moving = write_clip(tmp_path / "clip.mp4", seconds=1.0).read_bytes()
    still = await file(w, "stills/1", b"jpeg", MediaKind.PICTURE)
    film = await file(w, "clips/1", moving, MediaKind.CLIP)
    handle = await surface.post(GROUP, Card("Asked", rows=YES), "n")
    await surface.edit(GROUP, handle, Card("Asked", rows=YES, media=still))
    assert "photo" in sim.messages[-100, 1]
    uploads = len(sim.asked("editMessageMedia"))
    await surface.edit(GROUP, handle, Card("Asked", media=still, progress=0.25))
    assert len(sim.asked("editMessageMedia")) == uploads, "the same picture is not sent again"
    assert "25 %" in says(sim.messages[-100, 1])
    await surface.edit(GROUP, handle, Card("Done", media=film))
    video = sim.messages[-100, 1]["video"]
    assert (video["duration"], video["width"] > 0, video["height"] > 0) == (1, True, True)
    thumbnail = sim.asked("editMessageMedia")[-1]["media"]["thumbnail"]
    assert thumbnail.startswith(b"\xff\xd8")
    await surface.edit(GROUP, handle, Card("Gone"))
    left = sim.messages[-100, 1]
    assert (left["caption"], "video" in left) == ("Gone", False)
    assert sim.files[left["photo"][0]["file_id"]].startswith(b"\x89PNG")


async def test_another_worker_knows_nothing_of_the_message(
    sim: Telegram, surface: TelegramSurface, w: World
) -> None:
    still = await file(w, "stills/1", b"one", MediaKind.PICTURE)
    other = await file(w, "stills/2", b"two", MediaKind.PICTURE)
    handle = await surface.post(GROUP, Card("Asked", media=still), "n")
    second = TelegramSurface(TOKEN, w.app.files, sim.url)
    await second.edit(GROUP, handle, Card("Asked", media=other))
    await surface.edit(GROUP, handle, Card("Again", media=still))
    assert sim.files[sim.messages[-100, 1]["photo"][0]["file_id"]] == b"one"
    await TelegramSurface(TOKEN, w.app.files, sim.url).edit(GROUP, handle, Card("Gone"))
    assert sim.files[sim.messages[-100, 1]["photo"][0]["file_id"]] != b"one"
    await second.close()


async def test_a_clip_is_posted_with_what_players_need(
    sim: Telegram, surface: TelegramSurface, w: World, tmp_path: Path
) -> None:
    film = await file(
        w, "clips/1", write_clip(tmp_path / "clip.mp4", seconds=2.0).read_bytes(), MediaKind.CLIP
    )
    await surface.post(PRIVATE, Card("Ready", media=film), "n")
    sent = sim.asked("sendVideo")[0]
    assert (sent["duration"], sent["supports_streaming"]) == (2, True)
    assert sent["thumbnail"].startswith(b"\xff\xd8")


async def test_a_tall_clip_is_posted_tall(
    sim: Telegram, surface: TelegramSurface, w: World, tmp_path: Path
) -> None:
    tall = write_clip(tmp_path / "clip.mp4", card(360, 640), seconds=1.0).read_bytes()
    await surface.post(
        PRIVATE, Card("Ready", media=await file(w, "clips/1", tall, MediaKind.CLIP)), "n"
    )
    sent = sim.asked("sendVideo")[0]
    assert (sent["width"], sent["height"]) == (360, 640)
    with av.open(io.BytesIO(sent["thumbnail"])) as thumbnail:
        assert (thumbnail.streams.video[0].width, thumbnail.streams.video[0].height) == (180, 320)


async def test_the_same_again_is_no_error(sim: Telegram, surface: TelegramSurface) -> None:
    handle = await surface.post(GROUP, Card("Title"), "n")
    await surface.edit(GROUP, handle, Card("Title"))
    assert says(sim.messages[-100, 1]) == "Title"


async def test_taking_away_and_the_48_hours(sim: Telegram, surface: TelegramSurface) -> None:
    young = await surface.post(GROUP, Card("Title"), "n")
    assert await surface.remove(GROUP, young)
    assert await surface.remove(GROUP, young), "it is gone already"
    old = await surface.post(GROUP, Card("Title"), "n")
    sim.clock += 3 * DAY
    assert not await surface.remove(GROUP, old)


async def test_a_group_that_became_a_supergroup(sim: Telegram, surface: TelegramSurface) -> None:
    old = await surface.post(GROUP, Card("Before"), "n")
    sim.group(-1005)
    sim.moved[-100] = -1005
    assert await surface.post(GROUP, Card("After"), "n") == "-1005/1"
    for change in (surface.edit(GROUP, old, Card("Late")), surface.remove(GROUP, old)):
        with pytest.raises(NotFound, match="message-unreachable"):
            await change
    assert says(sim.messages[-1005, 1]) == "After"


@pytest.mark.parametrize(
    ("to", "failure", "code"),
    [
        (Address("telegram", "5"), None, "telegram-unreachable"),
        (Address("telegram", "-7"), None, "place-gone"),
        (
            GROUP,
            Failure(403, "Forbidden: bot was kicked from the supergroup chat"),
            "telegram-kicked",
        ),
        (
            GROUP,
            Failure(400, "Bad Request: not enough rights to send text messages to the chat"),
            "telegram-no-rights",
        ),
    ],
)
async def test_what_will_never_arrive(
    sim: Telegram, surface: TelegramSurface, to: Address, failure: Failure | None, code: str
) -> None:
    if failure is not None:
        sim.fail["sendMessage"] = [failure]
    with pytest.raises(Refusal) as refused:
        await surface.post(to, Card("Title"), "n")
    assert refused.value.code == code


async def test_a_message_that_somebody_deleted(sim: Telegram, surface: TelegramSurface) -> None:
    handle = await surface.post(GROUP, Card("Title"), "n")
    del sim.messages[-100, 1]
    with pytest.raises(NotFound, match="message-gone"):
        await surface.edit(GROUP, handle, Card("Other"))


async def test_too_fast_is_known_not_to_be_posted(sim: Telegram, surface: TelegramSurface) -> None:
    sim.fail["sendMessage"] = [Failure(429, "Too Many Requests: retry after 4", retry_after=4)]
    with pytest.raises(Temporary) as later:
        await surface.post(GROUP, Card("Title"), "n")
    assert (later.value.retry_after, later.value.nothing_done) == (4.0, True)


async def test_a_lost_answer_is_not_known_at_all(sim: Telegram, surface: TelegramSurface) -> None:
    sim.lost.add("sendMessage")
    with pytest.raises(Temporary) as later:
        await surface.post(GROUP, Card("Title"), "n")
    assert not later.value.nothing_done
    assert len(sim.in_chat({"id": -100})) == 1


async def test_no_server_at_all(w: World) -> None:
    surface = TelegramSurface(TOKEN, w.app.files, "http://127.0.0.1:1")
    with pytest.raises(Temporary) as later:
        await surface.post(GROUP, Card("Title"), "n")
    assert later.value.nothing_done
    await surface.close()


async def test_a_clip_over_the_limit(sim: Telegram, surface: TelegramSurface, w: World) -> None:
    film = await file(w, "clips/1", b"x" * (50 * 10**6 + 1), MediaKind.CLIP)
    with pytest.raises(Refusal, match="telegram-too-large"):
        await surface.post(GROUP, Card("Title", media=film), "n")


async def test_a_clip_over_the_limit_is_made_smaller_or_linked(
    sim: Telegram, w: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.telegram.media.MAX_FILE_MB", 1)
    owner = await w.person("Mina")
    await w.app.files.write("clips/large", [owner], b"x" * (10**6 + 1))
    card = Card("A clip", media=Media(MediaKind.CLIP, "clips/large", (owner,)))

    async def smaller(data: bytes, most: int) -> bytes | None:
        return data[:most]

    async def link(_: Media) -> str:
        return "https://walkon.example/watch/one"

    monkeypatch.setattr("bot.platforms.telegram.surface.API_URL", sim.url)
    shrinks = TelegramSurface(TOKEN, w.app.files, sim.url, shrink=smaller, link=link)
    links = TelegramSurface(TOKEN, w.app.files, sim.url, link=link)
    try:
        chat, to = sim.group(-9), Address("telegram", "-9")
        await shrinks.post(to, card, "n1")
        (shrunk,) = sim.in_chat(chat)
        assert "video" in shrunk
        handle = await links.post(to, card, "n2")
        linked = sim.in_chat(chat)[-1]
        button = linked["reply_markup"]["inline_keyboard"][0][0]
        assert (button["text"], button["url"]) == ("▶", "https://walkon.example/watch/one")
        await links.edit(to, handle, Card("Taken back", tone=Tone.GONE))
        assert "reply_markup" not in sim.in_chat(chat)[-1]
    finally:
        await shrinks.close()
        await links.close()
