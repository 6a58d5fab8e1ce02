"""A browser that was signed in once: sessions never ended, whatever became of the account."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp
import pytest

from bot.app.account import link, unlink
from bot.core.sign_in import SESSION_IDLE, SESSION_LIFETIME
from bot.platforms.web.ids import to_address
from tests.attacks.test_typed_name import SECRET, hello, on_telegram
from tests.bot.platforms.web.conftest import Web
from tests.simulators.web.friend import Friend


async def is_signed_in(web: Web, friend: Friend) -> bool:
    """Whether the token that the window keeps still opens anything."""
    return (await hello(web, token=friend.token))["is"] == "welcome"


async def is_cut_off(friend: Friend) -> bool:
    """Whether the open connection of a window ends."""
    async with asyncio.timeout(30):
        while not friend._socket.closed:
            if (await friend._socket.receive()).type is not aiohttp.WSMsgType.TEXT:
                return True
    return True


async def test_one_that_nobody_uses_ends(web: Web) -> None:
    async with web.friend("Mina") as mina:
        pass
    web.world.later(SESSION_IDLE - timedelta(minutes=1))
    assert await is_signed_in(web, mina), "coming back is a use"
    web.world.later(SESSION_IDLE - timedelta(minutes=1))
    assert await is_signed_in(web, mina)
    web.world.later(SESSION_IDLE)
    assert not await is_signed_in(web, mina)


async def test_each_ends_some_day(web: Web) -> None:
    async with web.friend("Mina") as mina:
        pass
    for _ in range(SESSION_LIFETIME // timedelta(hours=10)):
        assert await is_signed_in(web, mina)
        web.world.later(timedelta(hours=10))
    assert not await is_signed_in(web, mina)


async def test_an_open_window_that_nobody_uses_does_nothing_any_more(web: Web) -> None:
    async with web.friend("Mina") as mina:
        web.world.later(SESSION_IDLE)
        await mina._socket.send_json(
            {"do": "say", "id": "1", "room": mina.group, "parts": [{"text": "hello"}]}
        )
        assert await is_cut_off(mina)
        assert await web.site.rooms.list_messages(mina.group, None, 5) == []


async def test_signing_out_ends_it_here(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Mina") as other:
        await mina.sign_out()
        assert await is_cut_off(mina)
        assert not await is_signed_in(web, mina)
        assert await is_signed_in(web, other)


async def test_signing_out_everywhere_cuts_every_window_off(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Mina") as other, web.friend("Jo") as jo:
        await mina.sign_out(everywhere=True)
        assert await is_cut_off(other)
        assert await is_cut_off(mina)
        assert not await is_signed_in(web, other)
        assert await is_signed_in(web, jo)


async def _unlink(web: Web, mina: Friend) -> None:
    await mina.protect(SECRET)
    here, there = await web.person(mina), await on_telegram(web, "Mina")
    await link.enter_code(web.world.app, here, await link.create_code(web.world.app, there))
    person = await link.join(web.world.app, here)
    accounts = await unlink.load_accounts(web.world.app, person, to_address(mina.id))
    (own,) = [account for account in accounts.accounts if account.is_here]
    await unlink.unlink(web.world.app, person, own.id)


async def _other_secret(web: Web, mina: Friend) -> None:
    async with web.friend("Mina") as again:
        await again.protect(SECRET)


@pytest.mark.parametrize("end", [_unlink, _other_secret], ids=["unlinked", "protected"])
async def test_what_becomes_of_the_account_ends_it(
    web: Web, end: Callable[[Web, Friend], Awaitable[None]]
) -> None:
    async with web.friend("Mina") as mina:
        await end(web, mina)
        assert await is_cut_off(mina)
        assert not await is_signed_in(web, mina)
