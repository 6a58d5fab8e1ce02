"""Pictures and clips: for those who may see the message, for as long as it shows them."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest

from bot.app.ports import Address
from bot.chat.contract import Card, Media, MediaKind
from bot.core.ids import PersonId
from bot.platforms.web import media
from bot.platforms.web.ids import hash_token
from tests.bot.platforms.web.conftest import Web
from tests.simulators.web.friend import Friend

CLIP = bytes(range(256)) * 40


@dataclass
class Shown:
    """A clip of Mina's, in the group."""

    mina: Friend
    owner: PersonId
    message: str
    url: str


@pytest.fixture
async def shown(web: Web) -> AsyncIterator[Shown]:
    """Mina's window, where her clip is to be seen."""
    async with web.friend("Mina") as mina:
        owner = await web.person(mina)
        await web.world.app.files.write("clips/one", [owner], CLIP)
        card = _card("clips/one", owner)
        message = await web.surface.post(Address("web", mina.group), card, "n")
        post = await mina.card(mina.group, lambda card: bool(card["media"]), "a clip")
        assert post.card is not None
        yield Shown(mina, owner, message, post.card["media"]["url"])


def _card(file: str, owner: PersonId) -> Card:
    return Card("A clip", media=Media(MediaKind.CLIP, file, (owner,), "Mina surfs"))


async def test_a_clip_plays_in_the_window_that_may_see_it(web: Web, shown: Shown) -> None:
    assert await shown.mina.fetch(shown.url) == (200, CLIP)


async def test_a_browser_is_told_an_address_and_no_names_of_files(web: Web, shown: Shown) -> None:
    card = shown.mina.messages[shown.message].card
    assert card is not None
    assert set(card["media"]) == {"kind", "alt", "url"}


@pytest.mark.parametrize(
    ("wanted", "status", "span"),
    [
        ("bytes=0-99", 206, (0, 100)),
        ("bytes=100-", 206, (100, len(CLIP))),
        ("bytes=-50", 206, (len(CLIP) - 50, len(CLIP))),
        ("bytes=0-999999", 206, (0, len(CLIP))),
    ],
)
async def test_players_ask_for_ranges(
    web: Web, shown: Shown, wanted: str, status: int, span: tuple[int, int]
) -> None:
    asked = {"Range": wanted}
    url = web.url + shown.url
    async with aiohttp.ClientSession() as http, http.get(url, headers=asked) as answer:
        assert answer.status == status
        assert answer.headers["Content-Type"] == "video/mp4"
        assert answer.headers["Content-Range"] == f"bytes {span[0]}-{span[1] - 1}/{len(CLIP)}"
        assert await answer.read() == CLIP[slice(*span)]


async def test_a_range_that_is_not_there_is_refused(web: Web, shown: Shown) -> None:
    async with aiohttp.ClientSession() as http:
        for wanted in ("bytes=999999-", "bytes=what"):
            async with http.get(web.url + shown.url, headers={"Range": wanted}) as answer:
                assert answer.status == 416
                assert answer.headers["Content-Range"] == f"bytes */{len(CLIP)}"


async def test_an_address_that_was_changed_is_refused(web: Web, shown: Shown) -> None:
    start, session, payload, signature = shown.url.rsplit("/", 3)
    other = media.media_url(session, "guess", {"kind": "clip", "file": "clips/one", "owners": []})
    for url in (
        f"{start}/{session}/{payload}/{'0' * len(signature)}",
        f"{start}/x/{payload}/{signature}",
        other,
    ):
        assert (await shown.mina.fetch(url))[0] == 403


async def test_only_those_in_the_room_may_see_it(web: Web, shown: Shown) -> None:
    async with web.friend("Eve") as eve:
        message = await web.surface.post(
            Address("web", shown.mina.private), _card("clips/one", shown.owner), "p"
        )
        known = await web.site.sessions.find(hash_token(eve.token), web.world.now)
        assert known is not None
        content = {"kind": "clip", "file": "clips/one", "owners": [shown.owner]}
        url = media.media_url(known[0], hash_token(eve.token), content, message)
        assert (await eve.fetch(url))[0] == 404


async def test_a_clip_that_the_message_shows_no_more_is_gone(web: Web, shown: Shown) -> None:
    room = Address("web", shown.mina.group)
    await web.surface.edit(room, shown.message, Card("Withdrawn"))
    assert (await shown.mina.fetch(shown.url))[0] == 404
    await web.surface.edit(room, shown.message, _card("clips/one", shown.owner))
    assert (await shown.mina.fetch(shown.url))[0] == 200
    await web.surface.remove(room, shown.message)
    assert (await shown.mina.fetch(shown.url))[0] == 404


async def test_a_clip_whose_key_was_erased_is_gone_at_once(web: Web, shown: Shown) -> None:
    await web.world.app.vault.erase(shown.owner)
    assert (await shown.mina.fetch(shown.url))[0] == 410


async def test_a_clip_whose_file_was_removed_is_gone(web: Web, shown: Shown) -> None:
    await web.world.app.files.remove("clips/one")
    assert (await shown.mina.fetch(shown.url))[0] == 410
