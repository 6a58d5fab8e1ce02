"""Posts, edits and removes messages on Telegram, for the workers that show cards."""

from dataclasses import replace
from datetime import datetime

from telegram.error import ChatMigrated, TelegramError

from bot.app.ports import Address, Files
from bot.chat.contract import (
    Button,
    Card,
    CardKind,
    Shrinker,
    WatchLinker,
)
from bot.core.errors import NotFound
from bot.platforms.telegram import errors
from bot.platforms.telegram.bot_api import API_URL, close_bot, create_bot
from bot.platforms.telegram.ids import (
    PLATFORM,
    get_chat_id,
    get_topic_id,
    parse_handle,
    to_handle,
)
from bot.platforms.telegram.sender import Sender


class TelegramSurface:
    """Implements `bot.chat.contract.Surface`.

    `bot`: the client that it sends with. `api_url`: that of a Bot API server; a self-hosted one
    takes larger files. `posts_once` is false because Telegram does not recognize a repeated post:
    one whose outcome is unknown must not be repeated.
    """

    platform = PLATFORM
    min_edit_seconds = 3.0
    posts_once = False

    def __init__(
        self,
        token: str,
        files: Files,
        api_url: str = API_URL,
        shrink: Shrinker | None = None,
        link: WatchLinker | None = None,
    ) -> None:
        self._username = ""
        is_public_server = api_url == API_URL
        self.bot = create_bot(token, api_url)
        self._sender = Sender(self.bot, files, is_public_server, shrink, link)

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message and returns its handle. In a group that became a supergroup, posts there.

        Raises Temporary, Broken, NotFound "place-gone" or "request-gone", and Refusal
        "upload-too-large", "telegram-unreachable", "-no-rights", "-kicked", "-topic-closed",
        "-topic-gone", "-too-large".
        """
        chat, topic = get_chat_id(to), get_topic_id(to)
        try:
            card = await self._add_private_chat_link(chat, card)
            try:
                sent = await self._sender.send(chat, topic, card)
            except ChatMigrated as migration:
                sent = await self._sender.send(migration.new_chat_id, None, card)
        except TelegramError as error:
            raise errors.translate_error(error) from error
        return to_handle(sent.chat_id, sent.message_id)

    async def edit(self, to: Address, message: str, card: Card) -> datetime | None:
        """Makes a message show another card. Returns when it was edited, by Telegram's clock; None
        when Telegram found nothing to change. Raises like `post`, and NotFound "message-gone", or
        "message-unreachable" in a group that became a supergroup."""
        chat, message_id = parse_handle(message)
        try:
            card = await self._add_private_chat_link(chat, card)
            return await self._sender.edit(chat, message_id, card)
        except ChatMigrated:
            # People still see the messages from before, and no bot can reach them.
            raise NotFound("message-unreachable") from None
        except TelegramError as error:
            raise errors.translate_error(error) from error

    async def remove(self, to: Address, message: str) -> bool:
        """Deletes a message. False when Telegram does not allow it: after 48 hours, or without
        rights. True also when the message is gone already. Raises like `edit`."""
        chat, message_id = parse_handle(message)
        try:
            await self._sender.bot.delete_message(chat, message_id)
        except ChatMigrated:
            raise NotFound("message-unreachable") from None
        except TelegramError as error:
            if errors.is_undeletable(error):
                return False
            translated = errors.translate_error(error)
            if isinstance(translated, NotFound) and translated.code == "message-gone":
                return True
            raise translated from error
        return True

    async def _add_private_chat_link(self, chat: int, card: Card) -> Card:
        """Adds a link to the private chat to a group's card that waits for owners' consent: that
        is where they answer, and a bot cannot write to a person who never opened that chat."""
        if chat > 0 or card.kind is not CardKind.CASTING:
            return card
        if not self._username:
            self._username = (await self._sender.bot.get_me()).username or ""
        link = Button(f"→ @{self._username}", url=f"https://t.me/{self._username}?start=asked")
        return replace(card, rows=(*card.rows, (link,)))

    async def close(self) -> None:
        """Closes the connections to the server, and ends the process that makes thumbnails."""
        await self._sender.close()
        await close_bot(self._sender.bot)
