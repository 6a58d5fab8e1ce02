"""Somebody plants unmistakable words and bytes through each platform, deletes everything about
themselves, and looks for them: in the database, the keys, the object store, Redis, the data folder,
on the platform, and by signing in again with the old session."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from redis import Redis
from sqlalchemy import select

from bot.app import file_names, people
from bot.app.account import erase, leave, link, policy
from bot.app.enrollment import inspect
from bot.app.ports import COMMON_GROUP, Address, WebAccount, WorkKind
from bot.core.ids import CameoId, PersonId
from bot.core.policy import Audience
from bot.runtime.dispatcher import run_dispatcher
from storage.database.web_tables import metadata, web_try
from storage.web_rooms import SqlRooms
from storage.web_sessions import SqlWebSessions
from tests.contracts import chat_worker
from tests.contracts.conftest import FOUND, platform_named
from tests.contracts.friend import Friend, Stage
from tests.contracts.platforms.discord import DiscordFriend
from tests.contracts.platforms.telegram import TelegramFriend, TelegramStage
from tests.contracts.platforms.web import WebFriend, WebStage
from tests.simulators.telegram.server import buttons
from tests.support import answers
from tests.support.capture_page import upload_url
from tests.support.servers import RunningRedis
from tests.support.world import World, world

NAME = "Xylothymia Planted"
SCENE, RULE, ANSWER = "riding a quagzebra", "always a vermilwig", "follows the zorpfish"
SPOKEN, ROOM = "the brillozap is mine", "Grizmopolis"
CLIP, KIT, STILL = b"PLANTED-SELFIE-CLIP", b"PLANTED-KIT", b"PLANTED-STILL"
PLANTED = (NAME, "quagzebra", "vermilwig", "zorpfish", "brillozap", ROOM, CLIP, KIT, STILL)


@pytest.fixture(params=FOUND)
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A platform with its bot."""
    async with world(tmp_path) as w, platform_named(request.param).stage(w, tmp_path) as made:
        yield made


async def enroll(stage: Stage, friend: Friend) -> PersonId:
    """Sends the clip as this platform's people do, and passes the inspection."""
    match friend:
        case WebFriend():
            link = (await friend.card("enroll")).links[0].rpartition("/")[2]
            async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
                page = f"{friend.window.url}/capture/{link}"
                (await browser.post(f"{page}/open")).raise_for_status()
                url = await upload_url(browser, page)
                (await browser.put(url, data=CLIP * 99)).raise_for_status()
        case TelegramFriend():
            assert isinstance(stage, TelegramStage)
            stage.sim.clock = int(stage.w.now.timestamp())
            await friend.whisper("enroll")
            offer = (await friend.private())[-1].native
            await stage.sim.press(friend.account, offer, buttons(offer)[-1]["text"])
            await stage.taken()
            prompt = (await friend.private())[-1].native
            await stage.sim.send_note(friend.account, CLIP * 99, prompt)
            await stage.taken()
        case DiscordFriend():
            number = friend.account.send_file("me.mp4", CLIP * 99)
            first = (await friend.account.attach("enroll", number)).replies[-1]
            await friend.account.press(first, first.labels[-1])
            await friend.account.attach("enroll", number)
    (cameo,) = await stage.w.waiting(WorkKind.INSPECT)
    return await _pass_inspection(stage.w, CameoId(cameo))


async def _pass_inspection(w: World, cameo: CameoId) -> PersonId:
    claim = await w.claim(WorkKind.INSPECT, cameo)
    assert claim is not None
    begun = await inspect.start(w.app, cameo, claim.epoch)
    assert begun is not None
    await w.app.files.write(file_names.kit(cameo), [begun.owner], KIT * 99)
    await w.app.files.write(file_names.still(cameo), [begun.owner], STILL * 99)
    await inspect.finish(w.app, cameo, claim.epoch, True, ())
    await w.finish(claim)
    return begun.owner


