"""A clip is taken back while the bot may not remove it: it goes as soon as the bot may, and nobody
is told that it is gone while people can still see it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.app.delivery import withdrawals
from bot.app.ports import WorkKind
from tests.contracts.friend import Stage
from tests.contracts.platforms import discord, telegram
from tests.contracts.test_request_stories import Three, posted
from tests.simulators.discord.rules import Refused
from tests.simulators.telegram.server import ME, Failure, Friend
from tests.support.world import world

EDITS = ("editMessageMedia", "editMessageCaption", "editMessageText", "deleteMessage")
MANY = 200
KICKED = Failure(403, "Forbidden: bot was kicked from the supergroup chat")
NO_ACCESS = Refused(403, 50001, "Missing Access")
Event = Callable[[Any], Awaitable[object]]


@pytest.fixture
async def on_telegram(tmp_path: Path) -> AsyncIterator[telegram.TelegramStage]:
    """Telegram with its bot."""
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        yield stage


@pytest.fixture
async def on_discord(tmp_path: Path) -> AsyncIterator[discord.DiscordStage]:
    """Discord with its bot."""
    async with world(tmp_path) as w, discord.stage(w, tmp_path) as stage:
        yield stage


async def stands(stage: Any, refusal: Failure | Refused) -> Three:
    """A clip that was taken back while the platform refuses every change."""
    friends = await posted(cast(Stage, stage))
    refuse(stage, refusal)
    await friends.mina.whisper("freeze")
    await stage.show()
    await is_not_removed(friends)
    return friends


def refuse(stage: Any, refusal: Failure | Refused | None) -> None:
    """What the platform answers from now on; None when it takes changes again."""
    if isinstance(stage, telegram.TelegramStage):
        stage.sim.fail = {
            method: [refusal] * MANY for method in EDITS if isinstance(refusal, Failure)
        }
        return
    stage.sim.failures.clear()
    if isinstance(refusal, Refused):
        for method in ("PATCH", "DELETE"):
            stage.sim.fail(method, r"/channels/\d+", refusal, MANY)


async def is_not_removed(friends: Three) -> None:
    """It stands there, its owner knows that, and nothing is tried before its time."""
    w = friends.stage.w
    assert len(await withdrawals.list_standing(w.store)) == 1
    assert await w.waiting(WorkKind.SHOW) == []
    assert "not yet removed" in (await friends.mina.whisper("history")).text


async def is_removed(friends: Three) -> None:
    """The next attempt is under way, and succeeds."""
    w = friends.stage.w
    assert len(await w.waiting(WorkKind.SHOW)) == 1, "tried at once"
    await friends.stage.show()
    assert not any(message.clip for message in await friends.sol.group())
    assert await withdrawals.list_standing(w.store) == []
    assert "not yet removed" not in (await friends.mina.whisper("history")).text


def member_change(status: str, chat: int = -100, **member: Any) -> Event:
    """The bot's membership in a chat of Telegram changes."""

    async def happen(stage: telegram.TelegramStage) -> None:
        user = {key: ME[key] for key in ("id", "is_bot", "first_name", "username")}
        old: dict[str, Any] = {"status": "left", "user": user}
        change = {
            "chat": stage.sim.group(chat),
            "from": Friend(77, "Boss").user,
            "date": stage.sim.clock,
            "old_chat_member": old,
            "new_chat_member": {"status": status, "user": user} | member,
        }
        await stage.sim.update(my_chat_member=change)
        await stage.taken()

    return happen


def service_message(**what: Any) -> Event:
    """Something that Telegram tells everybody in the group."""

    async def happen(stage: telegram.TelegramStage) -> None:
        await stage.sim.say(Friend(77, "Boss"), "", stage.here, topic=5, **what)
        await stage.taken()

    return happen


