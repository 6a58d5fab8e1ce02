"""Posts, edits and removes messages on Discord, for the workers that show cards."""

import zlib
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

import discord
from discord import ui
from discord.http import handle_message_parameters

from bot.app.delivery.hints import find_hint
from bot.app.ports import Address, App
from bot.chat.contract import Card, Shrinker, WatchLinker
from bot.chat.words import Words
from bot.core.errors import NotFound, Refusal
from bot.platforms.discord import format, ids
from bot.platforms.discord.errors import FAILURES, is_archived, is_dm_closed, translate_error
from bot.platforms.discord.files import (
    DEFAULT_MAX_BYTES,
    LoadedMedia,
    MediaLoader,
    get_file_name,
    get_max_bytes,
)
from bot.platforms.discord.ids import ControlStep, CustomId, Handle
from bot.platforms.discord.rest_client import RestClient

_T = TypeVar("_T")

_NOBODY = discord.AllowedMentions.none()
_HISTORY_LENGTH = 50
"""Latest messages of a channel among which an earlier post is looked for."""


class DiscordSurface:
    """Implements `bot.chat.contract.Surface` with the REST API alone, without the gateway.

    A post can be repeated: for some minutes Discord recognizes its nonce, and after that the
    latest messages are searched for its mark (`get_nonce_mark`).
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
        self._media_loader = MediaLoader(app.files, shrink, link)

    async def close(self) -> None:
        """Closes the connections."""
        await self._connection.close()

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message and returns its handle. If a person accepts no private messages, posts a
        hint in the place of the request instead.

        Raises Temporary, Broken, NotFound "place-gone" or "request-gone", Unsuitable
        "discord-too-large", and Refusal "discord-dms-closed" or "discord-no-access".
        """
        client = await self._connection.connect()
        channel = ids.get_channel_id(to)
        try:
            if channel is None:
                channel = await _open_private_channel(client, int(to.number))
            send = partial(self._send, client, channel, card, nonce)
            return str(await _in_open_thread(client, channel, send))
        except FAILURES as error:
            if not is_dm_closed(error):
                raise translate_error(error) from error
        return str(await self._post_hint(client, int(to.number), nonce))

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Makes a message show another card. A hint never changes, so that the place does not learn
        when the person answers. Raises like `post`, and NotFound "message-gone"."""
        handle = ids.parse_handle(message)
        if handle.hint:
            return
        client = await self._connection.connect()
        with _translate_errors():
            await _in_open_thread(client, handle.channel, partial(self._edit, client, handle, card))

    async def _edit(self, client: discord.Client, handle: Handle, card: Card) -> None:
        partial_message = _get_message(client, handle)
        kept = await _find_kept_attachment(client, handle, card)
        if kept is not None:
            view = format.format_card(card, kept["filename"], commands=self._connection.commands)
            await _edit_keeping_attachments(client, handle, view, [{"id": kept["id"]}])
            return
        media = await self._media_loader.fit(card, partial(_find_max_bytes, client, handle.channel))
        files = [] if media.file is None else [media.file]
        await partial_message.edit(
            content=None,
            view=self._format(card, media),
            attachments=files,
            allowed_mentions=_NOBODY,
        )

    async def remove(self, to: Address, message: str) -> bool:
        """Deletes a message. False when Discord does not allow it; true also when the message is
        gone already. Raises Temporary, Broken, NotFound "discord-channel-unknown", "place-gone"."""
        client = await self._connection.connect()
        handle = ids.parse_handle(message)
        try:
            await _in_open_thread(client, handle.channel, _get_message(client, handle).delete)
        except discord.Forbidden:
            return False
        except FAILURES as error:
            translated = translate_error(error)
            if isinstance(translated, NotFound) and translated.code == "message-gone":
                return True
            raise translated from error
        return True

    async def _send(self, client: discord.Client, channel: int, card: Card, nonce: str) -> Handle:
        posted = await _find_posted(client, channel, get_nonce_mark(nonce))
        if posted is not None:
            return Handle(channel, posted)
        media = await self._media_loader.fit(card, partial(_find_max_bytes, client, channel))
        view = self._format(card, media, get_nonce_mark(nonce))
        return await _post(client, channel, view, nonce, media.file)

    async def _post_hint(self, client: discord.Client, person: int, nonce: str) -> Handle:
        """Posts a hint. Its button shows the question to the person alone: Discord allows a private
        reply only to somebody who used a control. It needs no more rights than posting a clip."""
        hint = await find_hint(self._app, nonce)  # the nonce of a post is the id of its message
        channel = None if hint is None else ids.get_channel_id(hint.place)
        if hint is None or channel is None:
            raise Refusal("discord-dms-closed")
        with _translate_errors():
            posted = await _find_posted(client, channel, get_nonce_mark(nonce))
            if posted is not None:
                return Handle(channel, posted, hint=True)
            view = format_hint(person, hint.token, Words(hint.language), get_nonce_mark(nonce))
            mentions = discord.AllowedMentions(
                everyone=False, roles=False, users=[discord.Object(person)]
            )
            sent = await _post(client, channel, view, nonce, None, mentions)
        return Handle(sent.channel, sent.message, hint=True)

    def _format(self, card: Card, media: LoadedMedia, mark: int | None = None) -> ui.LayoutView:
        attached = None if media.file is None else media.file.filename
        # A symbol as the label, because the language of a card is not known here.
        link = None if media.link is None else ("▶", media.link)
        return format.format_card(card, attached, link, mark, self._connection.commands)


def get_nonce_mark(nonce: str) -> int:
    """The number by which a posted message is recognized, 1 to 2**31 - 1. It is the component id of
    the message's container."""
    return zlib.crc32(nonce.encode()) % (2**31 - 2) + 1


