"""Sends replies so that only the person they are for sees them.

In a private chat a reply is a message. In a group a short reply to a press is an alert; all others
go to the private chat. A person who never opened that chat gets a link that opens it.
"""

import asyncio
from dataclasses import dataclass, replace

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, User
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.app.messages import sent_files
from bot.app.ports import App, MessageKind
from bot.chat.cards.notes import get_capture_token
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Reply,
)
from bot.chat.words import Words
from bot.core.errors import Temporary
from bot.platforms.telegram import errors
from bot.platforms.telegram.callback_data import CallbackStep, decode
from bot.platforms.telegram.format import (
    MAX_ALERT_UNITS,
    count_utf16_units,
    format_card,
    format_text,
)
from bot.platforms.telegram.ids import to_address, to_handle
from bot.platforms.telegram.parse import get_topic_id, is_private
from bot.platforms.telegram.sender import Sender

_MAX_WAIT_SECONDS = 8.0
"""The longest wait that Telegram may ask for before a reply; after a longer one it is too late."""
RECORD_IN_CHAT = "here"
"""The verb of the button that starts an enrollment in the chat. Only Telegram's code handles it."""


@dataclass(frozen=True)
class Replies:
    """Sends replies, and remembers those that hold a file. `username`: the bot's own.

    Methods raise TelegramError, but no error for an expired callback query.
    """

    app: App
    sender: Sender
    username: str

    async def reply_to_message(
        self, message: Message, user: User, reply: Reply, start: str, words: Words
    ) -> None:
        """Replies to a message. `start`: the parameter of the link to the private chat."""
        if reply.card is None and reply.file is None:
            return
        reply = self._add_enroll_link(reply, words)
        if is_private(message.chat):
            await self._send(user.id, reply, words)
            return
        try:
            await self._send(user.id, reply, words)
        except Forbidden:
            link = Button(words("telegram-open"), url=self.build_deep_link(start))
            card = Card(words("telegram-in-private"), rows=((link,),))
            await self.sender.send(message.chat_id, get_topic_id(message), card, message.message_id)

    async def answer_press(self, query: CallbackQuery, reply: Reply, words: Words) -> None:
        """Replies to a press."""
        chat = query.message.chat if query.message is not None else None
        reply = self._add_enroll_link(reply, words)
        if reply.card is None and reply.file is None:
            await self.stop_spinner(query)
        elif chat is not None and is_private(chat):
            await self.stop_spinner(query)
            await self._reply_in_private(query, reply, words)
        elif reply.card is not None and _fits_alert(reply):
            await self.show_alert(query, format_text(reply.card))
        else:
            try:
                await self._send(query.from_user.id, reply, words)
            except Forbidden:
                await self._answer_query(query.id, url=self.build_deep_link("help"))
            else:
                await self.stop_spinner(query)

    async def ask_privately(
        self, query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup
    ) -> None:
        """Asks the person who pressed, in the private chat."""
        try:
            await self.sender.bot.send_message(query.from_user.id, text, reply_markup=keyboard)
        except Forbidden:
            await self._answer_query(query.id, url=self.build_deep_link("help"))
        else:
            await self.stop_spinner(query)

    async def show_alert(self, query: CallbackQuery, text: str) -> None:
        """Shows a dialog that only the person who pressed sees."""
        await self._answer_query(query.id, text=text, show_alert=True)

    async def acknowledge(self, query_id: str, data: str, in_private: bool) -> None:
        """Stops the spinner of a button before its press is handled, where the reply is a message.

        A callback query can be answered only once, so other queries wait for their reply.
        """
        if _is_answered_by_message(data, in_private):
            await self._answer_query(query_id)

    async def stop_spinner(self, query: CallbackQuery) -> None:
        """Stops the spinner of a button, unless `acknowledge` did."""
        message = query.message
        in_private = message is not None and is_private(message.chat)
        if not _is_answered_by_message(query.data or "", in_private):
            await self._answer_query(query.id)

    def build_deep_link(self, start: str) -> str:
        """A link that opens the private chat and sends `/start` with a parameter there.

        `start`: the parameter. Others can see the link, so it must not be personal.
        """
        return f"https://t.me/{self.username}?start={start}"

    async def _reply_in_private(self, query: CallbackQuery, reply: Reply, words: Words) -> None:
        message = query.message
        if reply.card is None or not reply.replaces or not isinstance(message, Message):
            await self._send(query.from_user.id, reply, words)
            return
        has_media = bool(message.photo or message.video)
        if has_media and not format_card(reply.card).shows_media:
            # An edit cannot remove a picture from a message, so the message is replaced.
            await self.sender.bot.delete_message(message.chat_id, message.message_id)
            await self._send(query.from_user.id, reply, words)
            return
        await self.sender.edit(message.chat_id, message.message_id, reply.card)
        if reply.card.media is not None:
            await self._remember_file(message)

    async def _send(self, chat: int, reply: Reply, words: Words) -> None:
        for is_last in (False, True):
            try:
                await self._send_once(chat, reply, words)
                return
            except RetryAfter as error:
                temporary = errors.translate_error(error)
                if is_last or not isinstance(temporary, Temporary):
                    raise
                if temporary.retry_after > _MAX_WAIT_SECONDS:
                    raise
                await asyncio.sleep(temporary.retry_after)

    async def _send_once(self, chat: int, reply: Reply, words: Words) -> None:
        if reply.card is not None:
            card = self._add_record_button(reply.card, words)
            sent = await self.sender.send(chat, None, card)
            if card.media is not None:
                await self._remember_file(sent)
        if reply.file is not None:
            await self._remember_file(await self.sender.send_document(chat, None, *reply.file))

    async def _remember_file(self, sent: Message) -> None:
        """For /delete: the message shows the person or holds their data."""
        handle = to_handle(sent.chat_id, sent.message_id)
        await sent_files.record(self.app, to_address(sent.chat_id), MessageKind.FILE, handle)

    def _add_enroll_link(self, reply: Reply, words: Words) -> Reply:
        """Adds a link to enroll, for passing on, to the refusal of a cast that cannot be asked. The
        link does not say who in the cast that is about."""
        if reply.card is None or reply.refusal != "cast-not-open":
            return reply
        line = words("telegram-pass-on", {"url": self.build_deep_link("enroll")})
        return replace(reply, card=replace(reply.card, lines=(*reply.card.lines, line)))

    def _add_record_button(self, card: Card, words: Words) -> Card:
        """Adds a button for recording in the chat to a card with a link to the capture page."""
        token = get_capture_token(card)
        if not token:
            return card
        record = Button(words("telegram-here"), RECORD_IN_CHAT, token, ButtonStyle.GOOD)
        return replace(card, rows=(*card.rows, (record,)))

    async def _answer_query(
        self, query_id: str, text: str = "", show_alert: bool = False, url: str = ""
    ) -> None:
        try:
            await self.sender.bot.answer_callback_query(
                query_id, text or None, show_alert or None, url or None
            )
        except BadRequest as error:
            if "query is too old" not in str(error).lower():
                raise


def _is_answered_by_message(data: str, in_private: bool) -> bool:
    """Whether the reply to a press is always a message, and never an alert or a link."""
    code = decode(data)
    return in_private and code is not None and code.step is CallbackStep.PRESS


def _fits_alert(reply: Reply) -> bool:
    card = reply.card
    if card is None or reply.file is not None or card.rows or card.menus or card.media:
        return False
    return count_utf16_units(format_text(card)) <= MAX_ALERT_UNITS
