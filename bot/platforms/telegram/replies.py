"""Answers that are for one person alone, as far as Telegram has such a thing.

In a private chat an answer is a message. In a group a short answer to a press is an alert; the
rest goes to the private chat, and who never opened one is given a link that opens it.
"""

import asyncio
from dataclasses import dataclass, replace

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, User
from telegram.error import BadRequest, Forbidden, RetryAfter

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
from bot.platforms.telegram.parse import get_topic_id, is_private
from bot.platforms.telegram.sender import Sender

_LONGEST_WAIT = 8.0  # seconds; after that an answer comes too late to be one
RECORD_IN_CHAT = "here"
"""The verb of the button that enrolls in the chat itself: a press that never leaves here."""


@dataclass(frozen=True)
class Replies:
    """`username`: the bot's own."""

    sender: Sender
    username: str

    async def reply_to_message(
        self, message: Message, user: User, reply: Reply, start: str, w: Words
    ) -> None:
        """Answers what somebody wrote. `start`: what the link to the private chat asks for."""
        if reply.card is None and reply.file is None:
            return
        reply = self._with_way(reply, w)
        if is_private(message.chat):
            await self._send(user.id, reply, w)
            return
        try:
            await self._send(user.id, reply, w)
        except Forbidden:
            link = Button(w("telegram-open"), url=self.build_deep_link(start))
            card = Card(w("telegram-in-private"), rows=((link,),))
            await self.sender.send(message.chat_id, get_topic_id(message), card, message.message_id)

    async def answer_press(self, query: CallbackQuery, reply: Reply, w: Words) -> None:
        """Answers a press."""
        chat = query.message.chat if query.message is not None else None
        reply = self._with_way(reply, w)
        if reply.card is None and reply.file is None:
            await self.stop_spinner(query)
        elif chat is not None and is_private(chat):
            await self.stop_spinner(query)
            await self._in_private(query, reply, w)
        elif reply.card is not None and _short(reply):
            await self.show_alert(query, format_text(reply.card))
        else:
            try:
                await self._send(query.from_user.id, reply, w)
            except Forbidden:
                await self._answer(query.id, url=self.build_deep_link("help"))
            else:
                await self.stop_spinner(query)

    async def ask_privately(
        self, query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup
    ) -> None:
        """Asks whoever pressed in private."""
        try:
            await self.sender.bot.send_message(query.from_user.id, text, reply_markup=keyboard)
        except Forbidden:
            await self._answer(query.id, url=self.build_deep_link("help"))
        else:
            await self.stop_spinner(query)

    async def show_alert(self, query: CallbackQuery, text: str) -> None:
        """A window that only whoever pressed sees."""
        await self._answer(query.id, text=text, show_alert=True)

    async def acknowledge(self, query: str, data: str, private: bool) -> None:
        """The button stops to wait before its press counts, where the answer is a message."""
        if _by_message(data, private):
            await self._answer(query)

    async def stop_spinner(self, query: CallbackQuery) -> None:
        """The button stops to wait, if it still does."""
        shown = query.message
        if not _by_message(query.data or "", shown is not None and is_private(shown.chat)):
            await self._answer(query.id)

    def build_deep_link(self, start: str) -> str:
        """Opens the private chat and says /start there. `start`: never anything personal."""
        return f"https://t.me/{self.username}?start={start}"

    async def _in_private(self, query: CallbackQuery, reply: Reply, w: Words) -> None:
        shown = query.message
        if reply.card is None or not reply.replaces or not isinstance(shown, Message):
            await self._send(query.from_user.id, reply, w)
            return
        pictured = bool(shown.photo or shown.video)
        if pictured and not format_card(reply.card).shows_media:
            # A picture cannot be taken out of a message, so the message goes.
            await self.sender.bot.delete_message(shown.chat_id, shown.message_id)
            await self._send(query.from_user.id, reply, w)
            return
        await self.sender.edit(shown.chat_id, shown.message_id, reply.card)

    async def _send(self, chat: int, reply: Reply, w: Words) -> None:
        for last in (False, True):
            try:
                await self._send_once(chat, reply, w)
                return
            except RetryAfter as error:
                later = errors.translate_error(error)
                if last or not isinstance(later, Temporary) or later.retry_after > _LONGEST_WAIT:
                    raise
                await asyncio.sleep(later.retry_after)

    async def _send_once(self, chat: int, reply: Reply, w: Words) -> None:
        if reply.card is not None:
            await self.sender.send(chat, None, self._with_here(reply.card, w))
        if reply.file is not None:
            await self.sender.send_document(chat, None, *reply.file)

    def _with_way(self, reply: Reply, w: Words) -> Reply:
        """A cast that is not open: a link for whoever it may be, that says of nobody who it is."""
        if reply.card is None or reply.refusal != "cast-not-open":
            return reply
        told = w("telegram-pass-on", {"url": self.build_deep_link("enroll")})
        return replace(reply, card=replace(reply.card, lines=(*reply.card.lines, told)))

    def _with_here(self, card: Card, w: Words) -> Card:
        """A card with a link to the capture page also offers to record in the chat."""
        token = get_capture_token(card)
        if not token:
            return card
        here = Button(w("telegram-here"), RECORD_IN_CHAT, token, ButtonStyle.GOOD)
        return replace(card, rows=(*card.rows, (here,)))

    async def _answer(
        self, query: str, text: str = "", show_alert: bool = False, url: str = ""
    ) -> None:
        try:
            await self.sender.bot.answer_callback_query(
                query, text or None, show_alert or None, url or None
            )
        except BadRequest as error:
            if "query is too old" not in str(error).lower():
                raise


def _by_message(data: str, private: bool) -> bool:
    """Whether a press is answered by a message, and never by a window or a link."""
    code = decode(data)
    return private and code is not None and code.step is CallbackStep.PRESS


def _short(reply: Reply) -> bool:
    card = reply.card
    if card is None or reply.file is not None or card.rows or card.menus or card.media:
        return False
    return count_utf16_units(format_text(card)) <= MAX_ALERT_UNITS
