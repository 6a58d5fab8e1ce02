"""A name is all it takes, on this machine; every window is signed in by itself."""

from typing import Any

import aiohttp
import pytest

from tests.bot.platforms.web.conftest import Web


async def _hello(web: Web, **fields: object) -> dict[str, Any]:
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{web.url}/ws", origin=web.url) as socket,
    ):
        await socket.send_json({"do": "hello", **fields})
        answer: dict[str, Any] = await socket.receive_json()
        return answer


async def test_everybody_is_in_the_group_and_alone_with_walk_on(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("지호", "ko") as jiho:
        assert mina.rooms[mina.group]["kind"] == "group"
        assert mina.private == mina.id != jiho.private
        assert jiho.group == mina.group
        await mina.listen(0.5)
        assert set(mina.people.values()) == {"Mina", "지호"}
        assert len(mina.rooms[mina.group]["members"]) == 2


async def test_the_first_one_in_the_group_administers_it(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        members = {member["id"]: member["admin"] for member in jo.rooms[jo.group]["members"]}
        assert members == {mina.id: True, jo.id: False}


async def test_the_same_name_is_the_same_person(web: Web) -> None:
    async with web.friend("Mina") as here, web.friend("  mina ") as there:
        assert here.id == there.id
        assert here.token != there.token


async def test_a_window_comes_back_with_its_token(web: Web) -> None:
    async with web.friend("Mina") as mina:
        pass
    async with web.friend("", token=mina.token) as again:
        assert again.id == mina.id


async def test_a_token_that_nobody_was_given_is_signed_out(web: Web) -> None:
    assert (await _hello(web, token="made-up"))["is"] == "signed-out"


@pytest.mark.parametrize(
    "name", ["", "   ", "Walk-On", "walkon", "\u200b\u202e", "Wаlk-On", "WALK 0N"]
)
async def test_names_that_nobody_can_have(web: Web, name: str) -> None:
    assert await _hello(web, name=name) == {"is": "refused", "why": "name"}


@pytest.mark.parametrize("name", ["Мina", "M1na", "Mina 👑", "ᴍɪɴᴀ"])
async def test_a_name_that_looks_like_somebodys(web: Web, name: str) -> None:
    await _hello(web, name="Mina")
    refused = await _hello(web, name=name)
    assert (refused["is"], refused["why"]) == ("refused", "name-alike")
    assert (await _hello(web, name="mina"))["is"] == "welcome"  # the same person


async def test_the_language_of_the_page_is_kept(web: Web) -> None:
    async with web.friend("지호", "ko") as jiho:
        pass
    welcome = await _hello(web, token=jiho.token)
    assert welcome["language"] == "ko"


async def test_commands_are_told_with_their_help_in_the_language_of_the_page(web: Web) -> None:
    english = await _hello(web, name="Mina")
    korean = await _hello(web, name="지호", language="ko-KR")
    helps = [
        {command["name"]: command["help"] for command in welcome["commands"]}
        for welcome in (english, korean)
    ]
    assert {"cameo", "enroll", "me", "help"} <= set(helps[0])
    assert set(helps[0]) == set(helps[1])
    assert helps[0]["help"] != helps[1]["help"]