async def live_together(stage: Stage) -> tuple[Friend, Friend, PersonId]:
    """What somebody and their friend do with everything that takes words."""
    planter, sol = await stage.friend(NAME), await stage.friend("Sol")
    owner = await enroll(stage, planter)
    await stage.show()
    await planter.whisper("me")  # with the picture of their face
    await policy.change(stage.w.app, owner, audience=Audience.EVERYONE, rules=(RULE,))
    if isinstance(planter, WebFriend) and isinstance(sol, WebFriend):
        await planter.window.say(SPOKEN)
        await sol.window.say("look, ", await sol.window.mention(NAME))
        await planter.window.make_room(ROOM)
    await sol.type("cameo", f"{SCENE} ", planter)
    await stage.show()
    async with stage.w.store.read() as t:
        (request,) = await t.requests.list_by_owner(owner)
    await answers.suggest(stage.w.app, owner, request.id, f"{{A}} {ANSWER}")
    await stage.show()
    await answers.allow_always(stage.w.app, owner, request.id)
    await stage.show()
    await chat_worker.render(stage.w)
    await stage.show()
    await planter.type("cameo", f"{SCENE} alone ", planter)
    await stage.show()
    await planter.whisper("export")
    return planter, sol, owner


async def delete(stage: Stage, friend: Friend) -> str:
    """Types /delete, presses, confirms; workers do what follows. What the person is told."""
    w = stage.w
    card = await friend.whisper("delete")
    told = await friend.press(card, "delete")
    await stage.show()
    await w.tidy()
    await stage.show()
    for person in await w.waiting(WorkKind.FORGET):
        await erase.erase_key(w.app, PersonId(person))
    await asyncio.sleep(0.6)  # handled updates of Telegram are removed together
    w.later(leave.LAST_PURGE)
    for _ in await w.waiting(WorkKind.PURGE):
        await erase.purge(w.app)
    return told


async def fill_redis(w: World, redis: RunningRedis) -> None:
    """The dispatcher sends everything that waits."""
    ready = asyncio.Event()
    running = asyncio.create_task(run_dispatcher(w.claims, redis.url, ready.set))
    await asyncio.wait_for(ready.wait(), 20)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def read_redis(redis: RunningRedis) -> bytes:
    """Every key with its value."""
    read = b""
    with Redis.from_url(redis.url) as client:
        for key in client.scan_iter():
            read += key + (client.dump(key) or b"")
    return read


def find_planted(*words: str | bytes, folder: Path, redis: bytes) -> set[str]:
    """Where planted words are: the names of files, or Redis."""
    found = set()
    places = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for name, content in (places | {"redis": redis}).items():
        for word in words:
            sought = word if isinstance(word, bytes) else word.encode()
            if sought in content:
                found.add(f"{sought.decode()} in {name}")
    return found


async def test_nothing_is_left_of_somebody_who_deleted_themselves(
    stage: Stage, redis: RunningRedis, tmp_path: Path
) -> None:
    planter, _, owner = await live_together(stage)
    await fill_redis(stage.w, redis)
    before = find_planted(*PLANTED, folder=tmp_path, redis=read_redis(redis))
    assert len(before) >= 4, before  # the words are there, or the search finds nothing at all
    assert not [line for line in before if "PLANTED" in line], "faces are never in the open"
    await delete(stage, planter)
    await fill_redis(stage.w, redis)
    assert find_planted(*PLANTED, folder=tmp_path, redis=read_redis(redis)) == set()
    for sealed in [path for path in (tmp_path / "objects").rglob("*") if path.is_file()]:
        name = str(sealed.relative_to(tmp_path / "objects"))
        with pytest.raises(LookupError):
            await stage.w.app.files.read(name, [owner])


async def test_the_platform_is_asked_to_delete_what_it_holds(stage: Stage) -> None:
    planter, _, _ = await live_together(stage)
    told = await delete(stage, planter)
    if isinstance(planter, TelegramFriend):
        assert isinstance(stage, TelegramStage)
        chat = planter.account.chat["id"]
        left = [one for (where, _), one in stage.sim.messages.items() if where == chat]
        for kind in ("video_note", "video", "document", "photo"):
            assert not [one for one in left if kind in one], kind
        assert "A bot cannot delete" not in told
    if isinstance(planter, DiscordFriend):
        assert "A bot cannot delete the selfie clip that you sent through Discord" in told
        assert "A bot cannot delete the export that you were sent through Discord" in told


async def test_a_clip_that_telegram_keeps_is_told(tmp_path: Path) -> None:
    async with world(tmp_path) as w, platform_named("telegram").stage(w, tmp_path) as stage:
        planter, _, _ = await live_together(stage)
        w.later(timedelta(days=3))
        stage.sim.clock = int(w.now.timestamp())
        told = await delete(stage, planter)
        assert "A bot cannot delete the selfie clip that you sent through Telegram" in told


