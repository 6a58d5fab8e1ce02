"""Handles presses of buttons. Some buttons ask for a text or a confirmation before the press."""

from dataclasses import replace

from telegram import CallbackQuery, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from bot.chat.cards.errors import refusal_card
from bot.chat.cards.notes import get_capture_token
from bot.chat.contract import Button, Menu, Press, Reply
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.telegram import errors, parse
from bot.platforms.telegram.accounts import TelegramAccounts
from bot.platforms.telegram.callback_data import CallbackCode, CallbackStep, decode
from bot.platforms.telegram.enrollment import EnrollmentHandler
from bot.platforms.telegram.format import (
    MAX_ALERT_UNITS,
    add_question,
    count_utf16_units,
    remove_question,
)
from bot.platforms.telegram.prompts import ask_for_text
from bot.platforms.telegram.replies import RECORD_IN_CHAT, Replies
from bot.platforms.telegram.sender import Sender


class PressHandler:
    """Handles presses, which Telegram calls callback queries."""

    def __init__(
        self,
        chat: Chat,
        sender: Sender,
        accounts: TelegramAccounts,
        replies: Replies,
        enrollment: EnrollmentHandler,
    ) -> None:
        self._chat = chat
        self._sender = sender
        self._accounts = accounts
        self._replies = replies
        self._enrollment = enrollment

    async def handle_press(self, query: CallbackQuery, update_id: str) -> None:
        """Handles one press. Raises TelegramError when the reply could not be sent."""
        code = decode(query.data or "")
        message = query.message
        if code is None or message is None or code.step is CallbackStep.HEADING:
            await self._replies.stop_spinner(query)
        elif code.step is CallbackStep.CANCEL:
            if isinstance(message, Message):
                await _set_keyboard(message, remove_question(message.reply_markup))
            await self._replies.stop_spinner(query)
        elif code.verb == RECORD_IN_CHAT:
            await self._start_recording(query, code.token)
        else:
            press = parse.parse_callback(query.from_user, message, code, update_id)
            reply = await self._ask_or_press(query, code, press)
            if reply is not None:
                await self._send_reply(query, code, reply)

    async def _ask_or_press(
        self, query: CallbackQuery, code: CallbackCode, press: Press
    ) -> Reply | None:
        """The reply to a press, or None when the person is asked for something before it."""
        if code.step is CallbackStep.PRESS and not code.toggles:
            return await self._chat.handle_press(press)
        control = await self._chat.get_control(press)
        match control:
            case Reply():
                return control
            case Menu():
                value = _toggle(control, code.value)
                return await self._chat.handle_press(replace(press, value=value))
            case Button():
                return await self._ask_first(query, code, press, control)

    async def _ask_first(
        self, query: CallbackQuery, code: CallbackCode, press: Press, button: Button
    ) -> Reply | None:
        """Asks for the text or the confirmation that a button needs. Returns a reply if there is
        nothing to ask for."""
        message = query.message
        words = await self._accounts.get_words(query.from_user)
        if button.field is not None:
            if not isinstance(message, Message):  # so old that Telegram sends only its id
                return Reply(refusal_card(Refusal("button-gone"), words))
            await self._replies.stop_spinner(query)
            await ask_for_text(
                self._sender.bot,
                self._replies.username,
                message,
                query.from_user,
                press.verb,
                press.token,
                button.field,
                words,
            )
            return None
        if not button.confirm:
            return await self._chat.handle_press(press)
        await self._ask_confirmation(query, code, button.confirm, words)
        return None

    async def _ask_confirmation(
        self, query: CallbackQuery, code: CallbackCode, question: str, words: Words
    ) -> None:
        message = query.message
        yes, cancel = words("telegram-sure"), words("telegram-cancel")
        if isinstance(message, Message) and count_utf16_units(question) <= MAX_ALERT_UNITS:
            await self._replies.show_alert(query, question)
            await _set_keyboard(message, add_question(message.reply_markup, code, yes, cancel))
        else:
            # An alert would cut the question, and nobody should confirm half a question.
            keyboard = add_question(None, code, yes, cancel)
            await self._replies.ask_privately(query, question, keyboard)

    async def _send_reply(self, query: CallbackQuery, code: CallbackCode, reply: Reply) -> None:
        token = get_capture_token(reply.card) if reply.card is not None else ""
        if code.verb == "enroll" and token:
            # A new attempt after a rejected clip: the person already chose to record in this chat.
            await self._start_recording(query, token)
        else:
            await self._replies.answer_press(query, reply, Words(reply.language))

    async def _start_recording(self, query: CallbackQuery, token: str) -> None:
        """Shows the challenge in the private chat. `token`: that of the capture link."""
        words = await self._accounts.get_words(query.from_user)
        await self._replies.stop_spinner(query)
        card = await self._enrollment.start(query.from_user.id, token, words)
        if card is not None:
            await self._sender.send(query.from_user.id, None, card)


def _toggle(menu: Menu, value: str) -> str:
    """The chosen values of a menu, comma-separated, after toggling one of them."""
    chosen = [option.value for option in menu.options if option.chosen]
    if value in chosen:
        return ",".join(other for other in chosen if other != value)
    return ",".join([*chosen, value])


async def _set_keyboard(message: Message, keyboard: InlineKeyboardMarkup | None) -> None:
    try:
        await message.edit_reply_markup(keyboard)
    except BadRequest as error:
        if not errors.is_unchanged(error):
            raise