ADMIN_RIGHTS = dict.fromkeys(
    (
        *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"),
        *("can_manage_video_chats", "can_restrict_members", "can_promote_members"),
        *("can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories"),
        "can_delete_stories",
    ),
    True,
)
MEMBER_RIGHTS = dict.fromkeys(
    (
        *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos"),
        *("can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls"),
        *("can_send_other_messages", "can_add_web_page_previews", "can_change_info"),
        *("can_invite_users", "can_pin_messages", "can_manage_topics", "can_react_to_messages"),
        "can_edit_tag",
    ),
    True,
) | {"until_date": 0}


@pytest.mark.parametrize(
    "event",
    [
        member_change("member"),
        member_change("administrator", **ADMIN_RIGHTS),
        member_change("restricted", is_member=True, **MEMBER_RIGHTS),
        service_message(forum_topic_reopened={}),
        service_message(general_forum_topic_unhidden={}),
    ],
)
async def test_telegram_lets_the_bot_back(
    on_telegram: telegram.TelegramStage, event: Event
) -> None:
    friends = await stands(on_telegram, KICKED)
    refuse(on_telegram, None)
    await event(on_telegram)
    await is_removed(friends)


@pytest.mark.parametrize(
    "event",
    [
        member_change("left"),
        member_change("kicked", until_date=0),
        member_change("member", chat=-555),
        member_change("restricted", is_member=False, **MEMBER_RIGHTS),
        member_change(
            "restricted", **MEMBER_RIGHTS | {"is_member": True, "can_send_messages": False}
        ),
    ],
)
async def test_telegram_does_not(on_telegram: telegram.TelegramStage, event: Event) -> None:
    friends = await stands(on_telegram, KICKED)
    await event(on_telegram)
    await is_not_removed(friends)


async def server_added(stage: discord.DiscordStage) -> None:
    """The bot is removed from the server and added again."""
    (server,) = stage.sim._ready()
    await stage.sim.gateway.send("GUILD_DELETE", {"id": server["id"]})
    await stage.sim.gateway.send("GUILD_CREATE", server)


async def server_available(stage: discord.DiscordStage) -> None:
    """An outage of the server ends."""
    (server,) = stage.sim._ready()
    await stage.sim.gateway.send("GUILD_DELETE", {"id": server["id"], "unavailable": True})
    await stage.sim.gateway.send("GUILD_CREATE", server | {"unavailable": False})


async def role_changed(stage: discord.DiscordStage) -> None:
    """The permissions of everybody."""
    server = str(stage.here.server)
    role = {"id": server, "name": "@everyone", "permissions": "2048", "color": 0, "position": 0}
    flags = {"hoist": False, "managed": False, "mentionable": False, "flags": 0}
    await stage.sim.gateway.send("GUILD_ROLE_CREATE", {"guild_id": server, "role": role | flags})
    await stage.sim.gateway.send("GUILD_ROLE_UPDATE", {"guild_id": server, "role": role | flags})


async def channel_changed(stage: discord.DiscordStage) -> None:
    """Its permission overwrites."""
    await stage.sim.gateway.send("CHANNEL_UPDATE", stage.here.data())


async def thread_opened(stage: discord.DiscordStage) -> None:
    """Out of the archive. The channel of the clip stands for a thread here."""
    about = {"archived": False, "auto_archive_duration": 60, "locked": False}
    about |= {"archive_timestamp": "2026-05-01T00:00:00+00:00"}
    thread = stage.here.data() | {"type": 11, "parent_id": "1", "thread_metadata": about}
    thread |= {"owner_id": "1", "message_count": 0, "member_count": 1, "total_message_sent": 0}
    await stage.sim.gateway.send("THREAD_UPDATE", thread)


async def bot_got_a_role(stage: discord.DiscordStage) -> None:
    """Discord tells every bot of its own roles."""
    member = stage.sim.bot_member(str(stage.here.server)) | {"guild_id": str(stage.here.server)}
    await stage.sim.gateway.send("GUILD_MEMBER_UPDATE", member)


async def connected_again(stage: discord.DiscordStage) -> None:
    """Another process of the bot."""
    await stage.restart()


