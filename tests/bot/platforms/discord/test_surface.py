"""What workers post, change and take away, and what they do when Discord says no."""

import pytest

from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Media,
    MediaKind,
    Tone,
)
from bot.core.errors import Broken, NotFound, Refusal, Temporary, Unsuitable
from bot.core.ids import PersonId
from bot.platforms.discord import ids
from bot.platforms.discord.surface import DiscordSurface
from tests.simulators.discord import schema
from tests.simulators.discord.rules import Refused
from tests.simulators.discord.server import Discord
from tests.simulators.discord.state import TOKEN
from tests.support.world import World

ROWS = ((Button("Yes", "allow", "t0", ButtonStyle.GOOD), Button("No", "no", "t0")),)
ASK = Card("May they?", ("Mina surfs",), ROWS)


def media(kind: MediaKind, name: str, owner: PersonId) -> Media:
    """A sealed file."""
    return Media(kind, name, (owner,), "what is to be seen")


def test_traffic_is_held_to_the_description() -> None:
    if not schema.known():
        pytest.skip(schema.MISSING)
    assert schema.wrong("POST", "/channels/1/messages", {"content": 5})
    assert not schema.wrong("POST", "/channels/1/messages", {"content": "hello"})


async def test_a_card_is_posted_edited_and_taken_away(
    discord: Discord, surface: DiscordSurface
) -> None:
    channel = discord.channel("friday")
    to = ids.to_channel_address(channel.id)
    handle = await surface.post(to, ASK, "n1")
    (message,) = discord.in_channel(channel)
    assert "**May they?**" in message.text
    assert message.labels == ["Yes", "No"]
    await surface.edit(to, handle, Card("Over", tone=Tone.GONE))
    assert message.text == "**Over**"
    assert message.labels == []
    assert await surface.remove(to, handle)
    assert discord.in_channel(channel) == []
    assert await surface.remove(to, handle)


async def test_a_repeated_post_is_one_message(discord: Discord, surface: DiscordSurface) -> None:
    channel = discord.channel("friday")
    first = await surface.post(ids.to_channel_address(channel.id), ASK, "n1")
    assert await surface.post(ids.to_channel_address(channel.id), ASK, "n1") == first
    # Long after: Discord has forgotten the nonce.
    discord.in_channel(channel)[0].nonce = ""
    assert await surface.post(ids.to_channel_address(channel.id), ASK, "n1") == first
    assert await surface.post(ids.to_channel_address(channel.id), ASK, "n2") != first
    assert len(discord.in_channel(channel)) == 2


async def test_somebody_is_written_to_in_private(discord: Discord, surface: DiscordSurface) -> None:
    mina = discord.person("Mina")
    handle = await surface.post(ids.to_account_address(mina.id), ASK, "n1")
    (message,) = discord.in_channel(discord.private(mina))
    await surface.edit(ids.to_account_address(mina.id), handle, Card("Over"))
    assert message.text == "**Over**"


async def test_a_clip_is_attached_and_a_tombstone_has_none(
    w: World, discord: Discord, surface: DiscordSurface
) -> None:
    mina = await w.person("Mina")
    await w.app.files.write("clips/1", [mina], b"a clip")
    channel = discord.channel("friday")
    card = Card("Mina surfs", media=media(MediaKind.CLIP, "clips/1", mina))
    handle = await surface.post(ids.to_channel_address(channel.id), card, "n1")
    (message,) = discord.in_channel(channel)
    assert list(message.files.values()) == [b"a clip"]
    assert message.attachments[0]["filename"].endswith(".mp4")
    assert message.attachments[0]["description"] == "what is to be seen"
    await surface.edit(
        ids.to_channel_address(channel.id), handle, Card("Taken back", tone=Tone.GONE)
    )
    assert message.files == {}
    assert message.text == "**Taken back**"


async def test_a_picture_that_stands_there_is_not_sent_again(
    w: World, discord: Discord, surface: DiscordSurface
) -> None:
    mina = await w.person("Mina")
    await w.app.files.write("stills/1", [mina], b"a still")
    await w.app.files.write("clips/1", [mina], b"a clip")
    channel = discord.channel("friday")
    to, still = ids.to_channel_address(channel.id), media(MediaKind.PICTURE, "stills/1", mina)
    handle = await surface.post(to, Card("0 %", media=still, progress=0.0), "n1")
    await surface.edit(to, handle, Card("50 %", media=still, progress=0.5))
    (message,) = discord.in_channel(channel)
    assert message.text.startswith("**50 %**")
    assert (message.uploads, list(message.files.values())) == (1, [b"a still"])
    await surface.edit(to, handle, Card("Done", media=media(MediaKind.CLIP, "clips/1", mina)))
    assert (message.uploads, list(message.files.values())) == (2, [b"a clip"])


