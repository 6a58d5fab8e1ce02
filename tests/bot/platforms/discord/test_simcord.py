"""The main journey once more on SimCord, which was written by others and knows other rules."""

from dataclasses import dataclass

import discord
import pytest

from bot.app import people
from bot.app.ports import App, WorkKind
from bot.chat.conversation import Chat
from bot.core.ids import RequestId
from bot.platforms.discord import ids
from bot.platforms.discord.rest_client import RestClient
from bot.platforms.discord.server import Bot
from bot.platforms.discord.surface import DiscordSurface
from tests.bot.platforms.discord.conftest import show_all
from tests.support.world import World

simcord = pytest.importorskip("simcord")


class Given(RestClient):
    """A client that somebody else signed in."""

    def __init__(self, client: discord.Client) -> None:
        super().__init__("")
        self._given = client

    async def connect(self) -> discord.Client:
        """The one that was given."""
        return self._given


@dataclass
class Running:
    """What the bot needs of the program."""

    app: App
    chat: Chat


def _bot(w: World) -> Bot:
    return Bot(Running(w.app, Chat(w.app, "http://127.0.0.1", "cameo")), "cameo", lambda: None)


async def test_ask_allow_posted(w: World) -> None:
    bot = _bot(w)
    surface = DiscordSurface("", w.app, connection=Given(bot))
    async with simcord.run(bot, shard_count=1) as env:
        channel = env.create_guild().create_text_channel("friday")
        jun = env.guild.add_member(env.create_user("jun"))
        user = env.create_user("mina")
        mina = env.guild.add_member(user)
        person = await people.register(w.app, ids.to_account_address(mina.id), "mina")
        await w.cameo(person.id)
        await jun.slash(channel, "cameo", prompt="surfing a giant wave", **{"with": mina})
        await show_all(w, surface)
        (card,) = channel.history()
        assert "surfing a giant wave" in _text(card)
        (ask,) = user.dm_channel.history(viewer=user)
        assert "jun would like you in a clip" in _text(ask)
        bot = _bot(w)
        await env.restart_bot(bot)
        surface = DiscordSurface("", w.app, connection=Given(bot))
        await user.click(ask, label="Allow once")
        for request in await w.waiting(WorkKind.RENDER):
            await w.render(RequestId(request))
        await show_all(w, surface)
        (card,) = channel.history()
        assert [one.filename[-4:] for one in card.attachments] == [".mp4"]


def _text(message: discord.Message) -> str:
    return str([one.to_dict() for one in message.components])
