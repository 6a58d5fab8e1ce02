"""What people say to each other: stored once, told to those who are there, and to nobody else."""

import asyncio

import aiohttp
import pytest

from bot.platforms.web.change_feed import ChangeFeed
from tests.bot.platforms.web.conftest import Web, served
from tests.simulators.web.friend import Friend
from tests.support.patience import PATIENCE_SECONDS
from tests.support.world import World


async def _say(friend: Friend, room: str, *parts: object, number: str = "") -> None:
    sent = [{"text": part} if isinstance(part, str) else part for part in parts]
    if not number:
        await friend._do("say", room=room, parts=sent)
        return
    await friend._socket.send_json({"do": "say", "id": number, "room": room, "parts": sent})


def _heard(friend: Friend, room: str) -> list[str]:
    return [message.text for message in friend.messages.values() if message.room == room]


async def test_what_is_said_is_heard(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        await _say(mina, mina.group, "hello ", await mina.mention("Mina"), "!")
        await jo._until(lambda: "hello !" in _heard(jo, jo.group), "to hear it")
    async with web.friend("Late") as late:
        assert _heard(late, late.group) == ["hello !"]


async def test_mentions_are_people_not_text(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo"):
        jo = await mina.mention("Jo")
        await _say(mina, mina.group, jo, " and @Nobody")
        history = await web.site.rooms.list_messages(mina.group, None, 10)
    assert history[0].parts == (
        {"mention": jo["mention"], "name": "Jo"},
        {"text": " and @Nobody"},
    )


async def test_the_same_message_twice_is_one(web: Web) -> None:
    async with web.friend("Mina") as mina:
        for _ in range(2):
            await _say(mina, mina.group, "once", number="same")
        await _say(mina, mina.group, "twice")
        history = await web.site.rooms.list_messages(mina.group, None, 10)
    assert [message.parts[0]["text"] for message in history] == ["once", "twice"]


async def test_a_new_group_is_for_those_who_were_invited(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo, web.friend("Eve") as eve:
        await mina.listen(0.3)
        room = await mina.make_room("Surf club", "Jo")
        await _say(mina, room, "secret spot")
        await jo._until(lambda: _heard(jo, room) == ["secret spot"], "to be told")
        await _say(mina, mina.group, "for all")
        await eve._until(lambda: "for all" in _heard(eve, eve.group), "to be told")
        assert room not in eve.rooms
        assert _heard(eve, room) == []
        await jo._do("invite", room=room, people=[eve.id])
        await eve._until(lambda: _heard(eve, room) == ["secret spot"], "what was said before")


@pytest.mark.parametrize("do", ["say", "command", "press", "older", "invite"])
async def test_a_room_that_one_is_not_in_cannot_be_reached(web: Web, do: str) -> None:
    async with web.friend("Mina") as mina, web.friend("Eve") as eve:
        message = {
            "do": do,
            "id": "1",
            "room": mina.private,
            "name": "me",
            "parts": [{"text": "x"}],
        }
        await eve._socket.send_json({**message, "verb": "v", "token": "t", "people": [eve.id]})
        while (answer := await eve._socket.receive()).type is aiohttp.WSMsgType.TEXT:
            assert '"changes"' in answer.data or '"cast"' in answer.data
        assert eve._socket.close_code == 1008
        assert await web.site.rooms.list_messages(mina.private, None, 10) == []


@pytest.mark.parametrize(
    "text",
    [
        "no json",
        "[]",
        '{"do": "dance"}',
        '{"do": "say", "id": "1", "room": "group", "parts": "x"}',
        '{"do": "say", "id": "1", "room": "group", "parts": [{"mention": "nobody"}]}',
        '{"do": "say", "id": "no id!", "room": "group", "parts": [{"text": "x"}]}',
        '{"do": "read", "room": "group", "number": "many"}',
        '{"do": "command", "id": "1", "room": "group", "name": "../x"}',
    ],
)
async def test_what_no_page_of_ours_sends_ends_the_connection(web: Web, text: str) -> None:
    async with web.friend("Mina") as mina:
        await mina._socket.send_str(text)
        while (await mina._socket.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        assert mina._socket.close_code == 1008


async def test_a_window_that_comes_back_misses_nothing(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        await _say(mina, mina.group, "one")
        await jo._until(lambda: _heard(jo, jo.group) == ["one"], "to hear")
        since = await web.site.rooms.get_last_change()
        await jo._socket.close()
        for text in ("two", "three"):
            await _say(mina, mina.group, text)
        first = next(iter(mina.messages)) if mina.messages else ""
        await web.site.rooms.remove_message(first)
        room = await mina.make_room("Later", "Jo")
        async with (
            aiohttp.ClientSession() as http,
            http.ws_connect(f"{web.url}/ws", origin=web.url) as socket,
        ):
            await socket.send_json({"do": "hello", "token": jo.token, "since": since})
            assert await socket.receive_json() == {"is": "back"}
            changes = await socket.receive_json()
        assert [entry["parts"] for entry in changes["messages"] if not entry["gone"]] == [
            [{"text": "two"}],
            [{"text": "three"}],
        ]
        assert [entry["id"] for entry in changes["messages"] if entry["gone"]] == [first]
        assert [entry["id"] for entry in changes["rooms"]] == [room]


async def test_two_servers_are_one_conversation(w: World) -> None:
    async with (
        served(w) as first,
        served(w) as second,
        first.friend("Mina") as mina,
        second.friend("Jo") as jo,
    ):
        await _say(mina, mina.group, "over there?")
        await jo._until(lambda: _heard(jo, jo.group) == ["over there?"], "to hear it")
        await _say(jo, jo.group, "over here!")
        await mina._until(lambda: "over here!" in _heard(mina, mina.group), "to hear it")


async def test_many_at_once_are_all_told_in_one_order(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo, web.friend("Eve") as eve:

        async def speak(friend: Friend) -> None:
            for number in range(10):
                await _say(friend, friend.group, f"{friend.name} {number}")

        await asyncio.gather(speak(mina), speak(jo))
        await eve._until(lambda: len(_heard(eve, eve.group)) == 20, "to hear all")
        stored = await web.site.rooms.list_messages(eve.group, None, 60)
        assert _heard(eve, eve.group) == [message.parts[0]["text"] for message in stored]


async def test_older_messages_come_when_asked_for(web: Web) -> None:
    async with web.friend("Mina") as mina:
        for number in range(5):
            await _say(mina, mina.group, str(number))
        third = (await web.site.rooms.list_messages(mina.group, None, 60))[2]
        answer = await mina._do("older", room=mina.group, before=third.number)
    assert [entry["parts"][0]["text"] for entry in answer["messages"]] == ["0", "1"]


async def test_what_was_read_is_remembered(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        await _say(mina, mina.group, "news")
        number = await web.site.rooms.get_last_change()
        await jo._socket.send_json({"do": "read", "room": jo.group, "number": number})
        await _say(jo, jo.group, "read it")
    async with web.friend("Jo") as again:
        assert again.rooms[again.group]["read"] == number


async def test_a_feed_that_is_cancelled_while_something_changes_ends(web: Web) -> None:
    for steps in range(20):
        feed = ChangeFeed(web.site.rooms)
        running = asyncio.create_task(feed.run())
        with feed.subscribe():
            await asyncio.sleep(0.01)
            feed.check_now()
            for _ in range(steps % 4):
                await asyncio.sleep(0)
            running.cancel()
        await asyncio.wait({running}, timeout=PATIENCE_SECONDS)
        assert running.cancelled()
