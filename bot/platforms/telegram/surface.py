"""Walk-On's outgoing side on Telegram, for the workers that show cards."""

from dataclasses import replace

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
from bot.platforms.telegram.ids import (
    PLATFORM,
    get_chat_id,
    get_topic_id,
    parse_handle,
    to_handle,
)
from bot.platforms.telegram.sender import (
    API_URL,
    Sender,
    close_bot,
    create_bot,
)


class TelegramSurface:
    """Implements `bot.chat.contract.Surface`.

    `api_url`: of a Bot API server; one of one's own takes larger files. Nothing tells Telegram
    that a message was sent before, so a post whose outcome is unknown is never repeated.
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
        public = api_url == API_URL
        self._sender = Sender(create_bot(token, api_url), files, public, shrink, link)

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message; its handle. A group that became a supergroup is found again.

        Raises Temporary, NotFound "place-gone", and Refusal "telegram-unreachable", "-no-rights",
        "-kicked", "-topic-closed", "-topic-gone", "-too-large".
        """
        chat, topic = get_chat_id(to), get_topic_id(to)
        try:
            card = await self._with_way_in(chat, card)
            try:
                sent = await self._sender.send(chat, topic, card)
            except ChatMigrated as moved:
                sent = await self._sender.send(moved.new_chat_id, None, card)
        except TelegramError as error:
            raise errors.translate_error(error) from error
        return to_handle(sent.chat_id, sent.message_id)

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Makes a message show another card. Raises like `post`, and NotFound "message-gone"."""
        chat, number = parse_handle(message)
        try:
            await self._sender.edit(chat, number, await self._with_way_in(chat, card))
        except ChatMigrated:
            # The messages of the old group are not in the new one.
            raise NotFound("message-gone") from None
        except TelegramError as error:
            raise errors.translate_error(error) from error

    async def remove(self, to: Address, message: str) -> bool:
        """Takes a message away; false after 48 hours. Raises Temporary, and Refusal when the
        place is gone."""
        chat, number = parse_handle(message)
        try:
            await self._sender.bot.delete_message(chat, number)
        except ChatMigrated:
            return True
        except TelegramError as error:
            if errors.is_undeletable(error):
                return False
            meant = errors.translate_error(error)
            if isinstance(meant, NotFound) and meant.code == "message-gone":
                return True
            raise meant from error
        return True

    async def _with_way_in(self, chat: int, card: Card) -> Card:
        """A card that waits for answers leads to the private chat where they are given: a bot may
        write to nobody who never opened it."""
        if chat > 0 or card.kind is not CardKind.CASTING:
            return card
        if not self._username:
            self._username = (await self._sender.bot.get_me()).username or ""
        link = Button(f"→ @{self._username}", url=f"https://t.me/{self._username}?start=asked")
        return replace(card, rows=(*card.rows, (link,)))

    async def close(self) -> None:
        """Ends its connections."""
        await close_bot(self._sender.bot)