@pytest.mark.parametrize(
    "event",
    [
        server_added,
        server_available,
        role_changed,
        channel_changed,
        thread_opened,
        bot_got_a_role,
        connected_again,
    ],
)
async def test_discord_lets_the_bot_back(on_discord: discord.DiscordStage, event: Event) -> None:
    friends = await stands(on_discord, NO_ACCESS)
    refuse(on_discord, None)
    await event(on_discord)
    await handled(friends)
    await is_removed(friends)


async def handled(friends: Three) -> None:
    """An event has arrived at the bot. A command in the group would try it again by itself."""
    for _ in range(3):
        await friends.sol.whisper("help")
        await cast(Any, friends.sol).account.discord.settled()


async def test_discord_changes_elsewhere(on_discord: discord.DiscordStage) -> None:
    friends = await stands(on_discord, NO_ACCESS)
    other = on_discord.sim.channel("elsewhere")
    server = next(each for each in on_discord.sim._ready() if each["id"] == str(other.server))
    await on_discord.sim.gateway.send("GUILD_CREATE", server)
    await on_discord.sim.gateway.send("CHANNEL_UPDATE", other.data())
    thread = {"id": str(other.id), "guild_id": str(other.server), "type": 11, "parent_id": "1"}
    await on_discord.sim.gateway.send("THREAD_DELETE", thread)
    async with friends.stage.w.store.read() as t:
        assert len(await t.messages.list_refused()) == 1
    await handled(friends)
    await is_not_removed(friends)


@pytest.mark.parametrize(
    "refusal",
    [
        Failure(400, "Bad Request: message to edit not found"),
        Failure(403, "Forbidden: the group chat was deleted"),
    ],
)
async def test_telegram_says_that_it_is_gone(
    on_telegram: telegram.TelegramStage, refusal: Failure
) -> None:
    friends = await stands(on_telegram, KICKED)
    refuse(on_telegram, refusal)
    friends.stage.w.later(withdrawals.LONGEST_PAUSE)
    await on_telegram.show()
    assert await withdrawals.list_standing(friends.stage.w.store) == []


@pytest.mark.parametrize(
    "refusal",
    [
        Failure(400, "Bad Request: chat not found"),
        Failure(400, "Bad Request: group chat was deactivated"),
        Failure(403, "Forbidden: bot is not a member of the supergroup chat"),
        Failure(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=-200,
        ),
    ],
)
async def test_telegram_cannot_reach_it(
    on_telegram: telegram.TelegramStage, refusal: Failure
) -> None:
    friends = await stands(on_telegram, refusal)
    for _ in range(3):
        friends.stage.w.later(withdrawals.LONGEST_PAUSE)
        await on_telegram.show()
        await is_not_removed(friends)


async def test_an_admin_deletes_it_by_hand(on_telegram: telegram.TelegramStage) -> None:
    friends = await stands(on_telegram, KICKED)
    await on_telegram.admin(friends.sol)
    refuse(on_telegram, None)
    for key, message in list(on_telegram.sim.messages.items()):
        if key[0] == on_telegram.here["id"] and "video" in message:
            del on_telegram.sim.messages[key]
    await friends.sol.card("place cleanup")
    await on_telegram.show()
    assert await withdrawals.list_standing(friends.stage.w.store) == []


async def test_discord_says_that_it_is_gone(on_discord: discord.DiscordStage) -> None:
    friends = await stands(on_discord, NO_ACCESS)
    await on_discord.sim.gateway.send("CHANNEL_DELETE", on_discord.here.data())
    await handled(friends)
    assert await withdrawals.list_standing(friends.stage.w.store) == []


async def test_an_outage_of_discord_looks_like_a_deletion(
    on_discord: discord.DiscordStage,
) -> None:
    friends = await stands(on_discord, Refused(404, 10003, "Unknown Channel"))
    friends.stage.w.later(withdrawals.LONGEST_PAUSE)
    await on_discord.show()
    await is_not_removed(friends)
    friends.stage.w.later(timedelta(days=1))
    await on_discord.show()
    assert await withdrawals.list_standing(friends.stage.w.store) == []
