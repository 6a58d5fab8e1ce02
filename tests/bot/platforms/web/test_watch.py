"""A clip on the web, for chats that take no file of its size: for as long as it stands."""

import aiohttp
import pytest

from bot.app.account import leave, policy
from bot.app.delivery import watch_links
from bot.app.file_names import clip as clip_file
from bot.app.requests import cancel
from bot.chat.words import Words
from bot.core.ids import PersonId
from bot.core.operator_contact import OperatorContact
from bot.core.request import Request
from bot.platforms.web.watch.routes import render_page
from tests.bot.platforms.web.conftest import Web
from tests.support import answers

CLIP = b"clip"


async def posted(web: Web) -> tuple[PersonId, PersonId, Request, str]:
    """Jun's clip with Mina, and what its address ends with."""
    w = web.world
    jun, mina = await w.person("Jun", cameo=False), await w.person("Mina")
    request = await w.ask(jun, await w.place(), mina)
    await answers.answer(w.app, mina, request.id, True)
    await w.live()
    key = await watch_links.make_key(w.app, clip_file(request.id, 1))
    assert key is not None
    return jun, mina, await w.request(request.id), key


async def get(url: str, **headers: str) -> tuple[int, bytes, str]:
    """Status, body and what may be kept of it."""
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        return answer.status, await answer.read(), answer.headers.get("Cache-Control", "")


async def test_it_plays_and_nothing_is_kept(web: Web) -> None:
    _, _, request, key = await posted(web)
    status, page, kept = await get(f"{web.url}/watch/{key}")
    assert (status, kept) == (200, "no-store")
    assert f"/watch/{key}/clip.mp4" in page.decode()
    assert "Mina" not in page.decode()
    assert request.scene.prompt not in page.decode()
    assert await get(f"{web.url}/watch/{key}/clip.mp4") == (200, CLIP, "no-store")
    part = await get(f"{web.url}/watch/{key}/clip.mp4", Range="bytes=1-2")
    assert part == (206, CLIP[1:3], "no-store")


async def test_it_speaks_korean_to_whoever_reads_it(web: Web) -> None:
    *_, key = await posted(web)
    for url, headers in (
        (f"{web.url}/watch/{key}", {"Accept-Language": "ko-KR,ko;q=0.9"}),
        (f"{web.url}/watch/{key}?language=ko", {}),
    ):
        _, page, _ = await get(url, **headers)
        assert Words("ko")("watch-title") in page.decode()
        assert '<html lang="ko">' in page.decode()


@pytest.mark.parametrize("how", ["frozen", "deleted", "taken away"])
async def test_what_was_taken_back_is_a_tombstone_at_the_next_look(web: Web, how: str) -> None:
    jun, mina, request, key = await posted(web)
    match how:
        case "frozen":
            await policy.freeze(web.world.app, mina)
        case "deleted":
            await leave.delete(web.world.app, mina)
        case _:
            await cancel.remove(web.world.app, jun, request.id)
    status, page, _ = await get(f"{web.url}/watch/{key}/clip.mp4")
    assert (status, page) == (404, b"404: Not Found")
    status, page, kept = await get(f"{web.url}/watch/{key}")
    assert (status, kept) == (404, "no-store")
    assert Words("en")("watch-gone") in page.decode()
    assert "video" not in page.decode()


async def test_an_address_that_is_not_whole_opens_nothing(web: Web) -> None:
    _, _, _, key = await posted(web)
    number = key.partition("-")[0]
    for wrong in (number, f"{number}-", f"{number}-{'0' * 32}", f"00000000-{key[9:]}", "é-x"):
        status, page, _ = await get(f"{web.url}/watch/{wrong}")
        assert status == 404
        assert Words("en")("watch-gone") in page.decode()


async def test_a_clip_that_nobody_may_see_yet_has_a_dead_address(web: Web) -> None:
    w = web.world
    mina = await w.person("Mina")
    request = await w.ask(mina, await w.place(), mina)
    claim, begun = await w.begin_render(request.id)
    assert begun is not None
    assert await watch_links.make_key(w.app, clip_file(request.id, claim.epoch)) is None
    assert await watch_links.make_key(w.app, "scenes/none.12345678") is None


def test_words_of_others_mean_nothing_to_the_page() -> None:
    page = render_page(Words("en"), "<script>", "K7Q2M9XD", OperatorContact("<b>", "<i>"))
    assert "<script>" not in page