async def test_an_erased_clip_is_not_posted(
    w: World, discord: Discord, surface: DiscordSurface
) -> None:
    mina = await w.person("Mina")
    channel = discord.channel("friday")
    card = Card("Mina surfs", media=media(MediaKind.CLIP, "clips/gone", mina))
    with pytest.raises(NotFound, match="request-gone"):
        await surface.post(ids.to_channel_address(channel.id), card, "n1")
    picture = Card("Mina surfs", media=media(MediaKind.PICTURE, "stills/gone", mina))
    await surface.post(ids.to_channel_address(channel.id), picture, "n2")
    assert discord.in_channel(channel)[0].attachments == []


async def test_a_large_clip_is_made_smaller_or_linked_or_refused(
    w: World, discord: Discord
) -> None:
    mina = await w.person("Mina")
    await w.app.files.write("clips/1", [mina], b"x" * (10 * 2**20 + 1))
    card = Card("Mina surfs", media=media(MediaKind.CLIP, "clips/1", mina))
    channel = discord.channel("friday")
    to = ids.to_channel_address(channel.id)

    async def smaller(data: bytes, most: int) -> bytes:
        return data[: most - 10]

    async def link(_: Media) -> str:
        return "https://example.org/clip"

    plain, shrinks = DiscordSurface(TOKEN, w.app), DiscordSurface(TOKEN, w.app, shrink=smaller)
    links = DiscordSurface(TOKEN, w.app, link=link)
    with pytest.raises(Unsuitable, match="discord-too-large"):
        await plain.post(to, card, "n1")
    await shrinks.post(to, card, "n2")
    await links.post(to, card, "n3")
    shrunk, linked = discord.in_channel(channel)
    assert len(shrunk.attachments) == 1
    assert linked.attachments == []
    assert linked.labels == ["▶"]
    discord.tier = 2
    await plain.post(to, card, "n4")
    assert discord.in_channel(channel)[-1].attachments[0]["size"] == 10 * 2**20 + 1
    for one in (plain, shrinks, links):
        await one.close()


@pytest.mark.parametrize(
    ("status", "code", "error", "what"),
    [
        (403, 50001, Refusal, "discord-no-access"),
        (403, 50013, Refusal, "discord-no-access"),
        (404, 10003, NotFound, "discord-channel-unknown"),
        (413, 40005, Unsuitable, "discord-too-large"),
        (400, 50035, Broken, "50035"),
        (401, 0, Broken, "WALKON_DISCORD_TOKEN"),
        (503, 0, Temporary, "503"),
    ],
)
async def test_what_discord_says_is_told_in_our_words(
    discord: Discord,
    surface: DiscordSurface,
    status: int,
    code: int,
    error: type[Exception],
    what: str,
) -> None:
    channel = discord.channel("friday")
    discord.fail("POST", r"/messages$", Refused(status, code, f"no {code}"), times=9)
    with pytest.raises(error, match=what):
        await surface.post(ids.to_channel_address(channel.id), ASK, "n1")


async def test_an_edit_of_a_message_that_somebody_deleted(
    discord: Discord, surface: DiscordSurface
) -> None:
    channel = discord.channel("friday")
    handle = await surface.post(ids.to_channel_address(channel.id), ASK, "n1")
    discord.messages.clear()
    with pytest.raises(NotFound, match="message-gone"):
        await surface.edit(ids.to_channel_address(channel.id), handle, Card("Over"))


async def test_a_short_wait_is_waited_and_a_long_one_is_for_later(
    discord: Discord, surface: DiscordSurface
) -> None:
    channel = discord.channel("friday")
    discord.fail("POST", r"/messages$", Refused(429, 0, "slow down", 0.05))
    await surface.post(ids.to_channel_address(channel.id), ASK, "n1")
    discord.fail("POST", r"/messages$", Refused(429, 0, "slow down", 100.0))
    with pytest.raises(Temporary) as found:
        await surface.post(ids.to_channel_address(channel.id), ASK, "n2")
    assert found.value.retry_after == 100.0


async def test_nobody_there(w: World, discord: Discord) -> None:
    wrong = DiscordSurface("another-token", w.app)
    with pytest.raises(Broken, match="WALKON_DISCORD_TOKEN"):
        await wrong.post(ids.to_account_address(1), ASK, "n1")


async def test_closed_private_messages_without_a_place_to_hint_at(
    discord: Discord, surface: DiscordSurface
) -> None:
    mina = discord.person("Mina", closed=True)
    with pytest.raises(Refusal, match="discord-dms-closed"):
        await surface.post(ids.to_account_address(mina.id), ASK, "n1")


async def test_where_the_bot_may_not_read_it_posts_all_the_same(
    discord: Discord, surface: DiscordSurface
) -> None:
    channel = discord.channel("friday")
    discord.fail("GET", r"/messages", Refused(403, 50001, "Missing Access"), times=9)
    await surface.post(ids.to_channel_address(channel.id), ASK, "n1")
    assert len(discord.in_channel(channel)) == 1
