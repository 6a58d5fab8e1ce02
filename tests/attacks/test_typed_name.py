"""Somebody types the name of another person into the group chat, whose account elsewhere is linked
with it: a name alone was full control of that person's cameo."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.app import people
from bot.app.account import link
from bot.app.ports import Address
from bot.core.ids import PersonId
from bot.core.sign_in import MAX_WRONG_SECRETS, WORDS, WRONG_SECRET_WINDOW
from bot.platforms.web.ids import to_address
from storage.database.web_tables import web_secret
from tests.bot.platforms.web.conftest import Web
from tests.simulators.web.friend import Friend, SignedOut, text

SECRET = "a heron stands in the cold river"


async def hello(web: Web, **fields: object) -> dict[str, Any]:
    """What the server answers to the first message of a window."""
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{web.url}/ws", origin=web.url) as socket,
    ):
        await socket.send_json({"do": "hello", **fields})
        answer: dict[str, Any] = await socket.receive_json()
        return answer


async def on_telegram(web: Web, name: str) -> PersonId:
    """Somebody on another platform."""
    return (await people.register(web.world.app, Address("telegram", "7"), name)).id


async def linked(web: Web, mina: Friend) -> PersonId:
    """Links a window's name with an account elsewhere that has a cameo; the person."""
    there = await on_telegram(web, "Mina")
    await web.world.cameo(there)
    code = await link.create_code(web.world.app, there)
    offer = await mina.command("link", code, room=mina.private)
    assert "joined" in text((await mina.press(offer["card"], "link"))["card"]).lower()
    return there


async def test_a_name_without_a_secret_is_not_linked(web: Web) -> None:
    there = await on_telegram(web, "Mina")
    code = await link.create_code(web.world.app, there)
    async with web.friend("Mina") as mina:
        for typed in ((), (code,)):
            reply = await mina.command("link", *typed, room=mina.private)
            assert "Give it a secret first" in text(reply["card"])
        assert await web.person(mina) != there


async def test_an_offer_from_before_is_not_pressed_without_a_secret(web: Web) -> None:
    there = await on_telegram(web, "Mina")
    code = await link.create_code(web.world.app, there)
    async with web.friend("Mina") as mina:
        me = await web.person(mina)
        offer = await link.enter_code(web.world.app, me, code)
        card = {"rows": [[{"verb": "link", "token": offer.token}]]}
        reply = await mina.press(card, "link")
        assert "Give it a secret first" in text(reply["card"])
        assert await web.person(mina) == me


async def test_a_linked_name_comes_in_with_its_secret_only(web: Web) -> None:
    async with web.friend("Mina") as mina:
        assert await mina.protect(SECRET) == ""
        there = await linked(web, mina)
        assert await web.person(mina) == there
    for typed in ("Mina", "  MINA ", "mina"):
        assert (await hello(web, name=typed))["why"] == "secret-needed"
        assert (await hello(web, name=typed, secret="a heron"))["why"] == "secret-wrong"
    answer = await hello(web, name="Mina", secret=f"  {SECRET.replace(' ', '  ')} ")
    assert answer["is"] == "welcome"


async def test_a_name_that_was_linked_before_there_were_secrets_is_closed(web: Web) -> None:
    async with web.friend("Mina") as mina:
        me = await web.person(mina)
    there = await on_telegram(web, "Mina")
    await link.enter_code(web.world.app, me, await link.create_code(web.world.app, there))
    await link.join(web.world.app, me)
    answer = await hello(web, name="Mina")
    assert answer["why"] == "secret-linked"
    assert "/unlink" in answer["text"]


async def test_whoever_came_in_before_the_secret_is_out(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Mina") as intruder:
        await mina.protect(SECRET)
        with pytest.raises((AssertionError, SignedOut, TypeError, aiohttp.ClientError)):
            await intruder.command("me")
        assert (await hello(web, token=intruder.token))["is"] == "signed-out"
        assert (await hello(web, token=mina.token))["is"] == "welcome"


async def test_guessing_ends_soon_however_many_guess_at_once(web: Web) -> None:
    async with web.friend("Mina") as mina:
        await mina.protect(SECRET)
    guesses = [hello(web, name="Mina", secret=f"a guess, number {n}") for n in range(12)]
    whys = [answer["why"] for answer in await asyncio.gather(*guesses)]
    assert whys.count("secret-wrong") == MAX_WRONG_SECRETS
    assert whys.count("secret-tries") == 12 - MAX_WRONG_SECRETS
    late = await hello(web, name="Mina", secret=SECRET)
    assert late["why"] == "secret-tries"
    assert "<t:" in late["text"]
    web.world.later(WRONG_SECRET_WINDOW + timedelta(seconds=1))
    assert (await hello(web, name="Mina", secret=SECRET))["is"] == "welcome"


async def test_an_open_window_does_not_give_the_name_away(web: Web) -> None:
    async with web.friend("Mina") as mina:
        await mina.protect(SECRET)
        assert "not the secret" in await mina.protect("another secret of mine")
        assert await mina.protect("another secret of mine", SECRET) == ""
    assert (await hello(web, name="Mina", secret=SECRET))["why"] == "secret-wrong"


@pytest.mark.parametrize("secret", ["", "short", "m" * 40, "Mina Mina Mina Mina", "x" * 900])
async def test_secrets_that_anybody_guesses(web: Web, secret: str) -> None:
    async with web.friend("Mina") as mina:
        assert await mina.protect(secret)
        assert not mina.has_secret
    assert (await hello(web, name="Mina"))["is"] == "welcome"


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_a_secret_that_is_made_up(web: Web, language: str) -> None:
    async with web.friend("Mina", language) as mina:
        first, second = [(await mina._do("words"))["words"] for _ in range(2)]
        assert len(first.split()) == WORDS
        assert first != second
        assert await mina.protect(first) == ""


async def test_only_a_slow_hash_of_it_is_stored(web: Web) -> None:
    async with web.friend("Mina") as mina:
        await mina.protect(SECRET)
        async with web.world.store.engine.connect() as connection:
            (hashed,) = (await connection.execute(select(web_secret.c.hash))).scalars()
    assert hashed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert to_address(mina.id).number not in hashed