def format_hint(person: int, token: str, words: Words, mark: int) -> ui.LayoutView:
    """The message of a hint: mentions a person, with a button that works for them alone."""
    view = ui.LayoutView(timeout=None)
    container: ui.Container[ui.LayoutView] = ui.Container(id=mark)
    container.add_item(ui.TextDisplay(words("discord-hint", {"mention": f"<@{person}>"})))
    container.add_item(ui.TextDisplay(f"-# {words('discord-hint-alt')}"))
    custom_id = CustomId(ControlStep.PRESS, "show", token)
    show = format.build_control(words("discord-see"), custom_id, discord.ButtonStyle.secondary)
    container.add_item(ui.ActionRow(show))
    view.add_item(container)
    view.stop()
    return view


@contextmanager
def _translate_errors() -> Iterator[None]:
    try:
        yield
    except FAILURES as error:
        raise translate_error(error) from error


async def _in_open_thread(
    client: discord.Client, channel: int, act: Callable[[], Awaitable[_T]]
) -> _T:
    """What `act` returns. A thread in the archive, where nothing can change, is opened for it."""
    try:
        return await act()
    except FAILURES as error:
        if not is_archived(error):
            raise
    await client.http.edit_channel(channel, archived=False)
    return await act()


def _get_message(client: discord.Client, handle: Handle) -> discord.PartialMessage:
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


async def _edit_keeping_attachments(
    client: discord.Client, handle: Handle, view: ui.LayoutView, kept: Sequence[Mapping[str, Any]]
) -> None:
    """Edits a message. `kept`: the attachments to keep, of which only the ids are known;
    `PartialMessage.edit` would need more."""
    params = handle_message_parameters(view=view, allowed_mentions=_NOBODY)
    assert params.payload is not None
    params.payload["attachments"] = list(kept)
    await client.http.edit_message(handle.channel, handle.message, params=params)


async def _open_private_channel(client: discord.Client, person: int) -> int:
    return int((await client.http.start_private_message(str(person)))["id"])


async def _find_posted(client: discord.Client, channel: int, mark: int) -> int | None:
    """The id of the bot's message with a mark, among the latest; None also where the bot may not
    read the history."""
    try:
        latest = await client.http.logs_from(channel, _HISTORY_LENGTH)
    except discord.Forbidden:
        return None
    me = str(client.user.id) if client.user is not None else ""
    for message in latest:
        component_ids = [component.get("id") for component in message.get("components", ())]
        if message["author"]["id"] == me and mark in component_ids:
            return int(message["id"])
    return None


async def _find_kept_attachment(
    client: discord.Client, handle: Handle, card: Card
) -> Mapping[str, Any] | None:
    """The attachment of a message that already is the card's media, so that it need not be uploaded
    again; None without one."""
    if card.media is None:
        return None
    try:
        message = await client.http.get_message(handle.channel, handle.message)
    except discord.Forbidden:
        return None
    name = get_file_name(card.media)
    return next((file for file in message["attachments"] if file["filename"] == name), None)


async def _find_max_bytes(client: discord.Client, channel: int) -> int:
    """The largest file, in bytes, that can be attached in a channel."""
    info: Mapping[str, Any] = await client.http.get_channel(channel)
    if "guild_id" not in info:
        return DEFAULT_MAX_BYTES
    server = await client.http.get_guild(info["guild_id"], with_counts=False)
    return get_max_bytes(int(server["premium_tier"]))