async def test_an_old_window_is_signed_out(tmp_path: Path) -> None:
    async with world(tmp_path) as w, platform_named("web").stage(w, tmp_path) as stage:
        assert isinstance(stage, WebStage)
        planter, sol, _ = await live_together(stage)
        assert isinstance(planter, WebFriend)
        assert isinstance(sol, WebFriend)
        account, url = planter.window.id, planter.window.url
        await delete(stage, planter)
        await planter.window.until_signed_out()
        for hello in ({"token": planter.window.token}, {"token": planter.window.token, "since": 1}):
            async with (
                aiohttp.ClientSession() as http,
                http.ws_connect(f"{url}/ws", origin=url) as socket,
            ):
                await socket.send_json(hello)
                assert (await socket.receive_json(timeout=10))["is"] == "signed-out"
        assert await stage.rooms.get_room(account, account) is None
        assert account.encode() not in (tmp_path / "walkon.db").read_bytes()
        mentioned = [one for one in sol.window.messages.values() if "look, " in one.text]
        assert mentioned
        assert await stage.rooms.get_room("group", sol.window.id) is not None


async def test_linked_accounts_are_erased_with_the_person(w: World, tmp_path: Path) -> None:
    rooms = SqlRooms(w.store.engine)
    account = await rooms.sign_in(WebAccount("ab" * 8, NAME, "en"), w.now)
    sessions = SqlWebSessions(w.store.engine)
    await sessions.add("cd" * 8, account.id, "secret", w.now)
    await sessions.set_secret(account.id, "hashed", w.now)
    await sessions.add_try(account.id, w.now, w.now - timedelta(hours=1), 5)
    there = (await people.register(w.app, Address("web", account.id), NAME, "en")).id
    mina = (await people.register(w.app, Address("telegram", "12"), "Mina", "en")).id
    code = await link.create_code(w.app, mina)
    await link.enter_code(w.app, there, code)
    await leave.delete(w.app, await link.join(w.app, there))
    assert await sessions.find("secret", w.now) is None
    assert await sessions.get_secret(account.id) is None
    async with w.store.engine.connect() as connection:
        assert (await connection.execute(select(web_try))).all() == []
    assert await rooms.list_accounts() == []
    assert find_planted(NAME, account.id, folder=tmp_path, redis=b"") == set()


async def test_either_database_forgets_the_web_chat(tmp_path: Path, database_url: str) -> None:
    async with world(tmp_path, database_url) as w:
        rooms = SqlRooms(w.store.engine)
        mina = await rooms.sign_in(WebAccount("ab" * 8, NAME, "en"), w.now)
        await rooms.sign_in(WebAccount("cd" * 8, "Sol", "en"), w.now)
        said, mention = {"text": SPOKEN}, {"mention": mina.id, "name": NAME}
        for author, part in ((mina.id, said), ("cd" * 8, mention)):
            nonce = f"{author}:1"
            await rooms.add_message(author[2:], COMMON_GROUP, nonce, w.now, author, [part])
        await rooms.add_group("ef" * 8, ROOM, mina.id, [], w.now)
        owner = await people.register(w.app, Address("web", mina.id), NAME, "en")
        assert await _find_in_rows(w, NAME, SPOKEN, ROOM) == {NAME, SPOKEN, ROOM}
        await leave.delete(w.app, owner.id)
        assert await _find_in_rows(w, NAME, SPOKEN, ROOM, mina.id) == set()
        (left,) = await rooms.list_messages(COMMON_GROUP, None, 9)
        assert (left.author, left.parts) == ("cd" * 8, ({"text": "@?"},))


async def _find_in_rows(w: World, *words: str) -> set[str]:
    """Which words are in any row of any table."""
    rows = ""
    async with w.store.engine.connect() as connection:
        for table in metadata.sorted_tables:
            rows += repr((await connection.execute(table.select())).all())
    return {word for word in words if word in rows}


async def test_a_group_whose_admin_left_has_another_one(w: World) -> None:
    rooms = SqlRooms(w.store.engine)
    for number, name in enumerate((NAME, "Sol", "Jun")):
        w.later(timedelta(seconds=1))
        await rooms.sign_in(WebAccount(f"{number}" * 16, name, "en"), w.now)
    owner = await people.register(w.app, Address("web", "0" * 16), NAME, "en")
    await leave.delete(w.app, owner.id)
    (group,) = [room for room in await rooms.list_rooms("1" * 16) if room.id == COMMON_GROUP]
    assert group.members == (("1" * 16, True), ("2" * 16, False))
