"""Discord's outgoing side: what workers post, change and take away."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import discord
from discord import ui
from discord.http import handle_message_parameters

from bot.app.delivery.hints import find_hint
from bot.app.ports import Address, App
from bot.chat.contract import Card, Shrinker, WatchLinker
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.discord import format, ids
from bot.platforms.discord.errors import FAILURES, is_dm_closed, translate_error
from bot.platforms.discord.files import (
    DEFAULT_MAX_BYTES,
    LoadedMedia,
    MediaLoader,
    get_file_name,
    get_max_bytes,
)
from bot.platforms.discord.ids import ControlStep, CustomId, Handle
from bot.platforms.discord.rest_client import RestClient

_NOBODY = discord.AllowedMentions.none()
_LOOK_BACK = 50


class DiscordSurface:
    """Implements `bot.chat.contract.Surface` with requests alone, without the gateway.

    A repeated post is absorbed by its nonce for some minutes, and after that by a look at the
    latest messages, each of which carries a mark of its nonce.
    """

    platform = ids.PLATFORM
    min_edit_seconds = 2.0
    posts_once = True

    def __init__(
        self,
        token: str,
        app: App,
        shrink: Shrinker | None = None,
        link: WatchLinker | None = None,
        connection: RestClient | None = None,
    ) -> None:
        self._connection = connection or RestClient(token)
        self._app = app
        self._outgoing = MediaLoader(app.files, shrink, link)

    async def close(self) -> None:
        """Ends the connection."""
        await self._connection.close()

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message; to somebody who takes none in private, a hint where they are asked."""
        client = await self._connection.connect()
        channel = ids.get_channel_id(to)
        try:
            if channel is None:
                channel = await _private(client, int(to.number))
            return str(await self._send(client, channel, card, nonce))
        except FAILURES as error:
            if not is_dm_closed(error):
                raise translate_error(error) from error
        return str(await self._hint(client, int(to.number), nonce))

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Makes a message show another card. A hint stays as it is."""
        handle = ids.parse_handle(message)
        if handle.hint:
            return
        client = await self._connection.connect()
        with _ours():
            shown = _message(client, handle)
            kept = await _kept(client, handle, card)
            if kept is not None:
                view = format.format_card(
                    card, kept["filename"], commands=self._connection.commands
                )
                await _put(client, handle, view, [{"id": kept["id"]}])
                return
            fitted = await self._outgoing.fit(card, partial(_limit, client, handle.channel))
            files = [] if fitted.file is None else [fitted.file]
            await shown.edit(
                content=None,
                view=self._layout(card, fitted),
                attachments=files,
                allowed_mentions=_NOBODY,
            )

    async def remove(self, to: Address, message: str) -> bool:
        """Takes a message away; true as well when it was gone already."""
        client = await self._connection.connect()
        try:
            await _message(client, ids.parse_handle(message)).delete()
        except discord.NotFound:
            return True
        except discord.Forbidden:
            return False
        except FAILURES as error:
            raise translate_error(error) from error
        return True

    async def _send(self, client: discord.Client, channel: int, card: Card, nonce: str) -> Handle:
        known = await _posted(client, channel, get_nonce_mark(nonce))
        if known is not None:
            return Handle(channel, known)
        fitted = await self._outgoing.fit(card, partial(_limit, client, channel))
        view = self._layout(card, fitted, get_nonce_mark(nonce))
        return await _post(client, channel, view, nonce, fitted.file)

    async def _hint(self, client: discord.Client, person: int, nonce: str) -> Handle:
        found = await find_hint(self._app, nonce)
        channel = None if found is None else ids.get_channel_id(found.place)
        if found is None or channel is None:
            raise Refusal("discord-dms-closed")
        with _ours():
            known = await _posted(client, channel, get_nonce_mark(nonce))
            if known is not None:
                return Handle(channel, known, hint=True)
            view = format_hint(person, found.token, Words(found.language), get_nonce_mark(nonce))
            mentions = discord.AllowedMentions(
                everyone=False, roles=False, users=[discord.Object(person)]
            )
            sent = await _post(client, channel, view, nonce, None, mentions)
        return Handle(sent.channel, sent.message, hint=True)

    def _layout(self, card: Card, fitted: LoadedMedia, number: int | None = None) -> ui.LayoutView:
        attached = None if fitted.file is None else fitted.file.filename
        # An address is a word for all: the card's own language is in its words already.
        link = None if fitted.link is None else ("▶", fitted.link)
        return format.format_card(card, attached, link, number, self._connection.commands)


def get_nonce_mark(nonce: str) -> int:
    """A number that a message carries for telling it again: 1 to 2**31 - 1."""
    return zlib.crc32(nonce.encode()) % (2**31 - 2) + 1


def format_hint(person: int, token: str, words: Words, number: int) -> ui.LayoutView:
    """Names somebody, with a button that only they can use."""
    view = ui.LayoutView(timeout=None)
    block: ui.Container[ui.LayoutView] = ui.Container(id=number)
    block.add_item(ui.TextDisplay(words("discord-hint", {"mention": f"<@{person}>"})))
    block.add_item(ui.TextDisplay(f"-# {words('discord-hint-alt')}"))
    custom = CustomId(ControlStep.PRESS, "show", token)
    see = format.build_control(words("discord-see"), custom, discord.ButtonStyle.secondary)
    block.add_item(ui.ActionRow(see))
    view.add_item(block)
    view.stop()
    return view


@contextmanager
def _ours() -> Iterator[None]:
    try:
        yield
    except FAILURES as error:
        raise translate_error(error) from error


def _message(client: discord.Client, handle: Handle) -> discord.PartialMessage:
    return client.get_partial_messageable(handle.channel).get_partial_message(handle.message)


async def _post(
    client: discord.Client,
    channel: int,
    view: ui.LayoutView,
    nonce: str,
    file: discord.File | None,
    mentions: discord.AllowedMentions = _NOBODY,
) -> Handle:
    files = [] if file is None else [file]
    sent = await client.get_partial_messageable(channel).send(
        view=view, files=files, nonce=nonce, allowed_mentions=mentions
    )
    return Handle(channel, sent.id)


async def _put(
    client: discord.Client, handle: Handle, view: ui.LayoutView, kept: Sequence[Mapping[str, Any]]
) -> None:
    """An edit that keeps an attachment by its number, which is all that is known of it."""
    params = handle_message_parameters(view=view, allowed_mentions=_NOBODY)
    assert params.payload is not None
    params.payload["attachments"] = list(kept)
    await client.http.edit_message(handle.channel, handle.message, params=params)


async def _private(client: discord.Client, person: int) -> int:
    return int((await client.http.start_private_message(str(person)))["id"])


async def _posted(client: discord.Client, channel: int, number: int) -> int | None:
    """The message of ours with this mark, as far back as is looked; None also where the bot may
    not read what was said before."""
    try:
        latest = await client.http.logs_from(channel, _LOOK_BACK)
    except discord.Forbidden:
        return None
    me = str(client.user.id) if client.user is not None else ""
    for one in latest:
        carried = [part.get("id") for part in one.get("components", ())]
        if one["author"]["id"] == me and number in carried:
            return int(one["id"])
    return None


async def _kept(client: discord.Client, handle: Handle, card: Card) -> Mapping[str, Any] | None:
    """The attachment that shows the card's media already, so that it is not sent again."""
    if card.media is None:
        return None
    try:
        standing = await client.http.get_message(handle.channel, handle.message)
    except discord.Forbidden:
        return None
    name = get_file_name(card.media)
    return next((one for one in standing["attachments"] if one["filename"] == name), None)


async def _limit(client: discord.Client, channel: int) -> int:
    """Bytes of a file that may be attached there."""
    found: Mapping[str, Any] = await client.http.get_channel(channel)
    if "guild_id" not in found:
        return DEFAULT_MAX_BYTES
    server = await client.http.get_guild(found["guild_id"], with_counts=False)
    return get_max_bytes(int(server["premium_tier"]))
