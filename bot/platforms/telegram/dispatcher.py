"""Everything that people do on Telegram, handed to the conversation, and its answers."""

from dataclasses import replace

import telegram as native
from telegram import (
    CallbackQuery,
    InlineKeyboardMarkup,
    Message,
    MessageReactionUpdated,
    ReactionTypeEmoji,
    Update,
    User,
)
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, TelegramError

from bot.app import people, places
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import (
    Button,
    Card,
    Command,
    Field,
    Mention,
    Menu,
    Press,
    Reply,
    Tone,
)
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.core.person import Person
from bot.platforms.telegram import errors, parse
from bot.platforms.telegram.callback_data import (
    CallbackCode,
    CallbackStep,
    decode,
    decode_prompt_url,
)
from bot.platforms.telegram.enrollment import EnrollmentHandler, get_clip
from bot.platforms.telegram.format import (
    MAX_ALERT_UNITS,
    add_question,
    count_utf16_units,
    remove_question,
)
from bot.platforms.telegram.ids import PLATFORM, to_address, to_handle
from bot.platforms.telegram.prompts import ask_for_text
from bot.platforms.telegram.replies import RECORD_IN_CHAT, Replies, is_private
from bot.platforms.telegram.sender import Sender

_REACTIONS = {"👍": "allow", "✅": "allow", "👎": "no"}
_ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class UpdateDispatcher:
    """`me`: the bot's own account. `public_url`: of the web server."""

    def __init__(self, app: App, chat: Chat, sender: Sender, me: User, public_url: str) -> None:
        self._app = app
        self._chat = chat
        self._sender = sender
        self._me = me
        self._username = me.username or ""
        self._answering = Replies(sender, self._username, f"{public_url}/capture/")
        self._enrolling = EnrollmentHandler(app, sender, self._username, f"{public_url}/capture/")
        self._commands = frozenset(name for name, _ in chat.list_commands("en"))

    async def acknowledge(self, data: parse.UpdateData) -> None:
        """What can be said before anything is done. Raises TelegramError."""
        pressed = parse.parse_press(data)
        if pressed is not None:
            await self._answering.acknowledge(*pressed)

    async def handle_update(self, data: parse.UpdateData) -> None:
        """One update. Raises TelegramError when an answer could not be sent."""
        update = Update.de_json(data, self._sender.bot)
        number = str(update.update_id)
        if update.message is not None:
            await self._message(update.message, number)
        elif update.callback_query is not None:
            await self._query(update.callback_query, number)
        elif update.message_reaction is not None:
            await self._reaction(update.message_reaction, number)
        elif update.my_chat_member is not None:
            changed = update.my_chat_member
            here = changed.new_chat_member.status == ChatMemberStatus.MEMBER
            if is_private(changed.chat) and here:
                await outbox.deliver(self._app, (await self._person(changed.from_user)).id)

    # What people write.

    async def _message(self, message: Message, number: str) -> None:
        user = message.from_user
        if message.migrate_to_chat_id is not None:
            new = to_address(message.migrate_to_chat_id)
            await places.moved(self._app, to_address(message.chat_id), new)
        elif message.migrate_from_chat_id is not None:
            old = to_address(message.migrate_from_chat_id)
            await places.moved(self._app, old, to_address(message.chat_id))
        elif user is not None and not (user.is_bot and message.sender_chat is None):
            typed = parse.parse_command(message, await self._named(message), self._me.id)
            if typed is not None:
                if self._is_ours(message, typed):
                    await self._command(message, user, typed, number)
            elif message.sender_chat is None:
                await self._other(message, user, number)

    def _is_ours(self, message: Message, typed: parse.TypedCommand) -> bool:
        """Other bots of a group have commands too, and every bot hears them."""
        if typed.bot:
            return typed.bot.lower() == self._username.lower()
        return is_private(message.chat) or typed.name in self._commands

    async def _command(
        self, message: Message, user: User, typed: parse.TypedCommand, number: str
    ) -> None:
        if message.sender_chat is not None:
            await self._sender.send(
                message.chat_id,
                parse.get_topic_id(message),
                Card(Words("en")("telegram-anonymous"), tone=Tone.BAD),
                message.message_id,
            )
            return
        name, parts = typed.name, typed.parts
        if name == "start":
            asked = str(parts[0]).strip() if parts else ""
            name, parts = (asked if asked in self._commands else "help"), ()
            await outbox.deliver(self._app, (await self._person(user)).id)
        if typed.unknown:
            names = ", ".join(f"@{one}" for one in typed.unknown)
            w = await self._words(user)
            reply = Reply(refusal_card(Refusal("telegram-nobody", {"names": names}), w))
        else:
            asks = self._chat.needs_admin_status(name)
            admin = asks and await self._admin(message.chat, user)
            where = parse.parse_origin(message.chat, parse.get_topic_id(message), admin)
            reply = await self._chat.handle_command(
                Command(parse.parse_actor(user), where, name, parts, number)
            )
            w = Words(reply.language)
        start = name if name in self._commands else "help"
        await self._answering.reply_to_message(message, user, reply, start, w)

    async def _other(self, message: Message, user: User, number: str) -> None:
        """An answer to a prompt of ours, a clip, or just words."""
        prompt = message.reply_to_message
        carried = decode_prompt_url(self._username, parse.get_hidden_url(prompt, self._me.id))
        clip = get_clip(message)
        if "verb" in carried and message.text and prompt is not None:
            press = Press(
                parse.parse_actor(user),
                parse.parse_origin(
                    message.chat, parse.get_topic_id(message), await self._admin(message.chat, user)
                ),
                carried["verb"],
                carried.get("token", ""),
                message.text,
                number,
            )
            reply = await self._chat.handle_press(press)
            await self._answering.reply_to_message(
                message, user, reply, "help", Words(reply.language)
            )
            await self._forget(prompt)
        elif is_private(message.chat) and clip is not None:
            person = await self._person(user)
            place = await places.arrive(
                self._app,
                to_address(message.chat_id),
                parse.parse_origin(message.chat, None).kind,
                parse.parse_origin(message.chat, None).name,
            )
            card = await self._enrolling.handle_clip(carried, clip, person, place.id)
            await self._sender.send(message.chat_id, None, card, message.message_id)
        elif is_private(message.chat) and message.text:
            typed = parse.TypedCommand("help", "", ())
            await self._command(message, user, typed, number)

    # What people press.

    async def _query(self, query: CallbackQuery, number: str) -> None:
        code = decode(query.data or "")
        shown = query.message
        if code is None or shown is None or code.step is CallbackStep.HEADING:
            await self._answering.stop_spinner(query)
        elif code.step is CallbackStep.CANCEL:
            if isinstance(shown, Message):
                await self._keyboard(shown, remove_question(shown.reply_markup))
            await self._answering.stop_spinner(query)
        elif code.verb == RECORD_IN_CHAT:
            await self._here(query, code, await self._words(query.from_user))
        else:
            press = await self._press_of(query, code, number)
            reply = await self._first(query, code, press)
            link = self._answering.get_capture_token(reply) if code.verb == "enroll" else ""
            if link:  # they said before that they are of age: the next digits come at once
                here = replace(code, token=link)
                await self._here(query, here, await self._words(query.from_user))
            elif reply is not None:
                await self._answering.answer_press(query, reply, Words(reply.language))

    async def _press_of(self, query: CallbackQuery, code: CallbackCode, number: str) -> Press:
        shown = query.message
        assert shown is not None, "checked by _query"
        in_topic = parse.get_topic_id(shown) if isinstance(shown, Message) else None
        admin = await self._admin(shown.chat, query.from_user)
        where = parse.parse_origin(shown.chat, in_topic, admin)
        stands = "" if is_private(shown.chat) else to_handle(shown.chat.id, shown.message_id)
        who = parse.parse_actor(query.from_user)
        return Press(who, where, code.verb, code.token, code.value, number, stands)

    async def _first(self, query: CallbackQuery, code: CallbackCode, press: Press) -> Reply | None:
        """What comes before a press counts; its reply once it does, None while it waits."""
        if code.step is CallbackStep.PRESS and not code.toggles:
            return await self._chat.handle_press(press)
        found = await self._chat.get_control(press)
        if isinstance(found, Reply):
            return found
        if isinstance(found, Menu):
            chosen = [one.value for one in found.options if one.chosen]
            kept = [one for one in chosen if one != code.value]
            value = ",".join(kept if code.value in chosen else [*chosen, code.value])
            return await self._chat.handle_press(_with(press, value))
        return await self._before(query, code, press, found, await self._words(query.from_user))

    async def _before(
        self, query: CallbackQuery, code: CallbackCode, press: Press, button: Button, w: Words
    ) -> Reply | None:
        shown = query.message
        if button.field is not None:
            if not isinstance(shown, Message):  # too old for Telegram to say more about it
                return Reply(refusal_card(Refusal("button-gone"), w))
            await self._answering.stop_spinner(query)
            await self._prompt(shown, query.from_user, press, button.field, w)
            return None
        if not button.confirm:
            return await self._chat.handle_press(press)
        yes, no = w("telegram-sure"), w("telegram-cancel")
        if isinstance(shown, Message) and count_utf16_units(button.confirm) <= MAX_ALERT_UNITS:
            await self._answering.show_alert(query, button.confirm)
            await self._keyboard(shown, add_question(shown.reply_markup, code, yes, no))
            return None
        # Too long for an alert: nobody says yes to half a sentence.
        keyboard = add_question(None, code, yes, no)
        await self._answering.ask_privately(query, button.confirm, keyboard)
        return None

    async def _prompt(
        self, shown: Message, user: User, press: Press, field: Field, w: Words
    ) -> None:
        await ask_for_text(
            self._sender, self._username, shown, user, press.verb, press.token, field, w
        )

    async def _keyboard(self, shown: Message, keyboard: InlineKeyboardMarkup | None) -> None:
        """Other buttons under a card."""
        try:
            await shown.edit_reply_markup(keyboard)
        except BadRequest as error:
            if not errors.is_unchanged(error):
                raise

    async def _here(self, query: CallbackQuery, code: CallbackCode, w: Words) -> None:
        await self._answering.stop_spinner(query)
        card = await self._enrolling.start(query.from_user.id, code.token, w)
        if card is not None:
            await self._sender.send(query.from_user.id, None, card)

    # Reactions.

    async def _reaction(self, reaction: MessageReactionUpdated, number: str) -> None:
        """A thumb on the question that somebody was asked in private answers it."""
        user = reaction.user
        verbs = [
            _REACTIONS.get(one.emoji)
            for one in reaction.new_reaction
            if isinstance(one, ReactionTypeEmoji)
        ]
        verb = next((one for one in verbs if one), None)
        if user is None or verb is None or not is_private(reaction.chat):
            return
        message = to_handle(reaction.chat.id, reaction.message_id)
        view = await outbox.at(self._app, to_address(user.id), message)
        if view is None or view.kind is not MessageKind.ASK:
            return
        where = parse.parse_origin(reaction.chat, None)
        press = Press(parse.parse_actor(user), where, verb, view.token, "", number)
        reply = await self._chat.handle_press(press)
        if reply.card is not None:
            await self._sender.send(reaction.chat.id, None, reply.card, reaction.message_id)

    # What has to be looked up.

    async def _words(self, user: User) -> Words:
        """What somebody reads; nothing is written down for it."""
        async with self._app.store.read() as t:
            found = await t.people.find_by_address(to_address(user.id))
        return Words((found[0] if found else await self._person(user)).language)

    async def _person(self, user: User) -> Person:
        actor = parse.parse_actor(user)
        return await people.meet(
            self._app, actor.address, actor.name, actor.language, actor.username
        )

    async def _named(self, message: Message) -> parse.FindMention:
        """Telegram names people by number, and tells a bot of no other way: who has a username is
        known of those who once said or pressed something here."""
        found = await people.named(self._app, PLATFORM, parse.list_usernames(message))

        def named(username: str) -> Mention | None:
            one = found.get(username.lower())
            return None if one is None else Mention(one.address, one.name)

        return named

    async def _admin(self, chat: native.Chat, user: User) -> bool:
        if is_private(chat):
            return False
        try:
            member = await self._sender.bot.get_chat_member(chat.id, user.id)
        except TelegramError:
            return False  # nobody is an admin without proof
        return member.status in _ADMINS

    async def _forget(self, prompt: Message) -> None:
        try:
            await prompt.delete()
        except BadRequest:
            return  # it is gone, or too old; it only asked


def _with(press: Press, value: str) -> Press:
    return replace(press, value=value)
